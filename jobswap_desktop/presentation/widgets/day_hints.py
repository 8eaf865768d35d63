"""Buttons that count the hints of each day, or of all, and open them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from jobswap_desktop.domain.working_time import Severity
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.week import tooltip
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services.wording import weekday_text
from jobswap_desktop.services.working_hints import SaidHint, count_text

SEVERITY_ICONS = {
    Severity.WARNING: ("warning_filled", Tone.DANGER),
    Severity.HINT: ("info_filled", Tone.INFO),
}
_MOST_DAYS = 10
_SPACING = 8


class DayHints(QWidget):
    """One button a day with hints, or one for all where those have no room; hidden without any.

    Where there are very many days, one button stands for the later ones.

    Attributes:
        wanted: the hints (a tuple of `SaidHint`) that are to be shown.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = self._new_row()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._room = 0
        self._buttons: list[QPushButton] = []
        self._hints: tuple[SaidHint, ...] = ()
        self.hide()

    def _new_row(self) -> QLayout:
        return QHBoxLayout(self)

    def show_hints(self, hints: Sequence[SaidHint]) -> None:
        """Show other hints, given by day; the button that has the focus keeps it."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self._show()

    def set_room(self, width: int) -> None:
        """Say how wide it may be; one button for all stands there where that is too narrow."""
        if width != self._room:
            self._room = width
            self._show()

    def _show(self) -> None:
        focused = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), None)
        self._clear()
        days = [(day, tuple(group)) for day, group in groupby(self._hints, key=_day)]
        for day, group in days[:_MOST_DAYS]:
            self._add(f"{_short(day)} · {count_text(len(group))}", group)
        if len(days) > _MOST_DAYS:
            rest = tuple(hint for _day_, group in days[_MOST_DAYS:] for hint in group)
            self._add(self.tr("later · {count}").format(count=count_text(len(rest))), rest)
        wanted = sum(button.sizeHint().width() + _SPACING for button in self._buttons)
        if self._buttons and self._room and wanted - _SPACING > self._room:
            self._clear()
            self._add(count_text(len(self._hints)), self._hints)
        self.setVisible(bool(self._buttons))
        self.updateGeometry()
        if focused is not None and self._buttons:
            self._buttons[min(focused, len(self._buttons) - 1)].setFocus(
                Qt.FocusReason.OtherFocusReason
            )

    def _clear(self) -> None:
        for button in self._buttons:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []

    def _add(self, text: str, hints: tuple[SaidHint, ...]) -> None:
        button = QPushButton(text, self)
        grave = any(hint.severity is Severity.WARNING for hint in hints)
        bind_icon(button, *SEVERITY_ICONS[Severity.WARNING if grave else Severity.HINT])
        words = "; ".join(hint.text for hint in hints)
        name_plainly(button, text)
        button.setAccessibleDescription(words)
        button.setToolTip(tooltip("\n".join(hint.text for hint in hints)))
        button.clicked.connect(partial(self.wanted.emit, hints))
        self._row.addWidget(button)
        self._buttons.append(button)
        button.show()


class WrappingDayHints(DayHints):
    """The same in as many lines as the width demands."""

    def _new_row(self) -> QLayout:
        return FlowLayout(self, spacing=_SPACING)


def _day(hint: SaidHint) -> date:
    return hint.day


def _short(day: date) -> str:
    # "Mo., 21.02." - the year stands in the title of the page.
    return weekday_text(day)[:-4]
