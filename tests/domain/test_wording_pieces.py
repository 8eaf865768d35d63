"""The pieces of a wording: walked in print order, changed one by one, checked by name."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.ids import WordingId
from jobswap_desktop.domain.office_wording import OWN_FROM, WordingText, in_force, next_number
from jobswap_desktop.domain.text_rules import LINE_LENGTH, TEXT_LENGTH
from jobswap_desktop.domain.wording_check import Vocabulary, problems
from jobswap_desktop.domain.wording_pieces import (
    Source,
    added,
    added_clause,
    can_remove,
    changed,
    moved,
    normalised,
    path_text,
    pieces,
    removed,
    written,
)

NAMES = ("title", "clause", "duty", "due")
SHIPPED = normalised(
    {
        "version": 3,
        "text": {
            "title": [{"when": {"kind": "mutual"}, "text": "Tausch"}, {"text": "Besuch"}],
            "due": [{"when": {"period": ["law", "house"]}, "text": "bis {due}"}, {"text": ""}],
        },
        "clause": [
            {"heading": "Beteiligte", "paragraph": [{"block": "parties"}, {"text": "Freiwillig."}]},
            {"heading": "Ende", "paragraph": [{"text": "Jederzeit."}]},
        ],
        "duty": [{"label": "Was", "text": "Schweigen über {host}."}],
    }
)
KNOWN = Vocabulary(
    placeholders=("host", "visitor"),
    extra={"due": ("due",)},
    conditions={"kind": ("mutual", "one_sided"), "period": ("law", "house", "none")},
)


def found(source: Source) -> list[tuple[str, str | None, Mapping[str, str]]]:
    return [(p.code.value, p.field, p.values) for p in problems(source, SHIPPED, KNOWN)]


def codes(source: Source) -> list[tuple[ProblemCode, str | None]]:
    return [(p.code, p.field) for p in problems(source, SHIPPED, KNOWN)]


def test_pieces_stand_in_the_order_of_print_with_their_conditions() -> None:
    found = [(path_text(p.path), p.heading or p.text or p.block) for p in pieces(SHIPPED, NAMES)]
    assert found == [
        ("text.title.0", "Tausch"),
        ("text.title.1", "Besuch"),
        ("clause.0", "Beteiligte"),
        ("clause.0.paragraph.0", "parties"),
        ("clause.0.paragraph.1", "Freiwillig."),
        ("clause.1", "Ende"),
        ("clause.1.paragraph.0", "Jederzeit."),
        ("duty.0", "Schweigen über {host}."),
        ("text.due.0", "bis {due}"),
        ("text.due.1", ""),
    ]
    assert next(pieces(SHIPPED, NAMES)).when == {"kind": ("mutual",)}
    assert "version" not in SHIPPED


def test_a_step_leaves_what_it_was_given_and_can_be_written_and_read_again() -> None:
    before = written(SHIPPED)
    made = changed(SHIPPED, ("clause", 1, "paragraph", 0), text="Nie.", when={"kind": ("mutual",)})
    assert written(SHIPPED) == before
    assert json.loads(written(made))["clause"][1]["paragraph"] == [
        {"text": "Nie.", "when": {"kind": ["mutual"]}}
    ]
    undone = changed(made, ("clause", 1, "paragraph", 0), text="Jederzeit.", when={})
    assert written(undone) == before


def test_paragraphs_and_clauses_are_added_moved_and_removed() -> None:
    made, path = added(SHIPPED, ("clause", 0, "paragraph", 1))
    assert path == ("clause", 0, "paragraph", 2)
    made, path = moved(changed(made, path, text="Neu."), path, -1)
    assert path == ("clause", 0, "paragraph", 1)
    assert [row.get("text") for row in made["clause"][0]["paragraph"]] == [
        None,
        "Neu.",
        "Freiwillig.",
    ]
    made, path = added_clause(made, path)
    assert path == ("clause", 1)
    made, first = added(made, path)
    assert first == ("clause", 1, "paragraph", 0)
    assert [row["heading"] for row in removed(made, path)["clause"]] == ["Beteiligte", "Ende"]
    assert added(SHIPPED, ("duty", 0))[0]["duty"][1] == {"text": "", "label": ""}
    assert moved(SHIPPED, ("clause", 0), -1)[1] == ("clause", 0)


def test_an_alternative_for_some_stands_before_the_one_for_all_others() -> None:
    made, path = added(SHIPPED, ("text", "title", 1))
    assert path == ("text", "title", 1)
    assert made["text"]["title"][2]["text"] == "Besuch"


@pytest.mark.parametrize(
    ("path", "can_go"),
    [
        (("clause", 0), False),
        (("clause", 0, "paragraph", 0), False),
        (("clause", 0, "paragraph", 1), True),
        (("clause", 1), True),
        (("clause", 1, "paragraph", 0), True),
        (("duty", 0), False),
        (("text", "title", 1), True),
    ],
)
def test_what_the_program_draws_and_the_last_of_a_list_stay(path: Any, can_go: bool) -> None:
    assert can_remove(SHIPPED, path) is can_go


def test_the_shipped_text_is_sound() -> None:
    assert codes(SHIPPED) == []


def test_unknown_placeholders_are_named_with_their_field() -> None:
    made = changed(SHIPPED, ("duty", 0), text="{hots} und {visitor} und {hots} und {due}")
    assert found(made) == [
        ("unknown_placeholder", "duty.0.text", {"placeholder": "hots"}),
        ("unknown_placeholder", "duty.0.text", {"placeholder": "due"}),
    ]
    made = changed(SHIPPED, ("clause", 1), heading="Ende {}")
    assert found(made) == [("unknown_placeholder", "clause.1.heading", {"placeholder": ""})]
    made = changed(SHIPPED, ("duty", 0), label="{host}")
    assert found(made) == [("unknown_placeholder", "duty.0.label", {"placeholder": "host"})]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hallo { offen", "Hallo { offen"),
        ("zu } x", "zu } x"),
        ("{{visitor}}", "{{visitor}}"),
        ("Besuch von {{visitor}, gern", "Besuch von {{visitor}, gern"),
        ("Wer lange Sätze schreibt, } schreibt sie lange.", "…Sätze schreibt, } schreibt sie la…"),
    ],
)
def test_braces_of_no_placeholder_are_refused_with_their_place(text: str, place: str) -> None:
    made = changed(SHIPPED, ("duty", 0), text=text)
    assert found(made) == [("stray_brace", "duty.0.text", {"text": place})]


def test_unknown_conditions_and_values_are_named() -> None:
    made = changed(SHIPPED, ("duty", 0), when={"kind": ("mutual", "other"), "weather": ("rain",)})
    assert found(made) == [
        ("unknown_condition", "duty.0.when", {"condition": "other"}),
        ("unknown_condition", "duty.0.when", {"condition": "weather"}),
    ]


def test_empty_too_long_and_unprintable_pieces_are_refused() -> None:
    def code(path: Any, **fields: str) -> list[tuple[ProblemCode, str | None]]:
        return codes(changed(SHIPPED, path, **fields))

    assert code(("clause", 1), heading=" ") == [(ProblemCode.REQUIRED, "clause.1.heading")]
    assert code(("duty", 0), label="") == [(ProblemCode.REQUIRED, "duty.0.label")]
    assert code(("text", "title", 0), text="") == [(ProblemCode.REQUIRED, "text.title.0.text")]
    assert code(("text", "due", 0), text="") == []
    assert code(("duty", 0), text="x" * (TEXT_LENGTH + 1)) == [
        (ProblemCode.TOO_LONG, "duty.0.text")
    ]
    assert code(("clause", 0), heading="x" * (LINE_LENGTH + 1)) == [
        (ProblemCode.TOO_LONG, "clause.0.heading")
    ]
    assert code(("duty", 0), text="\a") == [(ProblemCode.CHARACTER_NOT_PRINTABLE, "duty.0.text")]
    assert code(("duty", 0), text="eins\nzwei") == []


def test_a_paper_keeps_what_it_cannot_do_without() -> None:
    without_block = removed(SHIPPED, ("clause", 0, "paragraph", 0))
    assert found(without_block) == [("wording_block_missing", "clause", {"block": "parties"})]
    assert codes({**SHIPPED, "duty": []}) == [(ProblemCode.REQUIRED, "duty.0.text")]
    for_some = removed(SHIPPED, ("text", "title", 1))
    assert codes(for_some) == [(ProblemCode.WORDING_HAS_GAP, "text.title.0.when")]


def a_text(number: int, withdrawn_on: date | None = None) -> WordingText:
    return WordingText(
        id=WordingId(str(number)),
        kind=DocumentKind.NDA,
        number=number,
        source="{}",
        made_on=date(2022, 1, 3),
        withdrawn_on=withdrawn_on,
    )


def test_the_newest_own_version_that_stands_is_in_force() -> None:
    gone = date(2022, 1, 4)
    shipped, first, second = a_text(2), a_text(OWN_FROM + 1), a_text(OWN_FROM + 2)
    assert in_force([shipped]) is None
    assert in_force([second, shipped, first]) == second
    assert in_force([shipped, first, a_text(OWN_FROM + 2, gone)]) == first
    assert in_force([a_text(OWN_FROM + 1, gone)]) is None
    assert next_number([shipped]) == OWN_FROM + 1
    assert next_number([first, a_text(OWN_FROM + 2, gone)]) == OWN_FROM + 3


FORM = normalised(
    {
        "text": {},
        "person": [{"block": "name", "label": "Name"}, {"label": "Anrede"}],
        "item": [{"text": "Schlüssel"}, {}],
    }
)


def test_lines_to_be_filled_in_by_hand_have_a_label_or_nothing() -> None:
    def fields(*names: str) -> list[tuple[str, ...]]:
        return [piece.fields for piece in pieces(FORM, names)]

    assert fields("person") == [("label",), ("label",)]
    assert fields("item") == [("text",), ("text",)]
    assert list(problems(FORM, FORM, KNOWN)) == []
    more = added(added(FORM, ("person", 1))[0], ("item", 0))[0]
    assert more["person"][2] == {"label": ""}
    assert [p.field for p in problems(more, FORM, KNOWN)] == ["person.2.label"]
