"""The services against a plain model: whatever is done in whatever order, both say the same."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from builders import a_clerk, an_appointment
from faults.load import TODAY
from faults.recovery import objections
from faults.report import Tally, timed
from faults.sessions import room
from house import House, a_house
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import cases, editing, schedule, undoing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store.database import Undo

_WORDS = st.text("abc äß", min_size=1, max_size=30).filter(str.strip)
_START = datetime(2022, 2, 21, 8)
_MINUTES = st.integers(0, 600)
"""After eight: an appointment ends on the day on which it begins."""
_numbers = count()


@dataclass(slots=True)
class Case:
    """What a case is in the model: remark, whether it is over, appointments by id."""

    remark: str = ""
    is_over: bool = False
    appointments: dict[str, tuple[str, datetime]] = field(default_factory=dict)


def run(_folder: Path, *, short: bool) -> Iterator[Tally]:
    """Let hypothesis look for an order in which they differ."""
    tally = Tally(fault="use cases in any order against a model")
    examples, steps = (20, 20) if short else (500, 50)
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=short,
        # What it has found is told as it was found: shrinking it takes minutes.
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    with timed(tally), room() as place:

        class Machine(Services):
            """The machine with the folder and the tally of this run."""

            folder = place
            told = tally

        try:
            run_state_machine_as_test(Machine, settings=chosen)
        except Exception as error:  # noqa: BLE001 - whatever it has found
            tally.blame("\n".join([repr(error), *getattr(error, "__notes__", ())]))
    tally.notes.append(f"up to {steps} steps each")
    yield tally


class Services(RuleBasedStateMachine):
    """Two offices on a real file, and what must be in it."""

    folder: Path
    told: Tally

    def __init__(self) -> None:
        super().__init__()
        self.path = self.folder / f"{next(_numbers)}.sqlite"
        self.house: House = a_house(self.path)
        self.model: dict[SwapId, Case] = {}
        self.done: list[tuple[Undo, dict[SwapId, Case]]] = []
        self.undone: list[tuple[Undo, dict[SwapId, Case]]] = []
        self.told.trials += 1

    @rule()
    def create(self) -> None:
        if len(self.model) < 4:
            before = deepcopy(self.model)
            outcome = self.house_case()
            self.model[outcome.value.id] = Case()
            self._keep(outcome, before)

    def house_case(self) -> Outcome[Any]:
        from jobswap_desktop.services import new_swap

        return new_swap.create(self.house.work, self.house.command())

    @precondition(lambda self: self._open())
    @rule(data=st.data(), remark=_WORDS)
    def change(self, data: st.DataObject, remark: str) -> None:
        swap_id = self._any(data)
        details = editing.CaseDetails(remark=remark)
        before = deepcopy(self.model)
        outcome = editing.edit_case(self.house.work, swap_id, details)
        self.model[swap_id].remark = remark
        self._keep(outcome, before)

    @precondition(lambda self: len(self._open()) > 1)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        swap_id = self._any(data)
        before = deepcopy(self.model)
        outcome = editing.move(self.house.work, swap_id, SwapState.WITHDRAWN, "Umzug")
        self.model[swap_id].is_over = True
        self._keep(outcome, before)

    @precondition(lambda self: self._open())
    @rule(data=st.data(), title=_WORDS, day=st.integers(0, 4), minutes=_MINUTES)
    def appoint(self, data: st.DataObject, title: str, day: int, minutes: int) -> None:
        swap_id = self._any(data)
        start = _START + timedelta(days=day, minutes=minutes)
        placement = cases.view(self.house.work, swap_id).swap.placements[0]
        made = an_appointment(
            start,
            start + timedelta(minutes=45),
            swap_id=swap_id,
            title=title,
            placement_ids=frozenset({placement.id}),
        )
        before = deepcopy(self.model)
        outcome = schedule.save(self.house.work, schedule.new_appointment(self.house.work, made))
        self.model[swap_id].appointments[outcome.value.id] = (title, start)
        self._keep(outcome, before)

    @precondition(lambda self: self._appointments())
    @rule(data=st.data(), day=st.integers(0, 4), minutes=_MINUTES)
    def move(self, data: st.DataObject, day: int, minutes: int) -> None:
        item = data.draw(st.sampled_from(self._appointments()))
        later = _START + timedelta(days=day, minutes=minutes) - item.start
        before = deepcopy(self.model)
        outcome = schedule.move(self.house.work, item, item.start + later, item.end + later)
        held = self.model[item.swap_id].appointments
        held[item.id] = (item.title, item.start + later)
        self._keep(outcome, before)

    @precondition(lambda self: self._appointments())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self._appointments()))
        before = deepcopy(self.model)
        outcome = schedule.remove(self.house.work, item)
        del self.model[item.swap_id].appointments[item.id]
        self._keep(outcome, before)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        self._turn(self.done, self.undone)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self._turn(self.undone, self.done)

    @rule()
    def reopen(self) -> None:
        self.house.work.db.close()
        work = open_workplace(self.path, a_clerk(), lambda: TODAY, create=False)
        self.house = replace(self.house, work=work)

    @invariant()
    def both_say_the_same(self) -> None:
        work = self.house.work
        rows = {row.swap_id: row for row in cases.rows(work, CaseFilter.ALL)}
        assert rows.keys() == self.model.keys()
        for swap_id, case in self.model.items():
            view = cases.view(work, swap_id)
            assert view.swap.remark == case.remark
            assert view.swap.is_over == case.is_over
            held = {item.id: (item.title, item.start) for item in self._plain(swap_id)}
            assert held == case.appointments

    def teardown(self) -> None:
        found = objections(self.house.work.db)  # type: ignore[arg-type]  # a file of SQLite
        self.house.work.db.close()
        self.path.unlink()
        assert found == ()

    def _keep(self, outcome: Outcome[Any], before: dict[SwapId, Case]) -> None:
        assert outcome.undo is not None
        self.done.append((outcome.undo, before))
        self.undone.clear()

    def _turn(
        self,
        source: list[tuple[Undo, dict[SwapId, Case]]],
        target: list[tuple[Undo, dict[SwapId, Case]]],
    ) -> None:
        way, other = source.pop()
        now = self.model
        outcome = undoing.undo(self.house.work, way)
        self.model = deepcopy(other)
        assert outcome.undo is not None
        target.append((outcome.undo, now))

    def _open(self) -> list[SwapId]:
        return [swap_id for swap_id, case in self.model.items() if not case.is_over]

    def _any(self, data: st.DataObject) -> SwapId:
        return data.draw(st.sampled_from(self._open()))

    def _plain(self, swap_id: SwapId) -> list[Appointment]:
        """Return the appointments but the briefings that a case begins with."""
        return [
            item
            for item in schedule.of_case(self.house.work, swap_id)
            if item.kind is an_appointment().kind
        ]

    def _appointments(self) -> list[Appointment]:
        return [item for swap_id in self._open() for item in self._plain(swap_id)]
