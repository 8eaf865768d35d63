"""The print dialog as it opens."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.models.papers import PapersModel


def opened(qtbot: QtBot, desk: Desk, swap: Swap, *kinds: DocumentKind) -> PrintDialog:
    """Return the open dialog; with `kinds`, only these are ticked."""
    dialog = PrintDialog(desk, swap.id)
    qtbot.addWidget(dialog)
    dialog.open()
    if kinds:
        for number, row in enumerate(dialog._model.rows):
            ticked = Qt.CheckState.Checked if row.spec.kind in kinds else Qt.CheckState.Unchecked
            index = dialog._model.index(number, PapersModel.TITLE)
            dialog._model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
    return dialog
