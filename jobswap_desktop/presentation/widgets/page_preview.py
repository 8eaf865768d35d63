"""Pages of papers on the screen, as wide as the room, drawn when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly

_POINTS_PER_INCH = 72
_A4_WIDTH = 595
_MARGIN = 8
_LEAST_DPI = 40
_MOST_DPI = 200
_KEPT = 24
_SETTLED_MS = 80

Render = Callable[[bytes, int, int], QImage]
"""Makes a picture of a page (from 0) of a PDF at a resolution in dots an inch."""

Look = Callable[[int, int], QImage | str]
"""Gives the picture of a page (from 0) at a resolution, or what is said in its place.

Where that is "", what was shown stays for a moment.
"""


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """One page: the PDF it is in, its number there from 0, and what it is in words."""

    data: bytes
    number: int
    words: str


class PagePreview(QScrollArea):
    """Shows one page at a time; `page_changed` says which one of how many (from 1, 0 of 0)."""

    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[PreviewPage, ...] = ()
        self._current = 0
        self._render: Render | None = None
        self._look: Look | None = None
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setMargin(_MARGIN)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        # A bar that comes and goes would change the width and with it the picture.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._draw)

    def set_render(self, render: Render) -> None:
        """Tell who makes the pictures."""
        self._render = lru_cache(maxsize=_KEPT)(render)

    def set_look(self, look: Look) -> None:
        """Tell who has pictures or words for the pages; `redraw` follows where it has others."""
        self._look = look

    def set_pages(self, pages: Sequence[PreviewPage]) -> None:
        """Show these pages; the place among them is kept where it can be."""
        self._pages = tuple(pages)
        self.show_page(min(self._current, max(0, len(self._pages) - 1)))

    def page(self) -> int:
        """The page shown, from 0."""
        return self._current

    def picture(self) -> QPixmap:
        """What is shown; null while there is no page, or words stand in its place."""
        return self._label.pixmap()

    def words(self) -> str:
        """What is said in place of the page; "" where it is shown."""
        return self._label.text()

    def show_page(self, number: int) -> None:
        """Show another page, from its top."""
        self._current = max(0, min(number, len(self._pages) - 1))
        self.verticalScrollBar().setValue(0)
        self._draw()
        total = len(self._pages)
        self.page_changed.emit(self._current + 1 if total else 0, total)

    def before(self) -> None:
        """Show the page before."""
        self.show_page(self._current - 1)

    def after(self) -> None:
        """Show the page after."""
        self.show_page(self._current + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew, once the width has settled."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settled.start()

    def redraw(self) -> None:
        """Show the page as it looks by now, at the place where it was."""
        self._draw()

    def _draw(self) -> None:
        if not self._pages:
            self._label.setPixmap(QPixmap())
            name_plainly(self._label, "")
            return
        page = self._pages[self._current]
        ratio = self.devicePixelRatioF()
        room = self.viewport().width() - 2 * _MARGIN
        dpi = round(room * ratio * _POINTS_PER_INCH / _A4_WIDTH)
        shown = self._shown(page, max(_LEAST_DPI, min(_MOST_DPI, dpi)))
        if shown == "":
            return
        if isinstance(shown, str):
            self._label.setText(shown)
            name_plainly(self._label, f"{page.words}: {shown}")
            return
        picture = QPixmap.fromImage(shown)
        wanted = round(room * ratio)
        if wanted > 0 and picture.width() != wanted:
            picture = picture.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        self._label.setPixmap(picture)
        name_plainly(self._label, page.words)

    def _shown(self, page: PreviewPage, dpi: int) -> QImage | str:
        if self._look is not None:
            return self._look(page.number, dpi)
        return self._render(page.data, page.number, dpi) if self._render else ""


give_role(PagePreview, QAccessible.Role.Document)
