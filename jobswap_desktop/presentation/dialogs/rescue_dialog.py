"""Choosing the copy out of which a file is restored that cannot be opened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.domain.backups import Copy
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.forms.ui_rescue_dialog import Ui_RescueDialog
from jobswap_desktop.presentation.models.copies import CopiesModel
from jobswap_desktop.presentation.tasks import TaskRunner
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.services import rescuing, restoring
from jobswap_desktop.services.backup_words import moment_text, staged_lines
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.keeping import trouble_words
from jobswap_desktop.services.rescuing import Choice
from jobswap_desktop.services.restoring import Staged
from jobswap_desktop.services.wording import problem_text

_WIDTH_EM = 46
_ROWS = 5
_PAUSE = 250
"""Milliseconds that a row stays current before its copy is read: arrow keys pass through many."""


class RescueDialog(QDialog):
    """Lists the copies with what each of them would bring, and restores on one more word.

    Attributes:
        restored: what was done, in sentences; the dialog has closed itself then.
    """

    restored = Signal(list)

    def __init__(self, safe: Safe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._safe = safe
        self._runner = TaskRunner(self)
        self._staged: list[Staged] = []
        self._is_reading = self._is_restoring = False
        self._ui = Ui_RescueDialog()
        self._ui.setupUi(self)
        ui = self._ui
        ui.question.setText(self.tr("Which backup is to be restored?"))
        ui.advice.setText(
            self.tr(
                "What lies in the place of the file now is kept beside it, and what was recorded "
                "after the backup is added as far as it can be read."
            )
        )
        self._model = CopiesModel(self)
        ui.copies.setModel(self._model)
        ui.copies.keep_columns_fitted(wraps=True)
        rows = ui.copies.horizontalHeader().sizeHint().height()
        rows += _ROWS * ui.copies.verticalHeader().defaultSectionSize()
        ui.copies.setFixedHeight(rows)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        ui.restore.clicked.connect(self._restore)
        ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self.let_go)
        ui.restore.setEnabled(False)
        self._tell(self.tr("The backups are being checked…"))
        self._runner.run(partial(rescuing.choice, safe), self._list)

    def reject(self) -> None:
        """Close, but not while the file is being written."""
        if not self._is_restoring:
            super().reject()

    def _list(self, found: Choice) -> None:
        self._model.set_rows(found.copies)
        self._ui.copies.selectionModel().currentRowChanged.connect(self._choose)
        wanted = self._model.place_of(lambda copy: copy.name == found.advised)
        self._tell("" if found.copies else self.tr("None of the backups can be read."))
        self._ui.copies.setCurrentIndex(wanted if wanted.isValid() else self._model.index(0, 0))
        self._ui.copies.setFocus()

    def _current(self) -> Copy | None:
        return self._model.row_at(self._ui.copies.currentIndex())

    def _choose(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._ui.restore.setEnabled(False)
        self._tell(self.tr("The backup is being checked and compared…"))
        self._pause.start()

    def _read(self) -> None:
        copy = self._current()
        if copy is None or self._is_reading:
            return
        self._is_reading = True
        read = partial(self._stage, self._safe.folder / copy.name)
        self._runner.run(read, self._compared, partial(self._refused, copy.name))

    def _stage(self, source: Path) -> Staged:
        """On the other thread, one after the other: at most one copy lies ready at a time."""
        self._discard()
        staged = restoring.stage(self._safe, source)
        self._staged.append(staged)
        return staged

    def _compared(self, staged: Staged) -> None:
        if self._is_overtaken(staged.source.name):
            return
        self._tell("\n".join(staged_lines(staged)))
        self._ui.restore.setEnabled(True)

    def _refused(self, name: str, error: BaseException) -> None:
        if not self._is_overtaken(name):
            self._tell(_words_of(error))

    def _is_overtaken(self, name: str) -> bool:
        """Note that reading has ended, and read on where another row is current by now."""
        self._is_reading = False
        copy = self._current()
        is_overtaken = copy is None or copy.name != name
        if is_overtaken:
            self._pause.start()
        return is_overtaken

    def _restore(self) -> None:
        if self._is_restoring or not self._staged:
            return
        self._is_restoring = True
        self._set_enabled(enabled=False)
        staged = self._staged.pop()
        moment = moment_text(staged.preview.newest_kept)
        self._tell(
            self.tr(
                "The backup of {moment} is being restored, and what can still be read of the "
                "present file is added…"
            ).format(moment=moment)
        )
        self._runner.run(partial(rescuing.rescue, self._safe, staged), self._done, self._failed)

    def _done(self, lines: list[str]) -> None:
        self._is_restoring = False
        self.accept()
        self.restored.emit(lines)

    def _failed(self, error: BaseException) -> None:
        self._is_restoring = False
        self._set_enabled(enabled=True)
        self._ui.restore.setEnabled(False)
        self._tell(_words_of(error))

    def _set_enabled(self, *, enabled: bool) -> None:
        for part in (self._ui.copies, self._ui.restore, self._ui.cancel):
            part.setEnabled(enabled)

    def let_go(self) -> None:
        """Wait for what is under way, and leave nothing of a copy that was made ready."""
        self._pause.stop()
        self._runner.close()
        self._discard()

    def _discard(self) -> None:
        while self._staged:
            restoring.discard(self._staged.pop())

    def _tell(self, text: str) -> None:
        self._ui.preview.setText(text)
        announce(self._ui.preview, text)
        fit_dialog(self, self._ui.scroll, round(current_theme().em * _WIDTH_EM))


def _words_of(error: BaseException) -> str:
    """Return what is said of a copy that cannot be restored; raises what is a mistake of ours."""
    if isinstance(error, Unavailable):
        return trouble_words(error)
    if isinstance(error, DomainError):
        return "\n".join(problem_text(problem) for problem in error.problems)
    raise error
