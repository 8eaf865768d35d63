"""A PostgreSQL of our own for tests: made in a folder for the time of a run, on loopback."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_DEBIAN = Path("/usr/lib/postgresql")
_QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
SUPERUSER = "postgres"


def tool(name: str) -> str | None:
    """Return the path of one of PostgreSQL's programs; None where there are none."""
    found = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    return str(found[-1]) if found else shutil.which(name)


class Cluster:
    """One server with its folder. `superuser` may do everything and needs no password."""

    def __init__(self, folder: Path, *, durable: bool, settings: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.port = _free_port()
        self._settings = (*(() if durable else _QUICK), *settings)
        _own(folder)
        self._run("initdb", "--no-sync", "-U", SUPERUSER, "-A", "trust", *self._locale())
        self.start()

    @property
    def data(self) -> Path:
        """Where the server keeps its files."""
        return self.folder / "data"

    def address(self, database: str, user: str = SUPERUSER) -> str:
        """Return how a database is reached on loopback."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        told = [f"-p {self.port}", f"-k {self.folder}", "-c listen_addresses=127.0.0.1"]
        told += [f"-c {setting}" for setting in self._settings]
        log = str(self.folder / "server.log")
        self._run("pg_ctl", "start", "-w", "-s", "-l", log, "-o", " ".join(told))

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; `immediate` is as if it had been killed."""
        self._run("pg_ctl", "stop", "-s", "-w", "-m", mode)

    def kill(self) -> None:
        """Kill the server as a power cut would, without asking it."""
        pid = int((self.data / "postmaster.pid").read_text(encoding="ascii").split()[0])
        os.kill(pid, signal.SIGQUIT)
        while (self.data / "postmaster.pid").exists():
            time.sleep(0.01)

    def execute(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as superuser, each by itself."""
        import psycopg

        with psycopg.connect(self.address(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def create(self, database: str, template: str = "template0", locale: str = "C") -> str:
        """Make a database, empty or as `template` is, and return its address."""
        how = f"TEMPLATE {template}"
        if template == "template0":
            how += f" ENCODING 'UTF8' LC_COLLATE '{locale}' LC_CTYPE '{locale}'"
        self.execute(f'CREATE DATABASE "{database}" {how}')
        return self.address(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def _locale(self) -> tuple[str, ...]:
        return ("--encoding=UTF8", "--locale=C")

    def _run(self, name: str, *arguments: str, check: bool = True) -> None:
        program = tool(name)
        assert program is not None
        subprocess.run(
            [program, "-D", str(self.data), *arguments],
            check=check,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
            **_unprivileged(),
        )


@contextmanager
def running(*, durable: bool = False, settings: tuple[str, ...] = ()) -> Iterator[Cluster]:
    """Start a server for the time of the context, in a folder of its own.

    Without `durable` it loses what it was told when it is killed, and is much quicker.
    """
    # A path for a socket must be short, and the server's own user must get there.
    folder = Path(tempfile.mkdtemp(prefix="jobswap-pg-"))
    try:
        cluster = Cluster(folder, durable=durable, settings=settings)
        try:
            yield cluster
        finally:
            if (cluster.data / "postmaster.pid").exists():
                cluster.stop("immediate")
    finally:
        shutil.rmtree(folder)


def _unprivileged() -> dict[str, Any]:
    """Return how to run a program of the server: it refuses to be run by root."""
    if os.name != "posix" or os.geteuid() != 0:
        return {}
    user = _user()
    return {"user": user, "group": user, "extra_groups": []}


def _user() -> str:
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _own(folder: Path) -> None:
    if os.name == "posix" and os.geteuid() == 0:
        shutil.chown(folder, _user(), None)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port
