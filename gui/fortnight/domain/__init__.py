"""The rules of the field: pure calculations without Qt, SQL, files or a clock."""
