"""Writing a file for the partner office: signed, encrypted, and recorded once it is there.

Whoever has something to send makes an `Outgoing` of it. Reading, writing and recording are three
steps, so that the slow one in the middle, which draws the papers and encrypts, can be done
elsewhere and needs no database.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.audit_head import Head, read_head
from jobswap_desktop.domain.errors import (
    Fault,
    ProblemCode,
    Unavailable,
    refuse,
)
from jobswap_desktop.domain.ids import PartnerFileId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import (
    Direction,
    FileProtection,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
    PartnerPaper,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange import sealed_file, signatures
from jobswap_desktop.exchange.partner_file import Signer, pack
from jobswap_desktop.services import partner_words, printing
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.partner_opening import require_first
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit_heads, partner_files, partner_keys
from jobswap_desktop.whole_files import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """How the file is to be kept from others; `passphrase` belongs to that kind of protection."""

    protection: FileProtection = FileProtection.KEY
    passphrase: str = ""


TO_KEY = Sealing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A file that has not been written yet, and the records that tell of it afterwards.

    `records` are empty where a proposal is refused that became no case here, and where `is_again`
    says that the file was written and recorded before. `settled` are the proposals that were taken
    over before, with what this file answers to them.
    """

    content: PartnerContent
    papers: tuple[Paper, ...]
    titles: tuple[str, ...]
    page: bytes
    sealing: Sealing
    signer: Signer | None
    action: Action
    swap_id: str
    records: tuple[PartnerFile, ...]
    settled: tuple[PartnerFile, ...] = ()
    is_again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A file that went out: where it lies, and which revision it speaks of."""

    path: Path
    content: PartnerContent
    sealing: Sealing
    is_signed: bool


def addressed(
    work: Workplace, partner: Office, kind: PartnerFileKind, revision: int, material_hash: str
) -> PartnerContent:
    """Return the envelope of a file from the own office to its partner, without what is in it."""
    work.require(Role.HR_CLERK)
    own, stands = work.own_office(), audit_heads.newest(work.db)
    return PartnerContent(
        file_id=work.new_id(),
        kind=kind,
        created=work.today(),
        sender_id=own.id,
        sender_name=own.name,
        recipient_id=partner.id,
        recipient_name=partner.name,
        recipient_employer=partner.employer,
        revision=revision,
        material_hash=material_hash,
        audit_head=stands[0] if stands else None,
        database=audit_heads.names_of(work.db)[0] if stands else "",
    )


def recipient_key(work: Workplace, partner: Office, sealing: Sealing) -> str:
    """Return the partner's public key, "" where none is needed and none is known for certain.

    Raises DomainError: partner_key_missing, partner_key_unconfirmed, passphrase_short.
    """
    work.require(Role.HR_CLERK)
    key = partner_keys.of_office(work.db, partner.id)
    if sealing.protection is FileProtection.KEY:
        if key is None:
            raise refuse(ProblemCode.PARTNER_KEY_MISSING, "recipient", office=partner.name)
        if key.confirmed_on is None:
            raise refuse(ProblemCode.PARTNER_KEY_UNCONFIRMED, "recipient", office=partner.name)
    if sealing.protection is FileProtection.PASSPHRASE:
        sealed_file.require_strength(sealing.passphrase)
    return key.encryption_key if key is not None and key.confirmed_on is not None else ""


def own_signer(work: Workplace) -> Signer | None:
    """Return what signs for the own office; None before it has a key."""
    work.require(Role.HR_CLERK)
    key = partner_keys.own(work.db)
    if key is None:
        return None
    secret = key.signing_secret
    return Signer(key=key.signing_key, sign=lambda message: signatures.sign(secret, message))


def answering(
    work: Workplace, partner: Office, file_id: str, revision: int, quoted: str
) -> PartnerContent:
    """Return the envelope of an answer to the file `file_id`, "" for what is said unasked."""
    work.require(Role.HR_CLERK)
    made = addressed(work, partner, PartnerFileKind.ANSWER, revision, quoted)
    return replace(made, in_reply_to=file_id)


def outgoing_again(
    work: Workplace, content: PartnerContent, written: PartnerFile, sealing: Sealing
) -> Outgoing:
    """Return an answer as it was when it was written first, and recorded as `written`."""
    work.require(Role.HR_CLERK)
    again = replace(
        content,
        file_id=written.file_id,
        created=written.handled_on,
        audit_head=kept_head(written),
    )
    return replace(outgoing_answer(work, again, sealing, written.swap_id, ()), is_again=True)


def kept_head(file: PartnerFile) -> Head | None:
    """Return where its sender's history stood when a file was written; None if it does not say."""
    return read_head(file.audit_head) if file.audit_head else None


def outgoing_answer(
    work: Workplace,
    content: PartnerContent,
    sealing: Sealing,
    swap_id: str,
    records: tuple[PartnerFile, ...],
) -> Outgoing:
    """Return what is to be written of an answer, and recorded then."""
    work.require(Role.HR_CLERK)
    return Outgoing(
        content=content,
        papers=(),
        titles=(),
        page=partner_words.answer_page(content),
        sealing=sealing,
        signer=own_signer(work),
        action=Action.PARTNER_ANSWERED,
        swap_id=swap_id,
        records=records,
    )


def sent_record(
    work: Workplace, swap: Swap, partner: Office, content: PartnerContent, sealing: Sealing
) -> PartnerFile:
    """Return the record that a file about `swap` was sent to its partner."""
    work.require(Role.HR_CLERK)
    key = partner_keys.own(work.db)
    return PartnerFile(
        id=PartnerFileId(work.new_id()),
        swap_id=swap.id,
        office_id=partner.id,
        direction=Direction.SENT,
        kind=content.kind,
        file_id=content.file_id,
        revision=content.revision,
        material_hash=content.material_hash,
        own_hash=swap.material_hash,
        handled_on=work.today(),
        handled_by=work.actor.name,
        in_reply_to=content.in_reply_to,
        protection=sealing.protection,
        signing_key=key.signing_key if key else "",
        audit_head=content.audit_head.whole if content.audit_head else "",
    )


def write(outgoing: Outgoing, to: Path) -> str:
    """Draw the papers, sign, encrypt and write the file, which appears whole or not at all.

    Returns the digest that stands for its content; touches no database. Raises DomainError
    (partner_file_too_large), Unavailable (cannot_write).
    """
    content = replace(
        outgoing.content,
        papers=tuple(
            PartnerPaper(
                title=title,
                number=paper.document.number,
                revision=paper.document.revision,
                is_draft=paper.draft,
                content=printing.pdf((paper,)),
            )
            for paper, title in zip(outgoing.papers, outgoing.titles, strict=True)
        ),
    )
    data, digest = pack(content, outgoing.page, outgoing.signer)
    try:
        write_whole(to, _sealed(data, outgoing))
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(to), str(error)) from error
    return digest


def _sealed(data: bytes, outgoing: Outgoing) -> bytes:
    made = BytesIO()
    if outgoing.sealing.protection is FileProtection.KEY:
        key = sealed_file.public_key(outgoing.content.recipient_key)
        sealed_file.seal_to_key(BytesIO(data), made, key)
    elif outgoing.sealing.protection is FileProtection.PASSPHRASE:
        sealed_file.seal_to_passphrase(BytesIO(data), made, outgoing.sealing.passphrase)
    else:
        return data
    return made.getvalue()


def record(work: Workplace, outgoing: Outgoing, to: Path, digest: str) -> Outcome[SentFile]:
    """Record that a file was written; there is no way back.

    Where that fails, however it does, the file goes again: nothing leaves the house unrecorded.
    """
    work.require(Role.HR_CLERK)
    content = outgoing.content
    subject = partner_words.sent_text(content, is_again=outgoing.is_again)
    try:
        with work.db.write(deed(work, outgoing.action, outgoing.swap_id, subject)) as change:
            for each in outgoing.records:
                require_first(work.db, change, each.file_id)
                is_this = each.file_id == content.file_id
                partner_files.save(
                    change, replace(each, content_digest=digest) if is_this else each
                )
            for each in outgoing.settled:
                partner_files.save(change, each)
    except BaseException:
        to.unlink(missing_ok=True)
        raise
    sent = SentFile(
        path=to,
        content=content,
        sealing=outgoing.sealing,
        is_signed=outgoing.signer is not None,
    )
    return Outcome(
        value=sent,
        touched=Touched.CASES,
        action=outgoing.action,
        note=partner_words.sealing_note(sent.sealing.protection, is_signed=sent.is_signed),
        said=subject,
    )
