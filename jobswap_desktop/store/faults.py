"""The engine's error names as faults of the environment."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from jobswap_desktop.domain.errors import Fault, Unavailable

# By the beginning of the engine's name, the first that fits.
_FAULTS = {
    # The open file lies at its path no more; what is written into it nobody would find again.
    "SQLITE_READONLY_DBMOVED": Fault.MOVED,
    "SQLITE_BUSY": Fault.LOCKED,
    "SQLITE_LOCKED": Fault.LOCKED,
    "SQLITE_PROTOCOL": Fault.LOCKED,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_PERM": Fault.READ_ONLY,
    "SQLITE_FULL": Fault.FULL,
    "SQLITE_CORRUPT": Fault.DAMAGED,
    "SQLITE_NOTADB": Fault.NOT_A_DATABASE,
    "SQLITE_CANTOPEN": Fault.CANNOT_OPEN,
    "SQLITE_IOERR": Fault.INPUT_OUTPUT,
}


def fault_of(error: sqlite3.Error) -> Fault | None:
    """Return the fault an engine error stands for; None when it is a fault of the program."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if not name and type(error) is sqlite3.OperationalError:
        # Python's own: a text is no UTF-8, and the program writes no other.
        return Fault.DAMAGED
    return next((fault for prefix, fault in _FAULTS.items() if name.startswith(prefix)), None)


@contextmanager
def as_unavailable(path: str) -> Iterator[None]:
    """Turn the environment's errors inside the context into Unavailable; let ours pass."""
    try:
        yield
    except UnicodeDecodeError as error:
        # The engine's own texts (table names, statements) are not UTF-8 any more.
        raise Unavailable(Fault.DAMAGED, path, str(error)) from error
    except sqlite3.Error as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise Unavailable(fault, path, str(error)) from error
