"""Loss of power while an older file is brought to the newest schema: it is the old or the new one.

And a copy of the old one is there before the file is anything else.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from faults import traced, upgrade
from faults.recovery import Verdict, digest_at, laid_out, recovered, unsound
from faults.report import Tally, timed
from faults.sessions import Crash, Session, count, room

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.store.migrations import NEWEST

RELEASED = Path(__file__).resolve().parents[1] / "store" / "released"
_EVERY = 100
# Statistics are made by a migration, from the cases that were over before.
# So is the one entry that attests them.
_ENTRIES = "SELECT count(*) FROM audit WHERE action <> ?"
_ADDED = Action.COUNTS_ATTESTED.value
_RECORDS = """SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'statistic'
    AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE name = 'version')"""


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try the migration of every released schema."""
    for given in sorted(RELEASED.glob("schema_*.sqlite")):
        number = int(given.stem.removeprefix("schema_"))
        tally = Tally(fault=f"power lost while schema {number} becomes {NEWEST}")
        if lacks := traced.lack():
            tally.lacks = lacks
        else:
            with timed(tally):
                session = Session.of(upgrade.__file__, folder / given.stem, given=given)
                _judge(session, given, tally, 300 if short else 2_000)
        yield tally


def _judge(session: Session, given: Path, tally: Tally, most: int) -> None:
    old, rows = digest_at(given), _rows(given)
    with room() as place:
        final = ""
        for files in session.acknowledged(tally):
            path = laid_out(files, place, session.database)
            assert path is not None
            final = digest_at(path)
            if _rows(path) != rows:
                tally.blame("rows are not kept")
            if objection := unsound(path):
                tally.blame(objection)
        for crash in session.crashes(most):
            path = laid_out(crash.files, place, session.database)
            verdict = _verdict(path, crash, old, final, rows)
            count(tally, verdict)
            if path is None or verdict is not Verdict.KEPT:
                continue
            if _number(path) == NEWEST and not _has_copy(path.parent.rglob("*"), path, old):
                tally.blame("migrated without a copy of what was before")
            if tally.trials % _EVERY == 0 and (objection := unsound(path)):
                tally.blame(objection)


def _verdict(
    path: Path | None, crash: Crash, old: str, final: str, rows: dict[str, int]
) -> Verdict:
    if path is None:
        return Verdict.LOST
    try:
        content = recovered(path)
    except sqlite3.DatabaseError:
        return Verdict.CORRUPT
    if content == final or (content == old and not crash.done):
        return Verdict.KEPT
    if content == old:
        return Verdict.LOST
    # Migrated, and the derived rows not yet made anew: that is done when it is opened next.
    is_new = not crash.done and _number(path) == NEWEST and _rows(path) == rows
    return Verdict.KEPT if is_new else Verdict.HALF


def _number(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _rows(path: Path) -> dict[str, int]:
    """Return how many records of each kind there are; kinds of which there are none left out."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute(_RECORDS)]
        counted = {
            name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - names from the schema
            for name in names
        }
        counted["audit"] = int(connection.execute(_ENTRIES, (_ADDED,)).fetchone()[0])
        return {name: number for name, number in counted.items() if number}


def _has_copy(paths: Iterable[Path], database: Path, old: str) -> bool:
    for path in paths:
        if path.suffix == ".sqlite" and path != database:
            try:
                if recovered(path) == old:
                    return True
            except sqlite3.DatabaseError:
                continue
    return False
