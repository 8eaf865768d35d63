"""Accounts that nobody can read: nobody else is kept out, and each can be replaced."""

from dataclasses import replace
from pathlib import Path

import builders
import pytest
from databases import tamper
from house import House

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts, unreadable
from jobswap_desktop.services.checking import as_data, check
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

_CHANGES = ("role = 'quatsch'", "role = ''")


def an_account(work: Workplace, login: str, role: Role) -> Account:
    made = replace(accounts.new_account(work), login=login, name=f"Konto {login}", role=role)
    return accounts.save(work, made).value


def as_login(work: Workplace, login: str, *, inspects: bool = False) -> Workplace:
    stranger = replace(work, actor=builders.a_clerk(account=login, name=login))
    return accounts.recognised(stranger, inspects=inspects)


@pytest.fixture
def office(house: House) -> Workplace:
    """The place of the administrator, where there are two clerks as well."""
    an_account(house.work, "adler", Role.ADMINISTRATOR)
    work = as_login(house.work, "adler")
    for login in ("kweber", "rita"):
        an_account(work, login, Role.HR_CLERK)
    return work


def lose(work: Workplace, login: str, change: str = "role = 'quatsch'") -> None:
    tamper(work.db.place, f"UPDATE account SET {change} WHERE login = '{login}'")  # noqa: S608 - our own words


@pytest.mark.parametrize("change", _CHANGES)
def test_an_unreadable_account_keeps_nobody_else_out(office: Workplace, change: str) -> None:
    lose(office, "rita", change)
    assert as_login(office, "kweber").actor.role is Role.HR_CLERK
    assert as_login(office, "adler").actor.role is Role.ADMINISTRATOR
    assert as_login(office, "wer").actor.role is Role.READER
    assert {each.login for each in accounts.all_accounts(office)} == {"adler", "kweber"}
    assert accounts.lost_logins(office) == ("rita",)
    assert "Das Konto der Anmeldung rita lässt sich nicht lesen" in unreadable.account_words(office)


def test_who_has_it_gets_nothing_but_a_sentence(office: Workplace) -> None:
    lose(office, "rita")
    with pytest.raises(Unavailable) as refused:
        as_login(office, "RITA")
    assert refused.value.fault is Fault.OWN_ACCOUNT
    assert refused.value.path == office.db.path
    _title, text, advice = fault_words(refused.value)
    assert "Konto der eigenen Anmeldung" in text
    assert "noch einmal hinzuzufügen" in advice
    # Who only asks whether the file is sound is told, and changes nothing.
    assert as_login(office, "rita", inspects=True).actor.role is Role.READER


def test_one_account_alone_that_cannot_be_read_gives_its_login_nothing(house: House) -> None:
    an_account(house.work, "rita", Role.HR_CLERK)
    lose(house.work, "rita")
    with pytest.raises(Unavailable):
        as_login(house.work, "rita")
    assert as_login(house.work, "kweber").actor.role is Role.HR_CLERK


def test_it_is_named_by_the_check(office: Workplace) -> None:
    assert check(office, Path("nirgends")).is_sound
    lose(office, "rita")
    found = check(office, Path("nirgends"))
    assert found.unreadable_accounts == ("rita",)
    assert not found.is_sound
    assert as_data(found)["unreadable_accounts"] == ["rita"]


def test_the_administrator_replaces_it_by_adding_the_login_again(office: Workplace) -> None:
    lose(office, "rita")
    made = replace(accounts.new_account(office), login="Rita", name="Rita Neu", role=Role.READER)
    outcome = accounts.save(office, made)
    assert as_login(office, "rita").actor.role is Role.READER
    assert accounts.lost_logins(office) == ()
    assert len(accounts.all_accounts(office)) == 3
    assert len(office.db.rows("SELECT 1 FROM account")) == 3
    # What was there before was no account: the history tells what has become of it.
    assert audit.entries(office.db)[-1].details is not None
    assert outcome.undo is not None
    undo(office, outcome.undo)
    assert accounts.lost_logins(office) == ("rita",)


def test_a_clerk_may_not(office: Workplace) -> None:
    lose(office, "rita")
    clerk = as_login(office, "kweber")
    made = replace(accounts.new_account(clerk), login="rita", name="Rita", role=Role.ADMINISTRATOR)
    with pytest.raises(DomainError) as refused:
        accounts.save(clerk, made)
    assert refused.value.problems[0].code is ProblemCode.ACCOUNTS_NOT_YOURS


def test_the_owner_of_the_file_gets_back_in(office: Workplace) -> None:
    lose(office, "adler")
    owner = as_login(office, "adler", inspects=True)
    accounts.reset(owner, is_owner=True)
    assert as_login(office, "adler").actor.role is Role.ADMINISTRATOR
    assert accounts.lost_logins(as_login(office, "adler")) == ()
