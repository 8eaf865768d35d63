"""What a person is told about the data kept of them (Art. 15 DSGVO), and nothing of others.

A case mixes two people. Told is the person's own direction; what the other visitors, and whoever
else the answer does not name, can be told by is taken out of whatever was written freely (Art. 15
Abs. 4 DSGVO).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from jobswap_desktop.domain.agreement import Approval, ApprovalKind
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.discreet_text import SOMEBODY_ELSE, Discretion
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.known_as import Known, known, known_in
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, chronological
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

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

    @property
    def hides_others(self) -> bool:
        """Whether somebody else was named in what was written freely."""
        held = (self.placement, *self.placement.undertakings, *self.appointments, *self.journal)
        records = held if self.report is None else (*held, self.report)
        return any(SOMEBODY_ELSE in text for each in records for text in _texts(each))


def told(swap: Swap, placement_id: PlacementId, written: Written, today: date) -> ToldStay:
    """Return what the visitor of a direction is told of it on `today`.

    Raises KeyError for a direction that is not of the case.
    """
    placement = swap.placement(placement_id)
    hidden = _Discreet(swap, placement, written)
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


def _texts(record: Any) -> Iterator[str]:  # noqa: ANN401 - any record of the domain
    values = (getattr(record, field.name) for field in fields(record))
    return (value for value in values if isinstance(value, str))


def _discreet(placement: Placement, discreet: "_Discreet") -> Placement:
    free = ("contact", "contact_telephone", "place", "host_unit", "learning_goals", "end_reason")
    kept = _without(placement, discreet, free)
    return replace(
        kept,
        # The telephone of somebody whose name is not told is not told either.
        contact_telephone="" if SOMEBODY_ELSE in kept.contact else kept.contact_telephone,
        undertakings=tuple(
            _without(held, discreet, ("reason", "filed_at")) for held in placement.undertakings
        ),
    )


class _Discreet:
    """Hides who else is in the case: the other visitors, and whoever the answer does not name."""

    def __init__(self, swap: Swap, placement: Placement, written: Written) -> None:
        own = placement.visitor
        partners = [each.visitor for each in swap.placements if each.visitor.id != own.id]
        told = [
            *known_in(own.supervisor),
            *known_in(placement.contact, placement.contact_telephone),
        ]
        self._partners = Discretion(map(known, partners), [known(own)])
        self._others = Discretion(_not_told(swap, placement, written), [known(own), *told])

    def hide(self, text: str) -> str:
        """Return a text without them."""
        return self._others.hide(self._partners.hide(text))


def _not_told(swap: Swap, placement: Placement, written: Written) -> Iterator[Known]:
    """Yield those whom the answer leaves out where they are recorded in a field of their own."""
    for each in swap.placements:
        if each.visitor.id != placement.visitor.id:
            yield from known_in(each.visitor.supervisor)
            yield from known_in(each.contact, each.contact_telephone)
        for held in each.undertakings:
            yield from known_in(held.by)
    for approval in swap.approvals:
        yield from known_in(approval.by)
    for appointment in written.appointments:
        yield from known_in(appointment.host_contact)


def _without(record: Record, discreet: _Discreet, names: Iterable[str]) -> Record:
    changed: dict[str, Any] = {name: discreet.hide(getattr(record, name)) for name in names}
    return replace(record, **changed)
