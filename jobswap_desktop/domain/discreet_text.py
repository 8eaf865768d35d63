"""Taking out of free texts what tells one who somebody else is, and leaving what is one's own.

Better too much than too little: a word that only sounds like a part of the name goes as well.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.known_as import (
    MAIL,
    Known,
    address_patterns,
    initial_pattern,
    mail_pattern,
    name_patterns,
    own_names,
    telephone_patterns,
)

SOMEBODY_ELSE = "[andere Person]"
"""Stands where somebody else was named."""

_Span = tuple[int, int]
_BETWEEN_PARTS = re.compile(r"[^\S\n]*,?[^\S\n]*[\-\u2010-\u2014.]?[^\S\n]*")


class Discretion:
    """Hides other people in texts for somebody who may read all of their own."""

    def __init__(self, others: Iterable[Known], own: Iterable[Known]) -> None:
        """Hide the `others`; what those of `own` are known by as well stays."""
        hidden, kept = tuple(others), tuple(own)
        names = frozenset[str]().union(*map(own_names, kept))
        bodies = [each for person in hidden for each in name_patterns(person, names)]
        self._names = _compiled(bodies)
        self._initials = _compiled(filter(None, map(initial_pattern, hidden)))
        self._numbers = _compiled(_facts(hidden))
        # Without the genitive: "Voss" is no other spelling of one's own "Vos".
        own_words = [each for one in kept for each in name_patterns(one, genitive=False)]
        self._kept = _compiled([*own_words, *_facts(kept)])

    def hide(self, text: str) -> str:
        """Return the text with a mark where somebody else was named; several in a row are one."""
        spans = self._spans(text)
        pieces, at = [], 0
        for start, end in spans:
            pieces += [text[at:start], SOMEBODY_ELSE]
            at = end
        return "".join([*pieces, text[at:]])

    def names_any(self, text: str) -> bool:
        """Whether somebody who is to be hidden is told by the text."""
        return bool(self._spans(text))

    def _spans(self, text: str) -> list[_Span]:
        if not (self._names or self._numbers):
            return []
        folded, places = _flattened(text)
        found = list(self._found(text, folded, places))
        kept = _all(self._kept, folded)
        told = [span for span in found if not any(_is_within(span, own) for own in kept)]
        return _merged(((places[start], places[end - 1] + 1) for start, end in told), text)

    def _found(self, text: str, folded: str, places: list[int]) -> Iterator[_Span]:
        mails = _all(MAIL, folded)
        for start, end in _all(self._names, folded):
            around = (mail for mail in mails if _is_within((start, end), mail))
            yield next(around, (start, end))
        yield from _all(self._numbers, folded)
        for start, end in _all(self._initials, folded):
            letters = [text[places[at]] for at in range(start, end) if folded[at].isalpha()]
            # "z. B." and "i. A." are nobody's.
            if all(letter.isupper() for letter in letters):
                yield start, end


def _facts(people: Iterable[Known]) -> Iterator[str]:
    for person in people:
        yield from telephone_patterns(person.telephone)
        yield from address_patterns(person.address)
        if pattern := mail_pattern(person.email):
            yield pattern


def _compiled(patterns: Iterable[str]) -> re.Pattern[str] | None:
    found = list(dict.fromkeys(patterns))
    return re.compile("|".join(f"(?:{each})" for each in found)) if found else None


def _all(pattern: re.Pattern[str] | None, text: str) -> list[_Span]:
    return [found.span() for found in pattern.finditer(text)] if pattern else []


def _is_within(span: _Span, other: _Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


@lru_cache(maxsize=4096)
def _letters(letter: str) -> str:
    return " " if letter.isspace() else fold(letter)


def _flattened(text: str) -> tuple[str, list[int]]:
    """Return the text letter by letter folded, and where each letter of that stood."""
    pieces, places = [], []
    for place, letter in enumerate(text):
        folded = _letters(letter)
        pieces.append(folded)
        places += [place] * len(folded)
    return "".join(pieces), places


def _merged(spans: Iterable[_Span], text: str) -> list[_Span]:
    merged: list[_Span] = []
    for start, end in sorted(spans):
        if merged and (
            start <= merged[-1][1] or _BETWEEN_PARTS.fullmatch(text, merged[-1][1], start)
        ):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
