"""Filing a scan: what it holds, whose originals are back, and what follows, in one entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import Form, UndertakingState
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import ApprovalId, AttachmentId, ParticipationId, SignatureId
from jobswap_desktop.domain.paper_way import PaperSigner, came_back
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import agreements, confidentiality, paper_rows
from jobswap_desktop.services.agreements import Signing
from jobswap_desktop.services.confidentiality import Advance
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.scan_answers import ACTS, AnswerKind, ScanAnswer
from jobswap_desktop.services.scan_back import objection
from jobswap_desktop.services.scan_reading import ReadScan
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import attachments, documents, search, swaps

_S = UndertakingState
_ONLY_KEPT = frozenset({AnswerKind.OTHER, AnswerKind.KEPT})
_REMARK_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What the clerk says of a scan: what it is, when and in which form it came back.

    `ticked` are the consequences to be recorded, by key, with the name of who signed, "" where
    nobody is named.
    """

    scan: ReadScan
    answer: ScanAnswer
    on: date
    form: Form = Form.SCAN
    ticked: Mapping[str, str]
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A scan on file. `decision` is whose word can be recorded next."""

    attachment: Attachment
    swap: Swap
    decision: ParticipationId | ApprovalId | None = None


def file(work: Workplace, filing: Filing) -> Outcome[Filed]:
    """Keep a scan in the database with all that follows from it, in one entry.

    Raises DomainError: role_not_allowed, date_in_future, date_backwards, paper_outdated where a
    newer revision was printed meanwhile, paper_changed where the case was, and whatever the
    consequences are refused for. A case that is over gets the scan as well, and nothing changes
    in it.
    """
    work.require(Role.HR_CLERK)
    if filing.on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    answer = filing.answer
    known = load(work, answer.swap_id)
    document = _checked(work, known, answer)
    changed = _with_consequences(work, known, document, filing)
    problems = changed.problems() if changed is not known else ()
    if problems:
        raise DomainError(*problems)
    attachment = _attachment(work, filing, document)
    signers = tuple(
        came_back(signer, filing.on, filing.form, attachment.id)
        for signer in _signers(work, known, filing)
    )
    advanced = changed.advance(work.today()) if changed is not known else known
    papers = paper_rows.moved(work.db, advanced, known, signers)
    with work.db.write(deed(work, Action.SCAN_FILED, known.id, answer.text)) as change:
        attachments.save(change, attachment, filing.scan.data)
        paper_rows.save(change, known.id, papers)
        if document is not None and not answer.signers and answer.kind not in _ONLY_KEPT:
            documents.save(change, _returned(document, filing.on))
        if advanced is not known:
            swaps.save(change, advanced, known)
        search.put_attached(change, known.id)
    return Outcome(
        value=Filed(attachment=attachment, swap=load(work, known.id), decision=answer.decision),
        touched=Touched.CASES | Touched.DOCUMENTS,
        action=Action.SCAN_FILED,
        undo=change.undo,
    )


def _attachment(work: Workplace, filing: Filing, document: Document | None) -> Attachment:
    return Attachment(
        id=AttachmentId(work.new_id()),
        swap_id=filing.answer.swap_id,
        sha256=filing.scan.sha256,
        name=filing.scan.name,
        size=len(filing.scan.data),
        pages=filing.scan.count,
        added_on=work.today(),
        document_id=document.id if document else None,
        revision=filing.answer.revision,
        remark=filing.remark.strip()[:_REMARK_LENGTH],
    )


def _checked(work: Workplace, swap: Swap, answer: ScanAnswer) -> Document | None:
    """Return the paper as it is on record now; raises DomainError where it was outdated since."""
    if answer.document is None:
        return None
    held = documents.by_number(work.db, answer.document.number)
    if held is None:
        raise refuse(ProblemCode.NOT_FOUND, text=answer.document.number)
    if answer.kind is not AnswerKind.OTHER:
        problem = objection(work, swap, held, answer.revision)
        if problem is not None:
            raise DomainError(problem)
        if answer.revision > held.revision:
            # Its printing was taken back meanwhile.
            signed, current = str(answer.revision), str(held.revision)
            raise refuse(ProblemCode.PAPER_OUTDATED, signed=signed, current=current)
    return held


def _signers(work: Workplace, swap: Swap, filing: Filing) -> Iterator[PaperSigner]:
    """Yield whose originals are back, as they are now; of an agreement those of ticked lines."""
    answer = filing.answer
    wanted = {signer.id for signer in answer.signers}
    if answer.kind is AnswerKind.SIGNATURES:
        wanted = {each for each in wanted if each.rpartition(":")[2] in filing.ticked}
    for paper in paper_rows.signed_papers(work.db, swap):
        yield from (signer for signer in paper.signers if signer.id in wanted)


def _returned(document: Document, on: date) -> Document:
    """Return a paper that nobody signs as come back; the first day of that stays."""
    return document if document.returned_on else replace(document, returned_on=on)


def _with_consequences(
    work: Workplace, swap: Swap, document: Document | None, filing: Filing
) -> Swap:
    ticked = [each for each in filing.answer.consequences if each.key in filing.ticked]
    if not ticked or document is None:
        return swap
    if swap.is_over:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=swap.reference)
    if filing.answer.kind is AnswerKind.SIGNATURES:
        signings = [
            Signing(signature_id=SignatureId(each.key), on=filing.on, name=filing.ticked[each.key])
            for each in ticked
        ]
        return agreements.signed(work, swap, *signings)
    for each in ticked:
        swap = _advanced(work, swap, document, filing, _S(each.key))
    return swap


def _advanced(
    work: Workplace, swap: Swap, document: Document, filing: Filing, state: UndertakingState
) -> Swap:
    """Return the case with an act of confidentiality taken to the next state, which was ticked."""
    if document.placement_id is None:
        return swap
    placement = swap.placement(document.placement_id)
    held = placement.undertaking(ACTS[document.kind])
    if held is not None and held.next_state is _S.HANDED_OVER:
        # What came back was handed over, whether somebody noted it or not.
        given = min(document.handed_over_on or filing.on, filing.on)
        swap, _ = confidentiality.advanced(work, swap, Advance(undertaking_id=held.id, on=given))
        held = swap.placement(placement.id).undertaking(held.act)
    if held is None or held.next_state is not state:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
    by = filing.ticked[state.value]
    command = Advance(
        undertaking_id=held.id,
        on=filing.on,
        by=by,
        by_function=_function(placement, by),
        form=filing.form if state is _S.SIGNED_BY_VISITOR else None,
    )
    return confidentiality.advanced(work, swap, command)[0]


def _function(placement: Placement, by: str) -> str:
    """Return the function of who countersigned, where it is the head of the host office."""
    return placement.host.head_title if by and by == placement.host.head_name else ""
