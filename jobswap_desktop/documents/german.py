"""Dates, times and lists as German writes them (DIN 5008), for paper, screen and command line."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from jobswap_desktop.domain.agreement import SigningCapacity
from jobswap_desktop.domain.offices import WEEKDAYS, DayHours
from jobswap_desktop.domain.workdays import Period, Unit, iso_week

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"

_WEEKDAYS = ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So.")
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_LENGTHS = {
    Unit.WEEKS: ("Woche", "Wochen"),
    Unit.WORKING_DAYS: ("Arbeitstag", "Arbeitstage"),
    Unit.CALENDAR_DAYS: ("Kalendertag", "Kalendertage"),
}
_CAPACITIES = {
    SigningCapacity.SELF: "",
    SigningCapacity.IN_VERTRETUNG: f"i.{NARROW_NO_BREAK}V.",
    SigningCapacity.IM_AUFTRAG: f"i.{NARROW_NO_BREAK}A.",
}


def day(value: date) -> str:
    """Return "21.02.2022"."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}"


def short_day(value: date) -> str:
    """Return "21.02.", where the year stands beside it."""
    return f"{value.day:02}.{value.month:02}."


def long_day(value: date) -> str:
    """Return "21. Februar 2022"."""
    return f"{value.day}.{NO_BREAK}{_MONTHS[value.month - 1]} {value.year}"


def weekday(value: date) -> str:
    """Return "Mo."."""
    return _WEEKDAYS[value.weekday()]


def weekday_day(value: date) -> str:
    """Return "Mo., 21.02.2022"."""
    return f"{weekday(value)}, {day(value)}"


def weekday_span(first: date, last: date) -> str:
    """Return "Do., 24.02." or "Do., 24.02.–Fr., 25.02.", where the year stands beside it."""
    each = (f"{weekday(value)}, {short_day(value)}" for value in dict.fromkeys((first, last)))
    return "–".join(each)


def length(value: Period) -> str:
    """Return "2 Wochen"."""
    one, several = _LENGTHS[Unit(value.unit)]
    return f"{value.count}{NO_BREAK}{one if value.count == 1 else several}"


def period(first: date, last: date) -> str:
    """Return "21.02.–25.02.2022", with both years where they differ, one day where it is one."""
    if first == last:
        return day(first)
    if first.year == last.year:
        return f"{short_day(first)}–{day(last)}"
    return f"{day(first)}–{day(last)}"


def weekday_period(first: date, last: date) -> str:
    """Return "Mo., 21.02.2022", or "21.02.–25.02.2022" where it lasts several days."""
    return weekday_day(first) if first == last else period(first, last)


def week(value: date) -> str:
    """Return "KW 8", the ISO 8601 week that a day lies in."""
    return f"KW{NO_BREAK}{iso_week(value)[1]}"


def period_with_week(first: date, last: date) -> str:
    """Return "21.02.–25.02.2022 (KW 8)", or "(KW 8–9)" where it spans several weeks."""
    begin, end = iso_week(first), iso_week(last)
    weeks = week(first) if begin == end else f"{week(first)}–{end[1]}"
    return f"{period(first, last)} ({weeks})"


def clock(value: time) -> str:
    """Return "08:30"."""
    return f"{value.hour:02}:{value.minute:02}"


def time_of_day(value: time) -> str:
    """Return "08:30 Uhr"."""
    return f"{clock(value)}{NO_BREAK}Uhr"


def end_clock(value: time) -> str:
    """Return "10:30"; nothing ends at midnight but the day, at "24:00"."""
    return clock(value) if value != time() else "24:00"


def end_of_time(value: time) -> str:
    """Return "10:30 Uhr", and "24:00 Uhr" for the end of the day."""
    return f"{end_clock(value)}{NO_BREAK}Uhr"


def time_span(start: time, end: time) -> str:
    """Return "09:00–10:30"."""
    return f"{clock(start)}–{end_clock(end)}"


def hours(minutes: int) -> str:
    """Return "39:50" for a number of minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def day_hours(hours: Iterable[DayHours]) -> str:
    """Return "Mo–Do 07:00–18:00, Fr 07:00–15:00": days with the same times stand together."""
    times: dict[int, list[tuple[time, time]]] = {}
    for each in sorted(hours, key=_by_begin):
        times.setdefault(each.weekday, []).append((each.first, each.last))
    days: dict[str, list[int]] = {}
    for weekday, spans in sorted(times.items()):
        words = " und ".join(time_span(first, last) for first, last in spans)
        days.setdefault(words, []).append(weekday)
    return ", ".join(f"{_days(found)} {words}" for words, found in days.items())


def _by_begin(hours: DayHours) -> tuple[int, time]:
    return hours.weekday, hours.first


def _days(weekdays: Sequence[int]) -> str:
    """Return "Mo–Do" for days in a row, "Mo/Mi" for others."""
    runs: list[list[int]] = []
    for day in weekdays:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return "/".join(
        f"{WEEKDAYS[run[0]]}–{WEEKDAYS[run[-1]]}" if len(run) > 1 else WEEKDAYS[run[0]]
        for run in runs
    )


def duration(minutes: int) -> str:
    """Return "10 Stunden 15 Minuten", "1 Stunde" or "45 Minuten"."""
    hours_, rest = divmod(minutes, 60)
    parts = []
    if hours_:
        parts.append(f"{hours_}{NO_BREAK}{'Stunde' if hours_ == 1 else 'Stunden'}")
    if rest or not hours_:
        parts.append(f"{rest}{NO_BREAK}{'Minute' if rest == 1 else 'Minuten'}")
    return " ".join(parts)


def decimal_hours(minutes: int) -> str:
    """Return "38,5" for a number of minutes, to the quarter of an hour."""
    quarters = (minutes + 7) // 15
    text = f"{quarters / 4:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def capacity(value: SigningCapacity) -> str:
    """Return "i. V." or "i. A." with a narrow blank that does not break, "" for oneself."""
    return _CAPACITIES[value]


def enumeration(parts: Sequence[str]) -> str:
    """Return "A, B und C"."""
    if len(parts) < 2:  # noqa: PLR2004 - one needs no "und"
        return "".join(parts)
    return f"{', '.join(parts[:-1])} und {parts[-1]}"
