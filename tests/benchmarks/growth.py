"""How the main actions grow with the number of cases, on a file and on a server.

    python tests/benchmarks/growth.py [--cases 1000 10000 100000] [--open 500] [--rounds 9]

What grows is the archive: an office has so many cases in hand (`--open`), begins fifty a week, and
closes as many. A hundred thousand cases are the work of forty years. With them grow what a name
finds among all cases and the entries of lists that can be scrolled to; what is to be done does
not. `--all-open` measures what no office has, that nothing was ever closed: then everything that
is to be done, and is listed and counted, grows as well.

Prints two tables, and in each, for every engine, how many times the first the last takes. The one
has milliseconds: the quickest of so many rounds, in which the sizes take turns, so that what else
the machine does hits all of them. The other has what the engine does for it, whatever else the
machine does: steps of a file's, pages that a server's reads. The server is started on loopback for
the time of the run; without PostgreSQL only files are measured.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import builders
import cluster
import crowd
import main_actions
from crowd_on_server import onto_server
from effort import on_file, on_server
from stopwatch import best_ms, once_ms

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.places import Place
from jobswap_desktop.services.workplace import Workplace, open_workplace


@dataclass(slots=True, kw_only=True)
class Measured:
    """What the actions took on one engine with so many cases, in milliseconds, and its effort."""

    engine: str
    cases: int
    work: Workplace
    took: dict[str, float] = field(default_factory=dict)
    effort: dict[str, float] = field(default_factory=dict)

    @property
    def an_open_case(self) -> SwapId:
        """The newest case, which is open in every crowd."""
        return SwapId(f"s{self.cases - 1:06}")


def made(
    sizes: list[int], still_open: int | None, folder: Path, stack: ExitStack
) -> Iterator[Measured]:
    """Make every size on both engines, open as long as the stack is."""
    server = None
    if cluster.tool("initdb"):
        server = stack.enter_context(cluster.running(durable=True))
    for number in sizes:
        path = folder / f"growth-{number}.sqlite"
        took = once_ms(partial(crowd.fill, path, number, still_open)) / 1000
        sys.stderr.write(f"{number} cases: a file made in {took:.0f} s\n")
        places: dict[str, Place] = {"file": path}
        if server is not None:
            places["server"] = onto_server(path, server, f"growth_{number}")
        yield from opened(places, number, stack)


def opened(places: Mapping[str, Place], number: int, stack: ExitStack) -> Iterator[Measured]:
    """Open what has so many cases, by engine."""
    for engine, place in places.items():
        work = open_workplace(place, builders.a_clerk(), lambda: crowd.TODAY)
        stack.callback(work.db.close)
        yield Measured(engine=engine, cases=number, work=work)


def measure(columns: list[Measured], rounds: int) -> None:
    """Measure every action everywhere, in turns."""
    for name in (*main_actions.reading(SwapId("")), *main_actions.recording(SwapId(""))):
        for _ in range(rounds):
            for each in columns:
                actions = main_actions.reading(each.an_open_case)
                actions |= main_actions.recording(each.an_open_case)
                took = best_ms(partial(actions[name], each.work), 2)
                each.took[name] = min(took, each.took.get(name, took))
    for each in columns:
        watched = on_file if each.engine == "file" else on_server
        for name, action in main_actions.reading(each.an_open_case).items():
            each.effort[name] = watched(each.work, action).work


def table(
    title: str, columns: list[Measured], found: Callable[[Measured], Mapping[str, float]]
) -> Iterator[str]:
    """Yield the lines of a table, a column a measurement, and how each engine has grown."""
    engines = sorted({each.engine for each in columns})
    ordered = sorted(columns, key=lambda each: (each.engine, each.cases))
    heads = [f"{each.engine} {each.cases}" for each in ordered]
    heads += [f"{engine} x" for engine in engines]
    yield f"{title:32}" + "".join(f"{head:>16}" for head in heads)
    for name in found(ordered[0]):
        cells = [f"{found(each)[name]:.2f}".removesuffix(".00") for each in ordered]
        for engine in engines:
            own = [found(each)[name] for each in ordered if each.engine == engine]
            cells.append(f"{own[-1] / own[0]:.1f}")
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
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        columns = list(made(options.cases, still_open, Path(folder), stack))
        measure(columns, options.rounds)
    for line in printed(columns):
        sys.stdout.write(f"{line}\n")
    return 0


def printed(columns: list[Measured]) -> Iterator[str]:
    """Yield both tables."""
    yield from table("ms", columns, lambda each: each.took)
    yield ""
    yield from table("steps, pages", columns, lambda each: each.effort)


if __name__ == "__main__":
    sys.exit(main())
