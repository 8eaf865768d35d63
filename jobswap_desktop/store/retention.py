"""What the periods for keeping look at: the office's own periods, and what is held and over."""

import json
from collections.abc import Iterable
from datetime import date

from jobswap_desktop.domain.audit import ERASING
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.retention import EndedCase, RetentionPeriod
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, decode_legible, encode

CALENDAR_PAPERS = (
    DocumentKind.WEEK_PLAN,
    DocumentKind.ARRIVAL_SHEET,
    DocumentKind.CHECKLIST_SLIP,
    DocumentKind.LEARNING_JOURNAL,
)
FEEDBACK_PAPERS = (DocumentKind.CLOSING_REPORT,)

_OVER = "('closed', 'rejected', 'withdrawn', 'cancelled', 'aborted')"
_OF_PAPERS = """SELECT swap_id FROM document
    WHERE kind IN (SELECT value FROM json_each(:kinds))"""
IN_NO_CASE = """id NOT IN (SELECT visitor_id FROM placement)
    AND id NOT IN (SELECT person_id FROM signature WHERE person_id IS NOT NULL)
    AND id NOT IN (SELECT person_id FROM paper_signer WHERE person_id IS NOT NULL)"""
"""The condition on a person whom no record of a case names."""


def periods(db: Database) -> dict[str, RetentionPeriod]:
    """Return the office's own periods by the id of the rule that each replaces."""
    rows = db.rows("SELECT * FROM retention_period ORDER BY id")
    return {row["id"]: decode(RetentionPeriod, row) for row in rows}


def save(change: Change, period: RetentionPeriod) -> None:
    """Insert or update one period."""
    change.put("retention_period", encode(period))


def remove(change: Change, period: RetentionPeriod) -> None:
    """Delete one period; raises DomainError where it is no longer as it was read."""
    change.remove("retention_period", period.id, period.version)


def ended_cases(db: Database) -> tuple[EndedCase, ...]:
    """Return the cases that are over, by number, without loading them.

    One whose state or days nobody can read is left out: a check names it.
    """
    rows = db.rows(
        f"""SELECT swap.id, reference, state, closed_on,
            max(CASE WHEN ended_on < last_day THEN ended_on ELSE last_day END) AS last_day,
            EXISTS (SELECT 1 FROM undertaking JOIN placement p ON p.id = placement_id
                WHERE p.swap_id = swap.id
                AND (dates LIKE '%"signed_by_visitor"%' OR dates LIKE '%"performed"%')) AS is_bound
        FROM swap JOIN placement ON placement.swap_id = swap.id
        WHERE state IN {_OVER} GROUP BY swap.id ORDER BY reference"""  # noqa: S608 - our own text
    )
    return decode_legible(EndedCase, rows).found


def with_calendar(db: Database) -> set[str]:
    """Return the ids of the cases that have a calendar or papers about it."""
    rows = db.rows(
        f"""SELECT swap_id FROM appointment UNION SELECT swap_id FROM calendar_entry
        UNION SELECT swap_id FROM journal_entry UNION {_OF_PAPERS}""",  # noqa: S608 - our own text
        kinds=as_json(CALENDAR_PAPERS),
    )
    return {row["swap_id"] for row in rows}


def with_feedback(db: Database) -> set[str]:
    """Return the ids of the cases about whose end somebody has written."""
    rows = db.rows(
        f"""SELECT swap_id FROM feedback WHERE text <> ''
        UNION SELECT swap_id FROM closing_report
            WHERE goals_reached || transfer_ideas || recommendation <> ''
        UNION {_OF_PAPERS}""",  # noqa: S608 - our own text
        kinds=as_json(FEEDBACK_PAPERS),
    )
    return {row["swap_id"] for row in rows}


def with_history(db: Database) -> set[str]:
    """Return the ids of the cases with entries in the trail that have details to be erased."""
    rows = db.rows(
        """SELECT DISTINCT swap_id FROM audit WHERE swap_id <> '' AND details IS NOT NULL
        AND action NOT IN (SELECT value FROM json_each(:erasing))""",
        erasing=as_json(ERASING),
    )
    return {row["swap_id"] for row in rows}


def needed_by(db: Database) -> dict[str, str]:
    """Return the cases whose declarations another one relies on, with that one's number."""
    rows = db.rows(
        """SELECT old.swap_id AS id, swap.reference FROM undertaking relying
        JOIN placement new ON new.id = relying.placement_id
        JOIN undertaking source ON source.id = relying.source_id
        JOIN placement old ON old.id = source.placement_id
        JOIN swap ON swap.id = new.swap_id WHERE old.swap_id <> new.swap_id"""
    )
    return {row["id"]: row["reference"] for row in rows}


def people_in_no_case(db: Database) -> tuple[PersonId, ...]:
    """Return the people whom no record of a case names."""
    rows = db.rows(f"SELECT id FROM person WHERE {IN_NO_CASE} ORDER BY last_name, id")  # noqa: S608 - our own text
    return tuple(PersonId(row["id"]) for row in rows)


def expired_entries(db: Database, before: date) -> int:
    """Return the number of the last entry that may be cut, 0 when there is none.

    Every entry up to it is older than the day `before` and speaks of no case that is held.
    """
    rows = db.rows(
        """SELECT coalesce((SELECT min(sequence) - 1 FROM audit
            WHERE at >= :before OR swap_id IN (SELECT id FROM swap)),
            (SELECT max(sequence) FROM audit)) AS last,
        (SELECT min(sequence) FROM audit) AS first""",
        before=before.isoformat(),
    )
    last, first = int(rows[0]["last"] or 0), int(rows[0]["first"] or 1)
    return last if last >= first else 0


def as_json(values: Iterable[str]) -> str:
    """Return values as a JSON list for `json_each`."""
    return json.dumps(sorted(values))
