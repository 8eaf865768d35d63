"""What the owner of a file can do to its history past the program, with links that hold again."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from jobswap_desktop.domain.audit import (
    GENESIS,
    Action,
    chain_hash,
    digest_details,
)

Row = dict[str, Any]
_HEADER = ("sequence", "at", "actor", "account", "role", "action", "swap_id", "salt")


def rows_of(path: Path) -> list[Row]:
    """Return the rows of the trail, oldest first."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("SELECT * FROM audit ORDER BY sequence")]


def a_row(sequence: int, action: Action | str, at: str, **details: object) -> Row:
    """Return an entry that nobody of the office has made."""
    return {
        "sequence": sequence,
        "at": at,
        "actor": "Niemand",
        "account": "niemand",
        "role": "hr_clerk",
        "action": str(action),
        "swap_id": "",
        "details": canonical({"subject": "", "changes": [], "records": []} | details),
        "salt": "00" * 8,
        "details_digest": "",
    }


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained(rows: Iterable[Row], previous: str = GENESIS) -> list[Row]:
    """Return the rows with digests and hashes that hold, the first following on `previous`."""
    made = []
    for row in rows:
        digest = row["details_digest"]
        if row["details"] is not None:
            digest = digest_details(row["salt"], row["details"])
        header = tuple(row[name] for name in _HEADER)
        sealed = chain_hash(previous, header, digest)
        made.append(row | {"details_digest": digest, "previous": previous, "hash": sealed})
        previous = sealed
    return made


def lay(path: Path, rows: Iterable[Row], *statements: str) -> None:
    """Put rows in the place of the trail as the file's owner can, and run `statements`."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM audit")
        for row in rows:
            names, marks = ", ".join(row), ", ".join("?" for _ in row)
            connection.execute(
                f"INSERT INTO audit ({names}) VALUES ({marks})",  # noqa: S608 - names of our columns
                tuple(row.values()),
            )
        for statement in statements:
            connection.execute(statement)
        for _name, sql in triggers:
            connection.execute(sql)
