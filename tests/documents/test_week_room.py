"""What a printed week does where room is short: narrow, set smaller, cut and list."""

import builders
import pytest
from documents.test_week_plan import A, B, at, both, grid_of

from jobswap_desktop.documents.week_layout import Grid, Rectangle, lay_out


def test_a_short_one_does_not_narrow_what_begins_a_quarter_later() -> None:
    swap = builders.a_swap()
    short = at(21, "08:15", "08:25", "Morgenbriefing", A)
    after = at(21, "08:30", "10:00", "Bürgerbüro", A)
    page, listing = both(swap, short, after)
    assert "(1)" in page
    assert "08:15–08:25 Morgenbriefing" in listing
    assert "Bürgerbüro" not in listing
    # The sheet of a case with hours of its houses, as it is printed.
    grid = Grid(week=grid_of(short, after).week, area=Rectangle(30, 0, 750, 400), size=7)
    widths = [bar.place.width for bar in lay_out(grid).bars]
    assert widths == pytest.approx([grid.lane_width] * 2)


def test_a_title_is_set_smaller_before_it_is_cut_and_listed() -> None:
    title = "Workshop Digitalisierung"
    beside = at(21, "13:00", "16:00", "Anderes", A)
    layout = lay_out(grid_of(at(21, "13:00", "16:00", title, A), beside))
    bar = next(bar for bar in layout.bars if bar.appointment.title == title)
    assert bar.text.size < 7
    assert "".join(bar.text.title).replace("-", "").replace(" ", "") == title.replace(" ", "")
    assert layout.listed == ()


def test_a_number_on_the_list_is_never_cut() -> None:
    weekly = at(24, "11:11", "11:21", "Weekly der Verwaltungsdigitalisierung", A, B)
    layout = lay_out(grid_of(weekly, at(24, "11:00", "12:00", "Eigenes", B)))
    halves = [bar for bar in layout.bars if bar.appointment.is_shared]
    assert len(halves) == 2
    numbered = [bar for bar in halves if bar.number]
    assert all(bar.text.title[0].startswith(f"({bar.number})") for bar in numbered)
    assert numbered


def test_carnival_is_named_and_work_goes_on() -> None:
    (page,) = both(builders.a_swap())
    assert "Weiberfastnacht" in page
