"""The application on a server: what colleagues see, what a lost connection means, the commands."""

import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster
from databases import a_deed
from house import House, furnished

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address, place_of
from jobswap_desktop.services import cases, checking, editing, people, watching
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store import audit

pytestmark = pytest.mark.system
SECRET = "geheim-9f2"  # noqa: S105 - of a server that is gone after the test


@pytest.fixture
def address(server: Cluster) -> Iterator[Address]:
    name = f"own_{time.monotonic_ns()}"
    yield Address(server.set_up(name))
    server.drop(name)


def a_place(address: Address, **who: str) -> Workplace:
    return open_workplace(address, builders.a_clerk(**who), lambda: date(2021, 12, 6))


@pytest.fixture
def house(address: Address) -> Iterator[House]:
    made = furnished(a_place(address))
    yield made
    made.work.db.close()


def refused(address: Address) -> Unavailable:
    with pytest.raises(Unavailable) as found:
        a_place(address)
    return found.value


def test_what_a_colleague_records_is_there_within_a_second(house: House, address: Address) -> None:
    colleague = a_place(address, name="Alex Kurz", account="akurz")
    try:
        db, socket = house.work.db, watching.socket(house.work)
        assert socket is not None
        assert not watching.changed_elsewhere(house.work)
        swap = house.a_case()
        assert not db.changed(), "one's own write is no news"
        begun = time.monotonic()
        editing.edit_case(colleague, swap.id, editing.CaseDetails(remark="eilt"))
        readable, _, _ = select.select([socket], [], [], 5)
        assert readable
        assert watching.changed_elsewhere(house.work)
        assert time.monotonic() - begun < 1
        assert cases.view(house.work, swap.id).swap.remark == "eilt"
        assert not watching.changed_elsewhere(house.work)
    finally:
        colleague.db.close()


def test_who_is_writing_keeps_the_next_one_waiting_three_seconds(
    house: House, address: Address
) -> None:
    colleague = a_place(address)
    try:
        with colleague.db.write(a_deed()):
            begun = time.monotonic()
            with pytest.raises(Unavailable) as found, house.work.db.write(a_deed()):
                pass
            waited = time.monotonic() - begun
            with (
                pytest.raises(Unavailable),
                house.work.db.patience(0.05),
                house.work.db.write(a_deed()),
            ):
                pass
            # Reading waits for nobody.
            assert people.all_people(house.work)
        assert found.value.fault is Fault.LOCKED
        assert 2.5 < waited < 4
    finally:
        colleague.db.close()
    house.a_case()
    assert audit.faults(house.work.db) == ()


def test_the_server_goes_and_comes_back() -> None:
    with cluster.running(durable=True) as own:
        house = furnished(a_place(Address(own.set_up("office"))))
        try:
            swap = house.a_case()
            known = watching.origin(house.work)
            own.kill()
            for ask in (
                lambda: watching.changed_elsewhere(house.work),
                lambda: cases.view(house.work, swap.id),
                lambda: editing.edit_case(house.work, swap.id, editing.CaseDetails(remark="x")),
            ):
                with pytest.raises(Unavailable) as lost:
                    ask()
                assert lost.value.fault is Fault.CONNECTION_LOST
            assert not watching.reconnected(house.work, known)
            own.start()
            assert not watching.reconnected(house.work, "another office")
            assert watching.reconnected(house.work, known)
            assert cases.view(house.work, swap.id).swap.reference == swap.reference
            editing.edit_case(house.work, swap.id, editing.CaseDetails(remark="wieder da"))
            assert audit.faults(house.work.db) == ()
        finally:
            house.work.db.close()


def test_what_cannot_be_opened_is_said(server: Cluster, address: Address) -> None:
    server.create("empty")
    server.set_up("utf", locale="C.UTF-8")
    assert refused(Address(server.address("utf"))).fault is Fault.NOT_SET_UP
    nobody = Address(address.text.replace(f":{server.port}/", ":1/"))
    assert refused(nobody).fault is Fault.CANNOT_CONNECT
    assert refused(Address(server.address("empty"))).fault is Fault.NOT_SET_UP
    assert refused(Address(server.address("missing"))).fault is Fault.NO_DATABASE
    with psycopg.connect(address.text, autocommit=True) as connection:
        for step, fault in ((1, Fault.SERVER_NEWER), (-2, Fault.SERVER_OLDER)):
            connection.execute("UPDATE jobswap.schema_version SET number = number + %s", [step])
            assert refused(address).fault is fault


def test_a_password_is_never_shown(address: Address) -> None:
    bare = str(address)
    for text in (
        address.text.replace("postgres@", f"postgres:{SECRET}@").replace(
            "127.0.0.1:", "127.0.0.1:1"
        ),
        f"postgresql://127.0.0.1:1/x?user=postgres&password={SECRET}&sslmode=disable",
        f"postgresql://postgres:{SECRET}@127.0.0.1:kein-port/x?nichts",
    ):
        place = place_of(text)
        assert isinstance(place, Address)
        found = refused(place)
        told = f"{found} {found.path} {found.detail} {place} {place!r} {found.__cause__}"
        assert SECRET not in told
    assert place_of(bare) == Address(bare)


def test_a_record_changed_past_the_program_is_found(house: House, address: Address) -> None:
    house.a_case()
    assert checking.check(house.work, Path("none")).is_sound
    with psycopg.connect(address.text, autocommit=True) as connection:
        connection.execute("SET search_path TO jobswap")
        connection.execute("UPDATE swap SET remark = 'anders'")
        connection.execute("UPDATE search_word SET cases = 9 WHERE term = 'stadt'")
        connection.execute("ALTER TABLE audit DISABLE TRIGGER audit_no_update")
    verdict = checking.check(house.work, Path("none"))
    assert verdict.engine_faults == ("search_word 1",)
    assert verdict.foreign_parts == ("audit_no_update",)
    assert not verdict.is_sound


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "jobswap_desktop", *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def test_the_commands_take_an_address(house: House, address: Address, tmp_path: Path) -> None:
    swap = house.a_case()
    listed = run("list", "--json", "--data", address.text)
    assert [row["reference"] for row in json.loads(listed.stdout)] == [swap.reference]
    checked = run("check", "--json", "--data", address.text)
    assert (checked.returncode, json.loads(checked.stdout)["sound"]) == (0, True)
    out = tmp_path / "papiere"
    assert run("print", swap.reference, "--out", str(out), "--data", address.text).returncode == 0
    assert list(out.glob("*.pdf"))
    table = tmp_path / "personen.csv"
    assert run("export", "people", "--out", str(table), "--data", address.text).returncode == 0
    assert "Voss" in table.read_text(encoding="utf-8-sig")
    done = run("import", "people", str(table), "--update", "--data", address.text)
    assert done.returncode == 0, done.stderr
    no_file = run("backup", "--data", address.text)
    assert (no_file.returncode, "Server" in no_file.stderr) == (2, True)
    assert audit.faults(house.work.db) == ()
