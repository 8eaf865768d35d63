"""The notes of a council on a server: two members at once, and a connection that is lost."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import cluster
import psycopg
import pytest
from case_screen import part, press, texts
from cluster import Cluster
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from server_house import furnish, set_up, working
from stuffed import OWN, keep_stuffed

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.ids import AccountId, OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.council_page import CouncilPage
from jobswap_desktop.presentation.server_watch import ServerWatch
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import accounts

pytestmark = pytest.mark.system
DATABASE = "notizen"
UNSAVED = "Noch nicht gespeichert"
Windows = Callable[[str], MainWindow]


@pytest.fixture
def own() -> Iterator[Cluster]:
    """Return a server of the test's own, which may be stopped; a case lies before both councils."""
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with cluster.running(durable=True) as made:
        set_up(made, DATABASE)
        made.execute("CREATE ROLE rolf LOGIN", database=DATABASE)
        with working(made, DATABASE, cluster.SUPERUSER) as work:
            keep_stuffed(furnish(work))
            rolf = Account(
                id=AccountId("account-rolf"),
                login="rolf",
                name="Rolf",
                role=Role.STAFF_COUNCIL,
                office_id=OfficeId("office-a"),
            )
            accounts.save(work, rolf)
        yield made


@pytest.fixture
def windows(
    own: Cluster,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
) -> Iterator[Windows]:
    """Return what opens the window of a login."""
    theme, shell, german = Theme(), QWidget(), speak_german(qapp)
    theme.apply(qapp)
    with ExitStack() as opened:

        def window(login: str) -> MainWindow:
            work = opened.enter_context(working(own, DATABASE, login))
            settings = Settings(tmp_path / f"{login}.json")
            made = MainWindow(Desk(work, theme, Messages(shell), settings, shell))
            shown(qtbot, made, 1600, 900)
            opened.callback(made.close)
            return made

        yield window
    for translator in german:
        qapp.removeTranslator(translator)
    shell.deleteLater()


def page(window: MainWindow) -> CouncilPage:
    assert isinstance(window.page, CouncilPage)
    return window.page


def field(window: MainWindow) -> QPlainTextEdit:
    found: QPlainTextEdit = part(page(window), QPlainTextEdit, "notes")
    return found


def recorded(own: Cluster) -> dict[str, str]:
    with psycopg.connect(own.address(DATABASE), autocommit=True) as connection:
        rows = connection.execute("SELECT participation_id, content FROM jobswap.council_note")
        return {str(name): str(text) for name, text in rows}


def says(window: MainWindow, text: str) -> bool:
    return any(text in each for each in texts(page(window)))


def choose(window: MainWindow, row: int) -> None:
    listed = part(page(window), QListView, "submissions")
    listed.setCurrentIndex(listed.model().index(row, 0))


def is_lost(window: MainWindow) -> bool:
    return isinstance(window.watch, ServerWatch) and window.watch.is_lost


def test_what_a_colleague_notes_appears_within_a_second(
    qtbot: QtBot, windows: Windows, own: Cluster
) -> None:
    rita, rolf = windows("rita"), windows("rolf")
    choose(rolf, 0)
    field(rita).setPlainText("Rita: strittig")
    qtbot.waitUntil(lambda: recorded(own) == {OWN: "Rita: strittig"})
    qtbot.waitUntil(lambda: field(rolf).toPlainText() == "Rita: strittig", timeout=1000)
    field(rolf).appendPlainText("Rolf: ja")
    qtbot.waitUntil(lambda: recorded(own) == {OWN: "Rita: strittig\nRolf: ja"})
    qtbot.waitUntil(lambda: field(rita).toPlainText() == "Rita: strittig\nRolf: ja", timeout=1000)
    assert not says(rita, UNSAVED)
    assert not says(rolf, UNSAVED)


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("Meine Fassung behalten", "Rolf tippt"),
        ("Andere Fassung übernehmen", "Rita war schneller"),
        ("Beide behalten", "Rita war schneller\n\nRolf tippt"),
    ],
)
def test_who_was_overtaken_sees_both_versions_and_chooses(
    qtbot: QtBot, windows: Windows, own: Cluster, word: str, left: str
) -> None:
    rita, rolf = windows("rita"), windows("rolf")
    field(rolf).setPlainText("Rolf tippt")
    field(rita).setPlainText("Rita war schneller")
    page(rita).hide()
    page(rita).show()
    assert recorded(own) == {OWN: "Rita war schneller"}
    qtbot.waitUntil(lambda: says(rolf, "Rita war schneller"))
    assert field(rolf).toPlainText() == "Rolf tippt"
    assert says(rolf, UNSAVED)
    qtbot.wait(1500)
    assert recorded(own) == {OWN: "Rita war schneller"}
    press(page(rolf), word)
    qtbot.waitUntil(lambda: recorded(own) == {OWN: left})
    assert field(rolf).toPlainText() == left
    assert not says(rolf, UNSAVED)
    qtbot.waitUntil(lambda: field(rita).toPlainText() == left, timeout=1000)


def test_both_versions_are_there_again_when_the_window_was_closed_over_them(
    qtbot: QtBot, windows: Windows, own: Cluster
) -> None:
    rita, rolf = windows("rita"), windows("rolf")
    field(rolf).setPlainText("Rolf tippt")
    field(rita).setPlainText("Rita war schneller")
    page(rita).hide()
    qtbot.waitUntil(lambda: says(rolf, "Rita war schneller"))
    rolf.close()
    anew = windows("rolf")
    choose(anew, 0)
    assert field(anew).toPlainText() == "Rolf tippt"
    assert says(anew, "Rita war schneller")
    press(page(anew), "Beide behalten")
    qtbot.waitUntil(lambda: recorded(own) == {OWN: "Rita war schneller\n\nRolf tippt"})
    with psycopg.connect(own.address(DATABASE)) as connection:
        assert connection.execute("SELECT count(*) FROM jobswap.council_draft").fetchone() == (0,)


@pytest.mark.parametrize("is_killed", [True, False], ids=["killed", "stopped"])
def test_what_is_typed_without_a_connection_is_saved_by_itself(
    qtbot: QtBot, windows: Windows, own: Cluster, is_killed: bool
) -> None:
    rita = windows("rita")
    field(rita).setPlainText("Vorher")
    qtbot.waitUntil(lambda: recorded(own) == {OWN: "Vorher"})
    own.kill() if is_killed else own.stop()
    qtbot.waitUntil(lambda: is_lost(rita))
    field(rita).setPlainText("Getippt ohne Verbindung")
    qtbot.waitUntil(lambda: says(rita, UNSAVED))
    qtbot.wait(1500)
    choose(rita, 1)
    assert field(rita).toPlainText() != "Getippt ohne Verbindung"
    choose(rita, 0)
    assert field(rita).toPlainText() == "Getippt ohne Verbindung"
    choose(rita, 1)
    own.start()
    qtbot.waitUntil(lambda: not is_lost(rita), timeout=20000)
    qtbot.waitUntil(lambda: recorded(own) == {OWN: "Getippt ohne Verbindung"})
    choose(rita, 0)
    assert field(rita).toPlainText() == "Getippt ohne Verbindung"
    assert field(rita).isEnabled()
    assert not says(rita, UNSAVED)


def test_a_note_that_could_not_be_read_is_shown_once_the_server_is_back(
    qtbot: QtBot, windows: Windows, own: Cluster
) -> None:
    rita = windows("rita")
    own.execute(
        "INSERT INTO jobswap.council_note (participation_id, content, office_id, body)"
        " SELECT id, 'Früher', office_id, body FROM jobswap.participation"
        " WHERE office_id = 'office-a' AND voided_on IS NOT NULL",
        database=DATABASE,
    )
    own.stop()
    qtbot.waitUntil(lambda: is_lost(rita))
    choose(rita, 1)
    assert not field(rita).isEnabled()
    own.start()
    qtbot.waitUntil(lambda: not is_lost(rita), timeout=20000)
    qtbot.waitUntil(lambda: field(rita).toPlainText() == "Früher")
    assert field(rita).isEnabled()


def test_who_closes_over_what_can_be_kept_nowhere_is_asked(
    qtbot: QtBot, windows: Windows, own: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    rita = windows("rita")
    own.stop()
    qtbot.waitUntil(lambda: is_lost(rita))
    field(rita).setPlainText("Nirgends")
    answers = [False, True]
    monkeypatch.setattr(Messages, "confirm", lambda *_words: answers.pop(0))
    assert not rita.close()
    assert rita.isVisible()
    assert rita.close()
    assert answers == []
