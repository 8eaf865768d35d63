"""The server's error codes as faults of the environment."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from jobswap_desktop.domain.errors import Fault, Unavailable

# By the beginning of the code (SQLSTATE), the first that fits.
_FAULTS = {
    "40": Fault.LOCKED,
    "55P03": Fault.LOCKED,
    "57014": Fault.LOCKED,
    "57": Fault.CONNECTION_LOST,
    "08": Fault.CONNECTION_LOST,
    "25006": Fault.READ_ONLY,
    "28": Fault.LOGIN_REFUSED,
    "3D": Fault.NO_DATABASE,
    "3F": Fault.NOT_SET_UP,
    "42501": Fault.NO_RIGHT,
    "JD001": Fault.WRONG_CLOCK,
    # Whose schema was taken away finds no tables in it any more, as if there had been none.
    "42P01": Fault.NO_RIGHT,
    # A number counted on from one that only somebody else can have put there.
    "22003": Fault.DAMAGED,
    "53100": Fault.FULL,
    "53300": Fault.TOO_MANY_CONNECTIONS,
    "53": Fault.CANNOT_CONNECT,
    "58030": Fault.INPUT_OUTPUT,
    "58P01": Fault.DAMAGED,
    "XX001": Fault.DAMAGED,
    "XX002": Fault.DAMAGED,
}


def fault_of(error: psycopg.Error) -> Fault | None:
    """Return the fault an error stands for; None when it is a fault of the program."""
    code = error.sqlstate
    if code is not None:
        return next((fault for begin, fault in _FAULTS.items() if code.startswith(begin)), None)
    # The library's own: the server said nothing, because it is not there any more.
    is_gone = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return Fault.CONNECTION_LOST if is_gone else None


@contextmanager
def as_unavailable(path: str) -> Iterator[None]:
    """Turn the environment's errors inside the context into Unavailable; let ours pass."""
    try:
        yield
    except psycopg.Error as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise Unavailable(fault, path, str(error)) from error
