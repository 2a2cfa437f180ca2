"""Other alert rules, with which the alert is compared on simulated cohorts."""
