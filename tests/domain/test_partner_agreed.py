"""Which revision both offices have approved, told from the files that went over."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobswap_desktop.domain.ids import OfficeId, PartnerFileId, SwapId
from jobswap_desktop.domain.partner_agreed import PartnerStanding, agreed, leaps, next_revision
from jobswap_desktop.domain.partner_file import (
    Direction,
    PartnerAnswer,
    PartnerFile,
    PartnerFileKind,
    SenderVerdict,
)

NOW, BEFORE = "hash now", "hash before"


def a_file(number: int, **changes: Any) -> PartnerFile:
    """Return a proposal that was sent about the case as it is now."""
    values: dict[str, Any] = {
        "id": PartnerFileId(f"record-{number}"),
        "swap_id": SwapId("swap"),
        "office_id": OfficeId("office-b"),
        "direction": Direction.SENT,
        "kind": PartnerFileKind.PROPOSAL,
        "file_id": f"file-{number}",
        "revision": number,
        "material_hash": f"told-{number}",
        "own_hash": NOW,
        "handled_on": date(2022, 1, number),
        "handled_by": "Kim Weber",
    }
    return PartnerFile(**(values | changes))


def answer_to(file: PartnerFile, number: int) -> PartnerFile:
    """Return the answer that came, or went, to a proposal."""
    other = {Direction.SENT: Direction.RECEIVED, Direction.RECEIVED: Direction.SENT}
    return replace(
        file,
        id=PartnerFileId(f"record-{number}"),
        file_id=f"file-{number}",
        kind=PartnerFileKind.ANSWER,
        direction=other[file.direction],
        in_reply_to=file.file_id,
        handled_on=date(2022, 1, number),
    )


def test_nothing_was_sent() -> None:
    assert agreed([], NOW).standing is PartnerStanding.NOTHING_SENT
    assert next_revision([]) == 1


def test_what_was_sent_waits() -> None:
    found = agreed([a_file(1)], NOW)
    assert (found.standing, found.is_current) == (PartnerStanding.WAITING, True)
    assert not agreed([a_file(1)], BEFORE).is_current
    assert next_revision([a_file(1)]) == 2


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("answer", [PartnerAnswer.ACCEPTED, PartnerAnswer.COMMENTS])
def test_an_approval_holds_while_the_case_is_as_it_was(
    direction: Direction, answer: PartnerAnswer
) -> None:
    sent = a_file(1, direction=direction, answer=answer, comment="gern")
    files = [sent, answer_to(sent, 5)]
    found = agreed(files, NOW)
    assert found.standing is PartnerStanding.APPROVED
    assert (found.approved, found.material_hash) == (1, "told-1")
    assert (found.on, found.comment) == (date(2022, 1, 5), "gern")
    later = agreed(files, BEFORE)
    assert later.standing is PartnerStanding.OUTDATED
    assert later.approved == 1


def test_a_refusal_leaves_what_was_approved_before() -> None:
    first = a_file(1, answer=PartnerAnswer.ACCEPTED, own_hash=BEFORE)
    second = a_file(2, answer=PartnerAnswer.REFUSED)
    found = agreed([second, first], NOW)
    assert (found.standing, found.revision) == (PartnerStanding.REFUSED, 2)
    assert (found.approved, found.material_hash) == (1, "told-1")


def test_what_was_taken_over_waits_for_the_answer_file() -> None:
    got = a_file(3, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED)
    found = agreed([got], NOW)
    assert found.standing is PartnerStanding.TO_BE_ANSWERED
    assert found.open_file_id == "file-3"
    answered = agreed([got, answer_to(got, 4)], NOW)
    assert (answered.standing, answered.open_file_id) == (PartnerStanding.APPROVED, "")


def test_a_newer_proposal_of_ours_is_the_answer_to_an_older_one() -> None:
    got = a_file(1, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED)
    found = agreed([got, a_file(2)], NOW)
    assert (found.standing, found.open_file_id) == (PartnerStanding.WAITING, "")
    assert found.approved is None, "whoever proposed it was never told that it was approved"


def test_what_was_taken_over_is_approved_once_the_answer_was_written() -> None:
    got = a_file(1, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED)
    assert agreed([got], NOW).approved is None
    found = agreed([got, answer_to(got, 4), a_file(5)], NOW)
    assert (found.approved, found.material_hash) == (1, "told-1")
    assert found.approved_holds
    assert not agreed([got, answer_to(got, 4)], BEFORE).approved_holds


@pytest.mark.parametrize("direction", list(Direction))
def test_a_case_that_ended_here_waits_for_nothing(direction: Direction) -> None:
    first = a_file(1, direction=direction, answer=PartnerAnswer.ACCEPTED)
    held = [first, answer_to(first, 2), a_file(3)]
    found = agreed(held, NOW, is_over=True)
    assert found.standing is PartnerStanding.ENDED_HERE
    assert (found.approved, found.is_awaited, found.told_on) == (1, True, None)
    notice = replace(answer_to(a_file(3, direction=Direction.RECEIVED), 4), in_reply_to="")
    notice = replace(notice, answer=PartnerAnswer.ENDED)
    told = agreed([*held, notice], NOW, is_over=True)
    assert told.told_on == date(2022, 1, 4)
    assert agreed([*held, notice], NOW).standing is PartnerStanding.WAITING


def test_the_end_there_holds_until_they_propose_anew() -> None:
    sent = a_file(1, answer=PartnerAnswer.ACCEPTED)
    notice = replace(
        answer_to(sent, 5), answer=PartnerAnswer.ENDED, comment="am 4.", in_reply_to=""
    )
    held = [sent, answer_to(sent, 2), notice]
    found = agreed(held, NOW)
    assert found.standing is PartnerStanding.ENDED_THERE
    assert (found.ended_on, found.ended_comment) == (date(2022, 1, 5), "am 4.")
    assert (found.approved, found.is_awaited) == (1, False)
    assert agreed([a_file(3), notice], NOW).is_awaited is False
    assert agreed([notice, a_file(6)], NOW).is_awaited
    anew = a_file(7, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED)
    assert agreed([*held, anew], NOW).standing is PartnerStanding.TO_BE_ANSWERED


def test_the_end_takes_no_approval_back() -> None:
    got = a_file(1, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED)
    ended = replace(answer_to(got, 5), answer=PartnerAnswer.ENDED)
    found = agreed([got, answer_to(got, 2), ended], NOW, is_over=True)
    assert (found.approved, found.on) == (1, date(2022, 1, 2))


def test_two_proposals_that_crossed_agree_on_nothing() -> None:
    """Each may have taken over what the other one meant, whatever the answers say."""
    yes = PartnerAnswer.ACCEPTED
    sent = a_file(2, answer=yes)
    got = a_file(2, id="record-9", file_id="theirs", direction=Direction.RECEIVED, answer=yes)
    both = [sent, got, answer_to(sent, 5), answer_to(got, 6)]
    assert agreed(both, NOW).standing is PartnerStanding.CROSSED
    assert agreed([sent, got, answer_to(sent, 5)], NOW).standing is PartnerStanding.CROSSED
    assert agreed([*both, a_file(3)], NOW).standing is PartnerStanding.WAITING


@pytest.mark.parametrize("day", [1, 9])
def test_what_crossed_and_was_approved_here_overtakes_the_own_proposal(day: int) -> None:
    got = a_file(
        2,
        id="record-9",
        file_id="theirs",
        direction=Direction.RECEIVED,
        answer=PartnerAnswer.ACCEPTED,
        handled_on=date(2022, 1, day),
    )
    waiting = agreed([a_file(2), got], NOW)
    assert waiting.standing is PartnerStanding.TO_BE_ANSWERED
    assert waiting.open_file_id == "theirs"
    found = agreed([a_file(2), got, answer_to(got, 10)], NOW)
    assert (found.standing, found.approved) == (PartnerStanding.APPROVED, 2)
    assert found.overtakes_own
    assert found.answered_file_id == "theirs"


@pytest.mark.parametrize("verdict", list(SenderVerdict))
def test_who_sent_what_holds_is_known_until_something_newer_came(verdict: SenderVerdict) -> None:
    got = a_file(1, direction=Direction.RECEIVED, answer=PartnerAnswer.ACCEPTED, verdict=verdict)
    assert agreed([got, answer_to(got, 4)], NOW).verdict is verdict
    sent = a_file(2, answer=PartnerAnswer.ACCEPTED)
    came = replace(answer_to(sent, 5), verdict=verdict)
    assert agreed([got, sent], NOW).verdict is None
    assert agreed([got, sent, came], NOW).verdict is verdict
    refused = replace(got, answer=PartnerAnswer.REFUSED)
    assert agreed([refused, answer_to(refused, 4)], NOW).verdict is None


@pytest.mark.parametrize(
    ("held", "revision", "does"),
    [(0, 99, False), (0, 100, True), (7, 106, False), (7, 107, True)],
)
def test_a_revision_far_beyond_what_is_known_leaps(held: int, revision: int, does: bool) -> None:
    files = [a_file(held)] if held else []
    assert leaps(files, revision, SenderVerdict.UNSIGNED) is does
    assert not leaps(files, revision, SenderVerdict.CONFIRMED)
    assert leaps(files, held + 1000, SenderVerdict.CONFIRMED)


@pytest.mark.parametrize("refused", list(Direction))
def test_a_refusal_settles_what_crossed(refused: Direction) -> None:
    files = [
        a_file(
            2,
            id=f"record-{direction}",
            file_id=f"file-{direction}",
            direction=direction,
            answer=PartnerAnswer.REFUSED if direction is refused else PartnerAnswer.ACCEPTED,
        )
        for direction in Direction
    ]
    answers = [answer_to(each, number) for number, each in enumerate(files, 5)]
    found = agreed([*files, *answers], NOW)
    assert found.standing is PartnerStanding.APPROVED
    assert found.approved == 2
