"""Asking for the passphrase with which the other office has encrypted its file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, Unavailable
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_partner_passphrase_dialog import (
    Ui_PartnerPassphraseDialog,
)
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.services.wording import problem_text

_WIDTH_EM = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """A file by its name, what opens it with a passphrase, and what then shows its content.

    Both may raise DomainError; `unseal` touches no widget and no database.
    """

    name: str
    unseal: Callable[[str], bytes]
    show: Callable[[bytes], None]


class PartnerPassphraseDialog(FormDialog):
    """Opens the file with what is typed, and stays where that is not possible.

    A passphrase costs seconds by design, on a worker; `runner` replaces it.
    """

    def __init__(
        self,
        desk: Desk,
        sealed: SealedFile,
        parent: QWidget | None = None,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._sealed = sealed
        self._runner: Runner = runner or TaskRunner(self)
        self._is_opening = False
        self._ui = ui = Ui_PartnerPassphraseDialog()
        ui.setupUi(self)
        ui.what.setText(sealed.name)
        ui.about.setText(problem_text(Problem(code=ProblemCode.PARTNER_FILE_NO_PASSPHRASE)))
        ui.progress.hide()
        fields = {"passphrase": (ui.passphrase, ui.passphrase_error)}
        self._errors = FormErrors(fields, ui.general_error)
        ui.open_file.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        self.bind_keys()
        self.resize(round(desk.theme.em * _WIDTH_EM), self.sizeHint().height())
        make_room(self)
        ui.passphrase.setFocus()

    def save(self) -> None:
        """Open the file, and close where that is possible."""
        if self._is_opening:
            return
        self._errors.clear()
        words = self._ui.passphrase.text()
        if not words:
            self._errors.show([Problem(code=ProblemCode.REQUIRED, field="passphrase")])
            return
        self._wait(is_opening=True)
        self._runner.run(partial(self._sealed.unseal, words), self._show, self._fail)

    def reject(self) -> None:
        """Close, but not while the file is being opened."""
        if not self._is_opening:
            super().reject()

    def done(self, result: int) -> None:
        """Close; the worker has nothing more to do."""
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        super().done(result)

    def _show(self, plain: bytes) -> None:
        self._wait(is_opening=False)
        try:
            self._sealed.show(plain)
        except DomainError as error:
            self._errors.show(error.problems)
        except Unavailable as error:
            self.desk.messages.unavailable(error)
        else:
            self.accept()

    def _fail(self, error: BaseException) -> None:
        self._wait(is_opening=False)
        if not isinstance(error, DomainError):
            raise error
        self._errors.show(error.problems)

    def _wait(self, *, is_opening: bool) -> None:
        ui = self._ui
        self._is_opening = is_opening
        ui.progress.setText(self.tr("The file is being opened…") if is_opening else "")
        ui.progress.setVisible(is_opening)
        for each in (ui.passphrase, ui.open_file, ui.cancel):
            each.setEnabled(not is_opening)
        if is_opening:
            announce(ui.progress, ui.progress.text())
        make_room(self)
