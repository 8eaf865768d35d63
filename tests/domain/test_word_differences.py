"""Two texts compared word by word, and two wordings piece by piece."""

from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.word_differences import (
    Line,
    Mark,
    Stretch,
    differences,
    stretches,
)


def line(place: str, text: str, holds: str = "für alle") -> Line:
    return Line(place=place, holds=holds, text=text)


def test_words_that_go_and_come_are_told_apart() -> None:
    assert stretches("Die Gastperson haftet nur.", "Die Gastperson haftet nicht.") == (
        Stretch(Mark.SAME, "Die Gastperson haftet "),
        Stretch(Mark.REMOVED, "nur"),
        Stretch(Mark.ADDED, "nicht"),
        Stretch(Mark.SAME, "."),
    )
    assert stretches("", "Neu") == (Stretch(Mark.ADDED, "Neu"),)
    assert stretches("gleich", "gleich") == (Stretch(Mark.SAME, "gleich"),)


@given(st.text(max_size=40), st.text(max_size=40))
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    found = stretches(old, new)
    assert "".join(s.text for s in found if s.mark is not Mark.ADDED) == old
    assert "".join(s.text for s in found if s.mark is not Mark.REMOVED) == new


def test_only_what_differs_is_listed_in_the_order_of_the_text() -> None:
    old = [line("1", "Erster Satz bleibt."), line("2", "Zweiter Satz geht."), line("3", "Ende.")]
    new = [
        line("1", "Erster Satz bleibt."),
        line("2", "Ganz etwas anderes."),
        line("3", "Ende."),
        line("4", "Zugabe am Schluss."),
    ]
    found = differences(old, new)
    assert [(d.before and d.before.place, d.after and d.after.place) for d in found] == [
        ("2", "2"),
        (None, "4"),
    ]
    assert differences(old, old) == ()
    gone = differences(old, old[:2])
    assert [(d.before, d.after) for d in gone] == [(old[2], None)]


def test_a_changed_condition_alone_is_a_difference() -> None:
    old, new = [line("1", "Gilt.")], [line("1", "Gilt.", "nur Jobtausch")]
    (found,) = differences(old, new)
    assert (found.before, found.after) == (old[0], new[0])
    assert found.stretches == (Stretch(Mark.SAME, "Gilt."),)
