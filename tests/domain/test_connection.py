"""The connection as a form has it: what is wrong with it, and the address it makes."""

from typing import Any

import pytest

from jobswap_desktop.domain.connection import (
    Protection,
    ServerConnection,
    connection_of,
    is_loopback,
    usual_protection,
)
from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.places import Address

SECRET = "geheim-9f2"  # noqa: S105 - of nobody


def a_connection(**changes: Any) -> ServerConnection:
    fields: dict[str, Any] = {"host": "db.stadt.example", "user": "rita"}
    return ServerConnection(**(fields | changes))


@pytest.mark.parametrize(
    ("host", "is_here"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("/run/postgresql", True),
        ("db.stadt.example", False),
        ("127.0.0.1.example", False),
        ("localhost.example", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_another_machine_is_protected_by_itself(host: str, is_here: bool) -> None:
    assert is_loopback(host) is is_here
    assert usual_protection(host) is (Protection.NONE if is_here else Protection.FULL)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"host": ""}, "host", ProblemCode.REQUIRED),
        ({"user": ""}, "user", ProblemCode.REQUIRED),
        ({"database": ""}, "database", ProblemCode.REQUIRED),
        ({"database": "x" * 256}, "database", ProblemCode.TOO_LONG),
        ({"host": "db.stadt.example/x"}, "host", ProblemCode.HOST_NOT_READABLE),
        ({"host": "a,b"}, "host", ProblemCode.HOST_NOT_READABLE),
        ({"port": "0"}, "port", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"port": "65536"}, "port", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"port": "²"}, "port", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"port": "9" * 5000}, "port", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"protection": Protection.NONE}, "protection", ProblemCode.CONNECTION_UNPROTECTED),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    changes: dict[str, Any], field: str, code: ProblemCode
) -> None:
    found = a_connection(**changes).problems()
    assert [(problem.field, problem.code) for problem in found] == [(field, code)]


def test_what_stays_on_the_machine_needs_no_encryption() -> None:
    assert a_connection().problems() == ()
    assert a_connection(host="127.0.0.1", protection=Protection.NONE).problems() == ()


@pytest.mark.parametrize(
    "connection",
    [
        a_connection(),
        a_connection(port="6432", authority="C:\\Zertifikate\\amt stelle.pem"),
        a_connection(user="müller@amt?x", database="jt&a=b#c"),
        a_connection(host="::1", protection=Protection.NONE),
        a_connection(protection=Protection.ENCRYPTED),
    ],
)
def test_the_address_says_it_all_but_the_password(connection: ServerConnection) -> None:
    address = connection.address(SECRET)
    assert connection_of(address) == connection
    assert address.password == SECRET
    assert not address.has_password
    assert SECRET not in f"{address} {address.text}"


@pytest.mark.parametrize(
    "text",
    ["postgresql://db:kein-port/x", "postgresql://[::1/x", "postgresql://", "postgresql://%zz"],
)
def test_an_address_that_is_none_opens_an_empty_form(text: str) -> None:
    assert connection_of(Address(text)).user == ""
