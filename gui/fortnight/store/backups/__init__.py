"""Backups: making and verifying them, their folder, and which ones are kept."""
