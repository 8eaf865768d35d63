"""What was erased in a damaged file since the copy was made goes from the copy as well.

The rescued entries say what it was. The copy is older and still holds it: records, details of
entries, scans, drafts and saved filters.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from jobswap_desktop.domain.audit import ERASING, AuditEntry, broken_link
from jobswap_desktop.domain.forgetting import Forgotten, as_subjects, from_rows
from jobswap_desktop.domain.trail import Seal, seals_digest
from jobswap_desktop.domain.trail_facts import named_as_gone
from jobswap_desktop.store import audit, erasing, naming_rows, salvage, search
from jobswap_desktop.store.database import Change
from jobswap_desktop.store.erasing import Plan
from jobswap_desktop.store.reading import reading
from jobswap_desktop.store.records import decode, encode


def told(trail: Sequence[AuditEntry]) -> tuple[AuditEntry, ...]:
    """Return the entries that have erased something."""
    return tuple(entry for entry in trail if entry.action in ERASING and entry.details)


def gone_in(broken: sqlite3.Connection) -> frozenset[Forgotten]:
    """Return what the entries that can still be read say that they have erased for good.

    Wherever they stand: where the history was cut since, nothing leads to them from the copy's end.
    """
    found = []
    for row in salvage.rows(broken, "audit"):
        if row["action"] not in ERASING:
            continue
        with suppress(ValueError, TypeError, AttributeError):
            entry = audit.entry_of(row)
            if broken_link(entry, entry.previous, entry.sequence):
                continue
            found.append(entry)
    rows = sorted(named_as_gone(found))
    return from_rows([dict(zip(("id", "what", "erased_on"), row, strict=True)) for row in rows])


def seals_of(broken: sqlite3.Connection, erasing_entries: Sequence[AuditEntry]) -> tuple[Seal, ...]:
    """Return what entries that lost their details had attested, as the newest erasure left it.

    Raises LookupError where that cannot be read in full any more.
    """
    if not erasing_entries:
        return ()
    found = tuple(decode(Seal, row) for row in salvage.rows(broken, "record_seal"))
    if seals_digest(found) != (erasing_entries[-1].details or {})["seals"]:
        raise LookupError("seals")
    return found


def traces(staged: Path, gone: frozenset[Forgotten]) -> Plan:
    """Return what the copy holds of those who are gone; it has to be asked before they are."""
    with reading(staged) as db:
        return erasing.plan(db, as_subjects(gone), again=True)


def follow(
    target: sqlite3.Connection, erasing_entries: Sequence[AuditEntry], seals: Sequence[Seal]
) -> None:
    """Take from the copy's history what these entries, which it holds now, have taken from it."""
    for entry in erasing_entries:
        details = entry.details or {}
        for first, last in details["erased"]:
            target.execute(
                """UPDATE audit SET details = NULL
                WHERE details IS NOT NULL AND sequence BETWEEN ? AND ?""",
                (first, min(last, entry.sequence - 1)),
            )
        if "cut" in details:
            _cut(target, details["cut"], entry.at)
    target.executemany(
        "INSERT OR IGNORE INTO erased (id, what, erased_on) VALUES (?, ?, ?)",
        sorted(named_as_gone(erasing_entries)),
    )
    if erasing_entries:
        target.execute("DELETE FROM record_seal")
        target.executemany(
            """INSERT INTO record_seal (table_name, record_id, digest, sequence)
            VALUES (:table_name, :record_id, :digest, :sequence)""",
            [encode(each) for each in seals],
        )


def _cut(target: sqlite3.Connection, cut: Sequence[int | str], at: str) -> None:
    sequence, digest = cut
    target.execute("DELETE FROM audit_checkpoint")
    target.execute("INSERT INTO audit_checkpoint VALUES (?, ?, ?)", (sequence, digest, at))
    target.execute("DELETE FROM audit WHERE sequence <= ?", (sequence,))


def remove_traces(change: Change, before: Plan) -> None:
    """Take from what belongs to no record whatever spoke of those who are gone."""
    change.run("DELETE FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)")
    for row in before.drafts:
        change.run("DELETE FROM draft WHERE account = :account AND place = :place", **row)
    naming_rows.remove_filters(change, before.people)
    search.optimize(change)
