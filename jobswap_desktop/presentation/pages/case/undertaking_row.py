"""One act of confidentiality of one direction: its state, its way, what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.confidentiality import (
    ENDED,
    TRACKS,
    Act,
    Undertaking,
    UndertakingState,
)
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.pages.case.contents import DeedButton, flowing
from jobswap_desktop.presentation.theme import TextRole, Tone
from jobswap_desktop.presentation.widgets.direction_track import DirectionTrack, TrackStop
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.presentation.widgets.stepper import StepState
from jobswap_desktop.services.wording import day_text, term

_S = UndertakingState


class UndertakingRow(QWidget):
    """Shows the act that counts now; earlier ones that were voided stand beneath it."""

    def __init__(
        self,
        actions: CaseActions,
        swap: Swap,
        placement: Placement,
        act: Act,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._swap = swap
        self._placement = placement
        self._act = act
        self._about = f"{term(act)}, {placement.visitor.full_name}"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        held = placement.undertaking(act)
        self._column.addWidget(self._head(held))
        if held is not None:
            self._add_way(held)
        for gone in self._gone(held):
            self._column.addWidget(TextLabel(_left_text(gone), TextRole.CAPTION, muted=True))

    def _head(self, held: Undertaking | None) -> QWidget:
        if held is None:
            return flowing(term(self._act), StatusBadge(self.tr("missing"), Tone.DANGER), ())
        lapsed = bool(held.dates) and not held.covers(self._placement.last_day)
        shown = badge(_S.LAPSED if lapsed and held.state not in ENDED else held.state)
        state = StatusBadge(shown.text, shown.tone, icon=shown.icon)
        return flowing(
            term(self._act), state, () if self._swap.is_over else tuple(self._buttons(held))
        )

    def _buttons(self, held: Undertaking) -> Iterator[QPushButton]:
        if held.next_state is not None:
            paper = self._act is Act.NDA and held.state is _S.DRAFT
            words = self.tr("Print…") if paper else self._next_words(held.next_state)
            deed = (
                partial(self._actions.print_papers, self._swap.id)
                if paper
                else partial(self._actions.advance, self._swap.id, held.id)
            )
            yield DeedButton(words, deed, f"next_{held.id}", self._about)
        menu = self._menu(held)
        if not menu.isEmpty():
            more = QPushButton()
            bind_icon(more, "more_horizontal")
            more.setObjectName(f"more_{held.id}")
            more.setToolTip(self.tr("More"))
            name_plainly(more, self.tr("More about {act}").format(act=self._about))
            more.setMenu(menu)
            menu.setParent(more, menu.windowFlags())
            yield more

    def _next_words(self, state: UndertakingState) -> str:
        words = {
            _S.HANDED_OVER: self.tr("Record handover…"),
            _S.PERFORMED: self.tr("Record obligation…"),
            _S.SIGNED_BY_VISITOR: self.tr("Record signature…"),
            _S.COUNTERSIGNED: self.tr("Record countersignature…"),
            _S.FILED: self.tr("File…"),
        }
        return words[state]

    def _menu(self, held: Undertaking) -> QMenu:
        menu = QMenu(self)
        if self._act is Act.NDA and held.state is _S.DRAFT:
            handover = QAction(self.tr("Record handover…"), menu)
            handover.triggered.connect(self._advance)
            menu.addAction(handover)
        for state, words in self._ways_out(held):
            action = QAction(words, menu)
            action.setData(state.value)
            menu.addAction(action)
        menu.triggered.connect(self._leave)
        return menu

    def _ways_out(self, held: Undertaking) -> Iterator[tuple[UndertakingState, str]]:
        if held.state is _S.DRAFT:
            yield _S.NOT_REQUIRED, self.tr("Not required…")
        elif held.state is _S.NOT_REQUIRED:
            yield _S.VOIDED, self.tr("Required after all…")
        elif held.state not in ENDED:
            yield _S.VOIDED, self.tr("Void (mistake)…")
            if self._act is Act.NDA:
                yield _S.ACCESS_REVOKED, self.tr("Revoke access…")

    def _advance(self) -> None:
        held = self._placement.undertaking(self._act)
        if held is not None:
            self._actions.advance(self._swap.id, held.id)

    def _leave(self, action: QAction) -> None:
        held = self._placement.undertaking(self._act)
        if held is not None and action.data():
            self._actions.leave(self._swap.id, held, UndertakingState(action.data()))

    def _add_way(self, held: Undertaking) -> None:
        if held.state is _S.NOT_REQUIRED:
            self._column.addWidget(TextLabel(held.reason, muted=True))
            return
        track = DirectionTrack()
        track.set_stops(self._about, stops(held))
        self._column.addWidget(track)
        if held.state in ENDED:
            self._column.addWidget(TextLabel(_left_text(held)))
        details = [
            self.tr("By: {name}").format(name=held.by) if held.by else "",
            self.tr("Filed at: {place}").format(place=held.filed_at) if held.filed_at else "",
        ]
        known = " · ".join(part for part in details if part)
        if known:
            self._column.addWidget(TextLabel(known, TextRole.CAPTION, muted=True))

    def _gone(self, held: Undertaking | None) -> Iterator[Undertaking]:
        for item in self._placement.undertakings:
            if item.act is self._act and item is not held and item.state in ENDED:
                yield item


def stops(held: Undertaking) -> tuple[TrackStop, ...]:
    """Return the way of an act: the steps reached with their days, then the next one."""
    found = []
    for state in TRACKS[held.act]:
        day = held.reached(state)
        reached = day is not None or state is _S.DRAFT
        following = StepState.CURRENT if state is held.next_state else StepState.OPEN
        progress = StepState.DONE if reached else following
        found.append(TrackStop(term(state), day_text(day) if day else "", progress))
    return tuple(found)


def _left_text(held: Undertaking) -> str:
    day = held.reached(held.state)
    parts = (term(held.state), day_text(day) if day else "")
    when = " ".join(part for part in parts if part)
    return f"{when}: {held.reason}" if held.reason else when
