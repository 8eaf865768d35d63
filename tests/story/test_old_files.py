"""Files of an older version at the command line: who brings them up, and what is said of that."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from getpass import getuser
from pathlib import Path

import pytest
from story.process import run

from jobswap_desktop.cli import main
from jobswap_desktop.store import opening
from jobswap_desktop.store.connecting import connected

RELEASED = Path(__file__).parents[1] / "store" / "released"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(RELEASED / "schema_5.sqlite", tmp_path / "jobtausch.sqlite"))


def summed(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_accounts(path: Path, **roles: str) -> None:
    """Give the file accounts: whoever runs the test, and others, by their logins."""
    with closing(sqlite3.connect(path)) as connection:
        (office,) = connection.execute("SELECT id FROM office WHERE is_own = 1").fetchone()
        for login, role in roles.items():
            council = office if role == "staff_council" else None
            connection.execute(
                "INSERT INTO account VALUES (?, ?, 'Robin', ?, ?, 1)",
                (f"account-{login}", getuser() if login == "me" else login, role, council),
            )
        connection.commit()


@pytest.mark.parametrize("role", ["staff_council", "reader", "stranger"])
@pytest.mark.parametrize("command", ["list", "check", "backup", "erased"])
def test_who_may_not_see_all_of_it_gets_no_copy_of_it(
    old: Path, home: Path, role: str, command: str
) -> None:
    with_accounts(old, chef="administrator", **({} if role == "stranger" else {"me": role}))
    before = summed(old)
    done = run(command, "--data", old, code=1)
    assert done.stderr == (
        f"{old} stammt aus einer älteren Fassung von Jobswap Desktop und muss erst umgestellt "
        "werden. Die Datei wurde nicht verändert. Bitte zuerst jemanden aus der Personalstelle "
        "damit öffnen lassen.\n"
    )
    assert summed(old) == before
    assert list(home.rglob("*.sqlite*")) == []
    assert [each.name for each in old.parent.glob("*.sqlite*")] == [old.name]


@pytest.mark.parametrize("role", ["hr_clerk", "administrator", ""])
def test_the_office_brings_it_up(old: Path, home: Path, role: str) -> None:
    if role:
        with_accounts(old, chef="administrator", me=role)
    run("list", "--data", old)
    assert len(list((home / "backups").glob("*-vor-Umstellung.sqlite"))) == 1


def test_whose_file_it_is_becomes_its_administrator_all_the_same(old: Path) -> None:
    with_accounts(old, chef="administrator")
    run("list", "--data", old, code=1)
    run("accounts", "reset", "--gone", "chef", "--data", old)
    run("list", "--data", old)


READING = [("check",), ("list",), ("erased",), ("restore", "COPY", "--dry-run")]


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_a_command_that_reads_says_that_the_file_was_changed(
    old: Path, home: Path, command: tuple[str, ...]
) -> None:
    copy = Path(shutil.copy(old, old.with_name("kopie.sqlite")))
    words = [copy if word == "COPY" else word for word in command]
    done = run(*words, "--data", old)
    (kept,) = (home / "backups").glob("*-vor-Umstellung.sqlite")
    assert done.stderr == (
        f"Hinweis: {old} stammte aus einer älteren Fassung und ist jetzt auf dem neuesten Stand. "
        f"Wie die Datei vorher war, liegt in {kept}.\n"
    )
    assert run(*words, "--data", old).stderr == ""


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main([str(each) for each in arguments]) == 1
    return capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "list", "backup"])
def test_of_a_file_that_cannot_be_written_its_version_is_said(
    old: Path,
    home: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def protected(path: Path, *, timeout: float) -> sqlite3.Connection:
        return connected(path, timeout=timeout, reads_only=True)

    before = summed(old)
    monkeypatch.setattr(opening, "connected", protected)
    told = said(capsys, command, "--data", old)
    assert f"{old} stammt aus einer älteren Fassung" in told
    assert "Dort kann aber nicht gespeichert werden" in told
    assert summed(old) == before
    assert list(home.rglob("*.sqlite*")) == []


def test_without_room_for_the_copy_it_is_said_why_the_file_stays_shut(
    old: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = summed(old)
    full = shutil.disk_usage(old)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    told = said(capsys, "list", "--data", old)
    assert f"Dafür hat {home / 'backups'} zu wenig freien Platz" in told
    assert "deshalb bleibt die Datei geschlossen und unverändert" in told
    assert "von selbst" not in told
    assert summed(old) == before


def test_where_the_copy_cannot_be_written_it_is_said_why_the_file_stays_shut(
    old: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = summed(old)
    home.mkdir()
    (home / "backups").write_text("im Weg", encoding="utf-8")
    told = said(capsys, "list", "--data", old)
    assert f"In {home / 'backups'} kann nicht geschrieben werden" in told
    assert summed(old) == before
