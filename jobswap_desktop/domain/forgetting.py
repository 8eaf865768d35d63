"""What is gone for good, by id alone: kept beside the database so that no copy brings it back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from jobswap_desktop.domain.erasure import ErasureSubject
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.ids import made_on
from jobswap_desktop.domain.retention import months_later

MOST_FORGOTTEN = 200_000
_MARK, _MOST_MARKS = re.compile(r"[0-9a-f]{16}"), 100
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """One case, part of a case, or person that was erased; never the trail, which has no id.

    `by` are the marks of the files in which it was erased, as far as that is known.
    """

    id: str
    what: ErasureKind
    erased_on: date
    by: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def key(self) -> tuple[str, ErasureKind]:
        """What it is, whenever it was erased."""
        return self.id, self.what


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a file that holds something says of it: the day on which its history last spoke of it.

    `open_until` is the day of its newest entry, for a case that was not over then and for who is
    in one.
    """

    last: date | None = None
    open_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known to be gone: `proven` by a file's own entries, or only `noted` beside it.

    A note is a line of text that anybody can write who may write the folder.
    """

    proven: frozenset[Forgotten] = frozenset()
    noted: frozenset[Forgotten] = frozenset()


def is_contradicted(gone: Forgotten, spoken: Spoken, months: int) -> bool:
    """Whether a file that still holds it shows that it was not erased on that day.

    An older copy ends before: then nothing speaks against it, unless a case that was open at its
    end would have gone within the shortest time (in `months`) for which any is kept. What day it
    is now has no say: a clock may stand before the day of the erasure.
    """
    made, day = made_on(gone.id), gone.erased_on
    return (
        (made is not None and made > day)
        or (spoken.last is not None and spoken.last > day)
        or (spoken.open_until is not None and day < months_later(spoken.open_until, months))
    )


def merged(*known: Iterable[Forgotten]) -> frozenset[Forgotten]:
    """Return all that is gone, each with the marks of every file that has erased it."""
    found: dict[Forgotten, Forgotten] = {}
    for each in (each for one in known for each in one):
        other = found.get(each, each)
        found[each] = replace(each, by=each.by | other.by)
    return frozenset(found.values())


def as_subjects(gone: Iterable[Forgotten]) -> list[ErasureSubject]:
    """Return what is gone as what is to be erased."""
    return [
        ErasureSubject(kind=each.what, id=each.id, rule="", until=each.erased_on) for each in gone
    ]


def as_rows(gone: Iterable[Forgotten]) -> list[dict[str, object]]:
    """Return what is gone as plain rows, in a stable order."""
    return [
        {
            "id": each.id,
            "what": each.what.value,
            "erased_on": each.erased_on.isoformat(),
            "by": sorted(each.by),
        }
        for each in sorted(gone, key=lambda each: (each.erased_on, each.id, each.what))
    ]


def from_rows(rows: object) -> frozenset[Forgotten]:
    """Return what plain rows name; those that name nothing are passed over."""
    return merged(_read(rows)) if isinstance(rows, list) else frozenset()


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
        yield Forgotten(
            id=record_id, what=kinds[what], erased_on=erased_on, by=_marks(row.get("by"))
        )


def _marks(held: object) -> frozenset[str]:
    marks = held[:_MOST_MARKS] if isinstance(held, list) else []
    return frozenset(each for each in marks if isinstance(each, str) and _MARK.fullmatch(each))
