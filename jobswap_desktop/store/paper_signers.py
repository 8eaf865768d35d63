"""The signers of printed papers in the store."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_way import PaperSigner
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[PaperSigner, ...]:
    """Return the signers of all papers of a case, in the order in which they were recorded."""
    rows = db.rows("SELECT * FROM paper_signer WHERE swap_id = :id ORDER BY rowid", id=swap_id)
    return tuple(decode(PaperSigner, row) for row in rows)


def last_place(db: Database) -> tuple[str, str]:
    """Return where the paper filed last lies, and the number of its case; "" before the first."""
    rows = db.rows(
        """SELECT filed_at, reference FROM paper_signer JOIN swap ON swap.id = swap_id
        WHERE filed_at <> '' ORDER BY filed_on DESC NULLS LAST, paper_signer.rowid DESC LIMIT 1"""
    )
    return (str(rows[0]["filed_at"]), str(rows[0]["reference"])) if rows else ("", "")


def save(change: Change, signer: PaperSigner) -> None:
    """Insert or update one signer."""
    change.put("paper_signer", encode(signer))
