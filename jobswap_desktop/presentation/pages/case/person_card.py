"""One direction of a case on a card: who goes where, and everybody's word on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_text import (
    approval_badge,
    nda_state_badge,
    participation_badge,
    route_text,
    spoken_route,
    stay_text,
)
from jobswap_desktop.presentation.pages.case.contents import DeedButton, discard
from jobswap_desktop.presentation.theme import TextRole, Tone, current_theme
from jobswap_desktop.presentation.widgets.avatar import Avatar
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.facts import Facts
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services.wording import term, time_text, weekday_text

_TWO_COLUMNS_FROM_EM = 43
_LINES_FROM_EM = 27
_TONES = {"A": Tone.PERSON_A, "B": Tone.PERSON_B}


class PersonCard(Card):
    """Shows one direction. Every office's word stands on one card alone."""

    def __init__(self, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._actions = actions
        self._avatar = Avatar()
        self._name = Heading(role=TextRole.SUBTITLE)
        self._route = TextLabel(muted=True)
        self._states, self._details = Facts(), Facts()
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self._states, 1)
        self._row.addWidget(self._details, 1)
        self._edit: DeedButton | None = None
        self._head = self._make_head()
        self.body.addLayout(self._head)
        self.body.addLayout(self._row)
        self.body.addStretch(1)

    def show_placement(self, swap: Swap, placement: Placement, today: date) -> None:
        """Show this direction of the case; how it is arranged, `fit` says."""
        name = placement.visitor.full_name
        name_plainly(self, name)
        self._avatar.set_person(name, _TONES.get(placement.letter, Tone.PERSON_A))
        self._name.setText(name)
        self._route.setText(route_text(placement))
        name_plainly(self._route, spoken_route(placement))
        self._offer_edit(swap, placement)
        self._states.show_pairs(_states(swap, placement, today))
        self._details.show_pairs(self._described(placement))

    def fit(self, width: int) -> None:
        """Arrange the card for so many pixels: two columns, one, or one of narrow lines.

        Lines stand side by side only where their longest words have room.
        """
        em = current_theme().em
        direction = QBoxLayout.Direction
        margins = self.contentsMargins() + self.body.contentsMargins()
        layout = self.layout()
        if layout is not None:
            margins += layout.contentsMargins()
        free = width - margins.left() - margins.right()
        facts = (self._states, self._details)
        needed = [lines.width_side_by_side() for lines in facts]
        # Both columns are equally wide.
        both = 2 * max(needed) + self._row.spacing()
        wide = width >= _TWO_COLUMNS_FROM_EM * em and both <= free
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        for lines in facts:
            lines.set_narrow(narrow=width < _LINES_FROM_EM * em or max(needed) > free)

    def _described(self, placement: Placement) -> Iterator[tuple[str, str]]:
        open_words = self.tr("not entered yet")
        contact = ", ".join(
            part for part in (placement.contact, placement.contact_telephone) if part
        )
        yield self.tr("Stay"), stay_text(placement.first_day, placement.last_day)
        if placement.instrument is not Instrument.HOSPITATION:
            yield self.tr("Instrument"), term(placement.instrument)
        yield self.tr("Contact"), contact or open_words
        if placement.host_unit:
            yield self.tr("Host unit"), placement.host_unit
        yield self.tr("First day"), _first_day(placement) or open_words
        if placement.learning_goals:
            yield self.tr("Learning goals"), placement.learning_goals
        if placement.visitor.under_18:
            yield self.tr("Under 18"), self.tr("at most 8 hours a day, breaks 30 or 60 minutes")

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._route)
        row.addLayout(column, 1)
        return row

    def _offer_edit(self, swap: Swap, placement: Placement) -> None:
        # A button keeps its deed for life, lest one that has the focus begins to do another.
        if self._edit is not None:
            discard(self._edit)
            self._edit = None
        if swap.is_over:
            return
        self._edit = DeedButton(
            self.tr("Edit…"),
            partial(self._actions.edit_placement, swap.id, placement.id),
            f"edit_{placement.id}",
            placement.visitor.full_name,
        )
        self._head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)


def _states(swap: Swap, placement: Placement, today: date) -> Iterator[tuple[str, Badge]]:
    yield term(Act.NDA), nda_state_badge(placement)
    offices = _offices_of(swap, placement)
    for office_id in offices:
        suffix = f" ({swap.office(office_id).name})" if len(offices) > 1 else ""
        approvals = [item for item in swap.approvals if item.office_id == office_id]
        for approval in approvals:
            if approval.kind is not ApprovalKind.HEAD_OF_OFFICE:
                yield f"{term(approval.kind)}{suffix}", approval_badge(approval)
        for held in swap.participations:
            if held.office_id == office_id:
                yield f"{term(held.body)}{suffix}", participation_badge(held, today)
        for approval in approvals:
            if approval.kind is ApprovalKind.HEAD_OF_OFFICE:
                yield f"{term(approval.kind)}{suffix}", approval_badge(approval)


def _offices_of(swap: Swap, placement: Placement) -> tuple[OfficeId, ...]:
    """Return the offices whose word stands on this card: the home, and a host that is no home."""
    homes = {item.home.id for item in swap.placements if item.home}
    own = [placement.home.id] if placement.home else []
    host = [placement.host.id] if placement.host.id not in homes else []
    return (*own, *host)


def _first_day(placement: Placement) -> str:
    if placement.first_time is None and not placement.place:
        return ""
    parts = [
        weekday_text(placement.first_day),
        time_text(placement.first_time) if placement.first_time else "",
        placement.place,
    ]
    return ", ".join(part for part in parts if part)
