"""The list of DIN 91379 as the tests keep it, apart from the rule's own ranges."""

from pathlib import Path

_LIST = Path(__file__).with_name("din_91379.txt")


def group(name: str) -> tuple[str, ...]:
    """Return the letters, sequences or signs of a group."""
    for line in _LIST.read_text("utf-8").splitlines():
        title, _, members = line.partition(": ")
        if title == name:
            return tuple(members.split())
    raise LookupError(name)


LATIN = group("latin letters")
SEQUENCES = group("sequences")
GREEK = group("greek letters")
CYRILLIC = group("cyrillic letters")
SIGNS = group("signs")
LETTERS = LATIN + SEQUENCES + GREEK + CYRILLIC
