"""The page "Beteiligung": what was submitted to this staff council, and nothing else."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.council import CouncilSubmission, OwnRequest
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.council_paper_dialog import CouncilPaperDialog
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.dialogs.council_request_dialog import CouncilRequestDialog
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.presentation.forms.ui_council_page import Ui_CouncilPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.submissions import CouncilRow, SubmissionsModel
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear, flowing
from jobswap_desktop.presentation.pages.council_notes_field import CouncilNotesField
from jobswap_desktop.presentation.pages.council_request_parts import request_parts
from jobswap_desktop.presentation.pages.council_words import (
    head_line,
    last_day_lines,
    measure_facts,
    reply_facts,
    state_badge,
    stay_facts,
    void_text,
)
from jobswap_desktop.presentation.theme import Colour, TextRole
from jobswap_desktop.presentation.unreadable_rows import tell_unreadable
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.facts import Facts
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.row_delegate import install_rows
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services import council, council_notes, council_requests
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.wording import moment_text, term

TWO_PANES_FROM_EM = 60
"""Width of the page from which list and submission stand side by side."""
_LIST_EM = 29
_LEAST_LIST_EM = 19
_LEAST_DETAIL_EM = 26
_NARROW_FACTS_EM = 34
_NOTES_EM = 7


class CouncilPage(QWidget):
    """Submissions at the left, open ones first; the one chosen at the right, with its notes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: CouncilSubmission | None = None
        self._shown_id = ""
        self._facts: list[Facts] = []
        self._is_narrow = self._in_detail = False
        self._ui = Ui_CouncilPage()
        self._ui.setupUi(self)
        self._model = SubmissionsModel(self)
        self._notes = CouncilNotesField(desk, self._ui, self)
        self._build()
        self._connect()
        self._reload()

    def show_subject(self, subject: str, _tab: str = "") -> None:
        """Show the submission with this id."""
        index = self._model.index_of(subject)
        if index.isValid():
            self._ui.submissions.setCurrentIndex(index)
            self._open(index)

    def new_request(self) -> None:
        """Open the dialog for a request that reached the council first."""
        CouncilRequestDialog(self._desk, self).open()

    def record_decision(self) -> None:
        """Open the dialog for the answer to the submission shown, or say that none is awaited."""
        if self._shown is not None and self._shown.replies:
            CouncilReplyDialog(self._desk, self._shown, self).open()
            return
        self._desk.messages.inform(
            self.tr("No answer is open"), self.tr("This submission awaits no answer of yours.")
        )

    def print_papers(self) -> None:
        """Show the reply slip of the submission shown, to be printed."""
        self._show_paper(DocumentKind.REPLY_SLIP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and submission, or one of them."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the notes before the page goes."""
        super().hideEvent(event)
        self._notes.keep()

    def may_close(self) -> bool:
        """Whether nothing typed would be lost with the window, or whoever typed it wants that."""
        return self._notes.may_close()

    def _build(self) -> None:
        ui, em = self._ui, self._desk.theme.em
        bind_icon(ui.new_request, "add")
        bind_icon(ui.back, "arrow_left", Colour.LINK)
        ui.submissions.setModel(self._model)
        install_rows(ui.submissions)
        for pane in (ui.list_pane, ui.empty):
            pane.setBackgroundRole(QPalette.ColorRole.Base)
            pane.setAutoFillBackground(True)
        ui.splitter.setStretchFactor(0, 0)
        ui.splitter.setStretchFactor(1, 1)
        # What is left over goes to the submission: more than there is would be taken from both.
        ui.splitter.setSizes([round(em * _LIST_EM), round(em * _LEAST_DETAIL_EM)])
        self.setFocusProxy(ui.submissions)
        ui.empty.set_content("people_team", self.tr("Nothing has been submitted yet."))
        ui.nothing.set_content("people_team", self.tr("Choose a submission from the list."))
        ui.honesty.setText(self._honesty())
        ui.notes_place.setText(self._where_notes_lie())
        ui.notes.setFixedHeight(round(em * _NOTES_EM))

    def _honesty(self) -> str:
        if council.is_apart(self._desk.work):
            return self.tr(
                "By this login the server gives out what was submitted to the council, and nothing "
                "else, whatever program is used: no drafts, no notes of the HR office, no answers "
                "of other bodies. Whoever administers the server itself could read everything."
            )
        return self.tr(
            "HR office and council share one file here. This view shows the council its "
            "submissions alone, but it protects nothing: whoever can open the file can read "
            "it with other means."
        )

    def _where_notes_lie(self) -> str:
        if council.is_apart(self._desk.work):
            place = self.tr(
                "On the server {path}, for the council of this office alone. The HR office cannot "
                "read them; whoever administers the server itself could."
            )
        else:
            place = self.tr("Only here, for this login: {path}. The HR office does not get them.")
        return place.format(path=council_notes.where(self._desk.work))

    def _connect(self) -> None:
        ui = self._ui
        ui.new_request.clicked.connect(self.new_request)
        ui.back.clicked.connect(self._back_to_list)
        ui.submissions.selectionModel().currentChanged.connect(self._current_changed)
        ui.submissions.clicked.connect(self._activated)
        ui.submissions.activated.connect(self._activated)
        self._desk.hub.changed.connect(self._changed)
        self._desk.drafts.changed.connect(self._drafts_changed)
        self._desk.theme.changed.connect(self._dress)

    def _changed(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.PEOPLE | Touched.OFFICES):
            self._reload()
            self._notes.refresh()

    def _reload(self) -> None:
        shown = self._shown_id
        submitted = council.legible_submissions(self._desk.work)
        tell_unreadable(self._desk, self._ui.unreadable, submitted.unreadable)
        self._model.set_rows(self._rows(submitted.found), self._desk.work.today())
        index = self._model.index_of(shown)
        if not index.isValid() and self._model.rowCount():
            index = self._model.index(0)
        self._ui.submissions.setCurrentIndex(index)
        self._show(self._model.row_at(index))
        filled = bool(self._model.rowCount() or submitted.unreadable)
        self._ui.views.setCurrentWidget(self._ui.submissions if filled else self._ui.empty)
        self._arrange()

    def _rows(self, submitted: Iterable[CouncilSubmission]) -> tuple[CouncilRow, ...]:
        """Return what waits for somebody first; a request that came back stands there once."""
        submitted = tuple(submitted)
        known = {each.reference for each in submitted}
        own = [
            each
            for each in council_requests.requests(self._desk.work)
            if each.reference not in known
        ]
        return (
            *(each for each in submitted if each.is_open),
            *(each for each in own if each.is_waiting),
            *(each for each in submitted if not each.is_open),
            *(each for each in own if not each.is_waiting),
        )

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_narrow:
            self._show(self._model.row_at(index))

    def _activated(self, index: QModelIndex) -> None:
        if self._is_narrow:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        self._show(self._model.row_at(index))
        self._in_detail = True
        self._arrange()

    def _back_to_list(self) -> None:
        self._in_detail = False
        self._arrange()
        self._ui.submissions.setFocus()

    def _show(self, row: CouncilRow | None) -> None:
        other = (row.id if row else "") != self._shown_id
        submission = row if isinstance(row, CouncilSubmission) else None
        self._shown, self._shown_id = submission, row.id if row else ""
        self._notes.show(submission.id if submission else None)
        clear(self._ui.submission)
        self._facts = []
        if row is None:
            return
        parts = self._request_parts(row) if isinstance(row, OwnRequest) else self._parts(row)
        for widget in parts:
            self._ui.submission.addWidget(widget)
        # A short submission is read from the top, and not spread over the whole page.
        self._ui.submission.addStretch(1)
        self._set_narrow()
        if other:
            self._ui.scroll.verticalScrollBar().setValue(0)

    def _request_parts(self, request: OwnRequest) -> Iterable[QWidget]:
        return request_parts(request, partial(self._take_back, request), self._card)

    def _take_back(self, request: OwnRequest) -> None:
        self._desk.perform(partial(council_requests.take_back, self._desk.work, request.id))

    def _parts(self, submission: CouncilSubmission) -> Iterable[QWidget]:
        state = state_badge(submission)
        mark = StatusBadge(state.text, state.tone, icon=state.icon)
        yield flowing(submission.subject, mark, self._deeds(submission))
        yield TextLabel(head_line(submission), muted=True)
        if submission.voided_on is not None:
            yield TextLabel(void_text(submission.voided_on))
            yield from self._left_over(submission)
        else:
            yield self._last_day(submission)
        if submission.reply is not None:
            yield self._card(self.tr("Answer of the council"), reply_facts(submission.reply))
        if submission.voided_on is not None:
            return
        for stay in submission.stays:
            title = self.tr("From our office") if stay.is_own else self.tr("Guest at our office")
            yield self._card(title, stay_facts(stay))
        yield self._card(self.tr("Measure"), measure_facts(submission))
        yield self._enclosures(submission)

    def _deeds(self, submission: CouncilSubmission) -> Iterable[DeedButton]:
        if submission.replies:
            answer = DeedButton(self.tr("Record answer…"), self.record_decision, "answer")
            answer.setProperty("appearance", "primary")
            yield answer
        if submission.voided_on is None:
            yield DeedButton(self.tr("Print reply slip…"), self.print_papers, "print_slip")

    def _left_over(self, submission: CouncilSubmission) -> Iterable[QWidget]:
        """Lead to what was typed as an answer before the submission was overtaken."""
        place = draft_of("council_reply", {}, subject=submission.id).place
        draft = self._desk.drafts.find(place)
        if draft is None:
            return
        since = self.tr("Typed {when} and not saved").format(when=moment_text(draft.saved_at))
        yield TextLabel(since)
        words = self.tr("Show what was typed…")
        show = partial(self._show_left, place, submission.subject, since)
        yield _row_of(DeedButton(words, show, "show_left", submission.subject))

    def _show_left(self, place: str, title: str, since: str) -> None:
        from jobswap_desktop.presentation.dialogs.draft_text_dialog import DraftTextDialog

        DraftTextDialog(self._desk, place, title, since, self).open()

    def _drafts_changed(self) -> None:
        if self._shown is not None and self._shown.voided_on is not None:
            self._show(self._shown)

    def _last_day(self, submission: CouncilSubmission) -> Card:
        card = Card(self.tr("Last day"))
        today = self._desk.work.today()
        if submission.is_open and submission.due_on is not None:
            card.body.addWidget(TextLabel(due_text(submission.due_on, today), TextRole.STRONG))
        elif submission.is_open:
            card.body.addWidget(TextLabel(self.tr("No last day is set.")))
        for line in last_day_lines(submission):
            card.body.addWidget(TextLabel(line, TextRole.CAPTION, muted=True))
        return card

    def _card(self, title: str, pairs: Iterable[tuple[str, str | QWidget]]) -> Card:
        card, facts = Card(title), Facts()
        facts.show_pairs(pairs)
        self._facts.append(facts)
        card.body.addWidget(facts)
        return card

    def _enclosures(self, submission: CouncilSubmission) -> Card:
        papers = (
            (f"{term(each.kind)} {each.number}", self._open_button(each.kind))
            for each in submission.enclosures
        )
        return self._card(self.tr("Enclosures"), papers)

    def _open_button(self, kind: DocumentKind) -> DeedButton:
        show = partial(self._show_paper, kind)
        return DeedButton(self.tr("Open…"), show, f"open_{kind.value}", term(kind))

    def _show_paper(self, kind: DocumentKind) -> None:
        if self._shown is not None and self._shown.voided_on is not None:
            self._desk.messages.inform(
                state_badge(self._shown).text, void_text(self._shown.voided_on)
            )
        elif self._shown is not None:
            CouncilPaperDialog(self._desk, self._shown, kind, self).open()

    def _arrange(self) -> None:
        ui = self._ui
        self._is_narrow = self.width() < round(self._desk.theme.em * TWO_PANES_FROM_EM)
        in_detail = self._in_detail and bool(self._shown_id)
        ui.list_pane.setVisible(not self._is_narrow or not in_detail)
        ui.detail_pane.setVisible(not self._is_narrow or in_detail)
        ui.back.setVisible(self._is_narrow)
        ui.scroll.setVisible(bool(self._shown_id))
        ui.nothing.setVisible(not self._shown_id and bool(self._model.rowCount()))
        QTimer.singleShot(0, self, self._set_narrow)  # when the panes have their widths

    def _set_narrow(self) -> None:
        narrow = self._ui.scroll.width() < round(self._desk.theme.em * _NARROW_FACTS_EM)
        for facts in self._facts:
            facts.set_narrow(narrow=narrow)

    def _dress(self) -> None:
        em = self._desk.theme.em
        self._ui.list_pane.setMinimumWidth(round(em * _LEAST_LIST_EM))
        self._ui.detail_pane.setMinimumWidth(round(em * _LEAST_DETAIL_EM))
        self._ui.notes.setFixedHeight(round(em * _NOTES_EM))
        self._arrange()


def _row_of(button: DeedButton) -> QWidget:
    """Return a row in which a button is as wide as its words."""
    row = QWidget()
    FlowLayout(row).addWidget(button)
    return row
