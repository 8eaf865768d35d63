"""Setting up a server, moving there, working there and coming back, by the commands."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster

from jobswap_desktop import cli
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import sample
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store import audit, migrations
from jobswap_desktop.store.server import installing, tables
from jobswap_desktop.store.server.opening import open_server

pytestmark = pytest.mark.system
SECRET = "ein langes Kennwort 7"  # noqa: S105 - of a server that lives for a test
DAY = date(2022, 1, 20)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with everything the demo plays."""
    path = tmp_path_factory.mktemp("demo") / "jobtausch.sqlite"
    work = open_workplace(path, builders.a_clerk(), lambda: DAY)
    sample.fill(work, DAY)
    work.db.close()
    return path


@pytest.fixture
def copy(demo: Path, tmp_path: Path) -> Path:
    path = tmp_path / "jobtausch.sqlite"
    path.write_bytes(demo.read_bytes())
    return path


@pytest.fixture
def address(server: Cluster) -> Iterator[str]:
    yield server.address("umzug")
    server.drop("umzug")


@pytest.fixture
def moved(address: str, copy: Path) -> str:
    """Return the address of a server that the file has moved to."""
    assert run("server", "init", address) == 0
    assert run("server", "move", copy, address) == 0
    return address


@pytest.fixture
def secret(tmp_path: Path) -> str:
    path = tmp_path / "kennwort"
    path.write_text(f"{SECRET}\n", encoding="utf-8")
    return str(path)


def content(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every table with its rows in the order of writing."""
    with closing(sqlite3.connect(path)) as connection:
        held = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        )
        names = [*(name for (name,) in held), "search"]
        return {
            name: connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall()
            for name in names
        }


def run(*arguments: str | Path) -> int:
    return cli.main([str(each) for each in arguments])


def test_there_and_back_is_the_same(
    address: str, copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(copy)
    assert sum(map(len, before.values())) > 300
    assert run("server", "init", address) == 0
    assert run("server", "move", copy, address) == 0
    told = capsys.readouterr().out
    away = tmp_path / "jobtausch-umgezogen.sqlite"
    assert str(away) in told
    assert not copy.exists()
    assert away.stat().st_mode & 0o777 == 0o400
    back = tmp_path / "zurück.sqlite"
    assert run("server", "fetch", address, "--out", back) == 0
    after = content(back)
    # One entry for the way there, on the server's side, and the two of the way back.
    actions = [row[6] for row in after["audit"][len(before["audit"]) :]]
    assert actions == ["server.moved", "server.fetched"]
    assert after["audit"][: len(before["audit"])] == before["audit"]
    assert {name: rows for name, rows in after.items() if name != "audit"} == {
        name: rows for name, rows in before.items() if name != "audit"
    }
    assert run("check", "--data", back) == 0
    with closing(sqlite3.connect(away)) as connection:
        sql = "SELECT action FROM audit ORDER BY sequence DESC LIMIT 1"
        assert connection.execute(sql).fetchone() == ("server.moved",)


def test_a_full_server_is_left_alone(
    address: str, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = copy.with_name("zweite.sqlite")
    second.write_bytes(copy.read_bytes())
    before = content(second)
    run("server", "init", address)
    assert run("server", "move", copy, address) == 0
    assert run("server", "move", second, address) == 1
    assert "nicht leer" in capsys.readouterr().err
    assert content(second) == before


def test_a_move_that_fails_changes_neither_side(
    address: str, copy: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run("server", "init", address)
    with psycopg.connect(address) as connection:
        connection.execute("ALTER TABLE jobswap.wording ADD CHECK (number < 0)")
        connection.execute("ALTER TABLE jobswap.swap ADD CHECK (reference = 'nie')")
    before = content(copy)
    assert run("server", "move", copy, address) == 1
    caplog.clear()
    assert content(copy) == before
    with psycopg.connect(address) as connection:
        for table in ("office", "audit", "swap"):
            assert connection.execute(f"SELECT count(*) FROM jobswap.{table}").fetchone() == (0,)


def test_a_login_is_made_with_a_verifier_that_opens_its_role(
    moved: str, secret: str, capsys: pytest.CaptureFixture[str], server: Cluster
) -> None:
    adding = ("server", "account", "add", moved)
    assert run(*adding, "anna", "--role", "administrator", "--password-file", secret) == 0
    assert run(*adding, "gerd", "--role", "staff_council", "--password-file", secret) == 0
    told = "".join(capsys.readouterr())
    assert "„gerd“" in told
    assert SECRET not in told
    with psycopg.connect(moved) as connection:
        held = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'gerd'")
        assert str(held.fetchone()).startswith("('SCRAM-SHA-256$")
    assert SECRET not in (server.folder / "server.log").read_text(encoding="utf-8")
    db = open_server(Address(server.address("umzug", "gerd")))
    try:
        assert db.is_partial
        assert db.rows("SELECT login, role FROM account") == [
            {"login": "gerd", "role": "staff_council"}
        ]
    finally:
        db.close()
    assert run("server", "account", "remove", moved, "gerd") == 0
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(server.address("umzug", "gerd"))
    assert run("server", "account", "remove", moved, "anna") == 1
    server.execute("DROP OWNED BY anna", database="umzug")
    server.execute("DROP ROLE anna")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            ("gut", "--role", "staff_council", "--office", "Nirgends"),
            "Bitte den Namen so angeben, wie er unter „Dienststellen“ steht.",
        ),
        ((cluster.SUPERUSER, "--role", "reader"), "andere Rechte"),
    ],
)
def test_a_login_that_cannot_be_is_refused(
    moved: str, secret: str, capsys: pytest.CaptureFixture[str], wanted: tuple[str, ...], said: str
) -> None:
    assert run("server", "account", "add", moved, *wanted, "--password-file", secret) == 1
    assert said in capsys.readouterr().err


def test_no_password_in_the_address(capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("postgresql://a:geheim@localhost/x", "postgresql://a@localhost/x?password=geheim"):
        assert run("server", "init", text) == 1
        told = capsys.readouterr().err
        assert "gehört nicht in die Adresse" in told
        assert "geheim" not in told


def test_a_server_of_a_newer_program_is_named_with_its_machine(
    address: str, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    run("server", "init", address)
    server.execute("UPDATE jobswap.schema_version SET number = 999", database="umzug")
    capsys.readouterr()
    assert run("server", "init", address) == 1
    assert f"127.0.0.1:{server.port}/umzug wurde für eine neuere" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("init",), ("account", "add"), ("move",)])
def test_help_has_each_heading_once(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run("server", *command, "--help")
    told = capsys.readouterr().out
    assert told.count("Angaben:") == 1
    assert "ADRESSE" in told


def test_who_does_not_administer_the_server_is_told(
    address: str, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    run("server", "init", address)
    server.execute("CREATE ROLE niemand LOGIN")
    try:
        for deed in ("init", "fetch", "account"):
            more = {"fetch": ["--out", "x"], "account": ["anna"]}.get(deed, [])
            what = [deed, "remove"] if deed == "account" else [deed]
            assert run("server", *what, server.address("umzug", "niemand"), *more) == 1
            assert "Zugang" in capsys.readouterr().err
    finally:
        server.execute("DROP ROLE niemand")


def test_a_member_does_not_administer_the_server(
    moved: str, secret: str, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    adding = ("server", "account", "add", moved, "kimk", "--role", "hr_clerk")
    assert run(*adding, "--password-file", secret) == 0
    assert run("server", "fetch", server.address("umzug", "kimk"), "--out", "x") == 1
    assert "wer den Server verwaltet" in capsys.readouterr().err
    assert run("server", "account", "remove", moved, "kimk") == 0


def test_a_name_that_groups_cannot_bear_is_refused(
    server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("server", "init", server.address("Mit-Strich")) == 1
    assert "kleinen Buchstaben" in capsys.readouterr().err


def test_a_server_of_an_older_program_is_brought_up_to_date(
    server: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.address("aelter")
    installing.make_database(address)
    older = migrations.MIGRATIONS[:5]
    with psycopg.connect(address) as connection, monkeypatch.context() as then:
        then.setattr(tables, "migrate", partial(migrations.migrate, migrations=older))
        for statement in tables.statements():
            connection.execute(statement.encode())
        connection.execute("UPDATE schema_version SET number = 5")
        connection.execute("INSERT INTO setting (key, value) VALUES ('a', 'zuerst'), ('b', 'dann')")
        connection.execute("DELETE FROM setting WHERE key = 'a'")
        connection.execute("INSERT INTO council_note VALUES ('p', 'Notiz', 'o', 'b')")
        # As migration 2 has counted a stay.
        connection.execute(
            """INSERT INTO statistic (id, year, office, kind, instrument, days, outcome, version)
            VALUES (%s, 2021, 'Amt', 'mutual', 'hospitation', 5, 'completed', 1)""",
            ["0123456789abcdef" * 2],
        )
    assert run("server", "init", address) == 0
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT number FROM jobswap.schema_version").fetchall() == [
            (migrations.NEWEST,)
        ]
        connection.execute("INSERT INTO jobswap.setting (key, value) VALUES ('c', 'zuletzt')")
        held = connection.execute("SELECT rowid, value FROM jobswap.setting ORDER BY rowid")
        assert held.fetchall() == [(2, "dann"), (3, "zuletzt")]
        kept = connection.execute("SELECT content FROM jobswap.council_note")
        assert kept.fetchall() == [("Notiz",)]
        gone = connection.execute("SELECT to_regnamespace('jobswap_before')::text").fetchone()
        assert gone == (None,)
    db = open_server(Address(address))
    assert audit.length(db, Action.COUNTS_ATTESTED) == 1
    assert audit.faults(db) == ()
    db.close()
    server.drop("aelter")


def test_a_login_needs_its_password(moved: str, secret: str, server: Cluster) -> None:
    adding = ("server", "account", "add", moved, "karl", "--role", "hr_clerk")
    assert run(*adding, "--password-file", secret) == 0
    rules = server.data / "pg_hba.conf"
    known = rules.read_text(encoding="ascii")
    rules.write_text(f"host umzug karl 127.0.0.1/32 scram-sha-256\n{known}", encoding="ascii")
    server.execute("SELECT pg_reload_conf()")
    text = server.address("umzug", "karl")
    try:
        db = open_server(Address(text, SECRET))
        assert db.login == "karl"
        db.close()
        for wrong, fault in (("falsch", Fault.LOGIN_REFUSED), (None, Fault.PASSWORD_WANTED)):
            with pytest.raises(Unavailable) as error:
                open_server(Address(text, wrong))
            assert error.value.fault is fault
    finally:
        rules.write_text(known, encoding="ascii")
        server.execute("SELECT pg_reload_conf()")
    assert run("server", "account", "remove", moved, "karl") == 0


def test_a_server_that_was_changed_past_the_program_is_not_fetched_and_says_what_it_is(
    moved: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with psycopg.connect(moved) as connection:
        found = connection.execute("SELECT id FROM jobswap.person LIMIT 1").fetchone()
        assert found is not None
        connection.execute("UPDATE jobswap.person SET function = 'X' WHERE id = %s", found)
    capsys.readouterr()
    assert run("server", "fetch", moved, "--out", tmp_path / "zurück.sqlite") == 1
    said = capsys.readouterr().err
    assert f"person {found[0]}" in said
    assert f"„jobswap-desktop check --data {moved}“" in said
    assert not (tmp_path / "zurück.sqlite").exists()


def test_check_of_a_server_names_the_case_that_cannot_be_read(
    moved: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with psycopg.connect(moved) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE jobswap.participation SET reply_on = 'kein Datum'")
        found = connection.execute(
            """SELECT DISTINCT reference FROM jobswap.swap JOIN jobswap.participation
            ON participation.swap_id = swap.id"""
        ).fetchall()
    capsys.readouterr()
    assert found
    assert run("check", "--data", moved) == 1
    said = capsys.readouterr().out
    assert all(f"Der Fall {reference} lässt sich nicht lesen." in said for (reference,) in found)
    assert run("list", "--data", moved) == 0
    with psycopg.connect(moved) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE jobswap.office SET bodies = 'kein json'")
    capsys.readouterr()
    assert run("print", found[0][0], "--out", tmp_path, "--data", moved) == 1
    said = capsys.readouterr().err
    assert "Die Datei wurde nicht verändert" not in said
    assert "wer den Server betreut" in said


def test_a_database_of_something_else_is_not_set_up_and_another_name_is_asked_for(
    server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    server.execute(
        "CREATE DATABASE fremd TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
    )
    assert run("server", "init", server.address("fremd")) == 1
    said = capsys.readouterr().err
    assert "anderen Namen" in said
    assert "server init" not in said
    server.drop("fremd")


def test_a_file_that_has_moved_does_not_move_again_without_a_word(
    moved: str, server: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = tmp_path / "jobtausch-umgezogen.sqlite"
    other = tmp_path / "umbenannt.sqlite"
    other.write_bytes(away.read_bytes())
    second = server.address("zweite")
    assert run("server", "init", second) == 0
    for file in (away, other):
        capsys.readouterr()
        assert run("server", "move", file, second) == 1
        said = capsys.readouterr().err
        assert f"ist schon nach {moved} umgezogen" in said
        assert "--again" in said
        assert file.exists()
    assert run("server", "move", other, second, "--again") == 0
    # What comes back from a server may move.
    back = tmp_path / "zurück.sqlite"
    assert run("server", "fetch", second, "--out", back) == 0
    server.drop("zweite")
    assert run("server", "init", second) == 0
    assert run("server", "move", back, second) == 0
    server.drop("zweite")
