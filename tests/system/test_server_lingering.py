"""Who can keep others from saving on a server, and what a login leaves behind on it."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import builders
import psycopg
import pytest
from cluster import Cluster
from server_house import submitted, working

from jobswap_desktop import cli
from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.services import drafts, people, watching
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.server import locks
from jobswap_desktop.store.server.database import PostgresDatabase

pytestmark = pytest.mark.system
DATABASE = "warten"
SECRET = "Streng-geheimes Kennwort 2022"  # noqa: S105 - of a login in a database of the test
_KEY = 0x4A535744


@pytest.fixture(scope="module")
def filled(server: Cluster) -> Iterator[Cluster]:
    with submitted(server, DATABASE) as found:
        yield found


@pytest.fixture
def soon(filled: Cluster) -> Iterator[None]:
    """Let the server end at once who keeps others waiting."""
    long = f"interval '{locks.LONGEST_SECONDS} seconds'"
    assert long in locks.END_LINGERING
    filled.execute(locks.END_LINGERING.replace(long, "interval '0'"), database=DATABASE)
    yield
    filled.execute(locks.END_LINGERING, database=DATABASE)


def save(work: Workplace) -> None:
    person = builders.a_person(id=PersonId(work.new_id()), version=0)
    with work.db.patience(0.3):
        people.save(work, person)


_LOCKS = (
    f"pg_advisory_lock({_KEY})",
    "pg_advisory_lock(1, 2)",
    f"pg_try_advisory_lock({_KEY})",
    f"pg_advisory_xact_lock({_KEY})",
    f"pg_try_advisory_xact_lock_shared({_KEY})",
    "lo_create(0)",
    "lo_creat(1)",
    "lo_from_bytea(0, 'x')",
)


@pytest.mark.parametrize("asked", _LOCKS)
@pytest.mark.parametrize("login", ["lea", "rita", "kim", "vera"])
def test_no_login_takes_a_lock_or_makes_an_object_by_itself(
    filled: Cluster, login: str, asked: str
) -> None:
    with (
        psycopg.connect(filled.address(DATABASE, login)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(f"SELECT {asked}".encode())


_KEEPING = (
    ("lea", "SELECT jobswap.lock_to_write()"),
    ("rita", "SELECT jobswap_council.lock_to_write()"),
    ("lea", "LOCK TABLE jobswap.draft IN ACCESS EXCLUSIVE MODE"),
)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize(("login", "deed"), _KEEPING)
def test_who_looks_on_keeps_nobody_waiting(filled: Cluster, login: str, deed: str) -> None:
    with (
        closing(psycopg.connect(filled.address(DATABASE, login))) as keeping,
        working(filled, DATABASE, "kim") as work,
    ):
        keeping.execute(deed.encode())
        with work.db.patience(0.3):
            drafts.find(work, "person")
            drafts.keep(work, Draft(form="person", fields={}, saved_at=work.now()))
        save(work)
        with pytest.raises(psycopg.OperationalError):
            keeping.execute("SELECT 1")


@pytest.mark.usefixtures("soon")
def test_who_holds_a_row_keeps_nobody_waiting_twice(filled: Cluster) -> None:
    with (
        closing(psycopg.connect(filled.address(DATABASE, "lea"), autocommit=True)) as keeping,
        working(filled, DATABASE, "kim") as work,
    ):
        mine = "INSERT INTO jobswap.draft (account, place, content, saved_at) VALUES"
        keeping.execute(f"{mine} ('lea', 'p', '', '')".encode())
        keeping.execute("BEGIN; SELECT FROM jobswap.draft FOR UPDATE")

        def erase() -> None:
            with work.db.patience(0.3), work.db.write_derived() as change:
                change.run("DELETE FROM draft")

        with pytest.raises(Unavailable) as error:
            erase()
        assert error.value.fault is Fault.LOCKED
        erase()


@pytest.mark.parametrize("view", ["draft", "council_note", "participation", "swap", "audit"])
def test_a_council_locks_no_table_through_its_views(filled: Cluster, view: str) -> None:
    with (
        psycopg.connect(filled.address(DATABASE, "rita")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(f"LOCK TABLE jobswap_council.{view} IN SHARE MODE".encode())


def test_a_write_that_has_just_begun_is_waited_for(filled: Cluster) -> None:
    with (
        psycopg.connect(filled.address(DATABASE, "lea")) as keeping,
        working(filled, DATABASE, "kim") as work,
    ):
        keeping.execute("SELECT jobswap.lock_to_write()")
        with pytest.raises(Unavailable) as error:
            save(work)
        assert error.value.fault is Fault.LOCKED
        keeping.rollback()
        save(work)


_LOCK_OF = {
    "lea": "SELECT jobswap.lock_to_write()",
    "rita": "SELECT jobswap_council.lock_to_write()",
}
_BOUND_SECONDS = 8
"""Three until the first of them is ended, and what a busy machine adds."""


@contextmanager
def besieged(
    server: Cluster, login: str, count: int, holding: float, deed: str = ""
) -> Iterator[list[str]]:
    """Let so many sessions of a login take the lock again and again; yields what became of them."""
    deed = deed or _LOCK_OF[login]
    told: list[str] = []
    is_over = threading.Event()

    def hold() -> None:
        while not is_over.is_set():
            try:
                with psycopg.connect(server.address(DATABASE, login)) as connection:
                    connection.execute(deed.encode())
                    told.append("got")
                    is_over.wait(holding)
            except psycopg.Error as error:
                told.append(type(error).__name__)

    threads = [threading.Thread(target=hold) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        deadline = time.monotonic() + 10
        while "got" not in told and time.monotonic() < deadline:
            time.sleep(0.01)
        yield told
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("holding", [0.5, 60.0])
@pytest.mark.parametrize(("login", "count"), [("lea", 2), ("rita", 3), ("rita", 8)])
def test_nor_do_many_who_take_turns(
    filled: Cluster, login: str, count: int, holding: float
) -> None:
    with (
        working(filled, DATABASE, "kim") as work,
        besieged(filled, login, count, holding) as told,
    ):
        for _ in range(3):
            begun = time.monotonic()
            save_as_a_window_does(work)
            assert time.monotonic() - begun < _BOUND_SECONDS, told
            # A command asks once, and waits three seconds.
            people.save(work, builders.a_person(id=PersonId(work.new_id()), version=0))
    assert "got" in told
    was_ended = bool(set(told) - {"got", "LockNotAvailable"})
    assert was_ended or holding < locks.LONGEST_SECONDS


@pytest.mark.parametrize("count", [1, 3])
def test_nor_do_many_who_lock_a_table(filled: Cluster, count: int) -> None:
    deed = "LOCK TABLE jobswap.draft IN ACCESS EXCLUSIVE MODE"
    with (
        working(filled, DATABASE, "kim") as work,
        besieged(filled, "lea", count, 60.0, deed) as told,
    ):
        begun = time.monotonic()
        while time.monotonic() - begun < _BOUND_SECONDS:
            with suppress(Unavailable), work.db.patience(0.3):
                drafts.keep(work, Draft(form="person", fields={}, saved_at=work.now()))
                break
        assert time.monotonic() - begun < _BOUND_SECONDS, told


def save_as_a_window_does(work: Workplace) -> None:
    """Try for a moment, again and again (see `presentation.lock_wait`)."""
    person = builders.a_person(id=PersonId(work.new_id()), version=0)
    until = time.monotonic() + 60
    while True:
        try:
            with watching.patient(work, watching.SHORT):
                people.save(work, person)
        except Unavailable as error:
            if error.fault is not Fault.LOCKED or time.monotonic() > until:
                raise
            time.sleep(0.06)
        else:
            return


def test_a_council_writes_as_soon_as_no_clerk_does(filled: Cluster) -> None:
    lock = _LOCK_OF["rita"].encode()
    with (
        psycopg.connect(filled.address(DATABASE, "rita")) as council,
        psycopg.connect(filled.address(DATABASE, "kim")) as clerk,
    ):
        clerk.execute("SELECT jobswap.lock_to_write()")
        council.execute("SET lock_timeout TO 50")
        council.commit()
        begun = time.monotonic()
        with pytest.raises(psycopg.errors.LockNotAvailable):
            council.execute(lock)
        assert time.monotonic() - begun < 1
        council.rollback()
        clerk.commit()
        council.execute(lock)
        council.execute(lock)


@pytest.mark.usefixtures("soon")
def test_nobody_ends_the_write_of_a_clerk(filled: Cluster) -> None:
    with (
        psycopg.connect(filled.address(DATABASE, "kim")) as keeping,
        working(filled, DATABASE, "lea") as work,
    ):
        keeping.execute("SELECT jobswap.lock_to_write()")
        assert isinstance(work.db, PostgresDatabase)
        with work.db.patience(0.3), pytest.raises(Unavailable) as error, work.db.write_derived():
            pass
        assert error.value.fault is Fault.LOCKED
        keeping.rollback()


@pytest.fixture
def secret(tmp_path: Path) -> str:
    file = tmp_path / "kennwort"
    file.write_text(SECRET, encoding="utf-8")
    return str(file)


def account(deed: str, address: str, *more: str) -> int:
    return cli.main(["server", "account", deed, address, "olga", *more])


def is_login(server: Cluster) -> bool:
    with psycopg.connect(server.address(DATABASE)) as connection:
        found = connection.execute("SELECT FROM pg_roles WHERE rolname = 'olga'").fetchone()
    return found is not None


def test_a_login_goes_with_what_anybody_can_make(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    address = filled.address(DATABASE)
    adding = ("--role", "reader", "--password-file", secret)
    assert account("add", address, *adding) == 0
    with psycopg.connect(filled.address(DATABASE, "olga"), autocommit=True) as connection:
        connection.execute("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO olga, kim")
    assert account("add", address, *adding) == 0
    assert account("remove", address) == 0
    assert not is_login(filled)
    assert "kein Konto mehr" in capsys.readouterr().out


def test_a_login_that_stays_is_said_to_stay(
    filled: Cluster, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    address = filled.address(DATABASE)
    adding = ("--role", "reader", "--password-file", secret)
    assert account("add", address, *adding) == 0
    with psycopg.connect(filled.address("postgres", "olga"), autocommit=True) as connection:
        connection.execute("SELECT lo_create(0)")
    # It is no more than a reader all the same.
    assert account("add", address, *adding) == 0
    capsys.readouterr()
    assert account("remove", address) == 1
    told = "".join(capsys.readouterr())
    assert "bleibt sie bestehen" in told
    assert "postgres: pg_largeobject (1)" in told
    assert is_login(filled)
    filled.execute("DROP OWNED BY olga", "ALTER ROLE olga CREATEDB")
    assert account("add", address, *adding) == 1
    assert "CREATEDB" in "".join(capsys.readouterr())
    filled.execute("ALTER ROLE olga NOCREATEDB")
    assert account("add", address, *adding) == 0
    assert account("remove", address) == 0
    assert not is_login(filled)
