"""What an account has typed and not recorded: kept, found again, and let go.

Nobody sees the drafts of another account; in the sample, where roles are tried on, nor those of
another role. Whose role is changed keeps them, unless it becomes one that sees only what is
submitted to it.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

from jobswap_desktop.domain.closing import Side
from jobswap_desktop.domain.drafts import Draft, DraftState
from jobswap_desktop.domain.errors import Fault, Problem, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import OVER
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.watching import SHORT, patient
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import drafts, swaps

_BETWEEN = "\x1f"
_OF_STAYS = MappingProxyType(
    {
        "feedback": frozenset(side.value for side in Side),
        "journal": frozenset({""}),
        "report": frozenset({""}),
        "stay_end": frozenset({"0", "1"}),
    }
)
"""The forms about one stay of a case, and what may stand behind its id in their subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A draft in the list, and whether it can still be recorded."""

    draft: Draft
    state: DraftState


def keep(work: Workplace, draft: Draft) -> None:
    """Keep a draft of the acting account, durable on return; raises Unavailable.

    Nothing is kept once the file has been closed: whoever typed has gone. Nor is anything kept of
    what has been erased for good while its form stood open.
    """
    if not work.db.is_open:
        return
    kept = replace(draft, role=work.actor.role.value, saved_at=work.now())
    with patient(work, SHORT), work.db.write_derived() as change:
        # Asked inside the write: no erasure can come between.
        if not drafts.speaks_of_erased(work.db, kept):
            drafts.keep(change, work.actor.account, kept)


def discard(work: Workplace, place: str) -> None:
    """Forget the draft at a place; raises Unavailable."""
    if not work.db.is_open or drafts.find(work.db, work.actor.account, place) is None:
        return
    with patient(work, SHORT), work.db.write_derived() as change:
        drafts.remove(change, work.actor.account, place)


def find(work: Workplace, place: str) -> Draft | None:
    """Return what the acting account has left at a place."""
    found = drafts.find(work.db, work.actor.account, place)
    return found if found is not None and _is_for(work, found) else None


def _is_for(work: Workplace, draft: Draft) -> bool:
    is_bound = work.tries_role or work.actor.role is Role.STAFF_COUNCIL
    return draft.role == work.actor.role.value or not is_bound


def overtaken(work: Workplace, draft: Draft) -> Problem | None:
    """Return who has last written the record of a draft, as a stale write is refused with.

    None for what is entered anew, which nobody else can have changed.
    """
    work.require_view()
    record = drafts.record_of(draft.form, draft.subject)
    if record is None:
        return None
    # Needed where a form was left whose record has changed since.
    from jobswap_desktop.store import audit

    who, when = audit.last_writer(work.db, *record)
    return Problem(code=ProblemCode.CHANGED_MEANWHILE, values={"who": who, "when": when})


def waiting(work: Workplace) -> tuple[Waiting, ...]:
    """Return the drafts of the acting account, the newest first."""
    found = drafts.of_account(work.db, work.actor.account)
    return tuple(state_of(work, draft) for draft in found if _is_for(work, draft))


def state_of(work: Workplace, draft: Draft) -> Waiting:
    """Return a draft with whether it can be recorded now."""
    return Waiting(draft=draft, state=_state(work, draft))


def typed_lines(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return what was typed, input by input: its word ("" without one) and the text.

    For reading, where the form cannot be opened any more; what says nothing then is left out.
    """
    table = drafts.table_of(draft.form)
    lines = ((_word(table, name), _shown(text)) for name, text in draft.fields.items())
    return tuple((word, text) for word, text in lines if text)


def _word(table: str, name: str) -> str:
    from jobswap_desktop.services.history_text import field_word

    return field_word(f"{table}.{name.partition('/')[0].partition('#')[0]}")


def _shown(text: str) -> str:
    """Return the text of an input as it is kept, without what only a form understands."""
    if _BETWEEN in text:
        # The key of a record and what was typed to find it.
        return text.partition(_BETWEEN)[2]
    if text.startswith("~"):
        return text[1:]
    # Codes of choices and ticks say nothing without their form.
    return "" if text.startswith("=") or text == "1" else text.strip()


def _state(work: Workplace, draft: Draft) -> DraftState:
    if draft.swap_id or draft.form in _OF_STAYS:
        swap = None
        try:
            found = swaps.state_of(work.db, SwapId(draft.swap_id))
            if found is not None and draft.form in _OF_STAYS:
                swap = swaps.find(work.db, SwapId(draft.swap_id))
        except Unavailable as error:
            if error.fault not in {Fault.DAMAGED, Fault.NOT_AS_RECORDED}:
                raise
            # Why it cannot be opened is said where that is tried.
            return DraftState.OPEN
        if found is None:
            return DraftState.CASE_GONE
        if found[1] in OVER:
            return DraftState.CASE_OVER
        if swap is not None and not _is_of_stay(swap, draft):
            return DraftState.GONE
    if not drafts.record_is_there(work.db, draft.form, draft.subject):
        return DraftState.GONE
    return DraftState.OPEN


def _is_of_stay(swap: Swap, draft: Draft) -> bool:
    """Whether a form about a stay belongs to one of this case, or changes a record of its own."""
    stay, slash, rest = draft.subject.partition("/")
    if not slash:
        return bool(stay and drafts.table_of(draft.form))
    return rest in _OF_STAYS[draft.form] and any(each.id == stay for each in swap.placements)
