"""Answers that come after the last day, and who is heard before whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import a_participation

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.lateness import came_late, would_be_late
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import BY_SILENCE, ParticipationKind, ParticipationState
from jobswap_desktop.domain.turns import asked_before

P, K = ParticipationState, ParticipationKind
DUE = date(2022, 3, 7)
DAY = timedelta(days=1)
ASKED = a_participation(kind=K.CONSENT, state=P.SUBMITTED, due_on=DUE, reply_on=None)
REFUSED = replace(ASKED, state=P.REFUSED, reply_on=DUE + DAY, reasons="Vertretung offen")


@pytest.mark.parametrize("outcome", [None, P.CONSENTED, P.REFUSED, P.MORE_INFO_REQUESTED])
def test_answer_after_the_last_day_is_late(outcome: ParticipationState | None) -> None:
    assert would_be_late(ASKED, outcome, DUE + DAY)
    assert not would_be_late(ASKED, outcome, DUE)
    assert not would_be_late(replace(ASKED, due_on=None), outcome, DUE + DAY)
    assert not would_be_late(replace(ASKED, state=P.DISCUSSION_REQUESTED), outcome, DUE + DAY)


@pytest.mark.parametrize("outcome", [P.WITHDRAWN, *sorted(BY_SILENCE)])
def test_what_the_office_does_is_never_late(outcome: ParticipationState) -> None:
    assert not would_be_late(ASKED, outcome, DUE + DAY)
    assert not came_late(replace(ASKED, state=outcome, reply_on=DUE + DAY))


def test_late_answer_stays_recognisable() -> None:
    assert came_late(REFUSED)
    assert not came_late(replace(REFUSED, reply_on=DUE))
    assert came_late(replace(ASKED, state=P.CONSENTED, reply_on=DUE + DAY))


@pytest.mark.parametrize("state", [P.CONSENTED, P.ESCALATED, P.DECIDED_POSITIVE])
def test_what_follows_a_refusal_has_no_last_day_of_an_answer(state: ParticipationState) -> None:
    assert not came_late(replace(REFUSED, state=state, reply_on=DUE + 20 * DAY))


def test_equality_officer_comes_before_everybody_else_of_the_office() -> None:
    officer = a_participation(body=Body.EQUALITY_OFFICER, state=P.SUBMITTED)
    elsewhere = replace(officer, office_id=OfficeId("office-b"))
    jav = a_participation(body=Body.YOUTH_REPRESENTATION, state=P.DRAFT)
    everybody = (ASKED, officer, elsewhere, jav)
    assert asked_before(ASKED, everybody) == (officer,)
    assert asked_before(jav, everybody) == (officer,)
    assert asked_before(officer, everybody) == ()
    assert asked_before(ASKED, (replace(officer, state=P.NOTED), elsewhere, jav)) == ()
