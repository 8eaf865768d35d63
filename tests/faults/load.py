"""A clerk in a hurry: use cases at random on a real file, each acknowledged once it has returned.

    python tests/faults/load.py FILE ACKNOWLEDGED --steps 50 --seed 7

An acknowledgement is a line with the length of the audit trail and its head; it stands for what
the screen says, "gespeichert".
"""

import argparse
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import builders
from house import House, furnished

from jobswap_desktop.domain.attachments import Attachment
from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.ids import AttachmentId, SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.services import (
    closing,
    editing,
    follow_ups,
    new_swap,
    offices,
    people,
    sample,
    schedule,
    undoing,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import deed, load
from jobswap_desktop.services.sample_data import sample_table
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import attachments, search
from jobswap_desktop.store.database import Change, Database, Deed, Row, Undo, Words
from jobswap_desktop.store.holding import Hold
from jobswap_desktop.store.last_case import LastCase

Acknowledge = Callable[[Database], None]
LAST = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
TODAY = date(2021, 12, 6)


@dataclass(frozen=True, slots=True)
class Acknowledging:
    """The product's database, which tells of each write after it has been left."""

    inner: Database
    acknowledge: Acknowledge

    @property
    def path(self) -> str:
        return self.inner.path

    @property
    def place(self) -> Place:
        return self.inner.place

    @property
    def is_server(self) -> bool:
        return self.inner.is_server

    @property
    def is_partial(self) -> bool:
        return self.inner.is_partial

    @property
    def words(self) -> Words:
        return self.inner.words

    @property
    def socket(self) -> int | None:
        return self.inner.socket

    @property
    def is_open(self) -> bool:
        return self.inner.is_open

    @property
    def hold(self) -> Hold | None:
        return self.inner.hold

    @property
    def holder(self) -> Holder | None:
        return self.inner.holder

    @property
    def last_case(self) -> LastCase:
        return self.inner.last_case

    @property
    def left_out(self) -> int:
        return self.inner.left_out

    def leave_out(self, table: str, name: str, lost: Collection[str]) -> None:
        self.inner.leave_out(table, name, lost)

    def rows(self, sql: str, /, **values: object) -> list[Row]:
        return self.inner.rows(sql, **values)

    def write(self, deed: Deed) -> AbstractContextManager[Change]:
        return self._telling(self.inner.write(deed))

    def write_derived(self) -> AbstractContextManager[Change]:
        return self._telling(self.inner.write_derived())

    def compact(self) -> None:
        self.inner.compact()

    def patience(self, seconds: float) -> AbstractContextManager[None]:
        return self.inner.patience(seconds)

    def is_write_protected(self) -> bool:
        return self.inner.is_write_protected()

    def changed(self) -> bool:
        return self.inner.changed()

    def close(self) -> None:
        self.inner.close()

    @contextmanager
    def _telling(self, write: AbstractContextManager[Change]) -> Iterator[Change]:
        with write as change:
            yield change
        self.acknowledge(self.inner)


def acknowledging(file: Path) -> Acknowledge:
    """Return what writes a line into `file` that is with the system when it returns."""
    fd = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def acknowledge(db: Database) -> None:
        last = db.rows(LAST)
        os.write(
            fd, b"%d %s\n" % (last[0]["sequence"], last[0]["hash"].encode()) if last else b"0 -\n"
        )

    return acknowledge


UseCase = Callable[[], Outcome[Any]]
Perform = Callable[[UseCase], Outcome[Any]]


def _call(use_case: UseCase) -> Outcome[Any]:
    return use_case()


@dataclass(slots=True)
class Load:
    """What the clerk does next, at random; nothing is done that the product would refuse."""

    house: House
    rng: Random
    cases: list[SwapId] = field(default_factory=list)
    perform: Perform = _call
    undone: list[Undo] = field(default_factory=list)
    done: list[Undo] = field(default_factory=list)

    @property
    def work(self) -> Workplace:
        return self.house.work

    def step(self) -> None:
        """Do one thing."""
        if not self.cases:
            self._new_case()
            return
        names = ("remark", "remark", "follow_up", "appoint", "appoint", "move", "remove")
        more = ("person", "office", "journal", "scan", "undo", "undo", "redo", "new_case")
        name = self.rng.choice((*names, *more))
        getattr(self, name if name == "scan" else f"_{name}")()

    def _do(self, use_case: UseCase) -> None:
        outcome = self.perform(use_case)
        self.undone.clear()
        if outcome.undo is not None:
            self.done.append(outcome.undo)

    def _word(self) -> str:
        return "".join(
            self.rng.choices("abcdefghijklmnop äöüß", k=self.rng.randint(3, 400))
        ).strip()

    def _case(self) -> SwapId:
        return self.rng.choice(self.cases)

    def _appointments(self) -> tuple[Appointment, ...]:
        return schedule.of_case(self.work, self._case())

    def _new_case(self) -> None:
        # Never taken back: the other steps refer to it.
        command = self.house.command(occasion=self._word()[:80])
        made = self.perform(lambda: new_swap.create(self.work, command))
        self.cases.append(made.value.id)
        self.done.clear()
        self.undone.clear()

    def _remark(self) -> None:
        details = editing.CaseDetails(remark=self._word())
        self._do(lambda: editing.edit_case(self.work, self._case(), details))

    def _follow_up(self) -> None:
        due = TODAY + timedelta(days=self.rng.randint(1, 60))
        entry = follow_ups.FollowUpEntry(due_on=due, subject=self._word()[:80] or "anrufen")
        self._do(lambda: follow_ups.add(self.work, self._case(), entry))

    def _appoint(self) -> None:
        swap_id = self._case()
        placement = load(self.work, swap_id).placements[0]
        start = datetime(2022, 2, 21, 8) + timedelta(hours=self.rng.randint(0, 100))
        made = builders.an_appointment(
            start=start,
            end=start + timedelta(minutes=30),
            swap_id=swap_id,
            placement_ids=frozenset({placement.id}),
            title=self._word()[:60] or "Termin",
        )
        self._do(lambda: schedule.save(self.work, schedule.new_appointment(self.work, made)))

    def _move(self) -> None:
        for item in self._appointments()[:1]:
            # None ends on another day than it begins.
            is_late = item.end.hour == 23 or item.end.date() > item.start.date()
            later = timedelta(hours=-12) if is_late else timedelta(minutes=15)
            moved = (item, item.start + later, item.end + later)
            self._do(partial(schedule.move, self.work, *moved))

    def _remove(self) -> None:
        for item in self._appointments()[:1]:
            self._do(partial(schedule.remove, self.work, item))

    def _person(self) -> None:
        mara = next(each for each in people.all_people(self.work) if each.id == self.house.mara.id)
        self._do(lambda: people.save(self.work, replace(mara, telephone=self._word()[:30])))

    def _office(self) -> None:
        own = self.work.own_office()
        self._do(lambda: offices.save(self.work, replace(own, hr_unit=self._word()[:60])))

    def _journal(self) -> None:
        swap_id = self._case()
        placement = load(self.work, swap_id).placements[0]
        entry = closing.new_entry(self.work, swap_id, placement.id)
        self._do(
            lambda: closing.save_entry(self.work, replace(entry, observed=self._word() or "-"))
        )

    def scan(self) -> None:
        """Keep a file in a case."""
        # Never the same twice, also where another load with the same seed was before.
        held = self.work.new_id().encode() + self.rng.randbytes(self.rng.randint(1_000, 60_000))
        attachment = Attachment(
            id=AttachmentId(self.work.new_id()),
            swap_id=self._case(),
            sha256=content_digest(held),
            name="scan.pdf",
            size=len(held),
            pages=1,
            added_on=TODAY,
        )
        filed = deed(self.work, Action.SCAN_FILED, attachment.swap_id)
        with self.work.db.write(filed) as change:
            attachments.save(change, attachment, held)
            search.put_attached(change, attachment.swap_id)

    def _undo(self) -> None:
        if self.done:
            way = self.done.pop()
            outcome = self.perform(lambda: undoing.undo(self.work, way))
            if outcome.undo is not None:
                self.undone.append(outcome.undo)

    def _redo(self) -> None:
        if self.undone:
            way = self.undone.pop()
            outcome = self.perform(lambda: undoing.undo(self.work, way))
            if outcome.undo is not None:
                self.done.append(outcome.undo)


def opened(path: Path, acknowledge: Acknowledge, pragmas: Iterable[str] = ()) -> Workplace:
    """Return the clerk's workplace, whose writes are acknowledged from the opening on."""
    work = open_workplace(path, builders.a_clerk(), lambda: TODAY)
    for pragma in pragmas:
        work.db.rows(f"PRAGMA {pragma}")
    acknowledge(work.db)
    return replace(work, db=Acknowledging(work.db, acknowledge))


def gone_on(work: Workplace, rng: Random) -> Load:
    """Return the load that goes on in a file which may have been begun by another one."""
    known = {person.id: person for person in people.all_people(work)}
    houses = {office.id: office for office in offices.all_offices(work)}
    own, partner = builders.an_office(), builders.a_partner_office()
    mara, jana = builders.a_person(), builders.a_partner()
    house = House(
        work=work,
        own=houses.get(own.id) or offices.save(work, own).value,
        partner=houses.get(partner.id) or offices.save(work, partner).value,
        mara=known.get(mara.id) or people.save(work, mara).value,
        jana=known.get(jana.id) or people.save(work, jana).value,
    )
    return Load(house, rng, [SwapId(row["id"]) for row in work.db.rows("SELECT id FROM swap")])


def after_the_story(work: Workplace) -> House:
    """Play the sample's main case and return the house of those who were in it."""
    monday = sample.sample_monday(TODAY)
    cast = sample.save_cast(work)
    sample.play(work, cast, "main", monday, until=monday + timedelta(weeks=6))
    row = next(case for case in sample_table()["case"] if case["key"] == "main")
    mara, jana = cast.people[row["visitor"]], cast.people[row["partner"]]
    by_id = {office.id: office for office in cast.offices.values()}
    assert mara.office_id
    assert jana.office_id
    own, partner = by_id[mara.office_id], by_id[jana.office_id]
    return House(work=work, own=own, partner=partner, mara=mara, jana=jana)


def main() -> int:
    """Work until the steps are done; forever without any."""
    parser = argparse.ArgumentParser(description="use cases at random")
    parser.add_argument("file", type=Path)
    parser.add_argument("acknowledged", type=Path)
    parser.add_argument("--steps", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--story", action="store_true", help="play the sample's main case before")
    parser.add_argument("--pragma", action="append", default=[], help="set on the open file")
    chosen = parser.parse_args()
    work = opened(chosen.file, acknowledging(chosen.acknowledged), chosen.pragma)
    if chosen.story:
        from faults.scenes import the_rest

        house = after_the_story(work)
        the_rest(house)
    else:
        house = furnished(work)
    clerk = Load(house, Random(chosen.seed))  # noqa: S311 - to be repeated, not to be secret
    for _ in range(chosen.steps):
        clerk.step()
    work.db.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
