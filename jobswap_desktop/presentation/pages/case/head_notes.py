"""What the head of a case says besides its state.

The next follow-up, cases in its way, and what is still to be settled with the other office.
"""

from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_text import ended_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.follow_up_rows import follow_up_badge
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services.follow_ups import subject_text
from jobswap_desktop.services.overlaps import overlap_text, overlaps
from jobswap_desktop.services.partner_state import partner_state

_TO_BE_DONE = frozenset(
    {
        PartnerStanding.TO_BE_ANSWERED,
        PartnerStanding.CROSSED,
        PartnerStanding.OUTDATED,
        PartnerStanding.ENDED_THERE,
    }
)


def show_notes(desk: Desk, swap: Swap, follow_up: StatusBadge, warning: Banner) -> None:
    """Show them in the badge and the banner; a case that is over needs neither."""
    held = follow_up_badge(swap, desk)
    follow_up.set_state(held.text, held.tone, icon=held.icon)
    follow_up.setToolTip(tooltip(subject_text(swap.follow_up)) if swap.follow_up else "")
    follow_up.setVisible(not swap.is_over)
    found = [overlap_text(each) for each in overlaps(desk.work, swap)]
    partner = partner_state(desk.work, swap.id)
    verdict = partner.agreed.verdict
    is_alarming = verdict is not None and verdict.is_alarming
    if (is_alarming or partner.agreed.standing in _TO_BE_DONE) and not swap.is_over:
        found.append(partner.words)
    warning.set_text("\n".join(found))
    warning.setVisible(bool(found))


def show_ends(swap: Swap, notice: Banner) -> None:
    """Say which stays ended early or never began, and why."""
    ended = [ended_text(placement) for placement in swap.placements if placement.is_ended]
    notice.set_text("\n".join(ended))
    notice.setVisible(bool(ended))
