"""The letters of DIN 91379: every one is taken, kept and found; and no other."""

import unicodedata
from typing import Literal

import pytest
from builders import a_person
from domain.norm import CYRILLIC, GREEK, LATIN, LETTERS, SEQUENCES, SIGNS

from jobswap_desktop.domain import din_91379
from jobswap_desktop.domain.din_91379 import clusters, outside
from jobswap_desktop.domain.folding import clean_name, findable, fold, tokens
from jobswap_desktop.domain.text_rules import line_problems

RAISED_NOUGHT = "\u2070"


def test_norm_has_as_many_letters_as_it_prints() -> None:
    counts = [len(set(g)) for g in (LATIN, SEQUENCES, GREEK, CYRILLIC, SIGNS)]
    assert counts == [500, 149, 69, 62, 125]
    assert all(unicodedata.is_normalized("NFC", letter) for letter in LETTERS)


def test_rule_holds_the_same_letters() -> None:
    assert {*LATIN, *GREEK, *CYRILLIC} == din_91379.LETTERS
    assert {*SEQUENCES} == din_91379.SEQUENCES
    assert {*SIGNS, " ", "\u00a0"} == din_91379.SIGNS


def test_nothing_else_is_taken() -> None:
    known = {*LETTERS, *SIGNS, " ", "\u00a0"}
    single = {chr(n) for n in range(0x3000) if not list(outside(chr(n)))}
    # What Unicode only keeps for old files is taken for the letter it stands for.
    assert {unicodedata.normalize("NFC", c) for c in single} == {c for c in known if len(c) == 1}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_letter_is_taken_kept_and_found(form: Literal["NFC", "NFD"]) -> None:
    for letter in LETTERS:
        typed = unicodedata.normalize(form, f"{letter}a Wo{letter}")
        assert list(line_problems("last_name", typed)) == [], letter
        assert a_person(last_name=typed).problems() == (), letter
        kept = clean_name(typed)
        assert kept == f"{letter}a Wo{letter}", letter
        assert fold(typed) in findable(kept)
        assert fold(fold(typed)) == fold(typed), letter
        assert tokens(kept) == tokens(typed), letter


@pytest.mark.parametrize("sign", [s for s in SIGNS if s != RAISED_NOUGHT])
def test_every_sign_with_a_glyph_is_taken(sign: str) -> None:
    assert list(line_problems("remark", f"a {sign} b")) == []


def test_text_falls_into_what_a_reader_counts_as_letters() -> None:
    text = "aM̂K͟Hb K͟a R̥̄"
    assert list(clusters(text)) == ["a", "M̂", "K͟H", "b", " ", "K͟", "a", " ", "R̥̄"]
    assert list(clusters("")) == []
