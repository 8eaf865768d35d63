"""Where an appointment goes by one key, and how that is said. Pure but for the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services.wording import duration_text, end_time_text, time_text, weekday_text

STEP_MINUTES = 5
"""What an appointment is moved by with a key, and the raster it is dragged on."""

_NO_BREAK = "\u00a0"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """An appointment and where it is wanted; a copy leaves it where it is."""

    appointment: Appointment
    start: datetime
    end: datetime
    placement_ids: frozenset[PlacementId]
    is_copy: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything would be otherwise than it is."""
        known = self.appointment
        as_known = (known.start, known.end, known.placement_ids)
        return self.is_copy or (self.start, self.end, self.placement_ids) != as_known

    @property
    def keeps_length(self) -> bool:
        """Whether it lasts as long as before."""
        return self.end - self.start == self.appointment.end - self.appointment.start

    @property
    def begins_otherwise(self) -> bool:
        """Whether the beginning alone is another one, within the hours."""
        known = self.appointment
        as_known = (known.end, known.placement_ids)
        is_same = (self.end, self.placement_ids) == as_known and not known.all_day
        return is_same and self.start != known.start and not self.is_copy


def by_minutes(appointment: Appointment, minutes: int) -> Shift | None:
    """Return the appointment so much later; None where it would leave its day."""
    span = timedelta(minutes=minutes)
    return _on_one_day(appointment, appointment.start + span, appointment.end + span)


def by_days(appointment: Appointment, days: int) -> Shift:
    """Return the appointment so many days later, at the same time."""
    span = timedelta(days=days)
    return _shift(appointment, appointment.start + span, appointment.end + span)


def ending(appointment: Appointment, minutes: int) -> Shift | None:
    """Return the appointment that ends so much later; None below a step and past midnight.

    One of whole days is longer or shorter by a day, and lasts one at least.
    """
    if appointment.all_day:
        last = appointment.end + timedelta(days=1 if minutes > 0 else -1)
        return _shift(appointment, appointment.start, last) if last > appointment.start else None
    end = appointment.end + timedelta(minutes=minutes)
    if end < appointment.start + timedelta(minutes=STEP_MINUTES):
        return None
    return _on_one_day(appointment, appointment.start, end)


def afterwards(appointment: Appointment) -> Shift:
    """Return a copy that begins when the appointment ends, at its own time where there is no room.

    One that lasts whole days is copied to the days after it.
    """
    length = appointment.end - appointment.start
    copy = _on_one_day(appointment, appointment.end, appointment.end + length)
    if appointment.all_day:
        copy = _shift(appointment, appointment.end, appointment.end + length)
    if copy is None:
        copy = _shift(appointment, appointment.start, appointment.end)
    return Shift(
        appointment=appointment,
        start=copy.start,
        end=copy.end,
        placement_ids=appointment.placement_ids,
        is_copy=True,
    )


def to_other(appointment: Appointment, visitors: frozenset[PlacementId]) -> Shift | None:
    """Return the appointment as one of the other of the `visitors`; None where there is none."""
    others = visitors - appointment.placement_ids
    if len(others) != 1 or appointment.is_shared:
        return None
    return Shift(
        appointment=appointment,
        start=appointment.start,
        end=appointment.end,
        placement_ids=others,
    )


def said_of(shift: Shift, visitors: str) -> str:
    """Return "Verschoben auf 10:30 bis 11:15 Uhr", with day and visitors where they change."""
    known = shift.appointment
    same_visitors = shift.placement_ids == known.placement_ids
    words = translate("WeekShifts", "Moved to {when}")
    if shift.is_copy:
        words = translate("WeekShifts", "Copied to {when}")
    elif shift.begins_otherwise:
        words = translate("WeekShifts", "Begins now at {start}, lasts {length}")
        minutes = int((shift.end - shift.start).total_seconds()) // 60
        start = time_text(shift.start.time())
        return _plain(words.format(start=start, length=duration_text(minutes)))
    elif not shift.keeps_length and same_visitors:
        words = translate("WeekShifts", "Now lasts {when}")
    when = _span(shift)
    if shift.start.date() != known.day or shift.is_copy:
        when = f"{weekday_text(shift.start.date())}, {when}"
    if not same_visitors:
        when = f"{when}, {visitors}"
    return words.format(when=when)


def _span(shift: Shift) -> str:
    if shift.appointment.all_day:
        known, until = shift.appointment, shift.end.date() - timedelta(days=1)
        is_as_long = shift.end - shift.start == known.end - known.start
        if is_as_long and until == shift.start.date():
            return translate("WeekShifts", "all day")
        words = translate("WeekShifts", "all day until {last}")
        return words.format(last=weekday_text(until))
    last = _plain(end_time_text(shift.end.time()))
    return translate("WeekShifts", "{first} to {last}").format(
        first=f"{shift.start:%H:%M}", last=last
    )


def _plain(text: str) -> str:
    return text.replace(_NO_BREAK, " ")


def _on_one_day(appointment: Appointment, start: datetime, end: datetime) -> Shift | None:
    midnight = datetime.combine(appointment.day, time())
    if appointment.all_day or start < midnight or end > midnight + timedelta(days=1):
        return None
    if start.date() != appointment.day:
        return None
    return _shift(appointment, start, end)


def _shift(appointment: Appointment, start: datetime, end: datetime) -> Shift:
    ids = appointment.placement_ids
    return Shift(appointment=appointment, start=start, end=end, placement_ids=ids)
