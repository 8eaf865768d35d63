"""Domain values to PDF: layout, families of documents, printed wording. No store, no screen."""
