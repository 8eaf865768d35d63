"""Settings that belong to the office's file rather than to a workstation."""

from jobswap_desktop.store.database import Change, Database


def value(db: Database | Change, key: str) -> str | None:
    """Return one setting."""
    rows = db.rows("SELECT value FROM setting WHERE key = :key", key=key)
    return str(rows[0]["value"]) if rows else None


def put(change: Change, key: str, text: str) -> None:
    """Set one setting."""
    change.run(
        """INSERT INTO setting (key, value) VALUES (:key, :value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value""",
        key=key,
        value=text,
    )


def remove(change: Change, key: str) -> None:
    """Forget one setting."""
    change.run("DELETE FROM setting WHERE key = :key", key=key)
