"""What is gone for good, by id alone: kept beside the database so that no copy brings it back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from jobswap_desktop.domain.retention import ErasureKind

MOST_FORGOTTEN = 200_000
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """One case, part of a case, or person that was erased; never the trail, which has no id."""

    id: str
    what: ErasureKind
    erased_on: date

    @property
    def key(self) -> tuple[str, ErasureKind]:
        """What it is, whenever it was erased."""
        return self.id, self.what


def as_rows(gone: Iterable[Forgotten]) -> list[dict[str, str]]:
    """Return what is gone as plain rows, in a stable order."""
    return [
        {"id": each.id, "what": each.what.value, "erased_on": each.erased_on.isoformat()}
        for each in sorted(gone, key=lambda each: (each.erased_on, each.id, each.what))
    ]


def from_rows(rows: object) -> frozenset[Forgotten]:
    """Return what plain rows name; those that name nothing are passed over."""
    return frozenset(_read(rows)) if isinstance(rows, list) else frozenset()


def _read(rows: list[object]) -> Iterator[Forgotten]:
    kinds = {kind.value: kind for kind in ErasureKind if kind is not ErasureKind.TRAIL}
    for row in rows[:MOST_FORGOTTEN]:
        if not isinstance(row, Mapping):
            continue
        record_id, what, day = (str(row.get(name)) for name in ("id", "what", "erased_on"))
        if not _ID.fullmatch(record_id) or what not in kinds:
            continue
        try:
            erased_on = date.fromisoformat(day)
        except ValueError:
            continue
        yield Forgotten(id=record_id, what=kinds[what], erased_on=erased_on)
