"""The command line in the role that its login has in the database."""

from dataclasses import replace
from pathlib import Path

import pytest
from story.process import run

from jobswap_desktop import app
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import accounts


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The told story, with an account for the council and one for the clerk."""
    folder = tmp_path / "story"
    run("demo", "--out", folder, "--today", "2022-02-22")
    path = folder / "jobtausch.sqlite"
    from datetime import date

    work = app.open_existing(path, lambda: date(2022, 3, 1))
    try:
        own = work.own_office().id
        for login, role in (("rbach", Role.STAFF_COUNCIL), ("kweber", Role.HR_CLERK)):
            made = replace(accounts.new_account(work), login=login, name=login, role=role)
            accounts.save(work, replace(made, office_id=own))
    finally:
        work.db.close()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    return path


def test_a_council_cannot_list_or_print_cases(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "rbach")
    for command in (
        ("list", "--data", database),
        ("print", "11.2-JT-2021-001", "--out", tmp_path / "out", "--data", database),
    ):
        done = run(*command, code=1)
        assert "führt die Personalstelle" in done.stderr
        assert "Lindner" not in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("login", ["kweber", "somebody"])
def test_a_clerk_and_a_reader_can(
    database: Path, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    monkeypatch.setenv("LOGNAME", login)
    assert "11.2-JT-2021-001" in run("list", "--data", database).stdout
    assert "in Ordnung" in run("check", "--data", database).stdout
