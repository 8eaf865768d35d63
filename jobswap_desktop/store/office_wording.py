"""The office's own wording in the store, and shipped texts that papers were printed with."""

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.office_wording import WordingText
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode

_OF_KIND = "SELECT * FROM wording WHERE kind = :kind ORDER BY number"


def all_texts(db: Database) -> tuple[WordingText, ...]:
    """Return all versions of all kinds of paper, the oldest of each first."""
    rows = db.rows("SELECT * FROM wording ORDER BY kind, number")
    return tuple(decode(WordingText, row) for row in rows)


def of_kind(db: Database | Change, kind: DocumentKind) -> tuple[WordingText, ...]:
    """Return the versions of one kind of paper, the oldest first; also inside a write."""
    return tuple(decode(WordingText, row) for row in db.rows(_OF_KIND, kind=kind.value))


def save(change: Change, text: WordingText) -> None:
    """Insert or update one version."""
    change.put("wording", encode(text))
