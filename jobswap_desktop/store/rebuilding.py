"""Making derived rows anew from the cases: all of them where they are lost, or single lines."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store import deadlines, derived, ledger, search, swaps
from jobswap_desktop.store.database import Change, Database, Row

_IS_LOST = """SELECT EXISTS (SELECT 1 FROM swap) AND NOT EXISTS (SELECT 1 FROM case_index)
    AS lost"""


def rebuild_if_lost(db: Database) -> None:
    """Write list, ledger and search of every case, all or nothing, where there are none.

    As a migration that changed them leaves it to do. Cases that cannot be read have none.
    """
    if not db.rows(_IS_LOST)[0]["lost"]:
        return
    with db.write_derived() as change:
        for swap in swaps.each_legible(db):
            with _past_damage():
                derived.refresh(change, swap)
                search.put_attached(change, swap.id)


def rebuild_lines(db: Database, lost: Mapping[str, Iterable[Row]]) -> None:
    """Write anew what is derived from the cases of these lines, which are named by their table.

    Lines of a case that cannot be read itself, or that is not there, are removed. Raises
    Unavailable where nothing can be written.
    """
    with db.write_derived() as change:
        for swap_id in {str(line["swap_id"]) for lines in lost.values() for line in lines}:
            _rebuild(change, SwapId(swap_id), is_listed=_is_whole(lost, swap_id))


def _is_whole(lost: Mapping[str, Iterable[Row]], swap_id: str) -> bool:
    return all(line["swap_id"] != swap_id for line in lost.get("case_index", ()))


def _rebuild(change: Change, swap_id: SwapId, *, is_listed: bool) -> None:
    ledger.forget(change, swap_id)
    deadlines.forget(change, swap_id)
    swap = None
    with _past_damage():
        swap = swaps.find(change, swap_id)
    if swap is not None:
        # Papers of it may be unreadable where the case is not.
        with _past_damage():
            derived.refresh(change, swap)
            search.put_attached(change, swap.id)
    elif not is_listed:
        derived.forget(change, swap_id)


@contextmanager
def _past_damage() -> Iterator[None]:
    try:
        yield
    except Unavailable as error:
        if error.fault is not Fault.DAMAGED:
            raise
