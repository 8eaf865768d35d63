"""What may stand in a name or a line: the letters of German authorities, nothing unprintable."""

import string

import pytest
from builders import a_person, a_placement, a_swap, an_office

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.text_rules import NAME_LENGTH, TEXT_LENGTH, is_printable, line_problems

NAMES = [
    "Jürgen Größe-Weiß ẞ",
    "Çağrı Şahin İpek ığ",
    "Łukasz Żółć Ćwięk ńśź",
    "Tomáš Dvořák Ňuňková ěščřžůďť",
    "Ştefan Țepeș Băsescu âîșț",
    "Nguyễn Thị Hồng",
    "Þórður Ærø Åse Ðuro đ",
    "Юлия Жукова Ђорђе Ѓ",
    "Ελένη Παπαδοπούλου",
    "Ķekava Ģirts Ņemme",
    "O’Brien, d'Arc, Müller-Lüdenscheidt (geb. Frank)",
    "Šiauliai Ųžė",
    "m̂̄ C̨̆",
    "\u02bbOkina \u02bc \u02b9 \u02ba",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_europe_are_accepted(name: str) -> None:
    assert [char for char in name if not is_printable(char)] == []
    assert a_person(first_name=name, last_name=name).problems() == ()


def test_what_a_keyboard_has_is_accepted() -> None:
    typed = string.ascii_letters + string.digits + string.punctuation + " "
    german = "äöüÄÖÜßẞ§€°²³µ–—„“‚‘’…«»\u00a0\u202f"
    assert all(is_printable(char) for char in typed + german)


@pytest.mark.parametrize(
    "character",
    [
        *("→", "😀", "☐", "⇄", "漢", "\N{ARABIC LETTER ALEF}", "\N{HEBREW LETTER ALEF}"),
        *("\x00", "\x07", "\r", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\ufeff"),
        *("\ud800", "\ue000", "\ufffd", "\U000e0041", "\N{FULLWIDTH LATIN CAPITAL LETTER A}"),
    ],
)
def test_what_cannot_be_printed_is_named(character: str) -> None:
    assert not is_printable(character)
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    found = list(line_problems("last_name", f"Lind{character}ner{character}→"))
    assert found == [
        Problem(
            code=ProblemCode.CHARACTER_NOT_PRINTABLE,
            field="last_name",
            values={"character": shown},
        )
    ]


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
