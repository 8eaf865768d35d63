"""The tab "Dokumente": which papers it lists, and which it calls outdated."""

from case_screen import case_page, front, texts
from case_steps import (
    a_case,
    approved_case,
    consent,
    hear_equality_officers,
    plan,
    print_kind,
)
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import printing
from jobswap_desktop.services.wording import lock_text


def read(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> list[str]:
    return texts(front(case_page(qtbot, desk, swap_id, "documents")))


def test_an_answer_to_a_person_is_listed_only_once_it_was_made(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    title = "Auskunft nach Art. 15 DSGVO – Mara Lindner"
    before = read(qtbot, desk, swap_id)
    assert title not in before
    assert "Laufzettel – Mara Lindner" in before

    print_kind(desk.work, swap_id, DocumentKind.SUBJECT_ACCESS_REPORT)
    assert title in read(qtbot, desk, swap_id)


def test_a_locked_paper_says_what_comes_first(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    lines = read(qtbot, desk, swap_id)
    locks = printing.plan(desk.work, swap_id).locks
    assert locks
    for number, held in locks.items():
        (details,) = [line for line in lines if line.startswith(f"{number} · ")]
        assert details == f"{number} · {lock_text(held)}"
    assert lines.count("gesperrt") == len(locks)

    hear_equality_officers(desk.work, swap_id)
    consent(desk.work, swap_id)
    assert "gesperrt" not in read(qtbot, desk, swap_id)


def test_a_signed_paper_of_other_particulars_is_called_so(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.DATA_PROTECTION)
    assert not [line for line in read(qtbot, desk, swap_id) if "seither" in line]

    plan(desk.work, swap_id)
    changed = [line for line in read(qtbot, desk, swap_id) if "seither" in line]
    assert {line.split(" · ")[0][-5:] for line in changed} == {"-DV-A", "-DV-B"}
