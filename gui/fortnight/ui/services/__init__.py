"""Objects shared by all pages: appearance, change signals, log-in service, backup scheduler."""
