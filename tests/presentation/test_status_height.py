"""The line below keeps its height whatever the appearance is changed to."""

import pytest
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.theme import Mode
from jobswap_desktop.presentation.widgets.snackbar import Snackbar


@pytest.mark.parametrize("undoable", [True, False])
def test_the_message_keeps_its_height_through_changes_of_appearance(
    qtbot: QtBot, desk: Desk, undoable: bool
) -> None:
    window = MainWindow(desk, is_demo=True)
    shown(qtbot, window, 1300, 800)
    bar = window._ui.status_bar
    message = window.findChild(Snackbar)
    assert isinstance(message, Snackbar)
    window.say("Termin angelegt", undoable=undoable)
    heights = [bar.height()]
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT, Mode.DARK):
        desk.theme.set_mode(mode)
        qtbot.wait(50)
        heights.append(bar.height())
        assert message.height() == bar.height() >= message.button.sizeHint().height() + 2
    assert len(set(heights)) == 1, heights
    window.close()
