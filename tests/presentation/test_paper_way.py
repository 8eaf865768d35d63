"""Signed papers on the screen: in the case, in the list, among what is due, in their dialogs."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from builders import TODAY, a_clerk
from case_screen import button, case_page, dialog, front, part, press, save, settle, texts
from case_steps import a_case, approved_case, consent, held, print_kind, swap_of
from paper_steps import move, nda, papers, print_first_slip, states
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown, told
from services.scan_cases import codes_of, pdf_of, printed, scanned

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Form, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.ids import AttachmentId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.paper_step_dialog import PaperStepDialog
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.reminder_dialog import ReminderDialog, mail_address
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.models.cases import CaseModel
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.pages.deadlines_page import DeadlinesPage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.scanning_back import ScanningBack
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.services import editing, paper_way, printing
from jobswap_desktop.services.paper_words import Reminder

P, U = PaperState, UndertakingState
MARA = "Verschwiegenheitserklärung – Mara Lindner"

pytestmark = pytest.mark.usefixtures("german")


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    found = approved_case(desk.work)
    print_kind(desk.work, found, DocumentKind.NDA)
    return found


def boxes(window: QWidget) -> dict[str, bool]:
    settle()
    found = part(window, QWidget, "signers").findChildren(QCheckBox)
    return {box.text(): box.isChecked() for box in found if not box.isHidden()}


def later(desk: Desk, day: date) -> None:
    desk.work = desk.work.on(day)


def test_one_original_comes_back_with_the_signature_it_bears(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Zurück …", f"{MARA}, Mara Lindner")
    window = dialog(page, PaperStepDialog)
    ui = window._ui
    assert boxes(window) == {"Mara Lindner": True, "IT-Verbund Westtal": False}
    assert ui.to.currentText() == "Zurück"
    assert ui.on.day() == TODAY
    assert ui.also_lines.text() == (
        "Verschwiegenheitserklärung Mara Lindner: Von Gastperson unterzeichnet"
    )
    assert told(ui.also)[1] == f"Auch eintragen: {ui.also_lines.text()}"
    assert not ui.by.isVisible()
    assert not ui.filed_at.isVisible()
    ui.form.setCurrentText("Scan")
    save(qtbot, window)

    visitor, host = nda(desk.work, swap_id)
    assert (visitor.state, visitor.form, host.state) == (P.RETURNED, Form.SCAN, P.HANDED_OVER)
    assert held(desk.work, swap_id).state is U.SIGNED_BY_VISITOR
    read = texts(front(page))
    assert "ausgehändigt 01.02.2022 · zurück 01.02.2022 (Scan)" in read
    desk.undo_stack.undo()
    assert nda(desk.work, swap_id)[0].state is P.HANDED_OVER
    assert "ausgehändigt 01.02.2022 · zurück 01.02.2022 (Scan)" not in texts(front(page))


def test_all_come_back_at_once_and_somebody_countersigned(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Alle zurück …", MARA)
    window = dialog(page, PaperStepDialog)
    assert set(boxes(window).values()) == {True}
    assert window._ui.by.isVisible()
    assert window._ui.by.text() == "Holger Brandt"
    window._ui.by.setText("")
    window._ui.by.insert("Ilse Kramer")
    save(qtbot, window)

    act = held(desk.work, swap_id)
    assert (act.state, act.by) == (U.COUNTERSIGNED, "Ilse Kramer")
    press(front(page), "Geprüft …", f"{MARA}, Mara Lindner")
    window = dialog(page, PaperStepDialog)
    assert not window._ui.also.isVisible()
    window._ui.to.setCurrentText("Zur Akte genommen")
    window._ui.choose_all.click()
    assert window._ui.filed_at.isVisible()
    assert window._ui.filed_at.text() == swap_of(desk.work, swap_id).reference
    assert window._ui.also_lines.text() == (
        "Verschwiegenheitserklärung Mara Lindner: Zur Akte genommen"
    )
    window._ui.filed_at.setText("Ordner 3")
    save(qtbot, window)

    assert held(desk.work, swap_id).filed_at == "Ordner 3"
    assert {s.state for s in nda(desk.work, swap_id)} == {P.FILED}


def test_what_is_wrong_is_said_at_its_field(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    page.record_return()
    window = dialog(page, PaperStepDialog)
    assert f"{MARA}: IT-Verbund Westtal" in boxes(window)
    save(qtbot, window)
    assert window._ui.signers_error.isVisible()
    window._ui.choose_all.click()
    window._ui.on.set_day(date(2022, 2, 5))
    save(qtbot, window)
    assert "Zukunft" in window._ui.on_error.text()
    assert window.isVisible()
    assert {s.state for s in nda(desk.work, swap_id)} == {P.HANDED_OVER}


def test_whoever_unticked_it_is_asked_again_only_about_something_new(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    press(front(page), "Zurück …", f"{MARA}, Mara Lindner")
    window = dialog(page, PaperStepDialog)
    window._ui.also.setChecked(False)
    save(qtbot, window)
    assert held(desk.work, swap_id).state is U.HANDED_OVER
    assert nda(desk.work, swap_id)[0].state is P.RETURNED


def test_a_slip_comes_back_with_the_answer(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    consent(desk.work, swap_id)
    print_first_slip(desk.work, swap_id)
    page = case_page(qtbot, desk, swap_id, "documents")
    about = "Rückantwort – Gleichstellungsbeauftragte, Stadt Lindenfurt"
    press(front(page), "Antwort eintragen …", about)
    dialog(page, DecisionDialog).reject()
    page.record_return()
    # The dialog for papers does not offer what has one of its own.
    assert boxes(dialog(page, PaperStepDialog)) == {}


def test_the_last_step_can_be_taken_back(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    more = button(front(page), "", f"Weitere Schritte: {MARA}, Mara Lindner")
    more.menu().actions()[0].trigger()
    assert nda(desk.work, swap_id)[0].state is P.PRINTED


def test_an_outdated_revision_stays_readable(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    move(desk.work, swap_id, P.RETURNED, nda(desk.work, swap_id)[0])
    placement = swap_of(desk.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day,
        last_day=placement.last_day,
        place="Anderswo",
        data_sharing_consent_on=placement.data_sharing_consent_on,
    )
    editing.edit_placement(desk.work, swap_id, placement.id, details)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    read = texts(front(case_page(qtbot, desk, swap_id, "documents")))
    assert "Fassung 1, überholt: Mara Lindner – Zurück 01.02.2022" in read
    assert "Fassung 1, überholt: IT-Verbund Westtal – Ausgehändigt 01.02.2022" in read


def test_a_scan_is_shown_by_whoever_can(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor, host = nda(desk.work, swap_id)
    paper = papers(desk.work, swap_id, DocumentKind.NDA)[0]
    scanned = replace(visitor, attachment_id=AttachmentId("scan"))
    monkeypatch.setattr(paper_way, "of_case", lambda *_: (replace(paper, signers=(scanned, host)),))
    page = case_page(qtbot, desk, swap_id, "documents")
    wanted: list[AttachmentId] = []
    page._actions.papers.view_attachment = wanted.append
    page.reload()
    press(front(page), "Ansehen …", "Mara Lindner")
    assert wanted == ["scan"]


def test_a_scan_that_was_filed_is_shown_beside_its_signer(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, swap_id, "documents")
    document = printed(desk.work, swap_id, DocumentKind.NDA)
    pdf = pdf_of(desk.work, document)
    path = scanned(tmp_path, pdf, codes_of(document, printing.page_count(pdf)))
    ScanningBack(desk, page, InlineRunner()).take((path,), swap_id)
    box = dialog(page, ScanBackDialog)
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: nda(desk.work, swap_id)[0].state is P.RETURNED)
    assert nda(desk.work, swap_id)[0].form is Form.SCAN

    press(front(page), "Ansehen …", f"{MARA}, Mara Lindner")
    assert MARA in dialog(page, PdfDialog).windowTitle()


def test_a_reader_sees_the_way_and_no_button(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    desk.work = replace(desk.work, actor=a_clerk(role=Role.READER))
    page = case_page(qtbot, desk, swap_id, "documents")
    row = front(page)
    assert "ausgehändigt 01.02.2022" in texts(row)
    names = [item.objectName() for item in row.findChildren(QPushButton)]
    assert not [name for name in names if name.startswith(("next_", "remind_", "all_", "more_"))]


def test_nothing_under_way_is_said(qtbot: QtBot, desk: Desk, inform: list[str]) -> None:
    page = case_page(qtbot, desk, a_case(desk.work), "documents")
    assert part(front(page), QPushButton, "record_return").isHidden()
    page.record_return()
    page.remind()
    assert inform == ["Keine Unterlage ist unterwegs", "Keine Unterlage wird erwartet"]


@pytest.fixture
def inform(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda title, _text: said.append(title))
    return said


def test_the_list_says_what_is_missing(desk: Desk, swap_id: SwapId) -> None:
    later(desk, date(2022, 2, 10))
    model = CaseModel(desk.work)
    model.show(CaseFilter.PAPERS_OUT, "")
    row = model.index(0)
    assert str(row.data(RowRole.SECONDARY)).startswith("4 Unterschriften fehlen · KW")
    assert row.data(RowRole.SECOND_ICON) == "document_signature_filled"
    spoken = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "4 Unterschriften fehlen seit 9 Tagen" in spoken
    move(desk.work, swap_id, P.RETURNED, *nda(desk.work, swap_id))
    model.reload()
    assert str(model.index(0).data(RowRole.SECONDARY)).startswith("2 Unterschriften fehlen")


def test_today_reminds_and_is_reminded_again(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(desk, date(2022, 2, 8))
    page = TodayPage(desk)
    shown(qtbot, page, 900, 800)
    entries = page._due._model
    spoken = [
        str(entries.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(entries.rowCount())
    ]
    about = "Nicht zurück: Verschwiegenheitserklärung (Mara Lindner, IT-Verbund Westtal), Rücklauf"
    assert any(about in line for line in spoken)
    press(page, "Erinnern …")
    window = dialog(page, ReminderDialog)
    ui = window._ui
    assert ui.recipient.currentText() in {"Mara Lindner", "Jana Voss"}
    ui.recipient.setCurrentText("Mara Lindner")
    assert ui.text.toPlainText().startswith("Guten Tag Mara Lindner,")
    ui.copy_text.click()
    assert QGuiApplication.clipboard().text() == ui.text.toPlainText()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    ui.by_mail.click()
    address = urlsplit(opened[0].toString(QUrl.ComponentFormattingOption.FullyEncoded))
    asked = parse_qs(address.query)
    assert address.scheme == "mailto"
    assert asked["subject"] == [ui.about.text()]
    assert asked["body"] == [ui.text.toPlainText().replace("\n", "\r\n")]
    # Neither of these is a reminder yet.
    assert nda(desk.work, swap_id)[0].reminded_on is None

    ui.again_on.set_day(date(2022, 2, 14))
    save(qtbot, window)
    visitor, host = nda(desk.work, swap_id)
    assert (visitor.reminded_on, visitor.remind_on) == (date(2022, 2, 8), date(2022, 2, 14))
    assert host.reminded_on is None


def test_deadlines_ask_for_papers_after_as_many_days_as_the_house_wants(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    assert swap_id
    later(desk, date(2022, 2, 4))
    page = DeadlinesPage(desk)
    shown(qtbot, page, 900, 700)

    def asked() -> int:
        rows = [page._model.row_at(page._model.index(n)) for n in range(page._model.rowCount())]
        return sum(row is not None and row.kind == "paper" for row in rows)

    assert (page._ui.remind_after.value(), asked()) == (7, 0)
    page._ui.remind_after.setValue(3)
    assert asked() == 2
    row = next(
        page._model.index(n)
        for n in range(page._model.rowCount())
        if (found := page._model.row_at(page._model.index(n))) and found.kind == "paper"
    )
    page._ui.list.setCurrentIndex(row)
    press(page, "Erinnern …")
    dialog(page, ReminderDialog).reject()
    press(page, "Zurück eintragen …")
    window = dialog(page, PaperStepDialog)
    assert len(boxes(window)) == 2
    window.reject()


def test_a_statement_comes_back_with_the_decision(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.SUPERVISOR_STATEMENT)
    page = case_page(qtbot, desk, swap_id, "documents")
    title = "Stellungnahme der vorgesetzten Person – Mara Lindner"
    about = f"{title}, Vorgesetzte Person, Stadt Lindenfurt"
    press(front(page), "Entscheidung eintragen …", about)
    asked = dialog(page, DecisionDialog)
    part(asked, QRadioButton, "").click()
    asked._ui.record.click()

    mine, other = papers(desk.work, swap_id, DocumentKind.SUPERVISOR_STATEMENT)
    assert (mine.signers[0].state, other.signers[0].state) == (P.RETURNED, P.HANDED_OVER)
    settle()
    press(front(page), "Geprüft …", about)
    dialog(page, PaperStepDialog).reject()


def test_the_return_of_a_statement_offers_its_decision(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.SUPERVISOR_STATEMENT)
    _, paper = papers(desk.work, swap_id, DocumentKind.SUPERVISOR_STATEMENT)
    page = case_page(qtbot, desk, swap_id, "documents")
    page.record_return()
    window = dialog(page, PaperStepDialog)
    window._boxes[paper.signers[0].id].click()
    save(qtbot, window)

    asked = dialog(page, DecisionDialog)
    assert asked._ui.title.text() == "Vorgesetzte Person – IT-Verbund Westtal"
    asked.reject()
    assert states(desk.work, swap_id, DocumentKind.SUPERVISOR_STATEMENT) == [
        [P.HANDED_OVER],
        [P.RETURNED],
    ]


def test_the_case_page_offers_both_deeds(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    page: CasePage = case_page(qtbot, desk, swap_id)
    page.remind()
    assert dialog(page, ReminderDialog)._ui.recipient.count() == 4


@pytest.mark.parametrize(
    ("email", "to"),
    [
        ("jana.voss@westtal.example", "jana.voss@westtal.example"),
        ("a@x.example,b@x.example", ""),
        ("a@x.example?bcc=b@x.example", ""),
        ("a@x.example\r\nBcc: b@x.example", ""),
        ("siehe Aushang", ""),
    ],
)
def test_a_reminder_is_made_out_to_one_address_or_none(email: str, to: str) -> None:
    reminder = Reminder(
        recipient="Jana Voss",
        email=email,
        subject="Unterlagen\r\nBcc: b@x.example",
        text="",
        signer_ids=(),
    )
    url = mail_address(reminder, "Guten Tag")
    assert url.path() == to
    subject, body = url.query(QUrl.ComponentFormattingOption.FullyEncoded).split("&")
    assert subject == "subject=Unterlagen%20Bcc%3A%20b%40x.example"
    assert body == "body=Guten%20Tag"
