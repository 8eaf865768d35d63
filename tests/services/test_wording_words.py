"""What an office reads about the wording it edits: every piece, condition and placeholder."""

from enum import StrEnum
from typing import Any

import pytest
from house import House

from jobswap_desktop import resources
from jobswap_desktop.documents import values, wording
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationKind, ParticipationState
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.domain.wording_pieces import changed, normalised, piece_at, pieces
from jobswap_desktop.services import office_wording, wording_preview, wording_words

EDITING = resources.toml("wording/editing.toml")
AGREEMENT = DocumentKind.AGREEMENT


def names(kind: DocumentKind) -> set[str]:
    source = normalised(wording.shipped(kind))
    return {*source["text"], *(name for name in source if name != "text")}


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_piece_of_every_paper_has_a_name_or_belongs_to_the_program(
    kind: DocumentKind,
) -> None:
    named = set(EDITING["piece"][kind.value])
    fixed = set(EDITING["fixed"].get(kind.value, ()))
    assert named | fixed == names(kind)
    assert not named & fixed
    assert set(EDITING["extra"].get(kind.value, {})) <= named


def test_no_name_is_left_over() -> None:
    kinds = {kind.value for kind in DocumentKind}
    assert set(EDITING["piece"]) == kinds
    assert set(EDITING["fixed"]) | set(EDITING["extra"]) | set(EDITING["further"]) <= kinds
    assert set(EDITING["known"]["to_a_body"]) <= kinds


def test_every_drawn_block_has_a_word() -> None:
    drawn = {
        piece.block
        for kind in DocumentKind
        for piece in pieces(normalised(wording.shipped(kind)), tuple(names(kind)))
        if piece.block
    }
    assert set(EDITING["block"]) == drawn


@pytest.mark.parametrize(
    ("key", "values_of"),
    [
        ("kind", SwapKind),
        ("status_group", StatusGroup),
        ("instrument", Instrument),
        ("body", Body),
        ("participation", ParticipationKind),
    ],
)
def test_conditions_offer_every_value(key: str, values_of: type[StrEnum]) -> None:
    assert set(EDITING["condition"][key]) == {member.value for member in values_of}
    assert set(EDITING["condition"]["outcome"]) <= set(ParticipationState)
    assert set(EDITING["condition"]) == set(EDITING["condition_title"])


@pytest.mark.parametrize("kind", DocumentKind)
def test_conditions_and_placeholders_are_those_a_paper_is_filled_with(
    house: House, kind: DocumentKind
) -> None:
    choices = [wording_preview.SampleChoice(kind=each) for each in SwapKind]
    prepared = [wording_preview.prepare(house.work, kind, choice) for choice in choices]
    paper = next(each for each in prepared if each is not None).paper
    to_body = kind.value in EDITING["known"]["to_a_body"]
    facts = values.participation_facts(paper) if to_body else values.case_facts(paper)
    if "source" in EDITING["further"].get(kind.value, ()):
        facts = values.informing_facts(paper, facts)
    found = wording_words.vocabulary(kind)
    assert set(found.placeholders) == set(facts.values)
    own = {"outcome", "age"} & set(found.conditions)
    assert set(found.conditions) == set(facts.conditions) | own
    for key, held in facts.conditions.items():
        assert held <= set(found.conditions[key])
    used = {*found.placeholders, *(name for more in found.extra.values() for name in more)}
    assert used <= set(EDITING["placeholder"])


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_shipped_text_passes_the_check_of_what_an_office_may_write(kind: DocumentKind) -> None:
    assert office_wording.problems(kind, office_wording.shipped(kind)) == ()


def place(path: Any, kind: DocumentKind = AGREEMENT) -> tuple[str, str]:
    source = office_wording.shipped(kind)
    piece = piece_at(source, path)
    return (
        wording_words.place_words(kind, source, piece),
        wording_words.holds_words(kind, source, piece),
    )


def test_places_and_conditions_are_told_in_words() -> None:
    assert place(("text", "title", 0)) == ("Überschrift, Variante 1", "nur Jobtausch")
    assert place(("text", "title", 3)) == ("Überschrift, Variante 4", "in allen übrigen Fällen")
    assert place(("text", "signing", 0)) == ("Satz vor den Unterschriften", "für alle")
    assert place(("clause", 7)) == ("§ 8, Überschrift", "für alle")
    assert place(("clause", 7, "paragraph", 1)) == (
        "§ 8, Absatz 2",
        "nur Beamtinnen und Beamte · nur mit abgebender Stelle",
    )
    assert place(("clause", 7, "paragraph", 0))[1].startswith(
        "nur Tarifbeschäftigte oder Auszubildende · "
    )
    assert place(("duty", 2), DocumentKind.NDA) == (
        "Verpflichtung 3",
        "nur mit abgebender Stelle",
    )


def test_two_wordings_are_compared_in_words() -> None:
    old = office_wording.shipped(AGREEMENT)
    new = changed(old, ("clause", 12), heading="Vertraulichkeit und Datenschutz")
    (found,) = office_wording.compared(AGREEMENT, old, new)
    assert found.after is not None
    assert found.after.place == "§ 13, Überschrift"
    assert [stretch.text for stretch in found.stretches][:2] == [
        "Verschwiegenheit",
        "Vertraulichkeit",
    ]


def test_every_placeholder_has_a_german_name_of_its_own() -> None:
    table = resources.toml("wording/editing.toml")
    names = table["placeholder_name"]
    assert names.keys() == table["placeholder"].keys()
    assert len(set(names.values())) == len(names)
    assert not set(names.values()) & names.keys()
