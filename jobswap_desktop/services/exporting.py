"""Giving data to other programs: the week as a calendar file."""

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.exchange import ics
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule


def calendar_file(work: Workplace, swap_id: SwapId, *visitors: PlacementId) -> bytes:
    """Return the appointments of one visitor or both as an ICS file's content.

    The export is an entry of the history; it has no way back.
    """
    work.require_view()
    swap = load(work, swap_id)
    wanted = frozenset(visitors or (placement.id for placement in swap.placements))
    appointments = schedule.of_swap(work.db, swap_id)
    names = ", ".join(swap.placement(item).visitor.full_name for item in sorted(wanted))
    data = ics.week_calendar(swap, wanted, appointments, work.now())
    with work.db.write(deed(work, Action.EXPORTED, swap_id, f"ICS: {names}")):
        pass
    return data
