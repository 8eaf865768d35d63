"""Where `server init` sets up, which roles it takes, and what it says of an address."""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from cluster import Cluster
from server_house import furnish, working

from jobswap_desktop import cli
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server import marks

pytestmark = pytest.mark.system
DATABASE = "rathaus"
OWNER, COUNCIL = f"{DATABASE}_owner", f"{DATABASE}_staff_council"


@pytest.fixture
def address(server: Cluster) -> Iterator[str]:
    yield server.address(DATABASE)
    server.drop(DATABASE)
    for suffix in marks.SUFFIXES:
        with suppress(psycopg.errors.UndefinedObject):
            server.execute(f"DROP ROLE {DATABASE}_{suffix}")
    server.execute("DROP ROLE IF EXISTS eva, amt")


def init(address: str) -> int:
    return cli.main(["server", "init", address])


def standing(server: Cluster, database: str = "postgres") -> tuple[object, ...]:
    """Return everything there that a set-up could change."""
    with psycopg.connect(server.address(database)) as connection:
        return tuple(
            connection.execute(question.encode()).fetchall()
            for question in (
                "SELECT rolname, rolcanlogin, rolsuper FROM pg_roles ORDER BY 1",
                """SELECT roleid::regrole::text, member::regrole::text
                FROM pg_auth_members ORDER BY 1, 2""",
                "SELECT datname, datacl::text FROM pg_database ORDER BY 1",
                "SELECT nspname, nspacl::text FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1",
            )
        )


@pytest.mark.parametrize("name", ["postgres", "template1", "template0"])
def test_a_database_of_the_server_itself_is_left_alone(
    server: Cluster, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    before = standing(server)
    assert init(server.address(name)) == 1
    assert "wurde nicht von Jobswap Desktop angelegt" in capsys.readouterr().err
    assert standing(server) == before


_FOREIGN = (
    "CREATE TABLE x (a integer)",
    "CREATE VIEW x AS SELECT 1",
    "CREATE FUNCTION x() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "CREATE TYPE x AS ENUM ('a')",
    "CREATE SCHEMA x",
    "SELECT lo_create(0)",
)


@pytest.mark.parametrize("made", _FOREIGN)
def test_a_database_with_something_else_in_it_is_left_alone(
    server: Cluster, address: str, capsys: pytest.CaptureFixture[str], made: str
) -> None:
    server.create(DATABASE)
    server.execute(made, database=DATABASE)
    before = standing(server, DATABASE)
    assert init(address) == 1
    assert "wurde nicht von Jobswap Desktop angelegt" in capsys.readouterr().err
    assert standing(server, DATABASE) == before


def test_an_empty_database_may_have_been_made_before(server: Cluster, address: str) -> None:
    server.create(DATABASE)
    server.execute("CREATE EXTENSION IF NOT EXISTS plpgsql", database=DATABASE)
    assert init(address) == 0
    assert init(address) == 0


_TAKEN = (
    ((f"CREATE ROLE {OWNER} LOGIN PASSWORD 'x'",), f"{OWNER} (LOGIN)"),
    ((f"CREATE ROLE {COUNCIL} LOGIN",), f"{COUNCIL} (LOGIN)"),
    ((f"CREATE ROLE {OWNER} SUPERUSER",), f"{OWNER} (SUPERUSER)"),
    ((f"CREATE ROLE {OWNER} CREATEROLE",), f"{OWNER} (CREATEROLE)"),
    ((f"CREATE ROLE {OWNER} BYPASSRLS",), f"{OWNER} (BYPASSRLS)"),
    (
        (f"CREATE ROLE {COUNCIL}", "CREATE ROLE eva LOGIN", f"GRANT {COUNCIL} TO eva"),
        f"{COUNCIL} (GRANT TO eva)",
    ),
    (
        (f"CREATE ROLE {COUNCIL}", "CREATE ROLE amt", f"GRANT amt TO {COUNCIL}"),
        f"amt (GRANT TO {COUNCIL})",
    ),
    ((f"CREATE ROLE {OWNER}", f"GRANT CREATE ON DATABASE postgres TO {OWNER}"), "postgres)"),
)


@pytest.mark.parametrize("is_there", [False, True])
@pytest.mark.parametrize("taken", _TAKEN)
def test_a_role_that_is_something_else_is_not_taken(
    server: Cluster,
    address: str,
    capsys: pytest.CaptureFixture[str],
    taken: tuple[tuple[str, ...], str],
    is_there: bool,
) -> None:
    made, told = taken
    if is_there:
        server.create(DATABASE)
    server.execute(*made)
    before = standing(server)
    try:
        assert init(address) == 1
        said = capsys.readouterr().err
        assert "Auf dem Server gibt es unter diesen Namen schon anderes" in said
        assert told in said
        assert standing(server) == before
    finally:
        with suppress(psycopg.errors.UndefinedObject):
            server.execute(f"REVOKE ALL ON DATABASE postgres FROM {OWNER}")


def test_a_plain_role_is_taken_and_known_from_then_on(server: Cluster, address: str) -> None:
    server.execute(f"CREATE ROLE {OWNER}")
    assert init(address) == 0
    assert init(address) == 0


def test_a_server_of_a_program_that_marked_nothing_is_brought_up_to_date(
    server: Cluster, address: str
) -> None:
    assert init(address) == 0
    with working(server, DATABASE, "postgres") as work:
        server.execute("CREATE ROLE vera LOGIN") if not is_role(server, "vera") else None
        furnish(work)
    server.execute(*(f"COMMENT ON ROLE {DATABASE}_{each} IS NULL" for each in marks.SUFFIXES))
    assert init(address) == 0
    with psycopg.connect(server.address(DATABASE, "vera")) as connection:
        assert connection.execute("SELECT count(*) FROM jobswap.office").fetchone() == (2,)


def is_role(server: Cluster, name: str) -> bool:
    with psycopg.connect(server.address("postgres")) as connection:
        known = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (name,))
        return known.fetchone() is not None


def test_what_became_of_the_own_roles_is_told_and_mended(
    server: Cluster, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert init(address) == 0
    with working(server, DATABASE, "postgres") as work:
        furnish(work)
    assert cli.main(["check", "--data", address]) == 0, capsys.readouterr().out
    server.execute(
        f"ALTER ROLE {OWNER} LOGIN PASSWORD 'x'",
        "CREATE ROLE eva LOGIN",
        f"GRANT {COUNCIL} TO eva",
        f"GRANT {OWNER} TO eva",
    )
    capsys.readouterr()
    assert cli.main(["check", "--data", address]) == 1
    said = capsys.readouterr().out
    for told in (f"{OWNER} (LOGIN)", f"{COUNCIL} (GRANT TO eva)", f"{OWNER} (GRANT TO eva)"):
        assert f"Die Rolle {told} ist auf dem Server nicht mehr so" in said
    assert init(address) == 0
    capsys.readouterr()
    assert cli.main(["check", "--data", address]) == 0
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(server.address(DATABASE, "eva"))
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(server.address(DATABASE, OWNER))


def test_who_was_in_a_database_that_is_gone_is_not_in_its_successor(
    server: Cluster, address: str
) -> None:
    assert init(address) == 0
    server.execute("CREATE ROLE eva LOGIN", f"GRANT {DATABASE}_{Role.HR_CLERK.value} TO eva")
    server.drop(DATABASE)
    assert init(address) == 0
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(server.address(DATABASE, "eva"))


_ADDRESSES = (
    ("mysql://x", "lässt sich nicht als Adresse lesen"),
    ("postgresql://", "lässt sich nicht als Adresse lesen"),
    ("postgresql://a@127.0.0.1/x?nichts=1", "lässt sich nicht als Adresse lesen"),
    ("postgresql://a@127.0.0.1/x?keepalives=quatsch", "lässt sich nicht als Adresse lesen"),
    ("postgresql://a@127.0.0.1/x?sslmode=quatsch", "hinter „sslmode=“"),
    ("postgresql://a@127.0.0.1:abc/x", "eine Zahl von 1 bis 65535"),
    ("postgresql://a@127.0.0.1:70000/x", "eine Zahl von 1 bis 65535"),
    ("postgresql://a@127.0.0.1", "fehlt der Name der Datenbank"),
    ("postgresql://a@127.0.0.1/pg_x", "nicht mit „pg_“ am Anfang"),
)


@pytest.mark.parametrize(("address", "told"), _ADDRESSES)
def test_what_is_wrong_with_an_address_is_said(
    capsys: pytest.CaptureFixture[str], address: str, told: str
) -> None:
    assert init(address) == 1
    said = capsys.readouterr().err
    assert told in said
    assert "keine Verbindung" not in said
