"""The hours of the houses as a week shows them: when work may lie, and when a house pauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.offices import DayHours, Office

Span = tuple[int, int]

_USUAL: Span = (8 * 60, 17 * 60)
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneHours:
    """The hours of one house on one day, each as first and last minute of the day.

    `working` is when work may lie (Rahmenzeit), `core` when everybody is there (Kernzeit) or, where
    a house has named no such time, all of `working`; `breaks` when the house usually pauses.
    `is_known` is False where the house has named no hours: the usual ones are shown then, and
    nothing is said about them.
    """

    house: str
    working: tuple[Span, ...]
    core: tuple[Span, ...]
    breaks: tuple[Span, ...] = ()
    is_known: bool = True

    def break_at(self, minute: int) -> Span | None:
        """Return the break in which a minute of the day lies."""
        return next((span for span in self.breaks if span[0] <= minute < span[1]), None)

    def words_at(self, minute: int) -> str:
        """Return why the ground looks as it does at a minute of the day; "" where it is core."""
        pause = self.break_at(minute)
        if pause is not None:
            return self._break_words(pause)
        if not self.is_known or any(first <= minute < last for first, last in self.core):
            return ""
        if any(first <= minute < last for first, last in self.working):
            text = QCoreApplication.translate("WeekHours", "outside core time ({hours}), {house}")
            return text.format(hours=spans_text(self.core), house=self.house)
        if not self.working:
            text = QCoreApplication.translate("WeekHours", "no working day, {house}")
            return text.format(house=self.house)
        text = QCoreApplication.translate("WeekHours", "outside working hours ({hours}), {house}")
        return text.format(hours=spans_text(self.working), house=self.house)

    def all_words(self) -> tuple[str, ...]:
        """Return every break in words."""
        return tuple(self._break_words(span) for span in self.breaks)

    def _break_words(self, span: Span) -> str:
        text = QCoreApplication.translate("WeekHours", "usual break {hours}, {house}")
        return text.format(hours=spans_text((span,)), house=self.house)


def hours_on(house: Office, day: date) -> LaneHours:
    """Return the hours of a house on `day`; without any known Monday to Friday from 8 to 17."""
    breaks = _on(house.break_hours, day)
    if not house.working_hours and not house.core_hours:
        usual = () if day.weekday() >= _SATURDAY else (_USUAL,)
        return LaneHours(house=house.name, working=usual, core=usual, breaks=breaks, is_known=False)
    core = _on(house.core_hours, day)
    working = _on(house.working_hours, day) if house.working_hours else core
    return LaneHours(
        house=house.name,
        working=working,
        core=core if house.core_hours else working,
        breaks=breaks,
    )


def spans_text(spans: Iterable[Span]) -> str:
    """Return "09:00–12:00, 13:00–15:30"."""
    return ", ".join(f"{minute_text(first)}–{minute_text(last)}" for first, last in spans)


def minute_text(minute: int) -> str:
    """Return "09:30" for a minute of the day, "24:00" for its end."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _on(hours: tuple[DayHours, ...], day: date) -> tuple[Span, ...]:
    return tuple(sorted(item.minutes for item in hours if item.weekday == day.weekday()))
