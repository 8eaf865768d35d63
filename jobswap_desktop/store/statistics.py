"""Counts of ended stays in the store."""

from jobswap_desktop.domain.statistics import Statistic
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def years(db: Database) -> tuple[int, ...]:
    """Return the years that have counts, the newest first."""
    rows = db.rows("SELECT DISTINCT year FROM statistic ORDER BY year DESC")
    return tuple(int(row["year"]) for row in rows)


def of_year(db: Database, year: int) -> tuple[Statistic, ...]:
    """Return what is counted of one year."""
    rows = db.rows("SELECT * FROM statistic WHERE year = :year ORDER BY id", year=year)
    return tuple(decode(Statistic, row) for row in rows)


def save(change: Change, statistic: Statistic) -> None:
    """Write one count."""
    change.put("statistic", encode(statistic))
