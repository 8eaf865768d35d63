"""The connection to a server as a person names it, and the address it makes.

What protects it is part of it: nothing of a case leaves the workstation unencrypted, and no
password is shown to a server that cannot prove who it is, unless the address says so itself.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.places import Address

USUAL_PORT: Final = 5432
LAST_PORT: Final = 65535
_PORT: Final = re.compile("[0-9]{1,5}")
_LONGEST: Final = 255
_LOOPBACK: Final = frozenset({"localhost", "::1", "0:0:0:0:0:0:0:1"})


class Protection(StrEnum):
    """How the way to the server is protected, by libpq's names."""

    FULL = "verify-full"
    """Encrypted; certificate and name of the server are checked."""
    AUTHORITY = "verify-ca"
    """Encrypted; who issued the certificate is checked, the name in it is not."""
    ENCRYPTED = "require"
    """Encrypted to whoever answers: of use against listeners, not against impostors."""
    NONE = "disable"
    """Not at all: for a server on the same machine."""


def is_loopback(host: str) -> bool:
    """Whether what is sent to `host` stays on this machine; a folder is one of local sockets."""
    bare = host.strip().strip("[]").casefold().rstrip(".")
    numbers = bare.split(".")
    is_net_127 = len(numbers) == 4 and numbers[0] == "127" and all(map(str.isdigit, numbers))  # noqa: PLR2004 - of an IPv4 address
    return bare in _LOOPBACK or bare.startswith(("/", "@")) or is_net_127


def usual_protection(host: str) -> Protection:
    """Return what a connection to `host` begins with: the safest, or what a machine needs alone."""
    return Protection.NONE if is_loopback(host) else Protection.FULL


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerConnection:
    """Where the database is, and as whom; without a password.

    `authority` is the path of the certificate of who issued the server's; "" for the place where
    libpq looks by itself.
    """

    host: str
    port: str = str(USUAL_PORT)
    database: str = "jobtausch"
    user: str = ""
    protection: Protection = Protection.FULL
    authority: str = ""

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with it, at its fields."""
        found = [
            Problem(code=ProblemCode.REQUIRED, field=name)
            for name in ("host", "database", "user")
            if not getattr(self, name)
        ]
        found += [
            Problem(
                code=ProblemCode.TOO_LONG,
                field=name,
                values={"length": str(len(getattr(self, name))), "limit": str(_LONGEST)},
            )
            for name in ("host", "database", "user")
            if len(getattr(self, name)) > _LONGEST
        ]
        if set(self.host) & set(",/@?#%\\ "):
            found.append(Problem(code=ProblemCode.HOST_NOT_READABLE, field="host"))
        is_number = _PORT.fullmatch(self.port) is not None
        if not (is_number and 0 < int(self.port) <= LAST_PORT):
            found.append(
                Problem(
                    code=ProblemCode.NUMBER_OUT_OF_RANGE,
                    field="port",
                    values={"first": "1", "last": str(LAST_PORT)},
                )
            )
        if self.protection is Protection.NONE and self.host and not is_loopback(self.host):
            found.append(Problem(code=ProblemCode.CONNECTION_UNPROTECTED, field="protection"))
        return tuple(found)

    def address(self, password: str | None = None) -> Address:
        """Return the address, with a password that does not stand in its text."""
        host = f"[{self.host}]" if ":" in self.host.strip("[]") else self.host
        given = {"sslmode": self.protection.value}
        if self.authority and self.protection in {Protection.FULL, Protection.AUTHORITY}:
            given["sslrootcert"] = self.authority
        user, database = quote(self.user, safe=""), quote(self.database, safe="")
        asked = urlencode(given, quote_via=quote, safe="/:\\")
        login = f"{user}@" if user else ""
        return Address(f"postgresql://{login}{host}:{self.port}/{database}?{asked}", password)


def without_login(address: Address) -> Address:
    """Return where somebody else's address leads, for one's own login, as safe as can be."""
    found = connection_of(address)
    return replace(found, user="", protection=usual_protection(found.host)).address()


def connection_of(address: Address) -> ServerConnection:
    """Return what a form can show of an address; what it has no field for is left out."""
    try:
        parts = urlsplit(str(address))
        asked = parse_qs(parts.query)
        host, port = parts.hostname or "", parts.port or USUAL_PORT
    except ValueError:
        # No address at all, as somebody has typed it.
        return ServerConnection(host="")

    def said(name: str, otherwise: str = "") -> str:
        return asked.get(name, [otherwise])[-1]

    named = said("sslmode")
    known = {each.value for each in Protection}
    return ServerConnection(
        host=said("host", host),
        port=said("port", str(port)),
        database=said("dbname", unquote(parts.path.removeprefix("/"))),
        user=said("user", unquote(parts.username or "")),
        protection=Protection(named) if named in known else usual_protection(host),
        authority=said("sslrootcert"),
    )
