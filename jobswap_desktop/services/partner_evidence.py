"""A partner file that was given back as evidence: where the own history stood when it was written.

What this database itself keeps of files that went over proves nothing: it lies in the same file as
the history. A head that was sent, or that an answer quotes, bears a signature and lies elsewhere.
"""

from pathlib import Path

from jobswap_desktop.domain.audit_head import Head, HeadDoubt
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.partner_file import (
    MOST_BYTES,
    Direction,
    PartnerContent,
    SenderVerdict,
)
from jobswap_desktop.domain.partner_keys import OfficeKey
from jobswap_desktop.exchange import sealed_file
from jobswap_desktop.exchange.partner_file import OpenedFile, unpack
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.partner_opening import require_size, unsealed, verdict
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit_heads, health, partner_files, partner_keys
from jobswap_desktop.store.audit_heads import KeptHead
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.migrations import NEWEST

_DOUBTS = {
    SenderVerdict.CONFIRMED: None,
    SenderVerdict.UNSIGNED: HeadDoubt.UNSIGNED,
    SenderVerdict.UNCONFIRMED: HeadDoubt.UNCONFIRMED,
    SenderVerdict.REPLACED: HeadDoubt.UNCONFIRMED,
}


def head_in(work: Workplace, path: Path, passphrase: str = "") -> tuple[KeptHead, HeadDoubt | None]:
    """Return what a partner file says of the own history, and what speaks against believing it.

    That is in a file of the own office where it stood then, and in an answer of the partner's what
    the proposal had said. Raises DomainError: file_not_readable, head_sealed where only the partner
    can open it, head_of_others for a file that says nothing of this database, head_not_in_file for
    one of the own office that bears none, and as `partner_opening.unsealed` and
    `exchange.partner_file.unpack` do.
    """
    work.require_view()
    keys = _own_keys(work.db)
    file = unpack(_plain(work.db, path, passphrase))
    content = file.content
    if _is_own(work.db, file, keys):
        return _kept(path, content.audit_head, content.database), _doubt(work.db, file, keys)
    if content.quoted_head is None or not _is_for_us(work.db, content, keys):
        raise refuse(ProblemCode.HEAD_OF_OTHERS, "file", file=path.name, office=content.sender_name)
    known_as = verdict(work.db, file.signing_key, None)
    return _kept(path, content.quoted_head, ""), _DOUBTS.get(known_as, HeadDoubt.OTHER_KEY)


def _own_keys(db: Database) -> tuple[OfficeKey, ...]:
    # A file of an older version has no table of keys.
    return partner_keys.own_keys(db) if health.schema_number(db) == NEWEST else ()


def _plain(db: Database, path: Path, passphrase: str) -> bytes:
    data = read_given(path, MOST_BYTES, require_size)
    sealed = refuse(ProblemCode.HEAD_SEALED, "file", file=path.name)
    is_to_key = sealed_file.is_sealed_data(data) and not sealed_file.wants_passphrase(data)
    if is_to_key and not _own_keys(db):
        raise sealed
    try:
        return unsealed(db, path.name, data, passphrase)[0]
    except DomainError as error:
        if error.problems[0].code is ProblemCode.PARTNER_FILE_NO_KEY:
            raise sealed from error
        raise


def _is_own(db: Database, file: OpenedFile, keys: tuple[OfficeKey, ...]) -> bool:
    """Whether this database has written the file, or one that passes for it now."""
    return (
        file.signing_key in {key.signing_key for key in keys}
        or file.content.sender_id in audit_heads.own_offices(db)
        or file.content.database in audit_heads.names_of(db)
    )


def _is_for_us(db: Database, content: PartnerContent, keys: tuple[OfficeKey, ...]) -> bool:
    if content.recipient_key in {key.encryption_key for key in keys}:
        return True
    if health.schema_number(db) != NEWEST:
        return False
    asked = partner_files.by_file_id(db, content.in_reply_to)
    return asked is not None and asked.direction is Direction.SENT


def _doubt(db: Database, file: OpenedFile, keys: tuple[OfficeKey, ...]) -> HeadDoubt | None:
    if not file.signing_key:
        return HeadDoubt.UNSIGNED
    if file.signing_key in {key.signing_key for key in keys}:
        return None
    return HeadDoubt.UNCHECKED if db.is_server and not keys else HeadDoubt.OTHER_KEY


def _kept(path: Path, head: Head | None, database: str) -> KeptHead:
    if head is None:
        raise refuse(ProblemCode.HEAD_NOT_IN_FILE, "file", file=path.name)
    return KeptHead(file=path.name, head=head, origin=database)
