"""Several computers that share one record through a hub: joining, exchanging entries, revoking, what is wrong."""
