"""Rules that an office makes its own: dated rows, confirmation, and what open cases follow."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from house import House
from rule_steps import ASKED, DAY, TOLD, a_new_rule, change, refused, rule_of

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.offices import REGIMES, Body
from jobswap_desktop.domain.participation import (
    Answer,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.rules import LAW_OPEN
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period, Unit
from jobswap_desktop.services import cases, decisions, offices, people, rule_editing, rules
from jobswap_desktop.services.history_text import change_lines
from jobswap_desktop.services.rule_editing import entry_of
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.store import audit


def asked(house: House, swap: Swap, body: Body = Body.STAFF_COUNCIL) -> Participation:
    held = cases.view(house.work, swap.id).swap
    return next(p for p in held.participations if p.body is body and p.office_id == house.own.id)


def in_saxony(house: House) -> House:
    own = offices.save(house.work, replace(house.own, regime="SN")).value
    return replace(house, own=own)


def submit(house: House, swap: Swap, body: Body = Body.STAFF_COUNCIL) -> None:
    submission = decisions.Submission(participation_id=asked(house, swap, body).id, received_on=DAY)
    decisions.submit(house.work, swap.id, submission)


def test_a_change_makes_a_row_of_its_own_and_both_can_be_read(house: House) -> None:
    first = change(house.work, TOLD, count=3)
    later = house.on(DAY + timedelta(days=30))
    second = change(later, TOLD, count=4)

    held = rules.versions(later, TOLD)
    assert [rule.period for rule in held] == [Period(n, "weeks") for n in (4, 3, 2)]
    assert [rule.id for rule in held] == [second.id, first.id, TOLD]
    assert (held[1].valid_from, held[1].valid_until) == (DAY, DAY + timedelta(days=29))
    assert held[2] == next(rule for rule in rules.shipped_rules() if rule.id == TOLD)
    assert rule_of(house.work, TOLD).period == Period(3, "weeks")
    assert rule_of(later, TOLD).period == Period(4, "weeks")


def test_second_change_of_a_day_replaces_the_first(house: House) -> None:
    change(house.work, TOLD, count=3)
    change(house.work, TOLD, count=5)
    assert [rule.period for rule in rules.versions(house.work, TOLD)] == [
        Period(5, "weeks"),
        Period(2, "weeks"),
    ]


def test_case_keeps_the_rule_it_was_submitted_under_and_a_draft_follows(house: House) -> None:
    submitted, draft = (
        house.a_case(),
        house.a_case(first_day=date(2022, 3, 7), last_day=date(2022, 3, 11)),
    )
    submit(house, submitted, Body.EQUALITY_OFFICER)
    before = asked(house, submitted, Body.EQUALITY_OFFICER)
    entry = replace(entry_of(rule_of(house.work, "nw.gb.statement"), DAY), count=3)
    assert rule_editing.adopting(house.work, entry) == 2

    saved = rule_editing.save(house.work, entry).value

    assert asked(house, submitted, Body.EQUALITY_OFFICER) == before
    assert before.rule.id == "nw.gb.statement"
    followed = asked(house, draft, Body.EQUALITY_OFFICER)
    assert followed.rule == saved.applied()
    assert followed.rule.period == Period(3, "weeks")
    created = house.a_case(first_day=date(2022, 4, 4), last_day=date(2022, 4, 8))
    assert asked(house, created, Body.EQUALITY_OFFICER).rule == saved.applied()


def test_decided_and_closed_cases_keep_their_rule(house: House) -> None:
    swap = house.a_case()
    submit(house, swap, Body.EQUALITY_OFFICER)
    change(house.work, TOLD, count=3)
    assert asked(house, swap).rule.period == Period(3, "weeks")
    change(house.work, "nw.gb.statement", count=3)
    assert asked(house, swap, Body.EQUALITY_OFFICER).rule.period == Period(1, "weeks")


def test_rule_of_a_later_day_is_followed_from_then_on(house: House) -> None:
    swap = house.a_case()
    change(house.work, TOLD, count=3, valid_from=date(2022, 1, 1))
    assert asked(house, swap).rule.id == TOLD
    assert rule_of(house.work, TOLD).period == Period(2, "weeks")
    assert rule_of(house.on(date(2022, 1, 1)), TOLD).period == Period(3, "weeks")


def test_empty_land_is_filled_in_and_its_drafts_follow(house: House) -> None:
    house = in_saxony(house)
    swap = house.a_case()
    assert [
        asked(house, swap, body).rule.id for body in (Body.STAFF_COUNCIL, Body.EQUALITY_OFFICER)
    ] == ["", ""]

    rule = rule_editing.save(house.work, a_new_rule()).value

    assert asked(house, swap).rule == rule.applied()
    assert asked(house, swap, Body.EQUALITY_OFFICER).rule == AppliedRule(id="", law="")
    assert rules.regimes_with_rules(house.work) >= {"SN", "NW", "BUND"}
    assert not rule.applied().is_verified


def test_consent_alone_leaves_a_short_stay_open(house: House) -> None:
    house = in_saxony(house)
    swap = house.a_case()
    entry = a_new_rule(kind=ParticipationKind.CONSENT, longer_than_months=3)
    rule_editing.save(house.work, entry)
    assert asked(house, swap).rule.id == ""


def test_confirming_makes_consent_by_silence_possible(house: House) -> None:
    swap = house.a_case(instrument=Instrument.ABORDNUNG, last_day=date(2022, 6, 30))
    assert asked(house, swap).rule.id == ASKED
    assert not asked(house, swap).rule.may_be_deemed
    rule = rule_of(house.work, ASKED)
    assert rule_editing.confirming(house.work, rule, "Dr. Ada Klug", DAY) == 1

    rule_editing.confirm(house.work, rule, "Dr. Ada Klug", DAY)

    held = asked(house, swap).rule
    assert held.may_be_deemed
    assert (held.confirmed_by, held.confirmed_on) == ("Dr. Ada Klug", DAY)
    submit(house, swap, Body.EQUALITY_OFFICER)
    given = house.on(date(2021, 12, 14))
    answer = Answer(outcome=ParticipationState.NOTED, on=date(2021, 12, 14))
    decisions.answer(given, swap.id, asked(house, swap, Body.EQUALITY_OFFICER).id, answer)
    submit(house, swap)
    due = asked(house, swap).due_on
    assert due == date(2021, 12, 20)
    answers = asked(house, swap).answers(due + timedelta(days=1))
    assert ParticipationState.DEEMED_CONSENTED in answers
    assert ParticipationState.DEEMED_CONSENTED not in asked(house, swap).answers(due)


def test_change_of_a_confirmed_rule_has_to_be_checked_again(house: House) -> None:
    rule_editing.confirm(house.work, rule_of(house.work, ASKED), "Dr. Ada Klug", DAY)
    assert rule_of(house.work, ASKED).is_verified
    change(house.work, ASKED, count=3)
    assert not rule_of(house.work, ASKED).is_verified


def test_confirming_an_own_row_makes_no_other(house: House) -> None:
    change(house.work, ASKED, count=3)
    rule_editing.confirm(house.work, rule_of(house.work, ASKED), "Kim Weber", DAY)
    held = rules.versions(house.work, ASKED)
    assert [rule.confirmed_by for rule in held] == ["Kim Weber", ""]


def test_reset_goes_back_to_the_shipped_row_and_keeps_what_was(house: House) -> None:
    swap = house.a_case()
    change(house.work, TOLD, count=3)
    later = house.on(DAY + timedelta(days=10))
    assert asked(house, swap).rule.period == Period(3, "weeks")

    rule_editing.reset(later, TOLD)

    assert rule_of(later, TOLD).id == TOLD
    assert asked(house, swap).rule.id == TOLD
    own, shipped = rules.versions(later, TOLD)
    assert (own.valid_until, shipped.id) == (DAY + timedelta(days=9), TOLD)
    again = change(later, TOLD, count=6)
    assert rule_of(later, TOLD) == replace(again, version=1)


def test_reset_on_the_day_of_the_change_leaves_no_row(house: House) -> None:
    change(house.work, TOLD, count=3)
    change(house.work, TOLD, count=4, valid_from=DAY + timedelta(days=5))
    rule_editing.reset(house.work, TOLD)
    assert [rule.id for rule in rules.versions(house.work, TOLD)] == [TOLD]


def test_rule_of_the_office_alone_has_nothing_to_go_back_to(house: House) -> None:
    rule = rule_editing.save(house.work, a_new_rule()).value
    assert refused(lambda: rule_editing.reset(house.work, rule.key)) == [
        (None, ProblemCode.NOT_FOUND)
    ]


def test_status_group_that_becomes_known_decides_under_which_rule(house: House) -> None:
    own = offices.save(house.work, replace(house.own, regime="HE")).value
    unknown = replace(house.mara, status_group=StatusGroup.UNKNOWN)
    mara = people.save(house.work, unknown).value
    house = replace(house, own=own, mara=mara)
    swap = house.a_case(instrument=Instrument.ABORDNUNG, last_day=date(2022, 12, 30))
    assert asked(house, swap).rule.id == "he.pr.consent"
    jana = replace(house.jana, status_group=StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE)
    people.save(house.work, jana)
    known = replace(mara, status_group=StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE)
    saved = people.save(house.work, known)
    assert asked(house, swap).rule.id == "he.pr.information"
    assert asked(house, swap).kind is ParticipationKind.INFORMATION
    assert saved.undo is not None
    undo(house.work, saved.undo)
    assert asked(house, swap).kind is ParticipationKind.CONSENT


def test_another_law_of_the_office_is_followed_by_what_is_not_submitted(house: House) -> None:
    swap = house.a_case()
    submit(house, swap, Body.EQUALITY_OFFICER)
    offices.save(house.work, replace(house.own, regime="BUND"))
    assert asked(house, swap).rule.id == "bund.pr.information"
    assert asked(house, swap, Body.EQUALITY_OFFICER).rule.id == "nw.gb.statement"


def test_undo_takes_back_rule_and_drafts_and_redo_records_them_again(house: House) -> None:
    swap = house.a_case()
    before = asked(house, swap)
    entry = replace(entry_of(rule_of(house.work, TOLD), DAY), count=3)
    outcome = rule_editing.save(house.work, entry)
    assert outcome.undo is not None
    undone = undo(house.work, outcome.undo)
    assert [rule.id for rule in rules.versions(house.work, TOLD)] == [TOLD]
    assert asked(house, swap).rule == before.rule
    assert undone.undo is not None
    undo(house.work, undone.undo)
    assert asked(house, swap).rule.period == Period(3, "weeks")
    assert audit.faults(house.work.db) == ()


def test_another_land_is_a_template_that_nobody_has_checked(house: House) -> None:
    house = in_saxony(house)
    swap = house.a_case()
    rule_editing.copy(house.work, "NW", "SN")

    held = rules.regime_rules(house.work, "SN")
    assert {(rule.body, rule.kind) for rule in held} == {
        (rule.body, rule.kind) for rule in rules.regime_rules(house.work, "NW")
    }
    assert {rule.law for rule in held} == {LAW_OPEN}
    assert {rule.note for rule in held} == {"Vorlage: Nordrhein-Westfalen"}
    assert not any(rule.is_verified for rule in held)
    assert asked(house, swap, Body.EQUALITY_OFFICER).kind is ParticipationKind.HEARING
    assert asked(house, swap).rule.period == Period(2, "weeks")
    again = refused(lambda: rule_editing.copy(house.work, "NW", "SN"))
    assert again == [(None, ProblemCode.NOT_FOUND)]


@pytest.mark.parametrize("regime", REGIMES)
def test_every_land_can_be_given_every_rule(house: House, regime: str) -> None:
    for kind in ParticipationKind:
        silence = Silence.NONE if kind is ParticipationKind.INFORMATION else Silence.PROCEED
        entry = a_new_rule(
            regime=regime,
            kind=kind,
            body=Body.YOUTH_REPRESENTATION,
            silence=silence,
            status_groups=frozenset({StatusGroup.TRAINEE}),
            urgent_count=1,
            extension_count=1,
            escalation_count=5,
            escalation_unit=Unit.WORKING_DAYS,
            longer_than_months=1,
            house_default=True,
            note="Absprache vom 01.12.",
        )
        saved = rule_editing.save(house.work, entry).value
        assert saved.on_request
        assert rule_of(house.work, saved.key) == replace(saved, version=1)


def test_regime_body_and_kind_of_a_rule_stay(house: House) -> None:
    rule = change(
        house.work, TOLD, regime="BY", body=Body.WORKS_COUNCIL, kind=ParticipationKind.CONSENT
    )
    assert (rule.regime, rule.body, rule.kind) == (
        "NW",
        Body.STAFF_COUNCIL,
        ParticipationKind.INFORMATION,
    )


def test_history_tells_what_changed_in_words(house: House) -> None:
    change(house.work, ASKED, count=3, law="§ 66 LPVG NRW")
    change(
        house.work,
        ASKED,
        count=4,
        urgent_count=0,
        silence=Silence.PROCEED,
        house_default=True,
        status_groups=frozenset({StatusGroup.CIVIL_SERVANT}),
        law="§ 66 LPVG NRW",
    )
    entry = audit.entries(house.work.db)[-1]
    assert entry.action is Action.RULE_SAVED
    assert entry.details is not None
    assert entry.details["subject"] == "Personalrat, Zustimmung – Nordrhein-Westfalen"
    row = cases.HistoryRow(
        sequence=1,
        at=house.work.now(),
        actor="",
        action=entry.action,
        subject="",
        changes=tuple((f"{t}.{f}", old, new) for t, _id, f, old, new in entry.details["changes"]),
    )
    assert set(change_lines(row)) == {
        "Frist: 3\u00a0Wochen → 4\u00a0Wochen",
        "Eilfrist: 1\u00a0Woche → –",
        "Schweigen: Nach Ablauf gilt die Maßnahme als gebilligt → Nach Ablauf geht es weiter",
        "Frist des Hauses: nein → ja",
        "Statusgruppen: – → Beamtinnen und Beamte",
    }


def test_mistyped_year_of_a_rule_that_has_not_begun_can_be_corrected(house: House) -> None:
    far = date(2206, 1, 1)
    mistyped = rule_editing.save(house.work, a_new_rule(valid_from=far)).value
    assert rules.regime_rules(house.work, "SN") == ()
    corrected = replace(entry_of(mistyped, DAY), valid_from=DAY)
    rule_editing.save(house.work, corrected)
    assert [rule.valid_from for rule in rules.versions(house.work, mistyped.key)] == [DAY]
    assert [rule.law for rule in rules.regime_rules(house.work, "SN")] == ["§ 73 SächsPersVG"]


def test_correction_of_a_waiting_row_does_not_reach_before_the_one_in_force(house: House) -> None:
    change(house.work, TOLD, count=3)
    later = DAY + timedelta(days=300)
    change(house.work, TOLD, count=4, valid_from=later)
    change(house.work, TOLD, count=5, valid_from=DAY + timedelta(days=10))
    held = rules.versions(house.work, TOLD)
    assert [rule.period for rule in held] == [Period(n, "weeks") for n in (5, 3, 2)]
    assert held[1].valid_until == DAY + timedelta(days=9)
    entry = replace(entry_of(held[0], DAY), valid_from=DAY - timedelta(days=1))
    assert refused(lambda: rule_editing.save(house.work, entry)) == [
        ("valid_from", ProblemCode.RULE_BEGINS_EARLIER)
    ]
