"""Passwords of servers in the keyring of the system: that of Windows, GNOME, KDE or macOS.

One is kept under the whole address it was typed for. Whoever changes the address, be it only how
the connection is protected, is not given it. A machine without such a keyring keeps none: what
would write it into a file of its own is never asked.
"""

import importlib
import sys
from collections.abc import Iterator
from functools import cache
from typing import Final, Protocol

from jobswap_desktop.domain.connection import connection_of
from jobswap_desktop.domain.places import Address

_SERVICE: Final = "jobswap-desktop"
_OF_SYSTEMS: Final = (
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
)


class Keyring(Protocol):
    """What keeps passwords: the part of the `keyring` library's back ends that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a password; None where none is kept."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""

    def delete_password(self, service: str, username: str) -> None:
        """Keep it no longer."""


def can_keep() -> bool:
    """Whether this machine has a keyring."""
    return _keyring() is not None


def kept(address: Address) -> str | None:
    """Return the password that is kept for exactly this address; None without one."""
    found = _keyring()
    if found is None:
        return None
    try:
        return found.get_password(*_name(address)) or None
    except _faults():
        # Locked, or nobody has unlocked it: it is asked for.
        return None


def keep(address: Address, password: str) -> bool:
    """Keep the password; whether that was possible."""
    found = _keyring()
    if found is None:
        return False
    try:
        found.set_password(*_name(address), password)
    except _faults():
        return False
    return True


def forget(address: Address) -> bool:
    """Let the keyring keep the password no longer; whether none is in it now."""
    found = _keyring()
    if found is None:
        return True
    try:
        if found.get_password(*_name(address)) is not None:
            found.delete_password(*_name(address))
    except _faults():
        return False
    return True


def _name(address: Address) -> tuple[str, str]:
    return f"{_SERVICE} {address}", connection_of(address).user


@cache
def _keyring() -> Keyring | None:
    # Slow to load, and wanted by who works on a server alone.
    import keyring

    chosen = keyring.get_keyring()
    several = getattr(chosen, "backends", (chosen,))
    return next((each for each in several if _is_of_system(each)), None)


def _is_of_system(found: object) -> bool:
    return type(found).__module__.startswith(_OF_SYSTEMS)


def _faults() -> tuple[type[BaseException], ...]:
    """Return what a keyring raises that cannot be used now; each system has errors of its own."""
    from keyring.errors import KeyringError

    return (KeyringError, OSError, RuntimeError, ValueError, *_errors_of_systems())


def _errors_of_systems() -> Iterator[type[BaseException]]:
    named = {
        "secretstorage.exceptions": "SecretStorageException",
        "jeepney.wrappers": "DBusErrorResponse",
        "win32ctypes.pywin32.pywintypes": "error",
    }
    for module, name in named.items():
        if module in sys.modules:
            yield getattr(importlib.import_module(module), name)
