"""The acts of confidentiality on their way: handed over, signed, countersigned, filed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from jobswap_desktop.documents import terms
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import (
    Act,
    Excuse,
    Form,
    Undertaking,
    UndertakingState,
    current,
    obligation_reason,
)
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId, UndertakingId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, with_placement
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_wording import number_in_force
from jobswap_desktop.services.recording import load, load_open, save_case
from jobswap_desktop.services.wording import day_text, term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import documents, undertakings

_S = UndertakingState
SIGNED_ACTS = MappingProxyType(
    {DocumentKind.NDA: Act.NDA, DocumentKind.DATA_PROTECTION: Act.DATA_PROTECTION}
)
"""The papers that a visitor signs, and which act each of them is."""
_REPLACED = frozenset({_S.VOIDED, _S.SUPERSEDED})
_WITHDRAWN = frozenset({_S.VOIDED, _S.ACCESS_REVOKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """One step of one act: reached on the day `on`, by whom, filed where.

    `form` belongs to the signature. `covers_until` belongs to handing over: the last day of the
    stays that the paper speaks of, where more than this one were agreed on.
    """

    undertaking_id: UndertakingId
    on: date
    by: str = ""
    by_function: str = ""
    filed_at: str = ""
    form: Form | None = None
    covers_until: date | None = None


def advance(work: Workplace, swap_id: SwapId, command: Advance) -> Outcome[Swap]:
    """Record the next step of an act; handing over freezes its text and notes its version.

    Raises DomainError when the date runs backwards, a name or place that belongs into the file
    is missing (see `Undertaking.advance`), or the paper would not cover the stay.
    """
    known = load_open(work, swap_id)
    changed, subject = advanced(work, known, command)
    return save_case(work, Action.UNDERTAKING_ADVANCED, changed, known, subject=subject)


def advanced(work: Workplace, known: Swap, command: Advance) -> tuple[Swap, str]:
    """Return the case with the next step of an act taken, and what the history says of it.

    Raises DomainError as `advance` does.
    """
    placement, held = find(known, command.undertaking_id)
    moved = held.advance(
        command.on,
        today=work.today(),
        by=command.by,
        by_function=command.by_function,
        filed_at=command.filed_at,
        form=command.form,
    )
    if moved.state is _S.HANDED_OVER:
        version = _printed_version(work, known, placement, held.act)
        moved = _frozen(moved, placement, version, command.covers_until)
    subject = f"{term(held.act)} {placement.visitor.full_name}: {term(moved.state)}"
    return with_undertaking(known, placement, moved), subject


def agree_period(
    work: Workplace, swap_id: SwapId, undertaking_id: UndertakingId, until: date
) -> Outcome[Swap]:
    """Let a draft speak of further stays until a day; it is printed on the paper.

    Raises DomainError when the text is frozen already, or the paper would not cover the stay.
    """
    known = load_open(work, swap_id)
    placement, held = find(known, undertaking_id)
    if held.state is not _S.DRAFT:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
    changed = with_undertaking(known, placement, _frozen(held, placement, 0, until))
    subject = f"{term(held.act)} {placement.visitor.full_name}"
    return save_case(work, Action.UNDERTAKING_ADVANCED, changed, known, subject=subject)


def leave(
    work: Workplace,
    swap_id: SwapId,
    undertaking_id: UndertakingId,
    state: UndertakingState,
    reason: str,
    *,
    on: date | None = None,
) -> Outcome[Swap]:
    """Take an act off its way (see `Undertaking.leave`) on a day, today without one.

    A reason is mandatory. A voided or superseded act is followed by a fresh draft at once, so
    that it can be made anew. What was taken over from a voided or revoked act into other open
    cases goes with it, in the same entry. Raises DomainError as `Undertaking.leave` does, and on
    a day in the future.
    """
    known = load_open(work, swap_id)
    placement, held = find(known, undertaking_id)
    day = on or work.today()
    if day > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    changed = _left(work, known, placement, held.leave(state, reason, day))
    also = tuple(_resting(work, held, state, reason, day)) if state in _WITHDRAWN else ()
    subject = f"{term(held.act)} {placement.visitor.full_name}: {term(state)}"
    return save_case(work, Action.UNDERTAKING_LEFT, changed, known, subject=subject, also=also)


def _left(work: Workplace, swap: Swap, placement: Placement, left: Undertaking) -> Swap:
    changed = with_undertaking(swap, placement, left)
    if left.state not in _REPLACED:
        return changed
    fresh = Undertaking(
        id=UndertakingId(work.new_id()), act=left.act, covers_until=placement.last_day
    )
    return with_placement(
        changed, placement.id, lambda item: replace(item, undertakings=(*item.undertakings, fresh))
    )


def _resting(
    work: Workplace, source: Undertaking, state: UndertakingState, reason: str, on: date
) -> Iterator[tuple[Swap, Swap]]:
    for swap_id, undertaking_id in undertakings.resting_on(work.db, source.id):
        known = load(work, swap_id)
        placement, held = find(known, undertaking_id)
        if not known.is_over and held.is_given:
            day = max(on, *(day for _, day in held.dates))
            yield _left(work, known, placement, held.leave(state, reason, day)), known


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An act that the visitor has given the same host before, in the case with this number.

    `suffices` says whether it covers the stay now asked about; otherwise it has lapsed for it,
    and a new one is needed, while the duty from it goes on.
    """

    reference: str
    undertaking: Undertaking
    suffices: bool


def earlier(work: Workplace, swap: Swap, placement: Placement, act: Act) -> Earlier | None:
    """Return the newest such act that covers the stay, else the newest one given at all."""
    work.require_view()
    found = [
        Earlier(
            reference=reference,
            undertaking=item,
            suffices=item.in_force(placement.last_day),
        )
        for reference, item in undertakings.earlier(
            work.db, act, placement.visitor.id, placement.host.id, swap.id
        )
        if item.is_given
    ]
    return next((item for item in found if item.suffices), next(iter(found), None))


def proof_of_obligation(work: Workplace, swap: Swap, placement: Placement) -> date | None:
    """Return when the visitor was last formally obliged in another case, towards any host."""
    work.require_view()
    rows = undertakings.earlier(work.db, Act.FORMAL_OBLIGATION, placement.visitor.id, None, swap.id)
    return next((item.reached(_S.PERFORMED) for _, item in rows if item.is_given), None)


def take_over(work: Workplace, swap_id: SwapId, undertaking_id: UndertakingId) -> Outcome[Swap]:
    """Let the earlier act that covers this stay hold for it as well, with a reference to it.

    Raises DomainError when there is none, or something is recorded of this one already.
    """
    known = load_open(work, swap_id)
    placement, held = find(known, undertaking_id)
    found = earlier(work, known, placement, held.act)
    if found is None or not found.suffices:
        last_day = placement.last_day.isoformat()
        raise refuse(ProblemCode.NOTHING_TO_TAKE_OVER, last_day=last_day)
    changed = with_undertaking(known, placement, held.take_over(found.undertaking))
    subject = f"{term(held.act)} {placement.visitor.full_name}: {found.reference}"
    return save_case(work, Action.UNDERTAKING_ADVANCED, changed, known, subject=subject)


def source_reference(work: Workplace, held: Undertaking) -> str:
    """Return the number of the case that an act was taken over from; "" when from none."""
    work.require_view()
    return undertakings.reference_of(work.db, held.source_id) if held.source_id else ""


def excuse_text(excuse: Excuse, day: date | None = None) -> str:
    """Return the reason as it stands in the file; `day` is that of the proof."""
    return terms.sentence("excuse", excuse.value, {"day": day_text(day) if day else "–"})


def follow_status_group(swap: Swap, person: Person) -> Swap:
    """Return the case after the status group of a visitor has become known or has changed.

    A formal obligation that is still a draft is not required of a civil servant, and is again
    when the visitor is none after all. What was performed, or excused for another reason, stays.
    """
    for placement in swap.placements:
        held = current(placement.undertakings, Act.FORMAL_OBLIGATION)
        if placement.visitor.id == person.id and held is not None and not swap.is_over:
            swap = with_undertaking(swap, placement, _following(held, person))
    return swap


def _following(held: Undertaking, person: Person) -> Undertaking:
    excuse = obligation_reason(person)
    if excuse is not None and held.state is _S.DRAFT:
        return replace(held, state=_S.NOT_REQUIRED, reason=excuse_text(excuse))
    # What nobody dated was excused by this rule, in whatever words of the time.
    by_rule = not held.dates or held.reason == excuse_text(Excuse.CIVIL_SERVANT)
    if excuse is None and held.state is _S.NOT_REQUIRED and by_rule:
        return replace(held, state=_S.DRAFT, reason="", dates=())
    return held


def find(swap: Swap, undertaking_id: UndertakingId) -> tuple[Placement, Undertaking]:
    """Return an act and its direction; raises DomainError (not_found)."""
    for placement in swap.placements:
        for item in placement.undertakings:
            if item.id == undertaking_id:
                return placement, item
    raise refuse(ProblemCode.NOT_FOUND, text=undertaking_id)


def with_undertaking(swap: Swap, placement: Placement, moved: Undertaking) -> Swap:
    """Return the case with one act replaced."""

    def replaced(held: Placement) -> Placement:
        items = tuple(moved if item.id == moved.id else item for item in held.undertakings)
        return replace(held, undertakings=items)

    return with_placement(swap, placement.id, replaced)


def handed_over(
    swap: Swap,
    placement: Placement,
    on: date,
    today: date,
    *,
    act: Act = Act.NDA,
    version: int = 0,
) -> Swap:
    """Return the case with a declaration of one direction handed over, if it was a draft.

    `version` is that of the wording on the paper.
    """
    held = placement.undertaking(act)
    if held is None or held.state is not _S.DRAFT:
        return swap
    moved = _frozen(held.advance(on, today=today), placement, version, None)
    return with_undertaking(swap, placement, moved)


def _frozen(
    moved: Undertaking, placement: Placement, version: int, covers_until: date | None
) -> Undertaking:
    until = covers_until or moved.covers_until
    if until is not None and until < placement.last_day:
        last_day = placement.last_day.isoformat()
        raise refuse(ProblemCode.COVER_TOO_SHORT, "covers_until", last_day=last_day)
    return replace(moved, wording_version=version, covers_until=until)


def _printed_version(work: Workplace, swap: Swap, placement: Placement, act: Act) -> int:
    """Return the version of the wording that was printed, else of the one printed now."""
    kind = next((kind for kind, signed in SIGNED_ACTS.items() if signed is act), None)
    if kind is None:
        return 0
    printed = [
        paper.wording_version
        for paper in documents.of_swap(work.db, swap.id)
        if paper.kind is kind and paper.placement_id == placement.id
    ]
    return printed[-1] if printed else number_in_force(work, kind)
