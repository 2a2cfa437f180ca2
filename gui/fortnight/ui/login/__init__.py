"""The log-in window and its forms: log in, set up, recovery code, restore."""
