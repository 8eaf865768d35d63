"""Words for everything that the program can say, and none that it never says."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import pytest
from source_tree import module, product

from jobswap_desktop import domain, resources
from jobswap_desktop.domain.errors import Fault, ProblemCode
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Land
from jobswap_desktop.domain.print_lock import LockReason
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import Condition

TERMS = resources.toml("wording/terms.toml")
MESSAGES = resources.toml("wording/messages.toml") | resources.toml("wording/requirements.toml")

# Enumerations whose members are no words of the screen, and why.
WITHOUT_WORDS = {
    "ProblemCode": "has sentences",
    "Fault": "has sentences",
    "HeadDoubt": "has sentences",
    "HeadState": "has sentences",
    "RequirementCode": "has sentences",
    "Condition": "has half-sentences among the messages",
    "LockReason": "has sentences",
    "CaseFilter": "its chips are buttons of the screen, in its own language",
    "AdviceQuestion": "has questions among the words on instruments",
    "AdviceReason": "has sentences among the words on instruments",
    "NoticeCode": "has sentences among the words on instruments",
    "RuleSet": "only names the rows of the rules on working time",
    "DraftState": "has half-sentences of the screen, in its own language",
    "EntryHintKind": "has sentences of the screen, in its own language",
    "Unit": "a period is shown by its last day",
}
MAY_BE_EMPTY = {("signing_capacity", "self")}
EXTRA_KEYS = {"land": {FEDERAL_REGIME}}
BAD_GERMAN = {
    "NDA": re.compile(r"\bNDAs?\b"),
    "informal address": re.compile(
        r"\b(du|dich|dir|dein(e[mnrs]?)?|euch|eure?[mnrs]?)\b", re.IGNORECASE
    ),
    "straight quotation mark": re.compile(r"[\"'`]"),
    "three dots": re.compile(r"\.\.\."),
    "gender mark in a word": re.compile(r"\w[*:_·]in(nen)?\b"),
    "umlaut written out": re.compile(
        r"\b(fuer|ueber|koennen|muessen|waehlen|pruefen|oeffnen)\b", re.IGNORECASE
    ),
}
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|\{\w*\}")


@cache
def enumerations() -> dict[str, type[StrEnum]]:
    """Return the enumerations of the domain by name."""
    found: dict[str, type[StrEnum]] = {}
    for info in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                found[value.__name__] = value
    return found


def table_name(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def texts(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a wording file with its path."""
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield from texts(value, here)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                yield from texts({str(number): item}, here)
        elif isinstance(value, str):
            yield here, value


@cache
def literals() -> frozenset[str]:
    """Return the words of all string literals of the product."""
    return frozenset(
        word
        for source in product()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for word in re.findall(r"\w+", node.value)
    )


@pytest.mark.parametrize("name", sorted(set(enumerations()) - WITHOUT_WORDS.keys()))
def test_every_value_has_its_word_and_no_word_is_left_over(name: str) -> None:
    table = TERMS[table_name(name)]
    extra = EXTRA_KEYS.get(table_name(name), set())
    assert set(table) - extra == {member.value for member in enumerations()[name]}
    assert extra <= set(table)
    empty = {(table_name(name), key) for key, word in table.items() if not word.strip()}
    assert empty <= MAY_BE_EMPTY


@pytest.mark.parametrize("name", sorted(set(enumerations()) - WITHOUT_WORDS.keys()))
def test_two_values_never_share_a_word(name: str) -> None:
    words = list(TERMS[table_name(name)].values())
    assert len(words) == len(set(words))


def test_enumerations_without_words_exist() -> None:
    assert WITHOUT_WORDS.keys() <= enumerations().keys()


@pytest.mark.parametrize("table", [TERMS, MESSAGES], ids=["terms", "messages"])
def test_table_of_no_enumeration_is_read_row_by_row(table: Mapping[str, Any]) -> None:
    ours = {table_name(name) for name in enumerations()}
    ours |= {"problem", "requirement", "fault", "condition"}
    others = {name: rows for name, rows in table.items() if name not in ours}
    rows = {(name, key) for name, held in others.items() for key in held}
    assert {(name, key) for name, key in rows if not (_is_read(name) and _is_read(key))} == set()


def _is_read(key: str) -> bool:
    # f"head_{column}" reads every key that begins so.
    beginnings = {key[: number + 1] for number, char in enumerate(key) if char == "_"}
    return key in literals() or bool(beginnings & literals())


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("problem", ProblemCode),
        ("requirement", RequirementCode),
        ("fault", Fault),
        ("lock_reason", LockReason),
    ],
)
def test_every_code_has_its_sentence(table: str, codes: type[StrEnum]) -> None:
    assert set(MESSAGES[table]) == {code.value for code in codes}


def test_every_condition_has_its_half_sentence() -> None:
    assert set(MESSAGES["condition"]) == {item.value for item in Condition} - {"none"}


def test_every_fault_says_what_why_and_what_to_do() -> None:
    for rows in (*MESSAGES["fault"].values(), *MESSAGES["fault_on_server"].values()):
        assert set(rows) - {"in_form", "by_command"} == {"title", "text", "advice"}
        assert not rows["title"].endswith(".")
        assert rows["text"].endswith(".")
        assert rows["advice"].startswith("Bitte ")
        assert rows.get("by_command", "Bitte ").startswith("Bitte ")


def test_every_problem_is_a_sentence() -> None:
    assert [text for text in MESSAGES["problem"].values() if not text.endswith(".")] == []


def passed(sources: Any) -> Iterator[tuple[str, str, set[str]]]:
    """Yield place, code and the names of the values wherever a problem is made."""
    for source in sources:
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.Call):
                continue
            keywords = {item.arg: item.value for item in node.keywords if item.arg}
            codes = [*node.args[:1], *(v for k, v in keywords.items() if k == "code")]
            for code in codes:
                if not ast.unparse(code).startswith("ProblemCode."):
                    continue
                names = set(keywords) - {"code", "field", "values"}
                if isinstance(values := keywords.get("values"), ast.Dict):
                    names |= {ast.literal_eval(key) for key in values.keys if key}
                member = ast.unparse(code).removeprefix("ProblemCode.")
                yield f"{source.path}:{node.lineno}", ProblemCode[member].value, names


def test_every_problem_is_made_with_the_values_that_its_sentence_names() -> None:
    made = list(passed(product()))
    assert len(made) > 30
    lacking = [
        (place, code, placeholders(MESSAGES["problem"][code]) - names)
        for place, code, names in made
        if not placeholders(MESSAGES["problem"][code]) <= names
    ]
    assert lacking == []


def test_problem_made_without_its_values_is_found() -> None:
    text = (
        "refuse(ProblemCode.TOO_LONG, 'x', length='3')\n"
        "Problem(code=ProblemCode.SAME_OFFICE, values={'office': 'x'})"
    )
    assert [(code, names) for _, code, names in passed([module("a.py", text)])] == [
        ("too_long", {"length"}),
        ("same_office", {"office"}),
    ]


@pytest.mark.parametrize(
    ("table", "allowed"),
    [
        ("requirement", {"name", "office"}),
        ("startklar", {"first", "count"}),
        ("fault", {"path", "holder", "server", "records", "command"}),
        ("fault_on_server", {"path"}),
        ("condition", set[str]()),
    ],
)
def test_placeholders_are_those_that_are_filled(table: str, allowed: set[str]) -> None:
    for path, text in texts(MESSAGES[table]):
        assert placeholders(text) <= allowed, path


def test_words_have_no_placeholders() -> None:
    for path, text in texts(TERMS):
        assert placeholders(text) == set(), path


@pytest.mark.parametrize("name", [n for n in resources.names("wording") if n.endswith(".toml")])
def test_german_is_good(name: str) -> None:
    found = [
        (path, fault)
        for path, text in texts(resources.toml(name))
        for fault, pattern in BAD_GERMAN.items()
        if pattern.search(MARKUP.sub("", text))
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["die NDA fehlt", "Bitte gib dein Wort", 'der "Fall"', "warten...", "Nutzer*in"]
)
def test_bad_german_is_found(text: str) -> None:
    assert any(pattern.search(text) for pattern in BAD_GERMAN.values())


def test_regimes_have_words() -> None:
    assert set(TERMS["land"]) == {*Land, FEDERAL_REGIME}
