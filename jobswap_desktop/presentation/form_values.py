"""The inputs of any form by name, as text: read, put back, and told apart.

Drafts and the comparison with what another workstation has saved live on it, so that no form
needs code of its own for either.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QTime, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.hours_field import HoursField
from jobswap_desktop.presentation.widgets.lookup_field import LookupField
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.time_field import TimeField

ANSWER = "answer_"
"""What the name of a button begins with that gives somebody's answer, as it is recorded."""
_TICKED = "1"
_DATA, _TEXT = "=", "~"
_BETWEEN = "\x1f"
_CLOCK = "HH:mm"

Input = QLineEdit | QPlainTextEdit | QComboBox | QAbstractButton | QAbstractSpinBox
_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractSpinBox)


def inputs(form: QWidget) -> dict[str, Input]:
    """Return what can be entered in a form, in the order in which it was made.

    Passphrases are left out, and what only shows or searches; and so are choices one of which
    is picked, unless they are an `ANSWER`: those say how a form works.
    """
    found: dict[str, Input] = {}
    for widget in form.findChildren(QWidget):
        if isinstance(widget, _INPUTS) and _is_input(widget):
            name = _name(widget, form)
            # What is made by code may have no name: then its place among its like is one.
            number = sum(known.partition("#")[0] == name for known in found)
            found[f"{name}#{number}" if number else name] = widget
    return found


def values(form: QWidget) -> dict[str, str]:
    """Return what stands in the inputs of a form."""
    return {name: _read(widget) for name, widget in inputs(form).items()}


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return the inputs that say something else than before."""
    return {name: text for name, text in now.items() if before.get(name) != text}


def put(form: QWidget, entered: Mapping[str, str]) -> None:
    """Put these values into the inputs that are there.

    Choices come first and again at the end: they may show, fill or empty other inputs.
    """
    there = inputs(form)
    named = [(there[name], text) for name, text in entered.items() if name in there]
    choices = [(w, t) for w, t in named if isinstance(w, QComboBox | QAbstractButton)]
    others = [pair for pair in named if pair not in choices]
    for widget, text in (*choices, *others, *choices, *others):
        if _read(widget) != text:
            _write(widget, text)


def label(form: QWidget, name: str) -> str:
    """Return what a form calls one of its inputs; "" where it has no name for it."""
    widget = inputs(form).get(name)
    if widget is None:
        return ""
    if isinstance(widget, QCheckBox):
        return _plain(widget.text())
    for each in form.findChildren(QLabel):
        buddy: QWidget | None = each.buddy()
        if buddy is not None and (buddy is widget or buddy.focusProxy() is widget):
            return _plain(each.text())
    return widget.accessibleName()


def told(form: QWidget, name: str, text: str) -> str:
    """Return a value of an input in the words of the form."""
    widget = inputs(form).get(name)
    if isinstance(widget, QAbstractButton):
        yes = QCoreApplication.translate("FormValues", "yes")
        no = QCoreApplication.translate("FormValues", "no")
        return yes if text == _TICKED else no
    if isinstance(widget, QComboBox):
        at = _place(widget, text)
        return widget.itemText(at) if at >= 0 else text[1:]
    if isinstance(widget, LookupField):
        return text.partition(_BETWEEN)[2]
    return text


def signals(form: QWidget) -> Iterator[SignalInstance]:
    """Yield the signals that tell of changed inputs."""
    for widget in inputs(form).values():
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.textChanged
        elif isinstance(widget, QComboBox):
            yield widget.currentIndexChanged
        elif isinstance(widget, QAbstractButton):
            yield widget.toggled
        elif isinstance(widget, QSpinBox | QDoubleSpinBox):
            yield widget.valueChanged
        elif isinstance(widget, QDateTimeEdit):
            yield widget.dateTimeChanged


def _is_input(widget: Input) -> bool:
    if isinstance(widget, QLineEdit):
        inside = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        is_plain = widget.echoMode() == QLineEdit.EchoMode.Normal
        return is_plain and not inside and not widget.isReadOnly() and _enters(widget)
    if isinstance(widget, QPlainTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QAbstractButton):
        is_answer = isinstance(widget, QRadioButton) and widget.objectName().startswith(ANSWER)
        return is_answer or isinstance(widget, QCheckBox)
    return True


def _enters(widget: QLineEdit) -> bool:
    return not isinstance(widget, SearchField)


def _name(widget: QWidget, form: QWidget) -> str:
    above: QWidget | None = widget
    while above is not None and above is not form:
        name = above.objectName()
        if name and not name.startswith("qt_"):
            return name if above is widget else f"{name}/{type(widget).__name__}"
        above = above.parentWidget()
    return type(widget).__name__


def _read(widget: Input) -> str:  # noqa: PLR0911 - one line a kind of input
    if isinstance(widget, LookupField):
        return f"{widget.key()}{_BETWEEN}{widget.text()}"
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        data = widget.currentData()
        return f"{_DATA}{data}" if isinstance(data, str) else f"{_TEXT}{widget.currentText()}"
    if isinstance(widget, QAbstractButton):
        return _TICKED if widget.isChecked() else ""
    if isinstance(widget, QSpinBox | QDoubleSpinBox):
        return str(widget.value())
    if isinstance(widget, QDateTimeEdit):
        return widget.time().toString(_CLOCK)
    return ""


def _write(widget: Input, text: str) -> None:
    if isinstance(widget, LookupField):
        key, _, words = text.partition(_BETWEEN)
        widget.set_record(key, words)
    elif isinstance(widget, QLineEdit):
        widget.setText(text)
        if isinstance(widget, DateEdit | HoursField | TimeField):
            widget.commit()
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QAbstractButton):
        widget.setChecked(text == _TICKED)
    elif isinstance(widget, QComboBox):
        _choose(widget, text)
    else:
        _turn(widget, text)


def _choose(widget: QComboBox, text: str) -> None:
    at = _place(widget, text)
    if at >= 0:
        widget.setCurrentIndex(at)
    elif widget.isEditable():
        widget.setEditText(text[1:])


def _place(widget: QComboBox, text: str) -> int:
    if text.startswith(_DATA):
        # The data may be an enumeration, which Qt's own search compares as another type.
        places = (n for n in range(widget.count()) if widget.itemData(n) == text[1:])
        return next(places, -1)
    return widget.findText(text[1:])


def _turn(widget: QAbstractSpinBox, text: str) -> None:
    try:
        if isinstance(widget, QSpinBox):
            widget.setValue(int(text))
        elif isinstance(widget, QDoubleSpinBox):
            widget.setValue(float(text))
        elif isinstance(widget, QDateTimeEdit):
            widget.setTime(QTime.fromString(text, _CLOCK))
    except ValueError:
        # A draft of an earlier version of the form.
        return


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(" :")
