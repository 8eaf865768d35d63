"""A participation in words, line by line, as the tab "Beteiligung" shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.deadlines import escalate_by, make_good_by
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.participation import (
    BY_SILENCE,
    NEEDS_REASON,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.dialogs.decision_words import deadline_text
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.services.wording import (
    came_late_text,
    day_text,
    state_text,
    term,
    weekday_text,
)


def lines(swap: Swap, held: Participation, today: date) -> tuple[str, ...]:
    """Return what is on record about a body, the dates first; empty lines are left out."""
    found = (
        " · ".join(_dates(held, today)),
        " · ".join(_open_ends(swap, held, today)),
        " · ".join(_reply(held)),
        reasons_text(held),
        held.file_note,
        " · ".join(hints(swap, held)),
        deadline_text(swap, held),
    )
    return tuple(line for line in found if line)


def voided_line(swap: Swap, held: Participation) -> str:
    """Return in one line what was asked and answered before it became void, and why."""
    parts = [f"{term(held.body)}, {swap.office(held.office_id).name}"]
    if held.sent_on is not None:
        parts.append(
            QCoreApplication.translate("ParticipationTab", "submitted {day}").format(
                day=day_text(held.sent_on)
            )
        )
    parts += [_answer(held) or state_text(held), reasons_text(held)]
    if held.voided_on is not None:
        void = QCoreApplication.translate("ParticipationTab", "void since {day}: {reason}")
        parts.append(void.format(day=day_text(held.voided_on), reason=held.void_reason))
    return " · ".join(part for part in parts if part)


def reasons_text(held: Participation) -> str:
    """Return the reasons on record with whose they are: a refusal's outlive what followed it."""
    if not held.reasons or held.state in _REASONS_OF_ITS_OWN:
        return held.reasons
    if held.kind is ParticipationKind.HEARING:
        words = QCoreApplication.translate("ParticipationTab", "Objections: {reasons}")
    else:
        words = QCoreApplication.translate("ParticipationTab", "Reasons of the refusal: {reasons}")
    return words.format(reasons=held.reasons)


_REASONS_OF_ITS_OWN = NEEDS_REASON - {ParticipationState.REFUSED}
_NO_ANSWER = BY_SILENCE | {
    ParticipationState.ESCALATED,
    ParticipationState.DECIDED_POSITIVE,
    ParticipationState.DECIDED_NEGATIVE,
    ParticipationState.WITHDRAWN,
    ParticipationState.NOT_REQUIRED,
}
"""What is not the body's own word, so that its day is not that of an answer."""


def _answer(held: Participation) -> str:
    if held.reply_on is None:
        return ""
    day, state = day_text(held.reply_on), state_text(held)
    if held.state in _NO_ANSWER:
        return f"{state} {day}"
    words = QCoreApplication.translate("ParticipationTab", "answer {day}: {state}")
    late = came_late_text(held)
    said = words.format(day=day, state=state)
    return f"{said}, {late}" if late else said


def hints(swap: Swap, held: Participation) -> Iterator[str]:
    """Yield what is to be heeded about a body besides its next step."""
    if held.state is ParticipationState.DRAFT and not held.has_rule:
        yield QCoreApplication.translate(
            "ParticipationTab", "The office has no rule for this body yet."
        )
    if held.owes_hearing:
        yield QCoreApplication.translate(
            "ParticipationTab", "The employee is still to be heard on unfavourable facts."
        )
    if held.lacks_group_signature:
        yield QCoreApplication.translate(
            "ParticipationTab", "The signature of the group’s member is missing."
        )
    if held.body is Body.YOUTH_REPRESENTATION and not held.is_positive:
        councils = {Body.STAFF_COUNCIL, Body.WORKS_COUNCIL}
        through = next(
            (
                other.body
                for other in swap.participations
                if other.office_id == held.office_id and other.body in councils
            ),
            None,
        )
        if through is not None:
            yield QCoreApplication.translate(
                "ParticipationTab", "Takes part through the {body}."
            ).format(body=term(through))


def _dates(held: Participation, today: date) -> Iterator[str]:
    if held.sent_on is not None:
        yield QCoreApplication.translate("ParticipationTab", "submitted {day}").format(
            day=day_text(held.sent_on)
        )
    if held.complete_on is not None:
        yield QCoreApplication.translate("ParticipationTab", "papers complete {day}").format(
            day=day_text(held.complete_on)
        )
    if held.is_waiting and held.due_on is not None:
        yield due_text(held.due_on, today)
        if held.due_on < today:
            yield QCoreApplication.translate("ParticipationTab", "last day {day}").format(
                day=weekday_text(held.due_on)
            )
    elif held.due_on is not None:
        yield QCoreApplication.translate("ParticipationTab", "last day {day}").format(
            day=day_text(held.due_on)
        )
    if answer := _answer(held):
        yield answer
    if held.resolution_number:
        yield QCoreApplication.translate("ParticipationTab", "resolution {number}").format(
            number=held.resolution_number
        )


def _open_ends(swap: Swap, held: Participation, today: date) -> Iterator[str]:
    office: Office = swap.office(held.office_id)
    if held.urgent:
        yield QCoreApplication.translate("ParticipationTab", "urgent: {reason}").format(
            reason=held.urgent_reason
        )
    escalation = escalate_by(held, office.land, office.extra_holidays)
    if escalation is not None:
        yield QCoreApplication.translate("ParticipationTab", "Next level: {due}").format(
            due=due_text(escalation, today)
        )
    made_good = make_good_by(held, office.land, office.extra_holidays)
    if made_good is not None:
        yield QCoreApplication.translate(
            "ParticipationTab", "Measure suspended, hearing to be made good: {due}"
        ).format(due=due_text(made_good, today))


def _reply(held: Participation) -> Iterator[str]:
    if held.reply_channel is not None:
        yield QCoreApplication.translate("ParticipationTab", "came by: {channel}").format(
            channel=term(held.reply_channel)
        )
    if held.meeting_on is not None:
        yield QCoreApplication.translate("ParticipationTab", "meeting {day}").format(
            day=day_text(held.meeting_on)
        )
    if held.affected_group is not None:
        yield QCoreApplication.translate("ParticipationTab", "affects only: {group}").format(
            group=term(held.affected_group)
        )
    if held.signed_by_chair:
        yield QCoreApplication.translate("ParticipationTab", "signed by the chair")
    if held.cosigned_by_group:
        yield QCoreApplication.translate("ParticipationTab", "signed by the group’s member")
    if held.person_heard_on is not None:
        yield QCoreApplication.translate("ParticipationTab", "employee heard {day}").format(
            day=day_text(held.person_heard_on)
        )
    if held.filed_at:
        yield QCoreApplication.translate("ParticipationTab", "filed at {place}").format(
            place=held.filed_at
        )
