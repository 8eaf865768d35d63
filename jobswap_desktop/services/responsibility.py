"""Taking cases over: the acting clerk becomes the one who is responsible."""

from collections.abc import Iterable
from dataclasses import replace

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load_open
from jobswap_desktop.services.wording import taken_over_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps


def take_over(work: Workplace, swap_ids: Iterable[SwapId]) -> Outcome[int]:
    """Make the acting clerk responsible for cases, in one write, and return for how many.

    Whoever is deputy stays it, unless it is the same clerk. Raises DomainError
    (already_responsible) where nothing would change, case_is_over where one is closed.
    """
    work.require(Role.HR_CLERK)
    work.require(Role.HR_CLERK)
    name = work.actor.name
    known = [load_open(work, swap_id) for swap_id in swap_ids]
    taken = [swap for swap in known if swap.responsible != name]
    if not taken:
        raise refuse(ProblemCode.ALREADY_RESPONSIBLE)
    # A write about one case stands in its history; one about several in that of each.
    about = taken[0].id if len(taken) == 1 else ""
    subject = taken_over_text(name, [swap.reference for swap in taken])
    with work.db.write(deed(work, Action.SWAP_CHANGED, about, subject)) as change:
        for swap in taken:
            swaps.save(change, _taken(swap, name), swap)
    return Outcome(
        value=len(taken), touched=Touched.CASES, action=Action.SWAP_CHANGED, undo=change.undo
    )


def _taken(swap: Swap, name: str) -> Swap:
    return replace(swap, responsible=name, deputy="" if swap.deputy == name else swap.deputy)
