"""A crowd's rows on a server: as they are, and not as `server move` does it.

They were made in bulk, and no entry of the history attests them.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cluster import Cluster

from jobswap_desktop.domain.places import Address

if TYPE_CHECKING:
    import psycopg

_ROWS_AT_ONCE = 2000
_OPTIONS = "-c search_path=jobswap"


def onto_server(path: Path, server: Cluster, name: str) -> Address:
    """Copy a file's rows into a new database, and return its address."""
    import psycopg

    from jobswap_desktop.store.server.tables import names
    from jobswap_desktop.store.server.word_tables import counted_at_once

    address = server.set_up(name)
    with (
        closing(sqlite3.connect(path)) as file,
        psycopg.connect(address, options=_OPTIONS) as there,
        counted_at_once(there),
    ):
        for table in (*names(), "search"):
            _copy(file, there, table)
    with psycopg.connect(address, options=_OPTIONS, autocommit=True) as there:
        there.execute("VACUUM ANALYZE")
    return Address(address)


def _copy(file: sqlite3.Connection, there: "psycopg.Connection[Any]", table: str) -> None:
    columns = [row[1] for row in file.execute(f'PRAGMA table_info("{table}")')]
    if table == "search":
        columns = ["rowid", "facts", "attached"]
    listed = ", ".join(f'"{column}"' for column in columns)
    found = file.execute(f'SELECT {listed} FROM "{table}" ORDER BY rowid')  # noqa: S608 - our own names
    copying = f'COPY "{table}" ({listed}) FROM STDIN'.encode()
    with there.cursor() as cursor, cursor.copy(copying) as copy:
        while rows := found.fetchmany(_ROWS_AT_ONCE):
            for row in rows:
                copy.write_row(row)
