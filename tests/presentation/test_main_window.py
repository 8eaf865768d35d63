"""The window: places, menus, undo, and what it remembers."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from builders import a_clerk, a_partner_office, an_office
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation import file_watch
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette
from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.main_window import RAIL_BELOW_EM, MainWindow
from jobswap_desktop.presentation.pages.deadlines_page import DeadlinesPage
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.services import follow_ups, people
from jobswap_desktop.services.new_swap import NewSwap, create
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace, open_workplace

WIDE, HIGH = 2400, 900
LIST_SEARCH = "Jobtausche suchen (Strg+F)"


class Restarts:
    """Stands for starting the program again."""

    def __init__(self) -> None:
        self.asked: list[Sequence[str]] = []

    def __call__(self, arguments: Sequence[str]) -> bool:
        self.asked.append(arguments)
        return True


@pytest.fixture
def restarts() -> Restarts:
    return Restarts()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, restarts: Restarts) -> Iterator[MainWindow]:
    window = MainWindow(desk, is_demo=True, start_again=restarts)
    shown(qtbot, window, WIDE, HIGH)
    yield window
    window.close()


def a_case(work: Workplace) -> Outcome[Swap]:
    command = NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=people.all_people(work)[0],
        home=an_office(version=1),
        host=a_partner_office(version=1),
        partner=people.all_people(work)[1],
        first_day=date(2022, 2, 21),
        last_day=date(2022, 2, 25),
    )
    return create(work, command)


def press(window: QWidget, keys: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, keys, held)


def page_in_front(window: MainWindow) -> type:
    return type(window.page)


def menu_actions(window: MainWindow) -> set[QAction]:
    found: set[QAction] = set()

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            found.add(action)
            inner = window.menus.menus
            for other in inner.values():
                if other.menuAction() is action:
                    walk(other)

    for top in window.menuBar().actions():
        for menu in window.menus.menus.values():
            if menu.menuAction() is top:
                walk(menu)
    return found


def snackbar_text(window: MainWindow) -> str:
    snackbar = window.findChild(Snackbar)
    assert isinstance(snackbar, Snackbar)
    return snackbar.accessibleName() if snackbar.isVisible() else ""


def test_title_banner_and_status_line(window: MainWindow, work: Workplace) -> None:
    assert window.windowTitle() == "Jobtausch – Stadt Lindenfurt"
    banner = window.findChild(Banner)
    assert isinstance(banner, Banner)
    assert banner.accessibleName().startswith("Beispieldaten")
    assert window.status.text() == f"Alles gespeichert · {work.db.path}"


def test_every_action_stands_in_a_menu(window: MainWindow) -> None:
    assert set(window.menus.actions.values()) <= menu_actions(window)


def test_places_are_reached_by_number_and_by_history(window: MainWindow) -> None:
    ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    assert page_in_front(window) is TodayPage
    assert not window.menus.actions[ActionKey.BACK].isEnabled()
    press(window, Qt.Key.Key_4, ctrl)
    assert page_in_front(window) is DeadlinesPage
    assert window.navigation.current_key() == "deadlines"
    press(window, Qt.Key.Key_Left, alt)
    assert page_in_front(window) is TodayPage
    press(window, Qt.Key.Key_Right, alt)
    assert page_in_front(window) is DeadlinesPage


def test_navigation_shows_counts_that_follow(window: MainWindow, desk: Desk) -> None:
    assert desk.perform(partial(a_case, desk.work)) is not None
    index = window.navigation.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Jobtausche (1)"


def test_what_is_due_is_counted_beside_the_deadlines(window: MainWindow, desk: Desk) -> None:
    swap = desk.perform(partial(a_case, desk.work))
    assert swap is not None
    index = window.navigation.model().index(3, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Fristen"
    entry = follow_ups.FollowUpEntry(due_on=desk.work.today(), subject="Nachfragen")
    desk.perform(partial(follow_ups.add, desk.work, swap.id, entry))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Fristen (1)"


def test_undo_is_named_in_the_menu_and_takes_back(window: MainWindow, desk: Desk) -> None:
    undo, redo = (window.menus.actions[key] for key in (ActionKey.UNDO, ActionKey.REDO))
    assert not undo.isEnabled()
    person = people.new_person(desk.work, "Yılmaz, Ayşe", None)
    desk.perform(partial(people.save, desk.work, person))
    assert undo.text() == "&Rückgängig: Person gespeichert"
    assert snackbar_text(window) == "Person gespeichert"
    assert window.status.text().startswith("Gespeichert ")
    undo.trigger()
    assert "Ayşe" not in [person.first_name for person in people.all_people(desk.work)]
    assert snackbar_text(window) == "Zurückgenommen: Person gespeichert"
    assert redo.text() == "&Wiederholen: Person gespeichert"
    redo.trigger()
    assert "Ayşe" in [person.first_name for person in people.all_people(desk.work)]


def test_message_covers_nothing_and_goes_with_its_page(window: MainWindow, desk: Desk) -> None:
    long = "Unterlagen gedruckt. Frist beginnt: " + "Personalrat (Stadt Lindenfurt), " * 12
    window.say(long, undoable=True)
    snackbar = window.findChild(Snackbar)
    assert isinstance(snackbar, Snackbar)
    assert window.page is not None
    corner = snackbar.mapTo(window, QPoint(0, 0))
    assert corner.y() >= window.page.mapTo(window, QPoint(0, 0)).y() + window.page.height()
    assert window.rect().contains(QRect(corner, snackbar.size()))
    assert snackbar.button.visibleRegion().boundingRect() == snackbar.button.rect()
    assert snackbar_text(window) == long
    desk.go("people")
    # It has just been said: what is recorded there may lead here at once.
    assert snackbar_text(window) == long
    QTest.qWait(1)
    desk.go("people")
    assert snackbar_text(window) == long
    desk.go("offices")
    assert snackbar_text(window) == ""


def test_actions_of_a_case_go_to_the_page_in_front(window: MainWindow, desk: Desk) -> None:
    step = window.menus.actions[ActionKey.NEXT_STEP]
    assert not step.isEnabled()
    desk.go("swaps")
    assert step.isEnabled()
    assert window.menus.actions[ActionKey.PRINT].isEnabled()
    desk.go("people")
    assert not step.isEnabled()


def test_search_goes_to_the_field_of_the_page(window: MainWindow, desk: Desk) -> None:
    desk.go("people")
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert told(focused)[1] == "Personen suchen (Strg+F)"


def test_search_goes_to_the_list_of_cases_past_hidden_fields(
    window: MainWindow, desk: Desk
) -> None:
    swap = a_case(desk.work).value
    desk.hub.announce_everything()
    for tab in ("overview", "history"):
        desk.go("swaps", swap.id, tab)
        press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert told(focused)[1] == LIST_SEARCH


def test_a_new_case_from_today_offers_its_next_step(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    assert page_in_front(window) is TodayPage
    window.menus.actions[ActionKey.NEW_SWAP].trigger()
    dialog = window.findChild(NewSwapDialog)
    assert isinstance(dialog, NewSwapDialog)
    swap = a_case(desk.work).value
    dialog.accept()
    dialog.created.emit(swap.id, False)
    bar = window.page.findChild(NextStepBar) if window.page else None
    assert isinstance(bar, NextStepBar)
    qtbot.waitUntil(lambda: window.focusWidget() is bar.primary)


def test_f6_walks_through_the_areas_and_back(window: MainWindow, desk: Desk) -> None:
    desk.go("people")
    window.navigation.setFocus()
    visited = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        visited.append(QApplication.focusWidget())
    page = window.page
    assert page is not None
    assert visited[0] is not None
    assert page.isAncestorOf(visited[0])
    assert visited[1:] == [window.status, window.navigation]
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.status


def test_appearance_and_text_size_are_remembered(window: MainWindow, desk: Desk) -> None:
    dark, larger = (window.menus.actions[k] for k in (ActionKey.LOOK_DARK, ActionKey.TEXT_150))
    dark.trigger()
    larger.trigger()
    assert desk.theme.tokens.dark
    assert desk.theme.text_scale == 150
    assert dark.isChecked()
    assert larger.isChecked()
    assert desk.settings.text("appearance") == "dark"
    assert desk.settings.number("text_size") == 150


def test_narrow_window_has_a_rail_of_pictures(window: MainWindow, desk: Desk) -> None:
    wide = window.navigation.width()
    window.resize(round(RAIL_BELOW_EM * desk.theme.em) - 20, HIGH)
    assert window.navigation.width() < wide / 2
    first = window.navigation.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Heute"


def test_a_day_begins_with_what_is_to_be_done(
    qtbot: QtBot, window: MainWindow, desk: Desk, restarts: Restarts
) -> None:
    desk.go("offices")
    window.close()
    second = MainWindow(desk, start_again=restarts)
    qtbot.addWidget(second)
    assert second.navigation.current_key() == "today"
    assert second.findChild(Banner) is None
    second.close()


def test_what_another_process_writes_is_shown(window: MainWindow, desk: Desk) -> None:
    desk.go("people")
    label = next(x for x in window.findChildren(QLabel) if x.text() == "2 von 2 angezeigt")
    other = open_workplace(Path(desk.work.db.path), a_clerk(), desk.work.today)
    try:
        people.save(other, people.new_person(other, "Nowak, Piotr", None))
    finally:
        other.db.close()
    window.watch.look()
    assert label.text() == "3 von 3 angezeigt"


def test_unreadable_file_is_told_once(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[Unavailable] = []

    def gone(_work: Workplace) -> bool:
        raise Unavailable(Fault.MISSING, "x.sqlite")

    monkeypatch.setattr(file_watch, "changed_elsewhere", gone)
    monkeypatch.setattr(desk.messages, "unavailable", told_of.append)
    window.watch.look()
    window.watch.look()
    assert [error.fault for error in told_of] == [Fault.MISSING]


def test_palette_finds_cases_people_and_commands(window: MainWindow, desk: Desk) -> None:
    case = a_case(desk.work).value
    window.menus.actions[ActionKey.COMMANDS].trigger()
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("voss")
    texts = [palette._model.index(row, 0).data() for row in range(palette._model.rowCount())]
    assert texts == [case.title, "Voss, Jana"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(window.page, PeoplePage)
    assert not palette.isVisible()


def test_palette_shows_keys_and_runs_commands(window: MainWindow) -> None:
    window.menus.actions[ActionKey.COMMANDS].trigger()
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("person anl")
    model = palette._model
    assert model.index(0, 0).data() == "Person anlegen …"
    field.setText("wochenpl")
    assert [model.index(0, column).data() for column in range(3)] == [
        "Wochenplan",
        "Befehl",
        "Strg+3",
    ]
    field.setText("gibt es nicht")
    assert model.rowCount() == 0


def test_going_to_a_date_shows_its_week(window: MainWindow) -> None:
    window.menus.actions[ActionKey.GO_TO].trigger()
    dialog = window.findChild(GoToDialog)
    assert isinstance(dialog, GoToDialog)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("99.99.")
    dialog._go()
    assert dialog.isVisible()
    field.setText("KW 9")
    dialog._go()
    assert window.navigation.current_key() == "week"


def test_sample_case_starts_the_program_again(window: MainWindow, restarts: Restarts) -> None:
    window.menus.actions[ActionKey.SAMPLE_CASE].trigger()
    assert restarts.asked == [("--demo",)]
    assert not window.isVisible()


def test_unknown_place_is_passed_over(window: MainWindow) -> None:
    window.visit(Destination(page="nowhere"))
    assert isinstance(window.page, TodayPage)
