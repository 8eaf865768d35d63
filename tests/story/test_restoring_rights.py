"""What a copy may take the place of, and who may let it, on the command line."""

from dataclasses import replace
from pathlib import Path

import pytest
from copies import zero_page
from databases import content, tamper
from house import a_house
from story.process import run

from jobswap_desktop import app
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts
from jobswap_desktop.store.accounts import readable_at

NOT_YOURS = "Für Sicherungen und ihre Wiederherstellung ist die Verwaltung"


def database(path: Path, role: Role | None = None) -> Path:
    """Make a file in which whoever runs the tests has a role, and somebody else administers."""
    house = a_house(path)
    house.a_case()
    work = house.work
    if role is not None:
        roles = {"verwaltung": Role.ADMINISTRATOR, app.actor().account: role}
        for login, given in roles.items():
            made = replace(accounts.new_account(work), login=login, name=login, role=given)
            accounts.save(
                replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR)),
                replace(made, office_id=work.own_office().id),
            )
    work.db.close()
    return path


def copy_of(data: Path, folder: Path) -> Path:
    """Lay a copy of a file of ours as somebody carries one out of the house."""
    folder.mkdir()
    to = folder / "jobtausch-20261128-101010-000000-von-Hand.sqlite"
    to.write_bytes(data.read_bytes())
    return to


@pytest.mark.parametrize("named", ["brief.txt", "brief.sqlite", "jobtausch.txt"])
def test_a_letter_is_no_database(named: str, tmp_path: Path) -> None:
    data = database(tmp_path / "jobtausch.sqlite")
    copy, letter = copy_of(data, tmp_path / "stick"), tmp_path / named
    letter.write_text("Sehr geehrte Frau Lindner", encoding="utf-8")
    for more in ([], ["--dry-run"]):
        told = run("restore", copy, "--data", letter, *more, code=1).stderr
        assert told.startswith(f"{letter} ist keine Datenbank von Jobswap Desktop.")
    assert letter.read_text(encoding="utf-8") == "Sehr geehrte Frau Lindner"
    assert {path.name for path in tmp_path.iterdir()} <= {
        *("home", "stick", "jobtausch.sqlite", named)
    }


@pytest.mark.parametrize("named", ["jobtausch.sqlite", "amt.db"])
def test_a_damaged_file_of_ours_is_one(named: str, tmp_path: Path) -> None:
    data = database(tmp_path / named)
    copy = copy_of(data, tmp_path / "stick")
    zero_page(data, 1)
    run("restore", copy, "--data", data)
    assert len(content(data)["swap"]) == 1
    data.write_bytes(b"")
    run("restore", copy, "--data", data)
    assert len(content(data)["swap"]) == 1


def test_a_journal_that_was_left_is_not_played_into_the_copy(tmp_path: Path) -> None:
    data = database(tmp_path / "jobtausch.sqlite")
    copy = copy_of(data, tmp_path / "stick")
    journal, wanted = data.with_name(f"{data.name}-journal"), content(data)["person"]
    data.unlink()
    journal.write_bytes(b"von einer anderen Datei")
    run("restore", copy, "--data", data)
    assert not journal.exists()
    assert content(data)["person"] == wanted


@pytest.mark.parametrize("role", [Role.STAFF_COUNCIL, Role.READER, Role.HR_CLERK])
def test_the_copy_says_who_may_where_there_is_no_file(role: Role, tmp_path: Path) -> None:
    data = database(tmp_path / "jobtausch.sqlite", role)
    copy, none = copy_of(data, tmp_path / "stick"), tmp_path / "neu.sqlite"
    for more in ([], ["--dry-run"]):
        done = run("restore", copy, "--data", none, *more, code=1)
        assert done.stderr.startswith(NOT_YOURS)
        assert "Lindner" not in done.stdout + done.stderr
    assert not none.exists()
    assert [path for path in tmp_path.iterdir() if path.name.startswith("neu")] == []


def test_the_file_itself_says_it_where_it_can_still_be_read(tmp_path: Path) -> None:
    before = database(tmp_path / "vorher.sqlite")
    data = database(tmp_path / "jobtausch.sqlite", Role.STAFF_COUNCIL)
    copy = copy_of(before, tmp_path / "stick")
    tamper(data, "CREATE VIEW fremd AS SELECT 1")
    assert run("restore", copy, "--data", data, code=1).stderr.startswith(NOT_YOURS)
    tamper(data, "ALTER TABLE account ADD COLUMN fremd TEXT AS (1)")
    assert readable_at(data) == ()


@pytest.mark.parametrize("role", [Role.READER, Role.STAFF_COUNCIL])
def test_what_would_differ_is_for_who_may_restore(role: Role, tmp_path: Path) -> None:
    data = database(tmp_path / "jobtausch.sqlite", role)
    copy = copy_of(data, tmp_path / "stick")
    done = run("restore", copy, "--data", data, "--dry-run", code=1)
    assert done.stderr.startswith(NOT_YOURS)
    assert done.stdout == ""
    assert run("backup", "--data", data, code=1).stderr.startswith(NOT_YOURS)


def test_the_administration_restores(tmp_path: Path) -> None:
    data = database(tmp_path / "jobtausch.sqlite", Role.ADMINISTRATOR)
    copy, none = copy_of(data, tmp_path / "stick"), tmp_path / "neu.sqlite"
    run("restore", copy, "--data", none)
    assert len(content(none)["account"]) == 2
