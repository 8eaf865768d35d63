"""Offices: bodies, law, closed days, and what may not be entered; the first start."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import cast

import pytest
from builders import TODAY, a_clerk
from PySide6.QtCore import QTime, QTranslator
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.drafts import DraftState
from jobswap_desktop.domain.offices import Body, ClosureDay, DayHours, Land, LegalForm, Office
from jobswap_desktop.presentation import draft_opening
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.offices_page import OfficesPage
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.time_edit import TimeEdit
from jobswap_desktop.services import drafts, offices
from jobswap_desktop.services.workplace import Workplace, open_workplace


def line(dialog: QWidget, name: str) -> QLineEdit:
    return cast("QLineEdit", dialog.findChild(QLineEdit, name))


def combo(dialog: QWidget, name: str) -> QComboBox:
    return cast("QComboBox", dialog.findChild(QComboBox, name))


def error(dialog: QWidget, name: str) -> str:
    found = cast("FieldError", dialog.findChild(FieldError, f"{name}_error"))
    return found.text() if found.isVisible() else ""


def press(dialog: QWidget, name: str) -> None:
    cast("QPushButton", dialog.findChild(QPushButton, name)).click()


def dialog_for(qtbot: QtBot, desk: Desk, office: Office | None = None) -> OfficeDialog:
    dialog = OfficeDialog(desk, office)
    shown(qtbot, dialog, 800, 800)
    return dialog


def named(work: Workplace, name: str) -> Office:
    return next(office for office in offices.all_offices(work) if office.name == name)


@pytest.fixture
def bare_desk(tmp_path: Path, theme: Theme, german: tuple[QTranslator, ...]) -> Iterator[Desk]:
    """A desk on a file without any office."""
    assert german
    work = open_workplace(tmp_path / "neu.sqlite", a_clerk(), lambda: TODAY)
    window = QWidget()
    yield Desk(work, theme, Messages(window), Settings(tmp_path / "settings.json"))
    window.deleteLater()
    work.db.close()


def test_all_that_is_entered_is_saved(qtbot: QtBot, desk: Desk) -> None:
    dialog = dialog_for(qtbot, desk)
    line(dialog, "name").setText("Kreis Lippertal")
    line(dialog, "name").textEdited.emit("Kreis Lippertal")
    assert line(dialog, "employer").text() == "Kreis Lippertal"
    combo(dialog, "legal_form").setCurrentText("Kreis")
    combo(dialog, "regime").setCurrentText("Hessen")
    assert combo(dialog, "land").currentText() == "Hessen"
    line(dialog, "head_title").setText("Der Landrat")
    line(dialog, "reference_prefix").setText("10.1-")
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    assert [text for text, box in boxes.items() if box.isChecked()] == [
        "Personalrat",
        "Gleichstellungsbeauftragte",
    ]
    boxes["Schwerbehindertenvertretung"].click()
    cast("TimeEdit", dialog.findChild(TimeEdit)).setTime(QTime(8, 30))
    line(dialog, "closure_day").setText("28.2.")
    line(dialog, "closure_label").setText("Rosenmontag")
    press(dialog, "add_closure")
    # What was begun but not added counts as well.
    line(dialog, "closure_day").setText("24.12.2022")
    line(dialog, "closure_label").setText("Heiligabend")
    dialog.save()
    saved = named(desk.work, "Kreis Lippertal")
    assert (saved.legal_form, saved.regime, saved.land) == (LegalForm.DISTRICT, "HE", Land.HE)
    assert saved.bodies == {
        Body.STAFF_COUNCIL,
        Body.EQUALITY_OFFICER,
        Body.DISABILITY_REPRESENTATION,
    }
    assert saved.briefing_at == time(8, 30)
    assert saved.closures == (
        ClosureDay(day=date(2022, 2, 28), label="Rosenmontag"),
        ClosureDay(day=date(2022, 12, 24), label="Heiligabend"),
    )
    assert (saved.head_title, saved.reference_prefix) == ("Der Landrat", "10.1-")
    assert not saved.is_own


def test_hours_are_shown_back_kept_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    before = named(desk.work, "Stadt Lindenfurt")
    dialog = dialog_for(qtbot, desk, before)
    for name, text in (
        ("working_hours", "mo-do 7-18, fr 7-15"),
        ("core_hours", "9-12 und 14-15:30"),
        ("break_hours", "Mo-Fr 12-12.30"),
    ):
        line(dialog, name).setText(text)
        line(dialog, name).editingFinished.emit()
    assert line(dialog, "working_hours").text() == "Mo–Do 07:00–18:00, Fr 07:00–15:00"
    assert line(dialog, "core_hours").text() == "Mo–Fr 09:00–12:00 und 14:00–15:30"
    dialog.save()
    assert not dialog.isVisible()
    saved = named(desk.work, "Stadt Lindenfurt")
    assert saved.working_hours[-1] == DayHours(weekday=4, first=time(7), last=time(15))
    assert len(saved.core_hours) == 10
    again = dialog_for(qtbot, desk, saved)
    assert line(again, "break_hours").text() == "Mo–Fr 12:00–12:30"
    again.reject()
    desk.undo_stack.undo()
    assert named(desk.work, "Stadt Lindenfurt").working_hours == before.working_hours


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("working_hours", "Mo–Do 7-18, Xx 7-15", "„Xx 7-15“ ist keine Zeit der Woche."),
        ("working_hours", "Mo 18-7", "„Mo 18-7“ endet nicht nach dem Beginn."),
        ("break_hours", "Mo 12-13, Mo 12:30-14", "Am Mo überschneiden sich zwei Zeiten."),
        ("core_hours", "Mi 8-9, Mi 10-11, Mi 12-13", "Am Mi sind mehr als zwei Kernzeiten"),
    ],
)
def test_hours_that_are_refused_stay_as_typed_and_say_why(
    qtbot: QtBot, desk: Desk, name: str, text: str, sentence: str
) -> None:
    dialog = dialog_for(qtbot, desk, named(desk.work, "Stadt Lindenfurt"))
    line(dialog, name).setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert error(dialog, name).startswith(sentence)
    assert line(dialog, name).text() == text
    assert named(desk.work, "Stadt Lindenfurt").working_hours == ()


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("name", "x" * 300, "Der Text hat 300 Zeichen."),
        ("name", "", "Diese Angabe fehlt noch."),
        ("city", "Lindenfurt →", "Das Zeichen „→“ kann nicht gedruckt werden."),
        ("reference_prefix", "11/ü", "Im Kürzel sind nur Buchstaben ohne Umlaute"),
    ],
)
def test_refusal_stands_at_its_field(
    qtbot: QtBot, desk: Desk, name: str, text: str, sentence: str
) -> None:
    known = offices.all_offices(desk.work)
    dialog = dialog_for(qtbot, desk, known[0])
    line(dialog, name).setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert error(dialog, name).startswith(sentence)
    assert line(dialog, name).text() == text
    assert offices.all_offices(desk.work) == known


def test_closed_day_needs_day_and_occasion(qtbot: QtBot, desk: Desk) -> None:
    dialog = dialog_for(qtbot, desk, named(desk.work, "Stadt Lindenfurt"))
    line(dialog, "closure_day").setText("31.2.2022")
    dialog.save()
    assert dialog.isVisible()
    assert error(dialog, "closure_day").startswith("Den Tag 31.02.2022 gibt es nicht.")
    assert error(dialog, "closure_label").startswith("Bitte den Anlass eingeben")
    assert named(desk.work, "Stadt Lindenfurt").closures == ()


def test_closed_day_is_taken_out_again(qtbot: QtBot, desk: Desk) -> None:
    dialog = dialog_for(qtbot, desk, named(desk.work, "Stadt Lindenfurt"))
    line(dialog, "closure_day").setText("28.2.")
    line(dialog, "closure_label").setText("Rosenmontag")
    press(dialog, "add_closure")
    dialog._ui.closures.selectRow(0)
    press(dialog, "remove_closure")
    dialog.save()
    assert named(desk.work, "Stadt Lindenfurt").closures == ()


@pytest.mark.parametrize(
    ("regime", "words"),
    [
        ("Saarland", "keine Regeln hinterlegt – bitte prüfen"),
        ("Bayern", "Nicht alle Regeln wurden mit dem Gesetzestext verglichen – bitte prüfen"),
    ],
)
def test_law_that_nobody_has_checked_says_so(
    qtbot: QtBot, desk: Desk, regime: str, words: str
) -> None:
    dialog = dialog_for(qtbot, desk)
    combo(dialog, "regime").setCurrentText(regime)
    assert words in dialog._ui.regime_hint.text()
    assert dialog._ui.regime_hint.isVisible()


def test_page_names_the_own_office_first(qtbot: QtBot, desk: Desk) -> None:
    page = OfficesPage(desk)
    shown(qtbot, page, 1000, 600)
    model = page._ui.table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Stadt Lindenfurt (eigene)",
        "IT-Verbund Westtal",
    ]
    assert model.index(0, 2).data() == "Nordrhein-Westfalen"
    assert model.index(0, 3).data() == "Personalrat, Gleichstellungsbeauftragte"


def test_first_start_records_the_own_office(qtbot: QtBot, bare_desk: Desk) -> None:
    dialog = FirstStartDialog(bare_desk)
    shown(qtbot, dialog, 700, 400)
    assert line(dialog, "database").text() == bare_desk.work.db.path
    press(dialog, "create")
    assert error(dialog, "name") == "Diese Angabe fehlt noch."
    line(dialog, "name").setText("Gemeinde Ärzen")
    combo(dialog, "land").setCurrentText("Niedersachsen")
    line(dialog, "reference_prefix").setText("12-")
    press(dialog, "create")
    assert not dialog.isVisible()
    own = offices.own_office(bare_desk.work)
    assert own is not None
    assert (own.name, own.regime, own.land, own.reference_prefix) == (
        "Gemeinde Ärzen",
        "NI",
        Land.NI,
        "12-",
    )


def test_first_start_that_was_left_opens_again_and_waits_no_more_once_recorded(
    qtbot: QtBot, bare_desk: Desk
) -> None:
    dialog = FirstStartDialog(bare_desk)
    shown(qtbot, dialog, 700, 400)
    line(dialog, "name").setText("Gemeinde Ärzen")
    # The program ends here: nobody is told, and nothing is asked.
    qtbot.waitUntil(lambda: bool(bare_desk.drafts.waiting()))
    dialog.deleteLater()
    (waiting,) = bare_desk.drafts.waiting()
    assert waiting.state is DraftState.OPEN
    assert "Gemeinde Ärzen" in {text for _word, text in drafts.typed_lines(waiting.draft)}
    window = QWidget()
    qtbot.addWidget(window)
    draft_opening.open_draft(bare_desk, waiting.draft, window)
    again = window.findChild(FirstStartDialog)
    assert isinstance(again, FirstStartDialog)
    assert line(again, "name").text() == "Gemeinde Ärzen"
    assert not again._ui.sample.isVisible()
    press(again, "create")
    assert bare_desk.drafts.waiting() == ()
    own = offices.own_office(bare_desk.work)
    assert own is not None
    assert own.name == "Gemeinde Ärzen"
    # There is an own office now: no second one is entered this way.
    draft_opening.open_draft(bare_desk, waiting.draft, window)
    assert [each for each in window.findChildren(FirstStartDialog) if each.isVisible()] == []


def test_first_start_can_lead_to_the_sample(qtbot: QtBot, bare_desk: Desk) -> None:
    dialog = FirstStartDialog(bare_desk)
    shown(qtbot, dialog, 700, 400)
    spy = QSignalSpy(dialog.sample_wanted)
    press(dialog, "sample")
    assert spy.count() == 1
    assert offices.own_office(bare_desk.work) is None


def test_first_office_of_all_becomes_the_own_one(qtbot: QtBot, bare_desk: Desk) -> None:
    dialog = dialog_for(qtbot, bare_desk)
    assert dialog.windowTitle() == "Eigene Dienststelle"
    line(dialog, "name").setText("Stadt Neu")
    line(dialog, "employer").setText("Stadt Neu")
    dialog.save()
    own = offices.own_office(bare_desk.work)
    assert own is not None
    assert own.name == "Stadt Neu"
