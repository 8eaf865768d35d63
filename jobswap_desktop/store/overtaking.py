"""Who was quicker: a case that somebody has changed between its being read and being written."""

from datetime import datetime

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.store.database import Change, Database

_LAST = """SELECT actor, at, action FROM audit WHERE swap_id = :id
ORDER BY sequence DESC LIMIT 1"""


def overtaken(change: Change, swap_id: str) -> DomainError:
    """Return the refusal, naming who wrote last in this case and when.

    Parts of a case are records of their own; but what follows from all of them together (its
    state, the lists) was thought out from what is not so any more.
    """
    found = change.rows(_LAST, id=swap_id)
    who = str(found[0]["actor"]) if found else ""
    when = datetime.fromisoformat(found[0]["at"]).isoformat() if found else ""
    return refuse(ProblemCode.CHANGED_MEANWHILE, who=who, when=when)


def gone(db: Database, swap_id: str) -> DomainError:
    """Return the refusal of what is asked of a case that is not there (any more).

    It names who has taken it back, or who wrote last about it; of a case that never was, its id.
    """
    found = db.rows(_LAST, id=swap_id)
    if not found:
        return refuse(ProblemCode.NOT_FOUND, text=swap_id)
    is_taken_back = found[0]["action"] == Action.UNDONE.value
    code = ProblemCode.CASE_TAKEN_BACK if is_taken_back else ProblemCode.CASE_REMOVED
    when = datetime.fromisoformat(found[0]["at"]).isoformat()
    return refuse(code, who=str(found[0]["actor"]), when=when)
