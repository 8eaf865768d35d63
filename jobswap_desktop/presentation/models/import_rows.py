"""The rows of a foreign table with what an import would do with each."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from jobswap_desktop.domain.people_import import PlannedRow, RowState
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.preview_rows import PreviewRowsModel
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.importing import reason_text
from jobswap_desktop.services.wording import term

translate = QCoreApplication.translate

_ICONS = {
    RowState.NEW: ("person_add_filled", Tone.OK),
    RowState.DUPLICATE: ("people_filled", Tone.WAIT),
    RowState.FAULTY: ("error_circle_filled", Tone.DANGER),
}


class ImportRowsModel(PreviewRowsModel[PlannedRow]):
    """All rows, or those of one state. The number is the one that the spreadsheet shows."""

    NUMBER, STATE, PERSON, OFFICE, DEED, REASONS = range(6)

    def __init__(self, parent: QObject | None = None) -> None:
        heads = (
            translate("ImportRowsModel", "Row"),
            translate("ImportRowsModel", "Result"),
            translate("ImportRowsModel", "Person"),
            translate("ImportRowsModel", "Office"),
            translate("ImportRowsModel", "What happens"),
            translate("ImportRowsModel", "Reason"),
        )
        super().__init__(heads, parent)

    def place_of(self, number: int) -> QModelIndex:
        """Return where the row with this number is shown; an invalid index if it is not."""
        for place, row in enumerate(self.shown):
            if row.number == number:
                return self.index(place, 0)
        return QModelIndex()

    def key(self, row: PlannedRow) -> Hashable:
        """Return the row's number."""
        return row.number

    def text(self, row: PlannedRow, column: int) -> str:
        """Return what stands in a cell."""
        if column == self.REASONS:
            return " ".join(map(reason_text, row.reasons))
        return (
            str(row.number),
            term(row.state),
            row.person.list_name,
            row.office,
            term(row.deed),
        )[column]

    def spoken(self, row: PlannedRow) -> str:
        """Return the whole row in one sentence."""
        texts = (self.text(row, each) for each in range(self.STATE, self.columnCount()))
        number = self.tr("Row {number}").format(number=row.number)
        return ", ".join(part for part in (number, *texts) if part)

    def mark(self, row: PlannedRow, column: int, role: int) -> object:
        """Return the picture or tooltip of a cell, if it has one."""
        if role == Qt.ItemDataRole.DecorationRole and column == self.STATE:
            return icon(*_ICONS[row.state])
        if role == Qt.ItemDataRole.ToolTipRole and column == self.REASONS:
            return tooltip("\n".join(map(reason_text, row.reasons))) or None
        return None
