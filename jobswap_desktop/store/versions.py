"""The versions of records, by which a stale write is known.

They go up by a step that nobody can foretell. Were it one, a file in whose place an older copy is
put would give the same versions once more, to other contents: who has read a record before would
overwrite what was recorded since, and nobody would be told. So it is wherever a database goes back
in time, be it a file that is restored or moved by hand, or a server that its administrator resets.
"""

from secrets import randbelow

from jobswap_desktop.store.database import Undo

STEPS = 2**32
"""The longest step: a record can be written two thousand million times before no number is left."""


def after(version: int) -> int:
    """Return the version that follows on this one; on 0, the first one of a record."""
    return version + 1 + randbelow(STEPS)


def given(undo: Undo, record_id: str, version: int) -> int:
    """Return the version that a write has given a record; `version` where it changed nothing."""
    given = [t.after["version"] for t in undo.touches if t.after is not None and t.id == record_id]
    return int(given[-1]) if given else version
