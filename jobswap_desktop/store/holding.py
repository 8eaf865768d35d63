"""The lock file beside a database on a network drive: who made it writes, everybody else reads.

A lock of this computer whose process has ended is let go of at once. A lock of another computer
is never taken but by a person who says so, however old it is: its clock may be wrong, it may be
asleep, and the process may be alive.
"""

import json
import os
import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.text_rules import LINE_LENGTH
from jobswap_desktop.processes import process_mark
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.whole_files import share_like

SUFFIX = ".geoeffnet"
_LONGEST = 10_000


class Hold:
    """This process's hold on a database; it stays until it is released or somebody takes it."""

    def __init__(self, lock: Path, holder: Holder) -> None:
        self._lock = lock
        self.holder = holder

    def is_ours(self) -> bool:
        """Tell whether nobody has taken it; raises OSError where the drive does not answer."""
        if not self._lock.exists():
            # The folder must be there: a share that dropped has no lock file either.
            self._lock.parent.stat()
            return False
        found = _read(self._lock)
        return found is not None and found.token == self.holder.token

    def beat(self) -> None:
        """Show that this process is alive, as far as the drive can be written just now."""
        try:
            if self.is_ours():
                os.utime(self._lock)
        except OSError:
            return

    def release(self) -> None:
        """Let others write."""
        try:
            if self.is_ours():
                self._lock.unlink()
        except OSError:
            # A drive that is gone: who comes next is told of this hold, and asked.
            return


def this_process(name: str, account: str) -> Holder:
    """Return who would hold a database if it were this process."""
    pid = os.getpid()
    return Holder(
        name=name,
        account=account,
        host=_host(),
        machine=_machine(),
        pid=pid,
        process=process_mark(pid) or "",
        since=datetime.now(UTC),
        token=os.urandom(16).hex(),
    )


def take(database: Path, me: Holder) -> Hold | Holder:
    """Take the hold on a database, or return who has it.

    Raises OSError where no lock file can be made.
    """
    lock = lock_of(database)
    for _turn in range(2):
        if _create(lock, me):
            share_like(lock, database)
            return Hold(lock, me)
        found = found_at(database)
        if found is None:
            continue
        if not _has_ended(found, me):
            return found
        _set_aside(lock, found)
    return found_at(database) or replace(me, name="", account="", host="", token="")


def take_over(database: Path, me: Holder, known: Holder) -> Hold | Holder:
    """Take the hold from `known`, because a person has said so, or return who has it by now.

    Raises OSError where the lock file cannot be written.
    """
    lock = lock_of(database)
    found = found_at(database)
    if found is not None and found.token != known.token:
        return found
    if found is not None:
        _set_aside(lock, found)
    return take(database, me)


def require_hold(path: str, hold: Hold | None, holder: Holder | None) -> None:
    """Refuse to write into a file on a network drive that somebody else writes into.

    `hold` is this process's own, `holder` who has it instead; both are None on other drives.
    Raises Unavailable (held, taken_over, input_output).
    """
    if holder is not None:
        raise Unavailable(Fault.HELD, path, holder=holder)
    if hold is None:
        return
    try:
        is_ours = hold.is_ours()
    except OSError as error:
        raise Unavailable(Fault.INPUT_OUTPUT, path, str(error)) from error
    if not is_ours:
        raise Unavailable(Fault.TAKEN_OVER, path, holder=found_at(Path(path)))


def found_at(database: Path) -> Holder | None:
    """Return who holds a database; None where nobody does.

    A lock file that says nothing is somebody's who cannot be named.
    """
    lock = lock_of(database)
    if not lock.exists():
        return None
    return _read(lock) or Holder(name="", account="", host="", token="")


def last_beat(database: Path) -> datetime | None:
    """Return when the holder last showed that it is alive, by the clock of the drive."""
    try:
        return datetime.fromtimestamp(lock_of(database).stat().st_mtime, UTC)
    except OSError:
        return None


def lock_of(database: Path) -> Path:
    """Return where the lock file of a database lies."""
    real = Path(os.path.realpath(database))
    return real.with_name(f"{real.name}{SUFFIX}")


def _create(lock: Path, me: Holder) -> bool:
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        since = me.since.isoformat() if me.since else ""
        json.dump(asdict(me) | {"since": since}, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    return True


def _set_aside(lock: Path, known: Holder) -> None:
    """Remove a lock file, unless it is another one by now; only one of several succeeds."""
    aside = lock.with_name(f"{lock.name}.{os.urandom(4).hex()}")
    try:
        lock.rename(aside)
    except FileNotFoundError:
        return
    moved = _read(aside)
    if moved is not None and moved.token != known.token:
        # Somebody was quicker: theirs is put back where nobody has made a third.
        try:
            os.link(aside, lock)
        except OSError:
            if not lock.exists():
                aside.rename(lock)
                return
    aside.unlink(missing_ok=True)


def _read(lock: Path) -> Holder | None:
    try:
        found: Any = parsed(read_small(lock, _LONGEST))
        since = str(found["since"])
        names = ("name", "account", "host", "machine", "process", "token")
        return Holder(
            **{name: str(found[name])[:LINE_LENGTH] for name in names},
            pid=int(found["pid"]),
            since=datetime.fromisoformat(since) if since else None,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _has_ended(found: Holder, me: Holder) -> bool:
    """Whether a hold is one of this computer whose process is known to be no more."""
    if not found.host or (found.host, found.machine) != (me.host, me.machine):
        return False
    now = process_mark(found.pid)
    if now is None:
        return False
    return not now or bool(found.process and now != found.process)


def _host() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _machine() -> str:
    """Return what tells this computer from one of the same name, as a sum that tells no more."""
    import hashlib

    text = ""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            text = str(winreg.QueryValueEx(key, "MachineGuid")[0])
    else:
        for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
            try:
                text = text or Path(place).read_text(encoding="ascii").strip()
            except OSError:
                continue
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else ""
