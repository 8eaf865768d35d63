"""What the tabs of a case are filled with: rows that are made anew when the case has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFormLayout, QLayout, QPushButton, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.widgets.headings import TextLabel


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def facts() -> QFormLayout:
    """Return a layout for words at the left and what they stand for at the right."""
    layout = QFormLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(12)
    layout.setVerticalSpacing(6)
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return layout


def add_fact(layout: QFormLayout, word: str, value: str | QWidget) -> None:
    """Add one line; a text is shown in full, however long it is."""
    label = TextLabel(word, muted=True)
    label.setWordWrap(False)
    layout.addRow(label, TextLabel(value) if isinstance(value, str) else value)


class DeedButton(QPushButton):
    """A button that does one thing. `key` finds it again when the rows have been made anew.

    `about` says to a screen reader what the button is about, where several bear the same words.
    """

    def __init__(
        self, text: str, deed: Callable[[], object], key: str = "", about: str = ""
    ) -> None:
        super().__init__(text)
        self._deed = deed
        self.setObjectName(key)
        if about:
            name_plainly(self, f"{text} – {about}")
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self._deed()
