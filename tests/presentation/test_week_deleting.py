"""What is current in the week after something was deleted, and what is seen then."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from week_story import WeekStory
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import schedule

BRIEFING = "Morgenbriefing"


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    return WeekStory(qtbot, desk, a_recorded_case(desk.work))


def test_after_deleting_the_nearest_of_the_day_is_current_and_the_view_stays(
    story: WeekStory,
) -> None:
    ids = frozenset({story.swap.placements[1].id})
    late = at(4, "18:15", "19:00", title="Abendtermin", placement_ids=ids)
    noon = at(4, "13:00", "14:00", title="Mittags", placement_ids=ids)
    near = at(4, "17:00", "18:00", title="Nachmittags")
    for item in (late, noon):
        meant = replace(item, swap_id=story.swap.id)
        schedule.save(story.desk.work, schedule.new_appointment(story.desk.work, meant))
    recorded(story.desk.work, story.swap, near)
    story.desk.hub.announce_everything()
    story.stand_at("Abendtermin")
    bar = story.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = bar.value()
    story.press("Del")
    # Of the same day and lane, although another lane has one that is nearer in time.
    assert story.current() == "Mittags"
    assert seen - bar.value() <= story.view.week().measures.hour_height
    assert bar.value() == bar.maximum()
    story.press("Del")
    here = story.page._appointments.current()
    assert here is not None
    assert (here.title, here.day.weekday()) == (BRIEFING, 3)
