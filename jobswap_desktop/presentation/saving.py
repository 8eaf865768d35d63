"""Writing files that somebody asked for: whole or not at all, one by one or all together."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from jobswap_desktop import whole_files


def save_file(path: str, data: bytes) -> str:
    """Write ``data`` to ``path``; return "" or the system's words for why it was not possible.

    A file that is already there is replaced at once, and left as it is when anything goes wrong
    (open in another program, read-only, disk full).
    """
    try:
        whole_files.write_whole(Path(path), data)
    except OSError as error:
        return _reason(error)
    return ""


class StagedFiles:
    """Files that are written beside their places first, so that they appear only when they may.

    Until `put_in_place` nothing bears the name it was asked for.
    """

    def __init__(self) -> None:
        self._staged: dict[Path, Path] = {}

    @property
    def names(self) -> frozenset[str]:
        """The names that the files are to bear."""
        return frozenset(path.name for path in self._staged)

    def add(self, path: Path, data: bytes) -> str:
        """Write `data` beside `path`; return "" or the system's words for why it cannot be done."""
        try:
            self._staged[path] = whole_files.stage(path, data)
        except OSError as error:
            return _reason(error)
        return ""

    def in_the_way(self, asked: Collection[Path] = ()) -> tuple[Path, ...]:
        """Return what would be replaced and is something else; without those `asked` about."""
        return tuple(
            path
            for path, staged in self._staged.items()
            if path not in asked
            and os.path.lexists(path)
            and whole_files.taken({path: staged.read_bytes()})
        )

    def put_in_place(self) -> tuple[str, str] | None:
        """Give the files their names; return the name and the reason of the first that failed.

        Those that could not be put in place are gone; who wants them writes them again.
        """
        failed: tuple[str, str] | None = None
        for path, staged in self._staged.items():
            try:
                whole_files.put_in_place(staged)
            except OSError as error:
                failed = failed or (path.name, _reason(error))
        self.discard()
        return failed

    def discard(self) -> None:
        """Leave nothing behind of what is not in place."""
        for staged in self._staged.values():
            with suppress(OSError):
                staged.unlink(missing_ok=True)
        self._staged.clear()


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
