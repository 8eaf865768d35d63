"""What is typed into a search is words and never syntax: compared with a search in Python."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import House, a_house
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.services import cases, deadlines, editing, ledger

REMARKS = (
    "NEAR and AND or OR not NOT",
    "100 % sicher_stellen * und ?",
    "SELECT * FROM swap; DROP TABLE swap; --",
    'sagte "Straße" und ^hoch',
    "spalte:wert col-umn a+b (klammer)",
    "Łukasz Yılmaz Großmann",
)
OPERATORS = (
    *('"', '""', "*", "^", ":", "+", "-", "(", ")", "{", "}", "AND", "OR", "NOT", "NEAR", "NEAR("),
    *(
        "%",
        "_",
        "\\",
        "'",
        "' OR 1=1 --",
        "; DROP TABLE swap",
        "facts:",
        "attached :",
        "\0",
        "rowid",
    ),
    *(
        "swap",
        "und",
        "straße",
        "STRASSE",
        "lukasz",
        "gross",
        "voss",
        "100",
        "a+b",
        "sicher_stellen",
    ),
)
TYPED = (
    st.lists(st.sampled_from(OPERATORS), max_size=5).map(" ".join)
    | st.lists(st.sampled_from(OPERATORS), max_size=5).map("".join)
    | st.text(max_size=12)
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = a_house(Path(tmp_path_factory.mktemp("suche")) / "jobtausch.sqlite")
    for remark in REMARKS:
        swap = made.a_case()
        details = editing.CaseDetails(remark=remark, responsible="Kim Weber")
        editing.edit_case(made.work, swap.id, details)
    yield made
    made.work.db.close()


@pytest.fixture(scope="module")
def words(house: House) -> dict[str, tuple[str, ...]]:
    """What each case is found by, as the index keeps it."""
    rows = house.work.db.rows(
        """SELECT case_index.swap_id, facts || ' ' || attached AS text FROM search
        JOIN case_index ON case_index.number = search.rowid"""
    )
    # Not folded once more: there are words that nobody types.
    return {row["swap_id"]: tuple(re.findall(r"[^\W_]+", row["text"])) for row in rows}


@settings(max_examples=500, deadline=None)
@given(TYPED)
def test_a_search_finds_what_has_every_word(
    house: House, words: dict[str, tuple[str, ...]], typed: str
) -> None:
    wanted = tokens(typed)
    expected = {
        swap_id
        for swap_id, held in words.items()
        if all(any(word.startswith(each) for word in held) for each in wanted)
    }
    found = {row.swap_id for row in cases.rows(house.work, CaseFilter.ALL, typed)}
    assert found == expected
    assert cases.count(house.work, CaseFilter.ALL, typed) == len(expected)


@settings(max_examples=100, deadline=None)
@given(TYPED)
def test_no_other_search_takes_it_for_syntax(house: House, typed: str) -> None:
    ledger.rows(house.work, LedgerFilter.ALL, typed)
    ledger.count(house.work, LedgerFilter.ALL, typed)
    deadlines.rows(house.work, text=typed)
    cases.likely_word(house.work, typed)


def test_nothing_was_dropped(house: House) -> None:
    assert cases.count(house.work, CaseFilter.ALL) == len(REMARKS)
    assert [row.reference for row in cases.rows(house.work, CaseFilter.ALL, "drop table")] == [
        "11.2-JT-2021-003"
    ]
