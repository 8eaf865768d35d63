"""One line about a paper or a signature: what it is, how it stands, what can be done."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.presentation.pages.case.contents import DeedButton
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge


def paper_line(title: str, details: str, badge: Badge, *buttons: DeedButton) -> QWidget:
    """Return the line; `details` stand small beneath the title."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(8)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Heading(title, TextRole.STRONG) if details else TextLabel(title))
    if details:
        column.addWidget(TextLabel(details, TextRole.CAPTION, muted=True))
    line.addLayout(column, 1)
    line.addWidget(StatusBadge(badge.text, badge.tone, icon=badge.icon))
    for button in buttons:
        line.addWidget(button)
    return row
