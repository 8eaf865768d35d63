"""Bringing a checked copy into another folder, plain or sealed, and reading it back there."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Protocol

from jobswap_desktop.domain.backups import Manifest
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import backup, copies
from jobswap_desktop.unfinished import Kind, beside

_PIECE = 1024 * 1024


class Seal(Protocol):
    """Encrypts all that one file holds into another."""

    def __call__(self, source: BinaryIO, target: BinaryIO, /) -> None:
        """Write what `source` holds, encrypted."""


Pulse = Callable[[], None]
"""Called for every piece that got through; raises what ends the work."""


def carry(
    source: Path, to: Path, manifest: Manifest, pulse: Pulse, seal: Seal | None = None
) -> None:
    """Lay a copy with its manifest under the name `to`, sealed where `seal` is given.

    It appears whole and read back, or not at all; the source stays as it is. Raises Unavailable
    (no_room, cannot_write, input_output for what reads back otherwise), and what `pulse` raises.
    """
    unfinished = beside(to, Kind.PART)
    with backup.as_written_to(to):
        backup.require_room(to.parent, source.stat().st_size)
        try:
            backup.make_private(unfinished)
            written = _write(source, unfinished, pulse, seal)
            if written != _sum(unfinished, pulse):
                raise Unavailable(Fault.INPUT_OUTPUT, str(to), "reads back otherwise")
            size = unfinished.stat().st_size
            backup.give_name(unfinished, to)
            copies.write_manifest(to, replace(manifest, sha256=written, size=size))
        finally:
            unfinished.unlink(missing_ok=True)


def _write(source: Path, to: Path, pulse: Pulse, seal: Seal | None) -> str:
    with source.open("rb") as file, to.open("wb") as target:
        watched = _Watched(target, pulse)
        if seal is None:
            while piece := file.read(_PIECE):
                watched.write(piece)
        else:
            _sealed(seal, file, watched)
        target.flush()
        os.fsync(target.fileno())
    return watched.sums.hexdigest()


def _sealed(seal: Seal, file: BinaryIO, watched: "_Watched") -> None:
    try:
        seal(file, watched)  # type: ignore[arg-type] # it has all that is asked of it
    except OSError:
        if watched.error is not None:
            raise watched.error from None
        raise


class _Watched:
    """Sums up what is written, and tells of every piece."""

    def __init__(self, target: BinaryIO, pulse: Pulse) -> None:
        self._target = target
        self._pulse = pulse
        self.sums = hashlib.sha256()
        self.error: OSError | Unavailable | None = None

    def write(self, piece: bytes) -> int:
        """Write a piece."""
        try:
            self._pulse()
            self.sums.update(piece)
            return self._target.write(piece)
        except (OSError, Unavailable) as error:
            # Kept, because the library that encrypts gives it another name.
            self.error = error
            raise

    def flush(self) -> None:
        """Pass on what is held back."""
        self._target.flush()


def _sum(path: Path, pulse: Pulse) -> str:
    sums = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            pulse()
            sums.update(piece)
    return sums.hexdigest()
