"""Deadlines and follow-ups over all open cases, as the page "Fristen" and "Heute" list them."""

from collections.abc import Sequence
from datetime import date, timedelta

from jobswap_desktop.domain.due_days import DeadlineKind, DeadlineRow, DueGroup, DueRow
from jobswap_desktop.domain.workdays import add_working_days
from jobswap_desktop.services.offices import legible_own_office
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import deadlines

PAGE = 100
NOTICE_DAYS = 3
"""So many working days before its last day a body's answer is warned of, unless set otherwise."""

MOST_NOTICE_DAYS = 20
_LONGEST_HOLIDAYS = 14


def rows(
    work: Workplace,
    *,
    mine: bool = False,
    text: str = "",
    until: date | None = None,
    offset: int = 0,
    limit: int = PAGE,
) -> tuple[DueRow, ...]:
    """Return a page of what is due, the longest overdue first.

    `mine`: only what the acting clerk is to do, as responsible clerk, deputy or assignee.
    """
    work.require_view()
    return deadlines.rows(
        work.db,
        work.today(),
        until=until,
        clerk=work.actor.name if mine else "",
        text=text,
        limit=limit,
        offset=offset,
    )


def counts(
    work: Workplace, *, mine: bool = False, text: str = "", until: date | None = None
) -> dict[DueGroup, int]:
    """Return how much each group has (see `rows`)."""
    work.require_view()
    clerk = work.actor.name if mine else ""
    return deadlines.counts(work.db, work.today(), until=until, clerk=clerk, text=text)


def due_now(work: Workplace) -> int:
    """Return how much is overdue or due today."""
    work.require_view()
    found = counts(work, until=work.today())
    return found[DueGroup.OVERDUE] + found[DueGroup.TODAY]


def noticed(work: Workplace, shown: Sequence[DeadlineRow], days: int) -> frozenset[str]:
    """Return the ids of those answers whose last day is at most `days` working days away.

    Working days are those of the own office's Land.
    """
    work.require_view()
    today = work.today()
    # The law's holidays are slow to load: most pages show nothing that they could move.
    horizon = today + timedelta(days=2 * days + _LONGEST_HOLIDAYS)
    near = [
        row for row in shown if row.kind is DeadlineKind.ANSWER and today <= row.due_on <= horizon
    ]
    own = legible_own_office(work) if near else None
    if own is None:
        return frozenset()
    last = add_working_days(today, days, own.land, own.extra_holidays)
    return frozenset(row.id for row in near if row.due_on <= last)
