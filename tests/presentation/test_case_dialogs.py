"""The forms that change a case: what they say before saving, and what they refuse."""

from datetime import date, time

import pytest
from case_screen import case_page, dialog, front, part, press, save, texts
from case_steps import a_case, approved_case, held, protect, ready_case, swap_of
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.presentation.case_deeds import Deed, deed_for, deed_words
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services import confidentiality, editing

INVALID = "Mit dem Speichern werden ungültig und neu eingeholt:"


def placement_dialog(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> tuple[CasePage, PlacementDialog]:
    page = case_page(qtbot, desk, swap_id)
    press(front(page), "Bearbeiten …", "Mara Lindner")
    return page, dialog(page, PlacementDialog)


def error(window: QWidget, name: str) -> str:
    return part(window, FieldError, f"{name}_error").text()


def warning(window: PlacementDialog) -> str:
    banner = part(window, Banner, "outdated")
    return banner.accessibleName() if banner.isVisible() else ""


def test_details_of_a_direction_are_saved(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page, window = placement_dialog(qtbot, desk, swap_id)
    part(window, QLineEdit, "place").setText("Talstraße 12, Raum 3.2")
    part(window, QLineEdit, "contact").setText("  Jana   Voss ")
    part(window, QLineEdit, "first_time").setText("820")
    part(window, QPlainTextEdit, "learning_goals").setPlainText("Zwei Zeilen\nüber Ziele")
    save(qtbot, window)
    saved = swap_of(desk.work, swap_id).placements[0]
    assert (saved.place, saved.contact) == ("Talstraße 12, Raum 3.2", "Jana Voss")
    assert saved.first_time == time(8, 20)
    assert saved.learning_goals == "Zwei Zeilen\nüber Ziele"
    assert "Zwei Zeilen\nüber Ziele" in texts(front(page))


def test_wrong_days_and_times_are_said_at_their_fields(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    _page, window = placement_dialog(qtbot, desk, swap_id)
    part(window, QLineEdit, "first_day").setText("")
    part(window, QLineEdit, "first_time").setText("25:99")
    save(qtbot, window)
    assert error(window, "first_day") == "Diese Angabe fehlt noch."
    assert "ist keine Uhrzeit" in error(window, "first_time")
    part(window, QLineEdit, "last_day").setText("24.2.2022")
    part(window, QLineEdit, "first_day").setText("28.2.2022")
    part(window, QLineEdit, "first_time").setText("")
    save(qtbot, window)
    assert error(window, "last_day").startswith("Das Ende liegt vor dem Beginn (28.02.2022)")
    assert swap_of(desk.work, swap_id).first_day == date(2022, 2, 21)
    window.close()


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("contact", "Ute Berg", ""),
        (
            "place",
            "Anderswo",
            f"{INVALID} 4 Unterschriften. Der Fall geht zurück auf „Genehmigt“.",
        ),
        (
            "last_day",
            "04.03.2022",
            (
                f"{INVALID} 4 Unterschriften, 8 Entscheidungen, 6 Verpflichtungen zur "
                "Verschwiegenheit. Der Fall geht zurück auf „Beantragt“. "
                "In der Woche: 5 Morgenbriefings kommen hinzu."
            ),
        ),
    ],
)
def test_what_becomes_outdated_is_said_before_saving(
    qtbot: QtBot, desk: Desk, field: str, text: str, sentence: str
) -> None:
    _page, window = placement_dialog(qtbot, desk, ready_case(desk.work))
    assert warning(window) == ""
    line = part(window, QLineEdit, field)
    line.setText(text)
    line.editingFinished.emit()
    assert warning(window) == sentence
    window.close()


def test_a_longer_stay_has_its_declarations_issued_anew(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    protect(desk.work, swap_id)
    placement = swap_of(desk.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day,
        last_day=date(2022, 3, 4),
        data_sharing_consent_on=placement.data_sharing_consent_on,
    )
    editing.edit_placement(desk.work, swap_id, placement.id, details)
    swap = swap_of(desk.work, swap_id)
    lapsed = [item for item in swap.missing() if item.step.value == "confidentiality"]
    assert [deed_for(swap, item) for item in lapsed] == [Deed.RENEW] * 3
    assert {deed_words(swap, item) for item in lapsed} == {"Neu ausstellen …"}

    page = case_page(qtbot, desk, swap_id, "confidentiality")
    assert "Gültigkeit für Einsätze abgelaufen" in texts(front(page))
    press(front(page), "Neu ausstellen …", "Verschwiegenheitserklärung")
    save(qtbot, dialog(page, ReasonDialog))
    assert held(desk.work, swap_id).state is UndertakingState.DRAFT


def test_after_revoked_access_a_new_declaration_can_be_issued(desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    protect(desk.work, swap_id)
    confidentiality.leave(
        desk.work,
        swap_id,
        held(desk.work, swap_id, Act.NDA).id,
        UndertakingState.ACCESS_REVOKED,
        "Verstoß",
    )
    swap = swap_of(desk.work, swap_id)
    revoked = next(i for i in swap.missing() if i.code is RequirementCode.NDA_REVOKED)
    assert deed_for(swap, revoked) is Deed.RENEW
    assert deed_words(swap, revoked) == "Neu ausstellen …"


def test_facts_of_the_case_are_saved(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    press(front(page), "Bearbeiten …", "Fall")
    window = dialog(page, CaseDialog)
    assert part(window, QLineEdit, "responsible").text() == "Kim Weber"
    part(window, QLineEdit, "deputy").setText("x" * 300)
    save(qtbot, window)
    assert error(window, "deputy").startswith("Der Text hat 300 Zeichen.")
    part(window, QLineEdit, "deputy").setText("Ute Berg")
    part(window, QPlainTextEdit, "remark").setPlainText("eilt")
    save(qtbot, window)
    swap = swap_of(desk.work, swap_id)
    assert (swap.deputy, swap.remark) == ("Ute Berg", "eilt")
    assert "Ute Berg" in [label.text() for label in front(page).findChildren(QLabel)]


def test_no_open_decision_is_said(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda title, *_rest: heard.append(title))
    page = case_page(qtbot, desk, approved_case(desk.work))
    page.record_decision()
    assert heard == ["Keine Entscheidung offen"]
