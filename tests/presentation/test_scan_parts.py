"""A file with several papers is asked about part by part, and nothing is chosen unseen."""

from pathlib import Path

import case_steps
from case_screen import dialog, part, settle, texts
from PySide6.QtWidgets import QCheckBox, QListWidget, QWidget
from pytestqt.qtbot import QtBot
from services.scan_cases import code_of, printed, scanned

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import printing


def test_what_is_not_ticked_says_why_and_sheets_of_others_are_asked_about_apart(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
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
