"""The look as a whole: sizes, icons, focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.icons import TONE_ICONS, bind_icon, icon, pixmap
from jobswap_desktop.presentation.theme import Mode, Theme, current_theme

pytestmark = pytest.mark.usefixtures("theme")


def test_icons_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    theme.set_mode(Mode.LIGHT)
    button = QPushButton("Suchen")
    qtbot.addWidget(button)
    bind_icon(button, "search")
    light = button.icon().pixmap(16, 16).toImage()
    theme.set_mode(Mode.DARK)
    assert button.icon().pixmap(16, 16).toImage() != light
    assert light.size().width() == 16


def test_a_picture_has_the_pixels_of_its_screen(theme: Theme) -> None:
    picture = pixmap("search", theme.tokens.text, 20, 1.5)
    assert picture.width() == 30
    assert picture.deviceIndependentSize().width() == 20


OWN = ["calendar", "checkmark_circle_filled", "checkmark_filled", "dismiss", "error_circle_filled"]


@pytest.mark.parametrize("name", [*TONE_ICONS.values(), *OWN, "search"])
def test_pictures_of_the_widgets_exist(name: str) -> None:
    assert not icon(name).isNull()


def test_a_missing_picture_is_no_fault() -> None:
    assert icon("there_is_no_such_picture").isNull()


def test_the_theme_of_the_process_is_the_applied_one(theme: Theme) -> None:
    assert current_theme() is theme


def test_text_size_follows_the_clerk_between_its_limits(theme: Theme) -> None:
    usual = theme.em
    theme.set_text_scale(500)
    assert theme.text_scale == 200
    assert theme.em > 1.8 * usual
    theme.set_text_scale(10)
    assert theme.text_scale == 100
    assert theme.em == usual


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_nothing_moves_when_a_button_gets_the_focus(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    host = QWidget()
    layout = QVBoxLayout(host)
    buttons = []
    for appearance in ("", "primary", "subtle"):
        button = QPushButton("Eintragen")
        button.setProperty("appearance", appearance)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.append(button)
    shown(qtbot, host)
    for button in buttons:
        host.setFocus()
        button.clearFocus()
        before, size = button.grab().toImage(), button.sizeHint()
        assert size.height() >= 32
        button.setFocus()
        assert button.sizeHint() == size
        assert button.grab().toImage() != before


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("count", [1, 3, 10])
def test_the_list_of_a_choice_shows_all_of_its_rows(
    qtbot: QtBot, theme: Theme, percent: int, count: int
) -> None:
    theme.set_text_scale(percent)
    host = QWidget()
    column = QVBoxLayout(host)
    beside, choice = QLineEdit(host), QComboBox(host)
    choice.addItems([f"Eintrag {number}" for number in range(count)])
    column.addWidget(beside)
    column.addWidget(choice)
    shown(qtbot, host, 500, 300)
    heights = set()
    for focused in (beside, choice):
        focused.setFocus()
        heights |= {choice.height(), beside.height()}
        choice.showPopup()
        view = choice.view()
        qtbot.waitUntil(view.isVisible)
        assert view.verticalScrollBar().maximum() == 0
        last = view.visualRect(view.model().index(count - 1, 0))
        assert view.viewport().rect().contains(last.adjusted(0, 0, -last.width() // 2, 0))
        choice.hidePopup()
    # A field and a choice beside it are equally high, wherever the keyboard is.
    assert len(heights) == 1
