"""The ledger over all cases: who is in the house unprotected, who is missing next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import builders
import pytest
from builders import FRIDAY, MONDAY, TODAY
from case_steps import a_case, approved_case, held, protect, swap_of
from databases import connection_of, keep
from effort import on_file
from many_cases import add_many_cases

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    cases,
    confidentiality,
    editing,
    ledger,
    offices,
    people,
    undoing,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store.records import encode

U = UndertakingState
TUESDAY = MONDAY + timedelta(days=1)
F = LedgerFilter
# What a file's engine does in a frame of 16 ms, even on a slow machine.
STEPS_OF_A_FRAME = 400_000


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workplace]:
    place = open_workplace(tmp_path / "jobtausch.sqlite", builders.a_clerk(), lambda: TODAY)
    for office in (builders.an_office(), builders.a_partner_office()):
        offices.save(place, office)
    for person in (builders.a_person(), builders.a_partner()):
        people.save(place, person)
    yield place
    place.db.close()


@pytest.fixture
def protected(work: Workplace) -> SwapId:
    swap_id = approved_case(work)
    protect(work, swap_id)
    return swap_id


def visitors(work: Workplace, ledger_filter: LedgerFilter, text: str = "") -> list[str]:
    found = ledger.rows(work, ledger_filter, text)
    assert len(found) == ledger.count(work, ledger_filter, text)
    return [row.visitor for row in found]


def leave(work: Workplace, swap_id: SwapId, state: UndertakingState) -> Outcome[Swap]:
    nda = held(work, swap_id, Act.NDA)
    return confidentiality.leave(work, swap_id, nda.id, state, "falscher Name")


def row_of(work: Workplace, number: int = 0) -> LedgerRow:
    return sorted(ledger.rows(work, F.ALL), key=lambda row: row.visitor, reverse=True)[number]


def test_everybody_in_the_house_is_protected(work: Workplace, protected: SwapId) -> None:
    assert protected
    there = work.on(TUESDAY)
    found = ledger.overview(there)
    assert (found.counts[F.IN_HOUSE], found.counts[F.UNPROTECTED]) == (2, 0)
    assert (found.unprotected, found.next_missing, found.days_left) == ((), None, None)
    assert sorted(visitors(there, F.IN_FORCE)) == ["Jana Voss", "Mara Lindner"]


def test_voided_during_the_stay_is_an_alarm_and_undo_ends_it(
    work: Workplace, protected: SwapId
) -> None:
    there = work.on(TUESDAY)
    outcome = leave(there, protected, U.VOIDED)
    found = ledger.overview(there)
    assert [row.visitor for row in found.unprotected] == ["Mara Lindner"]
    assert (found.counts[F.IN_HOUSE], found.unprotected_today) == (2, 1)
    assert found.next_missing is not None
    assert (found.next_missing.next_act, found.next_missing.next_code) == ("nda", "nda_open")
    assert found.days_left == -1
    assert len(swap_of(there, protected).unprotected(TUESDAY)) == 1

    assert outcome.undo is not None
    redo = undoing.undo(there, outcome.undo).undo
    assert visitors(there, F.UNPROTECTED) == []
    assert redo is not None
    undoing.undo(there, redo)
    assert visitors(there, F.UNPROTECTED) == ["Mara Lindner"]


@pytest.mark.parametrize(
    ("day", "here", "today"),
    [
        (MONDAY - timedelta(days=1), 0, 0),
        (MONDAY, 1, 1),
        (FRIDAY, 1, 1),
        (FRIDAY + timedelta(days=1), 1, 0),
        (FRIDAY + timedelta(days=3), 0, 0),
    ],
)
def test_the_week_counts_and_so_does_the_day(
    work: Workplace, protected: SwapId, day: date, here: int, today: int
) -> None:
    leave(work.on(MONDAY), protected, U.VOIDED)
    found = ledger.overview(work.on(day))
    assert found.counts[F.UNPROTECTED] == here
    assert found.unprotected_today == today


def test_who_is_not_let_in_is_not_in_the_house(work: Workplace, protected: SwapId) -> None:
    there = work.on(TUESDAY)
    leave(there, protected, U.ACCESS_REVOKED)
    assert visitors(there, F.UNPROTECTED) == []
    assert visitors(there, F.IN_HOUSE) == ["Jana Voss"]
    assert swap_of(there, protected).unprotected(TUESDAY) == ()
    assert visitors(there, F.MISSING) == ["Mara Lindner"]


def test_a_case_that_is_not_approved_or_over_puts_nobody_in_the_house(work: Workplace) -> None:
    swap_id = a_case(work)
    there = work.on(TUESDAY)
    assert visitors(there, F.IN_HOUSE) == []
    assert len(visitors(there, F.MISSING)) == 2
    editing.move(work, swap_id, SwapState.WITHDRAWN, "Wunsch")
    assert visitors(there, F.MISSING) == []
    assert len(visitors(there, F.ALL)) == 2


def test_what_is_missing_next_follows_the_acts(work: Workplace) -> None:
    swap_id = approved_case(work)
    seen = []
    for _ in range(20):
        row = row_of(work)
        seen.append((row.next_act, row.next_code))
        if not row.next_act:
            break
        item = held(work, swap_id, Act(row.next_act))
        command = confidentiality.Advance(
            undertaking_id=item.id,
            on=work.today(),
            by="Holger Brandt",
            by_function="Verbandsvorsteher",
            filed_at="Band 1",
        )
        confidentiality.advance(work, swap_id, command)
    assert seen == [
        ("nda", "nda_open"),
        ("nda", "nda_handed_over"),
        ("nda", "nda_signed"),
        ("formal_obligation", "obligation_open"),
        ("data_protection", "data_protection_open"),
        ("data_protection", "data_protection_handed_over"),
        ("nda", ""),
        ("formal_obligation", ""),
        ("data_protection", ""),
        ("", ""),
    ]


def test_a_longer_stay_has_lapsed_and_a_period_ends_soon(
    work: Workplace, protected: SwapId
) -> None:
    assert visitors(work, F.LAPSING) == []
    placement = swap_of(work, protected).placements[0]
    details = editing.PlacementDetails(
        first_day=MONDAY, last_day=FRIDAY + timedelta(weeks=1), place=placement.place
    )
    editing.edit_placement(work, protected, placement.id, details)
    assert visitors(work, F.LAPSING) == ["Mara Lindner"]
    row = row_of(work)
    assert (row.nda_state, row.nda_in_force, row.next_code) == ("lapsed", False, "nda_lapsed")


def test_a_period_agreed_on_is_told_four_weeks_before_it_ends(work: Workplace) -> None:
    swap_id = approved_case(work)
    until = date(2022, 6, 30)
    nda = held(work, swap_id)
    confidentiality.agree_period(work, swap_id, nda.id, until)
    protect(work, swap_id)
    assert visitors(work.on(until - timedelta(days=29)), F.LAPSING) == []
    assert visitors(work.on(until - timedelta(days=28)), F.LAPSING) == ["Mara Lindner"]
    assert visitors(work.on(until), F.LAPSING) == ["Mara Lindner"]
    after = until + timedelta(days=1)
    assert visitors(work.on(after), F.LAPSING) == []
    assert row_of(work).state_on(Act.NDA, until) is U.FILED
    assert row_of(work).state_on(Act.NDA, after) is U.LAPSED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lindn", ["Mara Lindner"]),
        ("  VOSS jana", ["Jana Voss"]),
        ("westtal", ["Mara Lindner"]),
        ("2022-001", ["Jana Voss", "Mara Lindner"]),
        ("indner", []),
        ("lindner' OR 1=1 --", []),
        ("%", ["Jana Voss", "Mara Lindner"]),
    ],
)
def test_lines_are_found_by_words_as_they_begin(
    work: Workplace, text: str, found: list[str]
) -> None:
    a_case(work)
    assert sorted(visitors(work, F.ALL, text)) == found


def test_a_stay_that_comes_about_after_all_is_found_again(work: Workplace) -> None:
    swap_id = a_case(work)
    known = swap_of(work, swap_id)
    first, second = known.placements
    gone = replace(known, placements=(replace(first, no_show=True), second))
    keep(work.db, gone, known)
    assert visitors(work, F.ALL, "voss lindner") == []
    assert len(visitors(work, F.ALL, "lindner")) + len(visitors(work, F.ALL, "voss")) == 1
    now = swap_of(work, swap_id)
    back = replace(now, placements=tuple(replace(stay, no_show=False) for stay in now.placements))
    keep(work.db, back, now)
    assert visitors(work, F.ALL, "lindner") == ["Mara Lindner"]
    assert visitors(work, F.ALL, "voss") == ["Jana Voss"]


def test_a_new_name_is_found(work: Workplace) -> None:
    a_case(work)
    mara = next(p for p in people.all_people(work) if p.first_name == "Mara")
    people.save(work, replace(mara, last_name="Schröder"))
    assert visitors(work, F.ALL, "schroder") == ["Mara Schröder"]
    assert visitors(work, F.ALL, "lindner") == []


def test_twenty_thousand_lines_stay_quick(work: Workplace) -> None:
    a_case(work)
    add_lines(work, 20_000)
    assert ledger.count(work, F.ALL) == cases.most_counted() + 1
    assert ledger.count(work, F.IN_HOUSE) > 0
    assert ledger.count(work, F.ALL, "schroder") == cases.most_counted("schroder") + 1
    assert len(ledger.rows(work, F.ALL, "voss 9")) >= ledger.PAGE
    for ledger_filter in F:
        for text in ("", "s", "schroder", "voss 9"):
            effort = on_file(work, partial(_shown, ledger_filter=ledger_filter, text=text))
            assert effort.work <= STEPS_OF_A_FRAME, (ledger_filter, text, effort)


_LINES_FOUND = """UPDATE search SET facts = facts || (
    SELECT group_concat(replace(ledger_index.words, ' ', ' \u0142'), '')
    FROM case_index JOIN ledger_index ON ledger_index.swap_id = case_index.swap_id
    WHERE case_index.number = search.rowid) WHERE rowid > 1"""


def add_lines(work: Workplace, number: int) -> None:
    """Add lines of many cases, a week apart by turns; a third is not in force."""
    add_many_cases(work, number // 2)
    plain = encode(row_of(work))
    names = ("Schröder", "Voss", "Groß", "Yılmaz")
    lines = []
    for line in range(number):
        monday = MONDAY + timedelta(weeks=line % 104 - 52)
        visitor = f"Ida {names[line % 4]} {line}"
        lines.append(
            plain
            | {
                "placement_id": f"many-{line:06}",
                "swap_id": f"many-{line // 2:06}",
                "reference": f"JT-2022-{line // 2:05}",
                "visitor": visitor,
                "first_day": monday.isoformat(),
                "last_day": (monday + timedelta(days=4)).isoformat(),
                "is_admitted": 1,
                "nda_in_force": int(line % 3 != 0),
                "words": "".join(f" {word}" for word in tokens(f"{visitor} IT-Verbund Westtal")),
            }
        )
    columns = ", ".join(f":{name}" for name in plain)
    connection = connection_of(work.db)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN")
    connection.executemany(
        f"INSERT INTO ledger_index ({', '.join(plain)}) VALUES ({columns})",  # noqa: S608 - names of our own fields
        lines,
    )
    connection.execute(_LINES_FOUND)
    connection.execute("COMMIT")


def _shown(work: Workplace, ledger_filter: LedgerFilter, text: str) -> None:
    ledger.rows(work, ledger_filter, text)
    ledger.count(work, ledger_filter, text)
