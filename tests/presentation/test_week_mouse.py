"""Dragging in the week on the real page: every story that the keys tell, told by the mouse."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from week_story import CONTROL, NONE, SHIFT, WeekStory
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.widgets import week_mouse
from jobswap_desktop.presentation.widgets.week_drag import box_of
from jobswap_desktop.presentation.widgets.week_reach import rows_a_second

ROUND = "Rundgang"
BRIEFING = "Morgenbriefing"
READ_ONLY = (
    "Nur lesen. Für diesen Schritt ist die Personalstelle zuständig. Bitte dort eintragen lassen."
)
Cursor = Qt.CursorShape


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title=ROUND))
    return WeekStory(qtbot, desk, swap)


def hours(story: WeekStory, number: float) -> QPoint:
    return QPoint(0, round(number * story.view.week().measures.hour_height))


def to(story: WeekStory, start: QPoint, day: int, lane: int) -> QPoint:
    return QPoint(story.point(day, "9:00", lane).x(), start.y())


def top(story: WeekStory) -> QPoint:
    middle = story.box(ROUND)
    return QPoint(middle.x(), story.view.visualRect(story.view.currentIndex()).top() + 2)


def bottom(story: WeekStory) -> QPoint:
    middle = story.box(ROUND)
    return QPoint(middle.x(), story.view.visualRect(story.view.currentIndex()).bottom() - 2)


def undone(story: WeekStory, before: list[Appointment]) -> None:
    assert story.desk.undo_stack.count() == 1
    story.desk.undo_stack.undo()
    assert story.plain() == before


def test_moved_along_the_hours_on_a_raster_of_five(story: WeekStory) -> None:
    before = story.plain()
    start = story.box(ROUND)
    story.drag(start, start + hours(story, 1.53))
    assert story.times(ROUND) == ["Mi 10:30–11:30 A"]
    assert story.heard == ["Verschoben auf 10:30 bis 11:30 Uhr"]
    assert story.said == ["„Rundgang“ verschoben auf Mi., 23.02., 10:30–11:30"]
    assert story.current() == ROUND
    undone(story, before)


def test_moved_to_another_day_at_the_same_minute(story: WeekStory) -> None:
    odd = recorded(story.desk.work, story.swap, at(3, "11:03", "11:31", title="Telefonat"))
    story.desk.hub.announce_everything()
    start = story.box(odd.title)
    story.drag(start, to(story, start, 5, 0) + QPoint(0, 1))
    assert story.times(odd.title) == ["Fr 11:03–11:31 A"]


def test_shift_moves_to_the_minute(story: WeekStory) -> None:
    start = story.box(ROUND)
    height = story.view.week().measures.hour_height
    story.drag(start, start + QPoint(0, round(height * 1.2)), SHIFT)
    (moved,) = story.times(ROUND)
    begin = story.one(ROUND).start
    assert begin.minute == round(round(height * 1.2) * 60 / height) - 60
    assert moved.endswith("A")
    assert story.one(ROUND).end - begin == timedelta(hours=1)


def test_moved_to_the_other_lane_it_is_the_other_visitors(story: WeekStory) -> None:
    start = story.box(ROUND)
    story.drag(start, to(story, start, 3, 1))
    assert story.times(ROUND) == ["Mi 09:00–10:00 B"]
    assert story.heard == ["Verschoben auf 09:00 bis 10:00 Uhr, Jana Voss"]


def test_a_shared_one_stays_shared_and_one_of_a_series_alone(story: WeekStory) -> None:
    start = story.box(BRIEFING)
    story.drag(start, to(story, start, 2, 1) + hours(story, 2))
    assert story.times(BRIEFING)[:2] == ["Di 08:00–08:10 both", "Di 10:00–10:10 both"]
    assert story.said == [
        "„Morgenbriefing“ verschoben auf Di., 22.02., 10:00–10:10. Nur dieser Termin der Serie"
    ]


def test_control_copies(story: WeekStory) -> None:
    before = story.plain()
    start = story.box(ROUND)
    with story.dragging(start, to(story, start, 4, 0), CONTROL):
        assert story.view.viewport().cursor().shape() == Cursor.DragCopyCursor
    assert story.times(ROUND) == ["Mi 09:00–10:00 A", "Do 09:00–10:00 A"]
    assert story.heard == ["Kopiert auf Do., 24.02.2022, 09:00 bis 10:00 Uhr"]
    undone(story, before)


def test_control_held_late_copies_and_let_go_moves(story: WeekStory) -> None:
    start = story.box(ROUND)
    with story.dragging(start, to(story, start, 4, 0)):
        viewport = story.view.viewport()
        QTest.keyPress(story.view, Qt.Key.Key_Control, CONTROL)
        assert viewport.cursor().shape() == Cursor.DragCopyCursor
        QTest.keyRelease(story.view, Qt.Key.Key_Control)
        assert viewport.cursor().shape() == Cursor.ClosedHandCursor
    assert story.times(ROUND) == ["Do 09:00–10:00 A"]


def test_resized_at_both_edges(story: WeekStory) -> None:
    before = story.plain()
    start = bottom(story)
    story.drag(start, start + hours(story, 0.5))
    assert story.times(ROUND) == ["Mi 09:00–10:30 A"]
    assert story.heard == ["Dauert jetzt 09:00 bis 10:30 Uhr"]
    start = top(story)
    story.drag(start, start - hours(story, 0.25))
    assert story.times(ROUND) == ["Mi 08:45–10:30 A"]
    assert story.heard[-1] == "Beginnt jetzt um 08:45 Uhr, dauert 1 Stunde 45 Minuten"
    told = story.said[-1].replace("\u00a0", " ")
    assert told == "„Rundgang“ beginnt jetzt um 08:45 Uhr, dauert 1 Stunde 45 Minuten"
    start = top(story)
    story.drag(start, start + hours(story, 5))
    assert story.times(ROUND) == ["Mi 10:25–10:30 A"]
    for _ in range(3):
        story.desk.undo_stack.undo()
    assert story.plain() == before


def test_the_cursor_tells_what_a_press_would_hold(story: WeekStory) -> None:
    viewport = story.view.viewport()

    def over(at_point: QPoint) -> Cursor:
        QTest.mouseMove(viewport, at_point)
        return viewport.cursor().shape()

    assert over(story.box(ROUND)) == Cursor.OpenHandCursor
    assert over(top(story)) == Cursor.SizeVerCursor
    assert over(bottom(story)) == Cursor.SizeVerCursor
    assert over(story.point(4, "13:00")) == Cursor.ArrowCursor


def test_a_click_that_trembles_moves_nothing(story: WeekStory) -> None:
    before = story.plain()
    start = story.box(ROUND)
    tremble = QGuiApplication.styleHints().startDragDistance() - 1
    story.drag(start, start + QPoint(0, tremble))
    assert story.plain() == before
    assert not story.heard


@pytest.mark.parametrize("from_where", ["box", "edge", "empty"])
def test_esc_leaves_nothing(story: WeekStory, from_where: str) -> None:
    before = story.plain()
    start = {
        "box": lambda: story.box(ROUND),
        "edge": lambda: bottom(story),
        "empty": lambda: story.point(4, "13:00"),
    }[from_where]()
    picture = story.view.viewport().grab().toImage()
    with story.dragging(start, start + hours(story, 1.5)):
        assert story.view.mouse.goal is not None
        assert story.view.viewport().grab().toImage() != picture
        story.press("Esc")
    assert not story.view.mouse.is_dragging
    assert story.plain() == before
    assert story.desk.undo_stack.count() == 0
    assert not story.heard
    assert story.page.findChild(AppointmentDialog) is None
    assert story.view.viewport().cursor().shape() == Cursor.ArrowCursor


def test_the_ghost_tells_the_new_time(story: WeekStory) -> None:
    start = story.box(ROUND)
    with story.dragging(start, start + hours(story, 1.5)):
        goal = story.view.mouse.goal
        assert goal is not None
        assert goal.clock == "10:30–11:30"
        box = box_of(story.view.week(), goal).translated(0, -story.view.verticalOffset())
        seen = story.view.viewport().grab().toImage()
        accent = story.desk.theme.tokens.accent
        assert seen.pixelColor(box.topLeft() + QPoint(3, 3)).name().upper() == accent.upper()
        story.press("Esc")


def test_no_key_of_the_week_works_during_a_drag(story: WeekStory) -> None:
    before = story.plain()
    start = story.box(ROUND)
    with story.dragging(start, start + hours(story, 1)):
        for keys in ("Del", "Alt+Down", "Ctrl+D"):
            story.press(keys)
        assert story.plain() == before
        story.press("Esc")
    assert story.plain() == before


def test_a_span_of_empty_time_begins_an_appointment(story: WeekStory) -> None:
    story.drag(story.point(4, "13:02", 1), story.point(4, "14:28", 1))
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    assert (dialog._ui.start.text(), dialog._ui.end.text()) == ("13:00", "14:30")
    dialog._ui.title.setText("Workshop")
    dialog.save()
    assert story.times("Workshop") == ["Do 13:00–14:30 B"]


def test_the_end_of_the_day_is_24_in_ghost_and_announcement(story: WeekStory) -> None:
    late = replace(at(5, "22:30", "23:30", title="Nachtdienst"), placement_ids=frozenset())
    recorded(story.desk.work, story.swap, late)
    story.desk.hub.announce_everything()
    story.stand_at("Nachtdienst")
    bar = story.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    start = story.box("Nachtdienst")
    with story.dragging(start, start + hours(story, 0.5)):
        goal = story.view.mouse.goal
        assert goal is not None
        assert goal.clock == "23:00–24:00"
    assert story.heard == ["Verschoben auf 23:00 bis 24:00 Uhr"]


def test_a_span_can_be_dragged_upwards(story: WeekStory) -> None:
    story.drag(story.point(4, "11:28"), story.point(4, "10:02"))
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    assert (dialog._ui.start.text(), dialog._ui.end.text()) == ("10:00", "11:30")
    dialog.reject()


def test_a_double_click_begins_an_appointment(story: WeekStory) -> None:
    viewport, left = story.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(viewport, left, NONE, story.point(4, "13:05"))
    QTest.mouseDClick(viewport, left, NONE, story.point(4, "13:05"))
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    assert (dialog._ui.start.text(), dialog._ui.end.text()) == ("13:00", "14:00")
    dialog.reject()


@pytest.mark.parametrize("where", ["edge", "button"])
def test_resting_at_the_edge_turns_the_week(qtbot: QtBot, story: WeekStory, where: str) -> None:
    assert week_mouse.TURN_AFTER == 700
    story.view.mouse._turner.setInterval(1)
    before = story.plain()
    start = story.box(ROUND)
    viewport = story.view.viewport()
    edge = QPoint(viewport.width() + 3, start.y())
    if where == "button":
        button = story.page._ui.after
        edge = viewport.mapFromGlobal(button.mapToGlobal(button.rect().center()))
    story.mouse(QEvent.Type.MouseButtonPress, start)
    story.mouse(QEvent.Type.MouseMove, start + QPoint(0, 30))
    with qtbot.waitSignal(story.view.week_wanted):
        story.mouse(QEvent.Type.MouseMove, edge)
    story.mouse(QEvent.Type.MouseMove, to(story, start, 2, 0))
    # The next week is empty, and is shown all the same.
    assert story.page._ui.week_label.text().startswith("KW 9/2022")
    assert story.view.isVisible()
    story.mouse(QEvent.Type.MouseButtonRelease, to(story, start, 2, 0))
    assert story.times(ROUND) == ["KW9 Di 09:00–10:00 A"]
    assert story.current() == ROUND
    undone(story, before)
    # What was taken back is seen where it is again.
    assert story.page._ui.week_label.text().startswith("KW 8/2022")
    assert story.current() == ROUND
    story.desk.undo_stack.redo()
    assert story.page._ui.week_label.text().startswith("KW 9/2022")
    assert story.current() == ROUND


def test_esc_in_another_week_leads_back(qtbot: QtBot, story: WeekStory) -> None:
    story.view.mouse._turner.setInterval(1)
    before = story.plain()
    start = story.box(ROUND)
    story.mouse(QEvent.Type.MouseButtonPress, start)
    story.mouse(QEvent.Type.MouseMove, start + QPoint(0, 30))
    with qtbot.waitSignal(story.view.week_wanted):
        story.mouse(QEvent.Type.MouseMove, QPoint(-20, start.y()))
    assert story.page._ui.week_label.text().startswith("KW 7/2022")
    story.press("Esc")
    assert story.page._ui.week_label.text().startswith("KW 8/2022")
    assert story.current() == ROUND
    assert story.plain() == before


def test_the_hours_scroll_at_the_edge(qtbot: QtBot, story: WeekStory) -> None:
    story.page.resize(story.page.width(), 420)
    bar = story.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(story.view.week().y_of(8 * 60))
    start = story.box(ROUND)
    low = QPoint(start.x(), story.view.viewport().height() - 3)
    story.view.mouse._scroller._timer.setInterval(1)
    with story.dragging(start, low):
        qtbot.waitUntil(lambda: bar.value() == bar.maximum())
        goal = story.view.mouse.goal
        assert goal is not None
        assert goal.last >= story.view.week().last_minute - 60
        story.press("Esc")
    assert not story.view.mouse._scroller.is_running


def test_the_hours_scroll_a_few_rows_a_second(qtbot: QtBot, story: WeekStory) -> None:
    assert rows_a_second(1) < rows_a_second(20) < rows_a_second(48) <= 6
    story.page.resize(story.page.width(), 420)
    bar = story.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(story.view.week().y_of(8 * 60))
    start, before = story.box(ROUND), bar.value()
    row = story.view.week().measures.hour_height / 4
    with story.dragging(start, QPoint(start.x(), story.view.viewport().height() + 20)):
        qtbot.wait(500)
        assert 0 < bar.value() - before <= 3.5 * row
        story.press("Esc")


def test_leaving_the_page_ends_the_drag(story: WeekStory) -> None:
    before = story.plain()
    start = story.box(ROUND)
    with story.dragging(start, start + hours(story, 1)):
        story.page.hide()
        assert not story.view.mouse.is_dragging
    assert story.plain() == before


def test_a_reader_drags_nothing_and_sees_so(story: WeekStory) -> None:
    actor = replace(story.desk.work.actor, role=Role.READER)
    story.desk.work = replace(story.desk.work, actor=actor)
    story.desk.hub.announce_everything()
    before = story.plain()
    start = story.box(ROUND)
    viewport = story.view.viewport()
    QTest.mouseMove(viewport, start)
    assert viewport.cursor().shape() == Cursor.ArrowCursor
    with story.dragging(start, start + hours(story, 1)):
        assert not story.view.mouse.is_dragging
        assert viewport.cursor().shape() == Cursor.ForbiddenCursor
    assert viewport.cursor().shape() == Cursor.ArrowCursor
    assert story.said == [READ_ONLY]
    story.drag(story.point(4, "13:00"), story.point(4, "14:00"))
    assert story.page.findChild(AppointmentDialog) is None
    assert story.plain() == before


def test_the_right_button_chooses_the_place_of_its_menu(story: WeekStory) -> None:
    viewport, right = story.view.viewport(), Qt.MouseButton.RightButton
    story.stand_at(ROUND)
    QTest.mouseClick(viewport, right, NONE, story.point(4, "13:05", 1))
    place = story.view.place()
    assert place is not None
    assert (place.day, place.lane, place.minute) == (3, 1, 13 * 60)
    assert story.current() == ""


def test_a_single_day_is_worked_in_the_same_way(story: WeekStory) -> None:
    story.page._ui.forms.button("day").click()
    story.page.show_day(at(3, "9:00", "9:30").day)
    start = story.box(ROUND)
    story.drag(start, start + hours(story, 1))
    assert story.times(ROUND) == ["Mi 10:00–11:00 A"]
    story.press("Alt+Shift+Right")
    assert story.times(ROUND) == ["Do 10:00–11:00 A"]
    assert story.current() == ROUND
    assert len(story.view.week().content.days) == 1
