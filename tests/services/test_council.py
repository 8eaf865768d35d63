"""What a staff council gets to see and may record, and that nothing else slips through."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

import builders
import pytest
from databases import tamper
from documents.pages import text_of
from house import House
from stuffed import MARK, OWN, keep_stuffed

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.council import CouncilSubmission
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId, ParticipationId
from jobswap_desktop.domain.offices import Body, LegalForm
from jobswap_desktop.domain.participation import Answer, ParticipationKind, ParticipationState
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import cases, council, people
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import council as reading
from jobswap_desktop.store import swaps

_S = ParticipationState


def as_council(house: House, office_id: str = "office-a", day: date = builders.TODAY) -> Workplace:
    actor = Actor(
        name="Rita Personalrat",
        account="rpr",
        role=Role.STAFF_COUNCIL,
        office_id=OfficeId(office_id),
    )
    return dataclasses.replace(house.on(day), actor=actor)


def refused(error: pytest.ExceptionInfo[DomainError]) -> list[ProblemCode]:
    return [problem.code for problem in error.value.problems]


def leaves(value: object) -> Iterator[str]:
    """Yield every value somewhere inside a record, as text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from leaves(item)
    else:
        yield str(value)


def counting(work: Workplace) -> tuple[CouncilSubmission, ...]:
    """What was submitted without what a change of the case made void."""
    return tuple(each for each in council.submissions(work) if each.voided_on is None)


def the_one(work: Workplace) -> CouncilSubmission:
    found = counting(work)
    assert [each.id for each in found] == [OWN]
    return found[0]


def test_no_private_word_reaches_the_council(house: House) -> None:
    swap = keep_stuffed(house)
    assert MARK in repr(swap)
    work = as_council(house)
    assert len(council.submissions(work)) == 2
    assert [each for each in leaves(council.submissions(work)) if MARK in each] == []
    assert [each for each in leaves(council.submission(work, OWN)) if MARK in each] == []
    reduced = reading.submitted(work.db, OfficeId("office-a"), Body.STAFF_COUNCIL)
    assert [each for each in leaves(reduced.found) if MARK in each] == []
    for kind in council.PAPERS:
        assert MARK not in text_of(council.pdf(work, OWN, kind))


def test_the_submission_says_what_it_has_to_say(house: House) -> None:
    keep_stuffed(house)
    found = the_one(as_council(house))
    assert found.act == "Information"
    assert "Mara Lindner" in found.subject
    assert found.other_bodies == (Body.EQUALITY_OFFICER,)
    own, guest = found.stays
    assert (own.visitor, own.is_own, own.unit) == ("Mara Lindner", True, "Stabsstelle Digitales")
    assert (guest.visitor, guest.is_own) == ("Jana Voss", False)
    assert (own.home, own.host) == ("Stadt Lindenfurt", "Zweckverband IT-Verbund Westtal")
    assert [each.number for each in found.enclosures] == [
        "11.2-JT-2022-004-BT-A-PR",
        "11.2-JT-2022-004-RA-A-PR",
    ]
    assert found.due_on == date(2022, 2, 7)
    assert found.explanation[0][1].startswith("Mo., 17.01.2022")
    assert found.explanation[-1] == ("Letzter Tag", "Mo., 07.02.2022")
    assert "prüfen" in found.trust
    assert found.replies == (_S.NOTED, _S.MORE_INFO_REQUESTED)


def test_the_paper_is_the_one_that_went_out(house: House) -> None:
    keep_stuffed(house)
    text = text_of(council.pdf(as_council(house), OWN, DocumentKind.SUBMISSION))
    # The clerk who sent it and the day it was sent, not who looks at it and when.
    assert "Kim Weber" in text
    assert "Rita" not in text
    assert "17.01.2022" in text
    slip = text_of(council.pdf(as_council(house), OWN, DocumentKind.REPLY_SLIP))
    assert "zur Kenntnis" in slip
    assert "11.2-JT-2022-004-RA-A-PR" in slip


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        ({"state": _S.DRAFT}, "nothing was submitted"),
        ({"state": _S.NOT_REQUIRED}, "nothing was owed"),
        ({"voided_on": builders.TODAY}, "it does not count any more"),
        ({"body": Body.WORKS_COUNCIL}, "it is another body's"),
        ({"office_id": OfficeId("office-b")}, "it is another office's"),
    ],
)
def test_what_is_not_submitted_to_it_is_not_there(
    house: House, own: dict[str, Any], reason: str
) -> None:
    keep_stuffed(house, **own)
    work = as_council(house)
    assert counting(work) == (), reason
    with pytest.raises(DomainError) as error:
        council.submission(work, OWN)
    is_overtaken = "voided_on" in own
    wanted = ProblemCode.SUBMISSION_OVERTAKEN if is_overtaken else ProblemCode.NOT_FOUND
    assert refused(error) == [wanted]
    with pytest.raises(DomainError) as error:
        council.pdf(work, OWN, DocumentKind.SUBMISSION)
    assert refused(error) == [wanted]
    with pytest.raises(DomainError) as error:
        council.answer(work, OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    assert refused(error) == [wanted]


def test_what_a_change_made_void_stays_with_its_answer_alone(house: House) -> None:
    keep_stuffed(house)
    work = as_council(house)
    (void,) = [each for each in council.submissions(work) if each.voided_on]
    assert void.voided_on == builders.TODAY
    assert (void.reference, void.kind) == ("11.2-JT-2022-004", ParticipationKind.INFORMATION)
    assert void.reply is not None
    assert void.reply.state is _S.REFUSED
    assert (void.is_open, void.replies) == (False, ())
    # What the case says since has not been submitted to the council yet.
    assert (void.stays, void.enclosures, void.subject) == (
        (),
        (),
        "Information 11.2-JT-2022-004",
    )
    for refusal in (
        lambda: council.pdf(work, void.id, DocumentKind.SUBMISSION),
        lambda: council.answer(work, void.id, Answer(outcome=_S.NOTED, on=builders.TODAY)),
    ):
        with pytest.raises(DomainError) as error:
            refusal()
        assert refused(error) == [ProblemCode.SUBMISSION_OVERTAKEN]
    assert council.open_count(work) == 1


def test_each_council_sees_its_own_alone(house: House) -> None:
    swap = keep_stuffed(house)
    theirs = next(each for each in swap.participations if each.office_id == "office-b")
    assert [each.id for each in counting(as_council(house))] == [OWN]
    found = counting(as_council(house, "office-b"))
    assert [each.id for each in found] == [theirs.id]
    assert found[0].reply is not None
    assert found[0].stays[0].visitor == "Mara Lindner"
    assert not found[0].stays[0].is_own


def test_an_office_of_private_law_has_a_works_council(house: House) -> None:
    swap = keep_stuffed(house, body=Body.WORKS_COUNCIL)
    assert counting(as_council(house)) == ()
    private = dataclasses.replace(swap.offices[0], legal_form=LegalForm.LIMITED_COMPANY)
    known = next(each for each in swap.offices if each.id == "office-a")
    with house.work.db.write(builders_deed()) as change:
        from jobswap_desktop.store import offices

        held = offices.find(house.work.db, known.id)
        assert held is not None
        offices.save(change, dataclasses.replace(private, version=held.version))
    assert [each.id for each in counting(as_council(house))] == [OWN]


def builders_deed() -> Any:
    from databases import a_deed

    return a_deed()


def test_the_reply_is_recorded_by_the_council_and_can_be_taken_back(house: House) -> None:
    keep_stuffed(house)
    work = as_council(house)
    reply = Answer(
        outcome=_S.NOTED, on=builders.TODAY, resolution_number="7/2022", meeting_on=builders.TODAY
    )
    outcome = council.answer(work, OWN, reply)
    assert isinstance(outcome.value, CouncilSubmission)
    assert outcome.value.reply is not None
    assert outcome.value.reply.resolution_number == "7/2022"
    assert not outcome.value.is_open
    newest = cases.history(house.work, swaps.each_legible(house.work.db).__next__().id)[0]
    assert (newest.actor, newest.action) == ("Rita Personalrat", Action.PARTICIPATION_ANSWERED)
    assert outcome.undo is not None
    assert undo(work, outcome.undo).value is None
    assert the_one(work).state is _S.SUBMITTED


@pytest.mark.parametrize("outcome", [_S.DEEMED_CONSENTED, _S.WITHDRAWN, _S.DISCUSSED, _S.ESCALATED])
def test_what_the_office_records_is_not_the_councils_to_say(
    house: House, outcome: ParticipationState
) -> None:
    keep_stuffed(house, kind=ParticipationKind.CONSENT)
    work = as_council(house, day=date(2022, 3, 1))
    assert outcome not in the_one(work).replies
    with pytest.raises(DomainError) as error:
        council.answer(work, OWN, Answer(outcome=outcome, on=work.today(), reasons="x"))
    assert refused(error) == [ProblemCode.ANSWER_NOT_ALLOWED]


def test_the_reasons_of_the_office_are_not_shown_as_the_councils(house: House) -> None:
    keep_stuffed(house, state=_S.WITHDRAWN, reasons="Der Bürgermeister will nicht", reply_on=None)
    found = the_one(as_council(house))
    assert found.reply is None
    assert not any("Bürgermeister" in each for each in leaves(found))
    assert not found.is_open


def test_a_refusal_needs_its_reasons_and_shows_them(house: House) -> None:
    keep_stuffed(house, kind=ParticipationKind.CONSENT)
    work = as_council(house)
    with pytest.raises(DomainError) as error:
        council.answer(work, OWN, Answer(outcome=_S.REFUSED, on=builders.TODAY))
    assert refused(error) == [ProblemCode.REASON_REQUIRED]
    refusal = Answer(outcome=_S.REFUSED, on=builders.TODAY, reasons="Zu viel Arbeit")
    reply = council.answer(work, OWN, refusal).value.reply
    assert reply is not None
    assert reply.reasons == "Zu viel Arbeit"


def test_a_request_that_came_to_the_council_first_is_recorded_as_made(house: House) -> None:
    work = as_council(house)
    command = council.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Neu, Nora",
        host="IT-Verbund Westtal",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
        occasion="Digitale Akte",
    )
    reference = council.request(work, command).value
    swap = cases.by_reference(house.work, reference)
    assert swap.state is SwapState.REQUESTED
    assert swap.responsible == ""
    assert [each.visitor.full_name for each in swap.placements] == ["Mara Lindner", "Nora Neu"]
    # Whoever is known by that name is meant, so that nobody is in the file twice.
    assert swap.placements[0].visitor.id == house.mara.id
    assert swap.offices[1].id == house.partner.id
    assert counting(work) == ()


def test_a_request_to_an_unknown_office_records_it(house: House) -> None:
    command = council.CouncilRequest(
        kind=SwapKind.ONE_SIDED,
        visitor="Nora Neu",
        host="Kreis Neuland",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    reference = council.request(as_council(house), command).value
    placement = cases.by_reference(house.work, reference).placements[0]
    assert placement.host.name == "Kreis Neuland"
    assert placement.home is not None
    assert placement.home.id == "office-a"
    assert "Nora Neu" in [each.full_name for each in people.all_people(house.work)]


def test_only_a_council_records_requests_and_replies_here(house: House) -> None:
    keep_stuffed(house)
    for role in set(Role) - {Role.STAFF_COUNCIL}:
        work = dataclasses.replace(house.work, actor=builders.a_clerk(role=role))
        for use in (
            lambda work=work: counting(work),
            lambda work=work: council.submission(work, ParticipationId(OWN)),
            lambda work=work: council.pdf(work, OWN, DocumentKind.SUBMISSION),
            lambda work=work: council.answer(
                work, OWN, Answer(outcome=_S.NOTED, on=builders.TODAY)
            ),
        ):
            with pytest.raises(DomainError) as error:
                use()
            assert refused(error) == [ProblemCode.ROLE_NOT_ALLOWED]


def test_a_council_without_its_office_sees_nothing(house: House) -> None:
    keep_stuffed(house)
    work = as_council(house)
    lost = dataclasses.replace(work, actor=dataclasses.replace(work.actor, office_id=None))
    with pytest.raises(DomainError) as error:
        counting(lost)
    assert refused(error) == [ProblemCode.NO_OWN_OFFICE]


def test_open_submissions_come_first_by_last_day(house: House) -> None:
    keep_stuffed(house)
    assert council.open_count(as_council(house)) == 1
    council.answer(as_council(house), OWN, Answer(outcome=_S.NOTED, on=builders.TODAY))
    assert council.open_count(as_council(house)) == 0


@pytest.mark.parametrize("damaged", ["voided_on IS NULL", "voided_on IS NOT NULL"])
def test_one_that_cannot_be_read_takes_no_other_away_and_is_counted(
    house: House, damaged: str
) -> None:
    keep_stuffed(house)
    work = as_council(house)
    both = {each.id for each in council.submissions(work)}
    assert len(both) == 2
    mine = f"office_id = 'office-a' AND body = 'personalrat' AND {damaged}"
    (row,) = work.db.rows(f"SELECT id, state FROM participation WHERE {mine}")  # noqa: S608 - ours
    known = f"WHERE id = '{row['id']}'"
    tamper(work.db.place, f"UPDATE participation SET state = 'quatsch' {known}")  # noqa: S608 - ours
    found = council.legible_submissions(work)
    assert {each.id for each in found.found} == both - {row["id"]}
    assert found.unreadable == 1
    assert council.open_count(work) == int("NOT" in damaged)
    with pytest.raises(DomainError) as error:
        council.submission(work, ParticipationId(row["id"]))
    assert refused(error) == [ProblemCode.NOT_FOUND]
    tamper(work.db.place, f"UPDATE participation SET state = '{row['state']}' {known}")  # noqa: S608 - ours


def test_all_are_counted_where_the_own_office_cannot_be_read(house: House) -> None:
    keep_stuffed(house)
    work = as_council(house)
    form = house.own.legal_form.value
    tamper(work.db.place, "UPDATE office SET legal_form = 'quatsch' WHERE id = 'office-a'")
    found = council.legible_submissions(work)
    assert (found.found, found.unreadable) == ((), 2)
    tamper(work.db.place, f"UPDATE office SET legal_form = '{form}' WHERE id = 'office-a'")  # noqa: S608 - ours
