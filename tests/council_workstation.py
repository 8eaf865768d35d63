"""The workstation of a staff council: a process of its own, whose window is worked from outside.

Each line on standard input is a command in JSON, each line on standard output its answer.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.places import Address
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.start import open_window
from jobswap_desktop.services import cases
from jobswap_desktop.services.accounts import recognised
from jobswap_desktop.services.watching import close
from jobswap_desktop.services.workplace import open_workplace

_PATIENCE = 10.0
_TABLES = ("swap", "person", "participation", "draft", "journal_entry", "follow_up", "audit")


class Workstation:
    """The window of the login in `address`, on a day that is told."""

    def __init__(self, address: str, day: date, settings: Path) -> None:
        self._day = day
        actor = Actor(name="Rita Bachmann", account="?", role=Role.STAFF_COUNCIL)
        work = open_workplace(Address(address), actor, lambda: self._day)
        self.work = replace(recognised(work), today=lambda: self._day)
        self.window: MainWindow = open_window(self.work, Settings(settings), Messages())

    def day(self, day: str) -> dict[str, Any]:
        """Go on to another day."""
        self._day = date.fromisoformat(day)
        return {"day": day}

    def see(self) -> dict[str, Any]:
        """Tell all that the window shows, and all that the connection reads past it."""
        rows = {name: self._rows(f'SELECT * FROM "{name}"') for name in _TABLES}  # noqa: S608 - names above
        try:
            listed = len(cases.rows(self.work, CaseFilter.ALL, limit=9))
        except DomainError as error:
            listed = -len(error.problems)
        return {"texts": self._texts(), "rows": rows, "listed": listed, "count": self._count()}

    def wait(self, count: int) -> dict[str, Any]:
        """Wait until so many submissions stand on the list, and tell when that was."""
        _until(lambda: self._count() == count)
        return {"at": time.time()}

    def answer(self, number: str) -> dict[str, Any]:
        """Record that the council has noted the submission chosen."""
        _button(self.window, "Antwort eintragen …").click()
        _until(lambda: self.window.findChild(CouncilReplyDialog) is not None)
        reply = self.window.findChild(CouncilReplyDialog)
        assert reply is not None
        reply.findChildren(QRadioButton)[0].click()
        _part(reply, QLineEdit, "resolution_number").setText(number)
        _part(reply, QCheckBox, "signed_by_chair").setChecked(True)
        begun = time.time()
        reply.activateWindow()
        _until(reply.isActiveWindow)
        keys = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(reply.focusWidget(), Qt.Key.Key_Return, keys)
        _until(lambda: self.window.findChild(CouncilReplyDialog) is None)
        return {"at": begun, "took": time.time() - begun}

    def note(self, text: str) -> dict[str, Any]:
        """Write a note for the council alone."""
        _part(self.window, QPlainTextEdit, "notes").setPlainText(text)
        sql = "SELECT content FROM council_note"
        _until(lambda: [row["content"] for row in self.work.db.rows(sql)] == [text])
        return {"kept": True}

    def _texts(self) -> list[str]:
        labels = self.window.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def _count(self) -> int:
        found = self.window.findChild(QListView, "submissions")
        return found.model().rowCount() if isinstance(found, QListView) else -1

    def _rows(self, sql: str) -> str:
        try:
            return repr([dict(row) for row in self.work.db.rows(sql)])
        except Unavailable as error:
            return error.fault.value


def _part(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def _button(parent: QWidget, text: str) -> Any:
    from PySide6.QtWidgets import QPushButton

    found = [each for each in parent.findChildren(QPushButton) if each.text() == text]
    assert found, text
    return found[0]


def _until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    limit = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < limit
        QTest.qWait(5)


def serve(address: str, day: str, settings: str) -> None:
    """Show the window and carry out the commands until there are no more."""
    app = create_application(sys.argv[:1])
    place = Workstation(address, date.fromisoformat(day), Path(settings))
    heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def hear() -> None:
        heard.setEnabled(False)
        QTimer.singleShot(0, app, carry_out)

    def carry_out() -> None:
        line = sys.stdin.readline()
        if not line:
            place.window.close()
            close(place.work)
            app.quit()
            return
        command = json.loads(line)
        answer = getattr(place, command.pop("do"))(**command)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
        heard.setEnabled(True)

    heard.activated.connect(hear)
    sys.stdout.write('{"ready": true}\n')
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        serve(*sys.argv[1:])
