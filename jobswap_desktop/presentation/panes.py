"""Walking with F6 through the areas of the window: navigation, the page's parts, status bar."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


def panes_of_page(page: QWidget) -> tuple[QWidget, ...]:
    """Return the parts of a page: those of its first splitter, or the page as a whole."""
    splitter = page.findChild(QSplitter)
    if splitter is None or not splitter.isVisible():
        return (page,)
    parts = [splitter.widget(number) for number in range(splitter.count())]
    return tuple(part for part in parts if part is not None and part.isVisible())


class PaneWalk:
    """Moves the focus from area to area and comes back to where it was inside each."""

    def __init__(self) -> None:
        self._last: dict[int, QWidget] = {}

    def move(self, panes: Sequence[QWidget], step: int) -> None:
        """Focus the next (1) or the previous (-1) of `panes` that can take the focus."""
        focused = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if _holds(pane, focused)), None)
        if here is not None and focused is not None:
            self._last[here] = focused
        start = here if here is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(panes) + 1):
            number = (start + step * distance) % len(panes)
            target = self._target(number, panes[number])
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _target(self, number: int, pane: QWidget) -> QWidget | None:
        last = self._last.get(number)
        if last is not None and _is_alive(last) and _holds(pane, last) and _takes_focus(last):
            return last
        inside = (pane, *pane.findChildren(QWidget))
        return next((widget for widget in inside if _takes_focus(widget)), None)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


def _takes_focus(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.ClickFocus or (
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return bool(wants) and widget.isVisible() and widget.isEnabled()


def _is_alive(widget: QWidget) -> bool:
    import shiboken6

    return shiboken6.isValid(widget)
