"""A window is killed while somebody types: the next one has the text."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import typing_person
from builders import a_clerk

from jobswap_desktop.services import people
from jobswap_desktop.services.workplace import open_workplace

WAITS = 3.0
SCRIPT = Path(typing_person.__file__)


def started(path: Path, text: str, form: str = "person") -> "subprocess.Popen[str]":
    command = [sys.executable, "-X", "utf8", str(SCRIPT), str(path), text, form]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def kill_while_typing(
    path: Path, text: str = "Vertretung der Leitung", form: str = "person"
) -> None:
    with started(path, text, form) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "typed\n"
        time.sleep(WAITS)
        first.kill()


def test_text_typed_before_the_window_was_killed_stands_in_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "buero.sqlite"
    kill_while_typing(path)
    with started(path, "") as second:
        said, _ = second.communicate(timeout=60)
    assert said == "Vertretung der Leitung\n"
    assert second.returncode == 0


def test_what_another_saved_after_the_kill_stands_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "buero.sqlite"
    kill_while_typing(path)
    anna = open_workplace(
        path, a_clerk(name="Anna Berg", account="berg"), lambda: date(2021, 12, 6)
    )
    person = next(each for each in people.all_people(anna) if each.last_name == "Lindner")
    people.save(anna, replace(person, function="Leitung"))
    anna.db.close()
    with started(path, "") as second:
        said, _ = second.communicate(timeout=60)
    assert said.startswith("Vertretung der Leitung\nInzwischen geändert von Anna Berg.\n")
    assert "dort „Leitung“, bei Ihnen „Vertretung der Leitung“" in said
    assert second.returncode == 0


def test_the_own_office_typed_at_the_first_start_stands_in_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "neu.sqlite"
    kill_while_typing(path, "Gemeinde Aerzen", "first_start")
    with started(path, "", "first_start") as second:
        said, _ = second.communicate(timeout=60)
    assert said == "Gemeinde Aerzen\n"
    assert second.returncode == 0
