"""An office whose administrator has gone gets back in: as owner of the file, seen by all."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.people import Role
from jobswap_desktop.ownership import owns
from jobswap_desktop.services import accounts
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit


@pytest.fixture
def left(house: House) -> Workplace:
    """The place of a reader, in a file whose only administrator has left the office."""
    gone = replace(accounts.new_account(house.work), login="weg", name="Wer Wegging")
    accounts.save(house.work, replace(gone, role=Role.ADMINISTRATOR))
    stranger = replace(house.work, actor=builders.a_clerk(account="neu", name="Nora Neu"))
    found = accounts.recognised(stranger)
    assert found.actor.role is Role.READER
    return found


def test_the_owner_of_the_file_becomes_administrator(left: Workplace) -> None:
    made = accounts.reset(left, is_owner=True, gone=["weg"])
    assert (made.value.login, made.value.role) == ("neu", Role.ADMINISTRATOR)
    assert made.undo is None
    now = accounts.recognised(left)
    assert now.actor.role is Role.ADMINISTRATOR
    assert accounts.can_maintain(now)
    assert {each.login for each in accounts.all_accounts(now)} == {"weg", "neu"}


def test_it_stands_in_the_trail_under_a_word_of_its_own(left: Workplace) -> None:
    assert accounts.last_reset(left) is None
    accounts.reset(left, is_owner=True, gone=["weg"])
    last = audit.entries(left.db)[-1]
    assert (last.action, last.actor, last.account) == (Action.ACCOUNTS_RESET, "Nora Neu", "neu")
    found = accounts.last_reset(left)
    assert found is not None
    assert found.by == "Nora Neu"
    assert (last.details or {})["subject"] == "Nora Neu; nicht mehr da: weg"
    assert audit.faults(left.db) == ()


@pytest.mark.parametrize("gone", [[], ["neu"]])
def test_while_there_is_an_administrator_only_who_says_that_they_are_gone(
    left: Workplace, gone: list[str]
) -> None:
    with pytest.raises(DomainError) as caught:
        accounts.reset(left, is_owner=True, gone=gone)
    assert caught.value.problems[0].code is ProblemCode.ADMINISTRATOR_THERE
    assert "weg" in problem_text(caught.value.problems[0])
    assert {each.login for each in accounts.all_accounts(left)} == {"weg"}


def test_an_account_that_is_there_keeps_its_name(left: Workplace) -> None:
    accounts.reset(left, is_owner=True, gone=["weg"])
    now = accounts.recognised(left)
    (own,) = [each for each in accounts.all_accounts(now) if each.login == "neu"]
    other = replace(accounts.new_account(now), login="boss", name="B", role=Role.ADMINISTRATOR)
    accounts.save(now, other)
    accounts.save(now, replace(own, name="Nora Neumann", role=Role.READER))
    again = accounts.reset(accounts.recognised(left), is_owner=True, gone=["boss", "WEG"]).value
    assert (again.id, again.name, again.role) == (own.id, "Nora Neumann", Role.ADMINISTRATOR)


def test_nobody_else_can_and_the_try_is_in_the_trail(left: Workplace) -> None:
    with pytest.raises(DomainError) as caught:
        accounts.reset(left, is_owner=False)
    assert caught.value.problems[0].code is ProblemCode.FILE_NOT_YOURS
    assert len(accounts.all_accounts(left)) == 1
    last = audit.entries(left.db)[-1]
    assert last.action is Action.ACCESS_REFUSED
    assert (last.details or {})["subject"] == "Konten (accounts.reset)"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows owners by other names")
def test_the_system_says_whose_file_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.sqlite"
    path.touch()
    assert owns(path)
    assert not owns(tmp_path / "weg.sqlite")
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    assert not owns(path)


def test_whoever_is_the_only_administrator_is_told_so_and_nothing_is_written(
    left: Workplace,
) -> None:
    with pytest.raises(DomainError) as refused:
        accounts.reset(left, is_owner=True, gone=["weg", "Wech"])
    assert "Wech" in problem_text(refused.value.problems[0])
    accounts.reset(left, is_owner=True, gone=["weg"])
    work = accounts.recognised(left)
    other = next(each for each in accounts.all_accounts(work) if each.login == "weg")
    accounts.remove(work, other)
    before = audit.length(work.db)
    for gone, code in (
        ((), ProblemCode.ADMINISTRATOR_ALREADY),
        (("wech",), ProblemCode.ADMINISTRATOR_UNKNOWN),
        ((work.actor.account,), ProblemCode.ADMINISTRATOR_UNKNOWN),
    ):
        with pytest.raises(DomainError) as caught:
            accounts.reset(work, is_owner=True, gone=gone)
        assert caught.value.problems[0].code is code
    assert audit.length(work.db) == before
