"""The part of an appointment's form that is about its series."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jobswap_desktop.domain.errors import DomainError, Problem
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import Reach, Repetition, Rhythm
from jobswap_desktop.domain.series_differing import Differing
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem, entered_day
from jobswap_desktop.presentation.forms.ui_appointment_dialog import Ui_AppointmentDialog
from jobswap_desktop.presentation.models.week import clock_text
from jobswap_desktop.services import schedule, series
from jobswap_desktop.services.history_text import field_word
from jobswap_desktop.services.newer_versions import Newer
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term, weekday_text

_FEW = 10


class SeriesFields(QObject):
    """An appointment may repeat until a day; a change of one of a series may be about more.

    What is left out of a repetition, and why, is said before anything is recorded. Without a
    choice a change is about the one appointment alone.
    """

    def __init__(
        self, desk: Desk, ui: Ui_AppointmentDialog, known: Appointment, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = desk.work
        self._ui = ui
        self._known = known
        self._is_new = known.version == 0
        self._in_series = bool(known.series) and not self._is_new
        self._seen = series.members(self._work, known) if self._in_series else ()
        self._at_first = self._seen
        self._differing: frozenset[AppointmentId] = frozenset()
        self._fill()
        ui.rhythm.currentIndexChanged.connect(self._show_rows)
        ui.until.error_changed.connect(ui.until_error.show_error)
        self._show_rows()
        self.show_differing(None)

    @property
    def rhythm(self) -> Rhythm:
        """How the appointment is to repeat; one of a series does so already."""
        return Rhythm(self._ui.rhythm.currentData())

    @property
    def reach(self) -> Reach:
        """Which appointments of the series are meant."""
        return Reach(self._ui.reach.currentData())

    def show_left_out(self, entered: Appointment | None) -> None:
        """Say how many appointments it will be, and which days are left out; None: not known."""
        text = ""
        until = self._ui.until.day()
        if entered is not None and until is not None and self.rhythm is not Rhythm.ONCE:
            found = series.preview(self._work, entered, self.rhythm, until)
            text = self._words(found)
        self._ui.left_out.setText(text)
        self._ui.fields.setRowVisible(self._ui.left_out, bool(text))

    def show_differing(self, entered: Appointment | None) -> None:
        """Say which of those meant are done or stand out, and ask whether to change them too.

        What others have made of one meanwhile is told otherwise, and changed once it was told.
        """
        found: tuple[Differing, ...] = ()
        if self._in_series and self.reach is not Reach.ONE and entered is not None:
            found = series.differing_members(
                self._work, self._known, entered, self.reach, self._at_first
            )
        ui = self._ui
        self._differing = frozenset(each.item.id for each in found)
        if found:
            days = [self._differing_text(each) for each in found[:_FEW]]
            more = ["…"] if len(found) > _FEW else []
            text = self.tr("Done already or different: {days}")
            ui.differing.setText(text.format(days="; ".join([*days, *more])))
            box = self.tr("Change these too; else they stay as they are (%n)", "", len(found))
            ui.also_differing.setText(box)
            ui.also_differing.setAccessibleDescription(ui.differing.text())
        else:
            ui.also_differing.setChecked(False)
        ui.differing.setVisible(bool(found))
        ui.also_differing.setVisible(bool(found))

    def _left(self) -> frozenset[AppointmentId]:
        return frozenset() if self._ui.also_differing.isChecked() else self._differing

    def _differing_text(self, each: Differing) -> str:
        item = each.item
        why = (
            clock_text(item) if each.moved else "",
            ", ".join(field_word(f"appointment.{name}") for name in each.own),
            self.tr("done") if item.done else "",
        )
        return f"{weekday_text(item.day)} ({', '.join(filter(None, why))})"

    def problems(self) -> list[Problem]:
        """Return why the last day cannot be read, if it is asked for."""
        if self.rhythm is Rhythm.ONCE:
            return []
        problem = day_problem(self._ui.until, "until")
        return [problem] if problem else []

    def record(self, entered: Appointment) -> Outcome[tuple[Appointment, ...]]:
        """Record the appointment, its repetitions, or the change of its series."""
        if not self._is_new and self.rhythm is Rhythm.ONCE:
            return series.save(
                self._work, self._known, entered, self.reach, self._seen, left=self._left()
            )
        if self.rhythm is Rhythm.ONCE:
            new = schedule.new_appointment(self._work, entered)
            saved = schedule.save(self._work, new)
            return Outcome(
                value=(saved.value,),
                touched=saved.touched,
                action=saved.action,
                undo=saved.undo,
                said=saved.said,
                placed=saved.placed,
            )
        if problems := entered.problems():
            raise DomainError(*problems)
        until = entered_day(self._ui.until, "until")
        return series.repeat(self._work, entered, self.rhythm, until)

    def take(self, known: Appointment) -> None:
        """Go on from `known`, another version of the appointment."""
        self._known = known

    def remove(self) -> Outcome[tuple[Appointment, ...]]:
        """Delete the appointment, or those of its series that are meant."""
        return series.remove(self._work, self._known, self.reach, self._seen)

    def take_newer_members(self, entered: Appointment) -> tuple[Newer, ...]:
        """Return what others have made of the other appointments meant, and go on from that."""
        found = series.newer_members(
            self._work, self._known, entered, self.reach, self._seen, left=self._left()
        )
        if found:
            self._seen = series.members(self._work, self._known)
        return found

    def _fill(self) -> None:
        ui = self._ui
        for rhythm in Rhythm:
            ui.rhythm.addItem(term(rhythm), rhythm.value)
        for reach in Reach:
            words = term(reach)
            if self._in_series and reach is not Reach.ONE:
                number = series.count(self._work, self._known, reach)
                words = self.tr("{words} (%n appointment(s))", "", number).format(words=words)
            ui.reach.addItem(words, reach.value)
        ui.until.set_today(self._work.today())
        ui.until.set_day(max(series.last_day(self._work, self._known), self._known.day))
        ui.fields.setRowVisible(ui.reach, self._in_series)

    def _show_rows(self) -> None:
        ui, repeats = self._ui, self.rhythm is not Rhythm.ONCE
        ui.fields.setRowVisible(ui.rhythm, not self._in_series)
        ui.fields.setRowVisible(ui.until, repeats)
        ui.until_error.show_error(ui.until.error() if repeats else "")
        ui.fields.setRowVisible(ui.left_out, repeats and bool(ui.left_out.text()))

    def _words(self, found: Repetition) -> str:
        number = self.tr("%n appointment(s)", "", len(found.days))
        if not found.left_out:
            return number
        days = [f"{weekday_text(item.day)} ({item.why})" for item in found.left_out[:_FEW]]
        if len(found.left_out) > _FEW:
            days.append("…")
        return self.tr("{number}. Left out: {days}").format(number=number, days=", ".join(days))
