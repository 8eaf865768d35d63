"""The days in a line that stands for an appointment: "di-do", "mo, mi", "28.2.", "kw9 fr".

A weekday alone is the one of the week shown. "nächsten Montag" and "diesen Mittwoch" are said from
today on, and "mittwochs" is every one of the stay.

Pure functions without Qt. Nothing is guessed: a day that does not exist, or that is not the
weekday written beside it, is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from jobswap_desktop.presentation.date_text import DateFault, UnreadableDate, read_date
from jobswap_desktop.presentation.quick_faults import QuickCode, QuickFault

SATURDAY = 5
MOST_DAYS = 366

_WEEKDAYS = {
    "mo": 0,
    "montag": 0,
    "di": 1,
    "dienstag": 1,
    "mi": 2,
    "mittwoch": 2,
    "do": 3,
    "donnerstag": 3,
    "fr": 4,
    "freitag": 4,
    "sa": 5,
    "samstag": 5,
    "sonnabend": 5,
    "so": 6,
    "sonntag": 6,
}
_AHEAD = {"heute": 0, "morgen": 1, "übermorgen": 2}
_DAILY = frozenset({"täglich", "werktags", "jeden tag"})
_FAULTS = {
    DateFault.NOT_A_DATE: QuickCode.NO_SUCH_DAY,
    DateFault.NO_SUCH_DAY: QuickCode.NO_SUCH_DAY,
    DateFault.NO_SUCH_WEEK: QuickCode.NO_SUCH_WEEK,
    DateFault.YEAR_OUT_OF_RANGE: QuickCode.YEAR_OUT_OF_RANGE,
}

_ADVERBS = {f"{name}s": day for name, day in _WEEKDAYS.items() if len(name) > len("mo")}
_NAMES = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_WORDS = "|".join((*_AHEAD, "täglich", "werktags", r"jeden\s+tag"))
_ITEM = re.compile(
    r"(?P<week>kw\s*\d+(?:\s?/\s?\d+|[.–-]\d*)?(?=$|[\s,;]))"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?=$|[\s,;–+&]))"
    r"|(?P<dates>\d{1,2}\.\s?(?:-|–)\s?\d{1,2}\.\s?\d{1,2}\.(?:\d{4}|\d{2})?(?=$|[\s,;]))"
    r"|(?P<date>\d{1,2}\.\s?\d{1,2}\.(?:\d{4}|\d{2})?(?=$|[\s,;–+&-]))"
    rf"|(?P<ahead>(?P<which>(?:über)?nächste[nrs]?|kommende[nrs]?|diese[nrs]?)\s+"
    rf"(?P<what>woche|{_NAMES})(?=$|[\s,;.–+&-]))\.?"
    rf"|(?P<weekly>(?:(?:immer\s+)?(?:{'|'.join(_ADVERBS)})|jeden\s+(?:{_NAMES}))(?=$|[\s,;–+&]))"
    rf"|(?P<name>(?:{_NAMES})(?=$|[\s,;.–+&-]))\.?"
    rf"|(?P<word>(?:{_WORDS})(?=$|[\s,;]))",
    re.IGNORECASE,
)
_A_WEEK = re.compile(r"kw(\d{1,2}(?:/(?:\d{4}|\d{2}))?)\.?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|bis(?=\s))\s*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:[,;+&]|und(?=\s)|u\.(?=\s))\s*", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_LEAD = re.compile(r"am\s+", re.IGNORECASE)
_FREE = re.compile(r"$|[\s,;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What the words of days refer to: the week shown, today, and the stay."""

    monday: date
    today: date
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysFound:
    """Days read up to `end`; `is_short` says that a lone two-letter weekday was all of it.

    `spans` are the same as first and last day of what was written as one: "di-do" is one span,
    "di, mi" are two. A weekend between two dates is in their span, although not among the `days`.
    """

    end: int
    days: tuple[date, ...]
    spans: tuple[tuple[date, date], ...] = ()
    faults: tuple[QuickFault, ...] = ()
    is_short: bool = False


def find_days(text: str, at: int, calendar: Calendar) -> DaysFound | None:
    """Read the days that begin at `at`; None where none begin."""
    group = _Group(calendar)
    lead = _LEAD.match(text, at)
    begin = lead.end() if lead else at
    end = group.read(text, begin)
    if end is None or not _FREE.match(text, end):
        return None
    short = len(text[begin:end].rstrip(".")) == len("mo")
    if short and lead:
        # "am so" is no Sunday.
        return None
    days = group.days(text[begin:end].strip(" ,;"))
    return DaysFound(
        end=end, days=days, spans=group.spans(days), faults=tuple(group.faults), is_short=short
    )


def is_daily(words: str) -> bool:
    """Tell whether words stand for every working day of the stay."""
    return " ".join(words.casefold().strip(" ,;").split()) in _DAILY


@dataclass
class _Group:
    """One group of days while it is read: weekdays wait for the week that may follow them."""

    calendar: Calendar
    faults: list[QuickFault] = field(default_factory=list)
    _week: date | None = None
    _has_week: bool = False
    _weekdays: list[int] = field(default_factory=list)
    _weekly: set[int] = field(default_factory=set)
    _dates: list[date] = field(default_factory=list)
    _weekday_spans: list[tuple[int, int]] = field(default_factory=list)
    _date_spans: list[tuple[date, date]] = field(default_factory=list)

    def read(self, text: str, at: int) -> int | None:
        """Read one item after the other; the place behind the last, None without any."""
        end: int | None = None
        here = at
        while True:
            item = _ITEM.match(text, here)
            reached = self._take(text, item) if item else None
            if reached is None:
                return end
            end = reached
            joined = _AND.match(text, end) or self._gap(text, end)
            if joined is None:
                return end
            here = joined.end()

    def days(self, seen: str) -> tuple[date, ...]:
        """Return the days, in their order, each once."""
        if self._weekly:
            self._spread_weekly(seen)
        if self._has_week and not self._weekdays and not self._dates and not self.faults:
            self._object(QuickCode.WEEK_WITHOUT_DAY, seen)
        monday = self._monday
        found = {monday + timedelta(days=number) for number in self._weekdays} | set(self._dates)
        if len(found) > MOST_DAYS:
            self._object(QuickCode.TOO_MANY_DAYS, seen)
            return ()
        return tuple(sorted(found))

    def spans(self, days: tuple[date, ...]) -> tuple[tuple[date, date], ...]:
        """Return `days` as spans, in their order: those written as such, the others alone."""
        offsets = [tuple(map(timedelta, each)) for each in self._weekday_spans]
        written = [(self._monday + first, self._monday + last) for first, last in offsets]
        written += self._date_spans
        alone = [
            (day, day) for day in days if not any(first <= day <= last for first, last in written)
        ]
        return tuple(sorted({*written, *alone})) if days else ()

    @property
    def _monday(self) -> date:
        return self._week or self.calendar.monday

    def _gap(self, text: str, end: int) -> re.Match[str] | None:
        """Let a weekday or a week follow a blank alone.

        "so" is a word as well, but for after a week alone.
        """
        blank = _BLANK.match(text, end)
        item = _ITEM.match(text, blank.end()) if blank else None
        if item is None:
            return None
        is_open = self._has_week and not self._weekdays
        if item["ahead"]:
            return blank if item["what"].casefold() == "woche" else None
        if item["date"]:
            return blank if self._weekdays else None
        if item["name"]:
            is_lone = len(item["name"]) == len("mo") and item["name"].casefold() != "so"
            return blank if is_open or is_lone else None
        return blank if item["week"] or (item["weekly"] and is_open) else None

    def _take(self, text: str, item: re.Match[str]) -> int | None:
        takers = {
            "week": self._take_week,
            "name": self._take_weekday,
            "word": self._take_word,
            "ahead": self._take_ahead,
            "weekly": self._take_weekly,
        }
        for kind, take in takers.items():
            if item[kind]:
                return take(text, item)
        if item["dates"]:
            first, last = re.split(r"[-–]", item["dates"], maxsplit=1)
            return self._take_range(first.strip(), last.strip(), item.end())
        return self._take_date(text, item)

    def _take_date(self, text: str, item: re.Match[str]) -> int | None:
        to = _TO.match(text, item.end())
        other = _ITEM.match(text, to.end()) if to else None
        if other is not None and (other["date"] or other["iso"]):
            return self._take_range(item[0], other[0], other.end())
        if text[item.end() : item.end() + 1] in {"-", "–"}:
            return None
        day = self._date(item[0])
        if day is not None:
            self._dates.append(day)
        return item.end()

    def _take_week(self, _text: str, item: re.Match[str]) -> int:
        self._has_week = True
        written = "".join(item["week"].split())
        week = _A_WEEK.fullmatch(written)
        if week is not None:
            self._week = self._date(f"kw{week[1]}")
        else:
            # Whoever writes a week means one: it is never a word of the title.
            self._object(QuickCode.NO_SUCH_WEEK, written[len("kw") :])
        return item.end()

    def _take_word(self, _text: str, item: re.Match[str]) -> int:
        word = " ".join(item["word"].casefold().split())
        calendar = self.calendar
        if word in _DAILY:
            self._dates += _working_days(calendar.first_day, calendar.last_day)
        else:
            self._dates.append(calendar.today + timedelta(days=_AHEAD[word]))
        return item.end()

    def _take_ahead(self, text: str, item: re.Match[str]) -> int | None:
        """Take "nächsten Montag", and "nächste Woche" where a weekday stands beside it."""
        which, what = item["which"].casefold(), item["what"].casefold()
        today = self.calendar.today
        monday = today - timedelta(days=today.weekday())
        weeks = 2 if which.startswith("über") else int(not which.startswith("diese"))
        if what == "woche":
            beside = _BLANK.match(text, item.end())
            after = _ITEM.match(text, beside.end()) if beside else None
            if not self._weekdays and (after is None or not after["name"]):
                # "Planung nächste Woche" is a title.
                return None
            self._has_week, self._week = True, monday + timedelta(weeks=weeks)
            return item.end()
        day = monday + timedelta(days=_WEEKDAYS[what])
        if weeks and day > today:
            # The next one is the one that comes first.
            weeks -= 1
        self._dates.append(day + timedelta(weeks=weeks))
        return item.end()

    def _take_weekly(self, text: str, item: re.Match[str]) -> int:
        """Take "mittwochs", "jeden Mittwoch" and "montags bis freitags"."""
        first = _weekday_of(item["weekly"])
        to = _TO.match(text, item.end())
        other = _ITEM.match(text, to.end()) if to else None
        if other is None or not other["weekly"]:
            self._weekly.add(first)
            return item.end()
        last = _weekday_of(other["weekly"])
        if last < first:
            self._object(QuickCode.DAYS_BACKWARDS, text[item.start() : other.end()])
        self._weekly.update(range(first, last + 1))
        return other.end()

    def _spread_weekly(self, seen: str) -> None:
        """Make of "mittwochs" each one of the stay; beside a week, the one of that week."""
        if self._has_week:
            self._weekdays += self._weekly
            return
        calendar = self.calendar
        days = [
            day
            for day in _days_between(calendar.first_day, calendar.last_day)
            if day.weekday() in self._weekly
        ]
        if not days and not self.faults:
            self._object(QuickCode.NOT_IN_STAY, seen)
        self._dates += days

    def _take_weekday(self, text: str, item: re.Match[str]) -> int | None:
        first = _WEEKDAYS[item["name"].casefold()]
        to = _TO.match(text, item.end())
        other = _ITEM.match(text, to.end()) if to else None
        if other is not None and other["name"]:
            last = _WEEKDAYS[other["name"].casefold()]
            if last < first:
                self._object(QuickCode.DAYS_BACKWARDS, text[item.start() : other.end()])
            self._weekdays += range(first, last + 1)
            self._weekday_spans.append((first, last))
            return other.end()
        if text[item.end() : item.end() + 1] in {"-", "–", "+", "&"} and other is None:
            # "Do-it-yourself" and "Mo-Vertretung" are words.
            joined = _AND.match(text, item.end())
            if joined is None or _ITEM.match(text, joined.end()) is None:
                return None
        dated = re.compile(r"\s*,?\s*").match(text, item.end())
        date_item = _ITEM.match(text, dated.end()) if dated else None
        if date_item is not None and (date_item["date"] or date_item["iso"]):
            return self._take_dated(item, date_item, first)
        self._weekdays.append(first)
        return item.end()

    def _take_dated(self, item: re.Match[str], date_item: re.Match[str], weekday: int) -> int:
        day = self._date(date_item[0])
        if day is not None:
            self._dates.append(day)
            if day.weekday() != weekday:
                self._object(QuickCode.NOT_THAT_WEEKDAY, f"{item[0]} {date_item[0]}", day)
        return date_item.end()

    def _take_range(self, first_text: str, last_text: str, end: int) -> int:
        last = self._date(last_text)
        if last is None:
            return end
        if re.fullmatch(r"\d{1,2}\.", first_text):
            first_text = f"{first_text}{last.month}.{last.year}"
        first = self._date(first_text)
        if first is None:
            return end
        if last < first:
            self._object(QuickCode.DAYS_BACKWARDS, f"{first_text}–{last_text}")
        elif (last - first).days > MOST_DAYS:
            self._object(QuickCode.TOO_MANY_DAYS, f"{first_text}–{last_text}")
        else:
            days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
            whole = {first.weekday(), last.weekday()} & {SATURDAY, SATURDAY + 1}
            self._dates += days if whole else [d for d in days if d.weekday() < SATURDAY]
            self._date_spans.append((first, last))
        return end

    def _date(self, written: str) -> date | None:
        # A date without a year is the one nearest to the week shown.
        found = read_date(written.replace(" ", ""), self.calendar.monday)
        if isinstance(found, UnreadableDate):
            self._object(_FAULTS[found.fault], found.seen)
            return None
        return found

    def _object(self, code: QuickCode, seen: str, day: date | None = None) -> None:
        self.faults.append(QuickFault(code=code, seen=seen, day=day))


def _weekday_of(words: str) -> int:
    name = words.casefold().split()[-1]
    return _ADVERBS.get(name, _WEEKDAYS.get(name, 0))


def _working_days(first: date, last: date) -> list[date]:
    return [day for day in _days_between(first, last) if day.weekday() < SATURDAY]


def _days_between(first: date, last: date) -> list[date]:
    count = min((last - first).days, MOST_DAYS - 1) + 1
    return [first + timedelta(days=number) for number in range(count)]
