"""Accounts: who may maintain them, that nobody is locked out, and who acts because of them."""

from dataclasses import replace
from pathlib import Path

import builders
import pytest
from databases import place
from house import House

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit


def an_account(work: Workplace, login: str, role: Role = Role.HR_CLERK) -> Account:
    office_id = OfficeId("office-a") if role is Role.STAFF_COUNCIL else None
    made = replace(accounts.new_account(work), login=login, name=f"Konto {login}", role=role)
    return accounts.save(work, replace(made, office_id=office_id)).value


def as_login(work: Workplace, login: str) -> Workplace:
    stranger = replace(work, actor=builders.a_clerk(account=login, name=login))
    return accounts.recognised(stranger)


def codes(error: pytest.ExceptionInfo[DomainError]) -> list[tuple[ProblemCode, str | None]]:
    return [(problem.code, problem.field) for problem in error.value.problems]


def test_without_accounts_everybody_is_the_hr_office(house: House) -> None:
    assert as_login(house.work, "wer").actor.role is Role.HR_CLERK
    assert accounts.can_maintain(house.work)


def test_an_account_gives_name_role_and_office(house: House) -> None:
    an_account(house.work, "rpr", Role.STAFF_COUNCIL)
    actor = as_login(house.work, "RPR").actor
    assert (actor.name, actor.role) == ("Konto rpr", Role.STAFF_COUNCIL)
    assert (actor.office_id, actor.account) == ("office-a", "RPR")


def test_an_account_for_the_council_alone_locks_no_clerk_out(house: House) -> None:
    an_account(house.work, "rpr", Role.STAFF_COUNCIL)
    assert as_login(house.work, "kweber").actor.role is Role.HR_CLERK
    assert accounts.role_of_strangers(house.work) is Role.HR_CLERK


@pytest.mark.parametrize("role", [Role.HR_CLERK, Role.ADMINISTRATOR])
def test_once_somebody_could_mend_it_a_stranger_only_reads(house: House, role: Role) -> None:
    an_account(house.work, "kweber", role)
    stranger = as_login(house.work, "wer")
    assert stranger.actor.role is Role.READER
    with pytest.raises(DomainError) as error:
        an_account(stranger, "wer", Role.ADMINISTRATOR)
    assert codes(error) == [(ProblemCode.ACCOUNTS_NOT_YOURS, None)]


def test_a_clerk_maintains_accounts_while_there_is_no_administrator(house: House) -> None:
    an_account(house.work, "kweber")
    assert accounts.can_maintain(as_login(house.work, "kweber"))
    an_account(house.work, "admin", Role.ADMINISTRATOR)
    clerk = as_login(house.work, "kweber")
    assert not accounts.can_maintain(clerk)
    with pytest.raises(DomainError) as error:
        an_account(clerk, "neu")
    assert codes(error) == [(ProblemCode.ACCOUNTS_NOT_YOURS, None)]
    an_account(as_login(house.work, "admin"), "neu")


def test_the_last_administrator_stays(house: House) -> None:
    first = an_account(house.work, "admin", Role.ADMINISTRATOR)
    admin = as_login(house.work, "admin")
    with pytest.raises(DomainError) as error:
        accounts.remove(admin, first)
    assert codes(error) == [(ProblemCode.LAST_ADMINISTRATOR, None)]
    with pytest.raises(DomainError) as error:
        accounts.save(admin, replace(first, role=Role.READER))
    assert codes(error) == [(ProblemCode.LAST_ADMINISTRATOR, "role")]
    an_account(admin, "zweite", Role.ADMINISTRATOR)
    accounts.remove(admin, first)
    assert [each.login for each in accounts.all_accounts(admin)] == ["zweite"]


def test_a_login_has_one_account_however_it_is_written(house: House) -> None:
    an_account(house.work, "kweber")
    with pytest.raises(DomainError) as error:
        an_account(house.work, "KWeber")
    assert codes(error) == [(ProblemCode.LOGIN_TAKEN, "login")]


def test_a_council_needs_its_office(house: House) -> None:
    wanted = replace(
        accounts.new_account(house.work), login="rpr", name="Rita", role=Role.STAFF_COUNCIL
    )
    with pytest.raises(DomainError) as error:
        accounts.save(house.work, wanted)
    assert codes(error) == [(ProblemCode.REQUIRED, "office_id")]


def test_saving_and_removing_are_in_the_audit_trail_and_can_be_taken_back(house: House) -> None:
    made = an_account(house.work, "rpr", Role.STAFF_COUNCIL)
    changed = accounts.save(house.work, replace(made, name="Rita Rat"))
    assert changed.undo is not None
    undo(house.work, changed.undo)
    held = accounts.all_accounts(house.work)[0]
    assert held.name == "Konto rpr"
    removed = accounts.remove(house.work, held)
    assert accounts.all_accounts(house.work) == ()
    assert removed.undo is not None
    undo(house.work, removed.undo)
    assert [each.login for each in accounts.all_accounts(house.work)] == ["rpr"]
    actions = [row["action"] for row in house.work.db.rows("SELECT action FROM audit")]
    assert actions[-4:] == [
        Action.ACCOUNT_SAVED,
        Action.UNDONE,
        Action.ACCOUNT_REMOVED,
        Action.UNDONE,
    ]
    assert audit.faults(house.work.db) == ()


def test_the_workstations_login_decides_when_a_database_is_opened(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jobswap_desktop import app

    an_account(house.work, "rpr", Role.STAFF_COUNCIL)
    monkeypatch.setattr(app, "_login", lambda: "rpr")
    for read_only in (False, True):
        work = app.open_existing(
            place(tmp_path / "jobtausch.sqlite"), lambda: builders.TODAY, read_only=read_only
        )
        try:
            assert (work.actor.role, work.actor.name) == (Role.STAFF_COUNCIL, "Konto rpr")
            assert work.council_notes is not None
        finally:
            work.db.close()
