"""Cases on a server that a council has recorded something of, and nobody has moved on since."""

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store.database import Change, Database


def waiting(db: Database) -> tuple[SwapId, ...]:
    """Return the cases that wait to be followed; none in a file, where nothing is left to wait."""
    if not db.is_server or db.is_partial:
        return ()
    rows = db.rows("SELECT swap_id FROM case_to_follow ORDER BY swap_id")
    return tuple(SwapId(row["swap_id"]) for row in rows)


def done(change: Change, swap_id: SwapId) -> None:
    """Let a case wait no longer."""
    change.run("DELETE FROM case_to_follow WHERE swap_id = :swap_id", swap_id=swap_id)
