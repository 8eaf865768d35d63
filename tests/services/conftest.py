"""A real file on disk with the two offices and the two people of the sample case."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import quick_files
from house import House, a_house
from partner_offices import Employer, two_employers

from jobswap_desktop.store import swaps
from jobswap_desktop.store.database import Database


@pytest.fixture(autouse=True)
def _quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_files.use(monkeypatch)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path / "jobtausch.sqlite")
    yield made
    _is_kept_as_it_is(made.work.db)
    made.work.db.close()


def _is_kept_as_it_is(db: Database) -> None:
    """Make sure that the case which is not read anew says what the database says."""
    last = db.last_case.swap
    if last is not None and db.is_open:
        assert swaps.recall(db, last.id) == swaps.find(db, last.id)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Employer, Employer]]:
    """Two employers who know each other by files alone."""
    with two_employers(tmp_path) as found:
        yield found


@pytest.fixture
def city(both: tuple[Employer, Employer]) -> Employer:
    return both[0]


@pytest.fixture
def union(both: tuple[Employer, Employer]) -> Employer:
    return both[1]
