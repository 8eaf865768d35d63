"""Originals walked along their way through the services, and what must hold at every step."""

from typing import Any

from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_way import PaperSigner
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import paper_way, printing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_way import PaperStep, PaperView
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import index, swaps
from jobswap_desktop.store.audit import faults


def papers(work: Workplace, swap_id: SwapId, kind: DocumentKind) -> list[PaperView]:
    return [each for each in paper_way.of_case(work, swap_id) if each.document.kind is kind]


def nda(work: Workplace, swap_id: SwapId) -> tuple[PaperSigner, PaperSigner]:
    """Return visitor and host of the first declaration."""
    visitor, host = papers(work, swap_id, DocumentKind.NDA)[0].signers
    return visitor, host


def states(work: Workplace, swap_id: SwapId, kind: DocumentKind) -> list[list[PaperState]]:
    return [[s.state for s in each.signers] for each in papers(work, swap_id, kind)]


def move(
    work: Workplace, swap_id: SwapId, to: PaperState, *who: PaperSigner, **more: Any
) -> Outcome[Swap]:
    ids = tuple(signer.id for signer in who)
    command = PaperStep(signer_ids=ids, to=to, **({"on": work.today()} | more))
    return paper_way.record(work, swap_id, command)


def print_first_slip(work: Workplace, swap_id: SwapId) -> None:
    """Print submission and reply slip of the body that is asked first, and hand them over."""
    specs = printing.plan(work, swap_id).specs
    first = next(spec for spec in specs if spec.kind is DocumentKind.REPLY_SLIP)
    mine = [spec for spec in specs if spec.participation_id == first.participation_id]
    wanted = [spec for spec in mine if spec.kind is not DocumentKind.FILE_NOTE]
    printing.record(work, swap_id, printing.papers(work, swap_id, wanted), work.today())


def sound(work: Workplace, swap_id: SwapId) -> None:
    """Documents say what their signers say, lists are what they would be made anew, and so on."""
    for paper in paper_way.of_case(work, swap_id):
        if paper.signers:
            least = min((s.state for s in paper.signers), key=list(PaperState).index)
            assert paper.document.state is least
    assert index.faults(work.db, swaps.each_legible(work.db)) == ()
    assert faults(work.db) == ()
