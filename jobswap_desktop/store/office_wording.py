"""The office's own wording in the store, and shipped texts that papers were printed with."""

from jobswap_desktop.domain.audit import record_digest
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.office_wording import WordingText
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode

_OF_KIND = "SELECT * FROM wording WHERE kind = :kind ORDER BY number"

_SPOKEN_OF = """SELECT details FROM audit WHERE details LIKE '%["wording",%' ORDER BY sequence"""


def of_kind(db: Database | Change, kind: DocumentKind) -> tuple[WordingText, ...]:
    """Return the versions of one kind of paper, the oldest first; also inside a write."""
    return tuple(decode(WordingText, row) for row in db.rows(_OF_KIND, kind=kind.value))


def altered(db: Database) -> frozenset[str]:
    """Return the ids of the versions that are not as the audit trail says they were written.

    Of a version that the trail no longer speaks of, because entries were erased, nothing is said.
    """
    written: dict[str, str | None] = {
        record_id: digest
        for row in db.rows(_SPOKEN_OF)
        for table, record_id, digest in details_or_none(row["details"]).get("records", ())
        if table == "wording"
    }
    rows = db.rows("SELECT * FROM wording")
    return frozenset(
        row["id"]
        for row in rows
        if row["id"] in written and record_digest(row) != written[row["id"]]
    )


def save(change: Change, text: WordingText) -> None:
    """Insert or update one version."""
    change.put("wording", encode(text))
