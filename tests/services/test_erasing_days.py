"""By which day something is due to be erased, and how long an office of one waits."""

from dataclasses import replace
from datetime import date, timedelta

import erasing_case
import pytest
from erasing_case import (
    CASE_DUE,
    Closed,
    a_closed_case,
    a_second_account,
    asked,
    canaries,
    everything,
    hits,
)
from house import House

from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.retention import RetentionStart
from jobswap_desktop.services import (
    erasing,
    erasure_due,
    retention,
)
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def kinds(work: Workplace) -> list[ErasureKind]:
    return [line.subject.kind for line in erasure_due.due(work)]


def refused(code: ProblemCode, act: object, *arguments: object) -> None:
    with pytest.raises(DomainError) as error:
        act(*arguments)  # type: ignore[operator]  # a service
    assert {problem.code for problem in error.value.problems} == {code}


def test_an_office_of_one_waits_seven_days(house: House) -> None:
    closed = a_closed_case(house)
    request = asked(closed, CASE_DUE)
    for days in range(7):
        early = closed.on(CASE_DUE + timedelta(days=days))
        refused(ProblemCode.ERASURE_WAITS, erasing.execute, early, request.id)
    erasing.execute(closed.on(CASE_DUE + timedelta(days=7)), request.id)
    assert hits(closed.house.work.db.place, everything()) == []


def test_a_clock_set_back_does_not_shorten_the_wait(house: House) -> None:
    closed = a_closed_case(house)
    back = closed.on(CASE_DUE - timedelta(days=30))
    retention.save(
        closed.on(CASE_DUE),
        "undertakings",
        months=1,
        start=RetentionStart.STAY,
        to_year_end=False,
        reason="damit es auch vorher fällig ist",
    )
    request = erasing.ask(back, [line.subject for line in erasure_due.due(back)]).value

    assert request.asked_on == CASE_DUE
    assert request.waits_until == CASE_DUE + timedelta(days=7)


def test_a_day_pinned_ahead_makes_nothing_due(closed: Closed) -> None:
    early = date(2022, 5, 28)
    ahead = replace(closed.on(early), today=lambda: CASE_DUE)
    assert kinds(ahead) == []
    line = erasure_due.due(closed.on(CASE_DUE))[0]
    refused(ProblemCode.ERASURE_NOT_DUE, erasing.ask, ahead, [line.subject])
    request = asked(closed, CASE_DUE)
    pinned_ahead = replace(closed.on(early, "akurz"), today=lambda: CASE_DUE)
    refused(ProblemCode.ERASURE_NOT_DUE, erasing.execute, pinned_ahead, request.id)
    assert hits(closed.house.work.db.place, canaries(*erasing_case.NAMES)) != []


def test_a_day_pinned_ahead_does_not_shorten_the_wait(house: House) -> None:
    closed = a_closed_case(house)
    far = CASE_DUE + timedelta(days=400)
    asking = replace(closed.on(CASE_DUE), today=lambda: far)
    request = erasing.ask(asking, [line.subject for line in erasure_due.due(asking)]).value
    assert request.asked_on == CASE_DUE
    early = replace(closed.on(CASE_DUE + timedelta(days=6)), today=lambda: far)
    refused(ProblemCode.ERASURE_WAITS, erasing.execute, early, request.id)
    on_time = replace(closed.on(CASE_DUE + timedelta(days=7)), today=lambda: far)
    assert erasing.execute(on_time, request.id).value.settled_on == CASE_DUE + timedelta(days=7)
