"""Keeping out of the printed history what confidential appointments are, or once were, about.

Also of entries about others: a copy that was made before and taken back bears the same words.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services.cases import HistoryRow
from jobswap_desktop.services.wording import list_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule

_NAMED = frozenset(
    {Action.APPOINTMENT_SAVED, Action.APPOINTMENTS_SAVED, Action.APPOINTMENT_REMOVED}
)
"""Entries whose subject is a title."""

Words = tuple[str, ...]
Change = tuple[str, Any, Any]

_MARK = "appointment.confidential"
_TITLE = "appointment.title"
_FIELDS = ("title", "place", "host_contact", "remark", "note")
_TEXTS = frozenset(f"appointment.{name}" for name in _FIELDS)
_FREE = frozenset({_TITLE, "appointment.remark", "appointment.note"})
"""What says of itself what it is about, wherever else it stands."""


def discreet(
    work: Workplace, swap_id: SwapId, rows: tuple[HistoryRow, ...]
) -> tuple[HistoryRow, ...]:
    """Return the entries without any text of appointments that are, or once were, confidential.

    Of entries about those, and about others of the same title, no text is left. Of all others what
    names such a title, remark or note is left out, and of appointments the same place or contact.
    """
    items = schedule.of_swap(work.db, swap_id)
    secret = {str(item.id) for item in items if item.confidential} | set(_once_secret(rows))
    hidden = _Hidden.of(secret, items, rows)
    about = secret | {str(item.id) for item in items if _words(item.title) in hidden.titles}
    about |= set(hidden.alike(rows))
    return tuple(hidden.taken_out(row, is_about=bool(row.appointments & about)) for row in rows)


def _once_secret(rows: Iterable[HistoryRow]) -> Iterator[str]:
    neutral = list_text("week_confidential")
    for row in rows:
        if row.subject == neutral:
            yield from row.appointments
        for record, change in zip(row.records, row.changes, strict=True):
            if change[0] == _MARK and any(change[1:]):
                yield record


@dataclass(frozen=True, slots=True)
class _Hidden:
    """The words of confidential appointments: their titles, and all of their texts."""

    titles: frozenset[Words]
    texts: frozenset[Words]
    telling: frozenset[Words]

    @classmethod
    def of(
        cls, secret: set[str], items: Iterable[Appointment], rows: Iterable[HistoryRow]
    ) -> "_Hidden":
        """Gather what the `secret` ones say now and what every entry says that they said."""
        found: list[tuple[str, Words]] = [
            (f"appointment.{name}", _words(getattr(item, name)))
            for item in items
            if item.id in secret
            for name in _FIELDS
        ]
        for row in rows:
            for record, (field, *values) in zip(row.records, row.changes, strict=True):
                if record in secret and field in _TEXTS:
                    found += [(field, _words(value)) for value in values]
            if row.action in _NAMED and row.appointments and row.appointments <= secret:
                found.append((_TITLE, _words(_named(row))))
        neutral = _words(list_text("week_confidential"))
        said = [(field, words) for field, words in found if words and words != neutral]
        return cls(
            titles=frozenset(words for field, words in said if field == _TITLE),
            texts=frozenset(words for _, words in said),
            telling=frozenset(words for field, words in said if field in _FREE and len(words) > 1),
        )

    def alike(self, rows: Iterable[HistoryRow]) -> Iterator[str]:
        """Yield the records that once bore one of the titles; there are copies among them."""
        for row in rows:
            is_title = row.action in _NAMED and _named(row) == row.subject
            if is_title and self._tells(row.subject):
                yield from row.appointments
            for record, change in zip(row.records, row.changes, strict=True):
                if change[0] == _TITLE and any(map(self._tells, change[1:])):
                    yield record

    def taken_out(self, row: HistoryRow, *, is_about: bool) -> HistoryRow:
        """Return the entry without these texts."""
        if is_about:
            row = _kept(row, lambda change: change[0] not in _TEXTS)
        row = _kept(row, self._is_open)
        if is_about or self._tells(row.subject) or self._tells(_named(row)):
            row = replace(row, subject=list_text("week_confidential"))
        return row

    def _is_open(self, change: Change) -> bool:
        field, *values = change
        same = field in _TEXTS and any(_words(value) in self.texts for value in values)
        return not same and not any(map(self._tells, values))

    def _tells(self, value: object) -> bool:
        words = _words(value)
        return words in self.titles or any(_within(each, words) for each in self.telling)


def _named(row: HistoryRow) -> str:
    """Return the title an entry bears; "Titel … (3)" stands for several entered at once."""
    return row.subject.split(" … (")[0]


def _kept(row: HistoryRow, keeps: Callable[[Change], bool]) -> HistoryRow:
    kept = [pair for pair in zip(row.records, row.changes, strict=True) if keeps(pair[1])]
    return replace(
        row,
        records=tuple(record for record, _ in kept),
        changes=tuple(change for _, change in kept),
    )


def _words(value: object) -> Words:
    return tokens(value) if isinstance(value, str) else ()


def _within(part: Words, whole: Words) -> bool:
    return any(
        whole[first : first + len(part)] == part for first in range(len(whole) - len(part) + 1)
    )
