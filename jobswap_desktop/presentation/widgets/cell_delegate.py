"""Cells of a table that hold two lines of text, or a state as a badge.

The delegate only paints. What a screen reader says is the model's ``AccessibleTextRole``.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import (
    Badge,
    badge_font,
    badge_size,
    paint_badge,
)
from jobswap_desktop.presentation.widgets.table_view import TableView

Index = QModelIndex | QPersistentModelIndex

_PAD_X, _PAD_Y, _GAP = 8, 7, 2


class CellDelegate(QStyledItemDelegate):
    """Paints what the model gives as `RowRole`: title and second line, or a badge.

    `DUE_TONE` colours the second line. Row height follows the text size.
    """

    def __init__(self, table: TableView) -> None:
        super().__init__(table)
        self._table = table
        self._theme: Theme = current_theme()
        self._theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room in which nothing of the cell is shortened."""
        badge = index.data(int(RowRole.BADGE))
        if isinstance(badge, Badge):
            width = badge_size(badge, badge_font(self._theme)).width()
        else:
            lines = (
                (RowRole.TITLE, self._theme.font(TextRole.STRONG)),
                (RowRole.SECONDARY, self._theme.font(TextRole.CAPTION)),
            )
            width = max(
                QFontMetrics(font).horizontalAdvance(str(index.data(int(role)) or ""))
                for role, font in lines
            )
        return QSize(width + 2 * _PAD_X, self._height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell: the table's own ground, then the content."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = self._table.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._table)
        inner = QRect(option.rect).adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.save()
        badge = index.data(int(RowRole.BADGE))
        if isinstance(badge, Badge):
            self._paint_badge(painter, inner, badge)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_lines(painter, inner, index, selected=selected)
        painter.restore()

    def _paint_badge(self, painter: QPainter, inner: QRect, badge: Badge) -> None:
        size = badge_size(badge, badge_font(self._theme))
        box = QRect(0, 0, min(size.width(), inner.width()), size.height())
        box.moveTopLeft(inner.topLeft())
        box.moveTop(inner.center().y() - size.height() // 2)
        paint_badge(painter, box, badge, badge_font(self._theme))

    def _paint_lines(
        self, painter: QPainter, inner: QRect, index: Index, *, selected: bool
    ) -> None:
        theme = self._theme
        first, second = theme.font(TextRole.STRONG), theme.font(TextRole.CAPTION)
        plain = theme.colour(Colour.SELECTION_TEXT if selected else Colour.TEXT)
        quiet = theme.colour(Colour.SELECTION_TEXT if selected else Colour.TEXT2)
        tone = index.data(int(RowRole.DUE_TONE))
        if tone and not (selected and theme.tokens.contrast):
            # Qt hands a string enumeration back as a plain string.
            quiet = QColor(theme.tokens.tones[Tone(tone)].text)
        below = str(index.data(int(RowRole.SECONDARY)) or "")
        height = QFontMetrics(first).height()
        used = height + (_GAP + QFontMetrics(second).height() if below else 0)
        top = inner.center().y() - used // 2
        line = QRect(inner.left(), top, inner.width(), height)
        _draw(painter, line, str(index.data(int(RowRole.TITLE)) or ""), first, plain)
        line = QRect(
            inner.left(), line.bottom() + _GAP, inner.width(), QFontMetrics(second).height()
        )
        _draw(painter, line, below, second, quiet)

    def _height(self) -> int:
        first = QFontMetrics(self._theme.font(TextRole.STRONG)).height()
        second = QFontMetrics(self._theme.font(TextRole.CAPTION)).height()
        return first + _GAP + second + 2 * _PAD_Y

    def _measure(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(self._height())
        self._table.viewport().update()


def _draw(painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def install_cells(table: TableView) -> CellDelegate:
    """Let a table show its cells so."""
    delegate = CellDelegate(table)
    table.setItemDelegate(delegate)
    return delegate
