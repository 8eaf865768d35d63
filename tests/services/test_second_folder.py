"""The second folder: it gets what this workstation has, and may vanish at any moment."""

import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from copies import add_person, digest, kept, safe
from databases import content
from house import House

from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.services import backups, keeping, restoring, second_folder, unsealing
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.store.carrying import Pulse


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "Netz"
    folder.mkdir()
    return folder


@pytest.fixture
def place(house: House, tmp_path: Path, share: Path) -> Safe:
    work = kept(house.work, tmp_path / "Sicherungen")
    backups.choose_folder(work, share)
    return safe(work)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copy_lies_there_with_its_manifest_and_can_be_restored(
    place: Safe, share: Path, house: House
) -> None:
    wanted = digest(place.path)
    kept_now = keeping.keep(place, Occasion.AUTOMATIC)
    assert kept_now.made is not None
    there = share / kept_now.made.name
    assert names(share) == [there.name, f"{there.name}.json"]
    assert backups.check_copy(there) is Soundness.CHECKED
    assert digest(there) == wanted
    add_person(house.work, 1)
    staged = restoring.stage(place, there)
    assert staged.preview.people.lost == ("Neu1, Mara",)
    restoring.discard(staged)
    # Nothing is sent twice.
    assert not second_folder.send_newest(place)


def test_vanished_folder_costs_nothing_and_is_made_up_for(
    place: Safe, share: Path, tmp_path: Path, house: House
) -> None:
    away = share.rename(tmp_path / "weg")
    before = content(place.path)
    found = keeping.keep(place, Occasion.AUTOMATIC)
    assert found.made is not None
    assert found.fault is None
    assert found.second_fault is not None
    assert found.second_fault.fault is Fault.FOLDER_GONE
    assert content(place.path) == before
    assert not share.exists()
    away.rename(share)
    # Nothing is new here, but there it is.
    assert keeping.keep(place, Occasion.AUTOMATIC).made is None
    assert (share / found.made.name).exists()
    assert house.work.db.rows("SELECT 1 AS one") == [{"one": 1}]


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_full_folder_is_said_and_leaves_nothing_half(
    place: Safe, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def usage(path: Path) -> Usage:
        return Usage(0, 0, 1000 if Path(path) == share else 10**10)

    monkeypatch.setattr("shutil.disk_usage", usage)
    found = keeping.keep(place, Occasion.AUTOMATIC)
    assert found.made is not None
    assert found.second_fault is not None
    assert found.second_fault.fault is Fault.NO_ROOM
    assert names(share) == []


def test_folder_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    hang = threading.Event()
    begun = time.monotonic()
    with pytest.raises(Unavailable) as refused:
        second_folder.patiently(lambda _pulse: hang.wait(20), tmp_path, 0.3)
    hang.set()
    assert refused.value.fault is Fault.FOLDER_GONE
    assert time.monotonic() - begun < 3


def test_slow_folder_that_moves_is_waited_for(tmp_path: Path) -> None:
    def slow(pulse: Pulse) -> int:
        for _ in range(8):
            time.sleep(0.1)
            pulse()
        return 7

    assert second_folder.patiently(slow, tmp_path, 0.5) == 7


def test_sealed_copy_tells_nothing_and_opens_with_its_key(
    place: Safe, share: Path, tmp_path: Path
) -> None:
    public, private = unsealing.new_key_pair()
    sealed_place = replace(place, recipient=public)
    wanted = digest(place.path)
    found = keeping.keep(sealed_place, Occasion.AUTOMATIC)
    assert found.made is not None
    sealed = share / f"{found.made.name}.age"
    assert b"SQLite" not in sealed.read_bytes()
    assert backups.check_copy(sealed) is Soundness.CHECKED
    key = tmp_path / "schluessel.txt"
    key.write_bytes(private)
    staged = unsealing.stage_sealed(place, sealed, unsealing.secret_in(key))
    assert digest(staged.path) == wanted
    assert staged.preview.is_nothing
    restoring.discard(staged)
    _other, wrong = unsealing.new_key_pair()
    key.write_bytes(wrong)
    with pytest.raises(DomainError) as refused:
        unsealing.stage_sealed(place, sealed, unsealing.secret_in(key))
    assert refused.value.problems[0].code is ProblemCode.KEY_DOES_NOT_FIT
    assert [name for name in names(place.path.parent) if "entschl" in name] == []


def test_sealed_copy_that_was_changed_is_refused(place: Safe, share: Path, tmp_path: Path) -> None:
    public, private = unsealing.new_key_pair()
    keeping.keep(replace(place, recipient=public), Occasion.AUTOMATIC)
    (sealed,) = share.glob("*.age")
    data = bytearray(sealed.read_bytes())
    data[len(data) // 2] ^= 1
    sealed.write_bytes(bytes(data))
    key = tmp_path / "schluessel.txt"
    key.write_bytes(private)
    with pytest.raises(DomainError):
        unsealing.stage_sealed(place, sealed, unsealing.secret_in(key))
    assert backups.check_copy(sealed) is Soundness.DAMAGED


@pytest.mark.parametrize("text", ["AGE-SECRET-KEY-1KAPUTT", "AGE-SECRET-KEY-1"])
def test_key_that_is_none_is_said(text: str) -> None:
    with pytest.raises(DomainError) as refused:
        unsealing.secret_of(text)
    assert refused.value.problems[0].code is ProblemCode.KEY_NOT_READABLE
    with pytest.raises(DomainError):
        unsealing.public_key("age1nix")


def test_no_secret_shows_in_a_log() -> None:
    assert "geheim" not in repr(unsealing.secret_of("geheim und lang genug"))
