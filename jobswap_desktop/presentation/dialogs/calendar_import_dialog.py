"""Taking over a calendar file into the week of a case: every appointment with what it would do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from jobswap_desktop.domain.calendar_file import CalendarContent
from jobswap_desktop.domain.calendar_plan import CalendarPlan, CalendarRowState, Key, PlannedEvent
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_calendar_import_dialog import Ui_CalendarImportDialog
from jobswap_desktop.presentation.models.calendar_rows import CalendarRowsModel
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services import calendar_import
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import term

_ALL = "all"
_WIDTH = 62
_HEIGHT = 40


class CalendarImportDialog(FormDialog):
    """Shows what a file holds, and writes nothing before its last button.

    The file is read on a worker; `runner` replaces it. `shown` are the visitors whose week is on
    the screen: where it is one alone, the file is taken to be hers or his.
    """

    def __init__(
        self,
        desk: Desk,
        swap: Swap,
        shown: tuple[PlacementId, ...],
        parent: QWidget | None = None,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_CalendarImportDialog()
        self._ui.setupUi(self)
        self._given_up = Event()
        self._runner: Runner = runner or self._own_runner()
        self._swap = swap
        self._errors = FormErrors({}, self._ui.general_error)
        self._model = CalendarRowsModel(self)
        self._name = ""
        self._content: CalendarContent | None = None
        self._plan: CalendarPlan | None = None
        self._chosen: dict[Key, bool] = {}
        self._visitors: dict[PlacementId, QCheckBox] = {}
        self._offer_visitors(shown)
        self._fill()
        self._connect()
        self._take_size()

    @property
    def plan(self) -> CalendarPlan | None:
        """What would be written now; None before the file was read."""
        return self._plan

    def read_file(self, path: str) -> None:
        """Read a file and show what it holds; say why where that is not possible."""
        file = Path(path)
        self._name = file.name
        self._content = self._plan = None
        self._errors.clear()
        self._ui.take.setEnabled(False)
        self._ui.subject.setText(self._name)
        self._say_notes([self.tr("Reading {file}…").format(file=self._name)])
        first, last = calendar_import.weeks_of(self._swap)
        is_wanted = partial(_is_not_set, self._given_up)
        work = partial(calendar_import.read_file, file, first, last, is_wanted)
        self._runner.run(work, self._show_content, self._refuse)

    def save(self) -> None:
        """Write what is ticked, and close."""
        if self._plan is None or not self._ui.take.isEnabled():
            return
        commit = partial(calendar_import.commit, self.desk.work, self._plan, self._name)
        if self.desk.submit(commit, self._errors) is not None:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the table work where it is struck: it takes nothing over by the way."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def _own_runner(self) -> TaskRunner:
        runner = TaskRunner(self)
        self.finished.connect(self._given_up.set)
        # The window is there again at once; the thread ends when it next asks.
        self.finished.connect(runner.give_up)
        return runner

    def _offer_visitors(self, shown: tuple[PlacementId, ...]) -> None:
        flow = FlowLayout(self._ui.visitors, spacing=16)
        placements = self._swap.placements
        suggested = calendar_import.suggested_visitors(placements, shown)
        for held in placements:
            box = QCheckBox(held.visitor.full_name.replace("&", "&&"), self._ui.visitors)
            box.setChecked(held.id in suggested)
            box.toggled.connect(self._make_plan)
            flow.addWidget(box)
            self._visitors[held.id] = box
        self._ui.visitors_box.setVisible(len(placements) > 1)
        name_plainly(self._ui.visitors, self._ui.visitors_label.text())

    def _fill(self) -> None:
        ui = self._ui
        ui.rows.setModel(self._model)
        ui.rows.keep_columns_fitted(CalendarRowsModel.TITLE)
        ui.chips.set_chips([Chip(_ALL, self.tr("All"))])
        ui.take.setEnabled(False)
        ui.reasons.setVisible(False)

    def _connect(self) -> None:
        ui = self._ui
        ui.cancel.clicked.connect(self.reject)
        ui.take.clicked.connect(self.save)
        ui.take_all.clicked.connect(partial(self._take_shown, True))
        ui.take_none.clicked.connect(partial(self._take_shown, False))
        ui.chips.chosen.connect(self._show_state)
        ui.rows.selectionModel().currentRowChanged.connect(self._show_row)
        ui.rows.activated.connect(self._toggle)
        self._model.ticked.connect(self._tick)
        toggle = QAction(self.tr("Take over or leave out"), self)
        toggle.setShortcut(QKeySequence(Qt.Key.Key_Space))
        toggle.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        toggle.triggered.connect(self._toggle)
        ui.rows.addAction(toggle)
        ui.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.desk.hub.changed.connect(self._follow)
        self.bind_keys()

    def _take_size(self) -> None:
        em = self.desk.theme.em
        free = self.screen().availableGeometry()
        width, height = round(em * _WIDTH), round(em * _HEIGHT)
        self.resize(min(width, free.width() - 40), min(height, free.height() - 60))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, DomainError):
            raise error
        self._say_notes([])
        self._show_preview(False)
        self._errors.show(error.problems)
        self._ui.cancel.setFocus()
        self.resize(self.width(), self.minimumSizeHint().height())

    def _show_preview(self, is_there: bool) -> None:
        ui = self._ui
        for widget in (ui.chips, ui.rows, ui.summary, ui.reasons, ui.take_all, ui.take_none):
            widget.setVisible(is_there)
        ui.take.setVisible(is_there)
        ui.visitors_box.setVisible(is_there and len(self._visitors) > 1)

    def _show_content(self, content: CalendarContent) -> None:
        self._content = content
        self._show_preview(True)
        self._say_notes(calendar_import.file_notes(content))
        self._make_plan()
        if len(self._visitors) > 1 and not self._wanted():
            next(iter(self._visitors.values())).setFocus()
        else:
            self._ui.rows.setFocus()

    def _say_notes(self, notes: list[str]) -> None:
        self._ui.notes.setText("\n".join(notes))
        self._ui.notes.setVisible(bool(notes))

    def _wanted(self) -> frozenset[PlacementId]:
        return frozenset(key for key, box in self._visitors.items() if box.isChecked())

    def _make_plan(self) -> None:
        if self._content is None:
            return
        try:
            self._plan = calendar_import.plan(
                self.desk.work, self._swap.id, self._content, self._wanted(), self._chosen
            )
        except DomainError as error:
            self._plan = None
            self._errors.show(error.problems)
            self._ui.take.setEnabled(False)
            return
        except Unavailable as error:
            self.desk.messages.unavailable(error)
            return
        self._show_plan(self._plan)

    def _show_plan(self, plan: CalendarPlan) -> None:
        ui = self._ui
        states = [state for state in CalendarRowState if plan.count(state)]
        chips = [Chip(_ALL, self.tr("All"), len(plan.rows))]
        chips += [Chip(state, term(state), plan.count(state)) for state in states]
        ui.chips.set_chips(chips)
        self._model.show_rows(plan.rows)
        if not ui.rows.currentIndex().isValid():
            ui.rows.setCurrentIndex(self._model.index(0, 0))
        self._show_row(ui.rows.currentIndex())
        ui.summary.setText(self._summary(plan))
        has_any = any(row.is_offered for row in plan.rows) and bool(self._wanted())
        ui.take_all.setEnabled(has_any)
        ui.take_none.setEnabled(has_any)
        count = len(plan.to_save) + len(plan.to_remove)
        counted = self.tr("&Take over %n appointment(s)", "", count)
        ui.take.setText(counted if count else self.tr("&Take over"))
        ui.take.setEnabled(count > 0)

    def _summary(self, plan: CalendarPlan) -> str:
        if not plan.rows:
            return self.tr("The file has no appointments in the weeks of this case.")
        if not any(row.is_offered for row in plan.rows):
            return self.tr("Everything in the file is here already.")
        if not self._wanted():
            return self.tr("Please choose for whom the appointments are.")
        return calendar_import.summary_text(plan)

    def _show_state(self, key: str) -> None:
        self._model.show_state(None if key == _ALL else CalendarRowState(key))
        self._ui.rows.setCurrentIndex(self._model.index(0, 0))

    def _show_row(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        said = []
        if row is not None:
            said = [calendar_import.row_text(row), *calendar_import.reasons_of(row)]
        self._ui.reasons.setText("\n".join(said))
        self._ui.reasons.setVisible(bool(said))

    def _toggle(self) -> None:
        row = self._model.row_at(self._ui.rows.currentIndex())
        if row is not None and row.is_offered:
            self._tick(row, not row.is_taken)

    def _tick(self, row: PlannedEvent, is_taken: bool) -> None:
        self._chosen[row.event.key] = is_taken
        self._make_plan()

    def _take_shown(self, are_taken: bool) -> None:
        for row in self._model.shown:
            if row.is_offered:
                self._chosen[row.event.key] = are_taken
        self._make_plan()

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.WEEK | Touched.CASES):
            self._make_plan()


def _is_not_set(given_up: Event) -> bool:
    """Tell the thread that reads whether anybody waits; knows nothing of the window."""
    return not given_up.is_set()
