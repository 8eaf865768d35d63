"""Every dialog on a laptop of 1366 × 768, with all that can stand above its inputs."""

import pytest
from audit import clipped
from dialog_gallery import GALLERY, Scene, a_scene
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QVBoxLayout
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.sealing_dialog import SealingDialog
from jobswap_desktop.presentation.meeting import Meeting
from jobswap_desktop.presentation.widgets import form_scroll
from jobswap_desktop.presentation.widgets.passphrase_field import PassphraseField

SCREEN = QRect(0, 0, 1366, 768)
TITLE_BAR, EDGE = 32, 8
"""More than window managers and Windows put around a dialog."""


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> QMainWindow:
    """A main window that fills a small screen; dialogs have a frame."""

    def framed(self: QDialog) -> QRect:
        return self.geometry().adjusted(-EDGE, -TITLE_BAR, EDGE, EDGE)

    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(SCREEN))
    monkeypatch.setattr(QDialog, "frameGeometry", framed)
    window = QMainWindow()
    shown(qtbot, window, SCREEN.width(), SCREEN.height())
    return window


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return a_scene(desk)


def tell_of_a_colleague(window: QDialog) -> None:
    """Let the banner stand there that says what somebody else has changed meanwhile."""
    if not isinstance(window, FormDialog) or window._draft is None:
        return
    now = form_values.values(window)
    inputs = list(now)[:3]
    meeting = Meeting(
        begun=dict.fromkeys(now, "wie es war"),
        theirs=now | dict.fromkeys(inputs, "etwas anderes, das dort steht"),
        mine=now | dict.fromkeys(inputs, "was hier steht"),
    )
    problem = Problem(code=ProblemCode.CHANGED_MEANWHILE, values={"who": "Alex Kurz", "when": ""})
    window._meeting_line(window._draft).tell(meeting, problem)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_dialogs_stay_on_the_screen_and_nothing_in_them_is_cut(
    qtbot: QtBot, laptop: QMainWindow, scene: Scene, scale: int
) -> None:
    scene.desk.theme.set_text_scale(scale)
    faults: list[str] = []
    for name, make in GALLERY.items():
        window = make(scene)
        window.setParent(laptop, window.windowFlags())
        window.open()
        qtbot.waitExposed(window)
        # As a window manager does it.
        window.move((window.pos() - window.frameGeometry().center()) + SCREEN.center())
        tell_of_a_colleague(window)
        qtbot.wait(20)
        around = window.frameGeometry()
        if not SCREEN.contains(around):
            faults.append(f"{name}: {around.getRect()} is not on the screen")
        faults += [f"{name}: {text}" for text in clipped(window)]
        window.reject()
    assert faults == []


def test_a_dialog_that_was_moved_down_comes_up_when_it_grows(
    qtbot: QtBot, laptop: QMainWindow
) -> None:
    window = QDialog(laptop)
    column = QVBoxLayout(window)
    column.addWidget(QLabel("Zeile", window))
    shown(qtbot, window, 300, 100)
    window.move(100, 700)
    column.addWidget(QLabel("\n" * 20, window))
    form_scroll.make_room(window)
    assert SCREEN.contains(window.frameGeometry())


@pytest.mark.parametrize("height", range(480, 800, 40))
def test_what_is_wrong_is_seen_whole_beneath_its_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scene: Scene, height: int
) -> None:
    # Somewhere among these heights the field is the last thing that can be seen.
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 900, height))
    scene.desk.theme.set_text_scale(200)
    window = GALLERY["sealing"](scene)
    assert isinstance(window, SealingDialog)
    shown(qtbot, window, 800, 400)
    words = window.findChild(PassphraseField)
    assert isinstance(words, PassphraseField)
    field, line = words.fields()["repeated"]
    words.fields()["passphrase"][0].setProperty("text", "Wolke Tisch Fahrrad Suppe 7")
    window.save()
    assert field.hasFocus()
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() == line.height())
    window.reject()
