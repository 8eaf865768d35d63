"""The tab "Übersicht": both directions, what is missing, the case's facts, what happened last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS, VIEWERS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.consequence_words import former_approval_line
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_overview_tab import Ui_OverviewTab
from jobswap_desktop.presentation.pages.case.checklist import Checklist
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.pages.case.follow_up_rows import FollowUpRows
from jobswap_desktop.presentation.pages.case.partner_card import PartnerCard
from jobswap_desktop.presentation.pages.case.person_card import PersonCard
from jobswap_desktop.presentation.partner_actions import PartnerActions
from jobswap_desktop.presentation.theme import TextRole, Tone
from jobswap_desktop.presentation.widgets.facts import Facts
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services.cases import CaseView, history
from jobswap_desktop.services.history_text import deed_text, when_text
from jobswap_desktop.services.renewing import can_be_renewed, links
from jobswap_desktop.services.unreadable import part_words
from jobswap_desktop.services.wording import ready_text, term

SIDE_BY_SIDE_FROM_EM = 48
_FACTS_FROM_EM = 24
_LAST_ROWS = 3


class OverviewTab(QWidget):
    """Everything about a case at a glance.

    Attributes:
        history_wanted: the clerk asks for the whole history.
    """

    history_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        actions: CaseActions,
        partner: PartnerActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._ui = Ui_OverviewTab()
        self._ui.setupUi(self)
        self._cards: list[PersonCard] = []
        self._ready = TextLabel()
        self._checklist = Checklist(actions)
        self._score = StatusBadge()
        card = self._ui.checklist_card
        card.set_title(self.tr("Ready to start?"))
        card.head.addWidget(self._score)
        card.body.addWidget(self._ready)
        card.body.addWidget(self._checklist)
        self._partner = PartnerCard(desk, partner, self._ui.partner_card)
        self._facts = Facts()
        self._follow_ups = FollowUpRows(desk)
        self._facts_buttons = QVBoxLayout()
        self._fill_facts_card()
        self._ui.history_card.set_title(self.tr("History"))
        self._ui.former_card.set_title(self.tr("Earlier approvals, no longer valid"))

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        today = self._desk.work.today()
        self._show_people(case.swap)
        done, total = self._checklist.show_case(case.swap, today)
        tone = Tone.OK if done == total else Tone.WAIT
        score = self.tr("{done} of {total}").format(done=done, total=total)
        self._score.set_state(score, tone)
        self._ready.setText("" if case.swap.is_over else ready_text(case.swap, today))
        self._ready.setVisible(not case.swap.is_over)
        self._ui.checklist_card.setVisible(not case.swap.is_over)
        self._partner.show_case(case.swap.id, is_over=case.swap.is_over)
        self._show_former(case.swap)
        self._show_facts(case.swap)
        self._show_history(case.swap)
        self._arrange()

    def _fill_facts_card(self) -> None:
        card = self._ui.facts_card
        card.set_title(self.tr("Case"))
        card.body.addWidget(self._facts)
        card.body.addWidget(self._follow_ups)
        card.body.addLayout(self._facts_buttons)
        card.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards side by side, or one under the other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= SIDE_BY_SIDE_FROM_EM * self._desk.theme.em
        direction = QBoxLayout.Direction
        for row in (self._ui.cards, self._ui.lower):
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        columns = sum(not card.isHidden() for card in self._cards) if wide else 1
        between = self._ui.cards.spacing() * max(0, columns - 1)
        bar = self._ui.scroll.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - self._ui.column.contentsMargins().right() - between
        for card in self._cards:
            card.fit(free // max(1, columns))
        narrow = self.width() < _FACTS_FROM_EM * self._desk.theme.em
        self._facts.set_narrow(narrow=narrow)

    def _show_people(self, swap: Swap) -> None:
        while len(self._cards) < len(swap.placements):
            card = PersonCard(self._actions)
            self._cards.append(card)
            self._ui.cards.addWidget(card, 1)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(swap.placements))
        for card, placement in zip(self._cards, swap.placements, strict=False):
            card.show_placement(swap, placement, self._desk.work.today())

    def _show_former(self, swap: Swap) -> None:
        """Keep readable what was approved before the case was changed."""
        card = self._ui.former_card
        clear(card.body)
        approvals = [item for item in swap.voided if isinstance(item, Approval)]
        for approval in approvals:
            card.body.addWidget(TextLabel(former_approval_line(swap, approval), muted=True))
        card.setVisible(bool(approvals))

    def _show_facts(self, swap: Swap) -> None:
        clear(self._facts_buttons)
        rows = (
            (self.tr("Kind"), term(swap.kind)),
            (self.tr("Occasion"), swap.occasion),
            (self.tr("Responsible"), swap.responsible),
            (self.tr("Deputy"), swap.deputy),
            (self.tr("Partner’s reference"), swap.partner_reference),
            (self.tr("Remark"), swap.remark),
            (self.tr("Reason"), swap.reason),
        )
        told = [(word, value) for word, value in rows if value]
        self._facts.show_pairs([*told, *self._links(swap)])
        self._follow_ups.show_case(swap)
        if not swap.is_over:
            edit = partial(self._actions.edit_case, swap.id)
            self._facts_buttons.addWidget(
                self._button_row(self.tr("Edit…"), edit, "edit_case", self.tr("Case"))
            )
        if can_be_renewed(swap, self._desk.work.today()):
            renew = partial(self._actions.renew_case, swap)
            self._facts_buttons.addWidget(
                self._button_row(self.tr("Renew case…"), renew, "renew_case", "")
            )

    def _links(self, swap: Swap) -> Iterator[tuple[str, QWidget]]:
        """Lead to the case that this one renews, and to those that renew it."""
        found = links(self._desk.work, swap)
        before = [(self.tr("Renews"), found.predecessor)] if found.predecessor else []
        for word, link in (*before, *((self.tr("Renewed by"), item) for item in found.successors)):
            go = partial(self._actions.go_to, link.swap_id)
            key = f"case_{link.swap_id}"
            yield word, DeedButton(link.reference, go, key, word, roles=VIEWERS)

    def _show_history(self, swap: Swap) -> None:
        body = self._ui.history_card.body
        clear(body)
        try:
            last = history(self._desk.work, swap.id, _LAST_ROWS)
        except Unavailable as error:
            if error.fault is not Fault.DAMAGED:
                raise
            last = ()
            body.addWidget(TextLabel(part_words(self._desk.work)))
        for row in last:
            words = f"{deed_text(row)}: {row.subject}" if row.subject else deed_text(row)
            head = " · ".join(part for part in (when_text(row), row.actor) if part)
            body.addWidget(TextLabel(head, TextRole.CAPTION))
            body.addWidget(TextLabel(words))
        show = self.history_wanted.emit
        words = self.tr("Show all")
        body.addWidget(self._button_row(words, show, "all_history", "", roles=VIEWERS))
        body.addStretch(1)

    def _button_row(
        self,
        text: str,
        deed: Callable[[], object],
        key: str,
        about: str,
        *,
        roles: frozenset[Role] = CLERKS,
    ) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        button = DeedButton(text, deed, key, about, roles=roles)
        layout.addWidget(button)
        layout.addStretch(1)
        return row
