"""The product's own database, in which something goes wrong at a chosen moment."""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.places import Place
from jobswap_desktop.domain.trail_facts import GoneRow
from jobswap_desktop.store.database import Change, Database, Deed, Row, Undo, Words
from jobswap_desktop.store.holding import Hold
from jobswap_desktop.store.last_case import LastCase


class InjectedError(Exception):
    """A fault of the program, as any line of it may have one."""


@dataclass(slots=True)
class Countdown:
    """Counts calls and raises at the one it was set to; without one at the end of the write."""

    at: int | None = None
    seen: int = 0

    def tick(self) -> None:
        """Count one call."""
        self.seen += 1
        if self.seen == self.at:
            raise InjectedError(f"call {self.at}")

    def end(self) -> None:
        """Count the moment when everything is written and nothing is recorded of it yet."""
        self.tick()
        if self.at is None:
            raise InjectedError("end of the write")


class FailingDatabase:
    """The port to the database, of which one call raises before it does anything."""

    def __init__(self, inner: Database, countdown: Countdown) -> None:
        self._inner = inner
        self._countdown = countdown

    @property
    def path(self) -> str:
        return self._inner.path

    @property
    def place(self) -> Place:
        return self._inner.place

    @property
    def is_server(self) -> bool:
        return self._inner.is_server

    @property
    def is_partial(self) -> bool:
        return self._inner.is_partial

    @property
    def words(self) -> Words:
        return self._inner.words

    @property
    def socket(self) -> int | None:
        return self._inner.socket

    @property
    def is_open(self) -> bool:
        return self._inner.is_open

    @property
    def hold(self) -> Hold | None:
        return self._inner.hold

    @property
    def holder(self) -> Holder | None:
        return self._inner.holder

    @property
    def last_case(self) -> LastCase:
        return self._inner.last_case

    @property
    def left_out(self) -> int:
        return self._inner.left_out

    def leave_out(self, table: str, name: str, lost: Collection[str]) -> None:
        self._inner.leave_out(table, name, lost)

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        self._countdown.tick()
        return self._inner.rows(sql, **values)

    def write(self, deed: Deed) -> AbstractContextManager[Change]:
        return self._failing(self._inner.write(deed))

    def write_derived(self) -> AbstractContextManager[Change]:
        return self._failing(self._inner.write_derived())

    def compact(self) -> None:
        self._countdown.tick()
        self._inner.compact()

    def patience(self, seconds: float) -> AbstractContextManager[None]:
        return self._inner.patience(seconds)

    def is_write_protected(self) -> bool:
        return self._inner.is_write_protected()

    def changed(self) -> bool:
        return self._inner.changed()

    def close(self) -> None:
        self._inner.close()

    @contextmanager
    def _failing(self, write: AbstractContextManager[Change]) -> Iterator[Change]:
        self._countdown.tick()
        with write as change:
            yield FailingChange(change, self._countdown)
            self._countdown.end()


class FailingChange:
    """An open write, of which one call raises before it does anything."""

    def __init__(self, inner: Change, countdown: Countdown) -> None:
        self._inner = inner
        self._countdown = countdown

    @property
    def path(self) -> str:
        return self._inner.path

    @property
    def is_alone(self) -> bool:
        return self._inner.is_alone

    @property
    def undo(self) -> Undo:
        return self._inner.undo

    @property
    def is_partial(self) -> bool:
        return self._inner.is_partial

    def put(self, table: str, record: Row) -> None:
        self._countdown.tick()
        self._inner.put(table, record)

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        self._countdown.tick()
        return self._inner.rows(sql, **values)

    def tidy_words(self) -> None:
        self._countdown.tick()
        self._inner.tidy_words()

    def remove(self, table: str, record_id: str, version: int | None = None) -> None:
        self._countdown.tick()
        self._inner.remove(table, record_id, version)

    def erase(self, table: str, record_id: str) -> None:
        self._countdown.tick()
        self._inner.erase(table, record_id)

    def blank(self, table: str, record: Row) -> None:
        self._countdown.tick()
        self._inner.blank(table, record)

    def forget(
        self, entries: Collection[int], cut: int = 0, gone: Collection[GoneRow] = ()
    ) -> None:
        self._countdown.tick()
        self._inner.forget(entries, cut, gone)

    def keep(self, content: bytes) -> str:
        self._countdown.tick()
        return self._inner.keep(content)

    def run(self, sql: str, /, **values: object) -> None:
        self._countdown.tick()
        self._inner.run(sql, **values)

    def revert(self, undo: Undo) -> None:
        self._countdown.tick()
        self._inner.revert(undo)


class FailingConnection:
    """The engine's connection, of which one statement fails with one of the engine's errors.

    With `rolls_back` the engine has given up the transaction by itself, as it does when a disk is
    full.
    """

    def __init__(self, inner: sqlite3.Connection) -> None:
        self._inner = inner
        self._at: int | None = 0
        self._name = ""
        self._rolls_back = False
        self.seen = 0

    def fail_at(self, number: int | None, name: str = "", *, rolls_back: bool = False) -> None:
        """Let the statement of that number fail, counted from now on; 0 none, None the commit."""
        self._at, self._name, self._rolls_back, self.seen = number, name, rolls_back, 0

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        """Run a statement, unless it is the one that fails. Taking back is none that fails."""
        if sql != "ROLLBACK":
            self.seen += 1
            if self.seen == self._at or (self._at is None and sql == "COMMIT"):
                if self._rolls_back and self._inner.in_transaction:
                    self._inner.execute("ROLLBACK")
                raise engine_error(self._name)
        return self._inner.execute(sql, values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def engine_error(name: str) -> sqlite3.Error:
    """Return the error as the engine raises it under that name."""
    kinds: dict[str, type[sqlite3.Error]] = {
        "SQLITE_CORRUPT": sqlite3.DatabaseError,
        "SQLITE_NOTADB": sqlite3.DatabaseError,
        "SQLITE_CONSTRAINT": sqlite3.IntegrityError,
    }
    kind = next((kinds[k] for k in kinds if name.startswith(k)), sqlite3.OperationalError)
    error = kind(f"injected {name}")
    error.sqlite_errorname = name
    return error
