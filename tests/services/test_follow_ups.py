"""Follow-ups on a real file: set, moved, done, taken back; and what the lists say of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import a_clerk
from databases import content
from house import House

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.due_days import DeadlineKind, DueGroup
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    checking,
    deadlines,
    decisions,
    editing,
    follow_ups,
    new_swap,
    responsibility,
    saved_filters,
)
from jobswap_desktop.services.follow_ups import FollowUpEntry
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.undoing import undo

SOON = date(2021, 12, 20)


def an_entry(
    day: date = SOON, subject: str = "Rückmeldung Westtal", assignee: str = ""
) -> FollowUpEntry:
    return FollowUpEntry(due_on=day, subject=subject, assignee=assignee)


def facts(house: House) -> dict[str, list[tuple[object, ...]]]:
    """Return what the file holds of the case, without versions and history."""
    held = content(house.work.db.place)
    words = "search_content" if "search_content" in held else "search"
    tables = ("case_index", "deadline_index", words)
    days = sorted(row[2:6] for row in held["follow_up"])
    return {**{name: sorted(held[name], key=repr) for name in tables}, "follow_up": days}


def test_a_follow_up_is_set_moved_and_done(house: House) -> None:
    swap = house.a_case()
    added = follow_ups.add(house.work, swap.id, an_entry(assignee="Ute Lang")).value
    held = next(item for item in added.follow_ups if item.subject)
    moved = follow_ups.change(house.work, swap.id, held.id, an_entry(date(2022, 1, 3), "Neu"))
    assert moved.value.follow_ups[-1].due_on == date(2022, 1, 3)
    follow_ups.done(house.work, swap.id, held.id)
    waiting = follow_ups.of_case(house.work, swap.id)
    assert [item.due_on for item in waiting] == [date(2021, 12, 13)]
    done = [row for row in content(house.work.db.place)["follow_up"] if row[3] == "Neu"]
    assert done[0][5] == "2021-12-06"


@pytest.mark.parametrize("deed", ["add", "change", "done"])
def test_each_is_taken_back_and_done_again(house: House, deed: str) -> None:
    swap = house.a_case()
    held = follow_ups.of_case(house.work, swap.id)[0].id
    before = facts(house)
    outcomes: dict[str, Callable[[], Outcome[Swap]]] = {
        "add": lambda: follow_ups.add(house.work, swap.id, an_entry()),
        "change": lambda: follow_ups.change(house.work, swap.id, held, an_entry()),
        "done": lambda: follow_ups.done(house.work, swap.id, held),
    }
    outcome = outcomes[deed]()
    after = facts(house)
    assert after != before
    assert outcome.undo is not None
    back = undo(house.work, outcome.undo)
    assert facts(house) == before
    assert back.undo is not None
    undo(house.work, back.undo)
    assert facts(house) == after
    assert checking.check(house.work, Path()).index_faults == ()


@pytest.mark.parametrize(
    ("entry", "field", "code"),
    [
        (an_entry(date(2021, 12, 5)), "due_on", ProblemCode.DATE_IN_PAST),
        (an_entry(subject=" "), "subject", ProblemCode.REQUIRED),
        (an_entry(subject="→"), "subject", ProblemCode.CHARACTER_NOT_PRINTABLE),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    house: House, entry: FollowUpEntry, field: str, code: ProblemCode
) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as caught:
        follow_ups.add(house.work, swap.id, entry)
    assert [(p.field, p.code) for p in caught.value.problems] == [(field, code)]


def test_a_late_follow_up_can_be_reworded_without_being_moved(house: House) -> None:
    swap = house.a_case()
    held = follow_ups.of_case(house.work, swap.id)[0]
    later = house.on(date(2022, 1, 10))
    follow_ups.change(later, swap.id, held.id, an_entry(held.due_on, "Dringend"))
    assert follow_ups.of_case(later, swap.id)[0].subject == "Dringend"
    with pytest.raises(DomainError):
        follow_ups.change(later, swap.id, held.id, an_entry(date(2022, 1, 9)))


def test_a_case_that_is_over_is_not_followed_up(house: House) -> None:
    swap = house.a_case()
    editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Umzug")
    with pytest.raises(DomainError):
        follow_ups.add(house.work, swap.id, an_entry())
    assert deadlines.rows(house.work) == ()


def test_deadlines_of_all_cases_in_the_order_they_come(house: House) -> None:
    swap = house.a_case()
    body = swap.participations[0]
    sent = decisions.Submission(participation_id=body.id, received_on=date(2021, 12, 6))
    decisions.submit(house.work, swap.id, sent)
    follow_ups.add(house.work, swap.id, an_entry(assignee="Ute Lang"))
    found = deadlines.rows(house.work)
    assert [row.due_on for row in found] == sorted(row.due_on for row in found)
    assert {row.kind for row in found} == {DeadlineKind.ANSWER, DeadlineKind.FOLLOW_UP}
    mine = deadlines.rows(house.work, mine=True)
    assert "Rückmeldung Westtal" not in [row.name for row in mine]
    assert len(mine) == len(found) - 1
    assert deadlines.rows(house.work, text="niemand") == ()
    assert deadlines.rows(house.work, text="voss") == found
    late = house.on(SOON + timedelta(days=1))
    assert deadlines.counts(late)[DueGroup.OVERDUE] == deadlines.due_now(late) == len(found)


def test_pages_of_deadlines_show_each_once(house: House) -> None:
    swap = house.a_case()
    for number in range(7):
        follow_ups.add(house.work, swap.id, an_entry(SOON, f"Schritt {number}"))
    pages = [deadlines.rows(house.work, offset=at, limit=3) for at in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 2, 0]
    assert len({row.id for page in pages for row in page}) == 8


def test_working_days_of_notice_pass_over_weekend_and_holidays(house: House) -> None:
    swap = house.a_case()
    body = next(p for p in swap.participations if p.rule.period and p.rule.period.count == 2)
    sent = decisions.Submission(participation_id=body.id, received_on=date(2021, 12, 13))
    decisions.submit(house.on(date(2021, 12, 13)), swap.id, sent)
    # The last day is Monday, 27 December; Christmas falls on a weekend.
    for today, days, is_noticed in (
        (date(2021, 12, 22), 3, True),
        (date(2021, 12, 22), 2, False),
        (date(2021, 12, 24), 1, True),
        (date(2021, 12, 27), 0, True),
        (date(2021, 12, 28), 3, False),
    ):
        work = house.on(today)
        assert (body.id in deadlines.noticed(work, deadlines.rows(work), days)) is is_noticed


def test_taking_over_what_is_mine_already_is_refused(house: House) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as caught:
        responsibility.take_over(house.work, (swap.id,))
    assert caught.value.problems[0].code is ProblemCode.ALREADY_RESPONSIBLE


def test_filters_are_kept_by_name_and_by_clerk(house: House) -> None:
    wanted = saved_filters.SavedFilter(name="Offene", case_filter=CaseFilter.OPEN, text="voss")
    saved_filters.save(house.work, wanted)
    again = saved_filters.SavedFilter(name="offene", case_filter=CaseFilter.ALL)
    assert saved_filters.save(house.work, again) == (again,)
    theirs = replace(house.work, actor=a_clerk(name="Ute Lang", account="ulang"))
    assert saved_filters.saved_filters(theirs) == ()
    for number in range(saved_filters.MOST - 1):
        more = saved_filters.SavedFilter(name=f"F{number}", case_filter=CaseFilter.ALL)
        saved_filters.save(house.work, more)
    with pytest.raises(DomainError) as caught:
        saved_filters.save(house.work, replace(wanted, name="Neu"))
    assert caught.value.problems[0].code is ProblemCode.TOO_MANY_FILTERS


def test_draft_has_its_follow_up_too(house: House) -> None:
    assert new_swap.create(house.work, house.command(as_draft=True)).value.follow_up is not None
