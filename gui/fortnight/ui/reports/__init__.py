"""Reports for paper and files: timeline, audit trail, recovery code."""
