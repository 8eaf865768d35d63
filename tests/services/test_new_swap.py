"""Recording a case: what is derived, and what is refused at which field."""

from datetime import date, time
from typing import Any

import builders
import pytest
from house import House

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.people import Role, StatusGroup
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import cases, editing, new_swap, offices, people, schedule
from jobswap_desktop.services.follow_ups import subject_text
from jobswap_desktop.services.overlaps import overlap_text, overlaps
from jobswap_desktop.services.wording import problem_text


def problems_of(house: House, **changes: Any) -> list[tuple[str | None, ProblemCode]]:
    with pytest.raises(DomainError) as caught:
        house.a_case(**changes)
    for problem in caught.value.problems:
        assert problem_text(problem).endswith(".")
    return [(problem.field, problem.code) for problem in caught.value.problems]


def test_a_mutual_case_brings_everything_with_it(house: House) -> None:
    swap = house.a_case()

    assert swap.reference == "11.2-JT-2021-001"
    assert swap.state is SwapState.REQUESTED
    assert [p.letter for p in swap.placements] == ["A", "B"]
    assert [p.host.id for p in swap.placements] == [house.partner.id, house.own.id]
    assert all(len(p.undertakings) == len(Act) for p in swap.placements)
    assert [a.kind for a in swap.approvals] == [
        ApprovalKind.SUPERVISOR,
        ApprovalKind.SUPERVISOR,
        ApprovalKind.HEAD_OF_OFFICE,
        ApprovalKind.HEAD_OF_OFFICE,
    ]
    asked = [(p.office_id, p.body, p.kind) for p in swap.participations]
    assert asked == [
        (office.id, body, kind)
        for office in (house.own, house.partner)
        for body, kind in (
            (Body.EQUALITY_OFFICER, ParticipationKind.HEARING),
            (Body.STAFF_COUNCIL, ParticipationKind.INFORMATION),
        )
    ]


def test_briefings_of_ten_minutes_are_shared_on_every_day(house: House) -> None:
    swap = house.a_case()
    briefings = schedule.of_case(house.work, swap.id)

    assert [b.day.isoformat() for b in briefings] == [f"2022-02-{day}" for day in range(21, 26)]
    assert all(b.is_shared and b.start.time() == time(8, 0) for b in briefings)
    assert {b.minutes[1] - b.minutes[0] for b in briefings} == {10}
    assert len({b.series for b in briefings}) == 1


def test_no_briefing_on_a_holiday(house: House) -> None:
    swap = house.a_case(first_day=date(2022, 4, 11), last_day=date(2022, 4, 15))

    days = [b.day.day for b in schedule.of_case(house.work, swap.id)]
    assert days == [11, 12, 13, 14]  # 15 April 2022 is Karfreitag


def test_numbers_run_on(house: House) -> None:
    house.a_case()
    later = house.a_case(first_day=date(2022, 3, 7), last_day=date(2022, 3, 11))

    assert later.reference == "11.2-JT-2021-002"


def test_a_draft_stays_a_draft(house: House) -> None:
    assert house.a_case(as_draft=True).state is SwapState.DRAFT


def test_a_civil_servant_needs_no_formal_obligation(house: House) -> None:
    officer = people.save(
        house.work,
        builders.a_person(id=PersonId("p-3"), status_group=StatusGroup.CIVIL_SERVANT),
    ).value
    act = house.a_case(visitor=officer).placements[0].undertaking(Act.FORMAL_OBLIGATION)

    assert act is not None
    assert act.state is UndertakingState.NOT_REQUIRED
    assert act.reason


def test_new_people_and_offices_are_saved_with_the_case(house: House) -> None:
    office = builders.a_partner_office(id=OfficeId("o-3"), name="Kreis Auental", version=0)
    person = builders.a_partner(id=PersonId("p-3"), last_name="Yılmaz", office_id=office.id)
    house.a_case(host=office, partner=person)

    assert "Kreis Auental" in [o.name for o in offices.all_offices(house.work)]
    found = cases.rows(house.work, CaseFilter.ALL, "yilmaz")
    assert [row.offices for row in found] == ["Stadt Lindenfurt ⇄ Kreis Auental"]


def test_the_same_person_twice(house: House) -> None:
    twin = builders.a_person(office_id=house.partner.id)
    assert ("partner", ProblemCode.SAME_PERSON) in problems_of(house, partner=twin)


def test_a_colleague_of_the_same_office(house: House) -> None:
    assert ("host", ProblemCode.SAME_OFFICE) in problems_of(house, host=house.own)


def test_an_end_before_the_start(house: House) -> None:
    found = problems_of(house, last_day=date(2022, 2, 20))
    assert ("last_day", ProblemCode.END_BEFORE_START) in found


def test_somebody_who_is_away_already_is_only_warned_of(house: House) -> None:
    first = house.a_case()
    later = house.a_case(first_day=date(2022, 2, 25), last_day=date(2022, 3, 1))

    assert cases.count(house.work, CaseFilter.OPEN) == 2
    said = [overlap_text(each) for each in overlaps(house.work, later)]
    period = "(21.02.2022–25.02.2022)"
    assert said == [
        f"Für dieselben Personen gibt es schon den offenen Fall {first.reference} {period}.",
        f"Mara Lindner ist in dieser Zeit auch im Fall {first.reference} {period} eingeplant.",
        f"Jana Voss ist in dieser Zeit auch im Fall {first.reference} {period} eingeplant.",
    ]


def test_a_case_that_left_its_way_is_in_nobodys_way(house: House) -> None:
    first = house.a_case()
    later = house.a_case(first_day=date(2022, 2, 25), last_day=date(2022, 3, 1))
    editing.move(house.work, first.id, SwapState.WITHDRAWN, "Umzug")

    assert overlaps(house.work, later) == ()
    assert overlaps(house.work, cases.view(house.work, first.id).swap) == ()


def test_no_case_begins_forgotten(house: House) -> None:
    swap = house.a_case()

    assert swap.follow_up is not None
    assert swap.follow_up.due_on == date(2021, 12, 13)
    assert subject_text(swap.follow_up).startswith("Stand prüfen")
    assert cases.count(house.work, CaseFilter.ALL, "stand") == 0
    assert cases.count(house.work, CaseFilter.FORGOTTEN) == 0


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("x" * 300, ProblemCode.TOO_LONG),
        ("Lindner → Voss", ProblemCode.CHARACTER_NOT_PRINTABLE),
        ("", ProblemCode.REQUIRED),
    ],
)
def test_impossible_names_are_refused_at_their_field(
    house: House, name: str, code: ProblemCode
) -> None:
    person = builders.a_partner(id=PersonId("p-9"), last_name=name)
    assert ("partner", code) in problems_of(house, partner=person)
    assert cases.count(house.work, CaseFilter.ALL) == 0


@pytest.mark.parametrize("name", ["<b>Voss</b>", "Voss & Söhne", "Şerban-Łęcki", "Ιωάννου"])
def test_unusual_names_are_kept_to_the_letter(house: House, name: str) -> None:
    person = builders.a_partner(id=PersonId("p-9"), last_name=name)
    swap = house.a_case(partner=person)

    assert cases.view(house.work, swap.id).swap.placements[1].visitor.last_name == name


def test_nothing_is_written_when_it_is_refused(house: House) -> None:
    stranger = builders.a_partner(id=PersonId("p-9"), last_name="Neu")
    problems_of(house, partner=stranger, last_day=date(2022, 2, 1))

    assert len(people.all_people(house.work)) == 2


def test_a_reader_may_not(house: House) -> None:
    reader = builders.a_clerk(role=Role.READER)
    with pytest.raises(DomainError):
        new_swap.create(
            type(house.work)(db=house.work.db, actor=reader, today=house.work.today),
            house.command(),
        )


def test_the_preview_says_what_will_be_there(house: House) -> None:
    expected = new_swap.derived(house.work, house.command())
    swap = house.a_case()

    assert expected.undertakings == len(swap.placements)
    assert expected.approvals == len(swap.approvals)
    assert expected.participations == len(swap.participations)
    assert expected.briefings == len(schedule.of_case(house.work, swap.id))


def test_a_hospitation_has_one_direction(house: House) -> None:
    swap = house.a_case(kind=SwapKind.ONE_SIDED, partner=None)

    assert [p.visitor.full_name for p in swap.placements] == ["Mara Lindner"]
    assert swap.nda_status() == (0, 1)


def test_an_internship_may_have_nobody_at_home(house: House) -> None:
    pupil = builders.a_person(
        id=PersonId("p-7"), office_id=None, status_group=StatusGroup.PUPIL, last_name="Kurz"
    )
    swap = house.a_case(
        kind=SwapKind.INTERNSHIP, visitor=pupil, partner=None, home=None, host=house.own
    )

    assert swap.offices == (house.own,)
    assert ApprovalKind.SUPERVISOR not in [a.kind for a in swap.approvals]
