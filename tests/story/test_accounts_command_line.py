"""The command line in the role that its login has in the database."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from story.process import run

from jobswap_desktop import app
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts
from jobswap_desktop.store import audit, drive, holding


def told(tmp_path: Path, **roles: Role) -> Path:
    """Tell the story, then give accounts these roles; `me` is whoever runs the tests."""
    folder = tmp_path / "story"
    run("demo", "--out", folder, "--today", "2022-02-22")
    path = folder / "jobtausch.sqlite"
    work = app.open_existing(path, lambda: date(2022, 3, 1))
    try:
        own = work.own_office().id
        # An account of one's own counts from the next start.
        for name, role in sorted(roles.items(), reverse=True):
            login = app.actor().account if name == "me" else name
            made = replace(accounts.new_account(work), login=login, name=name, role=role)
            accounts.save(work, replace(made, office_id=own))
    finally:
        work.db.close()
    return path


@pytest.mark.parametrize("claimed", ["", "kweber"])
def test_a_council_cannot_list_or_print_cases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, claimed: str
) -> None:
    database = told(tmp_path, me=Role.STAFF_COUNCIL, kweber=Role.HR_CLERK)
    if claimed:
        # What the environment says of the login is not believed where the system knows better.
        for name in ("LOGNAME", "USER"):
            monkeypatch.setenv(name, claimed)
    for command in (
        ("list", "--data", database),
        ("print", "11.2-JT-2021-001", "--out", tmp_path / "out", "--data", database),
    ):
        done = run(*command, code=1)
        assert "führt die Personalstelle" in done.stderr
        assert "Lindner" not in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()
    work = app.open_existing(database, lambda: date(2022, 3, 1))
    try:
        refused = [e for e in audit.entries(work.db) if e.action is Action.ACCESS_REFUSED]
    finally:
        work.db.close()
    said = [(entry.role, (entry.details or {})["subject"]) for entry in refused]
    council = Role.STAFF_COUNCIL.value
    assert said == [(council, "Fälle (cases.rows)"), (council, "Fälle (cases.by_reference)")]
    assert "Verweigerte Zugriffe im Verlauf: 2." in run("check", "--data", database).stdout


@pytest.mark.parametrize("roles", [{"me": Role.HR_CLERK}, {"kweber": Role.HR_CLERK}])
def test_a_clerk_and_a_reader_can(tmp_path: Path, roles: dict[str, Role]) -> None:
    database = told(tmp_path, **roles)
    assert "11.2-JT-2021-001" in run("list", "--data", database).stdout
    assert "in Ordnung" in run("check", "--data", database).stdout


def test_the_owner_of_the_file_gets_the_administration_back(tmp_path: Path) -> None:
    database = told(tmp_path, weg=Role.ADMINISTRATOR)
    assert "pflegt die Verwaltung" not in run("check", "--data", database).stdout
    refused = run("accounts", "reset", "--data", database, code=1)
    assert "--gone ANMELDUNG" in refused.stderr
    done = run("accounts", "reset", "--gone", "weg", "--data", database)
    assert f"„{app.actor().account}“ hat jetzt die Rolle" in done.stdout
    assert "behalten ihre Rolle, bis sie auf der Seite „Konten“" in done.stdout
    wrong = run("accounts", "reset", "--gone", "weg", "--gone", "wech", "--data", database, code=1)
    assert "hat die Anmeldung: wech. Es wurde nichts geändert." in wrong.stderr
    assert "nicht vor wem die Datei gehört" in done.stdout
    work = app.open_existing(database, lambda: date(2022, 3, 1))
    try:
        assert work.actor.role is Role.ADMINISTRATOR
    finally:
        work.db.close()
    assert "in Ordnung" in run("check", "--data", database).stdout


def test_a_refusal_that_cannot_be_recorded_is_one_german_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = told(tmp_path, me=Role.STAFF_COUNCIL, kweber=Role.HR_CLERK)
    monkeypatch.setenv(drive.SHARED_VARIABLE, "1")
    elsewhere = replace(holding.this_process("Kim Weber", "kweber"), host="PC-17", machine="other")
    held = holding.take(database, elsewhere)
    assert isinstance(held, holding.Hold)
    done = run("list", "--data", database, code=1)
    assert done.stderr.count("\n") == 1
    assert "führt die Personalstelle" in done.stderr
    held.release()
