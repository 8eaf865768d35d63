"""Derived lines changed past the program: made anew of their cases, or left out and counted."""

from datetime import timedelta
from pathlib import Path

import builders
import pytest
from case_steps import a_case, print_kind, swap_of
from databases import tamper
from house import House
from paper_steps import papers

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.due_days import DueGroup
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, deadlines, ledger, today
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import Workplace, open_workplace

pytestmark = pytest.mark.filterwarnings("error")

_LINES = (
    "UPDATE case_index SET first_day = 'quatsch'",
    "UPDATE case_index SET next_code = 'quatsch'",
    "UPDATE case_index SET papers_out_since = '0001-01-01'",
    "UPDATE ledger_index SET nda_state = 'quatsch'",
    "UPDATE ledger_index SET last_day = '9999-12-31'",
    "UPDATE deadline_index SET due_on = 'quatsch'",
    "UPDATE deadline_index SET kind = 'quatsch'",
    "UPDATE deadline_index SET shown_from = '0001-01-01'",
)


@pytest.fixture
def two(house: House) -> list[Swap]:
    later = builders.MONDAY + timedelta(weeks=1)
    return [house.a_case(), house.a_case(first_day=later, last_day=later + timedelta(days=4))]


def change(work: Workplace, table: str, what: str, swap: Swap) -> None:
    column = "id" if table == "swap" else "swap_id"
    tamper(work.db.place, f"UPDATE {table} SET {what} WHERE {column} = '{swap.id}'")  # noqa: S608 - our own words


def everything(work: Workplace) -> tuple[object, ...]:
    return (
        cases.rows(work, CaseFilter.ALL),
        cases.count(work, CaseFilter.ALL),
        ledger.rows(work, LedgerFilter.ALL),
        deadlines.rows(work),
        deadlines.counts(work),
        today.overview(work),
    )


@pytest.mark.parametrize("statement", _LINES)
def test_a_line_that_cannot_be_read_is_made_anew(
    house: House, two: list[Swap], statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = everything(house.work)
    assert deadlines.counts(house.work)[DueGroup.LATER] or deadlines.rows(house.work)
    tamper(house.work.db.place, statement)
    assert check(house.work, Path("nirgends")).index_faults
    assert everything(house.work) == before
    assert check(house.work, Path("nirgends")).index_faults == ()
    assert house.work.db.left_out == 0
    assert "derived lines made anew" in caplog.text
    caplog.clear()
    found = cases.rows(house.work, CaseFilter.OPEN, two[1].reference)
    assert [row.reference for row in found] == [two[1].reference]


def test_a_line_of_an_unreadable_case_is_removed_and_the_others_stay(
    house: House, two: list[Swap], caplog: pytest.LogCaptureFixture
) -> None:
    change(house.work, "swap", "kind = 'quatsch'", two[0])
    change(house.work, "case_index", "first_day = 'quatsch'", two[0])
    found = cases.rows(house.work, CaseFilter.ALL)
    assert [row.reference for row in found] == [two[1].reference]
    assert check(house.work, Path("nirgends")).unreadable == (two[0].reference,)
    assert caplog.records
    caplog.clear()


def test_lists_are_made_anew_past_a_case_that_cannot_be_read(house: House, two: list[Swap]) -> None:
    path = Path(house.work.db.path)
    change(house.work, "swap", "kind = 'quatsch'", two[0])
    house.work.db.close()
    tables = ("deadline_index", "ledger_index", "search", "case_index")
    tamper(path, *(f"DELETE FROM {name}" for name in tables))  # noqa: S608 - our own names
    again = open_workplace(path, builders.a_clerk(), house.work.today)
    found = cases.rows(again, CaseFilter.ALL)
    again.db.close()
    assert [row.reference for row in found] == [two[1].reference]


def test_who_cannot_write_reads_the_others_and_is_told_how_many_are_missing(
    house: House, two: list[Swap], caplog: pytest.LogCaptureFixture
) -> None:
    path = Path(house.work.db.path)
    change(house.work, "case_index", "first_day = 'quatsch'", two[0])
    change(house.work, "deadline_index", "due_on = 'quatsch'", two[0])
    before = path.read_bytes()
    reader = open_workplace(path, builders.a_clerk(), house.work.today, read_only=True)
    assert [row.reference for row in cases.rows(reader, CaseFilter.ALL)] == [two[1].reference]
    assert cases.count(reader, CaseFilter.ALL) == 1
    assert {row.reference for row in deadlines.rows(reader)} <= {two[1].reference}
    assert today.overview(reader).unreadable == reader.db.left_out >= 2
    assert path.read_bytes() == before
    # Who may write mends it, and who reads along sees that.
    assert len(cases.rows(house.work, CaseFilter.ALL)) == 2
    deadlines.rows(house.work)
    assert reader.db.changed()
    assert len(cases.rows(reader, CaseFilter.ALL)) == 2
    assert reader.db.left_out == 0
    reader.db.close()
    assert "could not be made anew" in caplog.text
    caplog.clear()


def test_what_is_left_out_is_never_what_is_written_to(
    house: House, two: list[Swap], caplog: pytest.LogCaptureFixture
) -> None:
    change(house.work, "case_index", "first_day = 'quatsch'", two[0])
    house.work.db.leave_out("case_index", "swap_id", [two[0].id])
    assert cases.count(house.work, CaseFilter.ALL) == 1
    house.a_case(
        first_day=builders.MONDAY + timedelta(weeks=9),
        last_day=builders.FRIDAY + timedelta(weeks=9),
    )
    assert house.work.db.left_out == 0
    assert cases.count(house.work, CaseFilter.ALL) == 3
    assert caplog.records == []


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1799-12-31", "2300-01-01"])
def test_a_day_beyond_the_calendar_of_any_office_makes_the_case_unreadable(
    house: House, two: list[Swap], day: str
) -> None:
    column = "first_day" if day < "2022" else "last_day"
    change(house.work, "placement", f"{column} = '{day}'", two[0])
    with pytest.raises(Unavailable) as refused:
        cases.view(house.work, two[0].id)
    assert refused.value.fault is Fault.DAMAGED
    found = check(house.work, Path("nirgends"))
    assert found.unreadable == (two[0].reference,)
    assert cases.view(house.work, two[1].id).swap.reference == two[1].reference


def test_an_appointment_over_centuries_makes_its_case_unreadable_and_no_other(
    house: House, two: list[Swap]
) -> None:
    far = "start = '1801-01-01T09:00', \"end\" = '2298-12-31T10:00'"
    change(house.work, "appointment", far, two[0])
    with pytest.raises(Unavailable):
        cases.view(house.work, two[0].id)
    assert cases.view(house.work, two[1].id).appointments


def test_papers_that_cannot_be_read_keep_neither_check_nor_lists_from_the_case(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    swap = swap_of(house.work, a_case(house.work))
    print_kind(house.work, swap.id, DocumentKind.REQUEST)
    given = papers(house.work, swap.id, DocumentKind.REQUEST)
    assert any(signer.handed_over_on for paper in given for signer in paper.signers)
    assert check(house.work, Path("nirgends")).index_faults == ()
    change(house.work, "paper_signer", "role = 'quatsch'", swap)
    change(house.work, "case_index", "first_day = 'quatsch'", swap)
    assert [row.reference for row in cases.rows(house.work, CaseFilter.ALL)] == [swap.reference]
    found = check(house.work, Path("nirgends"))
    assert found.index_faults == (swap.reference,)
    assert any(text.startswith("paper_signer ") for text in found.audit_faults)
    assert caplog.records
    caplog.clear()
