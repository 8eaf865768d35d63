"""Accounts in the store."""

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def all_accounts(db: Database) -> tuple[Account, ...]:
    """Return all accounts by name."""
    rows = db.rows("SELECT * FROM account ORDER BY name, login, id")
    return tuple(decode(Account, row) for row in rows)


def save(change: Change, account: Account) -> None:
    """Insert or update one account."""
    change.put("account", encode(account))


def remove(change: Change, account: Account) -> None:
    """Delete one account; raises DomainError where it is no longer as it was read."""
    change.remove("account", account.id, account.version)
