"""Accounts in the store."""

import sqlite3
from contextlib import closing
from pathlib import Path

from jobswap_desktop.domain.accounts import Account, LostAccount
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.foreign_parts import is_as_made
from jobswap_desktop.store.reading import read_only
from jobswap_desktop.store.records import decode, decode_legible, encode

_ALL = "SELECT * FROM account ORDER BY name, login, id"


def all_accounts(db: Database) -> tuple[Account, ...]:
    """Return all accounts by name, as far as they can be read (see `lost`)."""
    return decode_legible(Account, db.rows(_ALL)).found


def lost(db: Database) -> tuple[LostAccount, ...]:
    """Return the accounts that cannot be read."""
    rows = db.rows(_ALL)
    readable = {account.id for account in decode_legible(Account, rows).found}
    return tuple(
        LostAccount(id=AccountId(row["id"]), login=str(row["login"]), version=int(row["version"]))
        for row in rows
        if row["id"] not in readable
    )


def readable_at(path: Path) -> tuple[Account, ...]:
    """Return the accounts in a file, as far as it can be read: none of one that cannot.

    Nothing is run of what the program has not made, wherever else in the file it is.
    """
    try:
        with closing(read_only(path)) as connection:
            if not is_as_made(connection, "account"):
                return ()
            connection.row_factory = sqlite3.Row
            rows = connection.execute(f"{_ALL} LIMIT 1000")
            return tuple(decode(Account, dict(row)) for row in rows)
    except (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError, Unavailable):
        return ()


def has_login(db: Database, login: str) -> bool:
    """Whether somebody can log in by that name; in a file the workstation sees to that."""
    if not db.is_server:
        return True
    rows = db.rows("SELECT 1 FROM pg_roles WHERE rolname = :login AND rolcanlogin", login=login)
    return bool(rows)


def save(change: Change, account: Account) -> None:
    """Insert or update one account."""
    change.put("account", encode(account))


def remove(change: Change, account: Account) -> None:
    """Delete one account; raises DomainError where it is no longer as it was read."""
    change.remove("account", account.id, account.version)
