"""Notes of what is gone: they take out what an older copy brings back, and nothing that goes on."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import builders
import pytest
from clock import noon
from copies import kept, safe
from databases import content, tamper
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
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.ids import made_on
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import (
    backups,
    cases,
    checking,
    erasing,
    forgetting,
    keeping,
    noted_erasures,
    restoring,
)
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit, erased_file, erased_places


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
@pytest.mark.parametrize("day", [CLOSED - timedelta(days=1), date(2021, 1, 1)])
def test_what_goes_on_in_the_file_is_not_erased_by_a_line_of_text(
    closed: Closed, what: str, day: date
) -> None:
    work = closed.on(CASE_DUE)
    planted(erased_places.places(path_of(closed))[0], closed.id, day, what)

    assert forgetting.unanswered(work) == ()
    found = checking.check(work, Path("nirgends"))
    assert found.doubted == (closed.id,)
    assert not found.is_sound
    assert keeping.is_doubted_alone(found)
    assert "Es wurde nichts gelöscht" in keeping.damage_words(found)


@pytest.mark.parametrize("what", ["case", "person", "history", "calendar", "feedback"])
@pytest.mark.parametrize("day", [CASE_DUE, date(2200, 1, 1)])
@pytest.mark.parametrize("place", ["beside", "backups"])
def test_a_planted_note_erases_nothing_whatever_its_day(
    closed: Closed, tmp_path: Path, what: str, day: date, place: str
) -> None:
    path, backups = path_of(closed), tmp_path / "backups"
    backups.mkdir()
    closed.house.work.db.close()
    before = content(path)
    record_id = "person-a" if what == "person" else closed.id
    row = {
        "id": record_id,
        "what": what,
        "erased_on": day.isoformat(),
        "by": [erased_file.mark(path)],
    }
    folder = path.parent if place == "beside" else backups
    name = path.name if place == "beside" else "urlaub.sqlite"
    erased_places.places(folder / name)[0].write_text(json.dumps([row]), encoding="utf-8")

    for read_only in (True, False):
        with pytest.raises(Unavailable) as caught:
            open_workplace(
                path, builders.a_clerk(), lambda: CASE_DUE, read_only=read_only, backups=backups
            )
        assert caught.value.fault is Fault.HOLDS_ERASED
    assert content(path) == before


def asked_of(path: Path, backups: Path | None = None) -> Workplace:
    actor = builders.a_clerk()
    return open_workplace(path, actor, lambda: CASE_DUE, inspects=True, backups=backups)


def test_who_keeps_it_is_in_the_history_and_not_asked_again(closed: Closed) -> None:
    path = path_of(closed)
    closed.house.work.db.close()
    place = erased_places.places(path)[0]
    planted(place, closed.id, CASE_DUE)
    work = asked_of(path)
    asked = noted_erasures.question(work)
    assert asked is not None
    assert asked.references[0] in noted_erasures.question_lines(asked)[0]
    assert noted_erasures.keep(work) == 1
    entry = audit.entries(work.db)[-1]
    assert (entry.action, entry.actor) == (Action.ERASURE_DOUBTED, "Kim Weber")
    assert closed.id in str(entry.details)
    work.db.close()

    assert erased_file.read([place]) == frozenset()
    again = open_workplace(path, builders.a_clerk(), lambda: CASE_DUE)
    assert cases.count(again, CaseFilter.ALL) == 1
    assert checking.check(again, Path("nirgends")).is_sound
    again.db.close()


def test_who_may_not_erase_does_not_decide(closed: Closed) -> None:
    path = path_of(closed)
    closed.house.work.db.close()
    planted(erased_places.places(path)[0], closed.id, CASE_DUE)
    work = asked_of(path)
    reader = replace(work, actor=replace(work.actor, role=Role.READER))
    for deed in (noted_erasures.question, noted_erasures.erase_again, noted_erasures.keep):
        with pytest.raises(DomainError) as caught:
            deed(reader)
        assert caught.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED
    work.db.close()


def test_an_open_case_cannot_have_come_to_its_end_and_been_kept_by_today(house: House) -> None:
    swap = house.a_case()
    today = house.work.now().date()
    planted(erased_places.places(Path(house.work.db.path))[0], swap.id, today)
    work = house.on(today)

    assert forgetting.unanswered(work) == ()
    assert forgetting.contradicted(work) != ()
    half_a_year = today + timedelta(days=190)
    later = replace(house.on(half_a_year), now=lambda: noon(half_a_year))
    planted(erased_places.places(Path(house.work.db.path))[0], swap.id, half_a_year)
    # An older copy knows nothing of what came after it.
    assert len(forgetting.unanswered(later)) == 1


def test_an_id_that_was_made_later_is_not_the_one_that_was_erased(closed: Closed) -> None:
    made = made_on(closed.id)
    assert made is not None
    with closed.house.work.db.write_derived() as change:
        change.run("DROP TRIGGER audit_no_update")
        change.run("UPDATE audit SET at = '2000-01-01T00:00:00.000+00:00'")
    planted(erased_places.places(path_of(closed))[0], closed.id, made - timedelta(days=1))
    assert forgetting.unanswered(closed.on(CASE_DUE)) == ()
    planted(erased_places.places(path_of(closed))[0], closed.id, made)
    assert len(forgetting.unanswered(closed.on(CASE_DUE))) == 1


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


def test_the_command_that_decides_asks_erases_and_keeps(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = a_closed_case(house)
    path = path_of(closed)
    closed.house.work.db.close()
    before = path.read_bytes()
    wanted = ["erased", "--data", str(path)]
    for answer, said, left in (
        ("--keep", "Behalten", 1),
        ("--again", "Wieder gelöscht", 0),
    ):
        path.write_bytes(before)
        planted(erased_places.places(path)[0], closed.id, datetime.now(UTC).date())
        assert main(["list", "--data", str(path)]) == 1
        assert "jobswap-desktop erased" in capsys.readouterr().err
        main(["check", "--data", str(path)])
        assert f"nennt {closed.id} als endgültig gelöscht" in capsys.readouterr().out
        assert main(wanted) == 0
        assert "11.2-JT" in capsys.readouterr().out
        assert main([*wanted, answer]) == 0
        assert said in capsys.readouterr().out
        assert main(["list", "--json", "--data", str(path)]) == 0
        assert len(json.loads(capsys.readouterr().out)) == left
        assert main(wanted) == 0
        assert "Kein Vermerk" in capsys.readouterr().out


def test_a_copy_put_in_its_place_is_asked_about_without_the_note_beside_it(
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
        with pytest.raises(Unavailable):
            open_workplace(path, builders.a_clerk(), lambda: CASE_DUE, backups=backups)
        work = asked_of(path, backups)
        assert noted_erasures.erase_again(work) > 0
        assert cases.count(work, CaseFilter.ALL) == 0
        work.db.close()
    assert kept.exists()


def test_a_copy_under_another_name_is_asked_about_as_well(closed: Closed, tmp_path: Path) -> None:
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
        with pytest.raises(Unavailable) as caught:
            at(closed.house.work, other, CASE_DUE, backups=backups, usual=path)
        assert caught.value.fault is Fault.HOLDS_ERASED


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


def test_an_entry_names_what_is_gone_when_table_and_notes_were_emptied(
    closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = kept(closed.on(CASE_DUE), tmp_path / "Sicherungen")
    source = backups.make(safe(work), Occasion.BY_HAND)
    request = asked(closed, CASE_DUE)
    erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
    for note in tmp_path.rglob("*.geloescht.json"):
        note.unlink()
    tamper(work.db.place, "DELETE FROM erased")
    assert f"gone {closed.id}" in audit.faults(work.db)
    # Whatever the clock of the workstation says.
    early = closed.on(CALENDAR_DUE).now
    monkeypatch.setattr(restoring, "utc_now", early)
    staged = restoring.stage(safe(work), source)
    assert staged.preview.erased_cases == 1
    restoring.carry_out(restoring.order(replace(work, now=early), safe(work), staged))
    assert work.db.rows("SELECT id FROM swap") == []
    assert f"gone {closed.id}" not in audit.faults(work.db)
