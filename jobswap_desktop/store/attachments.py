"""Scans and other files in the store: the records, and what they hold under its SHA-256."""

import json
from contextlib import suppress
from datetime import date

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.small_files import parsed
from jobswap_desktop.store import settings
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.places import reading
from jobswap_desktop.store.records import decode, encode

_UNUSED = "sha256 NOT IN (SELECT sha256 FROM attachment)"
_SEEN_UNUSED = "attachments/unused"
"""The setting that says since which day a content is known to be unused."""


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


def content_from(place: Place, sha256: str) -> bytes:
    """Return what `content` does, by a connection of its own: on whichever thread it is wanted."""
    with reading(place) as db:
        return content(db, sha256)


def save(change: Change, attachment: Attachment, held: bytes) -> None:
    """Insert an attachment with what it holds.

    Raises DomainError (scan_known) where the case holds the same content already, unharmed: it
    may have been filed in another window meanwhile.
    """
    rows = change.rows(
        """SELECT added_on, content FROM attachment JOIN attachment_content USING (sha256)
        WHERE swap_id = :swap_id AND sha256 = :sha256 ORDER BY attachment.rowid LIMIT 1""",
        swap_id=attachment.swap_id,
        sha256=attachment.sha256,
    )
    if rows and content_digest(bytes(rows[0]["content"])) == attachment.sha256:
        raise refuse(ProblemCode.SCAN_KNOWN, file=attachment.name)
    change.keep(held)
    change.put("attachment", encode(attachment))


def forget_unused(db: Database, today: date) -> None:
    """Let go of what attachments that were taken back have left, a day after it was noticed.

    Until then it can be put back, from another window as well. Where the file cannot be written
    now it goes another time.
    """
    rows = db.rows(f"SELECT sha256 FROM attachment_content WHERE {_UNUSED} ORDER BY sha256")  # noqa: S608 - our own text
    before = _seen_unused(db)
    seen = {row["sha256"]: before.get(row["sha256"], today) for row in rows}
    old = {sum_ for sum_, day in seen.items() if (today - day).days > 1}
    kept = {sum_: day for sum_, day in seen.items() if sum_ not in old}
    if kept == before and not old:
        return
    with suppress(Unavailable), db.write_derived() as change:
        for sum_ in old:
            change.run(
                f"DELETE FROM attachment_content WHERE sha256 = :sha256 AND {_UNUSED}",  # noqa: S608 - our own text
                sha256=sum_,
            )
        told = {sum_: day.isoformat() for sum_, day in sorted(kept.items())}
        settings.put(change, _SEEN_UNUSED, json.dumps(told))


def _seen_unused(db: Database) -> dict[str, date]:
    """Return since which day contents are known to be unused; none where it says nothing sound."""
    try:
        held = parsed((settings.value(db, _SEEN_UNUSED) or "{}").encode())
    except ValueError:
        return {}
    found: dict[str, date] = {}
    for sum_, day in held.items() if isinstance(held, dict) else ():
        with suppress(ValueError, TypeError):
            found[sum_] = date.fromisoformat(day)
    return found


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
