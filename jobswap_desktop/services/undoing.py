"""Taking a recorded fact back: a new, audited write of the earlier values."""

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import EVERYTHING, Outcome
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, search, swaps
from jobswap_desktop.store.database import Undo

WayBack = Undo
"""What an `Outcome` carries to be taken back; opaque outside services and store."""


def undo(work: Workplace, way_back: WayBack) -> Outcome[None]:
    """Put everything back as it was before the write that `way_back` came from.

    Its own way back is the redo. Raises DomainError (changed_meanwhile) when one of the records
    has changed since; nothing is written then.
    """
    work.require(*set(Role) - {Role.READER})
    swap_id = SwapId(way_back.swap_id)
    created = any(t.table == "swap" and t.before is None for t in way_back.touches)
    with work.db.write(deed(work, Action.UNDONE, swap_id)) as change:
        if created:
            derived.forget(change, swap_id)
        change.revert(way_back)
        for swap in swaps.touched_by(work.db, way_back):
            derived.refresh(change, swap)
            search.put_attached(change, swap.id)
    return Outcome(value=None, touched=EVERYTHING, action=Action.UNDONE, undo=change.undo)
