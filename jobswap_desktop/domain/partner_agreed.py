"""How far two offices agree: which revision the partner has approved, and whether it still holds.

Computed from the files that went over; nothing of it is stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from jobswap_desktop.domain.partner_file import (
    APPROVING,
    MOST_REVISION,
    REFUSING,
    Direction,
    PartnerAnswer,
    PartnerFile,
    PartnerFileKind,
    SenderVerdict,
)

_LONGEST_LEAP: Final = 99
_LONGEST_LEAP_TRUSTED: Final = 999
"""A proposal never gets that far ahead of both offices by work.

Whose key was confirmed may get further: the own proposal that follows a leap which was taken over
must itself be within what the partner takes.
"""


class PartnerStanding(StrEnum):
    """Where a case stands between the two offices.

    CROSSED: both have proposed the same revision and each has approved what the other one meant,
    so that each may have taken over something else. ENDED_HERE: the case is over in this office,
    whatever the files say. ENDED_THERE: the last that came from the other one says so of theirs.
    """

    NOTHING_SENT = "nothing_sent"
    WAITING = "waiting"
    TO_BE_ANSWERED = "to_be_answered"
    APPROVED = "approved"
    OUTDATED = "outdated"
    CROSSED = "crossed"
    REFUSED = "refused"
    ENDED_HERE = "ended_here"
    ENDED_THERE = "ended_there"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerAgreed:
    """What the files say of a case as it is now.

    `revision` is that of the newest proposal of either side, `on` the day it went or was answered,
    `comment` what was said to it; `is_current` says whether the case still has its material facts.
    `approved` is the newest revision of which both offices know that both have approved it, with
    its `material_hash`, whether or not the case still says that, as `approved_holds` tells; None
    before there is one. `open_file_id` is the proposal of the partner that was taken over and waits
    for the answer file, `answered_file_id` the one whose answer file was written last and can be
    written again; "" for none. `is_awaited` says that the newest proposal is ours, that nobody has
    answered it and that the partner has not ended the case since.
    `overtakes_own` says that a proposal of ours with the same revision waits for no answer any
    more, because theirs was approved. `verdict` is what was known of who sent what came last of
    `revision`; None where nothing of it came or it was refused.

    `told_on` is the day on which the partner was told that the case has ended here, None where it
    was not or something else went out since. `ended_on` is the day on which the same came from
    them, None where it did not or something newer came, `ended_comment` what they said about it.
    """

    standing: PartnerStanding
    revision: int = 0
    on: date | None = None
    comment: str = ""
    is_current: bool = True
    approved: int | None = None
    material_hash: str = ""
    open_file_id: str = ""
    answered_file_id: str = ""
    overtakes_own: bool = False
    verdict: SenderVerdict | None = None
    approved_holds: bool = False
    is_awaited: bool = False
    told_on: date | None = None
    ended_on: date | None = None
    ended_comment: str = ""


def agreed(
    files: Sequence[PartnerFile], current_hash: str, *, is_over: bool = False
) -> PartnerAgreed:
    """Return where a case with this material hash stands; `files` are all of the case's.

    `is_over` says that the case has come to its end here. Who proposes approves; what the partner
    has proposed is approved once the answer was written, and what we have once theirs came.
    """
    if not files:
        return PartnerAgreed(standing=PartnerStanding.NOTHING_SENT)
    found = _by_proposals(files, current_hash)
    sent, came = (last_of(files, direction) for direction in Direction)
    if sent is not None and sent.answer is PartnerAnswer.ENDED and _is_answer(sent):
        found = replace(found, told_on=sent.handled_on)
    if came is not None and came.answer is PartnerAnswer.ENDED and _is_answer(came):
        found = replace(
            found,
            standing=PartnerStanding.ENDED_THERE,
            ended_on=came.handled_on,
            ended_comment=came.comment,
            verdict=came.verdict,
            # Both records were made here, one after the other.
            is_awaited=found.is_awaited and sent is not None and sent.id > came.id,
        )
    return replace(found, standing=PartnerStanding.ENDED_HERE) if is_over else found


def last_of(files: Sequence[PartnerFile], direction: Direction) -> PartnerFile | None:
    """Return the newest file that went this way; ids of files are made in the order of time."""
    found = [each for each in files if each.direction is direction]
    return max(found, key=lambda each: each.file_id, default=None)


def _by_proposals(files: Sequence[PartnerFile], current_hash: str) -> PartnerAgreed:
    proposals = sorted(
        (each for each in files if each.kind is PartnerFileKind.PROPOSAL), key=_in_order
    )
    if not proposals:
        return PartnerAgreed(standing=PartnerStanding.NOTHING_SENT)
    last, answers = proposals[-1], _answers(files)
    approved = next(
        (each for each in reversed(proposals) if _is_known_approved(each, answers)), None
    )
    told = answers.get(last.file_id)
    is_current = last.own_hash == current_hash
    is_theirs = last.direction is Direction.RECEIVED
    is_open = is_theirs and told is None
    others = [each for each in proposals if _crosses(each, last)]
    standing = _standing(last.answer, is_current=is_current)
    if is_open:
        standing = PartnerStanding.TO_BE_ANSWERED
    if last.answer in APPROVING and any(each.answer in APPROVING for each in others):
        standing = PartnerStanding.CROSSED
    return PartnerAgreed(
        standing=standing,
        revision=last.revision,
        on=(told or last).handled_on,
        comment=last.comment,
        is_current=is_current,
        approved=approved.revision if approved else None,
        material_hash=approved.material_hash if approved else "",
        open_file_id=last.file_id if is_open else "",
        answered_file_id=last.file_id if is_theirs and not is_open else "",
        overtakes_own=is_theirs and any(each.answer is None for each in others),
        verdict=_verdict(last, told),
        approved_holds=approved is not None and approved.own_hash == current_hash,
        is_awaited=not is_theirs and last.answer is None,
    )


def _answers(files: Sequence[PartnerFile]) -> dict[str, PartnerFile]:
    """Return what answers each proposal: the news that the case has ended only where it did."""
    found = {f.in_reply_to: f for f in files if _is_answer(f) and f.answer is PartnerAnswer.ENDED}
    others = {
        f.in_reply_to: f for f in files if _is_answer(f) and f.answer is not PartnerAnswer.ENDED
    }
    return found | others


def _is_known_approved(proposal: PartnerFile, answers: Mapping[str, PartnerFile]) -> bool:
    is_told = proposal.direction is Direction.SENT or proposal.file_id in answers
    return proposal.answer in APPROVING and is_told


def _verdict(last: PartnerFile, told: PartnerFile | None) -> SenderVerdict | None:
    came = last if last.direction is Direction.RECEIVED else told
    is_refusal_of_ours = came is last and last.answer in REFUSING
    return None if came is None or is_refusal_of_ours else came.verdict


def _in_order(file: PartnerFile) -> tuple[int, bool, bool, date, str]:
    # Of two of one revision the one that was refused is settled, and what was approved holds.
    is_refused, is_approved = file.answer in REFUSING, file.answer in APPROVING
    return file.revision, not is_refused, is_approved, file.handled_on, file.id


def _crosses(file: PartnerFile, other: PartnerFile) -> bool:
    return file.revision == other.revision and file.direction is not other.direction


def _is_answer(file: PartnerFile) -> bool:
    return file.kind is PartnerFileKind.ANSWER


def _standing(answer: PartnerAnswer | None, *, is_current: bool) -> PartnerStanding:
    if answer in REFUSING:
        return PartnerStanding.REFUSED
    if answer is None:
        return PartnerStanding.WAITING
    return PartnerStanding.APPROVED if is_current else PartnerStanding.OUTDATED


def next_revision(files: Sequence[PartnerFile]) -> int:
    """Return the revision that the next proposal of either office gets."""
    return newest_revision(files) + 1


def newest_revision(files: Sequence[PartnerFile]) -> int:
    """Return the newest revision that either office has proposed; 0 before there is one."""
    return max((each.revision for each in files), default=0)


def is_used_up(revision: int) -> bool:
    """Whether a revision is beyond what the format can say, so that nobody could read it."""
    return revision > MOST_REVISION


def leaps(files: Sequence[PartnerFile], revision: int, verdict: SenderVerdict) -> bool:
    """Whether a proposal with this revision is further on than work between two offices gets."""
    longest = _LONGEST_LEAP_TRUSTED if verdict.is_trusted else _LONGEST_LEAP
    return revision - newest_revision(files) > longest
