"""Faults tried on the real product, and what was lost by them.

    python tests/faults/run.py            all of them, as often as README says
    python tests/faults/run.py --short    as in CI
    python tests/faults/run.py --only power damage

Prints a line a fault; exit code 1 as soon as anything acknowledged was lost, half written or
could not be read, or a control found nothing.
"""

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults.report import HEADING, Tally, timed

TRIALS = (
    "power",
    "power_migration",
    "kills",
    "injection",
    "full",
    "damage",
    "clocks",
    "locked",
    "moved",
    "sharing",
    "copies",
    "trail",
    "model",
    "hostile",
    "bombs",
)
_APART = frozenset({"hostile", "bombs"})
"""They measure the memory of their process, so that they need one of their own."""


def tallies(folder: Path, chosen: list[str], *, short: bool) -> Iterator[Tally]:
    """Try the chosen kinds of faults, one after the other."""
    for name in chosen:
        if name in _APART:
            yield _apart(name, short=short)
            continue
        own = folder / name
        own.mkdir()
        yield from importlib.import_module(f"faults.{name}").run(own, short=short)


def _apart(name: str, *, short: bool) -> Tally:
    tally = Tally(fault=f"{name}: see the lines above", trials=1)
    command = [sys.executable, str(Path(__file__).with_name(f"{name}.py"))]
    with timed(tally):
        done = subprocess.run([*command, *(["--short"] if short else [])], check=False)
    if done.returncode:
        tally.blame(f"{name} has failed")
    return tally


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="faults, and what was lost by them")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", nargs="+", choices=TRIALS, default=list(TRIALS))
    chosen = parser.parse_args()
    found = []
    sys.stdout.write(f"{HEADING}\n")
    with tempfile.TemporaryDirectory(prefix="jobswap-faults-") as folder:
        os.environ["JOBSWAP_HOME"] = str(Path(folder) / "home")
        for tally in tallies(Path(folder), chosen.only, short=chosen.short):
            found.append(tally)
            sys.stdout.writelines(f"{line}\n" for line in tally.lines())
            sys.stdout.flush()
    good = sum(tally.is_good for tally in found)
    seconds = sum(tally.seconds for tally in found)
    sys.stdout.write(f"{good} of {len(found)} good, {seconds:.0f} s\n")
    return 0 if good == len(found) else 1


if __name__ == "__main__":
    sys.exit(main())
