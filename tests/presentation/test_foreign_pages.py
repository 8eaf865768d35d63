"""A filed PDF that means harm is looked at in the real dialogs, and the window goes on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from case_screen import button, case_page, dialog, front, part, press, settle
from hostile_pdfs import endless, unpacking_into_gigabytes
from motion import alone, in_motion
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot
from scan_screen import see_page
from scanner import as_pdf, blank
from services.scan_cases import keep_writing

from jobswap_desktop.documents import apart, raster
from jobswap_desktop.documents.scans import ReadPage
from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.foreign_view import ForeignView
from jobswap_desktop.presentation.widgets.page_preview import PagePreview
from jobswap_desktop.services import cases, scan_back
from jobswap_desktop.services.scan_reading import ReadScan

TOO_SLOW = (
    "Seite 1 lässt sich nicht in angemessener Zeit zeichnen. Bitte das Papier noch einmal scannen."
)
DAMAGED = (
    "Seite 1 ist beschädigt oder viel zu groß und lässt sich nicht zeichnen. "
    "Bitte das Papier noch einmal scannen."
)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGE_SECONDS", 2)


def viewed(qtbot: QtBot, desk: Desk, swap_id: SwapId, pdf: bytes, count: int = 1) -> PdfDialog:
    """File a PDF and look at it, as the clerk does."""
    keep_writing(desk.work, swap_id, pdf, "scan.pdf", count)
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Ansehen …")
    return dialog(page.window(), PdfDialog)


def running(box: QWidget) -> Callable[[], bool]:
    """Return who says whether the process that draws for a dialog is there yet."""
    (view,) = box.findChildren(ForeignView)
    return lambda: view._pages._pdf._process is not None


@pytest.mark.usefixtures("quick")
def test_a_page_without_an_end_gets_its_sentence_while_the_window_goes_on(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    started = monotonic()
    box = viewed(qtbot, desk, swap_id, endless(then=1), 2)
    assert monotonic() - started < 10
    preview = part(box, PagePreview)
    with in_motion() as motion:
        qtbot.waitUntil(lambda: preview.words() == "Die Seite wird gezeichnet …")
        qtbot.waitUntil(lambda: preview.words() == TOO_SLOW, timeout=10_000)
    # The page may take two seconds; the window does something a hundred times in them.
    assert motion.count > 50
    assert motion.longest < alone(0.5)
    assert preview.picture().isNull()
    button(box, "Als PDF speichern …")
    box._ui.page_after.click()
    see_page(qtbot, box)
    assert preview.words() == ""
    box._ui.page_before.click()
    assert preview.words() == TOO_SLOW
    box.close()
    settle()


def test_a_page_that_cannot_be_drawn_says_so(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    box = viewed(qtbot, desk, swap_id, unpacking_into_gigabytes())
    preview = part(box, PagePreview)
    qtbot.waitUntil(lambda: preview.words() == DAMAGED, timeout=10_000)
    box.close()
    settle()


def test_another_page_does_not_wait_for_one_without_an_end(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    box = viewed(qtbot, desk, swap_id, endless(then=1), 2)
    qtbot.waitUntil(running(box), timeout=10_000)
    started = monotonic()
    box._ui.page_after.click()
    see_page(qtbot, box)
    assert monotonic() - started < apart.PAGE_SECONDS / 2
    box.close()
    settle()


@pytest.mark.parametrize("how", ["dialog", "window"])
def test_closing_does_not_wait_for_a_page(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, how: str
) -> None:
    box = viewed(qtbot, desk, swap_id, endless())
    qtbot.waitUntil(running(box), timeout=10_000)
    (view,) = box.findChildren(ForeignView)
    behind = box.parentWidget()
    assert behind is not None
    started = monotonic()
    (box if how == "dialog" else behind).close()
    assert monotonic() - started < 2
    assert view._pages._pdf._process is None
    box.close()
    settle()


@pytest.mark.usefixtures("quick")
def test_before_it_is_filed_it_is_looked_at_no_other_way(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, window: QWidget
) -> None:
    pdf = endless(then=1)
    scan = ReadScan(
        name="scan.pdf", data=pdf, sha256=content_digest(pdf), count=2, pages=(ReadPage(),) * 2
    )
    box = ScanBackDialog(desk, scan_back.recognise(desk.work, scan, swap_id), window)
    box.open()
    preview = part(box, PagePreview)
    with in_motion() as motion:
        qtbot.waitUntil(lambda: preview.words() == TOO_SLOW, timeout=10_000)
    assert motion.longest < alone(0.5)
    box._ui.page_after.click()
    see_page(qtbot, box)
    box.reject()
    settle()


def to_file(path: Path, _parent: QWidget, _remembered: str) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(72)
    return printer


def inks(path: Path) -> list[float]:
    """Return the share of ink on every page that was printed."""
    pdf = path.read_bytes()
    with raster.opened_scan(pdf) as scan:
        pages = [scan.grey(number, 36) for number in range(len(scan))]
    assert all(pages)
    return [1 - sum(page.pixels) / len(page.pixels) / 255 for page in pages if page]


def test_a_filed_pdf_is_printed_beside_the_window_and_recorded(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    sheets = [blank() for _ in range(2)]
    sheets[1].paste(0, (0, 0, 827, 1169))
    box = viewed(qtbot, desk, swap_id, as_pdf(sheets, 100), 2)
    behind = box.parentWidget()
    assert behind is not None
    box.choose_printer = partial(to_file, tmp_path / "aus.pdf")
    press(box, "Drucken …")
    (progress,) = box.findChildren(QProgressDialog)
    assert progress.labelText() == "Seite 1 von 2 wird gedruckt …"
    qtbot.waitUntil(
        lambda: cases.history(desk.work, swap_id)[0].action is Action.EXPORTED, timeout=20_000
    )
    first, second = inks(tmp_path / "aus.pdf")
    assert first < 0.01
    assert second > 0.95
    settle()


@pytest.mark.usefixtures("quick")
def test_a_sheet_stands_for_a_page_that_cannot_be_printed(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, window: QWidget, tmp_path: Path
) -> None:
    box = viewed(qtbot, desk, swap_id, endless(then=1), 2)
    box.choose_printer = partial(to_file, tmp_path / "aus.pdf")
    with in_motion() as motion:
        press(box, "Drucken …")
        qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    assert motion.longest < alone(1)
    (told,) = window.findChildren(QMessageBox)
    assert (told.text(), told.informativeText()) == (
        "Nicht jede Seite konnte gedruckt werden",
        TOO_SLOW,
    )
    told.close()
    sentence, page = inks(tmp_path / "aus.pdf")
    assert 0 < sentence < page
    assert cases.history(desk.work, swap_id)[0].action is Action.EXPORTED
    settle()


def test_printing_can_be_cancelled(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    box = viewed(qtbot, desk, swap_id, endless())
    box.choose_printer = partial(to_file, tmp_path / "aus.pdf")
    press(box, "Drucken …")
    (progress,) = box.findChildren(QProgressDialog)
    started = monotonic()
    press(progress, "Abbrechen")
    qtbot.waitUntil(lambda: not box.findChildren(QProgressDialog), timeout=10_000)
    assert monotonic() - started < apart.PAGE_SECONDS / 2
    assert box.isVisible()
    assert cases.history(desk.work, swap_id)[0].action is not Action.EXPORTED
    assert not (tmp_path / "aus.pdf").exists()
    box.close()
    settle()


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false")
def test_a_printer_that_fails_is_said_and_nothing_recorded(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    box = viewed(qtbot, desk, swap_id, as_pdf([blank()]))
    box.choose_printer = partial(to_file, tmp_path / "fehlt" / "aus.pdf")
    press(box, "Drucken …")
    qtbot.waitUntil(
        lambda: box._ui.general_error.text().startswith("Der Drucker ließ sich nicht ansprechen."),
        timeout=10_000,
    )
    assert cases.history(desk.work, swap_id)[0].action is not Action.EXPORTED
    box.close()
    settle()
