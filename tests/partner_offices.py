"""Two employers on one machine, each with a file of its own, who know each other by files alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import builders
import databases

from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.exchange.partner_keys import key_text, read_key
from jobswap_desktop.services import editing, new_swap, offices, partner_keys, people
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import partner_keys as keys

DAY = date(2021, 12, 6)


@dataclass(frozen=True, kw_only=True)
class Employer:
    """One of both: its workplace, its own office and its own person."""

    work: Workplace
    own: Office
    person: Person

    def on(self, day: date) -> "Employer":
        return replace(self, work=self.work.on(day))

    def case(self, swap_id: SwapId) -> Swap:
        return load(self.work, swap_id)

    def partner(self) -> Office:
        return next(each for each in offices.all_offices(self.work) if not each.is_own)


@contextmanager
def two_employers(folder: Path) -> Iterator[tuple[Employer, Employer]]:
    """Yield Lindenfurt, which knows the partner by name, and Westtal, which knows nobody yet."""
    first = _opened(folder / "lindenfurt.sqlite", "Kim Weber", "kweber")
    second = _opened(folder / "westtal.sqlite", "Toni Berg", "tberg")
    try:
        own = offices.save(first, builders.an_office(id=OfficeId(first.new_id()))).value
        mara = people.save(
            first,
            builders.a_person(
                id=PersonId(first.new_id()),
                office_id=own.id,
                telephone="05222 952-0",
                email="mara.lindner@lindenfurt.example",
                supervisor="Ute Kern",
                private_address="Gartenweg 3, 32799 Lindenfurt",
                under_18=True,
                weekly_minutes=2340,
            ),
        ).value
        theirs = builders.a_partner_office(
            id=OfficeId(second.new_id()), is_own=True, reference_prefix="ITV-"
        )
        other = offices.save(second, theirs).value
        jana = people.save(
            second, builders.a_partner(id=PersonId(second.new_id()), office_id=other.id)
        ).value
        yield (
            Employer(work=first, own=own, person=mara),
            Employer(work=second, own=other, person=jana),
        )
    finally:
        first.db.close()
        second.db.close()


def _opened(path: Path, name: str, account: str) -> Workplace:
    return open_workplace(
        databases.place(path), builders.a_clerk(name=name, account=account), lambda: DAY
    )


def a_case(employer: Employer, **changes: Any) -> Swap:
    """Return a mutual case of the first employer with one consent on record, its own person's."""
    work = employer.work
    known = [each for each in offices.all_offices(work) if not each.is_own]
    new = builders.a_partner_office(id=OfficeId(work.new_id()), reference_prefix="")
    theirs = known[0] if known else new
    fields: dict[str, Any] = {
        "kind": SwapKind.MUTUAL,
        "visitor": employer.person,
        "partner": Person(
            id=PersonId(work.new_id()), first_name="Jana", last_name="Voss", office_id=theirs.id
        ),
        "home": employer.own,
        "host": theirs,
        "first_day": builders.MONDAY,
        "last_day": builders.FRIDAY,
    }
    swap = new_swap.create(work, new_swap.NewSwap(**(fields | changes))).value
    mine = next(p for p in swap.placements if p.home and p.home.id == employer.own.id)
    return editing.consent_to_share(work, swap.id, mine.id, DAY).value


def exchange_keys(one: Employer, other: Employer, *, confirmed: bool = True) -> None:
    """Make both offices' keys and let each know the other's, by telephone where `confirmed`."""
    for employer in (one, other):
        if partner_keys.own(employer.work) is None:
            partner_keys.make_own(employer.work)
    for employer, whose in ((one, other), (other, one)):
        know_key(employer, whose, confirmed=confirmed)


def know_key(employer: Employer, whose: Employer, *, confirmed: bool) -> None:
    """Let an employer take in the other's key file; the office is recorded where it is not."""
    work = employer.work
    key = keys.own(whose.work.db)
    assert key is not None
    offered = read_key(key_text(whose.own, key).encode())
    found = [each for each in offices.all_offices(work) if not each.is_own]
    office = found[0] if found else offices.save(work, _stranger(work, whose.own)).value
    taken = partner_keys.take(work, offered, office.id).value
    if confirmed:
        partner_keys.confirm(work, taken.id, "Toni Berg", DAY)


def _stranger(work: Workplace, office: Office) -> Office:
    return Office(id=OfficeId(work.new_id()), name=office.name, employer=office.employer)
