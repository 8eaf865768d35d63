"""What the dialog for a decision says about who decides, until when, and by which law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.deadlines import Deadline, deadline_of
from jobswap_desktop.domain.participation import (
    ANSWERS,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.wording import (
    day_text,
    length_text,
    only_told_text,
    term,
    weekday_text,
)


def who_decides(swap: Swap, item: Approval | Participation) -> str:
    """Return whose word it is: the body or the superior, and the office."""
    role = term(item.body) if isinstance(item, Participation) else term(item.kind)
    return f"{role} – {swap.office(item.office_id).name}"


def deadline_text(swap: Swap, item: Participation) -> str:
    """Return how the last day was found, by which rule, and how far the rule can be trusted."""
    rule, office = item.rule, swap.office(item.office_id)
    parts = [f"{term(item.kind)} ({rule.law})" if rule.law else term(item.kind)]
    found = deadline_of(item, office.land, office.extra_holidays)
    if found is not None and item.due_on is not None:
        parts += _counted(found, item.due_on)
    if rule.house_default:
        parts.append(QCoreApplication.translate("DecisionDialog", "house rule"))
    if not rule.is_verified:
        parts.append(QCoreApplication.translate("DecisionDialog", "please check"))
    return "; ".join(parts)


def _counted(found: Deadline, due_on: date) -> Iterator[str]:
    facts, counted = found.facts, found.counted
    if counted is not None:
        yield QCoreApplication.translate(
            "DecisionDialog", "{period} from {basis} {start}, last day {last_day}"
        ).format(
            period=_breaking(length_text(counted.period)),
            basis=term(facts.basis),
            start=day_text(facts.start),
            last_day=weekday_text(due_on),
        )
        if counted.shifted and counted.last_day == due_on:
            yield QCoreApplication.translate(
                "DecisionDialog", "moved from {day} (§ 193 BGB)"
            ).format(day=weekday_text(counted.nominal_end))
    if facts.urgent:
        yield QCoreApplication.translate("DecisionDialog", "urgent: {reason}").format(
            reason=facts.urgent_reason
        )
    if found.extended is not None:
        yield QCoreApplication.translate("DecisionDialog", "longer by {period}").format(
            period=_breaking(length_text(found.extended.period))
        )
    if facts.is_suspended and facts.suspended_on is not None:
        yield QCoreApplication.translate("DecisionDialog", "resolution suspended {day}").format(
            day=day_text(facts.suspended_on)
        )
    if facts.agreed_on is not None:
        yield QCoreApplication.translate("DecisionDialog", "agreed: {reason}").format(
            reason=facts.agreed_reason
        )


def silence_text(item: Participation) -> str:
    """Return from when silence can be recorded as an answer; empty where that is no question.

    Of a body that is only told it says what silence means at all.
    """
    if item.kind is ParticipationKind.INFORMATION:
        return only_told_text(item.due_on) if item.is_waiting and item.due_on else ""
    outcome = _MEANT.get(item.rule.silence)
    possible = outcome in ANSWERS[item.kind].get(item.state, ())
    if not possible or outcome is None or item.due_on is None:
        return ""
    if not item.rule.is_verified:
        return QCoreApplication.translate(
            "DecisionDialog",
            "“{answer}” is not offered: the rule was not checked against the law’s own text.",
        ).format(answer=term(outcome))
    return QCoreApplication.translate(
        "DecisionDialog", "“{answer}” is possible from {day} only."
    ).format(answer=term(outcome), day=day_text(item.due_on + timedelta(days=1)))


_MEANT = MappingProxyType(
    {
        Silence.DEEMED_CONSENT: ParticipationState.DEEMED_CONSENTED,
        Silence.PROCEED: ParticipationState.NO_STATEMENT,
    }
)


def _breaking(text: str) -> str:
    """Return the text with blanks that may break, for a line that wraps."""
    return text.replace("\u00a0", " ")
