"""The command that gives a file an administrator again; it returns what is to be said."""

import argparse
from pathlib import Path

from jobswap_desktop import app
from jobswap_desktop.cli_copies import require_file
from jobswap_desktop.ownership import owns
from jobswap_desktop.services import accounts
from jobswap_desktop.services.wording import say


def reset(options: argparse.Namespace) -> str:
    """Make whoever runs it an administrator, if the file is theirs; DomainError, Unavailable."""
    require_file(options.data)
    work = app.open_existing(options.data, app.clock(options.today))
    try:
        is_owner = owns(Path(work.db.path))
        made = accounts.reset(work, is_owner=is_owner, gone=options.gone).value
    finally:
        work.db.close()
    told = say("accounts_reset", login=made.login, path=work.db.path)
    return f"{told} {say('accounts_reset_stay')}" if options.gone else told
