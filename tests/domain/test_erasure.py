"""Who may carry an erasure out, from when on, and what is told of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from builders import a_clerk
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.erasure import (
    WAITING_DAYS,
    Erasure,
    ErasureState,
    erasing_accounts,
    honest_day,
    require_second,
)
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.forgetting import Forgotten, as_rows, from_rows
from jobswap_desktop.domain.ids import AccountId, ErasureId, OfficeId, made_on
from jobswap_desktop.domain.people import Role

DAY = date(2027, 3, 1)
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def a_request() -> Erasure:
    return Erasure(
        id=ErasureId("e"), asked_by="Kim Weber", asked_account="KWeber", asked_on=DAY, subjects=()
    )


def an_account(login: str, role: Role = Role.HR_CLERK, office: str | None = None) -> Account:
    office_id = OfficeId(office) if office else None
    return Account(id=AccountId(login), login=login, name=login, role=role, office_id=office_id)


def may(login: str, accounts: list[Account], days: int = 0) -> bool:
    try:
        require_second(a_request(), a_clerk(account=login), accounts, DAY + timedelta(days=days))
    except DomainError:
        return False
    return True


def test_upper_and_lower_case_do_not_make_another_account() -> None:
    both = [an_account("kweber"), an_account("akurz")]
    assert not may("kweber", both, 400)
    assert not may("KWEBER", both, 400)
    assert may("akurz", both)


@pytest.mark.parametrize("accounts", [[], [an_account("kweber")]])
def test_with_one_account_or_none_everybody_waits(accounts: list[Account]) -> None:
    for login in ("kweber", "akurz"):
        assert [may(login, accounts, days) for days in (0, WAITING_DAYS - 1, WAITING_DAYS)] == [
            False,
            False,
            True,
        ]


def test_only_clerks_and_administrators_of_the_own_office_count() -> None:
    known = [
        an_account("clerk"),
        an_account("admin", Role.ADMINISTRATOR, "own"),
        an_account("reader", Role.READER),
        an_account("council", Role.STAFF_COUNCIL, "own"),
        an_account("elsewhere", Role.HR_CLERK, "other"),
    ]
    assert [each.login for each in erasing_accounts(known, "own")] == ["clerk", "admin"]


@given(st.integers(0, 4000))
def test_a_clock_set_back_gains_nothing(days: int) -> None:
    back = timedelta(days=days)
    assert honest_day(DAY - back, NOON - back, NOON) == DAY
    assert honest_day(DAY + back, NOON + back, NOON) == DAY + back
    assert honest_day(DAY, NOON, None) == DAY


def test_what_is_settled_stays_settled() -> None:
    done = a_request().settled(a_clerk(), DAY, ErasureState.EXECUTED)
    with pytest.raises(DomainError):
        done.settled(a_clerk(), DAY, ErasureState.WITHDRAWN)


gone = st.builds(
    Forgotten,
    id=st.uuids().map(str),
    what=st.sampled_from([kind for kind in ErasureKind if kind is not ErasureKind.TRAIL]),
    erased_on=st.dates(),
)


@given(st.frozensets(gone))
def test_what_is_gone_comes_back_from_its_rows(known: frozenset[Forgotten]) -> None:
    assert from_rows(as_rows(known)) == known


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=10), inner),
    max_leaves=20,
)


@given(junk)
def test_whatever_stands_in_the_file_is_no_crash(rows: object) -> None:
    assert all(each.what is not ErasureKind.TRAIL for each in from_rows(rows))


def test_an_id_tells_when_it_was_made() -> None:
    assert made_on("017f22e2-79b0-7cc3-98c4-dc0c0c07398f") == date(2022, 2, 22)
    assert made_on("person-a") is None
    assert made_on("2b5b6b7e-6b0f-4d2c-9d59-5b8f6c7b1a11") is None
