"""The note for the file, read back from its PDF: how the last day was found, and what followed."""

from dataclasses import replace
from datetime import date
from typing import Any

import builders
import pytest
from documents.pages import page_texts, papers, text_of

from jobswap_desktop.documents import press
from jobswap_desktop.documents.deadline_text import explanation, proposed_note
from jobswap_desktop.domain.deadlines import with_due
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.participation import (
    Answer,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.workdays import Period

P = ParticipationState
RULE = AppliedRule(
    id="bund.pr.consent",
    law="§ 70 Abs. 3, § 78 Abs. 1 Nr. 7 BPersVG",
    silence=Silence.DEEMED_CONSENT,
    period=Period(10, "working_days"),
    urgent_period=Period(3, "working_days"),
    verified="text",
)


def asked(**changes: Any) -> Participation:
    fields: dict[str, Any] = {
        "kind": ParticipationKind.CONSENT,
        "rule": RULE,
        "state": P.SUBMITTED,
        "sent_on": date(2022, 4, 8),
        "received_on": date(2022, 4, 8),
        "due_on": None,
        "reply_on": None,
    }
    return with_due(builders.a_participation(**(fields | changes)), "NW")


def read(held: Participation) -> str:
    (paper,) = papers(builders.a_swap(participations=(held,)), DocumentKind.FILE_NOTE)
    pdf = press.press_one(paper)
    assert len(page_texts(pdf)) == 1
    return text_of(pdf)


def test_count_over_easter_can_be_followed_on_paper() -> None:
    text = read(asked())

    assert "Aktenvermerk über die Fristberechnung" in text
    assert "Rechtsgrundlage § 70 Abs. 3, § 78 Abs. 1 Nr. 7 BPersVG" in text
    assert "Fr., 08.04.2022: Zugang der Unterlagen. Dieser Tag zählt nicht mit" in text
    assert "10 Arbeitstage" in text
    for passed in ("Fr., 15.04.2022 (Karfreitag)", "Mo., 18.04.2022 (Ostermontag)"):
        assert passed in text
    assert "Letzter Tag Di., 26.04.2022" in text
    assert "Die Regel wurde am Gesetzestext geprüft." in text
    assert "Eine Antwort steht noch aus." in text
    assert "Kim Weber" in text
    assert "11.2-JT-2022-004-AVM-A-PR" in text


def test_silence_is_put_on_file_as_the_clerk_wrote_it() -> None:
    held = asked()
    note = proposed_note(held, builders.an_office(), P.DEEMED_CONSENTED)
    assert "Bis dahin ist keine Verweigerung eingegangen." in note
    answer = Answer(outcome=P.DEEMED_CONSENTED, on=date(2022, 4, 27), file_note=f"{note} Telefonat")
    deemed = held.record(answer, today=date(2022, 4, 27), land="NW")
    text = read(deemed)

    assert "Aktenvermerk über den Fristablauf" in text
    assert "Stand Gilt als gebilligt (Fristablauf), 27.04.2022" in text
    assert "Letzter Tag der Frist war Di., 26.04.2022" in text
    assert "Die Maßnahme gilt als gebilligt. Telefonat" in text
    assert "Eine Antwort steht noch aus." not in text


def test_hearing_that_brought_nothing_is_no_approval() -> None:
    rule = replace(RULE, silence=Silence.PROCEED, law="§ 178 Abs. 2 SGB IX")
    held = asked(kind=ParticipationKind.HEARING, rule=rule)
    note = proposed_note(held, builders.an_office(), P.NO_STATEMENT)
    assert "keine Stellungnahme eingegangen" in note
    assert "gebilligt" not in note


def test_silence_of_a_body_that_is_only_told_is_no_approval_either() -> None:
    rule = replace(RULE, silence=Silence.NONE)
    held = asked(kind=ParticipationKind.INFORMATION, rule=rule)
    note = proposed_note(held, builders.an_office(), P.NO_STATEMENT)
    answer = Answer(outcome=P.NO_STATEMENT, on=date(2022, 4, 27), file_note=note)
    text = read(held.record(answer, today=date(2022, 4, 27), land="NW"))
    assert "Stand Unterrichtung erfolgt, keine Rückmeldung, 27.04.2022" in text
    assert "Letzter Tag für eine Rückmeldung war Di., 26.04.2022." in text
    assert "eine Antwort ist nicht geschuldet" in text
    assert "gebilligt" not in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"complete_on": date(2022, 4, 12)},
            "Di., 12.04.2022: Die Unterlagen sind vollständig (zuerst zugegangen am 08.04.2022)",
        ),
        ({"discussion_on": date(2022, 4, 20)}, "Mi., 20.04.2022: Tag der Erörterung"),
        (
            {"urgent": True, "urgent_reason": "Beginn vorgezogen"},
            "3 Arbeitstage, verkürzt wegen Eilbedürftigkeit: Beginn vorgezogen",
        ),
        (
            {"agreed_due_on": date(2022, 5, 6), "agreed_due_reason": "Sitzung am 05.05."},
            "Fr., 06.05.2022 statt des berechneten Tages: Sitzung am 05.05.",
        ),
        (
            {"suspended_on": date(2022, 4, 20)},
            "Die Regel sieht dafür keine längere Frist vor.",
        ),
        (
            {
                "suspended_on": date(2022, 4, 20),
                "rule": replace(RULE, extension_period=Period(1, "weeks")),
            },
            "um 1 Woche ab dem bisherigen letzten Tag, weil der Beschluss am Mi., 20.04.2022",
        ),
        (
            {"rule": replace(RULE, period=Period(1, "weeks"))},
            "Die Frist endet am nächsten Werktag, Di., 19.04.2022 (§ 193 BGB).",
        ),
        ({"rule": replace(RULE, house_default=True)}, "nach der Regel des Hauses"),
        ({"rule": replace(RULE, verified="memory")}, "Bitte prüfen: Die Regel wurde noch nicht"),
        (
            {
                "rule": replace(
                    RULE,
                    verified="memory",
                    confirmed_by="R. Kemper",
                    confirmed_on=date(2022, 1, 3),
                )
            },
            "von der Dienststelle bestätigt (R. Kemper, 03.01.2022)",
        ),
    ],
)
def test_whatever_moves_the_last_day_is_said(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in read(asked(**changes))


def test_screen_and_paper_say_the_same() -> None:
    held = asked()
    text = read(held)
    for word, sentence in explanation(held, builders.an_office()):
        assert f"{word} {sentence}".replace("\u00a0", " ") in text


def test_local_holiday_is_called_one() -> None:
    office = builders.an_office(extra_holidays=frozenset({date(2022, 4, 12)}))
    told = dict(explanation(asked(), office))
    assert "Di., 12.04.2022 (örtlicher Feiertag)" in told["Nicht mitgezählt"].replace("\u00a0", " ")


def test_body_without_a_last_day_has_no_note() -> None:
    drafted = asked(state=P.DRAFT, received_on=None)
    swap = builders.a_swap(participations=(drafted,))
    assert papers(swap, DocumentKind.FILE_NOTE) == []
