"""List, search, opening a case, and one recorded fact against a bare durable commit."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import builders
import crowd
from stopwatch import median_ms

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import (
    cases,
    deadlines,
    decisions,
    ledger,
    new_swap,
    offices,
    people,
    schedule,
    today,
)
from jobswap_desktop.services.workplace import Workplace, open_workplace

_TYPED = ("s", "sc", "sch", "schr", "schro", "voss 9", "l")


def figures(folder: Path, large: int, rounds: int) -> Iterator[dict[str, Any]]:
    """Yield the figures of the store and the services."""
    path = folder / f"store-{large}.sqlite"
    crowd.fill(path, large)
    work = open_workplace(path, builders.a_clerk(), lambda: crowd.TODAY)
    slowest = max(_keystroke(work, typed, rounds) for typed in _TYPED)
    yield _row(f"filter keystroke, slowest of {len(_TYPED)}, {large} cases", slowest, "ms", 16)
    slowest = max(_ledger_keystroke(work, each, rounds) for each in LedgerFilter)
    yield _row(f"ledger keystroke, slowest filter, {large} cases", slowest, "ms", 16)
    waiting = median_ms(lambda: cases.rows(work, CaseFilter.PAPERS_OUT), rounds)
    yield _row("cases with papers out (read)", waiting, "ms", 16)
    search = median_ms(lambda: cases.count(work, CaseFilter.ALL, "schroder lindner"), rounds)
    yield _row(f"full-text search, {large} cases", search, "ms", 10)
    # Always another case: the last one would not be read again.
    others = count(100)
    opened = median_ms(lambda: cases.view(work, SwapId(f"s{next(others):06}")), rounds)
    yield _row("open a case (read)", opened, "ms", 20)
    yield _row("page Heute (read)", median_ms(lambda: today.overview(work), rounds), "ms", 20)
    mine = median_ms(lambda: today.overview(work, mine=True), rounds)
    yield _row("page Heute, only mine (read)", mine, "ms", 20)
    yield _row("page Fristen (read)", median_ms(lambda: _deadlines(work, ""), rounds), "ms", 20)
    typed = median_ms(lambda: _deadlines(work, "schr"), rounds)
    yield _row(f"keystroke on the page Fristen, {large} cases", typed, "ms", 16)
    yield _row("page Verschwiegenheit (read)", median_ms(lambda: _ledger(work), rounds), "ms", 20)
    nothing = median_ms(lambda: cases.likely_word(work, "schroter"), rounds)
    yield _row("guess at a mistyped name", nothing, "ms", 16)
    work.db.close()
    yield from _facts(folder, rounds * 10)


def _deadlines(work: Workplace, text: str) -> None:
    deadlines.rows(work, text=text)
    deadlines.counts(work, text=text)


def _ledger(work: Workplace) -> None:
    for each in LedgerFilter:
        ledger.count(work, each)
    ledger.rows(work, LedgerFilter.MISSING)


def _keystroke(work: Workplace, typed: str, rounds: int) -> float:
    def filtered() -> None:
        cases.rows(work, CaseFilter.OPEN, typed)
        cases.count(work, CaseFilter.OPEN, typed)

    return median_ms(filtered, rounds)


def _ledger_keystroke(work: Workplace, each: LedgerFilter, rounds: int) -> float:
    def filtered() -> None:
        ledger.rows(work, each, "schr")
        ledger.count(work, each, "schr")

    return median_ms(filtered, rounds)


def _facts(folder: Path, rounds: int) -> Iterator[dict[str, Any]]:
    work = open_workplace(folder / "facts.sqlite", builders.a_clerk(), lambda: date(2021, 12, 6))
    swap = _a_case(work)
    briefing = schedule.of_case(work, swap.id)[0]
    on_the_day = work.on(briefing.day)
    numbers = count()
    decision = decisions.ApprovalDecision(
        approval_id=swap.approvals[2].id, state=ApprovalState.GRANTED, on=date(2021, 12, 6)
    )

    def tick() -> None:
        schedule.tick(on_the_day, briefing.id, done=next(numbers) % 2 == 0)

    def decide() -> None:
        by = f"Person {next(numbers)}"
        decisions.decide_approval(work, swap.id, replace(decision, by=by))

    with closing(_bare(folder / "bare.sqlite")) as bare:
        before = median_ms(partial(_commit, bare), rounds)
        ticked, decided = median_ms(tick, rounds), median_ms(decide, rounds)
        yardstick = (before + median_ms(partial(_commit, bare), rounds)) / 2
    work.db.close()
    yield _row("a recorded fact (briefing done) : bare durable commit", ticked / yardstick, "x", 2)
    yield _row("a recorded decision : bare durable commit", decided / yardstick, "x", 2)


def _a_case(work: Workplace) -> Swap:
    command = new_swap.NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=people.save(work, builders.a_person(office_id=None)).value,
        partner=builders.a_partner(office_id=None),
        home=offices.save(work, builders.an_office()).value,
        host=builders.a_partner_office(),
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    return new_swap.create(work, command).value


def _bare(path: Path) -> sqlite3.Connection:
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode = TRUNCATE")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT)")
    return bare


def _commit(bare: sqlite3.Connection) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO fact (text) VALUES ('x')")
    bare.execute("COMMIT")


def _row(name: str, value: float, unit: str, budget: float) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "budget": budget}
