"""What to do when the database cannot be opened, before there is any window."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.places import Place, is_address, place_of
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.forms.ui_open_failure_dialog import Ui_OpenFailureDialog
from jobswap_desktop.presentation.theme import current_theme, repolish
from jobswap_desktop.services.backup_words import backup_text
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.services.sharing import question
from jobswap_desktop.services.wording import fault_words


class OpenFailureDialog(QDialog):
    """Says what is the matter with the file, and offers a backup, another one or a new one.

    `safe` is where copies of the file lie; None where there are none.

    Attributes:
        chosen: what to go on with once the dialog is accepted.
        wants_connection: another server is to be chosen, or another login.
        taken_from: who the file is to be taken from instead, after it was asked once more.
    """

    def __init__(
        self,
        error: Unavailable,
        safe: Safe | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen: Place | None = None
        self.wants_connection = False
        self._server = place_of(error.path) if is_address(error.path) else None
        self._path = Path(error.path)
        self._safe = safe
        self._is_restored = False
        self.taken_from: Holder | None = None
        self._holder = error.holder
        self._ui = Ui_OpenFailureDialog()
        self._ui.setupUi(self)
        title, text, advice = fault_words(error)
        self._folder = str(Path.home() if self._server else Path(error.path).parent)
        self.setWindowTitle(title)
        self._ui.heading.setText(title)
        self._ui.text.setText(text)
        self._ui.advice.setText(advice if safe is None else backup_text("rescue_advice"))
        self._ui.open.clicked.connect(self._open)
        self._ui.create.clicked.connect(self._create)
        self._ui.quit.clicked.connect(self.reject)
        self._ui.rescue.clicked.connect(self._restore)
        self._ui.rescue.setVisible(safe is not None)
        if safe is not None:
            self._give_way_to(self._ui.rescue)
        self._offer_connection()
        self._ui.take_over.setVisible(error.holder is not None)
        self._ui.take_over.clicked.connect(self._take_over)
        self.resize(round(current_theme().em * 32), self.sizeHint().height())

    def _offer_connection(self) -> None:
        """Offer what helps with a server instead of what helps with a file."""
        ui, is_server = self._ui, self._server is not None
        ui.create.setVisible(not is_server)
        for button in (ui.again, ui.connection):
            button.setVisible(is_server)
        ui.again.clicked.connect(self._try_again)
        ui.connection.clicked.connect(self._change_connection)
        if is_server:
            self._give_way_to(ui.again)

    def _give_way_to(self, first: QPushButton) -> None:
        """Let another button than that for another file be the one that suggests itself."""
        for button, look in ((first, "primary"), (self._ui.open, "")):
            button.setProperty("appearance", look)
            repolish(button)
        first.setDefault(True)

    def _try_again(self) -> None:
        self.chosen = self._server
        self.accept()

    def _change_connection(self) -> None:
        self.wants_connection = True
        self.accept()

    def _restore(self) -> None:
        """Let the copy be chosen; once one was restored, go on with the file."""
        if self._is_restored:
            self._take(str(self._path))
        elif self._safe is not None:
            # Loaded only where there are copies.
            from jobswap_desktop.presentation.dialogs.rescue_dialog import RescueDialog

            dialog = RescueDialog(self._safe, self)
            dialog.restored.connect(self._restored)
            self.finished.connect(dialog.let_go)
            dialog.open()

    def _restored(self, lines: list[str]) -> None:
        self._is_restored = True
        self.setWindowTitle(self.tr("Restored"))
        self._ui.heading.setText(self.tr("Restored"))
        self._ui.advice.hide()
        self._ui.rescue.setText(self.tr("Go on"))
        self._ui.rescue.setFocus()
        for button in (self._ui.create, self._ui.open):
            button.hide()
        self._tell("\n\n".join(lines))

    def _tell(self, text: str) -> None:
        self._ui.text.setText(text)
        announce(self._ui.text, text)
        self.resize(self.width(), self.sizeHint().height())

    def _open(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Open another file"), self._folder, database_filter()
        )
        self._take(path)

    def _create(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Create new file"), self._folder, database_filter()
        )
        if path and not Path(path).suffix:
            path += ".sqlite"
        if path and Path(path).exists():
            # A file that exists is opened, never replaced; the dialog has asked in vain.
            self._ui.text.setText(self.tr("There is such a file already. Choose another name."))
            return
        self._take(path)

    def _take_over(self) -> None:
        """Say first what is risked; pressing once more decides."""
        if self._holder is None:
            return
        if self._ui.take_over.property("sure"):
            self.taken_from = self._holder
            self.accept()
            return
        self._ui.take_over.setProperty("sure", True)
        self._ui.text.setText(question(str(self._path), self._holder))
        self._ui.advice.setText("")
        self._ui.take_over.setText(self.tr("Take over"))
        self._ui.quit.setFocus()

    def _take(self, path: str) -> None:
        if path:
            self.chosen = Path(path)
            self.accept()


def database_filter() -> str:
    """Return the filter of file dialogs for databases."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("OpenFailureDialog", "Databases (*.sqlite);;All files (*)")
