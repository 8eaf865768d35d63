"""A display and a PostgreSQL of our own for the tests that need real ones."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import cluster
import pytest
from cluster import Cluster


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """Return the name of a display of our own."""
    tool = shutil.which("Xvfb")
    if tool is None:
        pytest.skip("needs Xvfb")
    read, write = os.pipe()
    server = subprocess.Popen(
        [tool, "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read, encoding="ascii") as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    """Return a PostgreSQL of our own."""
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with cluster.running() as found:
        yield found
