"""The hour that is missing in spring and there twice in autumn."""

from datetime import date, datetime

import pytest
from builders import a_swap, an_appointment

from jobswap_desktop.domain.clock_change import ClockChange, clock_change, lasting
from jobswap_desktop.domain.entry_hints import EntryHintKind, entry_hints
from jobswap_desktop.domain.working_time import WorkDay

SPRING, AUTUMN = date(2022, 3, 27), date(2022, 10, 30)


def test_the_days_of_the_change() -> None:
    assert clock_change(SPRING) is ClockChange.MISSING
    assert clock_change(AUTUMN) is ClockChange.TWICE
    assert clock_change(date(2022, 2, 21)) is ClockChange.NONE


@pytest.mark.parametrize(
    ("day", "span", "minutes"),
    [
        (SPRING, (0, 360), 300),
        (SPRING, (120, 180), 0),
        (SPRING, (180, 240), 60),
        (AUTUMN, (0, 360), 420),
        (AUTUMN, (150, 180), 30),
        (date(2022, 2, 21), (0, 360), 360),
    ],
)
def test_how_long_a_span_lasts_in_fact(day: date, span: tuple[int, int], minutes: int) -> None:
    assert lasting(day, *span) == minutes


@pytest.mark.parametrize(
    ("day", "hours", "kind"),
    [
        (SPRING, (2, 3), EntryHintKind.MISSING_HOUR),
        (AUTUMN, (2, 3), EntryHintKind.HOUR_TWICE),
        (SPRING, (3, 4), None),
        (SPRING, (1, 2), None),
        (date(2022, 3, 28), (2, 3), None),
    ],
)
def test_who_enters_such_an_hour_is_told(
    day: date, hours: tuple[int, int], kind: EntryHintKind | None
) -> None:
    start, end = (datetime(day.year, day.month, day.day, hour) for hour in hours)
    found = [hint.kind for hint in entry_hints(a_swap(), (), an_appointment(start, end))]
    clock = {EntryHintKind.MISSING_HOUR, EntryHintKind.HOUR_TWICE}
    assert [each for each in found if each in clock] == ([kind] if kind else [])


def test_a_shift_through_the_night_is_measured_in_real_time() -> None:
    shift = an_appointment(datetime(2022, 10, 30, 0), datetime(2022, 10, 30, 8))
    assert WorkDay.of([shift], 15).minutes == 9 * 60
