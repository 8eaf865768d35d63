"""The signers of printed papers in the store."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_way import PaperSigner
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[PaperSigner, ...]:
    """Return the signers of all papers of a case, in the order in which they were recorded."""
    rows = db.rows("SELECT * FROM paper_signer WHERE swap_id = :id ORDER BY rowid", id=swap_id)
    return tuple(decode(PaperSigner, row) for row in rows)


def save(change: Change, signer: PaperSigner) -> None:
    """Insert or update one signer."""
    change.put("paper_signer", encode(signer))
