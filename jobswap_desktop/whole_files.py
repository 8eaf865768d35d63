"""Files that appear whole or not at all: written beside their place, and only then named.

Whatever ends the writing, a file that is already there stays as it was. What has its name is on
the disk, the name included.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

UNFINISHED = ".neu"
"""What the name of a file ends in while it is written."""

_OWNER_ALONE = 0o600


def write_whole(path: Path, data: bytes, *, ending: str = UNFINISHED, is_own: bool = False) -> None:
    """Write a file (see `appearing`); raises OSError that names it."""
    with _named(path), appearing(path, ending=ending, is_own=is_own) as file:
        file.write(data)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # A disk that fills up while a file is written names none.
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


@contextmanager
def appearing(path: Path, *, ending: str = UNFINISHED, is_own: bool = False) -> Iterator[BinaryIO]:
    """Hand out a file to write to, which gets its name when all went well, else it is gone.

    It is readable by the user alone from the first moment on, whatever rights the file had that it
    replaces. A link that lies there is replaced itself: who laid it need not be who writes. One of
    the program's own files takes the place of whatever has its name; any other is not written
    over one that is open elsewhere or read-only. Raises OSError.
    """
    if not is_own:
        _require_writable(path)
    unfinished = path.with_name(f"{path.name}{ending}")
    try:
        with _opened(unfinished) as file:
            yield file
            _bring_to_disk(file)
        _give_name(unfinished, path)
    finally:
        # What the disk or the share did to it is already being said.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


@contextmanager
def staging(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Hand out a file beside its place, and where it lies; afterwards `put_in_place` names it.

    It is on the disk then, or gone where anything went wrong. Raises OSError.
    """
    _require_writable(path)
    unfinished = path.with_name(f"{path.name}{UNFINISHED}")
    try:
        with _opened(unfinished) as file:
            yield file, unfinished
            _bring_to_disk(file)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def stage(path: Path, data: bytes) -> Path:
    """Write a file beside its place and return it (see `staging`); raises OSError that names it."""
    with _named(path), staging(path) as (file, unfinished):
        file.write(data)
    return unfinished


def put_in_place(staged: Path) -> Path:
    """Give a file of `stage` the name it is written for, and return it; raises OSError."""
    place = staged.with_name(staged.name.removesuffix(UNFINISHED))
    _give_name(staged, place)
    return place


@contextmanager
def all_or_none(files: Mapping[Path, bytes]) -> Iterator[None]:
    """Write files beside their places, and give them their names once the block went well.

    Else nothing is left of them. What lies there is replaced (see `taken`). Raises OSError.
    """
    staged: list[Path] = []
    try:
        for path, data in files.items():
            staged.append(stage(path, data))
        yield
        for each in staged:
            put_in_place(each)
    finally:
        for each in staged:
            with suppress(OSError):
                each.unlink(missing_ok=True)


def taken(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Return those places where something else lies than what is to be written there."""
    return tuple(path for path, data in files.items() if _is_other(path, data))


def _is_other(path: Path, data: bytes) -> bool:
    if not os.path.lexists(path):
        return False
    try:
        # Nothing but a regular file is read: a pipe would keep one waiting.
        is_alike = path.is_file() and path.stat().st_size == len(data)
        return not is_alike or path.read_bytes() != data
    except OSError:
        return True


def share_like(path: Path, other: Path) -> None:
    """Let those read and write a file who may read and write another one, as far as one may say so.

    A file of one's own beside a database that several logins work in would be nobody else's else.
    """
    if sys.platform == "win32":
        # There a file has the rights of its folder.
        return
    with suppress(OSError):
        wanted = other.stat()
        mode = wanted.st_mode & 0o666
        if path.stat().st_gid != wanted.st_gid:
            try:
                os.chown(path, -1, wanted.st_gid)
            except OSError:
                # Another group must not get what is meant for that one.
                mode &= ~0o060
        path.chmod(mode)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system lets a folder be opened.

    What has been synced is only found again once its folder is, too.
    """
    # Windows does not, and some shares do not sync folders.
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _require_writable(path: Path) -> None:
    """Raise OSError where no file can be written over what lies there."""
    if path.is_symlink():
        return
    # Another program has it open, or it is read-only; a new file beside it would not show that.
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    with suppress(FileNotFoundError), path.open("r+b"):
        pass


def _opened(unfinished: Path) -> BinaryIO:
    # Made anew each time: it never has another's rights, nor leads to another place by a link.
    unfinished.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(unfinished, flags, _OWNER_ALONE), "wb")


def _bring_to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _give_name(unfinished: Path, place: Path) -> None:
    unfinished.replace(place)
    sync_folder(place.parent)
