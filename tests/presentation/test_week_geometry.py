"""The layout of any week at all: what must hold wherever appointments lie."""

from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise

import pytest
from builders import MONDAY, an_appointment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRect
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import EVERYBODY, JANA, MARA, A, a_full_week, a_model, at, content, whole_days

from jobswap_desktop.domain.packing import DAY, visual_extent
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.models.week import WeekContent, WeekModel
from jobswap_desktop.presentation.widgets.week_layout import Measures, WeekGeometry
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.presentation.widgets.week_zoom import RASTERS

pytestmark = pytest.mark.usefixtures("theme")

LEAST = 44
GAPS = 5
DST_BEGINS, DST_ENDS = date(2022, 3, 27), date(2022, 10, 30)
WHO = st.sampled_from([MARA, JANA, EVERYBODY])


@st.composite
def timed(draw: st.DrawFn) -> Appointment:
    """Return an appointment to the minute, midnight at its end included."""
    # Mostly on one day, so that it is crowded.
    day = draw(st.sampled_from([1, 1, 1, *range(7)]))
    first = draw(st.integers(0, DAY - 1))
    last = draw(st.integers(first + 1, DAY))
    midnight = datetime.combine(MONDAY + timedelta(days=day), time())
    start, end = (midnight + timedelta(minutes=minute) for minute in (first, last))
    return an_appointment(start, end, placement_ids=draw(WHO))


@st.composite
def of_days(draw: st.DrawFn) -> Appointment:
    """Return an appointment of whole days that has at least one in the week."""
    first = draw(st.integers(-4, 7))
    last = draw(st.integers(max(1, first), 12))
    return whole_days(first, last, placement_ids=draw(WHO))


WEEKS = st.lists(st.one_of(timed(), timed(), of_days()), max_size=14)
RASTER = st.sampled_from(RASTERS)
ANY_WEEK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def geometry_of(items: list[Appointment], width: int, raster: int = 15) -> WeekGeometry:
    return WeekGeometry(content(items), Measures(width, 60 // raster * 15, LEAST, raster))


def rows_of_lane(shown_week: WeekContent, day: int, lane: int) -> list[int]:
    person = shown_week.lanes[lane].placement_id
    return [
        row
        for row, item in enumerate(shown_week.appointments)
        if not item.all_day
        and item.day == shown_week.days[day].day
        and person in item.placement_ids
    ]


def most_at_once(shown_week: WeekContent, rows: list[int], raster: int) -> int:
    spans = [visual_extent(*shown_week.appointments[row].minutes, raster) for row in rows]
    return max(
        (sum(first <= moment < last for first, last in spans) for moment, _last in spans),
        default=0,
    )


@ANY_WEEK
@given(WEEKS, st.integers(300, 1600), RASTER)
def test_no_piece_covers_another_and_none_is_lost(
    items: list[Appointment], width: int, raster: int
) -> None:
    geometry = geometry_of(items, width, raster)
    pieces = [piece for bar in geometry.bars for piece in bar.pieces]
    for one, other in combinations(pieces, 2):
        assert not one.intersects(other)
    counted = {row for chip in geometry.chips for row in chip.rows}
    for bar in geometry.bars:
        is_day = geometry.content.appointments[bar.row].all_day
        assert bool(bar.pieces) is not is_day or bar.row in counted
        assert is_day is (bar.row in geometry.band.bars)


@ANY_WEEK
@given(WEEKS, st.integers(300, 1600), RASTER)
def test_lane_has_as_many_columns_as_ever_run_at_once(
    items: list[Appointment], width: int, raster: int
) -> None:
    geometry = geometry_of(items, width, raster)
    for day, edges in enumerate(geometry.lane_edges):
        for lane, (left, right) in enumerate(pairwise(edges)):
            rows = rows_of_lane(geometry.content, day, lane)
            most = most_at_once(geometry.content, rows, raster)
            room = max(1, (right - left - GAPS) // LEAST)
            inside = QRect(left, 0, right - left, geometry.height)
            unseen = {
                row
                for row in rows
                if not any(piece.intersects(inside) for piece in geometry.bars[row].pieces)
            }
            # At a bar across both lanes the count of the left one stands in the right one.
            day_long = QRect(edges[0], 0, edges[-1] - edges[0], geometry.height)
            chips = [chip for chip in geometry.chips if day_long.contains(chip.box)]
            assert unseen <= {row for chip in chips for row in chip.rows}
            # Nothing is counted instead of shown unless more run at once than have room.
            assert bool(unseen) is (most > room)
            own = [
                piece
                for row in rows
                for piece in geometry.bars[row].pieces
                if inside.contains(piece)
            ]
            if not unseen and own:
                assert min(piece.width() for piece in own) >= (right - left - GAPS) // most - 4


@ANY_WEEK
@given(WEEKS, RASTER)
def test_minutes_are_where_they_belong_and_always_in_view(
    items: list[Appointment], raster: int
) -> None:
    geometry = geometry_of(items, 9000, raster)
    for bar in geometry.bars:
        item = geometry.content.appointments[bar.row]
        if item.all_day:
            continue
        first, last = visual_extent(*item.minutes, raster)
        for piece in bar.pieces:
            assert piece.top() == geometry.y_of(first) + 1
            assert piece.bottom() == geometry.y_of(last) - 1
            assert 0 <= piece.top() <= piece.bottom() < geometry.height
            assert piece.height() >= 15 - 2


@ANY_WEEK
@given(st.lists(of_days(), max_size=12), st.integers(1, 5))
def test_whole_days_never_cover_each_other_and_lie_in_all_of_their_lanes(
    items: list[Appointment], most: int
) -> None:
    geometry = WeekGeometry(content(items), Measures(1100, 60, LEAST, lines=most))
    band = geometry.band
    pieces = [piece for row in band.bars for piece in band.pieces(row)]
    for one, other in combinations([*pieces, *(chip.box for chip in band.chips)], 2):
        assert not one.intersects(other)
    assert all(piece.top() >= 0 and piece.bottom() < band.height for piece in pieces)
    for row, bar in band.bars.items():
        boxes = band.pieces(row) or [chip.box for chip in band.chips if row in chip.rows]
        edges = [edge for cell in bar.held.cells for edge in band_cell(geometry, cell)]
        assert all(min(edges) < box.left() and box.right() < max(edges) for box in boxes)
        # In each of its lanes it is drawn or counted.
        for cell in bar.held.cells:
            left, right = band_cell(geometry, cell)
            middle = (left + right) // 2
            assert any(box.left() <= middle <= box.right() for box in boxes)


def band_cell(geometry: WeekGeometry, cell: int) -> tuple[int, int]:
    lanes = len(geometry.content.lanes)
    left, right = geometry.lane_edges[cell // lanes][cell % lanes : cell % lanes + 2]
    return left, right


def test_one_visitor_alone_has_bars_over_several_days() -> None:
    shown_week = content([whole_days(1, 3, placement_ids=MARA)], shown=(A,))
    bar = WeekGeometry(shown_week, Measures(1000, 60, LEAST)).band.bars[0]
    assert len(bar.pieces) == 1
    assert bar.pieces[0].width() > 1000 * 3 // 5 - 12


@pytest.mark.parametrize("sunday", [DST_BEGINS, DST_ENDS])
def test_day_on_which_clocks_change_is_as_long_as_others(sunday: date) -> None:
    monday = sunday - timedelta(days=6)
    moved = [
        an_appointment(datetime.combine(day, time(1, 30)), datetime.combine(day, time(3, 30)))
        for day in (monday, sunday)
    ]
    shown_week = content(moved, monday=monday)
    assert shown_week.days[-1].day == sunday
    geometry = WeekGeometry(shown_week, Measures(1200, 60, LEAST))
    plain, changed = (bar.pieces[0] for bar in geometry.bars)
    assert (plain.top(), plain.bottom()) == (changed.top(), changed.bottom())
    assert geometry.height == (18 - 1) * 60


def test_till_midnight_reaches_the_end_of_its_own_day() -> None:
    late = at(2, "22:00", "23:00")
    till_midnight = an_appointment(late.start, datetime(2022, 2, 23))
    geometry = geometry_of([till_midnight], 1000)
    assert geometry.last_minute == DAY
    assert geometry.day_of(0) == 1
    assert geometry.bars[0].pieces[0].bottom() == geometry.height - 1


def visible(view: WeekView, index: QModelIndex) -> QRect:
    """Return what can be seen of an appointment's box."""
    row, room = index.row(), view.viewport().rect()
    if row not in view.week().band.bars:
        room.setTop(view.week().band.height)
    return view.visualRect(index) & room


def found_everywhere(view: WeekView, index: QModelIndex) -> None:
    box = visible(view, index)
    assert not box.isEmpty()
    for point in (box.center(), box.topLeft(), box.topRight(), box.bottomRight()):
        assert view.indexAt(point) == index


@pytest.fixture
def view(qtbot: QtBot) -> WeekView:
    view = WeekView()
    model = a_model(content(a_full_week()))
    model.setParent(view)
    view.setModel(model)
    shown(qtbot, view, 1100, 700)
    return view


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    items=WEEKS,
    raster=RASTER,
    width=st.integers(500, 1500),
    day=st.one_of(st.none(), st.integers(0, 6)),
    unfolded=st.booleans(),
)
def test_what_is_drawn_is_what_is_found(
    view: WeekView,
    *,
    items: list[Appointment],
    raster: int,
    width: int,
    day: int | None,
    unfolded: bool,
) -> None:
    only = None if day is None else MONDAY + timedelta(days=day)
    model = view.model()
    assert isinstance(model, WeekModel)
    view.setCurrentIndex(QModelIndex())
    model.show_week(content(items, only=only))
    view.resize(width, 700)
    view.set_raster(raster)
    view.unfold_days(unfolded)
    for row in range(model.rowCount()):
        index = model.index(row)
        view.setCurrentIndex(QModelIndex())
        view.scrollTo(index)
        if not view.visualRect(index).isEmpty():
            found_everywhere(view, index)
        view.setCurrentIndex(index)
        found_everywhere(view, index)
