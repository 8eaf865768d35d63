"""When a copy was last put in the place of the database, as its history tells it."""

from dataclasses import dataclass

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.store.database import Database

_LAST_LOOKED_AT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore:
    """The entry of a restore: its hash, who did it and when (UTC, ISO)."""

    mark: str
    actor: str
    account: str
    at: str


def newest(db: Database) -> Restore | None:
    """Return the newest restore among the last entries; None without one.

    Only those are looked at: it is asked at every change, and stands at the end while it is news.
    """
    rows = db.rows(
        """SELECT hash, actor, account, at FROM (
            SELECT * FROM audit ORDER BY sequence DESC LIMIT :last) AS recent
        WHERE action = :action ORDER BY sequence DESC LIMIT 1""",
        last=_LAST_LOOKED_AT,
        action=Action.BACKUP_RESTORED.value,
    )
    if not rows:
        return None
    row = rows[0]
    return Restore(mark=row["hash"], actor=row["actor"], account=row["account"], at=row["at"])
