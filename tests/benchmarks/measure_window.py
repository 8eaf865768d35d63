"""When the window is usable, against an empty one; laying out and painting a full week."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import crowd

HERE = Path(__file__).resolve().parent


def figures(folder: Path, small: int, large: int, rounds: int) -> Iterator[dict[str, Any]]:
    """Yield the figures of the window; the three programs take turns, so that noise is shared."""
    paths = {}
    for cases in (small, large):
        paths[cases] = folder / f"window-{cases}.sqlite"
        crowd.fill(paths[cases], cases)
    commands = {
        "empty": ["empty_window.py"],
        "small": ["full_window.py", str(paths[small]), str(folder)],
        "large": ["full_window.py", str(paths[large]), str(folder)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    memory: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            seconds, peak = _usable(command, folder)
            if turn:
                times[name].append(seconds)
                memory[name].append(peak)
    took = {name: statistics.median(found) for name, found in times.items()}
    held = {name: statistics.median(found) for name, found in memory.items()}
    yield _row(f"window usable, {small} cases : empty window", took["small"] / took["empty"], 3)
    yield _row(f"its memory, {small} cases : empty window", held["small"] / held["empty"], 3)
    yield _row(f"window usable, {large} : {small} cases", took["large"] / took["small"], 1.2)


def _usable(command: list[str], home: Path) -> tuple[float, float]:
    environment = os.environ | {"JOBSWAP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    # An installed program is compiled once; the first turn does that here and does not count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, str(HERE / command[0]), *command[1:]],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    told = json.loads(done.stdout)
    return told["at"] - begun, told["memory"]


def _row(name: str, value: float, budget: float) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": "x", "budget": budget}
