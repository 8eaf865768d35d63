"""Which papers wait for an earlier step of the law, and what opens the lock."""

from datetime import date
from typing import Any

import pytest
from builders import (
    TODAY,
    a_participation,
    a_partner_office,
    a_placement,
    a_swap,
    an_office,
    the_other_placement,
)

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.paper_plan import paper_plan
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.print_lock import LockReason, lock
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

P = ParticipationState
OWN, PARTNER = OfficeId("office-a"), OfficeId("office-b")


def asked(office: OfficeId, body: Body, state: ParticipationState, **changes: Any) -> Participation:
    return a_participation(
        office_id=office, body=body, state=state, **({"reply_on": None} | changes)
    )


def locks(swap: Swap, today: date = TODAY) -> dict[str, LockReason]:
    """Return why papers are locked, by the end of their number."""
    found = {
        spec.number.removeprefix(f"{swap.reference}-"): lock(swap, spec, today)
        for spec in paper_plan(swap, today)
    }
    return {number: held.reason for number, held in found.items() if held}


def without_consent() -> Swap:
    return a_swap(
        placements=(a_placement(data_sharing_consent_on=None), the_other_placement()),
        participations=(
            asked(OWN, Body.STAFF_COUNCIL, P.DRAFT),
            asked(PARTNER, Body.STAFF_COUNCIL, P.DRAFT),
        ),
    )


def test_without_consent_whatever_the_partner_gets_is_locked() -> None:
    reason = LockReason.SHARING_CONSENT_OPEN
    assert locks(without_consent()) == {
        "BT-B-PR": reason,
        "RA-B-PR": reason,
        "VE-A": reason,
        "DV-A": reason,
        "NV-A": reason,
        "LZ-A": reason,
        "AV": reason,
    }


def test_the_lock_names_who_has_not_agreed() -> None:
    swap = without_consent()
    agreement = next(s for s in paper_plan(swap, TODAY) if s.kind is DocumentKind.AGREEMENT)
    held = lock(swap, agreement, TODAY)
    assert held is not None
    assert held.name == "Mara Lindner"


def test_an_agreement_without_a_place_of_work_is_locked_and_says_whose() -> None:
    swap = a_swap(placements=(a_placement(place=" "), the_other_placement()))
    agreement = next(s for s in paper_plan(swap, TODAY) if s.kind is DocumentKind.AGREEMENT)
    held = lock(swap, agreement, TODAY)
    assert held is not None
    assert (held.reason, held.name) == (LockReason.PLACE_OPEN, "Mara Lindner")


def test_consent_opens_the_lock() -> None:
    swap = without_consent()
    assert locks(a_swap(participations=swap.participations)) == {}


def test_nobody_agrees_for_a_visitor_who_never_came_or_has_no_office() -> None:
    gone = a_placement(data_sharing_consent_on=None, no_show=True, end_reason="erkrankt")
    assert "AV" not in locks(a_swap(placements=(gone, the_other_placement())))
    pupil = the_other_placement(data_sharing_consent_on=None, home=None)
    assert locks(a_swap(placements=(pupil,), participations=())) == {}


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (P.DRAFT, LockReason.EQUALITY_OFFICER_NOT_ASKED),
        (P.MORE_INFO_REQUESTED, LockReason.EQUALITY_OFFICER_NOT_ASKED),
        (P.WITHDRAWN, LockReason.EQUALITY_OFFICER_NOT_ASKED),
        (P.SUBMITTED, LockReason.EQUALITY_OFFICER_HAS_TIME),
        (P.NOTED, None),
        (P.NO_STATEMENT, None),
        (P.NOT_REQUIRED, None),
        (P.REFUSED, None),
    ],
)
def test_the_council_waits_for_the_equality_officer(
    state: ParticipationState, reason: LockReason | None
) -> None:
    swap = a_swap(
        participations=(
            asked(OWN, Body.EQUALITY_OFFICER, state, due_on=TODAY),
            asked(OWN, Body.STAFF_COUNCIL, P.DRAFT),
        )
    )
    assert locks(swap) == ({"BT-A-PR": reason, "RA-A-PR": reason} if reason else {})


def test_her_time_opens_the_lock_once_it_is_over() -> None:
    hers = asked(OWN, Body.EQUALITY_OFFICER, P.SUBMITTED, due_on=date(2022, 1, 24))
    swap = a_swap(participations=(hers, asked(OWN, Body.STAFF_COUNCIL, P.DRAFT)))
    assert set(locks(swap, date(2022, 1, 24))) == {"BT-A-PR", "RA-A-PR"}
    assert locks(swap, date(2022, 1, 25)) == {}


def test_without_a_time_her_answer_is_awaited() -> None:
    hers = asked(OWN, Body.EQUALITY_OFFICER, P.SUBMITTED, due_on=None)
    swap = a_swap(participations=(hers, asked(OWN, Body.STAFF_COUNCIL, P.DRAFT)))
    assert set(locks(swap).values()) == {LockReason.EQUALITY_OFFICER_OPEN}


def test_only_the_own_offices_officer_comes_first() -> None:
    swap = a_swap(
        participations=(
            asked(PARTNER, Body.EQUALITY_OFFICER, P.DRAFT),
            asked(OWN, Body.STAFF_COUNCIL, P.DRAFT),
        )
    )
    assert locks(swap) == {}


@pytest.mark.parametrize("state", [P.SUBMITTED, P.MORE_INFO_REQUESTED, P.NOTED])
def test_a_council_that_has_it_already_gets_it_again(state: ParticipationState) -> None:
    swap = a_swap(
        participations=(
            asked(OWN, Body.EQUALITY_OFFICER, P.DRAFT),
            asked(OWN, Body.STAFF_COUNCIL, state),
        )
    )
    assert locks(swap) == {}


@pytest.mark.parametrize(
    ("body", "regime", "locked"),
    [
        (Body.DISABILITY_REPRESENTATION, "BUND", True),
        (Body.DISABILITY_REPRESENTATION, "NW", False),
        (Body.WORKS_COUNCIL, "NW", False),
    ],
)
def test_the_order_is_that_of_the_law(body: Body, regime: str, locked: bool) -> None:
    home = an_office(regime=regime)
    stays = (a_placement(home=home), the_other_placement(host=home, home=a_partner_office()))
    swap = a_swap(
        placements=stays,
        participations=(
            asked(OWN, Body.EQUALITY_OFFICER, P.DRAFT),
            asked(OWN, body, P.DRAFT),
        ),
    )
    assert bool(locks(swap)) is locked


def test_nothing_of_a_case_that_is_over_is_locked() -> None:
    swap = without_consent()
    closed = a_swap(
        state=SwapState.CLOSED, placements=swap.placements, participations=swap.participations
    )
    assert locks(closed) == {}
