"""Files that appear whole or not at all, on a disk that does what it is told or refuses."""

import errno
import os
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from jobswap_desktop import whole_files
from jobswap_desktop.presentation.saving import StagedFiles, save_file
from jobswap_desktop.store import copies, council_notes

Write = Callable[[Path], object]

posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX systems know these modes")


def _staged(path: Path) -> None:
    staged = StagedFiles()
    assert staged.add(path, b"neu") == ""
    assert staged.put_in_place() is None


def _streamed(path: Path) -> None:
    with whole_files.appearing(path) as file:
        file.write(b"neu")


WAYS: dict[str, Write] = {
    "one file": lambda path: save_file(str(path), b"neu"),
    "all together": _staged,
    "private": lambda path: copies.write_private(path, b"neu"),
    "notes": lambda path: council_notes.save(path, {}),
    "piece by piece": _streamed,
}


@pytest.mark.parametrize("way", WAYS)
def test_content_is_synced_before_the_name_and_the_name_after(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, seen = tmp_path / "datei.json", list[str]()
    fsync = os.fsync

    def watched(number: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(number).st_mode) else "file"
        seen.append(f"{kind}, {'named' if place.exists() else 'not named'}")
        fsync(number)

    monkeypatch.setattr(os, "fsync", watched)
    WAYS[way](place)
    wanted = ["file, not named"]
    assert seen == ([*wanted, "folder, named"] if os.name == "posix" else wanted)
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_what_was_there_stays_where_the_disk_refuses(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "liste.csv"
    place.write_bytes(b"alt")

    def refuse(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os if failing == "fsync" else Path, failing, refuse)
    assert save_file(str(place), b"neu") == "No space left on device"
    with pytest.raises(OSError, match="No space") as caught:
        whole_files.write_whole(place, b"neu")
    assert caught.value.filename == str(place)
    assert place.read_bytes() == b"alt"
    assert [path.name for path in tmp_path.iterdir()] == ["liste.csv"]


@posix
@pytest.mark.parametrize("way", WAYS)
def test_what_was_open_to_all_is_the_users_alone_once_it_is_replaced(
    way: str, tmp_path: Path
) -> None:
    place = tmp_path / "datei.json"
    place.write_bytes(b"alt")
    place.chmod(0o666)
    before = os.umask(0o022)
    try:
        WAYS[way](place)
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("is_own", [True, False])
def test_a_file_is_private_from_the_first_moment(tmp_path: Path, *, is_own: bool) -> None:
    before = os.umask(0o022)
    try:
        with whole_files.appearing(tmp_path / "liste.csv", is_own=is_own) as file:
            assert stat.S_IMODE(os.fstat(file.fileno()).st_mode) == 0o600
    finally:
        os.umask(before)


@posix
@pytest.mark.parametrize("way", WAYS)
def test_links_are_replaced_and_never_written_through(way: str, tmp_path: Path) -> None:
    place, behind = tmp_path / "datei.json", tmp_path / "fremd.txt"
    behind.write_bytes(b"fremd")
    behind.chmod(0o644)
    place.symlink_to(behind)
    (tmp_path / "datei.json.neu").symlink_to(behind)
    WAYS[way](place)
    assert not place.is_symlink()
    assert place.read_bytes() != b"fremd"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert behind.read_bytes() == b"fremd"


@posix
def test_a_link_that_leads_nowhere_is_replaced(tmp_path: Path) -> None:
    place = tmp_path / "liste.csv"
    place.symlink_to(tmp_path / "nirgends")
    assert save_file(str(place), b"neu") == ""
    assert place.read_bytes() == b"neu"
    assert [path.name for path in tmp_path.iterdir()] == ["liste.csv"]


def test_no_file_takes_the_place_of_a_folder_or_of_one_that_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert save_file(str(tmp_path), b"neu") == os.strerror(errno.EISDIR)
    place = tmp_path / "liste.csv"
    place.write_bytes(b"alt")
    opened = Path.open

    def held(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        if path == place and mode == "r+b":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode, *rest, **named)  # type: ignore[call-overload] # passed through

    monkeypatch.setattr(Path, "open", held)
    for write in (partial(save_file, str(place)), partial(StagedFiles().add, place)):
        assert write(b"neu") == "Permission denied"
    assert [path.name for path in tmp_path.iterdir()] == ["liste.csv"]
    assert place.read_bytes() == b"alt"
