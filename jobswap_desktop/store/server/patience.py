"""A connection that gives up a server which does not answer, so that no window waits for good."""

import socket
import time
from contextlib import suppress
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

from jobswap_desktop.store.database import Database
from jobswap_desktop.store.server.database import PostgresDatabase

Value = TypeVar("Value")


class PatientConnection(psycopg.Connection[dict[str, Any]]):
    """Waits as long as it takes, or `answers_within` so many seconds from one byte to the next.

    The system notices a cut cable late, and a server that has been halted never.
    """

    answers_within: float | None = None

    def wait(self, gen: PQGen[Value], interval: float = 0.1, timeout: float | None = None) -> Value:
        """Wait for what the server says; raises OperationalError where it says nothing."""
        if self.answers_within is None or timeout is not None:
            return super().wait(gen, interval, timeout)
        return super().wait(self._watched(gen, self.answers_within), interval)

    def _watched(self, gen: PQGen[Value], most: float) -> PQGen[Value]:
        heard = time.monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                now = time.monotonic()
                if ready:
                    heard = now
                elif now - heard > most:
                    self._hang_up()
                    raise psycopg.OperationalError("no answer in time")
                wanted = gen.send(ready)
        except StopIteration as ended:
            found: Value = ended.value
            return found

    def _hang_up(self) -> None:
        """End the conversation, and keep the socket: others may be waiting at it."""
        held = socket.socket(fileno=self.pgconn.socket)
        with suppress(OSError):
            held.shutdown(socket.SHUT_RDWR)
        held.detach()


def expect_answers(db: Database, seconds: float) -> None:
    """Let the server of `db` be lost where it says nothing for so long; nothing for a file."""
    if isinstance(db, PostgresDatabase) and isinstance(db.connection, PatientConnection):
        db.connection.answers_within = seconds
