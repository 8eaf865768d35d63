"""The rows of the dialog for a decision that depend on who answers, and on the answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.agreement import Approval, ApprovalKind, ApprovalState
from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.lateness import would_be_late
from jobswap_desktop.domain.offices import COUNCILS
from jobswap_desktop.domain.participation import (
    BY_SILENCE,
    NEEDS_REASON,
    AffectedGroup,
    Answer,
    Participation,
    ParticipationState,
    ReplyChannel,
)
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.forms.ui_decision_dialog import Ui_DecisionDialog
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services.wording import late_text, term

Item = Approval | Participation | None

_MAY_BE_UNFAVOURABLE = frozenset({ParticipationState.REFUSED})


class DecisionFields(QObject):
    """Shows what can be said of an answer, and reads it.

    Everybody is asked for the day; the particulars of a reply stay folded away until wanted, so
    that the common answer takes two keys.

    Attributes:
        rows_changed: rows appeared or went, and the dialog may need another height.
    """

    rows_changed = Signal()

    def __init__(self, ui: Ui_DecisionDialog, today: date, em: float, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._today = today
        self._item: Item = None
        self._answer: object = None
        self._reasons_word = ui.reasons_label.text()
        for box, lines in ((ui.reasons, 3), (ui.file_note, 5)):
            box.setFixedHeight(round(em * 1.5 * lines))
        for field in (ui.on, ui.meeting_on):
            field.set_today(today)
        ui.channel.addItem(QCoreApplication.translate("DecisionDialog", "not stated"), None)
        for channel in ReplyChannel:
            ui.channel.addItem(term(channel), channel)
        everybody = QCoreApplication.translate("DecisionDialog", "no single group")
        ui.affected_group.addItem(everybody, None)
        for group in AffectedGroup:
            ui.affected_group.addItem(term(group), group)
        ui.details.toggled.connect(self._arrange)
        ui.on.textChanged.connect(self._day_changed)
        ui.affected_group.currentIndexChanged.connect(self._arrange)

    def errors(self) -> dict[str, tuple[QWidget, FieldError]]:
        """Return which input and error line belong to each field of an answer."""
        ui = self._ui
        return {
            "outcome": (ui.choices, ui.outcome_error),
            "on": (ui.on, ui.on_error),
            "resolution_number": (ui.resolution_number, ui.resolution_number_error),
            "by": (ui.by, ui.by_error),
            "reasons": (ui.reasons, ui.reasons_error),
            "file_note": (ui.file_note, ui.file_note_error),
            "meeting_on": (ui.meeting_on, ui.meeting_on_error),
            "filed_at": (ui.filed_at, ui.filed_at_error),
            "correction_reason": (ui.correction_reason, ui.correction_reason_error),
        }

    def show_item(
        self, item: Item, *, by: str = "", on: date | None = None, correcting: bool = False
    ) -> None:
        """Empty all rows and show those that belong to whoever decides, who is usually `by`."""
        ui = self._ui
        self._item, self._answer = item, None
        ui.form.setRowVisible(ui.on_column, item is not None)
        ui.form.setRowVisible(ui.by_column, isinstance(item, Approval))
        ui.form.setRowVisible(ui.correction_reason_column, correcting)
        for line in (ui.resolution_number, ui.by, ui.filed_at, ui.correction_reason):
            line.clear()
        ui.by.setText(by)
        for box in (ui.reasons, ui.file_note):
            box.clear()
        for check in (ui.unfavourable_facts, ui.signed_by_chair, ui.cosigned_by_group):
            check.setChecked(False)
        for combo in (ui.channel, ui.affected_group):
            combo.setCurrentIndex(0)
        ui.details.setChecked(False)
        ui.meeting_on.set_day(None)
        ui.on.set_day(on or self._today)
        self._arrange()

    def show_answer(self, answer: object, note: str = "") -> None:
        """Show what belongs to an answer; `note` is proposed where it takes one."""
        ui = self._ui
        self._answer = answer
        if not ui.file_note.document().isModified():
            ui.file_note.setPlainText(note)
            ui.file_note.document().setModified(False)
        if not self._needs_reasons():
            ui.reasons_error.clear_error()
        self._arrange()

    def problem(self) -> Problem | None:
        """Return why the day of the meeting cannot be read, if it cannot."""
        return day_problem(self._ui.meeting_on, "meeting_on", required=False)

    def reasons(self) -> str:
        """Return the reasons, or with which restrictions somebody agrees, where that is asked."""
        asked = self._needs_reasons() or self._takes_restrictions()
        return self._ui.reasons.toPlainText().strip() if asked else ""

    def reply(self, outcome: ParticipationState, on: date) -> Answer:
        """Return what a body answered, with its particulars."""
        ui = self._ui
        refused = outcome in _MAY_BE_UNFAVOURABLE
        # Qt hands a coded value back as its plain string.
        channel, group = ui.channel.currentData(), ui.affected_group.currentData()
        return Answer(
            outcome=outcome,
            on=on,
            reasons=self.reasons(),
            resolution_number=ui.resolution_number.text().strip(),
            channel=ReplyChannel(channel) if channel else None,
            meeting_on=ui.meeting_on.day(),
            signed_by_chair=ui.signed_by_chair.isChecked(),
            affected_group=AffectedGroup(group) if group else None,
            cosigned_by_group=ui.cosigned_by_group.isChecked(),
            unfavourable_facts=refused and ui.unfavourable_facts.isChecked(),
            file_note=ui.file_note.toPlainText().strip() if outcome in BY_SILENCE else "",
            filed_at=ui.filed_at.text().strip(),
        )

    def _needs_reasons(self) -> bool:
        if self._answer is ApprovalState.REFUSED:
            return True
        return isinstance(self._answer, ParticipationState) and self._answer in NEEDS_REASON

    def _takes_restrictions(self) -> bool:
        """Whether it is the second box of the superior's statement that may be meant."""
        item = self._item
        is_supervisor = isinstance(item, Approval) and item.kind is ApprovalKind.SUPERVISOR
        return is_supervisor and self._answer is ApprovalState.GRANTED

    def _arrange(self) -> None:
        """Show the rows that the item and the answer call for."""
        ui, item = self._ui, self._item
        answered = isinstance(item, Participation) and isinstance(self._answer, ParticipationState)
        given = answered and self._answer not in {ParticipationState.SUBMITTED, *BY_SILENCE}
        refused = answered and self._answer in _MAY_BE_UNFAVOURABLE
        council = isinstance(item, Participation) and item.body in COUNCILS
        folded_out = given and ui.details.isChecked()
        one_group = ui.affected_group.currentData() is not None
        silent = answered and self._answer in BY_SILENCE
        ui.form.setRowVisible(ui.details, given)
        restricted = self._takes_restrictions()
        ui.reasons_label.setText(
            QCoreApplication.translate("DecisionDialog", "Re&striction or other time")
            if restricted
            else self._reasons_word
        )
        self._show(("reasons",), shown=self._needs_reasons() or restricted)
        self._show(("file_note",), shown=silent)
        self._show(("resolution_number",), shown=council and not silent)
        self._show(("unfavourable_facts",), shown=refused)
        self._show(("channel", "filed_at"), shown=folded_out)
        resolutions = ("meeting_on", "affected_group", "signed_by_chair")
        self._show(resolutions, shown=folded_out and council)
        self._show(("cosigned_by_group",), shown=folded_out and council and one_group)
        self._show_lateness()
        self.rows_changed.emit()

    def _day_changed(self) -> None:
        before = self._ui.late.isHidden()
        self._show_lateness()
        if self._ui.late.isHidden() != before:
            self.rows_changed.emit()

    def _show_lateness(self) -> None:
        """Say beneath the day that it comes after the last one, and what that means."""
        ui, item, on = self._ui, self._item, self._ui.on.day()
        outcome = self._answer if isinstance(self._answer, ParticipationState) else None
        if isinstance(item, Participation) and on and would_be_late(item, outcome, on):
            ui.late.setText(late_text(item, self._today))
            ui.late.show()
        else:
            ui.late.hide()

    def _show(self, names: Iterable[str], *, shown: bool) -> None:
        ui = self._ui
        for name in names:
            row = getattr(ui, f"{name}_column")
            if ui.form.isRowVisible(row) != shown:
                ui.form.setRowVisible(row, shown)
                # A row that appears brings its empty error line along.
                getattr(ui, f"{name}_error").clear_error()
