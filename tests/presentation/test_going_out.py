"""Papers leave only when that can be recorded: who may not, and a file that is busy."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from case_steps import consent
from PySide6.QtCore import Qt, QUrl
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation import going_out
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.batch_print_dialog import BatchPrintDialog
from jobswap_desktop.presentation.dialogs.mail_dialog import MailDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog, open_print_dialog
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import cases, printing
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    """A case whose declarations can be printed."""
    swap = a_recorded_case(desk.work)
    consent(desk.work, swap.id)
    return swap.id


class Busy:
    """Another program with the same file; who waits for it gives up at once."""

    def __init__(self, desk: Desk, other: sqlite3.Connection, patch: pytest.MonkeyPatch) -> None:
        connection = desk.work.db.connection  # type: ignore[attr-defined]  # the engine of the tests
        connection.execute("PRAGMA busy_timeout = 1")
        self._desk = desk
        self._other = other
        self._patch = patch

    def begin(self) -> None:
        self._other.execute("BEGIN IMMEDIATE")

    def end(self) -> None:
        self._other.execute("ROLLBACK")
        self._patch.setattr(going_out, "require_recordable", lambda _work, *_roles: None)

    def begin_after_the_question(self) -> None:
        """Begin to write between the question whether one can record and the record."""

        def ask(_work: Workplace, *_roles: Role) -> None:
            self.begin()

        self._patch.setattr(going_out, "require_recordable", ask)

    def said(self) -> list[str]:
        """Return the titles of the boxes over the desk, and close them."""
        return boxes(self._desk)


@pytest.fixture
def busy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Busy]:
    with closing(sqlite3.connect(desk.work.db.path, isolation_level=None)) as other:
        made = Busy(desk, other, monkeypatch)
        yield made
        made.said()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> PrintDialog:
    """The print dialog with both declarations ticked."""
    return _declarations(qtbot, desk, swap_id)


def boxes(desk: Desk) -> list[str]:
    window = desk.messages._window
    assert window is not None
    found = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    for box in found:
        box.close()
    return [box.text() for box in found]


def _declarations(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> PrintDialog:
    dialog = PrintDialog(desk, swap_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    for number, row in enumerate(dialog._model.rows):
        is_one = row.spec.kind is DocumentKind.NDA
        ticked = Qt.CheckState.Checked if is_one else Qt.CheckState.Unchecked
        index = dialog._model.index(number, PapersModel.TITLE)
        dialog._model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
    return dialog


def _to(path: Path) -> Callable[[QWidget, str], QPrinter]:
    def choose(_parent: QWidget, _remembered: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(40)
        return printer

    return choose


def _printed(desk: Desk, swap_id: SwapId) -> int:
    return len(cases.view(desk.work, swap_id).documents)


def test_busy_file_is_said_before_any_paper_lies_in_the_folder(
    desk: Desk, swap_id: SwapId, dialog: PrintDialog, busy: Busy, folder: Path
) -> None:
    busy.begin()
    dialog.save_files(str(folder))
    assert list(folder.iterdir()) == []
    assert busy.said() == ["Die Datenbank ist gerade belegt"]
    assert dialog.isVisible()
    busy.end()
    dialog.save_files(str(folder))
    assert len(list(folder.iterdir())) == 2
    assert _printed(desk, swap_id) == 2


def test_no_file_is_left_where_the_record_fails(
    dialog: PrintDialog, busy: Busy, folder: Path
) -> None:
    busy.begin_after_the_question()
    dialog.save_files(str(folder))
    assert list(folder.iterdir()) == []
    assert busy.said() == ["Die Datenbank ist gerade belegt"]
    busy.end()
    dialog.save_files(str(folder))
    assert sorted(path.suffix for path in folder.iterdir()) == [".pdf", ".pdf"]


def test_what_is_recorded_and_not_saved_is_offered_again_and_recorded_once(
    desk: Desk,
    swap_id: SwapId,
    dialog: PrintDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(path), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    dialog.save_files(str(tmp_path))
    words = dialog._ui.general_error.text()
    assert words.startswith("Vermerkt ist es, aber ")
    assert "VE-A.pdf konnte nicht gespeichert werden (Permission denied)" in words
    assert dialog.isVisible()
    assert _printed(desk, swap_id) == 2
    assert list(tmp_path.glob("*.neu")) == []
    monkeypatch.setattr(Path, "replace", real)
    entries = len(cases.history(desk.work, swap_id))
    dialog.save_files(str(tmp_path))
    assert len(list(tmp_path.glob("*VE-?.pdf"))) == 2
    assert len(cases.history(desk.work, swap_id)) == entries
    assert not dialog.isVisible()


def test_busy_file_is_said_before_the_printer_gets_anything(
    dialog: PrintDialog, busy: Busy, folder: Path
) -> None:
    dialog.choose_printer = _to(folder / "out.pdf")
    busy.begin()
    dialog.print_papers()
    assert not (folder / "out.pdf").exists()
    assert busy.said() == ["Die Datenbank ist gerade belegt"]


def test_what_was_printed_and_not_recorded_is_recorded_without_printing_again(
    desk: Desk, swap_id: SwapId, dialog: PrintDialog, busy: Busy, folder: Path
) -> None:
    dialog.choose_printer = _to(folder / "out.pdf")
    busy.begin_after_the_question()
    dialog.print_papers()
    assert (folder / "out.pdf").exists()
    assert busy.said() == ["Die Datenbank ist gerade belegt"]
    assert "gedruckt, aber noch nicht vermerkt" in dialog._ui.general_error.text()
    busy.end()
    dialog.choose_printer = _to(folder / "again.pdf")
    dialog._ui.print_button.click()
    assert not (folder / "again.pdf").exists()
    assert _printed(desk, swap_id) == 2
    assert not dialog.isVisible()


def test_batch_leaves_no_file_where_the_record_fails(
    desk: Desk, swap_id: SwapId, busy: Busy, folder: Path
) -> None:
    dialog = BatchPrintDialog(desk, (swap_id,), runner=InlineRunner())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    dialog._ui.choice.setCurrentText("Verschwiegenheitserklärung")
    busy.begin_after_the_question()
    dialog.save_files(str(folder))
    assert list(folder.iterdir()) == []
    assert busy.said() == ["Die Datenbank ist gerade belegt"]
    assert dialog._ui.print_button.isEnabled()
    busy.end()
    dialog.save_files(str(folder))
    assert len(list(folder.glob("*.pdf"))) == 2
    assert not dialog.isVisible()
    dialog.deleteLater()


@pytest.mark.parametrize("way", ["brief.eml", ""])
def test_mail_leaves_no_file_where_the_record_fails(
    dialog: PrintDialog, busy: Busy, folder: Path, way: str
) -> None:
    dialog._ui.mail.click()
    mail = dialog.findChild(MailDialog)
    assert mail is not None
    shown: list[str] = []

    def show(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return True

    mail.open_url = show
    busy.begin_after_the_question()
    deed = mail.save_draft if way else mail.save_files
    deed(str(folder / way) if way else str(folder))
    assert list(folder.iterdir()) == []
    assert shown == []
    assert busy.said() == ["Die Datenbank ist gerade belegt"]
    busy.end()
    deed(str(folder / way) if way else str(folder))
    assert {path.suffix for path in folder.iterdir()} == {Path(way).suffix or ".pdf"}
    assert len(shown) == 1


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_may_not_record_papers_gets_no_print_dialog(
    desk: Desk, swap_id: SwapId, role: Role
) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=role))
    window = desk.messages._window
    assert window is not None
    open_print_dialog(desk, swap_id, window)
    assert window.findChildren(PrintDialog) == []
    assert boxes(desk) == ["Nicht eingetragen"]


def test_right_is_asked_before_anything_is_drawn(
    desk: Desk, dialog: PrintDialog, folder: Path
) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    dialog.save_files(str(folder))
    assert list(folder.iterdir()) == []
    assert "ist die Personalstelle zuständig" in dialog._ui.general_error.text()


def test_readers_see_what_nobody_recorded_as_a_draft(desk: Desk, swap_id: SwapId) -> None:
    reader = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    specs = [s for s in printing.plan(reader, swap_id).specs if s.kind is DocumentKind.NDA]
    assert "ENTWURF" in _words(printing.pdf(printing.papers(reader, swap_id, specs)))
    printing.record(desk.work, swap_id, printing.papers(desk.work, swap_id, specs), None)
    assert "ENTWURF" not in _words(printing.pdf(printing.papers(reader, swap_id, specs)))


def _words(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)
