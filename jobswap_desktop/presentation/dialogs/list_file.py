"""Saving a list for a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.saving import save_file
from jobswap_desktop.services.importing import TABLE_SUFFIXES

MakeList = Callable[[str], bytes]
"""Returns the content of a file with this name; may raise DomainError and Unavailable."""

_FOLDER = "lists/folder"


class ListFileDialog(QFileDialog):
    """Asks where a list is to be saved, as Excel workbook or CSV, and saves it there.

    The folder is remembered by the workstation.
    """

    def __init__(self, desk: Desk, name: str, make: MakeList, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make = make
        self.setWindowTitle(self.tr("Save list"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._suffixes = {
            self.tr("Excel workbook (*.xlsx)"): "xlsx",
            self.tr("CSV, separated by semicolons (*.csv)"): "csv",
        }
        self.setNameFilters(list(self._suffixes))
        self.setDefaultSuffix("xlsx")
        self.filterSelected.connect(self._follow_filter)
        self.setDirectory(desk.settings.text(_FOLDER))
        self.selectFile(f"{name}.xlsx")
        self.fileSelected.connect(self.save_to)
        self.finished.connect(self.deleteLater)

    def save_to(self, path: str) -> None:
        """Write the file; say why where that is not possible."""
        file = Path(path)
        if file.suffix.lower() not in TABLE_SUFFIXES:
            file = file.with_name(f"{file.name}.{self.defaultSuffix()}")
        try:
            data = self._make(file.name)
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        reason = save_file(str(file), data)
        if reason:
            self._desk.messages.inform(
                self.tr("{file} could not be saved").format(file=file.name),
                reason,
                self.tr("Please close the file where it is open, or choose another name."),
            )
            return
        self._desk.settings.remember(_FOLDER, str(file.parent))
        self._desk.recorded.emit(self.tr("List saved: {file}").format(file=file.name), False)

    def _follow_filter(self, chosen: str) -> None:
        self.setDefaultSuffix(self._suffixes.get(chosen, "xlsx"))
