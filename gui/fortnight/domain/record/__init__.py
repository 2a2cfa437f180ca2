"""The child and its course: the data that all calculations use."""
