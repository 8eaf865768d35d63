"""The clerk in a hurry at the real window: every step by the desk, one after the other.

python tests/faults/gui_load.py FILE ACKNOWLEDGED SEED
"""

import os
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults.load import UseCase, acknowledging, gone_on, opened
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services.outcome import Outcome


def main() -> int:
    """Show the window and work in it until the process is killed."""
    file, acknowledged, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    app = QApplication(["jobswap-desktop"])
    theme = Theme()
    theme.apply(app)
    work = opened(file, acknowledging(acknowledged))
    load = gone_on(work, Random(seed))  # noqa: S311 - to be repeated
    desk = Desk(work, theme, Messages(), Settings(file.with_name("settings.json")))
    window = MainWindow(desk, is_demo=False, start_again=lambda _arguments: False)
    window.show()

    def perform(use_case: UseCase) -> Outcome[object]:
        kept: list[Outcome[object]] = []

        def kept_too() -> Outcome[object]:
            kept.append(use_case())
            return kept[0]

        desk.perform(kept_too)
        return kept[0]

    load = replace(load, perform=perform)
    timer = QTimer(window)
    timer.timeout.connect(load.step)
    timer.start(0)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
