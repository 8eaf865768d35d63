"""Who signs which paper: one row for every signer, made when a paper goes out."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.ids import OfficeId, PaperSignerId, PersonId
from jobswap_desktop.domain.paper_way import PaperSigner, SignerRole
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap

_R = SignerRole

SIGNED_BY: Mapping[str, tuple[SignerRole, ...]] = MappingProxyType(
    {
        "request": (_R.VISITOR,),
        "supervisor_statement": (_R.SUPERVISOR,),
        "reply_slip": (_R.BODY,),
        "nda": (_R.VISITOR, _R.HOST),
        "obligation_minutes": (_R.VISITOR, _R.HOST),
        "data_protection": (_R.VISITOR, _R.HOST),
        "photo_consent": (_R.VISITOR,),
        "checklist_slip": (_R.HOST, _R.VISITOR),
        "closing_report": (_R.VISITOR, _R.HOST),
    }
)
"""Whose signed original is to come back, by the kind of paper (domain.md § 4.2)."""

SIGNED_LINE_BY_LINE = frozenset({"agreement"})
"""Signed by whoever the agreement has a line for."""

NOT_SIGNED = frozenset(
    {
        *(
            "submission",
            "week_plan",
            "arrival_sheet",
            "privacy_notice",
            "learning_journal",
            "certificate",
        ),
        *("subject_access_report", "file_note", "erasure_record"),
    }
)
"""Given away, or signed by the clerk in the house: nothing of them is waited for."""


def expected_signers(swap: Swap, document: Document) -> tuple[PaperSigner, ...]:
    """Return whoever signs this revision of a paper, in the order of its signature lines.

    Each id is made of the paper's own, so that the same signer is the same row whenever asked
    for. What the paper's days say of all its signers holds for each of them.
    """
    return tuple(_signers(swap, document))


def _signers(swap: Swap, document: Document) -> Iterator[PaperSigner]:
    if document.kind.value in SIGNED_LINE_BY_LINE:
        yield from _agreement(swap, document)
        return
    roles = SIGNED_BY.get(document.kind.value, ())
    if _R.BODY in roles:
        yield _body(swap, document)
        return
    for placement in _placements(swap, document):
        for role in roles:
            yield _of_placement(document, placement, role)


def _placements(swap: Swap, document: Document) -> tuple[Placement, ...]:
    """Return the direction a paper is about, or all of them where it is about the whole case."""
    mine = tuple(held for held in swap.placements if held.id == document.placement_id)
    return mine or swap.placements


def _of_placement(document: Document, placement: Placement, role: SignerRole) -> PaperSigner:
    visitor, home, host = placement.visitor, placement.home, placement.host
    mark = f"{role.value}-{placement.letter}"
    if role is _R.VISITOR:
        return _row(document, mark, role, visitor.full_name, person_id=visitor.id)
    if role is _R.SUPERVISOR:
        office_id = home.id if home else None
        return _row(document, mark, role, visitor.supervisor, office_id=office_id)
    name = placement.contact if document.kind.value == "closing_report" else ""
    return _row(document, mark, role, name, office_id=host.id)


def _body(swap: Swap, document: Document) -> PaperSigner:
    held = next((p for p in swap.participations if p.id == document.participation_id), None)
    return _row(document, _R.BODY.value, _R.BODY, office_id=held.office_id if held else None)


def _agreement(swap: Swap, document: Document) -> Iterator[PaperSigner]:
    agreement = swap.agreement
    if agreement is None or agreement.material_hash != document.material_hash:
        return
    homes = {placement.home.id for placement in swap.placements[:1] if placement.home}
    for line in agreement.signatures:
        role = _R.HOME if line.office_id in homes else _R.HOST
        if line.person_id is not None:
            role = _R.VISITOR
        yield _row(
            document,
            line.id,
            role,
            swap.signer_name(line),
            office_id=line.office_id,
            person_id=line.person_id,
        )


def _row(
    document: Document,
    mark: str,
    role: SignerRole,
    name: str = "",
    *,
    office_id: OfficeId | None = None,
    person_id: PersonId | None = None,
) -> PaperSigner:
    return PaperSigner(
        id=PaperSignerId(f"{document.id}:{document.revision}:{mark}"),
        swap_id=document.swap_id,
        document_id=document.id,
        revision=document.revision,
        role=role,
        name=name,
        office_id=office_id,
        person_id=person_id,
        handed_over_on=document.handed_over_on,
        returned_on=document.returned_on,
        checked_on=document.checked_on,
        filed_on=document.filed_on,
        filed_at=document.filed_at,
    )
