"""Loss of power while saving: after every call of the system, what the disk may then hold."""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from faults import load, traced
from faults.disk import Disk, Op, Put, losses
from faults.recovery import Verdict, digest_at, laid_out, recovered, unsound
from faults.report import Tally, timed

_RUN = Path(load.__file__)
_ROUNDS = 3
_STATES_AN_OPERATION = 4 + 2 * _ROUNDS
_EVERY = 40
"""Every so many states are opened by the product's own way as well, and looked through."""


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try the product's own settings, and as a control those that are known to lose."""
    ours = Tally(fault="power lost while saving")
    control = Tally(fault="the same with WAL and NORMAL (control)", bites=True)
    if lacks := traced.lack():
        ours.lacks = control.lacks = lacks
        yield from (ours, control)
        return
    steps, most = (15, 2_000) if short else (120, 40_000)
    with timed(ours):
        session = Session.of(folder / "power", "--story", "--steps", str(steps))
        session.judge(ours, most)
    yield ours
    pragmas = ("journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 10")
    with timed(control):
        options = [part for pragma in pragmas for part in ("--pragma", pragma)]
        weak = Session.of(folder / "control", *options, "--steps", str(steps))
        weak.judge(control, most // 10)
    yield control


@dataclass(slots=True, kw_only=True)
class Session:
    """What a program did to its files, and what it had acknowledged when.

    `points` holds after how many operations each acknowledgement was given.
    """

    database: str
    operations: list[Op]
    start: dict[str, bytes] = field(default_factory=dict)
    points: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path, *options: str) -> "Session":
        """Let a clerk work in a new file in `folder`, traced."""
        data = folder / "data"
        data.mkdir(parents=True)
        database, acknowledged = data / "jobtausch.sqlite", data / "acknowledged"
        command = [sys.executable, str(_RUN), str(database), str(acknowledged), *options]
        trace = folder / "trace"
        traced.traced(command, data, trace)
        session = cls(database=str(database), operations=list(traced.operations(trace, data)))
        trace.unlink()
        session.points = [
            number
            for number, op in enumerate(session.operations, start=1)
            if isinstance(op, Put) and op.path == str(acknowledged)
        ]
        return session

    def judge(self, tally: Tally, most: int) -> None:
        """Rebuild the disk after (nearly) every operation, about `most` states in all."""
        with room() as place:
            known = self._known(tally, place)
            share = min(1.0, most / (len(self.operations) * _STATES_AN_OPERATION))
            self._crash(tally, place, known, share)

    def _known(self, tally: Tally, place: Path) -> list[str]:
        """Return the content at each acknowledgement; by then everything must have been synced."""
        disk, contents, early = Disk(self.start), list[str](), 0
        for number, op in enumerate(self.operations, start=1):
            waiting = {path for path in disk.unsynced() if path.startswith(self.database)}
            disk.apply(op)
            if number not in self.points:
                continue
            early += bool(waiting)
            path = laid_out(disk.files(), place, self.database)
            contents.append(digest_at(path) if path else "")
            objection = unsound(path) if path else "nothing there"
            if objection:
                tally.blame(f"acknowledgement {len(contents)}: {objection}")
        tally.notes.append(
            f"{len(contents)} acknowledgements, {early} of them before the sync was complete"
        )
        if early and not tally.bites:
            tally.blame(f"{early} acknowledgements before the sync was complete")
        return contents

    def _crash(self, tally: Tally, place: Path, known: Sequence[str], share: float) -> None:
        rng = Random(7)  # noqa: S311 - to be repeated
        disk, done, seen = Disk(self.start), 0, set[str]()
        for number, op in enumerate(self.operations, start=1):
            disk.apply(op)
            done += number in self.points
            if rng.random() > share:
                continue
            for files in states(disk, rng):
                tally.trials += 1
                seen.add(_sum(files, self.database))
                verdict = self._verdict(files, place, known, done)
                if verdict is Verdict.KEPT and tally.trials % _EVERY == 0 and not tally.bites:
                    verdict = self._by_the_product(files, place, tally, known, done)
                count(tally, verdict)
        tally.notes.append(f"{len(self.operations)} operations, {len(seen)} different states")

    def _verdict(
        self, files: dict[str, bytes], place: Path, known: Sequence[str], done: int
    ) -> Verdict:
        path = laid_out(files, place, self.database)
        if path is None:
            return Verdict.LOST if done else Verdict.KEPT
        import sqlite3

        try:
            _, content = recovered(path)
        except sqlite3.DatabaseError:
            return Verdict.CORRUPT
        return compared(content, known, done)

    def _by_the_product(
        self, files: dict[str, bytes], place: Path, tally: Tally, known: Sequence[str], done: int
    ) -> Verdict:
        path = laid_out(files, place, self.database)
        if path is None:
            return Verdict.KEPT
        if objection := unsound(path):
            tally.blame(objection)
        return compared(digest_at(path), known, done)


def states(disk: Disk, rng: Random) -> Iterator[dict[str, bytes]]:
    """Yield what may be left when the power goes now; one state where nothing is waiting."""
    if not disk.unsynced():
        yield disk.files()
        return
    for _kind, keep in losses(rng, rounds=_ROUNDS):
        yield disk.after_power_loss(keep)


def compared(content: str, known: Sequence[str], done: int) -> Verdict:
    """Return what a content is, of which `done` acknowledgements had been given."""
    if content in known[max(done - 1, 0) : done + 1]:
        return Verdict.KEPT
    return Verdict.LOST if content in known else Verdict.HALF


def count(tally: Tally, verdict: Verdict) -> None:
    """Add a verdict to a tally."""
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


def _sum(files: dict[str, bytes], database: str) -> str:
    found = hashlib.sha256()
    for path in _own(files, database):
        found.update(path.encode() + files[path])
    return found.hexdigest()


def _own(files: Iterable[str], database: str) -> list[str]:
    return sorted(path for path in files if path.startswith(database))
