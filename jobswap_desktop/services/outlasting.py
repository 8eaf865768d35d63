"""What outlasts restoring a copy: who may do what, where copies go, and what was erased or typed.

A copy from before the accounts existed would else give everybody every right, and one from before
the second folder was chosen would let copies stop going there. Who was erased stays erased, and so
does the record of it. What is typed belongs to no moment of the file: no copy takes it away, and
none brings back what was recorded or discarded long ago.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.erasure import Erasure, ErasureState
from jobswap_desktop.services.backups import KEPT_SETTINGS
from jobswap_desktop.store import accounts, audit, drafts, erasures, offices, settings, trail_facts
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.reading import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlasting:
    """The accounts of the present file, and its settings of backups (None: not set).

    With its requests to erase, and its drafts as they lie there.
    """

    accounts: tuple[Account, ...]
    erasures: tuple[Erasure, ...]
    drafts: tuple[Row, ...]
    settings: Mapping[str, str | None]


def of_file(path: Path) -> Outlasting:
    """Return what the present file has of it; raises Unavailable.

    A second folder that no entry of the history speaks of does not outlast anything, nor does an
    open request to erase that is not as it was made.
    """
    with reading(path) as db:
        kept = {key: settings.value(db, key) for key in KEPT_SETTINGS}
        if not trail_facts.is_steered_rightly(db):
            kept |= {trail_facts.FOLDER: None, trail_facts.RECIPIENT: None}
        # Written into the copy it would be attested there.
        tampered = audit.unattested(db, ("erasure",))
        return Outlasting(
            accounts=accounts.all_accounts(db),
            erasures=tuple(
                each
                for each in erasures.all_erasures(db)
                if each.state is not ErasureState.ASKED or ("erasure", each.id) not in tampered
            ),
            drafts=drafts.rows_of_all(db),
            settings=kept,
        )


def put(change: Change, staged: Database, kept: Outlasting) -> None:
    """Write it into a staged copy in the place of what that says; accounts are records.

    An account of an office that the copy does not have loses the office, and with it what it saw.
    """
    known = offices.names(staged)
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
    _put_erasures(change, staged, kept.erasures)
    drafts.put_rows(change, kept.drafts)
    for key, text in kept.settings.items():
        if text is None:
            settings.remove(change, key)
        else:
            settings.put(change, key, text)


def _put_erasures(change: Change, staged: Database, kept: tuple[Erasure, ...]) -> None:
    versions = {each.id: each.version for each in erasures.all_erasures(staged)}
    # Oldest first: the newest is listed first.
    for each in reversed(kept):
        erasures.save(change, replace(each, version=versions.get(each.id, 0)))
