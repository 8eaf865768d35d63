"""Times of day as clerks type them. Pure functions without Qt."""

from __future__ import annotations

import re
from datetime import time

_LAST_HOUR = 23
_LAST_MINUTE = 59
_PARTED = re.compile(r"(\d{1,2})\s*[:.,h]\s*(\d{2})")
_HOUR_ALONE = re.compile(r"(\d{1,2})\s*[:.h]?")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})")
_WORD = re.compile(r"\s*uhr\s*$", re.IGNORECASE)


def read_time(text: str) -> time | None:
    """Read ``text`` as a time of day; None when it is none.

    Understood are ``9``, ``930``, ``0930``, ``9:30``, ``9.30``, ``9,30``, ``9h30`` and each of
    them followed by ``Uhr``. Never another time than the one written: ``9:3`` and ``24:00`` are
    none.
    """
    found = _hour_and_minute(text)
    return None if found is None else _made(*found)


def read_end(text: str) -> time | None:
    """Read ``text`` as the end of something: as `read_time`, and ``24:00`` as midnight."""
    found = _hour_and_minute(text)
    if found == (_LAST_HOUR + 1, 0):
        return time()
    return None if found is None else _made(*found)


def write_end(moment: time) -> str:
    """``moment`` as it stands in a field for an end: midnight is ``24:00``."""
    return f"{_LAST_HOUR + 1}:00" if moment == time() else write_time(moment)


def _hour_and_minute(text: str) -> tuple[int, int] | None:
    plain = _WORD.sub("", text.strip()).casefold()
    match = _PARTED.fullmatch(plain) or _DIGITS.fullmatch(plain)
    if match:
        return int(match[1]), int(match[2])
    match = _HOUR_ALONE.fullmatch(plain)
    return (int(match[1]), 0) if match else None


def write_time(moment: time) -> str:
    """``moment`` as it stands in a field: ``09:30``."""
    return f"{moment.hour:02}:{moment.minute:02}"


def _made(hour: int, minute: int) -> time | None:
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    return time(hour, minute)
