"""The follow-ups of a case, each with what can be done about it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobswap_desktop.domain.due_days import DeadlineKind
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.follow_up_actions import FollowUpActions
from jobswap_desktop.presentation.format import planned_text
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.theme import TextRole, Tone
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge
from jobswap_desktop.services import follow_ups
from jobswap_desktop.services.wording import day_text, term

ICON = "pin_filled"


class FollowUpRows(QWidget):
    """Shows the open follow-ups, or that there is none; empty for a case that is over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = FollowUpActions(desk, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_case(self, swap: Swap) -> None:
        """Show those of this case."""
        clear(self._column)
        self.setVisible(not swap.is_over)
        if swap.is_over:
            return
        waiting = sorted((item for item in swap.follow_ups if item.is_open), key=_day)
        for item in waiting:
            self._add(swap, item)
        may_write = self._desk.may(CLERKS)
        if not waiting:
            badge = follow_up_badge(swap, self._desk)
            self._column.addWidget(StatusBadge(badge.text, badge.tone, icon=badge.icon))
        if may_write:
            words = self.tr("Another follow-up…") if waiting else self.tr("Follow-up…")
            add = partial(self._actions.add, swap.id)
            self._column.addWidget(self._buttons(DeedButton(words, add, "add_follow_up")))

    def _add(self, swap: Swap, item: FollowUp) -> None:
        today = self._desk.work.today()
        who = f" · {item.assignee}" if item.assignee else ""
        self._column.addWidget(
            TextLabel(f"{planned_text(item.due_on, today)}{who}", TextRole.STRONG)
        )
        self._column.addWidget(TextLabel(follow_ups.subject_text(item)))
        if not self._desk.may(CLERKS):
            return
        about = follow_ups.subject_text(item)
        done = partial(self._actions.done, swap.id, item.id)
        move = partial(self._actions.move, swap.id, item.id)
        self._column.addWidget(
            self._buttons(
                DeedButton(self.tr("Done"), done, f"done_{item.id}", about),
                DeedButton(self.tr("Move…"), move, f"move_{item.id}", about),
            )
        )

    def _buttons(self, *buttons: DeedButton) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row)
        for button in buttons:
            layout.addWidget(button)
        return row


def _day(item: FollowUp) -> date:
    return item.due_on


def follow_up_badge(swap: Swap, desk: Desk) -> Badge:
    """Return the badge of the next follow-up of an open case, or that there is none."""
    held, today = swap.follow_up, desk.work.today()
    if held is None:
        words = QCoreApplication.translate("FollowUpRows", "Follow-up is missing")
        waits = any(swap.due_on(each) for each in swap.participations)
        return Badge(words, Tone.WAIT if waits else Tone.DANGER, "clock_warning_filled")
    tone = Tone.INFO if held.due_on > today else Tone.WAIT
    if held.due_on < today:
        tone = Tone.DANGER
    return Badge(f"{term(DeadlineKind.FOLLOW_UP)} {day_text(held.due_on)}", tone, ICON)
