"""Several computers that share one record through a hub."""
