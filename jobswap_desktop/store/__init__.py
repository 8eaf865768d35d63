"""Rows to domain values and back; every SQL statement of the product lives here."""
