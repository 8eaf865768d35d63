"""A real file on disk with the two offices and the two people of the sample case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import builders
import pytest

from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import new_swap, offices, people
from jobswap_desktop.services.workplace import Workplace, open_workplace


@dataclass(frozen=True, kw_only=True)
class House:
    """The workplace and who is known there."""

    work: Workplace
    own: Office
    partner: Office
    mara: Person
    jana: Person

    def command(self, **changes: object) -> new_swap.NewSwap:
        fields: dict[str, object] = {
            "kind": SwapKind.MUTUAL,
            "visitor": self.mara,
            "partner": self.jana,
            "home": self.own,
            "host": self.partner,
            "first_day": builders.MONDAY,
            "last_day": builders.FRIDAY,
        }
        return new_swap.NewSwap(**(fields | changes))  # type: ignore[arg-type] - any field by name

    def a_case(self, **changes: object) -> Swap:
        return new_swap.create(self.work, self.command(**changes)).value

    def on(self, day: date) -> Workplace:
        return self.work.on(day)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    work = open_workplace(
        tmp_path / "jobtausch.sqlite", builders.a_clerk(), lambda: date(2021, 12, 6)
    )
    own = offices.save(work, builders.an_office()).value
    partner = offices.save(work, builders.a_partner_office()).value
    mara = people.save(work, builders.a_person()).value
    jana = people.save(work, builders.a_partner()).value
    yield House(work=work, own=own, partner=partner, mara=mara, jana=jana)
    work.db.close()
