"""An account on a server is changed or taken away while its window is open."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import cluster
import pytest
from builders import a_person
from cluster import Cluster
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from server_house import furnish, set_up, working
from stuffed import keep_stuffed

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation import failures
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.council_page import CouncilPage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import accounts, people, server_accounts
from jobswap_desktop.services.workplace import Workplace

pytestmark = pytest.mark.system
DATABASE = "stand"
Opens = Callable[[str], MainWindow]
Taking = Callable[[Workplace, str], None]
GONE = "Der Server lässt diese Anmeldung nicht mehr zu"


@pytest.fixture
def office(server: Cluster) -> Iterator[Workplace]:
    """Return the place of who administers the server."""
    set_up(server, DATABASE)
    with working(server, DATABASE, cluster.SUPERUSER) as work:
        keep_stuffed(furnish(work))
        yield replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR))
    server.drop(DATABASE)


@pytest.fixture
def told(qapp: QApplication, tmp_path: Path) -> Iterator[Messages]:
    """Return what speaks of faults, as in the program."""
    shell, german = QWidget(), speak_german(qapp)
    made = Messages(shell)
    hooks = failures.Failures(made, str(tmp_path / "log"))
    failures._log.disabled = True
    hooks.install()
    yield made
    hooks.uninstall()
    failures._log.disabled = False
    for translator in german:
        qapp.removeTranslator(translator)
    shell.deleteLater()


@pytest.fixture
def opens(
    server: Cluster, told: Messages, office: Workplace, qtbot: QtBot, tmp_path: Path
) -> Iterator[Opens]:
    """Return what opens the window on the server as one of its logins."""
    assert office.db.is_open
    theme = current_theme()
    with ExitStack() as opened:

        def as_login(login: str) -> MainWindow:
            work = opened.enter_context(working(server, DATABASE, login))
            desk = Desk(work, theme, told, Settings(tmp_path / f"{login}.ini"))
            window = MainWindow(desk)
            shown(qtbot, window, 1366, 768)
            opened.callback(window.close)
            return window

        yield as_login


def account_of(work: Workplace, login: str) -> Account:
    return next(each for each in accounts.all_accounts(work) if each.login == login)


def give(work: Workplace, login: str, role: Role, office: str | None = None) -> None:
    known = account_of(work, login)
    accounts.save(work, replace(known, role=role, office_id=OfficeId(office) if office else None))


def notices(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in window.findChildren(Banner) if each.isVisible()]


def no_boxes() -> bool:
    found = (w for w in QApplication.topLevelWidgets() if w.inherits("QMessageBox"))
    return not any(each.isVisible() for each in found)


@pytest.mark.parametrize(
    ("role", "office_id"),
    [(Role.HR_CLERK, None), (Role.READER, None), (Role.STAFF_COUNCIL, "office-b")],
)
def test_a_councils_window_follows_its_account(
    qtbot: QtBot, opens: Opens, office: Workplace, role: Role, office_id: str | None
) -> None:
    window = opens("rita")
    assert isinstance(window.page, CouncilPage)
    said: list[str] = []
    window._desk.told.connect(said.append)
    give(office, "rita", role, office_id)
    qtbot.waitUntil(lambda: window.work.actor.role is role, timeout=5000)
    qtbot.waitUntil(lambda: window.work.actor.office_id == office_id, timeout=5000)
    page = CouncilPage if role is Role.STAFF_COUNCIL else TodayPage
    qtbot.waitUntil(lambda: isinstance(window.page, page))
    now = "Sie arbeiten jetzt in der Rolle"
    qtbot.waitUntil(lambda: any(now in each for each in notices(window)))
    assert not any("Datei" in each for each in said)
    assert no_boxes()
    if role is Role.HR_CLERK:
        people.save(window.work, a_person(id=PersonId("neu"), last_name="Neu"))


@pytest.mark.parametrize("role", [Role.STAFF_COUNCIL, Role.READER])
def test_a_clerks_window_follows_its_account(
    qtbot: QtBot, opens: Opens, office: Workplace, role: Role
) -> None:
    window = opens("kim")
    window.visit(Destination(page="people"))
    council = role is Role.STAFF_COUNCIL
    give(office, "kim", role, "office-a" if council else None)
    qtbot.waitUntil(lambda: window.work.actor.role is role, timeout=5000)
    assert window.work.db.is_partial is council
    assert isinstance(window.page, CouncilPage) is council
    assert no_boxes()


def with_its_login(work: Workplace, login: str) -> None:
    server_accounts.remove(work, login)


def alone(work: Workplace, login: str) -> None:
    accounts.remove(work, account_of(work, login))


@pytest.mark.parametrize("take", [with_its_login, alone])
@pytest.mark.parametrize("login", ["kim", "rita"])
def test_an_account_that_was_taken_away_is_said(
    qtbot: QtBot, opens: Opens, office: Workplace, take: Taking, login: str
) -> None:
    window = opens(login)
    take(office, login)
    qtbot.waitUntil(lambda: any(GONE in each for each in notices(window)), timeout=8000)
    assert no_boxes()
    assert not any("Netz" in each for each in notices(window))


def test_what_is_typed_stays_when_the_account_is_gone(
    qtbot: QtBot, opens: Opens, office: Workplace
) -> None:
    window = opens("kim")
    known = next(each for each in people.all_people(window.work) if each.id == a_person().id)
    form = PersonDialog(window._desk, known, window)
    form.open()
    form._ui.function.setText("Getippt")
    alone(office, "kim")
    qtbot.waitUntil(lambda: any(GONE in each for each in notices(window)), timeout=8000)
    assert form.isVisible()
    assert form._ui.function.text() == "Getippt"
    form.reject()
