"""The port's PostgreSQL side: one connection, writes one after the other, the audit trail.

A write takes a lock that all of this database's programs take first, so that it finds what the
write before has left, as it does in a file. Reading waits for nobody.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from select import select
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.store.database import Deed, Row
from jobswap_desktop.store.known_words import LAST_LETTER, MOST_WORDS, alternatives
from jobswap_desktop.store.last_case import LastCase
from jobswap_desktop.store.recording import Audited, Recording, Referred
from jobswap_desktop.store.server.dialect import translated
from jobswap_desktop.store.server.faults import as_unavailable

Connection = psycopg.Connection[dict[str, Any]]

LOCK_WAIT_SECONDS = 3.0

_BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT lock_to_write()"
_END_LINGERING = b"SELECT end_lingering() AS number"
_KNOWN = """SELECT term FROM search_word WHERE term >= :word AND term < :until
ORDER BY term LIMIT :most"""
_WAIT = "SET lock_timeout TO {milliseconds:d}"


class ServerWords:
    """How a server finds cases by words: an index over the words of every case."""

    match = "search.words @@ CAST(:words AS tsquery)"

    def __init__(self, server: "PostgresDatabase") -> None:
        self._server = server

    def expression(self, words: Sequence[str], *, having: str = "", lacking: str = "") -> str:
        """Return the search expression (see the port)."""
        parts = [
            f"({' | '.join(map(_quoted, known))})" if known else f"{_quoted(word)}:*"
            for word, known in zip(words, alternatives(self._known, words, 1), strict=True)
        ]
        wanted = " & ".join((*parts, _quoted(having)) if having else parts)
        return f"{wanted} & !{_quoted(lacking)}" if lacking else wanted

    def _known(self, word: str) -> list[str]:
        found = self._server.rows(_KNOWN, word=word, until=word + LAST_LETTER, most=MOST_WORDS + 1)
        return [str(row["term"]) for row in found]


def _quoted(word: str) -> str:
    return f"'{word}'"


class PostgresDatabase(Recording):
    """One open database on a server. Used by the thread that opened it alone."""

    is_server = True
    hold = None
    holder = None

    def __init__(
        self, connection: Connection, address: Address, *, is_partial: bool = False
    ) -> None:
        self._place = address
        self._path = str(address)
        self.is_partial = is_partial
        self._is_open = True
        # Colleagues write at any time, and a server does not say whether they did.
        self.last_case = LastCase(lambda: None)
        self.words = ServerWords(self)
        self.use(connection)

    def use(self, connection: Connection) -> None:
        """Work on this connection from now on: the server is there again."""
        self.connection = connection
        self._login = connection.info.user
        self._own = connection.info.backend_pid

    @property
    def path(self) -> str:
        """The address without its password."""
        return self._path

    @property
    def place(self) -> Address:
        """What it was opened by."""
        return self._place

    @property
    def login(self) -> str:
        """The login of the connection."""
        return self._login

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self._is_open

    @property
    def socket(self) -> int | None:
        """The socket of the connection (see the port)."""
        with as_unavailable(self._path):
            return self.connection.fileno()

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query; raises Unavailable on faults of the environment."""
        with as_unavailable(self._path):
            try:
                return list(_execute(self.connection, sql, values))
            except psycopg.errors.LockNotAvailable:
                if not self._end_lingering():
                    raise
                return list(_execute(self.connection, sql, values))

    def _change(self, deed: Deed) -> "PostgresChange":
        return PostgresChange(self, deed)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with as_unavailable(self._path):
            if self.connection.info.transaction_status is TransactionStatus.INTRANS:
                raise AssertionError("a write within a write")
            try:
                self._begin()
                yield
                ended = self.connection.execute("COMMIT").statusmessage
            except BaseException as error:
                with suppress(psycopg.Error):
                    self.connection.execute("ROLLBACK")
                    if isinstance(error, psycopg.errors.LockNotAvailable):
                        # So that the next attempt gets through.
                        self._end_lingering()
                raise
            if ended != "COMMIT":
                # The server takes everything back where an error inside was passed over.
                raise AssertionError("an error inside a write was passed over")

    def _begin(self) -> None:
        try:
            self.connection.execute(_BEGIN, prepare=False)
        except psycopg.errors.LockNotAvailable:
            self.connection.execute("ROLLBACK")
            if not self._end_lingering():
                raise
            self.connection.execute(_BEGIN, prepare=False)

    def _end_lingering(self) -> bool:
        """End who keeps everybody waiting with a login that only looks on (see `locks`)."""
        if self.connection.info.transaction_status is not TransactionStatus.IDLE:
            return False
        with suppress(psycopg.errors.UndefinedFunction):
            found = self.connection.execute(_END_LINGERING).fetchone()
            return bool(found and found["number"])
        return False

    @contextmanager
    def patience(self, seconds: float) -> Iterator[None]:
        """Wait no longer than so many seconds for another one's lock (see the port)."""
        self._wait(seconds)
        try:
            yield
        finally:
            if self._is_open and not self.connection.closed:
                self._wait(LOCK_WAIT_SECONDS)

    def _wait(self, seconds: float) -> None:
        with as_unavailable(self._path):
            # Nought would be for ever.
            wait = max(1, round(seconds * 1000))
            self.connection.execute(_WAIT.format(milliseconds=wait).encode())

    def is_write_protected(self) -> bool:
        """Return False: it is told with the first write (see the port)."""
        return False

    left_out = 0

    def leave_out(self, table: str, name: str, lost: Collection[str]) -> None:
        """Raise Unavailable: somebody who may write has to read them first (see the port)."""
        raise Unavailable(Fault.DAMAGED, self._path, f"{table}.{name}: {len(lost)}")

    def compact(self) -> None:
        """Do nothing: what was deleted the server itself clears away and writes over.

        When, and what its log and its backups still hold, is decided where it is administered.
        """

    def changed(self) -> bool:
        """Tell whether a colleague has recorded anything since the last call.

        Raises Unavailable when the connection is lost.
        """
        with as_unavailable(self._path):
            told = list(self.connection.notifies(timeout=0))
            # A server that goes says so first, and only behind that is the end.
            while select([self.connection], [], [], 0)[0]:
                told += self.connection.notifies(timeout=0)
        return any(notice.pid != self._own for notice in told)

    def close(self) -> None:
        """Close the connection."""
        self._is_open = False
        self.connection.close()


class PostgresChange(Audited):
    """An open write on a server."""

    def __init__(self, database: PostgresDatabase, deed: Deed) -> None:
        super().__init__(database, deed)
        self._connection = database.connection
        self.is_partial = database.is_partial

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query (see the port)."""
        return list(_execute(self._connection, sql, values))

    def run(self, sql: str, /, **values: object) -> None:
        """Run a statement (see the port)."""
        _execute(self._connection, sql, values)

    def run_referring(self, sql: str, /, **values: object) -> None:
        """Run a statement that a reference may stand in the way of (see `Audited`)."""
        self._connection.execute("SAVEPOINT referring")
        try:
            _execute(self._connection, sql, values)
        except psycopg.IntegrityError as error:
            self._connection.execute("ROLLBACK TO SAVEPOINT referring")
            raise Referred(str(error)) from error
        self._connection.execute("RELEASE SAVEPOINT referring")

    def tidy_words(self) -> None:
        """Do nothing: a word that no case has any more is gone with the row (see the port)."""


def _execute(
    connection: Connection, sql: str, values: dict[str, object]
) -> "psycopg.Cursor[dict[str, Any]]":
    text, names = translated(sql)
    try:
        return connection.execute(text, [values[name] for name in names] or None)
    except psycopg.DataError as error:
        if "NUL" not in str(error):
            raise
        # A file keeps this one control character, a server cannot.
        raise Unavailable(Fault.NO_TEXT, "", str(error)) from error
