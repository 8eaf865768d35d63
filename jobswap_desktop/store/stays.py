"""Stays of people, asked for without loading their cases."""

from collections.abc import Iterable
from datetime import date

from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.store.database import Database, Row

_DAYS = ("first_day", "last_day", "ended_on")


def of_person(db: Database, person_id: PersonId, first: date, last: date) -> list[Row]:
    """Return the stays of a person that touch the days from `first` to `last`.

    Each row has `swap_id`, `reference`, `host_id`, `first_day`, `last_day`, `ended_on` and
    `no_show`; cases that left their way (rejected, withdrawn, cancelled, aborted) are not counted.
    """
    rows = db.rows(
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
    return _with_days(rows)


def open_cases_of(db: Database, one: PersonId, other: PersonId) -> list[Row]:
    """Return the cases that are not over in which both people visit.

    Each row has `swap_id`, `reference`, `first_day`, `last_day`.
    """
    rows = db.rows(
        """SELECT swap_id, reference, first_day, last_day FROM case_index
        WHERE is_open = 1 AND swap_id IN (SELECT swap_id FROM placement WHERE visitor_id = :one)
            AND swap_id IN (SELECT swap_id FROM placement WHERE visitor_id = :other)
        ORDER BY first_day""",
        one=one,
        other=other,
    )
    return _with_days(rows)


def _with_days(rows: Iterable[Row]) -> list[Row]:
    """Return the rows whose days can be read: the others are damage, which a check names."""
    return [row for row in rows if all(_is_day(row.get(name)) for name in _DAYS)]


def _is_day(text: str | None) -> bool:
    try:
        return text is None or bool(date.fromisoformat(text))
    except ValueError:
        return False
