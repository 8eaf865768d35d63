"""The preview before several appointments are entered, as pasting and templates share it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.domain.entry_hints import EntryHintKind
from jobswap_desktop.domain.entry_plan import PlannedEntry
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.entry_words import EntryWords
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_entry_plan_dialog import Ui_EntryPlanDialog
from jobswap_desktop.presentation.models.planned_entries import (
    EntryRow,
    EntryState,
    PlannedEntriesModel,
)
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services import week_entry
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import problem_text, weekday_text
from jobswap_desktop.services.working_hints import hints_among

_WIDTH = 62
_WITH_MORE = 84
_HEIGHT = 34


class EntryPlanDialog(FormDialog):
    """One row an appointment; rows can be left out, and the rest is entered as one entry."""

    def __init__(self, desk: Desk, swap: Swap, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.swap = swap
        self.words = EntryWords(self)
        self.ui = Ui_EntryPlanDialog()
        self.ui.setupUi(self)
        self.model = PlannedEntriesModel(self)
        self._errors = FormErrors({}, self.ui.general_error)
        self._connect()
        self._take_size()

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show what would be entered."""
        self.model.show_rows(rows)
        if any(row.more for row in rows):
            self._take_size(_WITH_MORE)
        if rows:
            self.ui.rows.setCurrentIndex(self.model.index(0, 0))
        self._show_row(self.ui.rows.currentIndex())

    def planned_rows(
        self, planned: Sequence[PlannedEntry], known: Sequence[Appointment]
    ) -> list[EntryRow]:
        """Return the rows of a plan, numbered from 1; `known` are all appointments of the case.

        What is there already has no hints on working time: it would be entered twice.
        """
        fresh = [
            each
            for each in planned
            if not each.problems
            and all(hint.kind is not EntryHintKind.REPEATED for hint in each.hints)
        ]
        said = hints_among(self.swap, known, [each.appointment for each in fresh])
        working = {id(each): hints for each, hints in zip(fresh, said, strict=True)}
        return [
            self._row(number, each, [hint.text for hint in working.get(id(each), ())])
            for number, each in enumerate(planned, start=1)
        ]

    def _row(self, number: int, planned: PlannedEntry, working: Sequence[str]) -> EntryRow:
        item = planned.appointment
        problems = [problem_text(problem) for problem in planned.problems]
        hints = " ".join(filter(None, (self.words.hints(planned.hints), *working)))
        return EntryRow(
            number=number,
            texts=(
                weekday_text(item.day),
                self.words.times(item),
                item.title,
                item.place,
                self.words.people(item, self.swap),
            ),
            more=self.words.more(item.host_contact, item.remark, confidential=item.confidential),
            said=" ".join(problems) or hints,
            appointment=None if problems else item,
            is_unusual=bool(hints),
            is_chosen=planned.is_chosen,
        )

    def save(self) -> None:
        """Enter what is chosen, and close."""
        if not self.ui.enter.isEnabled():
            return
        if self.desk.submit(self._record, self._errors):
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter work where it is struck: it enters nothing by the way."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def _record(self) -> Outcome[tuple[Appointment, ...]]:
        return week_entry.enter(self.desk.work, self.model.chosen())

    def _connect(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.template_box, spacing=12)
        for widget in (ui.template_field, ui.visitor_field, ui.rename, ui.remove):
            flow.addWidget(widget)
        ui.rows.setModel(self.model)
        ui.rows.keep_columns_fitted()
        ui.enter.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        ui.enter.setDefault(True)
        self.bind_keys()
        self.model.choice_changed.connect(self._count)
        ui.rows.selectionModel().currentRowChanged.connect(self._show_row)
        toggle = QShortcut(QKeySequence(Qt.Key.Key_Space), ui.rows)
        toggle.setContext(Qt.ShortcutContext.WidgetShortcut)
        toggle.activated.connect(self._toggle)

    def _toggle(self) -> None:
        self.model.toggle(self.ui.rows.currentIndex())

    def _count(self) -> None:
        count = len(self.model.chosen())
        rows = self.model.rows()
        self.ui.enter.setText(self.words.enter(count))
        self.ui.enter.setEnabled(count > 0)
        faulty = sum(row.state is EntryState.FAULTY for row in rows)
        self.ui.summary.setText(self.words.sum(len(rows), len(rows) - faulty - count, faulty))
        self._show_row(self.ui.rows.currentIndex())

    def _show_row(self, index: QModelIndex) -> None:
        rows = self.model.rows()
        if not index.isValid() or index.row() >= len(rows):
            self.ui.said.setText("")
            return
        row = rows[index.row()]
        whole = ", ".join(text for text in (*row.texts, row.more) if text)
        said = row.said or self.tr("Nothing to remark.")
        text = self.tr("Row {number}: {whole}\n{said}")
        self.ui.said.setText(text.format(number=row.number, whole=whole, said=said))

    def _take_size(self, ems: int = _WIDTH) -> None:
        em = self.desk.theme.em
        free = self.screen().availableGeometry()
        width, height = round(em * ems), round(em * _HEIGHT)
        self.resize(min(width, free.width() - 40), min(height, free.height() - 60))
