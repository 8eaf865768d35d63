"""What the house waits for: not what has been decided or begun without its paper."""

from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from case_steps import a_case, approve, approved_case, plan, print_kind, protect, swap_of
from house import House
from paper_steps import move, papers, sound, states
from services.scan_cases import pdf_of, printed, read_one, scanned

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.due_days import DeadlineKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    deadlines,
    decisions,
    editing,
    paper_way,
    sample,
    scan_answers,
    scan_back,
    undoing,
)
from jobswap_desktop.services.scan_answers import AnswerKind
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import index, swaps

K, P = DocumentKind, PaperState


def asked_for(work: Workplace) -> set[str]:
    return {row.name for row in deadlines.rows(work) if row.kind is DeadlineKind.PAPER}


def test_the_request_is_back_once_it_is_on_record(house: House) -> None:
    swap_id = a_case(house.work, as_draft=True)
    print_kind(house.work, swap_id, K.REQUEST)
    in_a_month = house.on(date(2022, 1, 6))
    assert asked_for(in_a_month) == {"request"}
    made = editing.move(house.work, swap_id, SwapState.REQUESTED)
    assert states(house.work, swap_id, K.REQUEST) == [[P.RETURNED]] * 2
    assert asked_for(in_a_month) == set()
    sound(house.work, swap_id)
    assert made.undo is not None
    undoing.undo(house.work, made.undo)
    assert asked_for(in_a_month) == {"request"}
    sound(house.work, swap_id)


def test_a_request_that_was_on_record_before_is_not_asked_for(house: House) -> None:
    swap_id = a_case(house.work)
    print_kind(house.work, swap_id, K.REQUEST)
    assert states(house.work, swap_id, K.REQUEST) == [[P.HANDED_OVER]] * 2
    assert asked_for(house.on(date(2022, 1, 6))) == set()
    assert paper_way.outstanding(house.work, swap_id) == ()
    sound(house.work, swap_id)


def test_the_statement_is_back_with_the_decision(house: House) -> None:
    swap_id = a_case(house.work)
    print_kind(house.work, swap_id, K.SUPERVISOR_STATEMENT)
    later = house.on(date(2022, 1, 6))
    assert asked_for(later) == {"supervisor_statement"}
    approve(later, swap_id, ApprovalKind.SUPERVISOR)
    both = papers(later, swap_id, K.SUPERVISOR_STATEMENT)
    assert [each.signers[0].returned_on for each in both] == [date(2022, 1, 6)] * 2
    assert asked_for(later) == set()
    sound(later, swap_id)


def test_a_statement_that_nobody_was_given_stays_where_it_is(house: House) -> None:
    swap_id = a_case(house.work)
    print_kind(house.work, swap_id, K.SUPERVISOR_STATEMENT)
    for paper in papers(house.work, swap_id, K.SUPERVISOR_STATEMENT):
        paper_way.take_back(house.work, swap_id, paper.signers[0].id)
    approve(house.work, swap_id, ApprovalKind.SUPERVISOR)
    assert states(house.work, swap_id, K.SUPERVISOR_STATEMENT) == [[P.PRINTED]] * 2


def test_a_scanned_statement_offers_the_decision_while_it_is_open(
    house: House, tmp_path: Path
) -> None:
    swap_id = a_case(house.work)
    print_kind(house.work, swap_id, K.SUPERVISOR_STATEMENT)
    paper = printed(house.work, swap_id, K.SUPERVISOR_STATEMENT, 1)
    scan = read_one(scanned(tmp_path, pdf_of(house.work, paper)))
    found = scan_back.recognise(house.work, scan)
    answer = scan_answers.proposals(house.work, found)[0]
    wanted = decisions.open_decisions(swap_of(house.work, swap_id))[1]
    assert (answer.kind, answer.decision) == (AnswerKind.PAPER, wanted.id)
    approve(house.work, swap_id, ApprovalKind.SUPERVISOR)
    answer = scan_answers.proposals(house.work, found)[0]
    assert answer.decision is None


def test_what_comes_back_after_the_stay_is_not_asked_for_before(house: House) -> None:
    swap_id = ready(house)
    print_kind(house.work, swap_id, K.CHECKLIST_SLIP)
    assert asked_for(house.on(date(2022, 2, 25))) == set()
    assert paper_way.outstanding(house.on(date(2022, 2, 25)), swap_id) == ()
    # A week after the last day, which is a Friday.
    assert asked_for(house.on(date(2022, 3, 3))) == set()
    assert asked_for(house.on(date(2022, 3, 4))) == {"checklist_slip"}
    assert len(paper_way.outstanding(house.on(date(2022, 2, 28)), swap_id)) == 2
    sound(house.work, swap_id)


def test_nobody_is_reminded_of_what_is_voluntary(house: House) -> None:
    swap_id = ready(house)
    print_kind(house.work, swap_id, K.PHOTO_CONSENT)
    assert asked_for(house.on(date(2022, 3, 30))) == set()
    (visitor,) = papers(house.work, swap_id, K.PHOTO_CONSENT)[0].signers
    move(house.work, swap_id, P.RETURNED, visitor)
    sound(house.work, swap_id)


@pytest.mark.parametrize("kind", [K.NDA, K.DATA_PROTECTION, K.AGREEMENT])
def test_what_the_start_needs_is_asked_for(house: House, kind: DocumentKind) -> None:
    swap_id = approved_case(house.work)
    print_kind(house.work, swap_id, kind)
    assert asked_for(house.on(date(2021, 12, 20))) == {kind.value}


@pytest.mark.parametrize("today", [date(2022, 2, 23), date(2022, 2, 28)])
def test_the_sample_waits_for_papers_of_cases_that_have_not_begun(
    tmp_path: Path, today: date
) -> None:
    work = open_workplace(tmp_path / "sample.sqlite", a_clerk(), lambda: today)
    sample.fill(work, today)
    rows = [row for row in deadlines.rows(work) if row.kind is DeadlineKind.PAPER]
    assert rows
    assert {row.name for row in rows} <= {"nda", "data_protection", "agreement"}
    assert all(swap_of(work, row.swap_id).first_day > today for row in rows)
    assert index.faults(work.db, swaps.each_legible(work.db)) == ()
    work.db.close()


def ready(house: House) -> SwapId:
    swap_id = approved_case(house.work)
    protect(house.work, swap_id)
    plan(house.work, swap_id)
    return swap_id
