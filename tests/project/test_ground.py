"""Folders, shipped data and logs."""

import logging
import stat
import sys
from pathlib import Path

import pytest

from jobswap_desktop import logs, resources
from jobswap_desktop.paths import user_paths


def test_everything_lies_below_the_folder_in_the_environment(home: Path) -> None:
    paths = user_paths()
    assert paths.database == home / "data" / "jobtausch.sqlite"
    assert paths.demo_database == home / "data" / "beispiel.sqlite"
    assert {paths.backups, paths.logs, paths.settings} == {
        home / name for name in ("backups", "logs", "settings")
    }


def test_without_it_they_are_the_users_own() -> None:
    paths = user_paths({})
    assert "jobswap-desktop" in str(paths.data)
    assert paths.data != paths.settings


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_folders_are_private_even_if_they_were_not(home: Path) -> None:
    paths = user_paths()
    (home / "data").mkdir(parents=True, mode=0o755)
    paths.create()
    for folder in (paths.data, paths.backups, paths.logs, paths.settings):
        assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IRWXU


def test_shipped_file_is_read() -> None:
    assert resources.read("fonts/LiberationSans-Regular.ttf").startswith(b"\x00\x01\x00\x00")
    assert "SIL OPEN FONT LICENSE" in resources.text("fonts/LICENSE-LiberationSans.txt")
    assert "fonts/LiberationSans-Bold.ttf" in resources.names("fonts")


def test_toml_is_parsed_once() -> None:
    name = next(name for name in resources.names("rules") if name.endswith(".toml"))
    assert resources.toml(name)
    assert resources.toml(name) is resources.toml(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "fonts", "unknown.toml", "/etc/hostname", "fonts/../../README.md"),
        *("../README.md", "fonts\\LiberationSans-Regular.ttf", "C:/x", "fonts/x.ttf:hidden"),
    ],
)
def test_name_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(resources.UnknownResourceError):
        resources.read(name)


def test_log_keeps_kind_and_place_of_an_error_but_not_its_text(tmp_path: Path) -> None:
    log = logging.getLogger("jobswap_desktop.test")
    with logs.recording(tmp_path) as path:
        log.info("opened with %s cases", 3)
        try:
            int("Gül Öztürk")
        except ValueError as error:
            log.info("failed", exc_info=error)
    text = path.read_text(encoding="utf-8")
    assert "opened with 3 cases" in text
    assert "builtins.ValueError" in text
    assert "test_log_keeps_kind_and_place" in text
    assert "invalid literal" not in text


def test_log_tells_causes_innermost_first(tmp_path: Path) -> None:
    with logs.recording(tmp_path) as path:
        cause = KeyError("Nowak")
        error = OSError("Nowak")
        error.__cause__ = cause
        logging.getLogger("x").info("failed", exc_info=error)
    text = path.read_text(encoding="utf-8")
    assert text.index("builtins.KeyError") < text.index("builtins.OSError")


def test_a_log_is_not_written_through_a_link(tmp_path: Path) -> None:
    other = tmp_path / "brief.txt"
    other.write_text("unberührt", encoding="utf-8")
    for name in (logs.LOG_FILE, logs.CRASH_FILE):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).symlink_to(other)
        with pytest.raises(OSError, match="Invalid argument"), logs.recording(folder):
            pass
    assert other.read_text(encoding="utf-8") == "unberührt"


def test_nothing_is_recorded_afterwards(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    with logs.recording(tmp_path) as path:
        pass
    logging.getLogger("x").info("late")
    assert (list(root.handlers), root.level) == before
    assert path.read_text(encoding="utf-8") == ""
    assert (tmp_path / logs.CRASH_FILE).exists()
