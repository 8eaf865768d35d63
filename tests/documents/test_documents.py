"""Every paper of a case, read back from its PDF."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import builders
import pytest
from documents.pages import page_texts, papers, text_of

from jobswap_desktop.documents import german, press
from jobswap_desktop.documents.values import unchecked_law
from jobswap_desktop.domain.agreement import SigningCapacity
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.workdays import Period


def kinds_of(swap: Swap) -> set[DocumentKind]:
    return {paper.document.kind for paper in papers(swap)}


def only(swap: Swap, kind: DocumentKind, **options: Any) -> str:
    return text_of(press.press_one(papers(swap, kind, **options)[0]))


def test_every_kind_of_paper_is_drawn() -> None:
    swap = builders.a_ready_swap()
    assert kinds_of(swap) == set(DocumentKind) - {DocumentKind.ERASURE_RECORD}
    assert kinds_of(replace(swap, state=SwapState.CLOSED)) == set(DocumentKind)


def test_each_paper_counts_its_own_pages() -> None:
    pages = page_texts(press.press(papers(builders.a_ready_swap())))

    counts = [re.search(r"Seite (\d+) von (\d+)", page) for page in pages]
    numbers = [(int(found[1]), int(found[2])) for found in counts if found]
    assert len(numbers) == len(pages)
    assert numbers[0][0] == 1
    for (number, total), (following, _) in pairwise(numbers):
        assert following == (1 if number == total else number + 1)


def test_every_page_bears_what_matches_it_with_its_record() -> None:
    swap = builders.a_ready_swap()

    for paper in papers(swap):
        for page in page_texts(press.press_one(paper)):
            foot = f"{paper.document.number} · Fassung 3 · Wortlaut 1 · {swap.material_hash[:10]}"
            assert f"{foot} Seite" in page


def test_agreement_names_parties_stays_and_seventeen_clauses() -> None:
    pages = page_texts(press.press_one(papers(builders.a_ready_swap(), DocumentKind.AGREEMENT)[0]))
    text = " ".join(pages)

    assert len(pages) <= 4
    assert text.startswith("Austauschvereinbarung")
    assert [f"§ {n} " in text for n in range(1, 19)] == [True] * 17 + [False]
    for words in (
        "Zweckverband IT-Verbund Westtal",
        "vertreten durch: Die Bürgermeisterin, Petra Sommer",
        "21.02.–25.02.2022 (KW 8)",
        "Mo., 21.02.2022, 08:20 Uhr",
        "Anlage",
        "11.2-JT-2022-004-WP",
    ):
        assert words in text


def test_signatures_stand_with_their_headings_and_never_alone() -> None:
    for length in range(0, 3600, 240):
        goals = "Ziele und Wege. " * (length // 16)
        swap = builders.a_ready_swap(
            placements=(
                builders.a_placement(learning_goals=goals),
                builders.the_other_placement(),
            )
        )
        pages = page_texts(press.press_one(papers(swap, DocumentKind.AGREEMENT)[0]))
        page = next(text for text in pages if "Für die Stelle: Stadt Lindenfurt" in text)
        assert "Petra Sommer" in page.split("Für die Stelle: Stadt Lindenfurt")[1]
        assert "Holger Brandt" in page.split("Für die Stelle: Stadt Lindenfurt")[1]
        assert "Ausfertigung" in page.split("Für die Stelle: Stadt Lindenfurt")[0]
        visitors = next(text for text in pages if "Zur Kenntnis genommen" in text)
        assert "Jana Voss" in visitors.split("Zur Kenntnis genommen")[-1]


def test_whoever_signs_in_place_of_the_head_is_shown_so() -> None:
    swap = builders.a_ready_swap()
    assert swap.agreement
    first, *others = swap.agreement.signatures
    deputy = replace(first, name="Uwe Kern", capacity=SigningCapacity.IN_VERTRETUNG)
    swap = replace(swap, agreement=replace(swap.agreement, signatures=(deputy, *others)))

    assert "Die Bürgermeisterin i. V." in only(swap, DocumentKind.AGREEMENT)
    assert "Uwe Kern" in only(swap, DocumentKind.AGREEMENT)
    assert german.capacity(SigningCapacity.IM_AUFTRAG) == "i.\u202fA."


@pytest.mark.parametrize(
    ("changes", "title", "absent"),
    [
        ({"kind": SwapKind.ONE_SIDED}, "Hospitationsvereinbarung", "Jobtausch"),
        ({"kind": SwapKind.INTERNSHIP}, "Praktikumsvereinbarung", "Jobtausch"),
    ],
)
def test_agreement_of_one_direction(changes: dict[str, object], title: str, absent: str) -> None:
    text = only(builders.a_one_sided_swap(**changes), DocumentKind.AGREEMENT)

    assert text.startswith(title)
    assert absent not in text
    assert "Abgebende Stelle ist Stadt Lindenfurt" in text


def test_internship_without_home_owes_nothing_to_one() -> None:
    placement = builders.a_placement(
        home=None, visitor=builders.a_person(office_id=None, status_group=StatusGroup.PUPIL)
    )
    swap = builders.a_one_sided_swap(
        kind=SwapKind.INTERNSHIP, placements=(placement,), participations=()
    )

    text = only(swap, DocumentKind.AGREEMENT)
    assert "Eine abgebende Stelle gibt es nicht" in text
    assert "die abgebende Stelle" not in text.replace("Eine abgebende Stelle", "")
    assert "Studierende" in text
    assert "eigenen Dienststelle" not in only(swap, DocumentKind.NDA)
    assert "Beschäftigt bei" not in only(swap, DocumentKind.OBLIGATION_MINUTES)


def test_internship_is_no_hospitation_to_the_staff_council() -> None:
    host = builders.a_partner_office()
    asked_there = builders.a_participation(office_id=host.id)
    swap = builders.a_one_sided_swap(kind=SwapKind.INTERNSHIP, participations=(asked_there,))
    text = only(swap, DocumentKind.SUBMISSION)
    assert "Rechtsform Praktikum" in text
    assert "Rechtsform Hospitation" in only(
        builders.a_one_sided_swap(participations=(asked_there,)), DocumentKind.SUBMISSION
    )


def test_declarations_have_lines_for_names_that_are_not_known() -> None:
    nobody = builders.a_person(first_name="", last_name="")
    nowhere = builders.a_partner_office(employer="", name="")
    swap = builders.a_one_sided_swap(
        placements=(builders.a_placement(visitor=nobody, host=nowhere),)
    )
    for kind in (DocumentKind.NDA, DocumentKind.DATA_PROTECTION):
        text = only(swap, kind)
        assert "Gastperson ____" in text
        assert "Aufnehmende Stelle ____" in text


def test_accident_clause_follows_the_status_group() -> None:
    official = builders.a_placement(
        visitor=builders.a_person(status_group=StatusGroup.CIVIL_SERVANT)
    )
    employee = only(builders.a_one_sided_swap(), DocumentKind.AGREEMENT)
    civil_servant = only(builders.a_one_sided_swap(placements=(official,)), DocumentKind.AGREEMENT)

    assert "SGB VII" in employee
    assert "Unfallfürsorge" not in employee
    assert "Unfallfürsorge" in civil_servant
    assert "SGB VII" not in civil_servant


def test_abordnung_is_not_called_hospitation() -> None:
    swap = builders.a_one_sided_swap(
        placements=(builders.a_placement(instrument=Instrument.ABORDNUNG),)
    )

    for kind in DocumentKind:
        text = " ".join(text_of(press.press_one(paper)) for paper in papers(swap, kind))
        assert "ospitation" not in text, kind
    assert "Abordnung" in only(swap, DocumentKind.AGREEMENT)


def test_declaration_is_one_page_with_a_leaflet_for_each_direction() -> None:
    first, second = papers(builders.a_ready_swap(), DocumentKind.NDA)

    declaration, leaflet = page_texts(press.press_one(first))
    assert "Mara Lindner" in declaration
    assert "Aufnehmende Stelle Zweckverband IT-Verbund Westtal" in declaration
    assert "Hinweisgeberschutzgesetz" in declaration
    assert "ohne zeitliche Begrenzung" in declaration
    assert "gegengezeichnet" in declaration
    assert leaflet.startswith("Merkblatt")
    assert "353b" in leaflet
    other = page_texts(press.press_one(second))[0]
    assert "Jana Voss" in other
    assert "Aufnehmende Stelle Stadt Lindenfurt" in other


def test_declaration_names_who_countersigned_once_it_is_recorded() -> None:
    held = builders.an_undertaking(
        Act.NDA, UndertakingState.COUNTERSIGNED, by="Uwe Kern", by_function="Leiter Personal"
    )
    swap = builders.a_one_sided_swap(placements=(builders.a_placement(undertakings=(held,)),))
    blank = builders.a_one_sided_swap(
        placements=(builders.a_placement(undertakings=builders.undertakings()),)
    )

    text = only(swap, DocumentKind.NDA)
    assert "gegengezeichnet Leiter Personal" in text
    assert "Uwe Kern" in text
    assert "Unterschrift, Name in Druckschrift" in only(blank, DocumentKind.NDA)


def test_long_name_of_an_employer_stands_whole_in_the_address() -> None:
    name = "Zweckverband Kommunale Informationsverarbeitung Ostwestfalen-Lippe-Sauerland-Hellweg"
    office = builders.an_office(employer=name, street="Am Alten Markt 7")
    stays = (builders.a_placement(home=office), builders.the_other_placement(host=office))
    text = only(builders.a_swap(placements=stays), DocumentKind.SUBMISSION)

    address = text.split("Personalrat")[1].split("Am Alten Markt 7")[0]
    # Reading drops the hyphen at the end of a line.
    assert re.sub(r"\W", "", address) == re.sub(r"\W", "", name)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (DocumentKind.FILE_NOTE, "Zur Sachakte."),
        (DocumentKind.LEARNING_JOURNAL, "der Verschwiegenheit unterliegt."),
        (DocumentKind.CLOSING_REPORT, "Er ist keine Beurteilung."),
        (DocumentKind.AGREEMENT, "eine Ausfertigung erhalten zu haben."),
    ],
)
@pytest.mark.parametrize("length", range(0, 2400, 300))
def test_no_place_to_sign_stands_without_a_sentence(
    kind: DocumentKind, sentence: str, length: int
) -> None:
    goals = "Ziele und Wege. " * (length // 16)
    stays = (builders.a_placement(learning_goals=goals), builders.the_other_placement())
    pages = page_texts(press.press_one(papers(builders.a_ready_swap(placements=stays), kind)[0]))

    (page,) = [page for page in pages if sentence in page]
    assert "Ort, Datum" in page.split(sentence)[1]


CONSENT = AppliedRule(
    id="bund.pr.consent",
    law="§ 70 Abs. 3 BPersVG",
    period=Period(2, "weeks"),
    silence=Silence.DEEMED_CONSENT,
    verified="text",
)
FROM_MEMORY = AppliedRule(
    id="nw.gb.statement",
    law="§§ 17, 18 LGG NRW",
    period=Period(1, "weeks"),
    silence=Silence.PROCEED,
    verified="memory",
)


def asked(kind: ParticipationKind, body: Body, rule: AppliedRule) -> Swap:
    waiting = builders.a_participation(
        kind=kind, body=body, rule=rule, state=ParticipationState.DRAFT, due_on=None
    )
    return builders.a_swap(participations=(waiting,))


def test_information_is_never_called_consent() -> None:
    swap = builders.a_swap()

    for kind in (DocumentKind.SUBMISSION, DocumentKind.REPLY_SLIP):
        for paper in papers(swap, kind):
            text = text_of(press.press_one(paper))
            assert "zustimm" not in text.lower()
            assert "erörter" not in text.lower()


def test_submission_tells_what_the_body_needs() -> None:
    own, partner = papers(builders.a_swap(), DocumentKind.SUBMISSION)

    pages = page_texts(press.press_one(own))
    assert len(pages) == 1
    for words in (
        "Sehr geehrte Mitglieder des Personalrats,",
        "Aus unserer Dienststelle Zu Gast bei uns Person Mara Lindner Jana Voss",
        "letzter Tag: Mo., 31.01.2022",
        "§ 65 LPVG NRW",
        "Anlage: Rückantwort 11.2-JT-2022-004-RA-A-PR",
        "Kim Weber",
    ):
        assert words in pages[0]
    other = text_of(press.press_one(partner))
    assert other.startswith("Zweckverband IT-Verbund Westtal")
    assert "Person Jana Voss Mara Lindner" in other
    assert "Kim Weber" not in other


def test_unsent_submission_counts_from_the_day_it_is_printed() -> None:
    swap = asked(ParticipationKind.CONSENT, Body.STAFF_COUNCIL, CONSENT)

    text = only(swap, DocumentKind.SUBMISSION, today=date(2022, 2, 1))
    assert "letzter Tag: Di., 15.02.2022" in text
    assert "Antrag auf Zustimmung" in text
    assert "§ 70 Abs. 3 BPersVG" in text


def test_law_nobody_has_checked_is_not_printed_but_can_be_asked_for() -> None:
    swap = asked(ParticipationKind.HEARING, Body.EQUALITY_OFFICER, FROM_MEMORY)

    text = only(swap, DocumentKind.SUBMISSION)
    assert "LGG" not in text
    assert "Vorschriften über die Beteiligung" in text
    paper = papers(swap, DocumentKind.SUBMISSION)[0]
    assert unchecked_law(paper) == "§§ 17, 18 LGG NRW"
    assert unchecked_law(papers(builders.a_swap(), DocumentKind.SUBMISSION)[0]) == ""


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        (ParticipationKind.INFORMATION, ["nimmt die Maßnahme zur Kenntnis.", "bittet um weitere"]),
        (
            ParticipationKind.HEARING,
            ["nimmt die Maßnahme zur Kenntnis und erhebt keine", "erhebt Bedenken.", "weitere"],
        ),
        (
            ParticipationKind.CONSENT,
            [
                "stimmt der Maßnahme zu.",
                "beabsichtigt, nicht zuzustimmen, und bittet um Erörterung.",
                "verweigert die Zustimmung. Gründe (Pflichtangabe):",
                "bittet um weitere Angaben",
            ],
        ),
    ],
)
def test_slip_offers_the_answers_that_belong_to_its_kind(
    kind: ParticipationKind, answers: list[str]
) -> None:
    swap = asked(kind, Body.STAFF_COUNCIL, CONSENT)
    pages = page_texts(press.press_one(papers(swap, DocumentKind.REPLY_SLIP)[0]))

    assert len(pages) == 1
    body = pages[0].split("ankreuzen.")[1].split("Sitzung am")[0]
    assert body.count("Der Personalrat") == len(answers)
    assert all(answer in body for answer in answers)
    assert "11.2-JT-2022-004-RA-A-PR" in pages[0]
    assert "Letzter Tag Di., 15.02.2022" in pages[0]


def test_equality_officer_has_no_resolution() -> None:
    swap = asked(ParticipationKind.HEARING, Body.EQUALITY_OFFICER, FROM_MEMORY)

    text = only(swap, DocumentKind.REPLY_SLIP)
    assert "Die Gleichstellungsbeauftragte erhebt Bedenken." in text
    assert "Beschluss" not in text
    assert "Vorsitz" not in text
