"""The confidentiality ledger: who is in the house without a declaration, who is missing next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import ledger

PAGE = 100
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The answer of one look, as of `day` and its week.

    `counts` says how many lines each filter leaves; `unprotected` are the first of those in the
    house without a declaration in force, `unprotected_today` how many of them are there on the
    day itself; `next_missing` is the line of which something is missing first.
    """

    day: date
    counts: Mapping[LedgerFilter, int]
    unprotected: tuple[LedgerRow, ...]
    unprotected_today: int
    next_missing: LedgerRow | None

    @property
    def days_left(self) -> int | None:
        """Days until the stay begins of which something is missing first; negative once begun."""
        return (self.next_missing.first_day - self.day).days if self.next_missing else None


def overview(work: Workplace) -> Overview:
    """Return who is in the house this week, who of them unprotected, and what is missing next."""
    work.require_view()
    today = work.today()
    counts = {each: count(work, each) for each in LedgerFilter}
    alarm = counts[LedgerFilter.UNPROTECTED] > 0
    return Overview(
        day=today,
        counts=counts,
        unprotected=rows(work, LedgerFilter.UNPROTECTED, limit=_MOST_NAMED) if alarm else (),
        unprotected_today=ledger.unprotected_on(work.db, today) if alarm else 0,
        next_missing=next(iter(rows(work, LedgerFilter.MISSING, limit=1)), None),
    )


def rows(
    work: Workplace,
    ledger_filter: LedgerFilter,
    text: str = "",
    *,
    after: LedgerRow | None = None,
    limit: int = PAGE,
) -> tuple[LedgerRow, ...]:
    """Return a page of the ledger behind the line `after` (see the store: `ledger.rows`)."""
    work.require_view()
    return ledger.rows(work.db, ledger_filter, text, work.today(), limit=limit, after=after)


def count(work: Workplace, ledger_filter: LedgerFilter, text: str = "") -> int:
    """Return how many lines filter and search leave; as far as `cases.most_counted`."""
    work.require_view()
    return ledger.count(work.db, ledger_filter, text, work.today())
