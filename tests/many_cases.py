"""A file with many cases in its list, written in bulk: only what the list itself reads."""

from dataclasses import fields
from datetime import timedelta

from builders import FRIDAY, MONDAY, a_swap

from jobswap_desktop.domain.cases import CaseRow, case_row
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import search
from jobswap_desktop.store.records import encode

NAMES = ("Schröder", "Yılmaz", "Groß", "Nowak", "Brandes", "Straßer", "Özdemir", "Łukasik")

_NAMES = [field.name for field in fields(CaseRow)]
_SWAP = """INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark, responsible,
    deputy, partner_reference, reason, version)
VALUES (:id, :reference, 'mutual', '2022-01-01', 'approved', '', '', '', '', '', '', 1)"""
_LINE = f"""INSERT INTO case_index ({", ".join(_NAMES)})
VALUES ({", ".join(":" + name for name in _NAMES)})"""  # noqa: S608 - names of our own fields
_WORDS = """INSERT INTO search (rowid, facts, attached)
SELECT number, :facts, '' FROM case_index WHERE swap_id = :id"""


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
        swap_rows.append({"id": key, "reference": index_rows[-1]["reference"]})
        facts = fold(f"{title} Stadt Lindenfurt IT-Verbund Westtal")
        still = f" {search.STILL_OPEN}" if number % 4 else ""
        words.append({"facts": f"{facts}{still}", "id": key})
    with work.db.write_derived() as change:
        for row in swap_rows:
            change.run(_SWAP, **row)
        for line in index_rows:
            change.run(_LINE, **line)
        for row in words:
            change.run(_WORDS, **row)
