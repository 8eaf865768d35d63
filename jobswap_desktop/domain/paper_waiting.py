"""Which of the papers that are out the house waits for, and from when.

What has been decided or begun without its paper is not asked for any more, and what is given back
after the stay is not asked for before its end.
"""

from datetime import date

from jobswap_desktop.domain.agreement import Approval, ApprovalKind, ApprovalState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

_AFTER_THE_STAY = frozenset({DocumentKind.CHECKLIST_SLIP, DocumentKind.CLOSING_REPORT})
_VOLUNTARY = frozenset({DocumentKind.PHOTO_CONSENT})


def is_awaited(swap: Swap, kind: DocumentKind, placement_id: PlacementId | None) -> bool:
    """Whether the case still needs a paper of this kind back.

    The request until it is on record as made, a superior's statement until the superior's
    decision is. A voluntary consent is never asked for, and nothing of a case that is over.
    """
    if swap.is_over or kind in _VOLUNTARY:
        return False
    if kind is DocumentKind.REQUEST:
        return swap.state is SwapState.DRAFT
    if kind is DocumentKind.SUPERVISOR_STATEMENT:
        return open_approval(swap, placement_id) is not None
    return True


def open_approval(swap: Swap, placement_id: PlacementId | None) -> Approval | None:
    """Return the approval that the superior's statement of a stay is about; None once decided."""
    homes = {held.home.id for held in swap.placements if held.id == placement_id and held.home}
    for approval in swap.approvals:
        is_open = approval.state is ApprovalState.OPEN
        if approval.kind is ApprovalKind.SUPERVISOR and is_open and approval.office_id in homes:
            return approval
    return None


def kept_until(swap: Swap, kind: DocumentKind, placement_id: PlacementId | None) -> date | None:
    """Return the last day on which a paper stays with who signs it; None where it comes at once."""
    if kind not in _AFTER_THE_STAY:
        return None
    stays = [held.until for held in swap.placements if placement_id in {None, held.id}]
    return max(stays, default=None)


def is_asked_for(
    swap: Swap, kind: DocumentKind, placement_id: PlacementId | None, today: date
) -> bool:
    """Whether somebody can be reminded of a paper that is out, on `today`."""
    kept = kept_until(swap, kind, placement_id)
    return is_awaited(swap, kind, placement_id) and (kept is None or kept < today)
