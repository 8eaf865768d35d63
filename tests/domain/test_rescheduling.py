"""Appointments of a case whose stays move or end early."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

import pytest
from builders import FRIDAY, MONDAY, a_partner_office, a_placement, a_swap, an_appointment
from builders import the_other_placement as other
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.rescheduling import (
    briefing_days,
    moved_briefings,
    shifted,
    without_visitor,
)
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, briefings
from jobswap_desktop.domain.swap import Swap

WEEK = timedelta(days=7)
BOTH = frozenset({PlacementId("placement-a"), PlacementId("placement-b")})


def new_id() -> str:
    return f"new-{next(_numbers)}"


_numbers = count(1)


def on(first: date, last: date, **changes: object) -> Swap:
    """Return the case with both stays in this period."""
    stays = (a_placement(first_day=first, last_day=last), other(first_day=first, last_day=last))
    return a_swap(placements=tuple(replace(stay, **changes) for stay in stays))  # type: ignore[arg-type]  # any field


def daily(swap: Swap) -> list[Appointment]:
    made = briefings(
        swap.id, swap.placements, at=time(8, 20), title="Morgenbriefing", new_id=new_id
    )
    return [item for item in made if item.day in briefing_days(swap)]


def days_of(appointments: Iterable[Appointment]) -> list[date]:
    return sorted(item.day for item in appointments)


def after_moving(held: list[Appointment], before: Swap, after: Swap) -> list[Appointment]:
    found = moved_briefings(held, before, after, new_id)
    changed = {item.id for item in (*found.saved, *found.removed)}
    return [*(item for item in held if item.id not in changed), *found.saved]


def test_briefings_follow_a_stay_into_another_week() -> None:
    before, after = on(MONDAY, FRIDAY), on(MONDAY + WEEK, FRIDAY + WEEK)
    held = daily(before)
    found = moved_briefings(held, before, after, new_id)
    assert [item.id for item in found.saved] == [item.id for item in held]
    assert days_of(found.saved) == [item.day + WEEK for item in held]
    assert {item.start.time() for item in found.saved} == {time(8, 20)}
    assert found.removed == ()


def test_briefings_are_added_and_fall_away_with_the_days() -> None:
    before = on(MONDAY, FRIDAY)
    longer = moved_briefings(daily(before), before, on(MONDAY, FRIDAY + WEEK), new_id)
    assert (len(longer.saved), longer.removed) == (5, ())
    assert {item.version for item in longer.saved} == {0}
    shorter = moved_briefings(daily(before), before, on(MONDAY, FRIDAY - timedelta(days=2)), new_id)
    assert (shorter.saved, len(shorter.removed)) == ((), 2)


def test_a_briefing_that_took_place_is_left_alone() -> None:
    before = on(MONDAY, FRIDAY)
    first, *rest = daily(before)
    done = replace(first, done=True, note="lief gut")
    found = moved_briefings([done, *rest], before, on(MONDAY + WEEK, FRIDAY + WEEK), new_id)
    assert done.id not in {item.id for item in (*found.saved, *found.removed)}
    assert len(found.saved) == 5


def test_briefings_that_the_clerk_removed_are_not_made_again() -> None:
    found = moved_briefings([], on(MONDAY, FRIDAY), on(MONDAY + WEEK, FRIDAY + WEEK), new_id)
    assert (found.saved, found.removed) == ((), ())


def test_closed_houses_and_stays_without_a_common_day_have_no_briefing() -> None:
    closed = a_partner_office(closures=(ClosureDay(day=MONDAY + WEEK, label="Rosenmontag"),))
    after = on(MONDAY + WEEK, FRIDAY + WEEK)
    first, second = after.placements
    after = replace(after, placements=(replace(first, host=closed), replace(second, home=closed)))
    assert briefing_days(after)[0] == MONDAY + WEEK + timedelta(days=1)
    before = on(MONDAY, FRIDAY)
    apart = replace(before, placements=(first, before.placements[1]))
    found = moved_briefings(daily(before), before, apart, new_id)
    assert len(found.removed) == 5


@given(
    st.tuples(st.integers(0, 40), st.integers(0, 20)),
    st.tuples(st.integers(0, 40), st.integers(0, 20)),
)
def test_afterwards_there_is_one_briefing_on_every_day_of_the_stay(
    old: tuple[int, int], new: tuple[int, int]
) -> None:
    before, after = (
        on(MONDAY + timedelta(days=start), MONDAY + timedelta(days=start + length))
        for start, length in (old, new)
    )
    held = daily(before)
    left = after_moving(held, before, after)
    wanted = list(briefing_days(after)) if held else []
    assert days_of(left) == wanted
    assert len({item.id for item in left}) == len(left)


@pytest.mark.parametrize(
    ("who", "expected"),
    [(BOTH, MONDAY + WEEK), (frozenset({PlacementId("placement-a")}), None)],
)
def test_shared_appointments_move_only_with_both(
    who: frozenset[PlacementId], expected: date | None
) -> None:
    shared = an_appointment(placement_ids=BOTH)
    found = shifted([shared], who, 7)
    assert [item.day for item in found] == ([expected] if expected else [])


def test_only_what_lies_ahead_is_shifted() -> None:
    mine = an_appointment()
    held = [
        mine,
        an_appointment(done=True),
        an_appointment(kind=AppointmentKind.BRIEFING),
        an_appointment(placement_ids=frozenset({PlacementId("placement-b")})),
    ]
    found = shifted(held, frozenset({PlacementId("placement-a")}), 7)
    assert [(item.id, item.start) for item in found] == [(mine.id, datetime(2022, 2, 28, 9, 0))]
    assert shifted(held, BOTH, 0) == ()


def test_after_an_early_end_the_other_visitor_keeps_what_was_shared() -> None:
    thursday = datetime(2022, 2, 24, 9, 0)
    late = an_appointment(thursday, thursday + timedelta(hours=1))
    shared = an_appointment(late.start, late.end, placement_ids=BOTH)
    early = an_appointment()
    done = an_appointment(late.start, late.end, done=True)
    found = without_visitor(
        [early, late, shared, done], PlacementId("placement-a"), date(2022, 2, 24)
    )
    assert found.removed == (late,)
    assert [item.placement_ids for item in found.saved] == [BOTH - {"placement-a"}]
