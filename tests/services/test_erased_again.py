"""What was erased stays erased: restored copies, the file beside the database, broken-off work."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import builders
import erasing_case
import pytest
from case_steps import swap_of
from clock import noon
from copies import kept, safe
from erasing_case import (
    CALENDAR_DUE,
    CASE_DUE,
    Closed,
    a_closed_case,
    a_second_account,
    asked,
    canaries,
    erased,
    everything,
    hits,
    path_of,
    sound,
)
from house import House

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.erasure import ErasureState
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.services import backups, cases, erasing, erasure_due, forgetting, restoring
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store import audit, erased_file, erased_places, erasures


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


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


def test_reading_an_older_copy_rids_it_of_what_is_gone_first(closed: Closed) -> None:
    path = path_of(closed)
    older = path.with_name("kopie.sqlite")
    shutil.copyfile(path, older)
    erased(closed, CASE_DUE)
    closed.house.work.db.close()
    shutil.copyfile(older, path)

    read = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE, read_only=True)
    try:
        assert cases.count(read, CaseFilter.ALL) == 0
        assert hits(path, everything()) == []
    finally:
        read.db.close()


def test_an_older_copy_that_cannot_be_written_is_not_shown(closed: Closed) -> None:
    path = path_of(closed)
    older = path.with_name("kopie.sqlite")
    shutil.copyfile(path, older)
    erased(closed, CASE_DUE)
    closed.house.work.db.close()
    shutil.copyfile(older, path)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for read_only in (True, False):
            with pytest.raises(Unavailable) as caught:
                open_workplace(path, builders.a_clerk(), lambda: CASE_DUE, read_only=read_only)
            assert read_only is False or caught.value.fault is Fault.HOLDS_ERASED
    assert "endgültig gelöscht" in fault_words(Unavailable(Fault.HOLDS_ERASED, str(path)))[1]


def test_a_person_whose_place_somebody_else_has_taken_comes_back_without_a_name(
    closed: Closed,
) -> None:
    work = closed.on(CASE_DUE)
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
    place = erased_places.places(Path(closed.house.work.db.path))[0]

    rows = json.loads(place.read_text(encoding="utf-8"))
    assert {row["what"] for row in rows} == {"case", "person"}
    assert all(set(row) == {"id", "what", "erased_on", "by"} for row in rows)
    assert place.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text",
    ["", "[", "{}", "[1, null, {}]", '[{"id": "../x", "what": "case", "erased_on": "2022-01-01"}]',
     '[{"id": "a", "what": "trail", "erased_on": "2022-01-01"}]',
     '[{"id": "a", "what": "case", "erased_on": "morgen"}]', "[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_beside_says_nothing(house: House, text: str) -> None:
    place = erased_places.places(Path(house.work.db.path))[0]
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
    place = erased_places.places(Path(closed.house.work.db.path))[0]
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


def test_what_is_erased_in_a_copy_to_learn_with_stays_in_the_office(
    closed: Closed, tmp_path: Path
) -> None:
    backups, learning = tmp_path / "backups", tmp_path / "learning" / "jobtausch.sqlite"
    for folder in (backups, learning.parent):
        folder.mkdir()
    shutil.copyfile(path_of(closed), learning)
    copied = open_workplace(learning, builders.a_clerk(), lambda: CASE_DUE, backups=backups)
    request = erasing.ask(copied, [line.subject for line in erasure_due.due(copied)]).value
    other = replace(copied, actor=replace(copied.actor, account="akurz", name="Alex Kurz"))
    erasing.execute(other, request.id)
    copied.db.close()
    assert len(list(tmp_path.rglob("*.geloescht.json"))) == 2
    closed.house.work.db.close()

    for _ in range(2):
        office = open_workplace(
            path_of(closed), builders.a_clerk(), lambda: CASE_DUE, backups=backups
        )
        try:
            assert swap_of(office, closed.id).title.startswith(erasing_case.NAMES[0])
        finally:
            office.db.close()


def test_a_backup_opened_where_it_lies_forgets_as_well(closed: Closed, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    copy = backups / "jobtausch-20220301-101112-000001-automatisch.sqlite"
    shutil.copyfile(path_of(closed), copy)
    work = replace(closed.on(CASE_DUE), backups=backups)
    request = erasing.ask(work, [line.subject for line in erasure_due.due(work)]).value
    erasing.execute(replace(closed.on(CASE_DUE, "akurz"), backups=backups), request.id)

    opened = open_workplace(copy, builders.a_clerk(), lambda: CASE_DUE)
    try:
        assert hits(copy, everything()) == []
        sound(opened)
    finally:
        opened.db.close()


def test_who_reads_meanwhile_keeps_the_file_from_being_written_anew_for_now(
    closed: Closed,
) -> None:
    path = path_of(closed)
    request = asked(closed, CASE_DUE)
    with closing(sqlite3.connect(path, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM swap").fetchone()
        with pytest.raises(Unavailable):
            erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
        reading.execute("COMMIT")
    assert hits(path, canaries(erasing_case.NAMES[0])) != []
    outcome = erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
    assert outcome.note == ""
    assert hits(path, everything()) == []
    sound(closed.house.work)


def test_the_record_of_an_erasure_outlasts_restoring_an_older_copy(
    closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The worker that restores has a clock of its own.
    for module in (restoring, forgetting):
        monkeypatch.setattr(module, "utc_now", lambda: noon(CASE_DUE))
    work = kept(closed.on(CASE_DUE), tmp_path / "Sicherungen")
    place = safe(work)
    empty = backups.make(place, Occasion.AUTOMATIC)
    waiting = asked(closed, CALENDAR_DUE, ErasureKind.CALENDAR)
    asking = backups.make(place, Occasion.AUTOMATIC)
    erasing.execute(closed.on(CALENDAR_DUE, "akurz"), waiting.id)
    erased(closed, CASE_DUE)
    wanted = [(each.id, each.state, each.counts) for each in erasures.all_erasures(work.db)]
    assert [state for _, state, _ in wanted] == [ErasureState.EXECUTED] * 2
    for source in (empty, asking):
        staged = restoring.stage(place, source)
        restoring.carry_out(restoring.order(work, place, staged))
        found = [(each.id, each.state, each.counts) for each in erasures.all_erasures(work.db)]
        assert found == wanted
        assert work.db.rows("SELECT id FROM swap") == []
        sound(work)
