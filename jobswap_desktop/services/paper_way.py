"""The way of the paper, signer by signer: handed over, come back, checked, filed; reminders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import Document, PaperState
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import DocumentId, PaperSignerId, SwapId
from jobswap_desktop.domain.lead_times import on_weekday
from jobswap_desktop.domain.paper_waiting import is_asked_for
from jobswap_desktop.domain.paper_way import MOST_REMINDER_DAYS, PaperSigner, step, step_back
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import add_working_days
from jobswap_desktop.services import paper_facts, paper_words
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_rows import SignedPaper, signed_papers
from jobswap_desktop.services.paper_words import Reminder, paper_title, signer_text
from jobswap_desktop.services.recording import load, save_case
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import paper_signers, papers_out, settings, swaps


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """A paper in its newest revision, everybody who signs it, and what its revisions were before.

    `outdated` are the signers of earlier revisions, newest revision first.
    """

    document: Document
    signers: tuple[PaperSigner, ...]
    outdated: tuple[PaperSigner, ...]


def of_case(work: Workplace, swap_id: SwapId) -> tuple[PaperView, ...]:
    """Return the papers that were printed for a case, oldest first."""
    work.require_view()
    held = paper_signers.of_swap(work.db, swap_id)
    return tuple(
        PaperView(
            document=paper.document,
            signers=paper.signers,
            outdated=tuple(_outdated(paper.document, held)),
        )
        for paper in signed_papers(work.db, load(work, swap_id))
    )


def _outdated(document: Document, held: Iterable[PaperSigner]) -> Iterator[PaperSigner]:
    earlier = [
        each
        for each in held
        if each.document_id == document.id and each.revision < document.revision
    ]
    yield from sorted(earlier, key=lambda signer: -signer.revision)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStep:
    """That the originals of some signers reached the point `to` on the day `on`.

    `form` belongs to coming back, `filed_at` to filing. `also` records what the paper tells
    besides (see `proposal`), `by` is the name that is wanted for it.
    """

    signer_ids: tuple[PaperSignerId, ...]
    to: PaperState
    on: date
    form: Form | None = None
    filed_at: str = ""
    also: bool = True
    by: str = ""


def record(work: Workplace, swap_id: SwapId, command: PaperStep) -> Outcome[Swap]:
    """Record a step of one or several signers as one entry, with what the paper tells besides.

    Papers of a case that is over can still come in; the case itself is not changed any more.
    Raises DomainError as `domain.paper_way.step` does, without a signer, and as the use case does
    whose fact the paper tells.
    """
    work.require(Role.HR_CLERK)
    known = load(work, swap_id)
    papers = signed_papers(work.db, known)
    if not command.signer_ids:
        raise refuse(ProblemCode.REQUIRED, "signers")
    moved = [
        step(
            find(papers, signer_id)[1],
            command.to,
            command.on,
            today=work.today(),
            form=command.form,
            filed_at=command.filed_at,
        )
        for signer_id in command.signer_ids
    ]
    changed = known
    if command.also and not known.is_over:
        changed = paper_facts.follow(work, known, _after(papers, moved), command.by)
    subject = f"{_subject(known, papers, moved)}: {term(command.to)}"
    return save_case(
        work, Action.PAPER_MOVED, changed, known, subject=subject, signers=tuple(moved)
    )


def take_back(work: Workplace, swap_id: SwapId, signer_id: PaperSignerId) -> Outcome[Swap]:
    """Take the last step of one signer's original back, as a correction.

    What was recorded of the case itself stays. Raises DomainError (transition_not_allowed) where
    nothing but the printing is recorded.
    """
    work.require(Role.HR_CLERK)
    known = load(work, swap_id)
    papers = signed_papers(work.db, known)
    moved = [step_back(find(papers, signer_id)[1])]
    subject = f"{_subject(known, papers, moved)}: {term(moved[0].state)}"
    return save_case(work, Action.PAPER_MOVED, known, known, subject=subject, signers=moved)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a step tells of the case besides, as lines to read; () where nothing.

    `wants_name` says that the name of who signed for an office is wanted, `name` who that
    usually is.
    """

    lines: tuple[str, ...] = ()
    wants_name: bool = False
    name: str = ""


def proposal(
    work: Workplace, swap_id: SwapId, signer_ids: Iterable[PaperSignerId], to: PaperState
) -> Proposal:
    """Return what would be recorded besides if these originals reached the point `to` today."""
    work.require_view()
    known = load(work, swap_id)
    if known.is_over:
        return Proposal()
    papers = signed_papers(work.db, known)
    today, place = work.today(), known.reference
    moved = [
        step(signer, to, max(today, signer.last_day or today), today=date.max, filed_at=place)
        for signer_id in signer_ids
        for _, signer in (find(papers, signer_id),)
        if to in paper_facts.reachable(signer)
    ]
    facts = tuple(paper_facts.told(known, _after(papers, moved)))
    return Proposal(
        lines=tuple(fact.words for fact in facts),
        wants_name=any(fact.wants_name for fact in facts),
        name=next((fact.name for fact in facts if fact.wants_name), ""),
    )


def usual_place(work: Workplace, swap: Swap) -> str:
    """Return where papers of this house are filed: as the last time, or under the case's number."""
    work.require_view()
    place, reference = paper_signers.last_place(work.db)
    return place.replace(reference, swap.reference) if place else swap.reference


def find(
    papers: Iterable[SignedPaper], signer_id: PaperSignerId
) -> tuple[SignedPaper, PaperSigner]:
    """Return a signer with their paper; raises DomainError (not_found) where it was replaced."""
    for paper in papers:
        for signer in paper.signers:
            if signer.id == signer_id:
                return paper, signer
    raise refuse(ProblemCode.NOT_FOUND, text=signer_id)


def _after(papers: Iterable[SignedPaper], moved: Iterable[PaperSigner]) -> tuple[SignedPaper, ...]:
    """Return the papers that are moved, as they are then."""
    found = {signer.id: signer for signer in moved}
    return tuple(
        paper.with_signers(found.values())
        for paper in papers
        if any(signer.id in found for signer in paper.signers)
    )


def _subject(swap: Swap, papers: Iterable[SignedPaper], moved: Iterable[PaperSigner]) -> str:
    """Return whose originals they are, paper by paper: "Vereinbarung (Petra Sommer)"."""
    names: dict[str, list[str]] = {}
    found = tuple(papers)
    for signer in moved:
        document = find(found, signer.id)[0].document
        title = paper_title(swap, document)
        names.setdefault(title, []).append(signer_text(swap, document, signer))
    return "; ".join(f"{title} ({', '.join(who)})" for title, who in names.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """A paper of an open case with the signers who still have it."""

    swap: Swap
    document: Document
    signers: tuple[PaperSigner, ...]


def outstanding(work: Workplace, swap_id: SwapId | None = None) -> tuple[Outstanding, ...]:
    """Return what is out and asked for by now, of one case or all, the longest out first."""
    work.require_view()
    ids = papers_out.cases(work.db) if swap_id is None else (swap_id,)
    return tuple(found for each in ids for found in _out_of(work, load(work, each)))


def _out_of(work: Workplace, swap: Swap) -> Iterator[Outstanding]:
    for paper in () if swap.is_over else signed_papers(work.db, swap):
        held = paper.document
        asked = is_asked_for(swap, held.kind, held.placement_id, work.today())
        waiting = tuple(signer for signer in paper.signers if signer.is_out)
        if waiting and asked:
            yield Outstanding(swap=swap, document=paper.document, signers=waiting)


def reminders(
    work: Workplace, swap_id: SwapId, document_id: DocumentId | None = None
) -> tuple[Reminder, ...]:
    """Return what is written to each who still has papers of a case, first who has this one."""
    waiting = outstanding(work, swap_id)
    own = work.own_office()
    clerk = "\n".join(part for part in (work.actor.name, own.hr_unit, own.name) if part)
    found = paper_words.reminders(
        load(work, swap_id),
        [(each.document, each.signers) for each in waiting],
        usual_until(work, swap_id),
        clerk,
    )
    first = {
        signer.id for each in waiting if each.document.id == document_id for signer in each.signers
    }
    return tuple(sorted(found, key=lambda reminder: first.isdisjoint(reminder.signer_ids)))


def usual_until(work: Workplace, swap_id: SwapId) -> date:
    """Return by when the papers of a case are asked for: on a weekday, and before the stay begins.

    That is the working day of the own office before the first day of the stay at the latest: what
    is due before first access comes too late with it. It is tomorrow at the earliest.
    """
    work.require_view()
    today, own = work.today(), work.own_office()
    first_day = load(work, swap_id).first_day
    usual = on_weekday(today + timedelta(days=reminder_days(work)))
    if not today < first_day <= usual:
        return usual
    before = add_working_days(first_day, -1, own.land, own.extra_holidays)
    return max(before, today + timedelta(days=1))


def remind(
    work: Workplace, swap_id: SwapId, signer_ids: Iterable[PaperSignerId], again_on: date
) -> Outcome[Swap]:
    """Record that signers were reminded today, and when they are to be reminded again.

    Raises DomainError without a signer, of one who has nothing out, and on a day that is past.
    """
    work.require(Role.HR_CLERK)
    known = load(work, swap_id)
    papers = signed_papers(work.db, known)
    reminded = [find(papers, signer_id)[1] for signer_id in signer_ids]
    if not reminded:
        raise refuse(ProblemCode.REQUIRED, "signers")
    if not all(signer.is_out for signer in reminded):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "signers")
    if again_on < work.today():
        raise refuse(ProblemCode.DATE_IN_PAST, "again_on", earliest=work.today().isoformat())
    moved = [replace(signer, reminded_on=work.today(), remind_on=again_on) for signer in reminded]
    subject = _subject(known, papers, moved)
    return save_case(work, Action.PAPER_REMINDED, known, known, subject=subject, signers=moved)


def reminder_days(work: Workplace) -> int:
    """Return after how many days out a paper is asked for in this house."""
    work.require_view()
    return papers_out.reminder_days(work.db)


def set_reminder_days(work: Workplace, days: int) -> None:
    """Let papers be asked for after so many days out, those that are out already as well.

    Raises DomainError (role_not_allowed, number_out_of_range).
    """
    work.require(Role.HR_CLERK, Role.ADMINISTRATOR)
    if not 1 <= days <= MOST_REMINDER_DAYS:
        most = str(MOST_REMINDER_DAYS)
        raise refuse(ProblemCode.NUMBER_OUT_OF_RANGE, "days", first="1", last=most)
    waiting = tuple(swaps.each_legible(work.db, papers_out.cases(work.db)))
    with work.db.write_derived() as change:
        settings.put(change, papers_out.DAYS_KEY, str(days))
        for swap in waiting:
            papers_out.refresh(change, swap)
