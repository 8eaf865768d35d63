"""The commands for a server: set-up, logins, and the move there and back.

A password is asked on the terminal or read from a file. It stands on no command line, where
everybody on the machine could read it, and in no message.
"""

import argparse
import getpass
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from jobswap_desktop import app
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import moving, server_accounts
from jobswap_desktop.services.unsealing import passphrase_in
from jobswap_desktop.services.wording import say, term
from jobswap_desktop.services.workplace import Workplace

_Found = TypeVar("_Found")


def run(options: argparse.Namespace) -> str:
    """Carry out one of the commands; returns what is to be said. DomainError, Unavailable."""
    if Address(options.address).has_password:
        raise refuse(ProblemCode.PASSWORD_IN_ADDRESS)
    return _COMMANDS[options.deed](options)


def _init(options: argparse.Namespace) -> str:
    address, is_new = _knocked(options, server_accounts.set_up)
    return say("server_made" if is_new else "server_renewed", path=str(address))


def _add(options: argparse.Namespace) -> str:
    work = _place(options)
    try:
        wanted = server_accounts.NewLogin(
            login=options.login,
            password=_new_password(options.login, options.password_file),
            role=Role(options.role),
            name=options.name,
            office=options.office,
        )
        account = server_accounts.add(work, wanted).value
    finally:
        work.db.close()
    path, role = work.db.path, term(account.role)
    return say("server_account_added", login=account.login, path=path, role=role)


def _remove(options: argparse.Namespace) -> str:
    work = _place(options)
    try:
        server_accounts.remove(work, options.login)
    finally:
        work.db.close()
    return say("server_account_removed", login=options.login, path=work.db.path)


def _move(options: argparse.Namespace) -> str:
    server = _place(options)
    try:
        work = app.open_existing(options.file, app.clock(options.today))
        try:
            moved = moving.to_server(work, server, again=options.again).value
        finally:
            work.db.close()
    finally:
        server.db.close()
    return say("server_moved", path=server.db.path, file=str(moved.path), **_counts(moved))


def _fetch(options: argparse.Namespace) -> str:
    server = _place(options)
    try:
        moved = moving.to_file(server, options.out).value
    finally:
        server.db.close()
    told = [say("server_fetched", path=str(moved.path), **_counts(moved))]
    left = (("server_notes_left", moved.notes_left), ("server_drafts_left", moved.drafts_left))
    told += [say(name, count=str(count)) for name, count in left if count]
    return " ".join(told)


def _counts(moved: moving.Moved) -> dict[str, str]:
    return {"rows": str(moved.rows), "tables": str(len(moved.copied))}


def _place(options: argparse.Namespace) -> Workplace:
    today = app.clock(options.today)
    return _knocked(options, lambda address: server_accounts.administered(address, today))[1]


def _knocked(
    options: argparse.Namespace, use: Callable[[Address], _Found]
) -> tuple[Address, _Found]:
    """Use the address as it is, and with a password that is asked for where it is refused."""
    address = Address(options.address)
    if options.server_password_file is not None:
        address = Address(options.address, passphrase_in(options.server_password_file))
        return address, use(address)
    try:
        return address, use(address)
    except Unavailable as error:
        is_asked_for = error.fault is Fault.PASSWORD_WANTED or (
            error.fault is Fault.LOGIN_REFUSED and "password" in error.detail
        )
        if not (is_asked_for and sys.stdin is not None and sys.stdin.isatty()):
            raise
    asked = getpass.getpass(say("ask_password", login=str(address)))
    address = Address(options.address, asked)
    return address, use(address)


def _new_password(login: str, path: Path | None) -> str:
    if path is not None:
        return passphrase_in(path)
    typed = getpass.getpass(say("ask_password", login=login))
    if getpass.getpass(say("ask_password_again")) != typed:
        raise refuse(ProblemCode.PASSWORDS_DIFFER)
    return typed


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], str]] = MappingProxyType(
    {"init": _init, "add": _add, "remove": _remove, "move": _move, "fetch": _fetch}
)
