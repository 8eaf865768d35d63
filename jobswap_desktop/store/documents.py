"""Printed papers in the store."""

from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[Document, ...]:
    """Return the papers of a case, oldest first."""
    rows = db.rows("SELECT * FROM document WHERE swap_id = :id ORDER BY rowid", id=swap_id)
    return tuple(decode(Document, row) for row in rows)


def of_participation(db: Database, participation_id: ParticipationId) -> tuple[Document, ...]:
    """Return the papers to one body, oldest first."""
    rows = db.rows(
        "SELECT * FROM document WHERE participation_id = :id ORDER BY rowid", id=participation_id
    )
    return tuple(decode(Document, row) for row in rows)


def by_number(db: Database, number: str) -> Document | None:
    """Return the paper with this number, of whichever case."""
    rows = db.rows("SELECT * FROM document WHERE number = :number", number=number)
    return decode(Document, rows[0]) if rows else None


def by_number_in_any_case(db: Database, number: str) -> Document | None:
    """Return the one paper with this number, capital letters or not; None where several are."""
    rows = db.rows("SELECT * FROM document WHERE lower(number) = lower(:number)", number=number)
    return decode(Document, rows[0]) if len(rows) == 1 else None


def save(change: Change, document: Document) -> None:
    """Insert or update one paper."""
    change.put("document", encode(document))
