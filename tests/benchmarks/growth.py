"""How the main actions grow with the number of cases, on a file and on a server.

    python tests/benchmarks/growth.py [--cases 1000 10000 100000] [--open 500] [--rounds 9]

What grows is the archive: an office has so many cases in hand (`--open`), begins fifty a week, and
closes as many. A hundred thousand cases are the work of forty years. With them grow what a name
finds among all cases and the entries of lists that can be scrolled to; what is to be done does
not. `--all-open` measures what no office has, that nothing was ever closed: then everything that
is to be done, and is listed and counted, grows as well.

Prints a table of medians in milliseconds and, for each engine, how many times the first the last
takes. The server is started on loopback for the time of the run; without PostgreSQL only files
are measured. Ratios of one run say something, the milliseconds are the machine's.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import builders
import cluster
import crowd
import main_actions
from crowd_on_server import onto_server
from stopwatch import median_ms, once_ms

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.services.workplace import open_workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the actions took on one engine with so many cases, in milliseconds."""

    engine: str
    cases: int
    took: dict[str, float]


def measured(place: Place, engine: str, number: int, rounds: int) -> Measured:
    """Measure all actions on one database."""
    an_open_case = SwapId(f"s{number - 1:06}")
    actions = main_actions.reading(an_open_case) | main_actions.recording(an_open_case)
    work = open_workplace(place, builders.a_clerk(), lambda: crowd.TODAY)
    try:
        took = {name: median_ms(partial(action, work), rounds) for name, action in actions.items()}
        return Measured(engine=engine, cases=number, took=took)
    finally:
        work.db.close()


def run(sizes: list[int], still_open: int | None, rounds: int, folder: Path) -> Iterator[Measured]:
    """Measure every size on both engines."""
    with ExitStack() as stack:
        server = None
        if cluster.tool("initdb"):
            server = stack.enter_context(cluster.running(durable=True))
        for number in sizes:
            path = folder / f"growth-{number}.sqlite"
            took = once_ms(partial(crowd.fill, path, number, still_open)) / 1000
            sys.stderr.write(f"{number} cases: a file made in {took:.0f} s\n")
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
    parser.add_argument("--open", type=int, default=500)
    parser.add_argument("--all-open", action="store_true")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    still_open = None if options.all_open else options.open
    with tempfile.TemporaryDirectory() as folder:
        found = list(run(options.cases, still_open, options.rounds, Path(folder)))
    for line in table(found):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
