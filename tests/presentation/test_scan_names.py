"""The names of files that came back, on the screen."""

from pathlib import Path

import case_steps
import pytest
from case_screen import dialog, part, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot
from services.scan_cases import (
    pdf_of,
    printed,
    scanned,
)

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner

_S = UndertakingState
_COPY, _LEFT, _NO_KEY = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    """An approved case whose declarations have been handed over."""
    swap_id = case_steps.approved_case(desk.work)
    case_steps.plan(desk.work, swap_id)
    case_steps.print_kind(desk.work, swap_id, DocumentKind.NDA)
    return swap_id


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk.messages.set_window(window)
    return window


def a_scan(desk: Desk, swap_id: SwapId, kind: DocumentKind, folder: Path, place: int = 0) -> Path:
    document = printed(desk.work, swap_id, kind, place)
    return scanned(folder, pdf_of(desk.work, document), name=f"scan{place}.pdf")


def take(desk: Desk, window: QWidget, *paths: Path, swap_id: str = "") -> None:
    ScanningBack(desk, window, InlineRunner()).take(paths, swap_id)


def test_a_long_name_does_not_widen_the_dialog(
    desk: Desk, window: QWidget, swap_id: SwapId, tmp_path: Path
) -> None:
    path = a_scan(desk, swap_id, DocumentKind.NDA, tmp_path)
    long = path.rename(tmp_path / ("x" * 200 + ".pdf"))
    take(desk, window, long)
    box = dialog(window, ScanBackDialog)
    assert box.minimumSizeHint().width() < 40 * desk.theme.em
    assert part(box, QLabel, "subject").text().endswith("xx.pdf")
    box.reject()
    settle()
