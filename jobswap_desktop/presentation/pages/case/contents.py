"""What the tabs of a case are filled with: rows that are made anew when the case has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QSizePolicy, QWidget

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def keep_to_rights(desk: Desk, part: QWidget) -> None:
    """Leave out of a part of the page the buttons for what the actor may not do."""
    for button in part.findChildren(DeedButton):
        reserve(button, allowed=desk.may(button.roles))


class Facts(QWidget):
    """Words and what they stand for: side by side, or one under the other where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QWidget, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._is_narrow = False

    def add(self, word: str, value: str | QWidget) -> None:
        """Add one line; a text is shown in full, however long it is."""
        label = TextLabel(word, muted=True)
        label.setWordWrap(False)
        self._pairs.append((label, TextLabel(value) if isinstance(value, str) else value))
        self._place()

    def set_narrow(self, *, narrow: bool) -> None:
        """Choose whether each word stands above what it stands for."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._place()

    def width_side_by_side(self) -> int:
        """Return how many pixels the lines need with each word beside what it stands for."""
        for pair in self._pairs:
            for widget in pair:
                widget.ensurePolished()
        words = max((label.sizeHint().width() for label, _value in self._pairs), default=0)
        values = max((value.minimumSizeHint().width() for _, value in self._pairs), default=0)
        return words + self._grid.horizontalSpacing() + values

    def _place(self) -> None:
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        for row, (label, value) in enumerate(self._pairs):
            is_text = isinstance(value, TextLabel)
            beside = top if is_text else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(label, 2 * row, 0, beside)
            place = (2 * row + 1, 0) if self._is_narrow else (2 * row, 1)
            if is_text:
                self._grid.addWidget(value, *place, top)
            else:
                self._grid.addWidget(value, *place, left)
        last = 2 * len(self._pairs)
        for row in range(last + 1):
            self._grid.setRowStretch(row, int(row == last))
        self._grid.setColumnStretch(0, int(self._is_narrow))
        self._grid.setColumnStretch(1, int(not self._is_narrow))


def flowing(title: str, badge: StatusBadge, buttons: Iterable[QWidget]) -> QWidget:
    """Return the head of a row: title, state and buttons, in several lines where it is narrow."""
    head = QWidget()
    row = FlowLayout(head)
    heading = Heading(title, TextRole.STRONG)
    heading.setWordWrap(False)
    for widget in (heading, badge, *buttons):
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    head.setSizePolicy(policy)
    return head


class DeedButton(QPushButton):
    """A button that does one thing. `key` finds it again when the rows have been made anew.

    `about` says to a screen reader what the button is about, where several bear the same words.
    Who has none of `roles` does not meet it (see `keep_to_rights`).
    """

    def __init__(
        self,
        text: str,
        deed: Callable[[], object],
        key: str = "",
        about: str = "",
        *,
        roles: AbstractSet[Role] = CLERKS,
    ) -> None:
        super().__init__(text)
        self.roles = roles
        self._deed = deed
        self.setObjectName(key)
        if about:
            name_plainly(self, f"{text} – {about}")
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self._deed()
