"""Where the consent to sharing is missing, one press leads to where it is recorded, and back."""

from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog, open_print_dialog
from jobswap_desktop.presentation.dialogs.send_partner_dialog import SendPartnerDialog
from jobswap_desktop.presentation.partner_actions import PartnerActions
from jobswap_desktop.services import cases

MARA, JANA = "Mara Lindner", "Jana Voss"


def consents(desk: Desk, swap: Swap) -> list[bool]:
    placements = cases.view(desk.work, swap.id).swap.placements
    return [each.data_sharing_consent_on is not None for each in placements]


def shown_box() -> QMessageBox:
    (box,) = (
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QMessageBox) and each.isVisible()
    )
    return box


def record(qtbot: QtBot, window: QWidget, name: str) -> None:
    """Enter today in the dialog that asks for the day of somebody's consent."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(DayDialog)))
    (dialog,) = (each for each in window.findChildren(DayDialog) if each.isVisible())
    assert dialog._ui.about.text() == name
    dialog.save()


def print_dialog(window: QWidget) -> PrintDialog:
    (dialog,) = (each for each in window.findChildren(PrintDialog) if each.isVisible())
    return dialog


def test_proposal_that_waits_for_consent_leads_to_it(
    qtbot: QtBot, desk: Desk, locked: Swap, window: QWidget
) -> None:
    PartnerActions(desk, window).propose(locked.id)
    box = shown_box()
    assert f"fehlt: {MARA}" in box.informativeText()
    words = f"Einwilligung eintragen: {MARA} …"
    (button,) = (each for each in box.findChildren(QPushButton) if each.text() == words)
    button.click()
    record(qtbot, window, MARA)
    assert consents(desk, locked)[0]
    (sending,) = (each for each in window.findChildren(SendPartnerDialog) if each.isVisible())
    sending.reject()


def test_print_dialog_leads_to_the_consent_that_papers_wait_for(
    qtbot: QtBot, desk: Desk, locked: Swap, window: QWidget
) -> None:
    open_print_dialog(desk, locked.id, window)
    for name in (MARA, JANA):
        dialog = print_dialog(window)
        button = dialog._ui.record_consent
        assert button.text() == f"Einwilligung eintragen: {name} …"
        assert any(name in row.lock for row in dialog._model.rows)
        button.click()
        assert not dialog.isVisible()
        record(qtbot, window, name)
    assert consents(desk, locked) == [True, True]
    dialog = print_dialog(window)
    assert not dialog._ui.record_consent.isVisible()
    assert not any("Einwilligung" in row.lock for row in dialog._model.rows)
    dialog.reject()
