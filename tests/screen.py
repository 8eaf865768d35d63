"""Widgets as a person meets them: on the screen, and by ear."""

from weakref import WeakKeyDictionary

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

_SHOWN: WeakKeyDictionary[QtBot, list[QWidget]] = WeakKeyDictionary()
"""A window that nobody holds any more is taken apart when the collector comes by, even while it
is being painted; a test that has ended still paints once. The product's views have parents."""


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Return role and name as assistive technology gets them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role(), interface.text(QAccessible.Text.Name)


def shown(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 200) -> None:
    qtbot.addWidget(widget)
    # Dialogs delete themselves when they are closed.
    if not isinstance(widget, QDialog):
        _SHOWN.setdefault(qtbot, []).append(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
