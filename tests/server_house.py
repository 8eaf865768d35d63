"""A server set up for two offices, with a login for each role, and places to work on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import builders
import cluster
import psycopg
from certificates import Authority, encrypting
from cluster import Cluster
from house import House, furnished
from stuffed import keep_stuffed

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.ids import AccountId, OfficeId
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import accounts
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.server import installing, logins, marks
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.opening import open_server

LOGINS = {
    "vera": (Role.ADMINISTRATOR, None),
    "kim": (Role.HR_CLERK, None),
    "lea": (Role.READER, None),
    "rita": (Role.STAFF_COUNCIL, "office-a"),
    "bodo": (Role.STAFF_COUNCIL, "office-b"),
}
"""Who can log in, in which role, and the office of a council."""


def set_up(server: Cluster, database: str) -> str:
    """Make the database with its roles, and return its address for the superuser."""
    address = server.address(database)
    installing.make_database(address)
    with psycopg.connect(address, autocommit=True) as connection:
        installing.install(connection)
        for login in LOGINS:
            if not connection.execute(
                "SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)
            ).fetchone():
                connection.execute(f"CREATE ROLE {login} LOGIN".encode())
                # As the command does that makes them.
                connection.execute(marks.marking(login, marks.LOGIN))
    return address


@contextmanager
def working(
    server: Cluster, database: str, login: str, day: date = builders.TODAY
) -> Iterator[Workplace]:
    """Open the database as `login`, in the role of its account."""
    db = open_server(Address(server.address(database, login)))
    try:
        actor = Actor(name=login.title(), account=login, role=Role.ADMINISTRATOR)
        yield accounts.recognised(Workplace(db=db, actor=actor, today=lambda: day))
    finally:
        db.close()


@contextmanager
def behind_tls(authority: Authority, database: str, login: str, password: str) -> Iterator[Cluster]:
    """Start a furnished server that takes nobody without TLS, where `login` has a password."""
    with encrypting(authority) as made:
        set_up(made, database)
        with working(made, database, cluster.SUPERUSER) as work:
            furnish(work)
            assert isinstance(work.db, PostgresDatabase)
            logins.make(work.db, login, password)
        yield made


@contextmanager
def submitted(server: Cluster, database: str) -> Iterator[Cluster]:
    """Return the server with a full case before the councils, in a database of its own."""
    set_up(server, database)
    with working(server, database, cluster.SUPERUSER) as work:
        keep_stuffed(furnish(work))
    yield server
    server.drop(database)


def furnish(work: Workplace) -> House:
    """Write the two offices and people, and an account for each login, as the superuser."""
    house = furnished(work)
    for login, (role, office) in LOGINS.items():
        made = Account(
            id=AccountId(f"account-{login}"),
            login=login,
            name=login.title(),
            role=role,
            office_id=OfficeId(office) if office else None,
        )
        accounts.save(replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR)), made)
    return house
