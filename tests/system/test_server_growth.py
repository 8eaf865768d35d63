"""On a server as in a file: reading costs the same after ten years of an office as after one."""

from collections.abc import Iterator
from pathlib import Path

import builders
import crowd
import main_actions
import pytest
from cluster import Cluster
from crowd_on_server import onto_server
from effort import on_server

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.services import cases, ledger
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import counting

pytestmark = pytest.mark.system

YOUNG, OLD, OPEN = 1000, 6000, 100
ACTIONS = main_actions.reading(SwapId(""))
# A small table is cheaper read whole, a larger one row by row: a page for each open line.
CHANCE, PAGES = 1.5, 200
# How many are on the way this week is chance, and each is read by itself.
STATEMENTS = 60


@pytest.fixture(scope="module")
def offices(
    server: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workplace, Workplace]]:
    folder = tmp_path_factory.mktemp("offices")
    made = tuple(an_office(server, folder, number) for number in (YOUNG, OLD))
    young, old = made
    yield young, old
    for number, work in zip((YOUNG, OLD), made, strict=True):
        work.db.close()
        server.drop(f"office_{number}")


def an_office(server: Cluster, folder: Path, number: int) -> Workplace:
    path = folder / f"office-{number}.sqlite"
    crowd.fill(path, number, OPEN)
    address = onto_server(path, server, f"office_{number}")
    return open_workplace(address, builders.a_clerk(), lambda: crowd.TODAY)


@pytest.mark.parametrize("name", ACTIONS)
def test_an_archive_five_times_as_long_slows_nothing_down(
    offices: tuple[Workplace, Workplace], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MOST_COUNTED", 300)
    monkeypatch.setattr(counting, "MOST_FOUND", 50)
    young, old = (
        on_server(work, main_actions.reading(SwapId(f"s{number - 1:06}"))[name])
        for work, number in zip(offices, (YOUNG, OLD), strict=True)
    )
    assert old.statements <= CHANCE * young.statements + STATEMENTS, (young, old)
    assert old.work <= CHANCE * young.work + PAGES, (young, old)


def test_a_rare_word_is_found_as_quickly_as_a_frequent_one_however_often(
    offices: tuple[Workplace, Workplace],
) -> None:
    """A plan that was made for any word goes through all cases for one that few have."""
    _young, old = offices
    for text in ("schroder", "004000", "schroder 004000", "lindner") * 4:
        cases.rows(old, CaseFilter.ALL, text)
        ledger.rows(old, LedgerFilter.ALL, text)
    rare = on_server(old, lambda work: ledger.rows(work, LedgerFilter.ALL, "schroder 004000"))
    often = on_server(old, lambda work: ledger.rows(work, LedgerFilter.ALL, "schroder"))
    assert rare.work <= often.work
    held = old.db.rows("SHOW plan_cache_mode")
    assert held == [{"plan_cache_mode": "force_custom_plan"}]


@pytest.mark.parametrize("text", ["schr", "s", "schroder lindner", "000", "2022", "nirgends"])
def test_what_is_found_does_not_hang_on_how_it_is_looked_for(
    offices: tuple[Workplace, Workplace], text: str
) -> None:
    _young, old = offices
    plain = " & ".join(f"'{word}':*" for word in text.split())
    found = old.db.rows(
        "SELECT rowid AS number FROM search WHERE words @@ CAST(:plain AS tsquery)", plain=plain
    )
    wanted = {f"s{row['number'] - 1:06}" for row in found}
    rows = cases.rows(old, CaseFilter.ALL, text, limit=cases.EVERY)
    assert {row.swap_id for row in rows} == wanted
    shown = cases.rows(old, CaseFilter.OPEN, text, limit=cases.EVERY)
    assert shown == tuple(row for row in rows if row.is_open)
