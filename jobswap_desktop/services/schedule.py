"""Appointments of a case's week: reading, saving, removing, ticking off the briefing."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import AppointmentId, SwapId
from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import carnival_days, holiday_name, monday_of
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load, require_open
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


def save(work: Workplace, appointment: Appointment) -> Outcome[Appointment]:
    """Insert (version 0) or update an appointment.

    Raises DomainError with the problems of its fields, or case_is_over.
    """
    work.require(Role.HR_CLERK)
    require_open(work, appointment.swap_id)
    problems = appointment.problems()
    if problems:
        raise DomainError(*problems)
    details = deed(work, Action.APPOINTMENT_SAVED, appointment.swap_id, appointment.title)
    with work.db.write(details) as change:
        known = schedule.find(work.db, appointment.id)
        schedule.save(change, appointment)
        if known is None or _words(known) != _words(appointment):
            search.put_attached(change, appointment.swap_id)
    versions = {touch.id: touch.after["version"] for touch in change.undo.touches if touch.after}
    saved = replace(appointment, version=versions.get(appointment.id, appointment.version))
    return Outcome(
        value=saved, touched=Touched.WEEK, action=Action.APPOINTMENT_SAVED, undo=change.undo
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
    """Delete an appointment; raises DomainError when it is gone already."""
    work.require(Role.HR_CLERK)
    require_open(work, appointment.swap_id)
    details = deed(work, Action.APPOINTMENT_REMOVED, appointment.swap_id, appointment.title)
    with work.db.write(details) as change:
        schedule.remove(change, appointment.id)
        search.put_attached(change, appointment.swap_id)
    return Outcome(
        value=None, touched=Touched.WEEK, action=Action.APPOINTMENT_REMOVED, undo=change.undo
    )


def tick(
    work: Workplace, appointment_id: AppointmentId, *, done: bool, note: str = ""
) -> Outcome[Appointment]:
    """Mark a briefing as done or not done, with a note."""
    work.require(Role.HR_CLERK)
    found = schedule.find(work.db, appointment_id)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=appointment_id)
    return save(work, replace(found, done=done, note=note or found.note))


def of_case(work: Workplace, swap_id: SwapId) -> tuple[Appointment, ...]:
    """Return all appointments of a case in reading order."""
    work.require_view()
    return schedule.of_swap(work.db, swap_id)
