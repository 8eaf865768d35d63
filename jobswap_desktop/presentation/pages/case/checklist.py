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
from jobswap_desktop.presentation.pages.case.contents import DeedButton, discard
from jobswap_desktop.presentation.theme import Tone, current_theme
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.wording import day_text, requirement_text, term


class Checklist(QWidget):
    """All of `Swap.missing` in order, then what is there already."""

    def __init__(self, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._lines: list[_Line] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def show_case(self, swap: Swap, today: date) -> tuple[int, int]:
        """Show the list of a case; returns how many of its points are done, and of how many."""
        missing = missing_on(swap, today)
        done = tuple(done_lines(swap, today))
        count = len(done) + len(missing)
        while len(self._lines) < count:
            line = _Line(self)
            self._lines.append(line)
            self._rows.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < count)
        for line, requirement in zip(self._lines, missing, strict=False):
            self._show_missing(line, swap, requirement, today)
        for line, words in zip(self._lines[len(missing) :], done, strict=False):
            line.show_done(words)
        return len(done), count

    def _show_missing(self, line: _Line, swap: Swap, requirement: Requirement, today: date) -> None:
        overdue = requirement.due_on is not None and requirement.due_on < today
        button = DeedButton(
            deed_words(swap, requirement),
            partial(self._actions.deal_with, swap, requirement),
            f"todo_{requirement.code}_{requirement.subject}",
            requirement_text(requirement),
            roles=roles_for(deed_for(swap, requirement)),
        )
        words = requirement_line(requirement, today)
        line.show_missing(words, None if swap.is_over else button, overdue=overdue)


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


class _Line(QWidget):
    """A picture, words, and the button that does what is missing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(8)
        self._picture = QLabel(self)
        self._words = TextLabel()
        self._button: DeedButton | None = None
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)

    def show_missing(self, words: str, button: DeedButton | None, *, overdue: bool) -> None:
        """Show what is missing, and the button for it, which belongs to the line from now on."""
        tone = Tone.DANGER if overdue else Tone.WAIT
        icon = "clock_alarm_filled" if overdue else "clock_filled"
        spoken = QCoreApplication.translate("Checklist", "missing: {words}")
        self._show(icon, tone, words, spoken)
        self._swap_button(button)

    def show_done(self, words: str) -> None:
        """Show what is there already."""
        spoken = QCoreApplication.translate("Checklist", "done: {words}")
        self._show("checkmark_circle_filled", Tone.OK, words, spoken)
        self._swap_button(None)

    def _show(self, icon: str, tone: Tone, words: str, spoken: str) -> None:
        theme = current_theme()
        colour, ratio = theme.tokens.colour(tone), self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(icon, colour, theme.em, ratio))
        self._picture.setFixedWidth(round(theme.em * 1.3))
        self._words.setText(words)
        name_plainly(self._words, spoken.format(words=words))

    def _swap_button(self, button: DeedButton | None) -> None:
        # A button keeps its deed for life, lest one that has the focus begins to do another.
        if self._button is not None:
            discard(self._button)
        self._button = button
        if button is not None:
            self._row.addWidget(button)
