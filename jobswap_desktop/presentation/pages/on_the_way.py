"""One case whose visitors are on the way this week, with today's briefing to be ticked."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.services.schedule import tick
from jobswap_desktop.services.today import OnTheWay
from jobswap_desktop.services.wording import period_text, term, time_text


class OnTheWayRow(QFrame):
    """Who, which day of how many, and the things to do about it."""

    def __init__(self, desk: Desk, swap_id: SwapId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swap_id = swap_id
        self._desk = desk
        self._traveller: OnTheWay | None = None
        self._title = TextLabel(role=TextRole.STRONG, parent=self)
        self._second = TextLabel(role=TextRole.CAPTION, parent=self)
        self._state = StatusBadge(parent=self)
        self.briefing = QCheckBox(self)
        self.briefing.clicked.connect(self._tick)
        self.note = QPushButton(self.tr("Note…"), self)
        self.note.clicked.connect(self._write_note)
        reserve(self.briefing, self.note, allowed=desk.may(CLERKS))
        self._noted = TextLabel(role=TextRole.CAPTION, parent=self)
        self._week = QPushButton(self.tr("Week plan"), self)
        self._week.clicked.connect(self._show_week)
        self._case = QPushButton(self.tr("Open case"), self)
        self._case.clicked.connect(self._show_case)
        deeds = FlowLayout()
        for button in (self.briefing, self.note, self._case, self._week):
            deeds.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 6, 18, 6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._state, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._second, 1, 0, 1, 2)
        grid.addWidget(self._noted, 2, 0, 1, 2)
        grid.addLayout(deeds, 3, 0, 1, 2)

    def show_traveller(self, traveller: OnTheWay) -> None:
        """Show this case."""
        self._traveller = traveller
        swap = traveller.swap
        self._title.setText(swap.title)
        day = self.tr("Day {number} of {total}").format(
            number=traveller.day_number, total=traveller.day_total
        )
        period = period_text(swap.first_day, swap.last_day)
        self._second.setText(f"{day} · {period}" if traveller.day_number else period)
        state = badge(traveller.state)
        self._state.set_state(state.text, state.tone, icon=state.icon)
        briefing = traveller.briefing
        may_write = self._desk.work.actor.role is Role.HR_CLERK
        self.briefing.setVisible(briefing is not None)
        self.briefing.setEnabled(may_write)
        self.note.setVisible(briefing is not None and may_write)
        self._show_note(briefing.note if briefing else "")
        self.briefing.setMinimumHeight(self._desk.theme.control_height)
        if briefing is not None:
            text = self.tr("{briefing} {time} done")
            self.briefing.setText(
                text.format(briefing=term(briefing.kind), time=time_text(briefing.start.time()))
            )
            self.briefing.setChecked(briefing.done)
            name_plainly(self.briefing, f"{self.briefing.text()}: {swap.title}")
        for button in (self._week, self._case, self.note):
            name_plainly(button, f"{button.text()}: {swap.title}")

    def _tick(self, done: bool) -> None:
        if self._traveller is None or self._traveller.briefing is None:
            return
        ticked = partial(tick, self._desk.work, self._traveller.briefing.id, done=done)
        if self._desk.perform(ticked) is None:
            self.briefing.setChecked(self._traveller.briefing.done)

    def _show_note(self, note: str) -> None:
        plain = " ".join(note.split())
        self._noted.setText(self.tr("Note of the briefing: {note}").format(note=plain))
        self._noted.setVisible(bool(plain))

    def _write_note(self) -> None:
        if self._traveller is not None and self._traveller.briefing is not None:
            from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog

            NoteDialog(self._desk, self._traveller.briefing, self).open()

    def _show_week(self) -> None:
        self._desk.go("week", self.swap_id)

    def _show_case(self) -> None:
        self._desk.go("swaps", self.swap_id, "overview")
