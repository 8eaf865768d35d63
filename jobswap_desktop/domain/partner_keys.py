"""The keys with which two offices exchange cases: what is encrypted to whom, and who signed it.

An office has one pair for each purpose: X25519 in the age format (https://age-encryption.org) for
what is encrypted to it, Ed25519 for what it signs. The public halves are exchanged once and their
fingerprint is compared by telephone; until then nobody knows whose they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from jobswap_desktop.domain.audit import canonical, content_digest
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, OfficeKeyId, PartnerKeyId
from jobswap_desktop.domain.text_rules import NAME_LENGTH, line_problems

_DIGITS: Final = 40
"""As many as 132 bits need: nobody finds another key with the same ones."""
_GROUP: Final = 5


class Trust(StrEnum):
    """What a signature made with a known key is worth."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """The halves that everybody may know.

    `encryption_key` is an age recipient (`age1…`), `signing_key` an Ed25519 key as 64 hexadecimal
    digits.
    """

    encryption_key: str
    signing_key: str

    @property
    def fingerprint(self) -> str:
        """The digits by which both keys are recognised, in groups for reading out."""
        digest = content_digest(canonical([self.encryption_key, self.signing_key]).encode())
        digits = f"{int(digest, 16) % 10**_DIGITS:0{_DIGITS}d}"
        return " ".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeKey:
    """A key of the own office with its private halves, which no trail, export or log bears.

    One that was `replaced_on` a day still opens what was encrypted to it. `encryption_secret` is
    an age identity, `signing_secret` an Ed25519 seed as 64 hexadecimal digits.
    """

    id: OfficeKeyId
    encryption_key: str
    signing_key: str
    encryption_secret: str = field(repr=False)
    signing_secret: str = field(repr=False)
    made_on: date
    replaced_on: date | None = None

    @property
    def public(self) -> PublicKeys:
        """The halves that everybody may know."""
        return PublicKeys(encryption_key=self.encryption_key, signing_key=self.signing_key)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerKey:
    """The public keys of the office `office_id`, as they came on `received_on`.

    `name` is what that office calls itself in its file. `confirmed_on` is the day on which
    `confirmed_by` compared the fingerprint by telephone with `confirmed_with`, who sits there.
    One that was `replaced_on` a day is kept to check what was signed until then.
    """

    id: PartnerKeyId
    office_id: OfficeId
    name: str
    encryption_key: str
    signing_key: str
    received_on: date
    confirmed_on: date | None = None
    confirmed_by: str = ""
    confirmed_with: str = ""
    replaced_on: date | None = None
    version: int = 0

    @property
    def public(self) -> PublicKeys:
        """Both keys."""
        return PublicKeys(encryption_key=self.encryption_key, signing_key=self.signing_key)

    @property
    def is_current(self) -> bool:
        """Whether the partner uses it now, as far as is known here."""
        return self.replaced_on is None

    @property
    def trust(self) -> Trust:
        """What a signature made with it is worth."""
        if not self.is_current:
            return Trust.REPLACED
        return Trust.UNCONFIRMED if self.confirmed_on is None else Trust.CONFIRMED

    def problems(self, today: date) -> tuple[Problem, ...]:
        """Return what is wrong with the confirmation as entered, field by field."""
        return tuple(self._problems(today))

    def _problems(self, today: date) -> Iterator[Problem]:
        if self.confirmed_on is not None and self.confirmed_on > today:
            yield Problem(code=ProblemCode.DATE_IN_FUTURE, field="confirmed_on")
        yield from line_problems(
            "confirmed_with", self.confirmed_with, required=True, length=NAME_LENGTH
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedKey:
    """What a key file or code says: whose keys these are, as that office says itself.

    Its own signature proves no more than that one hand held both halves: who that was, only the
    telephone tells.
    """

    office_id: OfficeId
    name: str
    employer: str
    made_on: date
    keys: PublicKeys
