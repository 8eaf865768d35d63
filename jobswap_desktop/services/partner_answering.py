"""Answering a proposal of the partner office by a file that quotes what it is about."""

from dataclasses import replace
from pathlib import Path

from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import PartnerFileId, SwapId
from jobswap_desktop.domain.partner_agreed import agreed
from jobswap_desktop.domain.partner_file import (
    Direction,
    PartnerAnswer,
    PartnerContent,
    PartnerFile,
    PartnerFileKind,
    PartnerReply,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import partner_ending
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.partner_matching import office_of
from jobswap_desktop.services.partner_reading import PartnerPreview
from jobswap_desktop.services.partner_writing import (
    TO_KEY,
    Outgoing,
    Sealing,
    SentFile,
    answering,
    kept_head,
    outgoing_again,
    outgoing_answer,
    recipient_key,
    record,
    sent_record,
    write,
)
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_files


def answer(
    work: Workplace, swap_id: SwapId, to: Path, sealing: Sealing = TO_KEY
) -> Outcome[SentFile]:
    """Write the answer to the proposal that was taken over last into `to`, and record that.

    There is no way back. Raises as `prepare_answer`, `write` and `record` do.
    """
    prepared = prepare_answer(work, swap_id, sealing)
    return record(work, prepared, to, write(prepared, to))


def prepare_answer(work: Workplace, swap_id: SwapId, sealing: Sealing = TO_KEY) -> Outgoing:
    """Return the answer to the newest proposal: what was decided when it was taken over.

    One that was written before is written again as it was, as long as nobody has proposed anything
    newer: files get lost. It keeps its id, so that the partner takes it over only once. Where the
    case has ended here before it was answered, the answer says that.

    Raises DomainError: partner_file_unanswered where nothing was to be answered, and as `prepare`.
    """
    work.require(Role.HR_CLERK)
    swap = load(work, swap_id)
    held = partner_files.of_swap(work.db, swap_id)
    stand = agreed(held, swap.material_hash)
    if swap.is_over and stand.open_file_id:
        return partner_ending.prepare_end(work, swap_id, "", sealing)
    wanted = stand.open_file_id or stand.answered_file_id
    asked = next((each for each in held if wanted and each.file_id == wanted), None)
    if asked is None or asked.answer is None:
        raise refuse(ProblemCode.PARTNER_FILE_UNANSWERED, reference=swap.reference)
    reply = PartnerReply(
        answer=asked.answer, swap_id=swap.id, reference=swap.reference, comment=asked.comment
    )
    partner = office_of(work.db, asked.office_id)
    content = replace(
        answering(work, partner, asked.file_id, asked.revision, asked.material_hash),
        recipient_key=recipient_key(work, partner, sealing),
        reply=reply,
        quoted_head=kept_head(asked),
    )
    told = (each for each in held if each.in_reply_to == asked.file_id)
    written = next((each for each in told if each.answer is reply.answer), None)
    if written is not None:
        return outgoing_again(work, content, written, sealing)
    sent = replace(
        sent_record(work, swap, partner, content, sealing),
        answer=reply.answer,
        comment=reply.comment,
        partner_swap_id=asked.partner_swap_id,
    )
    return outgoing_answer(work, content, sealing, swap.id, (sent,))


def refuse_proposal(
    work: Workplace,
    preview: PartnerPreview,
    reason: str,
    to: Path,
    sealing: Sealing = TO_KEY,
) -> Outcome[SentFile]:
    """Write the refusal of a proposal that was not taken over into `to`, and record that.

    Nothing changes in a known case but the record of it; a new one leaves the export alone in the
    history. Raises as `prepare_refusal`, `write` and `record` do.
    """
    prepared = prepare_refusal(work, preview, reason, sealing)
    return record(work, prepared, to, write(prepared, to))


def prepare_refusal(
    work: Workplace, preview: PartnerPreview, reason: str, sealing: Sealing = TO_KEY
) -> Outgoing:
    """Return the refusal of a proposal; raises DomainError without a reason, and as `prepare`.

    For a case that has ended here it says so as well.
    """
    work.require(Role.HR_CLERK)
    if not reason.strip():
        raise refuse(ProblemCode.REASON_REQUIRED, "comment")
    preview.require_unhandled()
    told, swap, partner = preview.content, preview.swap, preview.office
    if preview.is_answer:
        raise refuse(ProblemCode.PARTNER_FILE_IS_ANSWER, "file")
    reply = PartnerReply(
        answer=PartnerAnswer.REFUSED,
        swap_id=swap.id if swap else "",
        reference=swap.reference if swap else "",
        comment=reason.strip(),
    )
    if swap is not None and swap.is_over:
        reply = partner_ending.ended_reply(swap, reason)
    problems = reply.problems()
    if problems:
        raise DomainError(*problems)
    content = replace(
        answering(work, partner, told.file_id, told.revision, told.material_hash),
        recipient_key=recipient_key(work, partner, sealing),
        reply=reply,
        quoted_head=told.audit_head,
    )
    records = _refused(work, preview, content, sealing)
    return outgoing_answer(work, content, sealing, swap.id if swap else "", records)


def _refused(
    work: Workplace, preview: PartnerPreview, content: PartnerContent, sealing: Sealing
) -> tuple[PartnerFile, ...]:
    """Return the records of a proposal that was refused and of the answer; none without a case."""
    swap, told, reply = preview.swap, preview.content, content.reply
    if swap is None or reply is None:
        return ()
    sent = replace(
        sent_record(work, swap, preview.office, content, sealing),
        answer=reply.answer,
        comment=reply.comment,
        partner_swap_id=preview.case.swap_id,
    )
    got = replace(
        sent,
        id=PartnerFileId(work.new_id()),
        direction=Direction.RECEIVED,
        kind=PartnerFileKind.PROPOSAL,
        file_id=told.file_id,
        in_reply_to=told.in_reply_to,
        content_digest=preview.file.digest,
        protection=preview.protection,
        signing_key=preview.file.signing_key,
        verdict=preview.verdict,
        audit_head=told.audit_head.whole if told.audit_head else "",
    )
    return got, sent
