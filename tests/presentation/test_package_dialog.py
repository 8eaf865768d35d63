"""The dialog for the sealed package, reached from the participation tab."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from builders import TODAY
from case_screen import case_page, dialog, front, part, settle, texts
from case_steps import a_case, hear_equality_officers, swap_of
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.package_dialog import PackageDialog
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.services import cases

WORDS = "Birne Montag Hafen"


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    found = a_case(desk.work)
    hear_equality_officers(desk.work, found)
    return found


def own_council(desk: Desk, swap_id: SwapId) -> Participation:
    return next(
        held
        for held in swap_of(desk.work, swap_id).participations
        if held.office_id == "office-a" and held.body is Body.STAFF_COUNCIL
    )


def opener(page: CasePage, held: Participation) -> QAction:
    button = part(front(page), QWidget, f"more_{held.id}")
    menus = [menu for menu in button.findChildren(QMenu) if menu.actions()]
    found = [
        action
        for menu in menus
        for action in menu.actions()
        if action.text() == "Paket für den Personalrat …"
    ]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> Iterator[PackageDialog]:
    page = case_page(qtbot, desk, swap_id, "participation")
    opener(page, own_council(desk, swap_id)).trigger()
    yield dialog(page, PackageDialog)
    settle()


def asked(package: PackageDialog) -> list[QFileDialog]:
    settle()
    return [each for each in package.findChildren(QFileDialog) if each.isVisible()]


def test_it_says_what_is_in_and_how_to_give_the_passphrase(opened: PackageDialog) -> None:
    said = texts(opened)
    assert "Personalrat, Stadt Lindenfurt · 11.2-JT-2022-001" in said
    assert "Zuleitung – Personalrat, Stadt Lindenfurt (immer enthalten)" in said
    assert any("auf einem anderen Weg" in text for text in said)
    boxes = [box.text() for box in part(opened, QWidget, "contents").findChildren(QCheckBox)]
    assert boxes == ["Wochenplan – Mara Lindner", "Wochenplan – Jana Voss"]
    opened.close()


def test_nothing_is_made_while_the_passphrases_differ(opened: PackageDialog) -> None:
    opened.save()
    assert "Diese Angabe fehlt noch." in texts(opened)
    part(opened, QLineEdit, "passphrase").setText(WORDS)
    assert "Gut." in texts(opened)
    part(opened, QLineEdit, "repeated").setText("Birne Montag Haven")
    opened.save()
    assert "Die beiden Kennwörter sind nicht gleich. Bitte noch einmal eingeben." in texts(opened)
    part(opened, QLineEdit, "passphrase").setText("kurz")
    part(opened, QLineEdit, "repeated").setText("kurz")
    opened.save()
    assert any("mindestens 8 Zeichen" in text for text in texts(opened))
    assert asked(opened) == []
    opened.close()


def test_it_is_saved_sealed_and_noted_as_submitted(
    opened: PackageDialog, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    part(opened, QLineEdit, "passphrase").setText(WORDS)
    part(opened, QLineEdit, "repeated").setText(WORDS)
    part(opened, QCheckBox, "submitted").click()
    opened.save()
    (files,) = asked(opened)
    assert files.selectedFiles()[0].endswith("11.2-JT-2022-001-BT-A-PR-Paket.pdf")
    target = tmp_path / "paket.pdf"
    files.close()
    opened.save_as(str(target))
    document = pypdfium2.PdfDocument(target, password=WORDS)
    assert "Mara Lindner" in document[0].get_textpage().get_text_bounded()
    document.close()
    held = own_council(desk, swap_id)
    assert (held.state, held.received_on) == (ParticipationState.SUBMITTED, TODAY)
    actions = [row.action for row in cases.history(desk.work, swap_id)]
    assert actions[:2] == [Action.DOCUMENTS_PRINTED, Action.EXPORTED]


def test_without_a_passphrase_it_is_a_plain_file(opened: PackageDialog, tmp_path: Path) -> None:
    part(opened, QCheckBox, "sealed").click()
    assert not part(opened, QLineEdit, "passphrase").isVisible()
    opened.save()
    (files,) = asked(opened)
    files.close()
    target = tmp_path / "paket.pdf"
    opened.save_as(str(target))
    document = pypdfium2.PdfDocument(target)
    assert len(document) >= 2
    document.close()


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_recorded(
    opened: PackageDialog, desk: Desk, swap_id: SwapId, tmp_path: Path
) -> None:
    before = len(cases.history(desk.work, swap_id))
    part(opened, QCheckBox, "sealed").click()
    opened.save()
    (files,) = asked(opened)
    files.close()
    opened.save_as(str(tmp_path / "gibt es nicht" / "paket.pdf"))
    assert any("konnte nicht gespeichert werden" in text for text in texts(opened))
    assert len(cases.history(desk.work, swap_id)) == before
    opened.close()


def test_a_draft_has_no_package(qtbot: QtBot, desk: Desk) -> None:
    drafted = a_case(desk.work, as_draft=True)
    page = case_page(qtbot, desk, drafted, "participation")
    words = [action.text() for menu in page.findChildren(QMenu) for action in menu.actions()]
    assert "Paket für den Personalrat …" not in words
