"""A case in words and badges, as the case page and its tabs show it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import SETBACKS, Requirement
from jobswap_desktop.domain.requirements import Step as CaseStep
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import iso_week
from jobswap_desktop.presentation.format import begin_text, due_text, overdue_text, week_text
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.presentation.widgets.stepper import Step, StepState
from jobswap_desktop.services.wording import (
    day_text,
    requirement_text,
    state_text,
    term,
    weekday_text,
)


def case_line(swap: Swap) -> str:
    """Return "Az. 11.2-JT-2022-004 · Mo., 28.02. bis Fr., 04.03.2022 · KW 9"."""
    text = QCoreApplication.translate("CaseText", "Ref. {reference}")
    parts = (
        text.format(reference=swap.reference),
        stay_text(swap.first_day, swap.last_day),
        weeks_text(swap.first_day, swap.last_day),
    )
    return " · ".join(parts)


def stay_text(first: date, last: date) -> str:
    """Return "Mo., 28.02. bis Fr., 04.03.2022", with both years where they differ."""
    if first == last:
        return weekday_text(first)
    begin = weekday_text(first)
    if first.year == last.year:
        begin = begin.removesuffix(f"{first.year:04}")
    text = QCoreApplication.translate("CaseText", "{first} to {last}")
    return text.format(first=begin, last=weekday_text(last))


def weeks_text(first: date, last: date) -> str:
    """Return "KW 9", or "KW 9–10" where the stay spans several weeks."""
    same = iso_week(first) == iso_week(last)
    return week_text(first) if same else f"{week_text(first)}–{iso_week(last)[1]}"


def spoken_title(swap: Swap) -> str:
    """Return the visitors' names as they are read out; an arrow would be read as a symbol."""
    joint = QCoreApplication.translate("CaseText", " and ")
    return joint.join(placement.visitor.full_name for placement in swap.placements)


def route_text(placement: Placement) -> str:
    """Return "Stadt Lindenfurt → IT-Verbund Westtal"; the host alone without a home."""
    if placement.home is None:
        return f"→ {placement.host.name}"
    return f"{placement.home.name} → {placement.host.name}"


def spoken_route(placement: Placement) -> str:
    """Return the same for a screen reader: "von … nach …"."""
    if placement.home is None:
        text = QCoreApplication.translate("CaseText", "to {host}")
        return text.format(host=placement.host.name)
    text = QCoreApplication.translate("CaseText", "from {home} to {host}")
    return text.format(home=placement.home.name, host=placement.host.name)


def steps(swap: Swap, today: date) -> tuple[Step, ...]:
    """Return the seven steps with how far each has come.

    The first step in which something is missing is the current one. The week stays current until
    the stay is over, even when nothing is missing for it.
    """
    missing = {requirement.step for requirement in swap.missing(CaseStep.CLOSING)}
    if today <= swap.last_day:
        missing.add(CaseStep.WEEK)
    if swap.state is SwapState.CLOSED:
        missing.clear()
    current = None if swap.is_over else next((step for step in CaseStep if step in missing), None)
    return tuple(Step(term(step), _step_state(step, current, missing)) for step in CaseStep)


def _step_state(step: CaseStep, current: CaseStep | None, missing: set[CaseStep]) -> StepState:
    if step is current:
        return StepState.CURRENT
    return StepState.OPEN if step in missing else StepState.DONE


def deadline_text(swap: Swap, requirement: Requirement, today: date) -> str:
    """Return by when something is due: a body's last day, else the first day of the stay."""
    participation = next((p for p in swap.participations if p.id == requirement.subject), None)
    if requirement.due_on is None:
        return begin_text(swap.first_day, today) if today <= swap.first_day else ""
    due = due_text(requirement.due_on, today)
    if requirement.due_on < today:
        due = f"{due} ({day_text(requirement.due_on)})"
    if participation is None or participation.received_on is None:
        return due
    text = QCoreApplication.translate("CaseText", "submitted {day} · {due}")
    return text.format(day=day_text(participation.received_on), due=due)


def is_urgent(swap: Swap, requirement: Requirement | None, today: date) -> bool:
    """Whether the next step cannot wait.

    A last day has passed, a body has said something against it, or a stay runs unprotected.
    """
    if requirement is not None and requirement.code in SETBACKS:
        return True
    overdue = requirement is not None and requirement.due_on is not None
    return bool(swap.unprotected(today)) or (
        overdue and requirement is not None and (requirement.due_on or today) < today
    )


def nda_state_badge(placement: Placement) -> Badge:
    """Return the badge of a direction's declaration, with the day of its last step."""
    held = placement.undertaking(Act.NDA)
    if held is None:
        text = QCoreApplication.translate("CaseText", "missing")
        return Badge(text, Tone.DANGER, "shield_error_filled")
    if held.dates and not held.covers(placement.last_day):
        text = QCoreApplication.translate("CaseText", "does not cover the stay")
        return Badge(text, Tone.DANGER, "clock_filled")
    return badge(held.state, _with_day(term(held.state), held.dates[-1][1] if held.dates else None))


def approval_badge(approval: Approval) -> Badge:
    """Return the badge of an approval, with its day once it is decided."""
    decided = approval.decided_on if approval.state is not ApprovalState.OPEN else None
    return badge(approval.state, _with_day(term(approval.state), decided))


def participation_badge(participation: Participation, today: date) -> Badge:
    """Return the badge of a body's answer; while it is awaited, until when it is open."""
    if not participation.is_waiting or participation.due_on is None:
        reply = participation.reply_on if participation.is_positive else None
        return badge(participation.state, _with_day(state_text(participation), reply))
    if participation.due_on < today:
        words = overdue_text((today - participation.due_on).days)
        return Badge(words, Tone.DANGER, "clock_alarm_filled")
    text = QCoreApplication.translate("CaseText", "open until {day}")
    return Badge(text.format(day=day_text(participation.due_on)), Tone.WAIT, "clock_filled")


def ended_text(placement: Placement) -> str:
    """Return how the stay of one direction ended, and why."""
    name, reason = placement.visitor.full_name, placement.end_reason
    if placement.no_show:
        text = QCoreApplication.translate("CaseText", "{name} did not appear. Reason: {reason}")
        return text.format(name=name, reason=reason)
    text = QCoreApplication.translate(
        "CaseText", "Stay of {name} ended early on {day}. Reason: {reason}"
    )
    return text.format(name=name, day=weekday_text(placement.until), reason=reason)


def requirement_line(requirement: Requirement, today: date) -> str:
    """Return what is missing, with its last day where it has one."""
    words = requirement_text(requirement)
    return f"{words} · {due_text(requirement.due_on, today)}" if requirement.due_on else words


def _with_day(words: str, day: date | None) -> str:
    return f"{words} {day_text(day)}" if day else words
