"""The file held by another program: waited for a while, then said, and it works afterwards."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from faults.report import Tally, timed
from faults.sitting import Sitting, prepared

from jobswap_desktop.domain.errors import Fault

_HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
sys.stdout.write("held\\n")
sys.stdout.flush()
time.sleep(float(sys.argv[3]))
connection.close()
"""
_PATIENCE = 3.0
_SLACK = 1.5
"""What a busy machine may take longer."""


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Hold the file for less and for more than the product waits."""
    tally = Tally(fault="locked by another program")
    with timed(tally):
        base = prepared(folder / "locked.sqlite")
        for number, seconds in enumerate((0.5, 3.5) if short else (0.2, 1.0, 2.0, 6.0, 30.0)):
            locks = ("BEGIN IMMEDIATE", "BEGIN EXCLUSIVE")
            for lock in locks[number % 2 :] if short else locks:
                sitting = Sitting(base, number, tally)
                _try(sitting, lock, seconds, tally)
    yield tally


def _try(sitting: Sitting, lock: str, seconds: float, tally: Tally) -> None:
    with _held(sitting.path, lock, seconds) as holder:
        begun = time.monotonic()
        fault = sitting.work_on(1, Fault.LOCKED)
        waited = time.monotonic() - begun
        if seconds < _PATIENCE and fault is not None:
            tally.blame(f"{lock} for {seconds} s was not waited for")
        if seconds > _PATIENCE + _SLACK and fault is None and holder.poll() is None:
            tally.blame(f"{lock} for {seconds} s was not said")
        if waited > _PATIENCE + _SLACK:
            tally.blame(f"{lock} for {seconds} s took {waited:.1f} s to be said")
        tally.notes.append(f"{lock} for {seconds} s: {fault or 'saved'} after {waited:.1f} s")
        sitting.mend(lambda: _wait(holder))


def _wait(holder: "subprocess.Popen[str]") -> None:
    holder.wait(60)


@contextmanager
def _held(path: Path, lock: str, seconds: float) -> "Iterator[subprocess.Popen[str]]":
    command = [sys.executable, "-c", _HOLD, str(path), lock, str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
