"""Accounts in the store."""

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def all_accounts(db: Database) -> tuple[Account, ...]:
    """Return all accounts by name."""
    rows = db.rows("SELECT * FROM account ORDER BY name, login, id")
    return tuple(decode(Account, row) for row in rows)


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
