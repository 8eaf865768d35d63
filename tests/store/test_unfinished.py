"""What killed processes leave: found by its name alone, destroyed without harm to anything else."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobswap_desktop import unfinished
from jobswap_desktop.unfinished import HOUR, Kind, Passing

DATABASE = "jobtausch.sqlite"
COPY = "jobtausch-20261128-000000-000000-von-Hand.sqlite"
DAMAGED = "jobtausch-20261128-000000-000000-beschädigt.sqlite"
OURS = (
    f"{DATABASE}.{{pid}}.neu",
    f"{DATABASE}.{{pid}}.zurueck",
    f"{DATABASE}.{{pid}}.zurueck-journal",
    f"{DATABASE}.{{pid}}.zurueck.versuch",
    f"{DATABASE}.{{pid}}.zurueck.versuch-journal",
    f"{DATABASE}.{{pid}}.entschluesselt",
    f"{DAMAGED}.{{pid}}.rettung",
    f"{DAMAGED}.{{pid}}.rettung-journal",
    f"{COPY}.{{pid}}.part",
    f"{COPY}.age.{{pid}}.part",
    f"{COPY}.json.{{pid}}-7.part",
    "jobtausch.geloescht.json.{pid}-1.part",
    "personalrat-notizen.json.{pid}-2.neu",
    ".fall-{pid}-ab12_xyz",
    "jobswap-ziehen-{pid}-ab12_xyz",
)
OLD = (
    f"{DATABASE}.entschluesselt",
    f"{DAMAGED}.rettung",
    f"{COPY}.part",
    f"{COPY}.json.part",
    "jobtausch.geloescht.json.part",
    f"{DATABASE}.geoeffnet.0a1b2c3d",
    ".fall-ab12_xyz",
)
OTHERS = (
    *(DATABASE, f"{DATABASE}-journal", f"{DATABASE}.neu", f"{DATABASE}.bak", DAMAGED, COPY),
    *(f"{COPY}.json", "jobtausch.geloescht.json", "personalrat-notizen.json", "Brief.part"),
    *("Brief.77.neu", "anderes.sqlite.77.zurueck", ".fallobst", "geheim.77.zurueck"),
)


@pytest.fixture
def gone() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    return ended.pid


@pytest.fixture
def running() -> Iterator[int]:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        yield process.pid
        process.kill()


def lay(folder: Path, *names: str, age: float = 0.0) -> None:
    for name in names:
        path = folder / name
        if name.startswith((".fall-", "jobswap-")):
            (path / "data").mkdir(parents=True)
            (path / "data" / "brief.pdf").write_bytes(b"Lindner")
        else:
            path.write_bytes(b"Lindner")
        os.utime(path, (time.time() - age,) * 2)


def found(folder: Path, least_age: float) -> set[str]:
    left = unfinished.left([folder], folder / DATABASE, least_age=least_age)
    return {path.name for path in left}


def test_all_that_the_program_makes_is_known_by_its_name(tmp_path: Path, gone: int) -> None:
    names = {name.format(pid=gone) for name in OURS}
    lay(tmp_path, *names, *OTHERS)
    assert found(tmp_path, 0) == names
    assert found(tmp_path, HOUR) == set()
    for path in tmp_path.iterdir():
        os.utime(path, (time.time() - HOUR - 9,) * 2)
    assert found(tmp_path, HOUR) == names


def test_makers_use_these_names(tmp_path: Path) -> None:
    """The list would be of no use if anybody made up names of their own."""
    path, number = tmp_path / DATABASE, os.getpid()
    assert unfinished.beside(path, Kind.STAGED).name == f"{DATABASE}.{number}.zurueck"
    assert unfinished.ending(Kind.PART) != unfinished.ending(Kind.PART)
    for source in Path(unfinished.__file__).parent.rglob("*.py"):
        if source.name in {"unfinished.py", "whole_files.py"}:
            continue
        text = source.read_text(encoding="utf-8")
        assert not [kind for kind in Kind if f'"{kind}"' in text or f"{kind}-" in text], source
        assert '".fall-' not in text, source
        assert "QTemporaryDir" not in text, source
        assert 'prefix="jobswap-' not in text.replace("thread_name_prefix", ""), source


def test_what_a_living_process_is_at_work_on_stays(tmp_path: Path, running: int) -> None:
    names = {name.format(pid=running) for name in OURS}
    lay(tmp_path, *names)
    assert found(tmp_path, 0) == set()
    (tmp_path / "alt").mkdir()
    lay(tmp_path / "alt", *names, age=90_000)
    assert found(tmp_path / "alt", 0) == names


MARKED = (".fall-{}ab12_xyz", *(f"{each}{{}}ab12_xyz" for each in Passing))


def test_a_number_that_another_process_has_by_now_protects_nothing(
    tmp_path: Path, running: int
) -> None:
    mark = unfinished._mark_of(running)
    assert mark
    theirs = {name.format(f"{running}-{mark}-") for name in MARKED}
    others = {name.format(f"{running}-{'0' * 12}-") for name in MARKED}
    lay(tmp_path, *theirs, *others)
    assert found(tmp_path, 0) == others
    assert found(tmp_path, HOUR) == set()
    for path in tmp_path.iterdir():
        os.utime(path, (time.time() - 90_000,) * 2)
    assert found(tmp_path, HOUR) == others


def test_folder_for_what_passes_is_cleared_of_what_is_ours_and_nobodys(
    tmp_path: Path, gone: int, running: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    own = [unfinished.passing_folder(each) for each in Passing]
    assert all(each.parent == tmp_path for each in own)
    assert all(each.stat().st_mode & 0o077 == 0 for each in own)
    mark = unfinished._mark_of(running)
    dead = {name.format(f"{gone}-{'a' * 12}-") for name in MARKED}
    kept = {name.format(f"{running}-{mark}-") for name in MARKED}
    young = {f"jobswap-ziehen-{gone}-ab12_xyz", f"{COPY}.{gone}.part"}
    lay(tmp_path, *dead, *kept, *young, *OTHERS, "jobswap-0123456789abcdef0123")
    target = tmp_path / "brief.txt"
    lay(tmp_path, target.name)
    (tmp_path / f"jobswap-bilder-{gone}-{'b' * 12}-verweis").symlink_to(target)
    unfinished.clear_passing()
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {
        *(each.name for each in own),
        *(kept | young),
        *(OTHERS),
        *(target.name, "jobswap-0123456789abcdef0123"),
    }
    assert target.read_bytes() == b"Lindner"


@pytest.mark.skipif(os.name != "posix", reason="Windows has a folder of its own for each user")
def test_folders_of_other_users_are_left_alone(
    tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    name = f"jobswap-ziehen-{gone}-{'a' * 12}-ab12_xyz"
    lay(tmp_path, name)
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    unfinished.clear_passing()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_folder_for_what_passes_that_is_missing_hinders_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "fehlt"))
    unfinished.clear_passing()
    with pytest.raises(OSError, match="fehlt"):
        unfinished.passing_folder(Passing.DRAGGED)


def test_names_that_tell_no_process_wait_an_hour(tmp_path: Path) -> None:
    lay(tmp_path, *OLD)
    assert found(tmp_path, 0) == set()
    for path in tmp_path.iterdir():
        os.utime(path, (time.time() - HOUR - 9,) * 2)
    assert found(tmp_path, HOUR) == set(OLD)


def test_destroying_overwrites_what_has_no_other_name(tmp_path: Path) -> None:
    file, link, other = tmp_path / "eins", tmp_path / "zwei", tmp_path / "brief.txt"
    folder = tmp_path / "ordner"
    lay(tmp_path, "eins", "brief.txt")
    folder.mkdir()
    (folder / "verweis").symlink_to(other)
    (folder / "hart").hardlink_to(other)
    link.symlink_to(other)
    with file.open("rb") as held:
        for path in (file, link, folder, tmp_path / "nirgends"):
            unfinished.destroy(path)
        assert held.read() == bytes(len(b"Lindner"))
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
    assert other.read_bytes() == b"Lindner"


def test_what_cannot_be_destroyed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, "eins", "zwei")

    def refuse(path: Path) -> None:
        if path.name == "eins":
            raise PermissionError

    monkeypatch.setattr(unfinished, "destroy", refuse)
    assert unfinished.destroy_all([tmp_path / "eins", tmp_path / "zwei"]) == (tmp_path / "eins",)


def test_what_this_process_makes_stays_however_far_the_clock_of_the_disk_is_off(
    tmp_path: Path,
) -> None:
    made = unfinished.beside(tmp_path / DATABASE, Kind.STAGED)
    made.touch()
    for days in (-3, 3):
        at = time.time() + days * 24 * 60 * 60
        os.utime(made, (at, at))
        assert list(unfinished.left([tmp_path], tmp_path / DATABASE, least_age=0)) == []


def test_folder_without_end_is_destroyed_or_said_not_to_be(tmp_path: Path) -> None:
    root = tmp_path / ".fall-abcdef"
    root.mkdir()
    deep = root
    for _ in range(1500):
        deep /= "a"
        deep.mkdir()
    (deep / "brief.pdf").write_bytes(b"Lindner")
    assert unfinished.destroy_all([root]) == ()
    assert not root.exists()
