"""The list of cases and the search: pages, filters, and words however they are spelled."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import (
    MONDAY,
    TODAY,
    a_participation,
    a_person,
    a_placement,
    a_ready_swap,
    a_swap,
    an_approval,
    undertakings,
)
from databases import a_deed, found, keep
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.cases import CaseFilter, case_row
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, PersonId, PlacementId, SwapId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import counting, derived, index, people, search
from jobswap_desktop.store.database import Database

OPEN, MINE, OURS, OVERDUE, FORGOTTEN, PAPERS_OUT, ALL = CaseFilter


def a_case(number: int, name: str = "Lindner", **changes: Any) -> Swap:
    """Return one of many cases: of a visitor of its own, a week later each."""
    first = MONDAY + timedelta(weeks=number)
    placement = a_placement(
        id=PlacementId(f"placement-{number}"),
        visitor=a_person(id=PersonId(f"person-{number}"), last_name=name),
        first_day=first,
        last_day=first + timedelta(days=4),
        undertakings=undertakings(),
    )
    fields: dict[str, Any] = {
        "id": SwapId(f"swap-{number:03}"),
        "reference": f"11.2-JT-2022-{number:03}",
        "placements": (placement,),
        "approvals": (),
        "participations": (),
    }
    return a_swap(**(fields | changes))


def ids(
    db: Database, case_filter: CaseFilter = ALL, text: str = "", today: date = TODAY
) -> list[int]:
    rows = index.rows(db, case_filter, text, today)
    assert index.count(db, case_filter, text, today) == len(rows)
    return [int(row.swap_id.removeprefix("swap-")) for row in rows]


def pages(db: Database, case_filter: CaseFilter, limit: int, text: str = "") -> list[list[int]]:
    """Return all pages of a list, each read behind the last line of the one before."""
    found: list[list[int]] = []
    after = None
    while rows := index.rows(db, case_filter, text, TODAY, limit=limit, after=after):
        after = rows[-1]
        found.append([int(row.swap_id.removeprefix("swap-")) for row in rows])
    return found


def move(db: Database, number: int, state: SwapState) -> None:
    known = found(db, a_case(number))
    keep(db, replace(known, state=state), known)


def a_follow_up(due: date) -> FollowUp:
    return FollowUp(id=FollowUpId("follow-up-1"), due_on=due, subject="Stand prüfen")


def waiting(due: date) -> Any:
    return a_participation(state=ParticipationState.SUBMITTED, due_on=due)


def test_line_comes_back_as_the_domain_makes_it(db: Database) -> None:
    swap = a_ready_swap()
    keep(db, swap)
    (row,) = index.rows(db, ALL, "", TODAY)
    assert row == case_row(found(db, swap))
    assert index.find(db, swap.id) == row
    assert index.find(db, "nobody") is None


def test_open_cases_come_first_then_by_first_day(db: Database) -> None:
    keep(db, a_case(1, state=SwapState.WITHDRAWN))
    for number in (4, 2, 3):
        keep(db, a_case(number))
    assert ids(db) == [2, 3, 4, 1]
    assert ids(db, OPEN) == [2, 3, 4]


def test_pages_show_every_case_once(db: Database) -> None:
    for number in range(1, 8):
        keep(db, a_case(number))
    assert pages(db, ALL, 3) == [[1, 2, 3], [4, 5, 6], [7]]
    assert index.count(db, ALL, "", TODAY) == 7


@pytest.mark.parametrize("text", ["", "lindner"])
def test_what_is_over_comes_behind_what_is_open_and_the_newest_of_it_first(
    db: Database, text: str
) -> None:
    for number in (5, 3, 6, 4, 1, 2):
        keep(db, a_case(number, state=SwapState.CLOSED if number > 2 else SwapState.APPROVED))
    keep(db, a_case(7, "Voss", state=SwapState.CLOSED))
    found = [1, 2, 4, 6, 3, 5] if text else [1, 2, 7, 4, 6, 3, 5]
    assert ids(db, ALL, text) == found
    for limit in (1, 2, 3, 5):
        assert [each for page in pages(db, ALL, limit, text) for each in page] == found
    assert pages(db, OPEN, 1, text) == [[1], [2]]


def test_page_goes_on_where_it_ended_whatever_has_gone_meanwhile(db: Database) -> None:
    for number in range(1, 7):
        keep(db, a_case(number))
    first = index.rows(db, OPEN, "", TODAY, limit=3)
    move(db, 1, SwapState.WITHDRAWN)
    second = index.rows(db, OPEN, "", TODAY, limit=3, after=first[-1])
    assert [row.swap_id for row in second] == ["swap-004", "swap-005", "swap-006"]


def test_search_among_open_cases_follows_a_case_that_is_over_and_back(db: Database) -> None:
    keep(db, a_case(1))
    assert ids(db, OPEN, "lind") == [1]
    move(db, 1, SwapState.CANCELLED)
    assert (ids(db, OPEN, "lind"), ids(db, ALL, "lind")) == ([], [1])
    move(db, 1, SwapState.APPROVED)
    assert ids(db, OPEN, "lind") == [1]


@pytest.mark.parametrize("typed", [search.STILL_OPEN, "offen", "øffen", "llindner", "łlindner"])
def test_words_for_the_search_alone_are_found_by_nobody(db: Database, typed: str) -> None:
    keep(db, a_case(1))
    assert ids(db, ALL, typed) == []


def test_beginning_that_very_many_words_have_is_found_as_well(db: Database) -> None:
    remark = " ".join(f"akten{number:03}" for number in range(100))
    keep(db, a_case(1, remark=remark))
    keep(db, a_case(2, remark="Aktenzeichen folgt"))
    assert ids(db, ALL, "akte") == [1, 2]
    assert ids(db, ALL, "akten0") == [1]
    assert ids(db, ALL, "aktenz") == [2]
    assert ids(db, ALL, "aktenzx") == []


def test_counting_ends_where_nobody_looks(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_COUNTED", 3)
    monkeypatch.setattr(counting, "MOST_FOUND", 1)
    for number in range(1, 7):
        keep(db, a_case(number, state=SwapState.CLOSED if number > 3 else SwapState.APPROVED))
    assert index.count(db, OPEN, "", TODAY) == 3
    assert index.count(db, ALL, "", TODAY) == 4
    assert index.count(db, ALL, "lindner", TODAY) == 2


def test_filters_follow_the_day(db: Database) -> None:
    due = date(2022, 2, 4)
    keep(db, a_case(1, participations=(waiting(due),)))
    keep(db, a_case(2, approvals=(an_approval(state=ApprovalState.OPEN),)))
    keep(db, a_case(3))
    keep(db, a_case(4, state=SwapState.CLOSED, participations=(waiting(due),)))
    assert ids(db, OURS) == [2, 3]
    assert ids(db, OVERDUE, today=due) == []
    assert ids(db, OVERDUE, today=due + timedelta(days=1)) == [1]
    assert ids(db, ALL) == [1, 2, 3, 4]
    assert ids(db, FORGOTTEN) == [2, 3]
    keep(db, a_case(5, follow_ups=(a_follow_up(due),)))
    assert ids(db, FORGOTTEN) == [2, 3]
    assert ids(db, OVERDUE, today=due + timedelta(days=1)) == [1, 5]


def test_mine_are_those_one_answers_for(db: Database) -> None:
    keep(db, a_case(1, responsible="Kim Weber"))
    keep(db, a_case(2, responsible="Ute Lang", deputy="Kim Weber"))
    keep(db, a_case(3, responsible="Ute Lang"))
    keep(db, a_case(4, responsible="Kim Weber", state=SwapState.WITHDRAWN, reason="Umzug"))
    rows = index.rows(db, MINE, "", TODAY, clerk="Kim Weber")
    assert [row.swap_id[-1] for row in rows] == ["1", "2"]
    assert index.count(db, MINE, "", TODAY, clerk="Kim Weber") == 2
    assert index.clerks(db) == ("Kim Weber", "Ute Lang")


def test_ready_case_is_ours_again_after_the_stay(db: Database) -> None:
    swap = a_ready_swap(id=SwapId("swap-1"))
    keep(db, swap)
    assert ids(db, OURS, today=swap.last_day) == []
    assert ids(db, OURS, today=swap.last_day + timedelta(days=1)) == [1]


def test_line_and_search_follow_a_change(db: Database) -> None:
    keep(db, a_case(1))
    known = found(db, a_case(1))
    keep(db, replace(known, state=SwapState.WITHDRAWN, reason="Elternzeit"), known)
    assert ids(db, OPEN) == []
    assert ids(db, text="elternzeit") == [1]
    changed = found(db, known)
    keep(db, replace(changed, reason="krank"), changed)
    assert ids(db, text="elternzeit") == []
    with db.write(a_deed()) as change:
        derived.forget(change, SwapId("swap-001"))
    assert ids(db) == []
    assert ids(db, text="krank") == []


def test_list_follows_a_new_name(db: Database) -> None:
    keep(db, a_case(1))
    with db.write(a_deed()) as change:
        person = people.find(db, PersonId("person-1"))
        assert person is not None
        people.save(change, replace(person, last_name="Özdemir"))
        derived.refresh(change, found(db, a_case(1)))
    assert ids(db, text="ozdemir") == [1]
    assert ids(db, text="lindner") == []
    assert index.rows(db, ALL, "", TODAY)[0].title == "Mara Özdemir"


FINDABLE = [
    ("Schröder", "schroder SCHRÖDER schrö Schro"),
    ("Straßer", "strasser STRASS straß"),
    ("Yılmaz", "yilmaz Yılm YILMAZ"),
    ("Łukaszewicz", "lukasz łuk"),
    ("Đorđević", "dordevic"),
    ("Nuñez-Ørsted", "nunez orsted ørsted"),
    ("O'Brien", "o'brien brien o’brien"),
    ("Кузнецова", "кузнецова Кузн"),
    ("Παπάς", "παπας ΠΑΠΑΣ"),
]


@pytest.mark.parametrize(("name", "typed"), FINDABLE)
def test_name_is_found_however_it_is_spelled(db: Database, name: str, typed: str) -> None:
    keep(db, a_case(1, name))
    keep(db, a_case(2, "Meier"))
    for text in typed.split():
        assert ids(db, text=text) == [1], text


def test_case_is_found_by_everything_it_says(db: Database) -> None:
    keep(db, a_case(1, occasion="Netzwerktreffen", partner_reference="ITV 7/22"))
    keep(db, a_case(9, responsible="Alex Kurz"))
    for text in ("2022-001", "netzwerk", "itv 7/22", "11.2-JT-2022-001", "JT 001", "kw9"):
        assert ids(db, text=text) == [1], text
    for text in ("westtal", "talstraße", "mara lindner", "digitalisierung", "lindenfurt"):
        assert ids(db, text=text) == [1, 9], text
    assert ids(db, text="kurz") == [9]


def test_all_words_count_and_each_from_its_beginning(db: Database) -> None:
    keep(db, a_case(1, "Schröder"))
    assert ids(db, text="mara schr") == [1]
    assert ids(db, text="schr mara") == [1]
    assert ids(db, text="mara meier") == []
    assert ids(db, text="hröder") == []


def test_search_and_filter_together(db: Database) -> None:
    keep(db, a_case(1, "Meier", state=SwapState.CLOSED))
    keep(db, a_case(2, "Meier"))
    assert ids(db, OPEN, "meier") == [2]
    assert ids(db, ALL, "meier") == [2, 1]


@settings(
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example('AND OR NOT NEAR( "x" * ^ : { } -')
@example("text:lindner")
@example('" OR 1=1 --')
@example("%_'; DROP TABLE swap;")
@example("\x00\ud800*")
@given(
    st.text(max_size=20)
    | st.lists(
        st.sampled_from(["AND", "OR", "NOT", "NEAR", '"', "*", "(", ")", "^", ":", "-", "x", "+"]),
        max_size=8,
    ).map(" ".join)
)
def test_whatever_is_typed_is_words_and_never_syntax(db: Database, text: str) -> None:
    if index.find(db, "swap-001") is None:
        keep(db, a_case(1))
    rows = index.rows(db, ALL, text, TODAY)
    assert index.count(db, ALL, text, TODAY) == len(rows)
    assert {row.swap_id for row in rows} <= {"swap-001"}


letters = st.characters(categories=["Lu", "Ll"], max_codepoint=0x2AF)


@settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(letters, min_size=1, max_size=10))
def test_every_latin_name_is_found_by_itself_and_by_its_capitals(db: Database, name: str) -> None:
    if index.find(db, "swap-001") is None:
        keep(db, a_case(1))
    known = found(db, a_case(1))
    keep(db, replace(known, responsible=name), known)
    assert ids(db, text=name) == [1]
    assert ids(db, text=name.upper()) == [1]


@pytest.mark.parametrize("typed", ["schroeder", "SCHROEDER", "mueller", "schroder"])
def test_names_are_found_as_typed_without_umlauts(db: Database, typed: str) -> None:
    keep(db, a_case(1, "Schröder-Müller"))
    assert ids(db, text=typed) == [1]
