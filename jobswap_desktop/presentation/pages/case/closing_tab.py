"""The tab "Abschluss": what stays of each stay, and what both sides say of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.domain.closing import ClosingReport, Feedback, JournalEntry, Side
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS, RECORDERS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_text import route_text, spoken_route
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog
from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog
from jobswap_desktop.presentation.dialogs.report_dialog import ReportDialog
from jobswap_desktop.presentation.forms.ui_closing_tab import Ui_ClosingTab
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear, flowing
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.facts import Facts
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services import closing
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.closing import Closing
from jobswap_desktop.services.wording import day_text, term, weekday_text


class ClosingTab(QWidget):
    """One card a direction: goals, journal, report, feedback of both sides, certificate."""

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._ui = Ui_ClosingTab()
        self._ui.setupUi(self)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        clear(self._ui.directions)
        written = closing.of_case(self._desk.work, case.swap.id)
        if case.swap.is_over and self._desk.may(RECORDERS):
            self._ui.directions.addWidget(self._handover(case.swap))
        for placement in case.swap.placements:
            self._ui.directions.addWidget(self._card(case.swap, placement, written))

    def _handover(self, swap: Swap) -> QWidget:
        card = Card(self.tr("Electronic file"))
        about = self.tr("Papers, history and facts go into a folder that can be checked.")
        card.body.addWidget(TextLabel(about))
        give = partial(self._actions.hand_over, swap)
        card.head.addWidget(DeedButton(self.tr("Hand over…"), give, "hand-over", roles=RECORDERS))
        sealed = partial(self._actions.hand_over, swap, sealed=True)
        words = self.tr("Hand over encrypted…")
        card.head.addWidget(DeedButton(words, sealed, "hand-over-sealed", roles=RECORDERS))
        return card

    def _card(self, swap: Swap, placement: Placement, written: Closing) -> QWidget:
        card = Card(placement.visitor.full_name)
        issued = placement.certificate_on
        words = (
            self.tr("Certificate handed over {day}").format(day=day_text(issued))
            if issued
            else self.tr("Certificate still open")
        )
        tone = Tone.OK if issued else Tone.NEUTRAL
        if not placement.no_show:
            card.head.addWidget(StatusBadge(words, tone, icon="certificate"))
        route = TextLabel(route_text(placement), muted=True)
        name_plainly(route, spoken_route(placement))
        card.body.addWidget(route)
        goals = Facts()
        goals.show_pairs([(self.tr("Learning goals"), placement.learning_goals.strip() or "–")])
        card.body.addWidget(goals)
        for part in self._parts(swap, placement, written):
            card.body.addWidget(part)
        return card

    def _parts(self, swap: Swap, placement: Placement, written: Closing) -> Iterator[QWidget]:
        may_write = not swap.is_over and self._desk.may(CLERKS)
        entries = [item for item in written.journal if item.placement_id == placement.id]
        yield self._journal_head(swap, placement, entries, may_write=may_write)
        for entry in entries:
            yield self._journal_entry(placement, entry, may_write=may_write)
        report = written.report(placement.id)
        yield self._report_head(swap, placement, report, may_write=may_write)
        if report is not None:
            yield self._report_facts(report)
        for side in Side:
            said = written.said(placement.id, side)
            yield self._feedback_head(swap, placement, side, said, may_write=may_write)
            if said is not None and said.text:
                yield TextLabel(said.text)

    def _journal_head(
        self, swap: Swap, placement: Placement, entries: list[JournalEntry], *, may_write: bool
    ) -> QWidget:
        state = StatusBadge(
            self.tr("%n day(s)", "", len({entry.day for entry in entries})),
            Tone.OK if entries else Tone.NEUTRAL,
            icon="note",
        )
        visitor = placement.visitor.full_name
        write = partial(self._add_entry, swap, placement)
        words = self.tr("Add day…")
        buttons = [DeedButton(words, write, f"journal-{placement.id}", visitor)]
        return flowing(self.tr("Learning journal"), state, buttons if may_write else [])

    def _journal_entry(
        self, placement: Placement, entry: JournalEntry, *, may_write: bool
    ) -> QWidget:
        day = weekday_text(entry.day)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(TextLabel(day), 1)
        if may_write:
            about = f"{placement.visitor.full_name}, {day}"
            change = partial(self._open_entry, placement, entry)
            head.addWidget(DeedButton(self.tr("Change…"), change, f"entry-{entry.id}", about))
            remove = partial(self._remove_entry, entry)
            head.addWidget(DeedButton(self.tr("Delete"), remove, f"remove-{entry.id}", about))
        column.addLayout(head)
        lines = Facts()
        words = (self.tr("Observed"), self.tr("Learned"), self.tr("Idea"))
        texts = (entry.observed, entry.learned, entry.idea)
        lines.show_pairs((word, text) for word, text in zip(words, texts, strict=True) if text)
        column.addWidget(lines)
        return block

    def _report_head(
        self, swap: Swap, placement: Placement, report: ClosingReport | None, *, may_write: bool
    ) -> QWidget:
        if report is None:
            state = StatusBadge(self.tr("Not there yet"), Tone.NEUTRAL, icon="document")
        elif report.submitted_on is None:
            state = StatusBadge(self.tr("Draft"), Tone.WAIT, icon="edit")
        else:
            words = self.tr("Received {day}").format(day=day_text(report.submitted_on))
            state = StatusBadge(words, Tone.OK, icon="document_checkmark")
        text = self.tr("Write report…") if report is None else self.tr("Change report…")
        write = partial(self._write_report, swap, placement, report)
        button = DeedButton(text, write, f"report-{placement.id}", placement.visitor.full_name)
        return flowing(self.tr("Closing report"), state, [button] if may_write else [])

    def _report_facts(self, report: ClosingReport) -> QWidget:
        facts = Facts()
        facts.show_pairs(
            [
                (self.tr("Goals reached"), report.goals_reached or "–"),
                (self.tr("Ideas to transfer"), report.transfer_ideas or "–"),
                (self.tr("Recommendation"), report.recommendation or "–"),
            ]
        )
        return facts

    def _feedback_head(
        self,
        swap: Swap,
        placement: Placement,
        side: Side,
        said: Feedback | None,
        *,
        may_write: bool,
    ) -> QWidget:
        title = self.tr("Feedback: {side}").format(side=term(side))
        if said is None:
            state = StatusBadge(self.tr("Not there yet"), Tone.NEUTRAL, icon="chat")
        else:
            recommends = self.tr("Recommends it: {answer}").format(answer=term(said.recommends))
            state = StatusBadge(recommends, Tone.OK, icon="chat")
        write = partial(self._write_feedback, swap, placement, side, said)
        about = f"{placement.visitor.full_name}, {term(side)}"
        key = f"feedback-{side}-{placement.id}"
        text = self.tr("Record feedback…") if said is None else self.tr("Change feedback…")
        return flowing(title, state, [DeedButton(text, write, key, about)] if may_write else [])

    def _add_entry(self, swap: Swap, placement: Placement) -> None:
        self._open_entry(placement, closing.new_entry(self._desk.work, swap.id, placement.id))

    def _open_entry(self, placement: Placement, entry: JournalEntry) -> None:
        JournalDialog(self._desk, entry, placement.visitor.full_name, self).open()

    def _remove_entry(self, entry: JournalEntry) -> None:
        self._desk.perform(partial(closing.remove_entry, self._desk.work, entry))

    def _write_report(self, swap: Swap, placement: Placement, report: ClosingReport | None) -> None:
        held = report or closing.new_report(self._desk.work, swap.id, placement.id)
        ReportDialog(self._desk, held, placement.visitor.full_name, self).open()

    def _write_feedback(
        self, swap: Swap, placement: Placement, side: Side, said: Feedback | None
    ) -> None:
        held = said or closing.new_feedback(self._desk.work, swap.id, placement.id, side)
        FeedbackDialog(self._desk, held, placement.visitor.full_name, self).open()
