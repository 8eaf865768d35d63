"""A session at the window in which things go wrong, with names in every mistake.

python tests/story/mistaken_session.py DATABASE TYPED NAME
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from jobswap_desktop import app, logs
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.paths import user_paths
from jobswap_desktop.presentation import start
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages

DATABASE, TYPED, NAME = Path(sys.argv[1]), sys.argv[2], sys.argv[3]


class Mistakes(QObject):
    """Goes through the window, types, and lets slots fail; then the window is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        steps = (self.look_around, self.fail, self.meet_damage, self.choose_file, self.close)
        for number, step in enumerate(steps):
            QTimer.singleShot(100 + 200 * number, self, step)

    def look_around(self) -> None:
        for page in ("people", "offices", "deadlines", "ledger", "statistics", "swaps"):
            self._window._desk.go(page)
        for field in self._window.findChildren(QLineEdit):
            if field.isVisible():
                field.setText(f"{TYPED} {NAME}")

    def fail(self) -> None:
        raise ValueError(f"{TYPED} {NAME}")

    def meet_damage(self) -> None:
        raise Unavailable(Fault.DAMAGED, f"/home/{NAME}/x.sqlite", TYPED)

    def choose_file(self) -> None:
        dialog = QFileDialog(self._window, "Datei", str(DATABASE.parent))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.open()
        QTimer.singleShot(100, dialog, dialog.reject)

    def close(self) -> None:
        self._window.close()
        QApplication.quit()


class SilentMessages(Messages):
    """Boxes would wait for somebody who closes them."""

    def failed(self, details: str, log_path: str) -> None:
        assert NAME not in details
        assert log_path

    def unavailable(self, error: Unavailable) -> None:
        assert error.fault is Fault.DAMAGED


def let_go_wrong(window: MainWindow) -> None:
    Mistakes(window)


def main() -> int:
    paths = user_paths()
    paths.create()
    start.Messages = SilentMessages  # type: ignore[attr-defined]  # nobody is there to read
    with logs.recording(paths.logs) as log:
        return start.run_window(
            lambda _path, _holder=None: app.open_existing(DATABASE, lambda: date(2022, 2, 1)),
            settings_path=paths.settings / "jobswap.json",
            log_path=log,
            is_demo=False,
            shown=let_go_wrong,
        )


if __name__ == "__main__":
    sys.exit(main())
