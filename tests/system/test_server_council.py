"""A staff council at work on a server: its own connection, and the office's program beside it."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster
from documents.pages import text_of
from server_house import LOGINS, furnish, set_up, working
from stuffed import MARK, OWN, keep_stuffed

from jobswap_desktop import cli
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Address
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import (
    cases,
    checking,
    council,
    council_notes,
    council_requests,
    editing,
    following,
    people,
    unreadable,
)
from jobswap_desktop.services.recording import save_case
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.watching import changed_elsewhere
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, index, swaps
from jobswap_desktop.store import following as following_store
from jobswap_desktop.store.server.opening import open_server

pytestmark = pytest.mark.system
DATABASE = "personalrat"
_S = ParticipationState


@pytest.fixture
def desks(server: Cluster) -> Iterator[Callable[[str], Workplace]]:
    """Return what opens the server as one of its logins; a case lies before both councils."""
    set_up(server, DATABASE)
    with ExitStack() as opened:
        keep_stuffed(furnish(opened.enter_context(working(server, DATABASE, cluster.SUPERUSER))))
        yield lambda login: opened.enter_context(working(server, DATABASE, login))
    server.drop(DATABASE)


def test_each_login_works_in_its_role(desks: Callable[[str], Workplace]) -> None:
    for login, (role, office) in LOGINS.items():
        work = desks(login)
        assert (work.actor.role, work.actor.office_id) == (role, office)
        assert work.db.is_partial is (role is Role.STAFF_COUNCIL)


def sound(work: Workplace) -> None:
    assert audit.faults(work.db) == ()
    assert index.faults(work.db, swaps.each_legible(work.db)) == ()


def hears(work: Workplace) -> bool:
    """Whether a desk hears of a colleague's change within a second, as its window does."""
    until = time.monotonic() + 1
    while time.monotonic() < until:
        if changed_elsewhere(work):
            return True
        time.sleep(0.01)
    return False


def test_a_council_reads_what_was_submitted_to_it(desks: Callable[[str], Workplace]) -> None:
    work = desks("rita")
    (found,) = [each for each in council.submissions(work) if each.voided_on is None]
    assert found.id == OWN
    assert found.stays[0].visitor == "Mara Lindner"
    assert [each.value for each in found.other_bodies] == ["gleichstellungsbeauftragte"]
    assert found.due_on == date(2022, 2, 7)
    text = text_of(council.pdf(work, OWN, DocumentKind.SUBMISSION))
    assert "Mara Lindner" in text
    assert MARK not in text
    with pytest.raises(DomainError):
        cases.rows(work, CaseFilter.ALL, limit=10)
    assert audit.refused_between(work.db, "rita", "2000", "9999") != frozenset()
    sound(desks("kim"))


def test_one_that_cannot_be_read_takes_no_other_away(
    server: Cluster, desks: Callable[[str], Workplace]
) -> None:
    work = desks("rita")
    changes = "ALTER TABLE jobswap.participation {} TRIGGER USER"
    server.execute(changes.format("DISABLE"), database=DATABASE)
    spoil = "UPDATE jobswap.participation SET state = 'quatsch' WHERE id = '{}'"
    server.execute(spoil.format(OWN), database=DATABASE)
    server.execute(changes.format("ENABLE"), database=DATABASE)
    found = council.legible_submissions(work)
    assert found.unreadable == 1
    assert [each.voided_on is None for each in found.found] == [False]
    assert "wer den Server betreut" in unreadable.rows_words(work, found.unreadable)


def test_its_reply_reaches_the_office_which_moves_the_case_on(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim = desks("rita"), desks("kim")
    reply = Answer(outcome=_S.NOTED, on=builders.TODAY, resolution_number="7/2022")
    outcome = council.answer(rita, OWN, reply)
    assert outcome.value.reply is not None
    assert outcome.value.reply.resolution_number == "7/2022"
    assert hears(kim)
    swap = swaps.find(kim.db, cases.by_reference(kim, "11.2-JT-2022-004").id)
    assert swap is not None
    held = next(each for each in swap.participations if each.id == OWN)
    assert (held.state, held.resolution_number) == (_S.NOTED, "7/2022")
    # What the council does not see is as it was.
    assert MARK in held.file_note
    newest = audit.newest_of(kim.db, Action.PARTICIPATION_ANSWERED)
    assert newest is not None
    assert (newest.actor, newest.account, newest.role) == ("Rita", "rita", "staff_council")
    sound(kim)
    assert outcome.undo is not None
    undo(rita, outcome.undo)
    assert council.submission(rita, OWN).state is _S.SUBMITTED
    assert hears(kim)
    sound(kim)


@pytest.mark.parametrize("login", ["kim", "lea", "vera"])
def test_a_list_that_is_behind_a_councils_entry_is_no_alarm(
    desks: Callable[[str], Workplace], login: str
) -> None:
    council.answer(desks("rita"), OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    bodo, looking = desks("bodo"), desks(login)
    command = council.CouncilRequest(
        kind=SwapKind.ONE_SIDED,
        visitor="Neu, Nora",
        host="Kreis Neuland",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    council.request(bodo, command)
    assert checking.check(looking, Path("nirgends")).is_sound
    # What is wrong with another case is told all the same.
    following.catch_up(desks("kim"))
    assert following_store.waiting(looking.db) == ()
    assert checking.check(looking, Path("nirgends")).is_sound


def test_who_may_write_catches_up_with_councils_by_a_command_that_reads(
    desks: Callable[[str], Workplace], server: Cluster
) -> None:
    council.answer(desks("rita"), OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    lea, kim = desks("lea"), desks("kim")
    following.catch_up(lea)
    assert following_store.waiting(kim.db) != ()
    address = Address(server.address(DATABASE, "kim"))
    reading = replace(kim, db=open_server(address, read_only=True))
    following.catch_up(reading)
    reading.db.close()
    assert following_store.waiting(kim.db) == ()
    sound(kim)


def test_commands_know_of_a_councils_entry(
    desks: Callable[[str], Workplace], server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    council.answer(desks("rita"), OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    lea, kim = (server.address(DATABASE, login) for login in ("lea", "kim"))
    assert cli.main(["check", "--data", lea]) == 0
    # Who only looks on leaves it to others.
    waiting = following_store.waiting(desks("lea").db)
    assert len(waiting) == 1
    capsys.readouterr()
    assert cli.main(["list", "--data", kim]) == 0
    assert following_store.waiting(desks("kim").db) == ()
    assert "11.2-JT-2022-004" in capsys.readouterr().out
    assert cli.main(["check", "--data", kim]) == 0


def test_who_saves_a_case_that_was_taken_back_is_told_by_whom(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim = desks("rita"), desks("kim")
    command = council.CouncilRequest(
        kind=SwapKind.ONE_SIDED,
        visitor="Lindner, Mara",
        host="Kreis Neuland",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    outcome = council.request(rita, command)
    swap = cases.by_reference(kim, outcome.value)
    assert outcome.undo is not None
    undo(rita, outcome.undo)
    for late in (
        lambda: cases.view(kim, swap.id),
        lambda: editing.edit_case(kim, swap.id, editing.CaseDetails(remark="Getippt")),
    ):
        with pytest.raises(DomainError) as error:
            late()
        (problem,) = error.value.problems
        assert problem.code is ProblemCode.CASE_TAKEN_BACK
        assert "Rita" in problem_text(problem)
        assert swap.id not in problem_text(problem)


def test_what_somebody_has_gone_on_with_is_not_taken_back(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim = desks("rita"), desks("kim")
    outcome = council.answer(rita, OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    known = cases.by_reference(kim, "11.2-JT-2022-004")
    held = next(each for each in known.participations if each.id == OWN)
    bodies = tuple(
        replace(each, file_note="Gesehen") if each.id == OWN else each
        for each in known.participations
    )
    assert held.version == 2
    save_case(kim, Action.PARTICIPATION_CHANGED, replace(known, participations=bodies), known)
    assert outcome.undo is not None
    with pytest.raises(Unavailable) as error:
        undo(rita, outcome.undo)
    assert error.value.fault is Fault.NO_RIGHT
    assert hears(kim)
    sound(kim)


def test_a_request_of_a_council_stands_in_the_offices_list(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim = desks("rita"), desks("kim")
    command = council.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Neu, Nora",
        host="IT-Verbund Westtal",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
        occasion="Digitale Akte",
    )
    outcome = council.request(rita, command)
    assert outcome.value == "11.2-JT-2022-005"
    assert hears(kim)
    swap = cases.by_reference(kim, outcome.value)
    assert (swap.state, swap.responsible) == (SwapState.REQUESTED, "")
    assert [each.visitor.full_name for each in swap.placements] == ["Mara Lindner", "Nora Neu"]
    # Whoever is known by that name is meant, so that nobody is there twice.
    assert len([each for each in people.all_people(kim) if each.last_name == "Lindner"]) == 1
    references = [each.reference for each in cases.rows(kim, CaseFilter.ALL, limit=9)]
    assert outcome.value in references
    sound(kim)
    assert outcome.undo is not None
    redone = undo(rita, outcome.undo)
    assert cases.count(kim, CaseFilter.ALL) == 1
    sound(kim)
    assert redone.undo is not None
    undo(rita, redone.undo)
    assert hears(kim)
    assert cases.by_reference(kim, outcome.value).occasion == "Digitale Akte"
    sound(kim)


def test_a_request_stays_in_sight_of_its_own_council_alone(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim, bodo = desks("rita"), desks("kim"), desks("bodo")
    command = council.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Neu, Nora",
        host="IT-Verbund Westtal",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    council.request(rita, command)
    # In another window of hers, and after a new start.
    anew = desks("rita")
    (found,) = council_requests.requests(anew)
    assert (found.title, found.made_by) == ("Mara Lindner ⇄ Nora Neu", "Rita")
    assert (found.is_waiting, found.can_be_taken_back) == (True, True)
    assert [each.visitor for each in found.stays] == ["Mara Lindner", "Nora Neu"]
    assert council_requests.requests(bodo) == ()
    council_requests.take_back(anew, found.id)
    assert council_requests.requests(rita) == ()
    assert hears(kim)
    assert cases.count(kim, CaseFilter.ALL) == 1
    assert not [each for each in people.all_people(kim) if each.last_name == "Neu"]
    sound(kim)


def test_a_request_that_the_office_has_gone_on_with_tells_no_more_of_it(
    desks: Callable[[str], Workplace], server: Cluster
) -> None:
    rita, kim = desks("rita"), desks("kim")
    command = council.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Neu, Nora",
        host="IT-Verbund Westtal",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    council.request(rita, command)
    (found,) = council_requests.requests(rita)
    nora = next(each for each in people.all_people(kim) if each.last_name == "Neu")
    people.save(kim, replace(nora, last_name="Geheim"))
    # A person put right is not yet the case.
    assert council_requests.requests(rita)[0].can_be_taken_back
    editing.edit_case(kim, found.id, editing.CaseDetails(remark=MARK))
    (gone_on,) = council_requests.requests(rita)
    assert (gone_on.title, gone_on.is_waiting) == ("Mara Lindner ⇄ Nora Neu", False)
    assert (gone_on.can_be_taken_back, gone_on.stays) == (False, ())
    with pytest.raises(DomainError) as error:
        council_requests.take_back(rita, found.id)
    assert error.value.problems[0].code is ProblemCode.REQUEST_GONE_ON
    told = rita.db.rows("SELECT * FROM own_requests()")
    assert MARK not in repr(told)
    assert "Geheim" not in repr(told)
    with (
        psycopg.connect(server.address(DATABASE, "lea")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT * FROM jobswap_council.own_requests()")


def test_who_was_put_right_since_stays_when_a_request_is_taken_back(
    desks: Callable[[str], Workplace],
) -> None:
    rita, kim = desks("rita"), desks("kim")
    command = council.CouncilRequest(
        kind=SwapKind.ONE_SIDED,
        visitor="Neu, Nora",
        host="Kreis Neuland",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    council.request(rita, command)
    nora = next(each for each in people.all_people(kim) if each.last_name == "Neu")
    people.save(kim, replace(nora, function="Sachbearbeitung"))
    council_requests.take_back(rita, council_requests.requests(rita)[0].id)
    assert cases.count(kim, CaseFilter.ALL) == 1
    assert [each.last_name for each in people.all_people(kim) if each.id == nora.id] == ["Neu"]
    sound(kim)


def test_notes_and_drafts_of_a_council_are_its_own(desks: Callable[[str], Workplace]) -> None:
    rita, bodo = desks("rita"), desks("bodo")
    entries = audit.length(desks("kim").db)
    council_notes.keep(rita, OWN, "Rückfrage: Vertretung?", "")
    assert council_notes.note(rita, OWN) == "Rückfrage: Vertretung?"
    assert council_notes.note(bodo, OWN) == ""
    with pytest.raises(DomainError) as overtaken:
        council_notes.keep(rita, OWN, "anderes", "was nie dastand")
    assert overtaken.value.problems[0].code is ProblemCode.NOTE_CHANGED
    assert council_notes.note(rita, OWN) == "Rückfrage: Vertretung?"
    # Whoever types the same has nothing to choose.
    council_notes.keep(rita, OWN, "Rückfrage: Vertretung?", "")
    council_notes.keep(rita, OWN, " ", "Rückfrage: Vertretung?")
    assert council_notes.note(rita, OWN) == ""
    # What was typed while its submission was erased does not come back.
    council_notes.keep(rita, ParticipationId("erased"), "x", "")
    assert council_notes.note(rita, ParticipationId("erased")) == ""
    assert audit.length(desks("kim").db) == entries
    with pytest.raises(DomainError) as error:
        council_notes.note(desks("kim"), OWN)
    assert error.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED


def test_a_reader_reads_and_its_refusals_are_in_the_trail(
    desks: Callable[[str], Workplace],
) -> None:
    lea = desks("lea")
    swap = cases.by_reference(lea, "11.2-JT-2022-004")
    assert MARK in swap.remark
    with pytest.raises(DomainError):
        people.save(lea, builders.a_person())
    newest = audit.newest_of(lea.db, Action.ACCESS_REFUSED)
    assert newest is not None
    assert newest.account == "lea"
    sound(lea)
