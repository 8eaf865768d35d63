"""Opening a partner file: whether it is whole and for us, who sent it, and what it would change.

Nothing is written by looking. What may then be done with it stands in `partner_taking`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.change import Voided, voided_by
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.partner_agreed import last_of, leaps
from jobswap_desktop.domain.partner_file import (
    APPROVING,
    MOST_BYTES,
    Direction,
    FileProtection,
    PartnerAnswer,
    PartnerCase,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
    PartnerReply,
    SenderVerdict,
)
from jobswap_desktop.domain.partner_merging import FieldChange, Merged, merged
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.rescheduling import shifted_with_stays
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.partner_file import OpenedFile, unpack
from jobswap_desktop.services import partner_mirroring
from jobswap_desktop.services.consequences import falls_to
from jobswap_desktop.services.given_files import read_given
from jobswap_desktop.services.partner_matching import known_case, office_of, sender_of
from jobswap_desktop.services.partner_opening import (
    already,
    asked_by,
    by_passphrase,
    require_addressed,
    require_not_own,
    require_size,
    unsealed,
    verdict,
)
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_files, partner_keys, people, schedule

_NOTHING = Voided()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPreview:
    """What a file says and what taking it over would do.

    `office` is the sender as recorded here, or as it would be (version 0). `swap` is the case it
    is about as it is now, None for a new one; `after` the case as it would be. `changes` are the
    fields that differ, those that are ours to say among them. `voided` is what becomes worthless,
    `falls_to` the state the case would go back to. `people` are the people that would be saved,
    new ones with version 0. `movable` is how many appointments could move along with the stays.
    `is_older`: the sender has proposed or approved something newer already. `is_crossing`: a
    proposal of ours of the same revision is unanswered. `answers` is our proposal that an answer
    is about, None where the partner says unasked that the case has ended there. `handled` says
    that the file was taken over or refused before: it can be read, and nothing else; what it would
    change is not worked out then, nor for a case that is over here.
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
    movable: int = 0
    is_older: bool = False
    is_crossing: bool = False
    answers: PartnerFile | None = None
    handled: Problem | None = None

    def require_unhandled(self) -> None:
        """Raise DomainError (partner_file_taken, partner_file_refused) for what is only read."""
        if self.handled is not None:
            raise DomainError(self.handled)

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
    def is_over(self) -> bool:
        """Whether it is about a case that has ended here: nothing in a file changes that."""
        return self.swap is not None and self.swap.is_over

    @property
    def is_new(self) -> bool:
        """Whether it proposes a case that is not known here."""
        return self.swap is None


def read_partner_file(work: Workplace, path: Path, passphrase: str = "") -> PartnerPreview:
    """Return what a file says and would change; nothing is written.

    Raises DomainError: what `look_into` raises, partner_file_taken and partner_file_refused.
    """
    work.require(Role.HR_CLERK)
    preview = look_into(work, path, passphrase)
    preview.require_unhandled()
    return preview


def look_into(work: Workplace, path: Path, passphrase: str = "") -> PartnerPreview:
    """Return what a file says and would change, or only what it says if it was handled before.

    Nothing is written. Raises DomainError: file_not_readable, partner_file_no_passphrase while
    `passphrase` is needed, key_does_not_fit for a wrong one, partner_file_no_key where it is sealed
    to somebody else, what `exchange.partner_file.unpack` says of it, partner_file_foreign,
    partner_file_foreign_key, partner_file_own, partner_file_taken and partner_file_refused for
    another one that bears the id of one that was handled, partner_file_other_case,
    partner_file_other_kind, partner_file_leaps, partner_file_no_question, partner_file_end_unknown.
    """
    work.require(Role.HR_CLERK)
    data = read_given(path, MOST_BYTES, require_size)
    plain, protection = unsealed(work.db, path.name, data, passphrase)
    return _preview(work, work.own_office(), unpack(plain), protection)


def unseal(path: Path, passphrase: str) -> bytes:
    """Return what a file holds that is sealed with a passphrase, for `look_into_unsealed`.

    Takes seconds and touches no database: it can be done elsewhere. Raises DomainError:
    file_not_readable, partner_file_too_large, key_does_not_fit, partner_file_cut.
    """
    return by_passphrase(path.name, read_given(path, MOST_BYTES, require_size), passphrase)


def look_into_unsealed(work: Workplace, plain: bytes) -> PartnerPreview:
    """Return what a file says that `unseal` has opened; raises as `look_into` does."""
    work.require(Role.HR_CLERK)
    return _preview(work, work.own_office(), unpack(plain), FileProtection.PASSPHRASE)


def _preview(
    work: Workplace, own: Office, file: OpenedFile, protection: FileProtection
) -> PartnerPreview:
    content = file.content
    known = partner_files.by_file_id(work.db, content.file_id)
    require_not_own(work.db, own, file, known)
    signed_by = partner_keys.by_signing(work.db, file.signing_key) if file.signing_key else None
    sender = signed_by.office_id if signed_by else None
    if known is not None:
        preview = _handled_preview(work, file, protection, known, sender)
        return preview if sender is None else _named(preview)
    asked = asked_by(work.db, content)
    about = asked or _ended_case(work, content, sender)
    require_addressed(work.db, own, content, is_expected=about is not None)
    if content.kind is PartnerFileKind.ANSWER:
        preview = _answer_preview(work, file, protection, about, sender)
    else:
        preview = _proposal_preview(work, own, file, protection, sender)
    return preview if sender is None else _named(preview)


def _handled_preview(
    work: Workplace,
    file: OpenedFile,
    protection: FileProtection,
    known: PartnerFile,
    sender: OfficeId | None,
) -> PartnerPreview:
    """Return what a file says that is recorded as `known`; raises DomainError for another one."""
    told = already(work.db, known)
    if file.digest != known.content_digest or sender not in {None, known.office_id}:
        raise told
    is_answer = file.content.kind is PartnerFileKind.ANSWER
    return PartnerPreview(
        file=file,
        protection=protection,
        verdict=verdict(work.db, file.signing_key, known.office_id),
        office=office_of(work.db, known.office_id),
        swap=load(work, known.swap_id) if is_answer else None,
        handled=told.problems[0],
    )


def _named(preview: PartnerPreview) -> PartnerPreview:
    """Return the preview with its sender called as here: whose key it is, nobody else can be."""
    content = replace(preview.content, sender_name=preview.office.name)
    return replace(preview, file=replace(preview.file, content=content))


def _ended_case(
    work: Workplace, content: PartnerContent, sender: OfficeId | None
) -> PartnerFile | None:
    """Return a record of the case here whose end in the partner's office a file tells unasked."""
    reply = content.reply
    if reply is None or reply.answer is not PartnerAnswer.ENDED or content.in_reply_to:
        return None
    return partner_files.by_partner_case(work.db, reply.swap_id, sender)


def _answer_preview(
    work: Workplace,
    file: OpenedFile,
    protection: FileProtection,
    about: PartnerFile | None,
    sender: OfficeId | None,
) -> PartnerPreview:
    if about is None:
        raise _unasked(file.content)
    office = office_of(work.db, about.office_id)
    if sender not in {None, about.office_id}:
        raise refuse(ProblemCode.PARTNER_FILE_OTHER_CASE, "file", office=file.content.sender_name)
    asked = about if file.content.in_reply_to else None
    held = partner_files.of_swap(work.db, about.swap_id)
    if asked is None:
        came = last_of(held, Direction.RECEIVED)
        earlier = [came.file_id] if came else []
    else:
        earlier = [each.file_id for each in held if each.in_reply_to == asked.file_id]
    swap = load(work, about.swap_id)
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


def _unasked(content: PartnerContent) -> DomainError:
    """Return why an answer to what was not asked here is not taken."""
    reply = content.reply
    if reply is None or reply.answer is not PartnerAnswer.ENDED:
        return refuse(ProblemCode.PARTNER_FILE_NO_QUESTION, "file")
    return refuse(
        ProblemCode.PARTNER_FILE_END_UNKNOWN,
        "file",
        reference=reply.reference,
        office=content.sender_name,
        comment=reply.comment,
    )


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
    office = sender_of(work.db, case, sender)
    swap = known_case(work, own, case, office, is_signed=sender is not None)
    if swap is None:
        return _new_case(work, own, file, protection, office)
    partner = next(each for each in swap.offices if each.id != own.id)
    files = partner_files.of_swap(work.db, swap.id)
    known_as = verdict(work.db, file.signing_key, partner.id)
    _require_next(files, file.content.revision, known_as)
    preview = PartnerPreview(
        file=file,
        protection=protection,
        verdict=known_as,
        office=partner,
        swap=swap,
        is_older=_is_older(files, file.content.revision),
        is_crossing=_is_crossing(files, file.content.revision),
    )
    if swap.is_over:
        return preview
    found = merged(swap, case, own.id, people.all_people(work.db), work.new_id)
    return _with_consequences(work, preview, swap, found)


def _with_consequences(
    work: Workplace, preview: PartnerPreview, swap: Swap, found: Merged
) -> PartnerPreview:
    voided = voided_by(swap, found.after)
    held = schedule.of_swap(work.db, swap.id)
    return replace(
        preview,
        after=found.after,
        changes=found.changes,
        people=found.people,
        is_partial=found.is_partial,
        voided=voided,
        movable=len(shifted_with_stays(held, swap, found.after)),
        falls_to=falls_to(work, swap, found.after, voided),
    )


def _require_next(files: Sequence[PartnerFile], revision: int, known_as: SenderVerdict) -> None:
    """Raise DomainError for a revision after which both offices could propose nothing more."""
    if leaps(files, revision, known_as):
        raise refuse(ProblemCode.PARTNER_FILE_LEAPS, "file", revision=str(revision))


def _is_older(files: Sequence[PartnerFile], revision: int) -> bool:
    """Whether the partner has proposed or approved something at least as new."""
    return any(
        each.revision >= revision
        for each in files
        if each.kind is PartnerFileKind.PROPOSAL
        and (each.direction is Direction.RECEIVED or each.answer in APPROVING)
    )


def _is_crossing(files: Sequence[PartnerFile], revision: int) -> bool:
    """Whether a proposal of ours of the same revision is on its way."""
    return any(
        each.revision == revision
        for each in files
        if each.kind is PartnerFileKind.PROPOSAL
        and each.direction is Direction.SENT
        and each.answer is None
    )


def _new_case(
    work: Workplace,
    own: Office,
    file: OpenedFile,
    protection: FileProtection,
    office: Office | None,
) -> PartnerPreview:
    known_as = verdict(work.db, file.signing_key, office.id if office else None)
    _require_next((), file.content.revision, known_as)
    made = partner_mirroring.mirrored(work, own, office, file.content)
    return PartnerPreview(
        file=file,
        protection=protection,
        verdict=known_as,
        office=made.office,
        after=made.swap,
        people=made.people,
    )
