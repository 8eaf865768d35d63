"""Two at the same appointment: nothing is overwritten or deleted unseen, nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from week_screen import a_page, stand_at
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import Reach
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.services import schedule
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Iterator[Workplace]:
    """Yield the workplace of Alex Kurz at another workstation."""
    actor = replace(desk.work.actor, name="Alex Kurz", account="kurz")
    work = open_workplace(tmp_path / "jobtausch.sqlite", actor, desk.work.today)
    yield work
    work.db.close()


@pytest.fixture
def known(desk: Desk, swap: Swap) -> Appointment:
    return recorded(desk.work, swap, at(2, "9:00", "10:00", title="Rundgang"))


def opened(qtbot: QtBot, desk: Desk, known: Appointment) -> AppointmentDialog:
    dialog = AppointmentDialog(desk, known, known.swap_id, None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def now(desk: Desk, known: Appointment) -> Appointment | None:
    found = schedule.of_case(desk.work, known.swap_id)
    return next((item for item in found if item.id == known.id), None)


def test_what_both_changed_is_told_and_saved_the_second_time(
    qtbot: QtBot, desk: Desk, other: Workplace, known: Appointment
) -> None:
    dialog = opened(qtbot, desk, known)
    ui = dialog._ui
    theirs = replace(
        known,
        title="Führung",
        place="Anderswo",
        start=known.start + timedelta(hours=3),
        end=known.end + timedelta(hours=3),
    )
    schedule.save(other, theirs)
    ui.title.setText("Großer Rundgang")
    ui.remark.setPlainText("Schlüssel mitbringen")
    dialog.save()
    assert dialog.isVisible()
    assert ui.general_error.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Alex Kurz hat den Eintrag inzwischen geändert. Titel: Rundgang → Führung;"
        " Beginn: 22.02.2022, 09:00 Uhr → 22.02.2022, 12:00 Uhr;"
        " Ende: 22.02.2022, 10:00 Uhr → 22.02.2022, 13:00 Uhr; Ort: Raum 2.14 → Anderswo.\n"
        "Ihre Angaben sind noch da. Mit „Speichern“ werden sie jetzt eingetragen.\n"
        "Dabei ersetzen Sie die andere Angabe bei: Titel."
    )
    assert (ui.title.text(), ui.remark.toPlainText()) == ("Großer Rundgang", "Schlüssel mitbringen")
    assert (ui.place.text(), ui.start.text()) == ("Anderswo", "12:00")
    dialog.save()
    assert not dialog.isVisible()
    found = now(desk, known)
    assert found is not None
    assert (found.title, found.remark) == ("Großer Rundgang", "Schlüssel mitbringen")
    assert (found.place, found.start) == ("Anderswo", datetime(2022, 2, 22, 12))


def test_who_else_takes_part_is_told(
    qtbot: QtBot, desk: Desk, other: Workplace, swap: Swap, known: Appointment
) -> None:
    dialog = opened(qtbot, desk, known)
    everybody = frozenset(item.id for item in swap.placements)
    schedule.save(other, replace(known, placement_ids=everybody))
    dialog._ui.title.setText("Großer Rundgang")
    dialog.save()
    assert "geändert. Wer: Mara Lindner, Jana Voss.\n" in dialog._ui.general_error.text()
    dialog.save()
    found = now(desk, known)
    assert found is not None
    assert found.placement_ids == everybody


def test_one_that_was_deleted_is_entered_anew(
    qtbot: QtBot, desk: Desk, other: Workplace, known: Appointment
) -> None:
    dialog = opened(qtbot, desk, known)
    schedule.remove(other, known)
    dialog._ui.title.setText("Großer Rundgang")
    dialog.save()
    assert dialog.isVisible()
    said = dialog._ui.general_error.text()
    assert "inzwischen gelöscht (Alex Kurz, " in said
    assert said.endswith("Mit „Speichern“ wird er neu eingetragen.")
    assert not dialog._ui.delete_button.isVisible()
    assert dialog._ui.title.text() == "Großer Rundgang"
    dialog.save()
    assert not dialog.isVisible()
    found = now(desk, known)
    assert found is not None
    assert found.title == "Großer Rundgang"
    desk.undo_stack.undo()
    assert now(desk, known) is None


def test_deleting_what_was_changed_asks_again(
    qtbot: QtBot, desk: Desk, other: Workplace, known: Appointment
) -> None:
    dialog = opened(qtbot, desk, known)
    schedule.save(other, replace(known, place="Anderswo"))
    QTest.mouseClick(dialog._ui.delete_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "Ort: Raum 2.14 → Anderswo." in dialog._ui.general_error.text()
    assert now(desk, known) is not None
    QTest.mouseClick(dialog._ui.delete_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert now(desk, known) is None


def test_delete_key_on_a_week_of_yesterday_deletes_nothing_unseen(
    qtbot: QtBot, desk: Desk, other: Workplace, known: Appointment, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []

    def note(error: DomainError) -> None:
        refused.extend(problem_text(problem) for problem in error.problems)

    monkeypatch.setattr(desk.messages, "refused", note)
    page = a_page(qtbot, desk)
    schedule.save(other, replace(known, remark="wichtig", title="Rundgang neu"))
    stand_at(page, "Rundgang")
    QTest.keyClick(page._ui.week, Qt.Key.Key_Delete)
    assert now(desk, known) is not None
    (said,) = refused
    assert said.startswith("Der Eintrag wurde inzwischen geändert (Alex Kurz, ")
    # The new version can be seen by now, and deleted.
    stand_at(page, "Rundgang neu")
    QTest.keyClick(page._ui.week, Qt.Key.Key_Delete)
    assert now(desk, known) is None
    assert len(refused) == 1


def test_a_series_does_not_take_along_what_others_have_moved(
    qtbot: QtBot, desk: Desk, other: Workplace, swap: Swap
) -> None:
    briefings = schedule.of_case(desk.work, swap.id)
    dialog = opened(qtbot, desk, briefings[1])
    ui = dialog._ui
    moved = briefings[3]
    later = timedelta(hours=3)
    schedule.save(other, replace(moved, start=moved.start + later, end=moved.end + later))
    choose(ui.reach, Reach.ALL.value)
    ui.start.setText("9:00")
    ui.start.commit()
    dialog.save()
    assert dialog.isVisible()
    assert ui.general_error.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Alex Kurz hat inzwischen andere Termine der Serie geändert.\n"
        "Do., 24.02.2022: Beginn: 24.02.2022, 08:00 Uhr → 24.02.2022, 11:00 Uhr;"
        " Ende: 24.02.2022, 08:10 Uhr → 24.02.2022, 11:10 Uhr\n"
        "Ihre Angaben sind noch da. Mit „Speichern“ werden sie jetzt eingetragen.\n"
        "Dabei ersetzen Sie die andere Angabe bei: Beginn."
    )
    assert [item.start.hour for item in schedule.of_case(desk.work, swap.id)] == [8, 8, 8, 11, 8]
    dialog.save()
    assert not dialog.isVisible()
    assert [item.start.hour for item in schedule.of_case(desk.work, swap.id)] == [9, 9, 9, 9, 9]
