"""What entries attest besides records (see `domain.trail_facts`), compared with what lies there."""

from jobswap_desktop.domain.audit import ERASING, Action, AuditEntry
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.erasure import ErasureState
from jobswap_desktop.domain.partner_keys import PublicKeys
from jobswap_desktop.domain.trail_facts import (
    DAMAGED,
    STEERING,
    STEERS,
    GoneRow,
    key_attested,
    named_as_gone,
    steering_digest,
    unnamed,
)
from jobswap_desktop.store import erasures, settings
from jobswap_desktop.store.database import Change, Database

FOLDER, RECIPIENT = "backup/folder", "backup/recipient"

_TOLD = sorted(action.value for action in STEERS | ERASING)
_OF_STEERING = f"""SELECT action, details FROM audit
    WHERE action IN ({", ".join(f"'{action}'" for action in _TOLD)})
    ORDER BY sequence DESC"""  # noqa: S608 - our own actions


def steering_now(db: Database | Change) -> str:
    """Return the digest of the settings that say where copies go."""
    return _digest(settings.value(db, FOLDER) or "", settings.value(db, RECIPIENT) or "")


def steering_attested(db: Database | Change) -> str | None:
    """Return the digest that the newest entry about it attests; None where none can say.

    That is so after an older version has restored a copy, or erased what would have told.
    """
    for row in db.rows(_OF_STEERING):
        told = details_or_none(row["details"])
        if STEERING in told:
            return str(told[STEERING])
        if row["action"] == Action.BACKUP_FOLDER_CHOSEN.value and "subject" in told:
            folder = str(told["subject"])
            return _digest(folder, (settings.value(db, RECIPIENT) or "") if folder else "")
        if row["action"] not in ERASING or "cut" in told or not told:
            return None
    return _digest("", "")


def is_steered_rightly(db: Database | Change) -> bool:
    """Whether copies go where the trail says that somebody has chosen."""
    return steering_attested(db) in {None, steering_now(db)}


def faults(db: Database, trail: tuple[AuditEntry, ...]) -> list[str]:
    """Return what does not agree.

    That is "erased 0190…" for each id that no entry erased, "gone 0190…" for each that an entry
    has erased and the file no longer knows of, "steering" for where copies go, "office_key" for
    the key of the own office, whose other half partners rely on.
    """
    found = sorted({f"erased {row[0]}" for row in gone_unnamed(db, trail)})
    held = {row[:2] for row in gone_rows(db)}
    found += sorted({f"gone {row[0]}" for row in named_as_gone(trail) if row[:2] not in held})
    found += [] if is_steered_rightly(db) else ["steering"]
    return found + ([] if _is_own_key(db, trail) else ["office_key"])


def _is_own_key(db: Database, trail: tuple[AuditEntry, ...]) -> bool:
    held = key_now(db)
    # A server shows the keys of the office only to who sends files.
    return (db.is_server and not held) or key_known(db, trail) in {None, held}


def key_now(db: Database | Change) -> str:
    """Return the fingerprint of the own office's key in use, "" where there is none."""
    rows = db.rows(
        "SELECT encryption_key, signing_key FROM office_key WHERE replaced_on IS NULL ORDER BY id"
    )
    keys = [PublicKeys(**row).fingerprint for row in rows]
    return " + ".join(keys)


def key_known(db: Database | Change, trail: tuple[AuditEntry, ...]) -> str | None:
    """Return the fingerprint that entries attest (see `domain.trail_facts.key_attested`)."""
    return key_attested(trail, is_whole=not db.rows("SELECT 1 FROM audit_checkpoint"))


def gone_unnamed(db: Database, trail: tuple[AuditEntry, ...]) -> tuple[GoneRow, ...]:
    """Return what the file says is gone, and no entry has erased."""
    executed = {
        (subject.id, subject.kind.value)
        for each in erasures.all_erasures(db)
        if each.state is ErasureState.EXECUTED
        for subject in each.subjects
    }
    return unnamed(gone_rows(db), trail, executed)


def gone_rows(db: Database | Change) -> tuple[GoneRow, ...]:
    """Return what the file knows to be gone for good, as it lies there."""
    rows = db.rows("SELECT id, what, erased_on FROM erased ORDER BY id, what")
    return tuple((row["id"], row["what"], row["erased_on"]) for row in rows)


def damaged_named(db: Database) -> frozenset[str]:
    """Return the names of the damaged files that erasing entries say have to go."""
    actions = ", ".join(f"'{action.value}'" for action in sorted(ERASING))
    rows = db.rows(f"SELECT details FROM audit WHERE action IN ({actions})")  # noqa: S608 - our own actions
    return frozenset(
        str(name) for row in rows for name in details_or_none(row["details"]).get(DAMAGED, ())
    )


def carried(trail: tuple[AuditEntry, ...], cut: int, gone: tuple[GoneRow, ...]) -> list[list[str]]:
    """Return what an erasing entry names: what it erases, and what entries said that it cuts."""
    of_cut = named_as_gone(entry for entry in trail if entry.sequence <= cut)
    return [list(row) for row in sorted(of_cut | set(gone))]


def _digest(folder: str, recipient: str) -> str:
    return steering_digest({FOLDER: folder, RECIPIENT: recipient})
