"""Models: data as views show it."""
