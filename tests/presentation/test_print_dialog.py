"""Printing: what is offered, what leaves the printer, what is recorded."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from case_steps import approve
from print_screen import opened
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import PRINTER, PrintDialog
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.presentation.printing import print_pdf
from jobswap_desktop.services import printing
from jobswap_desktop.services.cases import view


@pytest.fixture
def submittable(desk: Desk, swap: Swap) -> Swap:
    """A case that may go to its bodies: the supervisors have agreed as well."""
    approve(desk.work, swap.id, ApprovalKind.SUPERVISOR)
    return view(desk.work, swap.id).swap


def to_file(path: Path) -> Callable[[QWidget, str], QPrinter]:
    def choose(_parent: QWidget, _remembered: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(100)
        return printer

    return choose


def sizes(path: Path) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [(round(page.get_width()), round(page.get_height())) for page in document]
    finally:
        document.close()


def nda_states(desk: Desk, swap: Swap) -> list[UndertakingState]:
    placements = view(desk.work, swap.id).swap.placements
    return [held.state for item in placements if (held := item.undertaking(Act.NDA))]


def test_needed_papers_come_first(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap)
    needed = [row.spec.needed for row in dialog._model.rows]
    assert True in needed
    assert False in needed
    assert needed == sorted(needed, reverse=True)


def test_needed_papers_are_ticked_with_their_copies(
    qtbot: QtBot, desk: Desk, submittable: Swap
) -> None:
    dialog = opened(qtbot, desk, submittable)
    rows = {row.title: row for row in dialog._model.rows}
    first = rows["Zuleitung – Gleichstellungsbeauftragte, Stadt Lindenfurt"]
    assert (first.wanted, first.copies) == (True, 1)
    assert not rows["Zuleitung – Personalrat, Stadt Lindenfurt"].wanted
    declaration = rows["Verschwiegenheitserklärung – Mara Lindner"]
    assert (declaration.wanted, declaration.copies) == (False, 3)
    assert not rows["Vereinbarung"].wanted
    names = [
        dialog._model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for number in range(dialog._model.rowCount())
    ]
    assert (
        "Zuleitung – Gleichstellungsbeauftragte, Stadt Lindenfurt, wird gedruckt, 1 Exemplar, "
        "jetzt nötig" in names
    )
    assert "Vereinbarung, wird nicht gedruckt, 4 Exemplare, später, Entwurf" in names


def test_preview_turns_pages_and_fills_the_width(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    ui = dialog._ui
    ui.preview.show_page(0)
    total = sum(printing.page_count(dialog._pdf(row)) for row in dialog._model.wanted())
    assert ui.page_number.text() == f"Seite 1 von {total}"
    assert not ui.page_before.isEnabled()
    first = ui.preview.picture().toImage()
    ui.page_after.click()
    assert ui.page_number.text() == f"Seite 2 von {total}"
    assert ui.preview.picture().toImage() != first
    qtbot.waitUntil(lambda: abs(ui.preview.picture().width() - ui.preview.viewport().width()) <= 20)


def test_agreement_in_preview_is_marked_as_a_draft(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.AGREEMENT)
    (row,) = dialog._model.wanted()
    document = pypdfium2.PdfDocument(dialog._pdf(row))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "ENTWURF" in text


def test_printed_papers_are_recorded_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    pages = [printing.page_count(dialog._pdf(row)) for row in dialog._model.wanted()]
    dialog._model.setData(dialog._model.index(_row(dialog, "Jana"), PapersModel.COPIES), 1)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog.print_papers()
    assert len(sizes(tmp_path / "out.pdf")) == 3 * pages[0] + pages[1]
    assert nda_states(desk, swap) == [UndertakingState.HANDED_OVER] * 2
    papers = view(desk.work, swap.id).documents
    assert [paper.handed_over_on for paper in papers] == [desk.work.today()] * 2
    desk.undo_stack.undo()
    assert nda_states(desk, swap) == [UndertakingState.DRAFT] * 2
    assert view(desk.work, swap.id).documents == ()


def _row(dialog: PrintDialog, name: str) -> int:
    return next(
        number for number, row in enumerate(dialog._model.rows) if row.wanted and name in row.title
    )


def test_without_the_tick_papers_are_printed_but_not_handed_over(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog._ui.handed_over.setChecked(False)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog.print_papers()
    assert nda_states(desk, swap) == [UndertakingState.DRAFT] * 2
    assert len(view(desk.work, swap.id).documents) == 2


def test_drafts_are_printed_without_a_record(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.AGREEMENT)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog.print_papers()
    assert sizes(tmp_path / "out.pdf")
    assert view(desk.work, swap.id).documents == ()
    assert desk.undo_stack.count() == 0


def test_nothing_happens_when_the_printer_is_not_chosen(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.choose_printer = lambda _parent, _remembered: None
    dialog.print_papers()
    assert dialog.isVisible()
    assert view(desk.work, swap.id).documents == ()


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false")
def test_printer_that_fails_is_named_and_nothing_recorded(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.choose_printer = to_file(tmp_path / "missing" / "out.pdf")
    dialog.print_papers()
    assert dialog._ui.general_error.text() == (
        "Der Drucker ließ sich nicht ansprechen. "
        "Bitte den Drucker prüfen oder einen anderen wählen."
    )
    assert view(desk.work, swap.id).documents == ()


def test_remembered_printer_is_offered_first(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    desk.settings.remember(PRINTER, "Flur 2")
    asked: list[str] = []

    def choose(_parent: QWidget, remembered: str) -> None:
        asked.append(remembered)

    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.choose_printer = choose
    dialog.print_papers()
    assert asked == ["Flur 2"]


@pytest.mark.parametrize(
    "case",
    [("31.12.2022", "liegt in der Zukunft"), ("", "fehlt noch"), ("gestern", "kein Datum")],
)
def test_day_is_checked_before_anything_is_printed(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path, case: tuple[str, str]
) -> None:
    text, sentence = case
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog._ui.handed_over_on.setText(text)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog.print_papers()
    assert sentence in dialog._ui.handed_over_on_error.text()
    assert not (tmp_path / "out.pdf").exists()


def test_nothing_ticked_is_said(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.CERTIFICATE)
    for number in range(dialog._model.rowCount()):
        index = dialog._model.index(number, 0)
        dialog._model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.print_papers()
    assert dialog._ui.general_error.text() == "Bitte mindestens ein Papier ankreuzen."
    assert dialog._ui.page_number.text() == ""
    assert dialog._ui.nothing.text() == "Es ist nichts angekreuzt."


def test_no_period_begins_by_default_while_supervisors_are_asked(
    qtbot: QtBot, desk: Desk, locked: Swap
) -> None:
    dialog = opened(qtbot, desk, locked)
    ticked = {row.spec.kind for row in dialog._model.wanted()}
    assert ticked == {DocumentKind.SUPERVISOR_STATEMENT, DocumentKind.PRIVACY_NOTICE}
    assert not dialog._ui.periods.isVisible()


def test_period_that_a_submission_begins_is_said_before_and_after(
    qtbot: QtBot, desk: Desk, submittable: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, submittable)
    periods = dialog._ui.periods
    asked = [p for p in submittable.participations if p.body is Body.EQUALITY_OFFICER]
    own = "Gleichstellungsbeauftragte (Stadt Lindenfurt) bis 08.02.2022"
    assert len(asked) == 2
    assert periods.isVisible()
    assert periods.text().startswith("Frist beginnt: ")
    assert own in periods.text()
    dialog._ui.handed_over.setChecked(False)
    assert not periods.isVisible()
    dialog._ui.handed_over.setChecked(True)
    said: list[str] = []
    desk.recorded.connect(lambda words, _undoable: said.append(words))
    words = periods.text()
    dialog.save_files(str(tmp_path))
    assert said == [f"Unterlagen gedruckt. {words}"]


def test_nothing_to_be_printed_is_said_and_the_current_row_is_shown(
    qtbot: QtBot, desk: Desk, submittable: Swap, tmp_path: Path
) -> None:
    opened(qtbot, desk, submittable).save_files(str(tmp_path))
    dialog = opened(qtbot, desk, submittable)
    assert dialog._model.wanted() == []
    assert dialog._ui.nothing.isVisible()
    assert dialog._ui.nothing.text() == (
        "Im Augenblick ist nichts zu drucken. Weitere Unterlagen lassen sich ankreuzen."
    )
    _current(dialog, _locked_row(dialog, "Verschwiegenheitserklärung – Mara Lindner"))
    assert dialog._ui.page_number.text() == "Seite 1 von 2"


def test_papers_stand_in_groups_with_the_word_for_each(
    qtbot: QtBot, desk: Desk, locked: Swap
) -> None:
    dialog = opened(qtbot, desk, locked)
    rows = dialog._model.rows
    places = [2 if row.lock else 3 if row.spec.draft else int(not row.spec.needed) for row in rows]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}
    words = [dialog._model.index(n, 0).data().split("\n")[-1] for n in range(len(rows))]
    assert words[0] == "jetzt nötig"
    assert words[places.index(1)] == "weitere Unterlage"
    assert words[-1] == "später, Entwurf"


def test_files_bear_the_numbers_and_are_recorded(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.save_files(str(tmp_path))
    found = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert found == [f"{swap.reference}-VE-A.pdf", f"{swap.reference}-VE-B.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in tmp_path.glob("*.pdf"))
    assert nda_states(desk, swap) == [UndertakingState.HANDED_OVER] * 2


def test_file_that_cannot_be_written_is_named(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.NDA)
    dialog.save_files(str(tmp_path / "missing"))
    assert f"{swap.reference}-VE-A.pdf konnte nicht gespeichert werden" in (
        dialog._ui.general_error.text()
    )
    assert dialog.isVisible()
    assert view(desk.work, swap.id).documents == ()


def test_pages_keep_their_direction_and_copies_are_collated(
    desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    plan = printing.plan(desk.work, swap.id)
    week = [spec for spec in plan.specs if spec.kind is DocumentKind.WEEK_PLAN][:1]
    data = printing.pdf(printing.papers(desk.work, swap.id, week))
    printer = to_file(tmp_path / "week.pdf")(QWidget(), "")
    assert print_pdf(data, printer, copies=2)
    pages = sizes(tmp_path / "week.pdf")
    assert len(pages) == 2 * printing.page_count(data)
    assert all(width > height for width, height in pages)


def _current(dialog: PrintDialog, number: int, column: int = PapersModel.TITLE) -> None:
    dialog._ui.papers.setCurrentIndex(dialog._model.index(number, column))


def _locked_row(dialog: PrintDialog, title: str) -> int:
    return next(n for n, row in enumerate(dialog._model.rows) if row.title == title)


def test_locked_paper_says_why_and_takes_no_tick(qtbot: QtBot, desk: Desk, locked: Swap) -> None:
    dialog = opened(qtbot, desk, locked)
    number = _locked_row(dialog, "Verschwiegenheitserklärung – Mara Lindner")
    index = dialog._model.index(number, PapersModel.TITLE)
    sentence = "Einwilligung in die Weitergabe der Angaben fehlt: Mara Lindner."
    assert sentence in index.data()
    assert sentence in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    _current(dialog, number)
    dialog._ui.papers.setFocus()
    QTest.keyClick(dialog._ui.papers, Qt.Key.Key_Space)
    assert not dialog._model.rows[number].wanted
    council = _locked_row(dialog, "Zuleitung – Personalrat, Stadt Lindenfurt")
    assert "wird vorher beteiligt" in dialog._model.index(council, 0).data()


def test_locked_paper_can_be_looked_at_as_a_draft(qtbot: QtBot, desk: Desk, locked: Swap) -> None:
    dialog = opened(qtbot, desk, locked, DocumentKind.CERTIFICATE)
    number = _locked_row(dialog, "Verschwiegenheitserklärung – Mara Lindner")
    _current(dialog, number)
    assert dialog._ui.page_number.text() == "Seite 1 von 4"
    document = pypdfium2.PdfDocument(dialog._pdf(dialog._model.rows[number]))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "ENTWURF" in text
    _current(dialog, _locked_row(dialog, "Teilnahmebescheinigung – Mara Lindner"))
    assert dialog._ui.page_number.text() == "Seite 1 von 2"


def test_copies_are_set_by_keys(qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path) -> None:
    dialog = opened(qtbot, desk, swap, DocumentKind.CERTIFICATE)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    number = _locked_row(dialog, "Teilnahmebescheinigung – Mara Lindner")
    table = dialog._ui.papers
    _current(dialog, number)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QSpinBox)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "4")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._model.rows[number].copies == 4)
    assert not (tmp_path / "out.pdf").exists()
