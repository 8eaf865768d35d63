"""What another workstation has made of an appointment since it was read, and how both go together.

Every change of one side stays; what both have changed is told, and who saves last decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services.history_text import field_word, record_lines
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule
from jobswap_desktop.store.records import encode

_TOGETHER = (
    ("title",),
    ("start", "end", "all_day"),
    ("placement_ids",),
    ("kind",),
    ("mode",),
    ("place",),
    ("host_contact",),
    ("remark",),
    ("confidential",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newer:
    """The appointment as it is to be saved now, and what is to be said of it.

    `lines` say what the other side has changed, `contested` are the words of the fields that
    both have; both are empty where it `is_gone` and would be entered anew.
    """

    base: Appointment
    merged: Appointment
    is_gone: bool = False
    lines: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()


def newer(work: Workplace, known: Appointment, entered: Appointment) -> Newer:
    """Return how `entered`, made from `known`, goes together with what is recorded now."""
    work.require_view()
    found = schedule.find(work.db, known.id)
    if found is None:
        # Version 0 lets the store take it as a new one, under the id its series knows.
        anew = replace(entered, version=0)
        return Newer(base=anew, merged=anew, is_gone=True)
    mine, theirs = _changed(known, entered), _changed(known, found)
    kept = {name: getattr(entered, name) for group in mine for name in group}
    both = [group for group in mine if group in theirs and _differ(group, entered, found)]
    return Newer(
        base=found,
        merged=replace(found, **kept),
        lines=record_lines("appointment", encode(known), encode(found)),
        contested=tuple(word for group in both if (word := field_word(f"appointment.{group[0]}"))),
    )


def _changed(before: Appointment, after: Appointment) -> Iterable[tuple[str, ...]]:
    return tuple(group for group in _TOGETHER if _differ(group, before, after))


def _differ(names: Iterable[str], one: Appointment, other: Appointment) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in names)
