"""What a workstation remembers: geometry, filters, last case. Never anything about people."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings

NOTICE = "deadlines/notice"
"""How many working days before its last day an answer is warned of."""


_NUMBER = re.compile(r"-?[0-9]{1,9}")


class Settings(QObject):
    """Typed access to the settings file at `path` (INI, so that it can be read and moved)."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
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
