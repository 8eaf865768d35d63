"""Looking for the few words that begin so instead of for the beginning itself.

Either engine can look for a beginning, but gathers all cases of all such words before it gives the
first one: the more cases, the longer. Of whole words it reads no more than is asked for.
"""

from collections.abc import Callable, Iterable, Sequence

MOST_WORDS = 60
"""Of more words that begin alike each stands in few cases, and the beginning is looked for."""

LAST_LETTER = "\U0010ffff"
"""Comes behind every letter that a word can go on with."""

Known = Callable[[str], Sequence[str]]
"""Returns the words that begin so, one more than `MOST_WORDS` where there are more."""


def alternatives(known: Known, words: Iterable[str], least: int) -> list[tuple[str, ...]]:
    """Return for each word those it may be the beginning of; none where that is to be looked for.

    So it is where nobody knows such a word, and for what has fewer letters than `least`.
    """
    return [_alternatives(known, word) if len(word) >= least else () for word in words]


def _alternatives(known: Known, word: str) -> tuple[str, ...]:
    found = tuple(known(word))
    return found if len(found) <= MOST_WORDS else ()
