"""A file with several papers is asked about part by part, and nothing is chosen unseen."""

from pathlib import Path
from threading import current_thread, main_thread

import case_steps
import pytest
from case_screen import dialog, part, settle, texts
from PySide6.QtWidgets import QCheckBox, QListWidget, QWidget
from pytestqt.qtbot import QtBot
from scanner import as_pdf, blank
from services.scan_cases import code_of, printed, scanned

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import printing


def test_what_is_not_ticked_says_why_and_sheets_of_others_are_asked_about_apart(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    swap_id = case_steps.approved_case(desk.work)
    specs = [s for s in printing.plan(desk.work, swap_id).specs if s.kind is DocumentKind.NDA]
    papers = printing.papers(desk.work, swap_id, specs)
    printing.record(desk.work, swap_id, papers, None)
    document = printed(desk.work, swap_id, DocumentKind.NDA)
    codes = [code_of(document), code_of(document, 2), None, None]
    path = scanned(tmp_path, printing.pdf(papers), codes, dpi=150)
    ScanningBack(desk, window, InlineRunner()).take([path], swap_id)
    box = dialog(window, ScanBackDialog)
    assert "Papier 1 von 2" in texts(box)
    part(box, QListWidget, "answers").setCurrentRow(1)
    settle()
    assert texts(box).count("Nicht angekreuzt: Die Übergabe ist nicht vermerkt.") == 1
    assert not any(
        each.isChecked() for each in part(box, QWidget, "consequences").findChildren(QCheckBox)
    )
    box.reject()
    settle()
    box = dialog(window, ScanBackDialog)
    assert "Papier 2 von 2" in texts(box)
    assert box.answer() is None
    box.reject()
    settle()


@pytest.fixture
def drawn_by_window(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each paper drawn to be counted, whether the thread of the window did it."""
    threads: list[bool] = []
    count = printing.page_counts

    def counted(paper: Paper) -> tuple[int, int]:
        threads.append(current_thread() is main_thread())
        return count(paper)

    monkeypatch.setattr(printing, "page_counts", counted)
    return threads


def test_papers_are_drawn_beside_the_window_where_a_stack_is_measured_by_them(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path, drawn_by_window: list[bool]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first, other = (printed(desk.work, swap_id, DocumentKind.NDA, n) for n in (0, 1))
    codes = [code_of(first), code_of(first, 2), None, code_of(other), code_of(other, 2), None]
    sheets = [blank(150) for _ in codes]
    for number in (2, 5):
        sheets[number].paste(0, (300, 300, 900, 400))
    path = scanned(tmp_path, as_pdf(sheets, 150), codes, dpi=150)
    ScanningBack(desk, window).take([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(ScanBackDialog)), timeout=30_000)
    box = dialog(window, ScanBackDialog)
    assert "Papier 1 von 4" in texts(box)
    # Both in a row on the worker; the one that is shown now is drawn once more for its notes.
    assert drawn_by_window == [False, False, True]
    for number in (2, 3, 4):
        box.reject()
        settle()
        box = dialog(window, ScanBackDialog)
        assert f"Papier {number} von 4" in texts(box)
    box.reject()
    settle()
