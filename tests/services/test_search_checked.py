"""The search is compared with the cases: what was taken out of it, put in or altered is found."""

from pathlib import Path

import pytest
from case_steps import ready_case, swap_of
from databases import tamper
from erasing_case import a_closed_case
from house import House

from jobswap_desktop.services import checking


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM search", "reference"),
        ("UPDATE search SET facts = 'nix'", "reference"),
        ("UPDATE search SET attached = 'nix'", "reference"),
        ("INSERT INTO search (rowid, facts, attached) VALUES (99, 'nix', '')", "search"),
    ],
)
def test_a_search_that_says_otherwise_than_the_cases_is_found(
    house: House, statement: str, said: str
) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    assert checking.check(house.work, Path("nirgends")).index_faults == ()
    tamper(house.work.db.place, statement)
    found = checking.check(house.work, Path("nirgends"))
    assert found.index_faults == (swap.reference if said == "reference" else said,)
    assert not found.is_sound


def test_a_case_full_of_words_is_found_by_all_of_them(house: House) -> None:
    closed = a_closed_case(house)
    assert checking.check(closed.house.work, Path("nirgends")).index_faults == ()
