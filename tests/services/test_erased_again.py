"""What was erased stays erased: restored copies, the file beside the database, broken-off work."""

import json
import shutil
from datetime import date
from pathlib import Path

import builders
import erasing_case
import pytest
from case_steps import swap_of
from erasing_case import (
    CALENDAR_DUE,
    CASE_DUE,
    Closed,
    a_closed_case,
    a_second_account,
    canaries,
    everything,
    hits,
)
from house import House

from jobswap_desktop.domain.erasure import Erasure
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.domain.retention import ErasureKind
from jobswap_desktop.services import erasing, erasure_due, forgetting
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit, erased_file


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def asked(closed: Closed, day: date, *wanted: ErasureKind) -> Erasure:
    work = closed.on(day)
    lines = [line.subject for line in erasure_due.due(work)]
    subjects = [subject for subject in lines if not wanted or subject.kind in wanted]
    return erasing.ask(work, subjects).value


def erased(closed: Closed, day: date, *wanted: ErasureKind) -> Erasure:
    request = asked(closed, day, *wanted)
    return erasing.execute(closed.on(day, "akurz"), request.id).value


def path_of(closed: Closed) -> Path:
    return Path(closed.house.work.db.path)


def sound(work: Workplace) -> None:
    verdict = check(work, Path("nowhere"))
    assert verdict.is_sound, verdict


def test_a_restored_copy_does_not_bring_them_back(closed: Closed) -> None:
    path = path_of(closed)
    copies = [path.with_name(f"kopie-{number}.sqlite") for number in range(2)]
    shutil.copyfile(path, copies[0])
    erased(closed, CALENDAR_DUE)
    shutil.copyfile(path, copies[1])
    erased(closed, CASE_DUE)
    closed.house.work.db.close()

    for copy in copies:
        shutil.copyfile(copy, path)
        assert hits(path, canaries(erasing_case.NAMES[0])) != []
        again = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE)
        try:
            assert hits(path, everything()) == []
            sound(again)
            assert audit.entries(again.db)[-1].action == "erased.again"
            length = audit.length(again.db)
        finally:
            again.db.close()
        once_more = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE)
        try:
            assert audit.length(once_more.db) == length
        finally:
            once_more.db.close()


def test_a_person_whose_place_somebody_else_has_taken_comes_back_without_a_name(
    closed: Closed,
) -> None:
    work = closed.house.work
    gone = Forgotten(id="person-a", what=ErasureKind.PERSON, erased_on=CASE_DUE)
    assert forgetting.erase_known(work, [gone]) == 1
    forgetting.finish(work)

    assert swap_of(work, closed.id).title.startswith("– ⇄")
    # What others wrote of the case stays as long as the case.
    assert hits(path_of(closed), canaries(erasing_case.ADDRESS)) == []
    sound(work)
    assert forgetting.erase_known(work, [gone]) == 0


def test_the_file_beside_holds_ids_alone(closed: Closed) -> None:
    erased(closed, CASE_DUE)
    place = erased_file.places(Path(closed.house.work.db.path))[0]

    rows = json.loads(place.read_text(encoding="utf-8"))
    assert {row["what"] for row in rows} == {"case", "person"}
    assert all(set(row) == {"id", "what", "erased_on"} for row in rows)
    assert place.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text",
    ["", "[", "{}", "[1, null, {}]", '[{"id": "../x", "what": "case", "erased_on": "2022-01-01"}]',
     '[{"id": "a", "what": "trail", "erased_on": "2022-01-01"}]',
     '[{"id": "a", "what": "case", "erased_on": "morgen"}]', "[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_beside_says_nothing(house: House, text: str) -> None:
    place = erased_file.places(Path(house.work.db.path))[0]
    place.write_text(text, encoding="utf-8")

    assert erased_file.read([place]) == frozenset()
    assert forgetting.forget_again(house.work) == 0


def test_what_was_broken_off_is_finished_at_the_next_start(
    closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(closed)
    monkeypatch.setattr(forgetting, "_COMPACTED_AT_ONCE_BYTES", 0)
    request = asked(closed, CASE_DUE)
    outcome = erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
    assert "neu geschrieben" in outcome.note
    assert forgetting.compact_wanted(closed.house.work)
    place = erased_file.places(Path(closed.house.work.db.path))[0]
    place.unlink()
    monkeypatch.undo()
    closed.house.work.db.close()

    again = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE)
    try:
        assert place.exists()
        assert not forgetting.compact_wanted(again)
        assert hits(path, everything()) == []
    finally:
        again.db.close()
