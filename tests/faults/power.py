"""Loss of power while saving: nothing acknowledged may be lost, half there or unreadable."""

import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from faults import load, traced
from faults.recovery import Verdict, digest_at, laid_out, recovered, unsound
from faults.report import Tally, timed
from faults.sessions import Crash, Session, count, room

_REMEMBERED = 10
_EVERY = 40
"""Every so many states are opened by the product's own way as well, and looked through."""
_WEAK = ("journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 10")


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try the product's own settings, and as a control those that are known to lose."""
    ours = Tally(fault="power lost while saving")
    control = Tally(fault="the same with WAL and NORMAL (control)", bites=True)
    if lacks := traced.lack():
        ours.lacks = control.lacks = lacks
        yield from (ours, control)
        return
    steps, most = (15, 2_000) if short else (120, 24_000)
    with timed(ours):
        session = Session.of(load.__file__, folder / "own", "--story", "--steps", str(steps))
        _judge(session, ours, most)
    yield ours
    options = [part for pragma in _WEAK for part in ("--pragma", pragma)]
    with timed(control):
        weak = Session.of(load.__file__, folder / "weak", *options, "--steps", str(steps))
        _judge(weak, control, most // 10)
    yield control


def _judge(session: Session, tally: Tally, most: int) -> None:
    with room() as place:
        known = [
            _content(files, place, session.database, tally, is_looked_through=number % 4 == 0)
            for number, files in enumerate(session.acknowledged(tally))
        ]
        judged: deque[tuple[Crash, Verdict]] = deque(maxlen=_REMEMBERED)
        for crash in session.crashes(most):
            # Much that is lost in different ways leaves the same bytes.
            same = (verdict for seen, verdict in judged if seen == crash)
            verdict = next(same, None) or _verdict(crash, place, session.database, known)
            judged.appendleft((crash, verdict))
            count(tally, verdict)
            if verdict is Verdict.KEPT and tally.trials % _EVERY == 0 and not tally.bites:
                _look_through(crash, place, session.database, tally)
    tally.notes.append(f"{len(session.operations)} calls of the system that change a file")


def _content(
    files: dict[str, bytes], place: Path, database: str, tally: Tally, *, is_looked_through: bool
) -> str:
    """Return the content at an acknowledgement, which must be sound in every respect."""
    path = laid_out(files, place, database)
    if path is None:
        tally.blame("acknowledged, and no file")
        return ""
    content = digest_at(path)
    if is_looked_through and (objection := unsound(path)):
        tally.blame(objection)
    return content


def _verdict(crash: Crash, place: Path, database: str, known: Sequence[str]) -> Verdict:
    path = laid_out(crash.files, place, database)
    if path is None:
        return Verdict.LOST if crash.done else Verdict.KEPT
    try:
        content = recovered(path)
    except sqlite3.DatabaseError:
        return Verdict.CORRUPT
    # What was about to be acknowledged may be there as well, but only as a whole.
    if content in known[max(crash.done - 1, 0) : crash.done + 1]:
        return Verdict.KEPT
    return Verdict.LOST if content in known else Verdict.HALF


def _look_through(crash: Crash, place: Path, database: str, tally: Tally) -> None:
    path = laid_out(crash.files, place, database)
    if path is not None and (objection := unsound(path)):
        tally.blame(objection)
