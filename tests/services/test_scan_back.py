"""A scan comes back: which case and paper it is, and what may be meant by it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import case_steps
import pytest
from house import House
from reportlab.pdfgen.canvas import Canvas
from scanner import as_pdf, blank
from services.scan_cases import (
    codes_of,
    filed,
    pdf_of,
    print_first_slip,
    printed,
    read_one,
    scanned,
)

from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    cases,
    confidentiality,
    editing,
    people,
    printing,
    scan_answers,
    scan_back,
)
from jobswap_desktop.services.scan_answers import AnswerKind, ScanAnswer
from jobswap_desktop.services.scan_back import Recognised


@pytest.fixture
def swap_id(house: House) -> SwapId:
    """An approved case whose declarations, submissions and slips have been handed over."""
    swap_id = case_steps.approved_case(house.work)
    case_steps.plan(house.work, swap_id)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    return swap_id


def recognised(
    house: House,
    folder: Path,
    document: Document,
    hint: SwapId | None = None,
    **changes: Any,
) -> Recognised:
    """Return what is known of the scan of a paper; `changes` are those of its codes."""
    pdf = pdf_of(house.work, document)
    codes = codes_of(document, printing.page_count(pdf), **changes) if changes else ()
    scan = read_one(scanned(folder, pdf, codes))
    return scan_back.recognise(house.work, scan, hint)


def first(house: House, found: Recognised, swap_id: SwapId | None = None) -> ScanAnswer:
    return scan_answers.proposals(house.work, found, swap_id)[0]


def test_the_code_names_case_paper_and_revision(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document)
    assert found.swap is not None
    assert (found.swap.id, found.document, found.revision) == (swap_id, document, 1)
    assert found.said == f"{document.number}, Fassung 1, Fall 11.2-JT-2021-001"
    assert (found.notes, found.refusal) == ((), "")
    assert first(house, found).text == (
        "Verschwiegenheitserklärung – Mara Lindner: von der Gastperson unterschrieben"
    )


def test_an_outdated_revision_is_refused_and_can_only_be_kept(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    for place in ("Raum 2", "Raum 3"):
        move(house, swap_id, place)
        case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    document = printed(house.work, swap_id, DocumentKind.NDA)
    assert document.revision == 3
    found = recognised(house, tmp_path, document, revision=2, hash_digits="ab" * 5)
    assert found.refusal.startswith("Fassung 2 unterschrieben, aktuell ist 3. Bitte")
    answers = scan_answers.proposals(house.work, found)
    assert [answer.kind for answer in answers] == [AnswerKind.OTHER]
    assert (answers[0].document, answers[0].revision) == (document, 2)


def move(house: House, swap_id: SwapId, place: str) -> None:
    """Let the first visitor go to another room, which the papers say."""
    held = case_steps.swap_of(house.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=held.first_day,
        last_day=held.last_day,
        place=place,
        contact=held.contact,
        first_time=held.first_time,
        data_sharing_consent_on=held.data_sharing_consent_on,
    )
    editing.edit_placement(house.work, swap_id, held.id, details)


def test_an_agreement_whose_particulars_have_changed_is_outdated_before_it_is_printed_anew(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    document = printed(house.work, swap_id, DocumentKind.AGREEMENT)
    assert not recognised(house, tmp_path, document).refusal
    move(house, swap_id, "Raum 9")
    digits = document.material_hash[:10]
    found = recognised(house, tmp_path, document, revision=1, hash_digits=digits)
    assert found.refusal.startswith("Angaben seither geändert: Fassung 1 sagt nicht mehr")
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    found = recognised(house, tmp_path, document, revision=1, hash_digits=digits)
    assert found.refusal.startswith("Fassung 1 unterschrieben, aktuell ist 2.")


@pytest.mark.parametrize(
    "changes", [{"hash_digits": "ffffffffff"}, {"number": "11.2-JT-2021-001-DV-B"}], ids=str
)
def test_a_paper_of_the_case_that_was_never_recorded_is_not_called_foreign(
    house: House, swap_id: SwapId, tmp_path: Path, changes: dict[str, Any]
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, **changes)
    number = changes.get("number", document.number)
    assert found.swap is not None
    assert found.refusal.startswith(
        f"Diese Fassung ist hier nicht verzeichnet: {number}, Fassung 1."
    )
    (kept,) = scan_answers.proposals(house.work, found)
    assert (kept.kind, kept.swap_id, kept.document) == (AnswerKind.OTHER, swap_id, None)


def test_a_paper_of_another_file_is_refused(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, number="99-JT-2020-001-VE-A")
    assert "gehört zu keinem Fall in dieser Datei" in found.refusal
    assert scan_answers.proposals(house.work, found) == ()
    (kept,) = scan_answers.proposals(house.work, found, swap_id)
    assert (kept.kind, kept.document) == (AnswerKind.OTHER, None)


def test_a_revision_that_is_not_on_record_is_refused(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, revision=4)
    assert found.refusal.startswith("Fassung 4 ist hier nicht verzeichnet")


def test_a_hostile_code_is_shown_short_and_harmless(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    evil = "\u202eGPJ.<b>" + "A" * 150
    hostile = PaperCode(number=evil, revision=1, hash_digits="ab" * 5, page=1)
    path = scanned(tmp_path, as_blank_pdf(), [hostile], dpi=200)
    found = scan_back.recognise(house.work, read_one(path), swap_id)
    assert "gehört zu keinem Fall" in found.refusal
    assert "\u202e" not in found.refusal + found.said
    assert len(found.said) < 100


def as_blank_pdf() -> bytes:
    return as_pdf([blank()])


def test_the_code_counts_for_more_than_where_it_was_dropped(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    other = house.a_case().id
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, other)
    assert found.swap is not None
    assert found.swap.id == swap_id
    assert found.notes == ("Das Papier gehört zum Fall 11.2-JT-2021-001 und wird dort abgelegt.",)
    assert first(house, found, other).swap_id == swap_id


def test_without_a_code_the_text_names_the_paper(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA, 1)
    path = tmp_path / "unterschrieben.pdf"
    path.write_bytes(written(f"Dok.-Nr. {document.number} · Fassung 1 · Seite 1"))
    found = scan_back.recognise(house.work, read_one(path))
    assert (found.document, found.revision) == (document, 1)
    assert found.said == f"Kein Code zu lesen. Im Text steht {document.number}."


@pytest.mark.parametrize("revision", [2, 9999])
def test_without_a_code_a_revision_never_recorded_is_refused_as_well(
    house: House, swap_id: SwapId, tmp_path: Path, revision: int
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    path = tmp_path / "unterschrieben.pdf"
    path.write_bytes(written(f"Dok.-Nr. {document.number} Fassung {revision}"))
    found = scan_back.recognise(house.work, read_one(path))
    assert found.refusal.startswith(f"Fassung {revision} ist hier nicht verzeichnet")
    assert first(house, found).kind is AnswerKind.OTHER


def written(text: str) -> bytes:
    """Return a PDF of one page with a line of text and no code."""
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 72, text)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(
    "name", ["{n}.pdf", "Scan von {n} (2).pdf", "{n}_unterschrieben.pdf", "{n}-signiert.pdf"]
)
def test_without_a_code_the_name_of_the_file_names_the_paper(
    house: House, swap_id: SwapId, tmp_path: Path, name: str
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    path = scanned(tmp_path, as_blank_pdf(), name=name.format(n=document.number))
    found = scan_back.recognise(house.work, read_one(path))
    assert (found.document, found.revision) == (document, 0)
    assert found.said == f"Kein Code zu lesen. Der Dateiname nennt {document.number}."
    assert "ob es Fassung 1 ist" in found.notes[0]


def test_a_name_with_the_case_alone_finds_the_case(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    path = scanned(tmp_path, as_blank_pdf(), name="11.2-JT-2021-001 Vermerk.pdf")
    found = scan_back.recognise(house.work, read_one(path))
    assert found.swap is not None
    assert (found.swap.id, found.document) == (swap_id, None)


def test_what_says_nothing_is_asked_about(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    path = scanned(tmp_path, as_blank_pdf())
    found = scan_back.recognise(house.work, read_one(path))
    assert found.said == "Kein Code zu lesen. Bitte auswählen, was zurückgekommen ist."
    assert scan_answers.proposals(house.work, found) == ()
    answers = scan_answers.proposals(house.work, found, swap_id)
    # The papers that are out come first.
    assert [answer.kind for answer in answers] == [
        *(AnswerKind.VISITOR, AnswerKind.BOTH) * 2,
        AnswerKind.OTHER,
    ]
    # A guess records nothing by itself.
    assert not any(each.is_ticked for answer in answers for each in answer.consequences)
    assert not any(answer.is_likely for answer in answers)


def test_the_one_paper_that_is_out_suggests_itself(house: House, tmp_path: Path) -> None:
    swap_id = house.a_case().id
    specs = printing.plan(house.work, swap_id).specs
    papers = printing.papers(house.work, swap_id, specs[:2])
    printing.record(house.work, swap_id, papers[:1], None)
    printing.record(house.work, swap_id, papers[1:], house.work.today())
    scan = read_one(scanned(tmp_path, as_blank_pdf()))
    found = scan_back.recognise(house.work, scan, swap_id)
    likely, *others = scan_answers.proposals(house.work, found, swap_id)
    assert likely.document is not None
    assert likely.document.number == specs[1].number
    assert [likely.is_likely, *(each.is_likely for each in others)] == [True, False, False]


@pytest.mark.parametrize("digits", ["", "0"])
def test_without_its_hash_no_paper_passes_for_genuine(
    house: House, swap_id: SwapId, tmp_path: Path, digits: str
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, hash_digits=digits or document.material_hash[0])
    assert (found.swap, found.document, found.scan.code) == (None, None, None)


def test_a_number_in_small_letters_is_the_same_number(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document, number=document.number.lower())
    assert (found.document, found.refusal) == (document, "")


def test_after_the_visitor_the_host_is_expected(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    held = case_steps.held(house.work, swap_id)
    command = confidentiality.Advance(undertaking_id=held.id, on=house.work.today())
    confidentiality.advance(house.work, swap_id, command)
    found = recognised(house, tmp_path, printed(house.work, swap_id, DocumentKind.NDA))
    answer = first(house, found)
    assert answer.kind is AnswerKind.HOST
    (countersigned,) = answer.consequences
    assert countersigned.is_ticked
    assert countersigned.name == "Holger Brandt"


def test_an_agreement_is_ticked_only_where_one_signature_is_missing(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    found = recognised(house, tmp_path, printed(house.work, swap_id, DocumentKind.AGREEMENT))
    answer = first(house, found)
    assert answer.kind is AnswerKind.SIGNATURES
    assert [line.text for line in answer.consequences] == [
        "Unterschrift vermerken: Petra Sommer, Stadt Lindenfurt",
        "Unterschrift vermerken: Holger Brandt, IT-Verbund Westtal",
        "Unterschrift vermerken: Mara Lindner",
        "Unterschrift vermerken: Jana Voss",
    ]
    assert not any(line.is_ticked for line in answer.consequences)


def test_a_reply_slip_leads_to_the_decision_and_decides_nothing(
    house: House, tmp_path: Path
) -> None:
    swap_id = house.a_case().id
    print_first_slip(house.work, swap_id)
    document = printed(house.work, swap_id, DocumentKind.REPLY_SLIP)
    answer = first(house, recognised(house, tmp_path, document))
    assert answer.kind is AnswerKind.REPLY
    assert answer.consequences == ()
    assert answer.decision == document.participation_id
    assert answer.text.endswith(": Antwort ist zurück")


def test_a_case_that_is_over_gets_its_paper_without_consequence(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    editing.move(house.work, swap_id, SwapState.CANCELLED, "Krank")
    answer = first(house, recognised(house, tmp_path, document))
    assert answer.kind is AnswerKind.PAPER
    assert answer.consequences == ()
    assert cases.view(house.work, swap_id).swap.is_over


def test_a_lapsed_declaration_is_not_ticked(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    found = recognised(house, tmp_path, document)
    assert found.swap is not None
    stay = found.swap.placements[0]
    longer = replace(stay, last_day=stay.last_day.replace(day=27))
    swap = replace(found.swap, placements=(longer, *found.swap.placements[1:]))
    (answer, *_rest) = tuple(scan_answers._of_paper(swap, document, ()))
    assert not any(each.is_ticked for each in answer.consequences)
    until = stay.undertaking(Act.NDA).covers_until  # type: ignore[union-attr]  # the case has one
    assert answer.consequences[0].why == (
        f"Nicht angekreuzt: Die Erklärung gilt bis {until:%d.%m.%Y}, "
        f"der Einsatz dauert bis {longer.last_day:%d.%m.%Y}."
    )


def test_a_declaration_of_facts_that_have_changed_counts_for_nothing(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    document = printed(house.work, swap_id, DocumentKind.NDA)
    old = scanned(tmp_path, pdf_of(house.work, document))
    before = scan_back.recognise(house.work, read_one(old))
    likely = first(house, before)
    assert likely.is_likely
    visitor = next(each for each in people.all_people(house.work) if each.id == "person-a")
    people.save(house.work, replace(visitor, last_name="Lindner-Neu"))
    found = scan_back.recognise(house.work, read_one(old))
    assert found.refusal.startswith("Angaben seither geändert: Fassung 1 sagt nicht mehr")
    (kept,) = scan_answers.proposals(house.work, found)
    assert (kept.kind, kept.document) == (AnswerKind.OTHER, document)
    # Nor does it where nobody could read which paper it is.
    path = scanned(tmp_path, as_blank_pdf(), name="a.pdf")
    guessed = scan_back.recognise(house.work, read_one(path), swap_id)
    offered = scan_answers.proposals(house.work, guessed)
    assert document not in [each.document for each in offered[:-1]]
    # Nor where the dialog was open while the name was changed.
    with pytest.raises(DomainError) as caught:
        filed(house, before.scan, likely)
    assert [each.code for each in caught.value.problems] == [ProblemCode.PAPER_CHANGED]


def test_a_form_filled_in_by_hand_counts_and_is_not_chosen_for_the_clerk(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.REQUEST)
    document = printed(house.work, swap_id, DocumentKind.REQUEST)
    old = scanned(tmp_path, pdf_of(house.work, document))
    move(house, swap_id, "Raum 9")
    found = scan_back.recognise(house.work, read_one(old))
    assert (found.document, found.refusal) == (document, "")
    assert found.notes[0].startswith("Angaben seither geändert: Fassung 1")
    assert not first(house, found).is_likely
