"""How much an engine does for what is read: the same on every machine, however busy it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from databases import connection_of

from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.server.database import PostgresDatabase

if TYPE_CHECKING:
    import psycopg

_EXPLAIN = b"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) "


@dataclass(slots=True)
class Effort:
    """Statements that were run, and the steps of a file's engine or the pages of a server's."""

    statements: int = 0
    work: int = 0


def on_file(work: Workplace, action: Callable[[Workplace], object]) -> Effort:
    """Return what an action costs a file's engine, once it has been done before."""
    action(work)
    connection, effort = connection_of(work.db), Effort()

    def step() -> int:
        effort.work += 1
        return 0

    def told(statement: str) -> None:
        # Behind dashes are those that the engine's search asks itself.
        effort.statements += not statement.startswith("--")

    connection.set_trace_callback(told)
    connection.set_progress_handler(step, 1)
    try:
        action(work)
    finally:
        connection.set_progress_handler(None, 1)
        connection.set_trace_callback(None)
    return effort


def on_server(work: Workplace, action: Callable[[Workplace], object]) -> Effort:
    """Return what an action that only reads costs a server."""
    assert isinstance(work.db, PostgresDatabase)
    effort, connection = Effort(), work.db.connection
    with _watched(connection, effort):
        action(work)
    return effort


@contextmanager
def _watched(connection: "psycopg.Connection[Any]", effort: Effort) -> Iterator[None]:
    plainly = connection.execute

    def explained(query: Any, params: Any = None, **options: Any) -> Any:
        if isinstance(query, bytes) and query.lstrip().startswith((b"SELECT", b"WITH")):
            row = plainly(_EXPLAIN + query, params, prepare=False).fetchone()
            assert row is not None
            plan = next(iter(row.values()))[0]["Plan"]
            effort.statements += 1
            effort.work += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
        return plainly(query, params, **options)

    connection.execute = explained  # type: ignore[method-assign] # for the time of the context
    try:
        yield
    finally:
        del connection.execute


def plan_of(connection: sqlite3.Connection, sql: str, values: dict[str, object]) -> list[str]:
    """Return how a file's engine goes about a statement."""
    return [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
