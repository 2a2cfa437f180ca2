"""The encrypted record on disk: opening, writing, reading, backups and integrity checks."""
