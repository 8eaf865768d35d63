"""The command that gives a file an administrator again; it returns what is to be said."""

import argparse
from pathlib import Path

from jobswap_desktop import app
from jobswap_desktop.cli_copies import require_file
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.ownership import owns
from jobswap_desktop.paths import user_paths
from jobswap_desktop.services import accounts
from jobswap_desktop.services.wording import say
from jobswap_desktop.services.workplace import Workplace, bring_up


def reset(options: argparse.Namespace) -> str:
    """Make whoever runs it an administrator, if the file is theirs; DomainError, Unavailable."""
    path = require_file(options.data) or user_paths().database
    work = _opened(options, path)
    try:
        is_owner = owns(Path(work.db.path))
        made = accounts.reset(work, is_owner=is_owner, gone=options.gone).value
    finally:
        work.db.close()
    told = say("accounts_reset", login=made.login, path=work.db.path)
    return f"{told} {say('accounts_reset_stay')}" if options.gone else told


def _opened(options: argparse.Namespace, path: Path) -> Workplace:
    """Open the file, of whatever version: whose it is has no need of a role for that."""
    try:
        return app.open_existing(options.data, app.clock(options.today))
    except Unavailable as error:
        if error.fault not in {Fault.OLDER, Fault.OWN_ACCOUNT} or not owns(path):
            raise
        if error.fault is Fault.OWN_ACCOUNT:
            return app.open_existing(options.data, app.clock(options.today), inspects=True)
    bring_up(path, user_paths().backups)
    return app.open_existing(options.data, app.clock(options.today))
