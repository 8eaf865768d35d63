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
def test_rights_are_kept_and_private_is_private_from_the_first_moment(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        open_to_group, private = tmp_path / "liste.csv", tmp_path / "eigen.json"
        open_to_group.write_bytes(b"alt")
        open_to_group.chmod(0o660)
        private.write_bytes(b"alt")
        private.chmod(0o666)
        with whole_files.appearing(private, is_private=True) as file:
            assert stat.S_IMODE(os.fstat(file.fileno()).st_mode) == 0o600
        assert save_file(str(open_to_group), b"neu") == ""
        assert stat.S_IMODE(private.stat().st_mode) == 0o600
        assert stat.S_IMODE(open_to_group.stat().st_mode) == 0o660
    finally:
        os.umask(before)


@posix
def test_links_lead_nowhere_but_where_the_user_laid_them(tmp_path: Path) -> None:
    real, other, link = tmp_path / "echt.csv", tmp_path / "fremd.txt", tmp_path / "liste.csv"
    real.write_bytes(b"alt")
    other.write_bytes(b"fremd")
    link.symlink_to(real)
    (tmp_path / "echt.csv.neu").symlink_to(other)
    assert save_file(str(link), b"neu") == ""
    assert (link.is_symlink(), real.read_bytes(), other.read_bytes()) == (True, b"neu", b"fremd")


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
