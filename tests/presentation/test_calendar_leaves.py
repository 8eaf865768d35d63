"""Calendar files go out only when they are there, and come in only for who may enter them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from exchange.calendar_cases import FOLDER
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from screen import shown
from week_screen import a_page
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.calendar_file import CalendarFileDialog
from jobswap_desktop.presentation.dialogs.calendar_import_dialog import CalendarImportDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import calendar_import, cases
from jobswap_desktop.store import calendar_entries

TAKE_OVER = "Kalenderdatei übernehmen …"


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda *words: found.extend(words))
    return found


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, swap: Swap) -> CalendarFileDialog:
    return CalendarFileDialog(desk, swap, swap.placements, a_page(qtbot, desk))


def handed_out(desk: Desk, swap: Swap) -> int:
    actions = [entry.action for entry in cases.history(desk.work, swap.id)]
    count = actions.count(Action.CALENDAR_EXPORTED)
    assert bool(count) is bool(calendar_entries.of_swap(desk.work.db, swap.id))
    return count


def test_what_cannot_be_saved_is_not_recorded(
    desk: Desk, swap: Swap, dialog: CalendarFileDialog, told: list[str], tmp_path: Path
) -> None:
    dialog.save_to(str(tmp_path / "fehlt" / "woche.ics"))
    assert told[0] == "woche.ics konnte nicht gespeichert werden"
    assert handed_out(desk, swap) == 0
    dialog.save_to(str(tmp_path / "woche.ics"))
    assert handed_out(desk, swap) == 1
    assert [path.name for path in tmp_path.glob("woche*")] == ["woche.ics"]


def test_file_open_elsewhere_is_not_recorded(
    desk: Desk,
    dialog: CalendarFileDialog,
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "woche.ics"
    place.write_bytes(b"alt")
    ways = Path.open

    def locked(path: Path, mode: str = "r", *rest: object) -> object:
        if path == place:
            raise PermissionError(13, "In Benutzung")
        return ways(path, mode, *rest)  # type: ignore[call-overload]  # passed on as it came

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", locked)
        dialog.save_to(str(place))
    assert told == [
        "woche.ics konnte nicht gespeichert werden",
        "In Benutzung",
        "Bitte die Datei schließen, wo sie geöffnet ist, oder einen anderen Namen wählen.",
    ]
    assert handed_out(desk, dialog._swap) == 0
    assert [path.read_bytes() for path in tmp_path.glob("woche*")] == [b"alt"]


def test_record_that_fails_leaves_no_file(
    desk: Desk,
    swap: Swap,
    dialog: CalendarFileDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refused: list[object] = []
    monkeypatch.setattr(desk.messages, "refused", refused.append)
    # The council may not see the week, nor record that it went out.
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.STAFF_COUNCIL))
    dialog.save_to(str(tmp_path / "woche.ics"))
    assert len(refused) == 1
    assert list(tmp_path.glob("woche*")) == []
    assert swap.placements


def dropped(page: WeekPage, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    drop.ignore()
    QApplication.sendEvent(page, drop)
    return drop.isAccepted()


def offers(page: WeekPage) -> bool:
    texts = [action.text() for action in page._ui.export_calendar.menu().actions()]
    return TAKE_OVER in texts


def test_clerk_is_offered_to_take_a_file_over(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    assert swap.placements
    assert offers(a_page(qtbot, desk))


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_may_not_enter_appointments_is_not_offered_any(
    qtbot: QtBot, desk: Desk, swap: Swap, role: Role
) -> None:
    assert swap.placements
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=role))
    page = a_page(qtbot, desk)
    assert not offers(page)
    assert not dropped(page, Path("woche.ics"))
    assert page._exchange.take_file("woche.ics") is None
    assert page.findChild(CalendarImportDialog) is None


def test_nothing_is_taken_over_into_a_case_that_is_over(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    page.show_subject(swap.id)
    assert page._week is not None
    over = replace(swap, state=SwapState.CLOSED)
    page._exchange.show_week(replace(page._week, swap=over), page._exchange._shown)
    assert not offers(page)
    assert not dropped(page, Path("woche.ics"))


def test_a_file_is_taken_over_from_the_menu_bar_and_the_palette(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 740)
    action = window.menus.actions[ActionKey.TAKE_CALENDAR]
    assert not action.isEnabled()
    desk.go("week", swap.id)
    assert action.isEnabled()
    assert action.text().replace("&", "") == TAKE_OVER
    action.trigger()
    page = window.page
    assert isinstance(page, WeekPage)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert "*.ics" in dialog.nameFilters()[0]
    dialog.reject()


def test_a_case_that_is_over_says_that_it_takes_no_file(
    qtbot: QtBot, desk: Desk, swap: Swap, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[DomainError] = []
    monkeypatch.setattr(desk.messages, "refused", refused.append)
    page = a_page(qtbot, desk)
    assert page._week is not None
    over = replace(page._week, swap=replace(swap, state=SwapState.CLOSED))
    page._exchange.show_week(over, page._exchange._shown)
    page.take_calendar()
    assert [error.problems[0].code for error in refused] == [ProblemCode.CASE_IS_OVER]
    assert page.findChild(QFileDialog) is None


def test_titles_and_conflicts_share_the_room_of_the_preview(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    recorded(desk.work, swap, at(1, "10:00", "11:00", title="Jour fixe"))
    dialog = CalendarImportDialog(desk, swap, (swap.placements[0].id,), None, runner=InlineRunner())
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file(str(FOLDER / "google_export.ics"))
    table = dialog._ui.rows
    widths = [table.columnWidth(column) for column in range(4)]
    assert all(widths[n] >= table.sizeHintForColumn(n) for n in range(4))
    title, conflict = (widths[n] - table.sizeHintForColumn(n) for n in (0, 3))
    assert min(title, conflict) > desk.theme.em * 3
    assert sum(widths) == table.viewport().width()


def test_cancel_gives_the_window_back_while_a_file_is_being_read(
    qtbot: QtBot, desk: Desk, swap: Swap, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, end, over = Event(), Event(), Event()
    wanted: list[bool] = []

    def slow(_path: Path, _first: date, _last: date, is_wanted: Callable[[], bool]) -> None:
        begun.set()
        end.wait(30)
        wanted.append(is_wanted())
        over.set()

    monkeypatch.setattr(calendar_import, "read_file", slow)
    dialog = CalendarImportDialog(desk, swap, (swap.placements[0].id,))
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file("woche.ics")
    assert begun.wait(30)
    dialog._ui.cancel.click()
    assert not dialog.isVisible()
    assert not over.is_set()
    end.set()
    assert over.wait(30)
    assert wanted == [False]
    QTest.qWait(0)
