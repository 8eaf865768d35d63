"""A session at the window that leaves something in the system's folder for what passes.

python tests/story/passing_session.py DATABASE CASE killed|closed|without

The week of the case is dragged out of the window. Then the process is killed, or the window is
closed after it has said on standard output, as JSON, what stands above its pages and in its boxes.
`without` any folder that could be written.
"""

import json
import os
import signal
import sys
import tempfile

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDrag, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from jobswap_desktop.cli import main
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets.banner import Banner

DATABASE, CASE, END = sys.argv[1:]
if END == "without":
    # The system would offer others, down to the folder one is in.
    tempfile.tempdir = os.environ["TMPDIR"]
create_application([sys.argv[0]])


def carry(_drag: QDrag) -> Qt.DropAction:
    return Qt.DropAction.CopyAction


def work() -> None:
    window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
    if window is None or not window.isVisible():
        return
    timer.stop()
    window._desk.go("week", CASE)
    page = window.page
    assert isinstance(page, WeekPage)
    page._exchange._carry = carry
    page._exchange.drag()
    # What a start does in the background has its time.
    QTimer.singleShot(1500, end)


def end() -> None:
    if END == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    shown = QApplication.topLevelWidgets()
    boxes = [w for w in shown if isinstance(w, QMessageBox) and w.isVisible()]
    said = [f"{each.text()}: {each.informativeText()}" for each in boxes]
    for window in (w for w in shown if isinstance(w, MainWindow)):
        lines = window.findChildren(Banner)
        said += [each.accessibleName() for each in lines if each.objectName().startswith("notice")]
    sys.stdout.write(json.dumps(said))
    for each in boxes:
        each.done(0)
    for window in (w for w in shown if isinstance(w, MainWindow)):
        window.close()


timer = QTimer()
timer.timeout.connect(work)
timer.start(100)
sys.exit(main(["--data", DATABASE]))
