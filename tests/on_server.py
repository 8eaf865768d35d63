"""The suite on PostgreSQL: databases that are lent to a test and emptied after it.

With `--engine postgresql` whatever opens a database through `databases.place` gets one on a server
of its own, one a file name. Tests that are about files alone are not run; `FILES_ALONE` says why.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cluster

from jobswap_desktop.domain.places import Address

if TYPE_CHECKING:
    import psycopg

_TEMPLATE = "template_of_tests"


class Lender:
    """A server with databases to lend, started when the first one is wanted."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._cluster: cluster.Cluster | None = None
        self._free: list[str] = []
        self._lent: dict[Path, str] = {}
        self._made = 0

    def address(self, path: Path) -> Address:
        """Return the database that stands for the file at `path` in this test."""
        if path not in self._lent:
            self._lent[path] = self._free.pop() if self._free else self._another()
        return Address(self._server().address(self._lent[path]))

    def take_back(self) -> None:
        """Empty what was lent."""
        for name in self._lent.values():
            with self.administrating(Address(self._server().address(name))) as connection:
                connection.execute(_emptied(_tables(connection)).encode())
            self._free.append(name)
        self._lent.clear()

    def close(self) -> None:
        """Stop the server."""
        self._open.close()

    @contextmanager
    def administrating(self, address: Address) -> Iterator["psycopg.Connection[tuple[Any, ...]]"]:
        """Connect past the program, as who administers the server: no trigger fires."""
        import psycopg

        options = "-c search_path=jobswap -c session_replication_role=replica"
        with psycopg.connect(address.text, autocommit=True, options=options) as connection:
            yield connection

    def _server(self) -> cluster.Cluster:
        if self._cluster is None:
            self._cluster = self._open.enter_context(cluster.running())
            self._make_template(self._cluster)
        return self._cluster

    def _another(self) -> str:
        self._made += 1
        name = f"test_{self._made}"
        self._server().create(name, _TEMPLATE)
        return name

    def _make_template(self, server: cluster.Cluster) -> None:
        import psycopg

        from jobswap_desktop.store.server.tables import statements

        with psycopg.connect(server.create(_TEMPLATE)) as connection:
            for statement in statements():
                connection.execute(statement.encode())


def _tables(connection: "psycopg.Connection[tuple[Any, ...]]") -> list[str]:
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'jobswap' ORDER BY 1"
    )
    return [str(name) for (name,) in found if name != "schema_version"]


def _emptied(tables: list[str]) -> str:
    return "; ".join(f'DELETE FROM "{name}"' for name in tables)


def content(lender: Lender, address: Address) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table as it stands, without the order of writing."""
    with lender.administrating(address) as connection:
        found = {}
        for name in _tables(connection):
            cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1'.encode())  # noqa: S608 - names from the schema
            kept = [
                place
                for place, column in enumerate(cursor.description or ())
                if column.name != "rowid"
            ]
            found[name] = [tuple(row[place] for place in kept) for row in cursor]
    return found


def tamper(lender: Lender, address: Address, statements: tuple[str, ...]) -> None:
    """Change the database past the program; its triggers are off."""
    with lender.administrating(address) as connection:
        for statement in statements:
            if not statement.startswith("DROP TRIGGER"):
                connection.execute(statement.replace("x'", "'\\x").encode())


FILES_ALONE: dict[str, str] = {}
"""Files of tests, or single tests, that are about files: what is one is not on a server."""


def is_about_files(test: str) -> bool:
    """Whether a test (its id) is among `FILES_ALONE`."""
    name = test.partition("[")[0].removeprefix("tests/")
    return name in FILES_ALONE or name.partition("::")[0] in FILES_ALONE
