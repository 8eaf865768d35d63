"""Figures for the budgets, as ratios and times measured in one run.

    python tests/benchmarks/run.py            1 000 and 10 000 cases
    python tests/benchmarks/run.py --short    as in CI: 200 and 1 000 cases, fewer repetitions

A figure over its budget is marked; only in the long form does it make the exit code 1, because
short runs on a busy machine say little.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the report: what was measured, the value, its unit and the most it may be."""

    name: str
    value: float
    unit: str
    budget: float

    @property
    def is_within(self) -> bool:
        """Whether the budget is kept."""
        return self.value <= self.budget

    def line(self) -> str:
        """Return the figure as a line of the report."""
        mark = "" if self.is_within else "   OVER"
        return f"{self.name:<58}{self.value:>9.2f} {self.unit:<4} of {self.budget:g}{mark}"


def figures(folder: Path, small: int, large: int, rounds: int) -> Iterator[Figure]:
    """Measure everything; `small` and `large` are numbers of cases."""
    import measure_paper
    import measure_store
    import measure_week
    import measure_window

    yield from (Figure(**row) for row in measure_store.figures(folder, large, rounds))
    yield from (Figure(**row) for row in measure_paper.figures(rounds))
    yield from (Figure(**row) for row in measure_week.figures(folder, large, rounds))
    yield from (Figure(**row) for row in measure_window.figures(folder, small, large, rounds))


def yardsticks() -> list[Figure]:
    """Measure our papers against those of other programs; nothing where none is installed."""
    import measure_paper

    found = [Figure(**row) for row in measure_paper.against_others()]
    sys.stdout.writelines(f"{figure.line()}\n" for figure in found)
    return found


def main() -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description="budgets as figures of one run")
    parser.add_argument("--short", action="store_true")
    short = parser.parse_args().short
    small, large, rounds = (200, 1_000, 5) if short else (1_000, 10_000, 15)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for figure in figures(Path(folder), small, large, rounds):
            found.append(figure)
            sys.stdout.write(f"{figure.line()}\n")
            sys.stdout.flush()
    if not short:
        found += yardsticks()
    over = sum(not figure.is_within for figure in found)
    sys.stdout.write(f"{len(found) - over} of {len(found)} within their budgets\n")
    return 0 if short or not over else 1


if __name__ == "__main__":
    sys.exit(main())
