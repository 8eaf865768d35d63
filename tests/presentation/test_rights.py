"""Who may not do something meets no button for it: every page and tab, every button pressed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from case_screen import settle
from case_steps import approved_case, plan, print_kind
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown
from shiboken6 import isValid

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.navigation import ShowsSubject
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import people
from jobswap_desktop.store import audit

REFUSED = Action.ACCESS_REFUSED
TABS = (
    *("overview", "confidentiality", "participation", "appointments", "documents"),
    *("closing", "history"),
)
# The week has a page and a council one of its own, with tests of their own.
PLACES = sorted(PAGE_FACTORIES.keys() - {"week", "council", "swaps"})


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    """A case with papers out, an agreement printed, and a body still to be asked."""
    found = approved_case(desk.work)
    plan(desk.work, found)
    for kind in (DocumentKind.NDA, DocumentKind.AGREEMENT):
        print_kind(desk.work, found, kind)
    return found


@pytest.fixture(params=[Role.READER, Role.ADMINISTRATOR])
def outsider(request: pytest.FixtureRequest, desk: Desk, swap_id: SwapId) -> Desk:
    """The desk of somebody who may not work on the case."""
    assert swap_id
    as_role(desk, Role(request.param))
    return desk


@pytest.fixture
def refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def hear(error: Exception) -> None:
        found.append(str(error))

    monkeypatch.setattr(desk.messages, "refused", hear)
    return found


def kept_from(desk: Desk) -> list[str]:
    """Return what stands in the trail as refused: the window itself asks for nothing of that."""
    refusals = (each for each in audit.entries(desk.work.db) if each.action is REFUSED)
    return [str((each.details or {})["subject"]) for each in refusals]


def as_role(desk: Desk, role: Role) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=role))


def pressable(page: QWidget) -> Iterator[QAbstractButton]:
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            yield button


def opened(before: set[QWidget]) -> list[QDialog]:
    dialogs = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
    return [window for window in dialogs if isinstance(window, QDialog)]


def can_be_saved(dialog: QDialog) -> bool:
    """Whether a dialog has a button that would record something, and it can be pressed."""
    for box in dialog.findChildren(QDialogButtonBox):
        save = box.button(QDialogButtonBox.StandardButton.Save)
        if save in box.buttons() and save.isEnabled():
            return True
    return False


def press_all(page: QWidget) -> list[str]:
    """Press everything that can be pressed; return what leads to a dialog that can be saved."""
    leading: list[str] = []
    for button in list(pressable(page)):
        if not isValid(button) or _has_menu(button):
            continue
        words = f"{type(page).__name__}: {button.objectName()} {button.text()}"
        before = set(QApplication.topLevelWidgets())
        button.click()
        settle()
        for dialog in opened(before):
            if isinstance(dialog, FormDialog) and can_be_saved(dialog):
                leading.append(words)
            dialog.close()
        settle()
    return leading


def _has_menu(button: QAbstractButton) -> bool:
    # To press it would wait for a choice.
    return isinstance(button, QPushButton | QToolButton) and button.menu() is not None


@pytest.mark.parametrize("tab", TABS)
def test_no_button_of_a_case_can_only_be_refused(
    qtbot: QtBot, outsider: Desk, swap_id: SwapId, refused: list[str], tab: str
) -> None:
    page = SwapsPage(outsider)
    shown(qtbot, page, 1366, 900)
    page.show_subject(swap_id, tab)
    settle()
    assert list(pressable(page))
    leading = press_all(page)
    assert refused == []
    assert kept_from(outsider) == []
    assert leading == [], leading


@pytest.mark.parametrize("key", PLACES)
def test_no_button_of_a_page_can_only_be_refused(
    qtbot: QtBot, outsider: Desk, refused: list[str], key: str
) -> None:
    page = PAGE_FACTORIES[key](outsider)
    shown(qtbot, page, 1366, 900)
    if isinstance(page, ShowsSubject):
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if view.isVisible() and model.rowCount():
                view.setCurrentIndex(model.index(0, 0))
    settle()
    leading = press_all(page)
    assert refused == []
    assert kept_from(outsider) == []
    if outsider.work.actor.role is Role.READER:
        assert leading == [], leading


def test_next_step_is_told_to_readers_without_a_button(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, refused: list[str]
) -> None:
    clerks = CasePage(desk)
    shown(qtbot, clerks, 1000, 800)
    clerks.show_case(swap_id)
    assert clerks._ui.next_step_bar.primary.isVisible()
    as_role(desk, Role.READER)
    page = CasePage(desk)
    shown(qtbot, page, 1000, 800)
    page.show_case(swap_id)
    assert not page._ui.next_step_bar.primary.isVisible()
    page.next_step()
    assert refused == []
    assert opened(set()) == []


def test_readers_are_not_asked_to_drop_a_scan(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    as_role(desk, Role.READER)
    page = CasePage(desk)
    shown(qtbot, page, 1000, 800)
    page.show_case(swap_id, "documents")
    settle()
    said = {label.text() for label in page.findChildren(TextLabel) if label.isVisible()}
    assert "Noch nichts abgelegt." in said


def test_a_reader_looks_at_a_person_and_is_told_why_nothing_can_be_saved(
    qtbot: QtBot, desk: Desk
) -> None:
    as_role(desk, Role.READER)
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 600)
    assert not page._ui.add.isVisible()
    page._ui.table.setFocus()
    page._ui.table.activated.emit(page._ui.table.currentIndex())
    dialog = page.findChild(PersonDialog)
    assert dialog is not None
    save = dialog._ui.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    why = "Für diesen Schritt ist die Personalstelle zuständig. Bitte dort eintragen lassen."
    assert (save.toolTip(), save.accessibleDescription()) == (why, why)
    dialog._ui.function.setText("Neu")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Neu" not in {person.function for person in people.all_people(desk.work)}
    dialog.close()
