"""The disk on which the loss of power is tried forgets exactly what has not been synced."""

from random import Random

from faults.disk import Cut, Disk, Name, Op, Put, Sync, losses
from faults.report import Tally

DB, JOURNAL = "/data/x.sqlite", "/data/x.sqlite-journal"


def lost(disk: Disk) -> dict[str, bytes]:
    return disk.after_power_loss(lambda _change: None)


def kept(disk: Disk) -> dict[str, bytes]:
    return disk.after_power_loss(lambda change: change)


def after(*operations: Op, **files: bytes) -> Disk:
    disk = Disk({DB: b"old"} | files)
    for operation in operations:
        disk.apply(operation)
    return disk


def test_write_is_safe_once_its_file_is_synced() -> None:
    disk = after(Put(path=DB, data=b"new", offset=0))
    assert (lost(disk), kept(disk)) == ({DB: b"old"}, {DB: b"new"})
    assert disk.unsynced() == {DB}
    disk.apply(Sync(path=DB))
    assert lost(disk) == {DB: b"new"}
    assert disk.unsynced() == frozenset()


def test_name_is_safe_once_its_folder_is_synced() -> None:
    disk = after(Name(path=JOURNAL), Put(path=JOURNAL, data=b"j", offset=2), Sync(path=JOURNAL))
    assert lost(disk) == {DB: b"old"}
    disk.apply(Sync(path="/data"))
    assert lost(disk) == {DB: b"old", JOURNAL: b"\x00\x00j"}
    disk.apply(Name(path=JOURNAL, is_gone=True))
    assert disk.files() == {DB: b"old"}
    assert lost(disk) == {DB: b"old", JOURNAL: b"\x00\x00j"}


def test_link_and_rename_lead_to_the_same_file() -> None:
    disk = after(
        Name(path="/data/y", source=DB), Name(path="/data/z", source="/data/y", moves=True)
    )
    assert disk.files() == {DB: b"old", "/data/z": b"old"}
    assert lost(disk) == {DB: b"old"}
    disk.apply(Put(path=DB, data=b"!"))
    assert kept(disk) == {DB: b"old!", "/data/z": b"old!"}


def test_truncation_can_be_undone() -> None:
    disk = after(Cut(path=DB, size=0))
    assert (lost(disk), disk.files()) == ({DB: b"old"}, {DB: b""})


def test_file_that_is_opened_again_is_not_made_anew() -> None:
    assert after(Name(path=DB)).files() == {DB: b"old"}


def test_torn_write_leaves_some_sectors() -> None:
    disk = after(Put(path=DB, data=b"x" * 2048, offset=0))
    torn = {
        bytes(disk.after_power_loss(keep)[DB])
        for kind, keep in losses(Random(1), rounds=40)  # noqa: S311 - to be repeated
        if kind == "torn"
    }
    assert len(torn) > 5
    assert all(data.count(b"x") % 512 == 0 for data in torn)


def test_a_tally_is_only_good_where_something_was_tried_and_nothing_found() -> None:
    assert not Tally(fault="x").is_good
    assert Tally(fault="x", trials=1).is_good
    assert not Tally(fault="x", trials=1, lost=1).is_good
    assert not Tally(fault="x", trials=1, other=["y"]).is_good
    assert not Tally(fault="x", trials=1, bites=True).is_good
    assert Tally(fault="x", trials=1, lost=1, bites=True).is_good
    assert Tally(fault="x", lacks="root").is_good
