"""Making the derived rows anew from the cases, as a migration that changed them leaves it to do."""

from jobswap_desktop.store import derived, search, swaps
from jobswap_desktop.store.database import Database

_IS_LOST = """SELECT EXISTS (SELECT 1 FROM swap) AND NOT EXISTS (SELECT 1 FROM case_index)
    AS lost"""


def rebuild_if_lost(db: Database) -> None:
    """Write list, ledger and search of every case, all or nothing, where there are none.

    A case that cannot be read keeps no other from its place: a check names it.
    """
    if not db.rows(_IS_LOST)[0]["lost"]:
        return
    with db.write_derived() as change:
        for swap in swaps.each_legible(db):
            derived.refresh(change, swap)
            search.put_attached(change, swap.id)
