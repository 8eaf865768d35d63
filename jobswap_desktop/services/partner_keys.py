"""Keys for the exchange between offices: making the own one, taking in and confirming others'."""

from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, OfficeKeyId, PartnerKeyId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_keys import (
    OfferedKey,
    OfficeKey,
    PartnerKey,
    PublicKeys,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.key_words import key_text
from jobswap_desktop.services.offices import new_office
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, versions
from jobswap_desktop.store import partner_keys as store

_MAINTAINERS = (Role.HR_CLERK, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """The public half of the own office's key, for showing."""

    keys: PublicKeys
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerKeyRow:
    """A partner office with the key it uses now, None for none, and those it used before."""

    office: Office
    key: PartnerKey | None
    earlier: tuple[PartnerKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlan:
    """What taking a key in would mean: whose it is thought to be, and which key it would replace.

    `office` is None where no office here is called so.
    """

    offered: OfferedKey
    office: Office | None


def own(work: Workplace) -> OwnKey | None:
    """Return the own office's key; None before it was made."""
    work.require_view()
    found = store.own(work.db)
    return OwnKey(keys=found.public, made_on=found.made_on) if found else None


def make_own(work: Workplace) -> Outcome[OwnKey]:
    """Make the own office's first key; there is no way back.

    Raises DomainError: role_not_allowed, no_own_office, office_key_there.
    """
    work.require(*_MAINTAINERS)
    if store.own(work.db) is not None:
        raise refuse(ProblemCode.OFFICE_KEY_THERE)
    return _make(work, Action.OFFICE_KEY_MADE)


def renew_own(work: Workplace) -> Outcome[OwnKey]:
    """Make a new key for the own office, because the one in use may be known to others.

    The old one still opens what was encrypted to it. Every partner has to be given the new one.
    Raises DomainError: role_not_allowed, no_own_office, office_key_missing.
    """
    work.require(*_MAINTAINERS)
    if store.own(work.db) is None:
        raise refuse(ProblemCode.OFFICE_KEY_MISSING)
    return _make(work, Action.OFFICE_KEY_RENEWED)


def _make(work: Workplace, action: Action) -> Outcome[OwnKey]:
    # What makes keys is loaded by who makes one.
    from jobswap_desktop.exchange import partner_keys

    work.own_office()
    pairs = partner_keys.new_pairs()
    key = OfficeKey(
        id=OfficeKeyId(work.new_id()),
        encryption_key=pairs.public.encryption_key,
        encryption_secret=pairs.encryption_secret,
        signing_key=pairs.public.signing_key,
        signing_secret=pairs.signing_secret,
        made_on=work.today(),
    )
    with work.db.write(deed(work, action, subject=key.public.fingerprint)) as change:
        store.add_own(change, key)
    made = OwnKey(keys=key.public, made_on=key.made_on)
    return Outcome(value=made, touched=Touched.OFFICES, action=action)


def partners(work: Workplace) -> tuple[PartnerKeyRow, ...]:
    """Return all offices but the own one with their keys, those that have one first."""
    work.require_view()
    known = store.all_keys(work.db)
    rows = (
        PartnerKeyRow(
            office=office,
            key=next((k for k in known if k.office_id == office.id and k.is_current), None),
            earlier=tuple(k for k in known if k.office_id == office.id and not k.is_current),
        )
        for office in offices.others(work.db)
    )
    return tuple(sorted(rows, key=_by_need))


def _by_need(row: PartnerKeyRow) -> tuple[bool, str]:
    return row.key is None, fold(row.office.name)


def plan(work: Workplace, offered: OfferedKey) -> KeyPlan:
    """Return what taking a key in would mean.

    Raises DomainError: key_is_own, key_known where it is in use here already, role_not_allowed.
    """
    work.require(*_MAINTAINERS)
    _require_foreign(work, offered.keys)
    known = store.by_signing(work.db, offered.keys.signing_key)
    named = offices.others(work.db)
    if known is not None and known.is_current:
        holder = next(office for office in named if office.id == known.office_id)
        raise refuse(ProblemCode.KEY_KNOWN, office=holder.name)
    wanted = {fold(offered.name), fold(offered.employer)}
    found = [o for o in named if {fold(o.name), fold(o.employer)} & wanted]
    return KeyPlan(offered=offered, office=found[0] if len(found) == 1 else None)


def take(work: Workplace, offered: OfferedKey, office_id: OfficeId | None) -> Outcome[PartnerKey]:
    """Take in the key of a partner; the one it used before is kept to check older signatures.

    Without `office_id` the partner is recorded as an office of the name in the file. The key is
    unconfirmed until somebody has compared its fingerprint by telephone. Raises DomainError:
    role_not_allowed, not_found, key_is_own, key_known, key_of_another_office, and the problems of
    the new office.
    """
    work.require(*_MAINTAINERS)
    office = _partner(work, office_id) if office_id else _named(work, offered)
    _require_foreign(work, offered.keys)
    today = work.today()
    key = PartnerKey(
        id=PartnerKeyId(work.new_id()),
        office_id=office.id,
        name=offered.name,
        encryption_key=offered.keys.encryption_key,
        signing_key=offered.keys.signing_key,
        received_on=today,
    )
    _require_unknown(work, key, office)
    before = store.of_office(work.db, office.id)
    action = Action.PARTNER_KEY_TAKEN if before is None else Action.PARTNER_KEY_REPLACED
    with work.db.write(deed(work, action, subject=office.name)) as change:
        if office.version == 0:
            offices.save(change, office)
        if before is not None:
            store.save(change, replace(before, replaced_on=today))
        store.save(change, key)
    return Outcome(
        value=replace(key, version=versions.given(change.undo, key.id, 0)),
        touched=Touched.OFFICES,
        action=action,
        undo=change.undo,
        said=key_text("taken" if before is None else "replaced", office=office.name),
    )


def confirm(
    work: Workplace, key_id: PartnerKeyId, spoken_with: str, day: date
) -> Outcome[PartnerKey]:
    """Record that the actor compared the fingerprint by telephone with `spoken_with` on `day`.

    Raises DomainError: role_not_allowed, not_found, and the problems of what was entered.
    """
    work.require(*_MAINTAINERS)
    key = _find(work, key_id)
    confirmed = replace(
        key, confirmed_on=day, confirmed_by=work.actor.name, confirmed_with=spoken_with
    )
    problems = confirmed.problems(work.today())
    if problems:
        raise DomainError(*problems)
    return _saved(work, Action.PARTNER_KEY_CONFIRMED, confirmed)


def give_up(work: Workplace, key_id: PartnerKeyId) -> Outcome[PartnerKey]:
    """Use a partner's key no more, because it is lost or known to others; it is kept for checking.

    Raises DomainError: role_not_allowed, not_found.
    """
    work.require(*_MAINTAINERS)
    key = _find(work, key_id)
    given_up = replace(key, replaced_on=work.today())
    return _saved(work, Action.PARTNER_KEY_GIVEN_UP, given_up)


def _saved(work: Workplace, action: Action, key: PartnerKey) -> Outcome[PartnerKey]:
    office = _partner(work, key.office_id)
    with work.db.write(deed(work, action, subject=office.name)) as change:
        store.save(change, key)
    saved = replace(key, version=versions.given(change.undo, key.id, key.version))
    return Outcome(value=saved, touched=Touched.OFFICES, action=action, undo=change.undo)


def _partner(work: Workplace, office_id: OfficeId) -> Office:
    office = offices.find(work.db, office_id)
    if office is None or office.is_own:
        raise refuse(ProblemCode.NOT_FOUND, text=office.name if office else office_id)
    return office


def _named(work: Workplace, offered: OfferedKey) -> Office:
    """Return the office that a key file names, to be recorded; raises DomainError."""
    office = replace(new_office(work, offered.name), employer=offered.employer)
    problems = office.problems()
    if problems:
        raise DomainError(*problems)
    return office


def _find(work: Workplace, key_id: PartnerKeyId) -> PartnerKey:
    found = next((k for k in store.all_keys(work.db) if k.id == key_id and k.is_current), None)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=key_id)
    return found


def _require_foreign(work: Workplace, keys: PublicKeys) -> None:
    own_keys = store.own_keys(work.db)
    if any(keys.signing_key == each.signing_key for each in own_keys):
        raise refuse(ProblemCode.KEY_IS_OWN)


def _require_unknown(work: Workplace, key: PartnerKey, office: Office) -> None:
    """Make sure that nobody else has the key, and that it is not in use already."""
    for known in store.all_keys(work.db):
        if known.signing_key != key.signing_key:
            continue
        if known.office_id != office.id:
            holder = offices.find(work.db, known.office_id)
            name = holder.name if holder else known.name
            raise refuse(ProblemCode.KEY_OF_ANOTHER_OFFICE, office=name)
        if known.is_current:
            raise refuse(ProblemCode.KEY_KNOWN, office=office.name)
