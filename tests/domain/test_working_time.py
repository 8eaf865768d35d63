"""Hints on working time: every limit to the minute, and that they only ever warn."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from builders import (
    MONDAY,
    a_partner_office,
    a_person,
    a_placement,
    an_appointment,
    an_office,
    the_other_placement,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import ClosureDay, ClosureKind, DayHours
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.working_hints import Hint, working_hints
from jobswap_desktop.domain.working_time import Check, WorkDay, WorkingTimeRules

robust = settings(deadline=None, max_examples=150)
RULES = WorkingTimeRules.parse(resources.toml("rules/working_time.toml"))
TUESDAY = MONDAY + timedelta(days=1)
WEEK = [MONDAY + timedelta(days=number) for number in range(7)]
CLOCK = {Check.MISSING_HOUR, Check.HOUR_TWICE}
USUAL = {Check.BRIEFING, Check.CORE_TIME, Check.OUTSIDE_HOURS, Check.OVERLAP, Check.CLOSURE}
HOUSE = USUAL | CLOCK | {Check.OUTSIDE_STAY}
BY_LAW = set(Check) - HOUSE


def at(begin: str, end: str, day: date = MONDAY, **changes: Any) -> Appointment:
    """Return an appointment of the first visitor; "24:00" is midnight at its end."""
    start, finish = (_moment(day, clock) for clock in (begin, end))
    return an_appointment(start, finish, **changes)


def _moment(day: date, clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return datetime.combine(day, time()) + timedelta(hours=int(hours), minutes=int(minutes))


def whole(first: date, days: int = 1, **changes: Any) -> Appointment:
    start = datetime.combine(first, time())
    return an_appointment(start, start + timedelta(days=days), all_day=True, **changes)


def visitor(
    group: StatusGroup = StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE, **who: Any
) -> Placement:
    regime = who.pop("regime", "NW")
    return a_placement(visitor=a_person(status_group=group, **who), home=an_office(regime=regime))


EMPLOYEE = visitor()
FEDERAL = visitor(StatusGroup.CIVIL_SERVANT, regime="BUND")
IN_NRW = visitor(StatusGroup.CIVIL_SERVANT)
YOUNG = visitor(StatusGroup.TRAINEE, under_18=True)


def found(
    items: Sequence[Appointment], who: Placement = EMPLOYEE, days: Sequence[date] = WEEK
) -> list[Hint]:
    return list(working_hints([who], items, RULES, days))


def checks(
    items: Sequence[Appointment], who: Placement = EMPLOYEE, among: set[Check] = BY_LAW
) -> list[str]:
    return [hint.rule.id for hint in found(items, who) if hint.check in among]


LUNCH = at("12:00", "12:45", kind=AppointmentKind.BREAK)
HOUR = at("12:00", "13:00", kind=AppointmentKind.BREAK)


@pytest.mark.parametrize(
    ("who", "items", "said"),
    [
        # § 3 ArbZG: more than eight, more than ten hours
        (EMPLOYEE, [at("8:00", "16:45"), LUNCH], []),
        (EMPLOYEE, [at("8:00", "16:46"), LUNCH], ["arbzg.day"]),
        (EMPLOYEE, [at("8:00", "18:45"), LUNCH], ["arbzg.day"]),
        (EMPLOYEE, [at("8:00", "18:46"), at("12:00", "12:45", kind=AppointmentKind.BREAK)],
         ["arbzg.longest_day", "arbzg.stretch"]),
        # § 4: up to six hours none, up to nine 30 minutes, beyond 45
        (EMPLOYEE, [at("8:00", "14:00")], []),
        (EMPLOYEE, [at("8:00", "14:01")], ["arbzg.break_30"]),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:29", "15:00")], ["arbzg.break_30"]),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:30", "15:00")], []),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:30", "17:30")], ["arbzg.day"]),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:30", "17:31")], ["arbzg.break_45", "arbzg.day"]),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:45", "17:46")], ["arbzg.day"]),
        # pieces of at least a quarter of an hour; a shorter one is none and counts as work
        (EMPLOYEE, [at("8:00", "11:00"), at("11:15", "13:00"), at("13:15", "15:00")], []),
        (EMPLOYEE, [at("8:00", "11:00"), at("11:14", "13:00"), at("13:16", "15:00")],
         ["arbzg.break_30"]),
        # the plan shows a pause within a long appointment
        (EMPLOYEE, [at("8:00", "15:00"), at("12:00", "12:30", kind=AppointmentKind.BREAK)], []),
        (EMPLOYEE, [at("8:00", "15:00"), at("12:00", "12:29", kind=AppointmentKind.BREAK)],
         ["arbzg.break_30"]),
        (EMPLOYEE, [at("8:00", "15:00"), at("12:00", "12:30", kind=AppointmentKind.PRIVATE_BLOCK)],
         []),
        # travel is neither work nor rest
        (EMPLOYEE, [at("6:00", "8:00", kind=AppointmentKind.TRAVEL), at("8:00", "14:00")], []),
        (EMPLOYEE, [at("8:00", "12:00"), at("12:00", "12:30", kind=AppointmentKind.TRAVEL),
                    at("12:30", "15:00")], ["arbzg.break_30"]),
        # never more than six hours at a time
        (EMPLOYEE, [at("7:00", "13:00"), at("13:30", "14:30")], []),
        (EMPLOYEE, [at("7:00", "13:01"), at("13:31", "14:30")], ["arbzg.stretch"]),
        (EMPLOYEE, [at("7:00", "13:01"), at("13:21", "14:30")],
         ["arbzg.break_30", "arbzg.stretch"]),
        # § 5: eleven hours to the next day
        (EMPLOYEE, [at("20:00", "21:00"), at("8:00", "9:00", TUESDAY)], []),
        (EMPLOYEE, [at("20:00", "21:01"), at("8:00", "9:00", TUESDAY)], ["arbzg.rest"]),
        (EMPLOYEE, [at("23:00", "24:00"), at("10:59", "11:30", TUESDAY)], ["arbzg.rest"]),
        (EMPLOYEE, [at("20:00", "21:00"), at("7:00", "8:00", TUESDAY, kind=AppointmentKind.TRAVEL),
                    at("8:00", "9:00", TUESDAY)], []),
        # § 9: Sunday; 1 March 2022 is a working day
        (EMPLOYEE, [at("9:00", "10:00", WEEK[6])], ["arbzg.sunday"]),
        (EMPLOYEE, [at("9:00", "10:00", WEEK[5])], []),
        (EMPLOYEE, [whole(WEEK[6])], ["arbzg.sunday"]),
        (EMPLOYEE, [whole(MONDAY, 7)], []),
        # civil servants: thirteen hours with pauses, no eight hours
        (FEDERAL, [at("7:00", "12:00"), at("12:45", "20:00", title="x"),
                   at("16:00", "16:30", kind=AppointmentKind.BREAK)], []),
        (FEDERAL, [at("7:00", "12:00"), at("19:00", "20:00")], []),
        (FEDERAL, [at("7:00", "12:00"), at("19:00", "20:01")], ["azv.frame"]),
        (IN_NRW, [at("7:00", "12:00"), at("19:00", "20:01")], ["azvo_nw.frame"]),
        (visitor(StatusGroup.CIVIL_SERVANT, regime="BY"),
         [at("7:00", "12:00"), at("19:00", "20:01")], ["azvo_land.frame"]),
        (FEDERAL, [at("8:00", "14:01")], ["azv.break_30"]),
        (FEDERAL, [at("20:00", "21:01"), at("8:00", "9:00", TUESDAY)], ["azv.rest"]),
        # under 18: §§ 8, 11 JArbSchG
        (YOUNG, [at("8:00", "12:30")], []),
        (YOUNG, [at("8:00", "12:31")], ["jarbschg.break_30"]),
        (YOUNG, [at("8:00", "12:00"), at("12:30", "14:30")], []),
        (YOUNG, [at("8:00", "12:00"), at("12:30", "14:31")], ["jarbschg.break_60"]),
        (YOUNG, [at("8:00", "12:00"), at("13:00", "17:00")], []),
        (YOUNG, [at("8:00", "12:00"), at("13:00", "17:01")], ["jarbschg.day"]),
        # the same time counts once
        (EMPLOYEE, [at("8:00", "12:00"), at("8:00", "12:00"), at("9:00", "11:00")], []),
    ],
)  # fmt: skip
def test_limits_to_the_minute(who: Placement, items: list[Appointment], said: list[str]) -> None:
    assert sorted(checks(items, who)) == sorted(said)


@pytest.mark.parametrize(
    ("who", "minutes", "said"),
    [
        (FEDERAL, 41 * 60, []),
        (FEDERAL, 41 * 60 + 1, ["azv.week"]),
        (YOUNG, 40 * 60, []),
        (YOUNG, 40 * 60 + 1, ["jarbschg.week"]),
        (visitor(weekly_minutes=39 * 60), 39 * 60, []),
        (visitor(weekly_minutes=39 * 60), 39 * 60 + 1, ["house.contract"]),
        (visitor(weekly_minutes=0), 60 * 60, []),
        # what the law's limit says need not be said again
        (visitor(StatusGroup.CIVIL_SERVANT, regime="BUND", weekly_minutes=41 * 60), 41 * 60 + 1,
         ["azv.week"]),
    ],
)  # fmt: skip
def test_a_week_is_held_against_law_and_contract(
    who: Placement, minutes: int, said: list[str]
) -> None:
    daily, rest = divmod(minutes, 6)
    lengths = [daily] * 5 + [daily + rest]
    items = [
        an_appointment(_moment(day, "6:00"), _moment(day, "6:00") + timedelta(minutes=length))
        for day, length in zip(WEEK, lengths, strict=False)
    ]
    weekly = {Check.WEEK, Check.CONTRACT}
    hints = [hint for hint in found(items, who) if hint.check in weekly]
    assert [hint.rule.id for hint in hints] == said
    assert all(hint.values["planned"] == minutes and hint.day == WEEK[5] for hint in hints)


def test_whole_days_count_as_the_regular_daily_time() -> None:
    part_time = visitor(weekly_minutes=20 * 60)
    assert checks([whole(MONDAY, 5)], part_time) == []
    hints = found([whole(MONDAY, 5), at("9:00", "10:00", WEEK[5])], part_time)
    assert [hint.values["planned"] for hint in hints if hint.check is Check.CONTRACT] == [21 * 60]
    # what lies beside it lies in it
    assert checks([whole(MONDAY, 5), at("9:00", "10:00")], part_time) == []


def test_the_head_of_an_office_is_not_covered() -> None:
    head = a_placement(home=an_office(head_name="Mara Lindner"))
    assert checks([at("6:00", "20:00"), at("6:00", "20:00", TUESDAY)], head) == []


def test_a_rule_not_read_in_the_law_says_so() -> None:
    frame = [at("7:00", "12:00"), at("19:00", "20:01")]
    assert [hint.rule.is_verified for hint in found(frame, IN_NRW) if hint.check in BY_LAW] == [
        False
    ]
    assert [hint.rule.source for hint in found(frame, FEDERAL) if hint.check in BY_LAW] == [
        "§ 4 AZV"
    ]


# --- habits of the house -------------------------------------------------------------------------


def hours(first: str, last: str, *weekdays: int) -> tuple[DayHours, ...]:
    begin, end = (time.fromisoformat(clock) for clock in (first, last))
    return tuple(DayHours(weekday=day, first=begin, last=end) for day in weekdays)


def house(**changes: Any) -> Placement:
    return a_placement(host=a_partner_office(**changes))


def test_a_core_time_left_empty_on_a_day_in_the_house() -> None:
    core = hours("09:00", "12:00", 0, 1) + hours("14:00", "15:30", 0)
    who = house(core_hours=core)
    among = {Check.CORE_TIME}
    assert [h.values for h in found([at("9:00", "10:00")], who) if h.check in among] == [
        {"start": time(14), "end": time(15, 30)}
    ]
    assert checks([at("11:59", "14:01")], who, among) == []
    assert checks([at("8:00", "9:00")], who, among) == ["house.core_time"] * 2
    assert checks([at("8:00", "9:00", mode=Mode.ONLINE)], who, among) == []
    assert checks([at("8:00", "9:00"), whole(MONDAY)], who, among) == []
    assert checks([at("8:00", "9:00", WEEK[2])], who, among) == []
    closed = house(core_hours=core, closures=(ClosureDay(day=MONDAY, label="Betriebsausflug"),))
    assert checks([at("8:00", "9:00")], closed, among) == []


def test_outside_the_hours_of_the_house() -> None:
    who = house(working_hours=hours("07:00", "12:00", 0) + hours("12:00", "18:00", 0))
    among = {Check.OUTSIDE_HOURS}
    assert checks([at("7:00", "18:00")], who, among) == []
    assert checks([at("6:59", "8:00")], who, among) == ["house.outside_hours"]
    late = found([at("6:59", "8:00"), at("17:00", "18:01"), at("9:00", "10:00")], who)
    assert [h.values["count"] for h in late if h.check in among] == [2]
    assert checks([at("9:00", "10:00", TUESDAY)], who, among) == ["house.outside_hours"]
    assert checks([at("5:00", "7:00", kind=AppointmentKind.TRAVEL)], who, among) == []
    assert checks([at("5:00", "7:00")], house(), among) == []


def test_two_at_once_for_one_visitor() -> None:
    among = {Check.OVERLAP}
    assert checks([at("9:00", "10:00"), at("10:00", "11:00")], among=among) == []
    hints = found([at("9:00", "10:00", title="Erster"), at("9:59", "11:00", title="Zweiter")])
    [hint] = [hint for hint in hints if hint.check in among]
    assert (hint.values["one"], hint.values["other"], hint.values["count"]) == (
        "Erster", "Zweiter", 2,
    )  # fmt: skip
    assert len(hint.appointment_ids) == 2
    other = at("9:00", "10:00", placement_ids=frozenset({PlacementId("placement-b")}))
    both = [EMPLOYEE, the_other_placement()]
    apart = working_hints(both, [at("9:00", "10:00"), other], RULES, WEEK)
    assert not [hint for hint in apart if hint.check in among]
    # a pause that lies in a long appointment interrupts it
    assert checks([at("8:00", "15:00"), LUNCH], among=among) == []
    assert checks([at("12:00", "15:00"), LUNCH], among=among) == ["house.overlap"]
    # Anything else in it does not.
    assert checks([at("8:00", "15:00"), at("9:00", "9:30")], among=among) == ["house.overlap"]


def test_what_concerns_both_is_said_once() -> None:
    both = frozenset({PlacementId("placement-a"), PlacementId("placement-b")})
    items = [at("9:00", "10:00", placement_ids=both), at("9:30", "11:00", placement_ids=both)]
    hints = working_hints([EMPLOYEE, the_other_placement()], items, RULES, WEEK)
    assert [hint.placement_ids for hint in hints if hint.check is Check.OVERLAP] == [both]


def test_a_working_day_without_briefing() -> None:
    briefing = at("8:00", "8:10", kind=AppointmentKind.BRIEFING)
    said = [hint.day for hint in found([briefing]) if hint.check is Check.BRIEFING]
    assert said == WEEK[1:5]
    closed = house(closures=(ClosureDay(day=WEEK[3], label="Weiberfastnacht"),))
    said = [hint.day for hint in found([briefing], closed) if hint.check is Check.BRIEFING]
    assert said == [WEEK[1], WEEK[2], WEEK[4]]
    assert found([]) == []


def test_an_appointment_while_the_house_is_closed() -> None:
    among = {Check.CLOSURE}
    shut = house(closures=(ClosureDay(day=MONDAY, label="Rosenmontag"),))
    assert checks([at("9:00", "10:00")], shut, among) == ["house.closure"]
    assert checks([whole(MONDAY)], shut, among) == ["house.closure"]
    assert checks([at("9:00", "10:00", kind=AppointmentKind.TRAVEL)], shut, among) == []
    short = ClosureDay(
        day=MONDAY, label="Weiberfastnacht", kind=ClosureKind.SHORT_DAY, from_time=time(11)
    )
    assert checks([at("9:00", "11:00")], house(closures=(short,)), among) == []
    assert checks([at("9:00", "11:01")], house(closures=(short,)), among) == ["house.closure"]


def test_a_holiday_at_the_place_of_the_stay() -> None:
    corpus_christi = date(2022, 6, 16)
    who = a_placement(first_day=corpus_christi, last_day=corpus_christi)
    items = [at("9:00", "10:00", corpus_christi)]
    hints = working_hints([who], items, RULES, [corpus_christi])
    assert [(hint.rule.id, hint.values["holiday"]) for hint in hints] == [
        ("arbzg.sunday", "Fronleichnam")
    ]


# --- whatever the week ---------------------------------------------------------------------------

PLACEMENTS = [
    *(EMPLOYEE, FEDERAL, IN_NRW, YOUNG),
    house(
        working_hours=hours("07:00", "18:00", 0, 1, 2, 3, 4),
        core_hours=hours("09:00", "12:00", 0, 1, 2, 3, 4),
    ),
]


@st.composite
def appointments(draw: st.DrawFn) -> Appointment:
    day = WEEK[draw(st.integers(0, 6))]
    kind = draw(st.sampled_from(list(AppointmentKind)))
    if draw(st.integers(0, 6)) == 0:
        return whole(day, draw(st.integers(1, 4)), kind=kind)
    start = draw(st.integers(0, 1439))
    end = draw(st.integers(start + 1, 1440))
    begin = datetime.combine(day, time()) + timedelta(minutes=start)
    return an_appointment(begin, begin + timedelta(minutes=end - start), kind=kind)


weeks = st.lists(appointments(), max_size=12)


@robust
@given(weeks, st.sampled_from(PLACEMENTS))
def test_no_week_raises_and_the_order_of_entry_is_nothing(
    items: list[Appointment], who: Placement
) -> None:
    assert found(items, who) == found(items[::-1], who)


@robust
@given(weeks, appointments(), st.sampled_from(PLACEMENTS))
def test_more_work_takes_no_long_day_away(
    items: list[Appointment], more: Appointment, who: Placement
) -> None:
    if more.kind in {AppointmentKind.BREAK, AppointmentKind.PRIVATE_BLOCK, AppointmentKind.TRAVEL}:
        return
    lasting = {Check.TOO_LONG_DAY, Check.FRAME, Check.SUNDAY, Check.WEEK, Check.OVERLAP}

    def said(week: list[Appointment]) -> set[str]:
        return {
            f"{hint.rule.id} {hint.day if hint.check is not Check.WEEK else ''}"
            for hint in found(week, who)
            if hint.check in lasting
        }

    assert said(items) <= said([*items, more])


@robust
@given(weeks)
def test_work_and_breaks_never_overlap_and_fill_no_more_than_the_day(
    items: list[Appointment],
) -> None:
    day = [item for item in items if item.day == MONDAY]
    held = WorkDay.of(day, RULES.piece)
    spans = sorted((*held.work, *held.breaks))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(end - start >= RULES.piece for start, end in held.breaks)
    assert sum(minutes for minutes, _ in held.stretches()) == held.minutes <= 1440
