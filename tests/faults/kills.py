"""kill -9 at random moments under load: what was acknowledged is there, and nothing is half."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from faults import gui_load
from faults.load import acknowledging, gone_on, opened
from faults.recovery import objections
from faults.report import Tally, timed

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store.opening import open_database

_A_FILE = 25
"""So many processes die in one file before the next one is begun."""
_LONGEST_LIFE = 0.3
_REOPENED_WITHIN = 1.0
_STARTED_WITHIN = 60.0


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Kill processes without a window, and with one."""
    plain = Tally(fault="kill -9 under load")
    with timed(plain):
        _plain(folder, plain, 40 if short else 500)
    yield plain
    window = Tally(fault="kill -9 of the window while it saves")
    with timed(window):
        _windows(folder, window, 2 if short else 30)
    yield window


def _plain(folder: Path, tally: Tally, times: int) -> None:
    rng = Random(3)  # noqa: S311 - to be repeated
    for number in range(times):
        if number % _A_FILE == 0:
            place = folder / f"file-{number}"
            place.mkdir()
        path, acknowledged = place / "jobtausch.sqlite", place / "acknowledged"
        child = os.fork()
        if child == 0:
            _work_until_killed(path, acknowledged, number)
        if number % 4:
            # Three of four die while they save, the others while they open or make the file.
            _await(acknowledged, _length(acknowledged) + 2)
        time.sleep(rng.uniform(0, _LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            tally.blame(f"the load ended by itself in trial {number}")
        _look(path, acknowledged, tally)
    writes = sum(_length(place / "acknowledged") for place in folder.iterdir())
    tally.notes.append(f"{writes} acknowledged writes")


def _await(acknowledged: Path, length: int) -> None:
    """Wait until so much has been acknowledged, or for too long."""
    begun = time.monotonic()
    while _length(acknowledged) < length and time.monotonic() - begun < _STARTED_WITHIN:
        time.sleep(0.005)


def _work_until_killed(path: Path, acknowledged: Path, seed: int) -> None:
    try:
        load = gone_on(opened(path, acknowledging(acknowledged)), Random(seed))  # noqa: S311 - as above
        while True:
            load.step()
    finally:
        import traceback

        traceback.print_exc()
        os._exit(3)


def _windows(folder: Path, tally: Tally, times: int) -> None:
    rng = Random(4)  # noqa: S311 - as above
    place = folder / "window"
    place.mkdir()
    path, acknowledged = place / "jobtausch.sqlite", place / "acknowledged"
    for number in range(times):
        before = _length(acknowledged)
        command = [sys.executable, gui_load.__file__, str(path), str(acknowledged), str(number)]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as window:
            begun = time.monotonic()
            # Four writes more: the window is there, and its timer works.
            while _length(acknowledged) < before + 4 and window.poll() is None:
                if time.monotonic() - begun > _STARTED_WITHIN:
                    break
                time.sleep(0.05)
            time.sleep(rng.uniform(0, 1))
            if window.poll() is not None or _length(acknowledged) < before + 4:
                tally.blame(f"the window did not work in trial {number}")
            window.kill()
        _look(path, acknowledged, tally)
    tally.notes.append(f"{_length(acknowledged)} acknowledged writes")


def _length(acknowledged: Path) -> int:
    return acknowledged.read_bytes().count(b"\n") if acknowledged.exists() else 0


def _look(path: Path, acknowledged: Path, tally: Tally) -> None:
    """Open what the dead process has left and compare it with what was acknowledged."""
    tally.trials += 1
    lines = acknowledged.read_text(encoding="ascii").splitlines() if acknowledged.exists() else []
    if not path.exists():
        tally.lost += bool(lines)
        return
    begun = time.monotonic()
    try:
        with closing(open_database(path, create=False)) as db:
            if time.monotonic() - begun > _REOPENED_WITHIN:
                tally.notes.append(f"opened again after {time.monotonic() - begun:.1f} s")
            held = db.rows("SELECT sequence, hash FROM audit")
            found = {f"{row['sequence']} {row['hash']}" for row in held} | {"0 -"}
            tally.lost += not found >= set(lines)
            tally.half += bool(objections(db))
    except (Unavailable, sqlite3.Error):
        tally.corrupt += 1
    for left in path.parent.glob("*.neu*"):
        # What a process left that died while it made the file; a new one is made beside it.
        left.unlink()
