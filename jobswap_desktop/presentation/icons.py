"""Icons of the application, drawn in the colours of the theme.

The pictures are single-coloured SVG resources ``:/icons/NAME.svg``; a name ending in ``_filled``
is the filled form and marks what is selected or done. A missing picture gives an empty icon and a
debug record, never an error: every control says in words what it does.
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

import jobswap_desktop.presentation.resources_rc  # noqa: F401  # its import makes :/icons known
from jobswap_desktop.presentation.theme import Colour, Theme, Tone, current_theme

_log = logging.getLogger(__name__)

_SIZES = (16, 20, 40)
_FILL = re.compile(r'fill="(?!none)[^"]*"')

TONE_ICONS = {
    Tone.NEUTRAL: "circle_filled",
    Tone.INFO: "info_filled",
    Tone.WAIT: "clock_filled",
    Tone.OK: "checkmark_circle_filled",
    Tone.DANGER: "warning_filled",
    Tone.PERSON_A: "person_filled",
    Tone.PERSON_B: "person_filled",
    Tone.BOTH: "people_filled",
}
"""The picture that stands for a tone where the caller names no better one."""


def icon(name: str, colour: Colour | Tone = Colour.TEXT) -> QIcon:
    """Picture ``name`` in a colour of the theme in force, paler where the control is disabled.

    Stays as it is when the theme changes; use :func:`bind_icon` for what stays on the screen.
    """
    tokens = current_theme().tokens
    return _icon(name, tokens.colour(colour), tokens.placeholder)


def pixmap(name: str, colour: str, size: float, ratio: float = 1.0) -> QPixmap:
    """Picture ``name`` of ``size`` device-independent pixels for a screen of that pixel ratio.

    ``colour`` is ``#rrggbb`` and comes from the theme's tokens. Null when there is no such picture.
    """
    return _pixmap(name, colour, max(1, round(size * ratio)), ratio)


def bind_icon(
    target: QAbstractButton | QAction, name: str, colour: Colour | Tone = Colour.TEXT
) -> None:
    """Give ``target`` a picture that changes with the theme, for as long as ``target`` lives."""
    for old in target.findChildren(_Binding, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
        old.deleteLater()
    _Binding(target, name, colour)


class _Binding(QObject):
    def __init__(self, target: QAbstractButton | QAction, name: str, colour: Colour | Tone) -> None:
        super().__init__(target)
        self._target = target
        self._name = name
        self._colour = colour
        self._theme: Theme = current_theme()
        self._theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        if self.parent() is not None:
            self._target.setIcon(icon(self._name, self._colour))


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, pale: str) -> QIcon:
    result = QIcon()
    for size in _SIZES:
        for mode, paint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, pale)):
            picture = _pixmap(name, paint, size, 1.0)
            if picture.isNull():
                return QIcon()
            result.addPixmap(picture, mode)
    return result


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    svg = _svg(name)
    if not svg:
        return QPixmap()
    painted = _FILL.sub(f'fill="{colour}"', svg)
    renderer = QSvgRenderer(QByteArray(painted.encode("utf-8")))
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        _log.debug("no icon %s", name)
        return ""
    text = bytes(file.readAll().data()).decode("utf-8")
    # Some pictures leave the colour to the default, which is black.
    if not _FILL.search(text):
        text = text.replace("<path ", '<path fill="#000000" ')
    return text
