"""Acts of confidentiality across cases: what a visitor has given before, and what rests on it."""

from collections.abc import Iterator

from jobswap_desktop.domain.confidentiality import Act, Undertaking
from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId, UndertakingId
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.records import decode


def earlier(
    db: Database, act: Act, visitor_id: PersonId, host_id: OfficeId | None, without: SwapId
) -> Iterator[tuple[str, Undertaking]]:
    """Yield the acts of a visitor in other cases with their numbers, the newest first.

    Towards one host, or (None) towards any.
    """
    rows = db.rows(
        """SELECT undertaking.*, swap.reference AS reference
        FROM placement JOIN undertaking ON undertaking.placement_id = placement.id
            JOIN swap ON swap.id = placement.swap_id
        WHERE placement.visitor_id = :visitor AND undertaking.act = :act AND swap.id <> :without
            AND (CAST(:host AS TEXT) IS NULL OR placement.host_id = :host)
        ORDER BY undertaking.rowid DESC""",
        visitor=visitor_id,
        act=act.value,
        host=host_id,
        without=without,
    )
    for row in rows:
        yield str(row["reference"]), decode(Undertaking, row)


def resting_on(db: Database, source_id: UndertakingId) -> tuple[tuple[SwapId, UndertakingId], ...]:
    """Return the acts in open or closed cases that were taken over from this one."""
    rows = db.rows(
        """SELECT placement.swap_id AS swap_id, undertaking.id AS id
        FROM undertaking JOIN placement ON placement.id = undertaking.placement_id
        WHERE undertaking.source_id = :source AND undertaking.source_id IS NOT NULL
        ORDER BY undertaking.rowid""",
        source=source_id,
    )
    return tuple((SwapId(row["swap_id"]), UndertakingId(row["id"])) for row in rows)


def reference_of(db: Database, undertaking_id: UndertakingId) -> str:
    """Return the number of the case that an act belongs to; "" when there is no such act."""
    rows = db.rows(
        """SELECT swap.reference FROM undertaking
        JOIN placement ON placement.id = undertaking.placement_id
        JOIN swap ON swap.id = placement.swap_id WHERE undertaking.id = :id""",
        id=undertaking_id,
    )
    return str(rows[0]["reference"]) if rows else ""
