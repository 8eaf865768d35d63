"""A file with many cases in its list, written in bulk: only what the list itself reads."""

from dataclasses import fields
from datetime import timedelta
from typing import cast

from builders import FRIDAY, MONDAY, a_swap

from jobswap_desktop.domain.cases import CaseRow, case_row
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.records import encode
from jobswap_desktop.store.sqlite import SqliteDatabase

NAMES = ("Schröder", "Yılmaz", "Groß", "Nowak", "Brandes", "Straßer", "Özdemir", "Łukasik")

_NAMES = [field.name for field in fields(CaseRow)]


def add_many_cases(work: Workplace, count: int) -> None:
    """Add `count` cases, a week apart by turns; every fourth is over."""
    plain = encode(case_row(a_swap()))
    index_rows, swap_rows, words = [], [], []
    for number in range(count):
        monday = MONDAY + timedelta(weeks=number % 50)
        key = f"many-{number:06}"
        title = f"Ida {NAMES[number % len(NAMES)]} ⇄ Tim Nummer{number}"
        index_rows.append(
            plain
            | {
                "swap_id": key,
                "reference": f"JT-2022-{number:05}",
                "title": title,
                "is_open": int(number % 4 != 0),
                "state": "closed" if number % 4 == 0 else "approved",
                "first_day": monday.isoformat(),
                "last_day": (FRIDAY + timedelta(weeks=number % 50)).isoformat(),
            }
        )
        swap_rows.append((key, index_rows[-1]["reference"]))
        words.append((fold(f"{title} Stadt Lindenfurt IT-Verbund Westtal"), key))
    names, connection = _NAMES, cast("SqliteDatabase", work.db).connection
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark, responsible,"
        " deputy, partner_reference, reason, version)"
        " VALUES (?, ?, 'mutual', '2022-01-01', 'approved', '', '', '', '', '', '', 1)",
        swap_rows,
    )
    connection.executemany(
        f"INSERT INTO case_index ({', '.join(names)}) VALUES ({', '.join(':' + n for n in names)})",  # noqa: S608 - names of our own fields
        index_rows,
    )
    connection.executemany(
        "INSERT INTO search (rowid, facts, attached)"
        " SELECT number, ?, '' FROM case_index WHERE swap_id = ?",
        words,
    )
    connection.execute("COMMIT")
