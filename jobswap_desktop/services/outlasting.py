"""What outlasts restoring a copy: who may do what, and where copies go.

A copy from before the accounts existed would else give everybody every right, and one from before
the second folder was chosen would let copies stop going there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.services.backups import KEPT_SETTINGS
from jobswap_desktop.store import accounts, offices, settings, trail_facts
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.reading import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlasting:
    """The accounts of the present file, and its settings of backups (None: not set)."""

    accounts: tuple[Account, ...]
    settings: Mapping[str, str | None]


def of_file(path: Path) -> Outlasting:
    """Return what the present file has of it; raises Unavailable.

    A second folder that no entry of the history speaks of does not outlast anything.
    """
    with reading(path) as db:
        kept = {key: settings.value(db, key) for key in KEPT_SETTINGS}
        if not trail_facts.is_steered_rightly(db):
            kept |= {trail_facts.FOLDER: None, trail_facts.RECIPIENT: None}
        return Outlasting(accounts=accounts.all_accounts(db), settings=kept)


def put(change: Change, staged: Database, kept: Outlasting) -> None:
    """Write it into a staged copy in the place of what that says; accounts are records.

    An account of an office that the copy does not have loses the office, and with it what it saw.
    """
    known = {office.id for office in offices.all_offices(staged)}
    wanted = {
        each.id: each if each.office_id in known else replace(each, office_id=None)
        for each in kept.accounts
    }
    versions = {}
    for found in accounts.all_accounts(staged):
        now = wanted.get(found.id)
        if now is None or now.login != found.login:
            # Two may have exchanged their logins: no login is ever there twice.
            accounts.remove(change, found)
        else:
            versions[found.id] = found.version
    for account in wanted.values():
        accounts.save(change, replace(account, version=versions.get(account.id, 0)))
    for key, text in kept.settings.items():
        if text is None:
            settings.remove(change, key)
        else:
            settings.put(change, key, text)
