"""The page "Konten" and its dialog, driven as a clerk does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from audit import cut_cells
from case_screen import button, dialog, part, press, save, texts
from databases import tamper
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.accounts_page import AccountsPage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import accounts
from jobswap_desktop.services.wording import term


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    window.menus.actions[ActionKey.ACCOUNTS].trigger()
    yield window
    window.close()


def rows(window: QWidget) -> list[tuple[str, ...]]:
    model = part(window, QTableView, "table").model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def add(qtbot: QtBot, window: MainWindow, login: str, name: str, role: Role) -> None:
    press(window, "Konto anlegen …")
    form = dialog(window, AccountDialog)
    part(form, QLineEdit, "login").setText(login)
    part(form, QLineEdit, "name").setText(name)
    combo = part(form, QComboBox, "role")
    combo.setCurrentIndex(combo.findText(term(role)))
    if role is Role.STAFF_COUNCIL:
        save(qtbot, form)
        assert "Diese Angabe fehlt noch." in texts(form)
        part(form, QComboBox, "office_id").setCurrentIndex(1)
    save(qtbot, form)


def remover(window: MainWindow) -> QAction:
    menu = part(window, QToolButton, "more").menu()
    assert menu is not None
    return menu.actions()[0]


def test_the_page_says_what_the_separation_is_worth(window: MainWindow) -> None:
    assert isinstance(window.page, AccountsPage)
    said = texts(window.page)
    assert any("sind sie kein Zugriffsschutz" in text and "BitLocker" in text for text in said)
    assert "Wer hier kein Konto hat, arbeitet als Personalstelle." in said
    assert "Es gibt noch keine Konten." in said


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_roles_and_names_are_read_whole(
    qtbot: QtBot, window: MainWindow, desk: Desk, scale: int
) -> None:
    add(qtbot, window, "rat", "Dora Dienst", Role.STAFF_COUNCIL)
    add(qtbot, window, desk.work.actor.account, "Christiane Oberbergmann", Role.ADMINISTRATOR)
    desk.theme.set_text_scale(scale)
    qtbot.wait(0)
    assert term(Role.ADMINISTRATOR) in {row[2] for row in rows(window)}
    assert cut_cells(part(window, QTableView, "table")) == []


def test_the_page_says_who_took_over_as_owner_of_the_file(window: MainWindow, desk: Desk) -> None:
    accounts.reset(desk.work, is_owner=True)
    desk.hub.announce_everything()
    assert isinstance(window.page, AccountsPage)
    said = " ".join(texts(window.page))
    assert "Kim Weber hat am " in said
    assert "als Eigentümer der Datei die Verwaltung der Anwendung übernommen." in said


def test_accounts_are_added_removed_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, "rbach", "Rita Bachmann", Role.STAFF_COUNCIL)
    assert rows(window) == [("Rita Bachmann", "rbach", "Personalrat", "Stadt Lindenfurt")]
    remover(window).trigger()
    assert rows(window) == []
    window.menus.actions[ActionKey.UNDO].trigger()
    assert rows(window) == [("Rita Bachmann", "rbach", "Personalrat", "Stadt Lindenfurt")]


def test_an_account_that_cannot_be_read_is_said_and_replaced(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    add(qtbot, window, "rbach", "Rita Bachmann", Role.READER)
    line = part(window, Banner, "unreadable")
    assert not line.isVisible()
    tamper(desk.work.db.place, "UPDATE account SET role = 'quatsch' WHERE login = 'rbach'")
    desk.hub.announce_everything()
    assert rows(window) == []
    assert line.isVisible()
    assert "Das Konto der Anmeldung rbach lässt sich nicht lesen" in line.accessibleName()
    add(qtbot, window, "rbach", "Rita Bachmann", Role.HR_CLERK)
    assert [row[:2] for row in rows(window)] == [("Rita Bachmann", "rbach")]
    assert not line.isVisible()


def test_a_login_twice_is_said_at_its_field(qtbot: QtBot, window: MainWindow) -> None:
    add(qtbot, window, "kweber", "Kim Weber", Role.HR_CLERK)
    add(qtbot, window, "KWEBER", "Noch einmal", Role.READER)
    form = dialog(window, AccountDialog)
    sentence = "Die Anmeldung „KWEBER“ hat schon ein Konto (Kim Weber). Bitte dort ändern."
    assert sentence in texts(form)
    form.close()


def test_who_has_no_account_is_told_to_the_clerk(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    add(qtbot, window, "aschmidt", "Anke Schmidt", Role.ADMINISTRATOR)
    # The clerk no longer maintains them, since there is an administrator now.
    assert not button(window, "Konto anlegen …").isEnabled()
    assert not remover(window).isEnabled()
    said = (
        "Wer hier kein Konto hat, sieht alles und ändert nichts. "
        "Konten pflegt die Verwaltung der Anwendung."
    )
    assert said in texts(window)
    admin = replace(desk.work, actor=replace(desk.work.actor, role=Role.ADMINISTRATOR))
    assert accounts.can_maintain(admin)


def test_the_account_is_in_the_file(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    add(qtbot, window, "kweber", "Kim Weber", Role.HR_CLERK)
    with closing(sqlite3.connect(desk.work.db.path)) as connection:
        found = connection.execute("SELECT login, name, role FROM account").fetchall()
    assert found == [("kweber", "Kim Weber", "hr_clerk")]


def test_the_page_has_no_place_in_the_navigation(window: MainWindow) -> None:
    navigation = window.navigation
    told = [navigation.item(row).text() for row in range(navigation.count())]
    assert not any("Konten" in text for text in told)
    assert navigation.current_key() == ""


def test_who_has_just_made_the_own_account_is_told_when_it_counts(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    add(qtbot, window, desk.work.actor.account, "Kim Weber", Role.ADMINISTRATOR)
    assert not button(window, "Konto anlegen …").isEnabled()
    said = " ".join(texts(window))
    assert "Ihr eigenes Konto gilt ab dem nächsten Start des Programms." in said
    assert "Konten pflegt die Verwaltung" not in said
