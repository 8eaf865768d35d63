"""What lies beside a database that several logins work in, for those who work in it."""

import errno
import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.store import erased_file, erased_places, holding
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.whole_files import share_like

pytestmark = pytest.mark.skipif(
    "os.name != 'posix'", reason="on Windows a file has the rights of its folder"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o600, 0o660, 0o666])
def shared(path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A database that others may read, or not, of a login that keeps all else to itself."""
    before = os.umask(0o077)
    open_database(path).close()
    path.chmod(request.param)
    yield path
    os.umask(before)


def test_lock_may_be_read_by_who_may_read_the_database(shared: Path) -> None:
    hold = holding.take(shared, holding.this_process("Alex Muster", "amuster"))
    assert isinstance(hold, holding.Hold)
    lock = holding.lock_of(shared)
    assert mode(lock) == mode(shared)
    assert lock.stat().st_gid == shared.stat().st_gid
    hold.release()


def test_note_of_erasures_may_be_read_by_who_may_read_the_database(
    shared: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Sicherungen"
    folder.mkdir()
    beside, copied = erased_places.places(shared, folder)
    gone = Forgotten(id="p1", what=ErasureKind.PERSON, erased_on=date(2026, 1, 2))
    assert erased_file.add((beside, copied), frozenset({gone})) == ()
    assert mode(beside) == mode(shared)
    # The folder of the copies is of one login alone.
    assert mode(copied) == 0o600


def test_another_group_never_gets_what_is_meant_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, note = tmp_path / "a.sqlite", tmp_path / "a.json"
    for each, rights in ((database, 0o660), (note, 0o600)):
        each.touch()
        each.chmod(rights)

    def refuse(*_all: object) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    monkeypatch.setattr(os, "chown", refuse)
    share_like(note, database)
    assert mode(note) == 0o660
    real = Path.stat
    other = os.stat_result((*database.stat()[:5], database.stat().st_gid + 1, *database.stat()[6:]))
    monkeypatch.setattr(Path, "stat", lambda self: other if self == database else real(self))
    share_like(note, database)
    monkeypatch.undo()
    assert mode(note) == 0o600


def test_note_that_may_not_be_read_is_told_and_one_that_is_none_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (note,) = erased_places.places(path)
    erased_file.require_readable([note])
    note.mkdir()
    erased_file.require_readable([note])

    def locked(place: Path, _most: int) -> bytes:
        raise PermissionError(errno.EACCES, "no right", str(place))

    monkeypatch.setattr(erased_file, "read_small", locked)
    with pytest.raises(Unavailable) as refused:
        erased_file.require_readable([note])
    assert (refused.value.fault, refused.value.path) == (Fault.NOTES_UNREADABLE, str(note))
