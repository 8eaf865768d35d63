"""The line below the window: when something was saved last, and in which file."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from jobswap_desktop.domain.office_clock import at_office
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.watching import database_path


class StatusLine(QObject):
    """Reached with F6 and by mouse, so that the path can be copied; Tab passes it by."""

    def __init__(self, desk: Desk, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self.label = QLabel(bar)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("selectable", True)
        flags = Qt.TextInteractionFlag
        self.label.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        bar.addWidget(self.label, 1)
        self._show(self.tr("Everything is saved"))

    def note_saved(self, _index: int = 0) -> None:
        """Show the present time as that of the newest record."""
        local = at_office(self._desk.work.now())
        self._show(self.tr("Saved {time}").format(time=f"{local:%H:%M}"))

    def note_unsaved(self) -> None:
        """Show that the newest input has not been taken by the file, until something is saved."""
        self._show(self.tr("Not saved"))

    def note_standing(self, trouble: str) -> None:
        """Say no more than that there is no connection while something is the matter with it."""
        if trouble:
            self._write(self.tr("Not connected"))
        else:
            self._write(self._state)

    def _show(self, state: str) -> None:
        self._state = state
        self._write(state)

    def _write(self, state: str) -> None:
        text = f"{state} · {database_path(self._desk.work)}"
        self.label.setText(text)
        name_plainly(self.label, text)
