"""What a screen reader would stumble over, found by asking Qt what it would tell one."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QMainWindow,
    QTabBar,
    QTableView,
    QWidget,
)
from screen import told

SILENT_ROLES = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Whitespace,
}
LEAST_TARGET = 24
CELL_PADDING = 6


def reachable(root: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets that Tab reaches."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and _is_tab_stop(widget):
            yield widget


def findings(root: QWidget) -> list[str]:
    """Return everything that is wrong with the widgets of a window, one line each."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r}: {fault}"
        for widget in reachable(root)
        for fault in _faults(widget)
    ]


def clipped(root: QWidget) -> list[str]:
    """Return the labels and buttons that show less than their text."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        is_narrow = not wraps and widget.minimumSizeHint().width() > widget.width()
        if is_narrow or _height_of_text(widget) > widget.height():
            found.append(f"{type(widget).__name__} {widget.text()!r}")
    return found


def cut_cells(table: QTableView) -> list[str]:
    """Return the texts of a table that do not fit into their cells, on one line or on several."""
    model, metrics = table.model(), table.fontMetrics()
    found = []
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            text = str(model.index(row, column).data() or "")
            room = QRect(0, 0, table.columnWidth(column) - 2 * CELL_PADDING, 10_000)
            flags = Qt.TextFlag.TextWordWrap if table.wordWrap() else Qt.TextFlag.TextSingleLine
            needed = metrics.boundingRect(room, flags, text)
            if needed.width() > room.width() or needed.height() > table.rowHeight(row):
                found.append(text)
    return found


def shared_access_keys(window: QMainWindow, page: QWidget) -> list[str]:
    """Return the access keys (Alt and a letter) of a page that lead to more than one thing.

    What is hidden may be shown at another time: it is held against the menu bar, too, which is
    always there. Several things with the same words may share a key, as rows of buttons do.
    """
    menus = {key: bare for bare, key in map(_marked, _menu_texts(window)) if key}
    found, seen = list[str](), dict[str, str]()
    for widget in page.findChildren(QWidget):
        for bare, key in map(_marked, _own_texts(widget)):
            if key in menus:
                found.append(f"Alt+{key}: {bare!r} and the menu {menus[key]!r}")
            elif key and widget.isVisible() and seen.setdefault(key, bare) != bare:
                found.append(f"Alt+{key}: {bare!r} and {seen[key]!r}")
    return sorted(set(found))


def _menu_texts(window: QMainWindow) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


def _own_texts(widget: QWidget) -> list[str]:
    """Return the texts by whose marked letters Qt leads to a widget, or to its buddy."""
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLabel):
        return [widget.text()] if widget.buddy() is not None else []
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(at) for at in range(widget.count())]
    return []


def _marked(text: str) -> tuple[str, str]:
    """Return a text without its mark, and the letter that was marked; "" for none."""
    letter = QKeySequence.mnemonic(text).toString()[-1:]
    return text.replace("&", ""), letter.upper()


def _height_of_text(widget: QWidget) -> int:
    """Return how high a label has to be at its width; 0 for what is no label."""
    if not isinstance(widget, QLabel) or not widget.text():
        return 0
    if widget.wordWrap():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height()


def _faults(widget: QWidget) -> Iterator[str]:
    role, name = told(widget)
    if not name.strip():
        yield "no name"
    if "\u00ad" in name or "&" in name:
        yield f"name {name!r} has marks that are read out"
    if role in SILENT_ROLES:
        yield f"role {role} is passed by"
    if min(widget.width(), widget.height()) < LEAST_TARGET:
        yield f"only {widget.width()} × {widget.height()} pixels"


def _is_tab_stop(widget: QWidget) -> bool:
    stops = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & stops) and widget.focusProxy() is None
