"""Reading import files and writing CSV files."""
