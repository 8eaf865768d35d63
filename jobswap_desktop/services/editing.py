"""Changing what was entered: the case's own fields, a direction, and the way out of a case."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from jobswap_desktop.domain.asking_anew import Anew, carry_out
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.change import MaterialField, Voided, voided_by
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rescheduling import Rescheduled, moved_briefings, shifted
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind, with_placement
from jobswap_desktop.services.confidentiality import excuse_text
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load, load_open, save_case
from jobswap_desktop.services.rules import rules_in_use
from jobswap_desktop.services.wording import change_reason, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents, people, schedule, search, swaps


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementDetails:
    """What can be edited of one direction.

    None leaves `visitor`, `home`, `host`, `instrument` and the two ticks as they are;
    `without_home` says that nobody sends the visitor. A visitor who is new (version 0) is saved
    with the change. `seen` is the version of the direction that was shown to whoever edited it.
    """

    first_day: date
    last_day: date
    host_unit: str = ""
    contact: str = ""
    contact_telephone: str = ""
    place: str = ""
    first_time: time | None = None
    learning_goals: str = ""
    data_sharing_consent_on: date | None = None
    visitor: Person | None = None
    home: Office | None = None
    host: Office | None = None
    without_home: bool = False
    instrument: Instrument | None = None
    involve_sbv: bool | None = None
    involve_jav: bool | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Along:
    """What goes along when the period of one direction moves: the other one, the appointments.

    Briefings follow the stays by themselves.
    """

    other_direction: bool = False
    appointments: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of a case as it would be saved: before, after, what it voids, what moves.

    `after` has nothing asked anew yet; `days` is by how many the direction moves. `falls_to` is
    the state shown once everybody is asked anew, where the case goes back.
    """

    before: Swap
    after: Swap
    voided: Voided
    briefings: Rescheduled
    appointments: tuple[Appointment, ...]
    days: int
    falls_to: SwapState | None = None


def edit_placement(
    work: Workplace,
    swap_id: SwapId,
    placement_id: PlacementId,
    details: PlacementDetails,
    along: Along | None = None,
) -> Outcome[Swap]:
    """Save the details of one direction, with all that follows, as one entry of the history.

    What the change makes worthless is kept as voided and asked anew (see `domain.change`), and
    the case goes back as far as its facts no longer carry it. Raises DomainError with the
    problems of the fields.
    """
    known = load_open(work, swap_id)
    edit = planned(work, known, placement_id, details, along or Along())
    problems = (*_visitor_problems(details), *edit.after.problems())
    if problems:
        raise DomainError(*(_at_visitor(problem) for problem in problems))
    changed = carry_out(known, edit.after, anew(work, known, edit.voided.fields))
    subject = changed.placement(placement_id).visitor.full_name
    with work.db.write(deed(work, Action.PLACEMENT_CHANGED, swap_id, subject)) as change:
        if details.visitor is not None and details.visitor.version == 0:
            people.save(change, details.visitor)
        swaps.save(change, changed.advance(work.today()), known)
        for item in (*edit.briefings.saved, *edit.appointments):
            schedule.save(change, item)
        for item in edit.briefings.removed:
            schedule.remove(change, item)
        search.put_attached(change, swap_id)
    touched = Touched.CASES | Touched.WEEK | Touched.PEOPLE
    return Outcome(
        value=load(work, swap_id),
        touched=touched,
        action=Action.PLACEMENT_CHANGED,
        undo=change.undo,
    )


def planned(
    work: Workplace,
    known: Swap,
    placement_id: PlacementId,
    details: PlacementDetails,
    along: Along,
) -> Edit:
    """Return what saving `details` would do; nothing is written and nothing is checked."""
    before = known.placement(placement_id)
    after = _with_details(known, placement_id, details, along)
    days = (details.first_day - before.first_day).days
    moved = frozenset(
        new.id
        for old, new in zip(known.placements, after.placements, strict=True)
        if (old.first_day, old.last_day) != (new.first_day, new.last_day)
    )
    held: tuple[Appointment, ...] = ()
    if moved and all(p.first_day <= p.last_day for p in after.placements):
        held = schedule.of_swap(work.db, known.id)
    return Edit(
        before=known,
        after=after,
        voided=voided_by(known, after),
        briefings=moved_briefings(held, known, after, work.new_id) if held else Rescheduled(),
        appointments=shifted(held, moved, days) if along.appointments else (),
        days=days,
    )


def anew(work: Workplace, known: Swap, fields: Iterable[MaterialField]) -> Anew:
    """Return what it takes to ask anew today, under the rules now in force."""
    printed = (paper.participation_id for paper in documents.of_swap(work.db, known.id))
    return Anew(
        day=work.today(),
        reason=change_reason(fields),
        rules=rules_in_use(work),
        new_id=work.new_id,
        excuse=excuse_text,
        printed=frozenset(held for held in printed if held),
    )


def _with_details(
    swap: Swap, placement_id: PlacementId, details: PlacementDetails, along: Along
) -> Swap:
    before = swap.placement(placement_id)
    after = _detailed(before, details)
    changed = with_placement(swap, placement_id, lambda _held: after)
    for other in changed.placements:
        if other.id != placement_id:
            mirrored = other
            if swap.kind is SwapKind.MUTUAL:
                # Two people exchange places: each goes where the other one comes from.
                mirrored = replace(other, home=after.host, host=after.home or other.host)
            if along.other_direction:
                mirrored = _moved_along(mirrored, before, after)
            changed = replace(
                changed,
                placements=tuple(
                    mirrored if held.id == other.id else held for held in changed.placements
                ),
            )
    return changed


def _moved_along(other: Placement, before: Placement, after: Placement) -> Placement:
    return replace(
        other,
        first_day=other.first_day + (after.first_day - before.first_day),
        last_day=other.last_day + (after.last_day - before.last_day),
    )


def _detailed(placement: Placement, details: PlacementDetails) -> Placement:
    sbv, jav = details.involve_sbv, details.involve_jav
    return replace(
        placement,
        visitor=details.visitor or placement.visitor,
        home=None if details.without_home else details.home or placement.home,
        host=details.host or placement.host,
        instrument=details.instrument or placement.instrument,
        first_day=details.first_day,
        last_day=details.last_day,
        host_unit=details.host_unit,
        contact=details.contact,
        contact_telephone=details.contact_telephone,
        place=details.place,
        first_time=details.first_time,
        learning_goals=details.learning_goals,
        data_sharing_consent_on=details.data_sharing_consent_on,
        involve_sbv=placement.involve_sbv if sbv is None else sbv,
        involve_jav=placement.involve_jav if jav is None else jav,
        version=placement.version if details.seen is None else details.seen,
    )


def _visitor_problems(details: PlacementDetails) -> tuple[Problem, ...]:
    visitor = details.visitor
    if visitor is None or visitor.version:
        return ()
    return tuple(replace(problem, field="visitor") for problem in visitor.problems())


def _at_visitor(problem: Problem) -> Problem:
    is_same = problem.code is ProblemCode.SAME_PERSON
    return replace(problem, field="visitor") if is_same else problem


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
    """What can be edited of the case itself; `seen` is the version of it that was shown."""

    occasion: str = ""
    remark: str = ""
    responsible: str = ""
    deputy: str = ""
    partner_reference: str = ""
    seen: int | None = None


def edit_case(work: Workplace, swap_id: SwapId, details: CaseDetails) -> Outcome[Swap]:
    """Save the case's own fields; raises DomainError with their problems, or changed_meanwhile."""
    known = load_open(work, swap_id)
    changed = replace(
        known,
        occasion=details.occasion,
        remark=details.remark,
        responsible=details.responsible,
        deputy=details.deputy,
        partner_reference=details.partner_reference,
        version=known.version if details.seen is None else details.seen,
    )
    return save_case(work, Action.SWAP_CHANGED, changed, known, subject=known.title)


def move(work: Workplace, swap_id: SwapId, target: SwapState, reason: str = "") -> Outcome[Swap]:
    """Move the case by hand: request it, close it, or leave its way with a reason.

    Raises DomainError as the table of transitions says (see `Swap.move`).
    """
    work.require(Role.HR_CLERK)
    known = load_open(work, swap_id)
    changed = known.move(target, work.actor.role, work.today(), reason)
    return save_case(work, Action.SWAP_MOVED, changed, known, subject=term(target))
