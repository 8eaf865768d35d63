"""What is done to an appointment of the week: each a use case of its own, taken back as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.week_shifts import Shift, said_of
from jobswap_desktop.services import schedule, series
from jobswap_desktop.services.outcome import Outcome

Value = TypeVar("Value")


class WeekDeeds(QObject):
    """Records moves, copies and deletions, and says what was done.

    `on_record` is told beforehand of the appointment that is to be current afterwards.
    """

    def __init__(
        self, desk: Desk, on_record: Callable[[Appointment], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_record = on_record

    def shift(self, shift: Shift, swap: Swap) -> Appointment | None:
        """Record a move, a new end or a copy; None where nothing changes or it was refused."""
        if not shift.changes:
            return None
        work, known = self._desk.work, shift.appointment
        aloud = said_of(shift, visitors_of(swap, shift))
        wanted = replace(known, start=shift.start, end=shift.end, placement_ids=shift.placement_ids)
        note = "" if shift.is_copy or not known.series else alone_text()
        if shift.is_copy:
            wanted = schedule.new_appointment(work, series.copied(wanted))
            use_case = partial(schedule.save, work, wanted)
        elif not shift.keeps_length and shift.placement_ids == known.placement_ids:
            use_case = partial(schedule.save, work, wanted)
        else:
            ids = shift.placement_ids
            use_case = partial(schedule.move, work, known, shift.start, shift.end, ids)
        self._on_record(wanted)
        said = f"{aloud}. {note.removesuffix('.')}" if note else aloud
        return self._desk.perform(partial(_told, use_case, note, said))

    def remove(self, appointment: Appointment) -> None:
        """Delete it; one of a series alone."""
        remove_alone(self._desk, appointment)

    def tick(self, appointment: Appointment) -> None:
        """Mark a briefing as done, or as not done."""
        done = not appointment.done
        use_case = partial(schedule.tick, self._desk.work, appointment.id, done=done)
        aloud = self.tr("{title}: done") if done else self.tr("{title}: not done")
        said = aloud.format(title=appointment.title)
        self._desk.perform(partial(_told, use_case, "", said))


def remove_alone(desk: Desk, appointment: Appointment) -> None:
    """Delete an appointment, and say of one of a series that the others stay."""
    note = alone_text() if appointment.series else ""
    use_case = partial(schedule.remove, desk.work, appointment)
    desk.perform(partial(_told, use_case, note, ""))


def alone_text() -> str:
    """Return the sentence that a deed was about one of a series and not about the others."""
    return QCoreApplication.translate("WeekDeeds", "Only this appointment of the series")


def visitors_of(swap: Swap, shift: Shift) -> str:
    """Return the names of those who take part after a shift."""
    return ", ".join(
        item.visitor.full_name for item in swap.placements if item.id in shift.placement_ids
    )


def _told(use_case: Callable[[], Outcome[Value]], note: str, aloud: str) -> Outcome[Value]:
    return replace(use_case(), note=note, aloud=aloud)
