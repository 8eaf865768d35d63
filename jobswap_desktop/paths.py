"""Where the program keeps its files on a workstation."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "JOBSWAP_HOME"
"""Environment variable that moves everything into one folder (portable use, tests)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one user; nothing exists before `create`."""

    data: Path
    """Databases."""
    backups: Path
    logs: Path
    settings: Path
    """Window geometry and the like; no records."""

    @property
    def database(self) -> Path:
        """The office's database, unless the user opens another one."""
        return self.data / "jobtausch.sqlite"

    @property
    def connection(self) -> Path:
        """Which server the user works on; not there for who works on a file. No password."""
        return self.settings / "server.json"

    @property
    def demo_database(self) -> Path:
        """The database of the sample case; never holds real records."""
        return self.data / "beispiel.sqlite"

    @property
    def council_notes(self) -> Path:
        """What a staff council notes for itself: on its own workstation, never in a database."""
        return self.data / "personalrat-notizen.json"

    @property
    def demo_council_notes(self) -> Path:
        """The same for the sample case."""
        return self.data / "beispiel-notizen.json"

    def create(self) -> None:
        """Make the folders, readable by the user alone where the system knows such modes.

        Raises:
            OSError: a folder cannot be made.
        """
        for folder in self._folders():
            _make_private(folder)

    def create_where_possible(self) -> tuple[Path, ...]:
        """Make the folders as `create` does, and return those that cannot be made or kept private.

        A window without settings or log is better than none.
        """
        return tuple(folder for folder in self._folders() if not _is_made_private(folder))

    def _folders(self) -> tuple[Path, ...]:
        return self.data, self.backups, self.logs, self.settings


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def _is_made_private(folder: Path) -> bool:
    try:
        _make_private(folder)
    except OSError:
        return False
    return True


def keep_private() -> None:
    """Let every file and folder the program makes from now on be readable by the user alone.

    On POSIX systems. On Windows new files have the rights of their folder: the profile folder,
    where the database lies unless another place is chosen, is closed to others by the system.
    """
    if os.name == "posix":
        os.umask(0o077)


def user_paths(environment: Mapping[str, str] = os.environ) -> Paths:
    """Return the folders of the user who runs the program, or those below `HOME_VARIABLE`."""
    home = environment.get(HOME_VARIABLE)
    if home:
        return _below(Path(home).expanduser().absolute())
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("jobswap-desktop", appauthor=False)
    data = dirs.user_data_path
    return Paths(
        data=data,
        backups=data / "backups",
        logs=dirs.user_log_path,
        settings=dirs.user_config_path,
    )


def _below(home: Path) -> Paths:
    return Paths(
        data=home / "data",
        backups=home / "backups",
        logs=home / "logs",
        settings=home / "settings",
    )
