"""Notes of what is gone: they take out what an older copy brings back, and nothing that goes on."""

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import builders
import pytest
from clock import noon
from erasing_case import (
    CALENDAR_DUE,
    CASE_DUE,
    CLOSED,
    Closed,
    a_closed_case,
    a_second_account,
    asked,
    erased,
    path_of,
)
from house import House

from jobswap_desktop.cli import main
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import made_on
from jobswap_desktop.services import cases, checking, erasing, forgetting, keeping
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit, erased_places


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def planted(place: Path, record_id: str, day: date, what: str = "case") -> None:
    row = {"id": record_id, "what": what, "erased_on": day.isoformat()}
    place.write_text(json.dumps([row]), encoding="utf-8")


def at(work: Workplace, path: Path, day: date, *, backups: Path, usual: Path) -> Workplace:
    return open_workplace(path, work.actor, lambda: day, backups=backups, usual=usual)


@pytest.mark.parametrize("what", ["case", "history", "calendar"])
@pytest.mark.parametrize("day", [CLOSED - timedelta(days=1), date(2021, 1, 1), date(2200, 1, 1)])
def test_what_goes_on_in_the_file_is_not_erased_by_a_line_of_text(
    closed: Closed, what: str, day: date
) -> None:
    work = closed.on(CASE_DUE)
    planted(erased_places.places(path_of(closed))[0], closed.id, day, what)

    assert forgetting.forget_again(work) == 0
    assert cases.count(work, CaseFilter.ALL) == 1
    found = checking.check(work, Path("nirgends"))
    assert found.doubted == (closed.id,)
    assert not found.is_sound
    assert keeping.is_doubted_alone(found)
    assert "Es wurde nichts gelöscht" in keeping.damage_words(found)


def test_an_open_case_cannot_have_come_to_its_end_and_been_kept_by_today(house: House) -> None:
    swap = house.a_case()
    today = house.work.now().date()
    planted(erased_places.places(Path(house.work.db.path))[0], swap.id, today)
    work = house.on(today)

    assert forgetting.forget_again(work) == 0
    assert forgetting.contradicted(work) != ()
    half_a_year = today + timedelta(days=190)
    later = replace(house.on(half_a_year), now=lambda: noon(half_a_year))
    planted(erased_places.places(Path(house.work.db.path))[0], swap.id, half_a_year)
    # An older copy knows nothing of what came after it.
    assert forgetting.forget_again(later) == 1


def test_an_id_that_was_made_later_is_not_the_one_that_was_erased(closed: Closed) -> None:
    made = made_on(closed.id)
    assert made is not None
    with closed.house.work.db.write_derived() as change:
        change.run("DROP TRIGGER audit_no_update")
        change.run("UPDATE audit SET at = '2000-01-01T00:00:00.000+00:00'")
    planted(erased_places.places(path_of(closed))[0], closed.id, made - timedelta(days=1))
    assert forgetting.forget_again(closed.on(CASE_DUE)) == 0
    planted(erased_places.places(path_of(closed))[0], closed.id, made)
    assert forgetting.forget_again(closed.on(CASE_DUE)) == 1


def test_the_command_that_lists_erases_nothing_and_check_says_it(
    closed: Closed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = path_of(closed)
    length = audit.length(closed.house.work.db)
    closed.house.work.db.close()
    planted(erased_places.places(path)[0], closed.id, date(2022, 1, 1))

    assert main(["list", "--data", str(path)]) == 0
    assert "Keine Fälle" not in capsys.readouterr().out
    assert main(["check", "--data", str(path)]) == 1
    said = capsys.readouterr().out
    assert f"nennt {closed.id} als endgültig gelöscht" in said
    assert f"({length} Einträge" in said or "nicht in Ordnung" in said


def test_a_copy_put_in_its_place_is_rid_of_them_without_the_note_beside_it(
    closed: Closed, tmp_path: Path
) -> None:
    path, backups = path_of(closed), tmp_path / "backups"
    backups.mkdir()
    older = tmp_path / "kopie.sqlite"
    shutil.copyfile(path, older)
    request = asked(closed, CASE_DUE)
    erasing.execute(replace(closed.on(CASE_DUE, "akurz"), backups=backups), request.id)
    closed.house.work.db.close()
    beside, kept = erased_places.places(path, backups)
    for spoiled in ("gone", "empty", "folder"):
        shutil.copyfile(older, path)
        beside.rmdir() if beside.is_dir() else beside.unlink(missing_ok=True)
        if spoiled == "empty":
            beside.write_text("", encoding="utf-8")
        if spoiled == "folder":
            beside.mkdir()
        for read_only in (True, False):
            again = open_workplace(
                path,
                builders.a_clerk(),
                lambda: CASE_DUE,
                read_only=read_only,
                backups=backups,
            )
            assert cases.count(again, CaseFilter.ALL) == 0
            again.db.close()
    assert kept.exists()


def test_a_copy_under_another_name_is_rid_of_what_the_office_erased(
    closed: Closed, tmp_path: Path
) -> None:
    path, backups = path_of(closed), tmp_path / "backups"
    backups.mkdir()
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    others = [path.with_name("alt.sqlite"), elsewhere / "alt.sqlite"]
    for other in others:
        shutil.copyfile(path, other)
    request = asked(closed, CASE_DUE)
    erasing.execute(replace(closed.on(CASE_DUE, "akurz"), backups=backups), request.id)
    closed.house.work.db.close()

    for other in others:
        found = at(closed.house.work, other, CASE_DUE, backups=backups, usual=path)
        assert cases.count(found, CaseFilter.ALL) == 0
        found.db.close()


def test_what_a_copy_to_learn_with_erased_is_not_gone_from_the_office(
    closed: Closed, tmp_path: Path
) -> None:
    path, backups = path_of(closed), tmp_path / "backups"
    backups.mkdir()
    learning = path.with_name("lernen.sqlite")
    shutil.copyfile(path, learning)
    copied = at(closed.house.work, learning, CASE_DUE, backups=backups, usual=path)
    copied = replace(copied, now=lambda: noon(CASE_DUE))
    with_copy = replace(closed, house=replace(closed.house, work=copied))
    erased(with_copy, CALENDAR_DUE)
    erased(with_copy, CASE_DUE)
    copied.db.close()
    closed.house.work.db.close()

    office = at(closed.house.work, path, CASE_DUE, backups=backups, usual=path)
    assert cases.count(office, CaseFilter.ALL) == 1
    assert checking.check(office, backups).doubted == ()
    office.db.close()
