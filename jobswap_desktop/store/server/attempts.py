"""Connecting: what libpq is given, and what an attempt failed by."""

import os
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import psycopg
from psycopg.conninfo import conninfo_to_dict

from jobswap_desktop.domain.connection import LAST_PORT, Protection, is_loopback
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address, is_address
from jobswap_desktop.store.server.faults import fault_of

# A server that asks for the password itself, or for what it can be guessed from, gets neither:
# who has forged the address of one would read it. What the address says itself counts more.
_NEVER_SHOWN: Final = {"require_auth": "!password,!md5"}

# What says where to connect to without an address.
_ELSEWHERE: Final = frozenset({"PGHOST", "PGHOSTADDR", "PGDATABASE", "PGSERVICE"})
_PORT: Final = re.compile("[0-9]{1,5}")
_MODES: Final = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")

# As libpq says it, and servers in English and German; the first that fits.
_SAID: Mapping[Fault, tuple[str, ...]] = MappingProxyType(
    {
        Fault.NO_ADDRESS: ('" for connection option', 'value: "'),
        Fault.HOST_UNKNOWN: ("could not translate host name", "failed to resolve host"),
        Fault.TOO_MANY_CONNECTIONS: (
            "too many connections",
            "too many clients",
            "remaining connection slots",
            "zu viele Verbindungen",
            "verbleibende Verbindungen",
        ),
        Fault.TLS_MISSING: ("server does not support SSL",),
        Fault.CERTIFICATE_NAME: ("does not match host name",),
        Fault.CERTIFICATE_REFUSED: ("certificate verify failed",),
        Fault.CERTIFICATE_MISSING: ("root certificate file", "root certificate store"),
        Fault.PASSWORD_UNSAFE: ("authentication method requirement",),
        Fault.TLS_WANTED: ("no encryption", "keine Verschlüsselung", "SSL off", "SSL aus"),
        Fault.PASSWORD_WANTED: ("no password supplied",),
        Fault.LOGIN_REFUSED: (
            "authentication failed",
            "permission denied",
            "keine Berechtigung",
            "pg_hba.conf",
            "Authentifizierung",
            'role "',
            "Rolle »",
        ),
        Fault.NO_DATABASE: ("does not exist", "existiert nicht"),
    }
)


def parameters(address: Address) -> dict[str, str]:
    """Return what libpq connects with; another machine must prove who it is unless told else."""
    try:
        found = conninfo_to_dict(address.text)
    except psycopg.ProgrammingError:
        # The library's own words quote the address, and with it the password.
        raise Unavailable(Fault.NO_ADDRESS, str(address), "no address") from None
    given = {name: str(value) for name, value in found.items() if value is not None}
    _require_readable(address, given)
    if address.password is not None:
        given["password"] = address.password
    return _NEVER_SHOWN | _protection(given) | given


def _require_readable(address: Address, given: Mapping[str, str]) -> None:
    """Make sure of what libpq itself looks at only when it connects."""
    if not is_address(address.text) or not (given or _ELSEWHERE & os.environ.keys()):
        raise Unavailable(Fault.NO_ADDRESS, str(address), "nothing named")
    ports = [port for port in given.get("port", "").split(",") if port]
    if not all(_PORT.fullmatch(port) and 0 < int(port) <= LAST_PORT for port in ports):
        raise Unavailable(Fault.ADDRESS_PORT, str(address), "port")
    if given.get("sslmode", _MODES[0]) not in _MODES:
        raise Unavailable(Fault.ADDRESS_PROTECTION, str(address), "sslmode")


def fault_of_connecting(error: psycopg.Error) -> Fault:
    """Return the fault that kept a connection from standing."""
    fault = fault_of(error)
    return _of_attempt(error) if fault in {None, Fault.CONNECTION_LOST} else fault


def _protection(given: Mapping[str, str]) -> dict[str, str]:
    """Return the mode where neither the address nor who set up the machine names one.

    libpq itself would take a connection without any encryption when it gets no other.
    """
    if "service" in given or {"PGSSLMODE", "PGSERVICE"} & os.environ.keys():
        return {}
    hosts = given.get("host") or os.environ.get("PGHOST", "")
    hosts = f"{hosts},{given.get('hostaddr') or os.environ.get('PGHOSTADDR', '')}"
    named = [host for host in hosts.split(",") if host.strip()]
    return {} if all(map(is_loopback, named)) else {"sslmode": Protection.FULL.value}


def _of_attempt(error: psycopg.Error) -> Fault:
    """Return what a connection failed by: until it stands, libpq gives words and no codes."""
    text, attempt = str(error), error.pgconn
    for fault, said in _SAID.items():
        if any(words in text for words in said):
            return fault
    if attempt is not None and attempt.needs_password:
        return Fault.PASSWORD_WANTED
    used_password = attempt is not None and attempt.used_password
    return Fault.LOGIN_REFUSED if used_password else Fault.CANNOT_CONNECT
