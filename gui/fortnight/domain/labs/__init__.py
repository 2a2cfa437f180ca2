"""Analytes, units, reference intervals, and how results are displayed."""
