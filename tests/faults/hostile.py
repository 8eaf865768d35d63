"""Hostile input for every way in: it ends in an answer or in a sentence, soon and within bounds.

    .venv/bin/python tests/faults/hostile.py            100 000 inputs
    .venv/bin/python tests/faults/hostile.py --short    as in CI
    .venv/bin/python tests/faults/hostile.py --only "people, CSV"

Prints a line a kind; exit code 1 as soon as anything crashed, hung, grew or changed the database.
"""

import argparse
import gc
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from io import StringIO
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from faults.hostile_kinds import KINDS
from faults.hostile_scene import Scene, a_scene, said

SLOW = 2.0
_ENDED = 30
_MOST_GROWTH = 300
_EXAMPLES = 3
HEADING = (
    f"{'input':<22}{'tried':>8}{'refused':>9}{'faults':>8}{'slowest':>9}{'grown':>8}{'seconds':>9}"
)


class Hung(BaseException):
    """An input was not done with in time."""


@dataclass(slots=True, kw_only=True)
class Tried:
    """What one kind of input came to.

    `refused` of the `trials` ended in a sentence. `other` are crashes, hangs, growth and changes,
    each in words. `slowest` is in seconds, `grown` in megabytes.
    """

    fault: str
    trials: int = 0
    refused: int = 0
    slowest: float = 0.0
    grown: int = 0
    seconds: float = 0.0
    other: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether every input ended as it should."""
        return self.trials > 0 and not self.other

    def lines(self) -> Iterator[str]:
        """Yield the line of the table, and below it what was wrong."""
        mark = "" if self.is_good else "   FAILED"
        yield (
            f"{self.fault:<22}{self.trials:>8}{self.refused:>9}{len(self.other):>8}"
            f"{self.slowest:>8.2f}s{self.grown:>6} MB{self.seconds:>9.1f}{mark}"
        )
        yield from (f"    ! {what}" for what in self.other[:_EXAMPLES])

    def attempt(self, use: Callable[[], object]) -> None:
        """Call the product with one input and judge what comes of it."""
        self.trials += 1
        # Of this process alone: whatever else the machine does is no slowness of ours.
        began = time.process_time()
        signal.alarm(_ENDED)
        try:
            with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                use()
        except (Exception, Hung) as error:  # noqa: BLE001 - whatever it is, it is judged
            self._judge(error)
        finally:
            signal.alarm(0)
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        if took > SLOW:
            self.other.append(f"{took:.1f} s")

    def _judge(self, error: BaseException) -> None:
        try:
            said(error)
        except Exception as wrong:  # noqa: BLE001 - as above
            place = wrong.__traceback__
            while place is not None and place.tb_next is not None:
                place = place.tb_next
            where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
            self.other.append(f"{type(wrong).__name__}: {str(wrong)[:120]!r} at {where}")
        except Hung:
            self.other.append("hung")
        else:
            self.refused += 1


def trials(*, short: bool, only: frozenset[str] = frozenset()) -> Iterator[Tried]:
    """Try every kind, or those named, on a database of their own."""
    # What draws and shows is needed by some, and its size is nobody's growth.
    from jobswap_desktop.presentation.application import create_application

    create_application(["hostile"])
    signal.signal(signal.SIGALRM, _hang)
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, (kind, full, few)) in enumerate(KINDS.items()):
            if only and name not in only:
                continue
            place = Path(folder) / str(number)
            place.mkdir()
            with a_scene(place) as scene:
                tried = Tried(fault=name)
                kind(scene, 3, Tried(fault="").attempt)
                _run(scene, tried, partial(kind, scene, few if short else full, tried.attempt))
            yield tried


def _run(scene: Scene, tried: Tried, run: Callable[[], None]) -> None:
    gc.collect()
    before, grown = scene.digest(), _peak()
    began = time.perf_counter()
    run()
    tried.seconds = time.perf_counter() - began
    tried.grown = _peak() - grown
    if tried.grown > _MOST_GROWTH:
        tried.other.append(f"grown by {tried.grown} MB")
    if scene.digest() != before:
        tried.other.append("the database has changed")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _hang(_signal: int, _frame: FrameType | None) -> None:
    raise Hung


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="hostile input, and what came of it")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", nargs="+", choices=list(KINDS), default=[])
    chosen = parser.parse_args()
    sys.stdout.write(f"{HEADING}\n")
    found = []
    for tried in trials(short=chosen.short, only=frozenset(chosen.only)):
        found.append(tried)
        sys.stdout.writelines(f"{line}\n" for line in tried.lines())
        sys.stdout.flush()
    inputs, seconds = sum(t.trials for t in found), sum(t.seconds for t in found)
    wrong = sum(not tried.is_good for tried in found)
    sys.stdout.write(f"{inputs} inputs in {seconds:.0f} s, {wrong} kinds failed\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
