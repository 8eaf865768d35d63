"""Records that others refer to: where one is not there, the file is damaged."""

from collections.abc import Iterable

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.database import Change, Database, Row


def referred(db: Database | Change, table: str, record_id: str) -> Row:
    """Return the record of `table` with that id; raises Unavailable (damaged) without one."""
    found = db.rows(f'SELECT * FROM "{table}" WHERE id = :id', id=record_id)  # noqa: S608 - table names are our own
    if not found:
        raise Unavailable(Fault.DAMAGED, db.path, f"{table} {record_id} is referred to")
    return found[0]


def require_known(
    db: Database | Change, wanted: Iterable[str | None], known: Iterable[str]
) -> None:
    """Raise Unavailable (damaged) where a record is referred to that is not among the known."""
    if not {*wanted} <= {None, *known}:
        raise Unavailable(Fault.DAMAGED, db.path, "a record is referred to that is not there")
