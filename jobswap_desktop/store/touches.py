"""What a write has touched: its net effect, and what the trail tells of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from jobswap_desktop.domain.audit import record_digest
from jobswap_desktop.store.database import Row, Touch


def net(touches: Iterable[Touch]) -> list[Touch]:
    """Return one touch a record: as the write first found it and last left it."""
    found: dict[tuple[str, str], Touch] = {}
    for touch in touches:
        first = found.setdefault((touch.table, touch.id), touch)
        found[touch.table, touch.id] = replace(first, after=touch.after)
    return list(found.values())


def is_as_left(found: Row | None, left: Row | None) -> bool:
    """Whether a record says what a write left in it.

    Its version may be another one: later writes that were taken back have only counted it up.
    """
    if found is None or left is None:
        return found is left
    return all(found[name] == value for name, value in left.items() if name != "version")


def told(
    touches: Iterable[Touch], subject: str, found: Sequence[str | None] | None = None
) -> dict[str, Any]:
    """Return the details of the entry about a write: what it changed, and each record's digest.

    `found` says of each record, in the same order, as what the write found it; None of one for
    which that proves nothing.
    """
    held = tuple(touches)
    changes = [
        [touch.table, touch.id, name, old, touch.after[name]]
        for touch in held
        if touch.before is not None and touch.after is not None
        for name, old in touch.before.items()
        if name != "version" and old != touch.after[name]
    ]
    records = [
        [touch.table, touch.id, record_digest(touch.after) if touch.after else None]
        for touch in held
    ]
    details = {"subject": subject, "changes": changes, "records": records}
    return details | {"found": list(found)} if found else details
