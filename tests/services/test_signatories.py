"""One or two people who sign for an employer, and what that makes of a printed agreement."""

from dataclasses import replace
from datetime import date

import pytest
from case_steps import approved_case, plan, print_kind, swap_of
from documents.pages import page_texts, text_of
from house import House

from jobswap_desktop.domain.agreement import MOST_SIGNATORIES, SigningCapacity
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, SignatureId, SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import agreements, cases, editing, printing, undoing
from jobswap_desktop.services.agreements import Signatory, Signing
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def swap_id(house: House) -> SwapId:
    """Return a case whose agreement has been printed."""
    found = approved_case(house.work)
    plan(house.work, found)
    print_kind(house.work, found, DocumentKind.AGREEMENT)
    return found


def own_office(swap: Swap) -> OfficeId:
    return swap.offices[0].id


def add(work: Workplace, swap_id: SwapId, name: str = "Uwe Kern") -> Swap:
    signatory = Signatory(
        office_id=own_office(swap_of(work, swap_id)),
        name=name,
        capacity=SigningCapacity.IM_AUFTRAG,
    )
    return agreements.add_signatory(work, swap_id, signatory).value


def names(swap: Swap) -> list[str]:
    assert swap.agreement
    return [swap.signer_name(line) for line in swap.agreement.lines_of(own_office(swap))]


def refusal(error: pytest.ExceptionInfo[DomainError]) -> ProblemCode:
    return error.value.problems[0].code


def printed(work: Workplace, swap_id: SwapId) -> bytes:
    specs = [s for s in printing.plan(work, swap_id).specs if s.kind is DocumentKind.AGREEMENT]
    return printing.pdf(printing.papers(work, swap_id, specs))


def test_second_person_signs_beside_the_first_on_one_page(house: House, swap_id: SwapId) -> None:
    swap = add(house.work, swap_id)
    assert names(swap) == ["Petra Sommer", "Uwe Kern"]

    (page,) = [page for page in page_texts(printed(house.work, swap_id)) if "Uwe Kern" in page]
    assert "Petra Sommer Uwe Kern" in page
    assert page.count("Für die Stelle: Stadt Lindenfurt") == 2
    assert "Die Bürgermeisterin i. A." in page.replace("\u202f", " ").replace("\xa0", " ")
    assert "Ausfertigung" in page.split("Für die Stelle: Stadt")[0]


def test_printed_agreement_becomes_another_revision(house: House, swap_id: SwapId) -> None:
    add(house.work, swap_id)
    print_kind(house.work, swap_id, DocumentKind.AGREEMENT)

    view = cases.view(house.work, swap_id)
    (paper,) = view.documents[-1:]
    assert (paper.kind, paper.revision) == (DocumentKind.AGREEMENT, 2)
    assert view.swap.agreement
    assert view.swap.agreement.revision == 2
    assert "Fassung 2" in text_of(printed(house.work, swap_id))


def test_agreement_waits_for_both(house: House, swap_id: SwapId) -> None:
    swap = add(house.work, swap_id)
    assert swap.agreement
    first = [line for line in swap.agreement.unsigned if line.name != "Uwe Kern"]
    signed = agreements.sign(
        house.work,
        swap_id,
        *(Signing(signature_id=line.id, on=house.work.today()) for line in first),
    ).value
    assert signed.agreement
    assert [line.name for line in signed.agreement.unsigned] == ["Uwe Kern"]


def test_adding_and_removing_can_be_taken_back(house: House, swap_id: SwapId) -> None:
    office = own_office(swap_of(house.work, swap_id))
    added = agreements.add_signatory(
        house.work, swap_id, Signatory(office_id=office, name="Uwe Kern")
    )
    assert added.undo is not None
    undoing.undo(house.work, added.undo)
    assert names(swap_of(house.work, swap_id)) == ["Petra Sommer"]

    swap = add(house.work, swap_id)
    assert swap.agreement
    second = swap.agreement.lines_of(office)[1]
    removed = agreements.remove_signatory(house.work, swap_id, second.id)
    assert names(removed.value) == ["Petra Sommer"]
    assert removed.undo is not None
    undoing.undo(house.work, removed.undo)
    assert names(swap_of(house.work, swap_id)) == ["Petra Sommer", "Uwe Kern"]


def test_more_than_two_nobody_and_strangers_are_refused(house: House, swap_id: SwapId) -> None:
    add(house.work, swap_id)
    with pytest.raises(DomainError) as full:
        add(house.work, swap_id, "Dritte Person")
    assert refusal(full) is ProblemCode.SIGNATORIES_FULL
    assert full.value.problems[0].values["most"] == str(MOST_SIGNATORIES)
    with pytest.raises(DomainError) as nameless:
        agreements.add_signatory(
            house.work, swap_id, Signatory(office_id=house.partner.id, name="  ")
        )
    assert refusal(nameless) is ProblemCode.REQUIRED
    with pytest.raises(DomainError) as stranger:
        agreements.add_signatory(
            house.work, swap_id, Signatory(office_id=OfficeId("fremd"), name="X")
        )
    assert refusal(stranger) is ProblemCode.NOT_FOUND


def test_what_was_signed_and_the_only_line_stay(house: House, swap_id: SwapId) -> None:
    swap = swap_of(house.work, swap_id)
    assert swap.agreement
    only, visitor = swap.agreement.signatures[0], swap.agreement.signatures[-1]
    for line, code in (
        (only, ProblemCode.LAST_SIGNATORY),
        (visitor, ProblemCode.TRANSITION_NOT_ALLOWED),
        (replace(only, id=SignatureId("keine")), ProblemCode.NOT_FOUND),
    ):
        with pytest.raises(DomainError) as refused:
            agreements.remove_signatory(house.work, swap_id, line.id)
        assert refusal(refused) is code


def test_nobody_is_added_or_removed_once_somebody_has_signed(house: House, swap_id: SwapId) -> None:
    swap = add(house.work, swap_id)
    assert swap.agreement
    first, second = swap.agreement.lines_of(own_office(swap))
    office = house.partner.id
    agreements.sign(house.work, swap_id, Signing(signature_id=first.id, on=house.work.today()))
    before = swap_of(house.work, swap_id)
    with pytest.raises(DomainError) as adding:
        agreements.add_signatory(house.work, swap_id, Signatory(office_id=office, name="Ina Rot"))
    with pytest.raises(DomainError) as removing:
        agreements.remove_signatory(house.work, swap_id, second.id)
    for refused in (adding, removing):
        assert refusal(refused) is ProblemCode.AGREEMENT_SIGNED
        assert "Petra Sommer" in problem_text(refused.value.problems[0])
    assert swap_of(house.work, swap_id) == before


def test_second_signatory_stays_one_when_the_agreement_is_made_anew(
    house: House, swap_id: SwapId
) -> None:
    swap = add(house.work, swap_id)
    stay = swap.placements[0]
    details = editing.PlacementDetails(
        first_day=stay.first_day,
        last_day=stay.last_day,
        place="Anderswo",
        data_sharing_consent_on=stay.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap_id, stay.id, details)
    print_kind(house.work, swap_id, DocumentKind.AGREEMENT)

    renewed = swap_of(house.work, swap_id)
    assert renewed.agreement
    assert renewed.agreement.revision == 2
    assert names(renewed) == ["Petra Sommer", "Uwe Kern"]
    assert [line.signed_on for line in renewed.agreement.signatures] == [None] * 5


def test_outdated_agreement_takes_no_signatory(house: House, swap_id: SwapId) -> None:
    stay = swap_of(house.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=stay.first_day, last_day=date(2022, 2, 24), place=stay.place
    )
    editing.edit_placement(house.work, swap_id, stay.id, details)
    with pytest.raises(DomainError) as refused:
        add(house.work, swap_id)
    assert refusal(refused) is ProblemCode.TRANSITION_NOT_ALLOWED
