"""Follow-ups (Wiedervorlagen): put on a case, moved, done, with the next one offered at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, SwapId
from jobswap_desktop.domain.lead_times import first_follow_up_on
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load, load_open, save_case
from jobswap_desktop.services.wording import usual_follow_up_subject
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import index


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpEntry:
    """What a clerk enters. An `assignee` of "" means whoever is responsible for the case.

    `seen` is the version of the follow-up that was shown.
    """

    due_on: date
    subject: str
    assignee: str = ""
    seen: int | None = None


def first(work: Workplace, swap: Swap) -> FollowUp:
    """Return the follow-up that a new case begins with, so that none begins forgotten."""
    return FollowUp(
        id=FollowUpId(work.new_id()),
        due_on=first_follow_up_on(swap.first_day, work.today()),
        subject="",
    )


def subject_text(item: FollowUp) -> str:
    """Return what a follow-up is about, in words."""
    return item.subject or usual_follow_up_subject()


def find(swap: Swap, follow_up_id: FollowUpId) -> FollowUp:
    """Return one follow-up of a case; raises DomainError (not_found)."""
    found = next((item for item in swap.follow_ups if item.id == follow_up_id), None)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=follow_up_id)
    return found


def of_case(work: Workplace, swap_id: SwapId) -> tuple[FollowUp, ...]:
    """Return the open follow-ups of a case, the next one first."""
    work.require_view()
    waiting = [item for item in load(work, swap_id).follow_ups if item.is_open]
    return tuple(sorted(waiting, key=lambda item: item.due_on))


def add(work: Workplace, swap_id: SwapId, entry: FollowUpEntry) -> Outcome[Swap]:
    """Put a follow-up on a case; raises DomainError with the problems of its fields."""
    known = load_open(work, swap_id)
    made = _entered(work, entry)
    changed = replace(known, follow_ups=(*known.follow_ups, made))
    return save_case(work, Action.FOLLOW_UP_SAVED, changed, known, subject=subject_text(made))


def change(
    work: Workplace, swap_id: SwapId, follow_up_id: FollowUpId, entry: FollowUpEntry
) -> Outcome[Swap]:
    """Move a follow-up to another day, or say something else about it.

    Raises DomainError with the problems of its fields; a day that is past can stay, not be set.
    """
    known = load_open(work, swap_id)
    held = find(known, follow_up_id)
    moved = replace(
        held,
        due_on=entry.due_on,
        subject=_kept(entry.subject),
        assignee=entry.assignee,
        version=held.version if entry.seen is None else entry.seen,
    )
    _check(work, moved, may_be_past=moved.due_on == held.due_on)
    changed = _with(known, follow_up_id, lambda _: moved)
    return save_case(work, Action.FOLLOW_UP_SAVED, changed, known, subject=subject_text(moved))


def done(work: Workplace, swap_id: SwapId, follow_up_id: FollowUpId) -> Outcome[Swap]:
    """Record that a follow-up has been done today."""
    known = load_open(work, swap_id)
    held = find(known, follow_up_id)
    changed = _with(known, follow_up_id, lambda item: replace(item, done_on=work.today()))
    return save_case(work, Action.FOLLOW_UP_DONE, changed, known, subject=subject_text(held))


def clerks(work: Workplace) -> tuple[str, ...]:
    """Return the names that a follow-up can be given to, the acting clerk's among them."""
    work.require_view()
    return tuple(sorted({work.actor.name, *index.clerks(work.db)}))


def _entered(work: Workplace, entry: FollowUpEntry) -> FollowUp:
    made = FollowUp(
        id=FollowUpId(work.new_id()),
        due_on=entry.due_on,
        subject=_kept(entry.subject),
        assignee=entry.assignee,
    )
    _check(work, made)
    return made


def _kept(subject: str) -> str:
    if not subject.strip():
        raise refuse(ProblemCode.REQUIRED, "subject")
    return "" if subject == usual_follow_up_subject() else subject


def _check(work: Workplace, item: FollowUp, *, may_be_past: bool = False) -> None:
    problems = list(item.problems())
    if item.due_on < work.today() and not may_be_past:
        earliest = work.today().isoformat()
        past = refuse(ProblemCode.DATE_IN_PAST, "due_on", earliest=earliest)
        problems = [*past.problems, *problems]
    if problems:
        raise DomainError(*problems)


def _with(swap: Swap, follow_up_id: FollowUpId, changed: Callable[[FollowUp], FollowUp]) -> Swap:
    items = tuple(changed(item) if item.id == follow_up_id else item for item in swap.follow_ups)
    return replace(swap, follow_ups=items)
