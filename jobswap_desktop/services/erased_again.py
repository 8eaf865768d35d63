"""What was erased stays erased: a restored copy must not bring it back.

Called for every copy that is restored, before it becomes the office's file.
"""

from collections.abc import Iterable

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store import derived, erased
from jobswap_desktop.store.database import Change, Database, Deed
from jobswap_desktop.store.erased import Erased


def erase_again(db: Database, known: Iterable[Erased], deed: Deed) -> tuple[Erased, ...]:
    """Take out of `db` the records that had been erased when the copy was restored.

    `known` are those of the file before and of what lies beside the copies. Returns those that
    are still there because others refer to them.
    """
    all_known = frozenset(known) | erased.records(db)
    back = erased.still_there(db, all_known)
    with db.write(deed) if back else db.write_derived() as change:
        left = _removed(change, back)
        erased.note(change, all_known)
    return left


def _removed(change: Change, wanted: tuple[Erased, ...]) -> tuple[Erased, ...]:
    """Remove records, those that others refer to after those; return what could not be removed."""
    left = wanted
    while left:
        still = tuple(each for each in left if not _is_removed(change, each))
        if len(still) == len(left):
            break
        left = still
    return left


def _is_removed(change: Change, record: Erased) -> bool:
    if record.table == "swap":
        derived.forget(change, SwapId(record.id))
    try:
        change.remove(record.table, record.id)
    except DomainError:
        return False
    return True
