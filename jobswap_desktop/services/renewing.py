"""Renewing a case whose stay is over: the same people once more, in a new case of its own."""

from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.instrument_advice import AdviceQuestion
from jobswap_desktop.domain.instrument_notices import NoticeCode
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import new_swap
from jobswap_desktop.services.instrument_words import notice_words
from jobswap_desktop.services.instruments import advise, query_of
from jobswap_desktop.services.new_swap import NewSwap
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps

_RENEWABLE = frozenset({SwapState.FINISHED, SwapState.CLOSED})
_OF_LENGTH = frozenset({NoticeCode.CHAIN, NoticeCode.BEYOND_HOUSE_LIMIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another case by its number."""

    swap_id: SwapId
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The case that a case renews, and those that renew it."""

    predecessor: Link | None = None
    successors: tuple[Link, ...] = ()


def can_be_renewed(swap: Swap, today: date) -> bool:
    """Whether the stay is over, so that a further one is a new case."""
    return swap.state_on(today) in _RENEWABLE


def command(swap: Swap, first_day: date, last_day: date) -> NewSwap:
    """Return what is recorded when `swap` is renewed for another period."""
    first = swap.placements[0]
    return NewSwap(
        kind=swap.kind,
        visitor=first.visitor,
        partner=swap.placements[1].visitor if len(swap.placements) > 1 else None,
        home=first.home,
        host=first.host,
        first_day=first_day,
        last_day=last_day,
        instrument=first.instrument,
        occasion=swap.occasion,
        predecessor=swap,
    )


def renew(work: Workplace, swap_id: SwapId, first_day: date, last_day: date) -> Outcome[Swap]:
    """Record a new case for the same people, offices and bodies in another period.

    Nothing decided is carried over: everybody is asked again, and a declaration holds only where
    it covers the new stay. Raises DomainError when the stay is not over yet, and with the
    problems of the new period.
    """
    work.require(Role.HR_CLERK)
    known = load(work, swap_id)
    if not can_be_renewed(known, work.today()):
        raise refuse(ProblemCode.CASE_NOT_OVER)
    if first_day <= known.last_day:
        earliest = date.fromordinal(known.last_day.toordinal() + 1).isoformat()
        raise DomainError(
            Problem(
                code=ProblemCode.DATE_BACKWARDS, field="first_day", values={"earliest": earliest}
            )
        )
    return new_swap.create(work, command(known, first_day, last_day))


def hints(work: Workplace, swap: Swap, first_day: date, last_day: date) -> tuple[str, ...]:
    """Return where the further stay and the earlier ones count as one (Kettenabordnung)."""
    work.require_view()
    found: dict[str, None] = {}
    for placement in swap.placements:
        stay = replace(placement, first_day=first_day, last_day=last_day)
        # The case that is renewed is another one, and its stay counts.
        query = replace(query_of(stay, swap), swap_id=None)
        answers = {
            AdviceQuestion.PERMANENT: False,
            AdviceQuestion.WORKS_FOR_HOST: stay.instrument is not Instrument.HOSPITATION,
        }
        for notice in advise(work, query, answers).notices:
            if notice.code in _OF_LENGTH:
                found.setdefault(notice_words(notice).text)
    return tuple(found)


def links(work: Workplace, swap: Swap) -> Links:
    """Return the cases before and after this one."""
    work.require_view()
    before = swap.predecessor_id
    return Links(
        predecessor=(
            Link(swap_id=before, reference=swaps.reference_of(work.db, before)) if before else None
        ),
        successors=tuple(
            Link(swap_id=swap_id, reference=reference)
            for swap_id, reference in swaps.successors(work.db, swap.id)
        ),
    )
