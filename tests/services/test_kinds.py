"""Each kind of case from its request to its closing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from builders import FRIDAY
from case_steps import (
    approve,
    consent,
    hear_all,
    plan,
    print_kind,
    protect,
    sign_all,
    submit_to_all,
    swap_of,
)
from documents.pages import text_of
from house import House

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import LegalForm
from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import editing, new_swap, offices, people, printing
from jobswap_desktop.services.workplace import Workplace

AFTER = FRIDAY + timedelta(days=3)


def a_pupil(house: House, office_id: Any = None) -> Person:
    made = people.new_person(house.work, "Lea Jung", office_id)
    return people.save(house.work, replace(made, status_group=StatusGroup.PUPIL)).value


def of_kind(house: House, kind: str) -> Swap:
    command = house.command()
    if kind == "hospitation":
        command = house.command(kind=SwapKind.ONE_SIDED, partner=None)
    if kind == "guest":
        command = house.command(
            kind=SwapKind.ONE_SIDED,
            visitor=house.jana,
            partner=None,
            home=house.partner,
            host=house.own,
        )
    if kind in {"internship", "internship of a school"}:
        school = offices.save(
            house.work,
            replace(
                offices.new_office(house.work, "Gymnasium Lindenfurt"),
                legal_form=LegalForm.SCHOOL,
                head_name="Rita Vogt",
                bodies=frozenset(),
            ),
        ).value
        home = school if kind == "internship of a school" else None
        command = house.command(
            kind=SwapKind.INTERNSHIP,
            visitor=a_pupil(house, home.id if home else None),
            partner=None,
            home=home,
            host=house.own,
        )
    return new_swap.create(house.work, command).value


def closed(work: Workplace, after: Workplace, swap: Swap) -> Swap:
    """Walk a case to its end."""
    approve(work, swap.id, ApprovalKind.SUPERVISOR)
    consent(work, swap.id)
    submit_to_all(work, swap.id)
    hear_all(work, swap.id)
    approve(work, swap.id, ApprovalKind.HEAD_OF_OFFICE)
    protect(work, swap.id)
    plan(work, swap.id)
    sign_all(work, swap.id)
    assert swap_of(work, swap.id).missing() == ()
    print_kind(after, swap.id, DocumentKind.CERTIFICATE)
    return editing.move(after, swap.id, SwapState.CLOSED).value


@pytest.mark.parametrize(
    ("kind", "directions", "asked", "signatures"),
    [
        ("swap", 2, (2, 4), 4),
        ("hospitation", 1, (2, 4), 3),
        ("guest", 1, (2, 4), 3),
        ("internship", 1, (1, 2), 2),
        ("internship of a school", 1, (2, 2), 3),
    ],
)
def test_every_kind_comes_to_its_end(
    house: House, kind: str, directions: int, asked: tuple[int, int], signatures: int
) -> None:
    swap = of_kind(house, kind)
    assert len(swap.placements) == directions
    heads = [a for a in swap.approvals if a.kind is ApprovalKind.HEAD_OF_OFFICE]
    assert (len({a.office_id for a in heads}), len(swap.participations)) == asked
    done = closed(house.work, house.on(AFTER), swap)
    assert done.state is SwapState.CLOSED
    assert done.nda_status() == (directions, directions)
    assert done.agreement is not None
    assert len(done.agreement.signatures) == signatures


def test_an_internship_without_a_home_asks_and_prints_nothing_for_one(house: House) -> None:
    swap = of_kind(house, "internship")
    assert {a.kind for a in swap.approvals} == {ApprovalKind.HEAD_OF_OFFICE}
    assert {p.office_id for p in swap.participations} == {house.own.id}
    specs = printing.plan(house.work, swap.id).specs
    agreement = [spec for spec in specs if spec.kind is DocumentKind.AGREEMENT]
    text = text_of(printing.pdf(printing.papers(house.work, swap.id, agreement)))
    assert "Gymnasium" not in text
    assert "Für die Stelle: Stadt Lindenfurt" in text


@pytest.mark.parametrize("kind", [DocumentKind.AGREEMENT, DocumentKind.SUBMISSION])
def test_an_unknown_status_group_is_asserted_on_no_paper(house: House, kind: DocumentKind) -> None:
    unknown = people.new_person(house.work, "Nora Neu", house.own.id)
    swap = house.a_case(visitor=unknown, kind=SwapKind.ONE_SIDED, partner=None)
    specs = [spec for spec in printing.plan(house.work, swap.id).specs if spec.kind is kind]
    text = text_of(printing.pdf(printing.papers(house.work, swap.id, specs)))
    for word in ("Tarifbeschäftigte", "Beamtinnen", "Auszubildende", "Noch nicht bekannt"):
        assert word not in text
    known = people.save(house.work, replace(unknown, version=1, status_group=StatusGroup.TRAINEE))
    assert known.value.status_group is StatusGroup.TRAINEE
    text = text_of(printing.pdf(printing.papers(house.work, swap.id, specs)))
    assert "Auszubildende" in text
