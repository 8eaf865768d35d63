"""Taking over what a partner file says: a new case, a change with all that follows, an answer."""

from collections.abc import Iterable
from dataclasses import replace

from jobswap_desktop.domain.asking_anew import carry_out
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import PartnerFileId, SwapId
from jobswap_desktop.domain.partner_file import (
    Direction,
    PartnerAnswer,
    PartnerFile,
)
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.rescheduling import Rescheduled, moved_briefings, shifted_with_stays
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.text_rules import TEXT_LENGTH, line_problems
from jobswap_desktop.services import new_swap
from jobswap_desktop.services.editing import anew
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.partner_enclosures import filed
from jobswap_desktop.services.partner_opening import require_first
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.partner_words import left_text, taken_text
from jobswap_desktop.services.recording import deed, load, load_open
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import (
    attachments,
    derived,
    partner_files,
    people,
    schedule,
    search,
    swaps,
)
from jobswap_desktop.store.database import Change

_TOUCHED = Touched.CASES | Touched.PEOPLE | Touched.OFFICES | Touched.WEEK


def accept(
    work: Workplace, preview: PartnerPreview, comment: str = "", *, appointments: bool = False
) -> Outcome[Swap]:
    """Take a proposal over whole, or with a comment for the partner, as one entry of the history.

    A new case is recorded under ids and a number of its own; a change of a known one has all the
    consequences of a change by hand: what it makes worthless is kept as voided and asked anew, and
    `appointments` says whether those of a stay that moves go along (briefings always do). The
    papers that are enclosed are filed with the case. Without a comment the answer names what stays
    as it is here, if anything does. The answer itself goes as a file (see
    `partner_answering.answer`). Can be undone until then.

    Raises DomainError: partner_file_is_answer, partner_file_older, partner_file_differs while the
    file says something else of what is ours and there is no comment, partner_file_taken,
    case_is_over, changed_meanwhile, and the problems of the case.
    """
    work.require(Role.HR_CLERK)
    after = _sound(preview, comment)
    said = comment.strip() or left_text(preview.changes)[:TEXT_LENGTH]
    taken = _accepted(_received(work, preview, after), preview, said)
    subject, papers = taken_text(taken), filed(work, preview, after.id)
    with work.db.write(deed(work, Action.PARTNER_TAKEN, after.id, subject)) as change:
        require_first(work.db, change, preview.content.file_id)
        if preview.swap is None:
            new_swap.record(work, change, after)
            _save_people(change, preview.people)
        else:
            _change(work, change, preview.swap, preview, appointments=appointments)
        for attachment, content in papers:
            attachments.save(change, attachment, content)
        search.put_attached(change, after.id)
        partner_files.save(change, taken)
    return Outcome(
        value=load(work, after.id),
        touched=_TOUCHED,
        action=Action.PARTNER_TAKEN,
        undo=change.undo,
        said=subject,
    )


def _accepted(received: PartnerFile, preview: PartnerPreview, comment: str) -> PartnerFile:
    return replace(
        received,
        partner_swap_id=preview.case.swap_id,
        answer=PartnerAnswer.COMMENTS if comment else PartnerAnswer.ACCEPTED,
        comment=comment,
    )


def _sound(preview: PartnerPreview, comment: str) -> Swap:
    """Return the case as it will be; raises DomainError for what cannot be taken over."""
    preview.require_unhandled()
    if not preview.is_answer and preview.swap is not None and preview.swap.is_over:
        raise refuse(ProblemCode.CASE_IS_OVER, "file", reference=preview.swap.reference)
    after = preview.after
    if after is None or preview.is_answer:
        raise refuse(ProblemCode.PARTNER_FILE_IS_ANSWER, "file")
    if preview.is_older:
        raise _older(preview)
    if preview.is_partial and not comment.strip():
        raise refuse(ProblemCode.PARTNER_FILE_DIFFERS, "comment")
    is_new = preview.office.version == 0
    of_office = preview.office.problems() if is_new else ()
    of_people = (each for person in preview.people for each in person.problems())
    said = line_problems("comment", comment, length=TEXT_LENGTH)
    problems = (*said, *of_office, *of_people, *after.problems())
    if problems:
        raise DomainError(*problems)
    return after


def _older(preview: PartnerPreview) -> DomainError:
    return refuse(
        ProblemCode.PARTNER_FILE_OLDER,
        "file",
        revision=str(preview.content.revision),
        reference=preview.swap.reference if preview.swap else "",
    )


def _received(work: Workplace, preview: PartnerPreview, swap: Swap) -> PartnerFile:
    """Return the record that a file about `swap` came; what it says of the case is left to add."""
    content = preview.content
    return PartnerFile(
        id=PartnerFileId(work.new_id()),
        swap_id=swap.id,
        office_id=preview.office.id,
        direction=Direction.RECEIVED,
        kind=content.kind,
        file_id=content.file_id,
        revision=content.revision,
        material_hash=content.material_hash,
        own_hash=swap.material_hash,
        handled_on=work.today(),
        handled_by=work.actor.name,
        in_reply_to=content.in_reply_to,
        content_digest=preview.file.digest,
        protection=preview.protection,
        signing_key=preview.file.signing_key,
        verdict=preview.verdict,
        audit_head=content.audit_head.whole if content.audit_head else "",
    )


def _change(
    work: Workplace, change: Change, seen: Swap, preview: PartnerPreview, *, appointments: bool
) -> None:
    """Write the change of a known case as it was seen, with all that follows."""
    load_open(work, seen.id)
    after = preview.after or seen
    held = schedule.of_swap(work.db, seen.id)
    briefings = moved_briefings(held, seen, after, work.new_id) if held else Rescheduled()
    changed = carry_out(seen, after, anew(work, seen, preview.voided.fields))
    known = [person for person in preview.people if person.version]
    new = [person for person in preview.people if not person.version]
    _save_people(change, new)
    # The case is compared with what was seen, and the people in it with it.
    swaps.save(change, changed.advance(work.today()), seen)
    _save_people(change, known)
    along = shifted_with_stays(held, seen, after) if appointments else ()
    for item in (*briefings.saved, *along):
        schedule.save(change, item)
    for item in briefings.removed:
        schedule.remove(change, item)
    _rename_elsewhere(work, change, preview.people, seen.id)


def _save_people(change: Change, found: Iterable[Person]) -> None:
    for person in found:
        if person.version or not people.is_known(change, person.id):
            people.save(change, person)


def _rename_elsewhere(
    work: Workplace, change: Change, found: tuple[Person, ...], swap_id: SwapId
) -> None:
    """Let the lists of other cases follow a person who is called otherwise now."""
    for person in found:
        for swap in swaps.naming(work.db, person_id=person.id) if person.version else ():
            if swap.id != swap_id:
                derived.refresh(change, swap)


def take_answer(work: Workplace, preview: PartnerPreview) -> Outcome[Swap]:
    """Record what the partner says to a proposal of ours, as one entry; it can be undone.

    The same for what they say unasked: that the case has ended there. Their number of the case is
    taken over where none is recorded; one that has ended here stays as it is. Raises DomainError:
    partner_file_is_proposal, partner_file_older, partner_file_taken.
    """
    work.require(Role.HR_CLERK)
    preview.require_unhandled()
    reply, asked = preview.reply, preview.answers
    if preview.swap is None:
        raise refuse(ProblemCode.PARTNER_FILE_NO_QUESTION, "file")
    if preview.is_older:
        raise _older(preview)
    known = load(work, preview.swap.id)
    answer = replace(
        _received(work, preview, known),
        answer=reply.answer,
        comment=reply.comment,
        partner_swap_id=reply.swap_id,
    )
    subject = taken_text(answer)
    reference = known.partner_reference or reply.reference
    with work.db.write(deed(work, Action.PARTNER_ANSWER_TAKEN, known.id, subject)) as change:
        require_first(work.db, change, preview.content.file_id)
        partner_files.save(change, answer)
        # What was approved was approved, although the case has ended there since.
        if asked is not None and (reply.answer is not PartnerAnswer.ENDED or asked.answer is None):
            partner_files.save(change, asked.answered(reply.answer, reply.comment))
        if not known.is_over:
            swaps.save(change, replace(known, partner_reference=reference), known)
    return Outcome(
        value=load(work, known.id),
        touched=Touched.CASES,
        action=Action.PARTNER_ANSWER_TAKEN,
        undo=change.undo,
        said=subject,
    )
