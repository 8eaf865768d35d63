"""Forms that everybody can use: named inputs, keys, nothing that breaks theme or translation."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

import pytest
from source_tree import ROOT

INPUTS = {
    *("QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QFontComboBox", "QSpinBox"),
    *("QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QCalendarWidget", "QSlider"),
    *("QListView", "QTableView", "QTreeView", "QListWidget", "QTableWidget", "QTreeWidget"),
}
# Their own text is their name; where they show a picture alone they need another one.
NAMED_BY_TEXT = {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton"}
SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
MNEMONIC = re.compile(r"&(?!&)(\w)")
BREAKS_THE_THEME = {"styleSheet", "font", "palette"}


def named(element: ET.Element, *tags: str) -> Iterator[ET.Element]:
    for tag in tags:
        yield from (found for found in element.iter(tag) if found.get("name"))


def text_of(widget: ET.Element, name: str) -> str:
    """Return a property of the widget itself as text; empty if it is not set."""
    for prop in widget.findall("property"):
        if prop.get("name") == name:
            return "".join(prop.itertext()).strip()
    return ""


def unnamed_inputs(form: ET.Element) -> Iterator[str]:
    """Yield inputs that a screen reader would announce without a name."""
    buddies = {text_of(label, "buddy") for label in named(form, "widget")}
    promoted = {
        custom.findtext("class", ""): custom.findtext("extends", "")
        for custom in form.iter("customwidget")
    }
    for widget in named(form, "widget"):
        kind = widget.get("class", "")
        kind = promoted.get(kind, kind)
        name = widget.get("name", "")
        if text_of(widget, "accessibleName") or name in buddies:
            continue
        if kind in INPUTS or (kind in NAMED_BY_TEXT and not text_of(widget, "text")):
            yield name


def repeated_mnemonics(form: ET.Element) -> Iterator[str]:
    """Yield the letters that two elements of a form claim with Alt."""
    letters = Counter(
        letter.casefold()
        for element in named(form, "widget", "action")
        for letter in MNEMONIC.findall(text_of(element, "text") or text_of(element, "title"))
    )
    yield from (letter for letter, times in letters.items() if times > 1)


def theme_breakers(form: ET.Element) -> Iterator[str]:
    for prop in named(form, "property"):
        if prop.get("name") in BREAKS_THE_THEME:
            yield str(prop.get("name"))


def odd_names(form: ET.Element) -> Iterator[str]:
    for element in named(form, "widget", "layout", "spacer", "action"):
        if not SNAKE_CASE.fullmatch(str(element.get("name"))):
            yield str(element.get("name"))


def hidden_connections(form: ET.Element) -> Iterator[str]:
    """Yield connections that belong into Python, where a search finds them."""
    kinds = {widget.get("name"): widget.get("class") for widget in named(form, "widget")}
    for connection in form.iter("connection"):
        sender = connection.findtext("sender")
        if kinds.get(sender) != "QDialogButtonBox":
            yield f"{sender}.{connection.findtext('signal')}"


def untranslatable(form: ET.Element) -> Iterator[str]:
    for text in form.iter("string"):
        if text.get("notr") == "true" and re.search(r"[^\W\d_]", text.text or ""):
            yield str(text.text)


Check = Callable[[ET.Element], Iterator[str]]
CHECKS: tuple[Check, ...] = (
    unnamed_inputs,
    repeated_mnemonics,
    theme_breakers,
    odd_names,
    hidden_connections,
    untranslatable,
)

LINE_EDIT = '<widget class="QLineEdit" name="remark"/>'
BAD_FORMS = (
    (unnamed_inputs, LINE_EDIT),
    (unnamed_inputs, '<widget class="QToolButton" name="close"/>'),
    (
        unnamed_inputs,
        (
            '<widget class="DateField" name="first_day"/><customwidgets><customwidget>'
            "<class>DateField</class><extends>QDateEdit</extends></customwidget></customwidgets>"
        ),
    ),
    (
        repeated_mnemonics,
        (
            '<widget class="QLabel" name="a"><property name="text"><string>&amp;Name</string>'
            '</property></widget><widget class="QLabel" name="b"><property name="text">'
            "<string>&amp;next</string></property></widget>"
        ),
    ),
    (theme_breakers, '<property name="styleSheet"><string>color: red</string></property>'),
    (theme_breakers, '<property name="font"><font><pointsize>9</pointsize></font></property>'),
    (odd_names, '<widget class="QLabel" name="lineEdit_2"/>'),
    (odd_names, '<layout class="QVBoxLayout" name="verticalLayout"/>'),
    (
        hidden_connections,
        (
            "<connections><connection><sender>remark</sender><signal>clicked()</signal>"
            "</connection></connections>"
        ),
    ),
    (untranslatable, '<property name="text"><string notr="true">Remark</string></property>'),
)
GOOD_FORM = """
<widget class="QLabel" name="remark_label">
 <property name="text"><string>&amp;Remark</string></property>
 <property name="buddy"><cstring>remark</cstring></property>
</widget>
<widget class="QLineEdit" name="remark"/>
<widget class="QToolButton" name="close">
 <property name="accessibleName"><string>Close</string></property>
 <property name="text"><string notr="true">…</string></property>
</widget>
<widget class="QDialogButtonBox" name="button_box"/>
<connections><connection><sender>button_box</sender><signal>accepted()</signal></connection>
</connections>
"""


@pytest.mark.parametrize("check", CHECKS)
def test_forms_keep_the_rules(check: Check) -> None:
    findings = {
        path.name: list(check(ET.parse(path).getroot())) for path in (ROOT / "ui").glob("*.ui")
    }
    assert {name: found for name, found in findings.items() if found} == {}


@pytest.mark.parametrize(("check", "text"), BAD_FORMS)
def test_bad_form_is_found(check: Check, text: str) -> None:
    assert list(check(ET.fromstring(f"<ui>{text}</ui>")))


@pytest.mark.parametrize("check", CHECKS)
def test_good_form_is_not_found(check: Check) -> None:
    assert list(check(ET.fromstring(f"<ui>{GOOD_FORM}</ui>"))) == []
