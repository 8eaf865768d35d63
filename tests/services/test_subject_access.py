"""The answer under Art. 15: everything of one person, nothing of the partner, recorded."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import builders
import pytest
from documents import conformance
from documents.pages import text_of
from house import House

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import closing, decisions, people, schedule, subject_access
from jobswap_desktop.services.subject_access import SubjectAccess
from jobswap_desktop.store import audit

SPRING = date(2022, 3, 7)
PARTNER = (
    "voss",
    "jana",
    "westtal.example",
    "Hochstraße 9",
    "Geheimes der Partnerin",
    "Nur für uns",
)


def with_life(house: House) -> Swap:
    """Return a case in which both visitors have a week, a journal, a report and an address."""
    jana = replace(
        people.all_people(house.work)[-1], private_address="Hochstraße 9", email="j@westtal.example"
    )
    people.save(house.work, jana)
    swap = house.a_case()
    for stay, learned in zip(
        swap.placements, ("Schaufenster", "Geheimes der Partnerin"), strict=True
    ):
        work = house.on(SPRING)
        entry = closing.new_entry(work, swap.id, stay.id)
        closing.save_entry(work, replace(entry, learned=learned))
        item = replace(
            builders.an_appointment(),
            id=AppointmentId(f"termin-{stay.letter}"),
            swap_id=swap.id,
            placement_ids=frozenset({stay.id}),
            title=f"Runde {stay.letter} mit Jana Voss",
            remark="Nur für uns",
            start=datetime(2022, 2, 21, 9),
            end=datetime(2022, 2, 21, 10),
        )
        schedule.save(house.work, item)
    return swap


def answered(house: House) -> tuple[SubjectAccess, dict[str, Any]]:
    made = subject_access.make(house.on(SPRING), house.mara.id)
    return made, json.loads(made.json)


def test_both_files_hold_the_person_and_their_stay(house: House) -> None:
    swap = with_life(house)
    made, data = answered(house)
    text = text_of(made.pdf)
    for word in ("Mara Lindner", swap.reference, "Schaufenster", "Runde A", "21.02.2022"):
        assert word in text
    (stay,) = data["stays"]
    assert data["format"] == "jobswap-subject-access/1"
    assert data["person"]["last_name"] == "Lindner"
    assert stay["reference"] == swap.reference
    assert stay["first_day"] == "2022-02-21"
    assert stay["journal"][0]["learned"] == "Schaufenster"
    starts = [item["start"] for item in stay["appointments"]]
    assert len(starts) == 6
    assert "2022-02-21T09:00:00" in starts
    assert {item["act"] for item in stay["undertakings"]} >= {"nda"}


def test_both_files_tell_the_decisions_and_not_who_gave_them(house: House) -> None:
    swap = with_life(house)
    approval = next(each for each in swap.approvals if each.office_id == "office-a")
    decided = decisions.ApprovalDecision(
        approval_id=approval.id,
        state=ApprovalState.GRANTED,
        on=house.work.today(),
        by="Doris Weiland",
    )
    decisions.decide_approval(house.work, swap.id, decided)
    made, data = answered(house)
    told = [each for each in data["stays"][0]["approvals"] if each["state"] == "granted"]
    assert told == [
        {
            "office": "Stadt Lindenfurt",
            "kind": approval.kind.value,
            "state": "granted",
            "decided_on": house.work.today().isoformat(),
        }
    ]
    assert f"Zugestimmt, {house.work.today():%d.%m.%Y}" in text_of(made.pdf)
    assert "Weiland" not in text_of(made.pdf) + made.json.decode()


@pytest.mark.parametrize("secret", PARTNER)
def test_neither_file_tells_anything_of_the_partner(house: House, secret: str) -> None:
    with_life(house)
    made, _data = answered(house)
    for text in (text_of(made.pdf), made.json.decode()):
        assert secret.casefold() not in text.casefold()


def test_neither_file_tells_parts_of_a_name_or_a_number_written_freely(house: House) -> None:
    jana = people.all_people(house.work)[-1]
    people.save(
        house.work,
        replace(
            jana,
            first_name="Jana-Lisa",
            last_name="Quendelbach-Öztürk",
            telephone="0234 998877-66",
        ),
    )
    swap = house.a_case()
    stay = swap.placements[0]
    item = replace(
        builders.an_appointment(),
        id=AppointmentId("runde"),
        swap_id=swap.id,
        placement_ids=frozenset({stay.id}),
        title="Frau Quendelbach kommt dazu, Oeztuerk auch",
        place="Jana-Lisas Büro, +49 (0)234 99 88 77 66",
    )
    schedule.save(house.work, item)
    work = house.on(SPRING)
    entry = closing.new_entry(work, swap.id, stay.id)
    closing.save_entry(work, replace(entry, observed="Mit Jana gesprochen", learned="Lisa hilft"))
    made, data = answered(house)
    assert data["hidden_as"] == "[andere Person]"
    for text in (text_of(made.pdf), made.json.decode()):
        assert "[andere Person] kommt dazu" in text
        for secret in ("jana", "lisa", "quendelbach", "öztürk", "oeztuerk", "99 88", "998877"):
            assert secret not in text.casefold()
    assert "Wo in freien Texten" in text_of(made.pdf)


def test_answer_in_which_nobody_else_was_named_says_nothing_of_it(house: House) -> None:
    house.a_case()
    made, data = answered(house)
    assert data["hidden_as"] is None
    assert "Wo in freien Texten" not in text_of(made.pdf)


def test_person_without_a_case_is_told_so(house: House) -> None:
    made, data = answered(house)
    assert "an keinem Vorgang" in text_of(made.pdf)
    assert data["stays"] == []


def test_answer_conforms_and_its_files_do_not_name_the_person(house: House) -> None:
    with_life(house)
    made, _data = answered(house)
    assert list(conformance.faults(made.pdf)) == []
    assert (made.pdf_name, made.json_name) == (
        "Auskunft-2022-03-07.pdf",
        "Auskunft-2022-03-07.json",
    )


def test_what_went_out_is_recorded_without_a_name(house: House) -> None:
    made, _data = answered(house)
    subject_access.record(house.work, made)
    last = audit.entries(house.work.db)[-1]
    assert last.action is Action.EXPORTED
    assert last.details is not None
    assert house.mara.id in last.details["subject"]
    assert "Lindner" not in json.dumps(dict(last.details))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.HR_CLERK}))
def test_only_clerks_make_and_record_it(house: House, role: Role) -> None:
    made, _data = answered(house)
    work = replace(house.work, actor=replace(house.work.actor, role=role))
    for refused in (
        lambda: subject_access.make(work, house.mara.id),
        lambda: subject_access.record(work, made),
    ):
        with pytest.raises(DomainError) as error:
            refused()
        assert error.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED
