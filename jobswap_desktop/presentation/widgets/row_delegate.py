"""Rows of a list: a title, a second line, and a badge with what is due.

The delegate only paints. What a screen reader says is the model's ``AccessibleTextRole``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.status_badge import (
    Badge,
    badge_font,
    badge_size,
    paint_badge,
)

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 4
_PAD_X = 14
_PAD_Y = 8
_GAP = 3
_BAR = 3
_BESIDE = 6


_BETWEEN = " · "
_TELLING = 8
"""Fewer letters of a part that is cut are worse than none: "KW 8/…" names no week."""


class RowRole(IntEnum):
    """Item roles of such a row."""

    TITLE = int(Qt.ItemDataRole.UserRole) + 1
    """str: first line, half-bold."""
    SECONDARY = int(Qt.ItemDataRole.UserRole) + 2
    """str: second line."""
    BADGE = int(Qt.ItemDataRole.UserRole) + 3
    """Badge or None."""
    DUE = int(Qt.ItemDataRole.UserRole) + 4
    """str: at the right of the third line."""
    DUE_TONE = int(Qt.ItemDataRole.UserRole) + 5
    """Tone or None; ``danger`` for what is overdue."""
    SECOND_BADGE = int(Qt.ItemDataRole.UserRole) + 6
    """Badge or None: a second state, beside the first one."""
    HEADING = int(Qt.ItemDataRole.UserRole) + 7
    """bool: the row is no entry but the title above those that follow."""
    SECOND_ICON = int(Qt.ItemDataRole.UserRole) + 8
    """str: name of a picture before the second line; None or "" without one."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows of three lines, and titles above them; their height follows the font."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme = current_theme()
        self._theme.changed.connect(self._remeasure)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Three lines (of a title one) and their margins; as wide as the view."""
        title = QFontMetrics(self._theme.font(TextRole.STRONG)).height()
        if index.data(RowRole.HEADING):
            return QSize(round(self._theme.em * 12), title + _PAD_Y + 2 * _GAP)
        second = QFontMetrics(self._theme.font(TextRole.CAPTION)).height()
        badge = badge_size(Badge("", Tone.NEUTRAL), badge_font(self._theme)).height()
        height = 2 * (_MARGIN // 2 + _PAD_Y) + title + second + badge + 2 * _GAP
        return QSize(round(self._theme.em * 12), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        box = QRect(option.rect)
        if index.data(RowRole.HEADING):
            self._paint_heading(painter, box, str(index.data(RowRole.TITLE)))
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = box.adjusted(_MARGIN, _MARGIN // 2, -_MARGIN, -_MARGIN // 2)
        self._paint_sheet(painter, sheet, state)
        inner = sheet.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        self._paint_lines(painter, inner, index, selected=selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.save()
        line = box.adjusted(_MARGIN + _PAD_X, _PAD_Y, -_PAD_X, 0)
        font = self._theme.font(TextRole.STRONG)
        self._paint_text(painter, line, text, font, self._theme.colour(Colour.TEXT2))
        painter.restore()

    def _paint_sheet(self, painter: QPainter, sheet: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour(Colour.SELECTION if selected else Colour.HOVER))
            painter.drawRoundedRect(sheet, 6, 6)
        if selected:
            painter.setBrush(self._on_selection(Colour.ACCENT))
            height = sheet.height() - 16
            bar = QRectF(sheet.left() + 4, sheet.top() + 8, _BAR, height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if focused:
            ring = self._on_selection(Colour.FOCUS) if selected else theme.colour(Colour.FOCUS)
            painter.setPen(QPen(ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Inside a selection in the ring's own colour it needs an edge to stand off from.
            inset = 3 if selected and theme.tokens.contrast else 1
            ring_box = QRectF(sheet).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring_box, 6 - inset, 6 - inset)

    def _paint_lines(
        self, painter: QPainter, inner: QRect, index: Index, *, selected: bool
    ) -> None:
        theme = self._theme
        quiet = Colour.SELECTION_TEXT if selected else Colour.TEXT2
        top = inner.top()
        aside = self._badge_aside(inner.width(), index)
        lines = (
            (RowRole.TITLE, TextRole.STRONG, Colour.SELECTION_TEXT if selected else Colour.TEXT),
            (RowRole.SECONDARY, TextRole.CAPTION, quiet),
        )
        for role, text_role, colour in lines:
            font = theme.font(text_role)
            line = QRect(inner.left(), top, inner.width(), QFontMetrics(font).height())
            if aside and role == RowRole.SECONDARY:
                self._paint_aside(painter, line, aside)
            picture = index.data(RowRole.SECOND_ICON) if role == RowRole.SECONDARY else None
            if picture:
                self._paint_picture(painter, line, str(picture), theme.colour(colour))
            self._paint_text(painter, line, str(index.data(role) or ""), font, theme.colour(colour))
            top += line.height() + _GAP
        third = QRect(inner.left(), top, inner.width(), inner.bottom() + 1 - top)
        shown = (RowRole.BADGE,) if aside else (RowRole.BADGE, RowRole.SECOND_BADGE)
        self._paint_third(painter, third, index, theme.colour(quiet), shown)

    def _badge_aside(self, room: int, index: Index) -> Badge | None:
        """Return the second badge where the third line has no room for all that it says."""
        second = index.data(RowRole.SECOND_BADGE)
        if not isinstance(second, Badge):
            return None
        badges = (index.data(RowRole.BADGE), second)
        font = badge_font(self._theme)
        widths = [badge_size(each, font).width() for each in badges if isinstance(each, Badge)]
        wanted = sum(width + _BESIDE for width in widths) + self._due_width(index)
        return second if wanted > room else None

    def _paint_aside(self, painter: QPainter, line: QRect, badge: Badge) -> None:
        """Draw a badge at the right end of a line of text, and leave the rest to the text."""
        font = badge_font(self._theme)
        size = badge_size(badge, font)
        width = min(size.width(), line.width() // 2)
        over = (size.height() - line.height()) // 2
        box = QRect(line.right() + 1 - width, line.top() - over, width, size.height())
        paint_badge(painter, box, badge, font)
        line.setWidth(line.width() - width - _BESIDE)

    def _paint_picture(self, painter: QPainter, line: QRect, name: str, colour: QColor) -> None:
        """Draw a picture at the left end of a line of text, and leave the rest to the text."""
        size = max(12, round(line.height() * 0.85))
        ratio = painter.device().devicePixelRatio()
        top = line.top() + (line.height() - size) // 2
        box = QRect(line.left(), top, size, size)
        painter.drawPixmap(box, pixmap(name, colour.name(), size, ratio))
        line.setLeft(line.left() + size + _GAP + 1)

    def _due_width(self, index: Index) -> int:
        due = str(index.data(RowRole.DUE) or "")
        metrics = QFontMetrics(self._theme.font(TextRole.CAPTION))
        return metrics.horizontalAdvance(due) + 2 if due else 0

    def _paint_third(
        self,
        painter: QPainter,
        line: QRect,
        index: Index,
        quiet: QColor,
        badges: Sequence[RowRole],
    ) -> None:
        font = self._theme.font(TextRole.CAPTION)
        due = str(index.data(RowRole.DUE) or "")
        tone = index.data(RowRole.DUE_TONE)
        # The date comes first: cut, it would say nothing.
        width = min(self._due_width(index), line.width())
        left, room = line.left(), line.width() - width - _BESIDE
        for role in badges:
            badge = index.data(role)
            if not isinstance(badge, Badge) or room <= 0:
                continue
            wanted = min(room, badge_size(badge, badge_font(self._theme)).width())
            box = QRect(left, line.top(), wanted, line.height())
            paint_badge(painter, box, badge, badge_font(self._theme))
            left += wanted + _BESIDE
            room -= wanted + _BESIDE
        if due:
            colour = quiet
            if tone and not self._theme.tokens.contrast:
                # Qt hands a string enumeration back as a plain string.
                colour = QColor(self._theme.tokens.tones[Tone(tone)].text)
            box = QRect(line.right() + 1 - width, line.top(), width, line.height())
            self._paint_text(painter, box, due, font, colour)

    def _paint_text(
        self, painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = elided(text, QFontMetrics(font), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _on_selection(self, usual: Colour) -> QColor:
        # With system colours the selection itself has the accent's colour.
        contrast = self._theme.tokens.contrast
        return self._theme.colour(Colour.SELECTION_TEXT if contrast else usual)

    def _remeasure(self) -> None:
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()


def install_rows(view: QAbstractItemView) -> RowDelegate:
    """Let ``view`` show its items as such rows, scrolled by the pixel."""
    delegate = RowDelegate(view)
    view.setItemDelegate(delegate)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMouseTracking(True)
    return delegate


def elided(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return what of a line has room: of a last part that would say nothing, nothing is left."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    before, mark, rest = shown.rpartition(_BETWEEN)
    if shown == text or not mark or len(rest) > _TELLING:
        return shown
    return f"{before}{_BETWEEN}…"
