"""What somebody's role does not let them do is not offered: one way for pages and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.services.wording import problem_text


def reserve(*widgets: QWidget, allowed: bool) -> None:
    """Keep widgets hidden whatever their page says later, unless who acts is `allowed` their deed.

    As menus have no action that the role may not use, pages have no button for it.
    """
    if allowed:
        return
    for widget in widgets:
        widget.hide()
        widget.installEventFilter(_Hidden(widget))


def refuse_beforehand(button: QAbstractButton) -> None:
    """Let a button that only who may not press it meets be grey, and say why."""
    why = problem_text(Problem(code=ProblemCode.ROLE_NOT_ALLOWED))
    button.setEnabled(False)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


class _Hidden(QObject):
    """Hides its parent again when somebody shows it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
        return super().eventFilter(watched, event)
