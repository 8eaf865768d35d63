"""A copy is put in the place of a file in which forms stand open: none of them overwrites more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from copies import kept, safe
from house import House

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.people import Person
from jobswap_desktop.services import backups, people, restoring, undoing
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture
def work(house: House, tmp_path: Path) -> Workplace:
    return kept(house.work, tmp_path / "Sicherungen")


@pytest.fixture
def alex(work: Workplace) -> Iterator[Workplace]:
    path = Path(work.db.path)
    other = open_workplace(path, a_clerk(name="Alex", account="akurz"), lambda: date(2021, 12, 6))
    yield other
    other.db.close()


def mara(work: Workplace) -> Person:
    return next(each for each in people.all_people(work) if each.id == "person-a")


def restore(work: Workplace, source: Path) -> None:
    staged = restoring.stage(safe(work), source)
    restoring.carry_out(restoring.order(work, safe(work), staged))


@pytest.mark.parametrize("times", [1, 2])
def test_what_was_recorded_after_a_restore_is_not_overwritten(
    work: Workplace, alex: Workplace, times: int
) -> None:
    source = backups.make(safe(work), Occasion.BY_HAND)
    form = people.save(work, replace(mara(work), function="Vorher")).value
    for _ in range(times):
        restore(work, source)
        people.save(alex, replace(mara(alex), function="Alex", telephone="0999"))
    with pytest.raises(DomainError) as caught:
        people.save(work, replace(form, unit="Amt 1"))
    assert caught.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert caught.value.problems[0].values["who"] == "Alex"
    assert (mara(work).function, mara(work).telephone) == ("Alex", "0999")


def test_what_was_done_before_a_restore_is_not_taken_back_after_it(
    work: Workplace, alex: Workplace
) -> None:
    source = backups.make(safe(work), Occasion.BY_HAND)
    done = people.save(work, replace(mara(work), function="Vorher"))
    restore(work, source)
    people.save(alex, replace(mara(alex), function="Alex"))
    assert done.undo is not None
    with pytest.raises(DomainError):
        undoing.undo(work, done.undo)
    assert mara(work).function == "Alex"
