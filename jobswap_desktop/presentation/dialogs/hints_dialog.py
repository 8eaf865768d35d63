"""The hints on planned days, one row each, from which one gets to the appointments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_hints_dialog import Ui_HintsDialog
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.rows import Column, Index, RowsModel
from jobswap_desktop.presentation.widgets.day_hints import SEVERITY_ICONS
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate
from jobswap_desktop.services.wording import term, weekday_text
from jobswap_desktop.services.working_hints import SaidHint

_DAY, _KIND, _TEXT = range(3)
_WIDTH_EM, _HEIGHT_EM = 48, 26


class HintsDialog(QDialog):
    """Shows hints by day, the gravest first.

    Attributes:
        chosen: the `SaidHint` whose appointments are wanted (Enter, double click); it closes then.
    """

    chosen = Signal(object)

    def __init__(
        self, desk: Desk, hints: Sequence[SaidHint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._ui = Ui_HintsDialog()
        self._ui.setupUi(self)
        table = self._ui.hints
        columns = (
            Column(title=self.tr("Day"), text=_day),
            Column(title=self.tr("Kind"), text=_kind),
            Column(title=self.tr("Hint"), text=_text),
        )
        self._model = _HintRows(columns, self)
        self._model.set_rows(hints)
        table.setModel(self._model)
        table.setWordWrap(True)
        table.setItemDelegateForColumn(_TEXT, WrappingDelegate(table))
        table.activated.connect(self._choose)
        self._ui.buttons.rejected.connect(self.reject)
        em, free = desk.theme.em, self.screen().availableGeometry()
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT_EM), free.height() - 60))
        table.setCurrentIndex(self._model.index(0, 0))
        table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentences all the width that is left, and the height they then need."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        table = self._ui.hints
        table.resizeColumnToContents(_DAY)
        table.resizeColumnToContents(_KIND)
        table.resizeRowsToContents()

    def _choose(self, index: QModelIndex) -> None:
        hint = self._model.row_at(index)
        if hint is not None:
            self.accept()
            self.chosen.emit(hint)


class _HintRows(RowsModel[SaidHint]):
    """Rows whose kind bears a picture beside its word."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the picture of the kind, everything else as in any table."""
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _KIND:
            hint = self.row_at(index)
            return icon(*SEVERITY_ICONS[hint.severity]) if hint else None
        return super().data(index, role)


def _day(hint: SaidHint) -> str:
    return weekday_text(hint.day)


def _kind(hint: SaidHint) -> str:
    return term(hint.severity)


def _text(hint: SaidHint) -> str:
    return hint.text
