"""A drag in the week that is let go outside the hours: on arrows, heads of days, or beside."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from week_story import CONTROL, WeekStory
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.presentation.desk import Desk

ROUND = "Rundgang"
BRIEFING = "Morgenbriefing"
Cursor = Qt.CursorShape


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title=ROUND))
    return WeekStory(qtbot, desk, swap)


def over(story: WeekStory, button: QWidget) -> QPoint:
    return story.view.viewport().mapFromGlobal(button.mapToGlobal(button.rect().center()))


@pytest.mark.parametrize(("button", "week"), [("before", "KW7"), ("after", "KW9")])
def test_let_go_over_an_arrow_it_keeps_day_time_and_lane(
    story: WeekStory, button: str, week: str
) -> None:
    before = story.plain()
    story.drag(story.box(ROUND), over(story, getattr(story.page._ui, button)))
    assert story.times(ROUND) == [f"{week} Mi 09:00–10:00 A"]
    assert story.current() == ROUND
    assert story.page._ui.week_label.text().startswith(f"{week[:2]} {week[2:]}/")
    assert story.desk.undo_stack.count() == 1
    story.desk.undo_stack.undo()
    assert story.plain() == before


def test_copied_over_an_arrow_it_stays_as_well(story: WeekStory) -> None:
    story.drag(story.box(ROUND), over(story, story.page._ui.after), CONTROL)
    assert story.times(ROUND) == ["Mi 09:00–10:00 A", "KW9 Mi 09:00–10:00 A"]


@pytest.mark.parametrize("title", [ROUND, BRIEFING])
def test_let_go_on_the_head_of_a_day_it_keeps_time_and_lane(story: WeekStory, title: str) -> None:
    start = story.box(title)
    was = next(item for item in story.plain() if item.title == title)
    story.drag(start, QPoint(story.point(5, "9:00", 1).x(), -story.view.viewport().y() + 8))
    now = next(item for item in story.plain() if item.id == was.id)
    assert (now.day.weekday(), now.start.time()) == (4, was.start.time())
    assert now.placement_ids == was.placement_ids


@pytest.mark.parametrize("where", ["gutter", "below", "right", "above"])
def test_let_go_beside_the_week_it_stays(story: WeekStory, where: str) -> None:
    before = story.plain()
    start, viewport = story.box(ROUND), story.view.viewport()
    end = {
        "gutter": QPoint(-40, start.y()),
        "below": QPoint(start.x(), viewport.height() + 60),
        "right": QPoint(viewport.width() + 40, start.y()),
        "above": QPoint(start.x(), -viewport.y() - 5),
    }[where]
    with story.dragging(start, end):
        assert viewport.cursor().shape() == Cursor.ForbiddenCursor
    assert story.plain() == before
    assert not story.view.mouse.is_dragging
    assert story.desk.undo_stack.count() == 0
