"""Another program holds the file: the window stays in motion, waits, and says so."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pytest
from motion import Motion, alone
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.lock_wait import LockWait
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services import offices
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace

HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.executescript(sys.argv[2])
sys.stdout.write("held\\n")
sys.stdout.flush()
time.sleep(float(sys.argv[3]))
connection.execute("COMMIT")
connection.close()
"""
STILL = 0.5
"""What noise may add; waiting as the engine does stands still for the whole second."""


@contextmanager
def held(work: Workplace, statement: str, seconds: float) -> Iterator[None]:
    """Let another process hold the file for so long."""
    arguments = [sys.executable, "-c", HOLD, work.db.path, statement, str(seconds)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, encoding="utf-8") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.wait()


def rename(desk: Desk, name: str) -> object:
    office = next(each for each in offices.all_offices(desk.work) if not each.is_own)
    return desk.perform(partial(offices.save, desk.work, replace(office, name=name)))


def names(work: Workplace) -> set[str]:
    return {office.name for office in offices.all_offices(work)}


def box() -> QProgressDialog | None:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QProgressDialog))
    return next((each for each in found if each.isVisible()), None)


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_window_stays_in_motion_until_the_lock_is_let_go_of(
    qtbot: QtBot, desk: Desk, work: Workplace, statement: str
) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    office = next(each for each in offices.all_offices(work) if not each.is_own)
    seen: list[str] = []
    stood_still: list[float] = []
    motion = Motion()

    def save() -> Outcome[Office]:
        outcome = offices.save(work, replace(office, name="Wartet"))
        stood_still.append(motion.longest)
        return outcome

    def look() -> None:
        found = box()
        seen.append(found.labelText() if found else "")

    with held(work, statement, 1.0):
        QTimer.singleShot(700, look)
        motion.begin()
        assert desk.perform(save) is not None
    assert "Wartet" in names(work)
    assert seen
    assert seen[0].startswith("Ein anderes Programm schreibt gerade in die Datei.")
    assert box() is None
    assert stood_still
    motion.stop()
    assert max(stood_still) < alone(STILL)
    window.close()


@pytest.mark.usefixtures("german")
def test_on_a_server_no_file_is_spoken_of() -> None:
    seen: list[str] = []

    def save() -> str:
        found = box()
        if found is None:
            raise Unavailable(Fault.LOCKED, "server")
        seen.append(found.labelText())
        return "saved"

    assert LockWait(None, on_server=True).until_free(save) == "saved"
    assert "auf dem Server" in seen[0]
    assert "Datei" not in seen[0]


def press_stop(waiting: QProgressDialog) -> None:
    button = waiting.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.click()


@pytest.mark.parametrize("stop", [press_stop, QProgressDialog.close])
def test_clerk_stops_waiting_and_nothing_is_recorded(
    desk: Desk, work: Workplace, stop: Callable[[QProgressDialog], object]
) -> None:
    def stop_now() -> None:
        found = box()
        assert found is not None
        stop(found)

    with held(work, "BEGIN IMMEDIATE", 2.0):
        begun = time.monotonic()
        QTimer.singleShot(800, stop_now)
        assert rename(desk, "Abgebrochen") is None
        assert time.monotonic() - begun < 1.9
    said = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert [each.text() for each in said if each.isVisible()] == ["Die Datenbank ist gerade belegt"]
    for each in said:
        each.close()
    assert "Abgebrochen" not in names(work)
    assert rename(desk, "Danach") is not None


@pytest.mark.parametrize("scale", [100, 200])
def test_the_button_stands_clear_of_the_edge(desk: Desk, work: Workplace, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    room: list[int] = []

    def measure() -> None:
        found = box()
        assert found is not None
        button = found.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        room.append(found.height() - button.geometry().bottom())
        press_stop(found)

    with held(work, "BEGIN IMMEDIATE", 1.2):
        QTimer.singleShot(800, measure)
        assert rename(desk, "Gemessen") is None
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QMessageBox):
            each.close()
    assert room
    assert room[0] >= 8


def test_waits_as_usual_afterwards(desk: Desk, work: Workplace) -> None:
    assert rename(desk, "Kurz") is not None
    assert work.db.rows("PRAGMA busy_timeout")[0]["timeout"] == 3000


def test_change_of_another_process_is_noticed_within_a_second(
    qtbot: QtBot, desk: Desk, work: Workplace
) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    told: list[float] = []
    desk.hub.changed.connect(lambda _touched: told.append(time.monotonic()))
    write = "INSERT OR REPLACE INTO setting (key, value) VALUES ('x', '1')"
    begun = time.monotonic()
    with held(work, f"BEGIN; {write}; COMMIT; BEGIN", 0.0):
        pass
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert told[0] - begun < alone(1.5)
    window.close()
