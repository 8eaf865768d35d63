"""Which periods begin when papers reach their bodies, in words."""

from collections.abc import Iterable
from datetime import date

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.print_lock import IsAddressed
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.decisions import Submission, participation_of, submitted
from jobswap_desktop.services.wording import day_text, periods_text, term

_TO_BE_SUBMITTED = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})


def begun(before: Swap, after: Swap) -> tuple[tuple[str, str, str], ...]:
    """Return body, office and last day of each period that runs in `after` and not in `before`."""
    known = {held.id: held.state for held in before.participations}
    return tuple(
        (term(held.body), after.office(held.office_id).name, day_text(held.due_on))
        for held in after.participations
        if held.state is ParticipationState.SUBMITTED
        and known.get(held.id) is not held.state
        and held.due_on is not None
    )


def begun_if_submitted(
    swap: Swap, papers: Iterable[IsAddressed], on: date | None, today: date
) -> str:
    """Return which periods begin if `papers` reach their bodies on the day `on`; "" if none does.

    A day that cannot be recorded begins none.
    """
    after = swap
    for paper in papers:
        if on is not None and paper.kind is DocumentKind.SUBMISSION:
            after = _submitted(after, paper, on, today)
    return periods_text(begun(swap, after))


def _submitted(swap: Swap, paper: IsAddressed, on: date, today: date) -> Swap:
    if paper.participation_id is None:
        return swap
    held = participation_of(swap, paper.participation_id)
    if held.state not in _TO_BE_SUBMITTED:
        return swap
    try:
        return submitted(swap, Submission(participation_id=held.id, received_on=on), today)
    except (DomainError, ValueError):
        # A day without known holidays, or before the case: the record says so at its field.
        return swap
