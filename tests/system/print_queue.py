"""A print queue of our own: a CUPS server beside the system's, with a printer that writes files."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PRINTER = "JobswapTest"
PPD = "lsb/usr/cups-pdf/CUPS-PDF_noopt.ppd"
_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
_CONFIGURATIONS = Path("/etc/cups")  # the only place where the backend looks
_PATIENCE_SECONDS = 20

_SERVER = """\
LogLevel info
Listen {root}/cups.sock
Browsing No
WebInterface No
ErrorPolicy abort-job
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {root}/server
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/spool/tmp
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
Printcap {root}/printcap
"""
_BACKEND_SETTINGS = """\
Out {out}
AnonDirName {out}
Spool {root}/drawn
AnonUser {user}
Grp {group}
Log {root}
Label 1
UserUMask 0022
"""


@dataclass(frozen=True, kw_only=True)
class Queue:
    """A printer called `PRINTER` at the server `address`; its files arrive in `out`."""

    address: str
    out: Path

    def arrived(self) -> Path:
        """Return the one file that has been printed, once it is complete."""
        limit = time.monotonic() + 2 * _PATIENCE_SECONDS
        size = -1
        while time.monotonic() < limit:
            files = list(self.out.glob("*.pdf"))
            now = files[0].stat().st_size if len(files) == 1 else -1
            if now > 0 and now == size and not self._is_busy():
                return files[0]
            size = now
            time.sleep(0.3)
        raise AssertionError(f"nothing arrived: {list(self.out.iterdir())}")

    def _is_busy(self) -> bool:
        return bool(_run("lpstat", "-h", self.address, "-o").stdout.strip())


def lacking() -> str:
    """Return what keeps a queue from being set up here; "" where nothing does."""
    for tool in ("cupsd", "lpadmin", "lpstat"):
        if _found(tool) is None:
            return f"needs {tool} (packages cups, cups-client)"
    if not _BACKEND.exists():
        return "needs the printer that writes files (package printer-driver-cups-pdf)"
    if os.geteuid() and (not shutil.which("sudo") or _run("sudo", "-n", "true").returncode):
        return "needs root, or sudo without a password, for a CUPS server"
    return ""


@contextmanager
def print_queue() -> Iterator[Queue]:
    """Start a server with one printer, and stop it again; nothing of it is left."""
    # The path of a socket must be short, and the filters run as another user.
    root = Path(tempfile.mkdtemp(prefix="jt-cups-"))
    root.chmod(0o755)
    out = root / "out"
    out.mkdir()
    out.chmod(0o777)
    settings = _CONFIGURATIONS / f"cups-pdf-{root.name}.conf"
    server = None
    try:
        _write_configuration(root, out, settings)
        command = [*_as_root(), str(_found("cupsd")), "-f"]
        server = subprocess.Popen(
            [*command, "-c", f"{root}/cupsd.conf", "-s", f"{root}/cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        address = f"{root}/cups.sock"
        _wait_for(root / "cups.sock", server)
        _add_printer(address, root.name)
        yield Queue(address=address, out=out)
    finally:
        if server is not None:
            _run(*_as_root(), "kill", str(server.pid))
            server.wait(timeout=_PATIENCE_SECONDS)
        _run(*_as_root(), "rm", "-rf", str(root), str(settings))


def _write_configuration(root: Path, out: Path, settings: Path) -> None:
    for folder in ("server", "spool", "spool/tmp", "cache", "state"):
        (root / folder).mkdir()
    (root / "cupsd.conf").write_text(_SERVER.format(root=root), encoding="ascii")
    (root / "cups-files.conf").write_text(_FILES.format(root=root), encoding="ascii")
    user = _run("id", "-un").stdout.strip()
    group = _run("id", "-gn").stdout.strip()
    text = _BACKEND_SETTINGS.format(root=root, out=out, user=user, group=group)
    subprocess.run(
        [*_as_root(), "tee", str(settings)],
        input=text,
        text=True,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _add_printer(address: str, instance: str) -> None:
    limit = time.monotonic() + _PATIENCE_SECONDS
    while True:
        done = _run(
            *_as_root(),
            *(str(_found("lpadmin")), "-h", address, "-p", PRINTER, "-E"),
            *("-v", f"cups-pdf:/{instance}", "-m", PPD),
        )
        if done.returncode == 0:
            return
        assert time.monotonic() < limit, done.stderr
        time.sleep(0.2)


def _wait_for(socket: Path, server: "subprocess.Popen[bytes]") -> None:
    limit = time.monotonic() + _PATIENCE_SECONDS
    while not socket.exists():
        assert server.poll() is None, "the CUPS server did not start"
        assert time.monotonic() < limit, "the CUPS server did not come up"
        time.sleep(0.1)


def _as_root() -> Sequence[str]:
    return ("sudo", "-n") if os.geteuid() else ()


def _found(tool: str) -> str | None:
    return shutil.which(tool) or shutil.which(tool, path="/usr/sbin:/sbin")


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
