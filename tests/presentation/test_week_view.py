"""The timetable: where boxes lie, where keys lead, and what a screen reader is told."""

from datetime import date, datetime
from itertools import combinations

import pytest
from builders import MONDAY
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot
from screen import shown, told
from weeks import EVERYBODY, A, a_full_week, a_model, at, content

from jobswap_desktop.domain.offices import ClosureDay, ClosureKind
from jobswap_desktop.domain.schedule import Mode
from jobswap_desktop.presentation.models.week import WeekContent
from jobswap_desktop.presentation.theme import Mode as Look
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets import week_view
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.presentation.widgets.week_text import CardFonts, card_lines
from jobswap_desktop.presentation.widgets.week_view import WeekView

pytestmark = pytest.mark.usefixtures("theme")

Key = Qt.Key
Action = QAbstractItemView.CursorAction
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def a_view(qtbot: QtBot, what: WeekContent, width: int = 1100, height: int = 700) -> WeekView:
    view = WeekView()
    model = a_model(what)
    model.setParent(view)
    view.setModel(model)
    view.set_clock(lambda: datetime(2022, 2, 21, 9, 42))
    shown(qtbot, view, width, height)
    return view


def indexes(view: WeekView) -> list[QModelIndex]:
    model = view.model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def titled(view: WeekView, title: str) -> QModelIndex:
    return next(index for index in indexes(view) if index.data() == title)


def title_at(view: WeekView) -> str:
    return str(view.currentIndex().data())


def test_no_box_covers_another_and_each_is_found_again(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()), width=1500)
    boxes = [(index, view.visualRect(index)) for index in indexes(view)]
    assert not view.week().chips
    for (one, box), (other, second) in combinations(boxes, 2):
        assert not box.intersects(second), (one.data(), other.data())
    for index, box in boxes:
        assert view.indexAt(box.center()) == index


def test_ten_minutes_are_one_readable_line_with_the_next_beneath(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()))
    briefing = view.visualRect(titled(view, "Morgenbriefing"))
    welcome = view.visualRect(titled(view, "Begrüßung"))
    assert briefing.height() >= CardFonts.of(view._theme).line_height
    assert briefing.bottom() < welcome.top() <= briefing.bottom() + 3


def test_shared_appointment_is_one_bar_or_two_halves(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()), width=1500)
    rows = {str(index.data()): index.row() for index in indexes(view)}
    day = view.week().day_edges
    whole = view.week().bars[rows["Abschlussrunde"]]
    assert len(whole.pieces) == 1
    assert whole.pieces[0].width() > (day[5] - day[4]) * 0.9
    # Jana's lane has another one before it, so one bar would cover that.
    halves = view.week().bars[rows["Abstimmung"]]
    assert len(halves.pieces) == 2
    for half in halves.pieces:
        assert view.indexAt(half.center() - QPoint(0, view.verticalOffset())).row() == halves.row


def test_narrow_lane_counts_what_it_leaves_out(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()), width=760)
    chips = {tuple(view.model().index(row, 0).data() for row in c.rows) for c in view.week().chips}
    assert ("Jour fixe", "Rücksprache") in chips
    hidden = titled(view, "Rücksprache")
    assert view.visualRect(hidden).isEmpty()
    view.setCurrentIndex(hidden)
    box = view.visualRect(hidden)
    assert view.indexAt(box.center()) == hidden
    lane = view.week().lane_edges[1]
    assert box.width() > (lane[1] - lane[0]) * 0.8


def press_count(view: WeekView) -> None:
    chip = next(chip for chip in view.week().chips if len(chip.rows) == 2)
    at_chip = chip.box.center() - QPoint(0, view.verticalOffset())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at_chip)


def test_press_on_the_count_wants_the_day(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()), width=760)
    wanted: list[date] = []
    view.day_wanted.connect(wanted.append)
    press_count(view)
    assert wanted == [date(2022, 2, 22)]


def test_press_on_the_count_in_a_narrow_day_shows_one_after_the_other(qtbot: QtBot) -> None:
    tuesday = content(a_full_week(), only=date(2022, 2, 22))
    view = a_view(qtbot, tuesday, width=220)
    press_count(view)
    assert title_at(view) == "Jour fixe"


def test_weekend_and_hours_follow_the_appointments(qtbot: QtBot) -> None:
    plain = a_view(qtbot, content(a_full_week()))
    assert len(plain.week().content.days) == 5
    assert (plain.week().first_minute, plain.week().last_minute) == (7 * 60, 18 * 60)
    late = (at(6, "5:50", "6:30", title="Markt"), at(2, "17:30", "20:10", title="Ratssitzung"))
    view = a_view(qtbot, content((*a_full_week(), *late)))
    assert [column.day.weekday() for column in view.week().content.days] == [0, 1, 2, 3, 4, 5]
    assert (view.week().first_minute, view.week().last_minute) == (5 * 60, 21 * 60)


def test_one_visitor_has_the_whole_day(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week(), shown=(A,)))
    titles = {str(index.data()) for index in indexes(view)}
    assert "Vorstellungsrunde" not in titles
    assert "Morgenbriefing" in titles
    assert all(len(edges) == 2 for edges in view.week().lane_edges)


@pytest.mark.parametrize(
    ("start", "action", "modifiers", "end"),
    [
        ("Begrüßung", Action.MoveDown, NONE, "Vorstellungsrunde"),
        ("Begrüßung", Action.MoveUp, NONE, "Morgenbriefing"),
        ("Begrüßung", Action.MoveRight, NONE, "Vorstellungsrunde"),
        ("Vorstellungsrunde", Action.MoveLeft, NONE, "Begrüßung"),
        ("Vorstellungsrunde", Action.MoveRight, NONE, "Morgenbriefing"),
        ("Teamkoordination", Action.MoveRight, NONE, "Vorstellungsrunde"),
        ("Teamkoordination", Action.MoveHome, NONE, "Morgenbriefing"),
        ("Begrüßung", Action.MoveEnd, NONE, "Datenschutz"),
        ("Workshop", Action.MoveHome, CONTROL, "Morgenbriefing"),
        ("Workshop", Action.MoveEnd, CONTROL, "Abschlussrunde"),
        ("Abschlussrunde", Action.MoveDown, NONE, "Abschlussrunde"),
        ("Workshop", Action.MovePageDown, NONE, "Kurzabstimmung"),
        ("Kurzabstimmung", Action.MovePageUp, NONE, "Workshop"),
    ],
)
def test_where_keys_lead(
    qtbot: QtBot, start: str, action: Action, modifiers: Qt.KeyboardModifier, end: str
) -> None:
    view = a_view(qtbot, content(a_full_week()))
    view.setCurrentIndex(titled(view, start))
    assert view.moveCursor(action, modifiers).data() == end


def test_keys_in_an_empty_week_lead_nowhere(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(()))
    for action in Action:
        assert not view.moveCursor(action, NONE).isValid()
    view.grab()


def test_names_tell_everything(qtbot: QtBot, german: object) -> None:
    assert german
    what = (
        at(1, "9:00", "10:30", title="Teamkoordination", done=True),
        at(1, "10:00", "11:00", title="Einweisung", confidential=True, place=""),
        at(2, "8:00", "8:10", placement_ids=EVERYBODY, title="Morgenbriefing", place="",
           mode=Mode.ONLINE),
    )  # fmt: skip
    view = a_view(qtbot, content(what))
    interface = QAccessible.queryAccessibleInterface(view)
    assert told(view) == (QAccessible.Role.List, "Wochenplan")
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
        if interface.child(number).role() == QAccessible.Role.ListItem
    ]
    assert names == [
        (
            "Teamkoordination, Montag, 21. Februar, 09:00 bis 10:30 Uhr, Mara Lindner, Raum 2.14, "
            "überschneidet sich mit Einweisung, erledigt"
        ),
        (
            "Einweisung, Montag, 21. Februar, 10:00 bis 11:00 Uhr, Mara Lindner, "
            "überschneidet sich mit Teamkoordination, vertraulich"
        ),
        (
            "Morgenbriefing, Dienstag, 22. Februar, 08:00 bis 08:10 Uhr, Mara Lindner, Jana Voss, "
            "Online"
        ),
    ]


def test_focus_is_told_of_the_appointment(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()))
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Key.Key_Down)
    focused = QAccessible.queryAccessibleInterface(view).focusChild()
    assert focused.text(QAccessible.Text.Name) == view.currentIndex().data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert focused.rect().size() == view.visualRect(view.currentIndex()).size()


def test_closure_and_holiday_are_named_and_hatched(qtbot: QtBot, german: object) -> None:
    assert german
    closure = ClosureDay(day=MONDAY.replace(day=24), label="Weiberfastnacht")
    shown_week = content(a_full_week(), closure)
    thursday = shown_week.days[3]
    assert thursday.note == "Weiberfastnacht · Dienststelle geschlossen (IT-Verbund Westtal)"
    assert thursday.shut == (0, None)
    view = a_view(qtbot, shown_week)
    assert told(view._head) == (
        QAccessible.Role.StaticText,
        "KW 8, Do., 24.02.2022: Weiberfastnacht · Dienststelle geschlossen (IT-Verbund Westtal)",
    )
    only_mara = content(a_full_week(), closure, shown=(A,))
    assert only_mara.days[3].note == "Weiberfastnacht · Dienststelle geschlossen"
    easter = content((), monday=MONDAY.replace(month=4, day=18))
    assert easter.days[0].note == "Ostermontag, kein Einsatz"
    assert easter.days[0].away == (True, True)
    assert only_mara.days[3].away == (False,)
    assert easter.days[0].shut == (0, 0)


def test_short_day_is_shut_from_its_hour(german: object) -> None:
    assert german
    closure = ClosureDay(
        day=MONDAY.replace(day=24),
        label="Weiberfastnacht",
        kind=ClosureKind.SHORT_DAY,
        from_time=datetime(2022, 2, 24, 11, 11).time(),
    )
    thursday = content((), closure, shown=(A,)).days[3]
    assert thursday.note == "Weiberfastnacht · Verkürzter Dienst, geschlossen ab 11:11\u00a0Uhr"
    assert thursday.shut == (11 * 60 + 11,)


def test_closed_day_looks_different(qtbot: QtBot) -> None:
    closure = ClosureDay(day=MONDAY.replace(day=24), label="Brauchtum")
    view = a_view(qtbot, content((), closure))
    image = view.viewport().grab().toImage()
    (left, middle, right) = view.week().lane_edges[3]

    def colours(first: int, last: int) -> set[int]:
        y = view.week().y_of(12 * 60 + 5) - view.verticalOffset()
        return {image.pixel(x, y) for x in range(first + 4, last - 4)}

    assert len(colours(left, middle)) > 1
    assert len(colours(middle, right)) == 1


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [34, 60, 110, 240])
def test_text_never_leaves_its_box(theme: Theme, scale: int, width: int) -> None:
    theme.set_text_scale(scale)
    fonts = CardFonts.of(theme)
    item = at(1, "9:00", "10:30", title="Verschwiegenheitserklärung im Rathaus", place="Raum 2.14")
    for height in (fonts.line_height + 1, 3 * fonts.line_height, 9 * fonts.line_height):
        box = QRect(0, 0, width, height)
        for line in card_lines(box, item, fonts, 0):
            assert line.x + fonts.width(line.text, bold=line.bold) <= box.right() + 1
            assert line.y <= box.bottom()


def test_time_is_left_out_before_the_title(theme: Theme) -> None:
    fonts = CardFonts.of(theme)
    item = at(1, "9:00", "10:30", title="Projektsteuerung Portal", place="Westtal")
    wide = fonts.width("Projektsteuerung", bold=True) + 16

    def texts(width: int, lines: int) -> list[str]:
        box = QRect(0, 0, width, lines * fonts.line_height + 2)
        return [line.text for line in card_lines(box, item, fonts, 0)]

    assert texts(wide, 4) == ["Projektsteuerung", "Portal", "09:00–10:30", "Westtal"]
    assert texts(wide, 3) == ["Projektsteuerung", "Portal", "09:00–10:30"]
    assert texts(wide, 2) == ["Projektsteuerung", "Portal"]
    assert texts(fonts.width("09:00") + 12, 4)[2] == "09:00"


def test_first_look_is_at_the_first_appointment_and_only_once(qtbot: QtBot) -> None:
    what = content((at(1, "13:00", "14:00"), at(2, "16:00", "17:30")))
    view = a_view(qtbot, what, height=300)
    seen = view.verticalOffset()
    assert seen == view.week().y_of(12 * 60 + 45)
    view.verticalScrollBar().setValue(10)
    a_changed_week = content((at(1, "13:00", "14:30"), at(2, "16:00", "17:30")))
    model = view.model()
    model.show_week(a_changed_week)  # type: ignore[attr-defined]  # the view has a WeekModel
    assert view.verticalOffset() == 10


def test_keyboard_chooses_an_empty_place(
    qtbot: QtBot, german: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert german
    heard: list[str] = []
    monkeypatch.setattr(week_view, "announce", lambda _view, text: heard.append(text))
    view = a_view(qtbot, content(()))
    wanted: list[Opening] = []
    view.quick_line_wanted.connect(lambda opening, _letter: wanted.append(opening))
    view.setFocus()
    QTest.keyClick(view, Key.Key_Space, CONTROL)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Return)
    assert heard[0] == "Freier Platz: Mo., 21.02.2022, 09:00\u00a0Uhr, Mara Lindner"
    assert heard[-1] == "Freier Platz: Mo., 21.02.2022, 09:15\u00a0Uhr, Jana Voss"
    assert [(o.start, o.placement_id) for o in wanted] == [
        (datetime(2022, 2, 21, 9, 15), "placement-b")
    ]
    QTest.keyClick(view, Key.Key_Escape)
    assert view.place() is None


def test_double_click_on_an_empty_place_wants_a_new_one(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()))
    wanted: list[Opening] = []
    opened: list[str] = []
    view.create_wanted.connect(wanted.append)
    view.activated.connect(lambda index: opened.append(index.data()))
    x = (view.week().lane_edges[2][0] + view.week().lane_edges[2][1]) // 2
    empty = QPoint(x, view.week().y_of(13 * 60 + 20) - view.verticalOffset())
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, empty)
    assert [o.start for o in wanted] == [datetime(2022, 2, 23, 13, 15)]
    box = view.visualRect(titled(view, "Workshop"))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, box.center())
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, box.center())
    assert len(wanted) == 1
    assert opened == ["Workshop"]


def test_control_and_arrow_want_another_week(qtbot: QtBot) -> None:
    view = a_view(qtbot, content(a_full_week()))
    weeks: list[int] = []
    view.week_wanted.connect(weeks.append)
    QTest.keyClick(view, Key.Key_Right, CONTROL)
    QTest.keyClick(view, Key.Key_Left, CONTROL)
    assert weeks == [1, -1]


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("scale", [100, 200])
def test_it_paints_in_every_look(qtbot: QtBot, theme: Theme, look: Look, scale: int) -> None:
    theme.set_mode(look)
    theme.set_text_scale(scale)
    view = a_view(qtbot, content(a_full_week(), today=MONDAY))
    view.setCurrentIndex(titled(view, "Workshop"))
    seen = view.grab().toImage()
    assert len({seen.pixel(x, 400) for x in range(0, seen.width(), 3)}) > 3
