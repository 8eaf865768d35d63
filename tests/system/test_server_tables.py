"""The tables on a server: made from those of a file, and as careful with the trail."""

from collections.abc import Iterator

import psycopg
import pytest
from cluster import Cluster

from jobswap_desktop.store.server import own_tables, tables

pytestmark = pytest.mark.system

_ENTRY = """INSERT INTO audit VALUES
(1, '', '', '', '', '', '', 'details', 'salt', 'digest', 'previous', 'hash')"""


@pytest.fixture(scope="module")
def address(server: Cluster) -> str:
    made = server.create("tables")
    with psycopg.connect(made) as connection:
        for statement in tables.statements():
            connection.execute(statement.encode())
    return made


@pytest.fixture
def connection(address: str) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
    with psycopg.connect(address, options=f"-c search_path={tables.SCHEMA}") as opened:
        yield opened
        opened.rollback()


def test_every_table_of_a_file_is_there(
    connection: "psycopg.Connection[tuple[object, ...]]",
) -> None:
    found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'jobswap'")
    held = {str(name) for (name,) in found}

    assert held == {*tables.names(), "search", "search_word", "schema_version", *own_tables.NAMES}


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET hash = 'other'", "DELETE FROM audit", "TRUNCATE audit"],
)
def test_the_trail_is_append_only(
    connection: "psycopg.Connection[tuple[object, ...]]", statement: str
) -> None:
    connection.execute(_ENTRY)
    connection.execute("UPDATE audit SET details = NULL")

    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        connection.execute(statement.encode())


def test_entries_up_to_a_checkpoint_expire(
    connection: "psycopg.Connection[tuple[object, ...]]",
) -> None:
    connection.execute(_ENTRY)
    connection.execute("INSERT INTO audit_checkpoint VALUES (1, 'hash', '')")

    assert connection.execute("DELETE FROM audit").rowcount == 1


def test_words_are_counted_as_cases_come_and_go(
    connection: "psycopg.Connection[tuple[object, ...]]",
) -> None:
    connection.execute("INSERT INTO search VALUES (1, 'köln-deutz 2022/004', 'köln')")
    connection.execute("INSERT INTO search VALUES (2, 'köln', '')")
    connection.execute("UPDATE search SET facts = 'bonn' WHERE rowid = 1")
    connection.execute("DELETE FROM search WHERE rowid = 2")

    found = connection.execute("SELECT term, cases FROM search_word ORDER BY term").fetchall()
    assert found == [("bonn", 1), ("köln", 1)]
