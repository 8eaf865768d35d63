"""What taking a partner file over may do and what not, and how it is undone and answered."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import case_steps
import partner_forging as forging
import pytest
from partner_offices import Employer, a_case, exchange_keys, two_employers
from partner_steps import PLAIN, details_of, digest, opened, refusal, stay_of, written

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.partner_agreed import PartnerStanding
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import (
    editing,
    new_swap,
    offices,
    partner_answering,
    partner_taking,
    people,
    undoing,
)
from jobswap_desktop.services.partner_enclosures import save_enclosed
from jobswap_desktop.services.partner_preview_words import preview_lines
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state
from jobswap_desktop.services.partner_writing import Sealing
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store import audit
from jobswap_desktop.store import partner_keys as keys


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Employer, Employer]]:
    with two_employers(tmp_path) as found:
        yield found


@pytest.fixture
def city(both: tuple[Employer, Employer]) -> Employer:
    return both[0]


@pytest.fixture
def union(both: tuple[Employer, Employer]) -> Employer:
    return both[1]


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


def test_what_was_answered_is_not_undone(city: Employer, union: Employer, tmp_path: Path) -> None:
    taken = partner_taking.accept(
        union.work, opened(union, written(city, a_case(city), tmp_path), tmp_path)
    )
    partner_answering.answer(union.work, taken.value.id, tmp_path / "antwort.jobtausch", PLAIN)
    assert taken.undo is not None
    with pytest.raises(DomainError) as error:
        undoing.undo(union.work, taken.undo)
    assert error.value.problems[0].code in {
        ProblemCode.CHANGED_MEANWHILE,
        ProblemCode.STILL_IN_USE,
    }


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


def test_own_people_and_offices_are_never_overwritten(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = written(city, a_case(city), tmp_path)

    def hostile(case: Any) -> None:
        case["recipient"] |= {"id": union.own.id, "street": "Irrweg 1", "city": "Nirgends"}
        jana = next(p for p in case["placements"] if p["home"] == "recipient")
        jana["visitor"] |= {
            "id": union.person.id,
            "function": "Hausmeister",
            "email": "x@y.example",
        }
        mara = next(p for p in case["placements"] if p["home"] == "sender")
        mara["visitor"] |= {"id": union.own.id}
        case["swap_id"] = union.person.id
        case["sender"] |= {"id": "elsewhere"}

    forged = forging.with_hash(data, hostile)
    taken = partner_taking.accept(union.work, opened(union, forged, tmp_path)).value

    assert people.all_people(union.work).count(union.person) == 1
    assert stay_of(taken, "Voss").visitor == union.person
    assert stay_of(taken, "Lindner").visitor.id != union.person.id
    assert offices.own_office(union.work) == union.own


def test_a_file_reaches_no_case_of_another_partner(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    county = offices.save(union.work, offices.new_office(union.work, "Kreis Nord")).value
    guest = replace(
        builders.a_person(id=PersonId(union.work.new_id())),
        first_name="Ayşe",
        last_name="Yılmaz",
        office_id=county.id,
    )
    others = new_swap.create(
        union.work,
        new_swap.NewSwap(
            kind=SwapKind.MUTUAL,
            visitor=union.person,
            partner=guest,
            home=union.own,
            host=county,
            first_day=builders.MONDAY,
            last_day=builders.FRIDAY,
        ),
    ).value
    data = written(city, swap, tmp_path)
    key = keys.own(city.work.db)
    assert key is not None
    for name, value in (("known_as", others.id), ("partner_reference", others.reference)):

        def claim(case: Any, name: str = name, value: str = value) -> None:
            case[name] = value

        signed = forging.signed(forging.with_hash(data, claim), key.signing_key, key.signing_secret)
        if name == "known_as":
            problem = refusal(union, signed, tmp_path)
            assert problem.code is ProblemCode.PARTNER_FILE_OTHER_CASE
        else:
            assert opened(union, signed, tmp_path).is_new
    assert union.case(others.id) == others


def test_markup_is_text_on_the_page(city: Employer, union: Employer, tmp_path: Path) -> None:
    swap = a_case(city)
    mine = stay_of(swap, "Lindner")
    editing.edit_placement(
        city.work,
        swap.id,
        mine.id,
        details_of(mine, learning_goals="<script>alert(1)</script> & mehr"),
    )
    preview = opened(union, written(city, swap, tmp_path), tmp_path)
    page = preview.file.page.decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr" in page


def test_papers_are_saved_under_names_that_stay_in_the_folder(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    data = forging.unsigned(written(city, a_case(city), tmp_path))

    def climb(manifest: Any) -> None:
        for number, paper in enumerate(manifest["papers"]):
            paper["number"] = f"../../flucht{number}"

    preview = opened(union, forging.edited(data, "manifest.json", climb), tmp_path)
    folder = tmp_path / "tief" / "unten"
    saved = save_enclosed(union.work, preview, folder)
    assert len(saved) == 3
    assert {path.parent for path in saved} == {folder}
    assert sorted(path.name for path in folder.iterdir()) == sorted(p.name for p in saved)


def test_the_trail_names_what_went_and_came(
    city: Employer, union: Employer, tmp_path: Path
) -> None:
    exchange_keys(city, union)
    swap = a_case(city)
    data = written(city, swap, tmp_path, Sealing())
    partner_taking.accept(union.work, opened(union, data, tmp_path))
    for employer, action in ((city, "partner.proposed"), (union, "partner.taken")):
        entry = audit.entries(employer.work.db)[-1]
        assert entry.action.value == action
        secret = keys.own(employer.work.db)
        assert secret is not None
        told = json.dumps([repr(each) for each in audit.entries(employer.work.db)])
        assert secret.signing_secret not in told
        assert secret.encryption_secret not in told


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
