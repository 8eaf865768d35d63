"""One direction of a case as a line of the confidentiality ledger (page "Verschwiegenheit")."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.confidentiality import (
    TRACKS,
    Act,
    Undertaking,
    UndertakingState,
)
from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ids import Nothing, PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import RequirementCode, confidentiality_missing
from jobswap_desktop.domain.swap import Swap


class LedgerFilter(StrEnum):
    """What the ledger can be asked for.

    `in_house`: on an approved stay in the week of the day, access not revoked. `unprotected`:
    those of them without a declaration in force; must be empty. `missing`: stays running or to
    come whose declaration is not in force yet, the next one first. `lapsing`: declarations that
    do not cover their stay, and periods agreed on for further stays that end soon.
    """

    IN_HOUSE = "in_house"
    UNPROTECTED = "unprotected"
    MISSING = "missing"
    LAPSING = "lapsing"
    IN_FORCE = "in_force"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One direction. The states are those of the act that counts now; "" where there is none.

    `next_act` is the act of which something is to be done next, "" where nothing is; `next_code`
    the requirement that asks for it, "" where only the original is still to be filed. `words` is
    what the line is found by, each word after a blank.
    """

    placement_id: PlacementId
    swap_id: SwapId
    reference: str
    visitor: str
    host: str
    first_day: date
    last_day: date
    is_open: bool
    is_admitted: bool
    nda_state: UndertakingState | Nothing
    nda_in_force: bool
    nda_covers_until: date | None
    obligation_state: UndertakingState | Nothing
    obligation_in_force: bool
    data_protection_state: UndertakingState | Nothing
    data_protection_in_force: bool
    data_protection_covers_until: date | None
    next_act: Act | Nothing
    next_code: RequirementCode | Nothing
    words: str

    def state_on(self, act: Act, today: date) -> UndertakingState | None:
        """Return the state of an act as it is told on `today` (see `Undertaking.shown_state`)."""
        state, covers_until = {
            Act.NDA: (self.nda_state, self.nda_covers_until),
            Act.FORMAL_OBLIGATION: (self.obligation_state, None),
            Act.DATA_PROTECTION: (self.data_protection_state, self.data_protection_covers_until),
        }[act]
        if not state:
            return None
        is_under_way = state in TRACKS[act] and state is not UndertakingState.DRAFT
        if is_under_way and covers_until is not None and covers_until < today:
            return UndertakingState.LAPSED
        return state

    @property
    def is_revoked(self) -> bool:
        """Whether the host has ended the visitor's access."""
        return self.nda_state == UndertakingState.ACCESS_REVOKED


def ledger_rows(swap: Swap) -> Iterator[LedgerRow]:
    """Yield the lines of a case, one a direction; a stay that never came about is left out."""
    for placement in swap.placements:
        if not placement.no_show:
            yield _row(swap, placement)


def line_words(swap: Swap) -> frozenset[str]:
    """Return the words by which the lines of a case are found, folded."""
    coming = (placement for placement in swap.placements if not placement.no_show)
    return frozenset(word for placement in coming for word in _words(swap, placement))


def _words(swap: Swap, placement: Placement) -> tuple[str, ...]:
    return tokens(f"{placement.visitor.full_name} {placement.host.name} {swap.reference}")


def _row(swap: Swap, placement: Placement) -> LedgerRow:
    nda = placement.undertaking(Act.NDA)
    data_protection = placement.undertaking(Act.DATA_PROTECTION)
    next_act, next_code = _next(placement)
    words = _words(swap, placement)
    return LedgerRow(
        placement_id=placement.id,
        swap_id=swap.id,
        reference=swap.reference,
        visitor=placement.visitor.full_name,
        host=placement.host.name,
        first_day=placement.first_day,
        last_day=placement.until,
        is_open=not swap.is_over,
        is_admitted=swap.admits(placement),
        nda_state=_state(placement, nda),
        nda_in_force=placement.in_force(Act.NDA),
        nda_covers_until=nda.covers_until if nda else None,
        obligation_state=_state(placement, placement.undertaking(Act.FORMAL_OBLIGATION)),
        obligation_in_force=placement.in_force(Act.FORMAL_OBLIGATION),
        data_protection_state=_state(placement, data_protection),
        data_protection_in_force=placement.in_force(Act.DATA_PROTECTION),
        data_protection_covers_until=data_protection.covers_until if data_protection else None,
        next_act="" if swap.is_over else next_act,
        next_code="" if swap.is_over else next_code,
        words="".join(f" {word}" for word in words),
    )


def _state(placement: Placement, held: Undertaking | None) -> UndertakingState | Nothing:
    return held.shown_state(placement.last_day) if held else ""


def _next(placement: Placement) -> tuple[Act | Nothing, RequirementCode | Nothing]:
    acts = {str(item.id): item.act for item in placement.undertakings}
    for requirement in confidentiality_missing(placement):
        return acts.get(requirement.subject, ""), requirement.code
    for act in Act:
        held = placement.undertaking(act)
        if held is not None and held.next_state is UndertakingState.FILED:
            return act, ""
    return "", ""
