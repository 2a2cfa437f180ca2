"""Tables from outside (CSV, TSV, XLSX, ODS): from a file to value cells, by a mapping of its columns."""
