"""A case that the partner proposes, as it becomes one of ours: mirrored, under ids of our own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import PartnerCase, PartnerContent, shared_office
from jobswap_desktop.domain.partner_merging import own_person, partner_person, with_details
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import new_swap
from jobswap_desktop.services.rules import follow_rules
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import people


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirrored:
    """A new case that has not been saved, with the partner's office and the people in it."""

    swap: Swap
    office: Office
    people: tuple[Person, ...]


def kind_word(kind: SwapKind) -> str:
    """Return the word for a kind of case."""
    return term(kind)


def mirrored(
    work: Workplace, own: Office, office: Office | None, content: PartnerContent
) -> Mirrored:
    """Return the case as it would be recorded here; nothing is written.

    `office` is the sender as recorded here, None where it is not. The ids of the file are its
    sender's and become none of ours. Raises DomainError (partner_file_faulty).
    """
    work.require_view()
    case = content.case
    if case is None:
        raise refuse(ProblemCode.PARTNER_FILE_FAULTY, "file")
    partner = office or replace(shared_office(case.sender), id=OfficeId(work.new_id()))
    stays = sorted(case.placements, key=lambda each: each.letter)
    visitors = tuple(_visitors(work, case, own, partner, stays))
    swap = new_swap.draft(work, _command(case, own, partner, stays, visitors))
    swap = replace(
        swap,
        partner_reference=case.reference,
        placements=tuple(
            _stay(made, theirs) for made, theirs in zip(swap.placements, stays, strict=True)
        ),
    )
    known = set(people.all_people(work.db))
    unsaved = tuple(person for person in visitors if person not in known)
    return Mirrored(swap=follow_rules(work, swap), office=partner, people=unsaved)


def _visitors(
    work: Workplace, case: PartnerCase, own: Office, partner: Office, stays: list[Placement]
) -> Iterator[Person]:
    known = people.all_people(work.db)
    for stay in stays:
        if stay.home is not None and stay.home.id == case.recipient.id:
            yield own_person(stay.visitor, own.id, known, work.new_id)
        else:
            home = partner.id if stay.home is not None else None
            yield partner_person(stay.visitor, home, known, work.new_id)


def _command(
    case: PartnerCase,
    own: Office,
    partner: Office,
    stays: list[Placement],
    visitors: tuple[Person, ...],
) -> new_swap.NewSwap:
    first = stays[0]
    here = {case.sender.id: partner, case.recipient.id: own}
    return new_swap.NewSwap(
        kind=case.kind,
        visitor=visitors[0],
        partner=visitors[1] if case.kind is SwapKind.MUTUAL else None,
        home=here[first.home.id] if first.home else None,
        host=here[first.host.id],
        first_day=first.first_day,
        last_day=first.last_day,
        instrument=first.instrument,
    )


def _stay(made: Placement, theirs: Placement) -> Placement:
    stay = with_details(made, theirs)
    return replace(
        stay,
        undertakings=tuple(replace(held, covers_until=stay.last_day) for held in stay.undertakings),
    )
