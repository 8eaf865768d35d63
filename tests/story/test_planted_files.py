"""What somebody has laid under names that the program reads: said in one sentence, at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from house import a_closed_file
from story.process import run

pytestmark = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes in folders"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return a_closed_file(tmp_path / "daten")


def test_pipes_beside_database_and_copies_keep_nobody_waiting(data: Path, home: Path) -> None:
    run("backup", "--data", data)
    (made,) = (home / "backups").glob("*.sqlite")
    manifest = made.with_name(f"{made.name}.json")
    manifest.unlink()
    gone = "jobtausch.geloescht.json"
    for place in (manifest, made.with_name("jobtausch-x.json"), made.with_name(gone)):
        place.unlink(missing_ok=True)
        os.mkfifo(place)
    os.mkfifo(data.with_name(gone))
    assert "in Ordnung" in run("check", "--data", data).stdout
    run("list", "--data", data)
    run("backup", "--data", data)
    run("restore", made, "--data", data, "--dry-run")


def test_a_folder_called_like_a_manifest_stops_no_check(data: Path, home: Path) -> None:
    (home / "backups" / "jobtausch-a.json").mkdir(parents=True)
    (home / "backups" / "jobtausch-b.json").symlink_to(home / "nirgends")
    assert "in Ordnung" in run("check", "--data", data).stdout
    named = home / "backups" / "jobtausch-a.json"
    told = run("check", "--data", data, "--manifest", named, code=1).stderr
    assert told.startswith("Das ist weder die Beschreibung einer Sicherung noch eine Partnerdatei.")


def test_a_pipe_in_the_place_of_the_journal_is_named(data: Path) -> None:
    os.mkfifo(data.with_name("jobtausch.sqlite-journal"))
    for command in ("list", "backup", "check"):
        told = run(command, "--data", data, code=1).stderr
        assert told.startswith(f"{data}-journal ist keine gewöhnliche Datei")


def test_lock_that_nests_without_end_is_somebodys(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBSWAP_SHARED", "1")
    data.with_name("jobtausch.sqlite.geoeffnet").write_bytes(b"[" * 9000)
    run("list", "--data", data)
    told = run("export", "people", "--out", data.with_name("leute.csv"), "--data", data, code=1)
    assert "an einem anderen Platz geöffnet" in told.stderr


def test_manifest_with_a_number_that_no_database_holds(data: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "kopf.json"
    manifest.write_text(
        '{"head_sequence":99999999999999999999999,"head_hash":"ab"}', encoding="utf-8"
    )
    assert "." in run("check", "--data", data, "--manifest", manifest, code=1).stderr


def test_passphrase_comes_out_of_a_pipe_or_not_at_all(data: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "kennwort"
    os.mkfifo(pipe)
    command = ("backup", "--data", data, "--to", tmp_path / "stick", "--passphrase-file", pipe)
    told = run(*command, code=1).stderr
    assert told.startswith(f"{pipe} ist keine gewöhnliche Datei")
    words = "import sys; open(sys.argv[1],'w').write('Wolke Tisch Fahrrad Suppe 7')"
    with subprocess.Popen([sys.executable, "-c", words, pipe]):
        run(*command)
    assert list((tmp_path / "stick").glob("*.age"))


def test_exports_are_written_through_no_planted_link(data: Path, tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "brief.txt"
    out.mkdir()
    victim.write_bytes(b"Brief")
    passphrase = tmp_path / "kennwort.txt"
    passphrase.write_text("Wolke Tisch Fahrrad Suppe 7", encoding="utf-8")
    reference = json.loads(run("list", "--json", "--data", data).stdout)[0]["reference"]
    run("print", reference, "--out", out, "--data", data)
    (paper, *_others) = sorted(out.iterdir())
    written = (paper, out / "l.csv", out / "l.csv.age")
    for path in written:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.neu").symlink_to(victim)
    export = ("export", "people", "--out", out / "l.csv", "--data", data)
    run(*export)
    run(*export, "--passphrase-file", passphrase)
    run("print", reference, "--out", out, "--data", data, "--overwrite")
    assert victim.read_bytes() == b"Brief"
    assert not any(path.is_symlink() for path in written)
    assert all(path.is_file() for path in written)
    assert list(out.glob("*.neu")) == []


def test_links_at_the_names_of_exports_and_prints_are_replaced(data: Path, tmp_path: Path) -> None:
    out, victim = tmp_path / "out", tmp_path / "brief.txt"
    out.mkdir()
    victim.write_bytes(b"Brief")
    victim.chmod(0o644)
    reference = json.loads(run("list", "--json", "--data", data).stdout)[0]["reference"]
    run("print", reference, "--out", out, "--data", data)
    written = [*sorted(out.iterdir()), out / "l.csv"]
    for path in written:
        path.unlink(missing_ok=True)
        path.symlink_to(victim)
    export = ("export", "people", "--out", out / "l.csv", "--data", data)
    papers = ("print", reference, "--out", out, "--data", data)
    for command in (export, papers):
        assert "liegt schon dort" in run(*command, code=1).stderr
        run(*command, "--overwrite")
    assert victim.read_bytes() == b"Brief"
    assert {(path.is_symlink(), path.stat().st_mode & 0o777) for path in written} == {
        (False, 0o600)
    }


def test_rights_of_what_was_laid_there_are_not_taken_over(data: Path, tmp_path: Path) -> None:
    open_to_all = tmp_path / "l.csv.neu"
    open_to_all.touch()
    open_to_all.chmod(0o666)
    run("export", "people", "--out", tmp_path / "l.csv", "--data", data)
    assert (tmp_path / "l.csv").stat().st_mode & 0o777 == 0o600
