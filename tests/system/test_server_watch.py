"""What colleagues record is shown within a second; a server that is gone stops no window."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import builders
import cluster
import pytest
from cluster import Cluster
from house import House, furnished
from motion import alone, in_motion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from relay import Relay, relayed
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.presentation import failures
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.server_watch import ServerWatch
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services.workplace import Workplace, open_workplace

pytestmark = pytest.mark.system
Road = tuple[Cluster, Relay]
Deed = Callable[[Cluster, Relay], None]
Typing = tuple[CaseDialog, MainWindow, Desk]
LOST = "Die Verbindung zum Server ist abgebrochen"


@pytest.fixture
def own() -> Iterator[Cluster]:
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with cluster.running(durable=True) as made:
        yield made


@pytest.fixture
def road(own: Cluster) -> Iterator[Road]:
    """Return the server, and the way on which the window reaches it."""
    with relayed(own.port) as made:
        yield own, made


@pytest.fixture
def house(own: Cluster) -> Iterator[House]:
    """Another workstation, which does not go through the relay."""
    made = furnished(a_place(own.set_up("amt"), name="Alex Kurz", account="akurz"))
    yield made
    made.work.db.close()


@pytest.fixture
def desk(
    house: House,
    road: Road,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    own, relay = road
    theme, shell, german = Theme(), QWidget(), speak_german(qapp)
    theme.apply(qapp)
    assert house.work.db.is_open
    work = a_place(own.address("amt").replace(f":{own.port}/", f":{relay.port}/"))
    made = Desk(work, theme, Messages(shell), Settings(tmp_path / "settings.ini"))
    # As in the program: what a page meets that only reads is no mistake of anybody's.
    monkeypatch.setattr(failures._log, "disabled", True)
    hooks = failures.Failures(made.messages, str(tmp_path / "log"))
    hooks.install()
    yield made
    hooks.uninstall()
    work.db.close()
    for translator in german:
        qapp.removeTranslator(translator)
    shell.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    shown(qtbot, made, 1400, 800)
    yield made
    made.close()


def a_place(text: str, **who: str) -> Workplace:
    return open_workplace(Address(text), builders.a_clerk(**who), lambda: builders.TODAY)


def notice(window: MainWindow) -> str:
    found = window.findChild(Banner, "notice_connection")
    return found.accessibleName() if found is not None and found.isVisible() else ""


def is_lost(window: MainWindow) -> bool:
    return isinstance(window.watch, ServerWatch) and window.watch.is_lost


def test_what_a_colleague_records_is_shown_within_a_second(
    qtbot: QtBot, window: MainWindow, house: House, desk: Desk
) -> None:
    swap = house.a_case()
    qtbot.wait(200)
    waited: list[float] = []
    heard: list[float] = []
    desk.hub.changed.connect(lambda *_: heard.append(time.monotonic()))
    assert isinstance(window.watch, ServerWatch)
    for number in range(10):
        # Between two looks of the timer, as anybody may save.
        qtbot.wait(70 * number)
        heard.clear()
        begun = time.monotonic()
        editing.edit_case(house.work, swap.id, editing.CaseDetails(remark=f"Stand {number}"))
        qtbot.waitUntil(lambda: bool(heard), timeout=3000)
        waited.append(heard[0] - begun)
        assert cases.view(desk.work, swap.id).swap.remark == f"Stand {number}"
    waited.sort()
    assert waited[len(waited) // 2] < alone(0.3), waited
    assert waited[-1] < alone(1), waited
    print(f"shown after {waited[5] * 1000:.0f} ms, at most {waited[-1] * 1000:.0f}")  # noqa: T201 - figures that README names


@pytest.fixture
def typing(window: MainWindow, desk: Desk, house: House) -> Typing:
    """Return a form in which somebody has typed, in the window of the desk."""
    swap = house.a_case()
    form = CaseDialog(desk, swap.id, window)
    form.open()
    form._ui.remark.setPlainText("Getippt")
    return form, window, desk


def stop(own: Cluster, relay: Relay) -> None:
    assert relay.port
    own.kill()


def cut_and_silent(own: Cluster, relay: Relay) -> None:
    assert own.port
    relay.fall_silent()
    relay.cut()


def start(own: Cluster, relay: Relay) -> None:
    assert relay.port
    own.start()


def pass_on(own: Cluster, relay: Relay) -> None:
    assert own.port
    relay.pass_on()


@pytest.mark.parametrize(
    "way", [(stop, start), (cut_and_silent, pass_on)], ids=["stopped", "silent"]
)
def test_a_lost_server_is_sought_while_the_window_stays_in_motion(
    qtbot: QtBot,
    typing: Typing,
    road: Road,
    way: tuple[Deed, Deed],
) -> None:
    form, window, desk = typing
    relay = road[1]
    go, come = way
    go(*road)
    with in_motion() as motion:
        qtbot.waitUntil(lambda: LOST in notice(window), timeout=3000)
        attempts = relay.attempts
        # Longer than one attempt takes where nobody answers it.
        qtbot.waitUntil(lambda: relay.attempts > attempts + 1, timeout=20000)
        assert form._ui.remark.toPlainText() == "Getippt"
        longest = motion.longest
    come(*road)
    qtbot.waitUntil(lambda: notice(window) == "", timeout=20000)
    assert longest < alone(0.3), longest
    print(f"longest stall {longest * 1000:.0f} ms")  # noqa: T201 - a figure that README names
    form.save()
    qtbot.waitUntil(lambda: not form.isVisible())
    assert desk.work.db.rows("SELECT remark FROM swap") == [{"remark": "Getippt"}]


def test_a_server_that_says_nothing_more_is_given_up_within_seconds(
    qtbot: QtBot, typing: Typing, road: Road
) -> None:
    form, window, desk = typing
    relay = road[1]
    relay.fall_silent()
    begun = time.monotonic()
    with pytest.raises(Unavailable) as lost:
        cases.view(desk.work, form._swap_id)
    assert lost.value.fault is Fault.CONNECTION_LOST
    assert 4 < time.monotonic() - begun < alone(7)
    qtbot.waitUntil(lambda: LOST in notice(window), timeout=3000)
    assert is_lost(window)
    relay.pass_on()
    qtbot.waitUntil(lambda: not is_lost(window), timeout=20000)
    form.save()
    qtbot.waitUntil(lambda: not form.isVisible())
    assert desk.work.db.rows("SELECT remark FROM swap") == [{"remark": "Getippt"}]


def test_a_window_that_is_closed_seeks_no_more(
    qtbot: QtBot, window: MainWindow, road: Road
) -> None:
    relay = road[1]
    relay.fall_silent()
    relay.cut()
    qtbot.waitUntil(lambda: is_lost(window), timeout=3000)
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < alone(1)
    attempts = relay.attempts
    qtbot.wait(3000)
    assert relay.attempts == attempts
