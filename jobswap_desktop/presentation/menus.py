"""Menus made from the table of actions."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.action_table import action_table, menu_titles
from jobswap_desktop.presentation.actions import (
    INSIDE_VIEW,
    LOOKS,
    PAGE_METHODS,
    ROLES,
    TEXT_SIZES,
    ActionKey,
    ActionSpec,
    MenuKey,
    When,
)
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.navigation import History

_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon

Handlers = Mapping[ActionKey, Callable[[], object]]


class Menus(QObject):
    """Owns the actions of a window and knows when they can be used.

    What the actor's role may not do has no action here. Undo and redo bear the words of what
    they take back.
    """

    def __init__(
        self, window: QMainWindow, desk: Desk, handlers: Handlers, *, is_sample: bool = False
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        role = desk.work.actor.role
        self.specs = tuple(
            spec
            for spec in action_table()
            if role in spec.roles and (is_sample or not spec.for_sample)
        )
        self.actions = {spec.key: self._action(spec, handlers[spec.key]) for spec in self.specs}
        self.menus = self._build_menus()
        self._group_choices()
        finder = self._finder()
        self._window.menuBar().setCornerWidget(finder)
        # Where the window is shown already, what comes in later stays hidden by itself.
        finder.show()
        stack = desk.undo_stack
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        stack.canUndoChanged.connect(self.actions[ActionKey.UNDO].setEnabled)
        stack.canRedoChanged.connect(self.actions[ActionKey.REDO].setEnabled)
        desk.theme.changed.connect(self.show_choices)
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())
        self.show_choices()

    def update(self, page: object, history: History) -> None:
        """Enable what can be used with this page in front."""
        stack = self._desk.undo_stack
        holds = {
            When.ALWAYS: True,
            When.CAN_UNDO: stack.canUndo(),
            When.CAN_REDO: stack.canRedo(),
            When.CAN_GO_BACK: history.can_go_back,
            When.CAN_GO_FORWARD: history.can_go_forward,
        }
        for spec in self.specs:
            if spec.when is When.PAGE_OFFERS:
                offered = callable(getattr(page, PAGE_METHODS[spec.key], None))
                self.actions[spec.key].setEnabled(offered)
            else:
                self.actions[spec.key].setEnabled(holds[spec.when])

    def dismantle(self) -> None:
        """Take everything out of the window again, so that another role's menus can come in."""
        for action in self.actions.values():
            self._window.removeAction(action)
            action.setParent(None)
            action.deleteLater()
        bar = self._window.menuBar()
        finder = bar.cornerWidget()
        bar.clear()
        for widget in (finder, *self.menus.values()):
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.setParent(None)
        self.deleteLater()

    def show_choices(self) -> None:
        """Mark appearance, text size and role in force."""
        theme = self._desk.theme
        for key, mode in LOOKS.items():
            self.actions[key].setChecked(theme.mode is mode)
        for key, percent in TEXT_SIZES.items():
            self.actions[key].setChecked(theme.text_scale == percent)
        for key, role in ROLES.items():
            if key in self.actions:
                self.actions[key].setChecked(role is self._desk.work.actor.role)

    def _action(self, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
        action = QAction(spec.text, self._window)
        action.setObjectName(f"action_{spec.key.value}")
        action.setShortcut(QKeySequence(spec.keys))
        action.setStatusTip(spec.tip)
        action.setToolTip(spec.tip)
        action.setCheckable(spec.is_choice)
        action.triggered.connect(_Call(handler))
        self._window.addAction(action)
        return action

    def _build_menus(self) -> dict[MenuKey, QMenu]:
        menus = {}
        for key, title in menu_titles().items():
            menu = QMenu(title, self._window)
            menu.setObjectName(f"menu_{key.value}")
            menu.aboutToShow.connect(partial(self._show_pictures, key))
            menus[key] = menu
        for spec in self.specs:
            if spec.begins_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions[spec.key])
        for key, menu in menus.items():
            if key not in INSIDE_VIEW and not menu.isEmpty():
                self._window.menuBar().addMenu(menu)
        menus[MenuKey.VIEW].addSeparator()
        for key in INSIDE_VIEW:
            if not menus[key].isEmpty():
                menus[MenuKey.VIEW].addMenu(menus[key])
        return menus

    def _show_pictures(self, key: MenuKey) -> None:
        # Drawn when a menu is first seen: fifty pictures are much of what a start takes.
        for spec in self.specs:
            if spec.menu is key and spec.icon and self.actions[spec.key].icon().isNull():
                bind_icon(self.actions[spec.key], spec.icon)

    def _group_choices(self) -> None:
        for keys in (LOOKS, TEXT_SIZES, ROLES):
            group = QActionGroup(self)
            for key in keys:
                if key in self.actions:
                    group.addAction(self.actions[key])

    def _finder(self) -> QToolButton:
        spec = next(spec for spec in self.specs if spec.key is ActionKey.COMMANDS)
        button = QToolButton(self._window)
        bind_icon(button, "search")
        # A button takes only part of an action: with its shortcut too, the keys were ambiguous.
        button.setText(f"{spec.plain_text}  {native_keys(spec)}")
        button.setToolTip(spec.tip)
        name_plainly(button, f"{spec.plain_text} {native_keys(spec)}")
        button.setToolButtonStyle(_BESIDE)
        button.clicked.connect(self.actions[ActionKey.COMMANDS].trigger)
        return button

    def _name_undo(self, what: str) -> None:
        # A title may hold the sign that marks a key to press.
        what = what.replace("&", "&&")
        text = self.tr("&Undo: {what}").format(what=what) if what else self.tr("&Undo")
        self.actions[ActionKey.UNDO].setText(text)

    def _name_redo(self, what: str) -> None:
        what = what.replace("&", "&&")
        text = self.tr("&Redo: {what}").format(what=what) if what else self.tr("&Redo")
        self.actions[ActionKey.REDO].setText(text)


class _Call:
    """Calls a handler without the argument that Qt sends along."""

    def __init__(self, handler: Callable[[], object]) -> None:
        self._handler = handler

    def __call__(self, *_checked: bool) -> None:
        self._handler()


def native_keys(spec: ActionSpec) -> str:
    """Return the keys as they stand on a German keyboard ("Strg+Umschalt+N"); "" for none."""
    return QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)
