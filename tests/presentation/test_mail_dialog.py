"""Handing papers over by mail from the print dialog: three ways, what is said, what is recorded."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from case_steps import consent
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.mail_dialog import FOLDER, MailDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.services import cases, mailing, people
from jobswap_desktop.services import printing as printing_service


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    known = {person.last_name: person for person in people.all_people(desk.work)}
    people.save(desk.work, replace(known["Lindner"], email="mara.lindner@lindenfurt.example"))
    swap = a_recorded_case(desk.work)
    consent(desk.work, swap.id)
    return swap.id


@pytest.fixture
def opened(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> Iterator[tuple[PrintDialog, MailDialog, list[str]]]:
    """The dialog with Mara Lindner's declaration, and the files that were to be opened."""
    printing = PrintDialog(desk, swap_id)
    printing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    printing.open()
    model = printing._model
    for number, row in enumerate(model.rows):
        is_hers = row.spec.kind is DocumentKind.NDA and row.spec.number.endswith("A")
        ticked = Qt.CheckState.Checked if is_hers else Qt.CheckState.Unchecked
        index = model.index(number, PapersModel.TITLE)
        model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
    printing._ui.mail.click()
    mail = printing.findChild(MailDialog)
    assert mail is not None
    qtbot.waitUntil(mail.isVisible)
    opened: list[str] = []

    def show(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    mail.open_url = show
    yield printing, mail, opened
    printing.close()
    printing.deleteLater()


def actions(desk: Desk, swap_id: SwapId) -> list[Action | None]:
    return [row.action for row in cases.history(desk.work, swap_id)]


def test_title_and_tick_are_those_of_the_print_dialog(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    printing = PrintDialog(desk, swap_id)
    qtbot.addWidget(printing)
    printing.open()
    model = printing._model
    for number, row in enumerate(model.rows):
        is_hers = row.spec.kind is DocumentKind.NDA and row.spec.number.endswith("A")
        ticked = Qt.CheckState.Checked if is_hers else Qt.CheckState.Unchecked
        index = model.index(number, PapersModel.TITLE)
        model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
    printing._ui.handed_over_on.setText("31.01.2022")
    printing._ui.mail.click()
    mail = printing.findChild(MailDialog)
    assert mail is not None
    assert mail.windowTitle() == "Per E-Mail übergeben"
    assert mail._ui.handed_over.isChecked()
    assert mail._ui.handed_over_on.text() == "31.01.2022"
    mail.done(0)
    mail.deleteLater()
    printing._ui.handed_over.setChecked(False)
    printing._ui.mail.click()
    again = next(each for each in printing.findChildren(MailDialog) if each.isVisible())
    assert not again._ui.handed_over.isChecked()
    again._ui.recipient.setCurrentText("IT-Verbund Westtal")
    again._ui.recipient.setCurrentText("Mara Lindner")
    assert not again._ui.handed_over.isChecked()


def test_letter_and_address_are_filled_in(
    opened: tuple[PrintDialog, MailDialog, list[str]],
) -> None:
    ui = opened[1]._ui
    assert ui.recipient.currentText() == "Mara Lindner"
    assert ui.address.text() == "mara.lindner@lindenfurt.example"
    assert ui.subject.text() == "Verschwiegenheitserklärung zum Fall 11.2-JT-2022-001"
    assert ui.text.toPlainText().startswith("Guten Tag Mara Lindner,")
    assert ui.handed_over.isChecked()
    assert ui.files.text() == "11.2-JT-2022-001-VE-A.pdf"


def test_another_recipient_changes_the_letter_until_somebody_wrote_in_it(
    opened: tuple[PrintDialog, MailDialog, list[str]],
) -> None:
    ui = opened[1]._ui
    ui.recipient.setCurrentText("IT-Verbund Westtal")
    assert ui.address.text() == ""
    assert ui.text.toPlainText().startswith("Guten Tag,")
    ui.text.setPlainText("Wie besprochen.")
    ui.recipient.setCurrentText("Mara Lindner")
    assert ui.address.text() == "mara.lindner@lindenfurt.example"
    assert ui.text.toPlainText() == "Wie besprochen."


def test_draft_is_saved_opened_and_recorded(
    qtbot: QtBot,
    desk: Desk,
    swap_id: SwapId,
    tmp_path: Path,
    opened: tuple[PrintDialog, MailDialog, list[str]],
) -> None:
    printing, mail, shown = opened
    mail._ui.subject.setText("Unterlagen für Łukasz")
    mail._ui.open_mail.click()
    asked = mail.findChild(QFileDialog)
    assert asked is not None
    assert asked.selectedFiles()[0].endswith("11.2-JT-2022-001.eml")
    path = tmp_path / "brief.eml"
    asked.fileSelected.emit(str(path))
    asked.close()
    found = message_from_bytes(path.read_bytes(), policy=default)
    assert found["X-Unsent"] == "1"
    assert found["To"] == "mara.lindner@lindenfurt.example"
    assert found["Subject"] == "Unterlagen für Łukasz"
    (pdf,) = (part for part in found.walk() if part.get_filename())
    assert pdf.get_filename() == "11.2-JT-2022-001-VE-A.pdf"
    assert bytes(pdf.get_payload(decode=True))[:4] == b"%PDF"
    assert shown == [str(path)]
    assert actions(desk, swap_id)[:2] == [Action.DOCUMENTS_PRINTED, Action.DOCUMENTS_MAILED]
    (paper,) = cases.view(desk.work, swap_id).documents
    assert paper.handed_over_on == desk.work.today()
    qtbot.waitUntil(lambda: not printing.isVisible())
    desk.undo_stack.undo()
    assert cases.view(desk.work, swap_id).documents == ()


def test_folder_is_shown_and_text_follows_without_a_second_record(
    desk: Desk,
    swap_id: SwapId,
    tmp_path: Path,
    opened: tuple[PrintDialog, MailDialog, list[str]],
) -> None:
    _printing, mail, shown = opened
    mail.save_files(str(tmp_path))
    assert (tmp_path / "11.2-JT-2022-001-VE-A.pdf").read_bytes().startswith(b"%PDF")
    assert shown == [str(tmp_path)]
    assert desk.settings.text(FOLDER) == str(tmp_path)
    assert mail.isVisible()
    assert mail._ui.close_button.text() == "Schließen"
    mail.copy_text()
    assert QGuiApplication.clipboard().text() == mail._ui.text.toPlainText()
    assert mail._ui.done.text() == "Der Text liegt in der Zwischenablage."
    mail.save_files(str(tmp_path))
    assert actions(desk, swap_id).count(Action.DOCUMENTS_MAILED) == 1


def test_copying_the_text_records_nothing(
    desk: Desk, swap_id: SwapId, opened: tuple[PrintDialog, MailDialog, list[str]]
) -> None:
    printing, mail, _shown = opened
    before = actions(desk, swap_id)
    mail._ui.copy_text.click()
    mail.close()
    assert actions(desk, swap_id) == before
    assert printing.isVisible()


def test_wrong_address_and_day_are_said_at_their_fields(
    desk: Desk, swap_id: SwapId, opened: tuple[PrintDialog, MailDialog, list[str]]
) -> None:
    mail = opened[1]
    before = actions(desk, swap_id)
    mail._ui.address.setText("Mara; Jana")
    mail._ui.open_mail.click()
    assert "keine E-Mail-Adresse" in mail._ui.address_error.text()
    mail._ui.address.clear()
    mail._ui.handed_over_on.setText("31.12.2022")
    mail._ui.show_folder.click()
    assert "liegt in der Zukunft" in mail._ui.handed_over_on_error.text()
    assert mail.findChild(QFileDialog) is None
    assert actions(desk, swap_id) == before


def test_file_that_cannot_be_written_is_named_and_nothing_recorded(
    desk: Desk,
    swap_id: SwapId,
    tmp_path: Path,
    opened: tuple[PrintDialog, MailDialog, list[str]],
) -> None:
    mail = opened[1]
    before = actions(desk, swap_id)
    mail.save_draft(str(tmp_path / "missing" / "brief.eml"))
    assert "brief.eml konnte nicht gespeichert werden" in mail._ui.general_error.text()
    assert actions(desk, swap_id) == before


def test_without_a_mail_program_it_says_where_the_draft_lies(
    tmp_path: Path, opened: tuple[PrintDialog, MailDialog, list[str]]
) -> None:
    mail = opened[1]
    mail.open_url = lambda _url: False
    path = tmp_path / "brief.eml"
    mail.save_draft(str(path))
    assert path.exists()
    assert f"{path} ist gespeichert" in mail._ui.general_error.text()
    assert mail.isVisible()


def test_papers_for_somebody_else_are_left_out_and_not_handed_over(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    plan = printing_service.plan(desk.work, swap_id)
    kinds = {DocumentKind.SUPERVISOR_STATEMENT, DocumentKind.NDA}
    specs = [spec for spec in plan.specs if spec.kind in kinds]
    papers = printing_service.papers(desk.work, swap_id, specs)
    both = mailing.Mailing(swap=plan.swap, papers=tuple((paper, b"%PDF") for paper in papers))
    mail = MailDialog(desk, both)
    qtbot.addWidget(mail)
    mail.open()
    ui = mail._ui
    ui.recipient.setCurrentText("IT-Verbund Westtal")
    assert ui.files.height() >= 2 * ui.files.fontMetrics().lineSpacing()
    assert not ui.handed_over.isEnabled()
    assert ui.files.text().split("\n") == [
        "11.2-JT-2022-001-VE-A.pdf",
        "11.2-JT-2022-001-VE-B.pdf",
    ]
    assert "Stellungnahme" not in ui.text.toPlainText()
    assert not ui.handed_over.isChecked()
    assert ui.not_theirs.isVisible()
    assert ui.not_theirs.text() == (
        "Als ausgehändigt gilt ein Papier nur bei denen, für die es bestimmt ist. Hier sind nicht "
        "alle für diese Empfangsstelle."
    )
    ui.recipient.setCurrentText("Mara Lindner")
    assert not ui.not_theirs.isVisible()
    assert ui.files.text() == "11.2-JT-2022-001-VE-A.pdf"
    assert ui.handed_over.isChecked()
