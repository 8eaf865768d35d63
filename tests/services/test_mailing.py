"""Papers by mail: the letter, who gets it, and what is recorded."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.policy import default

import pytest
from case_steps import consent
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, editing, mailing, offices, people, printing, undoing
from jobswap_desktop.services.mailing import Mailing

TODAY = date(2021, 12, 6)


@pytest.fixture
def swap(house: House) -> Swap:
    mara = replace(house.mara, email="mara.lindner@lindenfurt.example")
    partner = replace(house.partner, email="post@westtal.example")
    made = house.a_case(
        visitor=people.save(house.work, mara).value,
        host=offices.save(house.work, partner).value,
    )
    consent(house.work, made.id)
    return cases.view(house.work, made.id).swap


def of_kinds(house: House, swap: Swap, *kinds: DocumentKind, ends: str = "") -> Mailing:
    specs = [
        spec
        for spec in printing.plan(house.work, swap.id).specs
        if spec.kind in kinds and spec.number.endswith(ends)
    ]
    papers = printing.papers(house.work, swap.id, specs)
    return Mailing(swap=swap, papers=tuple((paper, b"%PDF") for paper in papers))


def first(house: House, mail: Mailing) -> mailing.Letter:
    return mailing.letter(house.work, mail, mailing.recipients(mail)[0])


def test_a_paper_about_one_visitor_goes_to_that_visitor(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA, ends="VE-A")
    written = first(house, mail)
    assert written.to == "mara.lindner@lindenfurt.example"
    assert written.subject == "Verschwiegenheitserklärung zum Fall 11.2-JT-2021-001"
    assert written.text.startswith("Guten Tag Mara Lindner,\n\n")
    assert "– Verschwiegenheitserklärung – Mara Lindner (11.2-JT-2021-001-VE-A.pdf)" in written.text
    assert "senden Sie uns ein Exemplar zurück" in written.text
    assert written.text.endswith("Mit freundlichen Grüßen\nKim Weber")
    assert "Lindner" not in written.subject


def test_what_concerns_everybody_goes_to_the_partner(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA, DocumentKind.AGREEMENT)
    names = [each.name for each in mailing.recipients(mail)]
    assert names == ["IT-Verbund Westtal", "Stadt Lindenfurt", "Mara Lindner", "Jana Voss"]
    written = first(house, mail)
    assert written.to == "post@westtal.example"
    assert written.subject == "Unterlagen zum Fall 11.2-JT-2021-001"
    assert written.text.startswith("Guten Tag,\n\n")
    assert "– Vereinbarung (11.2-JT-2021-001-AV.pdf), Entwurf" in written.text
    assert "noch nicht gültig" in written.text


def who(mail: Mailing, name: str) -> mailing.Recipient:
    return next(each for each in mailing.recipients(mail) if each.name == name)


def numbers(mail: Mailing) -> list[str]:
    return [paper.document.number.split("-", 4)[-1] for paper, _data in mail.papers]


def test_a_submission_goes_to_its_body_by_way_of_its_office(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.SUBMISSION, ends="BT-B-GB")
    first_of_all = mailing.recipients(mail)[0]
    assert first_of_all.name == "Gleichstellungsbeauftragte, IT-Verbund Westtal"
    assert first_of_all.address == "post@westtal.example"
    assert mailing.is_handed_over(mail, first_of_all)
    partner = who(mail, "IT-Verbund Westtal")
    assert mailing.addressed(mail, partner).papers == ()
    assert not mailing.is_handed_over(mail, partner)


def test_everybody_gets_only_what_is_meant_for_them(house: House, swap: Swap) -> None:
    mail = of_kinds(
        house,
        swap,
        *(DocumentKind.SUBMISSION, DocumentKind.SUPERVISOR_STATEMENT),
        *(DocumentKind.NDA, DocumentKind.AGREEMENT),
    )
    got = {each.name: numbers(mailing.addressed(mail, each)) for each in mailing.recipients(mail)}
    assert got["Gleichstellungsbeauftragte, Stadt Lindenfurt"] == ["BT-A-GB"]
    assert got["Mara Lindner"] == ["VE-A", "AV"]
    assert got["IT-Verbund Westtal"] == ["VE-A", "VE-B", "AV"]
    statements = [papers for papers in got.values() if papers in (["ST-A"], ["ST-B"])]
    assert len(statements) == 2


def test_nothing_that_names_a_visitor_goes_to_the_partner_without_consent(house: House) -> None:
    made = house.a_case()
    mail = of_kinds(house, made, DocumentKind.REQUEST, DocumentKind.WEEK_PLAN)
    partner = who(mail, "IT-Verbund Westtal")
    assert mailing.addressed(mail, partner).papers == ()
    assert numbers(mailing.addressed(mail, who(mail, "Mara Lindner")))


def test_a_supervisor_without_an_address_is_offered(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.SUPERVISOR_STATEMENT, ends="ST-A")
    supervisor = mailing.recipients(mail)[0]
    assert supervisor.address == ""
    assert numbers(mailing.addressed(mail, supervisor)) == ["ST-A"]


def test_an_address_that_is_none_is_left_out(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA, ends="VE-A")
    nobody = mailing.Recipient(name="X", address="siehe Aushang", is_person=True)
    assert mailing.letter(house.work, mail, nobody).to == ""


def test_the_draft_holds_letter_and_papers(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA)
    written = first(house, mail)
    found = message_from_bytes(mailing.draft(house.work, mail, written), policy=default)
    assert found["Subject"] == written.subject
    assert [part.get_filename() for part in found.walk() if part.get_filename()] == [
        "11.2-JT-2021-001-VE-A.pdf",
        "11.2-JT-2021-001-VE-B.pdf",
    ]


def test_two_addresses_are_refused_at_the_field(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA)
    written = replace(first(house, mail), to="a@x.example, b@x.example")
    with pytest.raises(DomainError) as refused:
        mailing.draft(house.work, mail, written)
    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == (ProblemCode.NOT_AN_ADDRESS, "recipient")


def test_mail_stays_on_record_and_handing_over_can_be_undone(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA)
    before = cases.view(house.work, swap.id)
    outcome = mailing.record(house.work, mail, "post@westtal.example", TODAY)
    acts = [p.undertaking(Act.NDA) for p in outcome.value.placements]
    assert [act.state for act in acts if act] == [UndertakingState.HANDED_OVER] * 2
    printed, mailed, *_ = cases.history(house.work, swap.id)
    assert (printed.action, mailed.action) == (Action.DOCUMENTS_PRINTED, Action.DOCUMENTS_MAILED)
    assert mailed.subject == (
        "an post@westtal.example: 11.2-JT-2021-001-VE-A, 11.2-JT-2021-001-VE-B"
    )

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    after = cases.view(house.work, swap.id)
    assert after.documents == before.documents == ()
    acts = [p.undertaking(Act.NDA) for p in after.swap.placements]
    assert [act.state for act in acts if act] == [UndertakingState.DRAFT] * 2
    assert Action.DOCUMENTS_MAILED in {row.action for row in cases.history(house.work, swap.id)}


def test_drafts_may_go_and_are_not_recorded_as_papers(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.AGREEMENT)
    mailing.record(house.work, mail, "", TODAY)
    assert cases.view(house.work, swap.id).documents == ()
    (row,) = (
        row for row in cases.history(house.work, swap.id) if row.action is Action.DOCUMENTS_MAILED
    )
    assert row.subject == "11.2-JT-2021-001-AV"


def test_a_paper_that_became_locked_does_not_go(house: House, swap: Swap) -> None:
    mail = of_kinds(house, swap, DocumentKind.NDA)
    written = first(house, mail)
    mailing.check(house.work, mail, written)
    for placement in swap.placements:
        details = editing.PlacementDetails(
            first_day=placement.first_day, last_day=placement.last_day, place=placement.place
        )
        editing.edit_placement(house.work, swap.id, placement.id, details)
    with pytest.raises(DomainError, match="paper_locked"):
        mailing.draft(house.work, mail, written)
    with pytest.raises(DomainError, match="paper_locked"):
        mailing.record(house.work, mail, written.to, TODAY)
    assert cases.view(house.work, swap.id).documents == ()
