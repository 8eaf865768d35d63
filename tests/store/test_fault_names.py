"""Every name under which the engine may fail becomes a fault that is told in German."""

import sqlite3

import pytest

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.store.faults import as_unavailable, fault_of

EXPECTED = {
    "SQLITE_FULL": Fault.FULL,
    "SQLITE_IOERR": Fault.INPUT_OUTPUT,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_PERM": Fault.READ_ONLY,
    "SQLITE_BUSY": Fault.LOCKED,
    "SQLITE_LOCKED": Fault.LOCKED,
    "SQLITE_PROTOCOL": Fault.LOCKED,
    "SQLITE_CORRUPT": Fault.DAMAGED,
    "SQLITE_NOTADB": Fault.NOT_A_DATABASE,
    "SQLITE_CANTOPEN": Fault.CANNOT_OPEN,
}
NAMES = sorted(name for name in dir(sqlite3) if name.startswith(tuple(EXPECTED)))
OURS = sorted(name for name in dir(sqlite3) if name.startswith("SQLITE_CONSTRAINT"))


def failed(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    return error


def expected(name: str) -> Fault:
    if name == "SQLITE_READONLY_DBMOVED":
        return Fault.MOVED
    return next(fault for prefix, fault in EXPECTED.items() if name.startswith(prefix))


def test_the_engine_has_many_names() -> None:
    assert len(NAMES) > 50
    assert "SQLITE_IOERR_FSYNC" in NAMES
    assert len(OURS) > 5


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_of_the_environment_has_its_three_parts_in_german(name: str) -> None:
    with pytest.raises(Unavailable) as refused, as_unavailable("C:/Daten/jobtausch.sqlite"):
        raise failed(name)
    assert refused.value.fault is expected(name)
    title, text, advice = fault_words(refused.value)
    assert title
    assert text.endswith(".")
    assert advice.startswith("Bitte ")
    assert "disk I/O error" not in title + text + advice
    assert "SQLITE" not in title + text + advice


@pytest.mark.parametrize("name", OURS)
def test_what_breaks_a_rule_of_the_schema_is_a_mistake_of_the_program(name: str) -> None:
    """It is shown, and kept in the log, as every mistake of the program is."""
    error = failed(name)
    assert fault_of(error) is None
    with pytest.raises(sqlite3.OperationalError) as passed, as_unavailable("x"):
        raise error
    assert passed.value is error
