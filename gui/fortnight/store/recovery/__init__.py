"""Verifying an open store, and restoring a backup."""
