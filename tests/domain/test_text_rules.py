"""What may stand in a name or a line: the letters of DIN 91379, nothing unprintable."""

import string
import unicodedata

import pytest
from builders import a_person, a_placement, a_swap, an_office

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.text_rules import NAME_LENGTH, TEXT_LENGTH, line_problems, unprintable

NAMES = [
    "Jürgen Größe-Weiß ẞ",
    "Çağrı Şahin İpek ığ",
    "Łukasz Żółć Ćwięk ńśź",
    "Tomáš Dvořák Ňuňková ěščřžůďť",
    "Ştefan Țepeș Băsescu âîșț",
    "Nguyễn Thị Hồng",
    "Þórður Ærø Åse Ðuro đ",
    "Юлия Жукова Ѝ",
    "Ελένη Παπαδοπούλου",
    "Ķekava Ģirts Ņemme",
    "O’Brien, d'Arc, Müller-Lüdenscheidt (geb. Frank)",
    "Šiauliai Ųžė",
    "m̂ C̨̆ K͟hān Č̕",
    "\u02beAl\u012b \u02b9 \u02ba",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_europe_are_accepted(name: str) -> None:
    assert list(unprintable(name)) == []
    assert a_person(first_name=name, last_name=name).problems() == ()


def test_what_a_keyboard_has_is_accepted() -> None:
    typed = string.ascii_letters + string.digits + string.punctuation + " "
    german = "äöüÄÖÜßẞ§€°²³µ–—•„“‚‘’…«»\u00a0\u202f"
    assert list(unprintable(typed + german)) == []


def test_letters_are_accepted_composed_or_not() -> None:
    apart = unicodedata.normalize("NFD", "Größe Nguyễn Ḳ̄")
    assert list(unprintable(apart)) == []


def told(text: str) -> tuple[ProblemCode, str]:
    (problem,) = line_problems("last_name", text)
    return problem.code, problem.values["character"]


@pytest.mark.parametrize(
    "character",
    [
        *("→", "😀", "☐", "⇄", "\ue000", "\ufffd"),
        *("\x00", "\x07", "\r", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\ufeff", "\ud800"),
        "\U000e0041",
    ],
)
def test_sign_that_cannot_be_printed_is_named(character: str) -> None:
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    assert told(f"Lind{character}ner{character}→") == (ProblemCode.CHARACTER_NOT_PRINTABLE, shown)


@pytest.mark.parametrize(
    "letter",
    [
        *(
            "ы",
            "Ё",
            "Ђ",
            "\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}",
            "ᾳ",
            "漢",
            "Ա",
            "q̈",
            "X̂",
            "n̄̄",
            "K͟a",
            "e\u0301\u0301",
        ),
        *("\N{ARABIC LETTER ALEF}", "\N{HEBREW LETTER ALEF}"),
        *("\N{FULLWIDTH LATIN CAPITAL LETTER A}", "\N{MODIFIER LETTER TURNED COMMA}"),
    ],
)
def test_letter_beyond_the_norm_is_asked_for_in_latin(letter: str) -> None:
    code, shown = told(f"Li{letter} nd {letter}→")
    assert code is ProblemCode.NO_LATIN_LETTER
    assert shown == unicodedata.normalize("NFC", letter.removesuffix("a"))


def test_sign_of_the_norm_without_a_glyph_is_named() -> None:
    assert told("10⁰") == (ProblemCode.CHARACTER_NOT_PRINTABLE, "⁰")


def test_mark_without_a_letter_is_named_as_well() -> None:
    assert told("\u0301") == (ProblemCode.NO_LATIN_LETTER, "\u0301")


def codes(text: str, *, required: bool = False, length: int = 10) -> list[ProblemCode]:
    return [p.code for p in line_problems("x", text, required=required, length=length)]


def test_length_is_counted_in_characters_and_told() -> None:
    assert codes("ß" * 10) == []
    assert codes("ß" * 11) == [ProblemCode.TOO_LONG]
    (problem,) = line_problems("last_name", "x" * 300, length=NAME_LENGTH)
    assert problem.values == {"length": "300", "limit": "120"}


@pytest.mark.parametrize("text", ["", " ", "\t \n", "\u00a0"])
def test_blank_is_missing_where_something_is_required(text: str) -> None:
    assert codes(text, required=True) == [ProblemCode.REQUIRED]


def test_nothing_is_missing_where_nothing_is_required() -> None:
    assert codes("") == codes("  ") == []


@pytest.mark.parametrize("unseen", ["\u00ad\u00ad", "\u00a0\u00ad ", "\u200b\u200d", "\ufeff"])
def test_a_name_of_nothing_that_is_seen_is_missing(unseen: str) -> None:
    (problem,) = a_person(last_name=unseen).problems()
    assert (problem.code, problem.field) == (ProblemCode.REQUIRED, "last_name")


def test_markup_is_only_text() -> None:
    assert codes("<b> & </", length=20) == []


def test_only_a_long_text_has_lines() -> None:
    assert codes("eins\nzwei\t3", length=TEXT_LENGTH) == []
    assert codes("eins\nzwei", length=NAME_LENGTH) == [ProblemCode.CHARACTER_NOT_PRINTABLE]


def test_every_entered_text_of_a_case_is_looked_at() -> None:
    bad = "→"
    person = {"first_name", "last_name", "title", "supervisor", "function", "unit"}
    person |= {"telephone", "email"}
    assert {p.field for p in a_person(**dict.fromkeys(person, bad)).problems()} == person
    placement = {"host_unit", "contact", "contact_telephone", "place", "learning_goals"}
    assert {p.field for p in a_placement(**dict.fromkeys(placement, bad)).problems()} == placement
    swap = {"responsible", "deputy", "partner_reference", "occasion", "remark"}
    assert {p.field for p in a_swap(**dict.fromkeys(swap, bad)).problems()} == swap
    office = {"name", "employer", "street", "postcode", "city", "telephone", "email"}
    office |= {"head_title", "head_name", "hr_unit", "reference_prefix"}
    assert {p.field for p in an_office(**dict.fromkeys(office, bad)).problems()} == office


@pytest.mark.parametrize("prefix", ["ä-", "a/b", "..\\", "a b", "a:"])
def test_prefix_becomes_part_of_file_names(prefix: str) -> None:
    (problem,) = an_office(reference_prefix=prefix).problems()
    assert problem.code is ProblemCode.REFERENCE_CHARACTERS
