"""Westtal, the other employer of the window's case: it takes over what is sent, and sends."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import builders
from PySide6.QtWidgets import QApplication, QDialog
from two_offices import westtal

from jobswap_desktop.domain.ids import PersonId, SwapId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.exchange import partner_keys as key_file
from jobswap_desktop.services import (
    editing,
    new_swap,
    offices,
    partner_answering,
    partner_keys,
    partner_sending,
    partner_taking,
    people,
)
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_writing import TO_KEY, Sealing
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_keys as keys

_WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Partner:
    """The workplace of Westtal, and what lies on its desk."""

    work: Workplace
    jana: Person

    def take_and_answer(
        self, path: Path, to: Path, comment: str = "", sealing: Sealing = TO_KEY
    ) -> SwapId:
        """Take over what Lindenfurt sent and write the answer; return the case there."""
        preview = read_partner_file(self.work, path, sealing.passphrase)
        swap = partner_taking.accept(self.work, preview, comment).value
        partner_answering.answer(self.work, swap.id, to, sealing)
        return swap.id

    def a_proposal(self, to: Path, sealing: Sealing = TO_KEY) -> Swap:
        """Write a proposal for a case that Lindenfurt does not know; return the case there."""
        own = self.work.own_office()
        city = next(
            (each for each in offices.all_offices(self.work) if not each.is_own),
            builders.an_office(is_own=False),
        )
        visitor = Person(
            id=PersonId(self.work.new_id()),
            first_name="Mara",
            last_name="Lindner",
            office_id=city.id,
        )
        command = new_swap.NewSwap(
            kind=SwapKind.MUTUAL,
            visitor=self.jana,
            partner=visitor,
            home=own,
            host=city,
            first_day=builders.MONDAY,
            last_day=builders.FRIDAY,
        )
        swap = new_swap.create(self.work, command).value
        for placement in swap.placements:
            swap = editing.consent_to_share(self.work, swap.id, placement.id, builders.TODAY).value
        partner_sending.propose(self.work, swap.id, to, sealing)
        return swap

    def move_and_propose(self, swap_id: SwapId, to: Path) -> None:
        """Put a case off by a week and propose that."""
        swap = load(self.work, swap_id)
        for placement in swap.placements:
            details = editing.PlacementDetails(
                first_day=placement.first_day + _WEEK,
                last_day=placement.last_day + _WEEK,
                host_unit=placement.host_unit,
                contact=placement.contact,
                contact_telephone=placement.contact_telephone,
                place=placement.place,
                first_time=placement.first_time,
                learning_goals=placement.learning_goals,
                data_sharing_consent_on=builders.TODAY,
            )
            editing.edit_placement(self.work, swap_id, placement.id, details)
        partner_sending.propose(self.work, swap_id, to)


@contextmanager
def partner(folder: Path, ours: Workplace, *, confirmed: bool = True) -> Iterator[Partner]:
    """Yield Westtal, with which keys were exchanged, and compared where `confirmed`."""
    work, own = westtal(folder / "westtal.sqlite")
    try:
        jana = people.save(
            work, builders.a_partner(id=PersonId(work.new_id()), office_id=own.id)
        ).value
        offices.save(work, builders.an_office(is_own=False))
        for place in (ours, work):
            partner_keys.make_own(place)
        for place, other in ((ours, work), (work, ours)):
            _know(place, other, confirmed=confirmed)
        yield Partner(work=work, jana=jana)
    finally:
        work.db.close()


def _know(place: Workplace, other: Workplace, *, confirmed: bool) -> None:
    key = keys.own(other.db)
    assert key is not None
    offered = key_file.read_key(key_file.key_text(other.own_office(), key).encode())
    office = partner_keys.plan(place, offered).office
    assert office is not None
    taken = partner_keys.take(place, offered, office.id).value
    if confirmed:
        partner_keys.confirm(place, taken.id, "Robin Falk", builders.TODAY)


def dialog_in_front(name: str) -> QDialog:
    """Return the dialog of this object name that is open, the last one that was opened."""
    found = [
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, QDialog) and window.isVisible() and window.objectName() == name
    ]
    assert found, f"no {name} is open"
    return found[-1]
