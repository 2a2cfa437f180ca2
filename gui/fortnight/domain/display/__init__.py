"""What pages show of a course: points for charts, flags and meanings of values, and a summary."""
