"""Use cases: load, ask the domain, write, return what changed. One function each, no screen."""
