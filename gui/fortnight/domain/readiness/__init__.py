"""Readiness: whether the next infusion can be started, and what has to be done next."""
