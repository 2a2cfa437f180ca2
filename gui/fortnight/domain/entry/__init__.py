"""Entries before they are saved: drafts, reading typed values and checks."""
