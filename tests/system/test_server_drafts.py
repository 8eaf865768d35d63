"""What a council has typed and not recorded on a server: nobody else's, whatever becomes of it."""

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster
from server_house import furnish, set_up, working
from stuffed import OWN, keep_stuffed

from jobswap_desktop import app, cli
from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.services import accounts, drafts, people
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import drafts as stored

pytestmark = pytest.mark.system
DATABASE = "entwuerfe"
SECRET = "Streng vertraulich"  # noqa: S105 - what nobody else may read
Desks = Callable[[str], Workplace]


@pytest.fixture
def desks(server: Cluster) -> Iterator[Desks]:
    """Return what opens the server as one of its logins."""
    set_up(server, DATABASE)
    with ExitStack() as opened:
        keep_stuffed(furnish(opened.enter_context(working(server, DATABASE, cluster.SUPERUSER))))
        yield lambda login: opened.enter_context(working(server, DATABASE, login))
    server.drop(DATABASE)


def a_draft(**changes: object) -> Draft:
    fields: dict[str, object] = {
        "form": "council_request",
        "fields": {"occasion": SECRET},
        "saved_at": datetime.now(UTC),
    }
    return Draft(**(fields | changes))  # type: ignore[arg-type] # fields of a draft, by name


def read_by(server: Cluster, login: str) -> str:
    """Return what a login reads of all drafts with a program of its own."""
    program = cluster.tool("psql")
    assert program is not None
    asked = [
        "SELECT * FROM jobswap.draft",
        "SELECT * FROM jobswap.council_draft",
        "SELECT * FROM jobswap_council.draft",
        "SELECT * FROM jobswap_council.council_draft",
    ]
    wanted = [part for each in asked for part in ("-c", each)]
    address = server.address(DATABASE, login)
    return subprocess.run(
        [program, address, "-X", "-q", "-A", "-t", *wanted],
        capture_output=True,
        encoding="utf-8",
        check=False,
    ).stdout


def account_of(work: Workplace, login: str) -> Account:
    return next(each for each in accounts.all_accounts(work) if each.login == login)


def with_another_role(work: Workplace) -> None:
    accounts.save(work, replace(account_of(work, "rita"), role=Role.HR_CLERK, office_id=None))


def with_another_office(work: Workplace) -> None:
    other = account_of(work, "bodo").office_id
    accounts.save(work, replace(account_of(work, "rita"), office_id=other))


def without_account(work: Workplace) -> None:
    accounts.remove(work, account_of(work, "rita"))


@pytest.mark.parametrize("change", [with_another_role, with_another_office, without_account])
def test_a_councils_draft_is_read_by_nobody_after_its_login_has_changed(
    desks: Desks, server: Cluster, change: Callable[[Workplace], None]
) -> None:
    drafts.keep(desks("rita"), a_draft())
    drafts.keep(desks("kim"), a_draft(fields={"occasion": "Offen"}))
    assert SECRET in read_by(server, "rita")
    assert "Offen" in read_by(server, "vera")
    change(desks("vera"))
    for login in ("kim", "vera", "lea", "bodo", "rita"):
        assert SECRET not in read_by(server, login), login
    # Nor does whoever gets that login next find it.
    known = next((a for a in accounts.all_accounts(desks("vera")) if a.login == "rita"), None)
    office = account_of(desks("vera"), "bodo").office_id
    made = known or replace(accounts.new_account(desks("vera")), login="rita", name="Rita Neu")
    accounts.save(desks("vera"), replace(made, role=Role.STAFF_COUNCIL, office_id=office))
    assert drafts.waiting(desks("rita")) == ()
    assert SECRET not in read_by(server, "rita")


def test_a_councils_draft_is_found_again_by_its_login_alone(desks: Desks) -> None:
    rita = desks("rita")
    drafts.keep(rita, a_draft())
    drafts.keep(rita, a_draft(fields={"occasion": "Anders"}))
    assert [each.draft.fields["occasion"] for each in drafts.waiting(desks("rita"))] == ["Anders"]
    assert drafts.waiting(desks("bodo")) == ()
    drafts.discard(rita, a_draft().place)
    assert drafts.waiting(desks("rita")) == ()


def erase(person: Person, address: str, *, is_for_good: bool) -> None:
    """Remove somebody past the program, in one transaction as an erasure does."""
    with psycopg.connect(address) as connection:
        connection.execute("DELETE FROM jobswap.person WHERE id = %s", [person.id])
        if is_for_good:
            connection.execute(
                "INSERT INTO jobswap.erased (id, what, erased_on) VALUES (%s, 'person', %s)",
                [person.id, builders.TODAY.isoformat()],
            )


@pytest.mark.parametrize("is_for_good", [True, False])
def test_an_erased_person_is_in_no_draft_of_a_council(
    desks: Desks, server: Cluster, is_for_good: bool
) -> None:
    uwe = builders.a_person(id=PersonId("person-u"), first_name="Uwe", last_name="Ungehört")
    known = people.save(desks("kim"), uwe).value
    drafts.keep(desks("rita"), a_draft(fields={"visitor": "Ungehört, Uwe"}))
    drafts.keep(desks("bodo"), a_draft(fields={"visitor": "Jemand, Anders"}))
    erase(known, server.address(DATABASE), is_for_good=is_for_good)
    assert ("Uwe" in read_by(server, cluster.SUPERUSER)) is not is_for_good
    assert "Jemand" in read_by(server, "bodo")


def test_a_draft_of_a_reply_goes_with_the_participation(desks: Desks, server: Cluster) -> None:
    drafts.keep(desks("rita"), a_draft(form="council_reply", subject=OWN))
    server.execute(
        "DELETE FROM jobswap.document",
        f"DELETE FROM jobswap.participation WHERE id = '{OWN}'",
        database=DATABASE,
    )
    assert SECRET not in read_by(server, cluster.SUPERUSER)


def test_what_is_fetched_holds_no_draft_of_a_council(
    desks: Desks, server: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafts.keep(desks("rita"), a_draft())
    drafts.keep(desks("kim"), a_draft(fields={"occasion": "Offen"}))
    out = tmp_path / "geholt.sqlite"
    assert cli.main(["server", "fetch", server.address(DATABASE), "--out", str(out)]) == 0
    assert "Entwürfe der Personalvertretungen (1) bleiben auf dem Server" in capsys.readouterr().out
    assert SECRET.encode() not in out.read_bytes()
    with closing(sqlite3.connect(out)) as connection:
        assert connection.execute("SELECT account FROM draft").fetchall() == [("kim",)]
    assert SECRET in read_by(server, "rita")


def test_a_councils_draft_in_a_file_that_moves_is_its_own_on_the_server(
    server: Cluster, tmp_path: Path
) -> None:
    path = tmp_path / "jobtausch.sqlite"
    work = open_workplace(path, builders.a_clerk(), lambda: builders.TODAY)
    furnish(work)
    who = replace(accounts.new_account(work), login=app.actor().account, name="Verwaltung")
    accounts.save(
        replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR)),
        replace(who, role=Role.ADMINISTRATOR),
    )
    for login in ("rita", "kim"):
        with work.db.write_derived() as change:
            stored.keep(change, login, a_draft(fields={"occasion": f"{SECRET} {login}"}))
    work.db.close()
    set_up(server, DATABASE)
    try:
        assert cli.main(["server", "move", str(path), server.address(DATABASE)]) == 0
        assert f"{SECRET} rita" not in read_by(server, "kim")
        assert f"{SECRET} kim" in read_by(server, "kim")
        assert f"{SECRET} rita" in read_by(server, "rita")
    finally:
        server.drop(DATABASE)
