"""Forms and declarations of a direction: request, statement, minutes, notices, slips."""

from dataclasses import replace
from datetime import date
from typing import Any

import builders
import pytest
from documents.pages import page_texts, papers, text_of

from jobswap_desktop import resources
from jobswap_desktop.documents import press
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import UndertakingId
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.swap import Swap, SwapKind

K = DocumentKind
FORMS = (K.REQUEST, K.SUPERVISOR_STATEMENT, K.OBLIGATION_MINUTES, K.DATA_PROTECTION)
LAST_SENTENCES = {
    K.REQUEST: "Meine Angaben sind richtig.",
    K.SUPERVISOR_STATEMENT: "über den Einsatz gesprochen.",
    K.OBLIGATION_MINUTES: "und das Merkblatt erhalten.",
    K.DATA_PROTECTION: "Eine Ausfertigung habe ich erhalten.",
    K.PHOTO_CONSENT: "Eine Ausfertigung habe ich erhalten.",
    K.CHECKLIST_SLIP: "Was ohne Eintrag bleibt, fehlt.",
}
NOT_ASKED = ("Geburts", "rivatanschrift", "Religion", "Entgeltgruppe", "Besoldung", "Familienstand")


def pages(swap: Swap, kind: DocumentKind, place: int = 0, **options: Any) -> list[str]:
    return page_texts(press.press_one(papers(swap, kind, **options)[place]))


def only(swap: Swap, kind: DocumentKind, place: int = 0, **options: Any) -> str:
    return " ".join(pages(swap, kind, place, **options))


def with_first(**changes: Any) -> Swap:
    placement = builders.a_placement(**changes)
    return builders.a_ready_swap(placements=(placement, builders.the_other_placement()))


def from_nowhere() -> Swap:
    visitor = builders.a_person(office_id=None, status_group=StatusGroup.PUPIL)
    placement = builders.a_placement(home=None, visitor=visitor)
    return builders.a_one_sided_swap(
        kind=SwapKind.INTERNSHIP, placements=(placement,), participations=()
    )


def test_request_is_filled_in_as_far_as_the_case_knows() -> None:
    person = builders.a_person(
        supervisor="Ralf Kemper", weekly_minutes=2340, telephone="05299 501-214"
    )
    text = only(with_first(visitor=person), K.REQUEST)

    assert text.startswith("Antrag auf einen befristeten Jobtausch")
    for words in (
        "Name Mara Lindner Anrede (freiwillig) Beschäftigt bei Stadt Lindenfurt",
        "Statusgruppe Tarifbeschäftigte",
        "39:00 Stunden",
        "Dienstliches Telefon 05299 501-214",
        "Vorgesetzte Person Ralf Kemper",
        "Im Tausch mit Jana Voss",
        "Zeitraum 21.02.–25.02.2022 (KW 8)",
        "Kennenlernen der Arbeitsweise eines kommunalen IT-Verbunds",
        "bitte keine Diagnosen",
        "Ich bewerbe mich freiwillig.",
        "Antragstellende Person Ort, Datum Mara Lindner",
    ):
        assert words in text
    # The other visitor is named and nothing else is told of them.
    assert "Referentin" not in text


def test_request_asks_for_nothing_that_is_not_its_business() -> None:
    person = builders.a_person(private_address="Ahornweg 3, 32799 Lindenfurt")
    text = only(with_first(visitor=person), K.REQUEST)

    assert "Ahornweg" not in text
    asked = text.split("Zur Person")[1]
    assert [word for word in NOT_ASKED if word in asked] == []


def test_request_does_not_assert_what_nobody_said() -> None:
    unknown = builders.a_person(status_group=StatusGroup.UNKNOWN)
    text = only(with_first(visitor=unknown), K.REQUEST)

    assert "Statusgruppe Wochenstunden" in text
    assert "Noch nicht bekannt" not in text


def test_request_of_somebody_without_an_employer_speaks_of_none() -> None:
    text = only(from_nowhere(), K.REQUEST)

    assert text.startswith(
        "Antrag auf ein Praktikum Interessenbekundung, zu richten an die "
        "aufnehmende Stelle: Zweckverband"
    )
    assert "Vorgesetzte Person" not in text
    assert "Beschäftig" not in text
    assert "Im Tausch mit" not in text


def test_superior_is_asked_about_release_substitute_and_reasons() -> None:
    swap = with_first(visitor=builders.a_person(supervisor="Ralf Kemper"))
    found = pages(swap, K.SUPERVISOR_STATEMENT)

    assert len(found) == 1
    assert "Die Freistellung ist im beantragten Zeitraum möglich." in found[0]
    assert "Die Freistellung ist nicht möglich. Gründe:" in found[0]
    assert "Die Vertretung übernimmt" in found[0]
    assert "Zurück an Personalamt" in found[0]
    assert "Vorgesetzte Person Ort, Datum Ralf Kemper" in found[0]


def test_nobody_is_asked_to_release_a_visitor_without_an_office() -> None:
    assert papers(from_nowhere(), K.SUPERVISOR_STATEMENT) == []


def test_minutes_prove_an_oral_act_and_leave_the_birth_date_to_the_pen() -> None:
    acts = builders.undertakings()
    minutes, leaflet = pages(with_first(undertakings=acts), K.OBLIGATION_MINUTES)

    assert "nach § 1 des Verpflichtungsgesetzes" in minutes
    assert "persönlich und mündlich auf die gewissenhafte Erfüllung" in minutes
    assert "Abschrift dieser Niederschrift und das Merkblatt" in minutes
    assert "Geburtsdatum (nur hier) Beschäftigt bei" in minutes
    assert minutes.count("Unterschrift, Name in Druckschrift") == 1
    assert leaflet.startswith("Merkblatt zur förmlichen Verpflichtung")
    provisions = [
        row["label"] for row in resources.toml("wording/obligation_minutes.toml")["provision"]
    ]
    assert len(provisions) == 11
    assert [name for name in provisions if name not in minutes] == []


def test_minutes_name_who_performed_the_obligation_once_it_is_recorded() -> None:
    held = builders.an_undertaking(
        Act.FORMAL_OBLIGATION,
        UndertakingState.PERFORMED,
        by="Holger Brandt",
        by_function="Verbandsvorsteher",
    )
    text = only(with_first(undertakings=(held,)), K.OBLIGATION_MINUTES)

    assert "Ort, Datum 01.02.2022" in text
    assert "Holger Brandt, Verbandsvorsteher" in text
    assert "Unterschrift, Name in Druckschrift" not in text


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (Act.FORMAL_OBLIGATION, K.OBLIGATION_MINUTES),
        (Act.DATA_PROTECTION, K.DATA_PROTECTION),
    ],
)
def test_what_is_not_required_has_no_paper(act: Act, kind: DocumentKind) -> None:
    excused = builders.an_undertaking(act, UndertakingState.NOT_REQUIRED, reason="Beamtin")
    found = papers(with_first(undertakings=(excused,)), kind)

    assert [paper.placement.letter for paper in found] == ["B"]


def test_what_was_taken_over_from_an_earlier_case_has_no_second_paper() -> None:
    earlier = builders.an_undertaking(Act.FORMAL_OBLIGATION, UndertakingState.FILED)
    taken = replace(earlier, source_id=UndertakingId("früher"))
    found = papers(with_first(undertakings=(taken,)), K.OBLIGATION_MINUTES)

    assert [paper.placement.letter for paper in found] == ["B"]


def test_data_protection_offers_the_special_secrets_and_names_only_checked_law() -> None:
    (text,) = pages(with_first(), K.DATA_PROTECTION)

    secrets = text.split("Besondere Geheimnisse")[1]
    for words in ("§ 35 SGB I", "§ 30 AO", "§ 7 BMG", "§ 50 BeamtStG", "Fernmeldegeheimnis"):
        assert words in secrets
    assert "TDDDG" not in text
    assert "BStatG" not in text
    assert "Für die aufnehmende Stelle entgegengenommen" in text
    assert "eigenen Dienststelle (Stadt Lindenfurt)" in text
    assert "eigenen Dienststelle" not in only(from_nowhere(), K.DATA_PROTECTION)


def test_notice_follows_where_the_data_came_from() -> None:
    swap = with_first()
    own, partner = only(swap, K.PRIVACY_NOTICE, 0), only(swap, K.PRIVACY_NOTICE, 1)

    assert "Datenschutzinformation nach Art. 13 DSGVO für Mara Lindner" in own
    assert "Sie haben die Angaben selbst gemacht" in own
    assert "erst mit Ihrer Einwilligung" in own
    assert "Datenschutzinformation nach Art. 14 DSGVO für Jana Voss" in partner
    assert "Ihre Dienststelle (Zweckverband IT-Verbund Westtal) hat sie uns mitgeteilt" in partner
    for text in (own, partner):
        assert "5 Jahre ab dem letzten Tag des Einsatzes" in text
        assert "LDI NRW" in text
        assert "Art. 6 Abs. 1 Buchst. b, c und e DSGVO" in text
    # The partner host answers for itself; at home there is one office that does.
    assert own.count("zu erreichen unter") == 2
    assert partner.count("zu erreichen unter") == 1


@pytest.mark.parametrize(
    ("regime", "basis", "authority"),
    [
        ("BUND", "§ 26 BDSG", False),
        ("NW", "Vorschriften des Landes", True),
        ("BY", "Landes", False),
    ],
)
def test_notice_names_the_law_and_the_authority_that_are_known(
    regime: str,
    basis: str,
    authority: bool,
) -> None:
    own = builders.an_office(regime=regime)
    stays = (builders.a_placement(home=own), builders.the_other_placement(host=own))
    text = only(builders.a_ready_swap(placements=stays), K.PRIVACY_NOTICE)

    assert basis in text
    assert ("LDI NRW" in text) is authority
    assert ("die für unsere Stelle (Stadt Lindenfurt) zuständig ist: ____" in text) is not authority


@pytest.mark.parametrize(
    "kind",
    [K.REQUEST, K.PRIVACY_NOTICE, K.DATA_PROTECTION, K.PHOTO_CONSENT, K.SUBJECT_ACCESS_REPORT],
)
def test_somebody_without_an_employer_is_not_told_of_one(kind: DocumentKind) -> None:
    text = only(from_nowhere(), kind)

    for words in (
        "Beschäftigungsverhältnis",
        "arbeitsrechtlich",
        "eigene Dienststelle",
        "Ihre Dienst",
    ):
        assert words not in text


def test_consent_to_photographs_is_free_revocable_and_split_by_use() -> None:
    (text,) = pages(with_first(), K.PHOTO_CONSENT)

    assert "Die Einwilligung ist freiwillig." in text
    assert "jederzeit ganz oder teilweise für die Zukunft widerrufen" in text
    assert "Nur das Angekreuzte ist erlaubt." in text
    for use in ("Intranet", "Internetseiten", "sozialen Netzwerken", "Presse", "Sonstiges"):
        assert use in text
    assert "Widerruf" in text
    assert "Sorgeberechtigte" not in text
    young = builders.a_person(under_18=True)
    assert "Sorgeberechtigte Person" in only(with_first(visitor=young), K.PHOTO_CONSENT)


def test_slip_lists_what_goes_out_and_comes_back() -> None:
    (text,) = pages(with_first(), K.CHECKLIST_SLIP)

    head = "Gegenstand oder Zugang Nr. oder Bemerkung Ausgabe am Kürzel Rückgabe am Kürzel"
    assert head in text
    for item in ("Schlüssel", "Hausausweis", "Notebook", "Benutzerkonto"):
        assert item in text
    assert "Für die Stelle: Zweckverband IT-Verbund Westtal Ansprechperson" in text
    for moment in ("Ausgabe", "Rückgabe"):
        assert f"{moment}: Ort, Datum, Unterschrift" in text
    assert "Alles Ausgegebene" not in text


def test_who_never_came_has_neither_slip_nor_photographs() -> None:
    swap = with_first(no_show=True, end_reason="krank")

    for kind in (K.CHECKLIST_SLIP, K.PHOTO_CONSENT):
        assert [paper.placement.letter for paper in papers(swap, kind)] == ["B"]


@pytest.mark.parametrize(("kind", "sentence"), LAST_SENTENCES.items())
@pytest.mark.parametrize("length", [1, 40, 100, 240])
def test_places_to_sign_stay_with_their_last_sentence(
    kind: DocumentKind, sentence: str, length: int
) -> None:
    name = ("Anna Lena " * 24)[:length].strip() or "A"
    visitor = builders.a_person(
        first_name="", last_name=name, function=name, unit=name, supervisor=name
    )
    swap = with_first(visitor=visitor, contact=name, host_unit=name, learning_goals=name * 4)

    (page,) = [page for page in pages(swap, kind) if sentence in page]
    signed = page.split(sentence)[1]
    assert "Ort, Datum" in signed
    assert name in signed


def test_slip_heads_its_list_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    source = resources.toml("wording/checklist_slip.toml")
    longer = {**source, "item": [{"text": f"Schlüssel {n}"} for n in range(80)]}
    shipped = resources.toml
    monkeypatch.setattr(
        resources, "toml", lambda name: longer if "checklist" in name else shipped(name)
    )

    found = pages(builders.a_ready_swap(), K.CHECKLIST_SLIP)
    listed = [page for page in found if "Schlüssel" in page]
    assert len(listed) > 1
    assert all("Gegenstand oder Zugang" in page for page in listed)


def test_every_form_names_its_case_and_direction() -> None:
    swap = builders.a_ready_swap()
    ended = replace(swap, state=swap.state, closed_on=date(2022, 3, 25))
    for kind in (*FORMS, K.PRIVACY_NOTICE, K.PHOTO_CONSENT, K.CHECKLIST_SLIP):
        first, second = papers(ended, kind)
        assert {first.document.number[-2:], second.document.number[-2:]} == {"-A", "-B"}
        assert "Mara Lindner" in text_of(press.press_one(first)), kind
        assert "Jana Voss" in text_of(press.press_one(second)), kind


def test_an_empty_name_has_a_line_to_fill_in() -> None:
    unnamed = builders.a_person(first_name="", last_name="")
    assert "Zeitraum ____________________: 21.02." in only(
        with_first(visitor=unnamed), K.REPLY_SLIP
    )
    held = builders.a_one_sided_swap()
    nameless = replace(held.placements[0].host, employer="", name="")
    swap = replace(held, placements=(replace(held.placements[0], host=nameless),))
    assert "Für die Stelle: ____" in only(swap, K.AGREEMENT)


def test_letter_of_the_partner_has_a_line_for_who_signs() -> None:
    partner = only(with_first(), K.SUBMISSION, -1)
    assert "Name, Funktion" not in only(with_first(), K.SUBMISSION)
    assert "Name, Funktion" in partner.split("Im Auftrag")[1]
    assert "Auskunft erteilt Personalstelle" not in partner


def test_leaflet_says_that_it_stays_with_the_visitor() -> None:
    text = " ".join(pages(with_first(), K.NDA))
    assert "Dieses Blatt behält die Gastperson." in text
