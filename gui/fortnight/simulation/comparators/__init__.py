"""Rules that the alert is compared with on simulated cohorts."""
