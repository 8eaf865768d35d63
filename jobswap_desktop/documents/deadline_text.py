"""How a last day was found, in words: the same for the note on file and for the screen.

Importing this module is cheap: nothing is drawn here.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from jobswap_desktop import resources
from jobswap_desktop.documents import german
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.wording import Facts, Wording
from jobswap_desktop.domain.deadlines import Deadline, DeadlineStep, deadline_of
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.workdays import SkippedDay, SkipReason

_NONE = frozenset({"none"})


def explanation(held: Participation, office: Office) -> tuple[tuple[str, str], ...]:
    """Return the steps to a last day, each as its word and a sentence; none before receipt."""
    found = deadline_of(held, office.land, office.extra_holidays)
    if found is None:
        return ()
    return tuple(
        (term(step.code), _wording(held, office, step, found).text(step.code.value))
        for step in found.steps
    )


def checked_text(held: Participation, office: Office) -> str:
    """Return how far the rule behind a last day can be trusted."""
    return _wording(held, office).text("checked")


def proposed_note(held: Participation, office: Office, outcome: ParticipationState) -> str:
    """Return the note that goes on file when silence is taken for `outcome`."""
    found = deadline_of(held, office.land, office.extra_holidays)
    start = found.steps[0] if found else None
    wording = _wording(held, office, start, found, outcome)
    return wording.text("note", began=wording.text("began"))


def _wording(
    held: Participation,
    office: Office,
    step: DeadlineStep | None = None,
    found: Deadline | None = None,
    outcome: ParticipationState | None = None,
) -> Wording:
    rule = held.rule
    values = {
        "body": term(held.body),
        "office": office.name,
        "law": rule.law,
        "land": term(office.land),
        "due": german.weekday_day(held.due_on) if held.due_on else "",
        "received": _day(held.received_on),
        "confirmed_by": rule.confirmed_by,
        "confirmed_on": _day(rule.confirmed_on),
    }
    conditions = {
        "outcome": frozenset({(outcome or held.state).value}),
        "checked": frozenset({_checked(held)}),
        "owed": frozenset({held.kind.value}),
        "period": frozenset({"house" if rule.house_default else "law"}),
        "basis": frozenset({found.facts.basis.value}) if found else _NONE,
        "urgency": frozenset({"urgent"}) if step and step.urgent else _NONE,
        "reason": frozenset({"given"}) if step and step.reason else _NONE,
    }
    return Wording(
        resources.toml("wording/file_note.toml"),
        Facts(values={**values, **_step_values(step)}, conditions=conditions),
    )


def _step_values(step: DeadlineStep | None) -> Mapping[str, str]:
    if step is None:
        return {}
    return {
        "day": german.weekday_day(step.day),
        "length": german.length(step.period) if step.period else "",
        "days": skipped_text(step.skipped),
        "reason": step.reason,
    }


def skipped_text(days: Iterable[SkippedDay]) -> str:
    """Return days that were passed over: "Sa., 16.04.2022, Mo., 18.04.2022 (Ostermontag)"."""
    return "; ".join(
        " ".join(part for part in (_unbroken(skip.day), _holiday(skip)) if part) for skip in days
    )


def _unbroken(day: date) -> str:
    return german.weekday_day(day).replace(" ", german.NO_BREAK)


def _holiday(skip: SkippedDay) -> str:
    local = skip.reason is SkipReason.EXTRA_HOLIDAY
    name = term(skip.reason) if local else skip.holiday
    return f"({name})" if name else ""


def _checked(held: Participation) -> str:
    if held.rule.confirmed_on is not None:
        return "office"
    return "text" if held.rule.is_verified else "none"


def _day(day: date | None) -> str:
    return german.day(day) if day else ""
