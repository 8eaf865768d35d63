"""The migrations of the SQLite schema, oldest first; a released one is never edited."""
