"""The council's page and dialogs, and those of accounts and packages, as others meet them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from audit import clipped, findings
from builders import TODAY
from case_steps import a_case, swap_of
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.council import CouncilSubmission
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.account_dialog import AccountDialog
from jobswap_desktop.presentation.dialogs.council_paper_dialog import CouncilPaperDialog
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.dialogs.council_request_dialog import CouncilRequestDialog
from jobswap_desktop.presentation.dialogs.package_dialog import PackageDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services import council, decisions


def as_council(desk: Desk, folder: Path) -> CouncilSubmission:
    """Submit a case to the own council, and let that council sit at the desk."""
    swap_id = a_case(desk.work)
    held = next(
        each
        for each in swap_of(desk.work, swap_id).participations
        if each.office_id == "office-a" and each.body is Body.STAFF_COUNCIL
    )
    sent = decisions.Submission(participation_id=held.id, received_on=TODAY)
    decisions.submit(desk.work, swap_id, sent)
    actor = replace(desk.work.actor, role=Role.STAFF_COUNCIL, office_id=OfficeId("office-a"))
    desk.work = replace(desk.work, actor=actor, council_notes=folder / "notizen.json")
    return council.submissions(desk.work)[0]


def reply(desk: Desk, folder: Path) -> QDialog:
    return CouncilReplyDialog(desk, as_council(desk, folder))


def request_(desk: Desk, folder: Path) -> QDialog:
    as_council(desk, folder)
    return CouncilRequestDialog(desk)


def paper(desk: Desk, folder: Path) -> QDialog:
    return CouncilPaperDialog(desk, as_council(desk, folder), DocumentKind.REPLY_SLIP)


def account(desk: Desk, _folder: Path) -> QDialog:
    return AccountDialog(desk, None)


def package(desk: Desk, _folder: Path) -> QDialog:
    held = swap_of(desk.work, a_case(desk.work)).participations[0]
    return PackageDialog(desk, held.id)


@pytest.mark.parametrize("make", [reply, request_, paper, account, package])
@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_tell_what_they_are(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    make: Callable[[Desk, Path], QDialog],
    scale: int,
) -> None:
    desk.theme.set_text_scale(scale)
    dialog = make(desk, tmp_path)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    assert findings(dialog) == []
    assert clipped(dialog) == []


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 150), (1024, 200)])
def test_the_page_tells_what_it_is_and_cuts_nothing_off(
    qtbot: QtBot, desk: Desk, tmp_path: Path, width: int, scale: int
) -> None:
    as_council(desk, tmp_path)
    desk.theme.set_text_scale(scale)
    window = MainWindow(desk)
    shown(qtbot, window, width, 640)
    QTest.qWait(0)
    assert findings(window) == []
    assert clipped(window) == []
    window.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_page_of_accounts_tells_what_it_is(qtbot: QtBot, desk: Desk, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    window = MainWindow(desk)
    shown(qtbot, window, 1024, 640)
    desk.go("accounts")
    QTest.qWait(0)
    assert findings(window) == []
    assert clipped(window) == []
    window.close()
