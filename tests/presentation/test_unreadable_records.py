"""Records that nobody can read any more: nothing else stands in their place, the rest goes on."""

from pathlib import Path

import pytest
from case_screen import front, part, texts
from council_screen import councils, submitted_case, with_council
from databases import tamper
from PySide6.QtWidgets import QComboBox, QListView, QMessageBox, QTableView, QTabWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import cases, drafts


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, three: list[SwapId]) -> MainWindow:
    assert three
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    return window


def damage(desk: Desk, change: str, where: str) -> None:
    tamper(Path(desk.work.db.path), f"{change} WHERE {where}")


def said(window: MainWindow) -> str:
    return "\n".join(texts(window))


def reference(desk: Desk, swap_id: SwapId) -> str:
    return cases.view(desk.work, swap_id).swap.reference


def test_case_that_cannot_be_read_never_leaves_another_in_its_place(
    desk: Desk, three: list[SwapId], window: MainWindow
) -> None:
    first, second = (reference(desk, each) for each in three[:2])
    desk.go("swaps", three[0])
    assert first in said(window)
    damage(desk, "UPDATE approval SET decided_on = 'kein Datum'", f"swap_id = '{three[1]}'")
    desk.go("swaps", three[1])
    assert f"Der Fall {second} lässt sich nicht lesen" in said(window)
    assert part(window, QTabWidget, "tabs").isVisible() is False
    assert "jobswap-desktop check" in said(window)
    assert not window.findChildren(QMessageBox)
    # What is done to a case does nothing to the one that was shown before.
    window.menus.actions[ActionKey.PRINT].trigger()
    desk.go("swaps", three[0])
    assert part(window, QTabWidget, "tabs").isVisible()
    assert "lässt sich nicht lesen" not in said(window)


def test_case_without_stays_is_said_and_closes_no_page(
    desk: Desk, three: list[SwapId], window: MainWindow
) -> None:
    second = reference(desk, three[1])
    damage(desk, "DELETE FROM placement", f"swap_id = '{three[1]}'")
    desk.go("swaps", three[1])
    assert f"Der Fall {second} lässt sich nicht lesen" in said(window)
    for key in PAGE_FACTORIES.keys() - {"council"}:
        desk.go(key)
    assert not window.findChildren(QMessageBox)
    desk.go("swaps", three[0])
    assert "lässt sich nicht lesen" not in said(window)
    assert reference(desk, three[0]) in said(window)


def test_case_that_is_mended_comes_back_by_itself(
    desk: Desk, three: list[SwapId], window: MainWindow
) -> None:
    desk.go("swaps", three[1])
    damage(desk, "UPDATE placement SET instrument = 'quatsch'", f"swap_id = '{three[1]}'")
    window.watch.look()
    assert "lässt sich nicht lesen" in said(window)
    damage(desk, "UPDATE placement SET instrument = 'hospitation'", f"swap_id = '{three[1]}'")
    window.watch.look()
    assert "lässt sich nicht lesen" not in said(window)
    assert part(window, QTabWidget, "tabs").isVisible()


def test_history_that_cannot_be_read_takes_nothing_else_of_the_case_away(
    desk: Desk, three: list[SwapId], window: MainWindow
) -> None:
    desk.go("swaps", three[0], "history")
    entries = part(front(window), QTableView, "table")
    assert entries.model().rowCount()
    tamper(Path(desk.work.db.path), "DROP TRIGGER audit_no_update")
    damage(desk, "UPDATE audit SET actor = 'niemand'", f"swap_id = '{three[1]}'")
    desk.go("swaps", three[1], "history")
    assert entries.model().rowCount()
    desk.go("swaps", three[1], "overview")
    assert "Mara Schröder" in said(window)
    assert not window.findChildren(QMessageBox)


def test_one_unreadable_person_takes_neither_page_nor_form_away(
    desk: Desk, window: MainWindow
) -> None:
    damage(desk, "UPDATE person SET status_group = 'quatsch'", "last_name = 'Lippe'")
    desk.go("people")
    assert "1 Eintrag lässt sich nicht lesen" in said(window)
    assert "jobswap-desktop check" in said(window)
    model = part(window, QTableView, "table").model()
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert "Yılmaz, Jana" in names
    assert "Lippe, Jana" not in names
    window.menus.actions[ActionKey.NEW_SWAP].trigger()
    dialog = window.findChild(NewSwapDialog)
    assert dialog is not None
    assert "1 Eintrag lässt sich nicht lesen" in "\n".join(
        banner.accessibleName() for banner in dialog.findChildren(Banner) if banner.isVisible()
    )
    assert not window.findChildren(QMessageBox)
    dialog.reject()


def test_nothing_is_said_where_everything_can_be_read(desk: Desk, window: MainWindow) -> None:
    desk.go("people")
    assert "nicht lesen" not in said(window)


def test_one_unreadable_office_takes_no_page_away(desk: Desk, window: MainWindow) -> None:
    damage(desk, "UPDATE office SET bodies = 'kein json'", "is_own = 0")
    desk.go("offices")
    assert "1 Eintrag lässt sich nicht lesen" in said(window)
    desk.go("people")
    assert part(window, QTableView, "table").model().rowCount()


def test_case_on_its_way_that_cannot_be_read_takes_no_page_away(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, three: list[SwapId]
) -> None:
    stay = cases.view(desk.work, swap_id).swap
    desk.work = desk.work.on(stay.first_day)
    drafts.keep(desk.work, draft_of("case", {"remark": "x"}, swap_id=swap_id))
    damage(desk, "UPDATE approval SET decided_on = 'kein Datum'", f"swap_id = '{swap_id}'")
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    assert "1 Eintrag lässt sich nicht lesen" in said(window)
    desk.go("week", swap_id)
    assert f"Der Fall {stay.reference} lässt sich nicht lesen" in said(window)
    choice = part(window, QComboBox, "case_choice")
    other = choice.findData(three[0])
    choice.setCurrentIndex(other)
    choice.activated.emit(other)
    assert "lässt sich nicht lesen" not in said(window)
    choice.setCurrentIndex(choice.findData(swap_id))
    choice.activated.emit(choice.currentIndex())
    assert f"Der Fall {stay.reference} lässt sich nicht lesen" in said(window)
    for key in PAGE_FACTORIES.keys() - {"council"}:
        desk.go(key)
    assert not window.findChildren(QMessageBox)


def test_submission_that_cannot_be_read_takes_no_other_from_a_council(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    first, second = (submitted_case(desk.work) for _ in range(2))
    broken = councils(desk.work, first)
    whole = reference(desk, second)
    damage(desk, "UPDATE participation SET state = 'quatsch'", f"id = '{broken.id}'")
    with_council(desk, tmp_path)
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    assert "1 Eintrag lässt sich nicht lesen" in said(window)
    rows = part(window, QListView, "submissions").model()
    assert rows.rowCount() == 1
    assert whole in said(window)
    damage(desk, "UPDATE participation SET state = 'submitted'", f"id = '{broken.id}'")
    window.watch.look()
    assert rows.rowCount() == 2
    assert "nicht lesen" not in said(window)
    window.close()


def test_council_finds_its_window_where_the_own_office_cannot_be_read(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    submitted_case(desk.work)
    damage(desk, "UPDATE office SET legal_form = 'quatsch'", "is_own = 1")
    with_council(desk, tmp_path)
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    assert "Die eigene Dienststelle lässt sich nicht lesen" in said(window)
    assert "1 Eintrag lässt sich nicht lesen" in said(window)
    assert not window.findChildren(QMessageBox)
    window.close()
