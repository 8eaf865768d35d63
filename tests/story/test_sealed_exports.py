"""Exports that the command line encrypts, opened again with what they were made for."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
from databases import content
from house import a_house
from story.process import run

from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import editing

SENTENCE = "Regenbogen über dem Kurpark 2022"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    house = a_house(tmp_path / "jobtausch.sqlite")
    editing.move(house.work, house.a_case().id, SwapState.WITHDRAWN, "Elternzeit")
    house.work.db.close()
    return tmp_path / "jobtausch.sqlite"


def test_case_is_one_archive_for_the_holder_of_the_key(data: Path, tmp_path: Path) -> None:
    key, out = pyrage.x25519.Identity.generate(), tmp_path / "akte"
    case, where = "11.2-JT-2021-001", ("--out", out, "--data", data)
    before = len(content(data)["audit"])
    told = run("export", "case", case, *where, "--recipient", str(key.to_public()))
    sealed = out / f"{case}.zip.age"
    assert told.stdout == f"Fall übergeben nach {sealed}.\n"
    assert [path.name for path in out.iterdir()] == [sealed.name]
    assert b"Lindner" not in sealed.read_bytes()
    with zipfile.ZipFile(BytesIO(pyrage.decrypt(sealed.read_bytes(), [key]))) as archive:
        lines = archive.read(f"{case}/manifest-sha256.txt").decode().splitlines()
        assert lines
        for line in lines:
            digest, name = line.split("  ")
            assert hashlib.sha256(archive.read(f"{case}/{name}")).hexdigest() == digest
    assert len(content(data)["audit"]) == before + 1
    again = run("export", "case", case, *where, "--recipient", str(key.to_public()), code=1)
    assert again.stderr.startswith(f"{sealed} wird nicht überschrieben")
    assert len(content(data)["audit"]) == before + 1


def test_list_is_sealed_to_a_passphrase(data: Path, tmp_path: Path) -> None:
    secret, out = tmp_path / "kennwort.txt", tmp_path / "personen.csv"
    secret.write_text(SENTENCE, encoding="utf-8")
    told = run("export", "people", "--out", out, "--passphrase-file", secret, "--data", data)
    sealed = tmp_path / "personen.csv.age"
    assert told.stdout == f"Liste geschrieben nach {sealed}.\n"
    assert not out.exists()
    assert b"Lindner" in pyrage.passphrase.decrypt(sealed.read_bytes(), SENTENCE)


def test_weak_passphrase_and_broken_key_are_one_sentence(data: Path, tmp_path: Path) -> None:
    secret, out = tmp_path / "kennwort.txt", tmp_path / "personen.csv"
    secret.write_text("kurz", encoding="utf-8")
    for wish in (("--passphrase-file", secret), ("--recipient", "age1falsch")):
        told = run("export", "people", "--out", out, *wish, "--data", data, code=1)
        assert told.stderr.count("\n") == 1
    assert not list(tmp_path.glob("personen*"))
