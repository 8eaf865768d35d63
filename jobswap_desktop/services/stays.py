"""The stay that ends early or never begins: one direction's own end, while the case goes on."""

from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.rescheduling import Rescheduled, without_visitor
from jobswap_desktop.domain.states import Condition, SwapState
from jobswap_desktop.domain.statistics import Outcome as Result
from jobswap_desktop.domain.swap import Swap, with_placement
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed, load, load_open
from jobswap_desktop.services.wording import day_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule, search, swaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How the stay of one direction ended.

    `on` is the last day the visitor was in the house; None says that they never came.
    `clear_week` takes them out of the appointments that come after.
    """

    placement_id: PlacementId
    on: date | None
    reason: str
    clear_week: bool = True


def can_end(swap: Swap, placement: Placement, today: date) -> bool:
    """Whether the stay has begun, so that it can be ended by itself or found not taken up."""
    begun = swap.state is SwapState.APPROVED and placement.first_day <= today
    return begun and placement.certificate_on is None


def falling_away(work: Workplace, swap: Swap, ending: Ending) -> Rescheduled:
    """Return what becomes of the visitor's appointments after the end."""
    work.require_view()
    placement = swap.placement(ending.placement_id)
    since = ending.on + timedelta(days=1) if ending.on else placement.first_day
    return without_visitor(schedule.of_swap(work.db, swap.id), placement.id, since)


def end(work: Workplace, swap_id: SwapId, ending: Ending) -> Outcome[Swap]:
    """Record how the stay of one direction ended; the other one and the case go on.

    Raises DomainError without a reason, before the stay has begun, once it is certified, on a
    day that is still to come, and on one that is not early (see `Placement.end`).
    """
    known = load_open(work, swap_id)
    placement = known.placement(ending.placement_id)
    if known.state is not SwapState.APPROVED or placement.certificate_on:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
    if work.today() < placement.first_day:
        raise refuse(ProblemCode.CONDITION_NOT_MET, "state", condition=Condition.STARTED.value)
    ended = (
        placement.end(ending.on, ending.reason)
        if ending.on
        else placement.never_begun(ending.reason)
    )
    if ending.on and ending.on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    changed = with_placement(known, placement.id, lambda _held: ended)
    gone = falling_away(work, known, ending) if ending.clear_week else Rescheduled()
    with work.db.write(deed(work, Action.STAY_ENDED, swap_id, _subject(ended))) as change:
        swaps.save(change, changed, known)
        for item in gone.saved:
            schedule.save(change, item)
        for item in gone.removed:
            schedule.remove(change, item)
        search.put_attached(change, swap_id)
    return Outcome(
        value=load(work, swap_id),
        touched=Touched.CASES | Touched.WEEK,
        action=Action.STAY_ENDED,
        undo=change.undo,
    )


def _subject(placement: Placement) -> str:
    what = term(Result.NO_SHOW)
    if placement.ended_on is not None:
        what = f"{term(Result.ENDED_EARLY)} {day_text(placement.ended_on)}"
    return f"{placement.visitor.full_name}: {what}"
