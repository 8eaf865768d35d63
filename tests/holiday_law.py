"""An independent reading of the holiday law, and what random calendars are drawn from."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from jobswap_desktop.domain.workdays import (
    LAENDER,
    Period,
)

ONE_DAY = timedelta(days=1)


# --- an independent reading of the holiday law, as oracle --------------------------------------


def oracle_easter(year: int) -> date:
    """Gauss's rule, with both exceptions."""
    k = year // 100
    m = (15 + (3 * k + 3) // 4 - (8 * k + 13) // 25) % 30
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    oe = 7 - (og - (7 - (year + year // 4 + s) % 7)) % 7
    return date(year, 3, 1) + timedelta(days=og + oe - 1)


EVERYWHERE = " ".join(sorted(LAENDER))

# Month, day, first year, last year, Länder.
FIXED_HOLIDAYS = [
    (1, 1, 1991, 2100, EVERYWHERE),
    (1, 6, 1991, 2100, "BW BY ST"),
    (3, 8, 2019, 2100, "BE"),
    (3, 8, 2023, 2100, "MV"),
    (5, 1, 1991, 2100, EVERYWHERE),
    (5, 8, 2020, 2020, "BE"),
    (5, 8, 2025, 2025, "BE"),
    (6, 17, 2028, 2028, "BE"),
    (8, 15, 1991, 2100, "SL"),
    (9, 20, 2019, 2100, "TH"),
    (10, 3, 1991, 2100, EVERYWHERE),
    (10, 31, 1991, 2100, "BB MV SN ST TH"),
    (10, 31, 2017, 2017, EVERYWHERE),
    (10, 31, 2018, 2100, "HB HH NI SH"),
    (11, 1, 1991, 2100, "BW BY NW RP SL"),
    (12, 25, 1991, 2100, EVERYWHERE),
    (12, 26, 1991, 2100, EVERYWHERE),
]

# Days after Easter Sunday. In Hesse, Easter and Whit Sunday are Sundays like any other.
EASTER_HOLIDAYS = {
    -2: EVERYWHERE,
    0: "BB",
    1: EVERYWHERE,
    39: EVERYWHERE,
    49: "BB",
    50: EVERYWHERE,
    60: "BW BY HE NW RP SL",
}


def oracle_is_holiday(day: date, land: str) -> bool:
    fixed = any(
        (month, number) == (day.month, day.day) and since <= day.year <= until and land in kept_in
        for month, number, since, until, kept_in in FIXED_HOLIDAYS
    )
    movable = land in EASTER_HOLIDAYS.get((day - oracle_easter(day.year)).days, "")
    # Buß- und Bettag is the Wednesday before 23 November.
    repentance = land == "SN" and date(day.year, 11, 16) <= day <= date(day.year, 11, 22)
    return fixed or movable or (repentance and day.isoweekday() == 3)


def oracle_is_working_day(day: date, land: str, extra: frozenset[date]) -> bool:
    return day.isoweekday() < 6 and not oracle_is_holiday(day, land) and day not in extra


def oracle_last_day(received: date, period: Period, land: str, extra: frozenset[date]) -> date:
    day = received
    if period.unit == "working_days":
        counted = 0
        while counted < period.count:
            day += ONE_DAY
            counted += oracle_is_working_day(day, land, extra)
        return day
    for _ in range(period.count * (7 if period.unit == "weeks" else 1)):
        day += ONE_DAY
    while not oracle_is_working_day(day, land, extra):
        day += ONE_DAY
    return day


days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
laender = st.sampled_from(sorted(LAENDER))
periods = st.builds(
    Period, st.integers(1, 7), st.sampled_from(["weeks", "working_days", "calendar_days"])
)
robust = settings(deadline=None, max_examples=250)


@st.composite
def receipts(draw: st.DrawFn) -> tuple[date, frozenset[date]]:
    received = draw(days)
    offsets = draw(st.frozensets(st.integers(0, 60), max_size=8))
    return received, frozenset(received + timedelta(days=offset) for offset in offsets)
