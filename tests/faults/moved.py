"""The open file renamed, deleted, replaced, made read-only, its folder moved, its drive gone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from faults.full import small_disk
from faults.report import Tally, timed
from faults.sitting import Sitting, prepared

from jobswap_desktop.domain.errors import Fault, Unavailable

_NOBODY = 65534
Undisturb = Callable[[], None]
Disturb = Callable[[Path], Undisturb]


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Take the file away in every way, go on working, and put it back."""
    moved = Tally(fault="the open file renamed, deleted or replaced")
    if sys.platform == "win32":
        moved.lacks = "Windows does not let go of a file that is open"
        yield moved
        return
    with timed(moved):
        base = prepared(folder / "base.sqlite")
        for number in range(1 if short else 5):
            for disturb in (rename, delete, replace, move_folder):
                _try(folder, base, moved, disturb, number)
    yield moved
    gone = Tally(fault="the drive gone while the file is open")
    with timed(gone):
        _drives(folder, base, gone, 1 if short else 5)
    yield gone
    rights = Tally(fault="the file made read-only while it is open")
    with timed(rights):
        _rights(folder, base, rights, 1 if short else 5)
    yield rights


def rename(path: Path) -> Undisturb:
    """Give the file another name."""
    away = path.rename(path.with_name("anders.sqlite"))
    return lambda: _back(away, path)


def delete(path: Path) -> Undisturb:
    """Remove the name; somebody has another one for it, or nothing could be put back."""
    away = path.with_name("papierkorb.sqlite")
    os.link(path, away)
    path.unlink()
    return lambda: _back(away, path)


def replace(path: Path) -> Undisturb:
    """Lay an older copy at its place, as a restored backup or a synchronised folder does."""
    away = path.with_name("neuer.sqlite")
    os.link(path, away)
    copy = Path(shutil.copy(path, path.with_name("kopie.sqlite")))
    copy.replace(path)
    return lambda: _back(away, path)


def move_folder(path: Path) -> Undisturb:
    """Give the folder another name."""
    away = path.parent.rename(path.parent.with_name("umgezogen"))
    return lambda: _back(away, path.parent)


def _back(away: Path, path: Path) -> None:
    away.replace(path)


def _try(folder: Path, base: Path, tally: Tally, disturb: Disturb, number: int) -> None:
    place = folder / f"{disturb.__name__}-{number}"
    place.mkdir()
    sitting = Sitting(Path(shutil.copy(base, place / "jobtausch.sqlite")), number, tally)
    sitting.work_on(2)
    undisturb = disturb(sitting.path)
    _must_be_noticed(sitting, tally, disturb.__name__)
    sitting.mend(undisturb)


def _must_be_noticed(sitting: Sitting, tally: Tally, what: str) -> None:
    # The window looks every second, before anybody saves.
    try:
        sitting.load.work.db.changed()
    except Unavailable as error:
        sitting.heard(error, Fault.MOVED)
    else:
        tally.blame(f"{what}: not noticed while nothing was saved")
    before = len(sitting.acknowledged)
    if sitting.work_on(1, Fault.MOVED) is None or len(sitting.acknowledged) > before:
        tally.blame(f"{what}: a save was acknowledged")


def _drives(folder: Path, base: Path, tally: Tally, times: int) -> None:
    for number in range(times):
        place = folder / f"drive-{number}"
        place.mkdir()
        with small_disk(place) as lacks:
            if lacks:
                tally.lacks = lacks
                return
            sitting = Sitting(Path(shutil.copy(base, place / "jobtausch.sqlite")), number, tally)
            elsewhere = folder / f"elsewhere-{number}"
            elsewhere.mkdir()
            _mount("--move", str(place), str(elsewhere))
            try:
                _must_be_noticed(sitting, tally, "drive")
            finally:
                _mount("--move", str(elsewhere), str(place))
            sitting.mend(lambda: None)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)  # noqa: S607 - wherever it is


def _rights(folder: Path, base: Path, tally: Tally, times: int) -> None:
    """Take the rights away; what is open may still be written, but then it must be there."""
    data = base.read_bytes()
    with _somebody(folder) as place:
        for number in range(times):
            room = place / f"rights-{number}"
            room.mkdir()
            path = room / "jobtausch.sqlite"
            path.write_bytes(data)
            sitting = Sitting(path, number, tally)
            sitting.work_on(2)
            (room / "jobtausch.sqlite-journal").unlink(missing_ok=True)
            path.chmod(0o400)
            room.chmod(0o500)
            sitting.work_on(1, Fault.READ_ONLY, Fault.CANNOT_OPEN)

            def undisturb(room: Path = room, path: Path = path) -> None:
                room.chmod(0o700)
                path.chmod(0o600)

            with _oneself():
                sitting.mend(undisturb)


@contextmanager
def _oneself() -> Iterator[None]:
    """Be who runs the trials again: what judges starts a program that others may not reach."""
    who = os.geteuid()
    if os.getuid() == 0:
        os.seteuid(0)
    try:
        yield
    finally:
        os.seteuid(who)


@contextmanager
def _somebody(folder: Path) -> Iterator[Path]:
    """Be somebody without root's rights, in a folder of their own."""
    place = folder / "somebody"
    place.mkdir()
    is_root = os.geteuid() == 0
    if is_root:
        shutil.chown(place, _NOBODY)
        for above in (folder, folder.parent):
            above.chmod(0o755)
        os.seteuid(_NOBODY)
    try:
        yield place
    finally:
        if is_root:
            os.seteuid(0)
