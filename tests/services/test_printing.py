"""Printing: what is needed when, what handing over brings about, revisions, and undo."""

from dataclasses import asdict, replace
from datetime import date

import builders
import pytest
from case_steps import approve, consent, hear_equality_officers, plan
from house import House

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.paper_plan import paper_plan
from jobswap_desktop.domain.participation import Answer, Participation, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    cases,
    closing,
    confidentiality,
    decisions,
    editing,
    people,
    printing,
    undoing,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

HANDED = date(2021, 12, 6)


def needed(work: Workplace, swap: Swap) -> list[DocumentKind]:
    return [spec.kind for spec in printing.plan(work, swap.id).specs if spec.needed]


def print_kind(
    work: Workplace, swap: Swap, kind: DocumentKind, on: date | None = HANDED
) -> Outcome[Swap]:
    if kind is DocumentKind.AGREEMENT:
        plan(work, swap.id)
    specs = [spec for spec in printing.plan(work, swap.id).specs if spec.kind is kind]
    papers = printing.papers(work, swap.id, specs)
    return printing.record(work, swap.id, papers, on)


def test_a_requested_case_asks_supervisors_and_visitors_before_the_bodies(house: House) -> None:
    swap = house.a_case()
    asked = [*[DocumentKind.SUPERVISOR_STATEMENT] * 2, *[DocumentKind.PRIVACY_NOTICE] * 2]
    assert needed(house.work, swap) == asked

    approve(house.work, swap.id, ApprovalKind.SUPERVISOR)
    assert DocumentKind.SUBMISSION not in needed(house.work, swap)

    consent(house.work, swap.id)
    assert needed(house.work, swap) == [DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP] * 2


def test_the_equality_officers_are_asked_before_the_councils(house: House) -> None:
    swap = house.a_case()
    approve(house.work, swap.id, ApprovalKind.SUPERVISOR)
    consent(house.work, swap.id)
    plan = printing.plan(house.work, swap.id)
    specs = [spec for spec in plan.specs if spec.needed and spec.participation_id]
    assert {spec.number[-2:] for spec in specs} == {"GB"}

    for held in swap.participations:
        if held.body is Body.EQUALITY_OFFICER:
            submission = decisions.Submission(participation_id=held.id, received_on=HANDED)
            decisions.submit(house.work, swap.id, submission)
            reply = Answer(outcome=ParticipationState.NOTED, on=HANDED)
            decisions.answer(house.work, swap.id, held.id, reply)
    plan = printing.plan(house.work, swap.id)
    specs = [spec for spec in plan.specs if spec.needed and spec.participation_id]
    assert {spec.number[-2:] for spec in specs} == {"PR"}
    assert len(specs) == 4


def test_a_draft_needs_the_requests_of_its_visitors_and_nothing_else(house: House) -> None:
    swap = house.a_case(as_draft=True)
    assert needed(house.work, swap) == [DocumentKind.REQUEST] * 2
    plan = printing.plan(house.work, swap.id)
    assert not any(spec.draft for spec in plan.specs if spec.kind is DocumentKind.REQUEST)


def test_papers_are_listed_in_the_order_in_which_they_are_needed(house: House) -> None:
    swap = house.a_case()
    kinds = list(dict.fromkeys(s.kind for s in printing.plan(house.work, swap.id).specs))
    assert kinds == [
        DocumentKind.REQUEST,
        DocumentKind.SUPERVISOR_STATEMENT,
        DocumentKind.PRIVACY_NOTICE,
        DocumentKind.SUBMISSION,
        DocumentKind.REPLY_SLIP,
        DocumentKind.NDA,
        DocumentKind.DATA_PROTECTION,
        DocumentKind.OBLIGATION_MINUTES,
        DocumentKind.AGREEMENT,
        DocumentKind.PHOTO_CONSENT,
        DocumentKind.WEEK_PLAN,
        DocumentKind.ARRIVAL_SHEET,
        DocumentKind.CHECKLIST_SLIP,
        DocumentKind.LEARNING_JOURNAL,
        DocumentKind.CLOSING_REPORT,
        DocumentKind.CERTIFICATE,
        DocumentKind.SUBJECT_ACCESS_REPORT,
    ]


def test_what_was_handed_out_as_it_is_now_is_not_asked_for_again(house: House) -> None:
    swap = house.a_case()
    print_kind(house.work, swap, DocumentKind.SUPERVISOR_STATEMENT)
    assert DocumentKind.SUPERVISOR_STATEMENT not in needed(house.work, swap)

    people.save(house.work, replace(house.mara, supervisor="Ines Falk"))
    plan = printing.plan(house.work, swap.id)
    again = [s.number[-1] for s in plan.specs if s.needed and s.number[-4:-2] == "ST"]
    assert again == ["A"]
    print_kind(house.work, swap, DocumentKind.SUPERVISOR_STATEMENT)
    found = cases.view(house.work, swap.id).documents
    assert {(d.number[-4:], d.revision) for d in found} == {("ST-A", 2), ("ST-B", 1)}


def test_printed_alone_a_statement_is_still_to_be_given(house: House) -> None:
    swap = house.a_case()
    print_kind(house.work, swap, DocumentKind.SUPERVISOR_STATEMENT, on=None)
    assert DocumentKind.SUPERVISOR_STATEMENT in needed(house.work, swap)


def test_notice_is_needed_until_it_was_given_and_before_data_go_out(house: House) -> None:
    swap = house.a_case()
    for placement in swap.placements:
        editing.consent_to_share(house.work, swap.id, placement.id, HANDED)
    assert DocumentKind.PRIVACY_NOTICE not in needed(house.work, swap)


def test_handing_over_the_data_protection_paper_moves_its_act(house: House) -> None:
    swap = house.a_case()
    consent(house.work, swap.id)
    outcome = print_kind(house.work, swap, DocumentKind.DATA_PROTECTION)
    acts = [p.undertaking(Act.DATA_PROTECTION) for p in outcome.value.placements]
    assert [a.state for a in acts if a] == [UndertakingState.HANDED_OVER] * 2
    assert [a.wording_version for a in acts if a] == [1, 1]


def test_minutes_get_another_revision_when_the_performer_is_known(house: House) -> None:
    swap = house.a_case()
    consent(house.work, swap.id)
    swap = print_kind(house.work, swap, DocumentKind.OBLIGATION_MINUTES).value
    held = swap.placements[0].undertaking(Act.FORMAL_OBLIGATION)
    assert held is not None
    command = confidentiality.Advance(
        undertaking_id=held.id, on=HANDED, by="Holger Brandt", by_function="Verbandsvorsteher"
    )
    confidentiality.advance(house.work, swap.id, command)
    print_kind(house.work, swap, DocumentKind.OBLIGATION_MINUTES)

    found = cases.view(house.work, swap.id).documents
    assert {(d.number[-4:], d.revision) for d in found} == {("NV-A", 2), ("NV-B", 1)}


def test_answer_to_a_person_is_never_preselected_and_follows_the_record(house: House) -> None:
    swap = house.a_case()
    for state in SwapState:
        specs = paper_plan(replace(swap, state=state), HANDED)
        assert not any(s.needed for s in specs if s.kind is DocumentKind.SUBJECT_ACCESS_REPORT)
    print_kind(house.work, swap, DocumentKind.SUBJECT_ACCESS_REPORT)
    print_kind(house.work, swap, DocumentKind.SUBJECT_ACCESS_REPORT)
    assert {d.revision for d in cases.view(house.work, swap.id).documents} == {1}

    entry = closing.new_entry(house.on(builders.MONDAY), swap.id, swap.placements[1].id)
    closing.save_entry(house.on(builders.MONDAY), replace(entry, learned="Warteschlangen"))
    print_kind(house.on(builders.MONDAY), swap, DocumentKind.SUBJECT_ACCESS_REPORT)
    found = cases.view(house.work, swap.id).documents
    assert {(d.number[-4:], d.revision) for d in found} == {("AK-A", 1), ("AK-B", 2)}


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_answer_to_a_person_is_for_the_hr_office_alone(house: House, role: Role) -> None:
    swap = house.a_case()
    specs = [
        spec
        for spec in printing.plan(house.work, swap.id).specs
        if spec.kind is DocumentKind.SUBJECT_ACCESS_REPORT
    ]
    assert len(specs) == 2
    other = replace(house.work, actor=builders.a_clerk(role=role))
    kinds = {spec.kind for spec in printing.plan(other, swap.id).specs}
    assert DocumentKind.SUBJECT_ACCESS_REPORT not in kinds
    with pytest.raises(DomainError) as refused:
        printing.papers(other, swap.id, specs)
    assert refused.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED


def unlocked(house: House) -> Swap:
    """Return a case in which every paper may be printed that is no draft."""
    swap = house.a_case()
    consent(house.work, swap.id)
    hear_equality_officers(house.work, swap.id)
    return cases.view(house.work, swap.id).swap


def councils(swap: Swap) -> list[Participation]:
    return [held for held in swap.participations if held.body is Body.STAFF_COUNCIL]


def test_handing_over_submissions_starts_their_time(house: House) -> None:
    swap = print_kind(house.work, unlocked(house), DocumentKind.SUBMISSION).value

    assert {p.state for p in councils(swap)} == {ParticipationState.SUBMITTED}
    assert {p.due_on for p in councils(swap)} == {date(2021, 12, 20)}


def test_printing_alone_starts_nothing(house: House) -> None:
    swap = print_kind(house.work, unlocked(house), DocumentKind.SUBMISSION, on=None).value

    assert {p.state for p in councils(swap)} == {ParticipationState.DRAFT}
    assert {d.state for d in cases.view(house.work, swap.id).documents} == {PaperState.PRINTED}


def test_declarations_are_handed_over_and_taken_back(house: House) -> None:
    before = unlocked(house)
    outcome = print_kind(house.work, before, DocumentKind.NDA)
    states = [p.undertaking(Act.NDA) for p in outcome.value.placements]
    assert [s.state for s in states if s] == [UndertakingState.HANDED_OVER] * 2

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    view = cases.view(house.work, before.id)
    acts = [p.undertaking(Act.NDA) for p in view.swap.placements]
    assert [s.state for s in acts if s] == [UndertakingState.DRAFT] * 2
    assert view.documents == ()


def test_numbers_tell_case_kind_and_direction(house: House) -> None:
    swap = house.a_case()
    numbers = [spec.number for spec in printing.plan(house.work, swap.id).specs]

    assert f"{swap.reference}-VE-A" in numbers
    assert f"{swap.reference}-BT-B-PR" in numbers
    assert len(numbers) == len(set(numbers))


def test_a_changed_place_gives_the_next_revision(house: House) -> None:
    swap = print_kind(house.work, unlocked(house), DocumentKind.NDA).value
    placement = swap.placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day,
        last_day=placement.last_day,
        place="Anderswo",
        data_sharing_consent_on=placement.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap.id, placement.id, details)
    print_kind(house.work, swap, DocumentKind.NDA)

    found = cases.view(house.work, swap.id).documents
    assert {(d.number[-4:], d.revision) for d in found} == {("VE-A", 2), ("VE-B", 2)}


def test_looking_at_papers_writes_nothing(house: House) -> None:
    swap = house.a_case()
    before = len(cases.history(house.work, swap.id))
    plan = printing.plan(house.work, swap.id)
    data = printing.pdf(printing.papers(house.work, swap.id, plan.specs))

    assert printing.page_count(data) > len(plan.specs)
    assert printing.picture(data, 0, 40).width > 100
    assert len(cases.history(house.work, swap.id)) == before
    assert cases.view(house.work, swap.id).swap.agreement is None


def test_what_is_locked_is_refused_with_what_to_do(house: House) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as refused:
        print_kind(house.work, swap, DocumentKind.NDA)
    (problem,) = refused.value.problems
    assert problem.code is ProblemCode.PAPER_LOCKED
    assert "Einwilligung" in problem_text(problem)
    assert "Mara Lindner" in problem_text(problem)
    assert cases.view(house.work, swap.id).documents == ()

    consent(house.work, swap.id)
    with pytest.raises(DomainError, match="paper_locked"):
        print_kind(house.work, swap, DocumentKind.SUBMISSION)
    assert {p.state for p in cases.view(house.work, swap.id).swap.participations} == {
        ParticipationState.DRAFT
    }


def test_what_is_locked_bears_the_mark_of_a_draft(house: House) -> None:
    swap = house.a_case()
    plan = printing.plan(house.work, swap.id)
    drafts = {
        paper.document.number: paper.draft
        for paper in printing.papers(house.work, swap.id, plan.specs)
    }
    assert drafts[f"{swap.reference}-VE-A"]
    assert set(plan.locks) <= {number for number, draft in drafts.items() if draft}

    consent(house.work, swap.id)
    (paper, *_) = printing.papers(
        house.work, swap.id, [s for s in plan.specs if s.kind is DocumentKind.NDA]
    )
    assert not paper.draft


def test_papers_of_several_cases_are_one_entry_and_one_way_back(house: House) -> None:
    swaps = [unlocked(house), unlocked(house)]
    run = [
        printing.CasePapers(
            swap_id=swap.id,
            papers=printing.papers(
                house.work,
                swap.id,
                [s for s in printing.plan(house.work, swap.id).specs if s.kind is DocumentKind.NDA],
            ),
        )
        for swap in swaps
    ]
    before = audit.length(house.work.db)
    outcome = printing.record_all(house.work, run, HANDED)
    assert outcome.value == 4
    assert audit.length(house.work.db) == before + 1
    for swap in swaps:
        (newest, *_) = cases.history(house.work, swap.id)
        assert newest.subject == ("Verschwiegenheitserklärung (11.2-JT-2021-001, 11.2-JT-2021-002)")
        assert len(cases.view(house.work, swap.id).documents) == 2

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    for swap in swaps:
        view = cases.view(house.work, swap.id)
        assert view.documents == ()
        acts = [p.undertaking(Act.NDA) for p in view.swap.placements]
        assert [act.state for act in acts if act] == [UndertakingState.DRAFT] * 2
    assert audit.faults(house.work.db) == ()


def test_one_locked_paper_keeps_the_whole_run_from_being_recorded(house: House) -> None:
    free, locked = unlocked(house), house.a_case()
    run = [
        printing.CasePapers(
            swap_id=swap.id,
            papers=printing.papers(
                house.work,
                swap.id,
                [s for s in printing.plan(house.work, swap.id).specs if s.kind is DocumentKind.NDA],
            ),
        )
        for swap in (free, locked)
    ]
    with pytest.raises(DomainError, match="paper_locked"):
        printing.record_all(house.work, run, HANDED)
    assert cases.view(house.work, free.id).documents == ()


def test_taking_a_print_run_back_leaves_everything_as_it_was(house: House) -> None:
    swap = unlocked(house)
    before = facts(house, swap)
    plan = printing.plan(house.work, swap.id)
    wanted = [s for s in plan.specs if s.number not in plan.locks and not s.draft]
    papers = printing.papers(house.work, swap.id, wanted)
    outcome = printing.record(house.work, swap.id, papers, HANDED)
    after = facts(house, swap)
    assert after != before
    assert outcome.undo is not None
    redo = undoing.undo(house.work, outcome.undo)
    assert facts(house, swap) == before
    assert redo.undo is not None
    undoing.undo(house.work, redo.undo)
    assert facts(house, swap) == after


def facts(house: House, swap: Swap) -> object:
    """Return all that is recorded of a case but how often it was written."""
    view = cases.view(house.work, swap.id)

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items() if key != "version"}
        return [plain(item) for item in value] if isinstance(value, list | tuple) else value

    return plain([asdict(view.swap), *(asdict(document) for document in view.documents)])
