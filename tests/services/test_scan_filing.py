"""Filing a scan: one entry with all that follows, kept for good, taken back whole."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import case_steps
import pytest
from house import House
from services.scan_cases import (
    answers,
    filed,
    print_first_slip,
    printed,
)

from jobswap_desktop.domain.audit import Action, content_digest
from jobswap_desktop.domain.confidentiality import Act, Form, UndertakingState
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import DocumentId, ParticipationId, SwapId
from jobswap_desktop.domain.paper_way import PaperSigner, SignerRole
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import (
    attachments,
    cases,
    editing,
    printing,
    scan_filing,
    undoing,
)
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.paper_words import exact_title
from jobswap_desktop.services.scan_answers import AnswerKind
from jobswap_desktop.services.scan_filing import Filing
from jobswap_desktop.store import attachments as store
from jobswap_desktop.store import paper_signers

_S = UndertakingState


@pytest.fixture
def swap_id(house: House) -> SwapId:
    swap_id = case_steps.approved_case(house.work)
    case_steps.plan(house.work, swap_id)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    return swap_id


def nda_state(house: House, swap_id: SwapId) -> UndertakingState:
    return case_steps.held(house.work, swap_id).state


def test_one_entry_keeps_the_scan_and_the_signature(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    before = len(cases.history(house.work, swap_id))
    outcome = filed(house, scan, answer)
    held = case_steps.held(house.work, swap_id)
    assert (held.state, held.form) == (_S.SIGNED_BY_VISITOR, Form.SCAN)
    history = cases.history(house.work, swap_id)
    assert len(history) == before + 1
    assert history[0].action is Action.SCAN_FILED
    assert history[0].subject == answer.text
    document = printed(house.work, swap_id, DocumentKind.NDA)
    attachment = outcome.value.attachment
    assert (attachment.document_id, attachment.revision) == (document.id, 1)
    assert (attachment.pages, attachment.size) == (scan.count, len(scan.data))


def test_printing_is_undone_after_the_filing_of_its_scan_was(house: House, tmp_path: Path) -> None:
    swap_id = case_steps.approved_case(house.work)
    specs = printing.plan(house.work, swap_id).specs
    wanted = {DocumentKind.NDA, DocumentKind.CHECKLIST_SLIP}
    run_specs = [spec for spec in specs if spec.kind in wanted]
    papers = printing.papers(house.work, swap_id, run_specs)
    printed_before = printed_rows(house, swap_id)
    run = printing.record(house.work, swap_id, papers, house.work.today())
    rows = printed_rows(house, swap_id)
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filing = filed(house, scan, answer)
    assert run.undo is not None
    assert filing.undo is not None
    with pytest.raises(DomainError):
        undoing.undo(house.work, run.undo)
    again = undoing.undo(house.work, filing.undo)
    assert printed_rows(house, swap_id) == rows
    reprinted = undoing.undo(house.work, run.undo)
    assert printed_rows(house, swap_id) == printed_before
    assert nda_state(house, swap_id) is _S.DRAFT
    assert reprinted.undo is not None
    assert again.undo is not None
    undoing.undo(house.work, reprinted.undo)
    undoing.undo(house.work, again.undo)
    assert nda_state(house, swap_id) is _S.SIGNED_BY_VISITOR
    assert check(house.work, tmp_path).is_sound


def printed_rows(house: House, swap_id: SwapId) -> list[tuple[object, ...]]:
    return [
        (held.id, held.state, held.handed_over_on)
        for held in paper_signers.of_swap(house.work.db, swap_id)
    ]


def test_undo_takes_the_scan_away_and_redo_brings_it_back(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    outcome = filed(house, scan, answer)
    assert outcome.undo is not None
    back = undoing.undo(house.work, outcome.undo)
    assert store.of_swap(house.work.db, swap_id) == ()
    assert nda_state(house, swap_id) is _S.HANDED_OVER
    assert printed(house.work, swap_id, DocumentKind.NDA).returned_on is None
    assert check(house.work, tmp_path).is_sound
    assert back.undo is not None
    undoing.undo(house.work, back.undo)
    (attachment,) = store.of_swap(house.work.db, swap_id)
    assert attachments.content(house.work, attachment) == scan.data
    assert nda_state(house, swap_id) is _S.SIGNED_BY_VISITOR
    assert check(house.work, tmp_path).is_sound


def test_both_signatures_at_once(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, found = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    both = next(each for each in found if each.kind is AnswerKind.BOTH)
    filed(house, scan, both)
    held = case_steps.held(house.work, swap_id)
    assert held.state is _S.COUNTERSIGNED
    assert (held.by, held.by_function) == ("Holger Brandt", "Der Verbandsvorsteher")


def test_the_data_protection_paper_comes_back_from_both(house: House, tmp_path: Path) -> None:
    swap_id = case_steps.approved_case(house.work)
    case_steps.print_kind(house.work, swap_id, DocumentKind.DATA_PROTECTION)
    scan, found = answers(house, tmp_path, swap_id, DocumentKind.DATA_PROTECTION)
    both = next(each for each in found if each.kind is AnswerKind.BOTH)
    filed(house, scan, both)
    act = case_steps.held(house.work, swap_id, Act.DATA_PROTECTION)
    assert act.state is _S.SIGNED_BY_VISITOR
    document = printed(house.work, swap_id, DocumentKind.DATA_PROTECTION)
    assert document.returned_on == house.work.today()


def test_what_is_not_ticked_is_not_recorded(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    filed(house, scan, answer, {})
    assert nda_state(house, swap_id) is _S.HANDED_OVER
    assert len(store.of_swap(house.work.db, swap_id)) == 1


def test_a_countersignature_needs_a_name(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    scan, found = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    both = next(each for each in found if each.kind is AnswerKind.BOTH)
    with pytest.raises(DomainError) as caught:
        filed(house, scan, both, {each.key: "" for each in both.consequences})
    assert (caught.value.problems[0].code, caught.value.problems[0].field) == (
        ProblemCode.REQUIRED,
        "by",
    )
    assert store.of_swap(house.work.db, swap_id) == ()


def test_a_declaration_that_was_never_noted_as_handed_over_goes_both_steps(
    house: House, tmp_path: Path
) -> None:
    swap_id = case_steps.approved_case(house.work)
    specs = [s for s in printing.plan(house.work, swap_id).specs if s.kind is DocumentKind.NDA]
    printing.record(house.work, swap_id, printing.papers(house.work, swap_id, specs), None)
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    assert not any(each.is_ticked for each in answer.consequences)
    filed(house, scan, answer, {_S.SIGNED_BY_VISITOR: ""})
    held = case_steps.held(house.work, swap_id)
    assert [state for state, _ in held.dates] == [_S.HANDED_OVER, _S.SIGNED_BY_VISITOR]
    assert held.wording_version == printed(house.work, swap_id, DocumentKind.NDA).wording_version


def test_lines_under_the_agreement_are_signed(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.AGREEMENT)
    lines = answer.consequences[:2]
    filed(house, scan, answer, {line.key: line.name or "" for line in lines})
    agreement = case_steps.swap_of(house.work, swap_id).agreement
    assert agreement is not None
    assert [line.name for line in agreement.signatures if line.signed_on] == [
        "Petra Sommer",
        "Holger Brandt",
    ]


def test_a_reply_slip_changes_no_answer(house: House, tmp_path: Path) -> None:
    swap_id = house.a_case().id
    print_first_slip(house.work, swap_id)
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.REPLY_SLIP)
    outcome = filed(house, scan, answer)
    document = printed(house.work, swap_id, DocumentKind.REPLY_SLIP)
    assert outcome.value.decision == document.participation_id
    assert document.returned_on == house.work.today()
    states = {each.state for each in case_steps.swap_of(house.work, swap_id).participations}
    assert states == {ParticipationState.SUBMITTED, ParticipationState.DRAFT}


def signers_of(house: House, swap_id: SwapId) -> list[PaperSigner]:
    """Return who signs the first declaration."""
    document = printed(house.work, swap_id, DocumentKind.NDA)
    return [
        signer
        for signer in paper_signers.of_swap(house.work.db, swap_id)
        if signer.document_id == document.id
    ]


def test_each_signer_whose_original_is_back_gets_day_form_and_scan(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    outcome = filed(house, scan, answer, form=Form.PAPER)
    visitor, host = signers_of(house, swap_id)
    assert (visitor.role, host.role) == (SignerRole.VISITOR, SignerRole.HOST)
    assert (visitor.returned_on, visitor.form) == (house.work.today(), Form.PAPER)
    assert visitor.attachment_id == outcome.value.attachment.id
    assert host.returned_on is None
    # The paper is back when the last of them is.
    assert printed(house.work, swap_id, DocumentKind.NDA).returned_on is None
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    assert answer.kind is AnswerKind.HOST
    # The same sheet, scanned once more, is another file.
    again = scan.data + b"\n"
    filed(house, replace(scan, data=again, sha256=content_digest(again)), answer)
    assert printed(house.work, swap_id, DocumentKind.NDA).returned_on == house.work.today()
    assert outcome.undo is not None


def test_a_paper_comes_back_neither_before_it_went_out_nor_tomorrow(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    today = house.work.today()
    for day, code in (
        (today - timedelta(days=1), ProblemCode.DATE_BACKWARDS),
        (today + timedelta(days=1), ProblemCode.DATE_IN_FUTURE),
    ):
        with pytest.raises(DomainError) as caught:
            filed(house, scan, answer, on=day)
        assert (caught.value.problems[0].code, caught.value.problems[0].field) == (code, "on")
    assert store.of_swap(house.work.db, swap_id) == ()


def test_a_paper_outdated_while_the_dialog_was_open_is_refused(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    scan, (answer, *_rest, other) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    held = case_steps.swap_of(house.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=held.first_day,
        last_day=held.last_day,
        place="Raum 7",
        data_sharing_consent_on=held.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap_id, held.id, details)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    with pytest.raises(DomainError) as caught:
        filed(house, scan, answer)
    assert caught.value.problems[0].code is ProblemCode.PAPER_OUTDATED
    kept = filed(house, scan, other).value.attachment
    assert kept.revision == 1


@pytest.mark.parametrize("role", [Role.STAFF_COUNCIL, Role.READER, Role.ADMINISTRATOR])
def test_only_clerks_file(house: House, swap_id: SwapId, tmp_path: Path, role: Role) -> None:
    scan, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    work = replace(house.work, actor=replace(house.work.actor, role=role))
    filing = Filing(scan=scan, answer=answer, on=date(2021, 12, 6), ticked={})
    with pytest.raises(DomainError) as caught:
        scan_filing.file(work, filing)
    assert caught.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED


def test_what_nobody_signs_is_kept_and_not_called_back(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.PRIVACY_NOTICE)
    scan, (answer, *rest) = answers(house, tmp_path, swap_id, DocumentKind.PRIVACY_NOTICE)
    assert answer.text == "Datenschutzinformation – Mara Lindner: Scan zum Papier nehmen"
    # Of the other notice, which has the same way, nothing is expected.
    assert not any("Datenschutzinformation" in each.text for each in rest)
    kept = filed(house, scan, answer).value.attachment
    document = printed(house.work, swap_id, DocumentKind.PRIVACY_NOTICE)
    assert (kept.document_id, document.returned_on) == (document.id, None)


def test_answers_name_revision_body_and_number(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    held = case_steps.swap_of(house.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=held.first_day,
        last_day=held.last_day,
        place="Raum 7",
        data_sharing_consent_on=held.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap_id, held.id, details)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    _, (answer, *_rest) = answers(house, tmp_path, swap_id, DocumentKind.NDA)
    assert answer.text == (
        "Verschwiegenheitserklärung – Mara Lindner, Fassung 2: von der Gastperson unterschrieben"
    )
    slip = Document(
        id=DocumentId("slip"),
        swap_id=swap_id,
        kind=DocumentKind.REPLY_SLIP,
        number="11.2-JT-2021-001-RA-A-PR",
        revision=1,
        material_hash="0" * 64,
        printed_on=house.work.today(),
        participation_id=ParticipationId("gone"),
    )
    title = exact_title(case_steps.swap_of(house.work, swap_id), slip)
    assert title == "Rückantwort – Personalrat, 11.2-JT-2021-001-RA-A-PR"
