"""What would go and what stays: before an erasure is asked for, and before it is carried out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobswap_desktop.domain.erasure import ErasedPart, Erasure, ErasureSubject
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_erasure_dialog import Ui_ErasureDialog
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.services import erasing, forgetting
from jobswap_desktop.services.wording import erasure_text, problem_text, term

_MOST_SUBJECTS = 12
_ROWS_SHOWN = 8
_WIDTH_EM = 36

Count = tuple[ErasedPart, int]


class ErasureDialog(FormDialog):
    """Shows subjects, counts, names and what stays; what the button does is the subclasses'."""

    def __init__(
        self, desk: Desk, subjects: Sequence[ErasureSubject], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._subjects = tuple(subjects)
        self._ui = Ui_ErasureDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self._errors = FormErrors({}, ui.general_error)
        self._model: RowsModel[Count] = RowsModel(
            (
                Column(title=self.tr("Kind of data"), text=_part),
                Column(title=self.tr("Number"), text=_number),
            ),
            self,
        )
        ui.table.setModel(self._model)
        ui.table.keep_columns_fitted()
        self._show_preview()

    def may_save(self) -> bool:
        """Whether who acts may erase in the own office."""
        return erasing.may_erase(self.desk.work)

    def label(self, what: str, about: str, button: str) -> None:
        """Say what the dialog is for, and what its button does."""
        self.setWindowTitle(what)
        self._ui.what.setText(what)
        self._ui.about.setText(about)
        save = self._ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(button)
        self.fit(_WIDTH_EM)
        self._ui.table.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why nothing can be done now; everything else can still be looked at."""
        self._ui.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
        self._errors.say(sentence)

    def _show_preview(self) -> None:
        ui = self._ui
        shown = erasing.preview(self.desk.work, self._subjects)
        lines = [erasing.shown_text(self.desk.work, subject) for subject in self._subjects]
        more = len(lines) - _MOST_SUBJECTS
        lines = lines[:_MOST_SUBJECTS] + ([self.tr("and %n more", "", more)] if more > 0 else [])
        ui.subjects.setText("\n".join(lines))
        self._model.set_rows(shown.counts)
        rows = min(len(shown.counts), _ROWS_SHOWN) + 1
        ui.table.setMinimumHeight(rows * self.desk.theme.control_height)
        names = self.tr("People: {names}").format(names=", ".join(shown.names))
        ui.names.setText(names)
        ui.names.setVisible(bool(shown.names))
        ui.stays.setText("\n".join(shown.stays))


class ErasureAskDialog(ErasureDialog):
    """Asks that what is due be erased."""

    def __init__(
        self, desk: Desk, subjects: Sequence[ErasureSubject], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, subjects, parent)
        self.label(
            self.tr("Ask for erasure"),
            erasing.asking_text(desk.work),
            self.tr("&Ask for erasure"),
        )

    def save(self) -> None:
        """Record the request and close."""
        use_case = partial(
            erasing.ask,
            self.desk.work,
            self._subjects,
            archive_offered=self._ui.archive.isChecked(),
        )
        if self.desk.submit(use_case, self._errors):
            self.accept()


class ErasureExecuteDialog(ErasureDialog):
    """Carries a request out; there is no way back. `runner` replaces the worker."""

    def __init__(
        self,
        desk: Desk,
        erasure: Erasure,
        parent: QWidget | None = None,
        *,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(desk, erasure.subjects, parent)
        self._runner: Runner = runner or TaskRunner(self)
        self._erasure = erasure
        self._ui.archive.setChecked(erasure.archive_offered)
        self._ui.archive.setEnabled(False)
        self.label(
            self.tr("Erase for good"),
            self.tr("What goes now cannot be brought back, not even from a backup."),
            self.tr("&Erase for good"),
        )
        try:
            erasing.require_executable(desk.work, erasure.id)
        except DomainError as error:
            self.refuse("\n".join(problem_text(problem) for problem in error.problems))

    def save(self) -> None:
        """Erase, let go of what the window remembers of it, and close.

        A large file is written anew on a worker, and the dialog stays until that is done.
        """
        use_case = partial(erasing.execute, self.desk.work, self._erasure.id)
        if not self.desk.submit(use_case, self._errors):
            return
        self.desk.undo_stack.clear()
        self.desk.drafts.clear()
        if not forgetting.compact_wanted(self.desk.work):
            self.accept()
            return
        self.refuse(erasure_text("not_compact"))
        self._runner.run(
            partial(forgetting.compact_file, self.desk.work), self._have_compacted, self._leave
        )

    def _have_compacted(self, _nothing: None) -> None:
        self.accept()

    def _leave(self, error: BaseException) -> None:
        """Close where it could not be done now: the next start does it."""
        if not isinstance(error, Unavailable):
            raise error
        self.desk.messages.unavailable(error)
        self.accept()


def _part(count: Count) -> str:
    return term(count[0])


def _number(count: Count) -> str:
    return str(count[1])
