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
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults.report import HEADING, Tally

TRIALS = (
    *(
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
    ),
    "model",
)


def tallies(folder: Path, chosen: list[str], *, short: bool) -> Iterator[Tally]:
    """Try the chosen kinds of faults, one after the other."""
    for name in chosen:
        own = folder / name
        own.mkdir()
        yield from importlib.import_module(f"faults.{name}").run(own, short=short)


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
