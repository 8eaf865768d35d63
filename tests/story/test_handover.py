"""A case handed over on the command line, and read back by other programs."""

import hashlib
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from databases import content, tamper
from documents.pages import text_of
from house import a_house
from services.scan_cases import keep_writing
from story.process import run

from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import editing


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A database with an ended case, 001, and an open one, 002."""
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    ended = house.a_case()
    editing.move(house.work, ended.id, SwapState.WITHDRAWN, "Elternzeit")
    house.a_case()
    house.work.db.close()
    return path


def reference(data: Path, state: str) -> str:
    listed = json.loads(run("list", "--json", "--data", data).stdout)
    return next(str(row["reference"]) for row in listed if row["state"] == state)


def test_ended_case_becomes_a_folder_and_an_entry(data: Path, tmp_path: Path) -> None:
    case = reference(data, "withdrawn")
    before = len(content(data)["audit"])
    done = run("export", "case", case, "--out", tmp_path / "akte", "--data", data)
    folder = tmp_path / "akte" / case
    assert done.stdout == f"Fall übergeben nach {folder}.\n"
    for line in (folder / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    root = ET.parse(folder / "data" / "metadaten.xml").getroot()
    assert root.get("aktenzeichen") == case
    history = text_of((folder / "data" / f"{case}-Verlauf.pdf").read_bytes())
    assert "Elternzeit" in history
    assert len(content(data)["audit"]) == before + 1
    again = run("export", "case", case, "--out", tmp_path / "akte", "--data", data, code=1)
    assert "wird nicht überschrieben" in again.stderr
    assert len(content(data)["audit"]) == before + 1


def test_a_damaged_scan_is_said_and_the_rest_is_there(tmp_path: Path) -> None:
    data = tmp_path / "jobtausch.sqlite"
    house = a_house(data)
    ended = editing.move(house.work, house.a_case().id, SwapState.WITHDRAWN, "Elternzeit").value
    sound, _bad = (
        keep_writing(house.work, ended.id, f"%PDF {name}".encode(), name)
        for name in ("gut.pdf", "schlecht.pdf")
    )
    house.work.db.close()
    tamper(
        data,
        """UPDATE attachment_content SET content = x'00'
        WHERE content = CAST('%PDF schlecht.pdf' AS BLOB)""",
    )
    out = tmp_path / "akte"
    told = run("export", "case", ended.reference, "--out", out, "--data", data, code=1)
    folder = out / ended.reference
    assert told.stdout == f"Fall übergeben nach {folder}.\n"
    assert told.stderr.startswith("Nicht dabei, weil beschädigt: Sonstiges Schriftstück (schlecht.")
    assert told.stderr.count("\n") == 1
    (kept,) = folder.glob("data/Anlage-*")
    assert sound.sha256 == hashlib.sha256(kept.read_bytes()).hexdigest()


def test_open_and_unknown_cases_are_one_sentence(data: Path, tmp_path: Path) -> None:
    before = content(data)
    for case in (reference(data, "requested"), "JT-1"):
        told = run("export", "case", case, "--out", tmp_path / "akte", "--data", data, code=1)
        assert case in told.stderr
        assert told.stderr.endswith(".\n")
        assert told.stderr.count("\n") == 1
    assert not (tmp_path / "akte").exists()
    assert content(data) == before


def test_a_folder_that_cannot_be_made_is_told(data: Path, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    case = reference(data, "withdrawn")
    told = run("export", "case", case, "--out", tmp_path / "datei", "--data", data, code=1)
    assert "konnte nicht geschrieben werden" in told.stderr
