"""The commands of the week as actions: in the context menus, and by key in every view of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.week_command_table import CommandSpec, WeekCommand, week_commands


class WeekCommands(QObject):
    """Gives each view the same context menu and the same keys.

    The keys are taken before the window's own shortcuts see them: inside the week Strg+N begins
    an appointment and Strg+V pastes one. A command that cannot be used leaves its key to the
    window.
    """

    def __init__(self, run: Callable[[WeekCommand], None], views: tuple[QWidget, ...]) -> None:
        super().__init__(views[0])
        self.specs: Mapping[WeekCommand, CommandSpec] = {
            spec.command: spec for spec in week_commands()
        }
        self.actions = {spec.command: self._action(spec, run) for spec in self.specs.values()}
        for view in views:
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            view.installEventFilter(self)
            for spec in self.specs.values():
                if spec.begins_group:
                    line = QAction(view)
                    line.setSeparator(True)
                    view.addAction(line)
                view.addAction(self.actions[spec.command])

    def enable(self, possible: frozenset[WeekCommand]) -> None:
        """Let these be used, and no others."""
        for command, action in self.actions.items():
            action.setEnabled(command in possible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of commands that can be used now."""
        if isinstance(event, QKeyEvent) and event.type() in _TAKEN:
            action = self._action_for(event)
            if action is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    action.trigger()
                return True
        return super().eventFilter(watched, event)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        # The number pad has the same keys.
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = QKeySequence(pressed | Qt.Key(event.key()))
        found = (a for a in self.actions.values() if a.isEnabled() and a.shortcut() == keys)
        return next(found, None)

    def _action(self, spec: CommandSpec, run: Callable[[WeekCommand], None]) -> QAction:
        action = QAction(spec.text, self)
        action.setShortcut(QKeySequence(spec.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(spec.tip)
        action.triggered.connect(_Runner(run, spec.command))
        if spec.icon:
            bind_icon(action, spec.icon)
        return action


_TAKEN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class _Runner:
    """Runs one command; the state that an action reports with it says nothing here."""

    def __init__(self, run: Callable[[WeekCommand], None], command: WeekCommand) -> None:
        self._run = run
        self._command = command

    def __call__(self, *_state: bool) -> None:
        self._run(self._command)
