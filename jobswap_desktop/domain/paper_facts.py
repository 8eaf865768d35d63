"""What a paper says besides what was agreed: where that changes, the paper is another one."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any

from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap

Facts = tuple[str, ...]
_ON_REQUEST = (
    *("function", "unit", "status_group", "weekly_minutes", "telephone", "email"),
    "supervisor",
)
_NO_FACTS = frozenset({"version", "visitor", "home", "host", "undertakings"})
"""What is no fact of its own: it is hashed with what was agreed, or told field by field."""


def facts_of_stay(kind: DocumentKind, placement: Placement) -> Facts:
    """Return the further facts on a paper of one direction, none where there are none.

    Each is a text that is the same in every process.
    """
    found = _FURTHER.get(kind)
    return found(placement) if found else ()


def facts_of_signatories(swap: Swap) -> Facts:
    """Return who signs an agreement besides one person for each employer."""
    further = swap.agreement.further_lines if swap.agreement else ()
    return tuple(f"{line.office_id} {line.capacity.value} {line.name}" for line in further)


def facts_of_end(swap: Swap) -> Facts:
    """Return the facts on the record of an erasure: how and when the case ended."""
    return (swap.state.value, _day(swap.closed_on))


def facts_told(
    swap: Swap,
    placement: Placement,
    appointments: Iterable[Appointment],
    written: Iterable[JournalEntry | ClosingReport],
) -> Facts:
    """Return everything of a case that its visitor is told on request."""
    asked = {
        f"{held.body.value} {held.kind.value}"
        for held in swap.participations
        if held.office_id in placement.office_ids
    }
    return (
        *_values(placement.visitor),
        *_values(placement),
        *(text for held in placement.undertakings for text in _values(held)),
        *sorted(asked),
        *(
            repr((item.title, item.start, item.end, item.place))
            for item in appointments
            if placement.id in item.placement_ids
        ),
        *(text for item in written for text in _values(item)),
    )


def _values(item: Any) -> Facts:  # noqa: ANN401 - any record
    kept = (field.name for field in fields(item) if field.name not in _NO_FACTS)
    return tuple(f"{name}={getattr(item, name)!r}" for name in kept)


def _requested(placement: Placement) -> Facts:
    visitor = placement.visitor
    return (
        *(repr(getattr(visitor, name)) for name in _ON_REQUEST),
        placement.host_unit,
        placement.contact,
        placement.learning_goals,
    )


def _about_visitor(placement: Placement) -> Facts:
    visitor = placement.visitor
    return (visitor.function, visitor.unit, visitor.supervisor)


def _controllers(placement: Placement) -> Facts:
    offices = [office for office in (placement.home, placement.host) if office]
    return tuple(text for office in offices for text in _reached(office))


def _unit(placement: Placement) -> Facts:
    return (placement.host_unit,)


def _arrival(placement: Placement) -> Facts:
    host = placement.host
    return (
        placement.first_time.isoformat() if placement.first_time else "",
        placement.host_unit,
        placement.contact,
        placement.contact_telephone,
        *_reached(host),
        *(repr(hours) for hours in (host.working_hours, host.core_hours, host.break_hours)),
    )


def _ended_early(placement: Placement) -> Facts:
    return (_day(placement.ended_on),)


def _performed(placement: Placement) -> Facts:
    held = placement.undertaking(Act.FORMAL_OBLIGATION)
    on = held.reached(UndertakingState.PERFORMED) if held else None
    return (_day(on), held.by, held.by_function) if held and on else ()


def _reached(office: Office) -> Facts:
    return (*office.address_lines, office.telephone, office.email, office.hr_unit)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


_FURTHER = MappingProxyType(
    {
        DocumentKind.REQUEST: _requested,
        DocumentKind.SUPERVISOR_STATEMENT: _about_visitor,
        DocumentKind.OBLIGATION_MINUTES: _performed,
        DocumentKind.PRIVACY_NOTICE: _controllers,
        DocumentKind.DATA_PROTECTION: _unit,
        DocumentKind.ARRIVAL_SHEET: _arrival,
        DocumentKind.CHECKLIST_SLIP: _unit,
        DocumentKind.CERTIFICATE: _ended_early,
    }
)
