"""Simulated children, wards and cohorts, and how well the alert does on them."""
