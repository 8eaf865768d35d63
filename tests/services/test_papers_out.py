"""What is out and not back: counted in the list, asked for when it is time, in good words."""

from dataclasses import replace
from datetime import date

import pytest
from case_steps import approved_case, print_kind, swap_of
from house import House
from paper_steps import move, nda, sound

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.due_days import DeadlineKind, DeadlineRow
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_way import SignerRole
from jobswap_desktop.services import (
    cases,
    deadlines,
    paper_way,
    paper_words,
    undoing,
)
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived

P = PaperState


@pytest.fixture
def swap_id(house: House) -> SwapId:
    return approved_case(house.work)


def out(work: Workplace) -> tuple[int, date | None]:
    (row,) = cases.rows(work, CaseFilter.ALL)
    return row.papers_out, row.papers_out_since


def due_papers(work: Workplace) -> list[DeadlineRow]:
    return [row for row in deadlines.rows(work) if row.kind is DeadlineKind.PAPER]


def test_the_list_counts_what_is_out_and_for_how_long(house: House, swap_id: SwapId) -> None:
    work = house.work
    assert out(work) == (0, None)
    assert cases.count(work, CaseFilter.PAPERS_OUT) == 0
    print_kind(work, swap_id, DocumentKind.NDA)
    later = house.on(date(2021, 12, 8))
    print_kind(later, swap_id, DocumentKind.CLOSING_REPORT)
    assert out(later) == (8, date(2021, 12, 6))
    assert cases.count(work, CaseFilter.PAPERS_OUT) == 1

    last = move(later, swap_id, P.RETURNED, nda(later, swap_id)[0])
    assert out(later) == (7, date(2021, 12, 6))
    assert last.undo is not None
    undoing.undo(later, last.undo)
    assert out(later) == (8, date(2021, 12, 6))
    sound(later, swap_id)


def test_what_is_out_is_asked_for_after_a_week_and_again_when_reminded(
    house: House, swap_id: SwapId
) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    assert due_papers(house.on(date(2021, 12, 12))) == []
    monday = house.on(date(2021, 12, 13))
    first, second = due_papers(monday)
    assert {first.office, second.office} == {
        "Mara Lindner, IT-Verbund Westtal",
        "Jana Voss, Stadt Lindenfurt",
    }
    assert first.due_on == monday.today()

    visitor, host = nda(monday, swap_id)
    outcome = paper_way.remind(monday, swap_id, [visitor.id, host.id], date(2021, 12, 20))
    assert len(due_papers(monday)) == 1
    assert len(due_papers(house.on(date(2021, 12, 20)))) == 2
    assert nda(monday, swap_id)[0].reminded_on == monday.today()
    sound(monday, swap_id)
    assert outcome.undo is not None
    undoing.undo(monday, outcome.undo)
    assert len(due_papers(monday)) == 2
    sound(monday, swap_id)

    with pytest.raises(DomainError, match="date_in_past"):
        paper_way.remind(monday, swap_id, [visitor.id], date(2021, 12, 10))
    move(monday, swap_id, P.RETURNED, visitor)
    with pytest.raises(DomainError, match="transition_not_allowed"):
        paper_way.remind(monday, swap_id, [visitor.id], date(2021, 12, 20))


def test_the_house_chooses_after_how_many_days(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    assert paper_way.reminder_days(house.work) == 7
    paper_way.set_reminder_days(house.work, 2)

    assert paper_way.reminder_days(house.work) == 2
    assert len(due_papers(house.on(date(2021, 12, 8)))) == 2
    sound(house.work, swap_id)
    with pytest.raises(DomainError, match="number_out_of_range"):
        paper_way.set_reminder_days(house.work, 0)


def test_lists_can_be_made_anew_from_the_papers(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    before = (out(house.work), due_papers(house.on(date(2021, 12, 13))))
    with house.work.db.write_derived() as change:
        derived.forget(change, swap_id)
        derived.refresh(change, swap_of(house.work, swap_id))
    assert (out(house.work), due_papers(house.on(date(2021, 12, 13)))) == before


def test_a_reminder_names_every_paper_a_recipient_still_has(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    waiting = [(each.document, each.signers) for each in paper_way.outstanding(house.work)]
    swap = swap_of(house.work, swap_id)
    letters = paper_words.reminders(swap, waiting, date(2021, 12, 20), "Kim Weber\nPersonalamt")

    assert [letter.recipient for letter in letters] == [
        "Mara Lindner",
        "IT-Verbund Westtal",
        "Jana Voss",
        "Stadt Lindenfurt",
    ]
    mara = letters[0]
    assert mara.subject == f"Erinnerung: Unterlagen zu {swap.reference}"
    assert mara.text.startswith("Guten Tag Mara Lindner,\n\n")
    assert (
        f"– Verschwiegenheitserklärung – Mara Lindner ({swap.reference}-VE-A), "
        "ausgehändigt am 06.12.2021"
    ) in mara.text
    assert "bis zum 20.12.2021" in mara.text
    assert mara.text.endswith("Mit freundlichen Grüßen\nKim Weber\nPersonalamt")
    assert letters[1].text.startswith("Sehr geehrte Damen und Herren,")


@pytest.mark.parametrize(
    ("today", "until"),
    [
        (date(2022, 2, 1), "08.02.2022"),
        # A week on would be in the stay, which begins on Monday 21 February.
        (date(2022, 2, 14), "18.02.2022"),
        (date(2022, 2, 16), "18.02.2022"),
        (date(2022, 2, 18), "19.02.2022"),
        (date(2022, 2, 21), "28.02.2022"),
    ],
)
def test_papers_are_asked_for_before_the_stay_begins(
    house: House, swap_id: SwapId, today: date, until: str
) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    letters = paper_way.reminders(house.on(today), swap_id)
    assert len(letters) == 4
    assert all(f"bis zum {until} zurück" in letter.text for letter in letters)


def test_papers_are_filed_where_the_last_one_was(house: House, swap_id: SwapId) -> None:
    swap = swap_of(house.work, swap_id)
    assert paper_way.usual_place(house.work, swap) == swap.reference
    print_kind(house.work, swap_id, DocumentKind.NDA)
    both = nda(house.work, swap_id)
    move(house.work, swap_id, P.RETURNED, *both)
    place = f"Registratur {swap.reference}"
    move(house.work, swap_id, P.FILED, *both, filed_at=place)

    other = replace(swap, reference="11.2-JT-2022-002")
    assert paper_way.usual_place(house.work, other) == "Registratur 11.2-JT-2022-002"


def test_signers_are_told_by_name_and_office(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    print_kind(house.work, swap_id, DocumentKind.REPLY_SLIP)
    swap = swap_of(house.work, swap_id)
    said = {
        signer.role: paper_words.signer_text(swap, paper.document, signer)
        for paper in paper_way.of_case(house.work, swap_id)
        for signer in reversed(paper.signers)
    }
    assert said[SignerRole.VISITOR] == "Jana Voss"
    assert said[SignerRole.HOST] == "Stadt Lindenfurt"
    assert said[SignerRole.BODY].startswith(("Personalrat, ", "Gleichstellungsbeauftragte, "))
