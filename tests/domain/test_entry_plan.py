"""What speaks against an appointment before it is entered, and what a template keeps of a week."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from builders import (
    MONDAY,
    a_partner_office,
    a_placement,
    a_swap,
    an_appointment,
    the_other_placement,
)

from jobswap_desktop.domain.entry_hints import LEAVES_OUT, EntryHintKind, entry_hints
from jobswap_desktop.domain.entry_plan import plan_entries
from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.ids import OfficeId, PlacementId, WeekTemplateId
from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.week_template import (
    TemplateEntry,
    WeekTemplate,
    laid_out,
    taken_from,
)

A, B = PlacementId("placement-a"), PlacementId("placement-b")
GOOD_FRIDAY = date(2022, 4, 15)


def at(day: date, clock: int = 9, **changes: object) -> Appointment:
    start = datetime.combine(day, time(clock))
    plain = an_appointment(start, start + timedelta(hours=1))
    return replace(plain, **changes)  # type: ignore[arg-type]  # any field by keyword


def april(*closures: ClosureDay) -> Swap:
    """Return a case in the week of Good Friday; the first visitor's host has `closures`."""
    days = {"first_day": date(2022, 4, 11), "last_day": date(2022, 4, 22)}
    host = a_partner_office(closures=closures)
    return a_swap(placements=(a_placement(host=host, **days), the_other_placement(**days)))


def kinds(swap: Swap, item: Appointment, *others: Appointment) -> list[EntryHintKind]:
    return [hint.kind for hint in entry_hints(swap, others, item)]


def test_an_ordinary_appointment_has_no_hints() -> None:
    assert kinds(a_swap(), at(MONDAY)) == []
    assert kinds(a_swap(), at(MONDAY), at(MONDAY, 10, title="Danach")) == []


def test_overlaps_count_for_the_same_visitor_alone() -> None:
    other = at(MONDAY, title="Anderes")
    assert kinds(a_swap(), at(MONDAY), other) == [EntryHintKind.OVERLAP]
    assert kinds(a_swap(), at(MONDAY), replace(other, placement_ids=frozenset({B}))) == []
    whole = at(MONDAY, 0, title="Klausur", all_day=True)
    assert kinds(a_swap(), at(MONDAY), whole) == []


def test_the_same_once_more_is_a_repetition() -> None:
    assert kinds(a_swap(), at(MONDAY, title="TEAM"), at(MONDAY, title="Team")) == [
        EntryHintKind.REPEATED
    ]


def test_days_outside_the_stay_holidays_and_closures_are_seen() -> None:
    assert kinds(a_swap(), at(MONDAY + timedelta(days=7))) == [EntryHintKind.OUTSIDE_STAY]
    [hint] = entry_hints(april(), (), at(GOOD_FRIDAY))
    assert (hint.kind, hint.name) == (EntryHintKind.HOLIDAY, "Karfreitag")
    moving = ClosureDay(day=date(2022, 4, 13), label="Umzug")
    [hint] = entry_hints(april(moving), (), at(moving.day))
    assert (hint.kind, hint.name) == (EntryHintKind.CLOSURE, "Umzug")


def test_a_closure_of_the_other_house_does_not_matter() -> None:
    moving = ClosureDay(day=date(2022, 4, 13), label="Umzug")
    assert kinds(april(moving), at(moving.day, placement_ids=frozenset({B}))) == []


def test_a_whole_week_says_each_thing_once() -> None:
    start = datetime(2022, 4, 11)
    whole = at(start.date(), 0, all_day=True, end=start + timedelta(days=12))
    found = entry_hints(april(), (), replace(whole, placement_ids=frozenset({A, B})))
    assert [(hint.kind, hint.name) for hint in found] == [
        (EntryHintKind.HOLIDAY, "Karfreitag"),
        (EntryHintKind.HOLIDAY, "Ostermontag"),
    ]


def test_a_plan_leaves_out_what_is_unusual_or_faulty() -> None:
    entered = (
        at(MONDAY, title="Gut"),
        at(MONDAY, title="gut"),
        at(MONDAY, 9, title="Daneben"),
        at(MONDAY + timedelta(days=7), title="Später"),
        at(MONDAY, 12, title=""),
    )
    planned = plan_entries(a_swap(), (), entered, LEAVES_OUT)
    assert [entry.is_chosen for entry in planned] == [True, False, True, False, False]
    assert planned[4].problems[0].code is ProblemCode.REQUIRED


def test_a_template_keeps_days_times_and_nothing_personal() -> None:
    shared = at(MONDAY, 11, title="Runde", placement_ids=frozenset({A, B}))
    week = (
        at(MONDAY, title="Team", remark="privat", note="gut", done=True, host_contact="Kurz"),
        shared,
        at(MONDAY, 8, kind=AppointmentKind.BRIEFING),
        at(MONDAY, 8, kind=AppointmentKind.PRIVATE_BLOCK),
        at(MONDAY, 14, placement_ids=frozenset({B})),
        at(MONDAY, 0, all_day=True, title="Reise", end=datetime(2022, 2, 23)),
    )
    entries = taken_from(week, MONDAY, A)
    assert [(each.weekday, each.title, each.shared) for each in entries] == [
        (0, "Reise", False),
        (1, "Reise", False),
        (0, "Team", False),
        (0, "Runde", True),
    ]
    assert (entries[2].remark, entries[2].host_contact) == ("", "Kurz")
    template = WeekTemplate(
        id=WeekTemplateId("t"), office_id=OfficeId("o"), name="N", entries=entries
    )
    later = MONDAY + timedelta(weeks=3)
    made = laid_out(template, later, shared.swap_id, B, frozenset({A, B}))
    assert [(item.title, item.day - later, set(item.placement_ids)) for item in made] == [
        ("Reise", timedelta(0), {B}),
        ("Team", timedelta(0), {B}),
        ("Runde", timedelta(0), {A, B}),
        ("Reise", timedelta(1), {B}),
    ]
    assert made[0].all_day
    assert (made[1].start, made[1].end) == (
        datetime.combine(later, time(9)),
        datetime.combine(later, time(10)),
    )
    assert not any(item.done or item.note for item in made)


def test_one_that_spills_over_the_week_is_clipped_to_it() -> None:
    long = at(MONDAY, 0, all_day=True, start=datetime(2022, 2, 18), end=datetime(2022, 3, 5))
    assert [each.weekday for each in taken_from([long], MONDAY, A)] == list(range(7))


def test_a_template_needs_a_name_and_entries() -> None:
    empty = WeekTemplate(id=WeekTemplateId("t"), office_id=OfficeId("o"), name="")
    assert [problem.code for problem in empty.problems()] == [
        ProblemCode.REQUIRED,
        ProblemCode.TEMPLATE_EMPTY,
    ]
    entry = TemplateEntry(weekday=0, title="X")
    assert replace(empty, name="N", entries=(entry,)).problems() == ()


def test_of_two_rows_that_overlap_each_names_the_other() -> None:
    early, late = at(MONDAY, title="Erstes"), at(MONDAY, title="Zweites")
    planned = plan_entries(a_swap(), (), (early, late), frozenset())
    named = [[hint.other.title for hint in row.hints if hint.other] for row in planned]
    assert named == [["Zweites"], ["Erstes"]]
    assert [row.is_chosen for row in planned] == [True, True]
