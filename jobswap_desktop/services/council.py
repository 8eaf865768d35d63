"""The staff council's side: what was submitted to it, its reply, its papers, its requests.

Everything the council's screen shows goes through `submissions`. The council of an office sees
the submissions to itself; every other reading service refuses its role.
"""

from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.documents import press
from jobswap_desktop.documents.deadline_text import checked_text, explanation
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.values import employer, movement, participation_facts, stays_of
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.council import (
    CouncilSubmission,
    Enclosure,
    OwnReply,
    SubmittedStay,
    council_of,
    in_order,
    replies_of,
)
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.lateness import REPLIES
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.participation import Answer, Participation
from jobswap_desktop.domain.people import Actor, Person, Role, split_name
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services.new_swap import NewSwap, create
from jobswap_desktop.services.offices import new_office
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.paper_wording import source_for
from jobswap_desktop.services.people import named, new_person
from jobswap_desktop.services.printing import document_for
from jobswap_desktop.services.recording import deed, load_open, save_case
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council, documents, offices, people
from jobswap_desktop.store.records import Legible, legible_of

PAPERS = (DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP)
"""What a council has of every submission."""


def submissions(work: Workplace) -> tuple[CouncilSubmission, ...]:
    """Return what was submitted to the actor's council: open first, by last day.

    What a change of the case made void stays on the list, with what the council said to it.
    Left out is what cannot be read (see `legible_submissions`).
    Raises DomainError (role_not_allowed) for every other role.
    """
    return legible_submissions(work).found


def legible_submissions(work: Workplace) -> Legible[CouncilSubmission]:
    """Return what was submitted to the actor's council, and how much of it cannot be read.

    That is everything where the record of its office cannot be read.
    """
    try:
        office = _office(work)
    except Unavailable as error:
        if error.fault is not Fault.OFFICE_UNREADABLE or work.actor.office_id is None:
            raise
        return Legible(found=(), unreadable=council.count(work.db, work.actor.office_id))
    held, earlier = _submitted(work), council.voided(work.db, office.id, council_of(office))
    told = legible_of(lambda each: _told(work, *each), held.found)
    void = (_told_void(office, reference, each) for reference, each in earlier.found)
    return Legible(
        found=in_order((*told.found, *void)),
        unreadable=held.unreadable + told.unreadable + earlier.unreadable,
    )


def submission(work: Workplace, participation_id: ParticipationId) -> CouncilSubmission:
    """Return one submission; raises DomainError (not_found) for any other council's."""
    return _told(work, *_own(work, participation_id))


def is_apart(work: Workplace) -> bool:
    """Whether a server keeps the council apart from the office, whatever program is used."""
    return work.db.is_partial


def open_count(work: Workplace) -> int:
    """Return how many submissions wait for the council's word."""
    return sum(each.is_open for each in submissions(work))


def pdf(work: Workplace, participation_id: ParticipationId, kind: DocumentKind) -> bytes:
    """Return the submission or its reply slip as it went out; nothing is recorded."""
    swap, held = _own(work, participation_id)
    spec = next((each for each in specs(swap, held, work.today()) if each.kind is kind), None)
    if spec is None:
        raise refuse(ProblemCode.NOT_FOUND, text=term(kind))
    return press.press((paper(work, swap, held, spec),))


def answer(
    work: Workplace, participation_id: ParticipationId, reply: Answer
) -> Outcome[CouncilSubmission]:
    """Record the council's own reply.

    Raises DomainError for a submission to another body, for one that a change of the case has
    made void (submission_overtaken), for what only the office can record, and as
    `Participation.record` does.
    """
    seen, own = _own(work, participation_id)
    if reply.outcome not in replies_of(own, work.today()):
        raise refuse(ProblemCode.ANSWER_NOT_ALLOWED, "outcome")
    if work.db.is_partial:
        return _answer_alone(work, seen, own, reply)
    known = load_open(work, seen.id, Role.STAFF_COUNCIL)
    held = next(item for item in known.participations if item.id == participation_id)
    office = known.office(held.office_id)
    answered = held.record(
        reply, today=work.today(), land=office.land, extra_holidays=office.extra_holidays
    )
    bodies = tuple(answered if item.id == held.id else item for item in known.participations)
    outcome = save_case(
        work,
        Action.PARTICIPATION_ANSWERED,
        replace(known, participations=bodies),
        known,
        subject=f"{term(held.body)} {office.name}: {term(reply.outcome)}",
    )
    return Outcome(
        value=submission(work, participation_id),
        touched=outcome.touched,
        action=outcome.action,
        undo=outcome.undo,
    )


def _answer_alone(
    work: Workplace, seen: Swap, own: Participation, reply: Answer
) -> Outcome[CouncilSubmission]:
    """Record the reply on a connection that sees no more of the case than was submitted.

    What follows for the case is written by the office's program (see `following`).
    """
    if seen.is_over:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=seen.reference)
    office = seen.office(own.office_id)
    answered = own.record(
        reply, today=work.today(), land=office.land, extra_holidays=office.extra_holidays
    )
    action, subject = (
        Action.PARTICIPATION_ANSWERED,
        f"{term(own.body)} {office.name}: {term(reply.outcome)}",
    )
    with work.db.write(deed(work, action, seen.id, subject)) as change:
        council.keep_answer(change, own, answered)
    return Outcome(
        value=submission(work, own.id),
        touched=Touched.CASES,
        action=action,
        undo=change.undo,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRequest:
    """A request that reached the council first, as far as the council knows it.

    `visitor` of the council's own office wants to go to `host`. In a mutual swap `partner` comes
    the other way. All are names as typed; the HR office completes the case.
    """

    kind: SwapKind
    visitor: str
    host: str
    first_day: date
    last_day: date
    partner: str = ""
    occasion: str = ""


def request(work: Workplace, command: CouncilRequest) -> Outcome[str]:
    """Record a request as made, and return its number; the HR office takes it from there.

    Whoever is known by that name is meant; nothing of what is recorded about them is told.
    Raises DomainError with the problem of each field.
    """
    work.require(Role.STAFF_COUNCIL)
    home, host = _office(work), _host(work, command.host)
    mutual = command.kind is SwapKind.MUTUAL
    outcome = create(
        work,
        NewSwap(
            kind=command.kind,
            visitor=_person(work, command.visitor, home),
            partner=_person(work, command.partner, host) if mutual else None,
            home=home,
            host=host,
            first_day=command.first_day,
            last_day=command.last_day,
            occasion=command.occasion,
        ),
    )
    return Outcome(
        value=outcome.value.reference,
        touched=outcome.touched,
        action=outcome.action,
        undo=outcome.undo,
    )


def _host(work: Workplace, text: str) -> Office:
    wanted = fold(text)
    known = offices.all_offices(work.db)
    found = [each for each in known if wanted in {fold(each.name), fold(each.employer)}]
    made = new_office(work, text)
    home = _office(work)
    return found[0] if found else replace(made, land=home.land, regime=home.land.value)


def _person(work: Workplace, text: str, office: Office) -> Person:
    if work.db.is_partial:
        # Nobody is shown but who was submitted: the server says who is meant.
        first, last = split_name(text)
        known = council.person_named(work.db, office.id, first, last)
        made = new_person(work, text, office.id)
        return made if known is None else replace(made, id=known, version=1)
    there = [each for each in people.all_people(work.db) if each.office_id == office.id]
    return named(there, text) or new_person(work, text, office.id)


def _office(work: Workplace) -> Office:
    """Return the office whose council acts; raises DomainError for every other role.

    Raises Unavailable (office_unreadable) where its record cannot be read.
    """
    work.require(Role.STAFF_COUNCIL)
    found = offices.acting(work.db, work.actor.office_id) if work.actor.office_id else None
    if found is None:
        raise refuse(ProblemCode.NO_OWN_OFFICE)
    return found


def _submitted(work: Workplace) -> Legible[tuple[Swap, Participation]]:
    office = _office(work)
    return council.submitted(work.db, office.id, council_of(office))


def _own(work: Workplace, participation_id: ParticipationId) -> tuple[Swap, Participation]:
    found = next((each for each in _submitted(work).found if each[1].id == participation_id), None)
    if found is None:
        raise _not_open(work, participation_id)
    return found


def _not_open(work: Workplace, participation_id: ParticipationId) -> DomainError:
    office = _office(work)
    for reference, held in council.voided(work.db, office.id, council_of(office)).found:
        if held.id == participation_id:
            return refuse(ProblemCode.SUBMISSION_OVERTAKEN, reference=reference)
    return refuse(ProblemCode.NOT_FOUND, text=participation_id)


def specs(swap: Swap, held: Participation, today: date) -> tuple[PaperSpec, ...]:
    """Return the papers of a submission: itself and its reply slip."""
    return tuple(
        spec
        for spec in paper_plan(swap, today)
        if spec.participation_id == held.id and spec.kind in PAPERS
    )


def paper(work: Workplace, swap: Swap, held: Participation, spec: PaperSpec) -> Paper:
    """Return a paper of a reduced case as it went to the body, or would go out today."""
    kept = {each.number: each for each in documents.of_participation(work.db, held.id)}
    document = document_for(work, swap, spec, kept.get(spec.number))
    return Paper(
        document=document,
        swap=swap,
        today=held.sent_on or work.today(),
        clerk=Actor(name=swap.responsible, account=""),
        draft=spec.draft,
        wording=source_for(work, document),
    )


def _told(work: Workplace, swap: Swap, held: Participation) -> CouncilSubmission:
    plan = specs(swap, held, work.today())
    office = swap.office(held.office_id)
    facts_paper = paper(work, swap, held, plan[0])
    wording = Wording.of(facts_paper, participation_facts(facts_paper))
    return CouncilSubmission(
        id=held.id,
        reference=swap.reference,
        office=office.name,
        body=held.body,
        kind=held.kind,
        act=wording.text("act"),
        subject=wording.text("subject"),
        measure=wording.text("measure"),
        purpose=wording.text("purpose"),
        law=wording.text("basis"),
        effects=wording.text("effects"),
        costs=wording.text("costs"),
        clerk=swap.responsible,
        stays=tuple(_stay(stay, office) for stay in stays_of(facts_paper)),
        other_bodies=tuple(each.body for each in swap.participations if each.id != held.id),
        enclosures=tuple(Enclosure(kind=spec.kind, number=spec.number) for spec in plan),
        sent_on=held.sent_on,
        received_on=held.received_on,
        complete_on=held.complete_on,
        urgent=held.urgent,
        urgent_reason=held.urgent_reason,
        due_on=held.due_on,
        explanation=explanation(held, office),
        trust=checked_text(held, office) if held.received_on else "",
        state=held.state,
        reply=_reply(held),
        replies=() if swap.is_over else replies_of(held, work.today()),
        is_over=swap.is_over,
    )


def _told_void(office: Office, reference: str, held: Participation) -> CouncilSubmission:
    return CouncilSubmission(
        id=held.id,
        reference=reference,
        office=office.name,
        body=held.body,
        kind=held.kind,
        act=term(held.kind),
        subject=f"{term(held.kind)} {reference}",
        measure="",
        purpose="",
        law="",
        effects="",
        costs="",
        clerk="",
        stays=(),
        other_bodies=(),
        enclosures=(),
        sent_on=held.sent_on,
        received_on=held.received_on,
        complete_on=None,
        urgent=False,
        urgent_reason="",
        due_on=None,
        explanation=(),
        trust="",
        state=held.state,
        reply=_reply(held),
        replies=(),
        is_over=False,
        voided_on=held.voided_on,
    )


def _stay(stay: Placement, office: Office) -> SubmittedStay:
    return SubmittedStay(
        visitor=stay.visitor.full_name,
        function=stay.visitor.function,
        unit=stay.visitor.unit,
        status_group=stay.visitor.status_group,
        weekly_minutes=stay.visitor.weekly_minutes,
        home=employer(stay.home),
        host=employer(stay.host),
        host_unit=stay.host_unit,
        place=stay.place,
        first_day=stay.first_day,
        last_day=stay.last_day,
        instrument=stay.instrument,
        is_own=movement(stay, office) == "leaves",
    )


def _reply(held: Participation) -> OwnReply | None:
    if held.reply_on is None or held.state not in REPLIES:
        return None
    return OwnReply(
        on=held.reply_on,
        state=held.state,
        reasons=held.reasons,
        resolution_number=held.resolution_number,
        meeting_on=held.meeting_on,
    )
