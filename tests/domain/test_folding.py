"""Names as they are kept and as they are searched by."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.folding import clean_name, fold, tokens

robust = settings(deadline=None, max_examples=300)
anything = st.text(st.characters(), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Schröder", "schroder"),
        ("SCHRÖDER", "schroder"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Y\u0131lmaz", "yilmaz"),
        ("YILMAZ", "yilmaz"),
        ("İnönü", "inonu"),
        ("Łukasz", "lukasz"),
        ("Kraków", "krakow"),
        ("Dvořák", "dvorak"),
        ("Đorđević", "dordevic"),
        ("Ștefan Țurcanu", "stefan turcanu"),
        ("Sørensen", "sorensen"),
        ("Ǿre", "ore"),
        ("Æsa Œuvre", "aesa oeuvre"),
        ("Þór", "thor"),
        ("Βασίλης", "βασιλησ"),
        ("Андрей", "андреи"),
        ("  Bad \t Salzuflen\n", "bad salzuflen"),
        ("Schro\u0308der", "schroder"),
        ("Dienst\u00adstelle", "dienststelle"),
        ("ﬁnden", "finden"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stadt Bad Salzuflen", ("stadt", "bad", "salzuflen")),
        ("Müller-Lüdenscheidt", ("muller", "ludenscheidt")),
        ("KDNJT-2022-004", ("kdnjt", "2022", "004")),
        ('"; DROP TABLE x_y --*', ("drop", "table", "x", "y")),
        (" –…\0 ", ()),
    ],
)
def test_tokens(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words


@robust
@given(anything)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@robust
@given(anything)
def test_composed_and_decomposed_spellings_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@robust
@given(anything)
def test_tokens_are_words_of_the_folded_text(text: str) -> None:
    found = tokens(text)
    assert all(word.isalnum() for word in found)
    assert tokens(fold(text)) == found
    assert "".join(found) == "".join(char for char in fold(text) if char.isalnum())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Schro\u0308der", "Schröder"),
        ("  Anna \t\n Maria  ", "Anna Maria"),
        ("Y\u0131l\0maz\x7f", "Y\u0131lmaz"),
        ("a\u200b\u0308", "ä"),
        ("\u202eetteN\u202c", "etteN"),
        ("<b>Öz & Söhne</b> →", "<b>Öz & Söhne</b> →"),
        ("A" * 300, "A" * 300),
        ("\ud800", ""),
    ],
)
def test_clean_name(text: str, name: str) -> None:
    assert clean_name(text) == name


@robust
@given(anything)
def test_a_clean_name_is_composed_stays_clean_and_can_be_stored(text: str) -> None:
    name = clean_name(text)
    assert clean_name(name) == name
    assert unicodedata.is_normalized("NFC", name)
    assert name == " ".join(name.split())
    name.encode()
