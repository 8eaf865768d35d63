"""The week out to other programs and in from them: files, dragged or chosen, and the clipboard."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget

from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.calendar_file import CalendarFileDialog, file_name_for
from jobswap_desktop.presentation.dropping import carried_calendar
from jobswap_desktop.presentation.pages.week_rights import may_enter, say_if_over
from jobswap_desktop.presentation.tasks import Runner
from jobswap_desktop.services import exporting
from jobswap_desktop.services.exporting import PreparedCalendar
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.unfinished import Passing, passing_folder, passing_place

if TYPE_CHECKING:
    from jobswap_desktop.presentation.dialogs.calendar_import_dialog import CalendarImportDialog

Carry = Callable[[QDrag], Qt.DropAction]

_FOLDER = "week/calendar_folder"


def _carry(drag: QDrag) -> Qt.DropAction:
    return drag.exec(Qt.DropAction.CopyAction)


class WeekExchange(QObject):
    """The menu of the calendar button, dragging from it, and files dropped on the page.

    Whose calendar is dragged or copied are those whose weeks are shown. What is dragged is a file
    in a folder of its own that goes with the program; handing it out is recorded once it was taken
    somewhere. `carry` stands for the drag itself, `runner` for the thread that reads files.
    """

    def __init__(
        self,
        desk: Desk,
        button: QPushButton,
        page: QWidget,
        carry: Carry = _carry,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._button = button
        self._page = page
        self._carry = carry
        self._runner = runner
        self._week: Week | None = None
        self._shown: tuple[PlacementId, ...] = ()
        self._pressed_at: QPoint | None = None
        self._folder = ""
        self._tidy: weakref.finalize[..., WeekExchange] | None = None
        button.setToolTip(self.tr("Click to save, or drag to another program"))
        button.installEventFilter(self)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def show_week(self, week: Week, shown: tuple[PlacementId, ...]) -> None:
        """Offer the calendars of this case; `shown` are the visitors on the screen."""
        self._week, self._shown = week, shown
        old, menu = self._button.menu(), QMenu(self._page)
        placements = week.swap.placements
        for item in placements:
            name = item.visitor.full_name.replace("&", "&&")
            self._offer(menu, self.tr("Save for {name}…").format(name=name), (item,))
        if len(placements) > 1:
            self._offer(menu, self.tr("Save for both…"), placements)
        menu.addSeparator()
        menu.addAction(self.tr("Copy calendar file")).triggered.connect(self.copy_file)
        menu.addAction(self.tr("Copy week as table")).triggered.connect(self.copy_table)
        if self._may_take():
            menu.addSeparator()
            menu.addAction(self.tr("Take over calendar file…")).triggered.connect(self.ask_file)
        self._button.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def ask_file(self) -> None:
        """Ask for a calendar file to be taken over; a case that is over says that it takes none."""
        say_if_over(self._desk, self._week)
        if not self._may_take():
            return
        # The page opens fast because reading files is loaded when one is to be read.
        from jobswap_desktop.services.calendar_import import CALENDAR_SUFFIXES

        dialog = QFileDialog(self._page, self.tr("Take over calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in CALENDAR_SUFFIXES)
        dialog.setNameFilter(self.tr("Calendar files ({patterns})").format(patterns=patterns))
        dialog.setDirectory(self._desk.settings.text(_FOLDER))
        dialog.fileSelected.connect(self._take_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, path: str) -> CalendarImportDialog | None:
        """Show what a calendar file would bring into the case shown."""
        if self._week is None or not self._may_take():
            return None
        from jobswap_desktop.presentation.dialogs.calendar_import_dialog import (
            CalendarImportDialog,
        )

        dialog = CalendarImportDialog(
            self._desk, self._week.swap, self._shown, self._page, self._runner
        )
        dialog.open()
        dialog.read_file(path)
        return dialog

    def copy_file(self) -> None:
        """Put the calendar file on the clipboard, as copying it in a file manager would."""
        prepared = self._prepared()
        if prepared is None:
            return
        # Before the record: what could not be written has not been handed out.
        data = self._data(prepared)
        if data is not None and self._record(prepared):
            QGuiApplication.clipboard().setMimeData(data)

    def copy_table(self) -> None:
        """Put the appointments shown on the clipboard as a table for a text or a spreadsheet."""
        if self._week is not None:
            try:
                text = exporting.copied_week(self._desk.work, self._week, frozenset(self._shown))
            except DomainError as error:
                self._desk.messages.refused(error)
                return
            except Unavailable as error:
                self._desk.messages.unavailable(error)
                return
            QGuiApplication.clipboard().setText(text)
            self._desk.recorded.emit(self.tr("The week is on the clipboard."), False)

    def tidy(self) -> None:
        """Remove the files that were dragged or copied."""
        if self._tidy is not None:
            self._tidy()
            self._folder, self._tidy = "", None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn a press that moves away from the button into a drag, and take dropped files."""
        if watched is self._button and isinstance(event, QMouseEvent):
            return self._mouse(event)
        if watched is self._page and isinstance(event, QDropEvent):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _offer(self, menu: QMenu, text: str, visitors: tuple[Placement, ...]) -> None:
        menu.addAction(text).triggered.connect(partial(self._export, visitors))

    def _export(self, visitors: tuple[Placement, ...]) -> None:
        if self._week is not None:
            CalendarFileDialog(self._desk, self._week.swap, visitors, self._page).open()

    def _take_chosen(self, path: str) -> None:
        self._desk.settings.remember(_FOLDER, str(Path(path).parent))
        self.take_file(path)

    def _mouse(self, event: QMouseEvent) -> bool:
        """Let the menu open on release, so that a press can become a drag."""
        if event.type() is QEvent.Type.MouseButtonPress:
            if event.button() is not Qt.MouseButton.LeftButton:
                return False
            self._pressed_at = event.position().toPoint()
            self._button.setDown(True)
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        if self._pressed_at is None:
            return False
        if event.type() is QEvent.Type.MouseMove:
            way = event.position().toPoint() - self._pressed_at
            if way.manhattanLength() >= QApplication.startDragDistance():
                self._release()
                self.drag()
            return True
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._release()
            if self._button.rect().contains(event.position().toPoint()):
                self._button.showMenu()
            return True
        return False

    def _release(self) -> None:
        self._pressed_at = None
        self._button.setDown(False)

    def drag(self) -> None:
        """Carry the calendar file to where it is let go of."""
        prepared = self._prepared()
        if prepared is None:
            return
        data = self._data(prepared)
        if data is None:
            return
        drag = QDrag(self._button)
        drag.setMimeData(data)
        drag.setPixmap(self._button.icon().pixmap(32))
        if self._carry(drag) is not Qt.DropAction.IgnoreAction:
            self._record(prepared)

    def _drop(self, event: QDropEvent) -> bool:
        path = carried_calendar(event.mimeData())
        if path is None or not self._may_take():
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
            self.take_file(str(path))
        return True

    def _may_take(self) -> bool:
        """Whether who acts may take a file over into the week shown: a clerk, in an open case."""
        return may_enter(self._desk, self._week)

    def _prepared(self) -> PreparedCalendar | None:
        if self._week is None:
            return None
        try:
            return exporting.prepare_calendar(self._desk.work, self._week.swap.id, *self._shown)
        except DomainError as error:
            self._desk.messages.refused(error)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
        return None

    def _record(self, prepared: PreparedCalendar) -> bool:
        try:
            exporting.record_calendar(self._desk.work, prepared)
        except DomainError as error:
            self._desk.messages.refused(error)
            return False
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return False
        self._desk.recorded.emit(self.tr("Calendar file handed over"), False)
        return True

    def _data(self, prepared: PreparedCalendar) -> QMimeData | None:
        """Return the file as other programs take it: by its place, or as what it holds.

        Say it and return None where there is no place for it.
        """
        assert self._week is not None  # noqa: S101 - `prepared` is of the week shown
        try:
            path = Path(mkdtemp(dir=self._own_folder())) / self._file_name(self._week.swap)
            path.write_bytes(prepared.data)
        except OSError as error:
            place = str(passing_place())
            fault = Unavailable(Fault.CANNOT_WRITE, place, type(error).__name__)
            self._desk.messages.unavailable(fault)
            return None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setData("text/calendar", prepared.data)
        return data

    def _file_name(self, swap: Swap) -> str:
        return file_name_for(swap, [swap.placement(each) for each in self._shown])

    def _own_folder(self) -> str:
        # A system clears away what has lain there for days.
        if not self._folder or not Path(self._folder).is_dir():
            self._folder = str(passing_folder(Passing.DRAGGED))
            # Names stand in the files: they go with the page, at the latest with the program.
            self._tidy = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return self._folder
