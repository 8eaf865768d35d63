"""The three acts: their ways, what their dates may be, and that the duty itself never ends."""

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest
from builders import FRIDAY, TODAY, a_person, a_placement, an_undertaking

from jobswap_desktop.domain.confidentiality import (
    ENDED,
    EXCUSES,
    GATES,
    TRACKS,
    Act,
    Excuse,
    Form,
    Undertaking,
    UndertakingState,
    current,
    obligation_reason,
)
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import UndertakingId
from jobswap_desktop.domain.people import StatusGroup

U = UndertakingState
P = ProblemCode
FACTS: dict[str, Any] = {
    "by": "Holger Brandt",
    "by_function": "Verbandsvorsteher",
    "filed_at": "11.2-JT-2022-004",
}
DAY = timedelta(days=1)
LATER = date(2022, 3, 1)

WAYS = {
    Act.NDA: ["draft", "handed_over", "signed_by_visitor", "countersigned", "filed"],
    Act.FORMAL_OBLIGATION: ["draft", "performed", "filed"],
    Act.DATA_PROTECTION: ["draft", "handed_over", "signed_by_visitor", "filed"],
}
IN_FORCE = {
    Act.NDA: {"countersigned", "filed", "not_required"},
    Act.FORMAL_OBLIGATION: {"performed", "filed", "not_required"},
    Act.DATA_PROTECTION: {"signed_by_visitor", "filed", "not_required"},
}


def problem(error: pytest.ExceptionInfo[DomainError]) -> Problem:
    (found,) = error.value.problems
    return found


def walked(act: Act) -> list[Undertaking]:
    """Return an act at every step of its way, each reached a day after the one before."""
    held = an_undertaking(act)
    found = [held]
    day = TODAY
    while held.next_state is not None:
        day += DAY
        held = held.advance(day, today=LATER, **FACTS)
        found.append(held)
    return found


@pytest.mark.parametrize("act", list(Act))
def test_act_goes_its_way_step_by_step_and_no_further(act: Act) -> None:
    steps = walked(act)
    assert [held.state.value for held in steps] == WAYS[act]
    days = [TODAY + DAY * number for number in range(1, len(steps))]
    assert [day for _, day in steps[-1].dates] == days
    assert [steps[-1].reached(held.state) for held in steps[1:]] == days
    with pytest.raises(DomainError) as refused:
        steps[-1].advance(LATER, today=LATER, **FACTS)
    assert problem(refused).code is ProblemCode.TRANSITION_NOT_ALLOWED


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("state", list(U))
def test_act_is_in_force_from_its_gate_on(act: Act, state: UndertakingState) -> None:
    held = an_undertaking(act, state)
    assert held.in_force(FRIDAY) is (state.value in IN_FORCE[act])


def test_gate_of_the_declaration_is_the_countersignature() -> None:
    assert {act: GATES[act].value for act in Act} == {
        Act.NDA: "countersigned",
        Act.FORMAL_OBLIGATION: "performed",
        Act.DATA_PROTECTION: "signed_by_visitor",
    }


@pytest.mark.parametrize("state", sorted(ENDED | {U.NOT_REQUIRED}))
def test_act_off_its_way_goes_no_further(state: UndertakingState) -> None:
    held = an_undertaking(Act.NDA, state)
    assert held.next_state is None
    with pytest.raises(DomainError) as refused:
        held.advance(TODAY, today=TODAY)
    assert problem(refused).code is ProblemCode.TRANSITION_NOT_ALLOWED


def test_dates_may_be_equal_but_never_run_backwards() -> None:
    held = an_undertaking().advance(date(2022, 2, 7), today=LATER)
    same_day = held.advance(date(2022, 2, 7), today=LATER)
    assert same_day.state is U.SIGNED_BY_VISITOR
    with pytest.raises(DomainError) as refused:
        held.advance(date(2022, 2, 6), today=LATER)
    found = problem(refused)
    assert (found.code, found.field) == (ProblemCode.DATE_BACKWARDS, "on")
    assert found.values == {"earliest": "2022-02-07"}


def test_nothing_is_reached_in_the_future() -> None:
    with pytest.raises(DomainError) as refused:
        an_undertaking().advance(TODAY + DAY, today=TODAY)
    assert problem(refused).code is ProblemCode.DATE_IN_FUTURE
    assert an_undertaking().advance(TODAY, today=TODAY).reached(U.HANDED_OVER) == TODAY


def test_who_countersigned_and_where_it_lies_are_kept() -> None:
    signed = an_undertaking(Act.NDA, U.SIGNED_BY_VISITOR)
    countersigned = signed.advance(LATER, today=LATER, by="Holger Brandt")
    filed = countersigned.advance(LATER, today=LATER, filed_at="11.2-JT-2022-004, Band 1")
    assert (filed.by, filed.filed_at) == ("Holger Brandt", "11.2-JT-2022-004, Band 1")


@pytest.mark.parametrize("state", [U.NOT_REQUIRED, U.VOIDED, U.ACCESS_REVOKED])
def test_leaving_the_way_takes_a_reason_and_keeps_it(state: UndertakingState) -> None:
    held = an_undertaking()
    for blank in ("", " \t"):
        with pytest.raises(DomainError) as refused:
            held.leave(state, blank, TODAY)
        assert problem(refused).code is ProblemCode.REASON_REQUIRED
    left = held.leave(state, "Nachweis vom 03.05.2019 liegt vor", TODAY)
    assert (left.state, left.reason) == (state, "Nachweis vom 03.05.2019 liegt vor")
    assert left.reached(state) == TODAY


@pytest.mark.parametrize("start", list(U))
@pytest.mark.parametrize("target", list(U))
def test_way_is_left_only_by_its_exits(start: UndertakingState, target: UndertakingState) -> None:
    held = an_undertaking(Act.NDA, start)
    exits = {U.VOIDED, U.ACCESS_REVOKED, U.SUPERSEDED}
    exits |= {U.NOT_REQUIRED} if start is U.DRAFT else set()
    renewed = (start, target) == (U.ACCESS_REVOKED, U.SUPERSEDED)
    if renewed or (start not in ENDED and target in exits):
        assert held.leave(target, "Grund", LATER).state is target
        return
    with pytest.raises(DomainError) as refused:
        held.leave(target, "Grund", LATER)
    assert problem(refused).code is ProblemCode.TRANSITION_NOT_ALLOWED


def test_way_is_not_left_before_the_last_step() -> None:
    held = an_undertaking(Act.NDA, U.COUNTERSIGNED)
    with pytest.raises(DomainError) as refused:
        held.leave(U.VOIDED, "falscher Name", held.dates[-1][1] - DAY)
    assert problem(refused).code is ProblemCode.DATE_BACKWARDS


def test_voided_declaration_is_replaced_by_the_one_made_anew() -> None:
    wrong = an_undertaking(Act.NDA, U.FILED).leave(U.VOIDED, "falscher Name", LATER)
    other = an_undertaking(Act.DATA_PROTECTION, U.FILED)
    assert current((wrong, other), Act.NDA) is None
    fresh = an_undertaking(Act.NDA)
    assert current((wrong, other, fresh), Act.NDA) is fresh
    placement = a_placement(undertakings=(wrong, other, fresh))
    assert not placement.in_force(Act.NDA)
    assert placement.in_force(Act.DATA_PROTECTION)
    anew = an_undertaking(Act.NDA, U.COUNTERSIGNED)
    assert a_placement(undertakings=(wrong, other, anew)).in_force(Act.NDA)


def test_superseded_one_counts_no_more_and_the_newest_does() -> None:
    old = an_undertaking(Act.NDA, U.SUPERSEDED)
    first, second = an_undertaking(Act.NDA, U.FILED), an_undertaking(Act.NDA)
    assert current((old,), Act.NDA) is None
    assert current((first, old), Act.NDA) is first
    assert current((first, second), Act.NDA) is second
    assert current((), Act.NDA) is None


def test_revoked_access_stays_in_sight() -> None:
    revoked = an_undertaking(Act.NDA, U.FILED).leave(U.ACCESS_REVOKED, "Vorfall", LATER)
    assert current((revoked,), Act.NDA) is revoked
    assert not revoked.in_force(FRIDAY)


@pytest.mark.parametrize("act", list(Act))
def test_declaration_lapses_for_a_longer_stay_and_for_no_other(act: Act) -> None:
    held = an_undertaking(act, U.FILED, covers_until=FRIDAY)
    assert held.in_force(FRIDAY - DAY)
    assert held.in_force(FRIDAY)
    assert not held.in_force(FRIDAY + DAY)
    assert held.state is U.FILED
    frame = an_undertaking(act, U.FILED, covers_until=None)
    assert frame.in_force(date(2099, 12, 31))


def test_lapsing_is_never_a_state_that_is_kept() -> None:
    assert all(U.LAPSED not in track for track in TRACKS.values())
    assert current((an_undertaking(Act.NDA, U.FILED),), Act.NDA) is not None


def test_duty_has_no_end_of_its_own() -> None:
    # The only day that looks ahead is the one until which a stay is covered.
    names = {field.name for field in dataclasses.fields(Undertaking)}
    assert names == {
        *("id", "act", "state", "dates", "by", "by_function", "filed_at", "reason"),
        *("covers_until", "wording_version", "form", "source_id", "version"),
    }


def test_office_bearers_need_no_formal_obligation() -> None:
    excused = {group: obligation_reason(a_person(status_group=group)) for group in StatusGroup}
    assert excused.pop(StatusGroup.CIVIL_SERVANT) is Excuse.CIVIL_SERVANT
    assert set(excused.values()) == {None}


def test_the_declaration_itself_has_no_usual_excuse() -> None:
    assert EXCUSES[Act.NDA] == ()
    assert {excuse for offered in EXCUSES.values() for excuse in offered} == set(Excuse)


@pytest.mark.parametrize(
    ("act", "before", "owed"),
    [
        (Act.NDA, U.HANDED_OVER, set()),
        (Act.NDA, U.SIGNED_BY_VISITOR, {"by"}),
        (Act.NDA, U.COUNTERSIGNED, {"filed_at"}),
        (Act.FORMAL_OBLIGATION, U.DRAFT, {"by", "by_function"}),
        (Act.FORMAL_OBLIGATION, U.PERFORMED, {"filed_at"}),
        (Act.DATA_PROTECTION, U.HANDED_OVER, set()),
        (Act.DATA_PROTECTION, U.SIGNED_BY_VISITOR, {"filed_at"}),
    ],
)
def test_what_belongs_into_the_file_is_mandatory(
    act: Act, before: UndertakingState, owed: set[str]
) -> None:
    held = an_undertaking(act, before)
    blank: dict[str, Any] = dict.fromkeys(FACTS, "  ")
    if not owed:
        assert held.advance(LATER, today=LATER, **blank).state is held.next_state
        return
    with pytest.raises(DomainError) as refused:
        held.advance(LATER, today=LATER, **blank)
    assert {(found.code, found.field) for found in refused.value.problems} == {
        (P.REQUIRED, field) for field in owed
    }
    assert held.advance(LATER, today=LATER, **FACTS).state is held.next_state


def test_a_wrong_day_and_a_missing_name_are_said_together() -> None:
    signed = an_undertaking(Act.NDA, U.SIGNED_BY_VISITOR)
    with pytest.raises(DomainError) as refused:
        signed.advance(TODAY, today=LATER)
    assert [(found.code, found.field) for found in refused.value.problems] == [
        (P.DATE_BACKWARDS, "on"),
        (P.REQUIRED, "by"),
    ]


def test_the_form_is_that_of_the_signature() -> None:
    handed_over = an_undertaking(Act.NDA, U.HANDED_OVER)
    signed = handed_over.advance(LATER, today=LATER, form=Form.QES)
    assert signed.form is Form.QES
    assert signed.advance(LATER, today=LATER, by="Holger Brandt").form is Form.QES


@pytest.mark.parametrize("act", list(Act))
def test_only_the_cover_of_stays_lapses_and_is_told(act: Act) -> None:
    held = an_undertaking(act, U.FILED)
    assert held.shown_state(FRIDAY, FRIDAY) is U.FILED
    assert held.shown_state(FRIDAY + DAY) is U.LAPSED
    afterwards = held.shown_state(FRIDAY, FRIDAY + DAY)
    # What was performed orally obliges the person, not for a stay.
    assert afterwards is (U.FILED if act is Act.FORMAL_OBLIGATION else U.LAPSED)
    assert an_undertaking(act).shown_state(FRIDAY + DAY, LATER) is U.DRAFT
    voided = held.leave(U.VOIDED, "falscher Name", LATER)
    assert voided.shown_state(FRIDAY + DAY, LATER) is U.VOIDED


def test_a_draft_follows_its_stay_and_what_was_handed_over_does_not() -> None:
    draft = an_undertaking()
    assert draft.for_stay(FRIDAY, LATER).covers_until == LATER
    assert draft.for_stay(FRIDAY, TODAY).covers_until == TODAY
    agreed = an_undertaking(covers_until=LATER)
    assert agreed.for_stay(FRIDAY, FRIDAY + DAY).covers_until == LATER
    assert agreed.for_stay(FRIDAY, LATER + DAY).covers_until == LATER + DAY
    handed_over = an_undertaking(Act.NDA, U.HANDED_OVER)
    assert handed_over.for_stay(FRIDAY, LATER) is handed_over


def test_an_earlier_act_holds_for_a_further_stay_and_says_where_it_comes_from() -> None:
    earlier = an_undertaking(Act.NDA, U.FILED, covers_until=LATER, filed_at="Band 1")
    draft = an_undertaking(version=3)
    taken = draft.take_over(earlier)
    assert (taken.id, taken.version, taken.source_id) == (draft.id, 3, earlier.id)
    assert (taken.state, taken.dates, taken.filed_at) == (U.FILED, earlier.dates, "Band 1")
    # From a third case it is still the original that counts.
    assert an_undertaking().take_over(taken).source_id == earlier.id
    with pytest.raises(DomainError) as refused:
        an_undertaking(Act.NDA, U.HANDED_OVER).take_over(earlier)
    assert problem(refused).code is P.TRANSITION_NOT_ALLOWED


def test_id_says_which_paper_it_is() -> None:
    held = an_undertaking(id=UndertakingId("0190"))
    assert held.advance(TODAY, today=TODAY).id == "0190"
