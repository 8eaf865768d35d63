"""No table with something of a case or a person is forgotten by what erases."""

from pathlib import Path

from databases import opened

from jobswap_desktop.domain.erasure import ErasedPart
from jobswap_desktop.store import erasing

DERIVED = {"case_index", "ledger_index", "deadline_index"}
"""Made from cases, and forgotten by `derived.forget`."""
NO_PEOPLE = {"attachment_content", "account", "week_template"}
"""Contents go with the last attachment; the others are the office's own."""


def test_every_table_that_points_at_a_case_or_a_person_is_erased(path: Path) -> None:
    with opened(path) as db:
        tables = [
            row["name"] for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        points = {
            table: {row["table"] for row in db.rows(f"PRAGMA foreign_key_list('{table}')")}
            for table in tables
        }
    reached = {"swap", "person"}
    while more := {table for table, to in points.items() if to & reached} - reached:
        reached |= more

    wanted = reached - DERIVED - NO_PEOPLE
    assert wanted <= {part.value for part in ErasedPart}
    whole = {table for table, _ in erasing.WHOLE} | {"paper_signer", "attachment", "document"}
    assert wanted == whole | {"swap", "person"}
