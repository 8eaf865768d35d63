"""The copy made before a file was brought to the newest schema is one of that file's own."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from builders import a_clerk
from clock import pinned
from copies import add_person, kept, safe

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion, read_name
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services import backups, rescuing, restoring
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit, audit_heads

RELEASED = sorted((Path(__file__).parents[1] / "store" / "released").glob("schema_*.sqlite"))
YEARS_LATER = date(2045, 3, 1)


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "jobtausch.sqlite"))


def an_opened(path: Path) -> Workplace:
    folder = path.parent / "Sicherungen"
    work = open_workplace(path, a_clerk(), lambda: date(2030, 3, 1), backups=folder)
    return kept(pinned(work, date(2030, 3, 1)), folder)


def before_migration(work: Workplace) -> Path:
    assert work.backups is not None
    (found,) = work.backups.glob("*-vor-Umstellung.sqlite")
    return found


def listed(work: Workplace) -> set[str]:
    return {copy.name for copy in backups.shelf(safe(work)).copies}


def cut(work: Workplace) -> None:
    """Let the history begin later, as an erasure of it does."""
    with work.db.write(deed(work, Action.ERASED)) as change:
        change.forget([], audit.entries(work.db)[-1].sequence - 1)


def a_copy_on(work: Workplace, day: date) -> None:
    made = backups.make(safe(work), Occasion.AUTOMATIC)
    name = read_name(made.name)
    assert name is not None
    at = datetime.combine(day, datetime.min.time(), UTC)
    other = made.with_name(replace(name, made_at=at).text)
    made.rename(other)
    made.with_name(f"{made.name}.json").rename(other.with_name(f"{other.name}.json"))


@pytest.mark.parametrize("cuts", [0, 1, 2])
def test_it_is_listed_restored_and_let_go_of_like_every_other(old: Path, cuts: int) -> None:
    work = an_opened(old)
    copy = before_migration(work)
    assert copy.name in listed(work)
    for number in range(cuts):
        add_person(work, number)
        cut(work)
    assert audit.faults(work.db) == ()
    assert copy.name in listed(work)
    staged = restoring.stage(safe(work), copy)
    assert not staged.is_of_another
    restoring.discard(staged)
    heads = audit_heads.beside_copies(work.db, copy.parent, old.stem)
    assert copy.name in {each.file.removesuffix(".json") for each in heads}

    for number in range(4):
        a_copy_on(work, YEARS_LATER - timedelta(days=number))
    backups.thin(safe(work), copy.parent, datetime(2045, 3, 2, tzinfo=UTC))
    assert not copy.exists()
    assert len(listed(work)) == 4
    work.db.close()


def test_what_it_began_with_is_attested(tmp_path: Path) -> None:
    work = an_opened(Path(shutil.copy(RELEASED[-1], tmp_path / "jobtausch.sqlite")))
    began = audit.first_hash(work.db)
    cut(work)
    (entry,) = (each for each in audit.entries(work.db) if each.action is Action.ERASED)
    assert entry.details is not None
    assert entry.details["began"] == began == audit.first_hash(work.db)
    work.db.close()


def test_copies_of_another_file_of_that_name_are_none_of_it(tmp_path: Path) -> None:
    work = an_opened(Path(shutil.copy(RELEASED[0], tmp_path / "jobtausch.sqlite")))
    (tmp_path / "anderswo").mkdir()
    path = Path(shutil.copy(RELEASED[1], tmp_path / "anderswo" / "jobtausch.sqlite"))
    other = open_workplace(path, a_clerk(), lambda: YEARS_LATER, backups=work.backups)
    assert len(list((tmp_path / "Sicherungen").glob("*-vor-Umstellung.sqlite"))) == 2
    assert len(listed(work)) == len(listed(other)) == 1
    assert listed(work) != listed(other)
    other.db.close()
    work.db.close()


def test_a_file_that_nobody_can_read_any_more_is_rescued_out_of_either_kind(old: Path) -> None:
    work = an_opened(old)
    made = backups.make(safe(work), Occasion.AUTOMATIC)
    work.db.close()
    old.write_bytes(b"nichts mehr davon")
    place = rescuing.place(Unavailable(Fault.NOT_A_DATABASE, str(old)), made.parent)
    assert place is not None
    assert rescuing.choice(place).advised == made.name


def test_of_two_files_of_one_name_none_is_taken_for_the_damaged_one(tmp_path: Path) -> None:
    for number in (0, 1):
        path = Path(shutil.copy(RELEASED[number], tmp_path / "jobtausch.sqlite"))
        work = an_opened(path)
        backups.make(safe(work), Occasion.AUTOMATIC)
        work.db.close()
    path.write_bytes(b"nichts mehr davon")
    error = Unavailable(Fault.NOT_A_DATABASE, str(path))
    assert rescuing.place(error, tmp_path / "Sicherungen") is None
