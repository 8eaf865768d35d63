"""Files for and of the other office, through the window: propose, open, take over, answer."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from audit import clipped, findings, reachable
from case_screen import settle
from partner_scene import Partner, dialog_in_front
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import FileProtection
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.send_partner_dialog import SendPartnerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.case.partner_card import TONES
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import cases
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.partner_writing import Sealing
from jobswap_desktop.store import audit


@pytest.fixture
def informed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []

    def hear(*words: str, ways: Sequence[tuple[str, object]] = ()) -> None:
        said.append(": ".join((*words, *(way for way, _deed in ways))))

    monkeypatch.setattr(desk.messages, "inform", hear)
    return said


def press(dialog: QWidget, name: str) -> None:
    button = cast("QPushButton", dialog.findChild(QPushButton, name))
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def text(dialog: QWidget, name: str) -> str:
    return cast("TextLabel", dialog.findChild(TextLabel, name)).text()


def said(dialog: QWidget, name: str) -> str:
    """Return what a banner says, "" where it is not there."""
    banner = cast("Banner", dialog.findChild(Banner, name))
    return banner.accessibleName() if banner.isVisible() else ""


def error(dialog: QWidget, name: str) -> str:
    line = cast("FieldError", dialog.findChild(FieldError, name))
    return line.text() if line.isVisible() else ""


def rows(dialog: QDialog) -> list[list[str]]:
    model = cast("QTableView", dialog.findChild(QTableView, "rows")).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def standing(main: MainWindow) -> str:
    """Return what the card of the case in front says of the other office."""
    settle()
    page = main.page
    assert page is not None
    card = cast("Card", page.findChild(Card, "partner_card"))
    assert card.isVisible()
    return " ".join(label.text() for label in card.findChildren(TextLabel) if label.isVisible())


def send(qtbot: QtBot, path: Path) -> None:
    """Save what the dialog in front has to send, and wait until it is written."""
    dialog = dialog_in_front("send_partner_dialog")
    assert isinstance(dialog, SendPartnerDialog)
    dialog.save_as(str(path))
    # A passphrase costs seconds by design.
    qtbot.waitUntil(lambda: path.exists() and not _is_open("send_partner_dialog"), timeout=60_000)
    settle()


def _is_open(name: str) -> bool:
    windows = QApplication.topLevelWidgets()
    return any(each.objectName() == name and each.isVisible() for each in windows)


def show(main: MainWindow, swap: Swap) -> None:
    main.menus.actions[ActionKey.SWAPS].trigger()
    settle()
    page = main.page
    assert page is not None
    page.show_subject(swap.id)  # type: ignore[attr-defined]  # the page of cases
    settle()


def drop(main: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    main.dropEvent(event)
    settle()


def test_a_case_is_proposed_answered_and_agreed(
    qtbot: QtBot, main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path
) -> None:
    show(main, swap)
    assert "noch keine Partnerdatei ausgetauscht" in standing(main)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    dialog = dialog_in_front("send_partner_dialog")
    assert "Fassung 1 an IT-Verbund Westtal" in text(dialog, "about")
    assert cast("QRadioButton", dialog.findChild(QRadioButton, "to_key")).isChecked()
    assert said(dialog, "unsigned") == ""
    proposal, answer = tmp_path / "vorschlag.jobtausch", tmp_path / "antwort.jobtausch"
    send(qtbot, proposal)
    assert b"Lindner" not in proposal.read_bytes()
    assert "die Antwort steht aus" in standing(main)

    westtal.take_and_answer(proposal, answer, "Rosenmontag ist hier dienstfrei.")
    drop(main, answer)
    dialog = dialog_in_front("partner_file_dialog")
    assert "Antwort von IT-Verbund Westtal" in text(dialog, "what")
    assert "Prüfziffern verglichen" in said(dialog, "sender")
    assert "Zugestimmt mit Anmerkungen" in text(dialog, "summary")
    assert "Rosenmontag" in text(dialog, "summary")
    press(dialog, "take")
    now = standing(main)
    assert "Fassung 1 ist mit IT-Verbund Westtal abgestimmt" in now
    assert swap.material_hash[:10] in now
    main._desk.undo_stack.undo()
    assert "die Antwort steht aus" in standing(main)


def test_a_new_case_is_shown_taken_over_and_answered_at_once(
    qtbot: QtBot, main: MainWindow, desk: Desk, westtal: Partner, tmp_path: Path
) -> None:
    path = tmp_path / "von-dort.jobtausch"
    westtal.a_proposal(path)
    main.open_exchange_file(path)
    dialog = dialog_in_front("partner_file_dialog")
    assert text(dialog, "what") == "Vorschlag von IT-Verbund Westtal"
    assert "Neuer Fall" in text(dialog, "summary")
    told = rows(dialog)
    assert ["Zeitraum, Jana Voss", "21.02.–25.02.2022"] in told
    assert cases.count(desk.work, CaseFilter.ALL) == 0, "nothing is written by looking"
    press(dialog, "take")
    settle()
    assert cases.count(desk.work, CaseFilter.ALL) == 1
    sending = dialog_in_front("send_partner_dialog")
    assert "Zugestimmt: Fassung 1" in text(sending, "about")
    answer = tmp_path / "antwort.jobtausch"
    send(qtbot, answer)
    assert "Fassung 1 ist mit IT-Verbund Westtal abgestimmt" in standing(main)


def test_a_change_is_shown_field_by_field_and_refused_with_a_reason(
    qtbot: QtBot, main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path
) -> None:
    work = main.work
    there = tmp_path / "hin.jobtausch"
    show(main, swap)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    send(qtbot, there)
    swap_id = westtal.take_and_answer(there, tmp_path / "unbenutzt.jobtausch")
    back = tmp_path / "zurueck.jobtausch"
    westtal.move_and_propose(swap_id, back)
    before = cases.view(work, swap.id).swap
    main.open_exchange_file(back)
    dialog = dialog_in_front("partner_file_dialog")
    assert f"Ändert den Fall {swap.reference}" in text(dialog, "summary")
    assert ["Erster Tag, Jana Voss", "21.02.2022", "28.02.2022", "wird geändert"] in rows(dialog)
    press(dialog, "refuse")
    assert error(dialog, "comment_error").startswith("Hierfür gehört ein Grund in die Akte")
    cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "comment")).setPlainText("Karneval")
    press(dialog, "refuse")
    answer = tmp_path / "ablehnung.jobtausch"
    send(qtbot, answer)
    assert not _is_open("partner_file_dialog")
    assert cases.view(work, swap.id).swap.placements == before.placements
    assert partner_state(work, swap.id).agreed.standing is PartnerStanding.REFUSED
    assert "Fassung 2 ist abgelehnt" in standing(main)
    assert audit.faults(work.db) == ()


def test_proposals_that_cross_are_said_and_shown_on_the_case(
    qtbot: QtBot, main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path
) -> None:
    show(main, swap)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    send(qtbot, tmp_path / "eins.jobtausch")
    answer = tmp_path / "antwort.jobtausch"
    swap_id = westtal.take_and_answer(tmp_path / "eins.jobtausch", answer)
    main.open_exchange_file(answer)
    press(dialog_in_front("partner_file_dialog"), "take")
    theirs = tmp_path / "zwei-von-dort.jobtausch"
    westtal.move_and_propose(swap_id, theirs)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    send(qtbot, tmp_path / "zwei.jobtausch")
    main.open_exchange_file(theirs)
    dialog = dialog_in_front("partner_file_dialog")
    assert "eigener Vorschlag mit derselben Fassung 2" in said(dialog, "warning")
    press(dialog, "take")
    settle()
    dialog_in_front("send_partner_dialog").close()
    assert "Fassung 2" in standing(main)


def test_every_standing_has_a_tone() -> None:
    assert TONES.keys() == set(PartnerStanding)


def test_what_cannot_be_taken_over_is_said_and_changes_nothing(
    main: MainWindow, desk: Desk, westtal: Partner, tmp_path: Path, informed: list[str]
) -> None:
    path = tmp_path / "fall.jobtausch"
    westtal.a_proposal(path)
    whole, before = path.read_bytes(), audit.length(desk.work.db)
    for content, sentence in (
        (whole[: len(whole) // 2], "beschädigt oder nicht vollständig"),
        (whole[:-40] + bytes(40), "beschädigt oder nicht vollständig"),
        (b"%PDF-1.7", "Das ist keine Partnerdatei"),
        (b"", "Das ist keine Partnerdatei"),
    ):
        path.write_bytes(content)
        main.open_exchange_file(path)
        assert informed.pop().startswith("Diese Datei kann nicht übernommen werden: ")
        main.open_exchange_file(path)
        assert sentence in informed.pop()
    main.open_exchange_file(tmp_path / "weg.jobtausch")
    assert "weg.jobtausch" in informed.pop()
    path.write_bytes(whole)
    main.open_exchange_file(path)
    press(dialog_in_front("partner_file_dialog"), "take")
    settle()
    dialog_in_front("send_partner_dialog").close()
    settle()
    taken = audit.length(desk.work.db)
    main.open_exchange_file(path)
    again = dialog_in_front("partner_file_dialog")
    assert "schon übernommen" in said(again, "warning")
    again.close()
    assert (audit.length(desk.work.db), before + 1) == (taken, taken)


def test_without_a_key_a_passphrase_serves_and_plain_is_warned_of(
    qtbot: QtBot, main: MainWindow, swap: Swap, tmp_path: Path
) -> None:
    show(main, swap)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    dialog = dialog_in_front("send_partner_dialog")
    to_key = cast("QRadioButton", dialog.findChild(QRadioButton, "to_key"))
    assert not to_key.isEnabled()
    assert "noch kein Schlüssel bekannt" in text(dialog, "key_state")
    assert "nicht unterschrieben" in said(dialog, "unsigned")
    assert said(dialog, "open_warning") == ""
    cast("QRadioButton", dialog.findChild(QRadioButton, "plain")).click()
    assert "nicht verschlüsselt" in said(dialog, "open_warning")
    cast("QRadioButton", dialog.findChild(QRadioButton, "with_passphrase")).click()
    press(dialog, "save_file")
    assert error(dialog, "passphrase_error") == "Diese Angabe fehlt noch."
    for name, words in (("passphrase", "kurz"), ("repeated", "kurz")):
        cast("QLineEdit", dialog.findChild(QLineEdit, name)).setText(words)
    path = tmp_path / "fall.jobtausch"
    cast("SendPartnerDialog", dialog).save_as(str(path))
    assert "mindestens 8 Zeichen" in error(dialog, "passphrase_error")
    assert not path.exists()
    for name in ("passphrase", "repeated"):
        cast("QLineEdit", dialog.findChild(QLineEdit, name)).setText("vier Wörter am Telefon")
    send(qtbot, path)
    assert b"Lindner" not in path.read_bytes()


def test_a_file_with_a_passphrase_asks_for_it(
    qtbot: QtBot, main: MainWindow, westtal: Partner, tmp_path: Path
) -> None:
    path = tmp_path / "fall.jobtausch"
    words = "vier Wörter am Telefon"
    sealing = Sealing(protection=FileProtection.PASSPHRASE, passphrase=words)
    westtal.a_proposal(path, sealing)
    main.open_exchange_file(path)
    dialog = dialog_in_front("partner_passphrase_dialog")
    field = cast("QLineEdit", dialog.findChild(QLineEdit, "passphrase"))
    field.setText("etwas anderes hier")
    press(dialog, "open_file")
    qtbot.waitUntil(lambda: error(dialog, "passphrase_error") != "", timeout=60_000)
    assert "lässt sich fall.jobtausch nicht öffnen" in error(dialog, "passphrase_error")
    field.setText(words)
    press(dialog, "open_file")
    qtbot.waitUntil(lambda: _is_open("partner_file_dialog"), timeout=60_000)
    settle()
    assert "Neuer Fall" in text(dialog_in_front("partner_file_dialog"), "summary")
    dialog_in_front("partner_file_dialog").close()


def test_without_consent_nothing_is_asked_but_said(
    main: MainWindow, locked: Swap, informed: list[str]
) -> None:
    show(main, locked)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    (words,) = informed
    assert "Einwilligung in die Weitergabe fehlt: Mara Lindner" in words
    assert words.endswith("Einwilligung eintragen: Mara Lindner …")
    assert not _is_open("send_partner_dialog")


def proposal(main: MainWindow, swap: Swap, westtal: Partner, folder: Path) -> QDialog:
    assert westtal.work.db.is_open
    assert folder.is_dir()
    show(main, swap)
    main.menus.actions[ActionKey.PROPOSE_TO_PARTNER].trigger()
    return dialog_in_front("send_partner_dialog")


def new_case(main: MainWindow, swap: Swap, westtal: Partner, folder: Path) -> QDialog:
    assert swap.id
    westtal.a_proposal(folder / "neu.jobtausch")
    main.open_exchange_file(folder / "neu.jobtausch")
    return dialog_in_front("partner_file_dialog")


def sealed_case(main: MainWindow, swap: Swap, westtal: Partner, folder: Path) -> QDialog:
    assert swap.id
    words = "vier Wörter am Telefon"
    sealing = Sealing(protection=FileProtection.PASSPHRASE, passphrase=words)
    westtal.a_proposal(folder / "neu.jobtausch", sealing)
    main.open_exchange_file(folder / "neu.jobtausch")
    return dialog_in_front("partner_passphrase_dialog")


@pytest.mark.parametrize("make", [proposal, new_case, sealed_case])
@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_tell_what_they_are_and_can_be_walked(
    main: MainWindow,
    swap: Swap,
    westtal: Partner,
    make: Callable[[MainWindow, Swap, Partner, Path], QDialog],
    scale: int,
) -> None:
    current_theme().set_text_scale(scale)
    folder = Path(westtal.work.db.path).parent
    dialog = make(main, swap, westtal, folder)
    QTest.qWait(50)
    assert findings(dialog) == []
    assert clipped(dialog) == []
    wanted = set(map(id, reachable(dialog)))
    seen = set()
    for _ in range(2 * len(wanted) + 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(id(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= seen
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
