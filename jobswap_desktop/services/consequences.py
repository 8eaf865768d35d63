"""What a change of a direction would make outdated, said before it is saved."""

from dataclasses import dataclass, replace

from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.agreements import is_current
from jobswap_desktop.services.editing import PlacementDetails, with_placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """`agreement_outdated`: it has to be made and signed anew, losing so many `signatures`.

    `lapsing` are the acts in force that would no longer cover the stay.
    """

    agreement_outdated: bool = False
    signatures: int = 0
    lapsing: tuple[Undertaking, ...] = ()

    @property
    def is_harmless(self) -> bool:
        """Whether nothing would become outdated."""
        return not self.agreement_outdated and not self.lapsing


def of_placement_edit(
    swap: Swap, placement_id: PlacementId, details: PlacementDetails
) -> Consequences:
    """Return what saving `details` would make outdated; nothing is written."""
    changed = with_placement(
        swap,
        placement_id,
        lambda held: replace(
            held,
            first_day=details.first_day,
            last_day=details.last_day,
            place=details.place,
        ),
    )
    agreement = swap.agreement
    outdated = agreement is not None and is_current(swap) and not is_current(changed)
    signed = [line for line in agreement.signatures if line.signed_on] if agreement else []
    return Consequences(
        agreement_outdated=outdated,
        signatures=len(signed) if outdated else 0,
        lapsing=tuple(
            item
            for item in swap.placement(placement_id).undertakings
            if item.dates
            and item.in_force(swap.placement(placement_id).last_day)
            and not item.in_force(details.last_day)
        ),
    )
