"""Starting the program, and switching between the log-in window and the user's window."""
