"""The agreement: made from the facts as they stand, signed line by line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.agreement import Agreement, Signature, SigningCapacity
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import AgreementId, OfficeId, SignatureId, SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.paper_wording import keeps_agreement, number_in_force
from jobswap_desktop.services.recording import load_open, save_case
from jobswap_desktop.services.workplace import Workplace


def is_current(swap: Swap) -> bool:
    """Whether the newest revision says what the case says now."""
    return swap.agreement is not None and swap.agreement.material_hash == swap.material_hash


def made(work: Workplace, swap: Swap, held: Document | None = None) -> Swap:
    """Return the case with an agreement that is current: the one it has, or a new revision.

    Every employer has one line to sign, every visitor one for acknowledgement. A second signatory
    of an employer stays one in the next revision. `held` is the record of its paper: a wording
    that has gone out is kept, else a new one makes a new revision.
    """
    if is_current(swap) and keeps_agreement(work, swap, held):
        return swap
    agreement = Agreement(
        id=AgreementId(work.new_id()),
        revision=swap.agreement.revision + 1 if swap.agreement else 1,
        material_hash=swap.material_hash,
        created_on=work.today(),
        signatures=tuple(_lines(work, swap)),
        wording_version=number_in_force(work, DocumentKind.AGREEMENT),
    )
    return replace(swap, agreement=agreement)


def _lines(work: Workplace, swap: Swap) -> Iterator[Signature]:
    further = swap.agreement.further_lines if swap.agreement else ()
    for office in swap.offices:
        yield Signature(id=SignatureId(work.new_id()), office_id=office.id, name=office.head_name)
        for line in further:
            if line.office_id == office.id:
                new_id = SignatureId(work.new_id())
                yield replace(line, id=new_id, signed_on=None, version=0)
    for placement in swap.placements:
        yield Signature(id=SignatureId(work.new_id()), person_id=placement.visitor.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """That one line was signed, on which day, by whom and in which capacity."""

    signature_id: SignatureId
    on: date
    name: str = ""
    capacity: SigningCapacity = SigningCapacity.SELF


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One more person who signs for an employer, and in which capacity."""

    office_id: OfficeId
    name: str
    capacity: SigningCapacity = SigningCapacity.SELF


def add_signatory(work: Workplace, swap_id: SwapId, signatory: Signatory) -> Outcome[Swap]:
    """Let a second person sign for an employer; printed agreements become another revision.

    Raises DomainError when there is no current agreement, once somebody has signed it, without a
    name, for an office that is not a party, or where two sign already.
    """
    known, agreement = _unsigned(work, swap_id)
    office = next((o for o in known.offices if o.id == signatory.office_id), None)
    if office is None:
        raise refuse(ProblemCode.NOT_FOUND, text=signatory.office_id)
    line = Signature(
        id=SignatureId(work.new_id()),
        office_id=office.id,
        capacity=signatory.capacity,
        name=signatory.name.strip(),
    )
    changed = replace(known, agreement=agreement.with_line(line, office.name))
    subject = f"{line.name}, {office.name}"
    return save_case(work, Action.AGREEMENT_SIGNATORIES, changed, known, subject=subject)


def remove_signatory(work: Workplace, swap_id: SwapId, signature_id: SignatureId) -> Outcome[Swap]:
    """Take one of two signatories of an employer away again.

    Raises DomainError when there is no current agreement, once somebody has signed it, for the
    only line of an employer, and for a visitor's.
    """
    known, agreement = _unsigned(work, swap_id)
    line = next((item for item in agreement.signatures if item.id == signature_id), None)
    if line is None:
        raise refuse(ProblemCode.NOT_FOUND, text=signature_id)
    office = known.office(line.office_id).name if line.office_id else ""
    changed = replace(known, agreement=agreement.without_line(line, office))
    subject = ", ".join(part for part in (known.signer_name(line), office) if part)
    return save_case(work, Action.AGREEMENT_SIGNATORIES, changed, known, subject=subject)


def why_settled(swap: Swap) -> DomainError | None:
    """Return the refusal to change who signs, where the agreement bears a signature; else None.

    Whoever signed put their name under the lines that were there.
    """
    lines = swap.agreement.signatures if swap.agreement else ()
    names = [swap.signer_name(line) for line in lines if line.signed_on]
    return refuse(ProblemCode.AGREEMENT_SIGNED, names=", ".join(names)) if names else None


def _unsigned(work: Workplace, swap_id: SwapId) -> tuple[Swap, Agreement]:
    known, agreement = _current(work, swap_id)
    refusal = why_settled(known)
    if refusal is not None:
        raise refusal
    return known, agreement


def _current(work: Workplace, swap_id: SwapId) -> tuple[Swap, Agreement]:
    known = load_open(work, swap_id)
    if known.agreement is None or not is_current(known):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "signature")
    return known, known.agreement


def sign(work: Workplace, swap_id: SwapId, *signings: Signing) -> Outcome[Swap]:
    """Record that lines of the current agreement were signed, in one entry.

    Raises DomainError when the agreement is outdated, when nobody is named who signed for an
    employer, on a day in the future, or before the agreement was made.
    """
    known, _ = _current(work, swap_id)
    changed = signed(work, known, *signings)
    named = {signing.signature_id for signing in signings}
    lines = changed.agreement.signatures if changed.agreement else ()
    names = ", ".join(changed.signer_name(line) for line in lines if line.id in named)
    return save_case(work, Action.AGREEMENT_SIGNED, changed, known, subject=names)


def signed(work: Workplace, known: Swap, *signings: Signing) -> Swap:
    """Return the case with lines of its agreement signed; raises DomainError as `sign` does."""
    agreement = known.agreement
    if agreement is None or not is_current(known):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "signature")
    lines = {line.id: line for line in agreement.signatures}
    for signing in signings:
        if signing.on > work.today():
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        if signing.on < agreement.created_on:
            raise refuse(
                ProblemCode.DATE_BACKWARDS, "on", earliest=agreement.created_on.isoformat()
            )
        line = lines[signing.signature_id]
        if line.office_id and not (signing.name or line.name).strip():
            raise refuse(ProblemCode.REQUIRED, "name")
        lines[line.id] = replace(
            line,
            signed_on=signing.on,
            name=signing.name or line.name,
            capacity=signing.capacity,
        )
    return replace(known, agreement=replace(agreement, signatures=tuple(lines.values())))
