"""Which papers a case has, and which of them the present step needs printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.agreement import Agreement, ApprovalKind, ApprovalState
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import BODY_CODES, DocumentKind, document_number
from jobswap_desktop.domain.ids import ParticipationId, PlacementId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import Step
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import in_turn

NEEDED_ONCE = frozenset(
    {
        DocumentKind.REQUEST,
        DocumentKind.SUPERVISOR_STATEMENT,
        DocumentKind.PRIVACY_NOTICE,
        DocumentKind.OBLIGATION_MINUTES,
        DocumentKind.ARRIVAL_SHEET,
        DocumentKind.CHECKLIST_SLIP,
    }
)
"""Papers that are handed out and change nothing in the case by it: nobody needs them twice."""


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
    every = swap.placements
    visits = tuple(held for held in every if not held.no_show)
    return (
        *(_request(swap, held) for held in every),
        *(_statement(swap, held, held.home) for held in every if held.home),
        *(_privacy_notice(swap, held) for held in every),
        *_submissions(swap),
        *_file_notes(swap),
        *(_nda(swap, held) for held in every),
        *(_data_protection(swap, held) for held in every if _is_owed(held, Act.DATA_PROTECTION)),
        *(_minutes(swap, held) for held in every if _is_owed(held, Act.FORMAL_OBLIGATION)),
        _agreement(swap),
        *(_photo_consent(swap, held) for held in visits),
        *_week_plans(swap, today),
        *(_arrival_sheet(swap, held, today) for held in visits),
        *(_checklist_slip(swap, held, today) for held in visits),
        *(_journal(swap, held, today) for held in visits),
        *(_report(swap, held) for held in visits),
        *(_certificate(swap, held, today) for held in visits),
        *(_of_stay(swap, held, DocumentKind.SUBJECT_ACCESS_REPORT) for held in every),
        *_erasure_records(swap),
    )


def _of_stay(
    swap: Swap,
    placement: Placement,
    kind: DocumentKind,
    *,
    copies: int = 1,
    needed: bool = False,
    draft: bool = False,
) -> PaperSpec:
    return PaperSpec(
        kind=kind,
        number=document_number(swap.reference, kind, placement.letter),
        copies=copies,
        needed=needed,
        draft=draft,
        placement_id=placement.id,
    )


def _request(swap: Swap, placement: Placement) -> PaperSpec:
    return _of_stay(swap, placement, DocumentKind.REQUEST, needed=swap.state is SwapState.DRAFT)


def _statement(swap: Swap, placement: Placement, home: Office) -> PaperSpec:
    awaited = any(
        approval.kind is ApprovalKind.SUPERVISOR
        and approval.office_id == home.id
        and approval.state is ApprovalState.OPEN
        for approval in swap.approvals
    )
    return _of_stay(
        swap,
        placement,
        DocumentKind.SUPERVISOR_STATEMENT,
        needed=swap.state is SwapState.REQUESTED and awaited,
    )


def _privacy_notice(swap: Swap, placement: Placement) -> PaperSpec:
    # Owed when data are first got from somebody, and before they go to the partner office.
    is_asked = swap.state in {
        SwapState.REQUESTED,
        SwapState.IN_REVIEW,
        SwapState.IN_PARTICIPATION,
        SwapState.APPROVED,
    }
    return _of_stay(
        swap,
        placement,
        DocumentKind.PRIVACY_NOTICE,
        needed=is_asked and placement.data_sharing_consent_on is None,
    )


def _submissions(swap: Swap) -> Iterator[PaperSpec]:
    turn = {held.id for held in in_turn(swap.participations)}
    # A submission begins the body's period, which waits for the supervisors and the visitors.
    is_ready = swap.state is not SwapState.DRAFT and not swap.missing(Step.REQUEST)
    waiting = {ParticipationState.MORE_INFO_REQUESTED}
    waiting |= {ParticipationState.DRAFT} if is_ready else set()
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
                and participation.state in waiting,
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
    return _of_stay(
        swap,
        placement,
        DocumentKind.NDA,
        copies=1 + len(placement.office_ids),
        needed=_is_awaited(swap, placement, Act.NDA),
        draft=swap.state is SwapState.DRAFT,
    )


def _is_awaited(swap: Swap, placement: Placement, act: Act) -> bool:
    held = placement.undertaking(act)
    is_draft = held is not None and held.state is UndertakingState.DRAFT
    return is_draft and swap.state is SwapState.APPROVED


def _is_owed(placement: Placement, act: Act) -> bool:
    held = placement.undertaking(act)
    # What holds from an earlier case was given on the paper of that case.
    return held is None or not (
        held.state is UndertakingState.NOT_REQUIRED or held.source_id is not None
    )


def _data_protection(swap: Swap, placement: Placement) -> PaperSpec:
    return _of_stay(
        swap,
        placement,
        DocumentKind.DATA_PROTECTION,
        copies=2,
        needed=_is_awaited(swap, placement, Act.DATA_PROTECTION),
        draft=swap.state is SwapState.DRAFT,
    )


def _minutes(swap: Swap, placement: Placement) -> PaperSpec:
    return _of_stay(
        swap,
        placement,
        DocumentKind.OBLIGATION_MINUTES,
        copies=2,
        needed=_is_awaited(swap, placement, Act.FORMAL_OBLIGATION),
        draft=swap.state is SwapState.DRAFT,
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


def _photo_consent(swap: Swap, placement: Placement) -> PaperSpec:
    # No step waits for it: it is voluntary.
    return _of_stay(
        swap,
        placement,
        DocumentKind.PHOTO_CONSENT,
        copies=2,
        draft=swap.state is SwapState.DRAFT,
    )


def _arrival_sheet(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    ready = swap.state is SwapState.APPROVED and not swap.missing()
    return _of_stay(
        swap,
        placement,
        DocumentKind.ARRIVAL_SHEET,
        needed=ready and today < placement.first_day,
        draft=swap.state is SwapState.DRAFT,
    )


def _checklist_slip(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    ready = swap.state is SwapState.APPROVED and not swap.missing()
    return _of_stay(
        swap,
        placement,
        DocumentKind.CHECKLIST_SLIP,
        needed=ready and today < placement.first_day,
        draft=swap.state is SwapState.DRAFT,
    )


def _journal(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    runs = placement.first_day <= today <= placement.until
    return _of_stay(
        swap,
        placement,
        DocumentKind.LEARNING_JOURNAL,
        needed=runs and swap.state is SwapState.APPROVED,
        draft=swap.state is SwapState.DRAFT,
    )


def _report(swap: Swap, placement: Placement) -> PaperSpec:
    # No step waits for it: a case is closed with or without a report.
    return _of_stay(
        swap, placement, DocumentKind.CLOSING_REPORT, draft=swap.state is SwapState.DRAFT
    )


def _certificate(swap: Swap, placement: Placement, today: date) -> PaperSpec:
    over = placement.until <= today and swap.state in {SwapState.APPROVED, SwapState.CLOSED}
    return _of_stay(
        swap,
        placement,
        DocumentKind.CERTIFICATE,
        needed=over and placement.certificate_on is None,
        draft=not over,
    )


def _erasure_records(swap: Swap) -> Iterator[PaperSpec]:
    if swap.is_over:
        kind = DocumentKind.ERASURE_RECORD
        number = document_number(swap.reference, kind)
        yield PaperSpec(kind=kind, number=number, copies=1, needed=False, draft=False)
