"""Errors inside every use case that writes: the file stays as it was, and the next try works.

The scenes are tests of the use cases: what they call is tried with every error first, and must
then do what the test expects of it.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from faults.failing import Countdown, FailingConnection, FailingDatabase, InjectedError
from faults.report import Tally, timed
from faults.scenes import SCENES, play
from faults.use_cases import UseCase, stopped_at, writing

from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.sqlite import SqliteDatabase

_ROOT = Path(__file__).resolve().parents[2]
ENGINE = (
    ("SQLITE_FULL", Fault.FULL, True),
    ("SQLITE_IOERR_WRITE", Fault.INPUT_OUTPUT, True),
    ("SQLITE_IOERR_FSYNC", Fault.INPUT_OUTPUT, False),
    ("SQLITE_BUSY", Fault.LOCKED, False),
    ("SQLITE_CORRUPT", Fault.DAMAGED, False),
    ("SQLITE_READONLY_DIRECTORY", Fault.READ_ONLY, False),
)
"""Names of the engine, what they must become, and whether the engine gives up by itself."""


@dataclass(slots=True, kw_only=True)
class Injection:
    """What is tried on a use case at its door, the first `times` times that it is called."""

    calls: Tally
    statements: Tally
    times: int
    most: int
    tried: dict[str, int] = field(default_factory=dict)

    def __call__(
        self,
        name: str,
        use_case: UseCase,
        work: Workplace,
        arguments: tuple[Any, ...],
        named: dict[str, Any],
    ) -> Any:
        """Try everything, then let the use case do what it is called for."""
        number = self.tried.get(name, 0)
        if number < self.times and isinstance(work.db, SqliteDatabase):
            self.tried[name] = number + 1
            call = _Call(name, use_case, work, arguments, named)
            with timed(self.calls):
                self._calls(call, work.db)
            with timed(self.statements):
                self._statements(call, work.db)
        return use_case(work, *arguments, **named)

    def _calls(self, call: "_Call", db: SqliteDatabase) -> None:
        for number in _spread(call.number_of_calls(), self.most):
            before = _bytes(db)
            countdown = Countdown(number)
            failing = replace(call.work, db=FailingDatabase(db, countdown))
            try:
                call.made(failing)
            except InjectedError:
                pass
            else:
                self.calls.blame(f"{call.name}: call {number} has failed without a word")
            self.calls.trials += 1
            _look(self.calls, f"{call.name}, call {number}", db, before)

    def _statements(self, call: "_Call", db: SqliteDatabase) -> None:
        connection = FailingConnection(db.connection)
        real, db.connection = db.connection, connection  # type: ignore[assignment]  # stands for it
        try:
            total = call.number_of_statements(connection)
            for place, number in enumerate(_spread(total, self.most)):
                name, fault, rolls_back = ENGINE[place % len(ENGINE)]
                before = _bytes(db)
                connection.fail_at(number, name, rolls_back=rolls_back)
                found = call.fault()
                connection.fail_at(0)
                self.statements.trials += 1
                if found is not fault:
                    self.statements.blame(f"{call.name}: {name} at {number} became {found}")
                _look(self.statements, f"{call.name}, {name} at {number}", db, before)
        finally:
            db.connection = real


@dataclass(frozen=True, slots=True)
class _Call:
    """A use case with its arguments, to be tried again and again."""

    name: str
    use_case: UseCase
    work: Workplace
    arguments: tuple[Any, ...]
    named: dict[str, Any]

    def made(self, work: Workplace) -> Any:
        # Every try begins with reading the case, so that all of them take the same calls.
        work.db.last_case.forget()
        return self.use_case(work, *self.arguments, **self.named)

    def number_of_calls(self) -> int:
        """Return how often the port is called up to the end of the write, which is taken back."""
        countdown = Countdown()
        # A scene may want to see a refusal.
        with suppress(InjectedError, DomainError):
            self.made(replace(self.work, db=FailingDatabase(self.work.db, countdown)))
        return countdown.seen

    def number_of_statements(self, connection: FailingConnection) -> int:
        """Return how many statements are run up to the commit, which is not done."""
        connection.fail_at(None, "SQLITE_FULL")
        self.fault()
        return connection.seen

    def fault(self) -> Fault | str | None:
        """Return what the use case says of the fault of its environment."""
        try:
            self.made(self.work)
        except Unavailable as error:
            return error.fault
        except (sqlite3.Error, DomainError) as error:
            return repr(error)
        return None


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Play the scenes."""
    calls = Tally(fault="exception at the nth call of the store")
    statements = Tally(fault="error of the engine at the nth statement")
    injection = Injection(
        calls=calls, statements=statements, times=1 if short else 2, most=6 if short else 10_000
    )
    said = StringIO()
    ids = [f"{_ROOT}/tests/services/{scene}" for scene in SCENES]
    options = ["-q", "-p", "no:cacheprovider", "-c", f"{_ROOT}/pyproject.toml"]
    with stopped_at(injection) as used, redirect_stdout(said):
        code = pytest.main([*options, f"--basetemp={folder}/scenes", *ids])
        play(folder)
    if code != pytest.ExitCode.OK:
        calls.blame(f"a scene is no longer as its test expects: {said.getvalue()[-1500:]}")
    left = sorted(writing().keys() - used)
    calls.notes.append(f"{len(used)} of {len(used) + len(left)} use cases that write")
    if left:
        calls.blame(f"without a scene: {', '.join(left)}")
    yield from (calls, statements)


def _look(tally: Tally, where: str, db: SqliteDatabase, before: str) -> None:
    if db.connection.in_transaction:
        tally.blame(f"{where}: the transaction is still open")
    if _bytes(db) != before:
        tally.half += 1
        tally.notes.append(f"{where}: the file has changed")


def _bytes(db: SqliteDatabase) -> str:
    return hashlib.sha256(Path(db.path).read_bytes()).hexdigest()


def _spread(total: int, most: int) -> list[int]:
    """Return numbers from 1 to `total`, all or `most` of them with both ends."""
    if total <= most:
        return list(range(1, total + 1))
    return sorted({1 + round(n * (total - 1) / (most - 1)) for n in range(most)})
