"""The system's folder for what passes: what a killed window has left there goes at the next start.

Names stand in it: a week that was dragged out of the window lies there as a calendar file.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from case_steps import plan, ready_case
from house import a_house

SESSION = Path(__file__).with_name("passing_session.py")
NAME = "Lindner"
_OF_THE_PLATFORM = "This plugin does not support propagateSizeHints()"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills as POSIX systems do")


@pytest.fixture
def case(tmp_path: Path) -> tuple[Path, str]:
    """Return a closed database and the id of the case in it."""
    path = tmp_path / "daten" / "jobtausch.sqlite"
    path.parent.mkdir()
    house = a_house(path)
    swap_id = ready_case(house.work)
    plan(house.work, swap_id)
    house.work.db.close()
    return path, swap_id


@pytest.fixture
def passing(tmp_path: Path) -> Path:
    (tmp_path / "temp").mkdir()
    return tmp_path / "temp"


def session(case: tuple[Path, str], passing: Path, end: str) -> subprocess.CompletedProcess[str]:
    path, swap_id = case
    profile = path.parent.parent
    return subprocess.run(
        [sys.executable, str(SESSION), str(path), swap_id, end],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ
        | {
            "TMPDIR": str(passing),
            "JOBSWAP_HOME": str(profile / "programm"),
            "XDG_RUNTIME_DIR": str(profile),
            "PYTHONIOENCODING": "utf-8",
        },
        check=False,
        timeout=120,
    )


def folders(passing: Path) -> set[str]:
    return {each.name for each in passing.iterdir() if each.is_dir()}


def calendars(passing: Path) -> list[Path]:
    return [each for each in passing.rglob("*.ics") if NAME in each.read_text(encoding="utf-8")]


def test_what_a_killed_window_has_left_is_gone_with_the_next_start(
    case: tuple[Path, str], passing: Path
) -> None:
    done = session(case, passing, "killed")
    assert done.returncode == -signal.SIGKILL, done.stderr
    left = folders(passing)
    assert len(left) == 2
    (calendar,) = calendars(passing)
    # It was laid there just now, and another file leads to it.
    held = calendar.open("rb")
    others = passing / "jobswap-fremd"
    others.mkdir()
    done = session(case, passing, "closed")
    assert done.returncode == 0, done.stderr
    assert folders(passing) == {"jobswap-fremd"}
    with held:
        assert not held.read().strip(b"\0")


def test_what_another_window_works_with_stays_however_old_it_is(
    case: tuple[Path, str], passing: Path
) -> None:
    path, swap_id = case
    other = path.with_name("zweite.sqlite")
    other.write_bytes(path.read_bytes())
    running = subprocess.Popen(
        [sys.executable, "-c", _HELD, str(SESSION), str(other), swap_id],
        env=os.environ | {"TMPDIR": str(passing), "JOBSWAP_HOME": str(path.parent / "andere")},
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        assert running.stdout.readline() == "da\n"
        left = folders(passing)
        assert len(left) == 1
        for each in passing.iterdir():
            os.utime(each, (time.time() - 90_000,) * 2)
        assert session(case, passing, "closed").returncode == 0
        assert folders(passing) == left
        running.kill()


_HELD = """
import time
from jobswap_desktop import unfinished
unfinished.passing_folder(unfinished.Passing.DRAGGED)
print("da", flush=True)
time.sleep(60)
"""


def test_folder_that_cannot_be_written_is_said_and_nothing_fails(
    case: tuple[Path, str], passing: Path
) -> None:
    missing = passing / "fehlt"
    done = session(case, missing, "without")
    assert done.returncode == 0, done.stderr
    assert set(done.stderr.splitlines()) <= {_OF_THE_PLATFORM}
    said = json.loads(done.stdout)
    assert any(
        text.startswith(f"Das Programm kann dort nichts ablegen: {missing}.") for text in said
    )
    assert f"Der Ordner lässt sich nicht schreiben: {missing} konnte" in "\n".join(said)
    assert not list(case[0].parent.rglob("*.svg"))
