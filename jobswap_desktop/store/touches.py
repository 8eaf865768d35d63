"""What the trail tells of what a write has touched."""

from collections.abc import Iterable
from typing import Any

from jobswap_desktop.domain.audit import record_digest
from jobswap_desktop.store.database import Touch


def told(touches: Iterable[Touch], subject: str) -> dict[str, Any]:
    """Return the details of the entry about a write: what it changed, and each record's digest."""
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
    return {"subject": subject, "changes": changes, "records": records}
