"""What a change voids is kept, and everybody is asked anew."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_one_sided_swap,
    a_participation,
    a_partner,
    an_approval,
    approvals,
)
from edits import (
    ELSEWHERE,
    MATERIAL,
    NEXT_WEEK,
    NORA,
    REASON,
    RULES,
    THEIRS,
    Edit,
    a_case,
    anew,
    decided,
    edited,
    rows,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import Approval, ApprovalKind, ApprovalState
from jobswap_desktop.domain.asking_anew import carry_out
from jobswap_desktop.domain.change import voided_by
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

edits = st.lists(st.sampled_from([edit for _, edit in MATERIAL]), min_size=1, max_size=4)
decisions = st.tuples(
    st.lists(st.sampled_from(list(ApprovalState)), min_size=4, max_size=4),
    st.lists(st.sampled_from(list(ParticipationState)), min_size=2, max_size=2),
)


def with_decisions(
    swap: Swap, states: tuple[list[ApprovalState], list[ParticipationState]]
) -> Swap:
    return replace(
        swap,
        approvals=tuple(
            replace(row, state=state) for row, state in zip(swap.approvals, states[0], strict=True)
        ),
        participations=tuple(
            replace(row, state=state)
            for row, state in zip(swap.participations, states[1], strict=True)
        ),
    )


def _key(row: Approval | Participation) -> tuple[str, str]:
    return row.office_id, row.kind.value if isinstance(row, Approval) else row.body.value


@given(edits, decisions)
def test_carrying_out_is_complete_and_happens_once(
    wanted: list[Edit], states: tuple[list[ApprovalState], list[ParticipationState]]
) -> None:
    before = with_decisions(a_case(), states)
    after = before
    for edit in wanted:
        after = edit(after)
    assume(not after.problems())
    carried = carry_out(before, after, anew())
    assert carry_out(before, carried, anew()) == carried
    assert carry_out(carried, carried, anew()) == carried

    here = {office.id for office in after.offices}
    homes = {p.home.id for p in after.placements if p.home}
    asked = rows(carried.approvals, carried.participations)
    open_now = {_key(row) for row in asked}
    voided = voided_by(before, after)
    gone = rows(voided.approvals, voided.participations)
    assert {row.id for row in carried.voided} == {row.id for row in gone}
    for row in carried.voided:
        assert (row.voided_on, row.void_reason) == (TODAY, REASON)
        supervises = isinstance(row, Approval) and row.kind is ApprovalKind.SUPERVISOR
        if row.office_id in (homes if supervises else here):
            assert _key(row) in open_now
    ids = [row.id for row in rows(carried.voided, asked)]
    assert len(ids) == len(set(ids))
    for row in rows(carried.voided, asked):
        assert carried.office(row.office_id).name
    for placement in carried.placements:
        living = [
            item.act
            for item in placement.undertakings
            if item.state not in {UndertakingState.VOIDED, UndertakingState.SUPERSEDED}
        ]
        assert sorted(living) == sorted(Act)
        assert all(item.reason for item in placement.undertakings if item.act not in living)


def test_moved_period_asks_everybody_anew_in_the_old_order() -> None:
    before = a_case()
    carried = carry_out(before, edited(before, **NEXT_WEEK), anew())
    assert [(a.office_id, a.kind) for a in carried.approvals] == [
        (a.office_id, a.kind) for a in before.approvals
    ]
    assert {a.state for a in carried.approvals} == {ApprovalState.OPEN}
    assert [(p.office_id, p.body) for p in carried.participations] == [
        (p.office_id, p.body) for p in before.participations
    ]
    assert {p.state for p in carried.participations} == {ParticipationState.DRAFT}
    asked = {row.id for row in rows(carried.approvals, carried.participations)}
    assert not set(decided(before)) & asked
    assert carried.advance(TODAY).state is SwapState.REQUESTED
    assert before.agreement == carried.agreement


def test_only_what_was_decided_is_kept_as_voided() -> None:
    before = replace(
        a_case(),
        state=SwapState.REQUESTED,
        approvals=(
            an_approval("office-a"),
            an_approval("office-b", state=ApprovalState.OPEN),
            *approvals(ApprovalState.OPEN)[2:],
        ),
        participations=(a_participation(state=ParticipationState.DRAFT),),
    )
    carried = carry_out(before, edited(before, **NEXT_WEEK), anew())
    assert [row.id for row in carried.voided] == [before.approvals[0].id]
    assert carried.approvals[1:] == before.approvals[1:]
    assert carried.participations == before.participations


def test_a_moved_stay_lapses_where_it_is_no_longer_covered() -> None:
    before = a_case()
    later = voided_by(before, edited(before, **NEXT_WEEK))
    assert [item.act for _, item in later.lapsing] == list(Act)
    shorter = voided_by(before, edited(before, last_day=FRIDAY - timedelta(days=1)))
    assert shorter.lapsing == ()
    assert not shorter.acts


def test_another_person_makes_the_acts_of_that_direction_anew() -> None:
    before = a_case()
    civil_servant = replace(NORA, status_group=StatusGroup.CIVIL_SERVANT)
    carried = carry_out(before, edited(before, visitor=civil_servant), anew())
    first, second = carried.placements
    assert second == before.placements[1]
    old, new = first.undertakings[:3], first.undertakings[3:]
    assert {item.state for item in old} == {UndertakingState.VOIDED}
    assert {item.reason for item in old} == {REASON}
    assert [(item.act, item.state) for item in new] == [
        (Act.NDA, UndertakingState.DRAFT),
        (Act.FORMAL_OBLIGATION, UndertakingState.NOT_REQUIRED),
        (Act.DATA_PROTECTION, UndertakingState.DRAFT),
    ]
    assert new[1].reason == "ist civil_servant"
    assert first.data_sharing_consent_on is None
    assert carried.agreement is not None
    assert carried.signer_name(carried.agreement.signatures[2]) == "Mara Lindner"


def test_a_consent_given_anew_with_the_change_is_kept() -> None:
    before = a_case()
    after = edited(before, visitor=NORA, data_sharing_consent_on=TODAY)
    assert carry_out(before, after, anew()).placements[0].data_sharing_consent_on == TODAY
    assert voided_by(before, after).consents == ()


def test_an_office_that_left_can_still_be_named() -> None:
    before = a_one_sided_swap(placements=(replace(a_case().placements[0], host=THEIRS),))
    after = edited(before, host=ELSEWHERE)
    carried = carry_out(before, after, anew())
    assert carried.former_offices == (THEIRS,)
    assert carried.office(THEIRS.id).name == "IT-Verbund Westtal"
    assert {row.office_id for row in carried.voided} == {"office-a", "office-b"}
    assert [(a.office_id, a.kind.value) for a in carried.approvals] == [
        ("office-a", "supervisor"),
        ("office-a", "head_of_office"),
        ("office-c", "head_of_office"),
    ]
    assert {p.office_id for p in carried.participations} == {"office-a", "office-c"}


def test_instrument_decides_what_the_council_is_owed() -> None:
    long: dict[str, Any] = {"first_day": MONDAY, "last_day": MONDAY + timedelta(days=120)}
    before = edited(edited(a_case(), 0, **long), 1, **long)
    carried = carry_out(before, edited(before, instrument=Instrument.ABORDNUNG), anew())
    assert {p.kind for p in carried.participations} == {ParticipationKind.CONSENT}
    assert {p.rule.id for p in carried.participations} == {"nw.pr.consent"}
    back = carry_out(carried, edited(carried, instrument=Instrument.HOSPITATION), anew())
    assert {p.kind for p in back.participations} == {ParticipationKind.INFORMATION}
    assert len(back.participations) == 2


def test_a_body_is_added_and_dropped_with_its_tick() -> None:
    before = a_case()
    ticked = carry_out(before, edited(before, involve_sbv=True), anew())
    added = ticked.participations[1]
    assert (added.office_id, added.body) == ("office-a", Body.DISABILITY_REPRESENTATION)
    assert decided(ticked) == decided(before)
    assert ticked.advance(TODAY).state is SwapState.IN_REVIEW
    unticked = edited(ticked, involve_sbv=False)
    assert carry_out(ticked, unticked, anew()).participations == before.participations
    printed = carry_out(ticked, unticked, anew(printed=frozenset({added.id})))
    assert [row.id for row in printed.voided] == [added.id]


def test_a_body_that_was_heard_keeps_its_word_when_unticked() -> None:
    before = edited(a_case(), involve_sbv=True)
    heard = a_participation(
        body=Body.DISABILITY_REPRESENTATION, kind=ParticipationKind.HEARING, rule=RULES[2].applied()
    )
    before = replace(before, participations=(*before.participations, heard))
    carried = carry_out(before, edited(before, involve_sbv=False), anew())
    assert heard in carried.participations
    assert carried.voided == ()


def test_status_that_becomes_known_decides_about_the_obligation() -> None:
    unknown = replace(a_partner(), status_group=StatusGroup.UNKNOWN)
    plain = a_case().placements[1]
    drafts = tuple(
        replace(item, state=UndertakingState.DRAFT, dates=()) for item in plain.undertakings
    )
    before = edited(a_case(), 1, visitor=unknown, undertakings=drafts)
    known = replace(unknown, status_group=StatusGroup.CIVIL_SERVANT)
    carried = carry_out(before, edited(before, 1, visitor=known), anew())
    held = carried.placements[1].undertaking(Act.FORMAL_OBLIGATION)
    assert held is not None
    assert (held.state, held.reason) == (UndertakingState.NOT_REQUIRED, "ist civil_servant")
    assert voided_by(before, carried).is_nothing
