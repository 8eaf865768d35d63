"""The package for a body that does not use the program: contents, passphrase, where to save it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_package_dialog import Ui_PackageDialog
from jobswap_desktop.presentation.going_out import GoingOut
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import submission_package
from jobswap_desktop.services.wording import term

_FOLDER = "printing/folder"


class PackageDialog(FormDialog):
    """Makes one PDF of submission, reply slip and the enclosures ticked, encrypted if wished.

    Recorded is that it left, and with a day that the body got it then.
    """

    def __init__(
        self, desk: Desk, participation_id: ParticipationId, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._offer = submission_package.offer(desk.work, participation_id)
        self._package: submission_package.Package | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._ui = Ui_PackageDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._errors = FormErrors(
            {
                **ui.words.fields(),
                "submitted_on": (ui.submitted_on, ui.submitted_on_error),
                "on": (ui.submitted_on, ui.submitted_on_error),
            },
            ui.general_error,
        )
        self._going_out = GoingOut(desk, self._errors, ui.general_error)
        self._fill()
        self._connect()
        self._show_sealing()

    def save(self) -> None:
        """Check what was entered, make the package and ask where it is to be saved."""
        problems = self._problems()
        if problems:
            self._errors.show(problems)
            return
        self._errors.clear()
        passphrase = self._ui.words.text() if self._ui.sealed.isChecked() else ""
        wanted = [number for number, box in self._boxes.items() if box.isChecked()]
        try:
            self._package = submission_package.make(
                self.desk.work, self._offer.participation_id, wanted, passphrase
            )
        except DomainError as error:
            self._errors.show(error.problems)
            return
        self._ask_file(self._package.name)

    def save_as(self, path: str) -> None:
        """Save the package made, record it and close; say why where that is not possible."""
        if self._package is None:
            return
        staged = self._going_out.stage({Path(path): self._package.data})
        if staged is None:
            return
        self.desk.settings.remember(_FOLDER, str(Path(path).parent))
        on = self._ui.submitted_on.day() if self._ui.submitted.isChecked() else None
        record = partial(submission_package.record, self.desk.work, self._package, on)
        if self._going_out.save(staged, record, {Path(path)}):
            self.accept()

    def _fill(self) -> None:
        ui, offer = self._ui, self._offer
        ui.subject.setText(f"{term(offer.body)}, {offer.office} · {offer.reference}")
        for item in offer.items:
            if item.is_needed:
                words = self.tr("{paper} (always included)").format(paper=item.title)
                ui.contents_column.addWidget(TextLabel(words))
                continue
            box = QCheckBox(item.title, ui.contents)
            ui.contents_column.addWidget(box)
            self._boxes[item.number] = box
        ui.left_out.setText(
            self.tr(
                "Private blocks, contacts and remarks of the week are left out, and so is all "
                "that other bodies said."
            )
        )
        ui.advice.setText(
            self.tr(
                "Please give the passphrase by another way than the file, for example by "
                "telephone. Nobody can open the package without it; it is kept nowhere."
            )
        )
        ui.submitted_on.set_today(self.desk.work.today())
        ui.submitted_on.set_day(self.desk.work.today())
        for widget in (ui.submitted, ui.submitted_on):
            widget.setVisible(offer.can_submit)
        ui.submitted.setChecked(False)
        ui.submitted_on.setEnabled(False)
        ui.save_pdf.setDefault(True)

    def _connect(self) -> None:
        ui = self._ui
        ui.sealed.toggled.connect(self._show_sealing)
        ui.submitted.toggled.connect(ui.submitted_on.setEnabled)
        ui.submitted_on.error_changed.connect(ui.submitted_on_error.show_error)
        ui.save_pdf.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.reject)
        self.bind_keys()

    def _show_sealing(self) -> None:
        ui, sealed = self._ui, self._ui.sealed.isChecked()
        for widget in (ui.words, ui.advice):
            widget.setVisible(sealed)
        self._errors.clear()
        self.fit()

    def _problems(self) -> tuple[Problem, ...]:
        ui = self._ui
        problem = ui.words.problem() if ui.sealed.isChecked() else None
        found = [problem] if problem is not None else []
        if ui.submitted.isChecked():
            day, text = ui.submitted_on.day(), ui.submitted_on.text().strip()
            if day is None:
                code = ProblemCode.NOT_A_DATE if text else ProblemCode.REQUIRED
                found.append(Problem(code=code, field="submitted_on", values={"text": text}))
            elif day > self.desk.work.today():
                found.append(Problem(code=ProblemCode.DATE_IN_FUTURE, field="submitted_on"))
        return tuple(found)

    def _ask_file(self, name: str) -> None:
        folder = self.desk.settings.text(_FOLDER)
        start = str(Path(folder) / name) if folder else name
        dialog = QFileDialog(self, self.tr("Save package"), start, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_as)
        dialog.open()
