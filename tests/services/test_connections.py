"""Which server is worked on, and where its password is kept: in a keyring or nowhere."""

import json
from collections.abc import Callable
from pathlib import Path

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyrings import LockedKeyring, MemoryKeyring, use

from jobswap_desktop import app
from jobswap_desktop.domain.connection import Protection, ServerConnection
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.paths import user_paths
from jobswap_desktop.services import connections, passwords
from jobswap_desktop.services.connections import Workstation

SECRET = "geheim-9f2"  # noqa: S105 - of nobody
RITA = ServerConnection(host="db.stadt.example", user="rita")


@pytest.fixture
def workstation(tmp_path: Path) -> Workstation:
    return Workstation(connection=tmp_path / "settings" / "server.json", usual=tmp_path / "x")


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> list[Address]:
    """A server that takes everybody; the addresses it was asked under."""
    asked: list[Address] = []

    def tried(address: Address) -> Address:
        asked.append(connections.with_password(address))
        return asked[-1]

    monkeypatch.setattr(connections, "tried", tried)
    return asked


def test_the_address_is_remembered_and_the_password_is_not(
    workstation: Workstation, answering: list[Address], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = use(monkeypatch, MemoryKeyring())
    found = connections.connect(RITA.address(SECRET), keeps_password=True, workstation=workstation)
    assert found.is_kept
    assert SECRET not in workstation.connection.read_text(encoding="utf-8")
    again = connections.remembered(workstation.connection)
    assert again == RITA.address()
    assert connections.with_password(again).password == SECRET
    assert list(held.held.values()) == [SECRET]
    connections.connect(RITA.address(SECRET), keeps_password=False, workstation=workstation)
    assert held.held == {}
    assert len(answering) == 2
    connections.remember(workstation.connection, None)
    assert connections.remembered(workstation.connection) is None


def test_a_password_is_for_the_very_address_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, MemoryKeyring())
    passwords.keep(RITA.address(), SECRET)
    weaker = ServerConnection(host=RITA.host, user="rita", protection=Protection.ENCRYPTED)
    for other in (
        weaker.address(),
        Address(f"{RITA.address()}&hostaddr=198.51.100.7"),
        Address(str(RITA.address()).replace("db.stadt", "db.staat")),
        Address(str(RITA.address()).replace("rita@", "kim@")),
    ):
        assert connections.with_password(other).password is None
    assert connections.with_password(RITA.address()).password == SECRET


def test_a_keyring_that_cannot_be_opened_keeps_nothing(
    workstation: Workstation, answering: list[Address], monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, LockedKeyring())
    assert connections.with_password(RITA.address()).password is None
    found = connections.connect(RITA.address(SECRET), keeps_password=True, workstation=workstation)
    assert not found.is_kept
    assert answering[0].password == SECRET
    assert not passwords.forget(RITA.address())


NO_KEYRINGS: list[Callable[[], object]] = [
    keyring.backends.fail.Keyring,
    keyring.backends.null.Keyring,
]


@pytest.mark.parametrize("made", NO_KEYRINGS)
def test_what_is_no_keyring_of_a_system_is_not_used(
    made: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", made)
    passwords._keyring.cache_clear()
    try:
        assert not passwords.can_keep()
        assert not passwords.keep(RITA.address(), SECRET)
        assert passwords.kept(RITA.address()) is None
        assert passwords.forget(RITA.address())
    finally:
        passwords._keyring.cache_clear()


def test_nothing_is_remembered_of_a_server_that_refuses(
    workstation: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = use(monkeypatch, MemoryKeyring())

    def refuse(address: Address) -> Address:
        raise Unavailable(Fault.LOGIN_REFUSED, str(address))

    monkeypatch.setattr(connections, "tried", refuse)
    with pytest.raises(Unavailable):
        connections.connect(RITA.address(SECRET), keeps_password=True, workstation=workstation)
    assert not workstation.connection.exists()
    assert held.held == {}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "kein JSON",
        "[]",
        '{"address": 7}',
        '{"address": "/etc/passwd"}',
        json.dumps({"address": f"postgresql://rita:{SECRET}@db/x"}),
        json.dumps({"address": f"postgresql://db/x?%70assword={SECRET}"}),
    ],
)
def test_a_tampered_note_is_none(workstation: Workstation, content: str) -> None:
    workstation.connection.parent.mkdir()
    workstation.connection.write_text(content, encoding="utf-8")
    assert connections.remembered(workstation.connection) is None


def test_commands_work_on_the_server_that_was_chosen() -> None:
    paths = user_paths()
    assert app.usual_place(paths) == paths.database
    connections.remember(paths.connection, RITA.address(SECRET))
    assert app.usual_place(paths) == RITA.address()
