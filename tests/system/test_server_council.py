"""A staff council at work on a server: its own connection, and the office's program beside it."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date

import builders
import cluster
import pytest
from cluster import Cluster
from documents.pages import text_of
from server_house import LOGINS, furnish, set_up, working
from stuffed import MARK, OWN, keep_stuffed

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import cases, council, council_notes, people, unreadable
from jobswap_desktop.services.recording import save_case
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.watching import changed_elsewhere
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, index, swaps

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


def test_notes_and_drafts_of_a_council_are_its_own(desks: Callable[[str], Workplace]) -> None:
    rita, bodo = desks("rita"), desks("bodo")
    entries = audit.length(desks("kim").db)
    council_notes.keep(rita, OWN, "Rückfrage: Vertretung?")
    assert council_notes.note(rita, OWN) == "Rückfrage: Vertretung?"
    assert council_notes.note(bodo, OWN) == ""
    council_notes.keep(rita, OWN, " ")
    assert council_notes.note(rita, OWN) == ""
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
