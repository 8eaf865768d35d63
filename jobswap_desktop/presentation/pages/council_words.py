"""What the page of the staff council says about a submission."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobswap_desktop.domain.council import CouncilSubmission, OwnReply, SubmittedStay
from jobswap_desktop.presentation.case_text import stay_text, weeks_text
from jobswap_desktop.presentation.labels import badge
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services.wording import day_text, term

_MINUTES_AN_HOUR = 60


def head_line(submission: CouncilSubmission) -> str:
    """Return "Information · Az. 11.2-JT-2022-004 · zugeleitet 17.01.2022"."""
    reference = QCoreApplication.translate("CouncilPage", "Ref. {reference}")
    sent = QCoreApplication.translate("CouncilPage", "submitted {day}")
    parts = [submission.act, reference.format(reference=submission.reference)]
    if submission.sent_on is not None:
        parts.append(sent.format(day=day_text(submission.sent_on)))
    return " · ".join(parts)


def state_badge(submission: CouncilSubmission) -> Badge:
    """Return how a submission stands, or that a change of the case made it void."""
    if submission.voided_on is not None:
        text = QCoreApplication.translate("CouncilPage", "out of date")
        return Badge(text, Tone.NEUTRAL, "history_filled")
    return badge(submission.state)


def void_text(day: date) -> str:
    """Return that a change of the case made a submission void on that day."""
    text = QCoreApplication.translate(
        "CouncilPage",
        "Out of date since {day}: the case was changed, so that this does not count any more. What "
        "is asked anew will be a submission of its own.",
    )
    return text.format(day=day_text(day))


def last_day_lines(submission: CouncilSubmission) -> Iterator[str]:
    """Yield how the last day was found, step by step, and how far its rule can be trusted."""
    for word, sentence in submission.explanation:
        yield f"{word}: {sentence}"
    if submission.urgent:
        urgent = QCoreApplication.translate("CouncilPage", "urgent: {reason}")
        yield urgent.format(reason=submission.urgent_reason or "–")
    if submission.trust:
        yield submission.trust


def stay_facts(stay: SubmittedStay) -> Iterator[tuple[str, str]]:
    """Yield words and values of one direction; what is not known is left out."""
    status = term(stay.status_group)
    if stay.weekly_minutes:
        hours = QCoreApplication.translate("CouncilPage", "{hours} hours a week")
        amount = f"{stay.weekly_minutes / _MINUTES_AN_HOUR:g}".replace(".", ",")
        status = f"{status}, {hours.format(hours=amount)}"
    period = stay_text(stay.first_day, stay.last_day)
    pairs = (
        (QCoreApplication.translate("CouncilPage", "Person"), stay.visitor),
        (
            QCoreApplication.translate("CouncilPage", "Function and unit"),
            ", ".join(part for part in (stay.function, stay.unit) if part),
        ),
        (QCoreApplication.translate("CouncilPage", "Status group"), status),
        (QCoreApplication.translate("CouncilPage", "Sending office"), stay.home),
        (QCoreApplication.translate("CouncilPage", "Receiving office"), stay.host),
        (
            QCoreApplication.translate("CouncilPage", "Place"),
            ", ".join(part for part in (stay.host_unit, stay.place) if part),
        ),
        (
            QCoreApplication.translate("CouncilPage", "Period"),
            f"{period} · {weeks_text(stay.first_day, stay.last_day)}",
        ),
        (QCoreApplication.translate("CouncilPage", "Legal form"), term(stay.instrument)),
    )
    yield from (pair for pair in pairs if pair[1])


def measure_facts(submission: CouncilSubmission) -> Iterator[tuple[str, str]]:
    """Yield words and values of the measure itself."""
    pairs = (
        (QCoreApplication.translate("CouncilPage", "Purpose"), submission.purpose),
        (QCoreApplication.translate("CouncilPage", "Legal basis"), submission.law),
        (QCoreApplication.translate("CouncilPage", "Effects"), submission.effects),
        (QCoreApplication.translate("CouncilPage", "Costs"), submission.costs),
        (
            QCoreApplication.translate("CouncilPage", "Also involved"),
            ", ".join(term(body) for body in submission.other_bodies),
        ),
        (QCoreApplication.translate("CouncilPage", "Information from"), submission.clerk),
    )
    yield from (pair for pair in pairs if pair[1])


def reply_facts(reply: OwnReply) -> Iterator[tuple[str, str]]:
    """Yield words and values of the council's own reply."""
    meeting = day_text(reply.meeting_on) if reply.meeting_on else ""
    pairs = (
        (
            QCoreApplication.translate("CouncilPage", "Answer"),
            f"{term(reply.state)}, {day_text(reply.on)}",
        ),
        (QCoreApplication.translate("CouncilPage", "Reasons"), reply.reasons),
        (QCoreApplication.translate("CouncilPage", "Resolution number"), reply.resolution_number),
        (QCoreApplication.translate("CouncilPage", "Meeting"), meeting),
    )
    yield from (pair for pair in pairs if pair[1])
