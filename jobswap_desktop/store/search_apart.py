"""A search index checked in a process of its own, which may fall over what it finds there."""

import sqlite3
import subprocess
import sys

from jobswap_desktop.processes import NO_WINDOW, bound_memory, own_program

ARGUMENT = "--check-search"
"""Makes the program check the index in a database that comes in by its standard input."""

_SECONDS = 300
"""An index of 10 000 cases takes one."""
_MOST_MEMORY = 3 * 1024**3
_FELL_OVER = "cannot be taken apart"


def verdict(database: bytes) -> str:
    """Return what the engine objects to in the index of a database, "" where it is sound."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            own_program(ARGUMENT),
            input=database,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
            creationflags=NO_WINDOW,
        )
    except subprocess.TimeoutExpired:
        return _FELL_OVER
    if done.returncode:
        return _FELL_OVER
    return done.stdout.decode("ascii", "replace")


def serve() -> int:
    """Check the index of the database on the standard input, and say what it objects to."""
    bound_memory(_MOST_MEMORY)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(sys.stdin.buffer.read())
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        sys.stdout.write(str(error).encode("ascii", "replace").decode())
    finally:
        connection.close()
    return 0
