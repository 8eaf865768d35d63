"""A second person who signs for an employer: named in the tab, and printed beside the first."""

from case_screen import case_page, dialog, front, part, press, texts
from case_steps import approved_case, print_kind, protect, sign_all, swap_of
from documents.pages import text_of
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.signatory_dialog import SignatoryDialog
from jobswap_desktop.services import printing


def agreed(desk: Desk) -> SwapId:
    swap_id = approved_case(desk.work)
    protect(desk.work, swap_id)
    print_kind(desk.work, swap_id, DocumentKind.AGREEMENT)
    return swap_id


def printed(desk: Desk, swap_id: SwapId) -> str:
    specs = printing.plan(desk.work, swap_id).specs
    wanted = [spec for spec in specs if spec.kind is DocumentKind.AGREEMENT]
    return text_of(printing.pdf(printing.papers(desk.work, swap_id, wanted)))


def test_a_second_person_signs_for_the_city(qtbot: QtBot, desk: Desk) -> None:
    swap_id = agreed(desk)
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Zweite Unterschrift …")
    asked = dialog(page, SignatoryDialog)
    name, capacity = part(asked, QLineEdit, "name"), part(asked, QComboBox, "capacity")

    asked.save()
    assert any("fehlt" in text for text in texts(asked))

    name.setText("Dr. Ülkü Şahin")
    capacity.setCurrentIndex(capacity.findData("im_auftrag"))
    asked.save()

    assert any("Dr. Ülkü Şahin" in text for text in texts(front(page)))
    text = printed(desk, swap_id)
    assert "Dr. Ülkü Şahin" in text
    assert "Petra Sommer" in text
    assert "Fassung 2" in text


def test_a_signed_agreement_takes_no_second_one_and_says_why(qtbot: QtBot, desk: Desk) -> None:
    swap_id = agreed(desk)
    sign_all(desk.work, swap_id)
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Zweite Unterschrift …")
    assert not page.window().findChildren(SignatoryDialog)
    (box,) = desk.messages._window.findChildren(QMessageBox)  # type: ignore[union-attr]  # the desk's own
    said = f"{box.text()} {box.informativeText()}"
    assert "Petra Sommer" in said
    assert "müssen alle neu unterzeichnen" in said


def test_the_second_one_can_be_removed_again_and_that_be_undone(qtbot: QtBot, desk: Desk) -> None:
    swap_id = agreed(desk)
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Zweite Unterschrift …")
    asked = dialog(page, SignatoryDialog)
    part(asked, QLineEdit, "name").setText("Ines Falk")
    asked.save()
    first = [button.text() for button in front(page).findChildren(QPushButton)]
    assert first.count("Entfernen") == 1

    press(front(page), "Entfernen")
    agreement = swap_of(desk.work, swap_id).agreement
    assert agreement is not None
    assert len(agreement.signatures) == 4
    desk.undo_stack.undo()
    assert any("Ines Falk" in text for text in texts(front(page)))
