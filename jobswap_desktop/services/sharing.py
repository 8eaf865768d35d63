"""A file on a network drive: one workstation writes, the others follow and are told who it is."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import EVERYTHING, Outcome
from jobswap_desktop.services.wording import holder_text, holding_text, moment_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import holding
from jobswap_desktop.store.database import Deed


class Standing(StrEnum):
    """How this workstation stands to a file on a network drive."""

    WRITES = "writes"
    FOLLOWS = "follows"
    MAY_WRITE = "may_write"
    LOST = "lost"


def following(work: Workplace) -> Workplace:
    """Return the place as who only follows meets it: what cannot be written is not offered."""
    if work.db.holder is None or work.actor.role is Role.STAFF_COUNCIL:
        return work
    return replace(work, actor=replace(work.actor, role=Role.READER))


def standing(work: Workplace) -> tuple[Standing, Holder | None]:
    """Return how one stands to the file now, and who else writes; shows that one is alive.

    Raises Unavailable where the drive does not answer.
    """
    path = Path(work.db.path)
    try:
        if work.db.hold is not None:
            work.db.hold.beat()
            is_ours = work.db.hold.is_ours()
            return (Standing.WRITES, None) if is_ours else (Standing.LOST, holding.found_at(path))
        found = holding.found_at(path)
    except OSError as error:
        raise Unavailable(Fault.INPUT_OUTPUT, work.db.path, str(error)) from error
    return (Standing.MAY_WRITE, None) if found is None else (Standing.FOLLOWS, found)


def standing_words(found: Standing, holder: Holder | None) -> str:
    """Return the line above the pages that says how one stands to the file."""
    if found is Standing.MAY_WRITE:
        return holding_text("free")
    if found is Standing.LOST:
        return holding_text("lost", holder=holder_text(holder))
    return holding_text("following", holder=holder_text(holder))


def question(path: str, holder: Holder) -> str:
    """Return what a person has to know before the file at `path` is taken from its holder."""
    heard = holding.last_beat(Path(path))
    beat = holding_text("beat", when=moment_text(heard)) if heard else holding_text("silent")
    return holding_text("take_over", holder=holder_text(holder), beat=beat)


def record_taking(work: Workplace, holder: Holder) -> Outcome[None]:
    """Write into the history that the file was taken from its holder.

    Whoever can open the file may do that: the drive asks for no role. Raises Unavailable.
    """
    deed = Deed(
        actor=work.actor,
        action=Action.FILE_TAKEN_OVER,
        at=work.now(),
        subject=holder_text(holder),
    )
    with work.db.write(deed):
        pass
    return Outcome(value=None, touched=EVERYTHING, action=Action.FILE_TAKEN_OVER)
