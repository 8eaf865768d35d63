"""Appointments of a case's week: reading, saving, removing, ticking off the briefing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment, ticked
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import carnival_days, holiday_name, monday_of
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load, require_open
from jobswap_desktop.services.week_told import told_change, told_title
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule, search

WEEK_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """What is special about a day at one office: a holiday, a closure, a carnival day."""

    day: date
    office: str
    name: str
    closure: ClosureDay | None = None
    is_holiday: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A case's week from `monday` on: appointments in reading order, and special days."""

    swap: Swap
    monday: date
    appointments: tuple[Appointment, ...]
    notes: tuple[DayNote, ...]


def week(work: Workplace, swap_id: SwapId, day: date) -> Week:
    """Return the week of the case in which `day` lies; raises DomainError (not_found)."""
    work.require_view()
    swap = load(work, swap_id)
    monday = monday_of(day)
    sunday = monday + timedelta(days=WEEK_DAYS - 1)
    return Week(
        swap=swap,
        monday=monday,
        appointments=schedule.between(work.db, monday, sunday, swap_id),
        notes=day_notes(swap, monday),
    )


def day_notes(swap: Swap, monday: date) -> tuple[DayNote, ...]:
    """Return the special days of the week from `monday` on, at every host of the case."""
    found = []
    for offset in range(WEEK_DAYS):
        day = monday + timedelta(days=offset)
        carnival = carnival_days(day.year).get(day, "")
        for host in dict.fromkeys(placement.host for placement in swap.placements):
            closure = host.closure_on(day)
            holiday = holiday_name(day, host.land)
            name = holiday or (closure.label if closure else carnival)
            if name:
                found.append(
                    DayNote(
                        day=day,
                        office=host.name,
                        name=name,
                        closure=closure,
                        is_holiday=bool(holiday),
                    )
                )
    return tuple(found)


def new_appointment(work: Workplace, appointment: Appointment) -> Appointment:
    """Return `appointment` with a fresh id, to be saved as a new one."""
    return replace(appointment, id=AppointmentId(work.new_id()), version=0)


def save(
    work: Workplace, appointment: Appointment, *, action: Action = Action.APPOINTMENT_SAVED
) -> Outcome[Appointment]:
    """Insert (version 0) or update an appointment.

    Raises DomainError with the problems of its fields, or case_is_over.
    """
    work.require(Role.HR_CLERK)
    outcome = save_all(work, (appointment,), action=action, subject=told_title(appointment))
    return Outcome(
        value=outcome.value[0],
        touched=outcome.touched,
        action=action,
        undo=outcome.undo,
        said=outcome.said,
        placed=outcome.placed,
    )


def save_all(
    work: Workplace,
    appointments: Sequence[Appointment],
    *,
    action: Action = Action.APPOINTMENTS_SAVED,
    subject: str = "",
    remove: Sequence[Appointment] = (),
) -> Outcome[tuple[Appointment, ...]]:
    """Insert or update several appointments of one case as one entry, taken back as one.

    Those in `remove` are deleted in the same write; at least one appointment must be given.
    Raises DomainError with the problems of the first one that has any, case_is_over, or
    changed_meanwhile and removed_meanwhile where one is no longer as it was seen.
    """
    work.require(Role.HR_CLERK)
    swap_id = (*appointments, *remove)[0].swap_id
    require_open(work, swap_id)
    for appointment in appointments:
        problems = appointment.problems()
        if problems:
            raise DomainError(*problems)
    with work.db.write(deed(work, action, swap_id, subject)) as change:
        known = [schedule.find(work.db, appointment.id) for appointment in appointments]
        for appointment in appointments:
            schedule.save(change, appointment)
        for gone in remove:
            schedule.remove(change, gone)
        pairs = zip(known, appointments, strict=True)
        if remove or any(old is None or _words(old) != _words(new) for old, new in pairs):
            search.put_attached(change, swap_id)
    versions = {touch.id: touch.after["version"] for touch in change.undo.touches if touch.after}
    saved = tuple(
        replace(item, version=versions.get(item.id, item.version)) for item in appointments
    )
    said = told_change(work, known, saved, remove)
    return Outcome(
        value=saved, touched=Touched.WEEK, action=action, undo=change.undo, said=said, placed=saved
    )


def _words(appointment: Appointment) -> tuple[str, ...]:
    return (
        appointment.title,
        appointment.place,
        appointment.host_contact,
        appointment.remark,
        appointment.note,
    )


def remove(work: Workplace, appointment: Appointment) -> Outcome[None]:
    """Delete an appointment as it was seen.

    Raises DomainError (changed_meanwhile, removed_meanwhile) where it no longer is so, or
    case_is_over.
    """
    work.require(Role.HR_CLERK)
    action = Action.APPOINTMENT_REMOVED
    subject = told_title(appointment)
    outcome = save_all(work, (), action=action, subject=subject, remove=(appointment,))
    said = outcome.said
    return Outcome(value=None, touched=outcome.touched, action=action, undo=outcome.undo, said=said)


def tick(
    work: Workplace,
    appointment_id: AppointmentId,
    *,
    done: bool,
    note: str | None = None,
    seen: int | None = None,
) -> Outcome[Appointment]:
    """Mark a briefing as done or not done; its note stays unless another one is given.

    `seen` is the version that was shown to whoever wrote the note. Raises DomainError (not_found,
    case_is_over, changed_meanwhile, or briefing_ahead for one of a day to come).
    """
    work.require(Role.HR_CLERK)
    found = schedule.find(work.db, appointment_id)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=appointment_id)
    marked = ticked(found, work.today(), done=done)
    noted = replace(
        marked,
        note=found.note if note is None else note,
        version=found.version if seen is None else seen,
    )
    return save(work, noted)


def move(
    work: Workplace,
    appointment: Appointment,
    start: datetime,
    end: datetime,
    placement_ids: frozenset[PlacementId] | None = None,
) -> Outcome[Appointment]:
    """Put an appointment at another time, for its visitors or for others.

    One of a series moves alone. Raises DomainError with the problems of its fields, case_is_over,
    or changed_meanwhile.
    """
    work.require(Role.HR_CLERK)
    ids = appointment.placement_ids if placement_ids is None else placement_ids
    moved = replace(appointment, start=start, end=end, placement_ids=ids)
    return save(work, moved, action=Action.APPOINTMENT_MOVED)


def as_recorded(work: Workplace, appointment: Appointment) -> Appointment:
    """Return what the record says now, and `appointment` itself where it is no longer there."""
    work.require_view()
    return schedule.find(work.db, appointment.id) or appointment


def of_case(work: Workplace, swap_id: SwapId) -> tuple[Appointment, ...]:
    """Return all appointments of a case in reading order."""
    work.require_view()
    return schedule.of_swap(work.db, swap_id)
