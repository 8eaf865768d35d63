"""One direction of a case as a line of the confidentiality ledger (page "Verschwiegenheit")."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap


class LedgerFilter(StrEnum):
    """What the ledger can be asked for.

    `unprotected`: in the house on the day (or in its week) without a declaration in force; must
    be empty. `missing`: stays to come whose declaration is not in force yet, the next one first.
    """

    UNPROTECTED = "unprotected"
    MISSING = "missing"
    IN_FORCE = "in_force"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One direction. The states are those of the act that counts now; "" where there is none."""

    placement_id: PlacementId
    swap_id: SwapId
    reference: str
    visitor: str
    host: str
    first_day: date
    last_day: date
    is_open: bool
    is_approved: bool
    nda_state: str
    nda_in_force: bool
    obligation_state: str
    obligation_in_force: bool
    data_protection_state: str
    data_protection_in_force: bool


def ledger_rows(swap: Swap) -> Iterator[LedgerRow]:
    """Yield the lines of a case, one a direction; a stay that never came about is left out."""
    for placement in swap.placements:
        if not placement.no_show:
            yield LedgerRow(
                placement_id=placement.id,
                swap_id=swap.id,
                reference=swap.reference,
                visitor=placement.visitor.full_name,
                host=placement.host.name,
                first_day=placement.first_day,
                last_day=placement.until,
                is_open=not swap.is_over,
                is_approved=swap.state is SwapState.APPROVED,
                nda_state=_state(placement, Act.NDA),
                nda_in_force=placement.in_force(Act.NDA),
                obligation_state=_state(placement, Act.FORMAL_OBLIGATION),
                obligation_in_force=placement.in_force(Act.FORMAL_OBLIGATION),
                data_protection_state=_state(placement, Act.DATA_PROTECTION),
                data_protection_in_force=placement.in_force(Act.DATA_PROTECTION),
            )


def _state(placement: Placement, act: Act) -> str:
    held = placement.undertaking(act)
    if held is None:
        return ""
    ended = {UndertakingState.NOT_REQUIRED, UndertakingState.ACCESS_REVOKED}
    if held.state not in ended and not held.covers(placement.last_day):
        return UndertakingState.LAPSED.value
    return held.state.value
