"""A case as one line of the list: it never tells another story than the case itself."""

from dataclasses import replace
from datetime import date, timedelta

from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_participation,
    a_placement,
    a_ready_swap,
    a_swap,
    an_approval,
    an_undertaking,
    approvals,
    the_other_placement,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.cases import WAITING_FOR_OTHERS, case_row
from jobswap_desktop.domain.confidentiality import TRACKS, Act
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import COMPUTED, OVER, SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind

some_days = st.dates(MONDAY - timedelta(days=20), FRIDAY + timedelta(days=20))


@st.composite
def swaps(draw: st.DrawFn) -> Swap:
    """Return a case anywhere on its way, mostly one with little missing."""
    directions = []
    for make in (a_placement, the_other_placement)[: draw(st.integers(1, 2))]:
        held = make()
        if draw(st.booleans()):
            acts = tuple(an_undertaking(a, draw(st.sampled_from(TRACKS[a]))) for a in Act)
            held = replace(held, undertakings=acts)
        held = replace(
            held,
            last_day=FRIDAY + timedelta(days=draw(st.sampled_from([0, 0, 7]))),
            contact=draw(st.sampled_from(["Jana Voss", ""])),
            certificate_on=draw(st.sampled_from([None, FRIDAY])),
        )
        directions.append(held)
    bodies = st.builds(
        lambda state, due: a_participation(state=state, due_on=due),
        st.sampled_from(ParticipationState),
        st.one_of(st.none(), some_days),
    )
    given_or_not = st.sampled_from([ApprovalState.GRANTED, *ApprovalState])
    kind = SwapKind.MUTUAL if len(directions) > 1 else SwapKind.ONE_SIDED
    make_swap = draw(st.sampled_from([a_swap, a_ready_swap]))
    swap: Swap = make_swap(
        kind=kind,
        state=draw(st.sampled_from(sorted(set(SwapState) - COMPUTED))),
        placements=tuple(directions),
        approvals=tuple(an_approval(kind=kind, state=draw(given_or_not)) for kind in ApprovalKind),
        participations=tuple(draw(st.lists(bodies, max_size=2))),
    )
    return swap


@settings(deadline=None, max_examples=400)
@given(swap=swaps(), today=some_days)
def test_line_and_case_agree_on_every_day(swap: Swap, today: date) -> None:
    row = case_row(swap)
    assert row.state_on(today) is swap.state_on(today)
    assert row.next_due(today) == swap.next_due(today)
    assert (row.nda_in_force, row.nda_total) == swap.nda_status()
    assert row.is_open is (not swap.is_over)
    wanted, found = swap.next_requirement(today), row.requirement_on(today)
    assert (found is None) is (wanted is None)
    if found and wanted:
        assert (found.code, found.name) == (wanted.code, wanted.name)
    overdue = [p for p in swap.participations if p.is_overdue(today)]
    assert row.is_overdue(today) is (bool(overdue) and not swap.is_over)


def test_line_bears_what_the_list_shows() -> None:
    row = case_row(a_swap())
    assert row.reference == "11.2-JT-2022-004"
    assert row.title == "Mara Lindner ⇄ Jana Voss"
    assert row.offices == "Stadt Lindenfurt ⇄ IT-Verbund Westtal"
    assert (row.first_day, row.last_day) == (MONDAY, FRIDAY)
    assert row.responsible == "Kim Weber"


def test_case_with_nothing_missing_has_no_next_requirement() -> None:
    row = case_row(a_ready_swap())
    assert (row.next_code, row.is_complete) == ("", True)
    assert row.requirement_on(TODAY) is None


def test_closing_begins_on_the_day_after_the_stay() -> None:
    row = case_row(a_ready_swap())
    assert row.requirement_on(FRIDAY) is None
    found = row.requirement_on(FRIDAY + timedelta(days=1))
    assert found is not None
    assert (found.code, found.name) == (RequirementCode.CERTIFICATE_OPEN, "Mara Lindner")


def test_next_step_names_its_office() -> None:
    found = case_row(a_swap(approvals=approvals(ApprovalState.OPEN))).requirement_on(TODAY)
    assert found is not None
    assert (found.code, found.office) == (RequirementCode.SUPERVISOR_OPEN, "Stadt Lindenfurt")


def test_whose_move_it_is() -> None:
    waiting = a_swap(participations=(a_participation(state=ParticipationState.SUBMITTED),))
    assert not case_row(waiting).is_ours
    ours = a_swap(participations=(a_participation(state=ParticipationState.DRAFT),))
    assert case_row(ours).is_ours
    assert RequirementCode.NDA_SIGNED not in WAITING_FOR_OTHERS
    assert RequirementCode.ANSWER_OPEN in WAITING_FOR_OTHERS


def test_earliest_answer_counts_and_only_while_it_is_awaited() -> None:
    late = a_participation(state=ParticipationState.SUBMITTED, due_on=date(2022, 2, 9))
    early = a_participation(state=ParticipationState.SUBMITTED, due_on=date(2022, 2, 4))
    noted = a_participation(due_on=date(2022, 1, 3))
    row = case_row(a_swap(participations=(late, early, noted)))
    assert row.due_on == date(2022, 2, 4)
    assert not row.is_overdue(date(2022, 2, 4))
    assert row.is_overdue(date(2022, 2, 5))
    assert case_row(a_swap()).due_on is None


def test_line_of_a_case_that_is_over_asks_for_nothing() -> None:
    follow_up = FollowUp(id=FollowUpId("f-1"), due_on=TODAY, subject="Anruf")
    assert case_row(a_swap(follow_ups=(follow_up,))).follow_up_on == TODAY
    for state in OVER:
        row = case_row(a_swap(state=state, follow_ups=(follow_up,)))
        assert row.follow_up_on is None
        assert not row.is_open
        assert row.requirement_on(TODAY) is None
        assert row.next_due(TODAY) is None
        assert row.state_on(FRIDAY) is state
