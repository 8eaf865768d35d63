"""No command writes over what it has not made itself, unless it is told to."""

import json
from pathlib import Path

import pytest
from house import a_closed_file
from story.process import run

OWN = b"Mein eigener Text"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return a_closed_file(tmp_path / "daten")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def entries(data: Path) -> int:
    return int(json.loads(run("check", "--json", "--data", data).stdout)["audit_entries"])


def test_print_leaves_anothers_file_and_writes_nothing_beside_it(
    data: Path, tmp_path: Path
) -> None:
    reference = json.loads(run("list", "--json", "--data", data).stdout)[0]["reference"]
    command = ("print", reference, "--out", tmp_path / "aus", "--data", data)
    run(*command)
    mine = max((tmp_path / "aus").iterdir())
    for path in (tmp_path / "aus").iterdir():
        path.unlink()
    mine.write_bytes(OWN)
    before = entries(data)
    refused = run(*command, code=1)
    assert refused.stderr.startswith(f"{mine} liegt schon dort")
    assert "--overwrite" in refused.stderr
    assert contents(mine.parent) == {mine.name: OWN}
    assert entries(data) == before
    run(*command, "--overwrite")
    assert contents(mine.parent)[mine.name].startswith(b"%PDF")
    assert len(contents(mine.parent)) > 1


def test_print_of_the_same_once_more_is_no_overwriting(data: Path, tmp_path: Path) -> None:
    reference = json.loads(run("list", "--json", "--data", data).stdout)[0]["reference"]
    command = ("print", reference, "--out", tmp_path / "aus", "--data", data)
    run(*command, "--today", "2022-03-08")
    before = contents(tmp_path / "aus")
    run(*command, "--today", "2022-03-08")
    assert contents(tmp_path / "aus") == before


@pytest.mark.parametrize("what", ["people", "cases"])
@pytest.mark.parametrize("ending", ["", ".age"])
def test_export_of_a_list_leaves_anothers_file(
    data: Path, tmp_path: Path, what: str, ending: str
) -> None:
    words = tmp_path / "kennwort"
    words.write_text("Wolke Tisch Fahrrad Suppe 7", encoding="utf-8")
    table = tmp_path / "liste.csv"
    written = table.with_name(f"{table.name}{ending}")
    sealed = ("--passphrase-file", words) if ending else ()
    command = ("export", what, "--out", table, "--data", data, *sealed)
    written.write_bytes(OWN)
    before = entries(data)
    refused = run(*command, code=1)
    assert refused.stderr.startswith(f"{written} liegt schon dort")
    assert written.read_bytes() == OWN
    assert entries(data) == before
    run(*command, "--overwrite")
    assert written.read_bytes() != OWN
