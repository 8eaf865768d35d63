"""The names of files that came back, on the screen."""

from pathlib import Path

from case_screen import dialog, part, settle
from PySide6.QtWidgets import QLabel, QWidget
from scan_screen import a_scan, take

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog


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
