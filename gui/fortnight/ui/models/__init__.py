"""Qt item models: Today, alert cards, the history of a child, notes on a course."""
