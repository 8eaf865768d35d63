"""Whole days above the hours, the hours of the houses, and one day alone."""

from datetime import date, datetime

import pytest
from builders import MONDAY, an_appointment
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip
from pytestqt.qtbot import QtBot
from screen import shown, told
from weeks import (
    EVERYBODY,
    JANA,
    MARA,
    A,
    a_full_week,
    a_model,
    at,
    content,
    every_day,
    whole_days,
)

from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.presentation.models.week import WeekContent, clock_text
from jobswap_desktop.presentation.widgets.week_view import WeekView

pytestmark = pytest.mark.usefixtures("theme", "german")

Action = QAbstractItemView.CursorAction
NONE = Qt.KeyboardModifier.NoModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton

WHOLE = (
    whole_days(-1, 1, title="Anreise", placement_ids=JANA),
    whole_days(1, 5, title="Hotel", placement_ids=MARA),
    whole_days(2, 3, title="Messe", placement_ids=EVERYBODY, place="Köln"),
    whole_days(3, 3, title="Gleitzeit", placement_ids=JANA),
    whole_days(3, 3, title="Jubiläum", placement_ids=JANA),
    whole_days(3, 3, title="Rufbereitschaft", placement_ids=JANA),
    whole_days(3, 3, title="Wartung", placement_ids=JANA),
)


def a_view(qtbot: QtBot, what: WeekContent, width: int = 1100, height: int = 700) -> WeekView:
    view = WeekView()
    model = a_model(what)
    model.setParent(view)
    view.setModel(model)
    view.set_clock(lambda: datetime(2022, 2, 21, 9, 42))
    shown(qtbot, view, width, height)
    return view


def row_of(view: WeekView, title: str) -> int:
    model = view.model()
    return next(n for n in range(model.rowCount()) if model.index(n, 0).data() == title)


def stand_at(view: WeekView, title: str) -> None:
    view.setCurrentIndex(view.model().index(row_of(view, title), 0))


def title_at(view: WeekView) -> str:
    return str(view.currentIndex().data())


def step(view: WeekView, action: Action) -> str:
    view.setCurrentIndex(view.moveCursor(action, NONE))
    return title_at(view)


def test_rows_are_read_by_day_with_whole_days_first(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)))
    model = view.model()
    titles = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert titles[:4] == ["Anreise", "Hotel", "Morgenbriefing", "Begrüßung"]
    tuesday = titles.index("Messe")
    assert titles[tuesday + 1] == "Morgenbriefing"


def test_arrow_keys_reach_whole_days(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)))
    stand_at(view, "Begrüßung")
    assert step(view, Action.MoveUp) == "Morgenbriefing"
    assert step(view, Action.MoveUp) == "Hotel"
    assert step(view, Action.MoveUp) == "Anreise"
    assert step(view, Action.MoveLeft) == "Hotel"
    assert step(view, Action.MoveRight) == "Anreise"
    # Where no day beside has another one of whole days, the hours are next.
    assert step(view, Action.MoveRight) == "Messe"
    assert step(view, Action.MovePageDown) in {"Gleitzeit", "Rufbereitschaft"}
    assert step(view, Action.MovePageUp) == "Messe"


def test_right_never_goes_round_in_circles(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)))
    stand_at(view, "Hotel")
    for _press in range(20):
        here = view.currentIndex()
        step(view, Action.MoveRight)
        if view.currentIndex() == here:
            break
    assert view.week().day_of(view.currentIndex().row()) == 4


def test_they_are_named_with_their_days(qtbot: QtBot) -> None:
    what = (
        whole_days(7, 9, title="Tagung", placement_ids=EVERYBODY, place="Köln"),
        whole_days(2, 2, title="Gleitzeit", placement_ids=JANA, place="", confidential=True),
        at(2, "9:00", "10:00", title="Rundgang", placement_ids=JANA),
    )
    view = a_view(qtbot, content(what))
    interface = QAccessible.queryAccessibleInterface(view)
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
        if interface.child(number).role() == QAccessible.Role.ListItem
    ]
    assert names == [
        "Gleitzeit, ganztägig, Dienstag, 22. Februar, Jana Voss, vertraulich",
        "Rundgang, Dienstag, 22. Februar, 09:00 bis 10:00 Uhr, Jana Voss, Raum 2.14",
        (
            "Tagung, ganztägig, Sonntag, 27. Februar bis Dienstag, 1. März, "
            "Mara Lindner, Jana Voss, Köln"
        ),
    ]


def test_midnight_at_the_end_is_24_everywhere(qtbot: QtBot) -> None:
    late = an_appointment(
        datetime(2022, 2, 21, 22), datetime(2022, 2, 22), title="Umzug der Server"
    )
    view = a_view(qtbot, content((late,)))
    assert clock_text(late) == "22:00–24:00"
    name = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name.startswith("Umzug der Server, Montag, 21. Februar, 22:00 bis 24:00 Uhr, ")


def test_band_does_not_scroll_and_hours_do(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)), height=420)
    index = view.model().index(row_of(view, "Messe"), 0)
    before = view.visualRect(index)
    hours = view.visualRect(view.model().index(row_of(view, "Workshop"), 0))
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 50)
    assert view.visualRect(index) == before
    workshop = view.visualRect(view.model().index(row_of(view, "Workshop"), 0))
    assert workshop.top() == hours.top() - 50
    # What has scrolled beneath the band is not found in it.
    assert view.indexAt(QPoint(before.center().x(), before.center().y())) == index


def test_beyond_three_they_are_counted_and_a_press_shows_all(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(WHOLE))
    band = view.week().band
    assert [len(chip.rows) for chip in band.chips] == [2]
    folded = band.height
    heard: list[bool] = []
    view.days_unfolded.connect(heard.append)
    QTest.mouseClick(view.viewport(), LEFT_BUTTON, NONE, band.chips[0].box.center())
    assert heard == [True]
    assert not view.week().band.chips
    assert view.week().band.height > folded
    assert view._gutter.fold.isVisible()
    assert told(view._gutter.fold) == (QAccessible.Role.Button, "Weniger ganztägige zeigen")
    view._gutter.fold.click()
    assert view.week().band.height == folded
    assert told(view._gutter.fold)[1] == "Alle ganztägigen zeigen"


def test_button_is_there_only_where_something_is_folded_away(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(WHOLE[:3]))
    assert not view._gutter.fold.isVisible()
    assert not a_view(qtbot, content(a_full_week())).week().band.height


def test_unfolded_leaves_half_of_the_view_to_the_hours(qtbot: QtBot) -> None:
    many = [whole_days(3, 3, title=f"Termin {number}") for number in range(30)]
    view = a_view(qtbot, content(many))
    view.unfold_days(True)
    band = view.week().band
    assert band.height <= view.viewport().height() // 2 + 2 * view.week().measures.line
    assert band.chips
    low = a_view(qtbot, content(many), height=260)
    assert low.week().band.shown < 3


def test_one_too_many_is_shown_instead_of_counted(qtbot: QtBot) -> None:
    four = [whole_days(3, 3, title=f"Termin {number}") for number in range(4)]
    view = a_view(qtbot, content(four))
    assert view.week().band.shown == 4
    assert not view.week().band.chips
    assert not view._gutter.fold.isVisible()


def test_counted_one_comes_up_when_keys_reach_it(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(WHOLE))
    assert not view.week().band.is_shown(row_of(view, "Wartung"))
    stand_at(view, "Wartung")
    index = view.currentIndex()
    box = view.visualRect(index)
    assert not box.isEmpty()
    assert view.indexAt(box.center()) == index
    focused = QAccessible.queryAccessibleInterface(view).child(index.row())
    assert focused.rect().size() == box.size()


def test_press_and_double_click_in_the_band_choose_and_open(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)))
    opened: list[str] = []
    wanted: list[object] = []
    view.activated.connect(lambda index: opened.append(index.data()))
    view.create_wanted.connect(wanted.append)
    box = view.visualRect(view.model().index(row_of(view, "Messe"), 0))
    QTest.mouseClick(view.viewport(), LEFT_BUTTON, NONE, box.center())
    assert title_at(view) == "Messe"
    QTest.mouseDClick(view.viewport(), LEFT_BUTTON, NONE, box.center())
    assert opened == ["Messe"]
    free = QPoint(view.viewport().width() - 20, box.center().y())
    QTest.mouseDClick(view.viewport(), LEFT_BUTTON, NONE, free)
    assert not wanted


def test_nothing_is_dragged_from_a_free_place_of_the_band(qtbot: QtBot) -> None:
    view = a_view(qtbot, content((*a_full_week(), *WHOLE)))
    wanted: list[object] = []
    view.create_wanted.connect(wanted.append)
    view.shift_wanted.connect(wanted.append)
    band = view.visualRect(view.model().index(row_of(view, "Messe"), 0))
    free = QPoint(view.viewport().width() - 20, band.center().y())
    QTest.mousePress(view.viewport(), LEFT_BUTTON, NONE, free)
    for step_down in (20, 60, 120):
        QTest.mouseMove(view.viewport(), free + QPoint(0, step_down))
    assert not view.mouse.is_dragging
    QTest.mouseRelease(view.viewport(), LEFT_BUTTON, NONE, free + QPoint(0, 120))
    assert not wanted


def test_weekend_is_there_when_wanted_or_in_use() -> None:
    assert len(content(a_full_week()).days) == 5
    assert len(content(a_full_week(), weekend=True).days) == 7
    until_saturday = content((whole_days(5, 6, title="Tagung"),))
    assert [column.day.weekday() for column in until_saturday.days] == [0, 1, 2, 3, 4, 5]


def test_one_day_alone_holds_what_takes_place_on_it() -> None:
    wednesday = content((*a_full_week(), *WHOLE), only=date(2022, 2, 23))
    assert [column.day for column in wednesday.days] == [date(2022, 2, 23)]
    assert [item.title for item in wednesday.appointments] == [
        *("Hotel", "Messe", "Gleitzeit", "Jubiläum", "Rufbereitschaft", "Wartung"),
        *("Morgenbriefing", "Kurzabstimmung"),
    ]


def hint_at(view: WeekView, at_point: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, at_point, view.viewport().mapToGlobal(at_point))
    QApplication.sendEvent(view.viewport(), event)
    return QToolTip.text()


def ground_colours(view: WeekView, day: int, lane: int, minute: int) -> set[int]:
    image = view.viewport().grab().toImage()
    left, right = view.week().lane_edges[day][lane : lane + 2]
    y = view.week().y_of(minute) - view.verticalOffset()
    return {image.pixel(x, y + dy) for x in range(left + 4, right - 4) for dy in range(1, 4)}


def test_each_house_has_its_own_hours(qtbot: QtBot) -> None:
    week = content(
        (),
        working_hours=every_day("7:00", "18:00"),
        core_hours=every_day("9:00", "15:00"),
        break_hours=every_day("12:00", "12:30"),
    )
    view = a_view(qtbot, week, height=900)
    core = ground_colours(view, 1, 0, 10 * 60)
    frame = ground_colours(view, 1, 0, 16 * 60)
    pause = ground_colours(view, 1, 0, 12 * 60 + 2)
    assert len(core) == len(frame) == 1
    assert core != frame
    assert len(pause) > 1
    # The other house has named no hours: the usual ones are shown, from 8 to 17.
    assert ground_colours(view, 1, 1, 16 * 60) == core
    outside = ground_colours(view, 1, 1, 17 * 60 + 5)
    assert outside not in (core, frame)


def test_words_say_why_the_ground_is_as_it_is(qtbot: QtBot) -> None:
    closure = ClosureDay(day=MONDAY.replace(day=24), label="Brauchtum")
    week = content(
        (),
        closure,
        working_hours=every_day("7:00", "18:00"),
        core_hours=(*every_day("9:00", "12:00"), *every_day("13:30", "15:00")),
        break_hours=every_day("12:00", "12:30"),
    )
    monday, thursday = week.days[0], week.days[3]
    house = "IT-Verbund Westtal"
    assert monday.words_at(0, 10 * 60) == ""
    assert monday.words_at(0, 12 * 60) == f"übliche Pause 12:00–12:30, {house}"
    assert monday.words_at(0, 16 * 60) == (
        f"außerhalb der Kernzeit (09:00–12:00, 13:30–15:00), {house}"
    )
    assert monday.words_at(0, 6 * 60) == f"außerhalb der Rahmenzeit (07:00–18:00), {house}"
    assert monday.words_at(1, 6 * 60) == ""
    saturday = content((), weekend=True, working_hours=every_day("7:00", "18:00")).days[5]
    assert saturday.words_at(0, 10 * 60) == f"kein Einsatz\nkein Arbeitstag, {house}"
    note = f"Brauchtum · Dienststelle geschlossen ({house})"
    assert thursday.words_at(0, 12 * 60) == f"{note}, Weiberfastnacht (Stadt Lindenfurt)"
    view = a_view(qtbot, week)
    assert told(view._head) == (
        QAccessible.Role.StaticText,
        f"KW 8, Do., 24.02.2022: {thursday.note}, übliche Pause 12:00–12:30, {house}",
    )
    left = view.week().lane_edges[0][0]
    y = view.week().y_of(12 * 60 + 10) - view.verticalOffset()
    assert f"übliche Pause 12:00–12:30, {house}" in hint_at(view, QPoint(left + 30, y))
    head = view._head
    x = head.width() - 30
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(x, 5), head.mapToGlobal(QPoint(x, 5)))
    QApplication.sendEvent(head, event)
    assert "Fr., 25.02.2022" in QToolTip.text()


def test_first_look_comes_once_a_week_whoever_is_shown(qtbot: QtBot) -> None:
    what = (at(1, "13:00", "14:00"), at(2, "16:00", "17:30"))
    view = a_view(qtbot, content(what), height=300)
    view.verticalScrollBar().setValue(10)
    model = view.model()
    for other in (content(what, shown=(A,)), content(what, only=date(2022, 2, 22))):
        model.show_week(other)  # type: ignore[attr-defined]  # the view has a WeekModel
        assert view.verticalScrollBar().value() == 10
    next_week = content((), monday=MONDAY.replace(day=28))
    model.show_week(next_week)  # type: ignore[attr-defined]  # the view has a WeekModel
    assert view.verticalOffset() == view.week().y_of(7 * 60 + 45)


def test_break_is_named_unless_something_lies_over_it(qtbot: QtBot) -> None:
    lunch = at(1, "12:00", "13:00", placement_ids=MARA)
    view = a_view(qtbot, content((lunch,), break_hours=every_day("12:00", "13:00")))
    view.grab()
    painter = view._painter
    assert painter is not None
    days = [view.week().day_edges[n] for n in range(5)]
    named = [max(n for n, edge in enumerate(days) if edge <= box.left()) for box, _word
             in painter._ground._words]  # fmt: skip
    assert named == [1, 2, 3, 4]
