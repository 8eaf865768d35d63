"""What is recorded together with a scan: a box for each, with the name of who signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.dialogs.form_dialog import typed
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.scan_answers import Consequence


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    box: QCheckBox
    name: QLineEdit | None
    why: QLabel | None


class ScanConsequences:
    """The boxes of the answer chosen, in a widget of the dialog."""

    def __init__(self, host: QWidget, column: QVBoxLayout, named: str) -> None:
        self._host = host
        self._column = column
        self._named = named
        self._rows: tuple[_Row, ...] = ()

    def show(self, consequences: Sequence[Consequence]) -> None:
        """Offer these instead of those before."""
        for row in self._rows:
            for widget in (row.box, row.name, row.why):
                if widget is not None:
                    widget.hide()
                    self._column.removeWidget(widget)
                    widget.setParent(None)
                    widget.deleteLater()
        self._rows = ()
        for each in consequences:
            self._rows = (*self._rows, self._row(each))
        self._host.setVisible(bool(self._rows))

    def ticked(self) -> dict[str, str]:
        """Return the keys of those ticked, with the name of who signed."""
        return {
            row.key: typed(row.name) if row.name else ""
            for row in self._rows
            if row.box.isChecked()
        }

    def unnamed(self) -> QLineEdit | None:
        """Return the first field in which a name is missing."""
        fields = (row.name for row in self._rows if row.box.isChecked())
        return next((field for field in fields if field is not None and not typed(field)), None)

    def _row(self, consequence: Consequence) -> _Row:
        box = QCheckBox(consequence.text.replace("&", "&&"), self._host)
        name_plainly(box, consequence.text)
        box.setChecked(consequence.is_ticked)
        self._column.addWidget(box)
        why = self._why(consequence.why)
        if consequence.name is None:
            return _Row(consequence.key, box, None, why)
        name = QLineEdit(consequence.name, self._host)
        name_plainly(name, self._named.format(what=consequence.text))
        name.setPlaceholderText(name.accessibleName())
        name.setVisible(consequence.is_ticked)
        box.toggled.connect(name.setVisible)
        self._column.addWidget(name)
        return _Row(consequence.key, box, name, why)

    def _why(self, text: str) -> QLabel | None:
        # Said once, below the first of them.
        shown = text and all(row.why is None or row.why.text() != text for row in self._rows)
        if not shown:
            return None
        label = TextLabel(text, TextRole.CAPTION, self._host, muted=True)
        self._column.addWidget(label)
        return label
