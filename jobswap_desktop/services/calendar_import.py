"""Taking over a calendar file of another program: read, preview, write in one go."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.calendar_file import CalendarContent, FileEvent
from jobswap_desktop.domain.calendar_plan import (
    CalendarPlan,
    CalendarRowState,
    Key,
    PlannedEvent,
    Present,
    suggested_visitors,
)
from jobswap_desktop.domain.calendar_plan import plan as plan_events
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.exchange.ics_text import MOST_BYTES, require_size
from jobswap_desktop.services import schedule
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load, require_open
from jobswap_desktop.services.wording import list_text, term, weekday_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import calendar_entries
from jobswap_desktop.store import schedule as appointments

__all__ = ["CALENDAR_SUFFIXES", "commit", "plan", "read_file", "suggested_visitors", "weeks_of"]

_REMARK_SHOWN = 200
_SAID = frozenset((CalendarRowState.DIFFERENT, CalendarRowState.OLDER, CalendarRowState.OUTSIDE))
CALENDAR_SUFFIXES = (".ics", ".ical", ".icalendar", ".vcs")


def weeks_of(swap: Swap) -> tuple[date, date]:
    """Return the first and the last day of the weeks in which the stays of a case lie."""
    last = max(held.until for held in swap.placements)
    return monday_of(swap.first_day), monday_of(last) + timedelta(days=6)


def read_file(
    path: Path, first: date, last: date, is_wanted: Callable[[], bool] = lambda: True
) -> CalendarContent:
    """Return what a file says of these days; touches no database, so that a worker may do it.

    Gives up soon where the answer `is_wanted` no longer.

    Raises DomainError: file_not_readable and what `exchange.ics_reading.read_calendar` raises.
    """
    data = read_given(path, MOST_BYTES, partial(require_size, path.name))
    return read_calendar(path.name, data, first, last, is_wanted=is_wanted)


def plan(
    work: Workplace,
    swap_id: SwapId,
    content: CalendarContent,
    visitors: frozenset[PlacementId],
    chosen: Mapping[Key, bool],
) -> CalendarPlan:
    """Return what taking over a file would do now; nothing is written.

    Raises DomainError (role_not_allowed, not_found, case_is_over).
    """
    require_open(work, swap_id)
    swap = load(work, swap_id)
    present = Present(
        swap_id=swap_id,
        placements=swap.placements,
        appointments=appointments.of_swap(work.db, swap_id),
        handed_out=calendar_entries.of_swap(work.db, swap_id),
        untitled=list_text("untitled"),
        hidden=list_text("week_confidential"),
    )
    return plan_events(content, present, visitors, work.new_id, chosen)


def commit(work: Workplace, planned: CalendarPlan, name: str) -> Outcome[tuple[Appointment, ...]]:
    """Write the chosen rows as one entry that can be taken back as one; `name` is the file's.

    Raises DomainError (nothing_chosen, role_not_allowed, case_is_over, changed_meanwhile).
    """
    work.require(Role.HR_CLERK)
    problems = planned.problems()
    if problems:
        raise DomainError(*problems)
    outcome = schedule.save_all(
        work,
        (*planned.to_save, *planned.to_renumber),
        action=Action.CALENDAR_IMPORTED,
        subject=name,
        remove=planned.to_remove,
    )
    return replace(outcome, said="", note=_taken_text(planned))


def state_text(row: PlannedEvent) -> str:
    """Return what an event is to what is there."""
    return term(row.state)


def row_title(row: PlannedEvent) -> str:
    """Return what an event is called."""
    return row.event.title or list_text("untitled")


def when_text(row: PlannedEvent) -> str:
    """Return when an event is, without the year, which is that of the stay."""
    event = row.event
    day = _short_day(event.start.date())
    if event.all_day:
        last = event.end.date() - timedelta(days=1)
        return f"{day} – {_short_day(last)}" if last > event.start.date() else day
    return f"{day} {_clocks(event)}"


def row_text(row: PlannedEvent) -> str:
    """Return title, time and place of an event in full."""
    parts = (row_title(row), span_text(row.event), row.event.place)
    return ", ".join(part for part in parts if part)


def _short_day(day: date) -> str:
    return weekday_text(day)[:-4].replace(",", "")


def _clocks(item: Appointment | FileEvent) -> str:
    last = "24:00" if item.end.date() > item.start.date() else f"{item.end:%H:%M}"
    return f"{item.start:%H:%M}–{last}"


def reasons_of(row: PlannedEvent) -> list[str]:
    """Return everything there is to say of a row, a sentence each."""
    said = []
    if row.state is CalendarRowState.CHANGED and row.known and row.appointment:
        said += _changes(row.known, row.appointment)
    elif row.state is CalendarRowState.DIFFERENT and row.known and row.appointment:
        different = "event_different_own" if row.is_from_here else "event_different"
        said += [list_text(different), *_changes(row.known, row.appointment)]
    elif row.state in _SAID:
        said.append(list_text(f"event_{row.state}"))
    if row.doubt is not None:
        said.append(list_text(f"event_gone_{row.doubt}"))
    if row.is_left_by_one:
        said.append(list_text("event_left_by_one"))
    if row.conflicts:
        said.append(list_text("event_conflicts", titles="; ".join(map(_named, row.conflicts))))
    if row.event.confidential:
        said.append(list_text("event_confidential"))
    return [*said, *map(term, row.event.notes)]


def _changes(known: Appointment, made: Appointment) -> list[str]:
    said = []
    if (known.start, known.end) != (made.start, made.end):
        said.append(list_text("event_was_at", time=span_text(known)))
    for name in ("title", "place", "host_contact"):
        was = getattr(known, name)
        if was != getattr(made, name):
            said.append(list_text(f"event_{name}_was", text=was or "–"))
    if known.remark != made.remark:
        text = " ".join(made.remark.split())
        text = text if len(text) <= _REMARK_SHOWN else f"{text[:_REMARK_SHOWN].rstrip()}…"
        said.append(list_text("event_remark_changed", text=text or "–"))
    if known.confidential != made.confidential:
        said.append(list_text("event_class_changed"))
    if known.placement_ids != made.placement_ids:
        said.append(list_text("event_more_visitors"))
    return said


def _named(appointment: Appointment) -> str:
    return list_text("event_named", title=appointment.title, time=span_text(appointment))


def span_text(item: Appointment | FileEvent) -> str:
    """Return when an appointment is, in words as short as they can be."""
    first = item.start.date()
    day = weekday_text(first)
    if item.all_day:
        last = item.end.date() - timedelta(days=1)
        return f"{day} – {weekday_text(last)}" if last > first else day
    return f"{day}, {_clocks(item)}"


def summary_text(planned: CalendarPlan) -> str:
    """Return what taking over the ticked rows would do."""
    return list_text("calendar_would", **_counts(planned))


def file_notes(content: CalendarContent) -> list[str]:
    """Return what is to be said of the whole file, a sentence each."""
    counts = {
        "outside": content.outside,
        "other": content.other,
        "unreadable": content.unreadable,
        "unfollowed": content.unfollowed,
    }
    said = [
        list_text(f"calendar_{name}", count=str(count)) for name, count in counts.items() if count
    ]
    return [*map(term, content.notes), *said]


def _taken_text(planned: CalendarPlan) -> str:
    return list_text("calendar_taken", **_counts(planned))


def _counts(planned: CalendarPlan) -> dict[str, str]:
    taken = [row for row in planned.rows if row.is_taken]
    return {
        "new": str(sum(row.known is None for row in taken)),
        "changed": str(sum(row.known is not None and row.appointment is not None for row in taken)),
        "gone": str(len(planned.to_remove)),
    }
