"""The week plan as somebody works in it: the page on a real file, by key and by mouse."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import time

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.services import schedule

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def pressed(keys: str) -> QKeyCombination:
    """Return the keys written as in the table of keys: "Alt+Shift+Left"."""
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # Qt's stubs do not know of it
    assert isinstance(combination, QKeyCombination)
    return combination


def press(widget: QWidget, keys: str) -> None:
    """Press keys in a widget."""
    combination = pressed(keys)
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


class WeekStory:
    """A week plan on the screen, and what lies in the file behind it."""

    def __init__(self, qtbot: QtBot, desk: Desk, swap: Swap, width: int = 1130) -> None:
        self.desk = desk
        self.swap = swap
        self.heard: list[str] = []
        self.said: list[str] = []
        desk.recorded.connect(self._hear)
        desk.told.connect(self.said.append)
        self.page = WeekPage(desk)
        shown(qtbot, self.page, width, 800)
        self.view.setFocus()

    @property
    def view(self) -> WeekView:
        return self.page._ui.week

    def stand_at(self, title: str) -> None:
        """Make the first appointment of that title current in the timetable, and press there."""
        model = self.view.model()
        rows = [n for n in range(model.rowCount()) if model.index(n, 0).data() == title]
        self.view.setFocus()
        self.view.setCurrentIndex(model.index(rows[0], 0))

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press keys written as in the table of keys: "Alt+Shift+Left"."""
        press(widget or self.view, keys)

    def all(self) -> tuple[Appointment, ...]:
        """Return everything recorded of the case."""
        return schedule.of_case(self.desk.work, self.swap.id)

    def plain(self) -> list[Appointment]:
        """Return the same without the number of the version, which only counts writes."""
        return [replace(item, version=0) for item in self.all()]

    def one(self, title: str) -> Appointment:
        """Return the only appointment of that title."""
        (found,) = [item for item in self.all() if item.title == title]
        return found

    def times(self, title: str) -> list[str]:
        """Return when those of that title take place, as "Mo 09:00–10:30 M" (Mara, Jana, both)."""
        return [self._words(item) for item in self.all() if item.title == title]

    def current(self) -> str:
        """Return the title of the current appointment; "" for none."""
        return str(self.view.currentIndex().data() or "")

    def point(self, day: int, clock: str, lane: int = 0) -> QPoint:
        """Return where a time of a day (1 is Monday) stands in a lane, in the viewport."""
        moment = time.fromisoformat(clock.zfill(5))
        left, right = self.view.week().lane_edges[day - 1][lane : lane + 2]
        y = self.view.week().y_of(moment.hour * 60 + moment.minute)
        return QPoint((left + right) // 2, y - self.view.verticalOffset())

    def box(self, title: str) -> QPoint:
        """Return the middle of the first appointment of that title."""
        self.stand_at(title)
        return self.view.visualRect(self.view.currentIndex()).center()

    @contextmanager
    def dragging(
        self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE
    ) -> Iterator[None]:
        """Press, drag and stop before letting go; the button goes up at the end."""
        self.mouse(QEvent.Type.MouseButtonPress, start, modifiers)
        for part in (0.3, 0.7, 1.0):
            between = start + (end - start) * part
            self.mouse(QEvent.Type.MouseMove, between, modifiers)
        yield
        self.mouse(QEvent.Type.MouseButtonRelease, end, modifiers)

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Drag and let go."""
        with self.dragging(start, end, modifiers):
            pass

    def mouse(self, kind: QEvent.Type, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Send one event of the left button to the timetable."""
        viewport = self.view.viewport()
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        place = QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), place, button, held, modifiers)
        QApplication.sendEvent(viewport, event)

    def _hear(self, words: str, _undoable: bool) -> None:
        self.said.append(words)
        self.heard.append(self.desk.aloud or words)

    def _words(self, item: Appointment) -> str:
        names = {placement.id: placement.letter for placement in self.swap.placements}
        who = "both" if item.is_shared else names[next(iter(item.placement_ids))]
        day = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")[item.day.weekday()]
        week = item.day.isocalendar().week
        ahead = f"KW{week} " if week != self.swap.first_day.isocalendar().week else ""
        return f"{ahead}{day} {item.start:%H:%M}–{item.end:%H:%M} {who}"
