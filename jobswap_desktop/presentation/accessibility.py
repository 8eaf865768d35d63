"""What assistive technology is told: names, roles and announcements.

Qt knows the role of its own widgets. A widget that is painted by hand, and a label that is a
heading, gets its role here, through the one factory of the application.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_SOFT_HYPHEN = "\u00ad"

_roles: dict[type[QWidget], QAccessible.Role] = {}
# Qt does not keep Python's half of an interface alive; it goes when its widget goes.
_alive: dict[int, QAccessibleInterface] = {}


def spoken(text: str) -> str:
    """``text`` as a screen reader should get it: without soft hyphens and mnemonic marks."""
    return text.replace(_SOFT_HYPHEN, "").replace("&&", "\0").replace("&", "").replace("\0", "&")


def name_plainly(widget: QWidget, text: str) -> None:
    """Set the accessible name of ``widget`` from a text of the screen, without soft hyphens."""
    name = text.replace(_SOFT_HYPHEN, "")
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``text`` now, wherever the focus is.

    Urgent means that it interrupts what is being said; use it for errors only.
    """
    event = QAccessibleAnnouncementEvent(widget, text.replace(_SOFT_HYPHEN, ""))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def give_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Let all widgets of class ``kind`` appear with ``role`` to assistive technology.

    For roles that only tell what something is (heading, progress bar, grouping). Anything that can
    be operated is built from a widget that Qt itself exposes.
    """
    if not _roles:
        QAccessible.installFactory(_interface_for)
    _roles[kind] = role


class _RoleInterface(QAccessibleWidget):
    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            name = self._widget.accessibleName()
            if not name and isinstance(self._widget, QLabel):
                return spoken(self._widget.text())
            return name
        return str(super().text(kind))


def _interface_for(_key: str, target: QObject) -> QAccessibleInterface | None:
    # Qt asks for every object there is, so the common answer has to be quick.
    if not isinstance(target, QWidget):
        return None
    for kind in type(target).__mro__:
        role = _roles.get(kind)
        if role is not None:
            break
    else:
        return None
    key = id(target)
    interface = _RoleInterface(target, role)
    _alive[key] = interface
    target.destroyed.connect(_Forget(key))
    return interface


class _Forget:
    def __init__(self, key: int) -> None:
        self._key = key

    def __call__(self) -> None:
        _alive.pop(self._key, None)
