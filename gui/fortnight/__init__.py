"""Fortnight: the record of tocilizumab infusions in systemic JIA, and the alert on IL-6."""

__version__ = "0.8.0"
