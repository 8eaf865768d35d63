"""Writing down one day of the learning journal, as the visitor tells it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.closing import JournalEntry
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_journal_dialog import Ui_JournalDialog
from jobswap_desktop.services import closing
from jobswap_desktop.services.outcome import Outcome

_WIDTH_EM = 34
_FIELDS = ("day", "observed", "learned", "idea")


class JournalDialog(FormDialog):
    """One day: seen, learned, an idea to take home."""

    based_on = ("_entry",)

    def __init__(
        self, desk: Desk, entry: JournalEntry, visitor: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._entry = entry
        self._ui = Ui_JournalDialog()
        ui = self._ui
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        self.keep_draft(
            "journal",
            subject=entry.id if entry.version else f"{entry.placement_id}/",
            swap_id=entry.swap_id,
            about=visitor,
        )
        title = self.tr("Learning journal")
        self.setWindowTitle(title)
        ui.what.setText(title)
        ui.about.setText(visitor)
        ui.day.set_today(desk.work.today())
        ui.day.set_day(entry.day)
        for name in _FIELDS[1:]:
            getattr(ui, name).setPlainText(getattr(entry, name))
        fields = {name: (getattr(ui, name), getattr(ui, f"{name}_error")) for name in _FIELDS}
        self._errors = FormErrors(fields, ui.general_error)
        ui.day.error_changed.connect(ui.day_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * _WIDTH_EM))
        ui.observed.setFocus()

    def save(self) -> None:
        """Record the entry and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "JournalDialog | None":
        """Return the form of the entry as it is now; None where it is gone."""
        known = closing.of_case(self.desk.work, self._entry.swap_id).journal
        found = next((item for item in known if item.id == self._entry.id), None)
        about = self._ui.about.text()
        return JournalDialog(self.desk, found, about, self.parentWidget()) if found else None

    def _use_case(self) -> Outcome[JournalEntry]:
        ui = self._ui
        entry = replace(
            self._entry,
            day=entered_day(ui.day, "day"),
            observed=ui.observed.toPlainText().strip(),
            learned=ui.learned.toPlainText().strip(),
            idea=ui.idea.toPlainText().strip(),
        )
        return closing.save_entry(self.desk.work, entry)
