"""What a file of the other office says and would change; taking it over, or refusing it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.domain.drafts import place_of
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.partner_file import PartnerPaper, SenderVerdict
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_partner_file_dialog import Ui_PartnerFileDialog
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.form_scroll import make_room
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate
from jobswap_desktop.services import partner_enclosures, partner_preview_rows, partner_taking
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.partner_preview_rows import PreviewRow
from jobswap_desktop.services.partner_preview_words import (
    consequence_lines,
    file_text,
    paper_titles,
    sender_text,
    summary_lines,
    warning_text,
)
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.wording import term

COMMENT = "partner_comment"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WIDTH_EM = 56
_COMMENT_LINES = 3
_MOST_ROWS = 10
_NEW_SHARES = (0.45, 0.55)
_CHANGE_SHARES = (0.27, 0.24, 0.24, 0.25)
_TONES = {
    SenderVerdict.CONFIRMED: Tone.OK,
    SenderVerdict.OTHER_KEY: Tone.DANGER,
    SenderVerdict.UNSIGNED_FOR_ONCE: Tone.DANGER,
}


class PartnerFileDialog(FormDialog):
    """Shows a file that was opened; nothing is recorded before one of its buttons.

    Attributes:
        taken: the id of the case after a proposal was taken over, which waits for its answer.
        refusal_wanted: the reason for which the proposal is to be refused.
    """

    taken = Signal(str)
    refusal_wanted = Signal(str)

    def __init__(self, desk: Desk, preview: PartnerPreview, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._preview = preview
        self._ui = ui = Ui_PartnerFileDialog()
        ui.setupUi(self)
        self._errors = FormErrors({"comment": (ui.comment, ui.comment_error)}, ui.general_error)
        self._model: RowsModel[PreviewRow] = RowsModel(self._columns(), self)
        self._row_timer = QTimer(self, singleShot=True)
        self._row_timer.timeout.connect(self._fit_rows)
        self._fill()
        self._fill_rows()
        self._offer_papers()
        self._offer_deeds()
        if self._takes_comment:
            self.keep_draft(
                COMMENT,
                subject=preview.content.file_id,
                about=preview.content.sender_name,
            )
        self.bind_keys()
        self.fit(_WIDTH_EM)
        self._first_field().setFocus()

    def _first_field(self) -> QWidget:
        ui = self._ui
        if ui.take.isEnabled():
            return ui.take
        return ui.comment if ui.refuse.isEnabled() and self._takes_comment else ui.cancel

    @property
    def preview(self) -> PartnerPreview:
        """What is shown."""
        return self._preview

    @property
    def comment_place(self) -> str:
        """Under what the comment is kept that was typed and not recorded."""
        return place_of(COMMENT, self._preview.content.file_id)

    @property
    def _takes_comment(self) -> bool:
        return not self._preview.is_answer and self._preview.handled is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus: none of them is that of the dialog."""
        focused = self.focusWidget()
        is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and is_alone and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """Take the file over as it is shown, and close."""
        if not self._ui.take.isEnabled():
            return
        done = self.desk.submit(self._take, self._errors)
        if done is None:
            return
        self.accept()
        if not self._preview.is_answer:
            self.taken.emit(done.id)

    def refuse(self) -> None:
        """Ask for the file that refuses the proposal, once there is a reason."""
        reason = self._ui.comment.toPlainText().strip()
        if reason:
            self._errors.clear()
            self.refusal_wanted.emit(reason)
        else:
            self._errors.show([Problem(code=ProblemCode.REASON_REQUIRED, field="comment")])

    def _fit_rows_later(self) -> None:
        self._row_timer.start()

    def _fit_rows(self) -> None:
        table = self._ui.rows
        table.resizeRowsToContents()
        shown = range(min(self._model.rowCount(), _MOST_ROWS))
        height = table.horizontalHeader().height() + sum(map(table.rowHeight, shown))
        table.setMinimumHeight(height + 2 * table.frameWidth() + 2)
        make_room(self)

    def _take(self) -> Outcome[Swap]:
        if self._preview.is_answer:
            return partner_taking.take_answer(self.desk.work, self._preview)
        comment = self._ui.comment.toPlainText()
        along = self._ui.move_appointments.isChecked()
        return partner_taking.accept(self.desk.work, self._preview, comment, appointments=along)

    def _fill(self) -> None:
        ui, preview = self._ui, self._preview
        title = self.tr("{kind} of {office}")
        kind, sender = term(preview.content.kind), preview.content.sender_name
        ui.what.setText(title.format(kind=kind, office=sender))
        ui.about.setText(file_text(preview))
        ui.sender.set_tone(_TONES.get(preview.verdict, Tone.WAIT))
        ui.sender.set_text(sender_text(preview))
        warning = warning_text(preview)
        ui.warning.set_tone(Tone.DANGER if preview.is_older else Tone.WAIT)
        if preview.handled is not None:
            ui.warning.set_tone(Tone.INFO)
        ui.warning.set_text(warning)
        ui.warning.setVisible(bool(warning))
        ui.summary.setText("\n".join(summary_lines(preview)))
        ui.summary.setVisible(bool(ui.summary.text()))
        lost = "\n".join(consequence_lines(preview))
        ui.consequences.set_text(lost)
        ui.consequences.setVisible(bool(lost))
        ui.move_appointments.setChecked(True)
        ui.move_appointments.setVisible(preview.movable > 0)
        for widget in (ui.comment_label, ui.comment):
            widget.setVisible(self._takes_comment)

    def _fill_rows(self) -> None:
        ui = self._ui
        rows = partner_preview_rows.preview_rows(self._preview)
        ui.rows.setModel(self._model)
        ui.rows.setWordWrap(True)
        ui.rows.setItemDelegate(WrappingDelegate(ui.rows))
        self._model.set_rows(rows)
        ui.rows.share_columns(*(_NEW_SHARES if self._has_nothing_beside else _CHANGE_SHARES))
        ui.rows.horizontalHeader().sectionResized.connect(self._fit_rows_later)
        ui.rows.setVisible(bool(rows))
        line = QFontMetrics(ui.comment.font()).lineSpacing()
        ui.comment.setFixedHeight(line * _COMMENT_LINES + 16)

    def _offer_papers(self) -> None:
        ui, papers = self._ui, self._preview.content.papers
        flow = FlowLayout(ui.papers)
        for title, paper in zip(paper_titles(self._preview), papers, strict=True):
            words = self.tr("View {paper}…").format(paper=title)
            button = QPushButton(words.replace("&", "&&"), ui.papers)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._show_paper, title, paper))
            flow.addWidget(button)
        ui.papers.setVisible(bool(papers))

    def _offer_deeds(self) -> None:
        ui, preview = self._ui, self._preview
        flow = FlowLayout(ui.deeds)
        for button in (ui.take, ui.refuse, ui.cancel):
            flow.addWidget(button)
        ui.take.clicked.connect(self.save)
        ui.refuse.clicked.connect(self.refuse)
        ui.cancel.clicked.connect(self.reject)
        ui.comment.textChanged.connect(self._name_deed)
        self._hold_still()
        may = not preview.is_older and preview.handled is None and self.may_save()
        # A case that has ended here takes nothing more over; what is answered is filed.
        ui.take.setEnabled(may and (preview.is_answer or not preview.is_over))
        ui.refuse.setVisible(self._takes_comment)
        ui.refuse.setEnabled(may)
        self._name_deed()

    def _hold_still(self) -> None:
        """Give the first button the room of all its words: nothing slides under the mouse."""
        take = self._ui.take
        widths = []
        for words in self._deed_words():
            take.setText(words)
            widths.append(take.sizeHint().width())
        take.setMinimumWidth(max(widths))

    def _deed_words(self) -> tuple[str, str]:
        """Return what the first button says without a comment and with one."""
        if self._preview.is_answer:
            words = self.tr("&Take answer over")
            if self._preview.is_over:
                words = self.tr("&File answer")
            return words, words
        return self.tr("&Take over"), self.tr("&Take over with comment")

    def _name_deed(self) -> None:
        said = self._ui.comment.toPlainText().strip()
        self._ui.take.setText(self._deed_words()[bool(said)])

    def _show_paper(self, title: str, paper: PartnerPaper) -> None:
        # Loads what draws pages.
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog

        pages = max(1, partner_enclosures.page_count(paper))
        name = f"{self._preview.content.file_id[-8:]}.pdf"
        pdf = Pdf(title=title, subject=title, name=name, data=paper.content, foreign_pages=pages)
        PdfDialog(self.desk, pdf, self).open()

    @property
    def _has_nothing_beside(self) -> bool:
        """Whether what the file says stands alone, and not beside what is known here."""
        preview = self._preview
        return preview.is_new or preview.is_over or preview.handled is not None

    def _columns(self) -> tuple[Column[PreviewRow], ...]:
        what = Column(title=self.tr("What"), text=_what, sort=_unsorted)
        if self._has_nothing_beside:
            return (what, Column(title=self.tr("In the file"), text=_theirs, sort=_unsorted))
        theirs = Column(title=self.tr("File"), text=_theirs, sort=_unsorted)
        ours = Column(title=self.tr("Here"), text=_ours, sort=_unsorted)
        effect = Column(title=self.tr("Effect"), text=_effect, sort=_unsorted)
        return (what, ours, theirs, effect)


def _unsorted(_row: PreviewRow) -> int:
    return 0


def _what(row: PreviewRow) -> str:
    return f"{row.word}, {row.visitor}"


def _ours(row: PreviewRow) -> str:
    return row.ours


def _theirs(row: PreviewRow) -> str:
    return row.theirs


def _effect(row: PreviewRow) -> str:
    return row.effect
