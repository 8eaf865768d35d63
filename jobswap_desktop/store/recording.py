"""What a write is on every engine: records in their versions, and one entry of the trail."""

import json
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
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
from jobswap_desktop.domain.trail_facts import STEERING, STEERS, GoneRow
from jobswap_desktop.store import versions
from jobswap_desktop.store.attesting import found_digest
from jobswap_desktop.store.database import Change, Deed, Row, Touch, Undo
from jobswap_desktop.store.records import encode
from jobswap_desktop.store.touches import is_as_left, net, told

if TYPE_CHECKING:
    # Needed by what erases alone.
    from jobswap_desktop.store.sealing import Going

_APPEND = """INSERT INTO audit (sequence, at, actor, account, role, action, swap_id, details,
    salt, details_digest, previous, hash)
VALUES (:sequence, :at, :actor, :account, :role, :action, :swap_id, :details,
    :salt, :details_digest, :previous, :hash)"""

_LAST_NUMBER = 2**63 - 1

_NOBODY = Deed(actor=Actor(name="", account=""), action=Action.EXPORTED, at=datetime.min)  # noqa: DTZ901 - never recorded
"""Who writes derived rows, of which no entry speaks."""


class Referred(Exception):  # noqa: N818 - it is a state of the data
    """A reference stands in the way of a statement, or another row that says the same."""


class Audited(ABC):
    """An open write: collects what it touches, and becomes one audit entry at the end."""

    is_partial: bool

    def __init__(self, database: "Recording", deed: Deed) -> None:
        self._database = database
        self._deed = deed
        self._last: tuple[int, str] | None = None
        self._touches: list[Touch] = []
        self._found: list[str | None] = []
        self.kept: set[str] = set()
        self._going: Going | None = None

    @abstractmethod
    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query (see the port)."""

    @abstractmethod
    def run(self, sql: str, /, **values: object) -> None:
        """Run a statement (see the port)."""

    @abstractmethod
    def run_referring(self, sql: str, /, **values: object) -> None:
        """Run a statement on what others may refer to.

        Raises Referred where a reference would dangle, or what must be there once is there twice;
        the write can go on then.
        """

    @abstractmethod
    def tidy_words(self) -> None:
        """Leave nothing in the search of words that were removed (see the port)."""

    @property
    def path(self) -> str:
        """Where the database lies (see the port)."""
        return self._database.path

    @property
    def is_alone(self) -> bool:
        """Whether nobody else has recorded anything meanwhile (see the port)."""
        # By the hash as well: where an older copy was put back, numbers come once more.
        return self._head() == self._database.last_entry

    def _head(self) -> tuple[int, str]:
        """Return number and hash of the entry before this write."""
        if self._last is None:
            found = self.rows("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
            self._last = (found[0]["sequence"], found[0]["hash"]) if found else (0, GENESIS)
            if self._last[0] >= _LAST_NUMBER:
                # Written past the program: no engine counts further.
                raise Unavailable(Fault.DAMAGED, self.path, f"entry {self._last[0]}")
        return self._last

    @property
    def forgets(self) -> bool:
        """Whether earlier entries lose their details."""
        return self._going is not None

    def attest(self, table: str, record_id: str) -> None:
        """State anew what a record says now, for the trail."""
        found = self._find(table, record_id)
        # It may have been brought past the program, out of a damaged file.
        self._touch(Touch(table=table, id=record_id, before=found, after=found), None)

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
            self._insert(table, dict(record) | {"version": versions.after(0)})
            return
        if all(before[name] == value for name, value in record.items()):
            return
        self._update(table, before, dict(record) | {"version": versions.after(before["version"])})

    def remove(self, table: str, record_id: str, version: int | None = None) -> None:
        """Delete one record (see the port)."""
        before = self._find(table, record_id)
        if before is None and version is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record_id)
        if before is None or version not in (None, before["version"]):
            raise self._conflict(table, record_id, is_gone=before is None)
        try:
            self.run_referring(f'DELETE FROM "{table}" WHERE id = :id', id=record_id)  # noqa: S608 - table names are our own constants
        except Referred as error:
            # Something that was added since belongs to it.
            raise self._conflict(table, record_id) from error
        found = found_digest(table, before)
        self._touch(Touch(table=table, id=record_id, before=before, after=None), found)

    def erase(self, table: str, record_id: str) -> None:
        """Delete the record for good (see the port)."""
        before = self._find(table, record_id)
        if before is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record_id)
        self.run(f'DELETE FROM "{table}" WHERE id = :id', id=record_id)  # noqa: S608 - table names are our own constants
        found = found_digest(table, before)
        self._touch(Touch(table=table, id=record_id, before=None, after=None), found)

    def blank(self, table: str, record: Row) -> None:
        """Update the record and tell nothing of it (see the port)."""
        before = self._find(table, record["id"])
        if before is None:
            raise refuse(ProblemCode.NOT_FOUND, text=record["id"])
        self._update(table, before, dict(record) | {"version": versions.after(before["version"])})
        self._touches[-1] = replace(self._touches[-1], before=None)

    def forget(
        self, entries: Collection[int], cut: int = 0, gone: Collection[GoneRow] = ()
    ) -> None:
        """Let earlier entries lose their details (see the port)."""
        if self._deed.action not in ERASING:
            raise AssertionError("only what erases takes from the trail")
        from jobswap_desktop.store.sealing import Going

        self._going = Going(forgotten=frozenset(entries), cut=cut, gone=tuple(gone))

    def keep(self, content: bytes) -> str:
        """Keep what a file holds under its SHA-256 (see the port)."""
        digest = content_digest(content)
        # What lies there already under this sum may have been altered; this is right.
        self.run(
            """INSERT INTO attachment_content (sha256, content) VALUES (:sha256, :content)
            ON CONFLICT (sha256) DO UPDATE SET content = excluded.content
            WHERE attachment_content.content <> excluded.content""",
            sha256=digest,
            content=content,
        )
        self.kept.add(digest)
        return digest

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
                version = versions.after(found["version"])
                self._update(touch.table, found, dict(touch.before) | {"version": version})

    def _put_back(self, table: str, record: Row) -> None:
        ids = {"id": record["id"], "swap_id": record.get("swap_id")}
        erased = """SELECT 1 FROM erased
            WHERE id IN (:id, :swap_id) AND what NOT IN ('history', 'trail')"""
        if self.rows(erased, **ids):
            raise self._conflict(table, record["id"], is_gone=True)
        try:
            self._insert(table, dict(record), self.run_referring)
        except Referred as error:
            # What it belongs to, or what it holds, is gone.
            raise self._conflict(table, record["id"]) from error

    def require_attested(self) -> None:
        """Make sure of the caller: what is kept is borne by a record of the same write."""
        if self.kept - {(touch.after or {}).get("sha256") for touch in self._touches}:
            raise AssertionError("content is kept for a record that bears its sum")

    def require_derived(self) -> None:
        """Make sure of the caller: a write without an entry touches no record."""
        if self._touches or self.kept or self.forgets:
            raise AssertionError("records are written with an entry in the audit trail")

    def record(self) -> tuple[int, str]:
        """Append the audit entry of this write, and return its number and hash."""
        last, previous = self._head()
        # Who sees a part of a record alone cannot say what the whole of it was.
        found = None if self.is_partial else self._found
        details = canonical(told(self._touches, self._deed.subject, found) | self._sealed())
        salt = os.urandom(8).hex()
        entry = AuditEntry(
            sequence=last + 1,
            at=self._deed.at.isoformat(timespec="milliseconds"),
            actor=self._deed.actor.name,
            account=self._deed.actor.account,
            role=self._deed.actor.role.value,
            action=self._deed.action,
            swap_id=self._deed.swap_id,
            details=None,
            salt=salt,
            details_digest=digest_details(salt, details),
            previous=previous,
            hash="",
        )
        sealed = chain_hash(entry.previous, header_of(entry), entry.details_digest)
        row = encode(entry, without=frozenset({"details", "hash"}))
        self.run(_APPEND, **row | {"details": details, "hash": sealed})
        if self._going is not None:
            from jobswap_desktop.store import sealing

            sealing.drop(self, self._going)
        return entry.sequence, sealed

    def _sealed(self) -> dict[str, object]:
        """Return what an entry says besides its records (see `domain.trail_facts`)."""
        if self._deed.action in STEERS:
            from jobswap_desktop.store import trail_facts

            return {STEERING: trail_facts.steering_now(self)}
        if self._going is None:
            return {}
        # Reads the trail, which nothing else that writes needs.
        from jobswap_desktop.store import sealing

        touched = {(touch.table, touch.id) for touch in self._touches}
        at = self._deed.at.isoformat(timespec="milliseconds")
        return sealing.seal(self, self._going, touched, at)

    def _find(self, table: str, record_id: str) -> dict[str, Any] | None:
        found = self.rows(f'SELECT * FROM "{table}" WHERE id = :id', id=record_id)  # noqa: S608 - table names are our own
        return dict(found[0]) if found else None

    def _insert(
        self, table: str, record: dict[str, Any], run: Callable[..., None] | None = None
    ) -> None:
        names = ", ".join(f'"{name}"' for name in record)
        values = ", ".join(f":{name}" for name in record)
        (run or self.run)(f'INSERT INTO "{table}" ({names}) VALUES ({values})', **record)  # noqa: S608 - names are our own constants
        found = found_digest(table, None)
        self._touch(Touch(table=table, id=record["id"], before=None, after=record), found)

    def _update(self, table: str, before: Row, record: dict[str, Any]) -> None:
        changed = {name for name, value in record.items() if before[name] != value}
        pairs = ", ".join(f'"{name}" = :{name}' for name in record if name in changed)
        self.run(
            f'UPDATE "{table}" SET {pairs} WHERE id = :id',  # noqa: S608 - names are our own
            **{name: value for name, value in record.items() if name in changed or name == "id"},
        )
        after = dict(before) | record
        found = found_digest(table, before)
        self._touch(Touch(table=table, id=record["id"], before=before, after=after), found)

    def _touch(self, touch: Touch, found: str | None) -> None:
        self._touches.append(touch)
        self._found.append(found)

    def _conflict(self, table: str, record_id: str, *, is_gone: bool = False) -> Exception:
        """Return the refusal of a stale write, naming who wrote last and when."""
        found = self.rows(
            """SELECT actor, at FROM audit WHERE details LIKE :needle
            ORDER BY sequence DESC LIMIT 1""",
            needle=f"%[{json.dumps(table)},{json.dumps(record_id)},%",
        )
        who = found[0]["actor"] if found else ""
        when = datetime.fromisoformat(found[0]["at"]).isoformat() if found else ""
        if is_gone:
            return refuse(ProblemCode.REMOVED_MEANWHILE, who=who, when=when)
        return refuse(ProblemCode.CHANGED_MEANWHILE, who=who, when=when)


class Recording(ABC):
    """A database of which every write is audited."""

    last_entry: tuple[int, str] | None = None
    """Number and hash of the entry of its own last write; None before the first."""

    @property
    @abstractmethod
    def path(self) -> str:
        """Where it lies, for messages (see the port)."""

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[None]:
        """Open a transaction that nobody else writes beside."""

    @abstractmethod
    def _change(self, deed: Deed) -> Audited:
        """Return what writes in the open transaction."""

    @contextmanager
    def write(self, deed: Deed) -> Iterator[Audited]:
        """Write rows and one audit entry in one durable transaction (see the port)."""
        with self._transaction():
            change = self._change(deed)
            yield change
            change.require_attested()
            entry = change.record()
        self.last_entry = entry

    @contextmanager
    def write_derived(self) -> Iterator[Change]:
        """Write derived rows or preferences alone, which no entry speaks of (see the port)."""
        with self._transaction():
            change = self._change(_NOBODY)
            yield change
            change.require_derived()
