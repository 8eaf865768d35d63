"""The dialogs for steps and exits of an act: what belongs into the file is asked, once."""

from case_screen import part, save, settle
from case_steps import approved_case, held, print_kind
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.confidentiality import Act, Form, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.leave_dialog import LeaveDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.widgets.field_error import FieldError

U = UndertakingState


def test_form_and_function_are_asked_where_they_belong(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    window = StepDialog(desk, swap_id, held(desk.work, swap_id).id)
    shown(qtbot, window)
    form = part(window, QComboBox, "form")
    assert [form.itemText(n) for n in range(form.count())] == [
        "Papier",
        "Scan",
        "Qualifizierte elektronische Signatur",
    ]
    form.setCurrentIndex(1)
    assert not part(window, QLineEdit, "by").isVisible()
    save(qtbot, window)
    assert held(desk.work, swap_id).form is Form.SCAN

    oral = StepDialog(desk, swap_id, held(desk.work, swap_id, Act.FORMAL_OBLIGATION).id)
    shown(qtbot, oral)
    assert part(oral, QLineEdit, "by").text() == "Holger Brandt"
    assert [line.text() for line in oral.findChildren(FieldError) if line.isVisible()] == []
    assert "Mündlich und persönlich" in oral._ui.hint.text()
    part(oral, QLineEdit, "by_function").setText("")
    save(qtbot, oral)
    assert part(oral, FieldError, "by_function_error").text() == "Diese Angabe fehlt noch."
    part(oral, QLineEdit, "by_function").setText("Verbandsvorsteher")
    save(qtbot, oral)
    assert held(desk.work, swap_id, Act.FORMAL_OBLIGATION).by_function == "Verbandsvorsteher"
    settle()


def test_the_usual_excuse_becomes_a_sentence_with_its_day(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    item = held(desk.work, swap_id, Act.FORMAL_OBLIGATION)
    window = LeaveDialog(desk, swap_id, item.id, U.NOT_REQUIRED)
    shown(qtbot, window)
    usual = part(window, QComboBox, "usual")
    assert usual.currentText() == "Anderer Grund"
    assert not part(window, QLineEdit, "on").isVisible()
    usual.setCurrentIndex(usual.findText("Nachweis einer früheren Verpflichtung"))
    day = part(window, QLineEdit, "on")
    assert day.text() == ""
    save(qtbot, window)
    assert part(window, FieldError, "on_error").text() == "Diese Angabe fehlt noch."
    day.setText("3.5.2019")
    day.editingFinished.emit()
    reason = part(window, QPlainTextEdit, "reason")
    assert reason.toPlainText() == "Nachweis der Verpflichtung vom 03.05.2019 liegt vor."
    day.setText("2.2.2022")
    day.editingFinished.emit()
    save(qtbot, window)
    assert part(window, FieldError, "on_error").text().startswith("Das Datum liegt in der Zukunft")
    day.setText("3.5.2019")
    day.editingFinished.emit()
    save(qtbot, window)
    after = held(desk.work, swap_id, Act.FORMAL_OBLIGATION)
    assert (after.state, after.reason) == (
        U.NOT_REQUIRED,
        "Nachweis der Verpflichtung vom 03.05.2019 liegt vor.",
    )
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
