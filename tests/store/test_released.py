"""Files of every released schema: brought to the newest, nothing in them lost or in doubt."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from builders import a_one_sided_swap, a_placement
from databases import connection_of, content, opened

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import audit, health, index, people, search, swaps
from jobswap_desktop.store.migrations import NEWEST

RELEASED = sorted((Path(__file__).parent / "released").glob("schema_*.sqlite"))
DAY = date(2022, 4, 1)
# What words begin with that nobody types: the letters that folding makes others of.
MARKS = "\u0142\u00f8"


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "jobtausch.sqlite"))


def test_there_is_a_file_of_every_schema_before_the_newest() -> None:
    assert [path.stem for path in RELEASED] == [f"schema_{n}" for n in range(1, NEWEST)]


def test_every_record_is_still_there_and_still_proven(old_file: Path) -> None:
    before = content(old_file)
    with opened(old_file) as db:
        assert health.schema_number(db) == NEWEST
        assert health.engine_faults(db) == ()
        assert health.foreign_parts(db) == ()
        assert audit.faults(db) == ()
        assert index.faults(db, swaps.each_legible(db)) == ()
    after = content(old_file)
    kept = ("office", "person", "swap", "placement", "participation", "document")
    assert {name: len(after[name]) for name in kept} == {name: len(before[name]) for name in kept}
    assert set(before["audit"]) <= set(after["audit"])


def test_the_case_is_listed_and_found_as_before(old_file: Path) -> None:
    with opened(old_file) as db:
        rows = index.rows(db, CaseFilter.ALL, "", DAY)
        assert [row.state for row in rows] == [SwapState.CLOSED]
        assert index.count(db, CaseFilter.ALL, "voss", DAY) == 1
        # The title of one of its appointments: what belongs to a case is found as well.
        assert index.count(db, CaseFilter.ALL, "teamkoordination", DAY) == 1
        assert index.count(db, CaseFilter.ALL, "gibtesnicht", DAY) == 0


def another() -> Swap:
    return a_one_sided_swap(
        id=SwapId("swap-2"),
        reference="11.2-JT-2022-005",
        state=SwapState.CLOSED,
        placements=(a_placement(id=PlacementId("placement-2"), undertakings=()),),
        approvals=(),
        participations=(),
    )


def test_the_search_finds_by_every_word_as_the_program_would_write_it_now(old_file: Path) -> None:
    with opened(old_file) as db:
        rows = db.rows("SELECT facts FROM search ORDER BY rowid")
        cases = list(swaps.each_legible(db))
        assert sorted(row["facts"] for row in rows) == sorted(map(search.facts, cases))
        assert search.faults(db, cases) == ()


def test_a_known_status_group_stays_known(old_file: Path) -> None:
    with opened(old_file) as db:
        groups = {person.status_group for person in people.all_people(db)}
    assert groups <= set(StatusGroup) - {StatusGroup.UNKNOWN}


def test_a_record_changed_past_the_program_is_still_noticed(old_file: Path) -> None:
    with opened(old_file) as db:
        connection_of(db).execute("UPDATE person SET function = 'Chefin' WHERE last_name = 'Voss'")
        assert [fault.split()[0] for fault in audit.faults(db)] == ["person"]


def test_a_new_column_filled_past_the_program_is_noticed(old_file: Path) -> None:
    with opened(old_file) as db:
        connection_of(db).execute(
            "UPDATE person SET private_address = 'x' WHERE last_name = 'Voss'"
        )
        assert [fault.split()[0] for fault in audit.faults(db)] == ["person"]
