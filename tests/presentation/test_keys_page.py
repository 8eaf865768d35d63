"""The page of keys: making the own one, handing it over, taking in, comparing, replacing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from audit import clipped, findings, reachable
from case_screen import settle
from partner_scene import dialog_in_front
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown
from two_offices import westtal

from jobswap_desktop.domain.partner_keys import PartnerKey, Trust
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.action_table import menu_titles
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.keys_page import KeysPage
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.key_code import KeyCode
from jobswap_desktop.services import drafts, key_files, key_handing, offices, partner_keys
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Workplace]:
    work, _office = westtal(tmp_path / "westtal.sqlite")
    partner_keys.make_own(work)
    yield work
    work.db.close()


@pytest.fixture
def main(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    desk.messages.set_window(window)
    shown(qtbot, window, 1366, 900)
    window.menus.actions[ActionKey.KEYS].trigger()
    settle()
    yield window
    window.close()


def page_of(main: MainWindow) -> KeysPage:
    page = main.page
    assert isinstance(page, KeysPage)
    return page


def saved(theirs: Workplace, folder: Path) -> Path:
    name, data = key_handing.key_file(theirs)
    path = folder / name
    path.write_bytes(data)
    return path


def press(widget: QWidget, name: str) -> None:
    button = cast("QPushButton", widget.findChild(QPushButton, name))
    assert button.isVisible()
    assert button.isEnabled()
    button.click()
    settle()


def accept(dialog: QDialog) -> str:
    """Press the button that records; return its words."""
    box = cast("QDialogButtonBox", dialog.findChild(QDialogButtonBox))
    button = box.button(QDialogButtonBox.StandardButton.Save)
    words = button.text()
    button.click()
    settle()
    return words


def text(widget: QWidget, name: str) -> str:
    return cast("TextLabel", widget.findChild(TextLabel, name)).text()


def row(main: MainWindow) -> list[str]:
    model = cast("QTableView", page_of(main).findChild(QTableView, "table")).model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def current(desk: Desk) -> PartnerKey:
    key = partner_keys.partners(desk.work)[0].key
    assert key is not None
    return key


def digits(shown_text: str) -> list[str]:
    return shown_text.split()


def test_every_button_has_a_letter_that_no_menu_has(main: MainWindow) -> None:
    buttons = page_of(main).findChildren(QPushButton)
    letters = [found for each in buttons for found in re.findall(r"&(\w)", each.text().lower())]
    menus = [
        found for each in menu_titles().values() for found in re.findall(r"^&(\w)", each.lower())
    ]
    assert len(letters) == 7
    assert len(set(letters)) == len(letters)
    assert menus
    assert set(letters).isdisjoint(menus)


def test_one_click_makes_the_key_and_shows_it_as_digits_and_code(
    main: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    page = page_of(main)
    assert "noch keinen Schlüssel" in text(page, "own_state")
    press(page, "make")
    own = partner_keys.own(desk.work)
    assert own is not None
    assert digits(text(page, "own_digits")) == own.keys.fingerprint.split()
    picture = tmp_path / "bildschirm.png"
    code = cast("KeyCode", page.findChild(KeyCode, "own_code"))
    grabbed = code.grab().toImage().scaled(1000, 1000, Qt.AspectRatioMode.KeepAspectRatio)
    assert grabbed.convertToFormat(QImage.Format.Format_RGB32).save(str(picture))
    assert key_files.read(picture).keys == own.keys
    assert not cast("QPushButton", page.findChild(QPushButton, "make")).isVisible()
    press(page, "renew")
    dialog = dialog_in_front("renew_key_dialog")
    assert "am Telefon bestätigt werden" in text(dialog, "why")
    why = cast("TextLabel", dialog.findChild(TextLabel, "why"))
    assert why.height() >= why.heightForWidth(why.width())
    assert accept(dialog) == "Neuen Schlüssel erzeugen"
    renewed = partner_keys.own(desk.work)
    assert renewed is not None
    assert renewed.keys != own.keys
    assert digits(text(page, "own_digits")) == renewed.keys.fingerprint.split()


def test_a_key_is_taken_in_compared_and_replaced_loudly(
    main: MainWindow, desk: Desk, theirs: Workplace, tmp_path: Path
) -> None:
    main.open_exchange_file(saved(theirs, tmp_path))
    dialog = dialog_in_front("take_key_dialog")
    own = partner_keys.own(theirs)
    assert own is not None
    assert digits(text(dialog, "digits")) == own.keys.fingerprint.split()
    assert cast("QComboBox", dialog.findChild(QComboBox, "office")).currentText() == (
        "IT-Verbund Westtal"
    )
    assert accept(dialog) == "Schlüssel aufnehmen"
    assert row(main) == ["IT-Verbund Westtal", "unbestätigt", own.keys.fingerprint]

    press(page_of(main), "confirm")
    dialog = dialog_in_front("confirm_key_dialog")
    accept(dialog)
    line = cast("FieldError", dialog.findChild(FieldError, "spoken_with_error"))
    assert line.text() == "Diese Angabe fehlt noch."
    cast("QLineEdit", dialog.findChild(QLineEdit, "spoken_with")).setText("Robin Falk")
    assert accept(dialog) == "Stimmen überein"
    assert row(main)[1] == "bestätigt"
    assert "von Kim Weber im Gespräch mit Robin Falk" in text(page_of(main), "details")

    partner_keys.renew_own(theirs)
    main.open_exchange_file(saved(theirs, tmp_path))
    dialog = dialog_in_front("take_key_dialog")
    banner = cast("Banner", dialog.findChild(Banner, "replaces"))
    assert banner.accessibleName().startswith("Achtung: Für IT-Verbund Westtal ist schon")
    assert accept(dialog) == "Schlüssel ersetzen"
    assert row(main)[1] == "unbestätigt"
    assert "Ein früherer Schlüssel wird aufbewahrt" in text(page_of(main), "details")
    desk.undo_stack.undo()
    assert current(desk).trust is Trust.CONFIRMED


def test_digits_that_differ_take_the_key_out_of_use(
    main: MainWindow, desk: Desk, theirs: Workplace, tmp_path: Path
) -> None:
    main.open_exchange_file(saved(theirs, tmp_path))
    accept(dialog_in_front("take_key_dialog"))
    press(page_of(main), "confirm")
    dialog = dialog_in_front("confirm_key_dialog")
    (differ,) = [
        b for b in dialog.findChildren(QPushButton) if b.text().startswith("Stimmen nicht")
    ]
    differ.click()
    settle()
    assert row(main)[1:] == ["kein Schlüssel", ""]
    desk.undo_stack.undo()
    assert row(main)[1] == "unbestätigt"


def test_what_is_typed_into_the_comparison_is_kept_should_the_program_die(
    qtbot: QtBot, main: MainWindow, desk: Desk, theirs: Workplace, tmp_path: Path
) -> None:
    main.open_exchange_file(saved(theirs, tmp_path))
    accept(dialog_in_front("take_key_dialog"))
    press(page_of(main), "confirm")
    dialog = dialog_in_front("confirm_key_dialog")
    QTest.qWait(0)
    cast("QLineEdit", dialog.findChild(QLineEdit, "spoken_with")).setText("Robin F")
    qtbot.waitUntil(lambda: bool(drafts.waiting(desk.work)))
    (kept,) = drafts.waiting(desk.work)
    assert kept.draft.about == "IT-Verbund Westtal"
    assert kept.draft.fields["spoken_with"] == "Robin F"
    dialog.reject()


def test_a_key_of_nobody_known_asks_whose_it_is(
    main: MainWindow, desk: Desk, theirs: Workplace, tmp_path: Path
) -> None:
    own = theirs.own_office()
    offices.save(theirs, replace(own, name="Unbekannt", employer="Unbekannter Verband"))
    main.open_exchange_file(saved(theirs, tmp_path))
    dialog = dialog_in_front("take_key_dialog")
    assert "Keine Dienststelle hier heißt so" in text(dialog, "whose")
    accept(dialog)
    line = cast("FieldError", dialog.findChild(FieldError, "office_error"))
    assert line.text() == "Diese Angabe fehlt noch."
    assert partner_keys.partners(desk.work)[0].key is None
    choices = cast("QComboBox", dialog.findChild(QComboBox, "office"))
    choices.setCurrentIndex(choices.findText("Neue Dienststelle: Unbekannt"))
    accept(dialog)
    (row,) = (row for row in partner_keys.partners(desk.work) if row.key is not None)
    assert (row.office.name, row.office.employer) == ("Unbekannt", "Unbekannter Verband")
    desk.undo_stack.undo()
    assert "Unbekannt" not in {row.office.name for row in partner_keys.partners(desk.work)}


def test_who_may_not_maintain_keys_meets_no_way_to(
    qtbot: QtBot, desk: Desk, theirs: Workplace
) -> None:
    assert theirs.db.is_open
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    window = MainWindow(desk)
    shown(qtbot, window, 1200, 800)
    assert ActionKey.KEYS not in window.menus.actions
    window.close()


def take(main: MainWindow, theirs: Workplace, folder: Path) -> QDialog:
    main.open_exchange_file(saved(theirs, folder))
    return dialog_in_front("take_key_dialog")


def compare(main: MainWindow, theirs: Workplace, folder: Path) -> QDialog:
    accept(take(main, theirs, folder))
    press(page_of(main), "confirm")
    return dialog_in_front("confirm_key_dialog")


def renew(main: MainWindow, theirs: Workplace, folder: Path) -> QDialog:
    assert theirs.db.is_open
    assert folder.is_dir()
    press(page_of(main), "make")
    press(page_of(main), "renew")
    return dialog_in_front("renew_key_dialog")


@pytest.mark.parametrize("make", [take, compare, renew])
@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_tell_what_they_are_and_can_be_walked(
    main: MainWindow,
    theirs: Workplace,
    tmp_path: Path,
    make: Callable[[MainWindow, Workplace, Path], QDialog],
    scale: int,
) -> None:
    current_theme().set_text_scale(scale)
    dialog = make(main, theirs, tmp_path)
    QTest.qWait(0)
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
