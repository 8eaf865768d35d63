"""A disk that remembers what has not been synced yet, and can be rebuilt without some of it.

Pessimistic on purpose: what is written to a file is only safe once that file has been synced, and
a name (made, linked, renamed, removed) only once its folder has been.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from random import Random

SECTOR = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """Bytes written into the file at `path` from `offset` on; where none is given at its end."""

    path: str
    data: bytes
    offset: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The file at `path` made `size` bytes long."""

    path: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync:
    """Everything of the file or folder at `path` made safe."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A change of names: `path` now means what `source` meant.

    Without `source` a new empty file, with `is_gone` nothing any more; `moves` a rename.
    """

    path: str
    source: str = ""
    is_gone: bool = False
    moves: bool = False


Op = Put | Cut | Sync | Name
Keep = Callable[[Put | Cut | Name], Op | None]
"""Decides what becomes of one unsynced change: kept, torn (another one), or None for lost."""


@dataclass(slots=True)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    now: bytearray = field(default_factory=bytearray)
    unsafe: list[Put | Cut] = field(default_factory=list)


class Disk:
    """Files by name, as the running program sees them and as a loss of power may leave them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = {n: _File(bytearray(d), bytearray(d)) for n, d in enumerate(files.values())}
        self._now = {path: n for n, path in enumerate(files)}
        self._safe = dict(self._now)
        self._unsafe: list[tuple[Name, int | None]] = []

    def apply(self, op: Op) -> None:
        """Do what the program did."""
        if isinstance(op, Name):
            self._rename(op)
        elif isinstance(op, Sync):
            self._sync(op.path)
        elif op.path in self._now:
            file = self._files[self._now[op.path]]
            _change(file.now, op)
            file.unsafe.append(op)

    def unsynced(self) -> frozenset[str]:
        """Return the names whose file, or which themselves, a loss of power may still change."""
        held = (*self._now.items(), *self._safe.items())
        files = {path for path, number in held if self._files[number].unsafe}
        return frozenset(files | {change.path for change, _ in self._unsafe})

    def files(self) -> dict[str, bytes]:
        """Return what the running program sees."""
        return {path: bytes(self._files[number].now) for path, number in self._now.items()}

    def after_power_loss(self, keep: Keep) -> dict[str, bytes]:
        """Return the files that are there after a loss of power which `keep` decides about."""
        names = dict(self._safe)
        for change, number in self._unsafe:
            if keep(change) is None:
                continue
            if change.moves:
                names.pop(change.source, None)
            if number is None:
                names.pop(change.path, None)
            else:
                names[change.path] = number
        return {path: self._rebuilt(self._files[number], keep) for path, number in names.items()}

    def _rebuilt(self, file: _File, keep: Keep) -> bytes:
        data = bytearray(file.safe)
        for change in file.unsafe:
            kept = keep(change)
            if isinstance(kept, Put | Cut):
                _change(data, kept)
        return bytes(data)

    def _rename(self, op: Name) -> None:
        number: int | None = None
        if op.source:
            number = self._now.get(op.source)
            if number is None:
                return
        elif not op.is_gone:
            if op.path in self._now:
                return
            number = len(self._files)
            self._files[number] = _File()
        if op.moves:
            self._now.pop(op.source, None)
        if number is None:
            self._now.pop(op.path, None)
        else:
            self._now[op.path] = number
        self._unsafe.append((op, number))

    def _sync(self, path: str) -> None:
        if path in self._now:
            file = self._files[self._now[path]]
            file.safe = bytearray(file.now)
            file.unsafe.clear()
            return
        # A folder: its own names are safe now.
        left = []
        for change, number in self._unsafe:
            if str(PurePosixPath(change.path).parent) != path:
                left.append((change, number))
                continue
            if change.moves:
                self._safe.pop(change.source, None)
            if number is None:
                self._safe.pop(change.path, None)
            else:
                self._safe[change.path] = number
        self._unsafe = left


def _change(data: bytearray, op: Put | Cut) -> None:
    if isinstance(op, Cut):
        if op.size < len(data):
            del data[op.size :]
        else:
            data.extend(bytes(op.size - len(data)))
        return
    at = len(data) if op.offset < 0 else op.offset
    if at > len(data):
        data.extend(bytes(at - len(data)))
    data[at : at + len(op.data)] = op.data


def losses(rng: Random, *, rounds: int) -> Iterator[tuple[str, Keep]]:
    """Yield the ways in which what is unsynced can be lost: all, none, by kind, at random, torn."""
    yield "dropped", lambda _change: None
    yield "kept", lambda change: change
    yield "names undone", lambda change: change if isinstance(change, Put) else None
    yield "writes dropped", lambda change: None if isinstance(change, Put) else change
    for _ in range(rounds):
        yield "random", lambda change: change if rng.random() < _HALF else None
        yield "torn", lambda change: _torn(change, rng)


_HALF = 0.5


def _torn(change: Put | Cut | Name, rng: Random) -> Op | None:
    """Return of a write those sectors that have reached the disk; the rest is as it was."""
    if not isinstance(change, Put) or len(change.data) <= SECTOR:
        return change if rng.random() < _HALF else None
    first = rng.randrange(0, len(change.data), SECTOR)
    last = rng.randrange(first, len(change.data), SECTOR) + SECTOR
    return Put(path=change.path, offset=max(change.offset, 0) + first, data=change.data[first:last])
