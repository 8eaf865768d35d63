"""The papers for introducing the program, read back: complete, of no case, and conforming."""

from dataclasses import replace
from datetime import date

import pytest
from builders import an_office
from documents import conformance
from documents.pages import page_texts, text_of

from jobswap_desktop.documents import press
from jobswap_desktop.documents.paper import IntroductionNote
from jobswap_desktop.domain.offices import FEDERAL_REGIME, Office
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.retention import shipped_rules

TITLES = (
    "Dienstvereinbarung",
    "Verzeichnis von Verarbeitungstätigkeiten",
    "Rollen- und Berechtigungskonzept",
    "Löschkonzept",
    "Datenschutz-Folgenabschätzung: Schwellwertprüfung",
)


def pressed(office: Office | None = None, **assigned: tuple[str, ...]) -> bytes:
    return press.press_introduction(
        IntroductionNote(
            office=office or an_office(),
            today=date(2022, 2, 1),
            periods=shipped_rules(),
            assigned={Role(name): names for name, names in assigned.items()},
        )
    )


def test_five_papers_in_the_order_in_which_they_are_enclosed() -> None:
    firsts = [text for text in page_texts(pressed()) if "Seite 1 von" in text]
    assert [title for text, title in zip(firsts, TITLES, strict=True) if title in text] == [*TITLES]


def test_no_place_to_sign_stands_on_a_page_of_its_own() -> None:
    signed = [text for text in page_texts(pressed()) if "Unterschrift, Name" in text]
    assert len(signed) == 4
    assert [text for text in signed if text.startswith("Für die")] == []


def test_every_period_stands_in_record_and_concept() -> None:
    text = text_of(pressed())
    for rule in shipped_rules():
        assert text.count(rule.records) == 2, rule.id


@pytest.mark.parametrize(
    ("regime", "law", "not_law"),
    [
        (FEDERAL_REGIME, "§ 80 Abs. 1 Nr. 21 BPersVG", "DSG NRW"),
        ("NW", "§ 18 DSG NRW (bitte prüfen)", "BPersVG"),
        ("BY", "Vorschrift bitte eintragen", "DSG NRW"),
    ],
)
def test_law_of_another_regime_is_not_printed(regime: str, law: str, not_law: str) -> None:
    text = text_of(pressed(replace(an_office(), regime=regime)))
    assert law in text
    assert not_law not in text


def test_who_has_which_role_is_named_and_the_rest_is_filled_in_by_hand() -> None:
    text = text_of(pressed(hr_clerk=("Kim Weber", "Alex Kurz")))
    assert "Kim Weber" in text
    assert "Alex Kurz" in text


@pytest.mark.parametrize("name", ["Stadt Lindenfurt", "<b>&amp;" * 20, "A" * 300])
def test_papers_fail_no_rule(name: str) -> None:
    office = replace(an_office(), name=name, employer=name)
    assert list(conformance.faults(pressed(office, hr_clerk=(name,)))) == []
