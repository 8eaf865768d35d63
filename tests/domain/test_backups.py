"""Which copies are kept: over years, with clocks that go wrong, and for want of room."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.backups import (
    APART,
    APART_KEPT,
    DAYS,
    LONGEST,
    MONTHS,
    RECENT_KEPT,
    WEEKS,
    Copy,
    CopyName,
    Occasion,
    Soundness,
    outlived,
    read_name,
)

NOW = datetime(2027, 3, 28, 12, 0, tzinfo=UTC)


def a_copy(
    made_at: datetime,
    occasion: Occasion = Occasion.AUTOMATIC,
    soundness: Soundness = Soundness.CHECKED,
    size: int = 1,
) -> Copy:
    name = CopyName(stem="jobtausch", made_at=made_at, occasion=occasion).text
    return Copy(name=name, made_at=made_at, occasion=occasion, soundness=soundness, size=size)


def lived(copies: list[Copy], now: datetime, room: int | None = None) -> list[Copy]:
    names, _is_short = outlived(copies, now, room)
    return [copy for copy in copies if copy.name not in names]


MOMENTS = st.datetimes(
    min_value=datetime(2024, 1, 1), max_value=datetime(2037, 1, 1), timezones=st.just(UTC)
)
COPIES = st.lists(
    st.builds(
        a_copy,
        MOMENTS,
        st.sampled_from(Occasion),
        st.sampled_from([*[Soundness.CHECKED] * 4, Soundness.UNCHECKED, Soundness.DAMAGED]),
        st.integers(1, 1000),
    ),
    max_size=60,
    unique_by=lambda copy: copy.name,
)


@settings(max_examples=1000, deadline=None)
@given(COPIES, MOMENTS, st.none() | st.integers(0, 20_000))
def test_newest_sound_copy_is_never_let_go(
    copies: list[Copy], now: datetime, room: int | None
) -> None:
    left = lived(copies, now, room)
    sound = [copy for copy in copies if copy.soundness is not Soundness.DAMAGED]
    if sound:
        assert max(sound, key=lambda copy: (copy.made_at, copy.name)) in left
    if room is not None and sum(copy.size for copy in left) > room:
        assert len(left) == bool(sound)


@settings(max_examples=200, deadline=None)
@given(COPIES, MOMENTS)
def test_thinning_twice_is_thinning_once(copies: list[Copy], now: datetime) -> None:
    left = lived(copies, now)
    assert lived(left, now) == left


def over_years(steps: list[timedelta], begin: datetime) -> tuple[list[Copy], datetime]:
    """Make a copy after each step of the clock, thinning each time as the program does."""
    copies: list[Copy] = []
    now = begin
    for step in steps:
        now += step
        made = a_copy(now)
        if made.name not in {copy.name for copy in copies}:
            copies.append(made)
        copies = lived(copies, now)
        assert made in copies or made.made_at < max(copy.made_at for copy in copies)
    return copies, now


def test_three_years_of_office_days_leave_the_generations() -> None:
    steps = []
    for day in range(3 * 365):
        hours = [timedelta(hours=16)] + [timedelta(hours=4)] * 2
        steps += hours if day % 7 < 5 else [timedelta(days=1)]
    copies, now = over_years(steps, datetime(2024, 1, 1, tzinfo=UTC))
    recent = [copy for copy in copies if copy.made_at > now - timedelta(days=2)]
    older = [copy for copy in copies if copy not in recent]
    assert len(older) <= DAYS + WEEKS + MONTHS
    assert len({copy.made_at.date() for copy in copies}) >= DAYS
    assert len({(c.made_at.year, c.made_at.month) for c in copies}) == MONTHS
    assert now - min(copy.made_at for copy in copies) < LONGEST


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                timedelta(minutes=30),
                timedelta(hours=1),
                timedelta(hours=-1),
                timedelta(days=1),
                timedelta(days=-1),
                timedelta(0),
                timedelta(microseconds=1),
                timedelta(days=30),
                timedelta(days=3653),
                timedelta(days=-3653),
            ]
        ),
        max_size=30,
    )
)
def test_whatever_the_clock_does_counts_stay_within_limits(steps: list[timedelta]) -> None:
    copies, now = over_years(steps, datetime(2027, 10, 31, 0, 30, tzinfo=UTC))
    recent = sum(copy.made_at > now - timedelta(days=2) for copy in copies)
    assert recent <= RECENT_KEPT
    assert len(copies) - recent <= DAYS + WEEKS + MONTHS


def test_one_day_far_ahead_takes_no_history_along() -> None:
    year = [a_copy(NOW - timedelta(days=31 * month)) for month in range(12)]
    ahead = a_copy(NOW + timedelta(days=3653))
    assert set(lived([*year, ahead], ahead.made_at)) >= set(year[:11])


def test_what_is_really_old_goes() -> None:
    old = a_copy(NOW - LONGEST)
    lately = [a_copy(NOW - timedelta(days=number)) for number in range(3)]
    assert old not in lived([old, *lately], NOW)
    assert old in lived([old, *lately[:2]], NOW)


def test_copies_before_great_changes_have_a_limit_of_their_own() -> None:
    apart = [
        a_copy(NOW - timedelta(days=number), occasion) for number in range(9) for occasion in APART
    ]
    ordinary = [a_copy(NOW - timedelta(days=number, hours=1)) for number in range(DAYS)]
    left = lived([*apart, *ordinary], NOW)
    assert Counter(copy.occasion for copy in left) == {
        Occasion.AUTOMATIC: DAYS,
        Occasion.MIGRATION: APART_KEPT,
        # Each of these days is followed by a restore: the copy made before it explains that.
        Occasion.RESTORE: DAYS,
    }


def test_what_explains_a_copy_stays_as_long_as_the_copy() -> None:
    old = a_copy(NOW - timedelta(days=200))
    restores = [a_copy(NOW - timedelta(days=number), Occasion.RESTORE) for number in range(1, 9)]
    newest = a_copy(NOW)
    left = lived([old, newest, *restores], NOW)
    assert [copy for copy in restores if copy in left] == [*restores[:APART_KEPT], restores[-1]]
    assert lived([newest, *restores], NOW) == [newest, *restores[:APART_KEPT]]


def test_damaged_copy_does_not_stand_for_its_day() -> None:
    whole = a_copy(NOW - timedelta(days=5, hours=3))
    damaged = a_copy(NOW - timedelta(days=5), soundness=Soundness.DAMAGED)
    newer = a_copy(NOW)
    assert lived([whole, damaged, newer], NOW) == [whole, newer]
    assert lived([whole, damaged], NOW) == [whole, damaged]


def test_for_want_of_room_the_oldest_go_and_that_is_told() -> None:
    copies = [a_copy(NOW - timedelta(days=number), size=5) for number in range(6)]
    names, is_short = outlived(copies, NOW, room=17)
    assert (len(names), is_short) == (3, True)
    assert {copy.name for copy in copies[3:]} == names
    assert outlived(copies, NOW, room=30) == (frozenset(), False)


@pytest.mark.parametrize(
    "name",
    [
        "jobtausch.sqlite",
        "jobtausch-20270230-101010-000000-automatisch.sqlite",
        "jobtausch-20270328-101010-000000-irgendwann.sqlite",
        "jobtausch-20270328-101010-000000-automatisch.sqlite.part",
        "jobtausch-20270328-101010-000000-automatisch.sqlite.json",
        "../x-20270328-101010-000000-automatisch",
        "",
    ],
)
def test_other_names_are_none_of_ours(name: str) -> None:
    assert read_name(name) is None


@given(st.text(min_size=1, max_size=20), MOMENTS, st.sampled_from(Occasion), st.booleans())
def test_name_tells_what_it_was_made_of(
    stem: str, made_at: datetime, occasion: Occasion, is_sealed: bool
) -> None:
    name = CopyName(stem=stem, made_at=made_at, occasion=occasion, is_sealed=is_sealed)
    if "\n" not in stem:
        assert read_name(name.text) == name


def test_two_copies_in_one_second_have_two_names() -> None:
    first, second = a_copy(NOW), a_copy(NOW + timedelta(microseconds=1))
    assert first.name != second.name
    assert set(lived([first, second], NOW)) == {first, second}
