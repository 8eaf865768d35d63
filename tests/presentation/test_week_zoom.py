"""Larger and smaller hours: by wheel, by keys, and with what one looks at staying in place."""

from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_full_week, a_model, content, whole_days

from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets import week_zoom
from jobswap_desktop.presentation.widgets.week_layout import Place
from jobswap_desktop.presentation.widgets.week_text import CardFonts
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.presentation.widgets.week_zoom import RASTERS

pytestmark = pytest.mark.usefixtures("theme", "german")

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot) -> WeekView:
    view = WeekView()
    model = a_model(content((*a_full_week(), whole_days(2, 2))))
    model.setParent(view)
    view.setModel(model)
    view.set_clock(lambda: datetime(2022, 2, 21, 9, 42))
    shown(qtbot, view, 1100, 400)
    return view


def turn(view: WeekView, y: int, notches: float, keys: Qt.KeyboardModifier = CONTROL) -> None:
    at = QPointF(300, y)
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def minute_at(view: WeekView, y: int) -> float:
    week = view.week()
    return week.first_minute + (y + view.verticalOffset()) * 60 / week.measures.hour_height


def test_wheel_zooms_about_the_pointer(view: WeekView) -> None:
    before = minute_at(view, 200)
    turn(view, 200, 1)
    assert view.raster == 10
    assert minute_at(view, 200) == pytest.approx(before, abs=1)
    turn(view, 200, 5)
    assert view.raster == 5
    assert minute_at(view, 200) == pytest.approx(before, abs=1)
    turn(view, 200, -1)
    assert view.raster == 10


def test_fine_wheel_adds_up_and_without_control_it_scrolls(view: WeekView) -> None:
    turn(view, 200, 0.5)
    assert view.raster == 15
    turn(view, 200, 0.5)
    assert view.raster == 10
    before = view.verticalScrollBar().value()
    turn(view, 200, -1, NONE)
    assert view.raster == 10
    assert view.verticalScrollBar().value() > before


def test_keys_zoom_and_the_current_appointment_stays(
    view: WeekView, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(week_zoom, "announce", lambda _view, text: heard.append(text))
    model = view.model()
    workshop = next(
        model.index(n, 0) for n in range(model.rowCount()) if model.index(n, 0).data() == "Workshop"
    )
    view.setFocus()
    view.setCurrentIndex(workshop)
    top = view.visualRect(workshop).top()
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.raster == 5
    assert abs(view.visualRect(workshop).top() - top) <= 1
    assert heard == ["10 Minuten je Zeile", "5 Minuten je Zeile"]
    QTest.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.raster == 15
    assert abs(view.visualRect(workshop).top() - top) <= 1
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert view.raster == 30


def test_change_is_told_once(view: WeekView) -> None:
    heard: list[int] = []
    view.raster_changed.connect(heard.append)
    view.set_raster(30)
    view.set_raster(30)
    view.set_raster(7)
    assert heard == [30]


@pytest.mark.parametrize("raster", RASTERS)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_raster_is_a_readable_line_in_every_text_size(
    view: WeekView, theme: Theme, raster: int, scale: int
) -> None:
    theme.set_text_scale(scale)
    view.set_raster(raster)
    week = view.week()
    line = CardFonts.of(theme).line_height
    assert week.y_of(9 * 60 + raster) - week.y_of(9 * 60) >= line
    for bar in week.bars:
        assert all(piece.height() >= line for piece in bar.pieces)
    view.grab()
    painter = view._painter
    assert painter is not None
    assert all(card.lines for card in painter._cards if card.box.width() > 4 * line)


def test_empty_places_follow_the_raster(view: WeekView) -> None:
    view.set_raster(30)
    view.choose_place(Place(day=1, lane=0, minute=13 * 60))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    place = view.place()
    assert place is not None
    assert place.minute == 13 * 60 + 30
    box = view.week().box_of(place)
    assert view.week().place_at(box.topLeft()) == place
    assert view.week().place_at(box.bottomRight() - QPoint(1, 1)) == place


def ink(view: WeekView, box: QRect) -> int:
    """Count the colours in the visible part of a box."""
    image = view.viewport().grab(box).toImage()
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_title_of_what_begins_above_the_view_can_still_be_read(view: WeekView) -> None:
    model = view.model()
    workshop = next(
        model.index(n, 0) for n in range(model.rowCount()) if model.index(n, 0).data() == "Workshop"
    )
    view.set_raster(5)
    view.setCurrentIndex(QModelIndex())
    bar = view.verticalScrollBar()
    # Only its last hour can be seen, and that bears no text of its own.
    bar.setValue(view.week().y_of(11 * 60))
    box = view.visualRect(workshop)
    line = CardFonts.of(view._theme).line_height
    top = QRect(box.left() + 8, view.week().band.height + 1, box.width() - 16, 2 * line)
    assert box.top() < 0
    assert ink(view, top) > 3
    assert ink(view, top.translated(0, 6 * line)) == 1
