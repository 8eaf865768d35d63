"""The way to the server: proven, encrypted, and closed to everything else."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cluster
import psycopg
import pytest
from certificates import Authority
from cluster import Cluster
from server_house import behind_tls

from jobswap_desktop.domain.connection import Protection, ServerConnection
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.services import connections
from jobswap_desktop.services.wording import fault_words
from jobswap_desktop.store.server.attempts import parameters
from jobswap_desktop.store.server.opening import open_server

pytestmark = pytest.mark.system
DATABASE = "verschluesselt"
SECRET = "geheim-9f2-lang"  # noqa: S105 - of a server that is gone after the test


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca") / "Amt Stelle.pem")


@pytest.fixture(scope="module")
def encrypted(authority: Authority) -> Iterator[Cluster]:
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with behind_tls(authority, DATABASE, "rita", SECRET) as made:
        yield made


def rita(server: Cluster, known: Authority, **changes: Any) -> ServerConnection:
    fields: dict[str, Any] = {
        "host": "localhost",
        "port": str(server.port),
        "database": DATABASE,
        "user": "rita",
        "authority": str(known.path),
    }
    return ServerConnection(**(fields | changes))


def refused(address: Address) -> Unavailable:
    with pytest.raises(Unavailable) as found:
        connections.tried(address)
    return found.value


def sentence(error: Unavailable) -> str:
    return " ".join(fault_words(error))


def test_who_proves_to_be_the_server_is_connected_to_with_tls_and_scram(
    encrypted: Cluster, authority: Authority
) -> None:
    db = open_server(rita(encrypted, authority).address(SECRET))
    try:
        (row,) = db.rows("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        assert row["ssl"]
        assert row["version"] in {"TLSv1.2", "TLSv1.3"}
    finally:
        db.close()
    with psycopg.connect(encrypted.address(DATABASE)) as connection:
        kept = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'rita'")
        assert str(kept.fetchone()).startswith("('SCRAM-SHA-256$")


@pytest.mark.parametrize("mode", [Protection.FULL, Protection.AUTHORITY])
def test_the_certificate_of_another_authority_is_refused(
    encrypted: Cluster, authority: Authority, tmp_path: Path, mode: Protection
) -> None:
    other = Authority(tmp_path / "fremd.pem")
    wrong = rita(encrypted, authority, authority=str(other.path), protection=mode)
    error = refused(wrong.address(SECRET))
    assert error.fault is Fault.CERTIFICATE_REFUSED
    assert "nicht ausgestellt hat" in sentence(error)
    assert SECRET not in sentence(error) + error.detail


def test_a_certificate_for_another_name_is_refused(
    encrypted: Cluster, authority: Authority
) -> None:
    error = refused(rita(encrypted, authority, host="127.0.0.1").address(SECRET))
    assert error.fault is Fault.CERTIFICATE_NAME
    assert "auf einen anderen Namen lautet" in sentence(error)
    by_authority = rita(encrypted, authority, host="127.0.0.1", protection=Protection.AUTHORITY)
    connections.tried(by_authority.address(SECRET))


def test_without_the_certificate_of_the_authority_nothing_is_proven(
    encrypted: Cluster, authority: Authority, tmp_path: Path
) -> None:
    missing = rita(encrypted, authority, authority=str(tmp_path / "weg.pem"))
    error = refused(missing.address(SECRET))
    assert error.fault is Fault.CERTIFICATE_MISSING
    assert "Die Zertifikatsdatei fehlt" in sentence(error)


def test_the_server_takes_nobody_unencrypted(encrypted: Cluster, authority: Authority) -> None:
    error = refused(rita(encrypted, authority, protection=Protection.NONE).address(SECRET))
    assert error.fault is Fault.TLS_WANTED
    assert "nimmt keine unverschlüsselte Verbindung an" in sentence(error)


def test_a_server_without_tls_gets_no_password(server: Cluster, authority: Authority) -> None:
    error = refused(rita(server, authority, database="postgres").address(SECRET))
    assert error.fault is Fault.TLS_MISSING
    assert "auch kein Kennwort" in sentence(error)


@pytest.mark.parametrize(
    ("password", "fault"), [(None, Fault.PASSWORD_WANTED), ("falsch", Fault.LOGIN_REFUSED)]
)
def test_a_missing_and_a_wrong_password_are_told_apart(
    encrypted: Cluster, authority: Authority, password: str | None, fault: Fault
) -> None:
    assert refused(rita(encrypted, authority).address(password)).fault is fault


def test_a_missing_database_and_one_without_tables_are_told_apart(
    encrypted: Cluster, authority: Authority
) -> None:
    missing = rita(encrypted, authority, database="weg").address(SECRET)
    assert refused(missing).fault is Fault.NO_DATABASE
    empty = rita(encrypted, authority, database="postgres").address(SECRET)
    error = refused(empty)
    assert error.fault is Fault.NOT_SET_UP
    assert "jobswap-desktop server init" in sentence(error)


def test_a_name_that_no_network_knows_is_said() -> None:
    unknown = ServerConnection(host="nirgends.invalid", user="rita").address(SECRET)
    assert refused(unknown).fault is Fault.HOST_UNKNOWN


def test_another_machine_must_prove_itself_unless_the_address_says_else() -> None:
    for text, mode in (
        ("postgresql://rita@db.stadt.example/x", "verify-full"),
        ("postgresql://rita@db.stadt.example/x?sslmode=require", "require"),
        ("postgresql://rita@localhost/x?hostaddr=198.51.100.7", "verify-full"),
        ("postgresql://rita@localhost,db.stadt.example/x", "verify-full"),
        ("postgresql://rita@127.0.0.1/x", None),
        ("postgresql:///x", None),
    ):
        assert parameters(Address(text)).get("sslmode") == mode, text


def test_who_asks_for_the_password_itself_does_not_get_it() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as impostor:
        thread = threading.Thread(target=_ask_for_password, args=(impostor, heard), daemon=True)
        thread.start()
        port = impostor.getsockname()[1]
        forged = f"postgresql://rita@127.0.0.1:{port}/x?sslmode=disable"
        error = refused(Address(forged, SECRET))
        thread.join(5)
    assert error.fault is Fault.PASSWORD_UNSAFE
    assert heard
    assert SECRET.encode() not in b"".join(heard)


def _ask_for_password(impostor: socket.socket, heard: list[bytes]) -> None:
    connection, _ = impostor.accept()
    with connection:
        connection.settimeout(3)
        heard.append(connection.recv(4096))
        # "Send me the password as it is."
        connection.sendall(b"R" + (8).to_bytes(4, "big") + (3).to_bytes(4, "big"))
        heard.append(connection.recv(4096))
