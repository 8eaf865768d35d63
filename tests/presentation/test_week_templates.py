"""Templates of a week: kept from one case and laid into another, read back from the file."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from audit import clipped, findings
from builders import a_clerk, a_partner_office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.week_template import WeekTemplate
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.lay_template_dialog import LayTemplateDialog
from jobswap_desktop.presentation.dialogs.week_template_dialog import (
    RenameTemplateDialog,
    SaveTemplateDialog,
)
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.services import offices, schedule, week_templates
from jobswap_desktop.services.workplace import open_workplace

LATER = (date(2022, 3, 8), date(2022, 3, 11))
"""A stay from Tuesday to Friday."""


@pytest.fixture
def swap(desk: Desk) -> Swap:
    """A case whose first week has something of everything."""
    made = a_recorded_case(desk.work)
    remarked = at(1, "9:00", "10:30", title="Begrüßung", remark="mag keinen Kaffee")
    recorded(desk.work, made, remarked)
    recorded(desk.work, made, at(3, "13:00", "15:00", title="Rundgang", place="Foyer"))
    recorded(
        desk.work, made, at(4, "8:00", "9:00", title="Arzt", kind=AppointmentKind.PRIVATE_BLOCK)
    )
    recorded(
        desk.work,
        made,
        at(2, "9:00", "10:00", title="Personalgespräch", host_contact="Dr. V", confidential=True),
    )
    whole = at(5, "0:00", "0:00", title="Klausur", all_day=True)
    recorded(desk.work, made, replace(whole, end=at(6, "0:00", "1:00").start))
    return made


def a_page(qtbot: QtBot, desk: Desk, swap: Swap) -> WeekPage:
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    page.show_subject(swap.id)
    return page


def keep(page: WeekPage, name: str) -> None:
    page.save_template()
    dialog = page.findChild(SaveTemplateDialog)
    assert dialog is not None
    dialog.ui.name.setText(name)
    dialog.save()
    assert not dialog.isVisible()
    dialog.setParent(None)


def lay(page: WeekPage) -> LayTemplateDialog:
    page.lay_template()
    dialog = page.findChild(LayTemplateDialog)
    assert dialog is not None
    return dialog


def templates(tmp_path: Path, swap: Swap) -> list[WeekTemplate]:
    place = open_workplace(tmp_path / "jobtausch.sqlite", a_clerk(), lambda: date(2022, 2, 1))
    host = swap.placements[0].host
    found = week_templates.offered(place, host.id, swap.placements[0].host_unit)
    place.db.close()
    return [item.template for item in found]


def entered(desk: Desk, swap: Swap) -> list[Appointment]:
    found = schedule.of_case(desk.work, swap.id)
    return [item for item in found if item.kind is not AppointmentKind.BRIEFING]


def test_a_week_is_kept_by_weekday_without_what_is_personal(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    page = a_page(qtbot, desk, swap)
    page.save_template()
    dialog = page.findChild(SaveTemplateDialog)
    assert dialog is not None
    office = swap.placements[0].host.name
    assert dialog.ui.about.text() == f"Die Vorlage wird für Gäste von {office} angeboten."
    assert dialog.ui.kept.text() == (
        "3 Termine werden mit Wochentag und Uhrzeit aufgenommen, ohne Bemerkungen und ohne"
        " Morgenbriefings, private und vertrauliche Termine."
        " Eine gleichnamige Vorlage wird ersetzt."
    )
    dialog.ui.name.setText("")
    dialog.save()
    assert dialog.ui.name_error.isVisible()
    dialog.ui.name.setText("Übliche Woche")
    dialog.save()
    [kept] = templates(tmp_path, swap)
    assert (kept.name, kept.office_id) == ("Übliche Woche", swap.placements[0].host.id)
    assert [(each.weekday, each.title, each.remark) for each in kept.entries] == [
        (0, "Begrüßung", ""),
        (2, "Rundgang", ""),
        (4, "Klausur", ""),
    ]
    assert (kept.entries[0].start, kept.entries[0].minutes) == (time(9), 90)
    assert kept.entries[2].all_day
    desk.undo_stack.undo()
    assert templates(tmp_path, swap) == []


def test_one_of_the_same_name_is_replaced(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    page = a_page(qtbot, desk, swap)
    keep(page, "Übliche Woche")
    recorded(desk.work, swap, at(2, "9:00", "10:00", title="Neu"))
    desk.hub.announce_everything()
    keep(page, "übliche woche")
    [kept] = templates(tmp_path, swap)
    assert (kept.name, len(kept.entries)) == ("übliche woche", 4)


def test_an_empty_week_makes_no_template(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    page = a_page(qtbot, desk, swap)
    page.show_day(date(2022, 3, 21))
    page.save_template()
    dialog = page.findChild(SaveTemplateDialog)
    assert dialog is not None
    dialog.save()
    assert "nichts, was eine Vorlage aufnehmen kann" in dialog.ui.general_error.text()
    assert templates(tmp_path, swap) == []
    dialog.reject()


def test_a_template_is_laid_into_the_next_guests_week(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    keep(a_page(qtbot, desk, swap), "Übliche Woche")
    close_host(desk, swap, date(2022, 3, 11))
    later = a_recorded_case(desk.work, *LATER)
    page = a_page(qtbot, desk, later)
    recorded(desk.work, later, moved(at(3, "13:30", "14:30", title="Da")))
    dialog = lay(page)
    shown_rows = [
        (dialog.model.index(row, 1).data(), dialog.model.index(row, 3).data())
        for row in range(dialog.model.rowCount())
    ]
    assert shown_rows == [
        ("Mo., 07.03.2022", "Begrüßung"),
        ("Mi., 09.03.2022", "Rundgang"),
        ("Fr., 11.03.2022", "Klausur"),
    ]
    said = [row.said for row in dialog.model.rows()]
    assert said[0] == (
        "Mo., 07.03.2022 liegt außerhalb des Aufenthalts von Mara Lindner (08.03.–11.03.2022)."
    )
    assert said[1] == "Überschneidet sich mit „Da“ (Mi., 09.03.2022, 13:30–14:30)."
    assert said[2] == f"Fr., 11.03.2022: Umzug ({a_partner_office().name})."
    assert [row.is_chosen for row in dialog.model.rows()] == [False, True, False]
    dialog.ui.rows.setFocus()
    dialog.ui.rows.setCurrentIndex(dialog.model.index(2, 0))
    QTest.keyClick(dialog.ui.rows, Qt.Key.Key_Space)
    before = desk.undo_stack.count()
    dialog.ui.enter.click()
    made = entered(desk, later)
    assert [(item.title, item.all_day, item.remark) for item in made] == [
        ("Rundgang", False, ""),
        ("Da", False, ""),
        ("Klausur", True, ""),
    ]
    assert made[0].placement_ids == {later.placements[0].id}
    assert desk.undo_stack.count() == before + 1
    desk.undo_stack.undo()
    assert [item.title for item in entered(desk, later)] == ["Da"]


def close_host(desk: Desk, swap: Swap, day: date) -> None:
    host = swap.placements[0].host
    known = next(each for each in offices.all_offices(desk.work) if each.id == host.id)
    closure = ClosureDay(day=day, label="Umzug")
    offices.save(desk.work, replace(known, closures=(closure,)))


def moved(item: Appointment) -> Appointment:
    """Return an appointment two weeks later."""
    ahead = timedelta(weeks=2)
    return replace(item, start=item.start + ahead, end=item.end + ahead)


def test_what_is_there_already_is_skipped(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk, swap)
    keep(page, "Übliche Woche")
    dialog = lay(page)
    assert [row.is_chosen for row in dialog.model.rows()] == [False, False, False]
    assert "steht schon in der Woche" in dialog.model.rows()[0].said
    assert not dialog.ui.enter.isEnabled()
    dialog.reject()


def test_templates_of_the_visitors_host_come_first(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk, swap)
    keep(page, "Westtal")
    [own] = week_templates.offered(desk.work, swap.placements[0].host.id, "")
    there = replace(own.template, office_id=swap.placements[1].host.id, name="Lindenfurt")
    week_templates.keep(desk.work, there)
    dialog = lay(page)
    names = [dialog.ui.choice.itemText(n).split(" · ")[0] for n in range(2)]
    assert names == ["Westtal", "Lindenfurt"]
    dialog.ui.visitor.setCurrentIndex(1)
    names = [dialog.ui.choice.itemText(n).split(" · ")[0] for n in range(2)]
    assert names == ["Lindenfurt", "Westtal"]
    assert dialog.ui.choice.currentIndex() == 0
    dialog.reject()


def test_a_template_is_renamed_and_deleted(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    page = a_page(qtbot, desk, swap)
    keep(page, "Alt")
    dialog = lay(page)
    dialog.ui.rename.click()
    renaming = dialog.findChild(RenameTemplateDialog)
    assert renaming is not None
    renaming.ui.name.setText("Neu")
    renaming.save()
    assert [each.name for each in templates(tmp_path, swap)] == ["Neu"]
    assert dialog.ui.choice.currentText().startswith("Neu")
    dialog.ui.remove.click()
    assert templates(tmp_path, swap) == []
    assert dialog.ui.about.text().startswith("Es gibt noch keine Vorlage.")
    assert not dialog.ui.remove.isEnabled()
    desk.undo_stack.undo()
    assert [each.name for each in templates(tmp_path, swap)] == ["Neu"]
    assert dialog.ui.choice.currentText().startswith("Neu")
    dialog.reject()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialogs_tell_what_they_are(qtbot: QtBot, desk: Desk, swap: Swap, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    page = a_page(qtbot, desk, swap)
    keep(page, "Übliche Woche")
    page.save_template()
    for dialog in (page.findChild(SaveTemplateDialog), lay(page)):
        assert dialog is not None
        QTest.qWait(0)
        assert findings(dialog) == []
        assert clipped(dialog) == []
        dialog.reject()
