"""A letter to an office without an address is told of before it is printed, and not locked."""

from dataclasses import replace
from pathlib import Path

from builders import an_office
from case_steps import approve, consent
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.services import offices


def test_a_letter_without_an_address_is_told_of_and_goes_out(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    known = next(each for each in offices.all_offices(desk.work) if each.id == an_office().id)
    offices.save(desk.work, replace(known, street="", postcode="", city=""))
    swap = a_recorded_case(desk.work)
    consent(desk.work, swap.id)
    approve(desk.work, swap.id, ApprovalKind.SUPERVISOR)
    dialog = PrintDialog(desk, swap.id)
    qtbot.addWidget(dialog)
    dialog.open()
    hint = dialog._ui.addresses
    assert hint.isVisible()
    assert hint.text() == (
        "Die Anschrift ist unvollständig: Stadt Lindenfurt. Im Anschriftenfeld steht nur, was "
        "erfasst ist; der Rest lässt sich unter „Dienststellen“ eintragen."
    )
    for number, row in enumerate(dialog._model.rows):
        if row.spec.kind is not DocumentKind.SUBMISSION:
            continue
        index = dialog._model.index(number, PapersModel.TITLE)
        ours = "Stadt Lindenfurt" in row.title and not row.lock
        ticked = Qt.CheckState.Checked if ours else Qt.CheckState.Unchecked
        dialog._model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
    dialog.save_files(str(tmp_path))
    assert list(tmp_path.glob("*.pdf"))


def test_nothing_is_said_where_every_address_is_known(qtbot: QtBot, desk: Desk) -> None:
    swap = a_recorded_case(desk.work)
    consent(desk.work, swap.id)
    approve(desk.work, swap.id, ApprovalKind.SUPERVISOR)
    for office in offices.all_offices(desk.work):
        known = replace(office, street="Markt 1", postcode="99999", city="Lindenfurt")
        offices.save(desk.work, known)
    dialog = PrintDialog(desk, swap.id)
    qtbot.addWidget(dialog)
    dialog.open()
    assert any(row.spec.kind is DocumentKind.SUBMISSION for row in dialog._model.wanted())
    assert not dialog._ui.addresses.isVisible()
