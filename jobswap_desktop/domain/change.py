"""Changing a case with care: which changes are material, and what each of them makes worthless.

Material is what was agreed: the people, their employers, the period, the place, the instrument.
Everything else (a telephone number, a learning goal) voids nothing. How the voided is kept and
asked anew stands in `asking_anew`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.agreement import Approval, ApprovalState, Signature
from jobswap_desktop.domain.confidentiality import Act, Undertaking, UndertakingState, current
from jobswap_desktop.domain.ids import OfficeId, PlacementId, UndertakingId
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap


class MaterialField(StrEnum):
    """What was agreed of one direction. A name is that of the same person or office, mended."""

    VISITOR = "visitor"
    OFFICES = "offices"
    PERIOD = "period"
    INSTRUMENT = "instrument"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a changed field costs besides the signatures under the agreement.

    `decisions`: the approvals and participations of the offices concerned. `acts`: the acts of
    confidentiality of that direction.
    """

    decisions: bool = False
    acts: bool = False


EFFECTS: Mapping[MaterialField, Effect] = MappingProxyType(
    {
        MaterialField.VISITOR: Effect(decisions=True, acts=True),
        MaterialField.OFFICES: Effect(decisions=True, acts=True),
        # An act is not voided by another period: it lapses by itself where it no longer covers.
        MaterialField.PERIOD: Effect(decisions=True),
        MaterialField.INSTRUMENT: Effect(decisions=True),
        MaterialField.PLACE: Effect(),
        MaterialField.NAME: Effect(),
    }
)
"""The one table of what a change voids. The signatures go with every one of these fields, because
each of them is part of what the agreement's hash covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voided:
    """What a change makes worthless, and because of which fields.

    `acts` are voided, `lapsing` ones no longer cover the stay; both name their direction.
    `consents` are directions whose consent to sharing was given for another person or office.
    `outdated`: the agreement has to be made and signed anew, losing its `signatures`.
    """

    fields: tuple[MaterialField, ...] = ()
    approvals: tuple[Approval, ...] = ()
    participations: tuple[Participation, ...] = ()
    acts: tuple[tuple[PlacementId, Undertaking], ...] = ()
    lapsing: tuple[tuple[PlacementId, Undertaking], ...] = ()
    consents: tuple[PlacementId, ...] = ()
    outdated: bool = False
    signatures: tuple[Signature, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nobody has to be asked again and nothing has to be signed again."""
        return not (
            self.outdated
            or self.approvals
            or self.participations
            or self.acts
            or self.lapsing
            or self.consents
        )


def changed_fields(before: Placement, after: Placement) -> frozenset[MaterialField]:
    """Return the material fields in which two versions of one direction differ."""
    is_changed = {
        MaterialField.VISITOR: before.visitor.id != after.visitor.id,
        MaterialField.OFFICES: _offices(before) != _offices(after),
        MaterialField.PERIOD: _period(before) != _period(after),
        MaterialField.INSTRUMENT: before.instrument is not after.instrument,
        MaterialField.PLACE: before.place != after.place,
    }
    found = {field for field, changed in is_changed.items() if changed}
    is_other = found & {MaterialField.VISITOR, MaterialField.OFFICES}
    if not is_other and _names(before) != _names(after):
        found.add(MaterialField.NAME)
    return frozenset(found)


def _offices(placement: Placement) -> tuple[OfficeId | None, OfficeId]:
    return placement.home.id if placement.home else None, placement.host.id


def _period(placement: Placement) -> tuple[date, date]:
    return placement.first_day, placement.last_day


def _names(placement: Placement) -> tuple[str, ...]:
    home = placement.home.name if placement.home else ""
    return (placement.visitor.full_name, home, placement.host.name)


def voided_by(before: Swap, after: Swap) -> Voided:
    """Return what changing `before` to `after` makes worthless; nothing is changed here.

    Both have the same directions. What was never decided, signed or made cannot be voided.
    """
    fields = {
        new.id: changed_fields(old, new)
        for old, new in zip(before.placements, after.placements, strict=True)
    }
    offices = _deciding_offices(before, after, fields)
    was_current = (
        before.agreement is not None and before.agreement.material_hash == before.material_hash
    )
    outdated = was_current and before.material_hash != after.material_hash
    acts = tuple(_acts(before, fields))
    lapsing = tuple(_lapsing(before, after, {act.id for _, act in acts}))
    return Voided(
        fields=tuple(field for field in MaterialField if any(field in f for f in fields.values())),
        approvals=tuple(
            item
            for item in before.approvals
            if item.office_id in offices and item.state is not ApprovalState.OPEN
        ),
        participations=tuple(
            item
            for item in before.participations
            if item.office_id in offices and item.state is not ParticipationState.DRAFT
        ),
        acts=acts,
        lapsing=lapsing,
        consents=tuple(_consents(before, after, fields)),
        outdated=outdated,
        signatures=(
            tuple(line for line in before.agreement.signatures if line.signed_on)
            if outdated and before.agreement
            else ()
        ),
    )


Fields = Mapping[PlacementId, frozenset[MaterialField]]


def _deciding_offices(before: Swap, after: Swap, fields: Fields) -> frozenset[OfficeId]:
    """Return the offices whose decisions spoke of a direction that is another one now."""
    found: set[OfficeId] = set()
    for old, new in zip(before.placements, after.placements, strict=True):
        if any(EFFECTS[field].decisions for field in fields[new.id]):
            found |= old.office_ids | new.office_ids
    return frozenset(found)


def _acts(before: Swap, fields: Fields) -> Iterator[tuple[PlacementId, Undertaking]]:
    for placement in before.placements:
        if any(EFFECTS[field].acts for field in fields[placement.id]):
            for act in Act:
                held = current(placement.undertakings, act)
                if held is not None and held.state is not UndertakingState.DRAFT:
                    yield placement.id, held


def _lapsing(
    before: Swap, after: Swap, voided: set[UndertakingId]
) -> Iterator[tuple[PlacementId, Undertaking]]:
    for old, new in zip(before.placements, after.placements, strict=True):
        for act in Act:
            held = current(old.undertakings, act)
            if held is None or not held.dates or held.id in voided:
                continue
            if held.in_force(old.last_day) and not held.in_force(new.last_day):
                yield old.id, held


def _consents(before: Swap, after: Swap, fields: Fields) -> Iterator[PlacementId]:
    for old, new in zip(before.placements, after.placements, strict=True):
        kept = old.data_sharing_consent_on == new.data_sharing_consent_on
        others = fields[new.id] & {MaterialField.VISITOR, MaterialField.OFFICES}
        if others and kept and old.data_sharing_consent_on:
            yield old.id
