"""A crash leaves no file with the memory of the program, and the names in it."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the system is asked")

CRASH = """
import os, resource, signal, sys

resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if sys.argv[1] == "ours":
    from jobswap_desktop import cli

    cli.main(["list", "--data", "nirgends.sqlite"])
print(resource.getrlimit(resource.RLIMIT_CORE)[1], flush=True)
os.kill(os.getpid(), signal.SIGSEGV)
"""


def crashed(folder: Path, whose: str) -> tuple[int, list[str]]:
    """Return the limit that held, and what lies in the folder of a process that has crashed."""
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", CRASH, whose],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode > 0:
        pytest.skip("nobody here may have dumps")
    return int(done.stdout), sorted(path.name for path in folder.iterdir())


def test_no_dump_is_left(tmp_path: Path) -> None:
    limit, left = crashed(tmp_path / "ours", "ours")
    assert 0 <= limit <= 1
    assert left == []
    assert crashed(tmp_path / "other", "other")[0] == -1
