"""How every use case writes a case: automatic transitions taken, one entry, and the way back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import StatisticId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import OVER
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps
from jobswap_desktop.store.database import Change, Deed
from jobswap_desktop.store.overtaking import gone
from jobswap_desktop.store.written_case import as_written

if TYPE_CHECKING:
    from jobswap_desktop.domain.paper_way import PaperSigner


def load(work: Workplace, swap_id: SwapId) -> Swap:
    """Return the case; raises DomainError when there is none.

    Says who has taken it back (case_taken_back) or wrote last (case_removed); else not_found.
    """
    swap = swaps.recall(work.db, swap_id)
    if swap is None:
        raise gone(work.db, swap_id)
    return swap


def load_open(work: Workplace, swap_id: SwapId, *roles: Role) -> Swap:
    """Return a case that may still be changed by one of `roles` (clerks without any).

    Raises DomainError (role_not_allowed, not_found, case_is_over).
    """
    work.require(*(roles or (Role.HR_CLERK,)))
    swap = load(work, swap_id)
    if swap.is_over:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=swap.reference)
    return swap


def require_open(work: Workplace, swap_id: SwapId) -> None:
    """Make sure that a clerk may still add to the case; cheaper than `load_open`.

    Raises DomainError (role_not_allowed, not_found, case_is_over).
    """
    work.require(Role.HR_CLERK)
    found = swaps.state_of(work.db, swap_id)
    if found is None:
        raise gone(work.db, swap_id)
    reference, state = found
    if state in OVER:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=reference)


def require_recordable(work: Workplace, *roles: Role) -> None:
    """Make sure that one of `roles` (clerks without any) acts and that the file can be written now.

    For what leaves the house before it can be recorded, as paper does. Raises DomainError
    (role_not_allowed) and Unavailable.
    """
    work.require(*(roles or (Role.HR_CLERK,)))
    with work.db.write_derived():
        pass


def deed(work: Workplace, action: Action, swap_id: str = "", subject: str = "") -> Deed:
    """Return who does what, now."""
    return Deed(actor=work.actor, action=action, at=work.now(), swap_id=swap_id, subject=subject)


def save_case(
    work: Workplace,
    action: Action,
    changed: Swap,
    known: Swap | None,
    *,
    subject: str = "",
    touched: Touched = Touched.CASES,
    also: Iterable[tuple[Swap, Swap]] = (),
    signers: Iterable["PaperSigner"] = (),
) -> Outcome[Swap]:
    """Write `changed`, moved along its automatic transitions, as one entry of the history.

    `also` are other cases that the same fact changes, each as it is to be and as it is known.
    `signers` are signers of papers as they are to be; those whose signature the change tells of
    (see `paper_rows`) follow by themselves.
    Raises DomainError with every problem the case has as entered.
    """
    problems = changed.problems()
    if problems:
        raise DomainError(*problems)
    advanced = changed.advance(work.today())
    # Needed by what writes; a window that only shows does not load it.
    from jobswap_desktop.services import paper_rows

    papers = paper_rows.moved(work.db, advanced, known, signers)
    with work.db.write(deed(work, action, changed.id, subject)) as change:
        paper_rows.save(change, changed.id, papers)
        swaps.save(change, advanced, known)
        for other, as_known in also:
            swaps.save(change, other, as_known)
        if advanced.is_over and not (known and known.is_over):
            _count(work, change, advanced)
    return Outcome(
        value=as_written(work.db, advanced, change.undo),
        touched=touched | Touched.DOCUMENTS if papers else touched,
        action=action,
        undo=change.undo,
    )


def _count(work: Workplace, change: Change, swap: Swap) -> None:
    """Count the stays of a case that has come to its end for the yearly statistics."""
    # Needed once in a case's life; a window that only shows does not load it.
    from jobswap_desktop.domain.statistics import counted
    from jobswap_desktop.store import statistics

    for placement in swap.placements:
        statistics.save(change, counted(swap, placement, StatisticId(work.new_id())))
