"""Appointments of a visitor's week, in local wall time at Europe/Berlin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import AppointmentId, NewId, PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.text_rules import LINE_LENGTH, TEXT_LENGTH, line_problems

BRIEFING_MINUTES = 10


class AppointmentKind(StrEnum):
    """What sort of appointment; travel does not count as working time.

    At a handover keys, devices and accesses are given out or taken back.
    """

    BRIEFING = "briefing"
    MEETING = "meeting"
    WORKSHOP = "workshop"
    ONLINE_EVENT = "online_event"
    SHADOWING = "shadowing"
    FREE_WORK = "free_work"
    HANDOVER = "handover"
    TRAVEL = "travel"
    BREAK = "break"
    PRIVATE_BLOCK = "private_block"


class Mode(StrEnum):
    """Where it takes place."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One appointment of one visitor or of both (`placement_ids`).

    `start` and `end` are local wall times without a zone, exact to the minute, on one day; midnight
    at its end is 00:00 of the next. An `all_day` one lasts from midnight to midnight of one day or
    several. Appointments of one `series` belong together (the daily briefing). Of a confidential
    one nothing goes out of the program but its time and the word "Vertraulich": neither title,
    place, contact nor remark, on paper as in files.

    One that was read from a calendar file bears the file's `calendar_uid` and, as an instance of a
    repeated one, `calendar_recurrence` (its original begin as ISO text); `calendar_sequence` is
    the file's number of the change last taken over, `calendar_remark` a digest of the remark that
    the file had, to tell it from the office's own. "" and 0 where it was entered here.
    """

    id: AppointmentId
    swap_id: SwapId
    placement_ids: frozenset[PlacementId]
    title: str
    start: datetime
    end: datetime
    kind: AppointmentKind = AppointmentKind.MEETING
    mode: Mode = Mode.ONSITE
    place: str = ""
    host_contact: str = ""
    remark: str = ""
    confidential: bool = False
    series: str = ""
    done: bool = False
    note: str = ""
    all_day: bool = False
    calendar_uid: str = ""
    calendar_recurrence: str = ""
    calendar_sequence: int = 0
    calendar_remark: str = ""
    version: int = 0

    @property
    def day(self) -> date:
        """The day it takes place; the first one where it lasts several."""
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day it takes place; midnight at its end belongs to the day before."""
        last = self.end.date()
        return last - timedelta(days=1) if self.end.time() == time() and last > self.day else last

    @property
    def minutes(self) -> tuple[int, int]:
        """Begin and end as minutes since midnight."""
        first = self.start.hour * 60 + self.start.minute
        return first, first + int((self.end - self.start).total_seconds() // 60)

    @property
    def is_shared(self) -> bool:
        """Whether both visitors take part."""
        return len(self.placement_ids) > 1

    def overlaps(self, other: "Appointment") -> bool:
        """Whether a visitor would have to be in both at once."""
        together = self.placement_ids & other.placement_ids
        return bool(together) and self.start < other.end and other.start < self.end

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the appointment as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("title", self.title, required=True, length=LINE_LENGTH)
        for name in ("place", "host_contact"):
            yield from line_problems(name, getattr(self, name))
        for name in ("remark", "note"):
            yield from line_problems(name, getattr(self, name), length=TEXT_LENGTH)
        if not self.placement_ids:
            yield Problem(code=ProblemCode.REQUIRED, field="visitors")
        if not self.lasts_rightly:
            yield Problem(
                code=ProblemCode.END_BEFORE_START,
                field="end",
                values={
                    "first_day": self.day.isoformat()
                    if self.all_day
                    else self.start.strftime("%H:%M")
                },
            )

    @property
    def lasts_rightly(self) -> bool:
        """Whether it ends after it begins: on the same day, or after whole days."""
        if self.end <= self.start:
            return False
        if self.all_day:
            return self.start.time() == time() == self.end.time()
        return self.last_day == self.day


def may_be_done(briefing: Appointment, today: date) -> bool:
    """Whether a briefing can have taken place: it is that of `today` or of a day before."""
    return briefing.day <= today


def ticked(briefing: Appointment, today: date, *, done: bool) -> Appointment:
    """Return a briefing as done or not done.

    Raises DomainError (briefing_ahead) for one to be done that lies ahead.
    """
    if done and not briefing.done and not may_be_done(briefing, today):
        raise refuse(ProblemCode.BRIEFING_AHEAD, day=briefing.day.isoformat())
    return replace(briefing, done=done)


def chronological(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Return them in the order in which they are read.

    By day, those of the whole day first, then by start; shared ones come before others.
    """
    return tuple(sorted(appointments, key=_reading_order))


def _reading_order(item: Appointment) -> tuple[object, ...]:
    return (
        item.day,
        not item.all_day,
        item.start,
        -len(item.placement_ids),
        item.end,
        item.title,
        item.id,
    )


def briefings(
    swap_id: SwapId,
    placements: tuple[Placement, ...],
    *,
    at: time,
    title: str,
    new_id: NewId,
    closed: frozenset[date] = frozenset(),
) -> Iterator[Appointment]:
    """Yield the ten-minute morning briefing of every weekday that the stays have in common.

    Both visitors share it where there are two. Days in `closed` (holidays, closures) have none.
    """
    series = new_id()
    first = max(placement.first_day for placement in placements)
    last = min(placement.last_day for placement in placements)
    day = first
    while day <= last:
        if day.weekday() < SATURDAY and day not in closed:
            start = datetime.combine(day, at)
            yield Appointment(
                id=AppointmentId(new_id()),
                swap_id=swap_id,
                placement_ids=frozenset(placement.id for placement in placements),
                title=title,
                start=start,
                end=start + timedelta(minutes=BRIEFING_MINUTES),
                kind=AppointmentKind.BRIEFING,
                mode=Mode.ONLINE if len(placements) > 1 else Mode.ONSITE,
                series=series,
            )
        day += timedelta(days=1)


def shareable(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Return them for somebody outside: nothing private, nothing of what was noted about them."""
    return tuple(
        replace(each, host_contact="", remark="", note="")
        for each in appointments
        if each.kind is not AppointmentKind.PRIVATE_BLOCK
    )


SATURDAY = 5
