"""Erasing for good: asked by one, executed by another, and nothing of it is left."""

import json
from dataclasses import replace
from datetime import date, timedelta

import builders
import erasing_case
import pytest
from case_steps import swap_of
from clock import pinned
from databases import a_deed, content, tamper
from erasing_case import (
    CALENDAR_DUE,
    CASE_DUE,
    FEEDBACK_DUE,
    Closed,
    a_closed_case,
    a_second_account,
    asked,
    canaries,
    erased,
    everything,
    hits,
    path_of,
    sound,
)
from house import House

from jobswap_desktop import resources
from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.erasure import ERASERS, ErasedPart, ErasureState
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.retention import RetentionStart
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import (
    accounts,
    cases,
    editing,
    erasing,
    erasure_due,
    people,
    renewing,
    retention,
    saved_filters,
    schedule,
    statistics,
    undoing,
)
from jobswap_desktop.services.wording import term
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, settings


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def kinds(work: Workplace) -> list[ErasureKind]:
    return [line.subject.kind for line in erasure_due.due(work)]


def held(work: Workplace) -> dict[str, list[tuple[object, ...]]]:
    """Return every row but those of the trail, which names who was refused."""
    rows = content(work.db.place)
    return {table: found for table, found in rows.items() if table != "audit"}


def refused(code: ProblemCode, act: object, *arguments: object) -> None:
    with pytest.raises(DomainError) as error:
        act(*arguments)  # type: ignore[operator]  # a service
    assert {problem.code for problem in error.value.problems} == {code}


def test_each_kind_is_due_after_its_own_period(closed: Closed) -> None:
    days = (date(2022, 5, 28), CALENDAR_DUE, FEEDBACK_DUE, CASE_DUE - timedelta(days=1), CASE_DUE)
    calendar, feedback, history = ErasureKind.CALENDAR, ErasureKind.FEEDBACK, ErasureKind.HISTORY

    found = [kinds(closed.on(day)) for day in days]

    assert found[0] == []
    assert found[1] == [calendar]
    assert set(found[2]) == set(found[3]) == {calendar, feedback, history}
    assert found[4] == [ErasureKind.CASE]


def test_who_is_asked_is_spoken_to_and_the_others_are_named(closed: Closed) -> None:
    request = asked(closed, CASE_DUE)
    alone = erasing.waiting_text(closed.on(CASE_DUE, "akurz"), request)
    account = Account(id=AccountId("account-dora"), login="dora", name="Dora Dienst")
    accounts.save(closed.house.work, replace(account, role=Role.HR_CLERK))

    said = [
        erasing.waiting_text(closed.on(CASE_DUE, login), request) for login in ("akurz", "kweber")
    ]

    assert alone == "Ausführen können Sie die Löschung."
    assert said == [
        "Ausführen können die Löschung Sie oder Dora Dienst.",
        "Ausführen kann die Löschung ein anderes Konto: Alex Kurz, Dora Dienst.",
    ]


def test_the_concept_of_roles_says_who_may_ask_for_an_erasure() -> None:
    said = resources.toml("wording/introduction_roles.toml")["role"]
    told = {role["label"]: "eantragt Löschungen" in role["text"] for role in said}
    assert set(told) == {term(role) for role in Role}
    assert {role for role in Role if told[term(role)]} == ERASERS


def test_withdrawn_after_signing_the_longest_need_wins_and_the_calendar_goes_early(
    house: House,
) -> None:
    swap = house.a_case()
    over = editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Elternzeit").value
    early, late = (pinned(house.work, day) for day in (date(2022, 6, 7), date(2026, 12, 7)))
    assert kinds(early) == [ErasureKind.CASE]
    path = house.work.db.place
    signed = '[["signed_by_visitor","2021-12-06"]]'
    tamper(path, f"UPDATE undertaking SET dates = '{signed}'")  # noqa: S608 - our own names
    assert kinds(early) == [ErasureKind.CALENDAR]
    assert kinds(late) == [ErasureKind.CASE]
    assert over.closed_on == date(2021, 12, 6)


def test_the_offices_own_period_counts_and_can_be_taken_back(closed: Closed) -> None:
    work = closed.on(date(2022, 3, 30))
    assert kinds(work) == []
    change = retention.save(
        work,
        "calendar",
        months=1,
        start=RetentionStart.CLOSING,
        to_year_end=False,
        reason="Dienstanweisung 7",
    )
    assert change.value.own is not None
    assert kinds(work) == [ErasureKind.CALENDAR]
    assert change.undo is not None
    undoing.undo(work, change.undo)
    assert kinds(work) == []
    assert audit.faults(work.db) == ()


def test_only_who_maintains_the_rules_sets_a_period(closed: Closed) -> None:
    work = closed.on(CALENDAR_DUE)
    reader = replace(work, actor=replace(work.actor, role=Role.READER))
    before = held(work)
    refused(ProblemCode.RETENTION_NOT_YOURS, retention.reset, reader, "calendar")
    refused(ProblemCode.NOT_FOUND, retention.reset, work, "calendar")
    assert held(work) == before


def test_all_of_a_case_is_gone_from_the_bytes_of_the_file(closed: Closed) -> None:
    path = path_of(closed)
    assert len(hits(path, everything())) > len(everything()) * 0.9
    counted = statistics.years(closed.house.work)

    record = erased(closed, CASE_DUE)

    assert hits(path, everything()) == []
    sound(closed.house.work)
    assert statistics.years(closed.house.work) == counted != ()
    assert record.state is ErasureState.EXECUTED
    counts = dict(record.counts)
    assert counts[ErasedPart.SWAP] == 1
    assert counts[ErasedPart.PERSON] == counts[ErasedPart.PLACEMENT] == 2
    assert counts[ErasedPart.SAVED_FILTER] == 1
    assert counts[ErasedPart.DRAFT] == 2
    assert [each.name for each in saved_filters.saved_filters(closed.on(CASE_DUE))] == [
        "Suche Jobtausch"
    ]


def test_what_is_kept_names_nobody(closed: Closed) -> None:
    record = erased(closed, CASE_DUE)

    text = json.dumps([str(record), *map(str, audit.entries(closed.house.work.db))])
    assert [word for word in canaries(*erasing_case.NAMES) if word.decode() in text] == []
    last = audit.entries(closed.house.work.db)[-1]
    assert (last.actor, last.action) == ("Alex Kurz", "erased")
    assert record.subjects[0].reference in text


def test_preview_says_what_will_be_counted(closed: Closed) -> None:
    request = asked(closed, CASE_DUE)
    shown = erasing.preview(closed.on(CASE_DUE), request.subjects)

    assert set(shown.names) == {
        f"{erasing_case.NAMES[0]} {erasing_case.NAMES[1]}",
        f"Jana {erasing_case.NAMES[2]}",
    }
    executed = erasing.execute(closed.on(CASE_DUE, "akurz"), request.id).value
    assert executed.counts == shown.counts


def test_calendar_goes_early_and_the_case_stays(closed: Closed) -> None:
    erased(closed, CALENDAR_DUE)

    work = closed.house.work
    gone = canaries(erasing_case.TITLE, erasing_case.JOURNAL)
    assert hits(closed.house.work.db.place, gone) == []
    assert schedule.of_case(work, closed.id) == ()
    assert swap_of(work, closed.id).title.startswith(erasing_case.NAMES[0])
    assert hits(closed.house.work.db.place, canaries(erasing_case.FEEDBACK)) != []
    assert cases.count(work, CaseFilter.ALL, erasing_case.TITLE) == 0
    sound(work)
    assert kinds(closed.on(CALENDAR_DUE)) == []


def test_feedback_is_made_nameless_and_what_was_ticked_stays(closed: Closed) -> None:
    erased(closed, FEEDBACK_DUE, ErasureKind.FEEDBACK)

    work = closed.house.work
    assert (
        hits(closed.house.work.db.place, canaries(erasing_case.FEEDBACK, erasing_case.REPORT)) == []
    )
    rows = work.db.rows("SELECT text, recommends FROM feedback")
    assert [row["text"] for row in rows] == [""]
    sound(work)


def test_history_keeps_who_and_when_and_loses_what(closed: Closed) -> None:
    work = closed.on(FEEDBACK_DUE)
    before = cases.history(work, closed.id)
    erased(closed, FEEDBACK_DUE, ErasureKind.HISTORY)

    after = cases.history(work, closed.id)
    assert [row.action for row in after[1:]] == [row.action for row in before]
    assert all(not row.changes and not row.subject for row in after[1:])
    sound(work)
    assert kinds(work) == [ErasureKind.CALENDAR, ErasureKind.FEEDBACK]


def test_one_after_the_other_ends_like_all_at_once(closed: Closed) -> None:
    for day in (CALENDAR_DUE, FEEDBACK_DUE, CASE_DUE):
        erased(closed, day)
        sound(closed.house.work)
    assert hits(closed.house.work.db.place, everything()) == []


def test_a_person_of_another_case_stays(closed: Closed) -> None:
    work = closed.on(erasing_case.CLOSED)
    renewing.renew(work, closed.id, date(2022, 9, 12), date(2022, 9, 16))
    with work.db.write_derived() as change:
        change.run("UPDATE undertaking SET source_id = NULL")
    lines = [line.subject for line in erasure_due.due(closed.on(CASE_DUE))]
    whole = [subject for subject in lines if subject.id == closed.id]
    assert [subject.kind for subject in whole] == [ErasureKind.CASE]
    request = erasing.ask(closed.on(CASE_DUE), whole).value
    erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)

    assert len(people.all_people(work)) == 2
    assert [row["predecessor_id"] for row in work.db.rows("SELECT * FROM swap")] == [None]
    assert hits(closed.house.work.db.place, canaries(erasing_case.FEEDBACK)) == []


def test_who_asked_does_not_execute(closed: Closed) -> None:
    request = asked(closed, CASE_DUE)
    before = audit.length(closed.house.work.db)
    for day in (CASE_DUE, CASE_DUE + timedelta(days=30)):
        refused(ProblemCode.NEEDS_SECOND_ACCOUNT, erasing.execute, closed.on(day), request.id)
    assert audit.length(closed.house.work.db) == before
    erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
    refused(ProblemCode.ERASURE_SETTLED, erasing.execute, closed.on(CASE_DUE), request.id)


@pytest.mark.parametrize("text", ["{broken", "[1,2]", '{"a":1}', "null", "[" * 100_000])
def test_what_nobody_can_read_goes_and_blocks_nothing(closed: Closed, text: str) -> None:
    name = erasing_case.NAMES[1]
    with closed.house.work.db.write_derived() as change:
        settings.put(change, "filters/root", text)
        settings.put(change, "filters/akurz", json.dumps([{"name": name, "text": 5}]))
        for place, content in (("broken", '{"' + name[:4]), ("deep", "[" * 100_000)):
            change.run(
                "INSERT INTO draft VALUES ('root', :place, :content, '2022-02-28T10:00')",
                place=place,
                content=content,
            )
    record = erased(closed, CASE_DUE)

    assert dict(record.counts)[ErasedPart.SAVED_FILTER] == 3
    work = closed.house.work
    assert (
        settings.value(work.db, "filters/root") == settings.value(work.db, "filters/akurz") == "[]"
    )
    assert [row["place"] for row in work.db.rows("SELECT place FROM draft")] == ["other"]
    assert hits(closed.house.work.db.place, everything()) == []
    sound(work)


def test_a_request_can_be_withdrawn_and_asked_again(closed: Closed) -> None:
    request = asked(closed, CASE_DUE)
    lines = erasure_due.due(closed.on(CASE_DUE))
    assert [line.request for line in lines] == [request]
    subjects = [line.subject for line in lines]
    refused(ProblemCode.ERASURE_ASKED_ALREADY, erasing.ask, closed.on(CASE_DUE), subjects)
    erasing.withdraw(closed.on(CASE_DUE, "akurz"), request.id, "Das Archiv prüft noch")
    refused(ProblemCode.ERASURE_SETTLED, erasing.execute, closed.on(CASE_DUE), request.id)
    assert asked(closed, CASE_DUE).id != request.id
    assert hits(closed.house.work.db.place, canaries(*erasing_case.NAMES)) != []


def test_nothing_is_asked_for_that_is_not_due(closed: Closed) -> None:
    line = erasure_due.due(closed.on(CASE_DUE))[0]
    refused(ProblemCode.NOTHING_TO_ERASE, erasing.ask, closed.on(CASE_DUE), [])
    refused(ProblemCode.ERASURE_NOT_DUE, erasing.ask, closed.on(CALENDAR_DUE), [line.subject])
    request = asked(closed, CASE_DUE)
    early = closed.on(CALENDAR_DUE, "akurz")
    refused(ProblemCode.ERASURE_NOT_DUE, erasing.execute, early, request.id)


@pytest.mark.parametrize("role", [Role.READER, Role.STAFF_COUNCIL])
def test_a_refused_act_writes_nothing(closed: Closed, role: Role) -> None:
    request = asked(closed, CASE_DUE)
    work = closed.on(CASE_DUE, "akurz")
    other = replace(work, actor=replace(work.actor, role=role))
    before = held(work)
    for act, arguments in (
        (erasing.execute, (request.id,)),
        (erasing.withdraw, (request.id,)),
        (erasing.ask, (request.subjects,)),
        (erasing.preview, (request.subjects,)),
    ):
        refused(ProblemCode.ROLE_NOT_ALLOWED, act, other, *arguments)
    stranger = replace(work, actor=replace(work.actor, office_id=builders.a_partner_office().id))
    refused(ProblemCode.ROLE_NOT_ALLOWED, erasing.execute, stranger, request.id)
    assert held(work) == before
    assert hits(closed.house.work.db.place, canaries(*erasing_case.NAMES)) != []


def test_undo_of_before_brings_nothing_back(closed: Closed) -> None:
    work = closed.on(CALENDAR_DUE)
    item = schedule.of_case(work, closed.id)[0]
    with work.db.write(a_deed(swap_id=closed.id)) as change:
        change.remove("appointment", item.id)
    undo = change.undo
    erased(closed, CALENDAR_DUE)

    with pytest.raises(DomainError):
        undoing.undo(work, undo)
    assert schedule.of_case(work, closed.id) == ()


def test_entries_of_nothing_held_are_cut(closed: Closed) -> None:
    erased(closed, CASE_DUE)
    late = replace(closed.on(date(2040, 1, 1)))
    assert kinds(late) == [ErasureKind.TRAIL]
    entries = audit.length(late.db)
    record = erased(closed, date(2040, 1, 1))

    assert dict(record.counts)[ErasedPart.ENTRY] == entries
    assert [entry.action for entry in audit.entries(late.db)] == ["erasure.asked", "erased"]
    sound(late)


def test_entries_erased_before_a_change_past_the_program_still_prove_it(closed: Closed) -> None:
    erased(closed, FEEDBACK_DUE)
    work = closed.house.work
    tables = ("placement", "participation", "approval", "office", "person", "document")
    select = " UNION ALL ".join(f"SELECT '{table}' AS name, id FROM {table}" for table in tables)  # noqa: S608 - our own names
    rows = [(row["name"], row["id"]) for row in work.db.rows(select)]
    for table, record_id in rows:
        change = "UPDATE {} SET version = version {} 1 WHERE id = '{}'"
        tamper(work.db.place, change.format(table, "+", record_id))
        assert audit.faults(work.db) == (f"{table} {record_id}",)
        tamper(work.db.place, change.format(table, "-", record_id))
    assert audit.faults(work.db) == ()


def test_the_number_of_an_erased_case_is_not_given_again(closed: Closed) -> None:
    record = erased(closed, CASE_DUE)
    house = closed.house
    for person in (builders.a_person(), builders.a_partner()):
        people.save(house.work, replace(person, version=0))

    again = house.a_case(
        visitor=builders.a_person(version=1), partner=builders.a_partner(version=1)
    )

    assert record.subjects[0].reference.endswith("-001")
    assert again.reference.endswith("-002")
