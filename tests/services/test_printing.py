"""Printing: what is needed when, what handing over brings about, revisions, and undo."""

from datetime import date

from house import House

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, decisions, editing, printing, undoing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace

HANDED = date(2021, 12, 6)


def needed(work: Workplace, swap: Swap) -> list[DocumentKind]:
    return [spec.kind for spec in printing.plan(work, swap.id).specs if spec.needed]


def print_kind(
    work: Workplace, swap: Swap, kind: DocumentKind, on: date | None = HANDED
) -> Outcome[Swap]:
    specs = [spec for spec in printing.plan(work, swap.id).specs if spec.kind is kind]
    papers = printing.papers(work, swap.id, specs)
    return printing.record(work, swap.id, papers, on)


def test_a_requested_case_first_needs_the_papers_of_the_equality_officers(house: House) -> None:
    swap = house.a_case()
    assert needed(house.work, swap) == [DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP] * 2

    for held in swap.participations:
        if held.body is Body.EQUALITY_OFFICER:
            submission = decisions.Submission(participation_id=held.id, received_on=HANDED)
            decisions.submit(house.work, swap.id, submission)
            reply = Answer(outcome=ParticipationState.NOTED, on=HANDED)
            decisions.answer(house.work, swap.id, held.id, reply)
    specs = [spec for spec in printing.plan(house.work, swap.id).specs if spec.needed]
    assert {spec.number[-2:] for spec in specs} == {"PR"}
    assert len(specs) == 4


def test_a_draft_needs_no_paper(house: House) -> None:
    assert needed(house.work, house.a_case(as_draft=True)) == []


def test_handing_over_submissions_starts_their_time(house: House) -> None:
    swap = print_kind(house.work, house.a_case(), DocumentKind.SUBMISSION).value

    assert {p.state for p in swap.participations} == {ParticipationState.SUBMITTED}
    assert {p.due_on for p in swap.participations} == {date(2021, 12, 13), date(2021, 12, 20)}


def test_printing_alone_starts_nothing(house: House) -> None:
    swap = print_kind(house.work, house.a_case(), DocumentKind.SUBMISSION, on=None).value

    assert {p.state for p in swap.participations} == {ParticipationState.DRAFT}
    assert {d.state for d in cases.view(house.work, swap.id).documents} == {PaperState.PRINTED}


def test_declarations_are_handed_over_and_taken_back(house: House) -> None:
    before = house.a_case()
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
    swap = print_kind(house.work, house.a_case(), DocumentKind.NDA).value
    placement = swap.placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day, last_day=placement.last_day, place="Anderswo"
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
