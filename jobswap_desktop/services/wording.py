"""German words and sentences for screen and command line, from the same data as the paper."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from jobswap_desktop.documents import german, terms
from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.connection import without_login
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import Fault, Problem, ProblemCode, Unavailable
from jobswap_desktop.domain.lateness import came_late
from jobswap_desktop.domain.office_clock import at_office
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Body, Land
from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.places import Address, is_address
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.states import Condition, SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import asked_before

if TYPE_CHECKING:
    # Only words for them are here; a window that shows nothing of them need not load them.
    from jobswap_desktop.domain.change import MaterialField

    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder
    from jobswap_desktop.domain.overlaps import OverlapKind
    from jobswap_desktop.domain.print_lock import PrintLock

term = terms.term
day_text = german.day
weekday_text = german.weekday_day
days_text = german.weekday_span
period_text = german.period
time_text = german.time_of_day
end_time_text = german.end_of_time
length_text = german.length
duration_text = german.duration
hours_text = german.day_hours


def problem_text(problem: Problem) -> str:
    """Return the sentence for one problem: what, why, what to do."""
    return terms.sentence("problem", problem.code.value, _readable(problem))


def _readable(problem: Problem) -> dict[str, str]:
    """Return the problem's values as people read them: ISO dates and codes become German."""
    values = {name: _german_date(value) for name, value in problem.values.items()}
    if problem.code is ProblemCode.CONDITION_NOT_MET:
        values["condition"] = terms.sentence("condition", Condition(values["condition"]), {})
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
    return terms.sentence("requirement", requirement.code.value, values)


def answer_text(participation: Participation, answer: ParticipationState) -> str:
    """Return the word for an answer, as the kind of participation has it.

    A body that is only heard has no objections or raises them, and the office weighs those.
    """
    if participation.kind is ParticipationKind.HEARING:
        weighed = participation.has_objected and answer is ParticipationState.NOTED
        code = "weighed" if weighed else answer.value
        words = terms.hearing_answers()
        return words.get(code) or term(answer)
    return terms.state_word(participation.kind, answer)


def reply_text(kind: ParticipationKind, answer: ParticipationState) -> str:
    """Return the word for a body's own reply; a body that is only heard has other words for it."""
    heard = terms.hearing_answers() if kind is ParticipationKind.HEARING else {}
    return heard.get(answer.value) or term(answer)


def state_text(participation: Participation) -> str:
    """Return the word for how far a participation has come (see `answer_text`)."""
    if participation.has_objected:
        return answer_text(participation, participation.state)
    return terms.state_word(participation.kind, participation.state)


def late_text(participation: Participation, today: date) -> str:
    """Return what it means that an answer arrives after the last day; "" without such a day."""
    if participation.due_on is None:
        return ""
    said = terms.sentence("answer", "late", {"day": german.day(participation.due_on)})
    if participation.kind is ParticipationKind.INFORMATION:
        return said  # no answer was owed, so nothing hangs on its day
    deemed = ParticipationState.DEEMED_CONSENTED
    possible = deemed in participation.answers(today)
    code = "late_may_be_deemed" if possible else "late_to_be_judged"
    return f"{said} {terms.sentence('answer', code, {'deemed': term(deemed)})}"


def came_late_text(participation: Participation) -> str:
    """Return that the answer on record came after the last day; "" where it did not."""
    return terms.sentence("answer", "came_late", {}) if came_late(participation) else ""


def restricted_text(said: str, restrictions: str) -> str:
    """Return an approval with the restrictions under which alone it was given."""
    return terms.sentence("answer", "restricted", {"said": said, "restrictions": restrictions})


def only_told_text(due_on: date) -> str:
    """Return what silence means of a body that is only told, and what can be put on file."""
    outcome = ParticipationState.NO_STATEMENT
    values = {
        "day": german.day(due_on + timedelta(days=1)),
        "outcome": terms.state_word(ParticipationKind.INFORMATION, outcome),
    }
    return terms.sentence("answer", "only_told", values)


def asked_before_text(participation: Participation, others: Iterable[Participation]) -> str:
    """Return who is heard before this body and is still open; "" where nobody is."""
    first = next(iter(asked_before(participation, others)), None)
    if first is None:
        return ""
    values = {"first": term(first.body)}
    return terms.sentence("asked_before", participation.body.value, values)


def lock_text(held: "PrintLock") -> str:
    """Return why a paper may not be printed as valid yet, and what opens the lock."""
    values = {
        "name": held.name,
        "office": held.office,
        "day": german.day(held.due_on) if held.due_on else "",
    }
    return terms.sentence("lock_reason", held.reason.value, values)


def printed_text(kinds: Sequence[str], references: Sequence[str]) -> str:
    """Return which kinds of paper were printed, and where of several cases of which."""
    named = ", ".join(dict.fromkeys(kinds))
    if len(references) < 2:  # noqa: PLR2004 - one case is named by its history
        return named
    values = {"kinds": named, "references": ", ".join(references)}
    return terms.sentence("printed", "several", values)


def periods_text(begun: Sequence[tuple[str, str, str]]) -> str:
    """Return which periods begin: of each its body, office and last day; "" where none does."""
    lines = [
        terms.sentence("period_begins", "until", {"body": body, "office": office, "day": day})
        for body, office, day in begun
    ]
    values = {"periods": "; ".join(lines)}
    return terms.sentence("period_begins", "begins", values) if lines else ""


def cover_text(code: str, **values: str) -> str:
    """Return a line of the sheet that lies between the papers of several cases."""
    return terms.sentence("cover", code, values)


def mailed_text(to: str, numbers: Sequence[str]) -> str:
    """Return which papers went by mail, and to which address where it is known."""
    values = {"to": to, "numbers": ", ".join(numbers)}
    return terms.sentence("mailed", "to" if to else "somebody", values)


def ready_text(swap: Swap, today: date) -> str:
    """Return one sentence: that nothing is missing for the start, or what is missing first.

    A stay that has begun is said to be under way or over.
    """
    missing = swap.missing()
    if not missing:
        state = swap.state_on(today)
        begun = state in {SwapState.RUNNING, SwapState.FINISHED}
        return terms.sentence("startklar", state.value if begun else "ready", {})
    values = {"first": requirement_text(missing[0]), "count": str(len(missing) - 1)}
    code = {1: "missing", 2: "missing_one_more"}.get(len(missing), "missing_more")
    return terms.sentence("startklar", code, values)


def fault_words(
    error: Unavailable, *, in_form: bool = False, by_command: bool = False, at: str = ""
) -> tuple[str, str, str]:
    """Return title, text and advice for a fault of the environment (see `terms.fault`).

    `at` is the database in use, for a fault that does not say itself where it was met.
    """
    path = error.path or at
    place = Address(path).short if is_address(path) else path
    values = {"path": place or say("database"), "holder": holder_text(error.holder)}
    if error.fault is Fault.NOT_AS_RECORDED:
        values |= {"records": error.detail, "command": check_command(path)}
    if error.fault is Fault.ROLE_TAKEN:
        values["records"] = error.detail
    if error.fault is Fault.MOVED_TO_SERVER:
        moved = Address(error.detail) if is_address(error.detail) else None
        values["server"] = without_login(moved).short if moved else say("some_server")
    kind = {"in_form": in_form, "on_server": is_address(path), "by_command": by_command}
    return terms.fault(error.fault.value, values, **kind)


def check_command(path: str) -> str:
    """Return the command that names every record of a database that is not as it was written."""
    # A shell takes a path apart at blanks, and an address at its options.
    is_plain = all(sign.isalnum() or sign in "/.:@_-" for sign in path)
    return say("check_command", path=path if is_plain else f'"{path}"')


def moment_text(moment: datetime) -> str:
    """Return a moment by the clock of the office."""
    local = at_office(moment)
    return f"{german.day(local.date())}, {german.clock(local.time())}"


def holder_text(holder: "Holder | None") -> str:
    """Return who works in a file, where and since when."""
    if holder is None or not holder.host or holder.since is None:
        return terms.sentence("holder", "unknown", {})
    since = moment_text(holder.since)
    values = {"name": holder.name or holder.account, "host": holder.host, "since": since}
    return terms.sentence("holder", "known", values)


def holding_text(code: str, **values: str) -> str:
    """Return a sentence about a file that another workstation works in."""
    return terms.sentence("holder", code, values)


def wording_version(kind: DocumentKind) -> int:
    """Return the version of the wording a kind of paper is printed with."""
    # The wording of papers is not loaded by a window that only shows.
    from jobswap_desktop.documents import wording

    return wording.version(kind)


def version_text(number: int) -> str:
    """Return a version of the wording as it is printed (see `documents.wording`)."""
    from jobswap_desktop.documents import wording

    return wording.version_text(number)


def report_text(code: str, **values: str) -> str:
    """Return a word or sentence of closing reports and statistics."""
    return terms.sentence("report", code, values)


def list_text(code: str, **values: str) -> str:
    """Return a sentence about a list that is read from or written for another program."""
    return terms.sentence("list", code, values)


def told_text(code: str, **values: str) -> str:
    """Return a few words on what was done to appointments of the week."""
    return terms.sentence("told", code, values)


def erasure_text(code: str, **values: str) -> str:
    """Return a sentence about erasing."""
    return terms.sentence("erasure", code, values)


def regime_word(regime: str) -> str:
    """Return whose rules of participation these are: a Land, the federation, or everybody's."""
    # Loads the whole table of rules, which a window that only shows does without.
    from jobswap_desktop.domain.rules import ANY_REGIME

    words = {
        ANY_REGIME: terms.sentence("rule", "everywhere", {}),
        FEDERAL_REGIME: terms.sentence("rule", "federation", {}),
    }
    return words.get(regime) or term(Land(regime))


def rule_note(source: str) -> str:
    """Return the note on a rule that was copied from another regime."""
    return terms.sentence("rule", "copied", {"regime": regime_word(source)})


def change_reason(fields: "Iterable[MaterialField]") -> str:
    """Return why decisions were voided: which of the agreed facts have changed."""
    names = ", ".join(term(field) for field in fields)
    return terms.sentence("change", "reason", {"fields": names})


def say(code: str, **values: str) -> str:
    """Return a sentence of the command line."""
    return terms.sentence("cli", code, values)


def usual_follow_up_subject() -> str:
    """Return what a follow-up is about of which nothing else was said."""
    return terms.sentence("follow_up", "usual", {})


def taken_over_text(name: str, references: Sequence[str]) -> str:
    """Return who has become responsible, and where for several cases for which."""
    values = {"name": name, "references": ", ".join(references)}
    return terms.sentence(
        "responsibility", "taken" if len(references) == 1 else "taken_several", values
    )


def overlap_sentence(kind: "OverlapKind", name: str, reference: str, period: str) -> str:
    """Return the sentence on another case that may get in the way."""
    values = {"name": name, "reference": reference, "period": period}
    return terms.sentence("overlap", kind.value, values)
