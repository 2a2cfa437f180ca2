"""Doses, drugs, the infusion schedule, drug exposure and the limits of the drug label."""
