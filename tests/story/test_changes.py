"""Changes of plan as a clerk lives through them: moved, withdrawn, a closed house, a young guest.

What others answer is recorded beforehand or meanwhile; what is told is what the clerk does by
keyboard, and what the screen says of it.
"""

from dataclasses import replace
from datetime import timedelta

import builders
import case_steps
import pytest
from builders import MONDAY
from case_screen import part, settle, texts
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QWidget
from story.clerk import Clerk, Key

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body, ClosureDay
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.workdays import Period, Unit, last_day
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import confidentiality, editing, offices, people, schedule

MARA, JANA = "Mara Lindner", "Jana Voss"
WEEK = timedelta(days=7)
ROSENMONTAG = MONDAY + WEEK


@pytest.fixture
def known(clerk: Clerk) -> Clerk:
    """The clerk, who knows both people."""
    for person in (builders.a_person(), builders.a_partner()):
        people.save(clerk.work, person)
    return clerk


def opens(clerk: Clerk) -> None:
    """Show the one case: find it, and take the first that is found."""
    clerk.press(Key.Key_F5)
    clerk.press_ctrl(Key.Key_2)
    clerk.press_ctrl(Key.Key_F)
    clerk.write("lindner\n")
    clerk.wait(lambda: MARA in clerk.hears())
    clerk.press(Key.Key_Return)
    clerk.wait(lambda: MARA in clerk.reads())


def edits(clerk: Clerk, name: str) -> PlacementDialog:
    clerk.choose(f"Bearbeiten … – {name}")
    return clerk.dialog(PlacementDialog)


def moves(clerk: Clerk, first: str, last: str) -> None:
    """Type another period into the dialog for a direction."""
    clerk.press_mnemonic("Erster Tag")
    clerk.replace(f"{first}\t")
    clerk.press_mnemonic("Letzter Tag")
    clerk.replace(f"{last}\t")


def warned(window: QWidget) -> str:
    banner = part(window, Banner, "outdated")
    return banner.accessibleName() if banner.isVisible() else ""


def agree_again(clerk: Clerk, swap_id: SwapId) -> None:
    """Let everybody answer, declare and sign once more."""
    work = clerk.work
    case_steps.approve(work, swap_id, ApprovalKind.SUPERVISOR)
    case_steps.submit_to_all(work, swap_id)
    case_steps.hear_all(work, swap_id)
    case_steps.approve(work, swap_id, ApprovalKind.HEAD_OF_OFFICE)
    for placement in case_steps.swap_of(work, swap_id).placements:
        for item in placement.undertakings:
            state = UndertakingState.SUPERSEDED
            confidentiality.leave(work, swap_id, item.id, state, "neuer Zeitraum")
    case_steps.protect(work, swap_id)
    case_steps.sign_all(work, swap_id)


def test_a_stay_is_moved_after_everybody_agreed(known: Clerk) -> None:
    clerk = known
    swap_id = case_steps.ready_case(clerk.work)
    clerk.comes(-20)
    opens(clerk)
    assert clerk.has_state("Startklar", "2 von 2 in Kraft")

    dialog = edits(clerk, MARA)
    moves(clerk, "28.2.2022", "4.3.2022")
    assert "4 Unterschriften, 8 Entscheidungen" in warned(dialog)
    lost = part(dialog, QPlainTextEdit, "lost").toPlainText()
    assert "Dienststellenleitung (Stadt Lindenfurt): Zugestimmt 06.12.2021" in lost
    clerk.save()
    assert clerk.has_state("Beantragt", "0 von 2 in Kraft")
    days = {item.day for item in schedule.of_case(clerk.work, swap_id)}
    assert days == {ROSENMONTAG + timedelta(days=n) for n in range(5)}

    clerk.press_ctrl(Key.Key_Z)
    assert clerk.has_state("Startklar", "2 von 2 in Kraft")
    clerk.press_ctrl(Key.Key_Y)
    assert clerk.has_state("Beantragt", "0 von 2 in Kraft")

    agree_again(clerk, swap_id)
    clerk.press(Key.Key_F5)
    assert clerk.has_state("Startklar", "2 von 2 in Kraft")
    assert "ungültig seit 01.02.2022. Geändert: Zeitraum" in clerk.reads()


def withdraws(clerk: Clerk, reason: str) -> None:
    """Take the way out that hangs on the button, and give the reason."""
    clerk.tab_to("Fall beenden")
    menu = part(clerk.page, QPushButton, "end_case").menu()
    next(a for a in menu.actions() if a.text() == "Zurückziehen …").trigger()
    settle()
    clerk.dialog(ReasonDialog)
    clerk.write(reason)
    clerk.save()


def test_a_case_is_withdrawn_after_a_declaration_was_signed(known: Clerk) -> None:
    clerk = known
    swap_id = case_steps.a_case(clerk.work)
    signed = case_steps.held(clerk.work, swap_id)
    for _step in (UndertakingState.HANDED_OVER, UndertakingState.SIGNED_BY_VISITOR):
        command = confidentiality.Advance(undertaking_id=signed.id, on=clerk.work.today())
        confidentiality.advance(clerk.work, swap_id, command)
    clerk.comes(-10)
    opens(clerk)
    withdraws(clerk, "Elternzeit")
    assert clerk.sees("state_badge") == "Zurückgezogen"
    assert "Elternzeit" in clerk.reads()

    swap = case_steps.swap_of(clerk.work, swap_id)
    kept = swap.placements[0].undertaking(Act.NDA)
    assert kept is not None
    # Secrecy outlives the case: what was signed stays readable, with its day.
    assert kept.reached(UndertakingState.SIGNED_BY_VISITOR) == MONDAY - 11 * WEEK
    with pytest.raises(DomainError) as caught:
        editing.move(clerk.work, swap_id, SwapState.REQUESTED)
    assert caught.value.problems[0].code is ProblemCode.CASE_IS_OVER

    clerk.press_ctrl(Key.Key_Z)
    assert clerk.sees("state_badge") == "Beantragt"


def test_the_host_closes_on_rosenmontag(known: Clerk) -> None:
    clerk = known
    own = next(office for office in offices.all_offices(clerk.work) if office.is_own)
    closed = (ClosureDay(day=ROSENMONTAG, label="Rosenmontag"),)
    offices.save(clerk.work, replace(own, closures=closed))
    swap_id = case_steps.a_case(clerk.work)
    assert len(schedule.of_case(clerk.work, swap_id)) == 5
    opens(clerk)
    dialog = edits(clerk, MARA)
    moves(clerk, "28.2.2022", "4.3.2022")
    said = "In der Woche: 4 Morgenbriefings ziehen mit, 1 Morgenbriefing entfällt."
    assert warned(dialog) == said
    clerk.save()
    days = [item.day for item in schedule.of_case(clerk.work, swap_id)]
    assert days == [ROSENMONTAG + timedelta(days=n) for n in range(1, 5)]
    notes = schedule.day_notes(case_steps.swap_of(clerk.work, swap_id), ROSENMONTAG)
    assert [(note.day, note.name, note.is_holiday) for note in notes if note.closure] == [
        (ROSENMONTAG, "Rosenmontag", False)
    ]
    # It is no holiday: a council's working days go on.
    two = Period(2, Unit.WORKING_DAYS)
    assert last_day(ROSENMONTAG - timedelta(days=3), two, own.land) == ROSENMONTAG + timedelta(1)


def test_a_trainee_of_seventeen_brings_the_youth_representation_in(known: Clerk) -> None:
    clerk = known
    own = next(office for office in offices.all_offices(clerk.work) if office.is_own)
    bodies = own.bodies | {Body.YOUTH_REPRESENTATION}
    offices.save(clerk.work, replace(own, bodies=bodies))
    mara = next(p for p in people.all_people(clerk.work) if p.full_name == MARA)
    young = replace(mara, status_group=StatusGroup.TRAINEE, under_18=True)
    people.save(clerk.work, young)
    swap_id = case_steps.a_case(clerk.work)
    opens(clerk)
    assert "§§ 8, 11 JArbSchG" in clerk.reads()
    dialog = edits(clerk, MARA)
    assert any("Jugend- und Auszubildendenvertretung" in text for text in texts(dialog))
    box = part(dialog, QCheckBox, "involve_jav")
    assert not box.isChecked()
    clerk.press_mnemonic("Jugend- und Auszubildendenvertretung beteiligen")
    clerk.wait(box.isChecked)
    clerk.save()
    asked = case_steps.swap_of(clerk.work, swap_id).participations
    assert [held.office_id for held in asked if held.body is Body.YOUTH_REPRESENTATION] == [own.id]
    assert "Jugend- und Auszubildendenvertretung" in clerk.reads()
