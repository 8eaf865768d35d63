"""The last step of an import: every row with its result, and what the clerk chooses about it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from jobswap_desktop.domain.people_import import (
    Choices,
    ImportPlan,
    PlannedRow,
    RowDeed,
    RowState,
    UnknownOffice,
)
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.presentation.forms.ui_import_people_dialog import Ui_ImportPeopleDialog
from jobswap_desktop.presentation.models.import_rows import ImportRowsModel
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services.importing import reason_text, summary_text
from jobswap_desktop.services.wording import term

_ALL = "all"
_WIDTHS = {
    ImportRowsModel.NUMBER: 4,
    ImportRowsModel.STATE: 6,
    ImportRowsModel.PERSON: 10,
    ImportRowsModel.OFFICE: 10,
    ImportRowsModel.DEED: 9,
}


class ImportPreview(QObject):
    """Drives the widgets of the preview; the dialog makes the plans.

    Attributes:
        choices_changed: carries new `Choices` without any for single rows.
        row_chosen: carries the number of a row and the `RowDeed` for it.
    """

    choices_changed = Signal(object)
    row_chosen = Signal(int, object)

    def __init__(self, ui: Ui_ImportPeopleDialog, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._theme = theme
        self._model = ImportRowsModel(self)
        self._fill()
        self._connect()

    def begin(self, choices: Choices, *, has_offices: bool) -> None:
        """Begin with a file: show what is chosen, and all rows."""
        ui = self._ui
        for box, value in (
            (ui.duplicates, choices.duplicates.value),
            (ui.unknown_offices, choices.unknown_offices.value),
            (ui.faulty, choices.all_or_none),
        ):
            blocked = box.blockSignals(True)
            choose(box, value)
            box.blockSignals(blocked)
        ui.unknown_offices_box.setVisible(has_offices)
        ui.chips.set_chips([Chip(_ALL, self.tr("All"))])
        self._model.show_state(None)

    def show(self, plan: ImportPlan) -> None:
        """Show a plan; the current row stays current."""
        ui = self._ui
        current = self._model.row_at(ui.rows.currentIndex())
        words = {
            RowState.NEW: self.tr("New"),
            RowState.DUPLICATE: self.tr("Duplicates"),
            RowState.FAULTY: self.tr("Errors"),
        }
        chips = [Chip(_ALL, self.tr("All"), len(plan.rows))]
        chips += [Chip(state, text, plan.count(state)) for state, text in words.items()]
        ui.chips.set_chips(chips)
        self._model.show_rows(plan.rows)
        self._stand_at(current.number if current else 0)
        ui.summary.setText(summary_text(plan))
        ui.save_report.setVisible(plan.count(RowState.NEW) < len(plan.rows))

    def _fill(self) -> None:
        ui = self._ui
        flow = FlowLayout(ui.choices, spacing=12)
        for box in (ui.faulty_box, ui.duplicates_box, ui.unknown_offices_box):
            flow.addWidget(box)
        ui.faulty.addItem(self.tr("only rows without errors"), False)
        ui.faulty.addItem(self.tr("all rows or none"), True)
        _offer(ui.duplicates, tuple(RowDeed))
        _offer(ui.unknown_offices, tuple(UnknownOffice))
        ui.rows.setModel(self._model)
        head = ui.rows.horizontalHeader()
        for column, width in _WIDTHS.items():
            head.resizeSection(column, round(self._theme.em * width))
        head.setSectionResizeMode(ImportRowsModel.NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(ImportRowsModel.STATE, QHeaderView.ResizeMode.ResizeToContents)

    def _connect(self) -> None:
        ui = self._ui
        for box in (ui.faulty, ui.duplicates, ui.unknown_offices):
            box.currentIndexChanged.connect(self._choose)
        ui.chips.chosen.connect(self._show_state)
        ui.rows.selectionModel().currentRowChanged.connect(self._show_row)
        ui.rows.activated.connect(self._go_to_deed)
        ui.row_deed.activated.connect(self._choose_for_row)

    def _choose(self) -> None:
        ui = self._ui
        self.choices_changed.emit(
            Choices(
                duplicates=RowDeed(ui.duplicates.currentData()),
                unknown_offices=UnknownOffice(ui.unknown_offices.currentData()),
                all_or_none=bool(ui.faulty.currentData()),
            )
        )

    def _show_state(self, key: str) -> None:
        self._model.show_state(None if key == _ALL else RowState(key))
        self._stand_at(0)

    def _stand_at(self, number: int) -> None:
        index = self._model.place_of(number)
        if not index.isValid():
            index = self._model.index(0, 0)
        if index.isValid() and index.row() != self._ui.rows.currentIndex().row():
            self._ui.rows.setCurrentIndex(index)
        self._show_row(index)

    def _show_row(self, index: QModelIndex) -> None:
        ui = self._ui
        row = self._model.row_at(index)
        ui.reasons.setText(self._told(row) if row else "")
        _offer(ui.row_deed, row.offered if row else ())
        if row:
            choose(ui.row_deed, row.deed.value)
        can_choose = row is not None and len(row.offered) > 1
        ui.row_deed.setEnabled(can_choose)

    def _told(self, row: PlannedRow) -> str:
        who = row.person.list_name or "–"
        text = self.tr("Row {number}: {person}").format(number=row.number, person=who)
        return "\n".join((f"{text} – {term(row.state)}", *map(reason_text, row.reasons)))

    def _go_to_deed(self) -> None:
        if self._ui.row_deed.isEnabled():
            self._ui.row_deed.setFocus()

    def _choose_for_row(self) -> None:
        row = self._model.row_at(self._ui.rows.currentIndex())
        if row is not None:
            self.row_chosen.emit(row.number, RowDeed(self._ui.row_deed.currentData()))


def _offer(box: QComboBox, values: tuple[StrEnum, ...]) -> None:
    blocked = box.blockSignals(True)
    box.clear()
    for value in values:
        box.addItem(term(value), value.value)
    box.blockSignals(blocked)
