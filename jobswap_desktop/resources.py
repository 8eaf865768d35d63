"""Read-only data that ships with the program: wording, rules, fonts, the sample case.

An installed program carries them inside the package, a checkout beside it.
"""

import tomllib
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any


class UnknownResourceError(LookupError):
    """Asked for a resource that was not shipped, or for a name outside the folder."""


def read(name: str) -> bytes:
    """Return the bytes of a shipped file.

    Args:
        name: path below the resource folder with forward slashes, such as
            ``"fonts/LiberationSans-Regular.ttf"``.

    Raises:
        UnknownResourceError: no such file, or ``name`` is absolute or climbs out of the folder.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or {"..", "."} & set(name.split("/")) or "\\" in name:
        raise UnknownResourceError(name)
    if ":" in name:  # a drive or a hidden stream on Windows
        raise UnknownResourceError(name)
    resource = _root().joinpath(*path.parts)
    if not resource.is_file():
        raise UnknownResourceError(name)
    return resource.read_bytes()


def text(name: str) -> str:
    r"""Return a shipped file as text (UTF-8, line ends as ``\n``); raises as `read` does."""
    return read(name).decode("utf-8").replace("\r\n", "\n")


@cache
def toml(name: str) -> dict[str, Any]:
    """Return a shipped TOML file, parsed once and shared: callers must not change it.

    Raises:
        UnknownResourceError: as `read`.
        tomllib.TOMLDecodeError: the file is no TOML.
    """
    return tomllib.loads(text(name))


def names(folder: str) -> tuple[str, ...]:
    """Return the names of the files directly in a shipped folder, sorted, fit for `read`."""
    directory = _root().joinpath(*PurePosixPath(folder).parts)
    if ".." in PurePosixPath(folder).parts or not directory.is_dir():
        raise UnknownResourceError(folder)
    return tuple(
        sorted(f"{folder}/{entry.name}" for entry in directory.iterdir() if entry.is_file())
    )


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
