"""Which papers may not leave the house yet, because the law wants an earlier step first.

A draft is another matter (see `paper_plan`): it is not valid yet whatever the law says. What is
locked would be valid, and can meanwhile be looked at with the mark ENTWURF.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import ParticipationId, PlacementId
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Body
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import RequirementCode, Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import asked_before


class LockReason(StrEnum):
    """The step that comes first.

    `SHARING_CONSENT_OPEN`: the visitor has not agreed that the partner office gets their
    particulars (§ 111 BBG as model). `PLACE_OPEN`: the agreement does not say where the visitor
    works, which it must, and signed without it would be void once it is known. The others: the
    equality officer, who is heard before the staff council (§§ 17, 18 LGG NRW, § 27 BGleiG), lacks
    the papers, still has time to answer, or owes an answer for which no time is set.
    """

    SHARING_CONSENT_OPEN = "sharing_consent_open"
    PLACE_OPEN = "place_open"
    EQUALITY_OFFICER_NOT_ASKED = "equality_officer_not_asked"
    EQUALITY_OFFICER_HAS_TIME = "equality_officer_has_time"
    EQUALITY_OFFICER_OPEN = "equality_officer_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintLock:
    """Why a paper is locked. `name` is the visitors', `office` and `due_on` the equality officer's.

    `due_on` is the last day of her answer.
    """

    reason: LockReason
    name: str = ""
    office: str = ""
    due_on: date | None = None


class IsAddressed(Protocol):
    """What a paper has to tell: its kind, and whom it is about."""

    @property
    def kind(self) -> DocumentKind:
        """The kind of paper."""

    @property
    def placement_id(self) -> PlacementId | None:
        """The direction it is about."""

    @property
    def participation_id(self) -> ParticipationId | None:
        """The participation it belongs to."""


SHOWN_TO_HOST = frozenset(
    {
        DocumentKind.NDA,
        DocumentKind.DATA_PROTECTION,
        DocumentKind.OBLIGATION_MINUTES,
        DocumentKind.CHECKLIST_SLIP,
    }
)
"""Papers of one direction that tell the host, as another employer, about its visitor."""

_TO_BODIES = frozenset({DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP})
_NOT_SUBMITTED = frozenset({ParticipationState.DRAFT, ParticipationState.WITHDRAWN})
_LACKS_PAPERS = _NOT_SUBMITTED | {ParticipationState.MORE_INFO_REQUESTED}


def lock(swap: Swap, paper: IsAddressed, today: date) -> PrintLock | None:
    """Return why `paper` may not be printed as valid on `today`, None where it may.

    Nothing of a case that is over is locked: no step can be made good in it, and what is printed
    again has gone out before.
    """
    if swap.is_over:
        return None
    if paper.kind in _TO_BODIES:
        held = next((p for p in swap.participations if p.id == paper.participation_id), None)
        return _of_body(swap, held, today) if held else None
    if paper.kind is DocumentKind.AGREEMENT:
        return _without_consent(*swap.placements) or _without_place(swap)
    if paper.kind in SHOWN_TO_HOST and paper.placement_id:
        return _without_consent(swap.placement(paper.placement_id))
    return None


def _of_body(swap: Swap, held: Participation, today: date) -> PrintLock | None:
    office = swap.office(held.office_id)
    if not office.is_own:
        # The own bodies hear of a guest whose own office has told us of them.
        guests = [p for p in swap.placements if p.home is None or p.home.id != office.id]
        locked = _without_consent(*guests)
        if locked is not None:
            return locked
    return _equality_officer_first(swap, held, today)


def without_consent(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return the stays of those who have not agreed yet that the partner is told of them."""
    return tuple(
        placement
        for placement in placements
        if placement.home and not placement.no_show and placement.data_sharing_consent_on is None
    )


def _without_consent(*placements: Placement) -> PrintLock | None:
    """Return the lock of a paper that shows the visitors of `placements` to another office.

    Whoever has no office at home told the host everything themselves.
    """
    names = [placement.visitor.full_name for placement in without_consent(placements)]
    if not names:
        return None
    return PrintLock(reason=LockReason.SHARING_CONSENT_OPEN, name=", ".join(names))


def _without_place(swap: Swap) -> PrintLock | None:
    owed = swap.missing(Step.AGREEMENT)
    names = [item.name for item in owed if item.code is RequirementCode.PLACE_OPEN]
    return PrintLock(reason=LockReason.PLACE_OPEN, name=", ".join(names)) if names else None


def _equality_officer_first(swap: Swap, held: Participation, today: date) -> PrintLock | None:
    if held.state not in _NOT_SUBMITTED or not _comes_after_her(swap, held):
        return None
    hers = (
        other
        for other in asked_before(held, swap.participations)
        if other.body is Body.EQUALITY_OFFICER
    )
    first = next(hers, None)
    if first is None:
        return None
    office = swap.office(held.office_id).name
    if first.state in _LACKS_PAPERS:
        return PrintLock(reason=LockReason.EQUALITY_OFFICER_NOT_ASKED, office=office)
    if first.state is not ParticipationState.SUBMITTED or first.is_overdue(today):
        # She has spoken, or her time is over without a word (§ 18 LGG NRW, § 32 BGleiG).
        return None
    if first.due_on is None:
        return PrintLock(reason=LockReason.EQUALITY_OFFICER_OPEN, office=office)
    reason = LockReason.EQUALITY_OFFICER_HAS_TIME
    return PrintLock(reason=reason, office=office, due_on=first.due_on)


def _comes_after_her(swap: Swap, held: Participation) -> bool:
    """Whether the law puts her before this body: the staff council, and in the federation the SBV.

    The works council of a company has no such order (BetrVG).
    """
    if held.body is Body.STAFF_COUNCIL:
        return True
    is_federal = swap.office(held.office_id).regime == FEDERAL_REGIME
    return held.body is Body.DISABILITY_REPRESENTATION and is_federal
