"""Which of the records that were read out of a damaged file fit each other and the copy.

The parts of a case are of one moment, or they say nothing: a case of which one is lost stays as the
copy has it, and one that the copy does not have is left out. So it is where a case speaks of
somebody who is lost. What is left is consistent, whatever pages were damaged.
"""

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from jobswap_desktop.domain.audit import AuditEntry

Key = tuple[str, str]
Row = dict[str, Any]

DERIVED = ("search", "deadline_index", "ledger_index", "case_index")
"""What follows from cases: it is made anew, and refers to nothing that must be there."""
CONTENT = "attachment_content"
_PARTS_OF_CASE = frozenset(
    {
        *("swap", "placement", "undertaking", "approval", "participation"),
        *("agreement", "signature", "paper_signer", "document"),
    }
)
_OWNERS = (("placement_id", "placement"), ("agreement_id", "agreement"))


@dataclass(slots=True, kw_only=True)
class Finding:
    """What the trail attests of each record since the copy, and which of them were read so.

    `wanted` has the digest; None for one that was removed, "" for one that stays as the copy has
    it. `cases` are the ids of cases that do so, `left` what was read and is left out with them.
    """

    wanted: dict[Key, str | None]
    found: dict[Key, Row]
    cases: set[str] = field(default_factory=set)
    left: dict[Key, Row] = field(default_factory=dict)

    @property
    def lost(self) -> set[Key]:
        """The records that do not say in the end what the trail attests of them."""
        return {
            key
            for key, digest in self.wanted.items()
            if digest is not None and key not in self.found
        }


def settle(
    target: sqlite3.Connection, trail: list[AuditEntry], all_: Finding, leave: Collection[str]
) -> None:
    """Leave out of `all_` what does not fit the copy in `target`, until all of it does.

    The cases in `leave` stay as the copy has them in any case.
    """
    fit = _Fit(target, trail, all_)
    fit.leave(leave)
    while fit.leave(fit.broken()) or fit.drop_strays() or fit.keep_needed():
        pass


class _Fit:
    def __init__(self, target: sqlite3.Connection, trail: list[AuditEntry], all_: Finding) -> None:
        self._target = target
        self._all = all_
        self._refers = _references(target)
        self._known: dict[str, frozenset[str]] = {}
        self._case_of = {
            (table, record_id): entry.swap_id
            for entry in trail
            for table, record_id, _digest in (entry.details or {}).get("records", ())
            if entry.swap_id and table in _PARTS_OF_CASE
        }
        # What a record says itself holds before what it was recorded with.
        self._case_of |= {
            key: case for key, row in all_.found.items() if (case := self._owner(key[0], row))
        }

    def leave(self, cases: Collection[str]) -> bool:
        """Let these cases stay as the copy has them; whether any was not so yet."""
        new = {*cases} - self._all.cases
        for key in [key for key, case in self._case_of.items() if case in new]:
            row = self._all.found.pop(key, None)
            if row is not None:
                self._all.left[key] = row
            # What was removed of it stays too.
            if key in self._all.wanted:
                self._all.wanted[key] = self._all.wanted[key] or ""
        self._all.cases |= new
        return bool(new)

    def broken(self) -> set[str]:
        """Return the cases of which a part is lost, or refers to what is."""
        gone = self._all.lost | set(self._strays())
        return {self._case_of[key] for key in gone if key in self._case_of}

    def drop_strays(self) -> bool:
        """Leave out records of no case that refer to what is lost; whether there were any."""
        strays = [*self._strays()]
        for key in strays:
            self._all.left[key] = self._all.found.pop(key)
        return bool(strays)

    def keep_needed(self) -> bool:
        """Let stay what was removed, where something that stays refers to it."""
        needed = [key for key, digest in self._all.wanted.items() if digest is None]
        kept = [key for key in needed if self._is_needed(key)]
        self._all.wanted |= dict.fromkeys(kept, "")
        return bool(kept)

    def _strays(self) -> Iterator[Key]:
        for key, row in self._all.found.items():
            if not all(
                row.get(column) is None or self._is_there(parent, str(row[column]))
                for column, parent in self._refers.get(key[0], ())
            ):
                yield key

    def _is_there(self, table: str, record_id: str) -> bool:
        if (table, record_id) in self._all.found:
            return True
        if table not in self._known:
            rows = self._target.execute(f'SELECT id FROM "{table}"')  # noqa: S608 - names from the schema
            self._known[table] = frozenset(str(row[0]) for row in rows)
        is_kept = self._all.wanted.get((table, record_id), "") is not None
        return is_kept and record_id in self._known[table]

    def _is_needed(self, key: Key) -> bool:
        for child, references in self._refers.items():
            for column, parent in references:
                if parent != key[0]:
                    continue
                held = self._target.execute(
                    f'SELECT id FROM "{child}" WHERE "{column}" = ?',  # noqa: S608 - as above
                    (key[1],),
                )
                for (record_id,) in held.fetchall():
                    other = (child, str(record_id))
                    is_kept = self._all.wanted.get(other, "") is not None
                    if is_kept and other not in self._all.found:
                        return True
        return False

    def _owner(self, table: str, row: Row) -> str:
        """Return the case of which a record is a part; "" for none."""
        if table not in _PARTS_OF_CASE:
            return ""
        if table == "swap":
            return str(row["id"])
        for column, parent in _OWNERS:
            if row.get(column) and not row.get("swap_id"):
                return self._case_by(parent, str(row[column]))
        return str(row.get("swap_id") or "")

    def _case_by(self, table: str, record_id: str) -> str:
        row = self._all.found.get((table, record_id))
        if row is not None:
            return str(row.get("swap_id") or "")
        held = self._target.execute(
            f'SELECT swap_id FROM "{table}" WHERE id = ?',  # noqa: S608 - as above
            (record_id,),
        ).fetchone()
        return str(held[0]) if held else ""


def _references(target: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    """Return which columns of each table refer to which other one, contents of scans aside."""
    tables = [
        str(row[0])
        for row in target.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if row[0] not in DERIVED
    ]
    return {
        table: [
            (str(row[3]), str(row[2]))
            for row in target.execute(f'PRAGMA foreign_key_list("{table}")')
            if row[2] != CONTENT
        ]
        for table in tables
    }
