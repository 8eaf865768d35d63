"""What somebody's role does not let them do: refused, and once in a while in the trail.

The one place through which every refusal goes that is about who asks. Recorded are who, in what
role, which use case and which case, and nothing that was typed or would have been shown.
"""

import logging
import traceback
from contextlib import suppress
from datetime import datetime
from types import FrameType

from jobswap_desktop.domain.access import SAID_AGAIN_AFTER, AccessArea, area_of
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Actor
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, swaps
from jobswap_desktop.store.database import Database, Deed
from jobswap_desktop.store.places import open_again

_log = logging.getLogger(__name__)
_PACKAGE = "jobswap_desktop."
_SERVICES = "jobswap_desktop.services."
_ASKING = frozenset({f"{_SERVICES}denying", f"{_SERVICES}workplace"})


def denied(
    db: Database, actor: Actor, now: datetime, code: ProblemCode, field: str | None = None
) -> DomainError:
    """Return the refusal, to be raised by the caller; it is in the trail then.

    A file that cannot be written now keeps nobody from being refused.
    """
    name, swap_id = _asked_for()
    _keep(db, actor, now, name, swap_id)
    return refuse(code, field)


def turn_away(work: Workplace, page: str) -> None:
    """Record that somebody tried to open a page of the window that their role does not have."""
    _keep(work.db, work.actor, work.now(), f"{page}.page", "")


def _keep(db: Database, actor: Actor, now: datetime, name: str, swap_id: str) -> None:
    try:
        _record(db, actor, now, name, swap_id)
    except Unavailable as error:
        # What is only read here may still be written by a connection of its own.
        if error.fault is not Fault.READ_ONLY or not _record_apart(db, actor, now, name, swap_id):
            _log.warning("refused access could not be recorded: %s", error.fault.value)


def _record(db: Database, actor: Actor, now: datetime, name: str, swap_id: str) -> None:
    subject = f"{term(_area(name))} ({name})"
    since, until = (
        moment.isoformat(timespec="milliseconds") for moment in (now - SAID_AGAIN_AFTER, now)
    )
    if subject in audit.refused_between(db, actor.account, since, until):
        return
    known = swap_id if swap_id and swaps.state_of(db, SwapId(swap_id)) else ""
    deed = Deed(actor=actor, action=Action.ACCESS_REFUSED, at=now, swap_id=known, subject=subject)
    with db.write(deed):
        pass


def _record_apart(db: Database, actor: Actor, now: datetime, name: str, swap_id: str) -> bool:
    with suppress(Unavailable):
        other = open_again(db.place)
        try:
            _record(other, actor, now, name, swap_id)
        finally:
            other.close()
        return True
    return False


def _area(name: str) -> AccessArea:
    return area_of(name.partition(".")[0])


def _asked_for() -> tuple[str, str]:
    """Return the use case that is being refused ("people.save") and the id of its case, or "".

    Asked of the calls under way, so that no use case has to name itself and none can forget to.
    """
    name = swap_id = ""
    for frame, _line in traceback.walk_stack(None):
        module = str(frame.f_globals.get("__name__", ""))
        if module in _ASKING:
            continue
        if module.startswith(_SERVICES):
            name = f"{module.removeprefix(_SERVICES)}.{frame.f_code.co_name}"
            swap_id = _case_of(frame) or swap_id
        elif name or module.startswith(_PACKAGE):
            name = name or f"{module.rpartition('.')[2]}.{frame.f_code.co_name}"
            break
    return name, swap_id


def _case_of(frame: FrameType) -> str:
    found = frame.f_locals.get("swap_id")
    return found if isinstance(found, str) else ""
