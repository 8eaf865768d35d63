"""Opening a partner file: whether it is whole and for us, who sent it, and what it would change.

Nothing is written by looking. What may then be done with it stands in `partner_taking`.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.change import Voided, voided_by
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_file import (
    MOST_BYTES,
    Direction,
    FileProtection,
    PartnerCase,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
    PartnerReply,
    SenderVerdict,
)
from jobswap_desktop.domain.partner_merging import FieldChange, Merged, counterpart, merged
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.partner_file import OpenedFile, unpack
from jobswap_desktop.services import partner_mirroring
from jobswap_desktop.services.consequences import falls_to
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.partner_opening import (
    asked_by,
    require_addressed,
    require_not_own,
    require_size,
    unsealed,
    verdict,
)
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import offices, partner_files, partner_keys, people, swaps
from jobswap_desktop.store.database import Database

_NOTHING = Voided()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPreview:
    """What a file says and what taking it over would do.

    `office` is the sender as recorded here, or as it would be (version 0). `swap` is the case it
    is about as it is now, None for a new one; `after` the case as it would be. `changes` are the
    fields that differ, those that are ours to say among them. `voided` is what becomes worthless,
    `falls_to` the state the case would go back to. `people` are the people that would be saved,
    new ones with version 0. `is_older`: something newer of the sender was taken over already.
    `answers` is our proposal that an answer is about.
    """

    file: OpenedFile
    protection: FileProtection
    verdict: SenderVerdict
    office: Office
    swap: Swap | None = None
    after: Swap | None = None
    changes: tuple[FieldChange, ...] = ()
    voided: Voided = _NOTHING
    falls_to: SwapState | None = None
    people: tuple[Person, ...] = ()
    is_partial: bool = False
    is_older: bool = False
    answers: PartnerFile | None = None

    @property
    def content(self) -> PartnerContent:
        """What the file says."""
        return self.file.content

    @property
    def case(self) -> PartnerCase:
        """The case that is proposed; raises DomainError (partner_file_is_answer) for none."""
        if self.content.case is None:
            raise refuse(ProblemCode.PARTNER_FILE_IS_ANSWER, "file")
        return self.content.case

    @property
    def reply(self) -> PartnerReply:
        """The answer; raises DomainError (partner_file_is_proposal) for none."""
        if self.content.reply is None:
            raise refuse(ProblemCode.PARTNER_FILE_IS_PROPOSAL, "file")
        return self.content.reply

    @property
    def is_answer(self) -> bool:
        """Whether it answers a proposal of ours."""
        return self.content.kind is PartnerFileKind.ANSWER

    @property
    def is_new(self) -> bool:
        """Whether it proposes a case that is not known here."""
        return self.swap is None


def read_partner_file(work: Workplace, path: Path, passphrase: str = "") -> PartnerPreview:
    """Return what a file says and would change; nothing is written.

    Raises DomainError: file_not_readable, partner_file_no_passphrase while `passphrase` is needed,
    key_does_not_fit for a wrong one, partner_file_no_key where it is sealed to somebody else, what
    `exchange.partner_file.unpack` says of it, partner_file_foreign, partner_file_own,
    partner_file_taken for a replayed one, partner_file_other_case, partner_file_other_kind,
    partner_file_no_question, case_is_over.
    """
    work.require(Role.HR_CLERK)
    own = work.own_office()
    data = read_given(path, MOST_BYTES, require_size)
    plain, protection = unsealed(work.db, path.name, data, passphrase)
    return _preview(work, own, unpack(plain), protection)


def _preview(
    work: Workplace, own: Office, file: OpenedFile, protection: FileProtection
) -> PartnerPreview:
    content = file.content
    known = partner_files.by_file_id(work.db, content.file_id)
    require_not_own(work.db, own, file, known)
    if known is not None:
        reference = swaps.reference_of(work.db, known.swap_id)
        raise refuse(
            ProblemCode.PARTNER_FILE_TAKEN,
            "file",
            reference=reference,
            day=known.handled_on.isoformat(),
        )
    asked = asked_by(work.db, content)
    require_addressed(work.db, own, content, is_expected=asked is not None)
    signed_by = partner_keys.by_signing(work.db, file.signing_key) if file.signing_key else None
    sender = signed_by.office_id if signed_by else None
    if content.kind is PartnerFileKind.ANSWER:
        return _answer_preview(work, file, protection, asked, sender)
    return _proposal_preview(work, own, file, protection, sender)


def _answer_preview(
    work: Workplace,
    file: OpenedFile,
    protection: FileProtection,
    asked: PartnerFile | None,
    sender: OfficeId | None,
) -> PartnerPreview:
    if asked is None:
        raise refuse(ProblemCode.PARTNER_FILE_NO_QUESTION, "file")
    office = _office(work.db, asked.office_id)
    if sender not in {None, asked.office_id}:
        raise refuse(ProblemCode.PARTNER_FILE_OTHER_CASE, "file", office=file.content.sender_name)
    held = partner_files.of_swap(work.db, asked.swap_id)
    earlier = [each.file_id for each in held if each.in_reply_to == asked.file_id]
    swap = load(work, asked.swap_id)
    _require_open(swap)
    return PartnerPreview(
        file=file,
        protection=protection,
        verdict=verdict(work.db, file.signing_key, office.id),
        office=office,
        swap=swap,
        after=swap,
        # Ids of files are made in the order of time.
        is_older=any(file.content.file_id < each for each in earlier),
        answers=asked,
    )


def _office(db: Database, office_id: OfficeId) -> Office:
    found = offices.find(db, office_id)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=office_id)
    return found


def _proposal_preview(
    work: Workplace,
    own: Office,
    file: OpenedFile,
    protection: FileProtection,
    sender: OfficeId | None,
) -> PartnerPreview:
    case = file.content.case
    if case is None:
        raise refuse(ProblemCode.PARTNER_FILE_FAULTY, "file")
    office = _sender(work.db, case, sender)
    swap = _known_case(work, own, case, office, is_signed=sender is not None)
    if swap is None:
        return _new_case(work, own, file, protection, office)
    partner = next(each for each in swap.offices if each.id != own.id)
    found = merged(swap, case, own.id, people.all_people(work.db), work.new_id)
    preview = PartnerPreview(
        file=file,
        protection=protection,
        verdict=verdict(work.db, file.signing_key, partner.id),
        office=partner,
        swap=swap,
        changes=found.changes,
        people=found.people,
        is_partial=found.is_partial,
        is_older=_is_older(work.db, swap.id, file.content.revision),
    )
    return _with_consequences(work, preview, swap, found)


def _with_consequences(
    work: Workplace, preview: PartnerPreview, swap: Swap, found: Merged
) -> PartnerPreview:
    voided = voided_by(swap, found.after)
    return replace(
        preview,
        after=found.after,
        voided=voided,
        falls_to=falls_to(work, swap, found.after, voided),
    )


def _is_older(db: Database, swap_id: SwapId, revision: int) -> bool:
    return any(
        each.revision >= revision
        for each in partner_files.of_swap(db, swap_id)
        if each.direction is Direction.RECEIVED and each.kind is PartnerFileKind.PROPOSAL
    )


def _sender(db: Database, case: PartnerCase, signed_by: OfficeId | None) -> Office | None:
    """Return the sender as recorded here: by its key, else by its name; never the own office."""
    if signed_by is not None:
        return _office(db, signed_by)
    others = [office for office in offices.all_offices(db) if not office.is_own]
    for name in ("name", "employer"):
        wanted = fold(getattr(case.sender, name))
        found = [
            office for office in others if wanted in {fold(office.name), fold(office.employer)}
        ]
        if len(found) == 1:
            return found[0]
    return None


def _known_case(
    work: Workplace, own: Office, case: PartnerCase, office: Office | None, *, is_signed: bool
) -> Swap | None:
    """Return the case here that the file is about, None for a new one.

    Found by what earlier files said, by its id here, or by the numbers of both sides. Raises
    DomainError where the sender has no part in it, or it is another kind of case.
    """
    swap = _found_case(work, case, office)
    if swap is None:
        return None
    others = {each.id for each in swap.offices} - {own.id}
    is_theirs = office is not None and office.id in others
    # Whoever is not known by a key may write their name in another way than it is recorded here.
    may_be_theirs = office is None and not is_signed
    if len(others) != 1 or not (is_theirs or may_be_theirs):
        name = case.sender.name
        raise refuse(ProblemCode.PARTNER_FILE_OTHER_CASE, "file", office=name)
    _require_open(swap)
    fits = len(case.placements) == len(swap.placements) and all(
        counterpart(case, placement, own.id) for placement in swap.placements
    )
    if swap.kind is not case.kind or not fits:
        raise refuse(
            ProblemCode.PARTNER_FILE_OTHER_KIND,
            "file",
            reference=swap.reference,
            kind=partner_mirroring.kind_word(case.kind),
        )
    return swap


def _found_case(work: Workplace, case: PartnerCase, office: Office | None) -> Swap | None:
    told = partner_files.case_of_partner(work.db, office.id, case.swap_id) if office else None
    if told is not None:
        return load(work, told)
    if case.known_as:
        return swaps.find(work.db, SwapId(case.known_as))
    if office is None:
        return None
    by_ours = swaps.find_by_reference(work.db, case.partner_reference)
    if by_ours is not None and office.id in {each.id for each in by_ours.offices}:
        return by_ours
    named = partner_files.by_partner_reference(work.db, office.id, case.reference)
    return load(work, named) if named else None


def _require_open(swap: Swap) -> None:
    if swap.is_over:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=swap.reference)


def _new_case(
    work: Workplace,
    own: Office,
    file: OpenedFile,
    protection: FileProtection,
    office: Office | None,
) -> PartnerPreview:
    made = partner_mirroring.mirrored(work, own, office, file.content)
    return PartnerPreview(
        file=file,
        protection=protection,
        verdict=verdict(work.db, file.signing_key, office.id if office else None),
        office=made.office,
        after=made.swap,
        people=made.people,
    )
