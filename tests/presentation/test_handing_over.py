"""The history on paper and the handover to the E-Akte, as the clerk meets them."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_clerk
from case_screen import case_page, dialog, front, part, press, settle, texts
from case_steps import a_case
from databases import tamper
from documents.pages import text_of
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from services.scan_cases import keep_writing

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.handing_over import HandingOver
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.services import cases, editing


@pytest.fixture
def open_case(desk: Desk) -> SwapId:
    return a_case(desk.work)


@pytest.fixture
def ended(desk: Desk, open_case: SwapId) -> Swap:
    return editing.move(desk.work, open_case, SwapState.WITHDRAWN, "Elternzeit").value


def actions(desk: Desk, swap_id: SwapId) -> list[Action | None]:
    return [row.action for row in cases.history(desk.work, swap_id)]


def message(window: QWidget) -> str:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return f"{box.text()} {box.informativeText()}"


def test_history_is_saved_as_pdf_and_recorded(
    qtbot: QtBot, desk: Desk, ended: Swap, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, ended.id, "history")
    press(front(page), "Verlauf drucken …")
    shown = dialog(page, PdfDialog)
    assert f"Aktenvermerk: Verlauf {ended.reference}" in texts(shown)
    assert Action.DOCUMENTS_PRINTED not in actions(desk, ended.id)
    target = tmp_path / "verlauf.pdf"
    shown.save_as(str(target))
    text = text_of(target.read_bytes())
    assert "Alle Einträge (2)" in text
    assert "Elternzeit" in text
    assert actions(desk, ended.id)[0] is Action.DOCUMENTS_PRINTED
    settle()
    assert part(page, SearchField).isVisible()


def test_search_of_the_tab_chooses_what_is_printed(
    qtbot: QtBot, desk: Desk, ended: Swap, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, ended.id, "history")
    part(front(page), SearchField).setText("Elternzeit")
    press(front(page), "Verlauf drucken …")
    target = tmp_path / "verlauf.pdf"
    dialog(page, PdfDialog).save_as(str(target))
    text = text_of(target.read_bytes())
    assert "Suche „Elternzeit“ passen (1 von 2)" in text
    assert "Fall angelegt" not in text


def test_history_is_printed_and_recorded(
    qtbot: QtBot, desk: Desk, ended: Swap, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, ended.id, "history")
    press(front(page), "Verlauf drucken …")
    shown = dialog(page, PdfDialog)

    def choose(_parent: QWidget, _remembered: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "papier.pdf"))
        printer.setResolution(72)
        return printer

    shown.choose_printer = choose
    shown.print_paper()
    assert (tmp_path / "papier.pdf").stat().st_size > 1000
    assert actions(desk, ended.id)[0] is Action.DOCUMENTS_PRINTED


def test_history_that_cannot_be_saved_is_not_recorded(
    qtbot: QtBot, desk: Desk, ended: Swap, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, ended.id, "history")
    press(front(page), "Verlauf drucken …")
    shown = dialog(page, PdfDialog)
    shown.save_as(str(tmp_path / "fehlt" / "verlauf.pdf"))
    assert shown.isVisible()
    assert any("konnte nicht gespeichert werden" in text for text in texts(shown))
    assert Action.DOCUMENTS_PRINTED not in actions(desk, ended.id)


def test_who_only_reads_prints_no_history(qtbot: QtBot, desk: Desk, ended: Swap) -> None:
    desk.work = replace(desk.work, actor=a_clerk(role=Role.READER))
    page = case_page(qtbot, desk, ended.id, "history")
    assert not part(page, QPushButton, "print_history").isVisible()


def test_ended_case_is_handed_over_and_its_place_is_told(
    desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    HandingOver(desk, ended, window, InlineRunner()).hand_over(str(tmp_path / "akte"))
    folder = tmp_path / "akte" / ended.reference
    assert (folder / "manifest-sha256.txt").is_file()
    assert str(folder) in message(window)
    assert f"{ended.reference} wurde übergeben" in message(window)
    assert actions(desk, ended.id)[0] is Action.CASE_HANDED_OVER
    assert not any(each.isVisible() for each in window.findChildren(QProgressDialog))


def test_a_damaged_scan_is_said_and_the_rest_is_there(
    qtbot: QtBot, desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    for name in ("gut.pdf", "schlecht.pdf"):
        keep_writing(desk.work, ended.id, f"%PDF {name}".encode(), name)
    tamper(
        Path(desk.work.db.path),
        """UPDATE attachment_content SET content = x'00'
        WHERE content = CAST('%PDF schlecht.pdf' AS BLOB)""",
    )
    # On the worker: the scans are read there.
    HandingOver(desk, ended, window).hand_over(str(tmp_path))
    qtbot.waitUntil(lambda: Action.CASE_HANDED_OVER in actions(desk, ended.id), timeout=20_000)
    said = message(window)
    assert "Nicht dabei, weil beschädigt: Sonstiges Schriftstück (schlecht.pdf)." in said
    assert len(list((tmp_path / ended.reference).glob("data/Anlage-*"))) == 1


def test_folder_is_written_elsewhere(
    qtbot: QtBot, desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    HandingOver(desk, ended, window).hand_over(str(tmp_path))
    (progress,) = window.findChildren(QProgressDialog)
    assert progress.labelText() == f"{ended.reference} wird geschrieben …"
    qtbot.waitUntil(lambda: Action.CASE_HANDED_OVER in actions(desk, ended.id))
    assert (tmp_path / ended.reference).is_dir()
    settle()
    assert window.findChildren(QProgressDialog) == []


def test_folder_that_is_taken_is_told(
    desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / ended.reference).mkdir()
    HandingOver(desk, ended, window, InlineRunner()).hand_over(str(tmp_path))
    assert f"{tmp_path / ended.reference} ist nicht leer" in message(window)
    assert Action.CASE_HANDED_OVER not in actions(desk, ended.id)


def test_disk_without_room_is_told(
    desk: Desk, ended: Swap, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    HandingOver(desk, ended, window, InlineRunner()).hand_over(str(tmp_path / "akte"))
    assert "konnte nicht geschrieben werden" in message(window)
    assert list((tmp_path / "akte").iterdir()) == []
    assert Action.CASE_HANDED_OVER not in actions(desk, ended.id)


def test_page_hands_over_what_is_over_alone(
    qtbot: QtBot, desk: Desk, open_case: SwapId, window: QWidget
) -> None:
    page = case_page(qtbot, desk, open_case)
    page.hand_over()
    assert "Dieser Fall ist noch offen" in message(window)
    assert page.findChildren(QFileDialog) == []
    for box in window.findChildren(QMessageBox):
        box.close()
    editing.move(desk.work, open_case, SwapState.WITHDRAWN, "Elternzeit")
    page.reload()
    page.hand_over()
    chosen = dialog(page, QFileDialog)
    assert chosen.windowTitle() == "Ordner für den Fall"
    chosen.reject()
