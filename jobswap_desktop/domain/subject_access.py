"""What a person is told about the data kept of them (Art. 15 DSGVO), and nothing of others.

A case mixes two people. Told is the person's own direction; the names of the other visitors are
taken out of whatever was written freely (Art. 15 Abs. 4 DSGVO).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from jobswap_desktop.domain.agreement import Approval, ApprovalKind
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, chronological
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

SOMEBODY_ELSE = "[andere Person]"
"""Stands where somebody else was named."""

_SHORTEST_NAME = 2
Record = TypeVar("Record", Appointment, JournalEntry, ClosingReport, Placement, Undertaking)

_REPORTED = ("goals_reached", "transfer_ideas", "recommendation")
_WRITTEN = ("title", "place", "host_contact", "remark", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written of a case: its appointments, and of one stay the journal and the report."""

    appointments: tuple[Appointment, ...] = ()
    journal: tuple[JournalEntry, ...] = ()
    report: ClosingReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStay:
    """One stay as its visitor is told of it.

    `participations` are the bodies that were asked; what they answered is not the visitor's.
    `approvals` are the decisions of both offices; who gave them and why is told apart, since it
    may be about others.
    """

    reference: str
    state: SwapState
    swap: Swap
    placement: Placement
    participations: tuple[Participation, ...]
    approvals: tuple[Approval, ...]
    appointments: tuple[Appointment, ...]
    journal: tuple[JournalEntry, ...]
    report: ClosingReport | None


def told(swap: Swap, placement_id: PlacementId, written: Written, today: date) -> ToldStay:
    """Return what the visitor of a direction is told of it on `today`.

    Raises KeyError for a direction that is not of the case.
    """
    placement = swap.placement(placement_id)
    hidden = _names(swap, placement.visitor)
    return ToldStay(
        reference=swap.reference,
        state=swap.state_on(today),
        swap=swap,
        placement=_discreet(placement, hidden),
        participations=tuple(
            held
            for held in swap.participations
            if held.office_id in placement.office_ids
            and held.state is not ParticipationState.NOT_REQUIRED
        ),
        approvals=tuple(
            replace(each, by="", reasons="")
            for each in swap.approvals
            if each.office_id in placement.office_ids and not _is_of_others(swap, placement, each)
        ),
        appointments=tuple(
            _without(item, hidden, _WRITTEN)
            for item in chronological(written.appointments)
            if placement.id in item.placement_ids
        ),
        journal=tuple(
            _without(entry, hidden, ("observed", "learned", "idea"))
            for entry in written.journal
            if entry.placement_id == placement.id
        ),
        report=written.report and _without(written.report, hidden, _REPORTED),
    )


def _is_of_others(swap: Swap, placement: Placement, approval: Approval) -> bool:
    """Whether a supervisor has let somebody else go: that is told to them."""
    if approval.kind is not ApprovalKind.SUPERVISOR:
        return False
    own = placement.home.id if placement.home else None
    homes = {each.home.id for each in swap.placements if each.home is not None}
    return approval.office_id != own and approval.office_id in homes


def _discreet(placement: Placement, hidden: re.Pattern[str] | None) -> Placement:
    free = ("contact", "place", "host_unit", "learning_goals", "end_reason")
    named = hidden is not None and hidden.search(placement.contact) is not None
    kept = _without(placement, hidden, free)
    return replace(
        kept,
        # The telephone of somebody whose name is not told is not told either.
        contact_telephone="" if named else kept.contact_telephone,
        undertakings=tuple(
            _without(held, hidden, ("reason", "filed_at")) for held in placement.undertakings
        ),
    )


def _names(swap: Swap, own: Person) -> re.Pattern[str] | None:
    """Return what finds the names of the other visitors; None where there are none.

    A last name is found by itself and in the genitive; one that the person bears as well is not.
    """
    others = [each.visitor for each in swap.placements if each.visitor.id != own.id]
    words = {name for each in others for name in (each.full_name, each.list_name)}
    words |= {f"{each.first_name} {each.last_name}" for each in others}
    words |= {each.last_name for each in others if each.last_name != own.last_name}
    words |= {each.email for each in others if each.email}
    found = sorted((word for word in words if len(word) > _SHORTEST_NAME), key=len, reverse=True)
    if not found:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})s?(?!\w)", re.IGNORECASE)


def _without(record: Record, hidden: re.Pattern[str] | None, names: Iterable[str]) -> Record:
    if hidden is None:
        return record
    changed: dict[str, Any] = {
        name: hidden.sub(SOMEBODY_ELSE, getattr(record, name)) for name in names
    }
    return replace(record, **changed)
