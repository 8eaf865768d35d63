"""A scan is dropped, picked or pasted; the dialog knows what it is, and Enter files it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import case_steps
import pytest
from case_screen import button, case_page, dialog, front, part, press, settle, texts
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scan_screen import a_scan, see_page, take
from scanner import as_pdf, blank
from services.scan_cases import code_of, pdf_of, print_first_slip, printed, scanned

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.models.cases import CaseRole
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import attachments, cases, scan_reading, scan_shrinking
from jobswap_desktop.services.accounts import seen_as
from jobswap_desktop.services.scan_reading import ReadScan

_S = UndertakingState
_COPY, _LEFT, _NO_KEY = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def carrying(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window: QWidget, data: QMimeData, at: QPoint) -> bool:
    """Drag something over the window and let it go there if it is welcome."""
    enter = QDragEnterEvent(at, _COPY, data, _LEFT, _NO_KEY)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(at), _COPY, data, _LEFT, _NO_KEY))
    return enter.isAccepted()


def answers(box: QWidget) -> list[str]:
    field = part(box, QListWidget, "answers")
    return [field.item(row).text() for row in range(field.count())]


def message(window: QWidget) -> str:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return box.informativeText()


def scans_of(desk: Desk, swap_id: SwapId) -> list[str]:
    swap = case_steps.swap_of(desk.work, swap_id)
    return [row.title for row in attachments.of_case(desk.work, swap)]


def test_drop_and_enter_are_enough(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    path = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    main = MainWindow(desk)
    qtbot.addWidget(main)
    main.show()
    # First action.
    assert drop(main, carrying(path), QPoint(400, 300))
    qtbot.waitUntil(lambda: bool(main.findChildren(ScanBackDialog)), timeout=20_000)
    box = dialog(main, ScanBackDialog)
    assert answers(box)[0] == (
        "Verschwiegenheitserklärung – Mara Lindner: von der Gastperson unterschrieben"
    )
    assert any("Fassung 1, Fall 11.2-JT-2022-001" in text for text in texts(box))
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    # Second action.
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert case_steps.held(desk.work, swap_id).state is _S.SIGNED_BY_VISITOR
    assert scans_of(desk, swap_id) == ["Verschwiegenheitserklärung – Mara Lindner"]
    settle()
    desk.undo_stack.undo()
    assert case_steps.held(desk.work, swap_id).state is _S.HANDED_OVER
    assert scans_of(desk, swap_id) == []
    main.close()


def test_a_scan_without_a_code_belongs_to_the_row_it_was_dropped_on(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    other = case_steps.a_case(desk.work)
    path = scanned(tmp_path, as_pdf([blank()]))
    main = MainWindow(desk)
    qtbot.addWidget(main)
    main.resize(1280, 720)
    main.show()
    desk.go("swaps", swap_id)
    rows = part(main, QListView, "case_list")
    found = [rows.model().index(number, 0) for number in range(rows.model().rowCount())]
    (row,) = (index for index in found if index.data(CaseRole.SWAP_ID) == other)
    there = rows.viewport().mapTo(main, rows.visualRect(row).center())
    assert drop(main, carrying(path), there)
    qtbot.waitUntil(lambda: bool(main.findChildren(ScanBackDialog)), timeout=20_000)
    box = dialog(main, ScanBackDialog)
    assert not part(box, QLineEdit, "case_search").isVisible()
    assert answers(box) == ["Sonstiges Schriftstück ohne Wirkung auf den Fall"]
    part(box, QListWidget, "answers").setCurrentRow(0)
    box.save()
    assert (len(scans_of(desk, other)), len(scans_of(desk, swap_id))) == (1, 0)
    settle()
    main.close()


@pytest.mark.usefixtures("swap_id")
def test_only_clerks_drop_files(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    main = MainWindow(desk)
    qtbot.addWidget(main)
    assert not drop(main, carrying(), QPoint(9, 9))
    scan = tmp_path / "a.PDF"
    desk.work = seen_as(desk.work, Role.READER)
    assert not drop(main, carrying(scan), QPoint(9, 9))
    main.close()


def test_what_was_copied_can_be_pasted(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    path = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    main = MainWindow(desk)
    qtbot.addWidget(main)
    main.show()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    QGuiApplication.clipboard().setMimeData(carrying(path))
    QTest.keyClick(main, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(main.findChildren(ScanBackDialog)), timeout=20_000)
    dialog(main, ScanBackDialog).reject()
    settle()
    main.close()
    QGuiApplication.clipboard().clear()  # it must not outlive the program


def test_an_outdated_paper_is_refused_and_enter_does_not_file_it(
    qtbot: QtBot, desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(desk.work, swap_id, DocumentKind.NDA)
    old = [code_of(document, page, revision=0) for page in (1, 2)]
    take(desk, window, scanned(tmp_path, pdf_of(desk.work, document), old))
    box = dialog(window, ScanBackDialog)
    refusal = part(box, Banner, "refusal")
    assert refusal.isVisible()
    assert refusal.accessibleName().startswith("Fassung 0 unterschrieben, aktuell ist 1.")
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert box.isVisible()
    assert "Diese Angabe fehlt noch." in texts(box)
    assert scans_of(desk, swap_id) == []
    part(box, QListWidget, "answers").setCurrentRow(0)
    box.save()
    assert scans_of(desk, swap_id) == ["Verschwiegenheitserklärung – Mara Lindner"]
    assert case_steps.held(desk.work, swap_id).state is _S.HANDED_OVER


def test_the_answer_chosen_says_what_is_recorded(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    take(desk, window, a_scan(desk, swap_id, DocumentKind.NDA, tmp_path))
    box = dialog(window, ScanBackDialog)
    part(box, QListWidget, "answers").setCurrentRow(1)
    settle()
    boxes = [each for each in box.findChildren(QCheckBox) if each.isVisibleTo(box)]
    assert [each.text() for each in boxes] == [
        "Vermerken: Von Gastperson unterzeichnet",
        "Vermerken: Gegengezeichnet",
    ]
    (name,) = part(box, QWidget, "consequences").findChildren(QLineEdit)
    assert name.text() == "Holger Brandt"
    name.clear()
    box.save()
    assert "Bitte eintragen, wer unterschrieben hat." in texts(box)
    name.setText("Petra Sommer")
    box.save()
    held = case_steps.held(desk.work, swap_id)
    assert (held.state, held.by) == (_S.COUNTERSIGNED, "Petra Sommer")


def test_after_a_reply_slip_the_answer_is_asked_for(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    swap_id = case_steps.a_case(desk.work)
    print_first_slip(desk.work, swap_id)
    take(desk, window, a_scan(desk, swap_id, DocumentKind.REPLY_SLIP, tmp_path))
    box = dialog(window, ScanBackDialog)
    assert part(box, QCheckBox, "decide").isVisible()
    box.save()
    asked = dialog(window, DecisionDialog)
    assert "Gleichstellungsbeauftragte" in part(asked, QLabel, "title").text()
    asked.reject()
    settle()
    assert len(scans_of(desk, swap_id)) == 1


def test_several_files_come_one_after_the_other_and_bad_ones_are_said_at_the_end(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    word = tmp_path / "Brief.pdf"
    word.write_bytes(b"PK\x03\x04")
    first = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    second = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path, 1)
    take(desk, window, first, word, tmp_path / "weg.pdf", second)
    for name in ("Mara Lindner", "Jana Voss"):
        box = dialog(window, ScanBackDialog)
        assert name in answers(box)[0]
        box.save()
        settle()
    said = message(window)
    assert "Die Datei Brief.pdf ist kein PDF." in said
    assert "Die Datei weg.pdf kann nicht gelesen werden." in said
    assert len(scans_of(desk, swap_id)) == 2


def test_a_stack_of_papers_is_asked_about_paper_by_paper(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    documents = [printed(desk.work, swap_id, DocumentKind.NDA, place) for place in (0, 1)]
    codes = [code_of(document, page) for document in documents for page in (1, 2)]
    take(desk, window, scanned(tmp_path, as_pdf([blank(150)] * 4), codes, dpi=150))
    for part_number, name in enumerate(("Mara Lindner", "Jana Voss"), 1):
        box = dialog(window, ScanBackDialog)
        assert f"Papier {part_number} von 2" in texts(box)
        assert name in answers(box)[0]
        assert part(box, Banner, "notes").isVisible()
        box.save()
        settle()
    swap = case_steps.swap_of(desk.work, swap_id)
    rows = attachments.of_case(desk.work, swap)
    assert [row.attachment.pages for row in rows] == [2, 2]


def test_an_unknown_scan_asks_for_its_case(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    take(desk, window, scanned(tmp_path, as_pdf([blank()])))
    box = dialog(window, ScanBackDialog)
    box.save()
    assert "Diese Angabe fehlt noch." in texts(box)
    part(box, QLineEdit, "case_search").setText("lindner")
    case = part(box, QComboBox, "case_box")
    assert case.currentText().endswith("11.2-JT-2022-001")
    part(box, QListWidget, "answers").setCurrentRow(len(answers(box)) - 1)
    part(box, QLineEdit, "remark").setText("Reisekosten")
    box.save()
    assert scans_of(desk, swap_id) == ["Sonstiges Schriftstück"]


def test_picking_files_does_the_same(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    path = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    back = ScanningBack(desk, window, InlineRunner())
    back.ask_files(swap_id)
    (picker,) = window.findChildren(QFileDialog)
    picker.filesSelected.emit([str(path)])
    picker.close()
    dialog(window, ScanBackDialog).save()
    assert len(scans_of(desk, swap_id)) == 1
    settle()


def test_the_case_lists_its_scans_and_shows_them(
    qtbot: QtBot, desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    assert any(text.startswith("Noch nichts abgelegt.") for text in texts(front(page)))
    path = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    take(desk, window, path)
    dialog(window, ScanBackDialog).save()
    path.unlink()
    shown = texts(front(page))
    assert "Verschwiegenheitserklärung – Mara Lindner, Fassung 1" in shown
    assert any("2 Seiten" in text and "SHA-256" in text for text in shown)
    assert "scan0.pdf" in shown
    press(front(page), "Ansehen …")
    viewed = dialog(page.window(), PdfDialog)
    see_page(qtbot, viewed)
    target = tmp_path / "kopie.pdf"
    viewed.save_as(str(target))
    swap = case_steps.swap_of(desk.work, swap_id)
    (row,) = attachments.of_case(desk.work, swap)
    assert target.read_bytes() == attachments.content(desk.work, row.attachment)
    assert cases.history(desk.work, swap_id)[0].subject == row.file
    settle()


def test_a_reader_sees_scans_and_files_none(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    desk.work = seen_as(desk.work, Role.READER)
    page = case_page(qtbot, desk, swap_id, "documents")
    found = [each.text() for each in front(page).findChildren(QPushButton) if each.isVisible()]
    assert "Rücklauf ablegen …" not in found


def test_every_way_to_choose_is_reached_by_keyboard(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    take(desk, window, a_scan(desk, swap_id, DocumentKind.NDA, tmp_path))
    box = dialog(window, ScanBackDialog)
    assert box.focusWidget() is part(box, QListWidget, "answers")
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Down)
    chosen = box.answer()
    assert chosen is not None
    assert chosen.text.endswith("von beiden unterschrieben")
    assert button(box, "Ablegen").isDefault()
    box.reject()
    settle()


def test_reading_can_be_cancelled(
    qtbot: QtBot, desk: Desk, window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = Event()

    def slow(_path: Path, stopped: Callable[[], bool]) -> tuple[ReadScan, ...]:
        begun.set()
        until = monotonic() + 5
        while not stopped() and monotonic() < until:
            sleep(0.01)
        return ()

    monkeypatch.setattr(scan_reading, "read", slow)
    ScanningBack(desk, window).take([tmp_path / "a.pdf", tmp_path / "b.pdf"])
    qtbot.waitUntil(begun.is_set)
    (progress,) = window.findChildren(QProgressDialog)
    assert progress.labelText() == "a.pdf wird gelesen …"
    press(progress, "Abbrechen")
    qtbot.waitUntil(lambda: not window.findChildren(ScanningBack))
    assert not window.findChildren(ScanBackDialog)
    assert message(window) == (
        "Das Lesen wurde abgebrochen. Nicht gelesen und nicht abgelegt: a.pdf, b.pdf."
    )


def test_large_scan_is_asked_about_and_filed_smaller_where_wished(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    desk: Desk,
    swap_id: SwapId,
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scan_shrinking, "OFFERED_FROM", 1)
    document = printed(desk.work, swap_id, DocumentKind.NDA)
    path = scanned(tmp_path, pdf_of(desk.work, document), dpi=300)
    take(desk, window, path, swap_id=swap_id)
    box = dialog(window, ScanBackDialog)
    shrink = part(box, QCheckBox, "shrink")
    assert shrink.isVisible()
    assert not shrink.isChecked()
    assert shrink.text().startswith("Verkleinert ablegen:")
    shrink.setChecked(True)
    see_page(qtbot, box)
    button(box, "Ablegen").click()
    (row,) = attachments.of_case(desk.work, cases.view(desk.work, swap_id).swap)
    assert row.attachment.size < path.stat().st_size * 0.8
