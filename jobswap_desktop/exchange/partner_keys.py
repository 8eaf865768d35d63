"""The key file of an office (`.jobtausch-key`): JSON, and the same text as a QR code on paper.

    {"format": "jobtausch-key", "version": 1,
     "office": {"id": "0190…", "name": "Stadt Lindenfurt", "employer": "Stadt Lindenfurt"},
     "encrypting": "age1…", "signing": "<64 hexadecimal digits>", "made_on": "2026-11-28",
     "signature": "<128 hexadecimal digits>"}

`signature` is the office's own Ed25519 signature under all the rest, as canonical JSON (UTF-8 in
NFC, keys sorted, no blanks). It shows that the file is whole, not whose it is.
"""

import json
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from jobswap_desktop.domain.audit import canonical
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_keys import OfferedKey, OfficeKey, PublicKeys
from jobswap_desktop.domain.recorded_days import read_recorded_day
from jobswap_desktop.domain.text_rules import LINE_LENGTH
from jobswap_desktop.exchange import sealed_file, signatures

FORMAT: Final = "jobtausch-key"
VERSION: Final = 1
LARGEST: Final = 8192
"""Bytes: ten times what names of usual length need."""
_HEX: Final = frozenset("0123456789abcdef")
_KEY_DIGITS, _SIGNATURE_DIGITS = 64, 128


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPairs:
    """Both pairs of a new key; the secrets are as `OfficeKey` keeps them."""

    public: PublicKeys
    encryption_secret: str = field(repr=False)
    signing_secret: str = field(repr=False)


def new_pairs() -> NewPairs:
    """Return a new pair for each of the two purposes."""
    encryption_key, private = sealed_file.new_key_pair()
    signing_key, signing_secret = signatures.new_signing_pair()
    return NewPairs(
        public=PublicKeys(encryption_key=encryption_key, signing_key=signing_key),
        encryption_secret=private.decode().splitlines()[-1],
        signing_secret=signing_secret,
    )


def key_text(office: Office, key: OfficeKey) -> str:
    """Return the content of the key file of `office`, with the public halves alone."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "office": {"id": office.id, "name": office.name, "employer": office.employer},
        "encrypting": key.encryption_key,
        "signing": key.signing_key,
        "made_on": key.made_on.isoformat(),
    }
    signature = signatures.sign(key.signing_secret, _signed(said))
    return _nfc(canonical(said | {"signature": signature}))


def read_key(data: bytes) -> OfferedKey:
    """Return what a key file or a code says.

    Raises DomainError: key_file_not_readable for what is none, key_file_newer for one of a later
    program, key_file_changed where its own signature does not fit.
    """
    if len(data) > LARGEST:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)
    try:
        said = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE) from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)
    version = said.get("version")
    if isinstance(version, int) and version > VERSION:
        raise refuse(ProblemCode.KEY_FILE_NEWER, version=str(version)[:20])
    if version != VERSION:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)
    return _offered(said)


def is_key_text(text: str) -> bool:
    """Whether a code on paper is one of ours, whole or not."""
    return f'"format":"{FORMAT}"' in text


def _offered(said: dict[str, Any]) -> OfferedKey:
    signature, signing = said.pop("signature", None), said.get("signing")
    if not (_is_hex(signing, _KEY_DIGITS) and _is_hex(signature, _SIGNATURE_DIGITS)):
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE)
    try:
        offered = OfferedKey(
            office_id=OfficeId(_line(said["office"]["id"])),
            name=_line(said["office"]["name"]),
            employer=_line(said["office"]["employer"]),
            made_on=read_recorded_day(said["made_on"]),
            keys=PublicKeys(
                encryption_key=sealed_file.public_key(_line(said["encrypting"])),
                signing_key=str(signing),
            ),
        )
        is_whole = signatures.is_signed(str(signing), _signed(said), str(signature))
    except (KeyError, TypeError, ValueError, RecursionError, DomainError) as error:
        raise refuse(ProblemCode.KEY_FILE_NOT_READABLE) from error
    if not is_whole:
        raise refuse(ProblemCode.KEY_FILE_CHANGED)
    return offered


def _is_hex(value: object, digits: int) -> bool:
    return isinstance(value, str) and len(value) == digits and set(value) <= _HEX


def _line(value: object) -> str:
    """Return one printable line; raises ValueError for anything else."""
    if not isinstance(value, str) or not 0 < len(value) <= LINE_LENGTH or not value.isprintable():
        raise ValueError("no line")
    return value


def _signed(said: dict[str, Any]) -> bytes:
    return _nfc(canonical(said)).encode()


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
