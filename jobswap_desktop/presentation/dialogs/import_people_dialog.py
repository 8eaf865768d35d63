"""Taking people over from a table in three steps: file, columns, preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.people_import import Choices, ImportPlan, RowDeed, plan
from jobswap_desktop.domain.person_rows import Draft, ImportField, Layout
from jobswap_desktop.domain.tables import Table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.import_preview import ImportPreview
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.dropping import dropped_table, welcome_table
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_import_people_dialog import Ui_ImportPeopleDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.stepper import Step, StepState
from jobswap_desktop.services import importing, list_export
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import problem_text, term

Value = TypeVar("Value")

_FOLDER = "lists/folder"
_WIDTH = 56
_HEIGHT = 37


class ImportPeopleDialog(FormDialog):
    """Nothing is written before the last button of the last step, and then all of it at once.

    Files are read, and rows are judged, on a worker; `runner` replaces it.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, runner: Runner | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ImportPeopleDialog()
        self._ui.setupUi(self)
        self._runner: Runner = runner or self._own_runner()
        self._errors = FormErrors({}, self._ui.general_error)
        self._preview = ImportPreview(self._ui, desk.theme, self)
        self._table: Table | None = None
        self._suggested = self._layout = Layout(header=None, columns={})
        self._drafts: tuple[Draft, ...] = ()
        self._choices = Choices()
        self._plan: ImportPlan | None = None
        self._asked = 0
        self._name = ""
        self._connect()
        self._show_page(self._ui.file_page)
        self._invite()
        self._take_size()

    @property
    def plan(self) -> ImportPlan | None:
        """What would be written now; None before the preview."""
        return self._plan

    def ask_file(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self, self.tr("Choose a table of people"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in importing.TABLE_SUFFIXES)
        dialog.setNameFilter(self.tr("Tables ({patterns})").format(patterns=patterns))
        dialog.setDirectory(self.desk.settings.text(_FOLDER))
        dialog.fileSelected.connect(self.read_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read_file(self, path: str) -> None:
        """Read a table and go on to its columns; say why where that is not possible."""
        self._name = Path(path).name
        self._ui.general_error.clear_error()
        self._show_page(self._ui.file_page)
        self._ui.invitation.set_content("table", self.tr("Reading {file}…").format(file=self._name))
        work = partial(importing.read_file, Path(path))
        self._ask(work, self._show_columns)

    def save(self) -> None:
        """Go on to the next step; at the last one, take the people over and close."""
        page = self._ui.pages.currentWidget()
        if not self._ui.next.isEnabled():
            return
        if page is self._ui.columns_page:
            self._judge()
        elif page is self._ui.preview_page and self._plan is not None:
            wanted, self._plan = self._plan, None
            commit = partial(importing.commit, self.desk.work, wanted)
            if self.desk.submit(commit, self._errors):
                self.accept()
            else:
                # Somebody else may have been quicker: the preview says how it is now.
                self._make_plan()

    def go_back(self) -> None:
        """Return to the step before."""
        self._ui.general_error.clear_error()
        if self._ui.pages.currentWidget() is self._ui.preview_page:
            self._plan = None
            self._show_page(self._ui.columns_page)
        else:
            self._show_page(self._ui.file_page)
            self._invite()

    def save_report(self) -> None:
        """Ask where the rows that are not simply new are to be saved, with their reasons."""
        if self._table is not None and self._plan is not None:
            make = partial(list_export.import_report, self._table, self._plan)
            name = self.tr("{file} report").format(file=Path(self._name).stem)
            ListFileDialog(self.desk, name, make, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the preview work where it is struck: it takes nobody over by the way."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        previewing = self._ui.pages.currentWidget() is self._ui.preview_page
        if enter and previewing and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a table be dropped."""
        welcome_table(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the table that is dropped."""
        path = dropped_table(event)
        if path is not None:
            event.acceptProposedAction()
            self.read_file(str(path))

    def _own_runner(self) -> TaskRunner:
        runner = TaskRunner(self)
        self.finished.connect(runner.close)
        return runner

    def _connect(self) -> None:
        ui = self._ui
        ui.invitation.pressed.connect(self.ask_file)
        ui.back.clicked.connect(self.go_back)
        ui.cancel.clicked.connect(self.reject)
        ui.next.clicked.connect(self.save)
        ui.next.setDefault(True)
        ui.save_report.clicked.connect(self.save_report)
        ui.columns.changed.connect(self._change_layout)
        ui.has_header.toggled.connect(self._change_header)
        self._preview.choices_changed.connect(self._choose)
        self._preview.row_chosen.connect(self._choose_for_row)
        self.desk.hub.changed.connect(self._follow)
        self.bind_keys()
        bind_icon(ui.save_report, "arrow_download")

    def _take_size(self) -> None:
        em = self.desk.theme.em
        free = self.screen().availableGeometry()
        width, height = round(em * _WIDTH), round(em * _HEIGHT)
        self.resize(min(width, free.width() - 40), min(height, free.height() - 60))

    def _invite(self) -> None:
        text = self.tr(
            "Drop a CSV or Excel file here. Its rows are shown before anything is saved."
        )
        self._ui.invitation.set_content("table", text, self.tr("Choose file…"))
        self._ui.invitation.button.setFocus()

    def _ask(self, work: Callable[[], Value], done: Callable[[Value], None]) -> None:
        """Run `work` elsewhere; an answer that somebody asked again for meanwhile is dropped."""
        self._asked += 1
        self._ui.next.setEnabled(False)
        self._runner.run(
            work,
            partial(self._answer, self._asked, done),
            partial(self._refuse, self._asked),
        )

    def _answer(self, asked: int, done: Callable[[Value], None], value: Value) -> None:
        if asked == self._asked:
            done(value)

    def _refuse(self, asked: int, error: BaseException) -> None:
        if not isinstance(error, DomainError):
            raise error
        if asked == self._asked:
            if self._ui.pages.currentWidget() is self._ui.file_page:
                self._invite()
            self._ui.general_error.show_error("\n".join(map(problem_text, error.problems)))

    def _show_columns(self, table: Table) -> None:
        ui = self._ui
        self._table = table
        self._suggested = self._layout = importing.suggest(table)
        self._choices = Choices()
        ui.notes.setText("\n".join(map(term, table.notes)))
        ui.notes.setVisible(bool(table.notes))
        blocked = ui.has_header.blockSignals(True)
        ui.has_header.setChecked(True)
        ui.has_header.blockSignals(blocked)
        ui.columns.show_table(table, self._layout)
        self._show_page(ui.columns_page)
        ui.columns.meaning(0).setFocus()
        self._check_layout()

    def _change_layout(self, layout: Layout) -> None:
        self._layout = layout
        self._check_layout()

    def _change_header(self, checked: bool) -> None:
        header = self._suggested.header if checked else None
        self._layout = replace(self._layout, header=header)
        if self._table is not None:
            self._ui.columns.show_table(self._table, self._layout)

    def _check_layout(self) -> None:
        problems = self._layout.problems()
        self._ui.next.setEnabled(not problems)
        self._ui.general_error.show_error("\n".join(map(problem_text, problems)))

    def _judge(self) -> None:
        if self._table is not None:
            work = partial(importing.drafts, self.desk.work, self._table, self._layout)
            self._choices = replace(self._choices, rows=MappingProxyType({}))
            self._ask(work, self._keep_drafts)

    def _keep_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = drafts
        self._preview.begin(
            self._choices, has_offices=ImportField.OFFICE in self._layout.columns.values()
        )
        self._make_plan()

    def _make_plan(self) -> None:
        # The database belongs to this thread: it is read here, and only the rest is done there.
        try:
            known = importing.known(self.desk.work)
        except DomainError as error:
            self._errors.show(error.problems)
            return
        except Unavailable as error:
            self.desk.messages.unavailable(error)
            return
        new_id = self.desk.work.new_id
        work = partial(plan, self._drafts, known, self._choices, new_id)
        self._ask(work, self._show_plan)

    def _show_plan(self, made: ImportPlan) -> None:
        self._plan = made
        is_first = self._ui.pages.currentWidget() is not self._ui.preview_page
        self._show_page(self._ui.preview_page)
        self._preview.show(made)
        problems = [problem_text(problem) for problem in made.problems() if made.people]
        self._ui.general_error.show_error("\n".join(problems))
        self._ui.next.setText(self.tr("Take over %n person(s)", "", len(made.people)))
        self._ui.next.setEnabled(not made.problems())
        if is_first:
            self._ui.rows.setFocus()

    def _choose(self, choices: Choices) -> None:
        self._choices = replace(choices, rows=self._choices.rows)
        self._make_plan()

    def _choose_for_row(self, number: int, deed: RowDeed) -> None:
        rows = MappingProxyType({**self._choices.rows, number: deed})
        self._choices = replace(self._choices, rows=rows)
        self._make_plan()

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.PEOPLE | Touched.OFFICES) and self._plan is not None:
            self._make_plan()

    def _show_page(self, page: QWidget) -> None:
        ui = self._ui
        ui.pages.setCurrentWidget(page)
        now = ui.pages.indexOf(page)
        titles = (self.tr("File"), self.tr("Columns"), self.tr("Preview"))
        states = (StepState.DONE, StepState.CURRENT, StepState.OPEN)
        ui.steps.set_steps(
            [
                Step(title, states[1 + (number > now) - (number < now)])
                for number, title in enumerate(titles)
            ]
        )
        ui.back.setVisible(now > 0)
        ui.next.setVisible(now > 0)
        ui.next.setText(self.tr("&Next"))
