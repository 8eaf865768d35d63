"""Drafts: what was typed and not recorded. No records, so that no entry speaks of them."""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from types import MappingProxyType

from jobswap_desktop.domain.drafts import KEPT_FOR, Draft
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store.database import Change, Database, Row

_TABLES = MappingProxyType(
    {
        "account": "account",
        "appointment": "appointment",
        "case": "swap",
        "council_note": "participation",
        "council_reply": "participation",
        "feedback": "feedback",
        "first_start": "office",
        "follow_up": "follow_up",
        "journal": "journal_entry",
        "note": "appointment",
        "office": "office",
        "partner_key": "partner_key",
        "person": "person",
        "placement": "placement",
        "report": "closing_report",
        "week_template": "week_template",
    }
)
"""In which table the record of a form lies."""

_WHOLE = frozenset({ErasureKind.CASE.value, ErasureKind.PERSON.value})
_PARTS = MappingProxyType(
    {
        ErasureKind.CALENDAR.value: frozenset({"appointment", "journal", "note"}),
        ErasureKind.FEEDBACK.value: frozenset({"feedback", "report"}),
    }
)
"""The forms of what goes with a part of a case, which itself stays."""


def find(db: Database, account: str, place: str) -> Draft | None:
    """Return the draft that an account has left at a place."""
    rows = db.rows(
        """SELECT content, saved_at FROM draft WHERE account = :account AND place = :place""",
        account=account,
        place=place,
    )
    return _draft(rows[0]) if rows else None


def of_account(db: Database, account: str) -> tuple[Draft, ...]:
    """Return all drafts of an account, the newest first."""
    rows = db.rows(
        """SELECT content, saved_at FROM draft WHERE account = :account
        ORDER BY saved_at DESC, place""",
        account=account,
    )
    return tuple(draft for row in rows if (draft := _draft(row)) is not None)


def keep(change: Change, account: str, draft: Draft) -> None:
    """Keep a draft in place of the one before it."""
    content = {
        "form": draft.form,
        "subject": draft.subject,
        "swap_id": draft.swap_id,
        "role": draft.role,
        "title": draft.title,
        "about": draft.about,
        "fields": dict(draft.fields),
        "begun": dict(draft.begun),
    }
    change.run(
        """INSERT INTO draft (account, place, content, saved_at)
        VALUES (:account, :place, :content, :saved_at)
        ON CONFLICT (account, place) DO UPDATE SET content = excluded.content,
            saved_at = excluded.saved_at""",
        account=account,
        place=draft.place,
        content=json.dumps(content, ensure_ascii=False),
        saved_at=draft.saved_at.isoformat(),
    )


def rows_of_all(db: Database) -> tuple[Row, ...]:
    """Return the drafts of all accounts as they lie in the file, for `put_rows`."""
    return tuple(db.rows("SELECT account, place, content, saved_at FROM draft"))


def put_rows(change: Change, rows: Iterable[Row]) -> None:
    """Put these drafts in the place of all that are there."""
    change.run("DELETE FROM draft")
    for row in rows:
        change.run(
            """INSERT INTO draft (account, place, content, saved_at)
            VALUES (:account, :place, :content, :saved_at)""",
            **row,
        )


def remove(change: Change, account: str, place: str) -> None:
    """Forget a draft, if there is one."""
    change.run(
        "DELETE FROM draft WHERE account = :account AND place = :place",
        account=account,
        place=place,
    )


def table_of(form: str) -> str:
    """Return the table of the record that a form changes; "" for forms without one."""
    return _TABLES.get(form, "")


def record_of(form: str, subject: str) -> tuple[str, str] | None:
    """Return table and id of the record that a form changes; None for forms without one.

    What is entered anew bears the id of what it belongs to, followed by a slash.
    """
    table = _TABLES.get(form)
    return None if table is None or not subject or "/" in subject else (table, subject)


def record_is_there(db: Database, form: str, subject: str) -> bool:
    """Whether the record that a form changes is still there; True for forms without one."""
    record = record_of(form, subject)
    if record is None:
        return True
    table, record_id = record
    return bool(db.rows(f'SELECT 1 FROM "{table}" WHERE id = :id', id=record_id))  # noqa: S608 - our own table names


def speaks_of_erased(db: Database, draft: Draft) -> bool:
    """Whether a draft belongs to, names or began from something that was erased for good."""
    ids = {*draft.subject.split("/"), draft.swap_id, *draft.fields.values(), *draft.begun.values()}
    rows = (
        row for each in ids for row in db.rows("SELECT what FROM erased WHERE id = :id", id=each)
    )
    return any(row["what"] in _WHOLE or draft.form in _PARTS.get(row["what"], ()) for row in rows)


def latest_moment(db: Database) -> str:
    """Return when a draft was kept last (UTC, ISO), by any account; "" without one."""
    return str(db.rows("SELECT max(saved_at) AS latest FROM draft")[0]["latest"] or "")


def forget_old(db: Database, now: datetime) -> None:
    """Let go of drafts that nobody came back to; where the file cannot be written, another time."""
    before = (now - KEPT_FOR).isoformat()
    if not db.rows("SELECT 1 FROM draft WHERE saved_at < :before LIMIT 1", before=before):
        return
    with suppress(Unavailable), db.write_derived() as change:
        change.run("DELETE FROM draft WHERE saved_at < :before", before=before)


def _draft(row: Row) -> Draft | None:
    """Return the draft in a row; None where it is not as this program writes it."""
    try:
        content = json.loads(row["content"])
        saved_at = datetime.fromisoformat(row["saved_at"])
        fields = {str(name): str(text) for name, text in content["fields"].items()}
        begun = {str(name): str(text) for name, text in content.get("begun", {}).items()}
        names = ("form", "subject", "swap_id", "role", "title", "about")
        known = {name: str(content[name]) for name in names}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Draft(**known, fields=fields, begun=begun, saved_at=saved_at)
