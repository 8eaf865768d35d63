"""How the controls above the week share their room, so that the week itself keeps its height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout


class WeekRoom(QObject):
    """Lets buttons do without their words, and hints share one button, where there is no room.

    A button without its words keeps its name for a screen reader and says it in its tooltip.
    """

    def __init__(self, desk: Desk, ui: Ui_WeekPage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._flow = FlowLayout(ui.controls)
        for widget in (
            *(ui.before, ui.week_label, ui.after, ui.today),
            *(ui.people_box, ui.forms_box, ui.view_options, ui.print_papers, ui.export_calendar),
        ):
            self._flow.addWidget(widget)
        bind_icon(ui.today, "calendar_today")
        # The first in the list does without its words first.
        self._buttons: tuple[QPushButton, ...] = (
            *(ui.print_papers, ui.export_calendar, ui.view_options, ui.today),
        )
        self._words = {button: button.text() for button in self._buttons}
        self._tips = {button: button.toolTip() for button in self._buttons}
        for button, words in self._words.items():
            name_plainly(button, words)
        self._title = self._short_title = ""
        self._settling = False
        ui.controls.installEventFilter(self)
        desk.theme.changed.connect(self.settle)

    def settle(self) -> None:
        """Share the room anew: after another width, other chips, another size of text."""
        if self._settling:
            return
        self._settling = True
        width = self._ui.controls.width()
        label = self._ui.week_label
        if label.text() != self._short_title:
            self._title = label.text()
        label.setText(self._title)
        for button, words in self._words.items():
            self._dress(button, words)
        for button in self._buttons:
            if self._flow.sizeHint().width() <= width:
                break
            self._dress(button, "")
        self._shorten_title(width)
        self._flow.invalidate()
        self._ui.hints.set_room(width if self._ui.quick_line.isHidden() else width // 2)
        self._settling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width, and chips that come and go."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.settle()
        return super().eventFilter(watched, event)

    def _shorten_title(self, width: int) -> None:
        """Leave out the days of the week shown, which its head says anyway, if that is enough."""
        label = self._ui.week_label
        self._short_title = ""
        name_plainly(label, self._title)
        if self._flow.sizeHint().width() <= width:
            return
        self._short_title = self._title.partition(" · ")[0]
        label.setText(self._short_title)
        if self._flow.sizeHint().width() > width:
            self._short_title = ""
            label.setText(self._title)

    def _dress(self, button: QPushButton, words: str) -> None:
        if button.text() == words:
            return
        button.setText(words)
        tip, name = self._tips[button], self._words[button]
        button.setToolTip(tip if words else f"{name}\n{tip}".strip())
