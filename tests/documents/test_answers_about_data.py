"""What a visitor is told of their data, and what stays of a case that was erased."""

from dataclasses import replace
from datetime import date, datetime

import builders
import pytest
from documents.pages import opened, page_texts, papers, text_of

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import (
    JournalEntryId,
    OfficeId,
    PlacementId,
    ReportId,
    SwapId,
)
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

PARTNER = {
    "function": "Referentin für Verwaltungsdigitalisierung",
    "unit": "Grundsatzreferat",
    "email": "j.voss@westtal.example",
    "telephone": "02299 77-132",
    "supervisor": "Dr. Bernd Roth",
    "private_address": "Birkenallee 9, 53721 Westtal",
}


def the_case() -> Swap:
    mara = builders.a_person(
        private_address="Ahornweg 3, 32799 Lindenfurt",
        supervisor="Ralf Kemper",
        email="m.lindner@lindenfurt.example",
    )
    refused = builders.a_participation(
        office_id=OfficeId("office-b"), reasons="Frau Voss wird hier gebraucht"
    )
    return builders.a_ready_swap(
        remark="Bitte vertraulich behandeln",
        placements=(
            builders.a_placement(visitor=mara),
            builders.the_other_placement(
                visitor=builders.a_partner(**PARTNER), learning_goals="Bürgerbüro kennenlernen"
            ),
        ),
        participations=(builders.a_participation(), refused),
    )


def answer() -> Paper:
    swap = the_case()
    stay = swap.placements[0]
    other = builders.an_appointment(
        datetime(2022, 2, 22, 9, 0),
        datetime(2022, 2, 22, 10, 0),
        title="Rundgang durch das Bürgerbüro",
        placement_ids=frozenset({PlacementId("placement-b")}),
    )
    own = builders.an_appointment(note="Kam zu spät", remark="Nur unter uns")
    paper = papers(swap, DocumentKind.SUBJECT_ACCESS_REPORT, appointments=(own, other))[0]
    entry = JournalEntry(
        id=JournalEntryId("journal-1"),
        swap_id=SwapId("swap-1"),
        placement_id=stay.id,
        day=builders.MONDAY,
        learned="Warteschlangen sind lösbar",
    )
    report = ClosingReport(
        id=ReportId("report-1"),
        swap_id=SwapId("swap-1"),
        placement_id=stay.id,
        transfer_ideas="Schaufenster",
    )
    return replace(paper, journal=(entry,), report=report)


def test_answer_tells_purposes_recipients_period_rights_and_source() -> None:
    text = text_of(press.press_one(answer()))

    assert "Auskunft nach Art. 15 DSGVO an Mara Lindner" in text
    for heading in (
        "Zwecke",
        "Kategorien von Daten",
        "Empfänger",
        "Herkunft",
        "Dauer der Speicherung",
        "Ihre Rechte",
    ):
        assert heading in text
    assert "Verpflichtungen 5 Jahre ab dem letzten Tag des Einsatzes" in text


def test_answer_holds_a_copy_of_everything_of_the_visitor() -> None:
    text = text_of(press.press_one(answer()))

    for words in (
        "Digitalisierungsbeauftragte",
        "m.lindner@lindenfurt.example",
        "Ahornweg 3, 32799 Lindenfurt",
        "Ralf Kemper",
        "Kennenlernen der Arbeitsweise eines kommunalen IT-Verbunds",
        "Gegengezeichnet: 03.02.2022",
        "Personalrat Information",
        "Mo., 21.02.2022 09:00–10:30 Teamkoordination Raum 2.14",
        "Warteschlangen sind lösbar",
        "Schaufenster",
    ):
        assert words in text


def test_what_is_named_as_kept_is_in_the_copy_or_named_as_given_apart() -> None:
    swap = the_case()
    decided = builders.an_approval(
        decided_on=date(2022, 1, 20), by="Ralf Kemper", reasons="Nur ungern"
    )
    of_the_other = builders.an_approval("office-b", decided_on=date(2022, 1, 21))
    swap = replace(swap, approvals=(decided, of_the_other))
    text = text_of(press.press_one(replace(answer(), swap=swap)))
    named, _, apart = text.partition("Kategorien von Daten")[2].partition(" Nicht in der Kopie,")
    apart = apart.partition("Empfänger")[0]
    assert "Entscheidungen" in named
    assert "Vorgesetzte Person (Stadt Lindenfurt): Zugestimmt, 20.01.2022" in text
    assert "Nur ungern" not in text
    assert "21.01.2022" not in text
    for words in ("Rückmeldungen", "Begründungen von Entscheidungen", "Verlauf der Bearbeitung"):
        assert words in apart
        assert words not in named
        closing = text.partition("Von anderen Personen")[2]
        assert words.replace("Verlauf", "den Verlauf") in closing


def test_answer_tells_nothing_of_the_partner_not_even_as_contact() -> None:
    text = text_of(press.press_one(answer()))

    assert "Voss" not in text
    assert "Ansprechperson [andere Person]" in text
    told = (*PARTNER.values(), "Bürgerbüro", "wird hier gebraucht")
    assert [words for words in told if words in text] == []


def test_answer_tells_no_notes_of_the_office() -> None:
    text = text_of(press.press_one(answer()))

    for words in ("Bitte vertraulich", "Kam zu spät", "Nur unter uns"):
        assert words not in text


def test_answer_about_the_visitor_from_the_partner_names_the_source() -> None:
    second = papers(the_case(), DocumentKind.SUBJECT_ACCESS_REPORT)[1]
    text = text_of(press.press_one(second))

    assert "Ihre Dienststelle (Zweckverband IT-Verbund Westtal) und Ihre eigenen Angaben" in text
    assert "Ahornweg" not in text
    assert "Keine Eintragungen." in text


def test_long_lists_carry_their_heads_to_every_page() -> None:
    many = [builders.an_appointment(title=f"Vorstellung Nr. {n} im Haus") for n in range(60)]
    paper = papers(the_case(), DocumentKind.SUBJECT_ACCESS_REPORT, appointments=many)[0]

    found = page_texts(press.press_one(paper))
    listed = [page for page in found if "Vorstellung Nr." in page]
    assert len(listed) > 1
    assert all("Tag Zeit Termin Ort" in page for page in listed)


def erased(state: SwapState = SwapState.CLOSED, on: date = date(2022, 3, 29)) -> bytes:
    swap = replace(the_case(), state=state, closed_on=on)
    (paper,) = papers(swap, DocumentKind.ERASURE_RECORD)
    return press.press_one(paper)


def test_record_of_the_erasure_names_no_visitor() -> None:
    pdf = erased()
    text = text_of(pdf)

    names = ("Mara", "Lindner", "Jana", "Voss", "Kemper", "Roth", "Kim Weber")
    assert [name for name in names if name in text] == []
    with opened(pdf) as document:
        metadata = " ".join(document.get_metadata_dict().values())
    assert [name for name in names if name in metadata] == []
    assert "11.2-JT-2022-004" in text


def test_record_of_the_erasure_says_what_by_which_rule_and_from_when() -> None:
    text = text_of(erased())

    for words in (
        "3 Jahre ab dem Ende des Falls, bis zum Ende des Kalenderjahres",
        "31.12.2025",
        "25.02.2027",
        "Der Vorgang als Ganzes Die längste der Fristen 25.02.2027",
        "Dem Archiv angeboten am",
        "Papier vernichtet",
        "Sicherungen: gelöscht oder überschrieben",
        "Gelöscht durch",
    ):
        assert words in text


def test_a_withdrawn_request_has_its_own_period() -> None:
    text = text_of(erased(SwapState.WITHDRAWN, date(2022, 1, 10)))

    assert "6 Monate ab dem Ende des Falls; Ansprüche nach dem AGG" in text
    assert "10.07.2022" in text
    assert "31.12.2025" not in text


@pytest.mark.parametrize("state", [SwapState.DRAFT, SwapState.APPROVED])
def test_no_record_of_erasure_before_the_case_is_over(state: SwapState) -> None:
    assert papers(replace(the_case(), state=state), DocumentKind.ERASURE_RECORD) == []
