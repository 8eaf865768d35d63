"""Keyrings for tests: one in memory, and one that cannot be opened."""

import pytest
from keyring.errors import KeyringLocked

from jobswap_desktop.services import passwords


class MemoryKeyring:
    """Keeps passwords for the time of a test."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


class LockedKeyring(MemoryKeyring):
    """Somebody has closed the question for its own password."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


def use(monkeypatch: pytest.MonkeyPatch, keyring: MemoryKeyring) -> MemoryKeyring:
    """Let the program find this keyring for the time of a test."""
    monkeypatch.setattr(passwords, "_keyring", lambda: keyring)
    return keyring
