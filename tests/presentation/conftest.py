"""What the tests of the screen share."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import case_steps
import partner_scene
import pytest
import quick_files
from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_clerk,
    a_partner,
    a_partner_office,
    a_person,
    an_office,
)
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import PersonId, SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation import lock_wait
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme
from jobswap_desktop.presentation.widgets import field_error, snackbar
from jobswap_desktop.services import editing, new_swap, offices, people
from jobswap_desktop.services.cases import view
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture(autouse=True)
def _quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_files.use(monkeypatch)


@pytest.fixture(autouse=True)
def impatient(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a locked file be told at once: the window waits a minute for it, which has tests."""
    if "lock_wait" not in request.node.path.stem:
        monkeypatch.setattr(lock_wait, "_LONGEST", 0.0)


@pytest.fixture(scope="session")
def applied(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(applied: Theme) -> Iterator[Theme]:
    yield applied
    applied.set_text_scale(100)
    applied.set_mode(Mode.LIGHT)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(_widget: QWidget, text: str, **_how: bool) -> None:
        heard.append(text)

    monkeypatch.setattr(snackbar, "announce", hear)
    monkeypatch.setattr(field_error, "announce", hear)
    return heard


@pytest.fixture
def german(qapp: QApplication) -> Iterator[tuple[QTranslator, ...]]:
    """The program's German and Qt's own, as in the window."""
    installed = speak_german(qapp)
    yield installed
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workplace]:
    """A fresh file on 1 February 2022 with two offices and one person of each."""
    place = open_workplace(tmp_path / "jobtausch.sqlite", a_clerk(), lambda: TODAY)
    for office in (an_office(), a_partner_office()):
        offices.save(place, office)
    for person in (a_person(), a_partner()):
        people.save(place, person)
    yield place
    place.db.close()


@pytest.fixture
def desk(
    work: Workplace, theme: Theme, german: tuple[QTranslator, ...], tmp_path: Path
) -> Iterator[Desk]:
    """The clerk's desk on that file; settings lie beside it."""
    assert german
    window = QWidget()
    desk = Desk(work, theme, Messages(window), Settings(tmp_path / "settings.json"))
    yield desk
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def three(work: Workplace) -> list[SwapId]:
    """Three cases a week apart; the last one has been withdrawn."""
    home, host = (
        next(o for o in offices.all_offices(work) if o.id == wanted.id)
        for wanted in (an_office(), a_partner_office())
    )
    made = []
    for number, (last, partner) in enumerate(
        (("Lindner", "Voss"), ("Schröder", "Yılmaz"), ("Groß", "Lippe"))
    ):
        visitor = a_person(id=PersonId(f"a{number}"), last_name=last, version=0)
        guest = a_partner(id=PersonId(f"b{number}"), last_name=partner, version=0)
        command = new_swap.NewSwap(
            kind=SwapKind.MUTUAL,
            visitor=visitor,
            partner=guest,
            home=home,
            host=host,
            first_day=MONDAY + timedelta(weeks=number),
            last_day=FRIDAY + timedelta(weeks=number),
        )
        made.append(new_swap.create(work, command).value.id)
    editing.move(work, made[2], SwapState.WITHDRAWN, "Umzug")
    return made


@pytest.fixture
def locked(desk: Desk) -> Swap:
    """A case in which nobody has agreed to anything yet."""
    return a_recorded_case(desk.work)


@pytest.fixture
def swap(desk: Desk, locked: Swap) -> Swap:
    """A case whose visitors have agreed that the other office gets their particulars."""
    case_steps.consent(desk.work, locked.id)
    return view(desk.work, locked.id).swap


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    """An approved case whose declarations have been handed over."""
    swap_id = case_steps.approved_case(desk.work)
    case_steps.plan(desk.work, swap_id)
    case_steps.print_kind(desk.work, swap_id, DocumentKind.NDA)
    return swap_id


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> QWidget:
    """The window over which dialogs and messages appear."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk.messages.set_window(window)
    return window


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window over which forms open."""
    over = QWidget()
    shown(qtbot, over)
    return over


@pytest.fixture
def main(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    """Return the window over the desk, as large as a screen of an office."""
    window = MainWindow(desk)
    desk.messages.set_window(window)
    shown(qtbot, window, 1366, 900)
    yield window
    window.close()


@pytest.fixture
def westtal(tmp_path: Path, desk: Desk) -> Iterator[partner_scene.Partner]:
    """Return the other office, which works with a file of its own."""
    with partner_scene.partner(tmp_path, desk.work) as found:
        yield found
