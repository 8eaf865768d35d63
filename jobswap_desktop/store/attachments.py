"""Scans and other files in the store: the records, and what they hold under its SHA-256."""

from contextlib import suppress

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode

_UNUSED = "sha256 NOT IN (SELECT sha256 FROM attachment)"


def of_swap(db: Database, swap_id: SwapId) -> tuple[Attachment, ...]:
    """Return the attachments of a case, oldest first."""
    rows = db.rows("SELECT * FROM attachment WHERE swap_id = :id ORDER BY rowid", id=swap_id)
    return tuple(decode(Attachment, row) for row in rows)


def of_content(db: Database, sha256: str) -> tuple[Attachment, ...]:
    """Return the attachments, of whichever case, that hold this content, oldest first."""
    rows = db.rows("SELECT * FROM attachment WHERE sha256 = :sha256 ORDER BY rowid", sha256=sha256)
    return tuple(decode(Attachment, row) for row in rows)


def content(db: Database, sha256: str) -> bytes:
    """Return what lies under a SHA-256; raises Unavailable (damaged) unless it has that sum."""
    rows = db.rows("SELECT content FROM attachment_content WHERE sha256 = :sha256", sha256=sha256)
    found = bytes(rows[0]["content"]) if rows else b""
    if not rows or content_digest(found) != sha256:
        raise Unavailable(Fault.DAMAGED, db.path, f"attachment_content {sha256}")
    return found


def save(change: Change, attachment: Attachment, held: bytes) -> None:
    """Insert an attachment with what it holds.

    What taken back attachments have left goes with the next one: until then they can be put back.
    """
    change.keep(held)
    change.put("attachment", encode(attachment))
    change.run(f"DELETE FROM attachment_content WHERE {_UNUSED}")  # noqa: S608 - our own text


def forget_unused(db: Database) -> None:
    """Let go of what attachments that were taken back have left.

    Nothing can be put back any more once the program was closed. Where the file cannot be
    written now it goes another time.
    """
    if not db.rows(f"SELECT sha256 FROM attachment_content WHERE {_UNUSED} LIMIT 1"):  # noqa: S608 - our own text
        return
    with suppress(Unavailable), db.write_derived() as change:
        change.run(f"DELETE FROM attachment_content WHERE {_UNUSED}")  # noqa: S608 - our own text


def faults(db: Database) -> tuple[str, ...]:
    """Return the sums under which something else or nothing lies, as words for an administrator.

    Read one after the other: together they may be larger than the memory.
    """
    rows = db.rows(
        """SELECT sha256 FROM attachment_content UNION SELECT sha256 FROM attachment
        ORDER BY sha256"""
    )
    found = []
    for row in rows:
        try:
            content(db, row["sha256"])
        except Unavailable:
            found.append(f"attachment_content {row['sha256']}")
    return tuple(found)
