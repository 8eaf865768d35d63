"""The words that cases are found by, for guessing what a mistyped one was meant to be."""

from jobswap_desktop.store.database import Database

_LEAST_LETTERS = 3
_LETTERS_APART = 2
_SIMILAR = 0.7


def likely(db: Database, word: str) -> str:
    """Return the known word most like `word` (both folded); "" when none is near.

    The first letter is taken to be right: it is the one that is hardly ever mistyped. A number is
    not guessed at: every other one is like it.
    """
    if len(word) < _LEAST_LETTERS or not word.isalpha():
        return ""
    found = db.rows(
        """SELECT term FROM search_word WHERE term >= :from AND term < :until
            AND length(term) BETWEEN :least AND :most""",
        **{"from": word[0], "until": chr(ord(word[0]) + 1)},
        least=len(word) - _LETTERS_APART,
        most=len(word) + _LETTERS_APART,
    )
    # Needed by a search that found nothing, and only there.
    from difflib import get_close_matches

    near = get_close_matches(word, [str(row["term"]) for row in found], n=1, cutoff=_SIMILAR)
    return near[0] if near else ""
