"""A full disk at every write of a sitting, and a limit for the size of files."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from faults.power_migration import RELEASED
from faults.report import Tally, timed
from faults.sitting import Sitting, prepared

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.opening import open_database

_DISK = 6 * 1024 * 1024
_BLOCK = 4096
_STEPS = 30


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Fill the disk while something is saved, a file is made, or one is migrated."""
    saving = Tally(fault="disk full while saving")
    others = Tally(fault="disk full while a file is made or migrated")
    base = prepared(folder / "base.sqlite")
    place = folder / "disk"
    place.mkdir()
    with small_disk(place) as lacks:
        saving.lacks = others.lacks = lacks
        if not lacks:
            with timed(saving):
                for blocks in range(0, 180, 12 if short else 1):
                    _save(place, base, blocks * _BLOCK, saving)
            with timed(others):
                for blocks in range(0, 500, 100 if short else 8):
                    _make(place, blocks * _BLOCK, others)
                    _migrate(place, blocks * _BLOCK, others)
    yield from (saving, others)
    limited = Tally(fault="size of files limited (RLIMIT_FSIZE) while saving")
    with timed(limited):
        _limits(folder, base, limited, 6 if short else 40)
    yield limited


@contextmanager
def small_disk(place: Path) -> Iterator[str]:
    """Put a small disk in memory at `place`; yields in words why that could not be done, or ""."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        yield "only root may mount a small disk (tmpfs, on Linux)"
        return
    options = ["-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(place)]
    mounted = subprocess.run(["mount", *options], check=False, capture_output=True)  # noqa: S607 - wherever it is
    if mounted.returncode:
        yield "a small disk (tmpfs) cannot be mounted here"
        return
    try:
        yield ""
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)  # noqa: S607 - as above


def _save(place: Path, base: Path, free: int, tally: Tally) -> None:
    path = Path(shutil.copy(base, place / "jobtausch.sqlite"))
    sitting = Sitting(path, free, tally)
    _fill(place, free)
    fault = sitting.work_on(_STEPS, Fault.FULL, Fault.INPUT_OUTPUT)
    if fault is None and free == 0:
        tally.blame("a full disk was not noticed")
    # Reading goes on.
    sitting.load.work.db.rows("SELECT count(*) FROM audit")
    sitting.mend(lambda: _clear(place))
    path.unlink()


def _make(place: Path, free: int, tally: Tally) -> None:
    path = place / "neu.sqlite"
    _fill(place, free)
    tally.trials += 1
    try:
        open_database(path).close()
    except Unavailable as error:
        tally.told[error.fault.value] += 1
        if error.fault not in {Fault.FULL, Fault.INPUT_OUTPUT, Fault.CANNOT_OPEN}:
            tally.blame(f"{error.fault} was said of a file that could not be made")
        if path.exists():
            tally.half += 1
    if left := [each.name for each in place.iterdir() if each.name not in {path.name, "filler"}]:
        tally.blame(f"left behind: {left}")
    _clear(place)
    open_database(path).close()
    path.unlink()


def _migrate(place: Path, free: int, tally: Tally) -> None:
    for given in sorted(RELEASED.glob("schema_*.sqlite"))[-2:]:
        path = Path(shutil.copy(given, place / "alt.sqlite"))
        before = hashlib.sha256(path.read_bytes()).hexdigest()
        _fill(place, free)
        tally.trials += 1
        try:
            open_database(path, create=False, backups=place).close()
        except Unavailable as error:
            tally.told[error.fault.value] += 1
            if error.fault not in {Fault.FULL, Fault.OLDER_NO_ROOM, Fault.INPUT_OUTPUT}:
                tally.blame(f"{error.fault} was said of a migration: {error.detail}")
            if hashlib.sha256(path.read_bytes()).hexdigest() != before:
                tally.half += 1
        _clear(place)
        db = open_database(path, create=False, backups=place)
        if db.rows("PRAGMA user_version") != [{"user_version": NEWEST}]:
            tally.blame("not migrated once there was room")
        db.close()
        for left in place.iterdir():
            left.unlink()


def _fill(place: Path, free: int) -> None:
    """Leave `free` bytes of the small disk."""
    with (place / "filler").open("wb") as filler:
        room = os.statvfs(place).f_bavail * _BLOCK
        os.posix_fallocate(filler.fileno(), 0, max(room - free, 1))


def _clear(place: Path) -> None:
    (place / "filler").unlink()


def _limits(folder: Path, base: Path, tally: Tally, number: int) -> None:
    if sys.platform == "win32":
        tally.lacks = "Windows does not limit the size of files"
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = base.stat().st_size
    for step in range(number):
        path = Path(shutil.copy(base, folder / f"limited-{step}.sqlite"))
        sitting = Sitting(path, step, tally)
        # From less than the file has to somewhat more.
        limit = (size + 40 * _BLOCK) * step // number
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            sitting.work_on(_STEPS, Fault.FULL, Fault.INPUT_OUTPUT)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        sitting.mend(lambda: None)
        path.unlink()
