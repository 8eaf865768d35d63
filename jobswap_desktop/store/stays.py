"""Stays looked at beside their cases: those of one person, and of two people together."""

from datetime import date

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.store.database import Database, Row
from jobswap_desktop.store.records import read_day


def of_person(db: Database, person_id: PersonId, first: date, last: date) -> list[Row]:
    """Return the stays of a person that touch the days from `first` to `last`.

    Those of which the days cannot be read are left out. Each row has `swap_id`, `reference`,
    `host_id`, `first_day`, `last_day`, `ended_on` and `no_show`; cases that left their way
    (rejected, withdrawn, cancelled, aborted) are not counted.
    """
    found = db.rows(
        """SELECT swap.id AS swap_id, swap.reference, placement.host_id, placement.first_day,
            placement.last_day, placement.ended_on, placement.no_show
        FROM placement JOIN swap ON swap.id = placement.swap_id
        WHERE placement.visitor_id = :person AND placement.first_day <= :last
            AND placement.last_day >= :first
            AND swap.state NOT IN ('rejected', 'withdrawn', 'cancelled', 'aborted')
        ORDER BY placement.first_day""",
        person=person_id,
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return [row for row in found if _has_days(row, "first_day", "last_day", "ended_on")]


def open_cases_of(db: Database, one: PersonId, other: PersonId) -> list[Row]:
    """Return the cases that are not over in which both people visit.

    Each row has `swap_id`, `reference`, `first_day`, `last_day`; those of which the days cannot be
    read are left out.
    """
    found = db.rows(
        """SELECT swap_id, reference, first_day, last_day FROM case_index
        WHERE is_open = 1 AND swap_id IN (SELECT swap_id FROM placement WHERE visitor_id = :one)
            AND swap_id IN (SELECT swap_id FROM placement WHERE visitor_id = :other)
        ORDER BY first_day""",
        one=one,
        other=other,
    )
    return [row for row in found if _has_days(row, "first_day", "last_day")]


def _has_days(row: Row, *names: str) -> bool:
    try:
        return all(row[name] is None or read_day(row[name]) for name in names)
    except Unavailable:
        return False
