"""What the tabs of a case are filled with: rows that are made anew when the case has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import Heading
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            discard(widget)


def discard(widget: QWidget) -> None:
    """Take a widget off the page at once, and delete it when nothing uses it any more."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def keep_to_rights(desk: Desk, part: QWidget) -> None:
    """Leave out of a part of the page the buttons for what the actor may not do."""
    for button in part.findChildren(DeedButton):
        reserve(button, allowed=desk.may(button.roles))


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
