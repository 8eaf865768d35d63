"""Which names `server account` takes for a person's login, and what it leaves of one."""

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from cluster import Cluster
from server_house import LOGINS, set_up, submitted

from jobswap_desktop import cli
from jobswap_desktop.store.server import logins

pytestmark = pytest.mark.system
DATABASE = "kreis"
SECRET = "ein langes Kennwort 7"  # noqa: S105 - of a server that lives for a test
_GROUPS = ("hr_clerk", "staff_council", "reader", "administrator", "owner", "submitted")
_BUG = "Fehler gemacht"

Rows = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def filled(server: Cluster) -> Iterator[Cluster]:
    set_up(server, "nachbar")
    with submitted(server, DATABASE) as found:
        yield found
    server.drop("nachbar")


@pytest.fixture
def secret(tmp_path: Path) -> str:
    file = tmp_path / "kennwort"
    file.write_text(SECRET, encoding="utf-8")
    return str(file)


def account(server: Cluster, deed: str, login: str, *more: str) -> int:
    return cli.main(["server", "account", deed, server.address(DATABASE), login, *more])


def found(server: Cluster, sql: str) -> Rows:
    with psycopg.connect(server.address(DATABASE)) as connection:
        return connection.execute(sql.encode()).fetchall()


def standing(server: Cluster) -> tuple[Rows, Rows, Rows]:
    """Return every role, every membership and every account."""
    return (
        found(
            server,
            """SELECT rolname, rolcanlogin, rolconnlimit, rolpassword IS NULL
            FROM pg_authid WHERE rolname !~ '^pg_' ORDER BY 1""",
        ),
        found(
            server,
            """SELECT roleid::regrole::text, member::regrole::text FROM pg_auth_members
            ORDER BY 1, 2""",
        ),
        found(server, "SELECT login, role FROM jobswap.account ORDER BY 1"),
    )


def require_kept_out(server: Cluster, login: str) -> None:
    with (
        psycopg.connect(server.address(DATABASE, login)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT FROM jobswap.swap")


_WRONG = (
    *(f"{DATABASE}_{name}" for name in _GROUPS),
    *(f"nachbar_{name}" for name in _GROUPS),
    *("sammel", "gruppe", "postgres", "pg_read_all_data", "pg_neu", "public", "none"),
)


@pytest.mark.parametrize("role", ["reader", "staff_council"])
@pytest.mark.parametrize("login", _WRONG)
def test_what_is_nobodys_login_is_refused_and_stays_as_it_is(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str], login: str, role: str
) -> None:
    filled.execute("CREATE ROLE sammel LOGIN", "GRANT sammel TO rita", "CREATE ROLE gruppe")
    before = standing(filled)
    try:
        assert account(filled, "add", login, "--role", role, "--password-file", secret) == 1
        said = capsys.readouterr().err
        assert f"„{login}“" in said
        assert _BUG not in said
        assert standing(filled) == before
    finally:
        filled.execute("DROP ROLE sammel, gruppe")
    require_kept_out(filled, "rita")


def test_a_name_that_the_server_would_cut_is_refused(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    adding = ("--role", "reader", "--password-file", secret)
    before = standing(filled)
    for name in ("x" * 64, "ü" * 32):
        assert account(filled, "add", name, *adding) == 1
        assert "zu lang" in capsys.readouterr().err
    assert standing(filled) == before
    longest = "ü" * 31 + "x"
    assert account(filled, "add", longest, *adding) == 0
    with psycopg.connect(filled.address(DATABASE, longest)) as connection:
        assert connection.execute("SELECT count(*) FROM jobswap.swap").fetchone() != (0,)
    assert account(filled, "remove", longest) == 0
    assert standing(filled) == before


def test_a_group_that_was_taken_for_a_login_is_none_once_it_is_removed(
    filled: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    before = standing(filled)
    group = f"{DATABASE}_staff_council"
    # As a program did that asked nothing.
    filled.execute(
        f"ALTER ROLE {group} LOGIN PASSWORD 'x'",
        f"""INSERT INTO jobswap.account (id, login, name, role, version)
        VALUES ('wrong', '{group}', 'W', 'reader', 1)""",
        f"GRANT {DATABASE}_reader TO {group}",
        database=DATABASE,
    )
    assert account(filled, "remove", group) == 0
    capsys.readouterr()
    assert standing(filled) == before
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(filled.address(DATABASE, group))


def test_no_account_lets_a_whole_group_in(filled: Cluster) -> None:
    filled.execute("CREATE ROLE sammel LOGIN", "GRANT sammel TO rita")
    try:
        filled.execute(
            """INSERT INTO jobswap.account (id, login, name, role, version)
            VALUES ('wrong', 'sammel', 'W', 'reader', 1)""",
            database=DATABASE,
        )
        require_kept_out(filled, "rita")
    finally:
        filled.execute("DELETE FROM jobswap.account WHERE id = 'wrong'", database=DATABASE)
        filled.execute("DROP ROLE sammel")


def test_a_login_that_has_more_cannot_be_used_once_it_is_removed(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert account(filled, "add", "olga", "--role", "reader", "--password-file", secret) == 0
    filled.execute("ALTER ROLE olga CREATEDB")
    with psycopg.connect(filled.address(DATABASE, "olga"), autocommit=True) as connection:
        connection.execute("SELECT count(*) FROM jobswap.swap")
        assert account(filled, "remove", "olga") == 1
        assert "niemand kann sich mehr mit ihr anmelden" in capsys.readouterr().err
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    held = "SELECT rolcanlogin, rolpassword FROM pg_authid WHERE rolname = 'olga'"
    assert found(filled, held) == [(False, None)]
    filled.execute("ALTER ROLE olga NOCREATEDB")
    # Its account may come back.
    assert account(filled, "add", "olga", "--role", "reader", "--password-file", secret) == 0
    assert account(filled, "remove", "olga") == 0
    assert found(filled, held) == []


def test_a_login_of_somebody_else_keeps_what_it_had_and_no_more(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled.execute("CREATE ROLE zugereist LOGIN CONNECTION LIMIT 3")
    assert account(filled, "add", "zugereist", "--role", "reader", "--password-file", secret) == 0
    assert account(filled, "remove", "zugereist") == 1
    assert "nicht dieses Programm sie angelegt hat" in capsys.readouterr().err
    held = "SELECT rolcanlogin, rolconnlimit FROM pg_roles WHERE rolname = 'zugereist'"
    assert found(filled, held) == [(True, 3)]
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(filled.address(DATABASE, "zugereist"))
    filled.execute("DROP ROLE zugereist")


def test_no_login_takes_all_connections(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert account(filled, "add", "olga", "--role", "reader", "--password-file", secret) == 0
    address = filled.address(DATABASE, "olga")
    taken = [psycopg.connect(address) for _ in range(logins.MOST_CONNECTIONS)]
    capsys.readouterr()
    assert cli.main(["list", "--data", address]) == 1
    assert "so viele Verbindungen offen" in capsys.readouterr().err
    for connection in taken:
        connection.close()
    assert account(filled, "remove", "olga") == 0


def test_who_ends_the_input_at_the_password_gives_none(
    filled: Cluster, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(getpass, "getpass", ended)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    before = standing(filled)
    assert account(filled, "add", "olga", "--role", "reader") == 1
    assert "kein Kennwort eingegeben" in capsys.readouterr().err
    assert standing(filled) == before
    assert set(LOGINS) <= {login for login, *_ in before[2]}
