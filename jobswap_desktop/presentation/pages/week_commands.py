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
    window; where nothing may be changed, `refuse` is called for a key that would.
    """

    def __init__(
        self,
        run: Callable[[WeekCommand], None],
        refuse: Callable[[], None],
        views: tuple[QWidget, ...],
    ) -> None:
        super().__init__(views[0])
        self._refuse = refuse
        self._is_read_only = False
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

    def enable(self, possible: frozenset[WeekCommand], *, read_only: bool) -> None:
        """Let these be used, and no others; what is `read_only` is looked at, not edited."""
        self._is_read_only = read_only
        spec = self.specs[WeekCommand.EDIT]
        self.actions[WeekCommand.EDIT].setText(self.tr("View…") if read_only else spec.text)
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
            if self._would_change(event):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._refuse()
                return True
        return super().eventFilter(watched, event)

    def _would_change(self, event: QKeyEvent) -> bool:
        """Whether a key would change the current appointment, had it not to be left alone."""
        if not self._is_read_only or not self.actions[WeekCommand.EDIT].isEnabled():
            return False
        keys = _keys_of(event)
        # Strg+N and Strg+V mean something to the window as well.
        changing = (s.keys for s in self.specs.values() if s.changes and s.command not in _WINDOWS)
        return any(QKeySequence(each) == keys for each in changing if each)

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        keys = _keys_of(event)
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


def _keys_of(event: QKeyEvent) -> QKeySequence:
    # The number pad has the same keys.
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(pressed | Qt.Key(event.key()))


_WINDOWS = frozenset({WeekCommand.NEW, WeekCommand.PASTE})
_TAKEN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class _Runner:
    """Runs one command; the state that an action reports with it says nothing here."""

    def __init__(self, run: Callable[[WeekCommand], None], command: WeekCommand) -> None:
        self._run = run
        self._command = command

    def __call__(self, *_state: bool) -> None:
        self._run(self._command)
