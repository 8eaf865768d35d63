"""Copies on the command line: made, sealed, looked at and restored."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from copies import digest, zero_page
from databases import content
from house import a_house
from story.process import run

from jobswap_desktop.paths import user_paths
from jobswap_desktop.services import unsealing
from jobswap_desktop.store import drive, holding


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    house.a_case()
    house.work.db.close()
    return path


def copy_in(folder: Path, kind: str = "*.sqlite") -> Path:
    (found,) = folder.glob(kind)
    return found


def test_copy_lies_in_the_folder_of_the_workstation(data: Path, home: Path) -> None:
    done = run("backup", "--data", data)
    made = copy_in(home / "backups")
    assert done.stdout == f"Sicherung geschrieben und geprüft: {made}.\n"
    assert len(content(made)["swap"]) == 1
    assert "Es gibt noch keine Sicherungskopie" not in run("check", "--data", data).stdout


def test_restoring_tells_first_and_keeps_what_was(data: Path, home: Path, tmp_path: Path) -> None:
    run("backup", "--data", data, "--to", tmp_path / "stick")
    made = copy_in(tmp_path / "stick")
    table = tmp_path / "liste.csv"
    table.write_text("Nachname;Vorname\nNeu;Eva\n", encoding="utf-8")
    run("import", "people", table, "--data", data)
    before = digest(data)
    told = run("restore", made, "--data", data, "--dry-run").stdout
    assert "Personen, die dann fehlen: 1 (Neu, Eva)" in told
    assert told.endswith("Probelauf: Es wurde nichts wiederhergestellt.\n")
    assert digest(data) == before
    told = run("restore", made, "--data", data).stdout
    assert told.endswith(f"Wiederhergestellt: {data}.\n")
    assert len(content(data)["person"]) == 2
    assert digest(copy_in(home / "backups", "*-vor-Wiederherstellung.sqlite")) == before
    run("check", "--data", data)


def test_damaged_file_is_restored_with_what_is_newer(data: Path, tmp_path: Path) -> None:
    run("backup", "--data", data, "--to", tmp_path / "stick")
    table = tmp_path / "liste.csv"
    table.write_text("Nachname;Vorname\nNeu;Eva\n", encoding="utf-8")
    run("import", "people", table, "--data", data)
    zero_page(data, 1)
    assert "ist keine Datenbank" in run("list", "--data", data, code=1).stderr
    told = run("restore", copy_in(tmp_path / "stick"), "--data", data).stdout
    assert "Die beschädigte Datei wird daneben aufbewahrt:" in told
    assert "Aus der beschädigten Datei gerettet: 2 Einträge" in told
    assert len(content(data)["person"]) == 3
    run("check", "--data", data)


def test_damaged_copy_is_refused_in_one_sentence(data: Path, tmp_path: Path) -> None:
    run("backup", "--data", data, "--to", tmp_path / "stick")
    made = copy_in(tmp_path / "stick")
    zero_page(made, 3)
    before = content(data)
    done = run("restore", made, "--data", data, code=1)
    assert done.stderr == (
        f"Die Sicherung {made.name} ist beschädigt und wird nicht verwendet. "
        "Bitte eine andere wählen.\n"
    )
    assert content(data) == before


def test_sealed_to_a_passphrase(data: Path, tmp_path: Path, home: Path) -> None:
    secret, other = tmp_path / "kennwort.txt", tmp_path / "falsch.txt"
    secret.write_text("Blaue Tassen im Archiv\n", encoding="utf-8")
    other.write_text("Rote Tassen im Archiv\n", encoding="utf-8")
    wish = ("--to", tmp_path / "stick", "--passphrase-file", secret)
    said = run("backup", "--data", data, *wish).stdout
    sealed = copy_in(tmp_path / "stick", "*.age")
    assert f"verschlüsselt: {sealed}. Unverschlüsselt bleibt von ihr nichts zurück" in said
    assert list(user_paths().backups.glob("*von-Hand*")) == []
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert list((tmp_path / "stick").glob("*.sqlite")) == []
    assert "--secret-file" in run("restore", sealed, "--data", data, code=2).stderr
    wrong = run("restore", sealed, "--data", data, "--secret-file", other, code=1)
    assert wrong.stderr.startswith("Mit diesem Kennwort oder Schlüssel lässt sich")
    told = run("restore", sealed, "--data", data, "--secret-file", secret, "--dry-run").stdout
    assert "Einträge im Verlauf, die dann fehlen: 1." in told
    run("restore", sealed, "--data", data, "--secret-file", secret)
    assert len(content(data)["swap"]) == 1


def test_sealed_to_a_key(data: Path, tmp_path: Path) -> None:
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    key = tmp_path / "schluessel.txt"
    key.write_text(f"# created by age-keygen\n{identity}\n", encoding="utf-8")
    to = ("backup", "--data", data, "--to", tmp_path / "stick", "--recipient")
    run(*to, str(identity.to_public()))
    sealed = copy_in(tmp_path / "stick", "*.age")
    # Another program of the same format opens it.
    assert pyrage.decrypt(sealed.read_bytes(), [identity]).startswith(b"SQLite format 3\x00")
    run("restore", sealed, "--data", data, "--secret-file", key)
    assert "Das ist kein Schlüssel von age." in run(*to, "age1quatsch", code=1).stderr


def test_weak_or_misplaced_sealing_is_refused(data: Path, tmp_path: Path) -> None:
    short = tmp_path / "kurz.txt"
    short.write_text("kurz", encoding="utf-8")
    wish = ("backup", "--data", data, "--passphrase-file", short)
    assert "--to" in run(*wish, code=2).stderr
    refused = run(*wish, "--to", tmp_path / "stick", code=1)
    assert refused.stderr.startswith("Das Kennwort ist zu kurz.")
    short.write_bytes("äußerst geheime Wörter".encode("latin-1"))
    refused = run(*wish, "--to", tmp_path / "stick", code=1)
    assert refused.stderr.startswith(f"{short} ist nicht als UTF-8 gespeichert")
    assert not (tmp_path / "stick").exists()


def test_passphrase_file_that_says_something_else_is_said_to(data: Path, tmp_path: Path) -> None:
    secret = tmp_path / "kennwort.txt"
    wish = ("--data", data, "--to", tmp_path / "stick", "--passphrase-file", secret)
    secret.write_bytes("Blaue Tassen im Schließfach".encode("latin-1"))
    assert "nicht als UTF-8 gespeichert" in run("backup", *wish, code=1).stderr
    secret.write_bytes(b"Blaue Tassen im Archiv\r\nRote Tassen\r\n")
    assert "mehrere Zeilen" in run("backup", *wish, code=1).stderr
    assert not (tmp_path / "stick").exists()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_written_is_for_the_user_alone(data: Path, tmp_path: Path) -> None:
    run("export", "people", "--data", data, "--out", tmp_path / "liste.csv")
    run("print", "11.2-JT-2021-001", "--data", data, "--out", tmp_path / "papiere")
    run("backup", "--data", data, "--to", tmp_path / "stick")
    assert mode(tmp_path / "liste.csv") == 0o600
    assert mode(tmp_path / "papiere") == mode(tmp_path / "stick") == 0o700
    files = [*(tmp_path / "papiere").iterdir(), *(tmp_path / "stick").iterdir()]
    assert {mode(path) for path in files} == {0o600}


def test_check_warns_of_what_others_can_read(data: Path) -> None:
    assert "können auch andere" not in run("check", "--data", data).stdout
    data.chmod(0o644)
    told = run("check", "--data", data).stdout
    assert f"Hinweis: {data} können auch andere Konten dieses Rechners lesen." in told


def test_what_is_not_there_is_named(data: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nirgends.sqlite"
    done = run("restore", nowhere, "--data", data, code=1)
    assert done.stderr.startswith(f"Die Sicherung {nowhere} wurde nicht gefunden.")
    run("backup", "--data", data, "--to", tmp_path / "stick")
    new = tmp_path / "neu.sqlite"
    told = run("restore", copy_in(tmp_path / "stick"), "--data", new, "--dry-run").stdout
    assert "An ihrem Ort gibt es keine Datei" in told
    assert "lässt sich nicht lesen" not in told
    assert not new.exists()


@pytest.mark.parametrize("is_sealed", [False, True])
def test_path_to_a_drive_that_is_not_connected_does_not_arise_on_this_disk(
    data: Path, tmp_path: Path, is_sealed: bool
) -> None:
    drive, secret = tmp_path / "Laufwerk", tmp_path / "kennwort"
    secret.write_text("eine lange Reihe von Wörtern", encoding="utf-8")
    sealing = ("--passphrase-file", secret) if is_sealed else ()
    done = run("backup", "--data", data, "--to", drive / "Amt" / "Jobtausch", *sealing, code=1)
    assert done.stderr.startswith(f"{drive / 'Amt'} gibt es nicht.")
    assert not drive.exists()
    (drive / "Amt").mkdir(parents=True)
    run("backup", "--data", data, "--to", drive / "Amt" / "Jobtausch", *sealing)
    copy_in(drive / "Amt" / "Jobtausch", "*.age" if is_sealed else "*.sqlite")


def test_copy_of_another_database_takes_a_word_of_consent(data: Path, tmp_path: Path) -> None:
    learning = tmp_path / "anderswo" / "jobtausch.sqlite"
    learning.parent.mkdir()
    a_house(learning).work.db.close()
    run("backup", "--data", learning, "--to", tmp_path / "stick")
    made = copy_in(tmp_path / "stick")
    bare = tmp_path / "ohne-angaben.sqlite"
    bare.write_bytes(made.read_bytes())
    before = content(data)["audit"]
    for source in (made, bare):
        told = run("restore", source, "--data", data, "--dry-run").stdout
        assert "Achtung: Die Sicherung stammt aus einer anderen Datenbank." in told
        refused = run("restore", source, "--data", data, code=1)
        assert refused.stderr.startswith(f"{source} stammt aus einer anderen Datenbank als {data}.")
        assert content(data)["audit"] == before
    run("restore", made, "--data", data, "--other-database")
    assert content(data)["swap"] == []
    assert list(tmp_path.glob("*.zurueck*")) == []


def test_copy_from_before_the_file_was_marked_is_one_of_its_own(data: Path, tmp_path: Path) -> None:
    old = tmp_path / "alt.sqlite"
    old.write_bytes(data.read_bytes())
    run("backup", "--data", data, "--to", tmp_path / "stick")
    told = run("restore", old, "--data", data, "--dry-run").stdout
    assert "anderen Datenbank" not in told


def test_file_that_another_holds_is_copied_and_not_exported(
    data: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(drive.SHARED_VARIABLE, "1")
    elsewhere = replace(holding.this_process("Kim Weber", "kweber"), host="PC-17", machine="other")
    held = holding.take(data, elsewhere)
    assert isinstance(held, holding.Hold)
    before = digest(data)
    unrecorded = "Im Verlauf steht davon nichts, weil in der Datenbank gerade nicht"
    assert unrecorded in run("backup", "--data", data, "--to", tmp_path / "stick").stdout
    assert unrecorded in run("backup", "--data", data).stdout
    for made in (copy_in(tmp_path / "stick"), copy_in(home / "backups")):
        assert digest(made) == before
    for what in (("people",), ("cases",), ("case", "11.2-JT-2021-001")):
        out = tmp_path / "liste.csv"
        refused = run("export", *what, "--data", data, "--out", out, code=1)
        assert refused.stderr.startswith("Jeder Export wird im Verlauf festgehalten.")
        assert not out.exists()
    assert digest(data) == before
    held.release()
    assert unrecorded not in run("backup", "--data", data, "--to", tmp_path / "stick").stdout


def test_what_was_never_a_database_is_called_so_by_its_own_name(data: Path, tmp_path: Path) -> None:
    table, secret = tmp_path / "liste.csv", tmp_path / "kennwort"
    secret.write_text("eine lange Reihe von Wörtern", encoding="utf-8")
    run("export", "people", "--data", data, "--out", table)
    sealed = tmp_path / "verschluesselt.age"
    with table.open("rb") as source, sealed.open("wb") as target:
        unsealing.seal_with(secret)(source, target)
    for file, more in ((table, ()), (sealed, ("--secret-file", secret))):
        refused = run("restore", file, "--data", data, *more, code=1)
        assert f"{file} ist keine Datenbank" in refused.stderr
        assert "entschluesselt" not in refused.stderr
