"""Two offices and two people on a real file, and the cases they make."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import builders
from databases import place

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

    def command(self, **changes: Any) -> new_swap.NewSwap:
        fields: dict[str, Any] = {
            "kind": SwapKind.MUTUAL,
            "visitor": self.mara,
            "partner": self.jana,
            "home": self.own,
            "host": self.partner,
            "first_day": builders.MONDAY,
            "last_day": builders.FRIDAY,
        }
        return new_swap.NewSwap(**(fields | changes))

    def a_case(self, **changes: Any) -> Swap:
        return new_swap.create(self.work, self.command(**changes)).value

    def on(self, day: date) -> Workplace:
        return self.work.on(day)


def a_house(path: Path) -> House:
    """Return the house on a new database; its day is 6 December 2021."""
    return furnished(open_workplace(place(path), builders.a_clerk(), lambda: date(2021, 12, 6)))


def a_closed_file(folder: Path) -> Path:
    """Return a file of the house with one case, in a new folder; nobody has it open."""
    path = folder / "jobtausch.sqlite"
    folder.mkdir()
    house = a_house(path)
    house.a_case()
    house.work.db.close()
    return path


def furnished(work: Workplace) -> House:
    """Return the house at a workplace whose file is still empty."""
    return House(
        work=work,
        own=offices.save(work, builders.an_office()).value,
        partner=offices.save(work, builders.a_partner_office()).value,
        mara=people.save(work, builders.a_person()).value,
        jana=people.save(work, builders.a_partner()).value,
    )
