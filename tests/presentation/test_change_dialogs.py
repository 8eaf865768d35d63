"""Changing a case with care, as a clerk meets it: what is said before, what is readable after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import FRIDAY, MONDAY
from case_screen import (
    case_page,
    dialog,
    front,
    part,
    press,
    save,
    settle,
    tab_texts,
    texts,
)
from case_steps import a_case, approved_case, ready_case, swap_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.instrument_dialog import InstrumentDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.lookup_field import LookupField
from jobswap_desktop.services import offices, people, schedule

NEXT_MONDAY, NEXT_FRIDAY = MONDAY + timedelta(days=7), FRIDAY + timedelta(days=7)


def opened(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> tuple[CasePage, PlacementDialog]:
    page = case_page(qtbot, desk, swap_id)
    press(front(page), "Bearbeiten …", "Mara Lindner")
    return page, dialog(page, PlacementDialog)


def fill(window: QWidget, name: str, text: str) -> None:
    line = part(window, QLineEdit, name)
    line.setText(text)
    line.editingFinished.emit()


def name(window: QWidget, field: str, text: str) -> None:
    """Type into a field for a person or an office, and leave it."""
    line = part(window, LookupField, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    popup = line.completer().popup()
    assert popup is not None
    popup.hide()
    line.settle()


def move(window: QWidget, first: date = NEXT_MONDAY, last: date = NEXT_FRIDAY) -> None:
    fill(window, "last_day", f"{last:%d.%m.%Y}")
    fill(window, "first_day", f"{first:%d.%m.%Y}")


def lost(window: QWidget) -> list[str]:
    field = part(window, QPlainTextEdit, "lost")
    return field.toPlainText().splitlines() if field.isVisible() else []


def said_by(window: QWidget, banner: str = "outdated") -> str:
    found = part(window, Banner, banner)
    return found.accessibleName() if found.isVisible() else ""


def error(window: QWidget, field: str) -> str:
    return part(window, FieldError, f"{field}_error").text()


def test_every_signature_and_decision_is_named_with_its_date(qtbot: QtBot, desk: Desk) -> None:
    _page, window = opened(qtbot, desk, ready_case(desk.work))
    assert lost(window) == []
    move(window)
    found = lost(window)
    assert found[0] == "Vereinbarung: neu zu erstellen und zu drucken"
    assert "Unterschrift Petra Sommer: 01.02.2022" in found
    assert "Unterschrift Mara Lindner: 01.02.2022" in found
    assert "Dienststellenleitung (Stadt Lindenfurt): Zugestimmt 01.02.2022" in found
    assert "Vorgesetzte Person (IT-Verbund Westtal): Zugestimmt 01.02.2022" in found
    assert "Personalrat (Stadt Lindenfurt): Zur Kenntnis genommen 01.02.2022" in found
    assert "Verschwiegenheitserklärung (Jana Voss): deckt den Einsatz nicht mehr ab" in found
    assert len(found) == 1 + 4 + 8 + 6
    assert told(part(window, QPlainTextEdit, "lost"))[1] == "Was ungültig wird"
    move(window, MONDAY, FRIDAY)
    assert (lost(window), said_by(window)) == ([], "")
    window.close()


def test_both_directions_and_the_week_move_in_one_step_that_is_undone(
    qtbot: QtBot, desk: Desk
) -> None:
    swap_id = approved_case(desk.work)
    before = [item.start for item in schedule.of_case(desk.work, swap_id)]
    page, window = opened(qtbot, desk, swap_id)
    boxes = [part(window, QCheckBox, each) for each in ("move_other", "move_appointments")]
    assert [box.isVisible() for box in boxes] == [False, False]
    move(window)
    assert [box.isVisible() for box in boxes] == [True, True]
    assert boxes[0].text() == "Einsatz von Jana Voss mitverschieben"
    assert said_by(window).endswith("In der Woche: 5 Morgenbriefings ziehen mit.")
    save(qtbot, window)
    swap = swap_of(desk.work, swap_id)
    assert {p.first_day for p in swap.placements} == {NEXT_MONDAY}
    assert swap.state is SwapState.REQUESTED
    week = timedelta(days=7)
    moved = [item.start for item in schedule.of_case(desk.work, swap_id)]
    assert moved == [start + week for start in before]
    former = "Frühere Genehmigungen, nicht mehr gültig"
    assert former in texts(front(page))
    line = (
        "Vorgesetzte Person (Stadt Lindenfurt): Zugestimmt 01.02.2022 – ungültig seit "
        "01.02.2022. Geändert: Zeitraum"
    )
    assert line in texts(front(page))
    assert "Beteiligung 0/4" in tab_texts(page)
    desk.undo_stack.undo()
    settle()
    assert swap_of(desk.work, swap_id).state is SwapState.APPROVED
    assert [item.start for item in schedule.of_case(desk.work, swap_id)] == before
    assert former not in texts(front(page))


def test_only_this_direction_moves_when_the_clerk_says_so(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    _page, window = opened(qtbot, desk, swap_id)
    move(window)
    part(window, QCheckBox, "move_other").setChecked(False)
    assert said_by(window) == "In der Woche: 5 Morgenbriefings entfallen."
    save(qtbot, window)
    days = [p.first_day for p in swap_of(desk.work, swap_id).placements]
    assert days == [NEXT_MONDAY, MONDAY]


def test_another_visitor_brings_their_office_along(qtbot: QtBot, desk: Desk) -> None:
    third = offices.save(desk.work, offices.new_office(desk.work, "Kreis Nordtal")).value
    nora = people.save(desk.work, people.new_person(desk.work, "Nora Neu", third.id)).value
    swap_id = approved_case(desk.work)
    _page, window = opened(qtbot, desk, swap_id)
    name(window, "visitor", "neu")
    assert part(window, LookupField, "visitor").text() == "Neu, Nora"
    assert part(window, LookupField, "home").text() == "Kreis Nordtal"
    assert "Einwilligung in die Weitergabe (Mara Lindner)" in lost(window)
    save(qtbot, window)
    swap = swap_of(desk.work, swap_id)
    assert swap.placements[0].visitor.id == nora.id
    assert [office.name for office in swap.offices] == ["Kreis Nordtal", "IT-Verbund Westtal"]
    assert swap.placements[1].host.id == third.id


def test_what_names_nobody_is_said_at_its_field(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    _page, window = opened(qtbot, desk, swap_id)
    name(window, "host", "Kreis Irgendwo")
    name(window, "home", "")
    name(window, "visitor", "")
    save(qtbot, window)
    assert error(window, "visitor") == "Diese Angabe fehlt noch."
    assert error(window, "home") == "Diese Angabe fehlt noch."
    assert error(window, "host").startswith("„Kreis Irgendwo“ wurde nicht gefunden.")
    name(window, "visitor", "Voss")
    name(window, "home", "Lindenfurt")
    name(window, "host", "Lindenfurt")
    save(qtbot, window)
    assert error(window, "visitor").startswith("Beide Seiten nennen dieselbe Person.")
    assert error(window, "host").startswith("Beide Seiten gehören zu Stadt Lindenfurt.")
    window.close()


def test_the_instrument_is_chosen_or_advised(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    _page, window = opened(qtbot, desk, swap_id)
    press(window, "Welches? …")
    advice = dialog(window, InstrumentDialog)
    advice.taken.emit(Instrument.ABORDNUNG)
    advice.close()
    assert part(window, QComboBox, "instrument").currentText() == "Abordnung"
    save(qtbot, window)
    assert swap_of(desk.work, swap_id).placements[0].instrument is Instrument.ABORDNUNG


def test_a_ticked_body_is_asked(qtbot: QtBot, desk: Desk) -> None:
    own = next(office for office in offices.all_offices(desk.work) if office.is_own)
    bodies = own.bodies | {Body.DISABILITY_REPRESENTATION}
    offices.save(desk.work, replace(own, bodies=bodies))
    swap_id = a_case(desk.work)
    page, window = opened(qtbot, desk, swap_id)
    box = part(window, QCheckBox, "involve_sbv")
    assert box.text().replace("&", "") == "Schwerbehindertenvertretung beteiligen"
    assert "Diagnosen" in box.toolTip()
    box.setChecked(True)
    assert said_by(window) == ""
    save(qtbot, window)
    assert "Beteiligung 0/5" in tab_texts(page)


@pytest.mark.parametrize(
    ("changes", "hinted"),
    [
        ({}, False),
        ({"status_group": StatusGroup.TRAINEE}, True),
        ({"under_18": True}, True),
    ],
)
def test_young_people_are_hinted_at(
    qtbot: QtBot, desk: Desk, changes: dict[str, object], hinted: bool
) -> None:
    mara = next(p for p in people.all_people(desk.work) if p.id == "person-a")
    people.save(desk.work, replace(mara, **changes))  # type: ignore[arg-type]  # either field
    _page, window = opened(qtbot, desk, a_case(desk.work))
    hint = [text for text in texts(window) if "JArbSchG" in text]
    assert bool(hint) is hinted
    assert all("Jugend- und Auszubildendenvertretung" in text for text in hint)
    window.close()


def person(desk: Desk, person_id: str = "person-a") -> Person:
    return next(item for item in people.all_people(desk.work) if item.id == person_id)


def test_a_changed_name_says_in_which_cases_it_costs_signatures(qtbot: QtBot, desk: Desk) -> None:
    swap = swap_of(desk.work, ready_case(desk.work))
    window = PersonDialog(desk, person(desk))
    shown(qtbot, window, 700, 700)
    assert said_by(window) == ""
    part(window, QLineEdit, "telephone").setText("05222 1")
    assert said_by(window) == ""
    part(window, QLineEdit, "last_name").setText("Linder")
    assert said_by(window) == (
        "Der Name steht in der Vereinbarung. Sie ist neu zu drucken und zu unterzeichnen: "
        f"{swap.reference} (4 Unterschriften)."
    )
    part(window, QLineEdit, "last_name").setText("Lindner")
    assert said_by(window) == ""
    window.close()


def test_a_changed_name_of_an_office_says_so_too(qtbot: QtBot, desk: Desk) -> None:
    swap = swap_of(desk.work, ready_case(desk.work))
    window = OfficeDialog(desk, offices.all_offices(desk.work)[1])
    shown(qtbot, window, 700, 700)
    part(window, QLineEdit, "street").setText("Ring 1")
    assert said_by(window) == ""
    part(window, QLineEdit, "name").setText("Verbund Westtal")
    assert f"{swap.reference} (4 Unterschriften)" in said_by(window)
    window.close()


def test_what_is_kept_of_a_person_besides(qtbot: QtBot, desk: Desk) -> None:
    window = PersonDialog(desk, person(desk))
    shown(qtbot, window, 700, 700)
    groups = part(window, QComboBox, "status_group")
    assert groups.findText("Noch nicht bekannt") >= 0
    part(window, QCheckBox, "under_18").setChecked(True)
    address = part(window, QLineEdit, "private_address")
    assert "nur für Briefe" in told(address)[1]
    address.setText("Weg 1, 32799 Lindenfurt")
    save(qtbot, window)
    kept = person(desk)
    assert (kept.under_18, kept.private_address) == (True, "Weg 1, 32799 Lindenfurt")


def test_last_day_goes_along_until_it_is_set_by_hand(qtbot: QtBot, desk: Desk) -> None:
    _page, window = opened(qtbot, desk, approved_case(desk.work))
    last = part(window, QLineEdit, "last_day")
    fill(window, "first_day", f"{NEXT_MONDAY:%d.%m.%Y}")
    assert last.text() == f"{NEXT_FRIDAY:%d.%m.%Y}"
    fill(window, "last_day", "03.03.2022")
    fill(window, "first_day", "01.03.2022")
    assert last.text() == "03.03.2022"
    assert said_by(window)
    fill(window, "first_day", "04.03.2022")
    assert (last.text(), lost(window), said_by(window)) == ("03.03.2022", [], "")
    window.close()


def test_the_banner_names_the_state_the_case_goes_back_to(qtbot: QtBot, desk: Desk) -> None:
    _page, window = opened(qtbot, desk, ready_case(desk.work))
    fill(window, "place", "Anderswo 1")
    assert said_by(window).endswith(" Der Fall geht zurück auf „Genehmigt“.")
    move(window)
    assert " Der Fall geht zurück auf „Beantragt“. In der Woche: " in said_by(window)
    window.close()


def test_a_period_in_the_past_is_hinted_at_and_not_refused(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    requested_on = swap_of(desk.work, swap_id).requested_on
    assert requested_on is not None
    desk.work = desk.work.on(requested_on + timedelta(days=10))
    _page, window = opened(qtbot, desk, swap_id)
    hint = part(window, QLabel, "period_hint")
    assert not hint.isVisible()
    fill(window, "first_day", f"{requested_on + timedelta(days=5):%d.%m.%Y}")
    assert hint.isVisible()
    assert hint.text() == "Der Einsatz beginnt vor dem heutigen Tag."
    early = requested_on - timedelta(days=5)
    fill(window, "first_day", f"{early:%d.%m.%Y}")
    day = f"{requested_on:%d.%m.%Y}"
    assert hint.text() == f"Der Einsatz beginnt vor dem Tag des Antrags ({day})."
    save(qtbot, window)
    assert swap_of(desk.work, swap_id).placements[0].first_day == early
