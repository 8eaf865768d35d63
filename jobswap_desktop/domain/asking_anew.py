"""Carrying out a material change: what is voided is kept, and everybody is asked anew.

A voided row bears its day and reason and can still be read; a fresh open row takes its place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from jobswap_desktop.domain.agreement import Agreement, Approval, ApprovalKind
from jobswap_desktop.domain.change import EFFECTS, MaterialField, changed_fields, voided_by
from jobswap_desktop.domain.confidentiality import (
    Act,
    Excuse,
    Undertaking,
    UndertakingState,
    current,
    obligation_reason,
)
from jobswap_desktop.domain.ids import (
    ApprovalId,
    NewId,
    OfficeId,
    ParticipationId,
    UndertakingId,
)
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.rules import Rule, rules_for
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.turns import arranged_approvals, arranged_participations

Row = TypeVar("Row", Approval, Participation)

_U = UndertakingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """What it takes to ask anew: the day, the reason for the file, the rules then in force.

    `excuse` puts into words why an act is not required. `printed` are participations that a paper
    was printed for: one that is owed no more is kept as voided, any other draft is dropped.
    """

    day: date
    reason: str
    rules: tuple[Rule, ...]
    new_id: NewId
    excuse: Callable[[Excuse], str]
    printed: frozenset[ParticipationId] = frozenset()


def carry_out(before: Swap, after: Swap, anew: Anew) -> Swap:
    """Return `after`, a sound case, with everything asked anew that the change voids.

    Fresh rows are open (participations: drafts under the rules now in force) and stand where the
    voided ones stood. Bodies that are owed a word only since the change are added, drafts that
    are owed none any more are dropped. Carried out a second time it changes nothing. The state
    follows by `Swap.advance`.
    """
    voided = voided_by(before, after)
    gone_approvals = _among(voided.approvals, after.approvals)
    gone_bodies = _among(voided.participations, after.participations)
    approvals = _approvals(before, after, gone_approvals, anew)
    participations, unasked = _participations(before, after, gone_bodies, anew)
    here = [office.id for office in after.offices]
    known = {office.id: office for office in (*after.former_offices, *before.offices)}
    return replace(
        after,
        placements=tuple(
            _placement(old, new, anew)
            for old, new in zip(before.placements, after.placements, strict=True)
        ),
        approvals=arranged_approvals(approvals, here),
        participations=arranged_participations(participations, here),
        voided=(
            *after.voided,
            *(_as_void(row, anew) for row in gone_approvals),
            *(_as_void(row, anew) for row in (*gone_bodies, *unasked)),
        ),
        former_offices=tuple(office for office in known.values() if office.id not in here),
        agreement=after.agreement and _with_names(after.agreement, before, after),
    )


def _among(rows: tuple[Row, ...], there: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row in there)


def _as_void(row: Row, anew: Anew) -> Row:
    return replace(row, voided_on=anew.day, void_reason=anew.reason)


def _approvals(
    before: Swap, after: Swap, gone: tuple[Approval, ...], anew: Anew
) -> tuple[Approval, ...]:
    had, wanted = _approvers(before), _approvers(after)
    no_more = had.keys() - wanted.keys()
    kept = [
        row
        for row in after.approvals
        if row not in gone and (row.office_id, row.kind) not in no_more
    ]
    here = {office.id for office in after.offices}
    again = [(row.office_id, row.kind) for row in gone if row.office_id in here]
    new = [key for key in wanted if key not in had]
    held = {(row.office_id, row.kind) for row in kept} | no_more
    fresh = [
        Approval(id=ApprovalId(anew.new_id()), office_id=office_id, kind=kind)
        for office_id, kind in dict.fromkeys((*again, *new))
        if (office_id, kind) not in held
    ]
    return (*kept, *fresh)


def _approvers(swap: Swap) -> dict[tuple[OfficeId, ApprovalKind], None]:
    """Return who approves: the supervisor at every home, the head of every office."""
    homes = [(p.home.id, ApprovalKind.SUPERVISOR) for p in swap.placements if p.home]
    heads = [(office.id, ApprovalKind.HEAD_OF_OFFICE) for office in swap.offices]
    return dict.fromkeys((*homes, *heads))


_Key = tuple[OfficeId, Body, ParticipationKind]
_Owed = dict[_Key, Rule]


def _participations(
    before: Swap, after: Swap, gone: tuple[Participation, ...], anew: Anew
) -> tuple[tuple[Participation, ...], tuple[Participation, ...]]:
    """Return what is asked now, and the printed drafts of bodies that are owed nothing now."""
    had, wanted = _owed(before, anew), _owed(after, anew)
    kept: list[Participation] = []
    unasked: list[Participation] = []
    for row in after.participations:
        if row in gone:
            continue
        if row.state is not ParticipationState.DRAFT:
            kept.append(row)
        elif _is_asked(row, had, wanted, after):
            kept.append(_under_rule(row, had, wanted))
        else:
            unasked.append(row)
    asked = {_key(row) for row in kept}
    again = {(row.office_id, row.body) for row in gone}
    fresh = [
        _draft(key, rule.applied(), anew)
        for key, rule in wanted.items()
        if key not in asked and (key not in had or key[:2] in again)
    ]
    # Who was asked beyond the rules is asked again; whom the rules owe nothing now is not.
    by_rule = {key[:2] for key in (*had, *wanted)}
    here = {office.id for office in after.offices}
    fresh += [
        _draft(_key(row), row.rule, anew)
        for row in gone
        if row.office_id in here
        and (row.office_id, row.body) not in by_rule
        and _key(row) not in asked
    ]
    return (*kept, *fresh), tuple(row for row in unasked if row.id in anew.printed)


def _is_asked(row: Participation, had: _Owed, wanted: _Owed, after: Swap) -> bool:
    owed_before = {key[:2] for key in had}
    owed = {key[:2] for key in wanted}
    place = (row.office_id, row.body)
    if place in owed_before:
        return place in owed
    return row.office_id in {office.id for office in after.offices}


def _under_rule(row: Participation, had: _Owed, wanted: _Owed) -> Participation:
    """Let a draft follow the kind that its body is owed now, if that has changed."""
    if _key(row) in wanted or _key(row) not in had:
        return row
    rule = next(rule for key, rule in wanted.items() if key[:2] == (row.office_id, row.body))
    return replace(row, kind=rule.kind, rule=rule.applied())


def _key(row: Participation) -> _Key:
    return row.office_id, row.body, row.kind


def _owed(swap: Swap, anew: Anew) -> _Owed:
    return {
        (office.id, rule.body, rule.kind): rule
        for office in swap.offices
        for rule in rules_for(anew.rules, office, swap.placements, anew.day)
    }


def _draft(key: _Key, rule: AppliedRule, anew: Anew) -> Participation:
    office_id, body, kind = key
    return Participation(
        id=ParticipationId(anew.new_id()), office_id=office_id, body=body, kind=kind, rule=rule
    )


def _placement(old: Placement, new: Placement, anew: Anew) -> Placement:
    fields = changed_fields(old, new)
    is_other = bool(fields & {MaterialField.VISITOR, MaterialField.OFFICES})
    consent = new.data_sharing_consent_on
    if is_other and consent == old.data_sharing_consent_on:
        # It was given by another person, or for another office.
        consent = None
    if any(EFFECTS[field].acts for field in fields):
        acts = (*new.undertakings, *_replacements(old, new, anew))
        gone = {item.id for item in _to_replace(old)}
        acts = tuple(_ended(item, anew) if item.id in gone else item for item in acts)
    else:
        acts = new.undertakings
    return replace(
        new,
        data_sharing_consent_on=consent,
        undertakings=tuple(_adjusted(item, old, new, anew) for item in acts),
    )


def _to_replace(placement: Placement) -> Iterator[Undertaking]:
    for act in Act:
        held = current(placement.undertakings, act)
        if held is not None and held.state is not _U.DRAFT:
            yield held


def _replacements(old: Placement, new: Placement, anew: Anew) -> Iterator[Undertaking]:
    there = {item.id: item.state for item in new.undertakings}
    for held in _to_replace(old):
        if there.get(held.id) is held.state:
            yield Undertaking(
                id=UndertakingId(anew.new_id()), act=held.act, covers_until=new.last_day
            )


def _ended(item: Undertaking, anew: Anew) -> Undertaking:
    if item.state in {_U.VOIDED, _U.SUPERSEDED}:
        return item
    state = _U.SUPERSEDED if item.state is _U.ACCESS_REVOKED else _U.VOIDED
    # A step may have been recorded for a later day than that of the change.
    on = max([anew.day, *(day for _, day in item.dates)])
    return item.leave(state, anew.reason, on)


def _adjusted(item: Undertaking, old: Placement, new: Placement, anew: Anew) -> Undertaking:
    """Let an act that nothing was done about follow the stay and the visitor."""
    followed = item.for_stay(old.last_day, new.last_day)
    if followed.act is not Act.FORMAL_OBLIGATION or followed.state is not _U.DRAFT:
        return followed
    excuse = obligation_reason(new.visitor)
    if excuse is None or old.visitor == new.visitor:
        return followed
    return replace(followed, state=_U.NOT_REQUIRED, reason=anew.excuse(excuse))


def _with_names(agreement: Agreement, before: Swap, after: Swap) -> Agreement:
    """Keep the names of those who signed and are no longer part of the case."""
    here = {placement.visitor.id for placement in after.placements}
    names = {p.visitor.id: p.visitor.full_name for p in before.placements}
    lines = tuple(
        replace(line, name=names[line.person_id])
        if line.person_id in names and line.person_id not in here and not line.name
        else line
        for line in agreement.signatures
    )
    return replace(agreement, signatures=lines)
