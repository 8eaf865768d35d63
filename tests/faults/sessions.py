"""What a traced program did to its files, and what the disk may hold after each step of it."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from faults import traced
from faults.disk import Disk, Op, Put, losses
from faults.recovery import Verdict
from faults.report import Tally

_ROUNDS = 3
_STATES_AN_OPERATION = 4 + 2 * _ROUNDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """The files that a loss of power leaves, of which `done` acknowledgements had been given."""

    files: dict[str, bytes]
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What a program did to its files.

    `points` holds after how many operations each acknowledgement was given.
    """

    database: str
    start: dict[str, bytes]
    operations: tuple[Op, ...]
    points: tuple[int, ...]

    @classmethod
    def of(
        cls, script: str | None, folder: Path, *options: str, given: Path | None = None
    ) -> "Session":
        """Let a script work in a new folder, traced, on a copy of the file `given` or a new one."""
        data = folder / "data"
        data.mkdir(parents=True)
        database, acknowledged = data / "jobtausch.sqlite", data / "acknowledged"
        if given is not None:
            shutil.copyfile(given, database)
        start = {str(path): path.read_bytes() for path in data.iterdir()}
        trace = folder / "trace"
        command = [sys.executable, str(script), str(database), str(acknowledged), *options]
        traced.traced(command, data, trace)
        operations = tuple(traced.operations(trace, data))
        trace.unlink()
        told = (
            number
            for number, op in enumerate(operations, start=1)
            if isinstance(op, Put) and op.path == str(acknowledged)
        )
        return cls(database=str(database), start=start, operations=operations, points=tuple(told))

    def acknowledged(self, tally: Tally) -> Iterator[dict[str, bytes]]:
        """Yield the files at each acknowledgement; by then everything must have been synced."""
        disk, early, points = Disk(self.start), 0, set(self.points)
        held = {f"{self.database}{ending}" for ending in ("", "-journal", "-wal")}
        for number, op in enumerate(self.operations, start=1):
            if number in points:
                early += bool(disk.unsynced() & held)
            disk.apply(op)
            if number in points:
                yield disk.files()
        tally.notes.append(
            f"{len(points)} acknowledgements, {early} of them before the sync was complete"
        )
        if early and not tally.bites:
            tally.blame(f"{early} acknowledgements before the sync was complete")

    def crashes(self, most: int) -> Iterator[Crash]:
        """Yield what may be left after each acknowledgement, and others, about `most` in all."""
        rng = Random(7)  # noqa: S311 - to be repeated
        wanted = most / _STATES_AN_OPERATION - len(self.points)
        share = wanted / (len(self.operations) - len(self.points))
        disk, done, points = Disk(self.start), 0, set(self.points)
        for number, op in enumerate(self.operations, start=1):
            disk.apply(op)
            done += number in points
            if number not in points and rng.random() > share:
                continue
            if not disk.unsynced():
                yield Crash(files=disk.files(), done=done)
                continue
            for _kind, keep in losses(rng, rounds=_ROUNDS):
                yield Crash(files=disk.after_power_loss(keep), done=done)


def count(tally: Tally, verdict: Verdict) -> None:
    """Add a verdict to a tally."""
    tally.trials += 1
    tally.lost += verdict is Verdict.LOST
    tally.half += verdict is Verdict.HALF
    tally.corrupt += verdict is Verdict.CORRUPT


@contextmanager
def room() -> Iterator[Path]:
    """Lend a folder that is quick to write: in memory where the system has such a place."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made there
    base = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    place = Path(tempfile.mkdtemp(prefix="jobswap-", dir=base))
    try:
        yield place
    finally:
        shutil.rmtree(place)
