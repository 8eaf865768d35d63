"""What a workstation remembers: plain values, of which nothing is ever made that runs."""

import json
import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray

from jobswap_desktop.presentation.settings import Settings

GEOMETRY = "window/geometry"


class Touch:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def as_variant(value: object) -> str:
    """Return what Qt's own format takes for a Python object, and unpickles."""
    name, pickled = b"PyObject\0", pickle.dumps(value, 0)
    data = struct.pack(">I", 1024) + struct.pack(">I", len(name)) + name
    data += struct.pack(">I", len(pickled)) + pickled
    return "@Variant(" + "".join(f"\\x{byte:02x}" for byte in data) + ")"


@pytest.mark.parametrize("name", ["jobswap.ini", "jobswap.json"])
def test_what_was_laid_there_is_not_run(tmp_path: Path, name: str) -> None:
    done = tmp_path / "done"
    text = f'[window]\ngeometry="{as_variant(Touch(done))}"\n[week]\nraster=15\n'
    (tmp_path / name).write_text(text, encoding="utf-8")
    settings = Settings(tmp_path / "jobswap.json")
    assert settings.state(GEOMETRY).isEmpty()
    assert settings.text(GEOMETRY) == ""
    assert not done.exists()


def test_values_nested_without_end_are_none(tmp_path: Path) -> None:
    level = r"\0\0\0\x9\0\0\0\x1"
    old = f"[window]\ngeometry=@Variant({level * 50000})\n"
    (tmp_path / "jobswap.ini").write_text(old, encoding="utf-8")
    assert Settings(tmp_path / "jobswap.json").state(GEOMETRY).isEmpty()
    (tmp_path / "jobswap.json").write_text('{"a":' * 90000, encoding="utf-8")
    assert Settings(tmp_path / "jobswap.json").text("a", "-") == "-"


def test_what_is_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "jobswap.json"
    settings = Settings(path)
    other = Settings(path)
    settings.remember("week/raster", 15)
    settings.remember("lists/folder", "/home/büro/Über uns")
    settings.remember(GEOMETRY, QByteArray(bytes(range(256))))
    # Another window of another file remembers as well.
    other.remember("appearance", "dark")
    read = Settings(path)
    assert read.number("week/raster") == 15
    assert read.text("lists/folder") == "/home/büro/Über uns"
    assert read.state(GEOMETRY).data() == bytes(range(256))
    assert read.text("appearance") == "dark"


def test_plain_values_of_earlier_versions_are_taken_over(tmp_path: Path) -> None:
    (tmp_path / "jobswap.ini").write_text(
        "[General]\nappearance=dark\ntext_size=150\n[week]\nraster=15\n[%5B]\nraster=5\n",
        encoding="utf-8",
    )
    settings = Settings(tmp_path / "jobswap.json")
    assert settings.text("appearance") == "dark"
    assert settings.number("text_size") == 150
    assert settings.number("week/raster") == 15
    settings.remember("week/raster", 5)
    read = Settings(tmp_path / "jobswap.json")
    assert (read.number("week/raster"), read.text("appearance")) == (5, "dark")


@pytest.mark.parametrize("value", [None, [], {}, 1.5, True, "x" * 5000, "a\0b", 10**12, "AAA", "ü"])
def test_value_that_was_never_written_counts_as_none(tmp_path: Path, value: object) -> None:
    path = tmp_path / "jobswap.json"
    path.write_text(json.dumps({"week/raster": value, GEOMETRY: value}), encoding="utf-8")
    settings = Settings(path)
    assert settings.number("week/raster", 5) == 5
    assert settings.state(GEOMETRY).isEmpty()


def test_link_laid_there_leads_to_nothing_written(tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("Brief", encoding="utf-8")
    path = tmp_path / "jobswap.json"
    try:
        path.symlink_to(victim)
    except OSError as error:
        pytest.skip(f"no links here: {error}")
    Settings(path).remember("week/raster", 15)
    assert victim.read_text(encoding="utf-8") == "Brief"
    assert Settings(path).number("week/raster") == 15


DIALOG = """
from PySide6.QtWidgets import QFileDialog
from jobswap_desktop.presentation.application import create_application

app = create_application([])
dialog = QFileDialog()
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.open()
app.processEvents()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there Qt keeps nothing in files")
def test_what_qt_would_read_for_its_own_dialogs_is_not_run(tmp_path: Path) -> None:
    done = tmp_path / "done"
    value = as_variant(Touch(done))
    text = f'[FileDialog]\nsidebarWidth="{value}"\nlastVisited="{value}"\n'
    (tmp_path / "QtProject.conf").write_text(text, encoding="utf-8")
    places = {"XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", DIALOG], check=True, env=os.environ | places)
    assert not done.exists()
    assert (tmp_path / "QtProject.conf").read_text(encoding="utf-8") == text
