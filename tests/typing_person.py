"""A window of its own process in which somebody types; for tests that kill it."""

import sys
from datetime import date
from pathlib import Path

from builders import a_clerk
from house import a_house
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.meeting import MeetingLine
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.services.people import all_people
from jobswap_desktop.services.workplace import open_workplace


def run(path: Path, text: str, which: str = "person") -> None:
    """Open a form over the file at `path`; type `text`, or say what stands there.

    `which` is "person", or "first_start" on a file of which nothing is recorded yet.
    """
    if not path.exists() and which == "person":
        a_house(path).work.db.close()
    app: QApplication = create_application([])
    work = open_workplace(path, a_clerk(), lambda: date(2021, 12, 6))
    desk = Desk(work, current_theme(), Messages(), Settings(path.with_suffix(".settings.json")))
    window = MainWindow(desk)
    window.show()
    form, field = FORMS[which](desk, window)
    if text:
        field.clear()
        QTest.keyClicks(field, text, Qt.KeyboardModifier.NoModifier, 5)
        QTimer.singleShot(0, app, lambda: say("typed"))
        app.exec()
        return
    say(field.text())
    found = form.findChild(MeetingLine)
    if isinstance(found, MeetingLine) and found.isVisible():
        say(found.accessibleName())
    form.reject()
    work.db.close()


def a_person(desk: Desk, window: MainWindow) -> tuple[FormDialog, QLineEdit]:
    person = next(each for each in all_people(desk.work) if each.last_name == "Lindner")
    form = PersonDialog(desk, person, window)
    form.open()
    return form, form._ui.function


def the_first_start(_desk: Desk, window: MainWindow) -> tuple[FormDialog, QLineEdit]:
    window.begin_setup()
    form = window.findChild(FirstStartDialog)
    assert isinstance(form, FirstStartDialog)
    return form, form._ui.name


FORMS = {"person": a_person, "first_start": the_first_start}


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2], *sys.argv[3:])
