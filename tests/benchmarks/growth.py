"""How the main actions grow with the number of cases, on a file and on a server.

    python tests/benchmarks/growth.py [--cases 1000 10000 100000] [--rounds 9]

Prints a table of medians in milliseconds and, for each engine, by what the last differs from the
first. The server is started on loopback for the time of the run; without PostgreSQL only files
are measured. Ratios of one run say something, the milliseconds are the machine's.
"""

import argparse
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import builders
import cluster
import crowd
from stopwatch import median_ms

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.services import cases, deadlines, ledger, schedule, today
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import index

OPEN = 500
_BEFORE_THE_LAST = "s000100"
_ROWS_AT_ONCE = 2000

Action = Callable[[Workplace], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the actions took on one engine with so many cases, in milliseconds."""

    engine: str
    cases: int
    took: dict[str, float]


def actions(swap_id: SwapId) -> dict[str, Action]:
    """Return what is measured, by what a clerk would call it; `swap_id` is an open case."""
    numbers = count()

    def tick(work: Workplace) -> None:
        first = schedule.of_case(work, swap_id)[0]
        schedule.tick(work.on(first.day), first.id, done=next(numbers) % 2 == 0)

    def listed(case_filter: CaseFilter, text: str = "") -> Action:
        return lambda work: (
            cases.rows(work, case_filter, text),
            cases.count(work, case_filter, text),
        )

    return {
        "list, first page": listed(CaseFilter.OPEN),
        "list of all, first page": listed(CaseFilter.ALL),
        "list of all, last page": _last_page,
        "list, a key": listed(CaseFilter.OPEN, "schr"),
        "list of all, a key": listed(CaseFilter.ALL, "schr"),
        "search for two words": listed(CaseFilter.ALL, "schroder lindner"),
        "open a case": lambda work: cases.view(work, swap_id),
        "history of a case": lambda work: cases.history(work, swap_id),
        "Heute": today.overview,
        "Fristen": lambda work: (deadlines.rows(work), deadlines.counts(work)),
        "Verschwiegenheit": ledger.overview,
        "Verschwiegenheit, a key": lambda work: (
            ledger.rows(work, LedgerFilter.MISSING, "schr"),
            ledger.count(work, LedgerFilter.MISSING, "schr"),
        ),
        "Verschwiegenheit of all, a key": lambda work: (
            ledger.rows(work, LedgerFilter.ALL, "schr"),
            ledger.count(work, LedgerFilter.ALL, "schr"),
        ),
        "the week of a case": lambda work: schedule.of_case(work, swap_id),
        "a recorded fact": tick,
    }


def _last_page(work: Workplace) -> object:
    # The oldest cases come last: who scrolls there has read all before them.
    return cases.rows(work, CaseFilter.ALL, after=index.find(work.db, _BEFORE_THE_LAST))


def measured(place: Place, engine: str, number: int, rounds: int) -> Measured:
    """Measure all actions on one database."""
    work = open_workplace(place, builders.a_clerk(), lambda: crowd.TODAY)
    try:
        took = {}
        for name, action in actions(SwapId(f"s{number - 1:06}")).items():
            took[name] = median_ms(partial(action, work), rounds)
        return Measured(engine=engine, cases=number, took=took)
    finally:
        work.db.close()


def onto_server(path: Path, server: cluster.Cluster, name: str) -> Address:
    """Copy a file's rows as they are into a new database, and return its address.

    Not as `server move` does it: these rows were made in bulk, and no entry attests them.
    """
    import psycopg

    from jobswap_desktop.store.server.tables import names
    from jobswap_desktop.store.server.word_tables import counted_at_once

    address = server.set_up(name)
    options = "-c search_path=jobswap"
    with (
        closing(sqlite3.connect(path)) as file,
        psycopg.connect(address, options=options) as there,
        counted_at_once(there),
    ):
        for table in (*names(), "search"):
            columns = [row[1] for row in file.execute(f'PRAGMA table_info("{table}")')]
            if table == "search":
                columns = ["rowid", "facts", "attached"]
            listed = ", ".join(f'"{column}"' for column in columns)
            found = file.execute(f'SELECT {listed} FROM "{table}" ORDER BY rowid')  # noqa: S608 - our own names
            copying = f'COPY "{table}" ({listed}) FROM STDIN'.encode()
            with there.cursor() as cursor, cursor.copy(copying) as copy:
                while rows := found.fetchmany(_ROWS_AT_ONCE):
                    for row in rows:
                        copy.write_row(row)
    with psycopg.connect(address, options=options, autocommit=True) as there:
        there.execute("ANALYZE")
    return Address(address)


def run(sizes: list[int], rounds: int, folder: Path) -> Iterator[Measured]:
    """Measure every size on both engines."""
    with ExitStack() as stack:
        server = None
        if cluster.tool("initdb"):
            server = stack.enter_context(cluster.running(durable=True))
        for number in sizes:
            path = folder / f"growth-{number}.sqlite"
            crowd.fill(path, number)
            yield measured(path, "file", number, rounds)
            if server is not None:
                address = onto_server(path, server, f"growth_{number}")
                yield measured(address, "server", number, rounds)
            path.unlink()


def table(found: list[Measured]) -> Iterator[str]:
    """Yield the lines of the table, a column a measurement, and how each engine has grown."""
    engines = sorted({each.engine for each in found})
    columns = sorted(found, key=lambda each: (each.engine, each.cases))
    heads = [f"{each.engine} {each.cases}" for each in columns]
    heads += [f"{engine} x" for engine in engines]
    yield f"{'ms':32}" + "".join(f"{head:>16}" for head in heads)
    for name in columns[0].took:
        cells = [f"{each.took[name]:.2f}" for each in columns]
        for engine in engines:
            own = [each for each in columns if each.engine == engine]
            cells.append(f"{own[-1].took[name] / own[0].took[name]:.1f}")
        yield f"{name:32}" + "".join(f"{cell:>16}" for cell in cells)


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = list(run(options.cases, options.rounds, Path(folder)))
    for line in table(found):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
