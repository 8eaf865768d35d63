"""Everything that is derived from cases, kept in the same write and rebuilt where it is lost."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.requirements import Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import deadlines, index, ledger, papers_out, search
from jobswap_desktop.store.database import Change


def refresh(change: Change, swap: Swap, known: Swap | None = None) -> None:
    """Bring the list's row, the lines of ledger and deadlines and the search text up to date.

    Only what is not there already is written. Signers of papers that the
    same write moves must be saved before. A council's connection writes nothing of it: it does not
    see what follows from the whole case, and the office's program follows (see `following`).
    """
    if change.is_partial:
        return
    missing = swap.missing(Step.CLOSING)
    index.refresh(change, swap, missing)
    ledger.refresh(change, swap, known)
    deadlines.refresh(change, swap, missing)
    papers_out.refresh(change, swap)
    search.refresh(change, swap, known)


def forget(change: Change, swap_id: SwapId) -> None:
    """Remove a case from list, ledger, deadlines and search."""
    if change.is_partial:
        return
    search.forget(change, swap_id)
    ledger.forget(change, swap_id)
    deadlines.forget(change, swap_id)
    index.forget(change, swap_id)
