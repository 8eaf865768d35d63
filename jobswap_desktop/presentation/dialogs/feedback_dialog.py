"""Recording what the visitor or the host says of one stay."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.closing import Feedback, Recommends
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_feedback_dialog import Ui_FeedbackDialog
from jobswap_desktop.services import closing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term

_WIDTH_EM = 34
_FIELDS = ("text", "recommends", "given_on")


class FeedbackDialog(FormDialog):
    """A few words, and whether the stay is recommended; no grades are given."""

    based_on = ("_said",)

    def __init__(
        self, desk: Desk, said: Feedback, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._said = said
        self._ui = Ui_FeedbackDialog()
        ui = self._ui
        ui.setupUi(self)
        self.bind_buttons(ui.buttons)
        self.keep_draft(
            "feedback",
            subject=said.id if said.version else f"{said.placement_id}/{said.side.value}",
            swap_id=said.swap_id,
            about=about,
        )
        title = self.tr("Feedback: {side}").format(side=term(said.side))
        self.setWindowTitle(title)
        ui.what.setText(title)
        ui.about.setText(about)
        for recommends in Recommends:
            ui.recommends.addItem(term(recommends), recommends.value)
        choose(ui.recommends, said.recommends.value)
        ui.text.setPlainText(said.text)
        ui.given_on.set_today(desk.work.today())
        ui.given_on.set_day(said.given_on)
        fields = {name: (getattr(ui, name), getattr(ui, f"{name}_error")) for name in _FIELDS}
        self._errors = FormErrors(fields, ui.general_error)
        ui.given_on.error_changed.connect(ui.given_on_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * _WIDTH_EM))
        ui.text.setFocus()

    def save(self) -> None:
        """Record the feedback and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "FeedbackDialog | None":
        """Return the form of the feedback as it is now; None where it is gone."""
        known = closing.of_case(self.desk.work, self._said.swap_id).feedback
        found = next((item for item in known if item.id == self._said.id), None)
        about = self._ui.about.text()
        return FeedbackDialog(self.desk, found, about, self.parentWidget()) if found else None

    def _use_case(self) -> Outcome[Feedback]:
        ui = self._ui
        said = replace(
            self._said,
            text=ui.text.toPlainText().strip(),
            recommends=Recommends(ui.recommends.currentData()),
            given_on=entered_day(ui.given_on, "given_on"),
        )
        return closing.save_feedback(self.desk.work, said)
