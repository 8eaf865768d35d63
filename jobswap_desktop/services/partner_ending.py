"""Telling the partner office that a case has come to its end here.

As the answer to its proposal where one was taken over and not answered, else unasked: the partner
finds its case by our id of it, which every file before has told.
"""

from dataclasses import replace
from pathlib import Path

from jobswap_desktop.domain.errors import DomainError, ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.partner_agreed import agreed
from jobswap_desktop.domain.partner_file import (
    Direction,
    PartnerAnswer,
    PartnerFile,
    PartnerFileKind,
    PartnerReply,
)
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.partner_matching import office_of
from jobswap_desktop.services.partner_words import ended_comment
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


def tell_end(
    work: Workplace, swap_id: SwapId, to: Path, reason: str = "", sealing: Sealing = TO_KEY
) -> Outcome[SentFile]:
    """Write into `to` that a case has ended here, and record that.

    There is no way back. Raises as `prepare_end`, `write` and `record` do.
    """
    prepared = prepare_end(work, swap_id, reason, sealing)
    return record(work, prepared, to, write(prepared, to))


def prepare_end(
    work: Workplace, swap_id: SwapId, reason: str = "", sealing: Sealing = TO_KEY
) -> Outgoing:
    """Return the news that a case has ended here, how and when; `reason` goes along.

    The reason that is on record here does not: it is not written for others. What was told before
    is written again as it was, unless there is a (new) reason.

    Raises DomainError: not_found, partner_case_open, partner_nothing_sent where the other office
    knows of no such case, too_long, partner_key_missing, partner_key_unconfirmed, passphrase_short.
    """
    work.require(Role.HR_CLERK)
    swap, held = load(work, swap_id), partner_files.of_swap(work.db, swap_id)
    if not swap.is_over:
        raise refuse(ProblemCode.PARTNER_CASE_OPEN, reference=swap.reference)
    if not held:
        raise refuse(ProblemCode.PARTNER_NOTHING_SENT, reference=swap.reference)
    told = _told(held, swap)
    if told is not None and not reason.strip():
        return _again(work, swap, told, sealing)
    return _anew(work, swap, held, ended_reply(swap, reason), sealing)


def _anew(
    work: Workplace,
    swap: Swap,
    held: tuple[PartnerFile, ...],
    reply: PartnerReply,
    sealing: Sealing,
) -> Outgoing:
    asked = _asked(held)
    quoted = asked or max(held, key=lambda each: each.revision)
    partner = office_of(work.db, quoted.office_id)
    in_reply_to = asked.file_id if asked else ""
    content = replace(
        answering(work, partner, in_reply_to, quoted.revision, quoted.material_hash),
        recipient_key=recipient_key(work, partner, sealing),
        reply=reply,
        quoted_head=kept_head(asked) if asked else None,
    )
    sent = replace(
        sent_record(work, swap, partner, content, sealing),
        answer=reply.answer,
        comment=reply.comment,
        partner_swap_id=quoted.partner_swap_id,
    )
    # Taken over without a word to them: what they hear now is the answer.
    is_open = asked is not None and asked.file_id == agreed(held, swap.material_hash).open_file_id
    settled = (asked.answered(reply.answer, reply.comment),) if asked and is_open else ()
    return replace(outgoing_answer(work, content, sealing, swap.id, (sent,)), settled=settled)


def ended_reply(swap: Swap, reason: str) -> PartnerReply:
    """Return what is said of a case that has ended here; raises DomainError (too_long)."""
    reply = PartnerReply(
        answer=PartnerAnswer.ENDED,
        swap_id=swap.id,
        reference=swap.reference,
        comment=ended_comment(swap, reason.strip()),
    )
    problems = reply.problems()
    if problems:
        raise DomainError(*problems)
    return reply


def _told(held: tuple[PartnerFile, ...], swap: Swap) -> PartnerFile | None:
    """Return the record of what was told already, if nothing else went out since."""
    if agreed(held, swap.material_hash, is_over=True).told_on is None:
        return None
    sent = [each for each in held if each.direction is Direction.SENT]
    return max(sent, key=lambda each: each.file_id)


def _asked(held: tuple[PartnerFile, ...]) -> PartnerFile | None:
    """Return the newest proposal of theirs: they find their case by it, whatever they know."""
    theirs = [
        each
        for each in held
        if each.kind is PartnerFileKind.PROPOSAL and each.direction is Direction.RECEIVED
    ]
    return max(theirs, key=lambda each: (each.revision, each.file_id), default=None)


def _again(work: Workplace, swap: Swap, told: PartnerFile, sealing: Sealing) -> Outgoing:
    partner = office_of(work.db, told.office_id)
    reply = replace(ended_reply(swap, ""), comment=told.comment)
    quoted = partner_files.by_file_id(work.db, told.in_reply_to)
    content = replace(
        answering(work, partner, told.in_reply_to, told.revision, told.material_hash),
        recipient_key=recipient_key(work, partner, sealing),
        reply=reply,
        quoted_head=kept_head(quoted) if quoted else None,
    )
    return outgoing_again(work, content, told, sealing)
