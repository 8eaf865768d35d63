"""What stands in the way of a restore: a disk that is nearly full, a note that nobody may read."""

import errno
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from copies import kept, safe
from house import House

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.services import backups, restoring, unsealing
from jobswap_desktop.services.keeping import trouble_words
from jobswap_desktop.store import erased_file

WORDS = "ein langes Kennwort, das bleibt"


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def place(house: House, tmp_path: Path) -> backups.Safe:
    return safe(kept(house.work, tmp_path / "Sicherungen"))


@pytest.fixture
def copy(place: backups.Safe) -> Path:
    return backups.make(place, Occasion.BY_HAND)


@pytest.fixture
def sealed(copy: Path, tmp_path: Path) -> Path:
    path = tmp_path / "kopie.sqlite.age"
    with copy.open("rb") as plain, path.open("wb") as file:
        unsealing.seal_with_words(WORDS)(plain, file)
    return path


@pytest.fixture
def full(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sealed.exists()
    monkeypatch.setattr("shutil.disk_usage", lambda _path: Usage(10, 10, 100_000))


@pytest.mark.usefixtures("full")
def test_nobody_is_promised_that_a_restore_comes_by_itself(
    place: backups.Safe, copy: Path, sealed: Path
) -> None:
    secret = unsealing.secret_of(WORDS)
    for stage in (
        partial(restoring.stage, place, copy),
        partial(unsealing.stage_sealed, place, sealed, secret),
    ):
        with pytest.raises(Unavailable) as refused:
            stage()
        assert refused.value.fault is Fault.NO_ROOM_TO_RESTORE
        words = trouble_words(refused.value)
        assert "Zum Wiederherstellen ist kein Platz" in words
        assert "nachgeholt" not in words
    assert not list(place.path.parent.glob("*.entschluesselt*"))


@pytest.mark.usefixtures("full")
def test_wrong_passphrase_is_told_before_room_is_asked_for(
    place: backups.Safe, sealed: Path
) -> None:
    with pytest.raises(DomainError) as refused:
        unsealing.stage_sealed(place, sealed, unsealing.secret_of("ein anderes Kennwort"))
    assert refused.value.problems[0].code is ProblemCode.KEY_DOES_NOT_FIT


def test_nothing_is_restored_while_nobody_may_read_who_is_erased(
    place: backups.Safe, copy: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(note: Path, _most: int) -> bytes:
        raise PermissionError(errno.EACCES, "no right", str(note))

    monkeypatch.setattr(erased_file, "read_small", locked)
    for stage in (
        partial(restoring.stage, place, copy),
        partial(unsealing.stage_sealed, place, sealed, unsealing.secret_of(WORDS)),
    ):
        with pytest.raises(Unavailable) as refused:
            stage()
        assert refused.value.fault is Fault.NOTES_UNREADABLE
        assert "kämen gelöschte Personen zurück" in trouble_words(refused.value)
