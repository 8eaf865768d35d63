"""What a workstation remembers: geometry, filters, last case. Never anything about people."""

import binascii
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.small_files import is_plain, parsed, read_small
from jobswap_desktop.whole_files import write_whole

NOTICE = "deadlines/notice"
"""How many working days before its last day an answer is warned of."""

_LARGEST_BYTES: Final = 1024 * 1024
_LONGEST_TEXT: Final = 4096
_NUMBER: Final = re.compile(r"-?[0-9]{1,9}")
_OLD_SECTION: Final = re.compile(r"\[([A-Za-z_]{1,40})\]")
_OLD_VALUE: Final = re.compile(r"([a-z_]{1,40})=([A-Za-z0-9_-]{1,100})")
_OLD_UNNAMED: Final = "General/"


class Settings:
    """Typed access to the settings file at `path`: one JSON object of texts and whole numbers.

    Not Qt's own format, which makes objects of what it reads, and runs what they ask for. What the
    program would not have written counts as not remembered.
    Raises Unavailable (special_file) for what would be waited for, or read without end. It is not
    passed over: somebody has laid it there, and that is to be found out. Without a path all is
    forgotten at the end.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._held: dict[str, str | int] = {}
        if path is None:
            return
        if path.exists() and (not is_plain(path) or path.stat().st_size > _LARGEST_BYTES):
            raise Unavailable(Fault.SPECIAL_FILE, str(path))
        self._held = _read(path) if path.exists() else _of_old_file(path.with_suffix(".ini"))

    @property
    def is_kept(self) -> bool:
        """Whether there is a file that remembers."""
        return self._path is not None

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        found = self._held.get(key, default)
        return found if isinstance(found, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """Return a remembered number; `default` when the file holds none."""
        found = str(self._held.get(key, default))
        return int(found) if _NUMBER.fullmatch(found) else default

    def state(self, key: str) -> QByteArray:
        """Return a remembered geometry or splitter state; empty when there is none."""
        try:
            return QByteArray(binascii.a2b_base64(self.text(key), strict_mode=True))
        except ValueError:
            return QByteArray()

    def remember(self, key: str, value: str | int | QByteArray) -> None:
        """Remember a value.

        Another window may have remembered others since. What a full or write-protected disk does
        not take holds until the program ends: it is no record, and nobody is stopped for it.
        """
        if isinstance(value, QByteArray):
            value = binascii.b2a_base64(value.data(), newline=False).decode()
        if self._held.get(key) == value:
            return
        self._held[key] = value
        if self._path is None:
            return
        with suppress(OSError):
            kept = _read(self._path) | {key: value} if self._path.exists() else self._held
            # A link that was laid there is replaced, and what is behind it stays as it is.
            write_whole(self._path, json.dumps(kept, ensure_ascii=False).encode(), is_own=True)


def _read(path: Path) -> dict[str, str | int]:
    try:
        found = parsed(read_small(path, _LARGEST_BYTES))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if _is_kept(value)}


def _is_kept(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT and "\0" not in value
    return type(value) is int


def _of_old_file(path: Path) -> dict[str, str | int]:
    """Return the plain words and numbers of a file of earlier versions, and nothing made of any."""
    try:
        lines = read_small(path, _LARGEST_BYTES).decode("utf-8", "replace").splitlines()
    except OSError:
        return {}
    found: dict[str, str | int] = {}
    section = ""
    for line in lines:
        if line.startswith("["):
            named = _OLD_SECTION.fullmatch(line)
            section = f"{named[1]}/" if named else ""
        elif section and (value := _OLD_VALUE.fullmatch(line)):
            found[section.replace(_OLD_UNNAMED, "") + value[1]] = value[2]
    return found
