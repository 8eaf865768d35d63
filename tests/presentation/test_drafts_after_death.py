"""A window is killed while somebody types: the next one has the text."""

import subprocess
import sys
import time
from pathlib import Path

import typing_person

WAITS = 3.0
SCRIPT = Path(typing_person.__file__)


def started(path: Path, text: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-X", "utf8", str(SCRIPT), str(path), text]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def test_text_typed_before_the_window_was_killed_stands_in_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "buero.sqlite"
    with started(path, "Vertretung der Leitung") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "typed\n"
        time.sleep(WAITS)
        first.kill()
    with started(path, "") as second:
        said, _ = second.communicate(timeout=60)
    assert said == "Vertretung der Leitung\n"
    assert second.returncode == 0
