"""Which papers a case has, and which of them the present step needs printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.agreement import Agreement
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import BODY_CODES, DocumentKind, document_number
from jobswap_desktop.domain.ids import ParticipationId, PlacementId
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import in_turn


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSpec:
    """One paper a case can have. `needed` says that the present step waits for it.

    `copies` is how many originals go out: one to everybody who signs or keeps one. `draft` says
    that it is not valid yet and bears the mark ENTWURF.
    """

    kind: DocumentKind
    number: str
    copies: int
    needed: bool
    draft: bool
    placement_id: PlacementId | None = None
    participation_id: ParticipationId | None = None


def paper_plan(swap: Swap, today: date) -> tuple[PaperSpec, ...]:
    """Return every paper of `swap` in the order in which they are needed."""
    return (
        *_submissions(swap),
        *_file_notes(swap),
        *(_nda(swap, placement) for placement in swap.placements),
        _agreement(swap),
        *_week_plans(swap, today),
        *(_journal(swap, held, today) for held in swap.placements if not held.no_show),
        *(_report(swap, held) for held in swap.placements if not held.no_show),
        *(_certificate(swap, held, today) for held in swap.placements if not held.no_show),
    )


def _submissions(swap: Swap) -> Iterator[PaperSpec]:
    turn = {held.id for held in in_turn(swap.participations)}
    for participation in swap.participations:
        not_asked = participation.state is ParticipationState.NOT_REQUIRED
        if not_asked or not participation.has_rule:
            continue
        for kind in (DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP):
            yield PaperSpec(
                kind=kind,
                number=document_number(swap.reference, kind, *_suffixes(swap, participation)),
                copies=1,
                needed=swap.state is not SwapState.DRAFT
                and participation.id in turn
                and participation.state
                in {ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED},
                draft=swap.state is SwapState.DRAFT,
                participation_id=participation.id,
            )


def _file_notes(swap: Swap) -> Iterator[PaperSpec]:
    for participation in swap.participations:
        if participation.due_on is not None:
            yield PaperSpec(
                kind=DocumentKind.FILE_NOTE,
                number=document_number(
                    swap.reference, DocumentKind.FILE_NOTE, *_suffixes(swap, participation)
                ),
                copies=1,
                needed=False,
                draft=False,
                participation_id=participation.id,
            )


def _suffixes(swap: Swap, participation: Participation) -> tuple[str, str]:
    position = [office.id for office in swap.offices].index(participation.office_id)
    return "AB"[position], BODY_CODES[participation.body]


def _nda(swap: Swap, placement: Placement) -> PaperSpec:
    held = placement.undertaking(Act.NDA)
    draft = swap.state is SwapState.DRAFT
    return PaperSpec(
        kind=DocumentKind.NDA,
        number=document_number(swap.reference, DocumentKind.NDA, placement.letter),
        copies=1 + len(placement.office_ids),
        needed=swap.state is SwapState.APPROVED
        and held is not None
        and held.state is UndertakingState.DRAFT,
        draft=draft,
        placement_id=placement.id,
    )


def _agreement(swap: Swap) -> PaperSpec:
    approved = swap.state is SwapState.APPROVED
    return PaperSpec(
        kind=DocumentKind.AGREEMENT,
        number=document_number(swap.reference, DocumentKind.AGREEMENT),
        copies=len(swap.offices) + len(swap.placements),
        needed=approved
        and _is_unmade(swap, swap.agreement)
        and all(placement.place.strip() for placement in swap.placements),
        draft=not approved and swap.state is not SwapState.CLOSED,
    )


def _is_unmade(swap: Swap, agreement: Agreement | None) -> bool:
    return agreement is None or agreement.material_hash != swap.material_hash


def _week_plans(swap: Swap, today: date) -> Iterator[PaperSpec]:
    needed = swap.state is SwapState.APPROVED and not swap.missing() and today < swap.first_day
    number = document_number(swap.reference, DocumentKind.WEEK_PLAN)
    if len(swap.placements) > 1:
        yield PaperSpec(
            kind=DocumentKind.WEEK_PLAN, number=number, copies=2, needed=needed, draft=False
        )
    for placement in swap.placements:
        yield PaperSpec(
            kind=DocumentKind.WEEK_PLAN,
            number=document_number(swap.reference, DocumentKind.WEEK_PLAN, placement.letter),
            copies=1,
            needed=needed and len(swap.placements) == 1,
            draft=False,
            placement_id=placement.id,
        )


def _journal(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    runs = placement.first_day <= today <= placement.until
    return PaperSpec(
        kind=DocumentKind.LEARNING_JOURNAL,
        number=document_number(swap.reference, DocumentKind.LEARNING_JOURNAL, placement.letter),
        copies=1,
        needed=runs and swap.state is SwapState.APPROVED,
        draft=swap.state is SwapState.DRAFT,
        placement_id=placement.id,
    )


def _report(swap: Swap, placement: Placement) -> PaperSpec:
    # No step waits for it: a case is closed with or without a report.
    return PaperSpec(
        kind=DocumentKind.CLOSING_REPORT,
        number=document_number(swap.reference, DocumentKind.CLOSING_REPORT, placement.letter),
        copies=1,
        needed=False,
        draft=swap.state is SwapState.DRAFT,
        placement_id=placement.id,
    )


def _certificate(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    over = placement.until <= today and swap.state in {SwapState.APPROVED, SwapState.CLOSED}
    return PaperSpec(
        kind=DocumentKind.CERTIFICATE,
        number=document_number(swap.reference, DocumentKind.CERTIFICATE, placement.letter),
        copies=1,
        needed=over and placement.certificate_on is None,
        draft=not over,
        placement_id=placement.id,
    )
