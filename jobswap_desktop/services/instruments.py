"""The advice on the instrument of a stay: what the record knows, put to the decision helper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId
from jobswap_desktop.domain.instrument_advice import (
    HOSPITATION_LIMIT_MONTHS,
    Answers,
    Situation,
    presumptions,
)
from jobswap_desktop.domain.instrument_notices import Advice
from jobswap_desktop.domain.instrument_notices import advise as advise_on
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.rules import in_force
from jobswap_desktop.domain.stay_chain import Stay
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.rules import rules_in_use
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, stays


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentQuery:
    """Whose stay it is, as far as that is known; whatever is missing is asked.

    Without `home` the own office counts, unless somebody comes to it. `swap_id` is the case of
    the stay itself, which does not count as another stay. Days count only if both are given. Of
    a case with two directions (`is_mutual`) this is one; the other may need another instrument.
    """

    visitor: Person | None = None
    home: Office | None = None
    host: Office | None = None
    first_day: date | None = None
    last_day: date | None = None
    swap_id: SwapId | None = None
    is_mutual: bool = False
    hospitation_limit_months: int = HOSPITATION_LIMIT_MONTHS

    @property
    def stay(self) -> Stay | None:
        """The days of the stay; None while they are unknown or reversed."""
        if self.first_day is None or self.last_day is None or self.last_day < self.first_day:
            return None
        return Stay(first_day=self.first_day, last_day=self.last_day)


def query_of(placement: Placement, swap: Swap) -> InstrumentQuery:
    """Return the question about one direction of a recorded case, as it now stands."""
    return InstrumentQuery(
        visitor=placement.visitor,
        home=placement.home,
        host=placement.host,
        first_day=placement.first_day,
        last_day=placement.last_day,
        swap_id=swap.id,
        is_mutual=len(swap.placements) > 1,
    )


def situation(work: Workplace, query: InstrumentQuery) -> Situation:
    """Return everything the record knows for the advice."""
    home = query.home
    if home is None and not (query.host and query.host.is_own):
        home = offices.own(work.db)
    return Situation(
        status_group=query.visitor.status_group if query.visitor else StatusGroup.UNKNOWN,
        home=home,
        host=query.host,
        stay=query.stay,
        other_stays=tuple(_other_stays(work, query)),
        rules=in_force(rules_in_use(work), work.today()),
        hospitation_limit_months=query.hospitation_limit_months,
    )


def advise(work: Workplace, query: InstrumentQuery, answers: Answers) -> Advice:
    """Return the advice on a stay, as far as the answers given so far carry."""
    return advise_on(situation(work, query), answers)


def presumed(work: Workplace, query: InstrumentQuery) -> Answers:
    """Return the answers that are likely, and hold until somebody says otherwise."""
    return presumptions(situation(work, query))


def _other_stays(work: Workplace, query: InstrumentQuery) -> Iterator[Stay]:
    visitor, host = query.visitor, query.host
    if visitor is None or host is None or query.stay is None:
        return
    yield from _stays_at(work, visitor.id, host.id, query.swap_id)


def _stays_at(
    work: Workplace, visitor: PersonId, host: OfficeId, without: SwapId | None
) -> Iterator[Stay]:
    for row in stays.of_person(work.db, visitor, date.min, date.max):
        if row["host_id"] != host or row["swap_id"] == without or row["no_show"]:
            continue
        last_day = date.fromisoformat(row["last_day"])
        ended_on = date.fromisoformat(row["ended_on"]) if row["ended_on"] else last_day
        yield Stay(
            first_day=date.fromisoformat(row["first_day"]),
            last_day=min(ended_on, last_day),
            reference=row["reference"],
        )
