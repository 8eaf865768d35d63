"""A state as a small pill: icon, word and colour say the same."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.icons import TONE_ICONS, pixmap
from jobswap_desktop.presentation.theme import TextRole, Theme, Tone, current_theme


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge shows. An empty ``icon`` means the usual one of the tone."""

    text: str
    tone: Tone
    icon: str = ""

    @property
    def icon_name(self) -> str:
        """The picture to draw."""
        return self.icon or TONE_ICONS[self.tone]


@dataclass(frozen=True, slots=True)
class _Measures:
    icon: int
    pad: int
    gap: int
    height: int

    @classmethod
    def of(cls, metrics: QFontMetrics) -> _Measures:
        line = metrics.height()
        return cls(
            icon=max(12, round(line * 0.8)),
            pad=max(6, round(line * 0.45)),
            gap=max(4, round(line * 0.25)),
            height=line + 2 * max(2, round(line * 0.14)),
        )


def badge_font(theme: Theme) -> QFont:
    """The font of badges, on widgets and in rows alike."""
    return theme.font(TextRole.CAPTION)


def badge_size(badge: Badge, font: QFont) -> QSize:
    """Room that ``badge`` needs when nothing of it is cut off."""
    metrics = QFontMetrics(font)
    size = _Measures.of(metrics)
    width = size.pad + size.icon + size.gap + metrics.horizontalAdvance(badge.text) + size.pad
    return QSize(width + 2, size.height)


def paint_badge(painter: QPainter, box: QRect, badge: Badge, font: QFont) -> None:
    """Draw ``badge`` into ``box``; the word is shortened with an ellipsis if the box is narrow."""
    tokens = current_theme().tokens
    colours = tokens.tones[badge.tone]
    metrics = QFontMetrics(font)
    size = _Measures.of(metrics)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.strong), 1))
    painter.setBrush(QColor(colours.tint))
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    ratio = painter.device().devicePixelRatio()
    picture = pixmap(badge.icon_name, colours.strong, size.icon, ratio)
    top = box.top() + (box.height() - size.icon) / 2
    painter.drawPixmap(QRectF(box.left() + size.pad, top, size.icon, size.icon).toRect(), picture)
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    words = box.adjusted(size.pad + size.icon + size.gap, 0, -size.pad, 0)
    shown = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, words.width() + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class StatusBadge(QLabel):
    """A state on a page. A label, so that screen readers meet its word like any other text."""

    def __init__(
        self,
        text: str | QWidget = "",
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
        *,
        icon: str = "",
    ) -> None:
        if isinstance(text, QWidget):  # as Designer forms call it
            parent = text
            text = ""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge = Badge(text, tone, icon)
        theme = current_theme()
        theme.changed.connect(self._remeasure)
        self.set_state(text, tone, icon=icon)

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._badge.tone

    def set_state(self, text: str, tone: Tone, *, icon: str = "") -> None:
        """Show another state. ``icon`` names a picture that says more than the tone's usual one."""
        self._badge = Badge(text, tone, icon)
        self.setText(text)
        name_plainly(self, text)
        self._remeasure()

    def sizeHint(self) -> QSize:
        """The whole badge, never shortened."""
        return badge_size(self._badge, badge_font(current_theme()))

    def minimumSizeHint(self) -> QSize:
        """As the size hint: a state that is cut off says nothing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._badge, badge_font(current_theme()))
        painter.end()

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()
