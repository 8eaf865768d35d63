"""The main job as a clerk does it: one case by keyboard, from the request to the last paper."""

from story.clerk import Clerk, Key, _CTRL
from PySide6.QtWidgets import QApplication
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from case_screen import texts, next_step


def test_x(clerk: Clerk) -> None:
    clerk.press_ctrl(Key.Key_N)
    dialog = clerk.dialog(NewSwapDialog)
    clerk.write("Lindner, Mara\tVoss, Jana\tIT-Verbund Westtal\tKW 8")
    print(texts(dialog))
    clerk.write("\n")
    clerk.returns()
    print(clerk.reads(), clerk.sees("state_badge"))
    print(next_step(clerk.page))
    clerk.comes(-70)
    d = clerk.next_step(DecisionDialog)
    print(texts(d))
    print([b.text() for b in d._answers], QApplication.focusWidget())
    clerk.press_mnemonic("Zugestimmt")
    clerk.write("\n")
    clerk.returns()
    print(clerk.reads())
    assert 0
