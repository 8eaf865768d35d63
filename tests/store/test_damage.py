"""Damage that the engine's own check at the start passes over: said, and never a crash."""

import pytest
from builders import a_swap
from databases import found, keep

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import audit, health
from jobswap_desktop.store.sqlite import SqliteDatabase


@pytest.fixture
def held(db: SqliteDatabase) -> SqliteDatabase:
    keep(db, a_swap())
    db.connection.execute("DROP TRIGGER audit_no_update")
    db.connection.execute("PRAGMA foreign_keys = OFF")
    return db


def fault(error: pytest.ExceptionInfo[Unavailable]) -> Fault:
    return error.value.fault


@pytest.mark.parametrize(
    "harm",
    [
        "details = replace(details, 'records', 'recorts')",
        "details = substr(details, 2)",
        "action = 'nonsense'",
        "at = 'gestern'",
        "actor = 'Jemand'",
    ],
)
def test_altered_entry_of_the_history_is_not_shown(held: SqliteDatabase, harm: str) -> None:
    assert len(audit.of_swap(held, a_swap().id)) == 1
    held.connection.execute(f"UPDATE audit SET {harm}")  # noqa: S608 - the test's own text
    # Its number alone, so that the entries beside it are still read.
    assert audit.of_swap(held, a_swap().id) == (1,)
    assert audit.faults(held) != ()


@pytest.mark.parametrize("harm", ["DELETE FROM person", "DELETE FROM office WHERE id = 'office-b'"])
def test_case_that_refers_to_what_is_gone_is_damaged(held: SqliteDatabase, harm: str) -> None:
    held.connection.execute(harm)
    with pytest.raises(Unavailable) as refused:
        found(held, a_swap())
    assert fault(refused) is Fault.DAMAGED


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE search_content SET c0 = replace(c0, 'voss', 'fuss')",
        "DELETE FROM search_content",
        "DELETE FROM search_data WHERE id > 10",
        "UPDATE search_data SET block = x'00' WHERE id > 10",
    ],
)
def test_search_that_does_not_find_what_it_holds_is_said(held: SqliteDatabase, harm: str) -> None:
    assert health.engine_faults(held) == ()
    held.connection.execute(harm)
    (said,) = health.engine_faults(held)
    assert said.startswith("search: ")
