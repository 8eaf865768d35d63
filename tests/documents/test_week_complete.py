"""Nothing printed of a week is lost: title, times and place stand in the box or in the list."""

import random
import re
from datetime import datetime, timedelta

import builders
import pytest
from documents.pages import page_texts, papers
from documents.test_week_plan import A, B, at, both, grid_of, whole

from jobswap_desktop.documents import fonts, german, press
from jobswap_desktop.documents.week_layout import Bar, lay_out
from jobswap_desktop.documents.week_text import LEADING, SECOND
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.schedule import Appointment

_TITLES = (
    *("Weekly", "Begrüßung", "Teamkoordination", "Ämterrunde der Stadt Lindenfurt"),
    *("Verwaltungsdigitalisierungsbeirat", "Hospitation im Bürgerbüro", "Jour fixe"),
)
_PLACES = ("", "Saal", "Talstraße 12, Empfang", "Raum 2.14", "https://konferenz.example/lindenfurt")


def a_random_week(seed: int) -> list[Appointment]:
    chance = random.Random(seed)  # noqa: S311 - which weeks are tried, not a secret
    found = []
    for number in range(chance.randrange(1, 25)):
        start = datetime(2022, 2, 21 + chance.randrange(5), 7) + timedelta(
            minutes=5 * chance.randrange(120)
        )
        length = chance.choice((10, 15, 30, 45, 60, 90, 180))
        found.append(
            builders.an_appointment(
                start,
                start + timedelta(minutes=length),
                title=f"{chance.choice(_TITLES)} {number}",
                placement_ids=frozenset(chance.choice(((A,), (B,), (A, B)))),
                place=chance.choice(_PLACES),
            )
        )
    for number in range(chance.randrange(3)):
        who = chance.choice(((A,), (B,), (A, B)))
        place = chance.choice(_PLACES)
        found.append(whole(21 + chance.randrange(4), 1, f"Messe {number}", *who, place=place))
    return found


def _plain(text: str) -> str:
    """Return the letters alone: lines may end at blanks and between syllables."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]+", "", text)


def _shows(bar: Bar) -> bool:
    """Whether a bar tells everything, by what is written into it."""
    item, text = bar.appointment, bar.text
    times = german.time_span(item.start.time(), item.end.time())
    led = text.time if text.is_led else ""
    written = _plain(" ".join((led, *text.title, text.beside, *text.below)))
    return all(_plain(words) in written for words in (item.title, times, item.place))


@pytest.mark.parametrize("seed", range(150))
def test_every_appointment_is_whole_in_its_box_or_on_the_list(seed: int) -> None:
    grid = grid_of(*a_random_week(seed))
    layout = lay_out(grid)
    for bar in layout.bars:
        assert _shows(bar) or bar.number, bar
        assert layout.numbers.get(bar.appointment.id, 0) == bar.number
        if bar.number:
            assert "".join(bar.text.title).startswith(f"({bar.number})")
    drawn = {bar.appointment.id for bar in layout.bars}
    counted = {number for chip in layout.chips for number in chip.numbers}
    for item in grid.week.timed:
        assert item.id in drawn or layout.numbers[item.id] in counted


@pytest.mark.parametrize("seed", range(0, 150, 3))
def test_what_is_written_lies_inside_its_box(seed: int) -> None:
    for bar in lay_out(grid_of(*a_random_week(seed))).bars:
        text = bar.text
        second = text.size * SECOND
        led = fonts.width(f"{text.time} ", fonts.REGULAR, second) if text.is_led else 0
        beside = fonts.width(text.beside, fonts.REGULAR, second)
        widths = [fonts.width(line, fonts.BOLD, text.size) for line in text.title]
        widths[0] += led
        widths[-1] += beside
        widths += [fonts.width(line, fonts.REGULAR, second) for line in text.below]
        lines = len(text.title) + len(text.below)
        if not bar.number:
            assert max(widths) <= bar.place.width - 6
        assert lines == 1 or lines * text.size * LEADING <= bar.place.height


@pytest.mark.parametrize("seed", [3, 17, 42])
def test_everything_of_a_week_is_printed(seed: int) -> None:
    items = a_random_week(seed)
    for paper in papers(builders.a_swap(), DocumentKind.WEEK_PLAN, appointments=items):
        printed = _plain(" ".join(page_texts(press.press_one(paper))))
        ids = {placement.id for placement in paper.placements}
        for item in items:
            if item.placement_ids & ids:
                assert _plain(item.title) in printed
                assert _plain(item.place) in printed


def test_a_place_without_room_is_on_the_list_under_its_number() -> None:
    item = at(21, "09:00", "09:15", "Begrüßung", place="Talstraße 12, Empfang")
    plan, listing = both(builders.a_swap(), item)
    assert "(1) Begrüßung" in plan
    assert "1 Mo., 21.02.2022 09:00–09:15 Begrüßung Talstraße 12, Empfang" in listing


def test_the_end_of_an_appointment_is_never_left_out() -> None:
    beside = at(21, "09:00", "10:00", "Anderes", place="")
    bars = lay_out(grid_of(beside, at(21, "09:00", "10:00", "Teamkoordination", place=""))).bars
    assert bars[1].text.title == ("Teamkoor-", "dination")
    assert bars[1].text.below == ("09:00–", "10:00")
    beside = at(21, "09:00", "09:30", "Anderes")
    _plan, listing = both(builders.a_swap(), beside, at(21, "09:00", "09:30", "Teamkoordination"))
    assert "09:00–09:30 Teamkoordination" in listing


@pytest.mark.parametrize(
    ("end", "place", "lines"),
    [
        ("09:30", "R 2", ("09:00–09:30 R 2",)),
        ("10:00", "Saal", ("09:00–10:00", "Saal")),
        ("11:00", "Talstraße 12, Empfang", ("09:00–11:00", "Talstraße 12, Empfang")),
    ],
)
def test_the_room_of_a_box_is_used_before_the_list(
    end: str, place: str, lines: tuple[str, ...]
) -> None:
    layout = lay_out(grid_of(at(21, "09:00", end, "Begrüßung", place=place)))
    assert layout.bars[0].text.below == lines
    assert layout.listed == ()


def test_the_place_of_a_whole_day_is_printed() -> None:
    (plan,) = both(builders.a_swap(), whole(21, 3, "Messe", A, B, place="Halle 4"))
    assert "Messe, Halle 4" in plan
    plan, listing = both(
        builders.a_swap(), whole(21, 1, "Messe", A, place="Kongresszentrum am Rheinufer")
    )
    assert "(1) Messe" in plan
    assert "ganztägig Messe Kongresszentrum am Rheinufer" in listing
