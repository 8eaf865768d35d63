"""Words that are longer than a column: where they may break on the screen."""

import re
from collections.abc import Iterator

BREAK = "\u200b"
"""Where a line may end unseen."""
_EVERY = 8
# Longer than any word of ours; those break at their own hyphens or not at all.
_LONG_WORD = re.compile(r"[^\s\-\u2013\u00ad\u200b/]{33,}")


def breakable(text: str) -> str:
    """Return the text with places in its very long words where a line may end unseen."""
    return _LONG_WORD.sub(_broken, text)


# What goes over to the next line begins with the last consonant before a vowel.
_BEGINNING = re.compile(
    r"(?:sch[lmnrw]?|ch|ck|ph|th|[bcdfghjklmnpqrstvwxzß])(?=[aeiouyäöü])", re.IGNORECASE
)
_LEAST_PART = 3


def hyphen_places(word: str) -> Iterator[int]:
    """Yield where a German word may be divided by a hyphen, from the left.

    By the rule for simple words: a compound may be divided beside its joint, and stays legible.
    """
    for found in _BEGINNING.finditer(word):
        if _LEAST_PART <= found.start() <= len(word) - _LEAST_PART:
            yield found.start()


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    return BREAK.join(word[at : at + _EVERY] for at in range(0, len(word), _EVERY))
