"""Options that would let somebody believe something else than what is done."""

from datetime import date
from pathlib import Path

import pytest
from house import a_house

from jobswap_desktop import command_line
from jobswap_desktop.cli import main


@pytest.fixture
def usual(home: Path) -> Path:
    """The database that is taken where none is named."""
    path = home / "data" / "jobtausch.sqlite"
    path.parent.mkdir(parents=True)
    house = a_house(path)
    house.a_case()
    house.work.db.close()
    return path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands are run."""
    folder = tmp_path / "hier"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("empty", ["", " "])
@pytest.mark.parametrize(
    "line",
    [
        ["export", "people", "--out", "l.csv", "--recipient"],
        ["export", "cases", "--out"],
        ["export", "case", "x", "--out", "fall", "--recipient"],
        ["export", "case", "x", "--out"],
        ["print", "x", "--out"],
        ["backup", "--to"],
        ["backup", "--to", "kopie", "--recipient"],
        ["backup", "--to", "kopie", "--passphrase-file"],
        ["check", "--manifest"],
        ["check", "--head"],
        ["restore", "x", "--secret-file"],
        ["partner", "propose", "x", "--out"],
        ["partner", "show", "x", "--out"],
        ["server", "fetch", "x", "--out"],
        ["accounts", "reset", "--gone"],
    ],
)
def test_a_variable_that_was_never_set_is_no_wish_to_go_without(
    line: list[str], empty: str, here: Path, usual: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = usual.read_bytes()
    assert main([*line, empty]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"In der Befehlszeile fehlt die Angabe nach {line[-1]}.")
    assert list(here.iterdir()) == []
    assert usual.read_bytes() == before
    assert not (usual.parent.parent / "backups").exists()


def test_sample_before_a_command_records_in_no_other_database(
    usual: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "leute.csv"
    table.write_text("Vorname;Nachname\nAnna;Probe\n", encoding="utf-8")
    before = usual.read_bytes()
    assert main(["--demo", "import", "people", str(table)]) == 2
    assert "--demo" in capsys.readouterr().err
    assert usual.read_bytes() == before


def test_database_and_day_mean_the_same_before_and_after_a_command() -> None:
    options = ["--data", "b.sqlite", "--today", "2027-02-01"]
    for command in (
        ["list"],
        ["check"],
        ["backup"],
        ["erased"],
        ["print", "x", "--out", "y"],
        ["restore", "x"],
        ["import", "people", "x"],
        ["export", "people", "--out", "x"],
        ["export", "case", "x", "--out", "y"],
        ["accounts", "reset"],
        ["partner", "accept", "x"],
    ):
        before, after = ([*options, *command], [*command, *options])
        found = [command_line.parsed(line) for line in (before, after)]
        assert found[0] == found[1]
        assert (found[0].data, found[0].today) == (Path("b.sqlite"), date(2027, 2, 1))
