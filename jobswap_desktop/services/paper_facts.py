"""What a signed paper tells of the case: the step of a declaration, a signed agreement line.

It is offered with the paper's own step and recorded in the same entry, so that nobody enters the
same fact twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.confidentiality import (
    ENDED,
    NAMED_STEPS,
    TRACKS,
    Form,
    Undertaking,
    UndertakingState,
)
from jobswap_desktop.domain.documents import Document, PaperState
from jobswap_desktop.domain.ids import SignatureId, UndertakingId
from jobswap_desktop.domain.paper_signing import SIGNED_LINE_BY_LINE
from jobswap_desktop.domain.paper_way import STEPS, WAY, PaperSigner, SignerRole
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import agreements, confidentiality
from jobswap_desktop.services.paper_rows import PAPER_OF, SIGNS_AT, SignedPaper
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace

_P, _U = PaperState, UndertakingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: the next step of an act, or a line of the agreement, reached on the day `on`."""

    words: str
    on: date
    undertaking_id: UndertakingId | None = None
    signature_id: SignatureId | None = None
    form: Form | None = None
    filed_at: str = ""
    wants_name: bool = False
    name: str = ""


def reachable(signer: PaperSigner) -> frozenset[PaperState]:
    """Return the points to which a step leads on from where the signer's original is."""
    return STEPS[signer.state]


def told(swap: Swap, papers: Iterable[SignedPaper]) -> Iterator[Fact]:
    """Yield what the papers, as they will be, tell that the case does not know yet, in order."""
    for paper in papers:
        kind = paper.document.kind.value
        if kind in SIGNED_LINE_BY_LINE:
            yield from _lines(swap, paper)
        elif kind in PAPER_OF.values():
            yield from _steps(swap, paper)


def follow(work: Workplace, swap: Swap, papers: Iterable[SignedPaper], by: str) -> Swap:
    """Return the case with everything recorded that the papers tell; `by` signed for an office.

    Raises DomainError as the use cases do, without the name that is wanted for instance.
    """
    changed = swap
    for fact in told(swap, papers):
        name = (by or fact.name) if fact.wants_name else ""
        if fact.undertaking_id is not None:
            command = confidentiality.Advance(
                undertaking_id=fact.undertaking_id,
                on=fact.on,
                by=name,
                filed_at=fact.filed_at,
                form=fact.form,
            )
            changed, _ = confidentiality.advanced(work, changed, command)
        elif fact.signature_id is not None:
            signing = agreements.Signing(signature_id=fact.signature_id, on=fact.on, name=name)
            changed = agreements.signed(work, changed, signing)
    return changed


def is_replaced(swap: Swap, document: Document) -> bool:
    """Whether a paper went out for an act that was voided or replaced since.

    It is signed anew, and the old paper must not pass for the new one.
    """
    for placement in swap.placements:
        for act, kind in PAPER_OF.items():
            held = placement.undertaking(act)
            if (document.placement_id, document.kind.value) != (placement.id, kind) or not held:
                continue
            # Minutes are taken along to the act; every other paper is given away by its act.
            goes_out = _U.HANDED_OVER in TRACKS[act]
            before = {_P.PRINTED} if goes_out else {_P.PRINTED, _P.HANDED_OVER}
            return _is_made_anew(placement, held) and document.state not in before
    return False


def _lines(swap: Swap, paper: SignedPaper) -> Iterator[Fact]:
    if swap.agreement is None or not agreements.is_current(swap):
        return
    for line in swap.agreement.unsigned:
        for signer in paper.signers:
            if signer.id.endswith(f":{line.id}") and _is_back(signer):
                name = swap.signer_name(line)
                yield Fact(
                    words=f"{term(paper.document.kind)}: {name}",
                    on=max(_day(signer), swap.agreement.created_on),
                    signature_id=line.id,
                    wants_name=line.office_id is not None and not line.name,
                )


def _steps(swap: Swap, paper: SignedPaper) -> Iterator[Fact]:
    document = paper.document
    stays = [held for held in swap.placements if held.id == document.placement_id]
    for placement in stays:
        for act, kind in PAPER_OF.items():
            held = placement.undertaking(act)
            if kind != document.kind.value or held is None or _is_made_anew(placement, held):
                continue
            if held.next_state is not None:
                track = TRACKS[act]
                earliest = held.dates[-1][1] if held.dates else date.min
                for state in track[track.index(held.next_state) :]:
                    fact = _step(placement, paper, held.id, state)
                    if fact is None:
                        break
                    words = f"{term(act)} {placement.visitor.full_name}: {term(state)}"
                    earliest = max(fact.on, earliest)
                    yield _worded(fact, words, earliest)


def _is_made_anew(placement: Placement, held: Undertaking) -> bool:
    """Whether an act begins again after one that was voided: the paper may still be that one's."""
    earlier = any(item.act is held.act and item.state in ENDED for item in placement.undertakings)
    return held.state is _U.DRAFT and earlier


def _worded(fact: Fact, words: str, on: date) -> Fact:
    return Fact(
        words=words,
        on=on,
        undertaking_id=fact.undertaking_id,
        form=fact.form,
        filed_at=fact.filed_at,
        wants_name=fact.wants_name,
        name=fact.name,
    )


def _step(
    placement: Placement, paper: SignedPaper, held: UndertakingId, state: UndertakingState
) -> Fact | None:
    """Return the step of an act where the paper shows it, None where it does not (yet)."""
    signers = paper.signers
    if state is _U.HANDED_OVER:
        days = [signer.handed_over_on for signer in signers if signer.handed_over_on]
        return Fact(words="", on=min(days), undertaking_id=held) if days else None
    if state is _U.FILED:
        if any(signer.state is not PaperState.FILED for signer in signers):
            return None
        place = paper.document.filed_at
        return Fact(words="", on=max(map(_day, signers)), undertaking_id=held, filed_at=place)
    if state is _U.PERFORMED:
        return None  # an oral act, recorded by who was there
    mine = [signer for signer in signers if signer.role in SIGNS_AT[state]]
    if not mine or not all(map(_is_back, mine)):
        return None
    by_visitor = mine[0].role is SignerRole.VISITOR
    named = state in NAMED_STEPS
    return Fact(
        words="",
        on=max(signer.returned_on or _day(signer) for signer in mine),
        undertaking_id=held,
        form=mine[0].form if by_visitor else None,
        wants_name=named,
        name=placement.host.head_name if named else "",
    )


def _is_back(signer: PaperSigner) -> bool:
    return WAY.index(signer.state) >= WAY.index(PaperState.RETURNED)


def _day(signer: PaperSigner) -> date:
    day = signer.returned_on or signer.last_day
    if day is None:
        raise ValueError(signer.id)
    return day
