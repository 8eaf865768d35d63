"""Which server a workstation works on: remembered without a password, tried, and opened again."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from jobswap_desktop.domain.connection import connection_of, without_login
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address, Place, is_address, place_of
from jobswap_desktop.services import passwords
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store.moved_away import moved_to
from jobswap_desktop.whole_files import write_whole

_MOST_BYTES: Final = 16384
_KEY: Final = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workstation:
    """What a workstation opens by itself.

    `connection` is the file that says which server it works on, not there for none; `usual` the
    database it works on then.
    """

    connection: Path
    usual: Path


def remembered(file: Path) -> Address | None:
    """Return the server that this workstation works on by itself; None for one with a file.

    What cannot be read is none: nothing is opened that somebody else may have written half.
    """
    try:
        found = parsed(read_small(file, _MOST_BYTES))
    except (OSError, ValueError):
        return None
    text = found.get(_KEY) if isinstance(found, dict) else None
    place = place_of(text) if isinstance(text, str) else None
    return place if isinstance(place, Address) and not place.has_password else None


def remember(file: Path, place: Place | None) -> None:
    """Work on this server from the next start on, or on the usual file again.

    Never with a password. Raises Unavailable (cannot_write).
    """
    try:
        if isinstance(place, Address):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            text = json.dumps({_KEY: str(place)}, ensure_ascii=False, indent=2)
            write_whole(file, text.encode(), is_own=True)
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(file)) from error


def with_password(address: Address) -> Address:
    """Return the address with the password that is kept for it, if it brings none itself."""
    if address.password is not None or address.has_password:
        return address
    return Address(address.text, passwords.kept(address))


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """A server that has answered: the address with the password it has accepted.

    `is_kept` says whether that password is in the keyring now.
    """

    address: Address
    is_kept: bool


def tried(address: Address) -> Address:
    """Connect once and let go again; returns the address with the password that was used.

    It may take some seconds, on any thread. Raises Unavailable that says what is wrong.
    """
    from jobswap_desktop.store.server.opening import open_server

    complete = with_password(address)
    open_server(complete, read_only=True).close()
    return complete


def connect(
    address: Address, *, keeps_password: bool, workstation: Workstation | None
) -> Connected:
    """Try an address; once it answers, remember it and keep its password, or forget that.

    Without `workstation` the address is only tried, and what is remembered stays as it is. It may
    take some seconds, on any thread. Raises Unavailable, with nothing changed.
    """
    complete = tried(address)
    if workstation is not None:
        remember(workstation.connection, complete)
    if not keeps_password:
        passwords.forget(complete)
        return Connected(address=complete, is_kept=False)
    known = complete.password is None or passwords.kept(complete) == complete.password
    is_kept = known or passwords.keep(complete, complete.password or "")
    return Connected(address=complete, is_kept=is_kept)


def suggested(work: Workplace, workstation: Workstation | None) -> Address | None:
    """Return the server that a form begins with; None for an empty one.

    It is the one that is open, else the one that is noted, else the one to which the open file
    has moved.
    """
    if isinstance(work.db.place, Address):
        return Address(str(work.db.place))
    noted = remembered(workstation.connection) if workstation is not None else None
    return noted or server_of(moved_to(work.db.place) or "")


def server_of(text: str) -> Address | None:
    """Return the server that somebody else's address names, for one's own login; None for none."""
    return without_login(Address(text)) if is_address(text) else None


def set_up_command(address: Address) -> str:
    """Return the command by which the administration of the server sets the database up."""
    administering = replace(connection_of(address), user="postgres").address()
    return f'jobswap-desktop server init "{administering}"'
