"""Saving a list for a spreadsheet, encrypted if wished."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.saving import save_file
from jobswap_desktop.presentation.sealing import Files, Sealing, follow_filter, plain_path
from jobswap_desktop.services.importing import TABLE_SUFFIXES
from jobswap_desktop.services.sealed_export import ENDING, sealed_path

MakeList = Callable[[str], bytes]
"""Returns the content of a file with this name; may raise DomainError and Unavailable."""

_FOLDER = "lists/folder"


class ListFileDialog(QFileDialog):
    """Asks where a list is to be saved, as Excel workbook or CSV, and saves it there.

    As an encrypted one it asks for passphrase or key then. The folder is remembered by the
    workstation.
    """

    def __init__(self, desk: Desk, name: str, make: MakeList, parent: QWidget) -> None:
        super().__init__(parent)
        self._saver = _ListSaver(desk, make, parent)
        self.setWindowTitle(self.tr("Save list"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._suffixes = {
            self.tr("Excel workbook (*.xlsx)"): ".xlsx",
            self.tr("CSV, separated by semicolons (*.csv)"): ".csv",
            self.tr("Excel workbook, encrypted (*.xlsx.age)"): f".xlsx{ENDING}",
            self.tr("CSV, encrypted (*.csv.age)"): f".csv{ENDING}",
        }
        self.setNameFilters(list(self._suffixes))
        self.setDefaultSuffix("xlsx")
        self.filterSelected.connect(self._follow_filter)
        self.setDirectory(desk.settings.text(_FOLDER))
        self.selectFile(f"{name}.xlsx")
        self.fileSelected.connect(self.save_to)
        self.finished.connect(self.deleteLater)

    def save_to(self, path: str) -> None:
        """Write the file, or ask how it is to be encrypted; say why where that is not possible."""
        suffix = f".{self.defaultSuffix()}"
        file = plain_path(Path(path), suffix.removesuffix(ENDING), TABLE_SUFFIXES)
        if suffix.endswith(ENDING) or path.endswith(ENDING):
            self._saver.ask_seal(file, Path(path))
        else:
            self._saver.save(file, Path(path))

    def _follow_filter(self, chosen: str) -> None:
        follow_filter(self, self._suffixes.get(chosen, ".xlsx"), TABLE_SUFFIXES)


class _ListSaver:
    """Saves a list once the dialog that asked where is gone."""

    def __init__(self, desk: Desk, make: MakeList, window: QWidget) -> None:
        self._desk = desk
        self._make = make
        self._window = window

    def ask_seal(self, file: Path, asked: Path) -> None:
        """Ask how a list is to be encrypted; `asked` is the name the user confirmed."""
        if self._is_in_the_way(sealed_path(file), asked):
            return
        make = partial(self._files, file)
        Sealing(self._desk, self._window, make, self._save_files).ask([file.name])

    def save(self, file: Path, asked: Path) -> None:
        """Write the list as it is; `asked` is the name the user confirmed."""
        if self._is_in_the_way(file, asked):
            return
        try:
            files = self._files(file)
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        self._save_files(files)

    def _is_in_the_way(self, to: Path, asked: Path) -> bool:
        if to == asked or not os.path.lexists(to):
            return False
        words = QCoreApplication.translate(
            "ListFileDialog", "There is a file of this name already."
        )
        self._say_not_saved(to, words)
        return True

    def _files(self, file: Path) -> Files:
        return {file: self._make(file.name)}

    def _save_files(self, files: Files) -> None:
        for file, data in files.items():
            reason = save_file(str(file), data)
            if reason:
                self._say_not_saved(file, reason)
                return
            self._desk.settings.remember(_FOLDER, str(file.parent))
            self._desk.recorded.emit(
                QCoreApplication.translate("ListFileDialog", "List saved: {file}").format(
                    file=file.name
                ),
                False,
            )

    def _say_not_saved(self, file: Path, reason: str) -> None:
        self._desk.messages.inform(
            QCoreApplication.translate("ListFileDialog", "{file} could not be saved").format(
                file=file.name
            ),
            reason,
            QCoreApplication.translate(
                "ListFileDialog", "Please close the file where it is open, or choose another name."
            ),
        )
