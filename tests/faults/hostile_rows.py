"""Rows that are gone from the file, or refer to others than they did, and a look at everything."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from case_steps import ready_case
from faults.hostile_scene import Scene

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import PersonId, SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.services import (
    cases,
    checking,
    deadlines,
    erasure_due,
    ledger,
    list_export,
    paper_way,
    partner_state,
    printing,
    renewing,
    schedule,
    statistics,
    subject_access,
    today,
)
from jobswap_desktop.services import (
    closing as closings,
)

Attempt = Callable[[Callable[[], object]], None]


def lost_rows(scene: Scene, count: int, attempt: Attempt) -> None:
    """Damage a file with a case that is ready, one way at a time, and look at everything."""
    path = scene.house.work.db.path
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as raw,
        closing(sqlite3.connect(":memory:")) as before,
        closing(sqlite3.connect(":memory:")) as whole,
    ):
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.backup(before)
        swap_id = ready_case(scene.house.work)
        raw.backup(whole)
        known = list(_damages(raw))
        random.Random(15).shuffle(known)  # noqa: S311 - repeatable, and no secret
        for statement, values in known[:count]:
            with suppress(sqlite3.IntegrityError):
                raw.execute(statement, values)
            for look in _looks(scene, swap_id):
                attempt(look)
            whole.backup(raw)
        before.backup(raw)


def _damages(raw: sqlite3.Connection) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield statements: rows deleted, references astray, and what may be nothing made nothing."""
    names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in (name for name in names if not name.startswith(("search", "sqlite", "audit"))):
        held = raw.execute(f'SELECT rowid FROM "{table}" LIMIT 4').fetchall()  # noqa: S608 - from the schema
        if not held:
            continue
        yield f'DELETE FROM "{table}"', ()  # noqa: S608 - as above
        for row in held:
            yield f'DELETE FROM "{table}" WHERE rowid = ?', row  # noqa: S608 - as above
        refers = {each[3]: each[2] for each in raw.execute(f'PRAGMA foreign_key_list("{table}")')}
        for column in raw.execute(f'PRAGMA table_info("{table}")').fetchall():
            update = f'UPDATE OR IGNORE "{table}" SET "{column[1]}" = ?'  # noqa: S608 - as above
            if column[1] in refers:
                yield update, ("gone",)
                other = raw.execute(f'SELECT min(rowid), * FROM "{refers[column[1]]}"').fetchone()  # noqa: S608 - as above
                yield update, (other[1],)
            if not column[3] and not column[5]:
                yield update, (None,)


def _looks(scene: Scene, swap_id: SwapId) -> list[Callable[[], object]]:
    work = scene.house.work
    return [
        partial(checking.check, work, Path("nirgends")),
        partial(cases.rows, work, CaseFilter.ALL, ""),
        partial(today.overview, work),
        partial(deadlines.rows, work),
        partial(ledger.rows, work, LedgerFilter.ALL, ""),
        partial(statistics.of_year, work, 2022),
        partial(erasure_due.due, work),
        partial(list_export.case_list, work, CaseFilter.ALL, "", "x.csv"),
        partial(subject_access.make, work, PersonId("person-a")),
        partial(cases.view, work, swap_id),
        partial(cases.history, work, swap_id),
        partial(schedule.of_case, work, swap_id),
        partial(paper_way.of_case, work, swap_id),
        partial(closings.of_case, work, swap_id),
        partial(partner_state.partner_state, work, swap_id),
        lambda: renewing.links(work, cases.view(work, swap_id).swap),
        lambda: printing.papers(work, swap_id, printing.plan(work, swap_id).specs),
    ]
