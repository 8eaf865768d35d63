"""Nothing that is typed is taken for more than words: no markup, no file, no address, no crash.

`JOBSWAP_LONG=1` proves every word on every paper, and two thousand invented ones more.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import builders
import pytest
from documents.cases import HOSTILE, LONG_WORD, Data, a_case
from documents.erasures import an_erasure
from documents.pages import a_paper, opened, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.documents import fonts, marks, press
from jobswap_desktop.documents.canvas import PaperCanvas
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.paper_plan import paper_plan
from jobswap_desktop.domain.swap import Swap, SwapKind

IS_LONG = bool(os.environ.get("JOBSWAP_LONG"))
INVENTED = 2000 if IS_LONG else 40
# The other kinds are met by every word in turn in the cases of `cases`.
KINDS = tuple(DocumentKind) if IS_LONG else (DocumentKind.NDA, DocumentKind.CERTIFICATE)
OURS = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]))

_seen: list[str] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if _seen is None:
        return
    if event == "open" and not str(arguments[0]).startswith(OURS):
        _seen.append(f"{event} {arguments[0]!r}")
    elif event.startswith(("socket.", "urllib.", "http.", "subprocess.", "os.system")):
        _seen.append(f"{event} {arguments!r}")


sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Note every file of others and every address that is opened meanwhile."""
    global _seen  # noqa: PLW0603 - a hook cannot be taken away again, only told not to listen
    found: list[str] = []
    _seen = found
    try:
        yield found
    finally:
        _seen = None


def of_a_visitor(name: str) -> Swap:
    visitor = builders.a_person(title="", first_name="", last_name=name, function=name, unit=name)
    return builders.a_one_sided_swap(
        placements=(builders.a_placement(visitor=visitor, place=name, learning_goals=name),)
    )


def of_kinds(swap: Swap, *kinds: DocumentKind) -> list[Paper]:
    meeting = builders.an_appointment(title=swap.placements[0].visitor.last_name)
    return [
        a_paper(swap, spec, appointments=[meeting])
        for spec in paper_plan(swap, builders.TODAY)
        if spec.kind in kinds
    ]


def bare(text: str) -> str:
    """Return text without blanks: lines end where they must."""
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("word", HOSTILE, ids=range(len(HOSTILE)))
def test_word_is_printed_as_it_was_typed(word: str) -> None:
    if marks.has_marks(word) and "beginText" not in vars(PaperCanvas):
        pytest.skip("the canvas sets no marks yet")
    with watched() as found:
        pdfs = [press.press_one(paper) for paper in of_kinds(of_a_visitor(word), *KINDS)]
    assert found == []
    for pdf in pdfs:
        assert bare(fonts.printable(word)) in bare(text_of(pdf))


def test_no_paper_opens_a_file_or_an_address() -> None:
    case = a_case(SwapKind.ONE_SIDED, Data.HOSTILE)
    with watched() as found:
        for _, paper in case.papers():
            press.press_one(paper)
        press.press_history(case.history())
        press.press_erasure(an_erasure(case.swap, case.clerk))
        press.press_statistics(case.statistics())
        press.press_key(case.key_sheet())
    assert found == []


def test_files_and_addresses_would_be_noticed(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", "utf-8")
    with watched() as found:
        secret.read_text("utf-8")
    assert found == [f"open {str(secret)!r}"]
    secret.read_text("utf-8")
    assert len(found) == 1


@pytest.mark.parametrize(
    "word",
    ["x" * 2_000, "Wort " * 400, "\u05d0" * 300, "\U0001f600" * 300],
    ids=["one word", "many words", "right to left", "pictures"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_long_name_is_torn_over_pages(word: str, kind: DocumentKind) -> None:
    for paper in of_kinds(of_a_visitor(word), kind):
        with opened(press.press_one(paper)) as document:
            assert 1 <= len(document) < 20


@pytest.mark.parametrize("word", ["x" * 4_000, "Wort " * 800], ids=["one word", "many words"])
def test_long_text_is_torn_over_pages(word: str) -> None:
    """What no field takes is cut: see `test_too_long`."""
    placement = builders.a_placement(learning_goals=word)
    swap = builders.a_one_sided_swap(placements=(placement,))
    for paper in of_kinds(swap, DocumentKind.AGREEMENT, DocumentKind.LEARNING_JOURNAL):
        pdf = press.press_one(paper)
        assert text_of(pdf).count("x" if word[0] == "x" else "Wort") >= len(word) // 5
        with opened(pdf) as document:
            assert 1 < len(document) < 50


@settings(max_examples=INVENTED, deadline=None, derandomize=not IS_LONG)
@given(st.text(max_size=120))
def test_invented_word_breaks_no_paper(word: str) -> None:
    (paper,) = of_kinds(of_a_visitor(word), DocumentKind.NDA)
    assert bare(fonts.printable(word)) in bare(text_of(press.press_one(paper)))


def test_words_without_a_break_are_long_enough() -> None:
    assert len(LONG_WORD) > 300
