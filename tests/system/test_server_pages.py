"""What the pages of the office say on a server: who keeps copies, what roles are worth."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import cluster
import pytest
from case_screen import dialog, part, press, texts
from cluster import Cluster
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from server_house import furnish, set_up, working

from jobswap_desktop import cli
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme

pytestmark = pytest.mark.system
DATABASE = "seiten"
Opens = Callable[[str], MainWindow]


@pytest.fixture
def opens(server: Cluster, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opens]:
    """Return what opens the window on the server as one of its logins."""
    set_up(server, DATABASE)
    theme, shell, german = Theme(), QWidget(), speak_german(qapp)
    theme.apply(qapp)
    with ExitStack() as opened:
        furnish(opened.enter_context(working(server, DATABASE, cluster.SUPERUSER)))

        def as_login(login: str) -> MainWindow:
            work = opened.enter_context(working(server, DATABASE, login))
            desk = Desk(work, theme, Messages(shell), Settings(tmp_path / f"{login}.ini"))
            window = MainWindow(desk)
            shown(qtbot, window, 1366, 768)
            opened.callback(window.close)
            return window

        yield as_login
    server.drop(DATABASE)
    for translator in german:
        qapp.removeTranslator(translator)
    shell.deleteLater()


def page_at(window: MainWindow, key: ActionKey) -> QWidget:
    window.menus.actions[key].trigger()
    assert window.page is not None
    return window.page


@pytest.mark.parametrize("login", ["vera", "kim"])
def test_copies_are_left_to_who_looks_after_the_server(opens: Opens, login: str) -> None:
    page = page_at(opens(login), ActionKey.BACKUPS)
    (said,) = [text for text in texts(page) if "Server" in text]
    assert said.startswith("Sicherungen macht, wer den Server betreut")
    assert not any("Ordner" in text for text in texts(page))
    buttons = [*page.findChildren(QPushButton), *page.findChildren(QToolButton)]
    assert [each.text() for each in buttons if each.isVisible()] == []


def test_check_misses_no_copy_of_a_server(
    opens: Opens, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    opens("kim")
    assert cli.main(["check", "--data", server.address(DATABASE, "kim")]) == 0
    assert "Sicherung" not in "".join(capsys.readouterr())


def test_what_accounts_are_worth_on_a_server_is_said(opens: Opens) -> None:
    page = page_at(opens("vera"), ActionKey.ACCOUNTS)
    said = " ".join(texts(page))
    assert "Wer hier kein Konto hat, hat keinen Zugang und sieht nichts." in said
    assert "Auf die Rollen achtet der Server selbst" in said
    assert "lokalen Datei" not in said
    table = part(page, QTableView, "table")
    roles = [table.model().index(row, 2) for row in range(table.model().rowCount())]
    widest = max(table.fontMetrics().horizontalAdvance(str(each.data())) for each in roles)
    assert widest < table.columnWidth(2)
    press(page, "Konto anlegen …")
    form = dialog(page, AccountDialog)
    assert any("Das gilt sofort." in text for text in texts(form))
    form.reject()
