"""Handing papers over by mail: the letter, its draft for the mail program, and the record of it.

The program sends nothing itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop import resources
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.wording import Facts, Wording
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import Document, DocumentKind, file_name
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.mail_address import is_address
from jobswap_desktop.domain.paper_way import SignerRole
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.mail_draft import MailDraft, eml
from jobswap_desktop.services import printing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import mailed_text, period_text, term
from jobswap_desktop.services.workplace import Workplace

_SIGNED = frozenset({DocumentKind.NDA, DocumentKind.AGREEMENT, DocumentKind.REPLY_SLIP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody who can get papers of a case, with the address on record ("" if there is none).

    `subject` is the id of the office, the visitor, the participation of a body, or the placement
    whose supervisor it is; a body is reached through its office.
    """

    name: str
    address: str
    is_person: bool
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What accompanies papers; `to` is one address or ""."""

    to: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """Papers of one case on their way by mail: each with its PDF, and whether it is a draft."""

    swap: Swap
    papers: tuple[tuple[Paper, bytes], ...]

    @property
    def files(self) -> dict[str, bytes]:
        """The PDFs by file name."""
        return {file_name(paper.document.number): data for paper, data in self.papers}


def recipients(mailing: Mailing) -> tuple[Recipient, ...]:
    """Return who can get the papers: first whom they are for, then everybody else in the case.

    A paper about one visitor is for that visitor, one to a body for its office, and what
    concerns everybody for the partner.
    """
    swap = mailing.swap
    documents = [paper.document for paper, _data in mailing.papers]
    about = {document.placement_id for document in documents}
    asked = {p.id: p.office_id for p in swap.participations}
    bodies = {asked.get(d.participation_id) if d.participation_id else None for d in documents}
    people = sorted(swap.placements, key=lambda placement: about != {placement.id})
    offices = sorted(swap.offices, key=lambda office: (bodies != {office.id}, office.is_own))
    named = [
        Recipient(
            name=p.visitor.full_name,
            address=p.visitor.email.strip(),
            is_person=True,
            subject=p.visitor.id,
        )
        for p in people
    ]
    housed = [
        Recipient(
            name=office.name, address=office.email.strip(), is_person=False, subject=office.id
        )
        for office in offices
    ]
    is_for_one = len(about) == 1 and None not in about
    narrow = (*_bodies(mailing), *_supervisors(mailing))
    return (*narrow, *named, *housed) if is_for_one else (*narrow, *housed, *named)


def _bodies(mailing: Mailing) -> Iterator[Recipient]:
    asked = {paper.document.participation_id for paper, _data in mailing.papers}
    for held in mailing.swap.participations:
        if held.id in asked:
            office = mailing.swap.office(held.office_id)
            name = f"{term(held.body)}, {office.name}"
            yield Recipient(
                name=name, address=office.email.strip(), is_person=False, subject=held.id
            )


def _supervisors(mailing: Mailing) -> Iterator[Recipient]:
    kind = DocumentKind.SUPERVISOR_STATEMENT
    documents = (paper.document for paper, _data in mailing.papers)
    for placement_id in [d.placement_id for d in documents if d.kind is kind]:
        visitor = mailing.swap.placement(placement_id).visitor if placement_id else None
        if visitor and placement_id:
            name = f"{term(SignerRole.SUPERVISOR)} – {visitor.full_name}"
            yield Recipient(
                name=visitor.supervisor or name, address="", is_person=False, subject=placement_id
            )


def addressed(mailing: Mailing, recipient: Recipient) -> Mailing:
    """Return it with those papers only that `recipient` may get.

    Papers to a body go to it alone, statements of supervisors to them. A visitor gets what is
    about them. The partner office gets nothing that names a visitor who has not agreed to it.
    """
    swap = mailing.swap
    papers = tuple(pair for pair in mailing.papers if _may_get(swap, pair[0].document, recipient))
    return replace(mailing, papers=papers)


def is_handed_over(mailing: Mailing, recipient: Recipient) -> bool:
    """Whether `recipient` is whom the papers are for, so that they count as handed over."""
    return all(
        _addressee(mailing.swap, paper.document) in {"", recipient.subject}
        for paper, _data in mailing.papers
    )


def _addressee(swap: Swap, document: Document) -> str:
    """Return the `subject` of whom a paper is for; "" where it is for everybody in the case."""
    if document.participation_id:
        return document.participation_id
    if document.placement_id is None:
        return ""
    if document.kind is DocumentKind.SUPERVISOR_STATEMENT:
        return document.placement_id
    return swap.placement(document.placement_id).visitor.id


def _may_get(swap: Swap, document: Document, recipient: Recipient) -> bool:
    office = next((each for each in swap.offices if each.id == recipient.subject), None)
    addressee = _addressee(swap, document)
    if office is None:
        everybody = not addressee and recipient.is_person
        return addressee == recipient.subject or everybody
    if document.participation_id or document.kind is DocumentKind.SUPERVISOR_STATEMENT:
        return False
    about = [p for p in swap.placements if document.placement_id in {None, p.id}]
    agreed = all(p.data_sharing_consent_on or p.home is None for p in about)
    return office.is_own or agreed


def letter(work: Workplace, mailing: Mailing, recipient: Recipient) -> Letter:
    """Return the letter with which the papers go to `recipient`."""
    work.require(Role.HR_CLERK)
    wording = Wording(resources.toml("wording/mail.toml"), _facts(work, mailing, recipient))
    greeting = "greeting_named" if recipient.is_person else "greeting"
    parts = (
        wording.text(greeting),
        wording.text("introduction"),
        "\n".join(_lines(wording, mailing)),
        wording.text("request"),
        wording.text("drafts"),
        wording.text("closing"),
    )
    return Letter(
        to=recipient.address if is_address(recipient.address) else "",
        subject=wording.text("subject"),
        text="\n\n".join(part for part in parts if part),
    )


def draft(work: Workplace, mailing: Mailing, written: Letter) -> bytes:
    """Return the letter with its papers as a file that the mail program opens for writing.

    Nothing is recorded yet. Raises as `check` does.
    """
    check(work, mailing, written)
    return eml(
        MailDraft(to=written.to, subject=written.subject, text=written.text, files=mailing.files)
    )


def check(work: Workplace, mailing: Mailing, written: Letter) -> None:
    """Make sure that letter and papers may go.

    Drafts may, with their mark. Raises DomainError (not_an_address, paper_locked).
    """
    _require_sendable(work, mailing)
    if written.to and not is_address(written.to):
        raise refuse(ProblemCode.NOT_AN_ADDRESS, "recipient", text=written.to)


def _require_sendable(work: Workplace, mailing: Mailing) -> None:
    work.require(Role.HR_CLERK)
    valid = [paper.document for paper, _data in mailing.papers if not paper.draft]
    printing.require_unlocked(work, mailing.swap.id, valid)


def record(
    work: Workplace, mailing: Mailing, to: str, handed_over_on: date | None
) -> Outcome[Swap]:
    """Record that papers went by mail to an address ("" if unknown) and, with a day, arrived.

    That they went has no way back; the record of the papers and of the handover has (see
    `printing.record`). Raises DomainError (date_in_future, paper_locked).
    """
    _require_sendable(work, mailing)
    if handed_over_on is not None and handed_over_on > work.today():
        raise refuse(ProblemCode.DATE_IN_FUTURE, "handed_over_on")
    papers = [paper for paper, _data in mailing.papers]
    subject = mailed_text(to, [paper.document.number for paper in papers])
    with work.db.write(deed(work, Action.DOCUMENTS_MAILED, mailing.swap.id, subject)):
        pass
    return printing.record(work, mailing.swap.id, papers, handed_over_on)


def _facts(work: Workplace, mailing: Mailing, recipient: Recipient) -> Facts:
    papers, swap = mailing.papers, mailing.swap
    kinds = {paper.document.kind for paper, _data in papers}
    valid = {paper.document.kind for paper, _data in papers if not paper.draft}
    values = {
        "recipient": recipient.name,
        "reference": swap.reference,
        "period": period_text(swap.first_day, swap.last_day),
        "paper_kind": term(papers[0][0].document.kind) if papers else "",
        "clerk": work.actor.name,
    }
    conditions = {
        "number": "one" if len(kinds) == 1 and len(papers) == 1 else "several",
        "signed": "yes" if valid & _SIGNED else "no",
        "drafts": "yes" if any(paper.draft for paper, _data in papers) else "no",
    }
    return Facts(
        values=values, conditions={key: frozenset({held}) for key, held in conditions.items()}
    )


def _lines(wording: Wording, mailing: Mailing) -> Iterator[str]:
    for paper, _data in mailing.papers:
        yield wording.text(
            "draft" if paper.draft else "paper",
            paper=printing.spec_title(mailing.swap, paper.document),
            file=file_name(paper.document.number),
        )
