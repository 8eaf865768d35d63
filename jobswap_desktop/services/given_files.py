"""Files that somebody gives the program to read: whole, within a limit, and really files."""

from collections.abc import Callable
from pathlib import Path

from jobswap_desktop.domain.errors import ProblemCode, refuse


def read_given(
    path: Path, most: int, require_size: Callable[[int], None], shown: str | None = None
) -> bytes:
    """Return what a file holds, of which never more than `most` bytes and one are read.

    `require_size` raises for a number of bytes that is too many; `shown` is the file's name for
    messages, where its own is too long for them. Pipes and devices, which have no end, are no
    files. Raises DomainError (file_not_readable) and what `require_size` raises.
    """
    # The root of a file system has no name of its own.
    name = (path.name or str(path)) if shown is None else shown
    try:
        if not path.is_file():
            raise refuse(ProblemCode.FILE_NOT_READABLE, "file", file=name)
        require_size(path.stat().st_size)
        with path.open("rb") as file:
            # It may grow while it is read.
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        # A name with a null character in it is a ValueError to the system.
        raise refuse(ProblemCode.FILE_NOT_READABLE, "file", file=name) from error
    require_size(len(data))
    return data
