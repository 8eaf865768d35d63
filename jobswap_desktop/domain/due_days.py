"""Days that matter as lines of one list: last days of bodies, follow-ups, stays that come close."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import DocumentId, PlacementId, SwapId
from jobswap_desktop.domain.lead_times import days_needed, on_weekday
from jobswap_desktop.domain.paper_waiting import kept_until
from jobswap_desktop.domain.paper_way import PaperSigner
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of

_SUNDAY = timedelta(days=6)


class DeadlineKind(StrEnum):
    """Whose day it is: the last one of a body, the clerk's own, or the first of the stay.

    `PAPER` is the day from which a paper that is out is asked for.
    """

    ANSWER = "answer"
    FOLLOW_UP = "follow_up"
    START = "start"
    PAPER = "paper"


class DueGroup(StrEnum):
    """How soon a day comes, in the order of the list."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """One day of one open case.

    `id` is that of the participation, the follow-up, the paper or the case. `name` is the body's
    code, the follow-up's subject or the paper's kind, `office` the office asked or whose
    signatures are missing. `shown_from` is the day from which it belongs on the list: a stay only
    once there is less time left than its case still needs, a paper once it is to be asked for.
    `responsible` and `deputy` are those whose it is, the assignee alone of a follow-up given
    to somebody.
    """

    id: str
    swap_id: SwapId
    reference: str
    title: str
    kind: DeadlineKind
    due_on: date
    shown_from: date
    name: str = ""
    office: str = ""
    responsible: str = ""
    deputy: str = ""

    def group(self, today: date) -> DueGroup:
        """Return how soon the day comes."""
        return due_group(self.due_on, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow(DeadlineRow):
    """A day as it is read: `visitor` is whom a paper is about, "" where it is about nobody alone.

    The name is read with the line, for a person may be renamed.
    """

    visitor: str = ""


def due_group(day: date, today: date) -> DueGroup:
    """Return how soon a day comes."""
    if day <= today:
        return DueGroup.TODAY if day == today else DueGroup.OVERDUE
    return DueGroup.THIS_WEEK if day <= week_end(today) else DueGroup.LATER


def week_end(today: date) -> date:
    """Return the Sunday of the week in which `today` lies."""
    return monday_of(today) + _SUNDAY


def deadline_rows(
    swap: Swap, missing: Iterable[Requirement] | None = None
) -> Iterator[DeadlineRow]:
    """Yield the lines of `swap`; none when it is over.

    `missing` is what `swap.missing()` says, where the caller knows it already.
    """
    if swap.is_over:
        return
    yield from _answers(swap)
    yield from _follow_ups(swap)
    if swap.state is SwapState.DRAFT:
        return
    owed = swap.missing() if missing is None else tuple(missing)
    if owed:
        yield DeadlineRow(
            id=swap.id,
            swap_id=swap.id,
            reference=swap.reference,
            title=swap.title,
            kind=DeadlineKind.START,
            due_on=swap.first_day,
            shown_from=swap.first_day - timedelta(days=days_needed(swap, owed)),
            responsible=swap.responsible,
            deputy=swap.deputy,
        )


def _answers(swap: Swap) -> Iterator[DeadlineRow]:
    for held in swap.participations:
        due_on = swap.due_on(held)
        if due_on is not None:
            yield DeadlineRow(
                id=held.id,
                swap_id=swap.id,
                reference=swap.reference,
                title=swap.title,
                kind=DeadlineKind.ANSWER,
                due_on=due_on,
                shown_from=held.received_on or due_on,
                name=held.body.value,
                office=swap.office(held.office_id).name,
                responsible=swap.responsible,
                deputy=swap.deputy,
            )


def _follow_ups(swap: Swap) -> Iterator[DeadlineRow]:
    for item in swap.follow_ups:
        if item.is_open:
            yield DeadlineRow(
                id=item.id,
                swap_id=swap.id,
                reference=swap.reference,
                title=swap.title,
                kind=DeadlineKind.FOLLOW_UP,
                due_on=item.due_on,
                shown_from=swap.created_on,
                name=item.subject,
                responsible=item.assignee or swap.responsible,
                deputy="" if item.assignee else swap.deputy,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class OutPaper:
    """A paper with the signers whose originals are out and not back."""

    document_id: DocumentId
    kind: DocumentKind
    signers: tuple[PaperSigner, ...]
    placement_id: PlacementId | None = None


def paper_rows(swap: Swap, papers: Iterable[OutPaper], days: int) -> Iterator[DeadlineRow]:
    """Yield the lines of what is out: asked for `days` after it went out, on a weekday.

    What comes back after the stay is asked for so many days after its end.
    """
    for paper in papers:
        due = min(day for signer in paper.signers if (day := signer.remind_from(days)))
        kept = kept_until(swap, paper.kind, paper.placement_id)
        due_on = on_weekday(max(due, kept + timedelta(days=days)) if kept else due)
        yield DeadlineRow(
            id=paper.document_id,
            swap_id=swap.id,
            reference=swap.reference,
            title=swap.title,
            kind=DeadlineKind.PAPER,
            due_on=due_on,
            shown_from=due_on,
            name=paper.kind.value,
            office=", ".join(dict.fromkeys(_signer_name(swap, each) for each in paper.signers)),
            responsible=swap.responsible,
            deputy=swap.deputy,
        )


def _signer_name(swap: Swap, signer: PaperSigner) -> str:
    # An office that a change has taken out of the case is known by the signer's name alone.
    offices = {office.id: office.name for office in (*swap.former_offices, *swap.offices)}
    return offices.get(signer.office_id, signer.name) if signer.office_id else signer.name
