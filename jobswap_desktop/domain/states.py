"""The states of a case and the one table of allowed transitions.

Guard, screen and test read the same table. `ready`, `running` and `finished` are never stored:
they follow from the stored state, from what is missing, and from the day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.people import Role


class SwapState(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    REQUESTED = "requested"
    IN_REVIEW = "in_review"
    IN_PARTICIPATION = "in_participation"
    APPROVED = "approved"
    READY = "ready"
    RUNNING = "running"
    FINISHED = "finished"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    ABORTED = "aborted"


_S = SwapState

COMPUTED = frozenset({_S.READY, _S.RUNNING, _S.FINISHED})
OVER = frozenset({_S.CLOSED, _S.REJECTED, _S.WITHDRAWN, _S.CANCELLED, _S.ABORTED})
"""States in which nothing is owed any more."""


class Condition(StrEnum):
    """What must hold besides the role before a transition is taken."""

    NONE = "none"
    REASON_GIVEN = "reason_given"
    SUPERVISORS_AGREED = "supervisors_agreed"
    SUPERVISORS_OPEN = "supervisors_open"
    PARTICIPATION_OPEN = "participation_open"
    SOMEBODY_OPEN = "somebody_open"
    PARTICIPATION_STARTED = "participation_started"
    EVERYBODY_AGREED = "everybody_agreed"
    NOT_STARTED = "not_started"
    STARTED = "started"
    CERTIFIED = "certified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One allowed change of the stored state.

    `automatic` ones are taken by themselves as soon as their condition holds: they are the
    consequence of a recorded fact, whoever recorded it. A `reason` is mandatory where the case
    leaves its way.
    """

    source: SwapState
    target: SwapState
    condition: Condition = Condition.NONE
    roles: frozenset[Role] = frozenset({Role.HR_CLERK})
    automatic: bool = False
    reason: bool = False


def _exits(target: SwapState, *sources: SwapState, condition: Condition) -> list[Transition]:
    return [
        Transition(source=source, target=target, condition=condition, reason=True)
        for source in sources
    ]


TRANSITIONS: tuple[Transition, ...] = (
    Transition(
        source=_S.DRAFT,
        target=_S.REQUESTED,
        roles=frozenset({Role.HR_CLERK, Role.STAFF_COUNCIL}),
    ),
    Transition(
        source=_S.REQUESTED,
        target=_S.IN_REVIEW,
        condition=Condition.SUPERVISORS_AGREED,
        automatic=True,
    ),
    Transition(
        source=_S.IN_REVIEW,
        target=_S.IN_PARTICIPATION,
        condition=Condition.PARTICIPATION_STARTED,
        automatic=True,
    ),
    Transition(
        source=_S.IN_PARTICIPATION,
        target=_S.APPROVED,
        condition=Condition.EVERYBODY_AGREED,
        automatic=True,
    ),
    # The way back, where a fact that carried the case has been changed or made worthless.
    Transition(
        source=_S.IN_REVIEW,
        target=_S.REQUESTED,
        condition=Condition.SUPERVISORS_OPEN,
        automatic=True,
    ),
    Transition(
        source=_S.IN_PARTICIPATION,
        target=_S.IN_REVIEW,
        condition=Condition.PARTICIPATION_OPEN,
        automatic=True,
    ),
    Transition(
        source=_S.APPROVED,
        target=_S.IN_PARTICIPATION,
        condition=Condition.SOMEBODY_OPEN,
        automatic=True,
    ),
    Transition(source=_S.APPROVED, target=_S.CLOSED, condition=Condition.CERTIFIED),
    *_exits(
        _S.REJECTED,
        _S.REQUESTED,
        _S.IN_REVIEW,
        _S.IN_PARTICIPATION,
        condition=Condition.REASON_GIVEN,
    ),
    *_exits(
        _S.WITHDRAWN,
        _S.DRAFT,
        _S.REQUESTED,
        _S.IN_REVIEW,
        _S.IN_PARTICIPATION,
        condition=Condition.REASON_GIVEN,
    ),
    *_exits(_S.CANCELLED, _S.APPROVED, condition=Condition.NOT_STARTED),
    *_exits(_S.ABORTED, _S.APPROVED, condition=Condition.STARTED),
)


def transition(source: SwapState, target: SwapState) -> Transition | None:
    """Return the row of the table that leads from `source` to `target`, if there is one."""
    return next((t for t in TRANSITIONS if t.source is source and t.target is target), None)


def protected(in_force: int, total: int) -> bool:
    """Whether as many declarations of confidentiality are in force as it takes."""
    return in_force == total


def shown_state(
    state: SwapState,
    first_day: date,
    last_day: date,
    today: date,
    *,
    complete: bool,
    protected: bool,
) -> SwapState:
    """Return the state shown on `today`, the computed ones included.

    `complete` says that nothing is missing for the start, `protected` that the declarations of
    confidentiality are in force. Before the first day nothing may be missing. A stay that has
    begun runs on whatever else turns up missing, but never without the declarations: the case
    is then only "approved", and an alarm (see `Swap.unprotected`).
    """
    if state is not SwapState.APPROVED:
        return state
    if last_day < today:
        return SwapState.FINISHED
    if first_day <= today:
        return SwapState.RUNNING if complete or protected else SwapState.APPROVED
    return SwapState.READY if complete else SwapState.APPROVED
