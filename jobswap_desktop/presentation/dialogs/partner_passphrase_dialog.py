"""Asking for the passphrase with which the other office has encrypted its file."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_partner_passphrase_dialog import (
    Ui_PartnerPassphraseDialog,
)
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services.wording import problem_text

_WIDTH_EM = 30


class PartnerPassphraseDialog(FormDialog):
    """Hands what is typed to `open_with`, and stays where that raises DomainError."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        open_with: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._open_with = open_with
        self._ui = ui = Ui_PartnerPassphraseDialog()
        ui.setupUi(self)
        ui.what.setText(name)
        ui.about.setText(problem_text(Problem(code=ProblemCode.PARTNER_FILE_NO_PASSPHRASE)))
        fields = {"passphrase": (ui.passphrase, ui.passphrase_error)}
        self._errors = FormErrors(fields, ui.general_error)
        ui.open_file.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        # The room is kept: nothing moves while the file is being opened.
        policy = ui.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        ui.progress.setSizePolicy(policy)
        ui.progress.setText(self.tr("The file is being opened…"))
        ui.progress.hide()
        self.bind_keys()
        self.resize(round(desk.theme.em * _WIDTH_EM), self.sizeHint().height())
        make_room(self)
        ui.passphrase.setFocus()

    def save(self) -> None:
        """Open the file, and close where that is possible."""
        self._errors.clear()
        if not self._ui.passphrase.text():
            self._errors.show([Problem(code=ProblemCode.REQUIRED, field="passphrase")])
            return
        self._wait(is_opening=True)
        try:
            self._open_with(self._ui.passphrase.text())
        except DomainError as error:
            self._errors.show(error.problems)
            return
        finally:
            self._wait(is_opening=False)
        self.accept()

    def _wait(self, *, is_opening: bool) -> None:
        """Say that it takes a moment, at once: until the file is open nothing else is painted."""
        self._ui.progress.setVisible(is_opening)
        if is_opening:
            announce(self._ui.progress, self._ui.progress.text())
            layout = self.layout()
            if layout is not None:
                layout.activate()
            self.repaint()
