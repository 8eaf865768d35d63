"""The program in a process of its own."""

import os
import subprocess
import sys

_SECONDS = 120.0
"""Nothing that is run here keeps anybody waiting as long, on a machine however busy."""


def run(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "jobswap_desktop", *(str(a) for a in arguments)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        timeout=_SECONDS,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done
