"""Counting what a list leaves, no farther than anybody looks."""

from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.store.database import Database, Row

MOST_COUNTED = 10_000
MOST_FOUND = 1_000


def most_counted(text: str) -> int:
    """Return how far is counted of what `text` leaves: a number beyond tells nobody more.

    It would take longer to count every year.
    """
    return MOST_FOUND if tokens(text) else MOST_COUNTED


def at_most(db: Database, counted: str, values: Row, most: int) -> int:
    """Return how many rows there are of `counted`, which stands behind FROM, or `most` and one."""
    found = db.rows(
        f"SELECT count(*) AS number FROM (SELECT 1 FROM {counted} LIMIT :most) AS found",  # noqa: S608 - our own text
        most=most + 1,
        **values,
    )
    return int(found[0]["number"])
