"""A workplace on another day, as far as it can tell: legal day, clock and fresh ids alike."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4

from jobswap_desktop.services.workplace import Workplace

_STAMP = 80
_VERSION_7, _VERSION_BITS = 0x7 << 76, 0xF << 76


def noon(day: date) -> datetime:
    """Return the moment that stands for a day."""
    return datetime.combine(day, time(12), UTC)


def pinned(work: Workplace, day: date) -> Workplace:
    """Return the place on `day`, its clock and the ids it makes included."""
    return replace(work.on(day), now=lambda: noon(day), new_id=lambda: id_of(day))


def id_of(day: date) -> str:
    """Return a fresh UUIDv7 made on a day."""
    stamp = int(noon(day).timestamp() * 1000) << _STAMP
    below = uuid4().int & ((1 << _STAMP) - 1) & ~_VERSION_BITS
    return str(UUID(int=stamp | below | _VERSION_7))
