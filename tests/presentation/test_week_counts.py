"""What lies on boxes of the week: counts that cover no text, the ring, names in one style."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import EVERYBODY, JANA, MARA, a_model, at, content

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.theme import Colour, Mode, Theme
from jobswap_desktop.presentation.theme.tokens import contrast_ratio
from jobswap_desktop.presentation.widgets.week_painting import Card, WeekPainter
from jobswap_desktop.presentation.widgets.week_view import WeekView

pytestmark = pytest.mark.usefixtures("theme")

TITLE = "Digitales Rathaus und Bürgerportal"


def crowded() -> list[Appointment]:
    long = at(2, "8:00", "12:00", title=TITLE)
    return [long, *(at(2, "8:30", "10:00", title=f"Termin {n}") for n in range(4))]


def a_view(qtbot: QtBot, items: Iterable[Appointment], width: int) -> WeekView:
    view = WeekView()
    shown(qtbot, view, width, 600)
    view.setModel(a_model(content(list(items))))
    return view


def painter_of(view: WeekView) -> WeekPainter:
    view.grab()
    assert view._painter is not None
    return view._painter


def text_boxes(painter: WeekPainter, card: Card) -> list[QRect]:
    fonts = painter.fonts
    return [
        QRect(
            line.x,
            line.y - fonts.ascent,
            fonts.width(line.text, bold=line.bold),
            fonts.line_height,
        )
        for line in card.lines
    ]


@pytest.mark.parametrize(("scale", "width"), [(100, 520), (150, 1150), (200, 1240)])
def test_counts_cover_no_text(qtbot: QtBot, theme: Theme, scale: int, width: int) -> None:
    theme.set_text_scale(scale)
    view = a_view(qtbot, crowded(), width)
    painter, chips = painter_of(view), view.week().chips
    assert any(card.box.intersects(chip.box) for card in painter._cards for chip in chips)
    for card in painter._cards:
        for box in text_boxes(painter, card):
            assert not any(chip.box.intersects(box) for chip in chips), card.lines
        assert all(line.text.strip("…") for line in card.lines)


def test_a_bar_of_both_keeps_its_words_where_both_lanes_are_crowded(
    qtbot: QtBot, theme: Theme
) -> None:
    theme.set_text_scale(200)
    both = at(2, "8:00", "8:10", title="Briefing", placement_ids=EVERYBODY)
    others = [
        at(2, "8:00", "8:10", title=f"Termin {n}", placement_ids=who)
        for n, who in enumerate((MARA, MARA, JANA))
    ]
    view = a_view(qtbot, [both, *others], 1240)
    painter = painter_of(view)
    (chip,) = view.week().chips
    assert len(chip.rows) == 3
    (card,) = painter._cards
    assert chip.box.right() <= card.box.right() + 2
    assert [line.text for line in card.lines] == ["Briefing"]


def test_raised_box_says_how_many_it_hides(qtbot: QtBot) -> None:
    items = [at(2, "9:00", "11:00", title=TITLE), at(2, "9:15", "10:30", title="Darunter")]
    view = a_view(qtbot, [*items, at(2, "10:00", "12:00", title="Ragt heraus")], 1600)
    model = view.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == TITLE)
    painter, raised = painter_of(view), view.week().raised(row)
    # The one that goes on below is seen there.
    assert painter._hidden_by(row, raised) == 1
    sign = painter._sign_on(raised)
    before = view.viewport().grab().toImage()
    view.setCurrentIndex(model.index(row, 0))
    after = view.viewport().grab().toImage()
    seen = sign.translated(0, -view.verticalOffset())
    assert raised.contains(sign)
    assert _colours(after, seen) != _colours(before, seen)
    lone = painter._card(row, raised, [sign])
    assert not any(sign.intersects(box) for box in text_boxes(painter, lone))


def a_day(qtbot: QtBot, items: Iterable[Appointment], width: int) -> WeekView:
    view = WeekView()
    shown(qtbot, view, width, 600)
    day = list(items)
    view.setModel(a_model(content(day, only=day[0].day)))
    return view


def test_where_all_is_read_nothing_is_raised_and_the_neighbour_stays(qtbot: QtBot) -> None:
    first = at(2, "9:00", "12:00", title="Teamkoordination")
    view = a_day(qtbot, [first, at(2, "9:00", "11:00", title="Gremiensitzung")], 1100)
    pieces = [bar.pieces[0] for bar in view.week().bars]
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    assert [view.week().raised(row) for row in (0, 1)] == pieces
    painter = painter_of(view)
    assert painter._hidden_by(0, view.week().raised(0)) == 0
    seen = view.visualRect(view.model().index(1, 0))
    assert view.indexAt(seen.center()).row() == 1


def test_what_cannot_be_read_is_raised_no_wider_than_it_needs(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(100)
    first = at(2, "9:00", "12:00", title="Team")
    view = a_view(qtbot, [first, at(2, "9:00", "11:00", title="Rat")], 1300)
    week = view.week()
    row = next(n for n in (0, 1) if view.model().index(n, 0).data() == "Team")
    piece, raised = week.bars[row].pieces[0], week.raised(row)
    left, right = week.lane_edges[1][:2]
    assert piece.width() < raised.width() < right - left - 10
    painter = painter_of(view)
    assert [line.text for line in painter._card(row, raised, []).lines] == [
        "Team",
        "09:00–12:00",
        "Raum 2.14",
    ]


def test_a_count_leaves_the_title_its_lines_and_the_mark_its_place(qtbot: QtBot) -> None:
    long = at(2, "9:00", "12:00", title="Teamkoordination")
    short = at(4, "8:55", "9:05", title="Briefing", done=True, placement_ids=EVERYBODY)
    beneath = [
        at(day, "9:00", "10:00", title=f"Termin {n}", placement_ids=who)
        for day, who in ((2, MARA), (4, MARA), (4, JANA))
        for n in range(1)
    ]
    view = a_view(qtbot, [long, short, *beneath], 820)
    painter, chips = painter_of(view), view.week().chips
    assert len(chips) == 2
    cards = {
        " ".join(line.text for line in card.lines if line.bold): card for card in painter._cards
    }
    titles = sorted(cards)
    assert titles[0].startswith("Briefing")
    assert titles[1].startswith("Team")
    team = cards[titles[1]]
    assert all(chip.box.top() > team.lines[0].y for chip in chips if chip.box.intersects(team.box))
    for card in cards.values():
        for place, picture in card.marks:
            mark = QRect(place, picture.deviceIndependentSize().toSize())
            assert not any(chip.box.intersects(mark) for chip in chips)
    assert cards[titles[0]].marks


def _colours(image: QImage, box: QRect) -> list[str]:
    middle = box.center().y()
    return [image.pixelColor(x, middle).name() for x in range(box.left(), box.right())]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_ring_is_three_pixels_between_lines_of_the_ground(
    qtbot: QtBot, theme: Theme, mode: Mode
) -> None:
    theme.set_mode(mode)
    view = a_view(qtbot, [at(2, "9:00", "11:00", title=TITLE)], 1300)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    box = view.visualRect(view.currentIndex())
    image = view.viewport().grab().toImage()
    middle = box.center().y() + 10
    row = [image.pixelColor(x, middle) for x in range(box.right() - 6, box.right() + 6)]
    ring, ground = theme.colour(Colour.FOCUS), theme.colour(Colour.SURFACE)
    runs = "".join("R" if c == ring else "G" if c == ground else "." for c in row)
    assert "GRRRG" in runs, runs
    assert contrast_ratio(ring.name(), ground.name()) >= 3


@pytest.mark.parametrize("width", [700, 900, 1100, 1300])
def test_all_lanes_name_people_in_one_style(qtbot: QtBot, width: int) -> None:
    view = a_view(qtbot, crowded(), width)
    head = view._head
    edges = [(a, b) for lanes in head._edges for a, b in pairwise(lanes)]
    room = min(b - a for a, b in edges) - 16
    names = [head._name(lane.name, room) for lane in view._content.lanes]
    styles = {("." in name, " " in name) for name in names}
    assert len(styles) == 1, names
