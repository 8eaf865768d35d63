"""Papers and their signers as every use case moves them, so that no fact is asked for twice.

What is recorded elsewhere (a declaration signed, a line of the agreement, a body's answer on
paper) moves the signer's original along; the paper itself always stands where the last of its
signers does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.confidentiality import TRACKS, Act, Form, Undertaking, UndertakingState
from jobswap_desktop.domain.documents import Document, PaperState
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.paper_signing import SIGNED_LINE_BY_LINE, expected_signers
from jobswap_desktop.domain.paper_way import PaperSigner, SignerRole, came_back, settled
from jobswap_desktop.domain.participation import ReplyChannel
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import documents, paper_signers, search
from jobswap_desktop.store.database import Change, Database

PAPER_OF = MappingProxyType(
    {
        Act.NDA: "nda",
        Act.FORMAL_OBLIGATION: "obligation_minutes",
        Act.DATA_PROTECTION: "data_protection",
    }
)
"""The kind of paper on which each act of confidentiality stands."""

_U = UndertakingState
_BOTH = frozenset({SignerRole.VISITOR, SignerRole.HOST})
SIGNS_AT = MappingProxyType(
    {
        _U.PERFORMED: _BOTH,
        _U.SIGNED_BY_VISITOR: frozenset({SignerRole.VISITOR}),
        _U.COUNTERSIGNED: frozenset({SignerRole.HOST}),
    }
)
"""Whose signature is given with each step of an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPaper:
    """A paper in its newest revision with everybody who signs it."""

    document: Document
    signers: tuple[PaperSigner, ...]

    def with_signers(self, moved: Iterable[PaperSigner]) -> "SignedPaper":
        """Return the paper with some of its signers moved on."""
        wanted = {signer.id: signer for signer in moved}
        signers = tuple(wanted.get(signer.id, signer) for signer in self.signers)
        return SignedPaper(document=settled(self.document, signers), signers=signers)


def signed_papers(db: Database, swap: Swap) -> tuple[SignedPaper, ...]:
    """Return the papers of a case, oldest first; those that nobody signs have no signers."""
    held = paper_signers.of_swap(db, swap.id)
    return tuple(_signed(swap, each, held) for each in documents.of_swap(db, swap.id))


def _signed(swap: Swap, document: Document, held: Iterable[PaperSigner]) -> SignedPaper:
    rows = (document.id, document.revision)
    mine = tuple(each for each in held if (each.document_id, each.revision) == rows)
    return SignedPaper(document=document, signers=mine or expected_signers(swap, document))


def printed(db: Database, swap: Swap, wanted: Iterable[Document], on: date | None) -> "Papers":
    """Return papers as they are once printed and, with a day, handed over to all who sign."""
    held = paper_signers.of_swap(db, swap.id)
    return tuple(_handed_over(_signed(swap, each, held), on) for each in wanted)


def _handed_over(paper: SignedPaper, on: date | None) -> SignedPaper:
    if on is None:
        return paper
    if not paper.signers:
        return replace(paper, document=replace(paper.document, handed_over_on=on))
    # Printed once more: who has it already is still waited for since the first day.
    waiting = (each for each in paper.signers if each.state is PaperState.PRINTED)
    return paper.with_signers(replace(each, handed_over_on=on) for each in waiting)


Papers = tuple[SignedPaper, ...]


def save(change: Change, swap_id: SwapId, papers: Iterable[SignedPaper]) -> None:
    """Write papers with their signers; before the case, whose lists count them."""
    for paper in papers:
        documents.save(change, paper.document)
        for signer in paper.signers:
            paper_signers.save(change, signer)
        if paper.document.filed_at:
            search.put_attached(change, swap_id)


def moved(
    db: Database, swap: Swap, known: Swap | None, signers: Iterable[PaperSigner] = ()
) -> Papers:
    """Return the papers that `signers` move, and those that follow what is new in the case."""
    wanted = {signer.id: signer for signer in signers}
    facts = tuple(_facts(swap, known)) if known else ()
    if not wanted and not facts:
        return ()
    found = []
    for paper in signed_papers(db, swap):
        mine = [wanted[each.id] for each in paper.signers if each.id in wanted]
        after = paper.with_signers(mine) if mine else paper
        for fact in facts:
            after = after.with_signers(_following(after, fact))
        if after.signers != paper.signers:
            found.append(after)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """That the originals of some signers of a kind of paper have moved on, on the day `on`.

    `only` is part of a signer's id where the fact is about a single line; "" means all of `roles`.
    `only_out` leaves a paper alone that nobody was given.
    """

    kind: str
    on: date
    roles: frozenset[SignerRole] = frozenset(SignerRole)
    placement_id: PlacementId | None = None
    participation_id: str = ""
    only: str = ""
    only_out: bool = False
    handed_over: bool = False
    filed_at: str = ""
    form: Form = Form.PAPER

    def is_about(self, paper: SignedPaper) -> bool:
        document = paper.document
        return (
            document.kind.value == self.kind
            and self.placement_id in {None, document.placement_id}
            and self.participation_id in {"", document.participation_id}
        )

    def moves(self, signer: PaperSigner) -> PaperSigner:
        """Return the signer as the fact leaves it; no day runs backwards, none is overwritten."""
        if self.handed_over:
            fresh = signer.state is PaperState.PRINTED
            return replace(signer, handed_over_on=self.on) if fresh else signer
        if self.only_out and signer.state is not PaperState.HANDED_OVER:
            return signer
        on = max(self.on, signer.last_day or self.on)
        back = came_back(signer, on, self.form, None)
        if not self.filed_at or back.state is PaperState.FILED:
            return back
        return replace(back, filed_on=on, filed_at=self.filed_at)


def _following(paper: SignedPaper, fact: _Fact) -> Iterator[PaperSigner]:
    if fact.is_about(paper):
        for signer in paper.signers:
            if signer.role in fact.roles and fact.only in signer.id:
                yield fact.moves(signer)


def _facts(swap: Swap, known: Swap) -> Iterator[_Fact]:
    """Yield what `swap` says of papers that `known` did not say yet."""
    before = {item.id: item for held in known.placements for item in held.undertakings}
    for placement in swap.placements:
        for item in placement.undertakings:
            held = before.get(item.id)
            # What was taken over from an earlier case stands on a paper of that case.
            if held is not None and held != item and item.source_id is None:
                yield from _of_act(placement.id, item, held)
    if swap.agreement and known.agreement and swap.agreement != known.agreement:
        unsigned = {line.id for line in known.agreement.unsigned}
        for line in swap.agreement.signatures:
            if line.id in unsigned and line.signed_on:
                for kind in SIGNED_LINE_BY_LINE:
                    yield _Fact(kind=kind, on=line.signed_on, only=line.id)
    yield from _of_request(swap, known)
    silent = {held.id for held in known.participations if held.reply_on is None}
    for heard in swap.participations:
        on_paper = heard.reply_channel is ReplyChannel.PAPER
        if heard.id in silent and heard.reply_on and on_paper:
            yield _Fact(kind="reply_slip", on=heard.reply_on, participation_id=heard.id)


def _of_request(swap: Swap, known: Swap) -> Iterator[_Fact]:
    """Yield that requests are back which are on record as made, and statements with a decision."""
    if known.state is SwapState.DRAFT and swap.state is not SwapState.DRAFT and swap.requested_on:
        yield _Fact(kind="request", on=swap.requested_on, only_out=True)
    undecided = {item.id for item in known.approvals if item.state is ApprovalState.OPEN}
    for approval in swap.approvals:
        on = approval.decided_on
        if approval.kind is not ApprovalKind.SUPERVISOR or approval.id not in undecided or not on:
            continue
        for stay in swap.placements:
            if stay.home and stay.home.id == approval.office_id:
                kind = "supervisor_statement"
                yield _Fact(kind=kind, on=on, placement_id=stay.id, only_out=True)


def _of_act(placement_id: PlacementId, item: Undertaking, held: Undertaking) -> Iterator[_Fact]:
    kind, track = PAPER_OF[item.act], TRACKS[item.act]
    for state, on in item.dates:
        if state not in track or held.reached(state):
            continue
        about = _Fact(kind=kind, on=on, placement_id=placement_id, form=item.form)
        if state is _U.HANDED_OVER:
            yield replace(about, handed_over=True)
        elif state is _U.FILED:
            yield replace(about, filed_at=item.filed_at)
        else:
            yield replace(about, roles=SIGNS_AT[state])
