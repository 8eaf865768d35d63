"""The port to the database: reading rows, and the one way to write them.

Repositories and services know only what stands here, so that the same SQL text can run on more
than one engine. Values are always named parameters, never part of the text.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.domain.places import Place
from jobswap_desktop.domain.trail_facts import GoneRow
from jobswap_desktop.store.last_case import LastCase

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder
    from jobswap_desktop.store.holding import Hold

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One record as a write found and left it; `before` or `after` is None where it was absent."""

    table: str
    id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """What it takes to take one write back, as long as its records have not changed since.

    `action` and `subject` are those of the write.
    """

    swap_id: str
    touches: tuple[Touch, ...]
    action: Action
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who does what, when (UTC), to which case; becomes the header of the audit entry.

    `subject` says in words what it is about, for the reader of the history.
    """

    actor: Actor
    action: Action
    at: datetime
    swap_id: str = ""
    subject: str = ""


class Words(Protocol):
    """How an engine finds cases by words."""

    @property
    def match(self) -> str:
        """The condition on a row of `search`; wants the value of `expression` as `words`."""

    def expression(self, words: Sequence[str], *, having: str = "", lacking: str = "") -> str:
        """Return the expression for what has a word that begins with each of `words`.

        It has the whole word `having` as well, and lacks `lacking`, where these are given. All are
        folded and hold nothing but letters and digits.
        """


class Change(Protocol):
    """An open write. Every record put or removed is audited; `run` is for derived rows only."""

    @property
    def is_partial(self) -> bool:
        """Whether this connection sees a part of each case alone (see `Database`)."""

    @property
    def path(self) -> str:
        """Where the database lies, for messages."""

    @property
    def is_alone(self) -> bool:
        """Whether nobody else has recorded anything since this database's own last write.

        What was read before is then still so. False before the first write.
        """

    def put(self, table: str, record: Row) -> None:
        """Insert or update the record with its `id`, one version up.

        Nothing is written where no field differs. Raises DomainError (changed_meanwhile) when
        the record's `version` is not the one in the table, or (removed_meanwhile) when it is
        there no more.
        """

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query, as this write has left them so far."""

    def remove(self, table: str, record_id: str, version: int | None = None) -> None:
        """Delete the record as it was seen, or whatever it says where no `version` is given.

        Raises DomainError (changed_meanwhile) when its version is another one, and when it is not
        there removed_meanwhile, without a version not_found.
        """

    def erase(self, table: str, record_id: str) -> None:
        """Delete the record for good: neither the entry nor an undo tells what it said.

        Raises DomainError (not_found) when it is not there.
        """

    def blank(self, table: str, record: Row) -> None:
        """Update the record without the entry or an undo telling what it said before."""

    def forget(
        self, entries: Collection[int], cut: int = 0, gone: Collection[GoneRow] = ()
    ) -> None:
        """Let earlier entries of the trail lose their details, and cut it behind entry `cut`.

        What they attest of records that stay is sealed. The entry names what is `gone` for good
        from now on. The write must be one of `ERASING`; call it once.
        """

    def keep(self, content: bytes) -> str:
        """Keep what a file holds, once however often it is attached, and return its SHA-256.

        The content is no record: it is proven by the sum in the record of an attachment, which
        belongs into the same write.
        """

    def run(self, sql: str, /, **values: object) -> None:
        """Run a statement on derived rows (index, search), which are not audited."""

    def tidy_words(self) -> None:
        """Leave nothing in the search of words that were removed from it."""

    def revert(self, undo: Undo) -> None:
        """Put the records of an earlier write back as they were.

        Raises DomainError (changed_meanwhile) when one of them says something else by now. What
        was changed since and taken back again is as it was, whatever its version.
        """

    @property
    def undo(self) -> Undo:
        """What takes this write back."""


class Database(Protocol):
    """One open database."""

    @property
    def path(self) -> str:
        """Where it lies, for messages: a file, or an address without its password."""

    @property
    def place(self) -> Place:
        """What it was opened by, for a connection of one's own."""

    @property
    def is_server(self) -> bool:
        """Whether it lies on a server, so that there is no file at `path`."""

    @property
    def is_partial(self) -> bool:
        """Whether it is a council's connection, which is shown no case but what it was sent.

        What follows from the whole of a case cannot be written on it.
        """

    @property
    def words(self) -> Words:
        """How cases are found by words."""

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""

    @property
    def hold(self) -> "Hold | None":
        """This process's right to write into a file on a network drive; None elsewhere."""

    @property
    def holder(self) -> "Holder | None":
        """Who writes into the file on a network drive that is only read here; else None."""

    @property
    def last_case(self) -> LastCase:
        """The case that was read or written here last."""

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        """Return all rows of a query."""

    @property
    def left_out(self) -> int:
        """How many derived lines nobody can read, and are not shown here (see `leave_out`)."""

    def leave_out(self, table: str, name: str, lost: Collection[str]) -> None:
        """Read `table` without the lines that `name` knows by these, until something is written.

        For lines that cannot be made anew. Raises Unavailable (damaged) on a server.
        """

    def write(self, deed: Deed) -> AbstractContextManager[Change]:
        """Open the one kind of transaction: rows and exactly one audit entry, all or nothing.

        What it encloses is durable when the context has been left. Raises Unavailable when the
        file cannot be written.
        """

    def write_derived(self) -> AbstractContextManager[Change]:
        """Open a transaction for rows that no entry speaks of: derived ones and preferences.

        Records are refused in it.
        """

    def patience(self, seconds: float) -> AbstractContextManager[None]:
        """Wait no longer than so many seconds for another process's lock inside the context."""

    def is_write_protected(self) -> bool:
        """Tell by trying whether nothing can be written here; who else is writing does not count.

        A database on a server says so with the first write.
        """

    def compact(self) -> None:
        """Write anew what was deleted from, so that nothing is left of it.

        Of a file that is the whole, and it needs as much room on the disk again, and nobody else
        at the file. Raises Unavailable; it is then as it was.
        """

    def changed(self) -> bool:
        """Tell whether another process has recorded anything since the last call."""

    @property
    def socket(self) -> int | None:
        """What can be read from as soon as `changed` has something to tell; None for a file.

        Another one after reconnecting. Raises Unavailable when the connection is lost.
        """

    def close(self) -> None:
        """Close it; further calls fail."""
