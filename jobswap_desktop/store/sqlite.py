"""The port's SQLite side: one connection, short immediate transactions, the audit trail."""

import json
import os
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jobswap_desktop.domain.audit import (
    ERASING,
    GENESIS,
    Action,
    AuditEntry,
    canonical,
    chain_hash,
    content_digest,
    digest_details,
    header_of,
)
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.store.database import Change, Deed, Row, Touch, Undo
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.file_identity import identity
from jobswap_desktop.store.records import encode
from jobswap_desktop.store.touches import is_as_left, net, told

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder
    from jobswap_desktop.store.holding import Hold

_APPEND = """INSERT INTO audit (sequence, at, actor, account, role, action, swap_id, details,
    salt, details_digest, previous, hash)
VALUES (:sequence, :at, :actor, :account, :role, :action, :swap_id, :details,
    :salt, :details_digest, :previous, :hash)"""

_COMPACTED_IN_MEMORY_BYTES = 128 * 1024 * 1024

_NOBODY = Deed(actor=Actor(name="", account=""), action=Action.EXPORTED, at=datetime.min)  # noqa: DTZ901 - never recorded


class SqliteDatabase:
    """One open SQLite file. Used by the thread that opened it alone.

    On a network drive either `hold` is this process's right to write, or `holder` who has it.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._path = path
        self._is_open = True
        self.hold: Hold | None = None
        self.holder: Holder | None = None
        self.use(connection)

    def use(self, connection: sqlite3.Connection) -> None:
        """Work on this connection from now on: the file lies at its path, maybe once more."""
        connection.row_factory = sqlite3.Row
        self.connection = connection
        self._identity = identity(self._path)
        self._seen = self._data_version()

    @property
    def path(self) -> str:
        """Where the file lies."""
        return self._path

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self._is_open

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query; raises Unavailable on faults of the environment."""
        with as_unavailable(self._path):
            try:
                return [dict(row) for row in self.connection.execute(sql, values)]
            except sqlite3.OperationalError as error:
                # Our own statements fit our own tables, and our texts are UTF-8 (Python's own
                # error has no name): where they are not, the file is not whole.
                if getattr(error, "sqlite_errorname", "SQLITE_ERROR") == "SQLITE_ERROR":
                    raise Unavailable(Fault.DAMAGED, self._path, str(error)) from error
                raise

    @contextmanager
    def write(self, deed: Deed) -> "Iterator[SqliteChange]":
        """Write rows and one audit entry in one durable transaction (see the port)."""
        with self._transaction():
            change = SqliteChange(self, deed)
            yield change
            if change.kept - {(touch.after or {}).get("sha256") for touch in change.undo.touches}:
                raise AssertionError("content is kept for a record that bears its sum")
            change.record()

    @contextmanager
    def write_derived(self) -> Iterator[Change]:
        """Write derived rows or preferences alone, which no entry speaks of (see the port)."""
        with self._transaction():
            change = SqliteChange(self, _NOBODY)
            yield change
            if change.undo.touches or change.kept or change.forgets:
                raise AssertionError("records are written with an entry in the audit trail")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._require_hold()
        with as_unavailable(self._path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # After a full disk the engine may have rolled back already.
                with suppress(sqlite3.OperationalError):
                    self.connection.execute("ROLLBACK")
                raise

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

    def compact(self) -> None:
        """Write the file anew (see the port)."""
        self._require_hold()
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

        Raises Unavailable (moved) when the file lies at its path no more.
        """
        if identity(self._path) != self._identity:
            raise Unavailable(Fault.MOVED, self._path, "another file, or none")
        found = self._data_version()
        changed, self._seen = found != self._seen, found
        return changed

    def close(self) -> None:
        """Close the file, and leave nothing beside it but what others still use."""
        self._is_open = False
        with suppress(sqlite3.Error):
            # The truncated journal is an empty file; leaving this mode removes it.
            self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()
        if self.hold is not None:
            self.hold.release()

    def _data_version(self) -> int:
        with as_unavailable(self._path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


class SqliteChange:
    """An open write: collects what it touches, and becomes one audit entry at the end."""

    def __init__(self, database: SqliteDatabase, deed: Deed) -> None:
        self._connection = database.connection
        self._deed = deed
        self._touches: list[Touch] = []
        self.kept: set[str] = set()
        self._forgotten: frozenset[int] | None = None
        self._cut = 0

    @property
    def forgets(self) -> bool:
        """Whether earlier entries lose their details."""
        return self._forgotten is not None

    def attest(self, table: str, record_id: str) -> None:
        """State anew what a record says now, for the trail."""
        found = self._find(table, record_id)
        self._touches.append(Touch(table=table, id=record_id, before=found, after=found))

    @property
    def undo(self) -> Undo:
        """What takes this write back."""
        return Undo(
            swap_id=self._deed.swap_id,
            touches=tuple(self._touches),
            action=self._deed.action,
            subject=self._deed.subject,
        )

    def put(self, table: str, record: Row) -> None:
        """Insert or update one record (see the port)."""
        before = self._find(table, record["id"])
        if record["version"] != (before["version"] if before else 0):
            raise self._conflict(table, record["id"], is_gone=before is None)
        if before is None:
            self._insert(table, dict(record) | {"version": 1})
            return
        if all(before[name] == value for name, value in record.items()):
            return
        self._update(table, before, dict(record) | {"version": before["version"] + 1})

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query (see the port)."""
        return [dict(row) for row in self._connection.execute(sql, values)]

    def remove(self, table: str, record_id: str, version: int | None = None) -> None:
        """Delete one record (see the port)."""
        before = self._find(table, record_id)
        if before is None and version is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record_id)
        if before is None or version not in (None, before["version"]):
            raise self._conflict(table, record_id, is_gone=before is None)
        try:
            self._connection.execute(f'DELETE FROM "{table}" WHERE id = :id', {"id": record_id})  # noqa: S608 - table names are our own constants
        except sqlite3.IntegrityError as error:
            # Something that was added since belongs to it.
            raise self._conflict(table, record_id) from error
        self._touches.append(Touch(table=table, id=record_id, before=before, after=None))

    def erase(self, table: str, record_id: str) -> None:
        """Delete the record for good (see the port)."""
        if self._find(table, record_id) is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record_id)
        self._connection.execute(f'DELETE FROM "{table}" WHERE id = :id', {"id": record_id})  # noqa: S608 - table names are our own constants
        self._touches.append(Touch(table=table, id=record_id, before=None, after=None))

    def blank(self, table: str, record: Row) -> None:
        """Update the record and tell nothing of it (see the port)."""
        before = self._find(table, record["id"])
        if before is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record["id"])
        self._update(table, before, dict(record) | {"version": before["version"] + 1})
        self._touches[-1] = replace(self._touches[-1], before=None)

    def forget(self, entries: Collection[int], cut: int = 0) -> None:
        """Let earlier entries lose their details (see the port)."""
        if self._deed.action not in ERASING:
            raise AssertionError("only what erases takes from the trail")
        self._forgotten, self._cut = frozenset(entries), cut

    def keep(self, content: bytes) -> str:
        """Keep what a file holds under its SHA-256 (see the port)."""
        digest = content_digest(content)
        # What lies there already under this sum may have been altered; this is right.
        self._connection.execute(
            """INSERT INTO attachment_content (sha256, content) VALUES (:sha256, :content)
            ON CONFLICT (sha256) DO UPDATE SET content = excluded.content
            WHERE content <> excluded.content""",
            {"sha256": digest, "content": content},
        )
        self.kept.add(digest)
        return digest

    def run(self, sql: str, /, **values: object) -> None:
        """Run a statement on derived rows."""
        self._connection.execute(sql, values)

    def revert(self, undo: Undo) -> None:
        """Put the records of an earlier write back, newest first (see the port)."""
        for touch in reversed(net(undo.touches)):
            found = self._find(touch.table, touch.id)
            if not is_as_left(found, touch.after):
                raise self._conflict(touch.table, touch.id)
            if touch.before is None:
                if found is not None:
                    self.remove(touch.table, touch.id)
            elif found is None:
                self._put_back(touch.table, touch.before)
            else:
                version = found["version"] + 1
                self._update(touch.table, found, dict(touch.before) | {"version": version})

    def _put_back(self, table: str, record: Row) -> None:
        ids = {"id": record["id"], "swap_id": record.get("swap_id")}
        erased = """SELECT 1 FROM erased
            WHERE id IN (:id, :swap_id) AND what NOT IN ('history', 'trail')"""
        if self.rows(erased, **ids):
            raise self._conflict(table, record["id"], is_gone=True)
        try:
            self._insert(table, dict(record))
        except sqlite3.IntegrityError as error:
            # What it belongs to, or what it holds, is gone.
            raise self._conflict(table, record["id"]) from error

    def record(self) -> None:
        """Append the audit entry of this write."""
        last = self._connection.execute(
            "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        details = canonical(told(self._touches, self._deed.subject) | self._sealed())
        salt = os.urandom(8).hex()
        entry = AuditEntry(
            sequence=last["sequence"] + 1 if last else 1,
            at=self._deed.at.isoformat(timespec="milliseconds"),
            actor=self._deed.actor.name,
            account=self._deed.actor.account,
            role=self._deed.actor.role.value,
            action=self._deed.action,
            swap_id=self._deed.swap_id,
            details=None,
            salt=salt,
            details_digest=digest_details(salt, details),
            previous=last["hash"] if last else GENESIS,
            hash="",
        )
        sealed = chain_hash(entry.previous, header_of(entry), entry.details_digest)
        row = encode(entry, without=frozenset({"details", "hash"}))
        self._connection.execute(_APPEND, row | {"details": details, "hash": sealed})
        if self._forgotten is not None:
            from jobswap_desktop.store import sealing

            sealing.drop(self, self._forgotten, self._cut)

    def _sealed(self) -> dict[str, object]:
        """Return what an erasing entry says of the trail."""
        if self._forgotten is None:
            return {}
        # Reads the trail, which nothing else that writes needs.
        from jobswap_desktop.store import sealing

        touched = {(touch.table, touch.id) for touch in self._touches}
        at = self._deed.at.isoformat(timespec="milliseconds")
        return sealing.seal(self, self._forgotten, self._cut, touched, at)

    def _find(self, table: str, record_id: str) -> dict[str, Any] | None:
        row = self._connection.execute(
            f'SELECT * FROM "{table}" WHERE id = :id',  # noqa: S608 - table names are our own
            {"id": record_id},
        ).fetchone()
        return dict(row) if row else None

    def _insert(self, table: str, record: dict[str, Any]) -> None:
        names = ", ".join(f'"{name}"' for name in record)
        values = ", ".join(f":{name}" for name in record)
        self._connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({values})', record)  # noqa: S608 - names are our own constants
        self._touches.append(Touch(table=table, id=record["id"], before=None, after=record))

    def _update(self, table: str, before: Row, record: dict[str, Any]) -> None:
        changed = {name for name, value in record.items() if before[name] != value}
        pairs = ", ".join(f'"{name}" = :{name}' for name in record if name in changed)
        self._connection.execute(
            f'UPDATE "{table}" SET {pairs} WHERE id = :id',  # noqa: S608 - names are our own
            {name: value for name, value in record.items() if name in changed or name == "id"},
        )
        after = dict(before) | record
        self._touches.append(Touch(table=table, id=record["id"], before=before, after=after))

    def _conflict(self, table: str, record_id: str, *, is_gone: bool = False) -> Exception:
        """Return the refusal of a stale write, naming who wrote last and when."""
        row = self._connection.execute(
            """SELECT actor, at FROM audit WHERE details LIKE :needle
            ORDER BY sequence DESC LIMIT 1""",
            {"needle": f"%[{json.dumps(table)},{json.dumps(record_id)},%"},
        ).fetchone()
        who = row["actor"] if row else ""
        when = datetime.fromisoformat(row["at"]).isoformat() if row else ""
        if is_gone:
            return refuse(ProblemCode.REMOVED_MEANWHILE, who=who, when=when)
        return refuse(ProblemCode.CHANGED_MEANWHILE, who=who, when=when)
