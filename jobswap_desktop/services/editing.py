"""Changing what was entered: the case's own fields, a direction, and the way out of a case."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import load_open, save_case
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementDetails:
    """What can be edited of one direction besides its people and offices."""

    first_day: date
    last_day: date
    host_unit: str = ""
    contact: str = ""
    contact_telephone: str = ""
    place: str = ""
    first_time: time | None = None
    learning_goals: str = ""
    data_sharing_consent_on: date | None = None


def edit_placement(
    work: Workplace, swap_id: SwapId, placement_id: PlacementId, details: PlacementDetails
) -> Outcome[Swap]:
    """Save the details of one direction.

    A changed period or place makes the agreement outdated; declarations cover the stay they
    were made for. Raises DomainError with the problems of the fields.
    """
    known = load_open(work, swap_id)
    changed = with_placement(known, placement_id, lambda held: _detailed(held, details))
    subject = changed.placement(placement_id).visitor.full_name
    return save_case(
        work,
        Action.PLACEMENT_CHANGED,
        changed,
        known,
        subject=subject,
        touched=Touched.CASES | Touched.WEEK,
    )


def _detailed(placement: Placement, details: PlacementDetails) -> Placement:
    drafts = tuple(
        replace(item, covers_until=details.last_day) if not item.dates else item
        for item in placement.undertakings
    )
    return replace(
        placement,
        first_day=details.first_day,
        last_day=details.last_day,
        host_unit=details.host_unit,
        contact=details.contact,
        contact_telephone=details.contact_telephone,
        place=details.place,
        first_time=details.first_time,
        learning_goals=details.learning_goals,
        data_sharing_consent_on=details.data_sharing_consent_on,
        undertakings=drafts,
    )


def consent_to_share(
    work: Workplace, swap_id: SwapId, placement_id: PlacementId, on: date
) -> Outcome[Swap]:
    """Record that the visitor agreed to their particulars being given to the partner office.

    Raises DomainError on a day in the future.
    """
    known = load_open(work, swap_id)
    if on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    changed = with_placement(
        known, placement_id, lambda held: replace(held, data_sharing_consent_on=on)
    )
    subject = changed.placement(placement_id).visitor.full_name
    return save_case(work, Action.PLACEMENT_CHANGED, changed, known, subject=subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetails:
    """What can be edited of the case itself."""

    occasion: str = ""
    remark: str = ""
    responsible: str = ""
    deputy: str = ""
    partner_reference: str = ""


def edit_case(work: Workplace, swap_id: SwapId, details: CaseDetails) -> Outcome[Swap]:
    """Save the case's own fields; raises DomainError with their problems."""
    known = load_open(work, swap_id)
    changed = replace(
        known,
        occasion=details.occasion,
        remark=details.remark,
        responsible=details.responsible,
        deputy=details.deputy,
        partner_reference=details.partner_reference,
    )
    return save_case(work, Action.SWAP_CHANGED, changed, known, subject=known.title)


def move(work: Workplace, swap_id: SwapId, target: SwapState, reason: str = "") -> Outcome[Swap]:
    """Move the case by hand: request it, close it, or leave its way with a reason.

    Raises DomainError as the table of transitions says (see `Swap.move`).
    """
    known = load_open(work, swap_id, *Role)
    changed = known.move(target, work.actor.role, work.today(), reason)
    return save_case(work, Action.SWAP_MOVED, changed, known, subject=term(target))


def with_placement(
    swap: Swap, placement_id: PlacementId, change: Callable[[Placement], Placement]
) -> Swap:
    """Return the case with one direction replaced; raises KeyError for one of another case."""
    swap.placement(placement_id)
    return replace(
        swap,
        placements=tuple(
            change(held) if held.id == placement_id else held for held in swap.placements
        ),
    )
