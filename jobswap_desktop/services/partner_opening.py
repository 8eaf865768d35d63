"""What is asked of a partner file before its content counts: is it for us, and who sent it."""

from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import (
    MOST_BYTES,
    REFUSING,
    Direction,
    FileProtection,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
    SenderVerdict,
)
from jobswap_desktop.domain.partner_keys import Trust
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.exchange.partner_file import OpenedFile
from jobswap_desktop.store import partner_files, partner_keys, swaps
from jobswap_desktop.store.database import Change, Database

_MEGABYTE = 1024 * 1024
_VERDICTS = {
    Trust.CONFIRMED: SenderVerdict.CONFIRMED,
    Trust.UNCONFIRMED: SenderVerdict.UNCONFIRMED,
    Trust.REPLACED: SenderVerdict.REPLACED,
}


def require_size(size: int) -> None:
    """Raise DomainError (partner_file_too_large) for more bytes than a file may have."""
    if size > MOST_BYTES:
        limit = str(MOST_BYTES // _MEGABYTE)
        raise refuse(ProblemCode.PARTNER_FILE_TOO_LARGE, "file", limit=limit)


def unsealed(db: Database, name: str, data: bytes, passphrase: str) -> tuple[bytes, FileProtection]:
    """Return what was sealed, with the own office's keys or the passphrase, and how it was.

    Raises DomainError: partner_file_no_passphrase, key_does_not_fit, partner_file_no_key,
    partner_file_cut.
    """
    if not sealed_file.is_sealed_data(data):
        return data, FileProtection.PLAIN
    if sealed_file.wants_passphrase(data):
        if not passphrase:
            raise refuse(ProblemCode.PARTNER_FILE_NO_PASSPHRASE, "passphrase")
        return by_passphrase(name, data, passphrase), FileProtection.PASSPHRASE
    own = "\n".join(key.encryption_secret for key in partner_keys.own_keys(db))
    if not own:
        raise refuse(ProblemCode.PARTNER_FILE_NO_KEY, "file")
    try:
        return sealed_file.unseal_data(data, sealed_file.Secret(own)), FileProtection.KEY
    except DomainError as error:
        raise _about(error, ProblemCode.PARTNER_FILE_NO_KEY, name) from error


def by_passphrase(name: str, data: bytes, passphrase: str) -> bytes:
    """Return what was sealed with a passphrase; touches no database and costs seconds by design.

    Raises DomainError: key_does_not_fit, partner_file_cut.
    """
    secret = sealed_file.Secret(passphrase)
    try:
        return sealed_file.unseal_data(data, secret)
    except DomainError as error:
        raise _about(error, ProblemCode.KEY_DOES_NOT_FIT, name) from error


def _about(error: DomainError, code: ProblemCode, name: str) -> DomainError:
    """Return what is to be said where a key or passphrase does not fit; else the error itself."""
    if error.problems[0].code is not ProblemCode.KEY_DOES_NOT_FIT:
        return error
    return refuse(code, "passphrase", file=name)


def require_not_own(db: Database, own: Office, file: OpenedFile, known: PartnerFile | None) -> None:
    """Raise DomainError (partner_file_own) for a file of the own office; `known` is its record."""
    ours = {key.signing_key for key in partner_keys.own_keys(db)}
    was_sent = known is not None and known.direction is Direction.SENT
    if was_sent or file.signing_key in ours or file.content.sender_id == own.id:
        raise refuse(ProblemCode.PARTNER_FILE_OWN, "file")


def already(db: Database, known: PartnerFile) -> DomainError:
    """Return why a file that is recorded as `known` is not taken once more."""
    reference, day = swaps.reference_of(db, known.swap_id), known.handled_on.isoformat()
    if known.answer in REFUSING and known.kind is PartnerFileKind.PROPOSAL:
        return refuse(ProblemCode.PARTNER_FILE_REFUSED, "file", reference=reference, day=day)
    return refuse(ProblemCode.PARTNER_FILE_TAKEN, "file", reference=reference, day=day)


def require_first(db: Database, change: Change, file_id: str) -> None:
    """Raise DomainError where another window has recorded a file meanwhile.

    Its codes: partner_file_taken, partner_file_refused.
    """
    held = partner_files.by_file_id(change, file_id)
    if held is not None:
        raise already(db, held)


def asked_by(db: Database, content: PartnerContent) -> PartnerFile | None:
    """Return our proposal that an answer is about: it must quote what was sent."""
    if not content.in_reply_to:
        return None
    found = partner_files.by_file_id(db, content.in_reply_to)
    quoted = (content.revision, content.material_hash)
    if (
        found is None
        or found.direction is not Direction.SENT
        or found.kind is not PartnerFileKind.PROPOSAL
        or (found.revision, found.material_hash) != quoted
    ):
        return None
    return found


def require_addressed(
    db: Database, own: Office, content: PartnerContent, *, is_expected: bool
) -> None:
    """Raise DomainError unless it is meant for the own office.

    Its codes: partner_file_foreign, partner_file_foreign_key for another office of the same name.
    By its key, else by id or name. Whoever answers a question of ours knows whom they answer.
    """
    names = {fold(own.name), fold(own.employer)}
    told = {fold(content.recipient_name), fold(content.recipient_employer)}
    if content.recipient_key:
        ours = content.recipient_key in {key.encryption_key for key in partner_keys.own_keys(db)}
    else:
        case = content.case
        is_ours = case is not None and swaps.state_of(db, SwapId(case.known_as)) is not None
        ours = is_expected or content.recipient_id == own.id or bool(names & told) or is_ours
    if not ours:
        office = content.recipient_name or content.recipient_employer
        if content.recipient_key and names & told:
            raise refuse(ProblemCode.PARTNER_FILE_FOREIGN_KEY, "file", office=office)
        raise refuse(ProblemCode.PARTNER_FILE_FOREIGN, "file", office=office, own=own.name)


def verdict(db: Database, signing_key: str, office_id: OfficeId | None) -> SenderVerdict:
    """Return what is known of who signed with `signing_key`, said to be the office `office_id`."""
    other = partner_keys.of_office(db, office_id) if office_id else None
    if not signing_key:
        would_sign = other is not None and other.trust is Trust.CONFIRMED
        return SenderVerdict.UNSIGNED_FOR_ONCE if would_sign else SenderVerdict.UNSIGNED
    key = partner_keys.by_signing(db, signing_key)
    if key is not None:
        return _VERDICTS[key.trust]
    return SenderVerdict.UNKNOWN if other is None else SenderVerdict.OTHER_KEY
