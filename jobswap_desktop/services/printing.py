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
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry, written_hash
from jobswap_desktop.domain.deadlines import fingerprint
from jobswap_desktop.domain.documents import WRITTEN_OF_STAYS, Document, DocumentKind
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import DocumentId, ParticipationId, PlacementId, SwapId
from jobswap_desktop.domain.paper_plan import PaperSpec, paper_plan
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.print_lock import IsAddressed, PrintLock, lock
from jobswap_desktop.domain.swap import Swap, with_placement
from jobswap_desktop.services import closing
from jobswap_desktop.services.agreements import made
from jobswap_desktop.services.confidentiality import handed_over
from jobswap_desktop.services.decisions import (
    Submission,
    participation_of,
    submitted,
)
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.wording import lock_text, printed_text, term, wording_version
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents, schedule, swaps
from jobswap_desktop.store.database import Change


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
    """Return the papers of a case; those the present step needs are marked."""
    work.require_view()
    swap, today = load(work, swap_id), work.today()
    specs = paper_plan(swap, today)
    found = {spec.number: lock(swap, spec, today) for spec in specs if not spec.draft}
    return PrintPlan(
        swap=swap, specs=specs, locks={number: held for number, held in found.items() if held}
    )


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

    What is locked (see `print_lock`) is a draft.
    What was written of the stays is read only where a paper shows it.
    """
    work.require_view()
    wanted = tuple(specs)
    if any(spec.kind in WRITTEN_OF_STAYS for spec in wanted):
        written = closing.of_case(work, swap_id)
    else:
        written = closing.NOTHING
    swap = made(work, load(work, swap_id))
    held = {document.number: document for document in documents.of_swap(work.db, swap_id)}
    appointments = schedule.of_swap(work.db, swap_id)
    return tuple(
        Paper(
            document=document_for(work, swap, spec, held.get(spec.number), written),
            swap=swap,
            today=work.today(),
            clerk=work.actor,
            appointments=appointments,
            draft=spec.draft or lock(swap, spec, work.today()) is not None,
            journal=_journal(written, spec),
            report=_report(written, spec),
        )
        for spec in wanted
    )


def document_for(
    work: Workplace,
    swap: Swap,
    spec: PaperSpec,
    held: Document | None,
    written: closing.Closing = closing.NOTHING,
) -> Document:
    """Return the record of a paper as it would go out now; `held` is the one kept of it."""
    material_hash = _hash(swap, spec, written)
    same_body = held is not None and held.participation_id == spec.participation_id
    if held is not None and same_body and held.material_hash == material_hash:
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
        wording_version=wording_version(spec.kind),
        version=held.version if held else 0,
    )


def _journal(written: closing.Closing, spec: PaperSpec) -> tuple[JournalEntry, ...]:
    is_journal = spec.kind is DocumentKind.LEARNING_JOURNAL
    return written.journal_of(spec.placement_id) if is_journal else ()


def _report(written: closing.Closing, spec: PaperSpec) -> ClosingReport | None:
    is_report = spec.kind is DocumentKind.CLOSING_REPORT
    return written.report(spec.placement_id) if is_report else None


def _hash(swap: Swap, spec: PaperSpec, written: closing.Closing) -> str:
    """Return the hash of what a paper says: of the case, a deadline, or what was written."""
    if spec.kind is DocumentKind.FILE_NOTE and spec.participation_id:
        return fingerprint(participation_of(swap, ParticipationId(spec.participation_id)))
    if spec.kind is DocumentKind.LEARNING_JOURNAL:
        return written_hash(swap.material_hash, _journal(written, spec))
    if spec.kind is DocumentKind.CLOSING_REPORT:
        report = _report(written, spec)
        return written_hash(swap.material_hash, (report,) if report else ())
    return swap.material_hash


def pdf(wanted: Iterable[Paper]) -> bytes:
    """Return the papers as one PDF."""
    return press.press(tuple(wanted))


def page_count(data: bytes) -> int:
    """Return the number of pages of a PDF."""
    return raster.page_count(data)


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
    becomes the current revision. Drafts are not recorded. Raises DomainError (date_in_future,
    paper_locked).
    """
    work.require(Role.HR_CLERK)
    outcome = record_all(work, (CasePapers(swap_id=swap_id, papers=tuple(wanted)),), handed_over_on)
    return Outcome(
        value=load(work, swap_id),
        touched=outcome.touched,
        action=outcome.action,
        undo=outcome.undo,
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
        for swap, papers in zip(known, valid, strict=True):
            _put(work, change, swap, papers, handed_over_on)
    return Outcome(
        value=len(printed),
        touched=Touched.CASES | Touched.DOCUMENTS,
        action=Action.DOCUMENTS_PRINTED,
        undo=change.undo,
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
    work: Workplace, change: Change, known: Swap, papers: Iterable[Paper], on: date | None
) -> None:
    changed = known
    for paper in papers:
        changed = _consequence(changed, paper, on, work.today())
        document = paper.document
        documents.save(change, replace(document, handed_over_on=on) if on else document)
    if not known.is_over:
        swaps.save(change, changed.advance(work.today()), known)


def _consequence(swap: Swap, paper: Paper, on: date | None, today: date) -> Swap:
    if paper.document.kind is DocumentKind.AGREEMENT:
        return replace(swap, agreement=paper.swap.agreement)
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
    if document.kind is DocumentKind.NDA:
        version = document.wording_version
        return handed_over(swap, placement, on, today, version=version)
    if document.kind is DocumentKind.CERTIFICATE:
        return with_placement(swap, placement.id, lambda held: replace(held, certificate_on=on))
    return swap
