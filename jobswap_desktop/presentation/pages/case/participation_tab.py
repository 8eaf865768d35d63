"""The tab "Beteiligung": everybody's word on a case, office by office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import ANSWERS, Participation, ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_text import approval_badge, participation_badge
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_words import deadline_text
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.presentation.forms.ui_participation_tab import Ui_ParticipationTab
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear, flowing
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.wording import day_text, term

_TO_SUBMIT = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})


class ParticipationTab(QWidget):
    """One card an office: approvals of superiors and heads, and the answers of the bodies."""

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._ui = Ui_ParticipationTab()
        self._ui.setupUi(self)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        clear(self._ui.offices)
        for office in case.swap.offices:
            self._ui.offices.addWidget(self._card(case.swap, office))

    def _card(self, swap: Swap, office: Office) -> QWidget:
        card = Card(office.name)
        for held in swap.participations:
            if held.office_id == office.id:
                card.body.addWidget(self._body_row(swap, held))
        for approval in swap.approvals:
            if approval.office_id == office.id:
                card.body.addWidget(self._approval_row(swap, approval))
        return card

    def _body_row(self, swap: Swap, held: Participation) -> QWidget:
        today = self._desk.work.today()
        about = f"{term(held.body)}, {swap.office(held.office_id).name}"
        buttons = () if swap.is_over else tuple(self._body_buttons(swap, held, about))
        lines = [" · ".join(self._dates(held)), held.reasons, deadline_text(swap, held)]
        return _row(term(held.body), participation_badge(held, today), buttons, lines)

    def _body_buttons(self, swap: Swap, held: Participation, about: str) -> Iterator[DeedButton]:
        if held.state in _TO_SUBMIT:
            submit = partial(self._actions.submit, swap, held)
            yield DeedButton(self.tr("Submit…"), submit, f"submit_{held.id}", about)
        if ANSWERS[held.kind].get(held.state) and held.state is not ParticipationState.DRAFT:
            answer = partial(self._actions.decide, swap.id, held.id)
            yield DeedButton(self.tr("Record answer…"), answer, f"answer_{held.id}", about)

    def _dates(self, held: Participation) -> Iterator[str]:
        if held.sent_on is not None:
            yield self.tr("submitted {day}").format(day=day_text(held.sent_on))
        if held.is_waiting and held.due_on is not None:
            yield due_text(held.due_on, self._desk.work.today())
        elif held.due_on is not None:
            yield self.tr("last day {day}").format(day=day_text(held.due_on))
        if held.reply_on is not None:
            answer = self.tr("answer {day}: {state}")
            yield answer.format(day=day_text(held.reply_on), state=term(held.state))
        if held.resolution_number:
            yield self.tr("resolution {number}").format(number=held.resolution_number)

    def _approval_row(self, swap: Swap, approval: Approval) -> QWidget:
        about = f"{term(approval.kind)}, {swap.office(approval.office_id).name}"
        decide = partial(self._actions.decide, swap.id, approval.id)
        buttons = (
            [DeedButton(self.tr("Record decision…"), decide, f"decide_{approval.id}", about)]
            if approval.state is not ApprovalState.GRANTED and not swap.is_over
            else []
        )
        lines = [approval.by, approval.reasons]
        return _row(term(approval.kind), approval_badge(approval), buttons, lines)


def _row(title: str, badge: Badge, buttons: Iterable[DeedButton], lines: list[str]) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(2)
    state = StatusBadge(badge.text, badge.tone, icon=badge.icon)
    column.addWidget(flowing(title, state, buttons))
    for number, line in enumerate(line for line in lines if line):
        role = TextRole.CAPTION if number else TextRole.BODY
        column.addWidget(TextLabel(line, role, muted=bool(number)))
    return row
