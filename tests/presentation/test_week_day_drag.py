"""Dragging whole days in their band above the hours, on the real page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from week_story import CONTROL, WeekStory
from weeks import a_recorded_case, at, recorded, whole_days

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog

Cursor = Qt.CursorShape


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    return WeekStory(qtbot, desk, swap)


def a_fair(story: WeekStory) -> Appointment:
    """Record whole days, Tuesday and Wednesday."""
    start = at(2, "0:00", "0:00").start
    fair = at(2, "0:00", "0:00", title="Messe", all_day=True)
    fair = recorded(story.desk.work, story.swap, replace(fair, end=start + timedelta(days=2)))
    story.desk.hub.announce_everything()
    return fair


def beside(story: WeekStory, start: QPoint, day: int, lane: int) -> QPoint:
    return QPoint(story.point(day, "9:00", lane).x(), start.y())


def days(story: WeekStory, title: str) -> list[str]:
    """Return which whole days are recorded: "Di–Mi A"."""
    names = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    letters = {item.id: item.letter for item in story.swap.placements}
    return [
        f"{names[item.day.weekday()]}–{names[item.last_day.weekday()]} "
        + "".join(sorted(letters[each] for each in item.placement_ids))
        for item in story.all()
        if item.title == title and item.all_day
    ]


def in_band(story: WeekStory, day: int, lane: int = 0) -> QPoint:
    """Return the middle of a lane in the band, in the line of the current appointment."""
    return beside(story, story.box("Messe"), day, lane)


def test_whole_days_are_moved_and_undone(story: WeekStory) -> None:
    a_fair(story)
    before = story.plain()
    # Held by its second day, it is that day which follows the pointer.
    story.drag(in_band(story, 3), in_band(story, 5))
    assert days(story, "Messe") == ["Do–Fr A"]
    assert story.heard == ["Verschoben auf Do., 24.02.2022, ganztägig bis Fr., 25.02.2022"]
    assert story.said == ["„Messe“ verschoben auf Do., 24.02.–Fr., 25.02., ganztägig"]
    assert story.current() == "Messe"
    story.desk.undo_stack.undo()
    assert story.plain() == before


def test_whole_days_go_to_the_other_lane_and_are_copied(story: WeekStory) -> None:
    a_fair(story)
    story.drag(in_band(story, 2), in_band(story, 2, lane=1))
    assert days(story, "Messe") == ["Di–Mi B"]
    with story.dragging(in_band(story, 2, lane=1), in_band(story, 4, lane=1), CONTROL):
        assert story.view.viewport().cursor().shape() == Cursor.DragCopyCursor
    assert days(story, "Messe") == ["Di–Mi B", "Do–Fr B"]


def test_whole_days_of_both_stay_those_of_both(story: WeekStory) -> None:
    ids = frozenset(item.id for item in story.swap.placements)
    shared = replace(whole_days(1, 1, title="Messe"), placement_ids=ids)
    recorded(story.desk.work, story.swap, shared)
    story.desk.hub.announce_everything()
    story.drag(in_band(story, 1), in_band(story, 3, lane=1))
    assert days(story, "Messe") == ["Mi–Mi AB"]


def test_edges_of_whole_days_are_its_first_and_last_day(story: WeekStory) -> None:
    a_fair(story)
    viewport = story.view.viewport()

    def edge(*, right: bool) -> QPoint:
        story.stand_at("Messe")
        row = story.view.currentIndex().row()
        pieces = story.view.week().band.pieces(row)
        piece = pieces[-1] if right else pieces[0]
        return QPoint(piece.right() - 2 if right else piece.left() + 2, piece.center().y())

    QTest.mouseMove(viewport, edge(right=True))
    assert viewport.cursor().shape() == Cursor.SizeHorCursor
    story.drag(edge(right=True), in_band(story, 4))
    assert days(story, "Messe") == ["Di–Do A"]
    assert story.heard[-1] == "Dauert jetzt ganztägig bis Do., 24.02.2022"
    story.drag(edge(right=False), in_band(story, 1))
    assert days(story, "Messe") == ["Mo–Do A"]
    # It can be dragged past its other end, and lasts one day then.
    story.drag(edge(right=True), in_band(story, 1))
    assert days(story, "Messe") == ["Mo–Mo A"]
    assert story.heard[-1] == "Dauert jetzt ganztägig bis Mo., 21.02.2022"


def test_by_key_whole_days_are_longer_and_shorter_by_a_day(story: WeekStory) -> None:
    a_fair(story)
    story.stand_at("Messe")
    for keys, lasts in (
        ("Alt+Shift+Down", "Di–Do A"),
        ("Alt+Shift+Up", "Di–Mi A"),
        ("Alt+Shift+Up", "Di–Di A"),
        ("Alt+Shift+Up", "Di–Di A"),
    ):
        story.press(keys)
        assert days(story, "Messe") == [lasts]
    assert story.heard[0] == "Dauert jetzt ganztägig bis Do., 24.02.2022"
    assert story.heard[-1] == "Dauert jetzt ganztägig bis Di., 22.02.2022"
    assert len(story.heard) == 3


def test_esc_leaves_whole_days_and_the_ghost_names_the_new_ones(story: WeekStory) -> None:
    a_fair(story)
    before = story.plain()
    with story.dragging(in_band(story, 2), in_band(story, 3)):
        goal = story.view.mouse.day_goal
        assert goal is not None
        assert goal.clock == "Mi., 23.02.–Do., 24.02."
        left, _right = story.view.week().lane_edges[2][:2]
        corner = QPoint(left + 6, in_band(story, 3).y() - 5)
        seen = story.view.viewport().grab().toImage().pixelColor(corner).name().upper()
        assert seen == story.desk.theme.tokens.accent.upper()
        story.press("Esc")
    assert story.plain() == before
    assert not story.heard


def test_whole_days_rest_at_the_edge_and_land_in_the_next_week(
    qtbot: QtBot, story: WeekStory
) -> None:
    story.view.mouse._turner.setInterval(1)
    a_fair(story)
    start = in_band(story, 3)
    story.mouse(QEvent.Type.MouseButtonPress, start)
    story.mouse(QEvent.Type.MouseMove, start + QPoint(30, 0))
    with qtbot.waitSignal(story.view.week_wanted):
        story.mouse(QEvent.Type.MouseMove, QPoint(story.view.viewport().width() + 3, start.y()))
    # The week that is shown now has no band; the days follow the pointer all the same.
    over_thursday = beside(story, start, 4, 0)
    story.mouse(QEvent.Type.MouseMove, over_thursday)
    story.mouse(QEvent.Type.MouseButtonRelease, over_thursday)
    moved = story.one("Messe")
    assert (moved.day, moved.last_day) == (date(2022, 3, 2), date(2022, 3, 3))
    assert story.current() == "Messe"


def test_whole_days_stay_in_their_band(story: WeekStory) -> None:
    start = a_fair(story).start
    before = story.plain()
    middle = in_band(story, 2)
    assert middle.y() < story.view.week().band.height
    # Dragged down into the hours it gets no time, and another day only where it is over one.
    story.drag(middle, story.point(2, "13:00"))
    assert story.plain() == before
    # Nor does a drag begin in the free part of the band.
    story.drag(QPoint(story.point(5, "9:00").x(), middle.y()), story.point(5, "13:00"))
    assert story.page.findChild(AppointmentDialog) is None
    start_of_round = story.box("Rundgang")
    story.drag(start_of_round, start_of_round + QPoint(0, story.view.week().measures.hour_height))
    assert story.times("Rundgang") == ["Mi 10:00–11:00 A"]
    story.stand_at("Messe")
    story.press("Alt+Down")
    story.press("Alt+Shift+Right")
    moved = story.one("Messe")
    assert (moved.start, moved.end) == (start + timedelta(days=1), start + timedelta(days=3))
