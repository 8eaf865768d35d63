"""The program itself, started as somebody starts it: processes with a window nobody sees."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Started = Callable[..., "subprocess.Popen[bytes]"]


@contextmanager
def starter(home: Path) -> Iterator[Started]:
    """Return what starts a window for the user whose folder is `home`; all are ended after it."""
    running: list[subprocess.Popen[bytes]] = []
    environment = os.environ | {"JOBSWAP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}

    def start(*arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "jobswap_desktop", *arguments]
        # What Qt's screenless plugin cannot do, it says on stderr.
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        running.append(process)
        return process

    try:
        yield start
    finally:
        for process in running:
            process.kill()
            process.wait()


def settled(processes: "list[subprocess.Popen[bytes]]", left: int, seconds: float) -> list[int]:
    """Wait until only `left` of them run; return the exit codes of those that ended."""
    until = time.monotonic() + seconds
    while sum(each.poll() is None for each in processes) > left and time.monotonic() < until:
        time.sleep(0.1)
    return [each.returncode for each in processes if each.poll() is not None]
