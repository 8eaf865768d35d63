"""The clock set back, years ahead, or at the hour that summer time repeats: the order stays."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from faults.load import TODAY, Load
from faults.recovery import objections
from faults.report import Tally, timed
from faults.sitting import Sitting, prepared

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.services import cases, deadlines, exporting, ledger
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.opening import open_database

_NOON = datetime(2021, 12, 6, 12, tzinfo=UTC)
_AUTUMN = datetime(2021, 10, 31, 0, 59, 59, tzinfo=UTC)
_SPRING = datetime(2022, 3, 27, 0, 59, 59, tzinfo=UTC)
_JUMPS = (
    *(_NOON, _NOON - timedelta(seconds=1), _NOON - timedelta(days=1), _NOON),
    *(_NOON + timedelta(days=3653), _NOON, _NOON - timedelta(days=3653), _NOON),
    *(_AUTUMN, _AUTUMN + timedelta(hours=1), _AUTUMN + timedelta(minutes=30), _AUTUMN),
    *(_SPRING, _SPRING + timedelta(seconds=2), _SPRING - timedelta(hours=1), _NOON),
    *(datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, 23, 59, tzinfo=UTC)),
    *(datetime(2024, 2, 29, 12, tzinfo=UTC), _NOON),
)


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Let the clock jump between what is saved."""
    tally = Tally(fault="the clock jumps (a day back, ten years, summer time)")
    with timed(tally):
        sitting = Sitting(prepared(folder / "clock.sqlite"), 3, tally)
        for moment in _JUMPS[:: 3 if short else 1]:
            tally.trials += 1
            _at(sitting.load, moment)
            sitting.work_on(6)
            _look(sitting.load.work, moment, tally)
        sitting.load.work.db.close()
        with closing(open_database(sitting.path, create=False)) as db:
            if found := objections(db):
                tally.blame(f"the chain does not hold: {found}")
    yield tally


def _at(load: Load, moment: datetime) -> None:
    """Set the clock; the office's day stays, as what is typed depends on it."""
    work = replace(load.work, now=lambda: moment)
    load.house = replace(load.house, work=work)


def _look(work: Workplace, moment: datetime, tally: Tally) -> None:
    for row in cases.rows(work, CaseFilter.ALL):
        history = cases.history(work, row.swap_id)
        numbers = [entry.sequence for entry in history]
        if numbers != sorted(numbers, reverse=True):
            tally.blame("the history is not in the order of what was done")
        if any(entry.at is None or entry.at.tzinfo is None for entry in history):
            tally.blame("a moment without its zone")
        exporting.calendar_file(work, row.swap_id)
    # And the day of the office, on which lists and deadlines depend.
    for day in (moment.date(), TODAY):
        there = work.on(day)
        if any(span.total_seconds() < 0 for span in _spans(there)):
            tally.blame(f"a negative duration on {day}")


def _spans(work: Workplace) -> Iterator[timedelta]:
    """Yield how long appointments take, and read the lists that reckon with days."""
    deadlines.due_now(work)
    ledger.overview(work)
    for row in cases.rows(work, CaseFilter.ALL):
        for item in cases.view(work, row.swap_id).appointments:
            yield item.end - item.start
