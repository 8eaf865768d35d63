"""The end of a stay: learning journal, closing report, feedback of both sides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.closing import ClosingReport, Feedback, JournalEntry, Side
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import (
    FeedbackId,
    JournalEntryId,
    PlacementId,
    ReportId,
    SwapId,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load, load_open
from jobswap_desktop.services.wording import report_text, weekday_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import closing, schedule, versions

_NOT_TOLD = frozenset({AppointmentKind.BRIEFING, AppointmentKind.HANDOVER})
"""What is no part of what was seen: briefings are counted, and things are handed over anyway."""

Item = TypeVar("Item", JournalEntry, ClosingReport, Feedback)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Everything that was written about the stays of a case."""

    journal: tuple[JournalEntry, ...]
    reports: tuple[ClosingReport, ...]
    feedback: tuple[Feedback, ...]

    def journal_of(self, placement_id: PlacementId | None) -> tuple[JournalEntry, ...]:
        """Return the journal of one direction."""
        return tuple(item for item in self.journal if item.placement_id == placement_id)

    def report(self, placement_id: PlacementId | None) -> ClosingReport | None:
        """Return the report of one direction."""
        return next((item for item in self.reports if item.placement_id == placement_id), None)

    def said(self, placement_id: PlacementId, side: Side) -> Feedback | None:
        """Return what one side said of one direction."""
        found = (f for f in self.feedback if f.placement_id == placement_id and f.side is side)
        return next(found, None)


NOTHING = Closing(journal=(), reports=(), feedback=())


def of_case(work: Workplace, swap_id: SwapId) -> Closing:
    """Return what was written about a case; no staff council may see it.

    Raises DomainError (role_not_allowed).
    """
    work.require_view()
    return Closing(
        journal=closing.journal(work.db, swap_id),
        reports=closing.reports(work.db, swap_id),
        feedback=closing.feedback(work.db, swap_id),
    )


def new_entry(work: Workplace, swap_id: SwapId, placement_id: PlacementId) -> JournalEntry:
    """Return an entry to be filled in: of today, or of the last day of a stay that is over.

    What was noted in the morning briefings of that day stands in it already.
    """
    work.require_view()
    placement = load(work, swap_id).placement(placement_id)
    day = max(placement.first_day, min(work.today(), placement.until))
    notes = [
        item.note.strip()
        for item in _briefings(_attended(work, swap_id, placement_id))
        if item.day == day and item.note.strip()
    ]
    return JournalEntry(
        id=JournalEntryId(work.new_id()),
        swap_id=swap_id,
        placement_id=placement_id,
        day=day,
        observed=report_text("briefing_of_day", notes="\n".join(notes)) if notes else "",
    )


def new_report(work: Workplace, swap_id: SwapId, placement_id: PlacementId) -> ClosingReport:
    """Return a report prefilled with the facts: goals, appointments, briefings and their notes."""
    work.require_view()
    swap = load(work, swap_id)
    placement = swap.placement(placement_id)
    attended = _attended(work, swap_id, placement_id)
    briefings = _briefings(attended)
    titles = dict.fromkeys(item.title for item in attended if item.kind not in _NOT_TOLD)
    facts = report_text(
        "facts",
        goals=placement.learning_goals.strip() or "–",
        appointments="; ".join(titles) or "–",
        held=str(sum(item.done for item in briefings)),
        briefings=str(len(briefings)),
    )
    notes = [
        f"{weekday_text(item.day)}: {' '.join(item.note.split())}"
        for item in briefings
        if item.note.strip()
    ]
    if notes:
        facts = f"{facts}\n{report_text('briefing_notes', notes=chr(10).join(notes))}"
    return ClosingReport(
        id=ReportId(work.new_id()),
        swap_id=swap_id,
        placement_id=placement_id,
        goals_reached=facts,
    )


def _attended(
    work: Workplace, swap_id: SwapId, placement_id: PlacementId
) -> tuple[Appointment, ...]:
    """Return the appointments of one direction that a report may name, by time."""
    return tuple(
        item
        for item in schedule.of_swap(work.db, swap_id)
        if placement_id in item.placement_ids and not item.confidential
    )


def _briefings(appointments: Iterable[Appointment]) -> list[Appointment]:
    return [item for item in appointments if item.kind is AppointmentKind.BRIEFING]


def new_feedback(
    work: Workplace, swap_id: SwapId, placement_id: PlacementId, side: Side
) -> Feedback:
    """Return a feedback of one side to be filled in."""
    work.require_view()
    return Feedback(
        id=FeedbackId(work.new_id()),
        swap_id=swap_id,
        placement_id=placement_id,
        side=side,
        given_on=work.today(),
    )


def save_entry(work: Workplace, entry: JournalEntry) -> Outcome[JournalEntry]:
    """Insert or update an entry of the journal; raises DomainError with its problems."""
    work.require(Role.HR_CLERK)
    swap = load_open(work, entry.swap_id)
    placement = swap.placement(entry.placement_id)
    return _save(
        work,
        swap,
        Action.JOURNAL_SAVED,
        entry,
        entry.problems(placement.first_day, placement.until),
    )


def save_report(work: Workplace, report: ClosingReport) -> Outcome[ClosingReport]:
    """Insert or update a report; raises DomainError with its problems."""
    work.require(Role.HR_CLERK)
    swap = load_open(work, report.swap_id)
    problems = report.problems()
    if report.submitted_on and report.submitted_on > work.today():
        problems += (Problem(code=ProblemCode.DATE_IN_FUTURE, field="submitted_on"),)
    return _save(work, swap, Action.REPORT_SAVED, report, problems)


def save_feedback(work: Workplace, said: Feedback) -> Outcome[Feedback]:
    """Insert or update what one side said; raises DomainError with its problems."""
    work.require(Role.HR_CLERK)
    swap = load_open(work, said.swap_id)
    problems = said.problems()
    if said.given_on > work.today():
        problems += (Problem(code=ProblemCode.DATE_IN_FUTURE, field="given_on"),)
    return _save(work, swap, Action.FEEDBACK_SAVED, said, problems)


def remove_entry(work: Workplace, entry: JournalEntry) -> Outcome[None]:
    """Delete an entry of the journal; undo brings it back."""
    work.require(Role.HR_CLERK)
    swap = load_open(work, entry.swap_id)
    subject = swap.placement(entry.placement_id).visitor.full_name
    with work.db.write(deed(work, Action.JOURNAL_SAVED, swap.id, subject)) as change:
        closing.remove_entry(change, entry)
    return Outcome(value=None, touched=Touched.CASES, action=Action.JOURNAL_SAVED, undo=change.undo)


def _save(
    work: Workplace, swap: Swap, action: Action, item: Item, problems: tuple[Problem, ...]
) -> Outcome[Item]:
    if problems:
        raise DomainError(*problems)
    subject = swap.placement(item.placement_id).visitor.full_name
    with work.db.write(deed(work, action, swap.id, subject)) as change:
        closing.save(change, item)
    saved = replace(item, version=versions.given(change.undo, item.id, item.version))
    return Outcome(value=saved, touched=Touched.CASES, action=action, undo=change.undo)
