"""What may have come back with a scan, the likeliest first, and what each of it would mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.confidentiality import (
    NAMED_STEPS,
    TRACKS,
    Act,
    Undertaking,
    UndertakingState,
)
from jobswap_desktop.domain.documents import WRITTEN_OF_STAYS, Document, DocumentKind
from jobswap_desktop.domain.ids import ApprovalId, ParticipationId, SwapId
from jobswap_desktop.domain.paper_signing import NOT_SIGNED
from jobswap_desktop.domain.paper_waiting import open_approval
from jobswap_desktop.domain.paper_way import PaperSigner, SignerRole
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.agreements import is_current
from jobswap_desktop.services.cases import CaseView, view
from jobswap_desktop.services.decisions import open_decisions
from jobswap_desktop.services.paper_rows import signed_papers
from jobswap_desktop.services.paper_words import exact_title, signer_text
from jobswap_desktop.services.scan_back import Recognised, is_changed, objection
from jobswap_desktop.services.wording import day_text, term
from jobswap_desktop.services.workplace import Workplace

_S = UndertakingState

ACTS: Mapping[DocumentKind, Act] = MappingProxyType(
    {DocumentKind.NDA: Act.NDA, DocumentKind.DATA_PROTECTION: Act.DATA_PROTECTION}
)
"""The papers by whose signature an act of confidentiality is given.

The formal obligation is not: it is an oral act, of which the minutes only tell.
"""

_SIGNED = (_S.SIGNED_BY_VISITOR, _S.COUNTERSIGNED)


class AnswerKind(StrEnum):
    """What came back."""

    VISITOR = "by_visitor"
    HOST = "by_host"
    BOTH = "by_both"
    REPLY = "reply"
    SIGNATURES = "signatures"
    ONE = "by_one"
    PAPER = "returned"
    KEPT = "kept"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What is recorded with the scan if it is ticked.

    `key` is the state of an act that is reached, or the id of a line under the agreement. `name`
    is who signed, as far as known; None where nobody has to be named. `why` says why what would
    be expected is not ticked, "" where nothing is against it.
    """

    key: str
    text: str
    is_ticked: bool
    name: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanAnswer:
    """One answer to the question what a scan is.

    `signers` are whose originals are back. `decision` is whose word can be recorded next: it is
    never taken from the scan itself. `is_likely` says that nothing else suggests itself.
    """

    kind: AnswerKind
    swap_id: SwapId
    text: str
    document: Document | None = None
    revision: int = 0
    signers: tuple[PaperSigner, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    decision: ParticipationId | ApprovalId | None = None
    is_likely: bool = False


def proposals(
    work: Workplace, found: Recognised, swap_id: SwapId | None = None
) -> tuple[ScanAnswer, ...]:
    """Return what the scan may be, the likeliest first; nothing while the case is not known.

    That is the paper of the code, then those the case is waiting for, then every other one of
    it, and at last a writing that means nothing to the case. A paper that was refused can only
    be the last. `swap_id` is the case that the clerk chose where the scan names none.
    """
    work.require_view()
    chosen = found.swap.id if found.swap else swap_id
    if chosen is None:
        return ()
    case = view(work, chosen)
    signers = {each.document.id: each.signers for each in signed_papers(work.db, case.swap)}
    other = ScanAnswer(
        kind=AnswerKind.OTHER,
        swap_id=chosen,
        text=terms.sentence("scan", "other", {}),
        document=found.document,
        revision=found.revision,
    )
    if found.refusal:
        return (other,)
    ordered = [
        document
        for document in _ordered(work, case, found.document)
        if document == found.document or _comes_back(document)
    ]
    answers = [
        answer if document == found.document and found.is_sure else _unticked(answer)
        for document in ordered
        for answer in _of_paper(case.swap, document, signers[document.id])
    ]
    if found.is_sure and (found.document is not None or sum(map(_is_out, ordered)) == 1):
        answers[:1] = [
            replace(answer, is_likely=not is_changed(work, case.swap, ordered[0]))
            for answer in answers[:1]
        ]
    return (*answers, other)


def _is_out(document: Document) -> bool:
    return document.handed_over_on is not None and document.returned_on is None


def _comes_back(document: Document) -> bool:
    """Whether a paper is given back, signed or filled in."""
    return document.kind.value not in NOT_SIGNED or document.kind in WRITTEN_OF_STAYS


def _unticked(answer: ScanAnswer) -> ScanAnswer:
    """Return an answer that is a guess: what it would mean is left to the clerk."""
    left = tuple(replace(each, is_ticked=False) for each in answer.consequences)
    return replace(answer, consequences=left)


def _ordered(work: Workplace, case: CaseView, meant: Document | None) -> list[Document]:
    """Return the papers of a case: the one meant, those that are out, those that are back."""

    def place(document: Document) -> tuple[bool, bool, bool]:
        is_meant = meant is not None and document.id == meant.id
        return not is_meant, not _is_out(document), document.returned_on is not None

    current = [
        document
        for document in case.documents
        if objection(work, case.swap, document, document.revision) is None
    ]
    return sorted(current, key=place)


def _of_paper(
    swap: Swap, document: Document, signers: tuple[PaperSigner, ...]
) -> Iterator[ScanAnswer]:
    if document.kind in ACTS:
        found = tuple(_of_act(swap, document, signers))
    elif document.kind is DocumentKind.REPLY_SLIP:
        found = tuple(_of_reply(swap, document, signers))
    elif document.kind is DocumentKind.AGREEMENT:
        found = tuple(_of_agreement(swap, document, signers))
    else:
        found = ()
    yield from found or _plain(swap, document, signers)


def _of_act(
    swap: Swap, document: Document, signers: tuple[PaperSigner, ...]
) -> Iterator[ScanAnswer]:
    placement = swap.placement(document.placement_id) if document.placement_id else None
    held = placement.undertaking(ACTS[document.kind]) if placement else None
    if placement is None or held is None or swap.is_over:
        return
    owed = [state for state in _SIGNED if state in _ahead(held)]
    steps = {state: _step(placement, held, state) for state in owed}
    if _S.SIGNED_BY_VISITOR in owed:
        by_visitor = _signed_by(signers, SignerRole.VISITOR)
        yield _answer(AnswerKind.VISITOR, swap, document, by_visitor, steps[_S.SIGNED_BY_VISITOR])
        # The host signs every act's paper, whether the act itself waits for that or not.
        both = _signed_by(signers, SignerRole.VISITOR, SignerRole.HOST)
        yield _answer(AnswerKind.BOTH, swap, document, both, *steps.values())
    elif _S.COUNTERSIGNED in owed:
        by_host = _signed_by(signers, SignerRole.HOST)
        yield _answer(AnswerKind.HOST, swap, document, by_host, steps[_S.COUNTERSIGNED])


def _ahead(held: Undertaking) -> tuple[UndertakingState, ...]:
    track = TRACKS[held.act]
    return track[track.index(held.state) + 1 :] if held.state in track else ()


def _step(placement: Placement, held: Undertaking, state: UndertakingState) -> Consequence:
    why = _why_not(placement, held)
    return Consequence(
        key=state.value,
        text=terms.sentence("scan", "step", {"state": term(state)}),
        is_ticked=not why,
        why=why,
        name=placement.host.head_name if state in NAMED_STEPS else None,
    )


def _why_not(placement: Placement, held: Undertaking) -> str:
    """Return why a step is left to the clerk; "" where it is not."""
    until = held.covers_until
    if until is not None and not held.covers(placement.last_day):
        values = {"until": day_text(until), "last": day_text(placement.last_day)}
        return terms.sentence("scan", "uncovered", values)
    is_out = held.state is not _S.DRAFT
    return "" if is_out else terms.sentence("scan", "not_handed_over", {})


def _of_reply(
    swap: Swap, document: Document, signers: tuple[PaperSigner, ...]
) -> Iterator[ScanAnswer]:
    waiting = {item.id for item in open_decisions(swap) if isinstance(item, Participation)}
    held = document.participation_id
    can_follow = held in waiting and not swap.is_over
    yield ScanAnswer(
        kind=AnswerKind.REPLY,
        swap_id=swap.id,
        text=_say(AnswerKind.REPLY, exact_title(swap, document)),
        document=document,
        revision=document.revision,
        signers=_signed_by(signers, SignerRole.BODY),
        decision=held if can_follow else None,
    )


def _of_agreement(
    swap: Swap, document: Document, signers: tuple[PaperSigner, ...]
) -> Iterator[ScanAnswer]:
    agreement = swap.agreement
    if agreement is None or not agreement.unsigned or not is_current(swap) or swap.is_over:
        return
    lines = tuple(
        Consequence(
            key=line.id,
            text=terms.sentence("scan", "line", {"name": _line_name(swap, line.id)}),
            # Whose signatures are on it nobody can tell, unless one alone is missing.
            is_ticked=len(agreement.unsigned) == 1,
            name=swap.signer_name(line) if line.office_id else None,
        )
        for line in agreement.unsigned
    )
    yield _answer(AnswerKind.SIGNATURES, swap, document, signers, *lines)


def _line_name(swap: Swap, line_id: str) -> str:
    lines = swap.agreement.signatures if swap.agreement else ()
    line = next(each for each in lines if each.id == line_id)
    name = swap.signer_name(line)
    return f"{name}, {swap.office(line.office_id).name}" if line.office_id else name


def _plain(
    swap: Swap, document: Document, signers: tuple[PaperSigner, ...]
) -> Iterator[ScanAnswer]:
    """Yield that the paper is back, from each of its signers where there are several.

    What nobody signs stays with whom it was given to: a scan of it is only kept with it.
    """
    if not _comes_back(document):
        yield _answer(AnswerKind.KEPT, swap, document, ())
        return
    owed = tuple(signer for signer in signers if signer.returned_on is None)
    back = _answer(AnswerKind.PAPER, swap, document, owed)
    is_statement = document.kind is DocumentKind.SUPERVISOR_STATEMENT and not swap.is_over
    approval = open_approval(swap, document.placement_id) if is_statement else None
    yield replace(back, decision=approval.id) if approval else back
    title = exact_title(swap, document)
    for signer in owed if len(owed) > 1 else ():
        values = {"paper": title, "name": signer_text(swap, document, signer)}
        yield ScanAnswer(
            kind=AnswerKind.ONE,
            swap_id=swap.id,
            text=terms.sentence("scan", "by_one", values),
            document=document,
            revision=document.revision,
            signers=(signer,),
        )


def _answer(
    kind: AnswerKind,
    swap: Swap,
    document: Document,
    signers: tuple[PaperSigner, ...],
    *consequences: Consequence,
) -> ScanAnswer:
    return ScanAnswer(
        kind=kind,
        swap_id=swap.id,
        text=_say(kind, exact_title(swap, document)),
        document=document,
        revision=document.revision,
        signers=signers,
        consequences=consequences,
    )


def _signed_by(signers: tuple[PaperSigner, ...], *roles: SignerRole) -> tuple[PaperSigner, ...]:
    return tuple(signer for signer in signers if signer.role in roles)


def _say(kind: AnswerKind, paper: str) -> str:
    return terms.sentence("scan", kind.value, {"paper": paper})
