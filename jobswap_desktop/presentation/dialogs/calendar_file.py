"""Saving a week as a calendar file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.documents import file_name
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.saving import StagedFiles
from jobswap_desktop.services.exporting import prepare_calendar, record_calendar


def file_name_for(swap: Swap, visitors: Sequence[Placement]) -> str:
    """Return what a calendar file is called: the case's number and the letters of directions."""
    letters = "".join(placement.letter for placement in visitors)
    return file_name(f"{swap.reference}-{letters}", "ics")


class CalendarFileDialog(QFileDialog):
    """Asks where the appointments of these visitors are to be saved, and saves them there.

    The suggested name is made from the case number and the letters of the directions.
    """

    def __init__(
        self, desk: Desk, swap: Swap, visitors: Sequence[Placement], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save calendar file"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilter(self.tr("Calendar files (*.ics)"))
        self.setDefaultSuffix("ics")
        self.selectFile(file_name_for(swap, visitors))
        self._desk = desk
        self._swap = swap
        self._visitors = tuple(placement.id for placement in visitors)
        self.fileSelected.connect(self.save_to)
        self.finished.connect(self.deleteLater)

    def save_to(self, path: str) -> None:
        """Record the file and put it in place; say why where that is not possible.

        What cannot be written there is not recorded as handed out.
        """
        place, work = Path(path), self._desk.work
        staged = StagedFiles()
        try:
            prepared = prepare_calendar(work, self._swap.id, *self._visitors)
            reason = staged.add(place, prepared.data)
            if reason:
                self._say_not_saved(place, reason)
                return
            record_calendar(work, prepared)
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        else:
            failed = staged.put_in_place()
        finally:
            staged.discard()
        if failed is not None:
            self._say_not_saved(place, failed[1], is_recorded=True)
            return
        self._desk.recorded.emit(self.tr("Calendar file saved"), False)

    def _say_not_saved(self, path: Path, reason: str, *, is_recorded: bool = False) -> None:
        advice = self.tr("Please close the file where it is open, or choose another name.")
        if is_recorded:
            said = self.tr("The history says that it was handed out. Please save it once more.")
            advice = f"{advice} {said}"
        title = self.tr("{file} could not be saved").format(file=path.name)
        self._desk.messages.inform(title, reason, advice)
