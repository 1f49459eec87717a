"""Results taken away as a table: CSV and Excel."""
