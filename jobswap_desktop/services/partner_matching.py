"""Which office sent a proposal, and which case here it is about, if it is about one."""

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import PartnerCase
from jobswap_desktop.domain.partner_merging import counterpart, is_same_person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import partner_mirroring
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, partner_files, people, swaps
from jobswap_desktop.store.database import Database


def office_of(db: Database, office_id: OfficeId) -> Office:
    """Return an office that is recorded here; raises DomainError (not_found)."""
    found = offices.find(db, office_id)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=office_id)
    return found


def sender_of(db: Database, case: PartnerCase, signed_by: OfficeId | None) -> Office | None:
    """Return the sender as recorded here: by its key, else by its name; never the own office."""
    if signed_by is not None:
        return office_of(db, signed_by)
    others = offices.others(db)
    for name in ("name", "employer"):
        wanted = fold(getattr(case.sender, name))
        found = [
            office for office in others if wanted in {fold(office.name), fold(office.employer)}
        ]
        if len(found) == 1:
            return found[0]
    return None


def known_case(
    work: Workplace, own: Office, case: PartnerCase, office: Office | None, *, is_signed: bool
) -> Swap | None:
    """Return the case here that the file is about, None for a new one.

    Found by what earlier files said, by its id here, by the numbers of both sides, or by its
    people. Raises DomainError where the sender has no part in it, or it is of another kind.
    """
    work.require_view()
    swap = _found_case(work, own, case, office)
    if swap is None:
        return None
    others = {each.id for each in swap.offices} - {own.id}
    is_theirs = office is not None and office.id in others
    # Whoever is not known by a key may write their name in another way than it is recorded here.
    may_be_theirs = office is None and not is_signed
    if len(others) != 1 or not (is_theirs or may_be_theirs):
        name = case.sender.name
        raise refuse(ProblemCode.PARTNER_FILE_OTHER_CASE, "file", office=name)
    fits = len(case.placements) == len(swap.placements) and all(
        counterpart(case, placement, own.id) for placement in swap.placements
    )
    if swap.kind is not case.kind or not fits:
        raise refuse(
            ProblemCode.PARTNER_FILE_OTHER_KIND,
            "file",
            reference=swap.reference,
            kind=partner_mirroring.kind_word(case.kind),
        )
    return swap


def _found_case(
    work: Workplace, own: Office, case: PartnerCase, office: Office | None
) -> Swap | None:
    told = partner_files.case_of_partner(work.db, office.id, case.swap_id) if office else None
    if told is not None:
        return load(work, told)
    if case.known_as:
        return swaps.find(work.db, SwapId(case.known_as))
    if office is None:
        return None
    by_ours = swaps.find_by_reference(work.db, case.partner_reference)
    if by_ours is not None and office.id in {each.id for each in by_ours.offices}:
        return by_ours
    named = partner_files.by_partner_reference(work.db, office.id, case.reference)
    return load(work, named) if named else _of_the_same_people(work, own, case, office)


def _of_the_same_people(
    work: Workplace, own: Office, case: PartnerCase, office: Office
) -> Swap | None:
    """Return the one open case of the same people that no file has spoken of yet.

    Both offices may have recorded what was agreed on by telephone.
    """
    visitors = [_visitor(work.db, own, case, office, stay) for stay in case.placements]
    if not visitors[0] or not all(visitors):
        return None
    found = [
        swap
        for swap in swaps.naming(work.db, person_id=visitors[0])
        if not swap.is_over
        and swap.kind is case.kind
        and {stay.visitor.id for stay in swap.placements} == {*visitors}
        and {each.id for each in swap.offices} == {own.id, office.id}
        and not partner_files.of_swap(work.db, swap.id)
    ]
    return found[0] if len(found) == 1 else None


def _visitor(
    db: Database, own: Office, case: PartnerCase, office: Office, stay: Placement
) -> PersonId | None:
    """Return the one person here whom a stay of the file is about."""
    if stay.home is None:
        return None
    home = own.id if stay.home == case.recipient else office.id
    found = [
        person.id
        for person in people.all_people(db)
        if person.office_id == home and is_same_person(person, stay.visitor)
    ]
    return found[0] if len(found) == 1 else None
