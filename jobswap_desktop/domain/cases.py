"""A case as one line of a list, and what a list can be asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.due_days import DeadlineKind
from jobswap_desktop.domain.ids import Nothing, SwapId
from jobswap_desktop.domain.requirements import SETBACKS, Requirement, RequirementCode, Step
from jobswap_desktop.domain.states import SwapState, protected, shown_state
from jobswap_desktop.domain.swap import Swap, SwapKind

WAITING_FOR_OTHERS = frozenset(
    {
        RequirementCode.ANSWER_OPEN,
        RequirementCode.NDA_HANDED_OVER,
        RequirementCode.DATA_PROTECTION_HANDED_OVER,
        RequirementCode.SIGNATURE_OPEN,
    }
)
"""Where the next move is somebody else's; all other requirements are the clerk's own."""


class CaseFilter(StrEnum):
    """The list's filters.

    `MINE` are open cases of which the acting clerk is responsible or deputy; `FORGOTTEN` those
    that nothing brings back to mind (see `CaseRow.is_forgotten`); `PAPERS_OUT` those of which
    signed papers are still to come back.
    """

    OPEN = "open"
    MINE = "mine"
    OURS = "ours"
    OVERDUE = "overdue"
    FORGOTTEN = "forgotten"
    PAPERS_OUT = "papers_out"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case as the list shows it.

    `due_on` is the earliest last day of a body's answer, `follow_up_on` the day of the next
    follow-up; a case that is over waits for none.

    `next_*` is the first requirement for the start, `closing_*` the first one for the end; which
    of them counts depends on the day. Codes are "" where nothing is missing. `reason` is why the
    case left its way, or why a stay of it ended. `papers_out` is how many signatures are missing
    on papers that were handed over, the first of them on `papers_out_since`.
    """

    swap_id: SwapId
    reference: str
    kind: SwapKind
    title: str
    offices: str
    state: SwapState
    is_open: bool
    is_complete: bool
    first_day: date
    last_day: date
    nda_in_force: int
    nda_total: int
    next_code: RequirementCode | Nothing
    next_name: str
    next_office: str
    is_ours: bool
    closing_code: RequirementCode | Nothing
    closing_name: str
    due_on: date | None
    follow_up_on: date | None
    responsible: str
    deputy: str
    reason: str
    papers_out: int = 0
    papers_out_since: date | None = None

    def state_on(self, today: date) -> SwapState:
        """Return the state shown on `today`."""
        return shown_state(
            self.state,
            self.first_day,
            self.last_day,
            today,
            complete=self.is_complete,
            protected=protected(self.nda_in_force, self.nda_total),
        )

    def requirement_on(self, today: date) -> Requirement | None:
        """Return the next thing to do on `today`, without its subject."""
        if not self.is_open:
            return None
        if self.next_code:
            return Requirement(
                step=Step.REQUEST,
                code=self.next_code,
                name=self.next_name,
                office=self.next_office,
                due_on=self.due_on,
            )
        if self.closing_code and self.last_day < today:
            return Requirement(step=Step.CLOSING, code=self.closing_code, name=self.closing_name)
        return None

    def next_deadline(self, today: date) -> tuple[DeadlineKind, date] | None:
        """Return the next day that matters and what it is.

        A body's last day or a follow-up, whichever comes first, else the first day of the stay.
        """
        if not self.is_open:
            return None
        kinds = {DeadlineKind.ANSWER: self.due_on, DeadlineKind.FOLLOW_UP: self.follow_up_on}
        days = [(day, kind) for kind, day in kinds.items() if day is not None]
        if not days and today <= self.first_day:
            days.append((self.first_day, DeadlineKind.START))
        first = min(days, default=None)
        return (first[1], first[0]) if first else None

    def next_due(self, today: date) -> date | None:
        """Return the day of `next_deadline`."""
        found = self.next_deadline(today)
        return found[1] if found else None

    @property
    def is_set_back(self) -> bool:
        """Whether a body has said something against the measure that is to be dealt with first."""
        return self.is_open and self.next_code in SETBACKS

    @property
    def is_forgotten(self) -> bool:
        """Whether nothing brings an open case back to mind: no running time, no follow-up."""
        return self.is_open and self.due_on is None and self.follow_up_on is None

    def is_overdue(self, today: date) -> bool:
        """Whether a body's last day has passed without an answer, or a follow-up undone."""
        days = (self.due_on, self.follow_up_on)
        return self.is_open and any(day is not None and day < today for day in days)


def case_row(swap: Swap, missing: Sequence[Requirement] | None = None) -> CaseRow:
    """Return the line of `swap`.

    `missing` is what `swap.missing(Step.CLOSING)` says, where the caller knows it already.
    """
    found = swap.missing(Step.CLOSING) if missing is None else missing
    owed = () if swap.is_over else found
    for_start = [item for item in owed if item.step is not Step.CLOSING]
    closing = [item for item in owed if item.step is Step.CLOSING]
    requirement = for_start[0] if for_start else None
    in_force, total = swap.nda_status()
    separator = " ⇄ " if len(swap.placements) > 1 else " → "
    follow_up = swap.follow_up
    waiting = [day for held in swap.participations if (day := swap.due_on(held))]
    return CaseRow(
        swap_id=swap.id,
        reference=swap.reference,
        kind=swap.kind,
        title=swap.title,
        offices=separator.join(office.name for office in swap.offices),
        state=swap.state,
        is_open=not swap.is_over,
        is_complete=not for_start,
        first_day=swap.first_day,
        last_day=swap.last_day,
        nda_in_force=in_force,
        nda_total=total,
        next_code=requirement.code if requirement else "",
        next_name=requirement.name if requirement else "",
        next_office=requirement.office if requirement else "",
        is_ours=requirement is None or requirement.code not in WAITING_FOR_OTHERS,
        closing_code=closing[0].code if closing else "",
        closing_name=closing[0].name if closing else "",
        due_on=min(waiting, default=None),
        follow_up_on=follow_up.due_on if follow_up and not swap.is_over else None,
        responsible=swap.responsible,
        deputy=swap.deputy,
        reason=swap.reason or next((p.end_reason for p in swap.placements if p.is_ended), ""),
    )
