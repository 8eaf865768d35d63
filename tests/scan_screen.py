"""Scans that come back while one looks on."""

from pathlib import Path

from case_screen import part
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from services.scan_cases import pdf_of, printed, scanned

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.presentation.widgets.page_preview import PagePreview


def a_scan(desk: Desk, swap_id: SwapId, kind: DocumentKind, folder: Path, place: int = 0) -> Path:
    """Write the scan of a paper that was printed into a folder."""
    document = printed(desk.work, swap_id, kind, place)
    return scanned(folder, pdf_of(desk.work, document), name=f"scan{place}.pdf")


def take(desk: Desk, window: QWidget, *paths: Path, swap_id: str = "") -> None:
    """Deal with files as if they had been dropped, and read them at once."""
    ScanningBack(desk, window, InlineRunner()).take(paths, swap_id)


def see_page(qtbot: QtBot, box: QWidget) -> PagePreview:
    """Wait for the picture of a page, which is drawn elsewhere."""
    preview = part(box, PagePreview)
    qtbot.waitUntil(lambda: not preview.picture().isNull(), timeout=20_000)
    return preview
