"""Where a server's database is, and how it is shown: never with a password."""

import re
from dataclasses import dataclass, field

from jobswap_desktop.domain.errors import Fault, Unavailable

_SCHEMES = ("postgresql://", "postgres://")
_PASSWORD_IN_NETLOC = re.compile(r"(?<=//)([^/@:]*):[^@/]*@")
_SECRET = re.compile(r"(?i)(?<=[?&])(password|sslpassword)=[^&]*&?")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a database on a server, as libpq reads it (`postgresql://…`).

    `password` is one that does not stand in the address. Without any libpq looks where it always
    does (the environment, the password file).
    """

    text: str = field(repr=False)
    password: str | None = field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """The address without a password, for messages, logs and title bars."""
        return shown(self.text)

    @property
    def has_password(self) -> bool:
        """Whether a password stands in the address, where others can read it."""
        return self.shown != self.text.rstrip("?&")

    def __str__(self) -> str:
        return self.shown

    def parameters(self) -> dict[str, str]:
        """Return what libpq connects with; raises Unavailable where it is no address."""
        import psycopg
        from psycopg.conninfo import conninfo_to_dict

        try:
            found = conninfo_to_dict(self.text)
        except psycopg.ProgrammingError:
            # The library's own words quote the address, and with it the password.
            raise Unavailable(Fault.CANNOT_CONNECT, self.shown, "no address") from None
        given = {name: str(value) for name, value in found.items() if value is not None}
        return given | ({"password": self.password} if self.password is not None else {})


def is_address(text: str) -> bool:
    """Whether a text is meant as the address of a server rather than as the path of a file."""
    return text.startswith(_SCHEMES)


def shown(text: str) -> str:
    """Return an address without its password."""
    return _SECRET.sub("", _PASSWORD_IN_NETLOC.sub(r"\1@", text)).rstrip("?&")
