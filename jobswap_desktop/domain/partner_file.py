"""The partner file: what goes over to the other employer's office, and the record that it went.

Two offices keep a case each, under ids and numbers of their own. What they have in common is the
file: its id, the revision and the hash of the material facts as its sender had them. An answer
quotes that hash, so that both can name what was approved.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from jobswap_desktop.domain.agreement import material_hash
from jobswap_desktop.domain.audit_head import Head
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.exchange_files import CASE_SUFFIX
from jobswap_desktop.domain.ids import OfficeId, PartnerFileId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.text_rules import NAME_LENGTH, TEXT_LENGTH, line_problems

FORMAT_VERSION: Final = 1
"""The newest version of the format that this program writes and reads."""
SUFFIX: Final = CASE_SUFFIX
MOST_BYTES: Final = 32 * 1024 * 1024
"""A file is never larger, sealed, packed or unpacked."""
MOST_REVISION: Final = 9999


class Direction(StrEnum):
    """Which way a file went."""

    SENT = "sent"
    RECEIVED = "received"


class PartnerFileKind(StrEnum):
    """A proposal says what the case is to be, an answer what the other office says to it."""

    PROPOSAL = "proposal"
    ANSWER = "answer"


class PartnerAnswer(StrEnum):
    """What an office says to a proposal; comments approve it, a refusal needs its reason.

    ENDED: the case has come to its end in that office. It refuses what is not answered yet, leaves
    alone what was approved, and may be said without having been asked.
    """

    ACCEPTED = "accepted"
    COMMENTS = "comments"
    REFUSED = "refused"
    ENDED = "ended"


APPROVING: Final = frozenset({PartnerAnswer.ACCEPTED, PartnerAnswer.COMMENTS})
REFUSING: Final = frozenset({PartnerAnswer.REFUSED, PartnerAnswer.ENDED})


class SenderVerdict(StrEnum):
    """What is known of whoever signed a file; one that is signed wrongly is not read at all.

    CONFIRMED: with a key of that office whose fingerprint was compared. UNCONFIRMED: with one that
    was not. REPLACED: with one the office no longer uses. OTHER_KEY: with a key that nobody knows,
    though one of that office is known. UNKNOWN: with a key that nobody knows. UNSIGNED: by nobody.
    UNSIGNED_FOR_ONCE: by nobody, though a key of that office was confirmed.
    """

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    REPLACED = "replaced"
    OTHER_KEY = "other_key"
    UNKNOWN = "unknown"
    UNSIGNED = "unsigned"
    UNSIGNED_FOR_ONCE = "unsigned_for_once"

    @property
    def is_trusted(self) -> bool:
        """Whether it is known who sent it."""
        return self is SenderVerdict.CONFIRMED

    @property
    def is_alarming(self) -> bool:
        """Whether the office that it is said to come from would have signed otherwise."""
        return self in {
            SenderVerdict.OTHER_KEY,
            SenderVerdict.REPLACED,
            SenderVerdict.UNSIGNED_FOR_ONCE,
        }


class FileProtection(StrEnum):
    """How a file is kept from the eyes of others."""

    KEY = "key"
    PASSPHRASE = "passphrase"  # noqa: S105 - the word for one
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCase:
    """A case as its sender tells it to the partner; all ids are the sender's own.

    Every stay goes from `sender` or `recipient` (or from nobody) to the other one of them: `home`
    and `host` are these very values. Of the sender's people there is what the partner needs to
    know, of the recipient's the name alone. `known_as` is the id of the recipient's own case, as
    far as the sender knows it, `partner_reference` its number.
    """

    swap_id: SwapId
    kind: SwapKind
    reference: str
    sender: Office
    recipient: Office
    placements: tuple[Placement, ...]
    partner_reference: str = ""
    known_as: str = ""

    @property
    def material_hash(self) -> str:
        """The hash of what is proposed, as the sender's papers bear it."""
        return material_hash(self.swap_id, self.kind.value, self.placements)

    def problems(self) -> tuple[Problem, ...]:
        """Return what no office could have entered like this."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from self.sender.problems()
        yield from self.recipient.problems()
        for placement in self.placements:
            yield from placement.visitor.problems()
        for name in ("reference", "partner_reference"):
            yield from line_problems(name, getattr(self, name), length=NAME_LENGTH)
        yield from self._as_swap().problems()
        wanted = 2 if self.kind is SwapKind.MUTUAL else 1
        ends = {(p.home.id if p.home else "", p.host.id) for p in self.placements}
        if not len(self.placements) == len(ends) == wanted:
            yield Problem(code=ProblemCode.REQUIRED, field="partner")
        if any(p.home is None for p in self.placements) and self.kind is not SwapKind.INTERNSHIP:
            yield Problem(code=ProblemCode.REQUIRED, field="home")

    def _as_swap(self) -> Swap:
        return Swap(
            id=self.swap_id,
            reference=self.reference,
            kind=self.kind,
            created_on=self.placements[0].first_day,
            partner_reference=self.partner_reference,
            placements=self.placements,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerReply:
    """What an answer says, and of which case of its sender ("" for none): its id and number."""

    answer: PartnerAnswer
    swap_id: str = ""
    reference: str = ""
    comment: str = ""

    def problems(self) -> tuple[Problem, ...]:
        """Return what no office could have answered like this."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from line_problems("reference", self.reference, length=NAME_LENGTH)
        needed = self.answer is not PartnerAnswer.ACCEPTED
        yield from line_problems("comment", self.comment, required=needed, length=TEXT_LENGTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPaper:
    """A paper that is enclosed as PDF, with number and revision as they stand in its footer."""

    title: str
    number: str
    revision: int
    is_draft: bool
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerContent:
    """What one file says. `case` is there in a proposal, `reply` in an answer.

    `recipient_key` is the public key of the office it is addressed to, "" where it is not known.
    `material_hash` is that of the proposal, which an answer quotes with its `revision`.
    `audit_head` is where the sender's history stood, None in a file that does not say it, and
    `database` tells the sender's database from others; `quoted_head` is in an answer what the
    proposal said of the recipient's history, signed so by the other office.
    """

    file_id: str
    kind: PartnerFileKind
    created: date
    sender_id: str
    sender_name: str
    recipient_id: str
    recipient_name: str
    recipient_employer: str
    revision: int
    material_hash: str
    recipient_key: str = ""
    in_reply_to: str = ""
    case: PartnerCase | None = None
    reply: PartnerReply | None = None
    papers: tuple[PartnerPaper, ...] = ()
    audit_head: Head | None = None
    database: str = ""
    quoted_head: Head | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerFile:
    """The record that a file was sent or taken over.

    `material_hash` is the one in the file, `own_hash` that of the case here when it was sent or
    taken over: while the case still has it, nothing has changed since. `partner_swap_id` is the
    case's id at the partner, "" until it is known. Of a proposal `answer` and `comment` are what
    was said to it, by the partner to one that was sent, here to one that was received; of an
    answer they are its own. `audit_head` is where its sender's history stood, "" where it does not
    say.
    """

    id: PartnerFileId
    swap_id: SwapId
    office_id: OfficeId
    direction: Direction
    kind: PartnerFileKind
    file_id: str
    revision: int
    material_hash: str
    own_hash: str
    handled_on: date
    handled_by: str
    in_reply_to: str = ""
    partner_swap_id: str = ""
    content_digest: str = ""
    protection: FileProtection = FileProtection.KEY
    signing_key: str = ""
    verdict: SenderVerdict = SenderVerdict.UNSIGNED
    answer: PartnerAnswer | None = None
    comment: str = ""
    audit_head: str = ""
    version: int = 0

    def answered(self, answer: PartnerAnswer, comment: str) -> "PartnerFile":
        """Return the proposal with what was said to it."""
        return replace(self, answer=answer, comment=comment)


def shared_person(person: Person) -> Person:
    """Return what the partner may know of a visitor who has consented: how to reach them at work.

    Never a private address, age, status, working time or supervisor.
    """
    return Person(
        id=person.id,
        first_name=person.first_name,
        last_name=person.last_name,
        office_id=person.office_id,
        title=person.title,
        function=person.function,
        unit=person.unit,
        telephone=person.telephone,
        email=person.email,
    )


def named_person(person: Person) -> Person:
    """Return a visitor with nothing but the name, as the hash has it."""
    return Person(
        id=person.id,
        first_name=person.first_name,
        last_name=person.last_name,
        office_id=person.office_id,
        title=person.title,
    )


def shared_office(office: Office) -> Office:
    """Return what the partner may know of an office: what stands on its letters."""
    return Office(
        id=office.id,
        name=office.name,
        employer=office.employer,
        legal_form=office.legal_form,
        regime=office.regime,
        land=office.land,
        street=office.street,
        postcode=office.postcode,
        city=office.city,
        telephone=office.telephone,
        email=office.email,
        head_title=office.head_title,
        head_name=office.head_name,
        hr_unit=office.hr_unit,
    )


def shared_stay(placement: Placement, sender: Office, recipient: Office) -> Placement:
    """Return a stay between two offices as the partner may know it.

    Left out is what concerns one side alone: declarations, the bodies to be involved, how it
    ended. Of a visitor of the partner nothing is said but the name, which is the partner's.
    """
    both = {sender.id: sender, recipient.id: recipient}
    is_theirs = placement.home is not None and placement.home.id == recipient.id
    return Placement(
        id=placement.id,
        letter=placement.letter,
        visitor=(named_person if is_theirs else shared_person)(placement.visitor),
        home=both[placement.home.id] if placement.home else None,
        host=both[placement.host.id],
        first_day=placement.first_day,
        last_day=placement.last_day,
        instrument=placement.instrument,
        host_unit=placement.host_unit,
        contact=placement.contact,
        contact_telephone=placement.contact_telephone,
        place=placement.place,
        first_time=placement.first_time,
        learning_goals=placement.learning_goals,
        data_sharing_consent_on=None if is_theirs else placement.data_sharing_consent_on,
    )
