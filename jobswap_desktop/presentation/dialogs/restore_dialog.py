"""Restoring a copy: it is checked and compared first, and that is shown before it is done."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from jobswap_desktop.domain.backups import read_name
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_restore_dialog import Ui_RestoreDialog
from jobswap_desktop.presentation.safekeeping import Safekeeping
from jobswap_desktop.services import restoring, unsealing
from jobswap_desktop.services.backup_words import moment_text, restored_lines, staged_lines
from jobswap_desktop.services.keeping import trouble_words
from jobswap_desktop.services.restoring import Restored, Staged
from jobswap_desktop.services.wording import problem_text


class RestoreDialog(FormDialog):
    """Offers the first of `sources` (newest first), and the next one where that is damaged."""

    roles = RECORDERS

    def __init__(
        self,
        desk: Desk,
        keeping: Safekeeping,
        sources: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._keeping = keeping
        self._sources = list(sources)
        self._staged: Staged | None = None
        self._is_restoring = False
        self._is_closed = False
        self._ui = Ui_RestoreDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._errors = FormErrors({"secret": (ui.secret, ui.secret_error)}, ui.general_error)
        ui.advice.setText(
            self.tr(
                "The present file is backed up first, so that this can be taken back by restoring "
                "that copy. Everybody who has the file open goes on with what is restored."
            )
        )
        ui.restore.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        ui.next.clicked.connect(self._take_next)
        ui.key_file.clicked.connect(self._choose_key)
        ui.open_sealed.clicked.connect(self._unseal)
        ui.other_database.toggled.connect(self._update_button)
        self.finished.connect(self._close)
        self._begin()

    def save(self) -> None:
        """Restore what is shown."""
        safe = self._keeping.safe()
        if self._staged is None or safe is None or self._is_restoring:
            return
        try:
            order = restoring.order(self.desk.work, safe, self._staged)
        except DomainError as error:
            self._errors.show(error.problems)
            return
        self._is_restoring = True
        self._tell(self.tr("Being restored…"))
        self._update_button()
        self._ui.other_database.setEnabled(False)
        self._ui.cancel.setEnabled(False)
        self._keeping.restore(order, self._done, self._failed)

    def reject(self) -> None:
        """Close, but not while the file is being written."""
        if not self._is_restoring:
            super().reject()

    def _begin(self) -> None:
        ui, source = self._ui, self._sources[0]
        name = read_name(source.name)
        ui.what.setText(
            self.tr("Backup of {moment}").format(moment=moment_text(name.made_at))
            if name
            else self.tr("Restore from {file}").format(file=source.name)
        )
        is_sealed = unsealing.is_sealed(source)
        ui.secret_part.setVisible(is_sealed)
        # Enter in the field is the same as its button, and nothing else.
        (ui.open_sealed if is_sealed else ui.cancel).setDefault(True)
        ui.next.hide()
        ui.other_database.setChecked(False)
        ui.other_database.hide()
        self._update_button()
        self._errors.clear()
        if is_sealed:
            self._tell(self.tr("This backup is encrypted."))
            ui.secret.setFocus()
        else:
            self._tell(self.tr("The backup is being checked and compared…"))
            self._keeping.stage(source, self._compared, self._refused)
        self.fit()

    def _choose_key(self) -> None:
        dialog = QFileDialog(self, self.tr("Key file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take_key)
        dialog.open()

    def _take_key(self, path: str) -> None:
        self._open_with(partial(unsealing.secret_in, Path(path)))

    def _unseal(self) -> None:
        self._open_with(partial(unsealing.secret_of, self._ui.secret.text()))

    def _open_with(self, get: "partial[unsealing.Secret]") -> None:
        self._errors.clear()
        try:
            secret = get()
        except DomainError as error:
            self._errors.show(error.problems)
            return
        except Unavailable as error:
            self._tell(trouble_words(error))
            return
        self._tell(self.tr("The backup is being checked and compared…"))
        self._keeping.stage_sealed(self._sources[0], secret, self._compared, self._refused)

    def _compared(self, staged: Staged) -> None:
        if self._is_closed:
            self._keeping.discard(staged)
            return
        self._staged, ui = staged, self._ui
        has_better = staged.is_altered and len(self._sources) > 1
        ui.next.setVisible(has_better)
        self._tell("\n".join(staged_lines(staged)))
        ui.secret_part.hide()
        ui.other_database.setVisible(staged.is_of_another)
        self._update_button()
        self._stand_at(ui.next if has_better else ui.restore)
        self.fit()

    def _stand_at(self, button: QPushButton) -> None:
        """Let Enter press a button; the one that calls off where it cannot be pressed yet."""
        if not button.isEnabled():
            button = self._ui.cancel
        button.setDefault(True)
        button.setFocus()

    def _update_button(self) -> None:
        """Let the copy of another database be restored only by who has said so."""
        ui, staged = self._ui, self._staged
        is_meant = staged is not None and (
            not staged.is_of_another or ui.other_database.isChecked()
        )
        ui.restore.setEnabled(is_meant and self.may_save() and not self._is_restoring)

    def _refused(self, error: BaseException) -> None:
        if self._is_closed and isinstance(error, DomainError | Unavailable):
            return
        if isinstance(error, DomainError):
            fields = [each for each in error.problems if each.field]
            if fields:
                self._errors.show(error.problems)
                self._tell(self.tr("This backup is encrypted."))
                self._ui.secret.setFocus()
                self._ui.secret.selectAll()
                return
            self._tell("\n".join(problem_text(problem) for problem in error.problems))
        elif isinstance(error, Unavailable):
            self._tell(trouble_words(error))
        else:
            raise error
        self._ui.next.setVisible(len(self._sources) > 1)
        self.fit()

    def _take_next(self) -> None:
        self._let_go()
        del self._sources[0]
        self._begin()

    def _done(self, done: Restored) -> None:
        self._staged = None
        lines = restored_lines(done)
        self.accept()
        if done.rescued is None:
            self.desk.told.emit(". ".join([self.tr("Backup restored"), *lines]))
        else:
            self.desk.messages.inform(self.tr("Backup restored"), "\n".join(lines))

    def _failed(self, error: BaseException) -> None:
        self._is_restoring = False
        self._ui.cancel.setEnabled(True)
        self._ui.other_database.setEnabled(True)
        self._update_button()
        self._refused(error)

    def _close(self) -> None:
        self._is_closed = True
        self._let_go()

    def _let_go(self) -> None:
        if self._staged is not None:
            self._keeping.discard(self._staged)
            self._staged = None

    def _tell(self, text: str) -> None:
        self._ui.preview.setText(text)
        announce(self._ui.preview, text)
        self.fit()
