"""The office's own roles at work on a server, each with no more rights than its login has."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date

import builders
import cluster
import pytest
from cluster import Cluster
from server_house import LOGINS, furnish, set_up, working

from jobswap_desktop import cli
from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import AccountId, OfficeId, PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts, erasing, erasure_due, offices, people, sample
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, index, swaps

pytestmark = pytest.mark.system
DATABASE = "dienststelle"
Desks = Callable[..., Workplace]


@pytest.fixture
def desks(server: Cluster) -> Iterator[Desks]:
    """Return what opens the server as one of its logins; there are accounts and nothing else."""
    set_up(server, DATABASE)
    with ExitStack() as opened:
        yield lambda login, *day: opened.enter_context(working(server, DATABASE, login, *day))
    server.drop(DATABASE)


def administered(desks: Desks) -> None:
    """Give each login but the councils its account."""
    work = desks(cluster.SUPERUSER)
    for login, (role, office) in LOGINS.items():
        if office is None:
            made = Account(id=AccountId(login), login=login, name=login.title(), role=role)
            accounts.save(replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR)), made)


def test_a_clerk_plays_every_case_of_the_sample(desks: Desks) -> None:
    administered(desks)
    day = date(2022, 1, 20)
    kim = desks("kim", day)
    sample.fill(kim, day)
    assert len(list(swaps.each_legible(kim.db))) > 1
    assert audit.faults(kim.db) == ()
    assert index.faults(kim.db, swaps.each_legible(kim.db)) == ()
    last = audit.entries(kim.db)[-1]
    assert (last.account, last.role) == ("kim", "hr_clerk")


def test_a_clerk_asks_for_an_erasure_and_the_administrator_executes_it(desks: Desks) -> None:
    administered(desks)
    day = date(2022, 1, 20)
    sample.fill(desks("kim", day), day)
    later = date(2040, 1, 1)
    kim, vera = desks("kim", later), desks("vera", later)
    subjects = [line.subject for line in erasure_due.due(kim)]
    assert subjects
    request = erasing.ask(kim, subjects).value
    with pytest.raises(DomainError):
        erasing.execute(kim, request.id)
    erasing.execute(vera, request.id)
    # Only entries that are young by the clock of this machine are left to expire.
    assert {line.subject.kind for line in erasure_due.due(kim)} <= {ErasureKind.TRAIL}
    assert audit.faults(vera.db) == ()
    assert index.faults(kim.db, swaps.each_legible(kim.db)) == ()


def test_the_administrator_keeps_what_is_the_administrations(desks: Desks) -> None:
    furnish(desks(cluster.SUPERUSER))
    vera, kim = desks("vera"), desks("kim")
    offices.save(vera, replace(vera.own_office(), head_name="Neue Leitung"))
    people.save(vera, builders.a_person(id=PersonId("neu"), last_name="Neu"))
    assert kim.own_office().head_name == "Neue Leitung"
    with pytest.raises(DomainError):
        accounts.save(kim, accounts.all_accounts(kim)[0])
    assert audit.faults(vera.db) == ()


def test_the_page_of_accounts_lets_people_in_and_out(desks: Desks, server: Cluster) -> None:
    furnish(desks(cluster.SUPERUSER))
    server.execute("DROP ROLE IF EXISTS nora", "CREATE ROLE nora LOGIN")
    vera = desks("vera")
    made = replace(accounts.new_account(vera), login="nora", name="Nora Neu", role=Role.READER)
    saved = accounts.save(vera, made)
    assert saved.note == ""
    assert desks("nora").actor.role is Role.READER
    accounts.save(vera, replace(saved.value, role=Role.HR_CLERK))
    assert desks("nora").actor.role is Role.HR_CLERK
    council = replace(
        saved.value, role=Role.STAFF_COUNCIL, office_id=OfficeId("office-a"), version=2
    )
    removed = accounts.save(vera, council).value
    assert desks("nora").db.is_partial
    accounts.remove(vera, removed)
    with pytest.raises(Unavailable) as error:
        desks("nora")
    assert error.value.fault is Fault.LOGIN_REFUSED
    unknown = replace(accounts.new_account(vera), login="ohne", name="Ohne Anmeldung")
    assert "server account add" in accounts.save(vera, unknown).note


def test_check_is_for_who_sees_the_whole(
    desks: Desks, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    furnish(desks(cluster.SUPERUSER))
    for login, code in (("kim", 0), ("vera", 0), ("lea", 0), ("rita", 1)):
        assert cli.main(["check", "--data", server.address(DATABASE, login)]) == code, login
        told = capsys.readouterr()
        assert ("in Ordnung" in told.out) is (code == 0), told
