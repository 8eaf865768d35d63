"""The window on a real X server, as a process of its own: it comes up, and nothing complains."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.system

_PATIENCE_SECONDS = 30


def windows(display: str) -> str:
    """Return the tree of windows in words; "" where the tool is missing."""
    tool = shutil.which("xwininfo")
    if tool is None:
        return ""
    done = subprocess.run(
        [tool, "-root", "-tree", "-display", display],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_the_window_comes_up_with_the_sample(screen: str, tmp_path: Path) -> None:
    if not shutil.which("xwininfo"):
        pytest.skip("needs xwininfo (package x11-utils)")
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "JOBSWAP_HOME": str(tmp_path),
    }
    command = [sys.executable, "-m", "jobswap_desktop", "--demo", "--today", "2022-02-22"]
    program = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        limit = time.monotonic() + _PATIENCE_SECONDS
        while "Jobtausch – Stadt Lindenfurt" not in windows(screen):
            assert program.poll() is None, program.communicate()[1]
            assert time.monotonic() < limit, "no window came up"
            time.sleep(0.2)
    finally:
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=_PATIENCE_SECONDS)
    assert "Traceback" not in said
    assert (tmp_path / "data" / "beispiel.sqlite").stat().st_size > 0
