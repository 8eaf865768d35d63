"""The head of the week: notes on days that fit, and no more room for them than they need."""

from datetime import date
from itertools import pairwise

import pytest
from builders import MONDAY
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import A, a_full_week, a_model, content

from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.presentation.word_breaks import hyphen_places

THURSDAY = MONDAY.replace(day=24)


def a_view(
    qtbot: QtBot, *closures: ClosureDay, width: int = 1100, only: date | None = None
) -> WeekView:
    view = WeekView()
    model = a_model(content(a_full_week(), *closures, shown=(A,), only=only))
    model.setParent(view)
    view.setModel(model)
    shown(qtbot, view, width, 700)
    return view


def notes(view: WeekView) -> list[list[str]]:
    head = view._head
    return [head._note_lines(*day) for day in zip(head._content.days, head._edges, strict=True)]


def head_height(view: WeekView) -> int:
    head: QWidget = view._head
    return head.height()


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Weiberfastnacht", "Wei-ber-fast-nacht"),
        ("Aschermittwoch", "Ascher-mitt-woch"),
        ("Rosenmontag", "Rosen-mon-tag"),
        ("Fronleichnam", "Fron-leich-nam"),
        ("Tag", "Tag"),
        ("", ""),
        ("24.12.", "24.12."),
    ],
)
def test_words_are_divided_between_syllables(word: str, divided: str) -> None:
    places = [0, *hyphen_places(word), len(word)]
    parts = [word[first:last] for first, last in pairwise(places)]
    assert "-".join(parts) == divided


@pytest.mark.usefixtures("german")
def test_a_long_note_is_whole_in_two_lines_where_letters_are_twice_as_large(
    qtbot: QtBot, theme: Theme
) -> None:
    theme.set_text_scale(200)
    view = a_view(qtbot, ClosureDay(day=THURSDAY, label="Weiberfastnacht"), width=1000)
    first, second = notes(view)[3]
    assert first.endswith("-")
    assert (first[:-1] + second).startswith("Weiberfastnacht")


@pytest.mark.usefixtures("german", "theme")
def test_the_head_has_as_many_lines_as_the_notes_of_the_week_need(qtbot: QtBot) -> None:
    without = a_view(qtbot, only=MONDAY)
    view = a_view(qtbot, ClosureDay(day=THURSDAY, label="Ball"), width=2400)
    plain, line = head_height(without), view._head._small.line_height
    assert not any(notes(without))
    qtbot.waitUntil(lambda: head_height(view) == plain + line)
    assert [len(lines) for lines in notes(view)] == [0, 0, 0, 1, 0]
    # Narrower, the same note has two lines, and the head room for both.
    view.resize(700, 700)
    qtbot.waitUntil(lambda: head_height(view) == plain + 2 * line)
    assert len(notes(view)[3]) == 2
    view.resize(2400, 700)
    qtbot.waitUntil(lambda: head_height(view) == plain + line)
