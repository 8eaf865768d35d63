"""The page goes to where an appointment now is, also when it is the other visitor's."""

import pytest
from pytestqt.qtbot import QtBot
from week_story import WeekStory
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.week_command_table import WeekCommand

ROUND = "Rundgang"


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title=ROUND))
    story = WeekStory(qtbot, desk, swap)
    show_only_first(story)
    return story


def show_only_first(story: WeekStory) -> None:
    story.page._ui.people.button(story.swap.placements[0].id).click()
    assert len(story.view.week().content.lanes) == 1
    story.stand_at(ROUND)


def give(story: WeekStory) -> None:
    story.page._appointments._commands.actions[WeekCommand.OTHER_VISITOR].trigger()


def test_given_to_the_visitor_who_is_not_shown_both_are_shown(story: WeekStory) -> None:
    give(story)
    assert story.times(ROUND) == ["Mi 09:00–10:00 B"]
    assert story.page._ui.people.current() == "all"
    assert len(story.view.week().content.lanes) == 2
    assert story.current() == ROUND
    assert story.heard == [
        "Verschoben auf 09:00 bis 10:00 Uhr, Jana Voss. Jetzt werden beide gezeigt"
    ]
    assert story.said[-1].endswith(", Jana Voss. Jetzt werden beide gezeigt")
    # Once both are shown there is nothing to say of it.
    give(story)
    assert story.heard[-1] == "Verschoben auf 09:00 bis 10:00 Uhr, Mara Lindner"


def test_the_form_and_undo_are_followed_too(story: WeekStory) -> None:
    story.press("Return")
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    for box in dialog._visitors.values():
        box.toggle()
    dialog.save()
    assert story.current() == ROUND
    assert story.said[-1].endswith("Jetzt werden beide gezeigt")
    story.page._ui.people.button(story.swap.placements[1].id).click()
    story.desk.undo_stack.undo()
    assert story.page._ui.people.current() == "all"
    assert story.times(ROUND) == ["Mi 09:00–10:00 A"]


def test_what_stays_with_who_is_shown_changes_no_filter(story: WeekStory) -> None:
    story.press("Alt+Down")
    assert story.times(ROUND) == ["Mi 09:05–10:05 A"]
    assert len(story.view.week().content.lanes) == 1
    assert story.heard == ["Verschoben auf 09:05 bis 10:05 Uhr"]
