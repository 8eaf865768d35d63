"""The note of a briefing: what came up, and whether it took place."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.schedule import Appointment, may_be_done
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_note_dialog import Ui_NoteDialog
from jobswap_desktop.presentation.models.week import clock_text
from jobswap_desktop.services import schedule
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import weekday_text


class NoteDialog(FormDialog):
    """A small field for the note. It goes into journal and report of both directions.

    Who writes the note of a briefing that was open has held it: "has taken place" is ticked then,
    and can be unticked for one that fell through. One of a day to come cannot be ticked yet.
    """

    based_on = ("_briefing",)

    def __init__(self, desk: Desk, briefing: Appointment, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._briefing = briefing
        self._ui = Ui_NoteDialog()
        ui = self._ui
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        self.keep_draft("note", subject=briefing.id, swap_id=briefing.swap_id, about=briefing.title)
        self.setWindowTitle(self.tr("Note of the briefing"))
        ui.what.setText(briefing.title)
        ui.about.setText(f"{weekday_text(briefing.day)}, {clock_text(briefing)}")
        ui.note.setPlainText(briefing.note)
        ui.note.setFixedHeight(round(desk.theme.em * 5))
        has_come = may_be_done(briefing, desk.work.today())
        ui.done.setChecked(briefing.done or (has_come and not briefing.note))
        ui.done.setEnabled(briefing.done or has_come)
        self._errors = FormErrors({"note": (ui.note, ui.note_error)}, ui.general_error)
        self.setMinimumWidth(round(desk.theme.em * 26))
        ui.note.setFocus()

    def save(self) -> None:
        """Record the note and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "NoteDialog | None":
        """Return the form of the briefing as it is now; None where it is gone."""
        known = schedule.of_case(self.desk.work, self._briefing.swap_id)
        found = next((item for item in known if item.id == self._briefing.id), None)
        return NoteDialog(self.desk, found, self.parentWidget()) if found else None

    def _use_case(self) -> Outcome[Appointment]:
        return schedule.tick(
            self.desk.work,
            self._briefing.id,
            done=self._ui.done.isChecked(),
            note=self._ui.note.toPlainText().strip(),
            seen=self._briefing.version,
        )
