"""What somebody's role does not let them do is not offered: one way for pages and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPlainTextEdit, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.form_scroll import put_above
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


def refuse_beforehand(button: QAbstractButton, why: str = "") -> None:
    """Let a button that only who may not press it meets be grey, and say why (else the role)."""
    why = why or problem_text(Problem(code=ProblemCode.ROLE_NOT_ALLOWED))
    button.setEnabled(False)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


def let_read(form: QDialog, why: str) -> None:
    """Let a form that cannot be saved be read and copied from, and say above it why that is all."""
    for each in form_values.inputs(form).values():
        if isinstance(each, QLineEdit | QPlainTextEdit):
            each.setReadOnly(True)
        else:
            each.setEnabled(False)
    line = Banner(why, Tone.INFO, form, icon="lock")
    line.setObjectName("only_read")
    put_above(form, line)


class _Hidden(QObject):
    """Hides its parent again when somebody shows it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
        return super().eventFilter(watched, event)
