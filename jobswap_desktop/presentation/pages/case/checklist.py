"""The gate of a case as a list: what is missing, each with its button, then what is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import Requirement, Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_deeds import deed_for, deed_words, roles_for
from jobswap_desktop.presentation.case_text import (
    approval_badge,
    participation_badge,
    requirement_line,
)
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.pages.case.contents import DeedButton, clear
from jobswap_desktop.presentation.theme import Tone, current_theme
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.wording import day_text, requirement_text, term


class Checklist(QWidget):
    """All of `Swap.missing` in order, then what is there already."""

    def __init__(self, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_case(self, swap: Swap, today: date) -> tuple[int, int]:
        """Show the list of a case; returns how many of its points are done, and of how many."""
        clear(self._rows)
        missing = missing_on(swap, today)
        done = tuple(done_lines(swap, today))
        for requirement in missing:
            self._rows.addWidget(self._missing_row(swap, requirement, today))
        for line in done:
            self._rows.addWidget(_row("checkmark_circle_filled", Tone.OK, line))
        return len(done), len(done) + len(missing)

    def _missing_row(self, swap: Swap, requirement: Requirement, today: date) -> QWidget:
        overdue = requirement.due_on is not None and requirement.due_on < today
        tone = Tone.DANGER if overdue else Tone.WAIT
        icon = "clock_alarm_filled" if overdue else "clock_filled"
        words = requirement_line(requirement, today)
        row = _row(icon, tone, words)
        button = DeedButton(
            deed_words(swap, requirement),
            partial(self._actions.deal_with, swap, requirement),
            f"todo_{requirement.code}_{requirement.subject}",
            requirement_text(requirement),
            roles=roles_for(deed_for(swap, requirement)),
        )
        layout = row.layout()
        if layout is not None and not swap.is_over:
            layout.addWidget(button)
        return row


def missing_on(swap: Swap, today: date) -> tuple[Requirement, ...]:
    """Return what is missing for the start; once the stay is over, for the closing."""
    return swap.missing(Step.CLOSING if swap.last_day < today else Step.WEEK)


def done_lines(swap: Swap, today: date) -> Iterator[str]:
    """Yield what is there already, in the order of the steps."""
    for participation in swap.participations:
        if participation.is_positive:
            office = swap.office(participation.office_id).name
            words = participation_badge(participation, today).text
            yield f"{term(participation.body)} ({office}): {words}"
    for approval in swap.approvals:
        if approval.state is ApprovalState.GRANTED:
            office = swap.office(approval.office_id).name
            yield f"{term(approval.kind)} ({office}): {approval_badge(approval).text}"
    for placement in swap.placements:
        yield from _protected(placement)
    agreement = swap.agreement
    if agreement and not agreement.unsigned and agreement.material_hash == swap.material_hash:
        yield QCoreApplication.translate("Checklist", "Agreement signed by everybody")
    for placement in swap.placements:
        yield from _planned(placement)


def _protected(placement: Placement) -> Iterator[str]:
    name = placement.visitor.full_name
    if placement.data_sharing_consent_on:
        text = QCoreApplication.translate("Checklist", "Consent to sharing: {name}, {day}")
        yield text.format(name=name, day=day_text(placement.data_sharing_consent_on))
    for act in Act:
        held = placement.undertaking(act)
        if held is not None and held.in_force(placement.last_day):
            yield f"{term(act)}: {name}, {term(held.state)}"


def _planned(placement: Placement) -> Iterator[str]:
    values = {"name": placement.visitor.full_name, "contact": placement.contact}
    if placement.contact.strip():
        text = QCoreApplication.translate("Checklist", "Contact for {name}: {contact}")
        yield text.format(**values)
    if placement.first_time is not None and placement.place.strip():
        text = QCoreApplication.translate("Checklist", "Place and time of the first day: {name}")
        yield text.format(**values)


def _row(icon: str, tone: Tone, words: str) -> QWidget:
    theme = current_theme()
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 2, 0, 2)
    layout.setSpacing(8)
    picture = QLabel(row)
    picture.setPixmap(pixmap(icon, theme.tokens.colour(tone), theme.em, row.devicePixelRatioF()))
    picture.setFixedWidth(round(theme.em * 1.3))
    layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
    label = TextLabel(words)
    state = (
        QCoreApplication.translate("Checklist", "done: {words}")
        if tone is Tone.OK
        else QCoreApplication.translate("Checklist", "missing: {words}")
    )
    name_plainly(label, state.format(words=words))
    layout.addWidget(label, 1)
    return row
