"""Papers and their signers in words, and the reminder to who has not sent one back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jobswap_desktop import resources
from jobswap_desktop.documents.terms import sentence
from jobswap_desktop.documents.wording import filled
from jobswap_desktop.domain.documents import BODY_CODES, Document
from jobswap_desktop.domain.ids import OfficeId, PaperSignerId, PersonId
from jobswap_desktop.domain.paper_way import PaperSigner, SignerRole
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.wording import day_text, term


def paper_title(swap: Swap, document: Document) -> str:
    """Return a paper in words: its kind, and whose it is.

    Where the case no longer has that body or stay, the paper's number says which one it was.
    """
    held = next((p for p in swap.participations if p.id == document.participation_id), None)
    if held is not None:
        return f"{term(document.kind)} – {term(held.body)}, {swap.office(held.office_id).name}"
    stays = (p for p in swap.placements if p.id == document.placement_id)
    placement = next(stays, None)
    if placement is not None:
        return f"{term(document.kind)} – {placement.visitor.full_name}"
    if document.participation_id or document.placement_id:
        body = _BODIES.get(document.number.rpartition("-")[2])
        about = ", ".join(part for part in (term(body) if body else "", document.number) if part)
        return f"{term(document.kind)} – {about}"
    return term(document.kind)


def exact_title(swap: Swap, document: Document) -> str:
    """Return a paper in words among others of its kind: which revision it is, besides whose."""
    title = paper_title(swap, document)
    is_one_of_several = bool(document.participation_id or document.placement_id)
    if not is_one_of_several or document.revision == 1:
        return title
    return sentence("scan", "revision", {"paper": title, "revision": str(document.revision)})


_BODIES = {code: body for body, code in BODY_CODES.items()}


def signer_text(swap: Swap, document: Document, signer: PaperSigner) -> str:
    """Return who signs: the visitor's name, or who signs for which office or body."""
    if signer.role is SignerRole.VISITOR:
        return signer.name
    office = _office_name(swap, signer.office_id)
    who = signer.name
    if signer.role is SignerRole.BODY:
        held = next((p for p in swap.participations if p.id == document.participation_id), None)
        who = term(held.body) if held else term(signer.role)
    elif signer.role is SignerRole.SUPERVISOR:
        who = who or term(signer.role)
    return ", ".join(dict.fromkeys(part for part in (who, office) if part)) or term(signer.role)


def _office_name(swap: Swap, office_id: OfficeId | None) -> str:
    offices = {office.id: office.name for office in (*swap.former_offices, *swap.offices)}
    return offices.get(office_id, "") if office_id else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What is written to one recipient about all that they still have, and to which address."""

    recipient: str
    email: str
    subject: str
    text: str
    signer_ids: tuple[PaperSignerId, ...]


def reminders(
    swap: Swap,
    waiting: Iterable[tuple[Document, tuple[PaperSigner, ...]]],
    until: date,
    signature: str,
) -> tuple[Reminder, ...]:
    """Return one reminder for each who still has papers of the case, to be sent by clerks.

    `signature` is who writes, line by line; the wording is data (`resources/wording`).
    """
    piles: dict[tuple[PersonId | OfficeId | None, str], list[tuple[Document, PaperSigner]]] = {}
    for document, signers in waiting:
        for signer in signers:
            whose = (signer.person_id or signer.office_id, _recipient(swap, document, signer))
            piles.setdefault(whose, []).append((document, signer))
    values = {
        "reference": swap.reference,
        "first_day": day_text(swap.first_day),
        "last_day": day_text(swap.last_day),
        "until": day_text(until),
        "signature": signature,
    }
    return tuple(
        _reminder(swap, pile, _email(swap, key), values | {"name": recipient})
        for (key, recipient), pile in piles.items()
    )


def _recipient(swap: Swap, document: Document, signer: PaperSigner) -> str:
    personal = signer.role in {SignerRole.VISITOR, SignerRole.SUPERVISOR}
    if personal:
        return signer_text(swap, document, signer)
    return _office_name(swap, signer.office_id) or signer_text(swap, document, signer)


def _email(swap: Swap, key: PersonId | OfficeId | None) -> str:
    people = {str(p.visitor.id): p.visitor.email for p in swap.placements}
    offices = {str(office.id): office.email for office in swap.offices}
    return {**offices, **people}.get(str(key), "")


def _reminder(
    swap: Swap, pile: Sequence[tuple[Document, PaperSigner]], email: str, values: dict[str, str]
) -> Reminder:
    pieces = resources.toml("wording/reminder.toml")["text"]
    is_person = all(signer.person_id for _, signer in pile)
    lines = [
        filled(
            pieces["line"],
            {
                "paper": paper_title(swap, document),
                "number": document.number,
                "day": day_text(signer.handed_over_on) if signer.handed_over_on else "–",
            },
        )
        for document, signer in pile
    ]
    text = "\n\n".join(
        (
            filled(pieces["opening_person" if is_person else "opening_office"], values),
            filled(pieces["body"], values) + "\n" + "\n".join(lines),
            filled(pieces["request"], values),
            filled(pieces["closing"], values) + "\n" + values["signature"],
        )
    )
    return Reminder(
        recipient=values["name"],
        email=email,
        subject=filled(pieces["subject"], values),
        text=text,
        signer_ids=tuple(signer.id for _, signer in pile),
    )
