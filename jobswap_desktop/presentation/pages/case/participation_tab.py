"""The tab "Beteiligung": everybody's word on a case, office by office."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.council import can_be_packed
from jobswap_desktop.domain.course import (
    can_agree,
    can_be_asked_anew,
    can_be_corrected,
    can_be_suspended,
    can_be_urgent,
)
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.participation import ANSWERS, Participation, ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS, VIEWERS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_text import approval_badge, participation_badge
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_participation_tab import Ui_ParticipationTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear, flowing
from jobswap_desktop.presentation.participation_words import lines, voided_line
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.course import hearing_was_missed
from jobswap_desktop.services.wording import term

_TO_SUBMIT = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})

Deed = tuple[str, Callable[[], None]]


class ParticipationTab(QWidget):
    """One card an office: approvals of superiors and heads, and the answers of the bodies.

    What became void stands in a card of its own beneath them.
    """

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions.participation
        self._ui = Ui_ParticipationTab()
        self._ui.setupUi(self)

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now."""
        clear(self._ui.offices)
        for office in case.swap.offices:
            self._ui.offices.addWidget(self._card(case.swap, office))
        earlier = [item for item in case.swap.voided if isinstance(item, Participation)]
        if earlier:
            self._ui.offices.addWidget(self._earlier(case.swap, earlier))

    def _card(self, swap: Swap, office: Office) -> QWidget:
        card = Card(office.name)
        for held in swap.participations:
            if held.office_id == office.id:
                card.body.addWidget(self._body_row(swap, held))
        for approval in swap.approvals:
            if approval.office_id == office.id:
                card.body.addWidget(self._approval_row(swap, approval))
        return card

    def _earlier(self, swap: Swap, voided: Sequence[Participation]) -> QWidget:
        card = Card(self.tr("Earlier participations"))
        for held in voided:
            card.body.addWidget(TextLabel(voided_line(swap, held), muted=True))
        return card

    def _body_row(self, swap: Swap, held: Participation) -> QWidget:
        today = self._desk.work.today()
        about = f"{term(held.body)}, {swap.office(held.office_id).name}"
        buttons: list[QPushButton] = []
        if not swap.is_over:
            buttons += self._body_buttons(swap, held, about)
        deeds = tuple(self._deeds(swap, held))
        if deeds:
            buttons.append(_MoreButton(self.tr("More"), deeds, f"more_{held.id}", about))
        badge = participation_badge(held, today)
        return _row(term(held.body), badge, buttons, lines(swap, held, today))

    def _body_buttons(self, swap: Swap, held: Participation, about: str) -> Iterator[DeedButton]:
        if held.state is ParticipationState.DRAFT and not held.has_rule:
            open_rules = partial(self._actions.open_rules, swap, held.id)
            yield DeedButton(
                self.tr("Lay down rule…"), open_rules, f"rule_{held.id}", about, roles=VIEWERS
            )
        elif held.state in _TO_SUBMIT:
            submit = partial(self._actions.submit, swap, held)
            later = held.state is ParticipationState.MORE_INFO_REQUESTED
            words = self.tr("Papers complete…") if later else self.tr("Submit…")
            yield DeedButton(words, submit, f"submit_{held.id}", about)
        if ANSWERS[held.kind].get(held.state) and held.state is not ParticipationState.DRAFT:
            answer = partial(self._actions.decide, swap.id, held.id)
            yield DeedButton(self.tr("Record answer…"), answer, f"answer_{held.id}", about)
        if held.owes_hearing:
            hear = partial(self._actions.hear_person, swap, held.id)
            yield DeedButton(self.tr("Record hearing…"), hear, f"hear_{held.id}", about)
        if hearing_was_missed(swap, held):
            make_good = partial(self._actions.make_good, swap, held)
            words = self.tr("Make missed hearing good…")
            yield DeedButton(words, make_good, f"make_good_{held.id}", about)
        if held.state is ParticipationState.WITHDRAWN:
            anew = partial(self._actions.ask_anew, swap, held.id)
            yield DeedButton(self.tr("Ask anew…"), anew, f"anew_{held.id}", about)

    def _deeds(self, swap: Swap, held: Participation) -> Iterator[Deed]:
        """Yield what else can be done, rarer than what has a button of its own."""
        actions = self._actions
        if held.due_on is not None:
            yield self.tr("How it was counted…"), partial(actions.explain, swap, held)
        if swap.is_over or not self._desk.may(CLERKS):
            return
        if can_be_packed(swap, held):
            council = held.body is Body.STAFF_COUNCIL
            words = self.tr("Package for the council…") if council else self.tr("Package as PDF…")
            yield words, partial(actions.package, held.id)
        if held.state is ParticipationState.DRAFT:
            yield self.tr("Not required…"), partial(actions.decide, swap.id, held.id)
        if can_be_urgent(held):
            yield self.tr("Mark as urgent…"), partial(actions.mark_urgent, swap, held)
        if can_be_suspended(held):
            yield self.tr("Resolution suspended…"), partial(actions.suspend, swap, held)
        if can_agree(held):
            yield self.tr("Agree another last day…"), partial(actions.agree, swap, held)
        if can_be_corrected(held):
            yield self.tr("Correct answer…"), partial(actions.correct, swap, held)
        if can_be_asked_anew(held) and held.state is not ParticipationState.WITHDRAWN:
            yield self.tr("Ask anew…"), partial(actions.ask_anew, swap, held.id)

    def _approval_row(self, swap: Swap, approval: Approval) -> QWidget:
        about = f"{term(approval.kind)}, {swap.office(approval.office_id).name}"
        decide = partial(self._actions.decide, swap.id, approval.id)
        buttons = (
            [DeedButton(self.tr("Record decision…"), decide, f"decide_{approval.id}", about)]
            if approval.state is not ApprovalState.GRANTED and not swap.is_over
            else []
        )
        found = (approval.by, approval.reasons)
        return _row(term(approval.kind), approval_badge(approval), buttons, found)


class _MoreButton(QPushButton):
    """Opens a menu of deeds; `key` finds it again when the rows have been made anew."""

    def __init__(self, text: str, deeds: Iterable[Deed], key: str, about: str) -> None:
        super().__init__()
        bind_icon(self, "more_horizontal")
        self.setObjectName(key)
        self.setToolTip(text)
        name_plainly(self, f"{text} – {about}")
        menu = QMenu(self)
        self._deeds: dict[QAction, Callable[[], None]] = {}
        for words, deed in deeds:
            action = QAction(words, menu)
            menu.addAction(action)
            self._deeds[action] = deed
        menu.triggered.connect(self._do)
        self.setMenu(menu)

    def _do(self, action: QAction) -> None:
        self._deeds[action]()


def _row(title: str, badge: Badge, buttons: Iterable[QPushButton], said: Iterable[str]) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(2)
    state = StatusBadge(badge.text, badge.tone, icon=badge.icon)
    column.addWidget(flowing(title, state, buttons))
    for number, line in enumerate(line for line in said if line):
        role = TextRole.CAPTION if number else TextRole.BODY
        column.addWidget(TextLabel(line, role, muted=bool(number)))
    return row
