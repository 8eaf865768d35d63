"""Weeks for tests of the screen: a case on disk, and weeks full of appointments in memory."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from builders import (
    FRIDAY,
    MONDAY,
    a_partner_office,
    a_placement,
    a_swap,
    an_appointment,
    new_id,
    the_other_placement,
)

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import ClosureDay, DayHours
from jobswap_desktop.domain.schedule import Appointment, briefings
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation.models.week import WeekContent, WeekModel, week_content
from jobswap_desktop.services import new_swap, offices, people, schedule
from jobswap_desktop.services.schedule import Week, day_notes
from jobswap_desktop.services.workplace import Workplace

A, B = PlacementId("placement-a"), PlacementId("placement-b")
MARA, JANA, EVERYBODY = frozenset({A}), frozenset({B}), frozenset({A, B})


def at(day: int, clock: str, end: str, **changes: Any) -> Appointment:
    """Return an appointment on a day of the week (1 is Monday) from "9:00" to "10:30"."""
    start, finish = (
        datetime.combine(MONDAY + timedelta(days=day - 1), time.fromisoformat(text.zfill(5)))
        for text in (clock, end)
    )
    return an_appointment(start, finish, **changes)


def a_full_week() -> tuple[Appointment, ...]:
    """Return a week with briefings, overlaps, short ones and shared ones."""
    both = (a_placement(), the_other_placement())
    morning = briefings(a_swap().id, both, at=time(8), title="Morgenbriefing", new_id=new_id)
    return (
        *morning,
        at(1, "8:15", "9:00", title="Begrüßung", placement_ids=MARA),
        at(1, "9:00", "10:30", title="Teamkoordination", placement_ids=MARA),
        at(1, "9:30", "10:00", title="Datenschutz", placement_ids=MARA),
        at(1, "8:30", "10:00", title="Vorstellungsrunde", placement_ids=JANA),
        at(2, "9:00", "12:00", title="Workshop", placement_ids=MARA),
        at(2, "10:00", "10:45", title="Jour fixe", placement_ids=MARA),
        at(2, "10:15", "11:00", title="Rücksprache", placement_ids=MARA),
        at(3, "9:15", "9:25", title="Kurzabstimmung", placement_ids=JANA),
        at(4, "10:00", "12:30", title="Projektsteuerung", placement_ids=JANA),
        at(4, "11:00", "12:00", title="Abstimmung", placement_ids=EVERYBODY),
        at(5, "10:00", "11:00", title="Abschlussrunde", placement_ids=EVERYBODY),
    )


def content(
    appointments: Iterable[Appointment],
    *closures: ClosureDay,
    shown: Iterable[PlacementId] = (A, B),
    monday: date = MONDAY,
    today: date = MONDAY,
    weekend: bool = False,
    only: date | None = None,
    **partner_hours: tuple[DayHours, ...],
) -> WeekContent:
    """Return what a view shows of these appointments.

    The partner office has `closures` and `partner_hours` (`core_hours=…`).
    """
    partner = a_partner_office(closures=closures, **partner_hours)
    swap = a_swap(placements=(a_placement(host=partner), the_other_placement()))
    week = Week(
        swap=swap,
        monday=monday,
        appointments=tuple(appointments),
        notes=day_notes(swap, monday),
    )
    return week_content(week, shown, today, weekend=weekend, only=only)


def every_day(first: str, last: str) -> tuple[DayHours, ...]:
    """Return the same hours from Monday to Friday."""
    begin, end = (time.fromisoformat(text.zfill(5)) for text in (first, last))
    return tuple(DayHours(weekday=day, first=begin, last=end) for day in range(5))


def whole_days(first: int, last: int, **changes: Any) -> Appointment:
    """Return an appointment of whole days; 1 is Monday, days of other weeks are allowed."""
    begin, after = (
        datetime.combine(MONDAY + timedelta(days=day), time()) for day in (first - 1, last)
    )
    return an_appointment(begin, after, all_day=True, **changes)


def a_model(shown: WeekContent) -> WeekModel:
    """Return a model that shows `shown`."""
    model = WeekModel()
    model.show_week(shown)
    return model


def the_command(work: Workplace, first: date = MONDAY, last: date = FRIDAY) -> new_swap.NewSwap:
    """Return what records the mutual case of the two people on file."""
    known = {person.last_name: person for person in people.all_people(work)}
    own, partner = sorted(offices.all_offices(work), key=lambda office: not office.is_own)
    return new_swap.NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=known["Lindner"],
        home=own,
        host=partner,
        first_day=first,
        last_day=last,
        partner=known["Voss"],
    )


def a_recorded_case(work: Workplace, first: date = MONDAY, last: date = FRIDAY) -> Swap:
    """Record that case and return it."""
    return new_swap.create(work, the_command(work, first, last)).value


def recorded(work: Workplace, swap: Swap, appointment: Appointment) -> Appointment:
    """Record an appointment for the first visitor of `swap`, or for everybody if it is shared."""
    ids = frozenset(placement.id for placement in swap.placements)
    wanted = ids if appointment.is_shared else frozenset({swap.placements[0].id})
    meant = replace(appointment, swap_id=swap.id, placement_ids=wanted)
    return schedule.save(work, schedule.new_appointment(work, meant)).value
