"""The counts of ended stays that migration 2 made, of which no entry of the trail spoke.

Migration 6 lets one entry attest them, so that from then on every count without an entry is one
that was planted. The entry says the same whoever makes it at the same end of the trail: a copy that
is brought to the newest schema goes on as its original does.
"""

from collections.abc import Iterable, Mapping

from jobswap_desktop.domain.audit import (
    GENESIS,
    Action,
    canonical,
    chain_hash,
    content_digest,
    digest_details,
    record_digest,
)
from jobswap_desktop.domain.people import Role

LAST_ENTRY = "SELECT sequence, hash, at FROM audit ORDER BY sequence DESC LIMIT 1"
LAST_CUT = "SELECT sequence, hash, at FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1"
COUNTED = """SELECT id, year, office, kind, instrument, days, outcome, version
    FROM statistic WHERE version = 1 AND length(id) = 32
    AND NOT EXISTS (SELECT 1 FROM audit
        WHERE details LIKE '%["statistic","' || statistic.id || '"%')
    AND NOT EXISTS (SELECT 1 FROM record_seal
        WHERE table_name = 'statistic' AND record_id = statistic.id)
    ORDER BY id"""
COLUMNS = ("id", "year", "office", "kind", "instrument", "days", "outcome", "version")
ENTRY = (
    *("sequence", "at", "actor", "account", "role", "action", "swap_id", "details", "salt"),
    *("details_digest", "previous", "hash"),
)
_ACTOR = "Jobswap Desktop"
_UNKNOWN = "1970-01-01T00:00:00.000+00:00"
"""The moment of an entry before which nothing is known to have been written."""


def entry(
    end: tuple[int, str, str] | None, counts: Iterable[Mapping[str, object]]
) -> dict[str, object]:
    """Return the row of the entry that attests `counts` behind the `end` of the trail.

    `end` is number, hash and moment of the newest entry, or of where the trail was cut.
    """
    last, previous, at = end or (0, GENESIS, _UNKNOWN)
    records = [["statistic", row["id"], record_digest(row)] for row in counts]
    details = canonical({"subject": "", "changes": [], "records": records})
    salt = content_digest(previous.encode())[:16]
    digest = digest_details(salt, details)
    action, role = Action.COUNTS_ATTESTED.value, Role.ADMINISTRATOR.value
    header = (last + 1, at or _UNKNOWN, _ACTOR, "", role, action, "", salt)
    return {
        "sequence": last + 1,
        "at": at or _UNKNOWN,
        "actor": _ACTOR,
        "account": "",
        "role": role,
        "action": action,
        "swap_id": "",
        "details": details,
        "salt": salt,
        "details_digest": digest,
        "previous": previous,
        "hash": chain_hash(previous, header, digest),
    }
