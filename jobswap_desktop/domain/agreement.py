"""Approvals of superiors and heads of office, and the agreement both employers sign.

Whoever signs is a row, never a column: one or two signatories per employer, and every visitor
for acknowledgement.
"""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import (
    AgreementId,
    ApprovalId,
    OfficeId,
    PersonId,
    SignatureId,
    SwapId,
)
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.text_rules import is_blank


class ApprovalKind(StrEnum):
    """Whose approval it is."""

    SUPERVISOR = "supervisor"
    HR_OFFICE = "hr_office"
    HEAD_OF_OFFICE = "head_of_office"


class ApprovalState(StrEnum):
    """What has come of it."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One approval of one office; `by` is the person who gave it, as told to the clerk.

    One that a later change made worthless is kept with `voided_on` and `void_reason`, and asked
    anew as another row.
    """

    id: ApprovalId
    office_id: OfficeId
    kind: ApprovalKind
    state: ApprovalState = ApprovalState.OPEN
    decided_on: date | None = None
    by: str = ""
    reasons: str = ""
    voided_on: date | None = None
    void_reason: str = ""
    version: int = 0

    def decide(
        self, state: ApprovalState, on: date, *, today: date, by: str = "", reasons: str = ""
    ) -> "Approval":
        """Return it decided on the day `on`; a refusal needs its reasons.

        Raises DomainError on a day in the future or a refusal without reasons.
        """
        if on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        if state is ApprovalState.REFUSED and not reasons.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reasons")
        return replace(self, state=state, decided_on=on, by=by, reasons=reasons)


MOST_SIGNATORIES = 2
"""Of one employer: who binds a municipality signs with a second authorised person."""


class SigningCapacity(StrEnum):
    """In which capacity somebody signs: themselves, i. V. (In Vertretung), i. A. (Im Auftrag)."""

    SELF = "self"
    IN_VERTRETUNG = "in_vertretung"
    IM_AUFTRAG = "im_auftrag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature under the agreement: of an employer, or of a visitor for acknowledgement."""

    id: SignatureId
    office_id: OfficeId | None = None
    person_id: PersonId | None = None
    capacity: SigningCapacity = SigningCapacity.SELF
    name: str = ""
    signed_on: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One revision of the agreement, frozen to the facts whose hash it bears."""

    id: AgreementId
    revision: int
    material_hash: str
    created_on: date
    signatures: tuple[Signature, ...] = ()
    wording_version: int = 0
    version: int = 0

    def lines_of(self, office_id: OfficeId) -> tuple[Signature, ...]:
        """Return the lines of one employer, the first signatory first."""
        return tuple(item for item in self.signatures if item.office_id == office_id)

    @property
    def further_lines(self) -> tuple[Signature, ...]:
        """The lines of employers for whom more than one person signs, without the first ones."""
        offices = dict.fromkeys(item.office_id for item in self.signatures if item.office_id)
        return tuple(line for office in offices for line in self.lines_of(office)[1:])

    def with_line(self, line: Signature, office: str) -> "Agreement":
        """Return it with one more person to sign for an employer, whose name is `office`.

        Raises DomainError without a name, or where two sign already.
        """
        if is_blank(line.name):
            raise refuse(ProblemCode.REQUIRED, "name")
        if line.office_id and len(self.lines_of(line.office_id)) >= MOST_SIGNATORIES:
            most = str(MOST_SIGNATORIES)
            raise refuse(ProblemCode.SIGNATORIES_FULL, "name", office=office, most=most)
        return replace(self, signatures=(*self.signatures, line))

    def without_line(self, line: Signature, office: str) -> "Agreement":
        """Return it without one of the lines of an employer, whose name is `office`.

        Raises DomainError for the only line of an employer, for a visitor's, and for one that was
        signed.
        """
        if line.office_id is None or line.signed_on is not None:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "signature")
        if len(self.lines_of(line.office_id)) == 1:
            raise refuse(ProblemCode.LAST_SIGNATORY, "signature", office=office)
        kept = tuple(item for item in self.signatures if item.id != line.id)
        return replace(self, signatures=kept)

    @property
    def unsigned(self) -> tuple[Signature, ...]:
        """The signatures still missing, employers first."""
        return tuple(item for item in self.signatures if item.signed_on is None)


def material_hash(swap_id: SwapId, kind: str, placements: Iterable[Placement]) -> str:
    """Return the SHA-256 (hex) over what was agreed: a change of it voids signatures.

    Canonical JSON: UTF-8 in NFC, sorted keys, no blanks, ISO dates. Papers show ten digits of it.
    """
    facts = {
        "id": swap_id,
        "kind": kind,
        "placements": [
            {
                "id": placement.id,
                "instrument": placement.instrument.value,
                "first_day": placement.first_day.isoformat(),
                "last_day": placement.last_day.isoformat(),
                "place": placement.place,
                "home": [placement.home.id, placement.home.name] if placement.home else None,
                "host": [placement.host.id, placement.host.name],
                "visitor": [placement.visitor.id, placement.visitor.full_name],
            }
            for placement in placements
        ],
    }
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # Slow to import, and not needed by a window that only shows.
    import hashlib

    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
