"""Names of files made of what somebody has entered: none leads out of its folder."""

import os
import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.documents import file_name

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{p}{n}" for p in ("COM", "LPT") for n in range(10))}
HARMFUL = (
    *("CON", "con", "NUL.txt", "aux.JT-2022-001", "COM1", "lpt9.x", "CON .x", "COM0"),
    *("x.", "x ", "..", "...", ".x", " ", "", "x:strom", "x::$DATA", "C:x", "C:\\x", "\\\\s\\x"),
    *("../x", "..\\x", "/etc/passwd", "x/y", "a\0b", "a\nb", "~", "~/x", "*", "?", "<x>", "|"),
    *("\u202egpj.exe", "\uff0e\uff0e/x", "ü" * 300, "a" * 5000, "\ud800", "x" * 119 + "/.."),
)


def require_inside(folder: Path, text: str) -> None:
    for ending in ("pdf", "ics", "eml"):
        name = file_name(text, ending)
        assert os.path.realpath(folder / name) == os.path.join(os.path.realpath(folder), name)  # noqa: PTH118 - the system's own view
        windows = PureWindowsPath("C:\\Fälle") / name
        assert windows.parent == PureWindowsPath("C:\\Fälle")
        assert windows.name == name
        assert name.partition(".")[0].rstrip().upper() not in DEVICES
        assert not set(name) & set('<>:"/\\|?*')
        assert name.isascii()
        assert name.isprintable()
        assert len(name) <= 125
        assert name.endswith(f".{ending}")
        if sys.version_info >= (3, 13):
            assert not os.path.isreserved(name)  # type: ignore[attr-defined, unused-ignore]  # of 3.13


@pytest.mark.parametrize("text", HARMFUL)
def test_a_harmful_name_stays_in_its_folder(tmp_path: Path, text: str) -> None:
    require_inside(tmp_path, text)


@settings(max_examples=1000, deadline=None)
@given(st.text() | st.text(alphabet="./\\: CONAULPTcom0123456789\0-", max_size=12))
def test_any_name_stays_in_its_folder(text: str) -> None:
    require_inside(Path("/srv/akten"), text)


def test_usual_names_stay_as_they_are() -> None:
    assert file_name("11.2-JT-2022-004-VE-A") == "11.2-JT-2022-004-VE-A.pdf"
    assert file_name("CONTROL-JT-2022-004") == "CONTROL-JT-2022-004.pdf"
