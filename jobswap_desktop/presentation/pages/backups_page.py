"""The page "Sicherung": what copies there are, whether they are sound, and restoring one."""

from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.backups import Copy, Soundness
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.backup_folder_dialog import BackupFolderDialog
from jobswap_desktop.presentation.dialogs.open_failure_dialog import database_filter
from jobswap_desktop.presentation.dialogs.restore_dialog import RestoreDialog
from jobswap_desktop.presentation.forms.ui_backups_page import Ui_BackupsPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.copies import CopiesModel
from jobswap_desktop.presentation.pages.table_page import TablePage
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.services import backups
from jobswap_desktop.services.attachments import size_text
from jobswap_desktop.services.backup_words import backup_text, moment_text
from jobswap_desktop.services.backups import Shelf
from jobswap_desktop.services.keeping import Kept, Survey, trouble_words
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.watching import is_on_server

_LEAST_TABLE_EM = 12
_CHECKED = MappingProxyType(
    {
        Soundness.CHECKED: "check_sound",
        Soundness.UNCHECKED: "check_sum_only",
        Soundness.ALTERED: "check_altered",
        Soundness.DAMAGED: "check_damaged",
    }
)


class BackupsPage(TablePage[Copy]):
    """The copies of this workstation, newest first, and the state of both folders."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_BackupsPage()
        self._ui.setupUi(self)
        self._survey: Survey | None = None
        self._just_made = ""
        self._from_file = QAction(self.tr("Restore from another file…"), self)
        self._from_file.triggered.connect(self.choose_file)
        bind_icon(self._from_file, "folder_open")
        self.bind(self._ui, CopiesModel(self))
        bind_icon(self._ui.add, "archive", Colour.ON_ACCENT)
        self._ui.table.keep_columns_fitted(wraps=True)
        self._ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self._ui.views.setMinimumHeight(round(desk.theme.em * _LEAST_TABLE_EM))
        self._ui.honesty.setText(backup_text("generations"))
        self._ui.check.clicked.connect(self.check_current)
        self._ui.choose_folder.clicked.connect(self.choose_folder)
        self._ui.table.selectionModel().currentRowChanged.connect(self._update_rights)
        desk.hub.changed.connect(self._follow)
        if desk.keeping is not None:
            desk.keeping.kept.connect(self._look)
        self._update_rights()
        if is_on_server(desk.work):
            self._leave_it_to_the_server()

    def identity(self, row: Copy) -> str:
        """Return the name of a copy."""
        return row.name

    def may_edit(self) -> bool:
        """Whether who acts sees copies and makes some."""
        return backups.may_see(self.desk.work) and not is_on_server(self.desk.work)

    def load(self) -> None:
        """Show what was found last; looking takes its time and is done beside the window."""
        self._model.set_rows(self._survey.local.copies if self._survey else ())
        self._say_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the folders whenever the page comes to the front."""
        super().showEvent(event)
        self._look()

    def open_dialog(self, row: Copy | None) -> None:
        """Offer to restore a copy, or make one."""
        if row is None:
            self.back_up()
        elif backups.may_restore(self.desk.work):
            older = [copy for copy in self._model.rows if copy.made_at <= row.made_at]
            folder = self._survey.local.folder if self._survey else Path()
            self._restore([folder / copy.name for copy in older])

    def nothing_yet(self) -> tuple[str, str]:
        """Say that there are no copies, or who makes them."""
        is_servers = is_on_server(self.desk.work)
        return "archive", backup_text("on_server" if is_servers else "never")

    def more_actions(self) -> list[QAction]:
        """Restoring a file from elsewhere; a list of copies is of no use elsewhere."""
        return [self._from_file]

    def back_up(self) -> None:
        """Make a copy now."""
        if self.desk.keeping is not None:
            self._ui.add.setEnabled(False)
            self.desk.keeping.make(self._made)

    def check_current(self) -> None:
        """Open the current copy and check all of it."""
        row = self._model.row_at(self._ui.table.currentIndex())
        if row is None or self.desk.keeping is None or self._survey is None:
            return
        moment = moment_text(row.made_at)
        self._say(backup_text("checking", moment=moment))
        path = self._survey.local.folder / row.name
        self.desk.keeping.check(path, partial(self._checked, moment))

    def choose_folder(self) -> None:
        """Ask for the second folder."""
        BackupFolderDialog(self.desk, self).open()

    def choose_file(self) -> None:
        """Ask for a copy that lies elsewhere."""
        dialog = QFileDialog(self, self.tr("Restore from another file"), "", database_filter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.sqlite *.age)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._restore_file)
        dialog.open()

    def _stand_at(self, subject: str) -> None:
        """Stand at the copy just made, else at the newest sound one unless another was chosen."""
        newest = self._survey.local.newest if self._survey else None
        if any(row.name == self._just_made for row in self._model.rows):
            subject, self._just_made = self._just_made, ""
        is_listed = any(row.name == subject for row in self._model.rows)
        super()._stand_at(subject if is_listed or newest is None else newest.name)

    def _restore_file(self, path: str) -> None:
        self._restore([Path(path)])

    def _restore(self, paths: list[Path]) -> None:
        if self.desk.keeping is not None:
            RestoreDialog(self.desk, self.desk.keeping, paths, self).open()

    def _look(self, _kept: object = None) -> None:
        if self.desk.keeping is not None and self.isVisible():
            self.desk.keeping.survey(self._found)

    def _found(self, survey: Survey) -> None:
        self._survey = survey
        self.reload()
        self._update_rights()

    def _made(self, kept: Kept) -> None:
        self._ui.add.setEnabled(True)
        self._ui.add.setFocus()
        if kept.fault is not None:
            self.desk.messages.unavailable(kept.fault)
        elif kept.made is not None:
            if kept.is_altered:
                self._say(backup_text("made_of_damaged"))
            else:
                self._just_made = kept.made.name
                self._look()
                self.desk.told.emit(backup_text("made"))

    def _checked(self, moment: str, found: Soundness | Unavailable) -> None:
        if isinstance(found, Unavailable):
            self._say(trouble_words(found))
        else:
            self._say(backup_text(_CHECKED[found], moment=moment))
        self._look()

    def _say(self, text: str) -> None:
        self._ui.progress.setText(text)
        announce(self._ui.progress, text)

    def _leave_it_to_the_server(self) -> None:
        """Show nothing of copies: who looks after the server makes them, and of more than this."""
        ui = self._ui
        parts = (ui.newest, ui.local, ui.second, ui.choose_folder, ui.search, ui.honesty)
        for part in (*parts, ui.shown, ui.progress, ui.check, ui.edit, ui.add, ui.more):
            part.hide()

    def _say_state(self) -> None:
        ui, survey = self._ui, self._survey
        if survey is None:
            ui.newest.setText(backup_text("looking"))
            ui.local.setText("")
            ui.second.setText("")
            return
        newest = survey.local.newest
        ui.newest.setText(
            backup_text("newest", moment=moment_text(newest.made_at))
            if newest
            else backup_text("never")
        )
        ui.local.setText(_local_words(survey.local))
        ui.second.setText(_second_words(survey.second))

    def _update_rights(self) -> None:
        may = backups.may_restore(self.desk.work)
        current = self._model.row_at(self._ui.table.currentIndex())
        self._ui.edit.setEnabled(may and current is not None)
        self._ui.check.setEnabled(current is not None)
        self._ui.choose_folder.setEnabled(may)
        self._from_file.setEnabled(may)

    def _update_buttons(self) -> None:
        self._update_rights()

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.BACKUPS | Touched.ACCOUNTS):
            self._look()
            self._update_rights()


def _local_words(shelf: Shelf) -> str:
    if shelf.fault is not None:
        return trouble_words(shelf.fault)
    if not shelf.copies:
        return backup_text("local_none", folder=str(shelf.folder))
    text = backup_text(
        "local_one" if len(shelf.copies) == 1 else "local",
        folder=str(shelf.folder),
        count=str(len(shelf.copies)),
        size=size_text(sum(copy.size for copy in shelf.copies)),
    )
    return f"{text} {backup_text('local_short')}" if shelf.is_short_of_room else text


def _second_words(shelf: Shelf | None) -> str:
    if shelf is None:
        return backup_text("second_none")
    if shelf.fault is not None:
        return trouble_words(shelf.fault)
    newest = shelf.newest
    if newest is None:
        return backup_text("second_empty", folder=str(shelf.folder))
    text = backup_text(
        "second_one" if len(shelf.copies) == 1 else "second",
        folder=str(shelf.folder),
        count=str(len(shelf.copies)),
        moment=moment_text(newest.made_at),
    )
    if not newest.is_sealed:
        return text
    plain = sum(not copy.is_sealed for copy in shelf.copies)
    if not plain:
        return backup_text("second_sealed", text=text)
    code = "second_plain_one" if plain == 1 else "second_plain"
    return backup_text(code, text=text, count=str(plain))
