"""The parts of the page on which an office writes the wording of its papers."""
