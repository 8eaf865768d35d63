"""What a killed export or restoring has left goes with the next erasure, to the last name."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from case_steps import swap_of
from copies import add_person, kept, safe, zero_page
from erasing_case import (
    CASE_DUE,
    NAMES,
    Closed,
    a_closed_case,
    a_second_account,
    asked,
    path_of,
)
from house import House

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.services import backups, erasing
from jobswap_desktop.services.workplace import Workplace

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills as POSIX systems do")

LEFT = {".zurueck", ".versuch", ".rettung"}
_KILLED = """
import os, signal, sys
from importlib import import_module
from jobswap_desktop import app, cli
from jobswap_desktop.domain.people import Actor, Role
app.actor = lambda: Actor(name="Kim Weber", account="kweber", role=Role.HR_CLERK)
module, name = sys.argv[1:3]
setattr(import_module(module), name, lambda *_all: os.kill(os.getpid(), signal.SIGKILL))
cli.main(sys.argv[3:])
"""


def killed(module: str, name: str, *arguments: object) -> None:
    """Run a command in a process that is killed where it calls a function."""
    command = [sys.executable, "-c", _KILLED, f"jobswap_desktop.{module}", name]
    done = subprocess.run(
        [*command, *map(str, arguments)], check=False, capture_output=True, timeout=120
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def named(*folders: Path) -> list[str]:
    """Return the files below the folders in which a name of the case stands, or a paper of it."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    name = NAMES[0].encode()
    return sorted(path.name for path in files if path.suffix == ".pdf" or name in path.read_bytes())


def after_erasing(closed: Closed, folder: Path) -> Workplace:
    request = asked(closed, CASE_DUE)
    second = kept(closed.on(CASE_DUE, "akurz"), folder)
    assert erasing.execute(second, request.id).note == ""
    return second


def test_a_case_that_was_to_be_sealed(closed: Closed, home: Path, tmp_path: Path) -> None:
    path, folder = path_of(closed), home / "backups"
    reference = swap_of(closed.house.work, closed.id).reference
    passphrase = tmp_path / "kennwort.txt"
    passphrase.write_text("Wolke Tisch Fahrrad Suppe 7", encoding="utf-8")
    sealed = ("--passphrase-file", passphrase, "--out", tmp_path / "akte", "--data", path)
    killed("services.sealed_export", "_pack", "export", "case", reference, *sealed)
    assert [each.name for each in folder.iterdir() if each.name.startswith(".fall-")]
    assert named(folder)
    after_erasing(closed, folder)
    assert list(folder.glob(".fall-*")) == []
    assert named(folder, path.parent) == []


def test_a_damaged_file_that_was_to_be_restored(closed: Closed, home: Path) -> None:
    path, folder = path_of(closed), home / "backups"
    made = backups.make(safe(kept(closed.house.work, folder)), Occasion.BY_HAND)
    copy = shutil.copyfile(made, path.with_name("stick.sqlite"))
    add_person(closed.house.work, 1)
    before = path.read_bytes()
    zero_page(path, 1)
    killed("store.rescue", "_wanted", "restore", copy, "--data", path)
    left = {each.suffix for each in path.parent.iterdir()} & LEFT
    assert left == LEFT
    path.write_bytes(before)
    for each in (made, copy):
        each.unlink()
    after_erasing(closed, folder)
    assert named(path.parent) == []
    assert not {each.suffix for each in path.parent.iterdir()} & LEFT


def test_a_copy_that_bears_the_name_of_a_damaged_file_is_not_overwritten(
    closed: Closed, home: Path
) -> None:
    path, folder = path_of(closed), home / "backups"
    made = backups.make(safe(kept(closed.house.work, folder)), Occasion.BY_HAND)
    before = made.read_bytes()
    planted = path.with_name(f"{path.stem}-20261128-000000-000000-beschädigt{path.suffix}")
    planted.hardlink_to(made)
    after_erasing(closed, folder)
    assert not planted.exists()
    assert made.read_bytes() == before
