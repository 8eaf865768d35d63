"""Hostile values in the file itself, put there past the program, and a look at everything."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial

from exchange.calendar_cases import WINTER
from faults.hostile_scene import Scene
from faults.spoiling import HOSTILE

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.services import (
    accounts,
    cases,
    deadlines,
    ledger,
    offices,
    people,
    printing,
    rules,
    schedule,
    statistics,
    week_templates,
)

Attempt = Callable[[Callable[[], object]], None]


_DERIVED = ("case_index", "ledger_index", "deadline_index")


def cells(scene: Scene, count: int, attempt: Attempt) -> None:
    """Put hostile values into the file past the program, one at a time, and look at everything."""
    path = scene.house.work.db.path
    chance = random.Random(12)  # noqa: S311 - repeatable, and no secret
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA recursive_triggers = OFF")
        names = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        kept = [name for name in names if not name.startswith(("search", "sqlite", "audit"))]
        columns = [
            (name, column[1])
            for name in kept
            for column in raw.execute(f'PRAGMA table_info("{name}")')
            if column[1] not in {"id", "version", "key", "number"} and column[2] == "TEXT"
        ]
        held = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in _DERIVED}  # noqa: S608 - from the schema
        for _ in range(count):
            table, column = chance.choice(columns)
            rows = raw.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall()  # noqa: S608 - from the schema
            row = chance.choice(rows) if rows else None
            if row is None:
                continue
            text = chance.choice(HOSTILE).encode("utf-8", "replace").decode()
            update = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'  # noqa: S608 - as above
            with suppress(sqlite3.IntegrityError):
                raw.execute(update, (text, row[0]))
                for look in _looks(scene):
                    attempt(look)
                raw.execute(update, (row[1], row[0]))
                if table in _DERIVED:
                    _put_back(raw, held)


def _put_back(raw: sqlite3.Connection, held: dict[str, list[tuple[object, ...]]]) -> None:
    """Undo that the program has made lines anew that nobody could read."""
    for name in held:
        raw.execute(f"DELETE FROM {name}")  # noqa: S608 - from the schema
    for name, rows in held.items():
        for row in rows:
            raw.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - from the schema


def _looks(scene: Scene) -> list[Callable[[], object]]:
    work = scene.house.work
    return [
        partial(cases.rows, work, CaseFilter.ALL, ""),
        partial(cases.view, work, scene.swap.id),
        partial(cases.history, work, scene.swap.id),
        partial(schedule.week, work, scene.swap.id, WINTER[0]),
        partial(people.all_people, work),
        partial(offices.all_offices, work),
        partial(accounts.all_accounts, work),
        partial(rules.rules_in_use, work),
        partial(ledger.rows, work, LedgerFilter.ALL, ""),
        partial(deadlines.due_now, work),
        partial(statistics.of_year, work, 2022),
        lambda: printing.papers(work, scene.swap.id, printing.plan(work, scene.swap.id).specs),
        partial(week_templates.offered, work, scene.house.partner.id, ""),
    ]
