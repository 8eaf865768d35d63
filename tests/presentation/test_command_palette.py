"""What the palette offers first."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.action_table import action_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette
from jobswap_desktop.presentation.widgets.table_view import TableView


@pytest.mark.parametrize(
    ("typed", "first"),
    [("Personen", "Personen"), ("pers", "Person anlegen …"), ("fristen", "Fristen")],
)
def test_what_is_called_so_comes_first(qtbot: QtBot, desk: Desk, typed: str, first: str) -> None:
    commands = [(spec, QAction(desk)) for spec in action_table()]
    palette = CommandPalette(desk, commands)
    shown(qtbot, palette, 600, 400)
    field = palette.findChild(QLineEdit)
    table = palette.findChild(TableView)
    assert field is not None
    assert table is not None
    field.setText(typed)
    model = table.model()
    read = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    # Cases and people that bear the word stand before the commands.
    offered = [text for text in read if text in {spec.plain_text for spec, _ in commands}]
    assert offered[0] == first
