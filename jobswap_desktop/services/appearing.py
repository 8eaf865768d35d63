"""Files that appear whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def appearing(to: Path) -> Iterator[Path]:
    """Hand out a name to write to; the file gets its own when all went well, else it is gone.

    Raises OSError.
    """
    unfinished = to.with_name(f"{to.name}.neu")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
