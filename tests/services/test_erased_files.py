"""Damaged files kept beside the database go with an erasure; nothing else there does."""

from pathlib import Path

import builders
import pytest
from databases import tamper
from erasing_case import CASE_DUE, Closed, a_closed_case, a_second_account, asked, path_of
from house import House

from jobswap_desktop.domain.erasure import ErasedPart
from jobswap_desktop.services import erasing, erasure_print, forgetting
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store import damaged_files, restoring


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


@pytest.fixture
def aside(closed: Closed) -> Path:
    """What a restoring has kept of the file, with a journal."""
    kept = restoring.copy_aside(path_of(closed))
    assert kept is not None
    kept.with_name(f"{kept.name}-journal").write_bytes(b"Quendelbach")
    return kept


def test_they_go_with_an_erasure_and_it_says_so(closed: Closed, aside: Path) -> None:
    path = path_of(closed)
    copy = aside.with_name(f"{path.stem}-20220301-101112-000001-automatisch.sqlite")
    of_another = aside.with_name(f"anderes-{aside.name.removeprefix(path.stem + '-')}")
    for other in (copy, of_another):
        other.write_bytes(b"bleibt")
    request = asked(closed, CASE_DUE)
    shown = erasing.preview(closed.on(CASE_DUE), request.subjects)
    assert (ErasedPart.DAMAGED_FILE, 1) in shown.counts
    second = closed.on(CASE_DUE, "akurz")
    outcome = erasing.execute(second, request.id)

    assert outcome.note == ""
    assert (ErasedPart.DAMAGED_FILE, 1) in outcome.value.counts
    counts = dict(erasure_print.note(second, outcome.value).counts)
    assert counts[next(label for label in counts if label.startswith("Beschädigte Dateien"))] == 1
    assert [each.name for each in path.parent.iterdir() if "beschädigt" in each.name] == [
        of_another.name
    ]
    assert copy.read_bytes() == b"bleibt"


def test_what_could_not_go_is_named_and_goes_at_the_next_start(
    closed: Closed, aside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(closed)
    request = asked(closed, CASE_DUE)

    def refused(_path: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(damaged_files, "destroy", refused)
        note = erasing.execute(closed.on(CASE_DUE, "akurz"), request.id).note
    assert str(aside) in note
    assert aside.exists()
    closed.house.work.db.close()

    again = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE)
    try:
        assert not aside.exists()
        assert forgetting.finish(again) == ""
    finally:
        again.db.close()


def test_without_an_erasure_they_stay(closed: Closed, aside: Path) -> None:
    closed.house.work.db.close()
    open_workplace(path_of(closed), builders.a_clerk(), lambda: CASE_DUE).db.close()
    assert aside.exists()


def test_a_planted_wish_lets_none_go(closed: Closed, aside: Path) -> None:
    path = path_of(closed)
    closed.house.work.db.close()
    wish = f"INSERT INTO setting (key, value) VALUES ('{damaged_files.WANTED_KEY}', '1')"  # noqa: S608 - our own name
    tamper(path, wish)
    open_workplace(path, builders.a_clerk(), lambda: CASE_DUE).db.close()
    assert aside.exists()
