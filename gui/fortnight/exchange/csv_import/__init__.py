"""Reading of CSV files: tables, cells and the known types of files."""
