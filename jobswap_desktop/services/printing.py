"""Printing: which papers, their pages, and the record that they went out.

Nothing is written by looking at a paper. `record` is called when the paper has left the printer
or has been saved as a file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.documents import press, raster
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry, hash_with, written_hash
from jobswap_desktop.domain.deadlines import fingerprint
from jobswap_desktop.domain.documents import (
    ENDS_WITH_LEAFLET,
    SHOWS_WRITTEN,
    Document,
    DocumentKind,
)
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import DocumentId, ParticipationId, PlacementId, SwapId
from jobswap_desktop.domain.paper_facts import (
    facts_of_end,
    facts_of_signatories,
    facts_of_stay,
    facts_told,
)
from jobswap_desktop.domain.paper_plan import NEEDED_ONCE, PaperSpec, paper_plan
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.print_lock import IsAddressed, PrintLock, lock
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap, with_placement
from jobswap_desktop.services import closing, paper_facts, paper_rows, paper_wording, retention
from jobswap_desktop.services.agreements import made
from jobswap_desktop.services.confidentiality import SIGNED_ACTS, handed_over
from jobswap_desktop.services.decisions import (
    Submission,
    participation_of,
    submitted,
)
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.periods_begun import begun
from jobswap_desktop.services.print_previews import unrecorded_as_drafts
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.wording import lock_text, periods_text, printed_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents, schedule, swaps
from jobswap_desktop.store.database import Change

_SHOW_JOURNAL = SHOWS_WRITTEN - {DocumentKind.CLOSING_REPORT}
_SHOW_REPORT = SHOWS_WRITTEN - {DocumentKind.LEARNING_JOURNAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlan:
    """A case with every paper it can have, as the print dialog lists them.

    `locks` tells by number which of them may not be printed as valid yet. A draft is none of
    them: it bears its mark anyway, and is not recorded.
    """

    swap: Swap
    specs: tuple[PaperSpec, ...]
    locks: Mapping[str, PrintLock]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePapers:
    """The papers of one case that go out together."""

    swap_id: SwapId
    papers: tuple[Paper, ...]


def plan(work: Workplace, swap_id: SwapId) -> PrintPlan:
    """Return the papers of a case; those the present step needs are marked.

    A paper that moves nothing on by itself is needed until it has been handed over as it is now.
    What a person is told of their data is for the HR office alone.
    """
    work.require_view()
    swap, today = load(work, swap_id), work.today()
    specs = tuple(spec for spec in paper_plan(swap, today) if _may_print(work, spec))
    if any(spec.needed and spec.kind in NEEDED_ONCE for spec in specs):
        held = {document.number: document for document in documents.of_swap(work.db, swap_id)}
        specs = tuple(_unless_given(swap, spec, held.get(spec.number)) for spec in specs)
    found = {spec.number: lock(swap, spec, today) for spec in specs if not spec.draft}
    locks = {number: held for number, held in found.items() if held}
    return PrintPlan(swap=swap, specs=specs, locks=locks)


def _may_print(work: Workplace, spec: PaperSpec) -> bool:
    is_clerk = work.actor.role is Role.HR_CLERK
    return is_clerk or spec.kind is not DocumentKind.SUBJECT_ACCESS_REPORT


def _only_reads(work: Workplace) -> bool:
    return work.actor.role is Role.READER


def _unless_given(swap: Swap, spec: PaperSpec, held: Document | None) -> PaperSpec:
    if spec.kind not in NEEDED_ONCE or held is None or held.handed_over_on is None:
        return spec
    return replace(spec, needed=spec.needed and is_outdated(swap, spec, held))


def spec_title(swap: Swap, spec: IsAddressed) -> str:
    """Return the words for one paper, such as "Verschwiegenheitserklärung – Mara Lindner"."""
    if spec.participation_id:
        held = participation_of(swap, ParticipationId(spec.participation_id))
        about = f"{term(held.body)}, {swap.office(held.office_id).name}"
    elif spec.placement_id:
        about = swap.placement(PlacementId(spec.placement_id)).visitor.full_name
    else:
        return term(spec.kind)
    return f"{term(spec.kind)} – {about}"


def papers(work: Workplace, swap_id: SwapId, specs: Iterable[PaperSpec]) -> tuple[Paper, ...]:
    """Return the papers as they would go out now; numbers and revisions included.

    What is locked (see `print_lock`) is a draft, and for who only reads all that nobody has
    recorded. What was written of the stays is read only where a paper shows it. Raises DomainError
    (role_not_allowed) for a paper that is for the HR office alone.
    """
    work.require_view()
    wanted = tuple(specs)
    if not all(_may_print(work, spec) for spec in wanted):
        raise work.denied(ProblemCode.ROLE_NOT_ALLOWED)
    shows_written = any(spec.kind in SHOWS_WRITTEN for spec in wanted)
    written = closing.of_case(work, swap_id) if shows_written else closing.NOTHING
    kept_for = retention.rules_in_use(work)
    kept = documents.of_swap(work.db, swap_id)
    held = {document.number: document for document in kept}
    agreed = next((each for each in kept if each.kind is DocumentKind.AGREEMENT), None)
    swap = made(work, load(work, swap_id), agreed)
    appointments = schedule.of_swap(work.db, swap_id)
    contents = _Contents(written=written, appointments=appointments)
    numbered = (
        (spec, _document(work, swap, spec, held.get(spec.number), contents)) for spec in wanted
    )
    found = tuple(
        Paper(
            document=document,
            swap=swap,
            today=work.today(),
            clerk=work.actor,
            appointments=appointments,
            draft=spec.draft or lock(swap, spec, work.today()) is not None,
            journal=_journal(written, spec),
            report=_report(written, spec),
            wording=paper_wording.source_for(work, document),
            retention=kept_for,
        )
        for spec, document in numbered
    )
    return unrecorded_as_drafts(work, swap_id, found) if _only_reads(work) else found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contents:
    """What papers show besides the case itself."""

    written: closing.Closing = closing.NOTHING
    appointments: tuple[Appointment, ...] = ()


def document_for(work: Workplace, swap: Swap, spec: PaperSpec, held: Document | None) -> Document:
    """Return the record of a paper on the case itself as it would go out now.

    `held` is the one kept of it.
    """
    return _document(work, swap, spec, held, _Contents())


def is_outdated(swap: Swap, spec: PaperSpec, held: Document) -> bool:
    """Whether the case says something else now than the paper kept; not for what was written."""
    return held.material_hash != _hash(swap, spec, _Contents())


def _document(
    work: Workplace, swap: Swap, spec: PaperSpec, held: Document | None, contents: _Contents
) -> Document:
    material_hash = _hash(swap, spec, contents)
    same_body = held is not None and held.participation_id == spec.participation_id
    same = same_body and not (held and paper_facts.is_replaced(swap, held))
    is_same = held is not None and same and held.material_hash == material_hash
    number = paper_wording.number_for(work, swap, spec, held if is_same else None)
    if held is not None and is_same and held.wording_version in {0, number}:
        return replace(held, printed_on=work.today())
    return Document(
        id=held.id if held else DocumentId(work.new_id()),
        swap_id=swap.id,
        kind=spec.kind,
        number=spec.number,
        revision=held.revision + 1 if held else 1,
        material_hash=material_hash,
        printed_on=work.today(),
        placement_id=spec.placement_id,
        participation_id=spec.participation_id,
        wording_version=number,
        version=held.version if held else 0,
    )


def _journal(written: closing.Closing, spec: PaperSpec) -> tuple[JournalEntry, ...]:
    shows = spec.kind in _SHOW_JOURNAL
    return written.journal_of(spec.placement_id) if shows else ()


def _report(written: closing.Closing, spec: PaperSpec) -> ClosingReport | None:
    shows = spec.kind in _SHOW_REPORT
    return written.report(spec.placement_id) if shows else None


def _hash(swap: Swap, spec: PaperSpec, contents: _Contents) -> str:
    """Return the hash of what a paper says: of the case, a deadline, or what was written."""
    written = contents.written
    if spec.kind is DocumentKind.FILE_NOTE and spec.participation_id:
        return fingerprint(participation_of(swap, ParticipationId(spec.participation_id)))
    if spec.kind is DocumentKind.LEARNING_JOURNAL:
        return written_hash(swap.material_hash, _journal(written, spec))
    if spec.kind is DocumentKind.CLOSING_REPORT:
        report = _report(written, spec)
        return written_hash(swap.material_hash, (report,) if report else ())
    facts = _further_facts(swap, spec, contents)
    return hash_with(swap.material_hash, facts) if any(facts) else swap.material_hash


def _further_facts(swap: Swap, spec: PaperSpec, contents: _Contents) -> tuple[str, ...]:
    if spec.kind is DocumentKind.ERASURE_RECORD:
        return facts_of_end(swap)
    if spec.kind is DocumentKind.AGREEMENT:
        return facts_of_signatories(swap)
    if spec.placement_id is None:
        return ()
    placement = swap.placement(spec.placement_id)
    if spec.kind is DocumentKind.SUBJECT_ACCESS_REPORT:
        report = _report(contents.written, spec)
        said = (*_journal(contents.written, spec), *((report,) if report else ()))
        return facts_told(swap, placement, contents.appointments, said)
    return facts_of_stay(spec.kind, placement)


def pdf(wanted: Iterable[Paper]) -> bytes:
    """Return the papers as one PDF."""
    return press.press(tuple(wanted))


def page_count(data: bytes) -> int:
    """Return the number of pages of a PDF."""
    return raster.page_count(data)


def page_counts(paper: Paper) -> tuple[int, int]:
    """Return how many pages a paper has, and how many of them are to come back."""
    total = page_count(press.press_one(paper))
    if paper.document.kind not in ENDS_WITH_LEAFLET:
        return total, total
    return total, page_count(press.press_without_leaflet(paper))


def picture(data: bytes, page: int, dpi: int) -> raster.Picture:
    """Return one page (from 0) as a picture, for the preview and the printer."""
    return raster.picture(data, page, dpi)


def png(data: bytes, page: int, dpi: int) -> bytes:
    """Return one page (from 0) as a PNG file's content."""
    return raster.png(data, page, dpi)


def record(
    work: Workplace, swap_id: SwapId, wanted: Iterable[Paper], handed_over_on: date | None
) -> Outcome[Swap]:
    """Record that papers were printed and, with a day, handed over.

    Handing over has its consequences in the same entry: submissions count as received by their
    bodies, declarations as handed to the visitors, certificates as issued. A printed agreement
    becomes the current revision. Everybody who signs one of them has a row from then on. Drafts
    are not recorded. Raises DomainError (date_in_future, paper_locked).
    """
    work.require(Role.HR_CLERK)
    outcome = record_all(work, (CasePapers(swap_id=swap_id, papers=tuple(wanted)),), handed_over_on)
    return Outcome(
        value=load(work, swap_id),
        touched=outcome.touched,
        action=outcome.action,
        undo=outcome.undo,
        note=outcome.note,
    )


def record_all(
    work: Workplace, run: Sequence[CasePapers], handed_over_on: date | None
) -> Outcome[int]:
    """Record that papers of several cases were printed, in one entry; see `record`.

    The entry names the cases, and undoing it takes all of them back. Returns how many papers
    were recorded.
    """
    work.require(Role.HR_CLERK)
    if handed_over_on is not None and handed_over_on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "handed_over_on")
    known = [load(work, item.swap_id) for item in run]
    valid = [_valid(swap, item, work.today()) for swap, item in zip(known, run, strict=True)]
    printed = [paper for papers in valid for paper in papers]
    # A write about one case stands in its history; one about several in that of each.
    about = known[0].id if len(known) == 1 else ""
    subject = printed_text(
        [term(paper.document.kind) for paper in printed],
        [swap.reference for swap, papers in zip(known, valid, strict=True) if papers],
    )
    with work.db.write(deed(work, Action.DOCUMENTS_PRINTED, about, subject)) as change:
        after = [
            _put(work, change, swap, papers, handed_over_on)
            for swap, papers in zip(known, valid, strict=True)
        ]
    periods = [each for pair in zip(known, after, strict=True) for each in begun(*pair)]
    return Outcome(
        value=len(printed),
        touched=Touched.CASES | Touched.DOCUMENTS,
        action=Action.DOCUMENTS_PRINTED,
        undo=paper_wording.without_texts(change.undo),
        note=periods_text(periods),
    )


def require_unlocked(work: Workplace, swap_id: SwapId, wanted: Iterable[IsAddressed]) -> None:
    """Make sure that papers may leave the house as valid; raises DomainError (paper_locked)."""
    work.require_view()
    _refuse_locked(load(work, swap_id), wanted, work.today())


def _refuse_locked(swap: Swap, wanted: Iterable[IsAddressed], today: date) -> None:
    for paper in wanted:
        held = lock(swap, paper, today)
        if held is not None:
            raise refuse(ProblemCode.PAPER_LOCKED, reason=lock_text(held))


def _valid(swap: Swap, item: CasePapers, today: date) -> list[Paper]:
    """Return the papers that are no drafts; raises DomainError (paper_locked)."""
    # A paper may have become locked since it was drawn, and a locked one is a draft by itself.
    planned = {spec.number for spec in paper_plan(swap, today) if spec.draft}
    documents_ = [p.document for p in item.papers if p.document.number not in planned]
    _refuse_locked(swap, documents_, today)
    return [paper for paper in item.papers if not paper.draft]


def _put(
    work: Workplace, change: Change, known: Swap, papers: Sequence[Paper], on: date | None
) -> Swap:
    changed = known
    for paper in papers:
        changed = _consequence(changed, paper, on, work.today())
    went_out = paper_rows.printed(work.db, changed, (paper.document for paper in papers), on)
    paper_rows.save(change, known.id, went_out)
    paper_wording.keep_shipped(work, change, papers)
    if not known.is_over:
        swaps.save(change, changed.advance(work.today()), known)
    return changed


def _consequence(swap: Swap, paper: Paper, on: date | None, today: date) -> Swap:
    if paper.document.kind is DocumentKind.AGREEMENT and paper.swap.agreement:
        # One number for both: what changes the lines alone makes another paper as well.
        made_now = replace(paper.swap.agreement, revision=paper.document.revision)
        return replace(swap, agreement=made_now)
    if on is None:
        return swap
    if paper.document.kind is DocumentKind.SUBMISSION:
        return _submitted(swap, paper.document, on, today)
    return _placed(swap, paper.document, on, today)


def _submitted(swap: Swap, document: Document, on: date, today: date) -> Swap:
    if document.participation_id is None:
        return swap
    held = participation_of(swap, document.participation_id)
    if held.state not in {ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED}:
        return swap
    return submitted(swap, Submission(participation_id=held.id, received_on=on), today)


def _placed(swap: Swap, document: Document, on: date, today: date) -> Swap:
    if document.placement_id is None:
        return swap
    placement = swap.placement(document.placement_id)
    if document.kind in SIGNED_ACTS:
        act, version = SIGNED_ACTS[document.kind], document.wording_version
        return handed_over(swap, placement, on, today, act=act, version=version)
    if document.kind is DocumentKind.CERTIFICATE:
        return with_placement(swap, placement.id, lambda held: replace(held, certificate_on=on))
    return swap
