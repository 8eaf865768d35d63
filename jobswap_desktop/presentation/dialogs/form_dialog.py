"""What all dialogs that record something have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.errors import DomainError, Problem
from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.form_draft import FormDraft
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.rights import let_read, refuse_beforehand
from jobswap_desktop.presentation.theme import Tone, repolish
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll, fit_dialog, put_above
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.watching import why_only_read
from jobswap_desktop.services.wording import moment_text

if TYPE_CHECKING:
    from jobswap_desktop.presentation.meeting import MeetingLine

Value = TypeVar("Value")

_WIDTH = 32


class FormDialog(QDialog):
    """Ctrl+Enter records from every field, Esc closes; the dialog deletes itself when closed.

    Who has none of its `roles` can look at what it shows, and is told why nothing can be saved.
    """

    roles: ClassVar[frozenset[Role]] = CLERKS
    based_on: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._blank: Draft | None = None
        self._draft: FormDraft | None = None
        self._meeting: MeetingLine | None = None
        self._is_only_read = False

    def keep_draft(
        self, form: str, *, subject: str = "", swap_id: str = "", about: str = ""
    ) -> None:
        """Keep what is typed until it is recorded or discarded, even if the program dies.

        `form` is the form's key and `subject` the id of the record it changes; where neither
        `subject` nor `swap_id` is given there is one draft of the form. `about` says of what or
        whom it is, for the list.
        """
        self._blank = draft_of(form, {}, subject=subject, swap_id=swap_id, about=about)

    def hold_draft(self) -> None:
        """Keep what was typed beyond the form, which is of no use for it any more."""
        if self._draft is not None:
            self._draft.hold()

    def showEvent(self, event: QShowEvent) -> None:
        """Put in what was left of this form the last time, once it shows what is recorded."""
        super().showEvent(event)
        if self._is_only_read:
            self._is_only_read = False
            self._show_left()
            let_read(self, why_only_read(self.desk.work))
        if self._draft is None and self._blank is not None and self.may_save():
            self._draft = FormDraft(self, self.desk, self._blank)
            self._meet_restored(self._draft, self._blank)

    def _show_left(self) -> None:
        """Show to who may not record any more what was typed while that was still allowed."""
        found = self.desk.drafts.find(self._blank.place) if self._blank is not None else None
        if found is None:
            return
        recorded = form_values.values(self)
        form_values.put(self, found.fields)
        if not form_values.changed(recorded, form_values.values(self)):
            return
        words = self.tr("Typed {when} and not saved: here it can be read and copied.")
        line = Banner(words.format(when=moment_text(found.saved_at)), Tone.INFO, self)
        line.setObjectName("draft_line")
        put_above(self, line)

    def reject(self) -> None:
        """Close; who would lose what was typed, because it can be kept nowhere, is asked first."""
        if self._draft is None or self._draft.may_be_closed():
            super().reject()

    def done(self, result: int) -> None:
        """Close; what was typed is recorded now, or can be brought back for a moment.

        What was left once before and restored waits on.
        """
        is_recorded = result == QDialog.DialogCode.Accepted
        left = None if self._draft is None or is_recorded else self._draft.left()
        if self._draft is not None and is_recorded:
            self._draft.settle()
        elif self._draft is not None:
            self._draft.close()
        super().done(result)
        if left is not None:
            self.desk.left.emit(left)

    def may_save(self) -> bool:
        """Whether who acts may record what is entered here."""
        return self.desk.may(self.roles)

    def save(self) -> None:
        """Record what was entered, and close where nothing is wrong with it."""
        raise NotImplementedError

    def newest(self) -> "FormDialog | None":
        """Return such a form of the record as it is recorded now; None where it is gone.

        Forms that can meet a newer version of their record know how to make one, and say in
        `based_on` by which names they keep what they were made from.
        """
        return None

    def take_rest(self, found: "FormDialog") -> None:
        """Take over what stands in no input, such as rows of a table, from the form as it is now.

        Called before the form stands on the newer record.
        """

    def record(self, use_case: Callable[[], Outcome[Value]], form: FormErrors) -> None:
        """Record and close; where another workstation was faster, bring both versions together."""
        if self.desk.submit(use_case, form):
            self.accept()
        elif form.stale is not None and self.based_on and self._draft is not None:
            self._meet(form.stale, self._draft)
            # The line says it, and more.
            form.clear()

    def _meet(self, problem: Problem, draft: FormDraft) -> None:
        # Loaded when it is needed, which is seldom.
        from jobswap_desktop.presentation.meeting import Meeting

        line = self._meeting_line(draft)
        try:
            found = self.newest()
        except DomainError:
            found = None
        if found is None:
            line.tell_gone(problem)
            return
        meeting = Meeting(
            begun=draft.begun, theirs=form_values.values(found), mine=form_values.values(self)
        )
        self.take_rest(found)
        for name in self.based_on:
            setattr(self, name, getattr(found, name))
        found.deleteLater()
        form_values.put(self, meeting.taken)
        seen = {n: text for n, text in meeting.begun.items() if n in meeting.contested}
        draft.begin_from(meeting.theirs, seen)
        draft.hide_line()
        line.tell(meeting, problem)

    def _meet_restored(self, draft: FormDraft, blank: Draft) -> None:
        """Show both versions where what was restored began from an older record."""
        problem = self.desk.drafts.overtaken(blank) if draft.overtaken else None
        if problem is None:
            return
        from jobswap_desktop.presentation.meeting import Meeting

        meeting = Meeting(
            begun=draft.begun | draft.overtaken,
            theirs=draft.begun,
            mine=form_values.values(self),
        )
        if meeting.contested:
            self._meeting_line(draft).tell(meeting, problem, is_refused=False)

    def _meeting_line(self, draft: FormDraft) -> "MeetingLine":
        from jobswap_desktop.presentation.meeting import MeetingLine

        if self._meeting is None:
            self._meeting = MeetingLine(self)
            self._meeting.chosen.connect(draft.choose)
            draft.dropped.connect(self._meeting.hide)
        return self._meeting

    def bind_buttons(self, buttons: QDialogButtonBox) -> None:
        """Let the buttons save and close."""
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        if save is not None:
            save.setProperty("appearance", "primary")
            save.setDefault(True)
            repolish(save)
        if self.may_save():
            self.bind_keys()
        elif save is not None:
            refuse_beforehand(save, why_only_read(self.desk.work))
            self._is_only_read = True

    def bind_keys(self) -> None:
        """Let Ctrl+Enter save, on the number pad as well."""
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.save)

    def fit(self, width_em: float = _WIDTH) -> None:
        """Line up the labels, and take a size that follows the text and stays on the screen."""
        labels = [
            label
            for label in self.findChildren(QLabel)
            if label.buddy() is not None and _form_of(label) is not None
        ]
        widest = max((label.sizeHint().width() for label in labels), default=0)
        em = self.desk.theme.em
        for label in labels:
            # At large text sizes a label may stand above its field instead.
            label.setMinimumWidth(min(widest, round(em * 12)))
        free = self.screen().availableGeometry()
        width = min(round(em * width_em), free.width() - 40)
        area = self.findChild(FormScroll)
        if area is not None:
            self.resize(width, self.minimumSizeHint().height())
            fit_dialog(self, area, width)


def _form_of(label: QLabel) -> QFormLayout | None:
    host = label.parentWidget()
    forms = host.findChildren(QFormLayout) if host else []
    return next((form for form in forms if form.indexOf(label) >= 0), None)


def typed(field: QLineEdit) -> str:
    """Return one line as it is kept: no invisible characters, single blanks."""
    return clean_name(field.text())


def choose(combo: QComboBox, value: object) -> None:
    """Stand at the entry with this data, if there is one."""
    combo.setCurrentIndex(max(0, combo.findData(value)))


def choose_or_keep(combo: QComboBox, value: object, words: str) -> None:
    """Stand at the entry with this data; one that is not offered is kept under these words."""
    if value is not None and combo.findData(value) < 0:
        combo.addItem(words, value)
    choose(combo, value)
