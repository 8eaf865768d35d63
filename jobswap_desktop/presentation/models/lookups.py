"""What a field for a person or an office knows: whom the typed letters may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from jobswap_desktop.domain.folding import fold, tokens
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.services import people
from jobswap_desktop.services.name_index import NameIndex

MOST_SUGGESTIONS = 8
_BETWEEN_WORDS = frozenset(" ,.-–/()&'’")

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One record that may be meant: its id, its text, and what tells it from others."""

    key: str
    text: str
    detail: str = ""


class Lookup(Protocol):
    """Finds records by what was typed, however it is accented."""

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the records that begin with what was typed, at most `MOST_SUGGESTIONS`."""

    def meant(self, text: str) -> Suggestion | None:
        """Return the one record that is meant; None where none or several can be."""


class PeopleLookup:
    """Finds people by parts of their names, in either order.

    `likely` are suggested; somebody of `known` is found by the full name alone.
    """

    def __init__(self, likely: Sequence[Person], known: Sequence[Person]) -> None:
        self._likely = NameIndex(likely)
        self._known = NameIndex(known)

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """See `Lookup.suggestions`."""
        found = self._likely.matching(text, MOST_SUGGESTIONS)
        return [_of_person(person) for person in found]

    def meant(self, text: str) -> Suggestion | None:
        """See `Lookup.meant`."""
        likely = self._likely.matching(text)
        exact = people.named(likely, text) or people.named(self._known.matching(text), text)
        found = [exact] if exact else _if_words(text, likely)
        return _of_person(found[0]) if len(found) == 1 else None


class OfficeLookup:
    """Finds offices by words of their short or legal names.

    `likely` are suggested; one of `known` is found by a whole name alone.
    """

    def __init__(self, likely: Sequence[Office], known: Sequence[Office]) -> None:
        self._likely = likely
        self._known = known

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """See `Lookup.suggestions`."""
        return [_of_office(office) for office in self._matching(text)[:MOST_SUGGESTIONS]]

    def meant(self, text: str) -> Suggestion | None:
        """See `Lookup.meant`."""
        wanted = fold(text)
        exact = [o for o in self._known if wanted in {fold(o.name), fold(o.employer)}]
        found = exact or _if_words(text, self._matching(text))
        return _of_office(found[0]) if len(found) == 1 else None

    def _matching(self, text: str) -> list[Office]:
        wanted = tokens(text)
        return [
            office
            for office in self._likely
            if wanted and all(_begins(f"{office.name} {office.employer}", word) for word in wanted)
        ]


def _if_words(text: str, found: Sequence[_Record]) -> Sequence[_Record]:
    # A sign that matching overlooks was typed for a reason: the text stands for nobody known.
    return found if all(c.isalnum() or c in _BETWEEN_WORDS for c in fold(text)) else ()


def _begins(text: str, word: str) -> bool:
    return any(part.startswith(word) for part in tokens(text))


def _of_person(person: Person) -> Suggestion:
    detail = ", ".join(part for part in (person.function, person.unit) if part)
    return Suggestion(person.id, person.list_name, detail)


def _of_office(office: Office) -> Suggestion:
    return Suggestion(office.id, office.name, office.city)
