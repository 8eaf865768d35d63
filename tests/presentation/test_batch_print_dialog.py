"""Papers of several cases in one run: what is offered, what goes out, what is recorded."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import get_ident

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from case_steps import approve, consent, hear_equality_officers
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.batch_print_dialog import PRINTER, BatchPrintDialog
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.presentation.tasks import InlineRunner, Runner, TaskRunner
from jobswap_desktop.services import cases
from jobswap_desktop.store import audit

NDA = "Verschwiegenheitserklärung"


@pytest.fixture
def three(desk: Desk) -> tuple[SwapId, ...]:
    """Three cases; in the last nobody has agreed to anything yet."""
    found = [a_recorded_case(desk.work).id for _ in range(3)]
    for swap_id in found[:2]:
        approve(desk.work, swap_id, ApprovalKind.SUPERVISOR)
        consent(desk.work, swap_id)
        hear_equality_officers(desk.work, swap_id)
    return tuple(found)


@pytest.fixture
def opened(desk: Desk, three: tuple[SwapId, ...]) -> Iterator[Callable[..., BatchPrintDialog]]:
    made: list[BatchPrintDialog] = []

    def opener(choice: str = "", runner: Runner | None = None) -> BatchPrintDialog:
        dialog = BatchPrintDialog(desk, three, runner=runner or InlineRunner())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.open()
        if choice:
            dialog._ui.choice.setCurrentText(choice)
        made.append(dialog)
        return dialog

    yield opener
    for dialog in made:
        dialog.done(0)
        dialog.deleteLater()


def to_file(path: Path) -> Callable[[QWidget, str], QPrinter]:
    def choose(_parent: QWidget, _remembered: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(60)
        printer.setPrinterName("")
        return printer

    return choose


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def handed_over(desk: Desk, swap_ids: tuple[SwapId, ...]) -> list[int]:
    """Return of each case how many declarations are handed over."""
    return [
        sum(
            held.state is UndertakingState.HANDED_OVER
            for stay in cases.view(desk.work, swap_id).swap.placements
            if (held := stay.undertaking(Act.NDA))
        )
        for swap_id in swap_ids
    ]


def titles(dialog: BatchPrintDialog) -> list[str]:
    return [row.title for row in dialog._model.wanted()]


def test_what_each_case_needs_is_ticked(opened: Callable[..., BatchPrintDialog]) -> None:
    dialog = opened()
    assert dialog._ui.subject.text() == "Unterlagen von 3 Fällen"
    assert "11.2-JT-2022-001 · Zuleitung – Personalrat, Stadt Lindenfurt" in titles(dialog)
    # In the last case nobody has agreed: no period may begin there.
    assert {title for title in titles(dialog) if "2022-003" in title} == {
        f"11.2-JT-2022-003 · {paper} – {name}"
        for paper in ("Stellungnahme der vorgesetzten Person", "Datenschutzinformation")
        for name in ("Mara Lindner", "Jana Voss")
    }
    assert dialog._ui.summary.text() == "12 Papiere aus 3 Fällen"


def test_one_kind_of_all_cases_without_the_locked(
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    assert titles(dialog) == [
        f"11.2-JT-2022-00{case} · {NDA} – {name}"
        for case in (1, 2)
        for name in ("Mara Lindner", "Jana Voss")
    ]
    assert dialog._ui.summary.text() == ("4 Papiere aus 2 Fällen. Nicht dabei: 11.2-JT-2022-003.")
    locked = [row for row in dialog._model.rows if row.lock]
    assert [row.title[:16] for row in locked] == ["11.2-JT-2022-003"] * 2


def test_drafts_are_listed_and_not_ticked(opened: Callable[..., BatchPrintDialog]) -> None:
    dialog = opened("Vereinbarung")
    assert dialog._model.rowCount() == 3
    assert titles(dialog) == []
    dialog._ui.print_button.click()
    assert dialog._ui.general_error.text() == "Bitte mindestens ein Papier ankreuzen."


def test_one_job_one_entry_and_one_way_back(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    before = audit.length(desk.work.db)
    dialog._ui.print_button.click()
    assert not dialog.isVisible()
    assert pages(tmp_path / "out.pdf") == 4 * 3 * 2
    assert handed_over(desk, three) == [2, 2, 0]
    assert audit.length(desk.work.db) == before + 1
    newest = cases.history(desk.work, three[1])[0]
    assert newest.subject == f"{NDA} (11.2-JT-2022-001, 11.2-JT-2022-002)"
    desk.undo_stack.undo()
    assert handed_over(desk, three) == [0, 0, 0]
    assert all(cases.view(desk.work, swap_id).documents == () for swap_id in three)


def test_a_sheet_lies_before_each_case(
    tmp_path: Path, opened: Callable[..., BatchPrintDialog]
) -> None:
    dialog = opened(NDA)
    for row in range(dialog._model.rowCount()):
        dialog._model.setData(dialog._model.index(row, PapersModel.COPIES), 1)
    dialog._ui.covers.setChecked(True)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog._ui.print_button.click()
    assert pages(tmp_path / "out.pdf") == 2 + 4 * 2


def test_without_the_tick_nothing_counts_as_handed_over(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog._ui.handed_over.setChecked(False)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog._ui.print_button.click()
    assert handed_over(desk, three) == [0, 0, 0]
    assert [len(cases.view(desk.work, swap_id).documents) for swap_id in three] == [2, 2, 0]
    assert cases.history(desk.work, three[0])[0].subject.startswith(NDA)


def test_files_bear_the_numbers(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.save_files(str(tmp_path))
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        f"11.2-JT-2022-00{case}-VE-{side}.pdf" for case in (1, 2) for side in "AB"
    ]
    assert handed_over(desk, three) == [2, 2, 0]


def test_another_file_of_the_same_name_is_replaced_only_when_asked(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = tmp_path / "11.2-JT-2022-002-VE-A.pdf"
    mine.write_bytes(b"Mein eigener Text")
    dialog = opened(NDA)
    for answer in (False, True):
        monkeypatch.setattr(desk.messages, "confirm", lambda *_all, yes=answer: yes)
        dialog.save_files(str(tmp_path))
        assert (mine.read_bytes() == b"Mein eigener Text") is not answer
        assert handed_over(desk, three) == ([2, 2, 0] if answer else [0, 0, 0])


def test_file_that_cannot_be_written_is_named_and_nothing_recorded(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.save_files(str(tmp_path / "missing"))
    assert "11.2-JT-2022-001-VE-A.pdf konnte nicht gespeichert werden" in (
        dialog._ui.general_error.text()
    )
    assert dialog._ui.print_button.isEnabled()
    assert handed_over(desk, three) == [0, 0, 0]


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false")
def test_printer_that_fails_is_named_and_nothing_recorded(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.choose_printer = to_file(tmp_path / "missing" / "out.pdf")
    dialog._ui.print_button.click()
    assert "ließ sich nicht ansprechen" in dialog._ui.general_error.text()
    assert dialog.isVisible()
    assert handed_over(desk, three) == [0, 0, 0]
    assert all(cases.view(desk.work, swap_id).documents == () for swap_id in three)


def test_run_ended_while_papers_are_drawn_leaves_no_trace(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    before = audit.length(desk.work.db)

    def end(drawn: int, _gone: int) -> None:
        if drawn == 2:
            dialog._ui.cancel.click()

    dialog._worker.progressed.connect(end)
    dialog._ui.print_button.click()
    assert not (tmp_path / "out.pdf").exists()
    assert audit.length(desk.work.db) == before
    assert dialog.isVisible()
    assert dialog._ui.general_error.text() == (
        "Der Druck wurde abgebrochen. Nichts ist gedruckt, nichts ist vermerkt."
    )
    dialog._worker.progressed.disconnect(end)
    dialog._ui.print_button.click()
    assert handed_over(desk, three) == [2, 2, 0]


def test_run_ended_at_the_printer_records_what_went_out(
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    dialog = opened(NDA)
    dialog.choose_printer = to_file(tmp_path / "out.pdf")

    def end(_drawn: int, gone: int) -> None:
        if gone == 3:
            dialog._ui.cancel.click()

    dialog._worker.progressed.connect(end)
    dialog._ui.print_button.click()
    assert pages(tmp_path / "out.pdf") == 3 * 3 * 2
    assert handed_over(desk, three) == [2, 1, 0]
    (box,) = desk.messages._window.findChildren(QMessageBox)  # type: ignore[union-attr]  # the desk's own
    assert box.informativeText().startswith("3 von 4 Papieren waren schon ausgegeben.")
    box.close()


def test_worker_is_another_thread_and_the_window_goes_on(
    qtbot: QtBot,
    desk: Desk,
    three: tuple[SwapId, ...],
    tmp_path: Path,
    opened: Callable[..., BatchPrintDialog],
) -> None:
    threads: set[int] = set()

    def note(_drawn: int, _gone: int) -> None:
        threads.add(get_ident())

    dialog = opened(NDA, TaskRunner())
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    steps: list[tuple[int, int]] = []
    dialog._worker.progressed.connect(note, Qt.ConnectionType.DirectConnection)
    dialog._worker.progressed.connect(lambda drawn, gone: steps.append((drawn, gone)))
    dialog._ui.print_button.click()
    assert dialog._ui.progress.isVisible()
    assert not dialog._ui.print_button.isEnabled()
    assert dialog._ui.under_way.isVisible()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    assert threads
    assert get_ident() not in threads
    assert steps == [*((n, 0) for n in range(4)), *((4, n) for n in range(4))]
    assert pages(tmp_path / "out.pdf") == 24
    assert handed_over(desk, three) == [2, 2, 0]


def test_printer_is_remembered(
    desk: Desk, tmp_path: Path, opened: Callable[..., BatchPrintDialog]
) -> None:
    desk.settings.remember(PRINTER, "Flur 2")
    dialog = opened(NDA)
    asked: list[str] = []
    choose = to_file(tmp_path / "out.pdf")

    def ask(parent: QWidget, remembered: str) -> QPrinter:
        asked.append(remembered)
        return choose(parent, remembered)

    dialog.choose_printer = ask
    dialog._ui.print_button.click()
    assert asked == ["Flur 2"]


def test_day_in_the_future_is_said_before_anything_is_printed(
    tmp_path: Path, opened: Callable[..., BatchPrintDialog]
) -> None:
    dialog = opened(NDA)
    dialog._ui.handed_over_on.setText("31.12.2022")
    dialog.choose_printer = to_file(tmp_path / "out.pdf")
    dialog._ui.print_button.click()
    assert "liegt in der Zukunft" in dialog._ui.handed_over_on_error.text()
    assert not (tmp_path / "out.pdf").exists()
