"""Legal periods, working days, public holidays of the German Länder, and calendar weeks.

All dates are legal days without a time zone. A Land is given by its two-letter code ("NW"), as a
string or as a ``StrEnum`` member with that value. Sections of law cited as "BGB" belong to the
German Civil Code, "BPersVG" is the federal act on staff councils.

This is the only module that knows the ``holidays`` package. It is imported on first use, because
a window that shows no deadline has no need to pay for it.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType

LAENDER = frozenset(
    {"BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"}
)

# The years for which the holiday law is known: from unification to the end of what the holiday
# package computes. A period that leaves them is refused rather than computed without holidays.
FIRST_YEAR = 1991
LAST_YEAR = 2100

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_SUNDAY = 6

_CARNIVAL_BEFORE_EASTER = {
    "Weiberfastnacht": 52,
    "Rosenmontag": 48,
    "Veilchendienstag": 47,
    "Aschermittwoch": 46,
}


class Unit(StrEnum):
    """What a period is counted in. Members equal their plain strings."""

    WEEKS = "weeks"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a rule of law states it, such as ``Period(2, "weeks")``.

    ``unit`` may be given as a string or as a ``Unit`` and is kept as a ``Unit``. Raises
    ``ValueError`` for a unit that does not exist and for a count below one.
    """

    count: int
    unit: str

    def __post_init__(self) -> None:
        """Check both parts, and keep the unit as a ``Unit``."""
        if type(self.count) is not int:
            raise TypeError(f"a period is counted in whole numbers, not {self.count!r}")
        if self.count < 1:
            raise ValueError(f"a period has a length of at least one, not {self.count}")
        object.__setattr__(self, "unit", Unit(self.unit))


class SkipReason(StrEnum):
    """Why a day does not count, or cannot be the last one."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    PUBLIC_HOLIDAY = "public_holiday"
    EXTRA_HOLIDAY = "extra_holiday"


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A day that was passed over.

    ``reason`` names the weekend first. ``holiday`` is the German name of a public holiday on that
    day, also where it falls on a weekend; an office's extra holiday has no name here.
    """

    day: date
    reason: SkipReason
    holiday: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """How a last day was found, step by step, for whoever has to trust it.

    ``nominal_end`` is the end by counting alone, ``last_day`` the result after § 193 BGB. For
    working days both are the same day. ``skipped`` lists, in order of time, the days that the end
    was shifted past, or for working days all days between receipt and end that were not counted.
    """

    received: date
    period: Period
    land: str
    nominal_end: date
    skipped: tuple[SkippedDay, ...]
    last_day: date

    @property
    def shifted(self) -> bool:
        """Whether § 193 BGB moved the end."""
        return self.nominal_end != self.last_day


def last_day(
    received: date,
    period: Period,
    land: str,
    extra_holidays: frozenset[date] = frozenset(),
) -> date:
    """Return the last day on which an answer is in time.

    The period starts with the receipt of complete information; ``land`` is the Land of the
    receiving office. ``extra_holidays`` are days that are public holidays at that place only,
    such as Mariä Himmelfahrt in the Catholic communes of Bavaria. See ``derive_last_day`` for the
    rules and errors.
    """
    return derive_last_day(received, period, land, extra_holidays).last_day


def derive_last_day(
    received: date,
    period: Period,
    land: str,
    extra_holidays: frozenset[date] = frozenset(),
) -> Derivation:
    """Compute the last day of a period together with the steps that led to it.

    The day of receipt is not counted (§ 187 Abs. 1 BGB). Weeks end on the weekday of receipt
    (§ 188 Abs. 2 BGB); an end in weeks or calendar days that falls on a Saturday, Sunday or public
    holiday moves to the next working day (§ 193 BGB). Working days are Monday to Friday without
    public holidays (§ 4 Abs. 1 Nr. 2 BPersVG); carnival days, 24 and 31 December count.

    Raises ``ValueError`` for an unknown Land and where the period leaves the years
    ``FIRST_YEAR`` to ``LAST_YEAR``, ``TypeError`` for a time of day.
    """
    if isinstance(received, datetime):
        raise TypeError("the day of receipt is a legal day, not a moment")
    code = _checked_land(land)
    _check_year(received)
    if period.unit == Unit.WORKING_DAYS:
        nominal_end, skipped = _count_working_days(received, period.count, code, extra_holidays)
        end = nominal_end
    else:
        nominal_end = _nominal_end(received, period)
        end, skipped = _next_working_day(nominal_end, code, extra_holidays)
    return Derivation(
        received=received,
        period=period,
        land=code,
        nominal_end=nominal_end,
        skipped=skipped,
        last_day=end,
    )


def exceeds_months(first: date, last: date, months: int) -> bool:
    """Return whether a stay from ``first`` to ``last``, both included, is longer than ``months``.

    The first day counts (§ 187 Abs. 2 BGB); the months end with the day before the one that bears
    the number of the first day, or with the month where it lacks that day (§ 188 Abs. 2, 3 BGB).
    1 March to 31 May is exactly three months, 1 March to 1 June is more. Raises ``ValueError`` if
    ``last`` lies before ``first`` or ``months`` is negative.
    """
    if last < first:
        raise ValueError(f"the stay ends on {last} before it begins on {first}")
    if months < 0:
        raise ValueError(f"a number of months cannot be {months}")
    return last > _end_of_months(first, months)


def holiday_name(day: date, land: str) -> str | None:
    """Return the German name of the public holiday on ``day``, or None on any other day.

    Only holidays of the whole Land are known. Outside ``FIRST_YEAR`` to ``LAST_YEAR`` the answer
    is None, so that a calendar can be turned to any year. Raises ``ValueError`` for an unknown
    Land.
    """
    code = _checked_land(land)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    return _public_holidays(code, day.year).get(day)


def is_public_holiday(day: date, land: str) -> bool:
    """Return whether ``day`` is a public holiday in the whole Land (see ``holiday_name``)."""
    return holiday_name(day, land) is not None


def is_working_day(day: date, land: str, extra_holidays: frozenset[date] = frozenset()) -> bool:
    """Return whether ``day`` is one of Monday to Friday and no holiday of the place."""
    return _skip(day, land, extra_holidays) is None


def add_working_days(
    day: date, count: int, land: str, extra_holidays: frozenset[date] = frozenset()
) -> date:
    """Return the working day that lies ``count`` working days after ``day`` (before, if negative).

    ``day`` itself is not counted and need not be a working day; with ``count`` 0 it is returned as
    it is. Raises ``ValueError`` as ``derive_last_day`` does.
    """
    _check_year(day)
    return _count_working_days(day, count, _checked_land(land), extra_holidays)[0]


def working_days_between(
    first: date, last: date, land: str, extra_holidays: frozenset[date] = frozenset()
) -> int:
    """Count the working days from ``first`` to ``last``, both included; 0 if they are reversed."""
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return sum(is_working_day(day, land, extra_holidays) for day in days)


def iso_week(day: date) -> tuple[int, int]:
    """Return year and number of the ISO 8601 week; the year can differ from that of ``day``."""
    year, week, _ = day.isocalendar()
    return year, week


def week_monday(year: int, week: int) -> date:
    """Return the Monday of an ISO 8601 week; ``ValueError`` if the year has no such week."""
    return date.fromisocalendar(year, week, 1)


def monday_of(day: date) -> date:
    """Return the Monday of the week that ``day`` lies in."""
    return day - timedelta(days=day.weekday())


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    skipped_leap_days, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped_leap_days - moon_correction + 15) % 30
    leap_years, year_rest = divmod(year_of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def carnival_days(year: int) -> dict[date, str]:
    """Return the carnival days of a year with their German names, in order of time.

    They are no public holidays anywhere: they count as working days and are only offered as days
    on which an office may close.
    """
    easter = easter_sunday(year)
    return {easter - timedelta(days=days): name for name, days in _CARNIVAL_BEFORE_EASTER.items()}


def _checked_land(land: str) -> str:
    # A str enum member equals its value, but must not travel on into texts as "Land.NW".
    code = str.__str__(land)
    if code not in LAENDER:
        raise ValueError(f"{code!r} is not the code of a German Land")
    return code


def _check_year(day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(
            f"public holidays are known from {FIRST_YEAR} to {LAST_YEAR}, not for {day}"
        )


@cache
def _public_holidays(land: str, year: int) -> Mapping[date, str]:
    import holidays

    found = holidays.country_holidays("DE", subdiv=land, years=year, language="de")
    return MappingProxyType(dict(found.items()))


def _skip(day: date, land: str, extra_holidays: frozenset[date]) -> SkippedDay | None:
    name = holiday_name(day, land)
    if day.weekday() == _SATURDAY:
        return SkippedDay(day, SkipReason.SATURDAY, name)
    if day.weekday() == _SUNDAY:
        return SkippedDay(day, SkipReason.SUNDAY, name)
    if name is not None:
        return SkippedDay(day, SkipReason.PUBLIC_HOLIDAY, name)
    if day in extra_holidays:
        return SkippedDay(day, SkipReason.EXTRA_HOLIDAY)
    return None


def _nominal_end(received: date, period: Period) -> date:
    days = period.count * (7 if period.unit == Unit.WEEKS else 1)
    try:
        return received + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(
            f"{period.count} {period.unit} after {received} is beyond the calendar"
        ) from error


def _next_working_day(
    day: date, land: str, extra_holidays: frozenset[date]
) -> tuple[date, tuple[SkippedDay, ...]]:
    skipped = []
    _check_year(day)
    while (skip := _skip(day, land, extra_holidays)) is not None:
        skipped.append(skip)
        day += _ONE_DAY
        _check_year(day)
    return day, tuple(skipped)


def _count_working_days(
    day: date, count: int, land: str, extra_holidays: frozenset[date]
) -> tuple[date, tuple[SkippedDay, ...]]:
    step = _ONE_DAY if count > 0 else -_ONE_DAY
    skipped = []
    remaining = abs(count)
    while remaining:
        day += step
        _check_year(day)
        skip = _skip(day, land, extra_holidays)
        if skip is None:
            remaining -= 1
        else:
            skipped.append(skip)
    return day, tuple(skipped)


def _end_of_months(first: date, months: int) -> date:
    years, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    days_in_month = calendar.monthrange(years, month + 1)[1]
    if first.day > days_in_month:
        return date(years, month + 1, days_in_month)
    return date(years, month + 1, first.day) - _ONE_DAY
