"""How a file finds cases by words: in an index of the engine's own, asked for whole words."""

from collections.abc import Sequence
from typing import Protocol

from jobswap_desktop.store.database import Row
from jobswap_desktop.store.known_words import LAST_LETTER, MOST_WORDS, alternatives

# Shorter beginnings the engine has in its index.
_LEAST_LETTERS = 4
# Each step looks for the next word behind the last one, past all the places where that stands.
# Words hold letters and digits alone, and those come behind the exclamation mark.
_KNOWN = """WITH RECURSIVE known (term) AS (
    SELECT (SELECT term FROM search_place WHERE term >= :word AND term < :until LIMIT 1)
    UNION ALL
    SELECT (SELECT term FROM search_place WHERE term >= known.term || '!' AND term < :until LIMIT 1)
    FROM known WHERE known.term IS NOT NULL LIMIT :most
) SELECT term FROM known WHERE term IS NOT NULL"""
_PLACES = """CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_place
    USING fts5vocab(main, search, instance)"""


class Rows(Protocol):
    """What reads from the file."""

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query."""


class FileWords:
    """The words of a file (see the port)."""

    match = "search MATCH :words"

    def __init__(self, file: Rows) -> None:
        self._file = file

    def expression(self, words: Sequence[str], *, having: str = "", lacking: str = "") -> str:
        """Return the search expression (see the port)."""
        parts = [
            f"({' OR '.join(map(_quoted, known))})" if known else f"{_quoted(word)}*"
            for word, known in zip(
                words, alternatives(self._known, words, _LEAST_LETTERS), strict=True
            )
        ]
        wanted = " AND ".join((*parts, _quoted(having)) if having else parts)
        return f"({wanted}) NOT {_quoted(lacking)}" if lacking else wanted

    def _known(self, word: str) -> list[str]:
        self._file.rows(_PLACES)
        found = self._file.rows(_KNOWN, word=word, until=word + LAST_LETTER, most=MOST_WORDS + 1)
        return [str(row["term"]) for row in found]


def _quoted(word: str) -> str:
    return f'"{word}"'
