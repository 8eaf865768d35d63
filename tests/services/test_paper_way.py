"""The way of the paper: rows made by printing, steps with what they tell, reminders, lists."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import a_clerk
from case_steps import approved_case, consent, held, plan, print_kind, swap_of
from house import House
from paper_steps import move, nda, papers, print_first_slip, sound, states

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Act, Form, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import Answer, ParticipationState, ReplyChannel
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    agreements,
    cases,
    confidentiality,
    decisions,
    editing,
    history_text,
    paper_way,
    undoing,
)

P, U = PaperState, UndertakingState


@pytest.fixture
def swap_id(house: House) -> SwapId:
    return approved_case(house.work)


def test_printing_makes_a_row_for_everybody_who_signs(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    print_kind(house.work, swap_id, DocumentKind.WEEK_PLAN)

    assert states(house.work, swap_id, DocumentKind.NDA) == [[P.HANDED_OVER] * 2] * 2
    assert states(house.work, swap_id, DocumentKind.AGREEMENT) == [[P.HANDED_OVER] * 4]
    assert states(house.work, swap_id, DocumentKind.WEEK_PLAN) == [[]] * 3
    days = {p.document.handed_over_on for p in papers(house.work, swap_id, DocumentKind.WEEK_PLAN)}
    assert days == {house.work.today()}
    sound(house.work, swap_id)


def test_printing_again_keeps_the_day_of_who_has_it(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    visitor, _ = nda(house.work, swap_id)
    move(house.work, swap_id, P.RETURNED, visitor)
    print_kind(house.on(date(2021, 12, 10)), swap_id, DocumentKind.NDA)

    visitor, host = nda(house.work, swap_id)
    assert visitor.returned_on == visitor.handed_over_on == host.handed_over_on
    sound(house.work, swap_id)


def test_a_new_revision_leaves_the_old_one_readable(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    move(house.work, swap_id, P.RETURNED, nda(house.work, swap_id)[0])
    placement = swap_of(house.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day,
        last_day=placement.last_day,
        place="Anderswo",
        data_sharing_consent_on=placement.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap_id, placement.id, details)
    print_kind(house.work, swap_id, DocumentKind.NDA)

    paper = papers(house.work, swap_id, DocumentKind.NDA)[0]
    assert {s.revision for s in paper.signers} == {2}
    assert [(s.revision, s.state) for s in paper.outdated] == [(1, P.RETURNED), (1, P.HANDED_OVER)]
    # Nobody waits for what was replaced.
    assert {s.revision for each in paper_way.outstanding(house.work) for s in each.signers} == {2}
    with pytest.raises(DomainError, match="not_found"):
        move(house.work, swap_id, P.RETURNED, paper.outdated[1])
    sound(house.work, swap_id)


def test_minutes_that_were_voided_are_taken_anew(house: House, swap_id: SwapId) -> None:
    """Minutes are taken along to the act: only signed ones belong to an act that was voided."""
    work = house.work
    print_kind(work, swap_id, DocumentKind.OBLIGATION_MINUTES)
    print_kind(work, swap_id, DocumentKind.OBLIGATION_MINUTES)
    act = held(work, swap_id, Act.FORMAL_OBLIGATION)
    command = confidentiality.Advance(
        undertaking_id=act.id, on=work.today(), by="Holger Brandt", by_function="Leitung"
    )
    confidentiality.advance(work, swap_id, command)
    first = papers(work, swap_id, DocumentKind.OBLIGATION_MINUTES)[0]
    assert (first.document.revision, first.document.state) == (1, P.RETURNED)
    confidentiality.leave(work, swap_id, act.id, U.VOIDED, "Name falsch geschrieben")
    print_kind(work, swap_id, DocumentKind.OBLIGATION_MINUTES)
    first = papers(work, swap_id, DocumentKind.OBLIGATION_MINUTES)[0]
    assert (first.document.revision, first.document.state) == (2, P.HANDED_OVER)


def test_a_voided_declaration_is_not_printed_under_its_old_revision(
    house: House, swap_id: SwapId
) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    wrong = held(house.work, swap_id)
    confidentiality.leave(house.work, swap_id, wrong.id, U.VOIDED, "Name falsch geschrieben")
    print_kind(house.work, swap_id, DocumentKind.NDA)

    first, second = papers(house.work, swap_id, DocumentKind.NDA)
    assert (first.document.revision, second.document.revision) == (2, 1)
    assert held(house.work, swap_id).state is U.HANDED_OVER


def test_coming_back_is_recorded_with_the_signature_it_bears(house: House, swap_id: SwapId) -> None:
    work = house.work
    print_kind(work, swap_id, DocumentKind.NDA)
    visitor, host = nda(work, swap_id)
    found = paper_way.proposal(work, swap_id, [visitor.id], P.RETURNED)
    assert found.lines == ("Verschwiegenheitserklärung Mara Lindner: Von Gastperson unterzeichnet",)
    assert not found.wants_name
    before = len(cases.history(work, swap_id))
    outcome = move(work, swap_id, P.RETURNED, visitor, form=Form.SCAN)

    act = held(work, swap_id)
    assert (act.state, act.form) == (U.SIGNED_BY_VISITOR, Form.SCAN)
    assert nda(work, swap_id)[0].form is Form.SCAN
    assert len(cases.history(work, swap_id)) == before + 1

    found = paper_way.proposal(work, swap_id, [host.id], P.RETURNED)
    assert (found.wants_name, found.name) == (True, "Holger Brandt")
    move(work, swap_id, P.RETURNED, host, by="Ilse Kramer")
    assert (held(work, swap_id).state, held(work, swap_id).by) == (U.COUNTERSIGNED, "Ilse Kramer")
    sound(work, swap_id)
    assert outcome.undo is not None


def test_both_originals_at_once_are_both_signatures(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    move(house.work, swap_id, P.RETURNED, *nda(house.work, swap_id))
    assert held(house.work, swap_id).state is U.COUNTERSIGNED
    move(house.work, swap_id, P.FILED, *nda(house.work, swap_id), filed_at="Ordner 7")
    act = held(house.work, swap_id)
    assert (act.state, act.filed_at) == (U.FILED, "Ordner 7")
    (first, _) = papers(house.work, swap_id, DocumentKind.NDA)
    assert (first.document.state, first.document.filed_at) == (P.FILED, "Ordner 7")
    assert [row.swap_id for row in cases.rows(house.work, CaseFilter.ALL, "Ordner 7")] == [swap_id]
    sound(house.work, swap_id)


def test_whoever_unticks_it_records_the_paper_alone(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    move(house.work, swap_id, P.RETURNED, nda(house.work, swap_id)[0], also=False)
    assert held(house.work, swap_id).state is U.HANDED_OVER
    assert nda(house.work, swap_id)[0].state is P.RETURNED


def test_steps_of_a_declaration_move_its_originals(house: House, swap_id: SwapId) -> None:
    work = house.work
    print_kind(work, swap_id, DocumentKind.NDA)
    expected = [
        (U.SIGNED_BY_VISITOR, [P.RETURNED, P.HANDED_OVER]),
        (U.COUNTERSIGNED, [P.RETURNED, P.RETURNED]),
        (U.FILED, [P.FILED, P.FILED]),
    ]
    for state, reached in expected:
        before = states(work, swap_id, DocumentKind.NDA)
        command = confidentiality.Advance(
            undertaking_id=held(work, swap_id).id,
            on=work.today(),
            by="Holger Brandt",
            filed_at="Ordner 7",
            form=Form.SCAN if state is U.SIGNED_BY_VISITOR else None,
        )
        outcome = confidentiality.advance(work, swap_id, command)
        assert outcome.undo is not None
        assert states(work, swap_id, DocumentKind.NDA)[0] == reached
        redo = undoing.undo(work, outcome.undo).undo
        assert states(work, swap_id, DocumentKind.NDA) == before
        assert redo is not None
        undoing.undo(work, redo)
        sound(work, swap_id)
    visitor, host = nda(work, swap_id)
    assert (visitor.form, visitor.filed_at, host.filed_at) == (Form.SCAN, "Ordner 7", "Ordner 7")
    assert visitor.returned_on == work.today()


def test_a_signed_line_of_the_agreement_is_back_and_the_other_way_round(
    house: House, swap_id: SwapId
) -> None:
    work = house.work
    plan(work, swap_id)
    print_kind(work, swap_id, DocumentKind.AGREEMENT)
    agreement = swap_of(work, swap_id).agreement
    assert agreement is not None
    first = agreement.unsigned[0]
    agreements.sign(work, swap_id, agreements.Signing(signature_id=first.id, on=work.today()))
    (paper,) = papers(work, swap_id, DocumentKind.AGREEMENT)
    assert [s.state for s in paper.signers] == [P.RETURNED, *[P.HANDED_OVER] * 3]

    found = paper_way.proposal(work, swap_id, [paper.signers[2].id], P.RETURNED)
    assert found.lines == ("Vereinbarung: Mara Lindner",)
    move(work, swap_id, P.RETURNED, *paper.signers[1:])
    agreement = swap_of(work, swap_id).agreement
    assert agreement is not None
    assert agreement.unsigned == ()
    assert papers(work, swap_id, DocumentKind.AGREEMENT)[0].document.state is P.RETURNED
    sound(work, swap_id)


@pytest.mark.parametrize(
    ("channel", "state"), [(ReplyChannel.PAPER, P.RETURNED), (ReplyChannel.EMAIL, P.HANDED_OVER)]
)
def test_an_answer_on_paper_brings_the_slip_back(
    house: House, channel: ReplyChannel, state: PaperState
) -> None:
    work, swap = house.work, house.a_case()
    consent(work, swap.id)
    print_first_slip(work, swap.id)
    asked = next(
        each
        for each in swap_of(work, swap.id).participations
        if each.state is ParticipationState.SUBMITTED
    )
    reply = Answer(outcome=ParticipationState.NOTED, on=work.today(), channel=channel)
    decisions.answer(work, swap.id, asked.id, reply)

    mine = [
        each
        for each in papers(work, swap.id, DocumentKind.REPLY_SLIP)
        if each.document.participation_id == asked.id
    ]
    assert [[s.state for s in each.signers] for each in mine] == [[state]]
    # Bodies are not asked for their slips: their answers have days of their own.
    assert paper_way.outstanding(work) == ()


def test_a_case_that_is_over_still_takes_its_papers_in(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    editing.move(house.work, swap_id, SwapState.CANCELLED, "Absage")
    assert paper_way.outstanding(house.work) == ()
    move(house.work, swap_id, P.RETURNED, nda(house.work, swap_id)[0])

    assert nda(house.work, swap_id)[0].state is P.RETURNED
    assert held(house.work, swap_id).state is U.HANDED_OVER
    sound(house.work, swap_id)


def test_refusals_say_what_is_wrong_and_write_nothing(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    visitor, _ = nda(house.work, swap_id)
    before = len(cases.history(house.work, swap_id))
    tomorrow = house.work.today() + timedelta(days=1)
    with pytest.raises(DomainError, match="required"):
        move(house.work, swap_id, P.RETURNED)
    with pytest.raises(DomainError, match="date_in_future"):
        move(house.work, swap_id, P.RETURNED, visitor, on=tomorrow)
    with pytest.raises(DomainError, match="transition_not_allowed"):
        move(house.work, swap_id, P.FILED, visitor, filed_at="Ordner")
    assert len(cases.history(house.work, swap_id)) == before
    reader = replace(house.work, actor=a_clerk(role=Role.READER))
    with pytest.raises(DomainError, match="role_not_allowed"):
        move(reader, swap_id, P.RETURNED, visitor)
    (refused, *rest) = cases.history(house.work, swap_id)
    assert refused.action is Action.ACCESS_REFUSED
    assert len(rest) == before


def test_one_step_back_is_a_correction_of_the_paper_alone(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    visitor, _ = nda(house.work, swap_id)
    move(house.work, swap_id, P.RETURNED, visitor)
    paper_way.take_back(house.work, swap_id, visitor.id)

    assert nda(house.work, swap_id)[0].state is P.HANDED_OVER
    assert held(house.work, swap_id).state is U.SIGNED_BY_VISITOR
    sound(house.work, swap_id)


def test_the_history_says_what_came_back_in_words(house: House, swap_id: SwapId) -> None:
    print_kind(house.work, swap_id, DocumentKind.NDA)
    move(house.work, swap_id, P.RETURNED, nda(house.work, swap_id)[0], form=Form.SCAN)
    row = cases.history(house.work, swap_id, 1)[0]

    assert row.subject == ("Verschwiegenheitserklärung – Mara Lindner (Mara Lindner): Zurück")
    assert "Form: – → Scan" in history_text.change_lines(row)
    assert "Unterschriftsexemplar zurück am: – → 06.12.2021" in history_text.change_lines(row)


def test_each_act_moves_its_own_paper(house: House, swap_id: SwapId) -> None:
    for kind in (DocumentKind.NDA, DocumentKind.DATA_PROTECTION):
        print_kind(house.work, swap_id, kind)
    act = held(house.work, swap_id, Act.DATA_PROTECTION)
    assert act.state is U.HANDED_OVER
    command = confidentiality.Advance(undertaking_id=act.id, on=house.work.today())
    confidentiality.advance(house.work, swap_id, command)
    assert states(house.work, swap_id, DocumentKind.NDA) == [[P.HANDED_OVER] * 2] * 2
    assert states(house.work, swap_id, DocumentKind.DATA_PROTECTION) == [
        [P.RETURNED, P.HANDED_OVER],
        [P.HANDED_OVER, P.HANDED_OVER],
    ]
