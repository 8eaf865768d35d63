"""The acts of confidentiality on their way: handed over, signed, countersigned, filed."""

from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import Act, Undertaking, UndertakingState
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId, UndertakingId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.editing import with_placement
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load_open, save_case
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """One step of one act: reached on the day `on`, by whom, filed where."""

    undertaking_id: UndertakingId
    on: date
    by: str = ""
    filed_at: str = ""


def advance(work: Workplace, swap_id: SwapId, command: Advance) -> Outcome[Swap]:
    """Record the next step of an act; raises DomainError when its date runs backwards."""
    known = load_open(work, swap_id)
    placement, held = find(known, command.undertaking_id)
    moved = held.advance(command.on, today=work.today(), by=command.by, filed_at=command.filed_at)
    subject = f"{term(held.act)} {placement.visitor.full_name}: {term(moved.state)}"
    changed = with_undertaking(known, placement, moved)
    return save_case(work, Action.UNDERTAKING_ADVANCED, changed, known, subject=subject)


def leave(
    work: Workplace,
    swap_id: SwapId,
    undertaking_id: UndertakingId,
    state: UndertakingState,
    reason: str,
) -> Outcome[Swap]:
    """Take an act off its way (see `Undertaking.leave`); a reason is mandatory.

    A voided or superseded act is followed by a fresh draft at once, so that it can be made anew.
    """
    known = load_open(work, swap_id)
    placement, held = find(known, undertaking_id)
    left = held.leave(state, reason, work.today())
    changed = with_undertaking(known, placement, left)
    if state in {UndertakingState.VOIDED, UndertakingState.SUPERSEDED}:
        fresh = Undertaking(
            id=UndertakingId(work.new_id()), act=held.act, covers_until=placement.last_day
        )
        changed = with_placement(
            changed,
            placement.id,
            lambda item: replace(item, undertakings=(*item.undertakings, fresh)),
        )
    subject = f"{term(held.act)} {placement.visitor.full_name}: {term(state)}"
    return save_case(work, Action.UNDERTAKING_LEFT, changed, known, subject=subject)


def find(swap: Swap, undertaking_id: UndertakingId) -> tuple[Placement, Undertaking]:
    """Return an act and its direction; raises DomainError (not_found)."""
    for placement in swap.placements:
        for item in placement.undertakings:
            if item.id == undertaking_id:
                return placement, item
    raise refuse(ProblemCode.NOT_FOUND, text=undertaking_id)


def with_undertaking(swap: Swap, placement: Placement, moved: Undertaking) -> Swap:
    """Return the case with one act replaced."""
    items = tuple(moved if item.id == moved.id else item for item in placement.undertakings)
    return with_placement(swap, placement.id, lambda held: replace(held, undertakings=items))


def handed_over(swap: Swap, placement: Placement, on: date, today: date) -> Swap:
    """Return the case with the declaration of one direction handed over, if it was a draft."""
    held = placement.undertaking(Act.NDA)
    if held is None or held.state is not UndertakingState.DRAFT:
        return swap
    return with_undertaking(swap, placement, held.advance(on, today=today))
