"""The frozen application: built from the spec, started where there is no Python."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from scanner import as_pdf, blank

from jobswap_desktop.documents import apart, raster

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("PyInstaller", reason="needs the extra 'freeze'")
    folder = tmp_path_factory.mktemp("frozen")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", str(folder / "dist"), "--workpath", str(folder / "build")),
            str(ROOT / "jobswap.spec"),
        ],
        check=True,
        cwd=folder,
    )
    name = "jobswap-desktop.exe" if os.name == "nt" else "jobswap-desktop"
    return folder / "dist" / "jobswap-desktop" / name


def test_it_plays_the_story_without_python(program: Path, tmp_path: Path) -> None:
    out = tmp_path / "aus"
    done = subprocess.run(
        [str(program), "demo", "--out", str(out), "--today", "2022-04-12"],
        env={"HOME": str(tmp_path), "PATH": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr

    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["state"] == "closed"
    # The calendar's German names came along: Karfreitag has no briefing, so one fewer.
    assert len(report["documents"]) == 34
    calendar = (out / report["visitors"][0]["ics"]).read_text(encoding="utf-8")
    assert "Morgenbriefing" in calendar
    assert calendar.count("SUMMARY:Morgenbriefing") == 4


def test_it_holds_nothing_it_does_not_need(program: Path) -> None:
    names = {path.name.lower() for path in program.parent.rglob("*")}
    assert not names & {"tkinter", "opengl32sw.dll", "icuuc.dll", "pytest"}
    assert not any(name.startswith("libqt6qml") for name in names)
    assert "qtbase_de.qm" in names


def test_it_opens_the_pdf_of_others_in_a_process_of_its_own(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_command", lambda: [str(program), apart.ARGUMENT])
    pdf = as_pdf([blank(50) for _ in range(3)], 50)
    with apart.Apart(pdf) as held:
        assert held.read(bool)[0] == 3
        assert held.picture(2, 72, 1_000_000, bool) == raster.picture(pdf, 2, 72)
        cut = held.cut([[0], [1, 2]], 3, bool)
    assert cut is not None
    assert [raster.page_count(each) for each in cut] == [1, 2]


def test_it_finds_the_keyrings_of_the_systems(program: Path) -> None:
    readers = pytest.importorskip("PyInstaller.archive.readers", reason="needs the extra 'freeze'")
    names = set(readers.CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc)
    ends = ("Windows", "SecretService", "kwallet", "libsecret", "macOS")
    assert {f"keyring.backends.{end}" for end in ends} <= names
    needed = {"win32ctypes.pywin32"} if os.name == "nt" else {"secretstorage", "jeepney"}
    assert needed <= names
    # The library finds its own back ends by what its metadata says.
    assert list(program.parent.rglob("keyring-*.dist-info/entry_points.txt"))
