"""Where a database lies: a file, or a server, whose address is never shown with its password."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

_SCHEMES = ("postgresql://", "postgres://")
# Up to the last sign that may end it: of a password that is not written as it has to be, rather
# too much is left out than a part of it shown.
_PASSWORD_BEFORE_HOST = re.compile(r"(?<=//)([^/@:?\[]*):.*@")
_SECRETS = frozenset({"password", "sslpassword", "oauth_client_secret"})


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """The address of a database on a server, as libpq reads it (`postgresql://…`).

    `password` is one that does not stand in the address. Without any libpq looks where it always
    does (the environment, the password file). As text it is the address without a password.
    """

    text: str
    password: str | None = None

    @property
    def has_password(self) -> bool:
        """Whether a password stands in the text itself, where others can read it."""
        return str(self) != self.text.rstrip("?&")

    def __str__(self) -> str:
        bare = _PASSWORD_BEFORE_HOST.sub(r"\1@", self.text)
        place, mark, asked = bare.partition("?")
        kept = "&".join(part for part in asked.split("&") if not _is_secret(part))
        return f"{place}{mark}{kept}".rstrip("?&")

    @property
    def short(self) -> str:
        """The address as a sentence bears it: without password and without options."""
        return str(self).partition("?")[0]

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"


def _is_secret(part: str) -> bool:
    # Names may be written in percent signs as well as values.
    return unquote(part.partition("=")[0]).strip().casefold() in _SECRETS


Place = Path | Address


def is_address(text: str) -> bool:
    """Whether a text names a server."""
    return text.startswith(_SCHEMES)


def place_of(text: str) -> Place:
    """Return what a text names: the address of a server, or else the path of a file."""
    return Address(text) if is_address(text) else Path(text)
