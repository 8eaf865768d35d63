"""Small files that others may have laid or changed: read whole, within a limit, never waited for.

A manifest, a note, a lock or a key lies in folders that several people write into. What is no
regular file is not opened: a pipe keeps its reader waiting, a device has no end.
"""

import errno
import json
import os
import re
import select
import stat
import time
from pathlib import Path
from typing import Final

PIPE_SECONDS: Final = 10.0
"""How long a pipe may keep its reader waiting altogether."""

_PIECE: Final = 65536
_LARGEST_NUMBER: Final = 2**63
# Half a character: it can be shown nowhere, and written nowhere.
_HALF: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_NEVER_WAITS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


def is_plain(path: Path) -> bool:
    """Whether a regular file lies at `path`, or behind a link there; False where nothing does."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        # A name with a null character in it is a ValueError to the system.
        return False


def read_small(path: Path, most: int) -> bytes:
    """Return what a file of at most `most` bytes holds.

    Raises OSError for one that is larger or no regular file, FileNotFoundError without any.
    """
    number = _opened(path)
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise OSError(errno.EINVAL, "no regular file", str(path))
        # It may grow while it is read.
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "too large", str(path))
    return data


def read_small_or_piped(path: Path, most: int, patience: float = PIPE_SECONDS) -> bytes:
    """Return what a file or a pipe of at most `most` bytes holds, as `read_small` does.

    Of a pipe the writing end must be closed within `patience` seconds. Raises OSError.
    """
    if not path.is_fifo():
        return read_small(path, most)
    number = os.open(path, _NEVER_WAITS)
    try:
        return _piped(number, path, most, time.monotonic() + patience)
    finally:
        os.close(number)


def parsed(data: bytes) -> object:
    """Return what JSON says; raises ValueError for everything that the program never writes.

    That is: other encodings than UTF-8, halves of characters, nesting without end, and numbers
    that no database holds.
    """
    try:
        found = json.loads(data.decode(), parse_int=_number, parse_constant=_no_number)
        if _HALF.search(data):
            json.dumps(found, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return found


def _opened(path: Path) -> int:
    # Looked at before, because some devices do something when they are opened.
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "no regular file", str(path))
    return os.open(path, _NEVER_WAITS)


def _piped(number: int, path: Path, most: int, until: float) -> bytes:
    found = bytearray()
    while (left := until - time.monotonic()) > 0:
        if not select.select([number], [], [], min(left, 0.1))[0]:
            continue
        try:
            piece = os.read(number, _PIECE)
        except BlockingIOError:
            continue
        if not piece and not found:
            # Nobody has opened the other end yet, or somebody has closed it without a word.
            time.sleep(0.01)
            continue
        if not piece:
            return bytes(found)
        found += piece
        if len(found) > most:
            raise OSError(errno.EFBIG, "too large", str(path))
    raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path))


def _number(text: str) -> int:
    number = int(text)
    if not -_LARGEST_NUMBER <= number < _LARGEST_NUMBER:
        raise ValueError("number out of range")
    return number


def _no_number(text: str) -> object:
    raise ValueError(text)
