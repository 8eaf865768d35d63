"""How far two offices agree: which revision the partner has approved, and whether it still holds.

Computed from the files that went over; nothing of it is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.partner_file import (
    APPROVING,
    Direction,
    PartnerAnswer,
    PartnerFile,
    PartnerFileKind,
)


class PartnerStanding(StrEnum):
    """Where a case stands between the two offices.

    CROSSED: both have proposed the same revision and neither has been refused, so that each may
    have taken over what the other one meant.
    """

    NOTHING_SENT = "nothing_sent"
    WAITING = "waiting"
    TO_BE_ANSWERED = "to_be_answered"
    APPROVED = "approved"
    OUTDATED = "outdated"
    CROSSED = "crossed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerAgreed:
    """What the files say of a case as it is now.

    `revision` is that of the newest proposal of either side, `on` the day it went or was answered,
    `comment` what was said to it; `is_current` says whether the case still has its material facts.
    `approved` is the newest revision that both offices have approved, with its `material_hash`,
    whether or not the case still says that; None before there is one. `open_file_id` is the
    proposal of the partner that was taken over and waits for the answer file.
    """

    standing: PartnerStanding
    revision: int = 0
    on: date | None = None
    comment: str = ""
    is_current: bool = True
    approved: int | None = None
    material_hash: str = ""
    open_file_id: str = ""


def agreed(files: Sequence[PartnerFile], current_hash: str) -> PartnerAgreed:
    """Return where a case with this material hash stands; `files` are all of the case's.

    A proposal of the partner that was accepted here is approved by both: who proposes approves.
    """
    proposals = sorted(
        (each for each in files if each.kind is PartnerFileKind.PROPOSAL), key=_in_order
    )
    if not proposals:
        return PartnerAgreed(standing=PartnerStanding.NOTHING_SENT)
    last, answers = proposals[-1], {f.in_reply_to: f for f in files if _is_answer(f)}
    approved = next((each for each in reversed(proposals) if each.answer in APPROVING), None)
    told = answers.get(last.file_id)
    is_current = last.own_hash == current_hash
    is_open = last.direction is Direction.RECEIVED and told is None
    standing = _standing(last.answer, is_current=is_current)
    if last.answer is not PartnerAnswer.REFUSED and any(_crosses(p, last) for p in proposals):
        standing = PartnerStanding.CROSSED
    return PartnerAgreed(
        standing=PartnerStanding.TO_BE_ANSWERED if is_open else standing,
        revision=last.revision,
        on=(told or last).handled_on,
        comment=last.comment,
        is_current=is_current,
        approved=approved.revision if approved else None,
        material_hash=approved.material_hash if approved else "",
        open_file_id=last.file_id if is_open else "",
    )


def _in_order(file: PartnerFile) -> tuple[int, bool, date, str]:
    # Of two of one revision the one that was refused is settled.
    return file.revision, file.answer is not PartnerAnswer.REFUSED, file.handled_on, file.id


def _crosses(file: PartnerFile, other: PartnerFile) -> bool:
    is_settled = file.answer is PartnerAnswer.REFUSED
    return (
        not is_settled and file.revision == other.revision and file.direction is not other.direction
    )


def _is_answer(file: PartnerFile) -> bool:
    return file.kind is PartnerFileKind.ANSWER


def _standing(answer: PartnerAnswer | None, *, is_current: bool) -> PartnerStanding:
    if answer is PartnerAnswer.REFUSED:
        return PartnerStanding.REFUSED
    if answer is None:
        return PartnerStanding.WAITING
    return PartnerStanding.APPROVED if is_current else PartnerStanding.OUTDATED


def next_revision(files: Sequence[PartnerFile]) -> int:
    """Return the revision that the next proposal of either office gets."""
    return max((each.revision for each in files), default=0) + 1
