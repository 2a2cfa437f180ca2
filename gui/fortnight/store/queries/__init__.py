"""Queries on the read tables."""
