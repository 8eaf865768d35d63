"""Files for tests that are not about files: made by copying, and not waited for by the disk.

A new file takes a hundred and fifty statements to make, and every write waits until the disk says
that it has it. Tests of the store and of the faults meet both; the others need neither.
"""

import os
import sqlite3
from contextlib import closing
from functools import cache

import pytest

from jobswap_desktop.store import migrations, opening


def use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new files be copies of one that the migrations made, and let no write wait."""
    pragmas = tuple(
        ("synchronous", "OFF", 0) if name == "synchronous" else (name, wanted, read)
        for name, wanted, read in opening._PRAGMAS
    )
    monkeypatch.setattr(opening, "_PRAGMAS", pragmas)
    monkeypatch.setattr(opening, "migrate", _copied_or_migrated)
    monkeypatch.setattr(os, "fsync", _does_not_wait)


def _copied_or_migrated(connection: sqlite3.Connection, application_id: int) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        migrations.migrate(connection, application_id)
        return
    with closing(sqlite3.connect(":memory:")) as template:
        template.deserialize(_made_once(application_id))
        template.backup(connection)


@cache
def _made_once(application_id: int) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrate(connection, application_id)
        return connection.serialize()


def _does_not_wait(_number: int) -> None:
    """Say that the disk has what it was given."""
