"""Taking a recorded fact back: a new, audited write of the earlier values."""

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import EVERYTHING, Outcome
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import derived, partner_files, schedule, search, swaps
from jobswap_desktop.store.database import Change, Undo

WayBack = Undo
"""What an `Outcome` carries to be taken back; opaque outside services and store."""


def undo(work: Workplace, way_back: WayBack) -> Outcome[None]:
    """Put everything back as it was before the write that `way_back` came from.

    Its own way back is the redo, which the history calls so; both say which action they are
    about. Raises DomainError when one of the records has changed since (changed_meanwhile) or the
    partner office has been answered (partner_answer_sent); nothing is written then.
    """
    work.require(*set(Role) - {Role.READER})
    swap_id = SwapId(way_back.swap_id)
    created = any(t.table == "swap" and t.before is None for t in way_back.touches)
    action, subject = _named(way_back)
    with work.db.write(deed(work, action, swap_id, subject)) as change:
        _require_unanswered(change, way_back)
        if created:
            derived.forget(change, swap_id)
        change.revert(way_back)
        # A council does not see the whole of a case: the office's program follows.
        for swap in () if work.db.is_partial else swaps.touched_by(work.db, way_back):
            derived.refresh(change, swap)
            search.put_attached(change, swap.id)
    return Outcome(
        value=None,
        touched=EVERYTHING,
        action=action,
        undo=change.undo,
        placed=schedule.put_back_by(work.db, way_back),
    )


def _require_unanswered(change: Change, way_back: WayBack) -> None:
    """Raise DomainError where a file was taken over by it whose answer has left the house."""
    for touch in way_back.touches:
        if touch.table != "partner_file" or touch.before is not None or touch.after is None:
            continue
        taken = touch.after
        told = partner_files.answered_with(change, taken["swap_id"], taken["file_id"])
        if told is not None:
            raise refuse(
                ProblemCode.PARTNER_ANSWER_SENT,
                revision=str(told.revision),
                day=told.handled_on.isoformat(),
            )


def _named(way_back: WayBack) -> tuple[Action, str]:
    """Return what taking `way_back` is called, and the word of the action it is about."""
    if way_back.action is Action.UNDONE:
        return Action.REDONE, way_back.subject
    if way_back.action is Action.REDONE:
        return Action.UNDONE, way_back.subject
    return Action.UNDONE, term(way_back.action)
