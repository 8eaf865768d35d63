"""What the dialog for a decision says about who decides, until when, and by which law."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject

from jobswap_desktop.domain.agreement import Approval
from jobswap_desktop.domain.participation import (
    ANSWERS,
    Participation,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period, Unit, derive_last_day
from jobswap_desktop.services.wording import day_text, term, weekday_text


def who_decides(swap: Swap, item: Approval | Participation) -> str:
    """Return whose word it is: the body or the superior, and the office."""
    role = term(item.body) if isinstance(item, Participation) else term(item.kind)
    return f"{role} – {swap.office(item.office_id).name}"


def deadline_text(swap: Swap, item: Participation) -> str:
    """Return how the last day was found, by which rule, and how far the rule can be trusted."""
    rule = item.rule
    period = (rule.urgent_period if item.urgent else None) or rule.period
    parts = [f"{term(item.kind)} ({rule.law})"]
    start = item.discussion_on or item.received_on
    if period and start and item.due_on:
        office = swap.office(item.office_id)
        found = derive_last_day(start, period, office.land, office.extra_holidays)
        parts.append(
            QCoreApplication.translate(
                "DecisionDialog", "{period} from {start}, last day {last_day}"
            ).format(
                period=_PeriodWords().length(period),
                start=day_text(start),
                last_day=weekday_text(item.due_on),
            )
        )
        if found.shifted and found.last_day == item.due_on:
            parts.append(
                QCoreApplication.translate("DecisionDialog", "moved from {day} (§ 193 BGB)").format(
                    day=weekday_text(found.nominal_end)
                )
            )
    if rule.house_default:
        parts.append(QCoreApplication.translate("DecisionDialog", "house rule"))
    if rule.verified != "text":
        parts.append(QCoreApplication.translate("DecisionDialog", "please check"))
    return "; ".join(parts)


def silence_text(item: Participation) -> str:
    """Return from when silence can be recorded as consent; empty where that is no question."""
    deemed = ParticipationState.DEEMED_CONSENTED
    possible = deemed in ANSWERS[item.kind].get(item.state, ())
    if not possible or item.rule.silence is not Silence.DEEMED_CONSENT or item.due_on is None:
        return ""
    if not item.rule.may_be_deemed:
        return QCoreApplication.translate(
            "DecisionDialog",
            "“{answer}” is not offered: the rule was not checked against the law’s own text.",
        ).format(answer=term(deemed))
    return QCoreApplication.translate(
        "DecisionDialog", "“{answer}” is possible from {day} only."
    ).format(answer=term(deemed), day=day_text(item.due_on + timedelta(days=1)))


class _PeriodWords(QObject):
    """Lengths of time. A class, since only its `tr` knows singular and plural."""

    def length(self, period: Period) -> str:
        if period.unit is Unit.WEEKS:
            return self.tr("%n week(s)", "", period.count)
        if period.unit is Unit.WORKING_DAYS:
            return self.tr("%n working day(s)", "", period.count)
        return self.tr("%n calendar day(s)", "", period.count)
