"""Asking for the reason of a "no": it is mandatory and kept in the file."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_reason_dialog import Ui_ReasonDialog
from jobswap_desktop.services.outcome import Outcome


class ReasonDialog(FormDialog):
    """Asks why, and hands the reason to `record`; what is refused is said at the field.

    `what` says what is about to happen, `about` what follows from it, to the case `swap_id`.
    """

    def __init__(
        self,
        desk: Desk,
        what: str,
        about: str,
        record: Callable[[str], Outcome[Any]],
        parent: QWidget | None = None,
        *,
        suggestion: str = "",
        swap_id: str = "",
    ) -> None:
        super().__init__(desk, parent)
        self._record = record
        self._ui = Ui_ReasonDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft("reason", subject=f"{what}/{about}", swap_id=swap_id, about=about)
        self._ui.what.setText(what)
        self._ui.about.setText(about)
        self._ui.reason.setPlainText(suggestion)
        self._errors = FormErrors(
            {"reason": (self._ui.reason, self._ui.reason_error)}, self._ui.general_error
        )
        self.setWindowTitle(what)
        self._ui.reason.setFixedHeight(round(desk.theme.em * 5))
        self.setMinimumWidth(round(desk.theme.em * 26))
        self._ui.reason.setFocus()

    def save(self) -> None:
        """Record it with the reason and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _use_case(self) -> Outcome[Any]:
        return self._record(self._ui.reason.toPlainText().strip())


class WithdrawDialog(ReasonDialog):
    """The same for who takes a request to erase back."""

    roles = RECORDERS
