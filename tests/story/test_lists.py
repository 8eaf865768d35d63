"""Lists on the command line: people in, people and cases out."""

from pathlib import Path

import pytest
from databases import content
from house import a_house
from story.process import run
from tables import HEADER, csv_bytes, good_rows, hostile_rows

from jobswap_desktop.exchange.tables import read_table


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "jobtausch.sqlite"
    a_house(path).work.db.close()
    return path


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes(csv_bytes([HEADER, *good_rows(), *hostile_rows(long=50_000)]))
    return path


def test_one_faulty_row_keeps_all_others_out(data: Path, mixed: Path) -> None:
    before = content(data)
    done = run("import", "people", mixed, "--data", data, code=1)
    assert len(done.stdout.splitlines()) == 81
    assert done.stdout.endswith("Personen zu übernehmen: 120.\n")
    assert done.stderr.startswith("Fehlerhafte Zeilen: 65. Gewählt ist „Alle oder keine“")
    assert content(data) == before


def test_good_rows_are_taken_where_that_is_wished(data: Path, mixed: Path) -> None:
    before = content(data)
    wish = ("import", "people", mixed, "--skip-faulty", "--data", data)
    assert "Probelauf" in run(*wish, "--dry-run").stdout
    assert content(data) == before
    assert run(*wish).stdout.endswith("Übernommen: 120.\n")
    assert len(content(data)["person"]) == 122
    again = run(*wish)
    assert again.stdout.endswith("Personen zu übernehmen: 0.\n")
    assert len(content(data)["person"]) == 122


def test_unknown_offices_and_missing_values_are_filled_in_where_wished(
    data: Path, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    row = b"Lindner;Mara;Stadt Lindenfurt;1\nNeu;Eva;Kreis Neu;\n"
    path.write_bytes(b"Nachname;Vorname;Dienststelle;Telefon\n" + row)
    run("import", "people", path, "--data", data, "--update", "--create-offices")
    assert [len(content(data)[table]) for table in ("person", "office")] == [3, 3]
    assert "Kreis Neu" in str(content(data)["office"])


@pytest.mark.parametrize("name", ["liste.csv", "liste.xlsx"])
def test_lists_go_out_and_people_come_back(data: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert run("export", "people", "--out", out, "--data", data).stdout == (
        f"Liste geschrieben nach {out}.\n"
    )
    assert [row.cells[0] for row in read_table(name, out.read_bytes()).rows] == [
        "Nachname",
        "Lindner",
        "Voss",
    ]
    assert "Dubletten: 2." in run("import", "people", out, "--data", data).stdout
    run("export", "cases", "--out", out, "--overwrite", "--data", data)
    (header,) = read_table(name, out.read_bytes()).rows
    assert header.cells[0] == "Aktenzeichen"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("import", "people", "nix.csv"), "Die Datei nix.csv kann nicht gelesen werden."),
        (("export", "people", "--out", "liste.txt"), "Der Name liste.txt endet weder"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    data: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = run(*arguments, "--data", data, code=1)
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_half_a_command_is_not_understood() -> None:
    assert run("import", code=2).stderr.startswith("In der Befehlszeile fehlt: WAS.")
    assert "people" in run("export", "--help").stdout
