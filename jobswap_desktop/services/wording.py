"""German words and sentences for screen and command line, from the same data as the paper."""

from datetime import date
from enum import StrEnum

from jobswap_desktop.documents import german, wording
from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import Problem, ProblemCode, Unavailable
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.states import Condition
from jobswap_desktop.domain.swap import Swap

term = wording.term
day_text = german.day
weekday_text = german.weekday_day
period_text = german.period
time_text = german.time_of_day


def problem_text(problem: Problem) -> str:
    """Return the sentence for one problem: what, why, what to do."""
    return wording.sentence("problem", problem.code.value, _readable(problem))


def _readable(problem: Problem) -> dict[str, str]:
    """Return the problem's values as people read them: ISO dates and codes become German."""
    values = {name: _german_date(value) for name, value in problem.values.items()}
    if problem.code is ProblemCode.CONDITION_NOT_MET:
        values["condition"] = wording.sentence("condition", Condition(values["condition"]), {})
    return values


def _german_date(value: str) -> str:
    try:
        return german.day(date.fromisoformat(value[:10]))
    except ValueError:
        return value


def requirement_text(requirement: Requirement) -> str:
    """Return the sentence for one thing that is missing."""
    coded: dict[str, StrEnum] = {member.value: member for member in (*Body, *ApprovalKind)}
    name = term(coded[requirement.name]) if requirement.name in coded else requirement.name
    values = {"name": name, "office": requirement.office}
    return wording.sentence("requirement", requirement.code.value, values)


def answer_text(participation: Participation, answer: ParticipationState) -> str:
    """Return the word for an answer, as the kind of participation has it.

    A body that is only heard has no objections or raises them, and the office weighs those.
    """
    if participation.kind is ParticipationKind.HEARING:
        weighed = participation.has_objected and answer is ParticipationState.NOTED
        code = "weighed" if weighed else answer.value
        words = wording.hearing_answers()
        return words.get(code) or term(answer)
    return term(answer)


def state_text(participation: Participation) -> str:
    """Return the word for how far a participation has come (see `answer_text`)."""
    if participation.has_objected:
        return answer_text(participation, participation.state)
    return term(participation.state)


def ready_text(swap: Swap) -> str:
    """Return one sentence: that nothing is missing for the start, or what is missing first."""
    missing = swap.missing()
    if not missing:
        return wording.sentence("startklar", "ready", {})
    values = {"first": requirement_text(missing[0]), "count": str(len(missing) - 1)}
    code = {1: "missing", 2: "missing_one_more"}.get(len(missing), "missing_more")
    return wording.sentence("startklar", code, values)


def fault_words(error: Unavailable) -> tuple[str, str, str]:
    """Return title, text and advice for a fault of the environment."""
    return wording.fault(error.fault.value, {"path": error.path or say("database")})


def wording_version(kind: DocumentKind) -> int:
    """Return the version of the wording a kind of paper is printed with."""
    return wording.version(kind)


def say(code: str, **values: str) -> str:
    """Return a sentence of the command line."""
    return wording.sentence("cli", code, values)
