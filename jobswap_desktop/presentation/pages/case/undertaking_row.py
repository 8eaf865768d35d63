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
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.case.contents import DeedButton, flowing
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.undertaking_words import act_badge, step_words
from jobswap_desktop.presentation.widgets.direction_track import DirectionTrack, TrackStop
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import StatusBadge
from jobswap_desktop.presentation.widgets.stepper import StepState
from jobswap_desktop.services.confidentiality import Earlier, earlier, source_reference
from jobswap_desktop.services.wording import day_text, term, version_text

_S = UndertakingState


class UndertakingRow(QWidget):
    """Shows the act that counts now; earlier ones that were voided stand beneath it."""

    def __init__(
        self,
        desk: Desk,
        actions: CaseActions,
        swap: Swap,
        placement: Placement,
        act: Act,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._swap = swap
        self._placement = placement
        self._act = act
        self._about = f"{term(act)}, {placement.visitor.full_name}"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        held = placement.undertaking(act)
        self._earlier = self._find_earlier(held)
        self._column.addWidget(self._head(held))
        if held is not None:
            self._add_way(held)
        for gone in self._gone(held):
            self._add_caption(_left_text(gone))

    def _find_earlier(self, held: Undertaking | None) -> Earlier | None:
        # Asked only where something can still be taken over.
        if self._swap.is_over or held is None or held.state is not _S.DRAFT:
            return None
        if self._act is Act.FORMAL_OBLIGATION:
            return None
        return earlier(self._desk.work, self._swap, self._placement, self._act)

    def _head(self, held: Undertaking | None) -> QWidget:
        today = self._desk.work.today()
        last_day = self._placement.last_day
        state = held.shown_state(last_day, today) if held else None
        shown = act_badge(self._act, state, is_past=self._placement.until < today)
        label = StatusBadge(shown.text, shown.tone, icon=shown.icon)
        is_fixed = held is None or self._swap.is_over or not self._desk.may(CLERKS)
        return flowing(term(self._act), label, () if is_fixed else tuple(self._buttons(held)))

    def _buttons(self, held: Undertaking | None) -> Iterator[QPushButton]:
        if held is None:
            return
        if self._earlier is not None and self._earlier.suffices:
            text = self.tr("Take over from {reference}").format(reference=self._earlier.reference)
            deed = partial(self._actions.take_over, self._swap.id, held.id)
            yield DeedButton(text, deed, f"take_over_{held.id}", self._about)
        following = self._next_button(held)
        if following is not None:
            yield following
        menu = self._menu(held)
        if not menu.isEmpty():
            yield self._more(held, menu)

    def _next_button(self, held: Undertaking) -> QPushButton | None:
        key = f"next_{held.id}"
        lapsed = held.shown_state(self._placement.last_day) is _S.LAPSED
        if lapsed or held.state is _S.ACCESS_REVOKED:
            deed = partial(self._actions.renew, self._swap, held.id)
            return DeedButton(self.tr("Issue anew…"), deed, key, self._about)
        if held.next_state is None:
            return None
        if self._act is Act.NDA and held.state is _S.DRAFT:
            printing = partial(self._actions.print_papers, self._swap.id)
            return DeedButton(self.tr("Print…"), printing, key, self._about)
        advancing = partial(self._actions.advance, self._swap.id, held.id)
        return DeedButton(step_words(held.next_state), advancing, key, self._about)

    def _more(self, held: Undertaking, menu: QMenu) -> QPushButton:
        more = QPushButton()
        bind_icon(more, "more_horizontal")
        more.setObjectName(f"more_{held.id}")
        more.setToolTip(self.tr("More"))
        name_plainly(more, self.tr("More about {act}").format(act=self._about))
        more.setMenu(menu)
        menu.setParent(more, menu.windowFlags())
        return more

    def _menu(self, held: Undertaking) -> QMenu:
        menu = QMenu(self)
        if self._act is Act.NDA and held.state is _S.DRAFT:
            handover = QAction(step_words(_S.HANDED_OVER), menu)
            handover.triggered.connect(self._advance)
            menu.addAction(handover)
        if self._act is not Act.FORMAL_OBLIGATION and held.state is _S.DRAFT:
            period = QAction(self.tr("Cover further stays…"), menu)
            period.triggered.connect(self._agree_period)
            menu.addAction(period)
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

    def _agree_period(self) -> None:
        held = self._placement.undertaking(self._act)
        if held is not None:
            self._actions.agree_period(self._swap.id, held, self._about)

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
        self._add_caption(" · ".join(part for part in self._details(held) if part))
        if self._earlier is not None and not self._earlier.suffices:
            self._add_caption(self._lapsed_text(self._earlier))

    def _details(self, held: Undertaking) -> Iterator[str]:
        if held.source_id is not None:
            reference = source_reference(self._desk.work, held)
            yield self.tr("Taken over from {reference}").format(reference=reference)
        if held.wording_version:
            yield self.tr("Wording {number}").format(number=version_text(held.wording_version))
        if held.reached(_S.SIGNED_BY_VISITOR):
            yield self.tr("Form: {form}").format(form=term(held.form))
        by = ", ".join(part for part in (held.by, held.by_function) if part)
        yield self.tr("By: {name}").format(name=by) if by else ""
        yield self.tr("Filed at: {place}").format(place=held.filed_at) if held.filed_at else ""
        if held.covers_until is not None and self._act is not Act.FORMAL_OBLIGATION:
            is_agreed = held.covers_until > self._placement.last_day
            if held.dates or is_agreed:
                day = day_text(held.covers_until)
                yield self.tr("Covers stays until {day}; the duty goes on").format(day=day)

    def _lapsed_text(self, found: Earlier) -> str:
        until = found.undertaking.covers_until
        text = self.tr(
            "{state}: the one from {reference} covered stays until {day}. This stay needs a new "
            "one; the duty from the earlier one goes on."
        )
        return text.format(
            state=term(_S.LAPSED),
            reference=found.reference,
            day=day_text(until) if until else "–",
        )

    def _add_caption(self, text: str) -> None:
        if text:
            self._column.addWidget(TextLabel(text, TextRole.CAPTION, muted=True))

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
