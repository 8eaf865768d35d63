"""Domain values to the files of other programs, and back; no store and no screen."""
