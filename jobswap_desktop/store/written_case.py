"""A case as a write has left it: what was written, in the versions that its records have now."""

from dataclasses import replace
from typing import TypeVar

from jobswap_desktop.domain.agreement import Approval, Signature
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store.database import Database, Undo

Item = TypeVar(
    "Item", Undertaking, Approval, Participation, Approval | Participation, Signature, FollowUp
)


def as_written(db: Database, swap: Swap, undo: Undo) -> Swap:
    """Return `swap` as the last write of `db`, which `undo` takes back, has left its records."""
    versions = {touch.id: touch.after["version"] for touch in undo.touches if touch.after}
    found = _with_versions(swap, versions)
    db.last_case.keep_written(found)
    return found


def _with_versions(swap: Swap, versions: dict[str, int]) -> Swap:
    held = swap.agreement
    return replace(
        swap,
        version=versions.get(swap.id, swap.version),
        placements=tuple(_stay_with_versions(placement, versions) for placement in swap.placements),
        approvals=_versioned(swap.approvals, versions),
        participations=_versioned(swap.participations, versions),
        voided=_versioned(swap.voided, versions),
        follow_ups=_versioned(swap.follow_ups, versions),
        agreement=held
        and replace(
            held,
            version=versions.get(held.id, held.version),
            signatures=_versioned(held.signatures, versions),
        ),
    )


def _stay_with_versions(placement: Placement, versions: dict[str, int]) -> Placement:
    undertakings = _versioned(placement.undertakings, versions)
    if placement.id not in versions and undertakings is placement.undertakings:
        return placement
    version = versions.get(placement.id, placement.version)
    return replace(placement, version=version, undertakings=undertakings)


def _versioned(items: tuple[Item, ...], versions: dict[str, int]) -> tuple[Item, ...]:
    if versions.keys().isdisjoint(item.id for item in items):
        return items
    return tuple(
        replace(item, version=versions[item.id]) if item.id in versions else item for item in items
    )
