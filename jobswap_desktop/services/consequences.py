"""What a change would make outdated, said before it is saved; nothing here is written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobswap_desktop.domain.asking_anew import carry_out
from jobswap_desktop.domain.change import Voided, voided_by
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.rescheduling import Rescheduled
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.editing import Along, Edit, PlacementDetails, anew, planned
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """An open case whose agreement a changed name makes outdated, and what that costs."""

    swap: Swap
    voided: Voided


def of_placement_edit(
    work: Workplace,
    swap: Swap,
    placement_id: PlacementId,
    details: PlacementDetails,
    along: Along | None = None,
) -> Edit:
    """Return what saving `details` would void and move, and where the case would go back to.

    What cannot be saved has no consequences.
    """
    work.require_view()
    edit = planned(work, swap, placement_id, details, along or Along())
    if edit.after.problems():
        return replace(edit, voided=Voided(), briefings=Rescheduled(), appointments=())
    return replace(edit, falls_to=falls_to(work, edit.before, edit.after, edit.voided))


def falls_to(work: Workplace, before: Swap, after: Swap, voided: Voided) -> SwapState | None:
    """Return the state a case goes back to once everybody is asked anew; None where it stays."""
    work.require_view()
    if voided.is_nothing:
        return None
    today, way = work.today(), list(SwapState)
    asked = carry_out(before, after, anew(work, before, voided.fields))
    now, then = before.state_on(today), asked.advance(today).state_on(today)
    return then if way.index(then) < way.index(now) else None


def of_person(work: Workplace, person: Person) -> tuple[Renamed, ...]:
    """Return the open cases whose agreement names `person` otherwise than they will be called."""
    work.require_view()
    found = swaps.naming(work.db, person_id=person.id)
    return tuple(_renamed((swap, _with_person(swap, person)) for swap in found))


def of_office(work: Workplace, office: Office) -> tuple[Renamed, ...]:
    """Return the open cases whose agreement names `office` otherwise than it will be called."""
    work.require_view()
    found = swaps.naming(work.db, office_id=office.id)
    return tuple(_renamed((swap, _with_office(swap, office)) for swap in found))


def _renamed(pairs: Iterator[tuple[Swap, Swap]]) -> Iterator[Renamed]:
    for before, after in pairs:
        voided = voided_by(before, after)
        if voided.outdated and not before.is_over:
            yield Renamed(swap=before, voided=voided)


def _with_person(swap: Swap, person: Person) -> Swap:
    return replace(
        swap,
        placements=tuple(
            replace(held, visitor=person) if held.visitor.id == person.id else held
            for held in swap.placements
        ),
    )


def _with_office(swap: Swap, office: Office) -> Swap:
    return replace(
        swap,
        placements=tuple(
            replace(
                held,
                home=office if held.home and held.home.id == office.id else held.home,
                host=office if held.host.id == office.id else held.host,
            )
            for held in swap.placements
        ),
    )
