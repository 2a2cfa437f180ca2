"""Disease activity, growth and MAS scores, and the worked cases that check the calculations."""
