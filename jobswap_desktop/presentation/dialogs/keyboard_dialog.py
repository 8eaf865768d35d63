"""All keys at a glance, and what the program offers to people who see or hear otherwise."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.presentation.actions import ActionSpec
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_keyboard_dialog import Ui_KeyboardDialog
from jobswap_desktop.presentation.menus import native_keys
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.week_command_table import moving_keys, week_commands
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate

_Line = tuple[str, str, str]


class KeyboardDialog(QDialog):
    """Made from the table of actions; the keys inside fields and lists are added."""

    def __init__(
        self, desk: Desk, specs: Iterable[ActionSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_KeyboardDialog()
        self._ui.setupUi(self)
        columns: tuple[Column[_Line], ...] = (
            Column(title=self.tr("Keys"), text=_keys),
            Column(title=self.tr("Action"), text=_action),
            Column(title=self.tr("What it does"), text=_tip),
        )
        self._model: RowsModel[_Line] = RowsModel(columns, self)
        lines = [(native_keys(spec), spec.plain_text, spec.tip) for spec in specs if spec.keys]
        self._model.set_rows([*lines, *self._inside_week(), *self._inside_fields()])
        self._ui.keys.setModel(self._model)
        em = desk.theme.em
        self._ui.keys.setWordWrap(True)
        self._ui.keys.setItemDelegate(WrappingDelegate(self._ui.keys))
        self._widths_settled = QTimer(self, singleShot=True, interval=0)
        self._widths_settled.timeout.connect(self._ui.keys.resizeRowsToContents)
        self._ui.keys.horizontalHeader().sectionResized.connect(self._widths_changed)
        self._ui.keys.setColumnWidth(0, round(em * 10))
        self._ui.keys.setColumnWidth(1, round(em * 15))
        self._ui.accessibility.setText(self._accessibility())
        self._ui.buttons.rejected.connect(self.reject)
        free = self.screen().availableGeometry()
        self.resize(min(round(em * 46), free.width() - 40), min(round(em * 36), free.height() - 60))

    def _widths_changed(self) -> None:
        # One after the other changes; what the rows then need is known once all have.
        self._widths_settled.start()

    def _inside_week(self) -> tuple[_Line, ...]:
        """Return the keys that hold in timetable and list of the week."""
        named = self.tr("Week: {what}")
        commands = ((spec.native_keys, spec.plain_text, spec.tip) for spec in week_commands())
        return tuple(
            (keys, named.format(what=what), where)
            for keys, what, where in (*commands, *moving_keys())
            if keys
        )

    def _inside_fields(self) -> tuple[_Line, ...]:
        return (
            (
                self.tr("Ctrl+Enter"),
                self.tr("Confirm a dialog"),
                self.tr("From every field of the dialog"),
            ),
            (self.tr("Esc"), self.tr("Close a dialog"), self.tr("Nothing is recorded then")),
            ("F2", self.tr("Edit"), self.tr("The current row of a table")),
            ("F4", self.tr("Open the calendar"), self.tr("In a date field")),
            (self.tr("+ and −"), self.tr("Next or previous day"), self.tr("In a date field")),
            (self.tr("Ctrl+V"), self.tr("Paste a table"), self.tr("In the week plan")),
            (
                self.tr("Up"),
                self.tr("Bring back the line before"),
                self.tr("In the line for a new appointment"),
            ),
            (self.tr("Shift+F10"), self.tr("Context menu"), self.tr("In tables and lists")),
            *self._in_the_week(),
        )

    def _in_the_week(self) -> tuple[_Line, ...]:
        plan = self.tr("In the week plan")
        return (
            (self.tr("Ctrl++, Ctrl+-, Ctrl+0"), self.tr("Larger, smaller, usual hours"), plan),
            (
                self.tr("Alt+Page up, Alt+Page down"),
                self.tr("Week before or after, or day where single days are shown"),
                plan,
            ),
        )

    def _accessibility(self) -> str:
        return self.tr(
            "Everything can be done with the keyboard alone. F6 moves from area to area. Beside "
            "the week plan stands a list of the same appointments. Under View you can change "
            "appearance, contrast and text size up to 200 %; without a choice of yours the "
            "settings of the system hold. Every state bears a word and a picture, never a colour "
            "alone."
        )


def _keys(line: _Line) -> str:
    return line[0]


def _action(line: _Line) -> str:
    return line[1]


def _tip(line: _Line) -> str:
    return line[2]
