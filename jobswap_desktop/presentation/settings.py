"""What a workstation remembers: geometry, filters, last case. Never anything about people."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.small_files import is_plain

NOTICE = "deadlines/notice"
"""How many working days before its last day an answer is warned of."""


_LARGEST_BYTES = 16 * 1024 * 1024
_NUMBER = re.compile(r"-?[0-9]{1,9}")


class Settings(QObject):
    """Typed access to the settings file at `path` (INI, so that it can be read and moved).

    Raises Unavailable (special_file) for what Qt would wait for, or read without end. It is not
    passed over: somebody has laid it there, and that is to be found out.
    """

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        if path.exists() and (not is_plain(path) or path.stat().st_size > _LARGEST_BYTES):
            raise Unavailable(Fault.SPECIAL_FILE, str(path))
        super().__init__(parent)
        self._store = QSettings(str(path), QSettings.Format.IniFormat, self)

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        return str(self._store.value(key, default))

    def number(self, key: str, default: int = 0) -> int:
        """Return a remembered number; `default` when the file holds none."""
        found = str(self._store.value(key, default))
        return int(found) if _NUMBER.fullmatch(found) else default

    def state(self, key: str) -> QByteArray:
        """Return a remembered geometry or splitter state; empty when there is none."""
        found = self._store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()

    def remember(self, key: str, value: str | int | QByteArray) -> None:
        """Remember a value."""
        self._store.setValue(key, value)
