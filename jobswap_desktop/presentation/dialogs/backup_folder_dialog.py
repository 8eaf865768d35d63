"""Choosing the second folder for copies, and the key they are encrypted to there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_backup_folder_dialog import Ui_BackupFolderDialog
from jobswap_desktop.presentation.saving import save_file
from jobswap_desktop.services import backups, second_folder, unsealing


class BackupFolderDialog(FormDialog):
    """Without a folder no copies go elsewhere. The private key is saved in a file and forgotten."""

    roles = RECORDERS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_BackupFolderDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self._errors = FormErrors(
            {
                "folder": (ui.folder, ui.folder_error),
                "recipient": (ui.recipient, ui.recipient_error),
            },
            ui.general_error,
        )
        ui.why.setText(
            self.tr(
                "Every backup is laid into this folder as well, for example on a network drive. "
                "Leave it empty for none. Who may read the folder may read the backups in it, "
                "unless they are encrypted."
            )
        )
        ui.advice.setText(
            self.tr(
                "Backups are encrypted to the public key; only the private key opens them. Please "
                "keep the file with the private key apart from the backups and twice. Without it "
                "nobody can open them, not even the makers of this program."
            )
        )
        safe = backups.safe_of(desk.work)
        ui.folder.setText(str(safe.second) if safe and safe.second else "")
        ui.recipient.setText(safe.recipient if safe else "")
        ui.sealed.setChecked(bool(safe and safe.recipient))
        ui.sealed.toggled.connect(self._show_key)
        ui.browse.clicked.connect(self._browse)
        ui.new_pair.clicked.connect(self._ask_key_file)
        self._show_key()
        self.fit()

    def save(self) -> None:
        """Record folder and key, and close."""
        ui = self._ui
        text = ui.folder.text().strip()
        problem = self._problem(text)
        if problem is not None:
            self._errors.show([problem])
            return
        recipient = ""
        if ui.sealed.isChecked():
            try:
                recipient = unsealing.public_key(ui.recipient.text())
            except DomainError as error:
                self._errors.show(error.problems)
                return
        folder = Path(text) if text else None
        self.desk.submit(
            partial(second_folder.choose, self.desk.work, folder, recipient), self._errors
        )
        if not self._ui.general_error.text():
            self.accept()

    def save_pair(self, path: str) -> None:
        """Make a key pair, save the private key and fill in the public one."""
        public, private = unsealing.new_key_pair()
        reason = save_file(path, private)
        if reason:
            self._errors.say(reason)
            return
        Path(path).chmod(0o600)
        self._ui.recipient.setText(public)

    def _problem(self, text: str) -> Problem | None:
        if text and not Path(text).is_absolute():
            return Problem(code=ProblemCode.FOLDER_NOT_FULL, field="folder")
        if self._ui.sealed.isChecked() and not self._ui.recipient.text().strip():
            return Problem(code=ProblemCode.REQUIRED, field="recipient")
        return None

    def _show_key(self) -> None:
        self._ui.key_part.setVisible(self._ui.sealed.isChecked())
        self.fit()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Second folder for backups"), self._ui.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._ui.folder.setText)
        dialog.open()

    def _ask_key_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save private key"), "jobswap-schluessel.txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.save_pair)
        dialog.open()
