"""What assistive technology is told of the week, over AT-SPI in a real X session."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.system

_SYSTEM_PYTHON = Path("/usr/bin/python3")
_WALKER = Path(__file__).with_name("hear_week.py")
_PATIENCE_SECONDS = 240
_HARMLESS = "GetApplicationBusAddress"


def lacking() -> str:
    """Return what keeps the test from running, "" for nothing."""
    tools = {
        "dbus-run-session": "dbus",
        "openbox": "openbox",
        "xdotool": "xdotool",
    }
    missing = [package for tool, package in tools.items() if shutil.which(tool) is None]
    modules = "import pyatspi; from gi.repository import Atspi"
    if (
        not _SYSTEM_PYTHON.exists()
        or subprocess.run(
            [_SYSTEM_PYTHON, "-c", modules], capture_output=True, check=False
        ).returncode
    ):
        missing += ["at-spi2-core", "python3-pyatspi", "gir1.2-atspi-2.0"]
    return ", ".join(missing)


@pytest.fixture(scope="module")
def heard(screen: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a listener found and heard while somebody worked in the week by key."""
    missing = lacking()
    if missing:
        pytest.skip(f"needs the packages {missing}")
    folder = tmp_path_factory.mktemp("heard")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    command = ["dbus-run-session", "--", str(_SYSTEM_PYTHON), str(_WALKER)]
    done = subprocess.run(
        [*command, sys.executable, str(folder)],
        env=os.environ | {"DISPLAY": screen, "XDG_RUNTIME_DIR": str(runtime)},
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_appointment_is_an_item_with_its_full_name(heard: dict[str, Any]) -> None:
    roles, names = zip(*heard["items"], strict=True)
    assert set(roles) == {"list item"}
    assert len(names) > 20
    assert names[0] == (
        "Morgenbriefing, Montag, 21. Februar, 08:15 bis 08:25 Uhr, Mara Lindner, Jana Voss, "
        "Online, erledigt"
    )
    assert all("Februar, " in name and " bis " in name and " Uhr, " in name for name in names)


def test_the_focus_goes_from_appointment_to_appointment(heard: dict[str, Any]) -> None:
    assert heard["focused"] == heard["items"][1:3]


def test_a_move_and_its_undoing_are_announced(heard: dict[str, Any]) -> None:
    name = heard["focused"][-1][1]
    assert "08:45 bis 09:45 Uhr" in name
    (announced,) = heard["announced"]
    assert announced == "Verschoben auf 08:50 bis 09:50 Uhr. Strg+Z macht es rückgängig."
    (undone,) = heard["undone"]
    title = name.split(",")[0]
    assert undone.startswith(f"Zurückgenommen: „{title}“ verschoben auf ")
    assert undone.endswith(", 08:50–09:50")


def test_the_program_complains_of_nothing(heard: dict[str, Any]) -> None:
    said = [line for line in heard["stderr"].splitlines() if _HARMLESS not in line]
    assert said == []
