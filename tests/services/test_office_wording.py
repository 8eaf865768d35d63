"""The office's own wording: who may write it, which paper takes it, and which keeps its own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import builders
import pytest
from case_steps import approved_case, swap_of
from databases import place
from documents.pages import papers as sample_papers
from documents.pages import text_of
from house import House
from services.test_printing import councils, print_kind, unlocked

from jobswap_desktop.documents import press, wording
from jobswap_desktop.domain.agreement import SigningCapacity
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.office_wording import OWN_FROM
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.wording_pieces import Source, changed
from jobswap_desktop.services import (
    agreements,
    confidentiality,
    decisions,
    office_wording,
    paper_wording,
    printing,
    undoing,
    wording_preview,
)
from jobswap_desktop.services.wording import fault_words, version_text
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store import office_wording as stored

FIRST, SECOND = OWN_FROM + 1, OWN_FROM + 2
LATER = date(2021, 12, 8)
OURS = "Wir erklären gegenüber dem Haus:"
STATEMENT = ("text", "statement", 0)
NDA, AGREEMENT = DocumentKind.NDA, DocumentKind.AGREEMENT


def ours(work: Workplace, text: str = OURS) -> Source:
    return changed(office_wording.in_use(work, NDA)[1], STATEMENT, text=text)


def save(work: Workplace, kind: DocumentKind, source: Source, remark: str = "") -> int:
    number = office_wording.in_use(work, kind)[0]
    return office_wording.save(work, kind, source, remark, number).value.number


def save_ours(work: Workplace, text: str = OURS) -> int:
    return save(work, NDA, ours(work, text))


def save_title(work: Workplace, kind: DocumentKind, title: str) -> int:
    source = office_wording.in_use(work, kind)[1]
    for number in range(len(source["text"]["title"])):
        source = changed(source, ("text", "title", number), text=title)
    return save(work, kind, source)


def printed(work: Workplace, swap: Swap, kind: DocumentKind) -> tuple[Document, str]:
    """Return the first paper of a kind as it would be printed now, and what stands on it."""
    specs = [spec for spec in printing.plan(work, swap.id).specs if spec.kind is kind][:1]
    (paper,) = printing.papers(work, swap.id, specs)
    return paper.document, text_of(printing.pdf((paper,)))


def refusals(error: DomainError) -> set[tuple[ProblemCode, str | None]]:
    return {(problem.code, problem.field) for problem in error.problems}


def test_a_saved_text_is_printed_and_named_in_the_footer(house: House) -> None:
    swap = house.a_case()
    assert f"Wortlaut {wording.version(NDA)} " in printed(house.work, swap, NDA)[1]
    assert save_ours(house.work) == FIRST
    document, text = printed(house.work, swap, NDA)
    assert (document.wording_version, document.revision) == (FIRST, 1)
    assert OURS in text
    assert "Wortlaut H1 " in text


def test_versions_outlive_the_program(house: House, tmp_path: Path) -> None:
    save_ours(house.work)
    number = office_wording.in_use(house.work, NDA)[0]
    office_wording.save(house.work, NDA, ours(house.work, "Anders:"), "nach Erörterung", number)
    house.work.db.close()
    again = open_workplace(place(tmp_path / "jobtausch.sqlite"), builders.a_clerk(), lambda: LATER)
    found = office_wording.versions(again, NDA)
    assert [(v.number, v.made_by, v.remark) for v in found] == [
        (SECOND, "Kim Weber", "nach Erörterung"),
        (FIRST, "Kim Weber", ""),
        (wording.version(NDA), "", ""),
    ]
    assert paper_wording.source_of(found[0])["text"]["statement"] == [{"text": "Anders:"}]
    assert audit.faults(again.db) == ()
    again.db.close()


def test_what_was_printed_and_not_handed_over_takes_the_new_text_as_a_new_revision(
    house: House,
) -> None:
    swap = print_kind(house.work, unlocked(house), NDA, on=None).value
    assert printed(house.work, swap, NDA)[0].revision == 1
    save_ours(house.work)
    document, text = printed(house.work, swap, NDA)
    assert (document.revision, document.wording_version) == (2, FIRST)
    assert OURS in text


def test_a_declaration_handed_over_keeps_its_text_until_it_is_made_anew(house: House) -> None:
    swap = print_kind(house.work, unlocked(house), NDA).value
    save_ours(house.work)
    document, text = printed(house.work, swap, NDA)
    assert (document.revision, document.wording_version) == (1, wording.version(NDA))
    assert OURS not in text
    held = swap.placements[0].undertaking(Act.NDA)
    assert held is not None
    confidentiality.leave(house.work, swap.id, held.id, UndertakingState.VOIDED, "Falscher Text")
    document, text = printed(house.work, swap, NDA)
    assert (document.revision, document.wording_version) == (2, FIRST)
    assert document.handed_over_on is None
    assert OURS in text


def test_handing_over_by_hand_freezes_the_text_in_force(house: House) -> None:
    swap = house.a_case()
    save_ours(house.work)
    held = swap.placements[0].undertaking(Act.NDA)
    assert held is not None
    step = confidentiality.Advance(undertaking_id=held.id, on=house.work.today())
    moved = confidentiality.advance(house.work, swap.id, step).value
    act = moved.placements[0].undertaking(Act.NDA)
    assert act is not None
    assert act.wording_version == FIRST
    save_ours(house.work, "Wieder anders:")
    assert printed(house.work, moved, NDA)[0].wording_version == FIRST


def test_an_agreement_keeps_its_text_once_somebody_has_signed(house: House) -> None:
    shipped = wording.version(AGREEMENT)
    swap = swap_of(house.work, approved_case(house.work))
    swap = print_kind(house.work, swap, AGREEMENT, on=None).value
    assert swap.agreement is not None
    assert swap.agreement.wording_version == shipped

    save_title(house.work, AGREEMENT, "Abrede")
    document, text = printed(house.work, swap, AGREEMENT)
    assert (document.revision, document.wording_version) == (2, FIRST)
    assert "Abrede" in text
    swap = print_kind(house.work, swap, AGREEMENT, on=None).value
    assert swap.agreement is not None
    assert (swap.agreement.revision, swap.agreement.wording_version) == (2, FIRST)

    line = swap.agreement.signatures[0]
    signing = agreements.Signing(
        signature_id=line.id,
        on=house.work.today(),
        name="Petra Sommer",
        capacity=SigningCapacity.SELF,
    )
    agreements.sign(house.work, swap.id, signing)
    save_title(house.work, AGREEMENT, "Übereinkunft")
    document, text = printed(house.work, swap, AGREEMENT)
    assert (document.revision, document.wording_version) == (2, FIRST)
    assert "Abrede" in text
    assert "Übereinkunft" not in text


def test_a_handed_over_paper_of_any_kind_keeps_its_text(house: House) -> None:
    submission = DocumentKind.SUBMISSION
    swap = print_kind(house.work, unlocked(house), submission).value
    source = changed(
        office_wording.shipped(submission), ("text", "greeting", 0), text="Hochachtungsvoll"
    )
    save(house.work, submission, source)
    assert "Hochachtungsvoll" not in printed(house.work, swap, submission)[1]
    assert "Hochachtungsvoll" in printed(house.work, house.a_case(), submission)[1]


def test_what_a_body_was_submitted_keeps_its_text_however_it_got_there(house: House) -> None:
    submission = DocumentKind.SUBMISSION
    swap = print_kind(house.work, unlocked(house), submission, on=None).value
    for held in councils(swap):
        step = decisions.Submission(participation_id=held.id, received_on=house.work.today())
        decisions.submit(house.work, swap.id, step)
    save(
        house.work,
        submission,
        changed(office_wording.shipped(submission), ("text", "greeting", 0), text="Hochachtung"),
    )
    assert "Hochachtung" not in printed(house.work, swap, submission)[1]


def test_the_shipped_text_of_a_printed_paper_is_kept_whatever_a_later_program_brings(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap = print_kind(house.work, unlocked(house), NDA).value
    before = printed(house.work, swap, NDA)[1]
    newer = {**wording.shipped(NDA), "version": wording.version(NDA) + 1}
    newer = {**newer, "text": {**newer["text"], "statement": "Neuer Auslieferungstext:"}}
    real = wording.shipped
    monkeypatch.setattr(wording, "shipped", lambda kind: newer if kind is NDA else real(kind))

    assert printed(house.work, swap, NDA)[1] == before
    other, text = printed(house.work, house.a_case(), NDA)
    assert other.wording_version == wording.version(NDA)
    assert "Neuer Auslieferungstext:" in text
    assert [v.number for v in office_wording.versions(house.work, NDA)] == [
        wording.version(NDA),
        wording.version(NDA) - 1,
    ]


def test_a_kept_shipped_text_is_not_an_own_one_and_stays_when_printing_is_taken_back(
    house: House,
) -> None:
    outcome = print_kind(house.work, unlocked(house), NDA)
    assert [row.text for row in office_wording.kinds(house.work) if row.kind is NDA] == [None]
    assert [text.number for text in stored.of_kind(house.work.db, NDA)] == [wording.version(NDA)]
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert len(stored.of_kind(house.work.db, NDA)) == 1
    assert audit.faults(house.work.db) == ()


def test_a_version_whose_text_is_gone_is_not_claimed(house: House) -> None:
    swap = print_kind(house.work, unlocked(house), NDA).value
    with house.work.db.write_derived() as change:
        change.run("DELETE FROM wording")
        change.run("UPDATE undertaking SET wording_version = 7 WHERE wording_version > 0")
    assert printed(house.work, swap, NDA)[0].wording_version == wording.version(NDA)


BROKEN = ["{broken", "[]", '{"text":{"title":"x"},"clause":7}', '{"text":{}}', "[" * 100_000]


def tamper(work: Workplace, source: str) -> None:
    with work.db.write_derived() as change:
        change.run("UPDATE wording SET source = :source", source=source)


@pytest.mark.parametrize("source", BROKEN)
def test_a_text_that_cannot_be_read_is_named_and_can_be_reset(house: House, source: str) -> None:
    swap = house.a_case()
    save_ours(house.work)
    tamper(house.work, source)
    for read in (
        lambda: printed(house.work, swap, NDA),
        lambda: office_wording.in_use(house.work, NDA),
        lambda: office_wording.editable_of(office_wording.versions(house.work, NDA)[0]),
    ):
        with pytest.raises(Unavailable) as found:
            read()
        assert found.value.fault is Fault.WORDING
        assert fault_words(found.value)[1].startswith("Verschwiegenheitserklärung (H1): ")
    assert [row.number for row in office_wording.kinds(house.work) if row.kind is NDA] == [FIRST]
    office_wording.reset(house.work, NDA)
    assert f"Wortlaut {wording.version(NDA)} " in printed(house.work, swap, NDA)[1]


def test_a_text_changed_past_the_program_is_not_printed(house: House) -> None:
    swap = house.a_case()
    save_ours(house.work)
    assert OURS in printed(house.work, swap, NDA)[1]
    (text,) = (each for each in stored.of_kind(house.work.db, NDA) if each.is_own)
    tamper(house.work, text.source.replace("nicht", "niemals"))
    with pytest.raises(Unavailable) as found:
        printed(house.work, swap, NDA)
    assert found.value.fault is Fault.WORDING
    tamper(house.work, text.source)
    assert OURS in printed(house.work, swap, NDA)[1]


def test_a_kept_shipped_text_that_was_changed_is_printed_as_the_program_brings_it(
    house: House,
) -> None:
    swap = print_kind(house.work, unlocked(house), NDA).value
    before = printed(house.work, swap, NDA)[1]
    (text,) = stored.of_kind(house.work.db, NDA)
    tamper(house.work, text.source.replace("nicht", "niemals"))
    assert printed(house.work, swap, NDA)[1] == before


def test_reset_withdraws_all_own_versions_and_can_be_taken_back(house: House) -> None:
    save_ours(house.work)
    save_ours(house.work, "Zweite:")
    outcome = office_wording.reset(house.work, NDA)
    assert office_wording.in_use(house.work, NDA) == (
        wording.version(NDA),
        office_wording.shipped(NDA),
    )
    assert [v.withdrawn_on for v in office_wording.versions(house.work, NDA)] == [
        house.work.today(),
        house.work.today(),
        None,
    ]
    with pytest.raises(DomainError) as refused:
        office_wording.reset(house.work, NDA)
    assert refusals(refused.value) == {(ProblemCode.WORDING_UNCHANGED, None)}
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert office_wording.in_use(house.work, NDA)[0] == SECOND


def test_taking_back_a_save_withdraws_it_so_that_papers_printed_with_it_keep_it(
    house: House,
) -> None:
    source = ours(house.work)
    outcome = office_wording.save(house.work, NDA, source, "", wording.version(NDA))
    swap = print_kind(house.work, unlocked(house), NDA).value
    assert outcome.undo is not None
    redo = undoing.undo(house.work, outcome.undo).undo
    assert office_wording.in_use(house.work, NDA)[0] == wording.version(NDA)
    assert OURS in printed(house.work, swap, NDA)[1]
    assert redo is not None
    undoing.undo(house.work, redo)
    assert office_wording.in_use(house.work, NDA)[0] == FIRST
    assert save_ours(house.work, "Dritte:") == SECOND


def test_refused_are_unknown_placeholders_stale_and_unchanged_texts(house: House) -> None:
    work = house.work
    with pytest.raises(DomainError) as refused:
        save(work, NDA, ours(work, "Hiermit erklärt {vistor}:"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.field) == (
        ProblemCode.UNKNOWN_PLACEHOLDER,
        "text.statement.0.text",
    )
    assert problem.values == {"placeholder": "vistor"}
    with pytest.raises(DomainError) as refused:
        save(work, NDA, office_wording.shipped(NDA))
    assert refusals(refused.value) == {(ProblemCode.WORDING_UNCHANGED, None)}
    save_ours(work)
    with pytest.raises(DomainError) as refused:
        office_wording.save(work, NDA, ours(work, "Spät:"), "", wording.version(NDA))
    (problem,) = refused.value.problems
    assert problem.code is ProblemCode.CHANGED_MEANWHILE
    assert problem.values["who"] == "Kim Weber"
    with pytest.raises(DomainError) as refused:
        office_wording.save(work, NDA, ours(work, "Lang:"), "x" * 251, FIRST)
    assert refusals(refused.value) == {(ProblemCode.TOO_LONG, "remark")}


def test_readers_read_and_change_nothing(house: House) -> None:
    reader = replace(house.work, actor=builders.a_clerk(role=Role.READER))
    assert office_wording.kinds(reader)
    assert not office_wording.may_edit(reader)
    with pytest.raises(DomainError) as refused:
        save_ours(reader)
    assert refusals(refused.value) == {(ProblemCode.WORDING_NOT_YOURS, None)}
    with pytest.raises(DomainError):
        office_wording.reset(reader, NDA)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_family_prints_the_text_its_paper_carries(house: House, kind: DocumentKind) -> None:
    """A family that reads the shipped text instead fails here, the next one included."""
    choices = [wording_preview.SampleChoice(kind=each) for each in SwapKind]
    prepared = [wording_preview.prepare(house.work, kind, choice) for choice in choices]
    preview = next(each for each in prepared if each is not None)
    source = wording.shipped(kind)
    own = {**source, "text": dict.fromkeys(source["text"], "Eigentext")}
    assert "Eigentext" in text_of(preview.pdf(own))
    assert "Eigentext" not in text_of(preview.pdf(source))
    assert "Wortlaut H1 " in text_of(preview.pdf(source))


def test_a_piece_that_an_older_own_text_lacks_is_the_shipped_one() -> None:
    (paper, *_) = sample_papers(builders.a_ready_swap(), NDA)
    lacking = {"text": {"title": "Eigene Erklärung"}, "duty": []}
    text = text_of(press.press_one(replace(paper, wording=lacking)))
    assert "Eigene Erklärung" in text
    assert "Ich nehme an dem genannten Einsatz teil" in text


@pytest.mark.parametrize(("number", "text"), [(2, "2"), (FIRST, "H1"), (OWN_FROM + 12, "H12")])
def test_versions_in_print(number: int, text: str) -> None:
    assert version_text(number) == text
