"""What lies under a name of the program's own until it is done, and what is left of it by a kill.

One list of names for who makes such files and for who tidies up. Each name bears the number of the
process that makes it, so that another one can tell what is nobody's any more. Folders bear a mark
of that process as well: its number alone is another's some day.
"""

import errno
import hashlib
import itertools
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import Final

from jobswap_desktop.processes import is_running, process_mark


class Kind(StrEnum):
    """Why something lies there, as the ending of its name."""

    NEW = ".neu"
    """A new database, or a council's notes."""
    PART = ".part"
    """A copy of the database, or a small file beside it."""
    STAGED = ".zurueck"
    """A copy that is to be restored."""
    TRIAL = ".versuch"
    """That copy with what could be saved from a damaged file; behind the name of the other."""
    RESCUED = ".rettung"
    """What is read of a damaged file."""
    UNSEALED = ".entschluesselt"
    """A copy that came sealed."""


class Passing(StrEnum):
    """Why a folder lies where the system keeps what passes, as the beginning of its name."""

    DRAGGED = "jobswap-ziehen-"
    """Calendars that were dragged or copied out of the window."""
    PICTURES = "jobswap-bilder-"
    """What a style sheet takes from files."""


CASE_PREFIX: Final = ".fall-"
"""What the name of a folder begins with in which a case lies until it is whole, or sealed."""
DAMAGED_MARK: Final = "beschädigt"
HOUR: Final = 60 * 60
"""Seconds after which what a start finds is nobody's, unless its process still runs."""
_DAY: Final = 24 * HOUR
"""Seconds after which another process will have the number of the one that has made it."""
_CHUNK: Final = 1024 * 1024
_STAMP: Final = r"\d{8}-\d{6}-\d{6}"
_FOLDERS: Final = "|".join(re.escape(each) for each in (*Passing, CASE_PREFIX))
_MARK: Final = "(?P<mark>[0-9a-f]{12})"
_MARKED: Final = re.compile(rf"(?:{_FOLDERS})\d+-{_MARK}-.+")
_MAKER: Final = r"\.(?P<pid>\d+)(?:-\d+)?"
_ENGINE: Final = "(?:-journal|-wal|-shm)?"
_count = itertools.count(1)


def beside(path: Path, kind: Kind) -> Path:
    """Return where this process makes what is to lie at `path`, or what it needs for that."""
    return path.with_name(f"{path.name}.{os.getpid()}{kind}")


def ending(kind: Kind) -> str:
    """Return an ending that nothing else has, on no other thread either."""
    return f".{os.getpid()}-{next(_count)}{kind}"


def case_prefix() -> str:
    """Return what the name of a folder begins with in which this process lays a case."""
    return _of_this_process(CASE_PREFIX)


def passing_place() -> Path:
    """Return the system's folder for what passes; it may be one that cannot be written."""
    try:
        return Path(gettempdir())
    except FileNotFoundError:
        # None that it could be can be written.
        return Path(os.environ.get("TMPDIR") or os.environ.get("TEMP") or Path(os.sep, "tmp"))


def passing_folder(purpose: Passing) -> Path:
    """Make a folder there that is closed to others, and return it; raises OSError."""
    return Path(mkdtemp(prefix=_of_this_process(purpose), dir=passing_place()))


def clear_passing() -> None:
    """Destroy what processes of this user that have ended have left there.

    A folder with the mark of a process goes at once: whether that runs is known for certain.
    """
    place = passing_place()
    marked = (each for each in left([place], least_age=0) if _MARKED.fullmatch(each.name))
    destroy_all([*left([place]), *marked])


def _of_this_process(beginning: str) -> str:
    mark = _mark_of(os.getpid())
    return f"{beginning}{os.getpid()}-{mark}-" if mark else f"{beginning}{os.getpid()}-"


def _mark_of(pid: int) -> str | None:
    """Return the mark of a process as names bear it; "" for none, None where it is unknown."""
    found = process_mark(pid)
    return hashlib.sha256(found.encode()).hexdigest()[:12] if found else found


def left(
    folders: Iterable[Path], database: Path | None = None, *, least_age: float = HOUR
) -> Iterator[Path]:
    """Yield what nobody is at work on any more: copies, cases, and what is of a database.

    That is what was not touched for `least_age` seconds and whose process has ended; where the
    name tells no process, at least an hour. A folder that cannot be read holds nothing.
    """
    wanted = tuple(re.compile(each) for each in _patterns(database))
    for folder in dict.fromkeys(folders):
        for path in _entries(folder):
            found = next((m for each in wanted if (m := each.fullmatch(path.name))), None)
            if found is not None and _is_left(path, found.groupdict(), least_age):
                yield path


def left_cases(folder: Path) -> Iterator[Path]:
    """Yield the folders with a case that nobody is at work on any more (see `left`)."""
    return (path for path in left([folder]) if path.name.startswith(CASE_PREFIX))


def _patterns(database: Path | None) -> Iterator[str]:
    yield rf"(?:{_FOLDERS})(?P<pid>\d+)-(?:{_MARK}-)?[a-z0-9_]{{2,8}}"
    # As it was called before it told its process.
    yield rf"{re.escape(CASE_PREFIX)}(?P<pid>)[a-z0-9_]{{2,8}}"
    yield rf".+\.sqlite(?:\.age)?(?:\.json)?{_MAKER}\.part{_ENGINE}"
    # As they were called before they told their process.
    yield rf".+-{_STAMP}-[A-Za-z-]+\.sqlite(?:\.age)?(?:\.json)?(?P<pid>)\.part"
    yield rf"[a-z]+-notizen\.json{_MAKER}\.neu"
    if database is None:
        return
    name, stem, suffix = (re.escape(each) for each in _parts(database))
    yield rf"{name}{_MAKER}\.neu{_ENGINE}"
    yield rf"{name}(?:{_MAKER})?(?:\.zurueck|\.entschluesselt)(?:\.versuch)?{_ENGINE}"
    yield rf"{stem}-{_STAMP}-{DAMAGED_MARK}{suffix}(?:{_MAKER})?\.rettung{_ENGINE}"
    yield rf"{stem}\.geloescht\.json(?:{_MAKER})?\.part"
    yield rf"{name}\.geoeffnet\.(?P<pid>)[0-9a-f]{{8}}"


def _parts(database: Path) -> tuple[str, str, str]:
    return database.name, database.stem, database.suffix


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def _is_left(path: Path, maker: Mapping[str, str | None], least_age: float) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    if sys.platform != "win32" and found.st_uid != os.getuid():
        # In a folder for all, others may have laid it there.
        return False
    age = time.time() - found.st_mtime
    pid, mark = maker.get("pid"), maker.get("mark")
    if not pid:
        return age > max(least_age, HOUR)
    now = _mark_of(int(pid)) if mark else None
    if now is None and _may_be_at_work(int(pid), age):
        return False
    return (now is None or now != mark) and (least_age == 0 or age > least_age)


def _may_be_at_work(pid: int, age: float) -> bool:
    """Whether the process of this number, of which no more is known, may be the one that made it.

    This one is, however far the clock of the disk is from this one's. The next process takes what
    lies there since the number was another's.
    """
    return pid == os.getpid() or (age < _DAY and is_running(pid))


def destroy_all(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Destroy what lies there (see `destroy`), and return what could not be."""
    failed = []
    for path in paths:
        try:
            destroy(path)
        except OSError:
            failed.append(path)
    return tuple(failed)


def destroy(path: Path) -> None:
    """Overwrite and delete a file, or a folder with all that is in it; raises OSError.

    A file that has another name as well only loses this one, and a link leads nowhere: what is
    behind them may be somebody else's. On disks that write elsewhere than before (SSD),
    overwriting reaches no further than the system.
    """
    folders, left = list[Path](), [path]
    # Others may have laid a folder there that is as deep as they like.
    while left:
        each = left.pop()
        with suppress(FileNotFoundError):
            if stat.S_ISDIR(each.lstat().st_mode):
                folders.append(each)
                left += each.iterdir()
                continue
            with suppress(OSError):
                _overwrite(each)
            each.unlink()
    for folder in reversed(folders):
        with suppress(FileNotFoundError):
            folder.rmdir()


def _overwrite(path: Path) -> None:
    flags = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if not stat.S_ISREG(path.lstat().st_mode):
        return
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "wb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
            raise OSError(errno.EMLINK, os.strerror(errno.EMLINK), str(path))
        size = found.st_size
        while size > 0:
            size -= file.write(bytes(min(size, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
