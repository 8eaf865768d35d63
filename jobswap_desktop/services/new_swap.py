"""Recording a new case: a few entries, everything else derived from them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.agreement import Approval, ApprovalKind
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import (
    Act,
    Undertaking,
    UndertakingState,
    obligation_reason,
)
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import (
    ApprovalId,
    ParticipationId,
    PlacementId,
    SwapId,
    UndertakingId,
)
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rules import rules_for
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, briefings
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind, case_reference
from jobswap_desktop.domain.workdays import holiday_name
from jobswap_desktop.services import follow_ups
from jobswap_desktop.services.confidentiality import excuse_text
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.rules import rules_in_use
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, people, schedule, swaps
from jobswap_desktop.store.database import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSwap:
    """What a clerk enters for a new case.

    `visitor` goes from `home` to `host`. In a mutual swap `partner` comes the other way. People
    and offices that are new (version 0) are saved with the case. A clerk records a request that
    has been made; `as_draft` keeps one back that has not. The case that this one renews is its
    `predecessor`: what was planned is taken over from it, nothing that was decided.
    """

    kind: SwapKind
    visitor: Person
    home: Office | None
    host: Office
    first_day: date
    last_day: date
    partner: Person | None = None
    instrument: Instrument = Instrument.HOSPITATION
    occasion: str = ""
    as_draft: bool = False
    predecessor: Swap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What a new case brings with it, for the preview in its dialog."""

    undertakings: int
    approvals: int
    participations: int
    briefings: int


def create(work: Workplace, command: NewSwap) -> Outcome[Swap]:
    """Record a new case with its directions, declarations, bodies and briefings.

    The number follows the own office's prefix. Raises DomainError with the problem of each
    field: the same person or office on both sides, an end before the start. Somebody who is away
    already in that time, or has the same case, is only warned of (see `overlaps`).
    """
    work.require(Role.HR_CLERK, Role.STAFF_COUNCIL)
    swap = draft(work, command)
    problems = (*_new_record_problems(command), *swap.problems())
    if problems:
        raise DomainError(*problems)
    action = Action.CASE_RENEWED if command.predecessor else Action.SWAP_CREATED
    with work.db.write(deed(work, action, swap.id, swap.title)) as change:
        record(work, change, swap, as_draft=command.as_draft)
    touched = Touched.CASES | Touched.PEOPLE | Touched.OFFICES | Touched.WEEK
    return Outcome(value=load(work, swap.id), touched=touched, action=action, undo=change.undo)


def record(work: Workplace, change: Change, swap: Swap, *, as_draft: bool = False) -> None:
    """Write a case made by `draft` inside the write of whoever has asked.

    With it go the offices and people in it that are new (version 0), and its briefings.
    """
    # Counted again inside the write: another workstation may have taken the number.
    swap = replace(swap, reference=_next_reference(work, work.today().year))
    for office in swap.offices:
        if office.version == 0:
            offices.save(change, office)
    for placement in swap.placements:
        if placement.visitor.version == 0:
            people.save(change, placement.visitor)
    swaps.save(change, swap if as_draft else _requested(work, swap))
    for appointment in _briefings(work, swap):
        schedule.save(change, appointment)


def _requested(work: Workplace, swap: Swap) -> Swap:
    return swap.move(SwapState.REQUESTED, work.actor.role, work.today())


def derived(work: Workplace, command: NewSwap) -> Derived:
    """Return what `create` would bring with it."""
    work.require_view()
    swap = draft(work, command)
    sound = command.first_day <= command.last_day
    return Derived(
        undertakings=len(swap.placements),
        approvals=len(swap.approvals),
        participations=len(swap.participations),
        briefings=len(tuple(_briefings(work, swap))) if sound else 0,
    )


def draft(work: Workplace, command: NewSwap) -> Swap:
    """Return the case as `create` would write it, checked by nobody yet."""
    today = work.today()
    known = command.predecessor
    placements = tuple(_placements(work, command))
    swap = Swap(
        id=SwapId(work.new_id()),
        reference=_next_reference(work, today.year),
        kind=command.kind,
        created_on=today,
        occasion=command.occasion,
        # Whoever records for somebody else does not answer for the case.
        responsible=work.actor.name if work.actor.role is Role.HR_CLERK else "",
        deputy=known.deputy if known else "",
        predecessor_id=known.id if known else None,
        placements=tuple(_as_planned(placements, known.placements)) if known else placements,
    )
    return replace(
        swap,
        approvals=tuple(_approvals(work, swap)),
        participations=tuple(_participations(work, swap, today)),
        follow_ups=(follow_ups.first(work, swap),),
    )


def _as_planned(placements: Iterable[Placement], known: Iterable[Placement]) -> Iterator[Placement]:
    for placement, old in zip(placements, known, strict=True):
        yield replace(
            placement,
            home=old.home,
            host=old.host,
            instrument=old.instrument,
            host_unit=old.host_unit,
            contact=old.contact,
            contact_telephone=old.contact_telephone,
            place=old.place,
            first_time=old.first_time,
            learning_goals=old.learning_goals,
            involve_sbv=old.involve_sbv,
            involve_jav=old.involve_jav,
        )


def _next_reference(work: Workplace, year: int) -> str:
    prefix = offices.own_text(work.db, "reference_prefix") or ""
    return case_reference(prefix, year, swaps.last_number(work.db, prefix, year) + 1)


def _placements(work: Workplace, command: NewSwap) -> Iterator[Placement]:
    directions = [(command.visitor, command.home, command.host)]
    if command.kind is SwapKind.MUTUAL and command.partner and command.home:
        directions.append((command.partner, command.host, command.home))
    for letter, (visitor, home, host) in zip("AB", directions, strict=False):
        yield Placement(
            id=PlacementId(work.new_id()),
            letter=letter,
            visitor=visitor,
            home=home,
            host=host,
            first_day=command.first_day,
            last_day=command.last_day,
            instrument=command.instrument,
            undertakings=tuple(_undertakings(work, visitor, command.last_day)),
        )


def _undertakings(work: Workplace, visitor: Person, last_day: date) -> Iterator[Undertaking]:
    reason = obligation_reason(visitor)
    for act in Act:
        excused = act is Act.FORMAL_OBLIGATION and bool(reason)
        yield Undertaking(
            id=UndertakingId(work.new_id()),
            act=act,
            state=UndertakingState.NOT_REQUIRED if excused else UndertakingState.DRAFT,
            reason=excuse_text(reason) if excused and reason else "",
            covers_until=last_day,
        )


def _approvals(work: Workplace, swap: Swap) -> Iterator[Approval]:
    homes = {placement.home.id for placement in swap.placements if placement.home}
    for office in swap.offices:
        if office.id in homes:
            yield _approval(work, office, ApprovalKind.SUPERVISOR)
    for office in swap.offices:
        yield _approval(work, office, ApprovalKind.HEAD_OF_OFFICE)


def _approval(work: Workplace, office: Office, kind: ApprovalKind) -> Approval:
    return Approval(id=ApprovalId(work.new_id()), office_id=office.id, kind=kind)


def _participations(work: Workplace, swap: Swap, today: date) -> Iterator[Participation]:
    rules = rules_in_use(work)
    for office in swap.offices:
        for rule in rules_for(rules, office, swap.placements, today):
            yield Participation(
                id=ParticipationId(work.new_id()),
                office_id=office.id,
                body=rule.body,
                kind=rule.kind,
                rule=rule.applied(),
            )


def _briefings(work: Workplace, swap: Swap) -> Iterator[Appointment]:
    own = next((office for office in swap.offices if office.is_own), swap.offices[0])
    closed = frozenset(
        day
        for office in swap.offices
        for day in _days(swap.first_day, swap.last_day)
        if holiday_name(day, office.land) or office.closure_on(day)
    )
    return briefings(
        swap.id,
        swap.placements,
        at=own.briefing_at,
        title=term(AppointmentKind.BRIEFING),
        new_id=work.new_id,
        closed=closed,
    )


def _days(first: date, last: date) -> Iterator[date]:
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)


def _new_record_problems(command: NewSwap) -> Iterator[Problem]:
    for field, person in (("visitor", command.visitor), ("partner", command.partner)):
        for problem in person.problems() if person and person.version == 0 else ():
            yield replace(problem, field=field)
    for field, office in (("home", command.home), ("host", command.host)):
        for problem in office.problems() if office and office.version == 0 else ():
            yield replace(problem, field=field)
    if command.kind is SwapKind.MUTUAL and command.partner is None:
        yield Problem(code=ProblemCode.REQUIRED, field="partner")
    if command.partner is not None and _is_named_twice(command.visitor, command.partner):
        yield Problem(code=ProblemCode.SAME_PERSON, field="partner")
    if command.home is None and command.kind is not SwapKind.INTERNSHIP:
        yield Problem(code=ProblemCode.REQUIRED, field="home")


def _is_named_twice(visitor: Person, partner: Person) -> bool:
    # Of two people known apart the names may be equal; a new one was typed for the same person.
    is_new = visitor.version == 0 or partner.version == 0
    has_name = bool(visitor.last_name and partner.last_name)
    return is_new and has_name and fold(visitor.list_name) == fold(partner.list_name)
