"""The frozen application: built from the spec, started where there is no Python."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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
    assert len(report["documents"]) == 32
    calendar = (out / report["visitors"][0]["ics"]).read_text(encoding="utf-8")
    assert "Morgenbriefing" in calendar
    assert calendar.count("SUMMARY:Morgenbriefing") == 4


def test_it_holds_nothing_it_does_not_need(program: Path) -> None:
    names = {path.name.lower() for path in program.parent.rglob("*")}
    assert not names & {"tkinter", "opengl32sw.dll", "icuuc.dll", "pytest"}
    assert not any(name.startswith("libqt6qml") for name in names)
    assert "qtbase_de.qm" in names
