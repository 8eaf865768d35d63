"""What was handled is read and written once more; a leap of revisions is refused, and undone."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import partner_forging as forging
import partner_offices
import pytest
from partner_offices import Employer, a_case, exchange_keys
from partner_steps import PLAIN, digest, opened, refusal, stay_of, written

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import MOST_REVISION, PartnerAnswer, SenderVerdict
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange import signatures
from jobswap_desktop.services import (
    editing,
    partner_answering,
    partner_keys,
    partner_sending,
    partner_taking,
    undoing,
)
from jobswap_desktop.services.partner_enclosures import save_enclosed
from jobswap_desktop.services.partner_preview_rows import preview_rows
from jobswap_desktop.services.partner_preview_words import preview_lines, warning_text
from jobswap_desktop.services.partner_reading import look_into, read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit, partner_files
from jobswap_desktop.store import partner_keys as keys


def with_revision(data: bytes, revision: int) -> bytes:
    def put(manifest: Any) -> None:
        manifest["revision"] = revision

    return forging.edited(forging.unsigned(data), "manifest.json", put)


def taken_over(city: Employer, union: Employer, folder: Path) -> tuple[Swap, Swap]:
    """Return a case of the city and the same one at the union, which has not answered yet."""
    ours = a_case(city)
    proposal = opened(union, written(city, ours, folder), folder)
    return ours, partner_taking.accept(union.work, proposal).value


def code_of(error: pytest.ExceptionInfo[DomainError]) -> ProblemCode:
    return error.value.problems[0].code


def test_a_revision_that_work_does_not_reach_is_refused(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    for revision in (100, MOST_REVISION):
        problem = refusal(union, with_revision(data, revision), tmp_path)
        assert problem.code is ProblemCode.PARTNER_FILE_LEAPS
        assert str(revision) in problem_text(problem)
    partner_taking.accept(union.work, opened(union, data, tmp_path))
    again = with_revision(written(city, city.case(_only(city)), tmp_path), MOST_REVISION)
    assert refusal(union, again, tmp_path).code is ProblemCode.PARTNER_FILE_LEAPS


def test_after_a_leap_that_was_taken_over_both_can_go_on(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    _ours, theirs = taken_over(city, union, tmp_path)
    stay = stay_of(theirs, "Voss")
    editing.consent_to_share(union.work, theirs.id, stay.id, partner_offices.DAY)

    def forge(manifest: Any) -> None:
        manifest |= {"file_id": "forged", "revision": 100}

    real = (tmp_path / "vorschlag.jobtausch").read_bytes()
    forged = forging.edited(forging.unsigned(real), "manifest.json", forge)
    partner_taking.accept(union.work, opened(union, forged, tmp_path))
    own = written(union, union.case(theirs.id), tmp_path)
    assert opened(city, own, tmp_path).content.revision == 101


def test_taking_a_leap_over_can_be_undone(city: Employer, union: Employer, tmp_path: Path) -> None:
    ours, theirs = taken_over(city, union, tmp_path)
    forged = with_revision(written(city, ours, tmp_path), 100)
    real = written(city, ours, tmp_path)
    leapt = partner_taking.accept(union.work, opened(union, forged, tmp_path))
    assert leapt.undo is not None
    assert opened(union, real, tmp_path).is_older

    undoing.undo(union.work, leapt.undo)

    assert partner_state(union.work, theirs.id).agreed.revision == 1
    assert not opened(union, real, tmp_path).is_older
    partner_taking.accept(union.work, opened(union, real, tmp_path))
    assert partner_state(union.work, theirs.id).agreed.revision == 3


def test_nothing_is_proposed_that_nobody_could_read(city: Employer, tmp_path: Path) -> None:
    swap = a_case(city)
    written(city, swap, tmp_path)
    (sent,) = partner_files.of_swap(city.work.db, swap.id)
    with city.work.db.write(deed(city.work, Action.PARTNER_PROPOSED, swap.id)) as change:
        partner_files.save(change, replace(sent, revision=MOST_REVISION))
    path = tmp_path / "zuviel.jobtausch"
    with pytest.raises(DomainError) as error:
        partner_sending.propose(city.work, swap.id, path, PLAIN)
    assert code_of(error) is ProblemCode.PARTNER_REVISIONS_USED_UP
    assert swap.reference in problem_text(error.value.problems[0])
    assert not path.exists()


def test_an_answer_that_got_lost_is_written_again(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    ours, theirs = taken_over(city, union, tmp_path)
    lost, path = tmp_path / "weg.jobtausch", tmp_path / "noch-einmal.jobtausch"
    first = partner_answering.answer(union.work, theirs.id, lost, PLAIN).value.content
    later = union.on(partner_offices.DAY.replace(day=20))
    before = digest(union)

    again = partner_answering.answer(later.work, theirs.id, path, PLAIN)

    assert again.value.content == first
    assert "noch einmal an Stadt Lindenfurt" in again.said
    assert digest(union) == before, "the answer is on record already"
    assert audit.entries(union.work.db)[-1].action.value == "partner.answered"
    partner_taking.take_answer(city.work, read_partner_file(city.work, path))
    assert partner_state(city.work, ours.id).agreed.standing is PartnerStanding.APPROVED
    told = refusal(city, lost.read_bytes(), tmp_path)
    assert told.code is ProblemCode.PARTNER_FILE_TAKEN, "both are one answer"


def test_a_refusal_that_got_lost_is_written_again(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    ours, theirs = taken_over(city, union, tmp_path)
    preview = opened(union, written(city, ours, tmp_path), tmp_path)
    partner_answering.refuse_proposal(
        union.work, preview, "Kein Platz", tmp_path / "weg.jobtausch", PLAIN
    )
    path = tmp_path / "noch-einmal.jobtausch"
    partner_answering.answer(union.work, theirs.id, path, PLAIN)
    reply = read_partner_file(city.work, path).reply
    assert (reply.answer, reply.comment) == (PartnerAnswer.REFUSED, "Kein Platz")


def test_an_answer_is_not_written_again_once_something_newer_was_proposed(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    _ours, theirs = taken_over(city, union, tmp_path)
    stay = stay_of(theirs, "Voss")
    editing.consent_to_share(union.work, theirs.id, stay.id, partner_offices.DAY)
    partner_answering.answer(union.work, theirs.id, tmp_path / "antwort.jobtausch", PLAIN)
    written(union, union.case(theirs.id), tmp_path)
    path = tmp_path / "noch-einmal.jobtausch"
    with pytest.raises(DomainError) as error:
        partner_answering.answer(union.work, theirs.id, path, PLAIN)
    assert code_of(error) is ProblemCode.PARTNER_FILE_UNANSWERED
    assert not path.exists()


def test_what_was_taken_over_can_still_be_read(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    path = tmp_path / "datei.jobtausch"
    partner_taking.accept(union.work, opened(union, data, tmp_path))
    before = digest(union)

    preview = look_into(union.work, path)

    assert "schon übernommen" in warning_text(preview)
    told = [(row.word, row.theirs) for row in preview_rows(preview)]
    assert ("Zeitraum", "21.02.–25.02.2022") in told
    saved = save_enclosed(union.work, preview, tmp_path / "aus")
    assert len(saved) == 3
    assert "angelegt" not in "\n".join(preview_lines(preview))
    for refused in (
        lambda: partner_taking.accept(union.work, preview),
        lambda: partner_answering.refuse_proposal(
            union.work, preview, "Nein", tmp_path / "nein.jobtausch", PLAIN
        ),
    ):
        with pytest.raises(DomainError) as error:
            refused()
        assert code_of(error) is ProblemCode.PARTNER_FILE_TAKEN
    assert digest(union) == before


def test_an_answer_that_was_taken_over_can_still_be_read(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    _ours, theirs = taken_over(city, union, tmp_path)
    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, theirs.id, path, PLAIN)
    partner_taking.take_answer(city.work, read_partner_file(city.work, path))
    preview = look_into(city.work, path)
    told = "\n".join(preview_lines(preview))
    assert "schon übernommen" in told
    assert "Zugestimmt" in told
    with pytest.raises(DomainError) as error:
        partner_taking.take_answer(city.work, preview)
    assert code_of(error) is ProblemCode.PARTNER_FILE_TAKEN


def test_another_file_with_the_id_of_one_that_was_taken_over_is_not_read(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    partner_taking.accept(union.work, opened(union, data, tmp_path))

    def other(case: Any) -> None:
        case["placements"][0]["place"] = "Irrweg 1"

    path = tmp_path / "falsch.jobtausch"
    path.write_bytes(forging.with_hash(data, other))
    with pytest.raises(DomainError) as error:
        look_into(union.work, path)
    assert code_of(error) is ProblemCode.PARTNER_FILE_TAKEN


@pytest.mark.parametrize("is_signed", [True, False])
def test_who_sent_what_was_taken_over_is_told_afterwards(
    is_signed: bool, city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    data = forging.unsigned(written(city, a_case(city), tmp_path))
    if is_signed:
        data = forging.signed(data, *signatures.new_signing_pair())
    preview = opened(union, data, tmp_path)
    wanted = SenderVerdict.OTHER_KEY if is_signed else SenderVerdict.UNSIGNED_FOR_ONCE
    assert preview.verdict is wanted
    doubt = (
        "Mit einem anderen als dem bekannten Schlüssel unterschrieben"
        if is_signed
        else "Nicht unterschrieben, obwohl ein bestätigter Schlüssel bekannt ist"
    )

    outcome = partner_taking.accept(union.work, preview)

    assert doubt in outcome.said
    assert doubt in json.dumps(repr(audit.entries(union.work.db)[-1]), ensure_ascii=False)
    assert doubt in partner_state(union.work, outcome.value.id).words


def test_a_doubt_is_settled_once_the_new_key_was_compared(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    partner_keys.renew_own(city.work)
    preview = opened(union, written(city, a_case(city), tmp_path), tmp_path)
    assert preview.verdict is SenderVerdict.OTHER_KEY
    taken = partner_taking.accept(union.work, preview).value
    assert "zweifelhaft" in partner_state(union.work, taken.id).words
    partner_offices.know_key(union, city, confirmed=False)
    assert "zweifelhaft" in partner_state(union.work, taken.id).words
    (key,) = (each for each in keys.all_keys(union.work.db) if each.is_current)

    partner_keys.confirm(union.work, key.id, "Kim Weber", partner_offices.DAY)

    assert "zweifelhaft" not in partner_state(union.work, taken.id).words


def test_the_sender_of_an_answer_is_told_afterwards_as_well(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    ours, theirs = taken_over(city, union, tmp_path)
    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, theirs.id, path, PLAIN)
    answer = opened(city, forging.unsigned(path.read_bytes()), tmp_path)
    partner_taking.take_answer(city.work, answer)
    words = partner_state(city.work, ours.id).words
    assert "abgestimmt" in words
    assert "Nicht unterschrieben, obwohl" in words


def _only(employer: Employer) -> Any:
    return employer.work.db.rows("SELECT id FROM swap")[0]["id"]
