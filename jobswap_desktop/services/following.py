"""What follows from what a council has recorded on its own connection to a server.

A council is shown a part of a case, and cannot write what follows from the whole: that a case with
the last answer is approved, its line in the list, its deadlines. The program of whoever sees all
of it does that, as soon as it hears of the change.
"""

from dataclasses import replace

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import say
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, following, search, swaps
from jobswap_desktop.store.reconnecting import connected_again, origin_of

_FOLLOWERS = frozenset({Role.HR_CLERK, Role.ADMINISTRATOR})


def follow_councils(work: Workplace) -> int:
    """Move on the cases that councils have recorded something of, and tell how many these were.

    Nothing is done for who only reads, nor in a file. What a colleague's program was quicker with,
    or what cannot be written now, is left for another time.
    """
    if work.actor.role not in _FOLLOWERS:
        return 0
    return sum(_follow(work, swap_id) for swap_id in following.waiting(work.db))


def catch_up(work: Workplace) -> None:
    """Do the same for a command that only reads, on a connection of its own that may write.

    What a council has left is in the lists then, if who acts may write them. Raises Unavailable.
    """
    if work.actor.role not in _FOLLOWERS or not following.waiting(work.db):
        return
    found = connected_again(work.db, origin_of(work.db))
    if found is None:
        return
    try:
        follow_councils(replace(work, db=found))
    finally:
        found.close()


def _follow(work: Workplace, swap_id: SwapId) -> bool:
    try:
        known = swaps.find(work.db, swap_id)
        if known is not None and known.advance(work.today()) != known:
            return _move(work, swap_id)
        with work.db.write_derived() as change:
            following.done(change, swap_id)
            found = swaps.find(work.db, swap_id)
            if found is not None:
                derived.refresh(change, found)
                search.put_attached(change, swap_id)
    except (DomainError, Unavailable):
        return False
    return True


def _move(work: Workplace, swap_id: SwapId) -> bool:
    with work.db.write(deed(work, Action.SWAP_MOVED, swap_id, say("council_followed"))) as change:
        following.done(change, swap_id)
        known = swaps.find(work.db, swap_id)
        if known is not None:
            moved = known.advance(work.today())
            swaps.save(change, moved, known)
            # A case that a council has recorded stands in no list yet.
            derived.refresh(change, moved)
            search.put_attached(change, swap_id)
    return True
