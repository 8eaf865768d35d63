"""What a command says when it cannot do what it was asked for: what helps a command."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from copies import zero_page
from databases import tamper
from house import a_closed_file

from jobswap_desktop.cli import main

Told = Callable[..., str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return a_closed_file(tmp_path / "daten")


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    def run(*arguments: object, code: int = 1) -> str:
        assert main([str(each) for each in arguments]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    return run


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_as_database_is_told_nothing_of_passwords(tmp_path: Path, told: Told) -> None:
    pipe = tmp_path / "rohr.sqlite"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        said = told("list", "--data", path)
        assert said.startswith(f"{path} ist keine gewöhnliche Datei")
        assert "Kennwort" not in said


def test_a_folder_as_passphrase_is_told_of_pipes(data: Path, tmp_path: Path, told: Told) -> None:
    line = ("export", "people", "--out", tmp_path / "l.csv", "--passphrase-file", tmp_path)
    said = told(*line, "--data", data)
    assert "Ein Kennwort oder Schlüssel darf auch aus einer Leitung kommen" in said


def test_the_folder_that_is_missing_is_named(data: Path, home: Path, told: Told) -> None:
    told("backup", "--data", data, code=0)
    (copy,) = (home / "backups").glob("*.sqlite")
    missing = data.parent / "fehlt"
    said = told("restore", copy, "--data", missing / "x.sqlite")
    assert said.startswith(f"{missing} kann nicht geöffnet werden.")


def test_nothing_is_made_up_for_by_itself_after_a_command(
    data: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    said = told("backup", "--data", data)
    assert "von selbst" not in said
    assert said.endswith("Platz schaffen und den Befehl noch einmal aufrufen.\n")


def test_the_command_that_helps_a_damaged_file_is_named(data: Path, told: Told) -> None:
    for number in range(2, data.stat().st_size // 4096):
        zero_page(data, number)
    assert "jobswap-desktop restore SICHERUNG" in told("list", "--data", data)


def test_the_root_of_all_folders_is_named(data: Path, told: Told) -> None:
    assert "Die Datei / kann nicht gelesen werden." in told("import", "people", "/", "--data", data)


def test_help_of_a_copy_is_in_sentences(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    with pytest.raises(SystemExit):
        main(["backup", "--help"])
    said = capsys.readouterr().out
    assert said.count("(age). Verschlüsselt wird nur") == 1
    assert said.count("verschlüsseln. Verschlüsselt wird nur") == 1


def test_own_office_that_cannot_be_read_is_named_and_the_rest_goes_on(
    data: Path, home: Path, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    told("backup", "--data", data, code=0)
    (copy,) = (home / "backups").glob("*.sqlite")
    tamper(data, "UPDATE office SET legal_form = 'quatsch' WHERE is_own = 1")
    (line,) = told("list", "--data", data, code=0).splitlines()[1:]
    assert main(["check", "--data", str(data)]) == 1
    assert "Der Datensatz office office-a lässt sich nicht lesen." in capsys.readouterr().out
    told("backup", "--data", data, code=0)
    told("export", "people", "--out", data.parent / "liste.csv", "--data", data, code=0)
    key = data.parent / "fall.jobtausch"
    said = told("partner", "propose", line.split()[0], "--out", key, "--plain", "--data", data)
    assert "jobswap-desktop restore SICHERUNG" in said
    assert not key.exists()
    told("restore", copy, "--data", data, code=0)
    told("check", "--data", data, code=0)


def test_who_only_follows_a_file_asks_for_erasures_by_the_account(
    data: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBSWAP_SHARED", "1")
    data.with_name("jobtausch.sqlite.geoeffnet").write_bytes(b"[" * 9000)
    assert "Personalstelle" not in told("erased", "--data", data, code=0)
