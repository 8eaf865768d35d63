"""Proposing a case to the partner office: who has consented, what is told, what is enclosed."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import (
    DomainError,
    Problem,
    ProblemCode,
    refuse,
)
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_agreed import is_used_up, next_revision
from jobswap_desktop.domain.partner_file import (
    PartnerCase,
    PartnerFile,
    PartnerFileKind,
    shared_office,
    shared_stay,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import shareable
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import partner_words, print_previews, printing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.partner_writing import (
    TO_KEY,
    Outgoing,
    Sealing,
    SentFile,
    addressed,
    own_signer,
    recipient_key,
    record,
    sent_record,
    write,
)
from jobswap_desktop.services.recording import load_open
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_files

_ENCLOSED = frozenset({DocumentKind.AGREEMENT, DocumentKind.WEEK_PLAN})


def propose(
    work: Workplace, swap_id: SwapId, to: Path, sealing: Sealing = TO_KEY
) -> Outcome[SentFile]:
    """Write the case as a proposal for the partner's office into `to`, and record that.

    There is no way back. Raises as `prepare`, `write` and `record` do.
    """
    prepared = prepare(work, swap_id, sealing)
    return record(work, prepared, to, write(prepared, to))


def prepare(work: Workplace, swap_id: SwapId, sealing: Sealing = TO_KEY) -> Outgoing:
    """Return the proposal of a case as it is now, with its agreement and week plan.

    Raises DomainError: not_found, case_is_over, partner_office_missing, partner_revisions_used_up
    where nobody could read what would be written, partner_consent_missing for every visitor of ours
    who has not agreed to it, partner_key_missing and partner_key_unconfirmed where it is to be
    encrypted to the partner's key, passphrase_short.
    """
    work.require(Role.HR_CLERK)
    swap, own = load_open(work, swap_id), work.own_office()
    partner = _partner(swap, own)
    _require_consent(swap, partner)
    held = partner_files.of_swap(work.db, swap.id)
    revision = next_revision(held)
    if is_used_up(revision):
        raise refuse(ProblemCode.PARTNER_REVISIONS_USED_UP, reference=swap.reference)
    content = replace(
        addressed(work, partner, PartnerFileKind.PROPOSAL, revision, swap.material_hash),
        recipient_key=recipient_key(work, partner, sealing),
        case=_case(swap, own, partner, held),
    )
    papers = _papers(work, swap)
    return Outgoing(
        content=content,
        papers=papers,
        titles=tuple(printing.spec_title(swap, paper.document) for paper in papers),
        page=partner_words.proposal_page(content),
        sealing=sealing,
        signer=own_signer(work),
        action=Action.PARTNER_PROPOSED,
        swap_id=swap.id,
        records=(sent_record(work, swap, partner, content, sealing),),
    )


def _partner(swap: Swap, own: Office) -> Office:
    others = [office for office in swap.offices if office.id != own.id]
    if len(others) != 1 or own.id not in {office.id for office in swap.offices}:
        raise refuse(ProblemCode.PARTNER_OFFICE_MISSING, reference=swap.reference)
    return others[0]


def _require_consent(swap: Swap, partner: Office) -> None:
    lacking = tuple(
        Problem(
            code=ProblemCode.PARTNER_CONSENT_MISSING,
            values={"name": placement.visitor.full_name, "placement": placement.id},
        )
        for placement in swap.placements
        if placement.data_sharing_consent_on is None
        and (placement.home is None or placement.home.id != partner.id)
    )
    if lacking:
        raise DomainError(*lacking)


def _case(swap: Swap, own: Office, partner: Office, held: Iterable[PartnerFile]) -> PartnerCase:
    sender, recipient = shared_office(own), shared_office(partner)
    known_as = next((each.partner_swap_id for each in held if each.partner_swap_id), "")
    case = PartnerCase(
        swap_id=swap.id,
        kind=swap.kind,
        reference=swap.reference,
        partner_reference=swap.partner_reference,
        known_as=known_as,
        sender=sender,
        recipient=recipient,
        placements=tuple(shared_stay(each, sender, recipient) for each in swap.placements),
    )
    problems = case.problems()
    if problems:
        raise DomainError(*problems)
    return case


def _papers(work: Workplace, swap: Swap) -> tuple[Paper, ...]:
    """Return the papers that are enclosed; those nobody has on record in this revision as drafts.

    Of two stays the week plan is the one that shows both.
    """
    specs = [spec for spec in printing.plan(work, swap.id).specs if spec.kind in _ENCLOSED]
    both = [spec for spec in specs if spec.placement_id is None]
    has_plan = any(spec.kind is DocumentKind.WEEK_PLAN for spec in both)
    found = printing.papers(work, swap.id, both if has_plan else specs)
    return tuple(
        replace(paper, appointments=shareable(paper.appointments))
        for paper in print_previews.unrecorded_as_drafts(work, swap.id, found)
    )
