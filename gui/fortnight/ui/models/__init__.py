"""Qt item models of the Today page and of the lists of alert cards."""
