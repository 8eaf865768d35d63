"""Writing lines for who works in a terminal, or for nobody."""

from typing import TextIO


def write_line(stream: TextIO | None, text: str) -> None:
    """Write a line, without characters that would steer a terminal; nobody need be listening."""
    if stream is not None:
        shown = "".join(c if c == "\n" or c.isprintable() else "\ufffd" for c in text)
        stream.write(f"{shown}\n")


def as_one_line(text: str) -> str:
    """Return the text in one line, whatever the name of a file in it holds."""
    return text.replace("\n", "\ufffd")
