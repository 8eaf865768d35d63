"""Finding people by the beginnings of their names, key by key, however many there are."""

from bisect import bisect_left
from collections.abc import Iterable

from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.people import Person

_LAST_LETTER = "\U0010ffff"


class NameIndex:
    """The people known at a time. Their names are taken apart with the first search, once."""

    def __init__(self, known: Iterable[Person]) -> None:
        self._known = tuple(known)
        self._words: list[tuple[str, int]] | None = None

    def matching(self, text: str, most: int | None = None) -> tuple[Person, ...]:
        """Return those whose names begin with every word of `text`, however it is accented.

        In the order in which they were given, and no more than `most`.
        """
        found: set[int] | None = None
        for word in tokens(text):
            places = self._beginning_with(word)
            found = places if found is None else found & places
        return tuple(self._known[place] for place in sorted(found or ())[:most])

    def _beginning_with(self, word: str) -> set[int]:
        if self._words is None:
            self._words = sorted(
                (part, place)
                for place, person in enumerate(self._known)
                for part in tokens(person.full_name)
            )
        first = bisect_left(self._words, (word,))
        last = bisect_left(self._words, (word + _LAST_LETTER,))
        return {place for _part, place in self._words[first:last]}
