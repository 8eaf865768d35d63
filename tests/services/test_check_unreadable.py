"""A check goes on past records that nobody can read, and names them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import builders
import pytest
from case_steps import ready_case, swap_of
from databases import opened, tamper
from house import House

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.services import (
    cases,
    checking,
    deadlines,
    erasure_due,
    ledger,
    list_export,
    paper_way,
    people,
    statistics,
    subject_access,
    today,
)
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.store.rebuilding import rebuild_if_lost

_LONG_AGO = "01700000-0000-7000-8000-000000000001"
_GROUP = "UPDATE person SET status_group ="
_NO_STAYS = "DELETE FROM placement WHERE swap_id ="
_NO_LISTS = ("DELETE FROM deadline_index", "DELETE FROM ledger_index", "DELETE FROM case_index")
_FORM = "UPDATE office SET legal_form ="
_NO_DATE = "UPDATE approval SET decided_on = 'kein Datum' WHERE swap_id ="


def test_a_case_that_cannot_be_read_is_named_and_nothing_else_is_blamed(house: House) -> None:
    damaged, sound = (swap_of(house.work, ready_case(house.work)) for _ in range(2))
    assert checking.check(house.work, Path("nirgends")).index_faults == ()
    tamper(house.work.db.place, f"{_NO_DATE} '{damaged.id}'")
    found = checking.check(house.work, Path("nirgends"))
    assert found.unreadable == (damaged.reference,)
    assert found.index_faults == ()
    assert any(text.startswith("approval ") for text in found.audit_faults)
    assert not found.is_sound
    assert checking.as_data(found)["unreadable_cases"] == [damaged.reference]
    assert sound.reference not in str(checking.as_data(found))


def test_people_that_cannot_be_read_are_named(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    visitor = swap.placements[0].visitor.id
    group = swap.placements[0].visitor.status_group.value
    tamper(house.work.db.place, f"{_GROUP} 'quatsch'")
    found = checking.check(house.work, Path("nirgends"))
    assert f"person {visitor}" in found.audit_faults
    assert found.unreadable == (swap.reference,)
    assert f"person {visitor}" in found.unreadable_records
    tamper(house.work.db.place, f"{_GROUP} '{group}'")


_WITHOUT_STAYS = """INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark,
    responsible, deputy, partner_reference, reason, requested_on, closed_on, version)
SELECT id || '-2', '11.2-JT-2099-001', kind, created_on, state, occasion, remark, responsible,
    deputy, partner_reference, reason, requested_on, closed_on, version FROM swap WHERE id ="""


def test_a_case_without_stays_is_damage_that_is_named(house: House) -> None:
    sound = swap_of(house.work, ready_case(house.work))
    tamper(house.work.db.place, f"{_WITHOUT_STAYS} '{sound.id}'")
    found = checking.check(house.work, Path("nirgends"))
    assert found.unreadable == ("11.2-JT-2099-001",)
    assert any(text.startswith("swap ") for text in found.audit_faults)
    assert not found.is_sound
    with pytest.raises(Unavailable) as caught:
        cases.by_reference(house.work, "11.2-JT-2099-001")
    assert caught.value.fault is Fault.DAMAGED
    assert swap_of(house.work, sound.id) == sound


def test_nothing_ends_where_the_stays_of_a_case_are_gone(house: House) -> None:
    swap, sound = (swap_of(house.work, ready_case(house.work)) for _ in range(2))
    on = house.on(swap.first_day)
    tamper(house.work.db.place, f"{_NO_STAYS} '{swap.id}'")
    assert checking.check(house.work, Path("nirgends")).unreadable == (swap.reference,)
    shown = {row.reference for row in cases.rows(on, CaseFilter.ALL)}
    assert shown == {swap.reference, sound.reference}
    assert [each.swap for each in today.overview(on).on_the_way] == [sound]
    deadlines.rows(on)
    ledger.overview(on)
    statistics.of_year(on, swap.first_day.year)
    assert erasure_due.due(on) == ()
    assert swap.reference in list_export.case_list(on, CaseFilter.ALL, "", "x.csv").decode("cp1252")
    paper_way.set_reminder_days(on, 9)
    assert paper_way.reminder_days(on) == 9


def test_lists_that_are_made_anew_leave_out_alone_what_cannot_be_read(house: House) -> None:
    damaged, sound = (swap_of(house.work, ready_case(house.work)) for _ in range(2))
    tamper(
        house.work.db.place,
        f"{_NO_STAYS} '{damaged.id}'",
        *_NO_LISTS,
    )
    with opened(house.work.db.place) as db:
        rebuild_if_lost(db)
    shown = [row.reference for row in cases.rows(house.work, CaseFilter.ALL)]
    assert shown == [sound.reference]
    assert checking.check(house.work, Path("nirgends")).unreadable == (damaged.reference,)


def test_a_person_that_cannot_be_read_takes_nothing_else_off_the_list_of_what_is_due(
    house: House,
) -> None:
    people.save(house.work, builders.a_person(id=PersonId(_LONG_AGO), version=0, office_id=None))
    named = people.all_people(house.work)[0].list_name
    later = replace(house.on(date(2040, 1, 1)), now=lambda: datetime(2040, 1, 1, 9, tzinfo=UTC))
    assert named in {line.title for line in erasure_due.due(later)}
    tamper(house.work.db.place, f"{_GROUP} 'quatsch'")
    assert named in {line.title for line in erasure_due.due(later)}


def test_who_visits_in_a_damaged_case_can_be_changed_and_gets_no_half_answer(house: House) -> None:
    damaged, sound = (swap_of(house.work, ready_case(house.work)) for _ in range(2))
    tamper(house.work.db.place, f"{_NO_DATE} '{damaged.id}'")
    mara = sound.placements[0].visitor
    saved = people.save(house.work, replace(mara, last_name="Neuname")).value
    assert saved.last_name == "Neuname"
    assert "Neuname" in swap_of(house.work, sound.id).title
    with pytest.raises(DomainError) as refused:
        subject_access.make(house.work, mara.id)
    assert refused.value.problems[0].code is ProblemCode.ANSWER_INCOMPLETE
    assert damaged.reference in problem_text(refused.value.problems[0])


def test_own_office_that_cannot_be_read_is_named_with_the_cases_that_need_it(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    form = house.own.legal_form.value
    tamper(house.work.db.place, f"{_FORM} 'quatsch' WHERE is_own = 1")
    found = checking.check(house.work, Path("nirgends"))
    assert found.unreadable_records == (f"office {house.own.id}",)
    assert found.unreadable == (swap.reference,)
    assert not found.is_sound
    assert checking.as_data(found)["unreadable_records"] == [f"office {house.own.id}"]
    tamper(house.work.db.place, f"{_FORM} '{form}' WHERE is_own = 1")
