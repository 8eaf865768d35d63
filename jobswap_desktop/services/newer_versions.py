"""What another workstation has made of an appointment since it was read, and how both go together.

Every change of one side stays; what both have changed is told, and who saves last decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services.history_text import field_word, record_lines
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule
from jobswap_desktop.store.records import encode

_TIMES = ("start", "end", "all_day")
_OWN = frozenset({"id", "version", *_TIMES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Newer:
    """The appointment as it is to be saved now, and what is to be said of it.

    `lines` say what the other side has changed, `contested` are the words of the fields that
    both have, as far as there are words; both are empty where it `is_gone` and would be entered
    anew. `clashes` tells whether both sides have changed one field, each in its own way.
    """

    base: Appointment
    merged: Appointment
    is_gone: bool = False
    lines: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    clashes: bool = False


def newer(work: Workplace, known: Appointment, entered: Appointment) -> Newer:
    """Return how `entered`, made from `known`, goes together with what is recorded now."""
    work.require_view()
    found = schedule.find(work.db, known.id)
    if found is None:
        # Version 0 lets the store take it as a new one, under the id that others know.
        anew = replace(entered, version=0)
        return Newer(base=anew, merged=anew, is_gone=True)
    mine, theirs = _changed(known, entered), _changed(known, found)
    kept: dict[str, Any] = {name: getattr(entered, name) for group in mine for name in group}
    both = [group for group in mine if group in theirs and _differ(group, entered, found)]
    words = (field_word(f"appointment.{group[0]}") for group in both)
    return Newer(
        base=found,
        merged=replace(found, **kept),
        lines=record_lines("appointment", encode(known), encode(found)),
        contested=tuple(word for word in words if word),
        clashes=bool(both),
    )


def _changed(before: Appointment, after: Appointment) -> list[tuple[str, ...]]:
    names = [item.name for item in fields(before)]
    groups: list[tuple[str, ...]] = [(name,) for name in names if name not in _OWN]
    # Begin and end are changed as one: halves of two versions need not fit.
    return [group for group in (*groups, _TIMES) if _differ(group, before, after)]


def _differ(names: Iterable[str], one: object, other: object) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in names)
