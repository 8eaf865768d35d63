"""The port's SQLite side: one connection, short immediate transactions, the audit trail."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import moved_away
from jobswap_desktop.store.database import Deed, Row
from jobswap_desktop.store.engine_files import require_no_errand
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.file_identity import identity
from jobswap_desktop.store.file_words import FileWords
from jobswap_desktop.store.last_case import LastCase, Moment
from jobswap_desktop.store.recording import Audited, Recording, Referred

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder
    from jobswap_desktop.store.holding import Hold

_PROTECTED = frozenset({Fault.READ_ONLY, Fault.CANNOT_OPEN})
_COMPACTED_IN_MEMORY_BYTES = 128 * 1024 * 1024


class SqliteDatabase(Recording):
    """One open SQLite file. Used by the thread that opened it alone.

    Of one that `is_copy`, nothing beside it is looked at (see `connected_to_copy`).
    On a network drive either `hold` is this process's right to write, or `holder` who has it.
    `kept_before` is the copy of a file that was of an older version when it was opened.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: str,
        *,
        is_copy: bool = False,
        kept_before: Path | None = None,
    ) -> None:
        self._path = path
        self._is_copy = is_copy
        self._is_open = True
        self.last_case = LastCase(self._moment)
        self.hold: Hold | None = None
        self.holder: Holder | None = None
        self.kept_before = kept_before
        self._left_out: dict[str, int] = {}
        self.words = FileWords(self)
        self.use(connection)

    def use(self, connection: sqlite3.Connection) -> None:
        """Work on this connection from now on: the file lies at its path, maybe once more."""
        connection.row_factory = sqlite3.Row
        self.connection = connection
        self._identity = identity(self._path)
        self._left_out.clear()
        self.last_case.forget()
        self._seen = self._data_version()

    @property
    def path(self) -> str:
        """Where the file lies."""
        return self._path

    is_server = False
    is_partial = False
    socket = None

    @property
    def place(self) -> Path:
        """What it was opened by."""
        return Path(self._path)

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self._is_open

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query; raises Unavailable on faults of the environment."""
        self._require_no_errand()
        with as_unavailable(self._path):
            try:
                return [dict(row) for row in _executed(self.connection, self._path, sql, values)]
            except sqlite3.OperationalError as error:
                # Our own statements fit our own tables, and our texts are UTF-8 (Python's own
                # error has no name): where they are not, the file is not whole.
                if getattr(error, "sqlite_errorname", "SQLITE_ERROR") == "SQLITE_ERROR":
                    raise Unavailable(Fault.DAMAGED, self._path, str(error)) from error
                raise

    def _change(self, deed: Deed) -> "SqliteChange":
        return SqliteChange(self, deed)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._require_hold()
        self._require_no_errand()
        self.last_case.left = None
        self._show_all()
        with as_unavailable(self._path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                # Nobody else commits now; what others do afterwards makes it another moment.
                version = self._data_version()
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # After a full disk the engine may have rolled back already.
                with suppress(sqlite3.OperationalError):
                    self.connection.execute("ROLLBACK")
                raise
            self.last_case.left = version, self.connection.total_changes

    def _require_no_errand(self) -> None:
        # Before each lock the engine looks whether there is a journal that it has to take back.
        if not self._is_copy and not self.connection.in_transaction:
            require_no_errand(self._path)

    def _require_hold(self) -> None:
        if self.hold is None and self.holder is None:
            return
        from jobswap_desktop.store.holding import require_hold

        require_hold(self._path, self.hold, self.holder)

    @contextmanager
    def patience(self, seconds: float) -> Iterator[None]:
        """Wait no longer than so many seconds for another process's lock (see the port)."""
        usual = int(self.connection.execute("PRAGMA busy_timeout").fetchone()[0])
        self.connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
        try:
            yield
        finally:
            if self._is_open:
                self.connection.execute(f"PRAGMA busy_timeout = {usual}")

    @property
    def left_out(self) -> int:
        """How many derived lines are not shown (see the port)."""
        return sum(self._left_out.values())

    def leave_out(self, table: str, name: str, lost: Collection[str]) -> None:
        """Read `table` without these lines (see the port)."""
        with as_unavailable(self._path):
            run = self.connection.execute
            run(f"DROP TABLE IF EXISTS temp.{table}")
            # What is temporary goes before what the file has under the same name.
            run(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table}")  # noqa: S608 - our own
            run(f"CREATE INDEX temp.{table}_left_out ON {table} ({name})")
            self.connection.executemany(
                f"DELETE FROM temp.{table} WHERE {name} = ?",  # noqa: S608 - our own names
                ((each,) for each in lost),
            )
        self._left_out[table] = len(lost)

    def _show_all(self) -> None:
        with as_unavailable(self._path):
            for table in self._left_out:
                self.connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        self._left_out.clear()

    def is_write_protected(self) -> bool:
        """Tell by trying whether nothing can be written (see the port)."""
        try:
            self._require_no_errand()
            with as_unavailable(self._path):
                self.connection.execute("BEGIN IMMEDIATE")
                try:
                    # What it is already: the engine lays its journal, and nothing is changed.
                    number = self.connection.execute("PRAGMA user_version").fetchone()[0]
                    self.connection.execute(f"PRAGMA user_version = {number}")
                finally:
                    with suppress(sqlite3.OperationalError):
                        self.connection.execute("ROLLBACK")
        except Unavailable as error:
            return error.fault in _PROTECTED
        return False

    def compact(self) -> None:
        """Write the file anew (see the port)."""
        self._require_hold()
        self._require_no_errand()
        with as_unavailable(self._path):
            pages = self.connection.execute("PRAGMA page_count").fetchone()[0]
            size = pages * self.connection.execute("PRAGMA page_size").fetchone()[0]
            if size > _COMPACTED_IN_MEMORY_BYTES:
                self.connection.execute("PRAGMA temp_store = FILE")
            try:
                self.connection.execute("VACUUM")
            finally:
                self.connection.execute("PRAGMA temp_store = MEMORY")

    def changed(self) -> bool:
        """Tell whether another process has committed since the last call.

        Raises Unavailable when the file lies at its path no more: moved, or moved_to_server.
        """
        if identity(self._path) != self._identity:
            moved_away.require_here(Path(self._path))
            raise Unavailable(Fault.MOVED, self._path, "another file, or none")
        found = self._data_version()
        changed, self._seen = found != self._seen, found
        if changed:
            self._show_all()
        return changed

    def close(self) -> None:
        """Close the file, and leave nothing beside it but what others still use."""
        self._is_open = False
        with suppress(sqlite3.Error, Unavailable):
            self._require_no_errand()
            # The truncated journal is an empty file; leaving this mode removes it.
            self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()
        if self.hold is not None:
            self.hold.release()

    def _moment(self) -> Moment | None:
        if self.connection.in_transaction:
            # What is read now may be taken back.
            return None
        # What others have committed, and all that was ever changed here.
        return self._data_version(), self.connection.total_changes

    def _data_version(self) -> int:
        self._require_no_errand()
        with as_unavailable(self._path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


class SqliteChange(Audited):
    """An open write of a file."""

    is_partial = False

    def __init__(self, database: SqliteDatabase, deed: Deed) -> None:
        super().__init__(database, deed)
        self._connection = database.connection

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query (see the port)."""
        return [dict(row) for row in self._executed(sql, values)]

    def run(self, sql: str, /, **values: object) -> None:
        """Run a statement (see the port)."""
        self._executed(sql, values)

    def run_referring(self, sql: str, /, **values: object) -> None:
        """Run a statement that a reference may stand in the way of (see `Audited`)."""
        try:
            self._executed(sql, values)
        except sqlite3.IntegrityError as error:
            raise Referred(str(error)) from error

    def _executed(self, sql: str, values: Mapping[str, object]) -> sqlite3.Cursor:
        return _executed(self._connection, self.path, sql, values)

    def tidy_words(self) -> None:
        """Merge the index into one piece (see the port)."""
        self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _executed(
    connection: sqlite3.Connection, path: str, sql: str, values: Mapping[str, object]
) -> sqlite3.Cursor:
    """Run a statement; raises Unavailable (damaged) for a number that no file can hold.

    The program counts on from what lies there: it has been put there past it.
    """
    try:
        return connection.execute(sql, values)
    except OverflowError as error:
        raise Unavailable(Fault.DAMAGED, path, str(error)) from error
