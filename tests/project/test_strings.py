"""Words on the screen: found by the translator's tools, and good German."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pytest
from source_tree import PACKAGE, ROOT, Module, module, product

PLACEHOLDER = re.compile(r"%L?\d+|%Ln|%n|\{\w*\}")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
MNEMONIC = re.compile(r"&(?!&)\w")
BAD_GERMAN = {
    "NDA": re.compile(r"\bNDAs?\b"),
    "informal address": re.compile(
        r"\b(du|dich|dir|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)\b", re.IGNORECASE
    ),
    "straight quotation mark": re.compile(r"[\"'`]"),
    "three dots instead of …": re.compile(r"\.\.\."),
    "gender mark in a word": re.compile(r"\w[*:_·]in(nen)?\b"),
    "hyphen in a range": re.compile(r"\d\s-\s\d|\d:\d\d\s?-\s?\d|\d\s?-\s?\d+ Uhr"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text of the screen with its German forms (several if it counts something)."""

    context: str
    english: str
    german: tuple[str, ...]
    finished: bool


def messages(text: str) -> Iterator[Message]:
    """Yield what stands in a file of translations."""
    for context in ET.fromstring(text).iter("context"):
        for element in context.iter("message"):
            translation = element.find("translation")
            if translation is None:
                translation = ET.Element("translation", type="unfinished")
            plural = translation.findall("numerusform")
            forms = tuple(form.text or "" for form in plural or [translation])
            yield Message(
                context=context.findtext("name", ""),
                english=element.findtext("source", ""),
                german=forms,
                finished=translation.get("type") is None and all(forms),
            )


def faults(message: Message) -> Iterator[str]:
    """Yield what is wrong with the German of a message."""
    place = f"{message.context}: {message.english}"
    if not message.finished:
        yield f"{place}: unfinished"
        return
    for number, german in enumerate(message.german):
        # "eine Beteiligung" may leave out the number that "%n Beteiligungen" shows.
        missing = _placeholders(message.english) - _placeholders(german)
        foreign = _placeholders(german) - _placeholders(message.english)
        singular = len(message.german) > 1 and number == 0
        if foreign or (missing and not (singular and set(missing) == {"%n"})):
            yield f"{place}: placeholders differ"
        if bool(MNEMONIC.search(message.english)) != bool(MNEMONIC.search(german)):
            yield f"{place}: mnemonic in one language alone"
        if message.english.endswith("…") != german.endswith("…"):
            yield f"{place}: … in one language alone"
        yield from (f"{place}: {fault}" for fault in bad_german(german))


def bad_german(text: str) -> Iterator[str]:
    bare = TAG.sub("", text)
    yield from (fault for fault, pattern in BAD_GERMAN.items() if pattern.search(bare))


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def unextractable(source: Module) -> Iterator[str]:
    """Yield calls whose text lupdate does not find, or finds under another context."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name == "tr":
            texts = node.args[:2]
            own = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "self"
        elif name == "translate" and len(node.args) > 1:
            texts, own = node.args[:3], True
        else:
            continue
        literal = all(isinstance(arg, ast.Constant) and isinstance(arg.value, str) for arg in texts)
        if not (own and literal and texts):
            yield f"{source.path}:{node.lineno} {ast.unparse(node)}"


def sentences(value: object) -> Iterator[str]:
    """Yield every text in a wording file; keys are code and do not count."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from sentences(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner)


def test_screen_texts_can_be_extracted() -> None:
    screen = [source for source in product() if source.room == "presentation"]
    assert [found for source in screen for found in unextractable(source)] == []


def test_german_is_complete_and_clean() -> None:
    text = (ROOT / "resources/i18n/jobswap_de.ts").read_text(encoding="utf-8")
    assert [fault for message in messages(text) for fault in faults(message)] == []


def test_shared_wording_is_clean() -> None:
    findings = [
        f"{path.name}: {text!r}: {fault}"
        for path in sorted((ROOT / "resources/wording").glob("*.toml"))
        for text in sentences(tomllib.loads(path.read_text(encoding="utf-8")))
        for fault in bad_german(text)
    ]
    assert findings == []


@pytest.mark.parametrize(
    "text",
    [
        "self.tr(f'Week {week}')",
        "self.tr(title)",
        "self.tr()",
        "other.tr('Week')",
        "QCoreApplication.translate(context, 'Week')",
        "QCoreApplication.translate('Week', 'Week', note)",
    ],
)
def test_unextractable_text_is_found(text: str) -> None:
    assert list(unextractable(module(f"{PACKAGE}/presentation/week.py", text)))


@pytest.mark.parametrize(
    "text",
    ["self.tr('%n day(s)', '', n)", "QCoreApplication.translate('Week', 'Week')", "s.translate(t)"],
)
def test_extractable_text_is_not_found(text: str) -> None:
    assert list(unextractable(module(f"{PACKAGE}/presentation/week.py", text))) == []


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Save", ""),
        ("%1 of %2", "%1 von"),
        ("Week", "Woche {week}"),
        ("&Save", "Speichern"),
        ("Open…", "Öffnen"),
        ("Declaration", "NDA drucken"),
        ("Save", "Speichere deine Änderungen"),
        ("Name", 'Name "neu"'),
        ("Wait", "Bitte warten..."),
        ("Clerk", "Sachbearbeiter*in"),
        ("Hours", "9-10 Uhr"),
    ],
)
def test_bad_translation_is_found(english: str, german: str) -> None:
    assert list(faults(_message(english, german)))


def test_unfinished_translation_is_found() -> None:
    text = (
        "<TS><context><name>Week</name><message><source>Week</source>"
        '<translation type="unfinished">Woche</translation></message></context></TS>'
    )
    (found,) = messages(text)
    assert list(faults(found)) == ["Week: Week: unfinished"]


@pytest.mark.parametrize(
    ("english", "german"),
    [("&Save", "&Speichern"), ("%1 to %2", "%2–%1"), ("Open…", "Öffnen …"), ("Staff", "Personal")],
)
def test_good_translation_is_not_found(english: str, german: str) -> None:
    assert list(faults(_message(english, german))) == []


def _message(english: str, german: str) -> Message:
    return Message(context="Week", english=english, german=(german,), finished=bool(german))
