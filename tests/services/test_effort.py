"""What is read again and again costs the same after ten years of an office as after one."""

from collections.abc import Iterator
from pathlib import Path

import builders
import crowd
import main_actions
import pytest
from databases import connection_of
from effort import on_file, plan_of

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services import cases
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import counting, search
from jobswap_desktop.store.sqlite import SqliteDatabase

YOUNG, OLD, OPEN = 500, 2500, 250
ACTIONS = main_actions.reading(SwapId(""))
# A page, the open cases and what is counted are the same; chance makes the rest of it.
CHANCE = 1.25


def an_office(folder: Path, number: int) -> Workplace:
    path = folder / f"office-{number}.sqlite"
    crowd.fill(path, number, OPEN)
    return open_workplace(path, builders.a_clerk(), lambda: crowd.TODAY)


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workplace, Workplace]]:
    folder = tmp_path_factory.mktemp("offices")
    young, old = an_office(folder, YOUNG), an_office(folder, OLD)
    yield young, old
    young.db.close()
    old.db.close()


@pytest.fixture
def _short_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_COUNTED", 300)
    monkeypatch.setattr(counting, "MOST_FOUND", 50)


@pytest.mark.parametrize("name", ACTIONS)
@pytest.mark.usefixtures("_short_counts")
def test_an_archive_five_times_as_long_slows_nothing_down(
    offices: tuple[Workplace, Workplace], name: str
) -> None:
    young, old = (
        on_file(work, main_actions.reading(SwapId(f"s{number - 1:06}"))[name])
        for work, number in zip(offices, (YOUNG, OLD), strict=True)
    )
    assert old.work <= CHANCE * young.work + 100, (young, old)
    assert old.statements <= CHANCE * young.statements + 5, (young, old)


@pytest.mark.usefixtures("_short_counts")
def test_no_list_goes_through_all_cases(
    offices: tuple[Workplace, Workplace], monkeypatch: pytest.MonkeyPatch
) -> None:
    _young, old = offices
    connection = connection_of(old.db)
    asked: list[tuple[str, dict[str, object]]] = []
    plainly = SqliteDatabase.rows

    def rows(db: SqliteDatabase, sql: str, /, **values: object) -> object:
        asked.append((sql, values))
        return plainly(db, sql, **values)

    monkeypatch.setattr(SqliteDatabase, "rows", rows)
    for action in main_actions.reading(SwapId(f"s{OLD - 1:06}")).values():
        action(old)
    counted = [sql for sql, _values in asked if sql.startswith("SELECT count(*)")]
    assert counted
    for sql, values in asked:
        for step in plan_of(connection, sql, values):
            # The index of days and the search give in their order; only a bounded count may scan.
            whole = step.startswith(("SCAN case_index", "SCAN swap", "SCAN placement"))
            assert not whole or sql in counted, (sql, step)


def test_a_beginning_is_looked_for_as_the_words_that_begin_so(
    offices: tuple[Workplace, Workplace],
) -> None:
    _young, old = offices
    assert old.db.words.expression(("schr",)) == '("schrift" OR "schroder" OR "schroeder")'
    assert old.db.words.expression(("sch",)) == '"sch"*'
    assert old.db.words.expression(("nirgends",)) == '"nirgends"*'
    _match, words = search.among_open(old.db, "schrö")
    assert words == f'("schroder" OR "schroeder") AND "{search.STILL_OPEN}"'


@pytest.mark.parametrize("text", ["schr", "sch", "s", "schroder lindner", "000", "0001", "2022"])
def test_what_is_found_does_not_hang_on_how_it_is_looked_for(
    offices: tuple[Workplace, Workplace], text: str
) -> None:
    _young, old = offices
    plain = " ".join(f'"{word}"*' for word in text.split())
    found = old.db.rows("SELECT rowid AS number FROM search WHERE search MATCH :q", q=plain)
    wanted = {f"s{row['number'] - 1:06}" for row in found}
    rows = cases.rows(old, CaseFilter.ALL, text, limit=cases.EVERY)
    assert {row.swap_id for row in rows} == wanted
    still = {row.swap_id for row in rows if row.is_open}
    shown = cases.rows(old, CaseFilter.OPEN, text, limit=cases.EVERY)
    assert {row.swap_id for row in shown} == still
    days = [row.first_day for row in shown]
    assert days == sorted(days)
