"""What taking a partner file over may do and what not, and how it is undone and answered."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import builders
import case_steps
import pytest
from partner_offices import Employer, a_case, exchange_keys
from partner_steps import PLAIN, details_of, digest, opened, refusal, stay_of, written

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.partner_file import PartnerAnswer
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import (
    cases,
    editing,
    new_swap,
    partner_answering,
    partner_taking,
    people,
    schedule,
    undoing,
)
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit


def test_a_replayed_file_is_told_and_changes_nothing(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    partner_taking.accept(union.work, opened(union, data, tmp_path))

    problem = refusal(union, data, tmp_path)

    assert problem.code is ProblemCode.PARTNER_FILE_TAKEN
    assert "ITV-JT-2021-001" in problem_text(problem)


def test_two_windows_take_one_file_over_only_once(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    first, second = (opened(union, data, tmp_path) for _ in "ab")
    partner_taking.accept(union.work, first)
    before = digest(union)

    with pytest.raises(DomainError) as error:
        partner_taking.accept(union.work, second)

    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_TAKEN
    assert digest(union) == before


def test_a_new_case_can_be_undone_and_taken_over_again(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)
    before = digest(union)
    taken = partner_taking.accept(union.work, opened(union, data, tmp_path))
    assert taken.undo is not None

    undone = undoing.undo(union.work, taken.undo)

    assert digest(union) == before
    assert opened(union, data, tmp_path).is_new
    assert undone.undo is not None
    undoing.undo(union.work, undone.undo)
    assert refusal(union, data, tmp_path).code is ProblemCode.PARTNER_FILE_TAKEN
    assert audit.faults(union.work.db) == ()


@pytest.mark.parametrize("is_known", [False, True])
def test_what_was_answered_is_not_undone(
    is_known: bool, city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    if is_known:
        partner_taking.accept(union.work, opened(union, written(city, swap, tmp_path), tmp_path))
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    )
    partner_answering.answer(union.work, taken.value.id, tmp_path / "antwort.jobtausch", PLAIN)
    before = digest(union)
    assert taken.undo is not None
    with pytest.raises(DomainError) as error:
        undoing.undo(union.work, taken.undo)
    (problem,) = error.value.problems
    assert problem.code is ProblemCode.PARTNER_ANSWER_SENT
    revision = "2" if is_known else "1"
    assert f"Die Antwort auf Fassung {revision} ist am 06.12.2021" in problem_text(problem)
    assert "neuen Vorschlag" in problem_text(problem)
    assert digest(union) == before


def test_an_answer_can_be_undone(city: Employer, union: Employer, tmp_path: Path) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    )
    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, taken.value.id, path, PLAIN)
    before = digest(city)
    outcome = partner_taking.take_answer(city.work, read_partner_file(city.work, path))
    assert outcome.undo is not None
    undoing.undo(city.work, outcome.undo)
    waiting = partner_state(city.work, swap.id).agreed
    assert waiting.standing is PartnerStanding.WAITING
    assert digest(city) != before, "versions move on"
    assert read_partner_file(city.work, path).is_answer


def test_a_refusal_names_its_reason_on_the_other_side(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    before = digest(union)
    path = tmp_path / "antwort.jobtausch"
    with pytest.raises(DomainError):
        partner_answering.refuse_proposal(union.work, preview, " ", path, PLAIN)

    partner_answering.refuse_proposal(union.work, preview, "Kein Platz im Februar", path, PLAIN)

    assert digest(union) == before, "what became no case leaves no record but the export"
    partner_taking.take_answer(city.work, read_partner_file(city.work, path))
    state = partner_state(city.work, swap.id)
    assert state.agreed.standing is PartnerStanding.REFUSED
    assert "Kein Platz im Februar" in state.words


def test_an_older_proposal_is_not_taken_over_after_a_newer_one(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    first = written(city, swap, tmp_path)
    second = written(city, swap, tmp_path)
    partner_taking.accept(union.work, opened(union, second, tmp_path))
    preview = opened(union, first, tmp_path)
    assert preview.is_older
    assert "älter" in "\n".join(preview_lines(preview))
    with pytest.raises(DomainError) as error:
        partner_taking.accept(union.work, preview)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_OLDER


def test_what_is_older_than_a_refused_proposal_is_not_said_to_be_taken_over(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    partner_taking.accept(union.work, opened(union, written(city, swap, tmp_path), tmp_path))
    second, third = (written(city, swap, tmp_path) for _ in "ab")
    nein = tmp_path / "nein.jobtausch"
    newer = opened(union, third, tmp_path)
    partner_answering.refuse_proposal(union.work, newer, "Nein", nein, PLAIN)
    preview = opened(union, second, tmp_path)
    with pytest.raises(DomainError) as error:
        partner_taking.accept(union.work, preview)
    for said in (problem_text(error.value.problems[0]), "\n".join(preview_lines(preview))):
        assert "älter als der Stand, über den" in said
        assert "schon übernommen" not in said


def test_what_is_ours_to_say_stays_and_wants_a_word(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    here = stay_of(taken, "Lindner")
    editing.edit_placement(union.work, taken.id, here.id, details_of(here, place="Raum 3.2"))
    there = stay_of(city.case(swap.id), "Lindner")
    editing.edit_placement(city.work, swap.id, there.id, details_of(there, place="Raum 9"))

    preview = opened(union, written(city, swap, tmp_path), tmp_path)

    (change,) = preview.changes
    assert (change.field, change.ours, change.theirs) == ("placement.place", "Raum 3.2", "Raum 9")
    assert not change.is_taken
    with pytest.raises(DomainError) as error:
        partner_taking.accept(union.work, preview)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_DIFFERS
    kept = partner_taking.accept(union.work, preview, "Es bleibt bei Raum 3.2.").value
    assert stay_of(kept, "Lindner").place == "Raum 3.2"


def test_a_material_change_voids_what_it_would_by_hand(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    for name in ("Lindner", "Voss"):
        stay = stay_of(city.case(swap.id), name)
        days = {"first_day": builders.MONDAY.replace(day=22), "last_day": builders.FRIDAY}
        editing.edit_placement(city.work, swap.id, stay.id, details_of(stay, **days))
    case_steps.approve(union.work, taken.id, ApprovalKind.SUPERVISOR)
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    assert preview.voided.approvals
    assert "Genehmigungen" in "\n".join(preview_lines(preview))
    after = partner_taking.accept(union.work, preview).value
    assert len(after.voided) == len(preview.voided.approvals)


def test_a_case_that_both_have_recorded_is_one_case(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    ours = a_case(city)
    exchange_keys(city, union)
    partner = union.partner()
    guest = replace(
        builders.a_person(id=PersonId(union.work.new_id())), office_id=partner.id, version=0
    )
    theirs = new_swap.create(
        union.work,
        new_swap.NewSwap(
            kind=SwapKind.MUTUAL,
            visitor=union.person,
            partner=guest,
            home=union.own,
            host=partner,
            first_day=builders.MONDAY,
            last_day=builders.FRIDAY,
        ),
    ).value

    preview = opened(union, written(city, ours, tmp_path), tmp_path)

    assert preview.swap == theirs
    assert {each.field for each in preview.changes if each.is_material} == set()
    partner_taking.accept(union.work, preview)
    assert union.case(theirs.id).partner_reference == ours.reference


def test_their_own_person_can_change_and_every_list_follows(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    mara = stay_of(city.case(swap.id), "Lindner").visitor
    people.save(city.work, replace(mara, last_name="Lindner-Ost", telephone="05222 952-77"))

    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    assert {each.theirs for each in preview.changes} == {"Lindner-Ost", "05222 952-77"}
    after = partner_taking.accept(union.work, preview).value

    guest = stay_of(after, "Lindner-Ost").visitor
    assert guest.id == stay_of(taken, "Lindner").visitor.id
    assert guest.telephone == "05222 952-77"
    (row,) = cases.rows(union.work, CaseFilter.ALL)
    assert "Lindner-Ost" in row.title
    assert audit.faults(union.work.db) == ()


def test_what_stays_as_it_is_here_is_named_in_the_answer(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    stay = stay_of(taken, "Voss")
    goals = details_of(stay, learning_goals="Abläufe der Kasse kennenlernen")
    editing.edit_placement(union.work, taken.id, stay.id, goals)

    partner_taking.accept(union.work, opened(union, written(city, swap, tmp_path), tmp_path))

    path = tmp_path / "antwort.jobtausch"
    partner_answering.answer(union.work, taken.id, path, PLAIN)
    reply = read_partner_file(city.work, path).reply
    assert reply.answer is PartnerAnswer.COMMENTS
    assert reply.comment == "Hier gilt weiter die eigene Angabe: Lernziele (Jana Voss)."


def test_what_was_changed_since_the_preview_is_not_written_over(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    for name in ("Lindner", "Voss"):
        stay = stay_of(city.case(swap.id), name)
        editing.edit_placement(
            city.work, swap.id, stay.id, details_of(stay, first_day=builders.FRIDAY)
        )
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    here = stay_of(union.case(taken.id), "Voss")
    editing.edit_placement(union.work, taken.id, here.id, details_of(here, contact="Ute Kern"))
    before = digest(union)

    with pytest.raises(DomainError) as error:
        partner_taking.accept(union.work, preview)

    assert error.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert digest(union) == before


def test_two_windows_refuse_one_file_only_once(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    partner_taking.accept(union.work, opened(union, written(city, swap, tmp_path), tmp_path))
    data = written(city, swap, tmp_path)
    first, second = (opened(union, data, tmp_path) for _ in "ab")
    path = tmp_path / "nein.jobtausch"
    partner_answering.refuse_proposal(union.work, first, "Nein", path, PLAIN)
    other = tmp_path / "noch einmal.jobtausch"
    with pytest.raises(DomainError) as error:
        partner_answering.refuse_proposal(union.work, second, "Nein", other, PLAIN)
    assert error.value.problems[0].code is ProblemCode.PARTNER_FILE_REFUSED
    assert not other.exists()
    partner_taking.take_answer(city.work, read_partner_file(city.work, path))
    state = partner_state(city.work, swap.id).agreed
    assert (state.standing, state.revision) == (PartnerStanding.REFUSED, 2)


@pytest.mark.parametrize("along", [False, True])
def test_appointments_move_with_the_stay_where_that_is_wished(
    along: bool, city: Employer, union: Employer, tmp_path: Path
) -> None:
    swap = a_case(city)
    taken = partner_taking.accept(
        union.work, opened(union, written(city, swap, tmp_path), tmp_path)
    ).value
    both_stays = frozenset(each.id for each in taken.placements)
    meeting = schedule.save(
        union.work,
        schedule.new_appointment(
            union.work,
            builders.an_appointment(swap_id=taken.id, placement_ids=both_stays, title="Rundgang"),
        ),
    ).value
    for name in ("Lindner", "Voss"):
        stay = stay_of(city.case(swap.id), name)
        days = {
            "first_day": builders.MONDAY + timedelta(days=7),
            "last_day": builders.FRIDAY + timedelta(days=7),
        }
        editing.edit_placement(city.work, swap.id, stay.id, details_of(stay, **days))
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    assert preview.movable == 1

    outcome = partner_taking.accept(union.work, preview, appointments=along)

    held = {each.title: each.day for each in schedule.of_case(union.work, taken.id)}
    assert held["Rundgang"] == meeting.day + timedelta(days=7 if along else 0)
    assert outcome.undo is not None
    undoing.undo(union.work, outcome.undo)
    back = {each.title: each.day for each in schedule.of_case(union.work, taken.id)}
    assert back["Rundgang"] == meeting.day
