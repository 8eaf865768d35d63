"""What each role reads and writes on a server, whatever program it uses: tried with plain psql."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster
from server_house import LOGINS, furnish, set_up, working
from stuffed import MARK, keep_stuffed

from jobswap_desktop.domain.ids import ParticipationId, PersonId
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.services import council_notes, people
from jobswap_desktop.store.server import own_tables, rights, submitted, tables

pytestmark = pytest.mark.system
DATABASE = "rollen"
LATER = date(2022, 5, 2)
TABLES = sorted({*tables.names(), "search", "search_word", "schema_version", *own_tables.NAMES})
NOTE = "Streng intern"
# What the stuffed case marks as well, and a council may read where it is its own.
_OWN_WORDS = re.compile(rf"{MARK} Participation\.(urgent_reason|reasons|resolution_number)")


@pytest.fixture(scope="module")
def filled(server: Cluster) -> Iterator[Cluster]:
    """Return a server whose every table of a case says something private."""
    set_up(server, DATABASE)
    with working(server, DATABASE, cluster.SUPERUSER) as work:
        clerk = replace(work, actor=replace(work.actor, role=Role.HR_CLERK))
        house = replace(furnish(work), work=clerk)
        keep_stuffed(house)
        unheard = people.save(clerk, unheard_person()).value
        # Neither a draft nor a request that was not sent is for a council.
        for is_draft in (True, False):
            house.a_case(visitor=unheard, as_draft=is_draft, first_day=LATER, last_day=LATER)
    with working(server, DATABASE, "rita") as work:
        council_notes.keep(work, ParticipationId("participation-own"), NOTE, "")
    yield server
    server.drop(DATABASE)


def unheard_person() -> Person:
    return builders.a_person(id=PersonId("unheard"), first_name="Uwe", last_name="Ungehört")


def psql(server: Cluster, login: str, sql: str) -> "subprocess.CompletedProcess[str]":
    program = cluster.tool("psql")
    assert program is not None
    return subprocess.run(
        [program, server.address(DATABASE, login), "-X", "-q", "-A", "-t", "-c", sql],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def reads(server: Cluster, login: str, table: str) -> str | None:
    """Return all that a login reads of a table; None where it is refused."""
    found = psql(server, login, f"SELECT * FROM {table}")
    if found.returncode:
        assert "permission denied" in found.stderr, found.stderr
        return None
    return found.stdout


def held(server: Cluster) -> set[str]:
    sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'jobswap'"
    return set(psql(server, cluster.SUPERUSER, sql).stdout.split())


def test_every_table_has_its_rights_and_its_rows(filled: Cluster) -> None:
    assert held(filled) == set(TABLES) == rights.GRANTS.keys()
    unguarded = """SELECT relname FROM pg_class WHERE relnamespace = 'jobswap'::regnamespace
        AND relkind IN ('r', 'p') AND NOT relrowsecurity"""
    assert psql(filled, cluster.SUPERUSER, unguarded).stdout == ""
    views = "SELECT viewname FROM pg_views WHERE schemaname = 'jobswap_council'"
    assert set(psql(filled, cluster.SUPERUSER, views).stdout.split()) == held(filled)


def reads_all(server: Cluster, login: str, schema: str) -> dict[str, str | None]:
    """Return what a login reads of every table; None for one that is refused."""
    program = cluster.tool("psql")
    assert program is not None
    tried = [
        f"SELECT '>>{name}' FROM (SELECT count(*) FROM {schema}.{name}) AS x" for name in TABLES
    ]
    each = [f"SELECT * FROM {schema}.{name}" for name in TABLES]
    wanted = [
        part for pair in zip(tried, each, strict=True) for sql in pair for part in ("-c", sql)
    ]
    done = subprocess.run(
        [program, server.address(DATABASE, login), "-X", "-q", "-A", "-t", *wanted],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    assert all("permission denied" in line for line in errors), done.stderr
    found: dict[str, str | None] = dict.fromkeys(TABLES)
    for part in done.stdout.split(">>")[1:]:
        name, _, rows = part.partition("\n")
        found[name] = rows
    return found


@pytest.mark.parametrize("login", ["rita", "bodo"])
def test_a_council_reads_no_table_and_no_private_word(filled: Cluster, login: str) -> None:
    assert set(reads_all(filled, login, tables.SCHEMA).values()) == {None}
    shown = reads_all(filled, login, tables.COUNCIL_SCHEMA)
    for table, rows in shown.items():
        assert rows is not None, table
        assert MARK not in _OWN_WORDS.sub("", rows), rows
        assert rows == "" or table in submitted.VISIBLE, rows
    assert {"swap", "placement", "person", "participation"} <= {
        table for table, rows in shown.items() if rows
    }


@pytest.mark.parametrize("login", ["vera", "kim", "lea"])
def test_the_office_reads_everything_but_a_councils_own(filled: Cluster, login: str) -> None:
    role = LOGINS[login][0]
    shown = reads_all(filled, login, tables.SCHEMA)
    for table, rows in shown.items():
        may = "SELECT" in rights.GRANTS[table].get(role, "")
        assert (rows is not None) is may, table
        assert NOTE not in (rows or "")
    for table in ("swap", "journal_entry", "feedback", "appointment"):
        assert MARK in str(shown[table])
    assert set(reads_all(filled, login, tables.COUNCIL_SCHEMA).values()) == {None}


@pytest.mark.parametrize("login", ["rita", "bodo"])
def test_a_council_is_shown_no_case_that_was_not_submitted(filled: Cluster, login: str) -> None:
    schema = tables.COUNCIL_SCHEMA
    held = psql(filled, cluster.SUPERUSER, "SELECT count(*) FROM jobswap.swap").stdout
    assert held == "3\n"
    assert psql(filled, login, f"SELECT id FROM {schema}.swap").stdout == "swap-1\n"
    for table in ("placement", "participation", "document"):
        sql = f"SELECT DISTINCT swap_id FROM {schema}.{table}"
        assert psql(filled, login, sql).stdout in {"swap-1\n", ""}
    known = psql(filled, login, f"SELECT id FROM {schema}.person").stdout.split()
    assert "unheard" not in known
    assert len(known) == 2


@pytest.mark.parametrize(("login", "office"), [("rita", "office-a"), ("bodo", "office-b")])
def test_a_council_reads_no_other_bodys_reply(filled: Cluster, login: str, office: str) -> None:
    said = """SELECT DISTINCT office_id, body FROM jobswap_council.participation
        WHERE reasons || resolution_number || urgent_reason || rule <> ''"""
    assert psql(filled, login, said).stdout == f"{office}|personalrat\n"
    others = f"{said} OR reply_on IS NOT NULL OR sent_on IS NOT NULL OR state <> 'draft'"
    assert psql(filled, login, others).stdout == f"{office}|personalrat\n"


def test_a_reader_reads_no_private_key(filled: Cluster) -> None:
    key = "INSERT INTO jobswap.office_key (id, encryption_key, encryption_secret, signing_key,"
    key += " signing_secret, made_on) VALUES ('k', 'e', 'geheim', 's', 'geheim', '2022-01-01')"
    assert psql(filled, "kim", key).stderr == ""
    assert reads(filled, "lea", "jobswap.office_key") == ""
    assert "geheim" in str(reads(filled, "kim", "jobswap.office_key"))


def test_the_note_of_a_council_is_its_own(filled: Cluster) -> None:
    table = f"jobswap_council.{own_tables.NOTES}"
    assert NOTE in str(reads(filled, "rita", table))
    assert reads(filled, "bodo", table) == ""
    assert reads(filled, "kim", f"jobswap.{own_tables.NOTES}") is None


_WRITES = (
    ("DELETE FROM {schema}.swap", {"kim", "vera"}),
    ("UPDATE {schema}.swap SET remark = 'x'", {"kim", "vera"}),
    (
        "UPDATE {schema}.participation SET reasons = 'x' WHERE id <> 'participation-own'",
        {"kim", "vera"},
    ),
    ("UPDATE {schema}.participation SET file_note = 'x'", {"kim", "vera"}),
    ("UPDATE {schema}.participation SET state = 'deemed_consented'", {"kim", "vera"}),
    ("UPDATE {schema}.account SET role = 'administrator'", {"vera"}),
    ("INSERT INTO {schema}.setting (key, value) VALUES ('a', 'b')", {"kim", "vera"}),
    ("UPDATE {schema}.audit SET hash = 'x'", set[str]()),
    ("DELETE FROM {schema}.audit", set[str]()),
    ("TRUNCATE {schema}.swap CASCADE", set[str]()),
    ("DROP TABLE {schema}.swap CASCADE", set[str]()),
    ("CREATE TABLE {schema}.mine (id text)", set[str]()),
    ("CREATE TABLE public.mine (id text)", set[str]()),
    ("SET ROLE rollen_owner", set[str]()),
    ("SET ROLE rollen_submitted", set[str]()),
    ("SET SESSION AUTHORIZATION kim", set[str]()),
    ("SELECT jobswap.join_group('rita', 'administrator')", set[str]()),
    ("SELECT jobswap.record_text('swap', id) FROM {schema}.swap", set[str]()),
)


@pytest.mark.parametrize(("sql", "may"), _WRITES)
def test_who_may_write_what(filled: Cluster, sql: str, may: set[str]) -> None:
    for login, (role, _office) in LOGINS.items():
        if login == "kim" and "AUTHORIZATION kim" in sql:
            continue
        council = role is Role.STAFF_COUNCIL
        schema = tables.COUNCIL_SCHEMA if council else tables.SCHEMA
        tried = psql(filled, login, f"BEGIN; {sql.format(schema=schema)}; ROLLBACK")
        # What a reference stands in the way of was permitted.
        refused = tried.stderr != "" and "foreign key" not in tried.stderr
        assert refused is (login not in may), (login, tried.stderr)


def test_a_draft_is_ones_own(filled: Cluster) -> None:
    for login in LOGINS:
        schema = "jobswap_council" if login in {"rita", "bodo"} else "jobswap"
        sql = f"INSERT INTO {schema}.draft (account, place, content, saved_at) VALUES ("
        assert psql(filled, login, f"{sql}'{login}', 'p', '{login} tippt', '')").stderr == ""
        assert "row-level" in psql(filled, login, f"{sql}'other', 'p', '', '')").stderr
    # Those of councils lie apart.
    held = "jobswap.council_draft WHERE account = 'rita'"
    assert reads(filled, "rita", "jobswap_council.draft") == reads(filled, cluster.SUPERUSER, held)
    assert "rita" not in str(reads(filled, "kim", "jobswap.draft"))
    assert "kim" not in str(reads(filled, "lea", "jobswap.draft"))


def test_a_council_asks_for_nobody_at_another_office(filled: Cluster) -> None:
    asked = "SELECT jobswap_council.person_named('{}', '{}', '{}')"
    uwe, jana = ("office-a", "Uwe", "Ungehört"), ("office-b", "Jana", "Voss")
    assert psql(filled, "rita", asked.format(*uwe)).stdout == "unheard\n"
    assert psql(filled, "bodo", asked.format(*jana)).stdout == "person-b\n"
    assert psql(filled, "bodo", asked.format(*uwe)).stdout == "\n"
    assert psql(filled, "rita", asked.format(*jana)).stdout == "\n"


def test_a_council_counts_the_cases_of_no_other_prefix(filled: Cluster) -> None:
    number = "SELECT jobswap_council.last_number({})"
    assert psql(filled, "rita", number.format("2022")).stdout == "6\n"
    assert psql(filled, "rita", number.format("2021")).stdout == "\n"
    assert "invalid input" in psql(filled, "rita", number.format("'11.2-JT-2022-'")).stderr
    assert psql(filled, "kim", number.format("2022")).returncode != 0


def test_nobody_is_given_a_role_behind_the_historys_back(filled: Cluster) -> None:
    change = "UPDATE jobswap.account SET role = 'staff_council', office_id = 'office-a'"
    tried = psql(filled, "vera", f"{change} WHERE login = 'vera'")
    assert "an entry in the history" in tried.stderr
    member = "SELECT pg_has_role('vera', 'rollen_staff_council', 'MEMBER')"
    assert psql(filled, "kim", member).stdout == "f\n"


def test_who_has_no_account_gets_nowhere(filled: Cluster) -> None:
    filled.execute("CREATE ROLE fremd LOGIN")
    assert "permission denied for database" in psql(filled, "fremd", "SELECT 1").stderr


def test_a_second_time_brings_rights_up_to_date(filled: Cluster) -> None:
    filled.execute("GRANT SELECT ON jobswap.swap TO rollen_staff_council", database=DATABASE)
    assert reads(filled, "rita", "jobswap.swap") is None
    filled.execute("GRANT USAGE ON SCHEMA jobswap TO rollen_staff_council", database=DATABASE)
    set_up(filled, DATABASE)
    assert reads(filled, "rita", "jobswap.swap") is None
    assert NOTE in str(reads(filled, "rita", "jobswap_council.council_note"))
    assert MARK in str(reads(filled, "kim", "jobswap.swap"))


def test_two_databases_of_one_server_do_not_mix(filled: Cluster) -> None:
    set_up(filled, "andere")
    for login in LOGINS:
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(filled.address("andere", login))
    filled.drop("andere")


_FORGED = (
    # Another body's participation, and the office's own answers.
    "UPDATE participation SET state = 'noted', version = version + 1 WHERE body <> 'personalrat'",
    "UPDATE participation SET state = 'withdrawn', version = 2 WHERE id = 'participation-own'",
    "UPDATE participation SET due_on = '2030-01-01', version = 2 WHERE id = 'participation-own'",
    "UPDATE participation SET filed_at = 'x', state = 'noted', version = 2 WHERE id = :own",
    "UPDATE participation SET state = 'noted', version = 9 WHERE id = 'participation-own'",
    # What was answered before, and not by the council of this login.
    "UPDATE participation SET state = 'submitted', version = 2 WHERE voided_on IS NOT NULL",
    # More than a request, or as if somebody else had decided.
    "{swap} SELECT 'f', 'F', 'mutual', '2022-01-01', 'approved', '', '', '', '', '', '', 1",
    "{swap} SELECT 'f', 'F', 'mutual', '2022-01-01', 'requested', '', '', 'Kim', '', '', '', 1",
    (
        "INSERT INTO approval (id, swap_id, office_id, kind, state, by, reasons, version)"
        " VALUES ('f', 'swap-1', 'office-a', 'supervisor', 'granted', '', '', 1)"
    ),
    (
        "INSERT INTO participation (id, swap_id, office_id, body, kind, rule, state, version)"
        " VALUES ('f', 'swap-1', 'office-a', 'personalrat', 'information', '', 'draft', 1)"
    ),
    "INSERT INTO office (id, name, is_own, version) VALUES ('f', 'F', 1, 1)",
    "DELETE FROM person",
    "DELETE FROM swap",
    # The trail: other actions, other cases, records that it has not written.
    "{audit} 'swap.changed', '', '{{}}', '', '', '', ''",
    "{audit} 'undone', 'swap-9', '{{\"records\":[[\"swap\",\"swap-1\",\"x\"]]}}', '', '', '', ''",
    "{audit} 'undone', '', '{{\"records\":[[\"account\",\"a\",\"x\"]]}}', '', '', '', ''",
)


@pytest.mark.parametrize("sql", _FORGED)
def test_a_council_forges_nothing(filled: Cluster, sql: str) -> None:
    swap = "INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark,"
    swap += " responsible, deputy, partner_reference, reason, version)"
    audit = "INSERT INTO audit SELECT 1, '', '', 'rita', 'staff_council',"
    made = sql.format(swap=swap, audit=audit).replace(":own", "'participation-own'")
    before = everything(filled)
    tried = psql(filled, "rita", f"SET search_path = jobswap_council; {made}")
    # What is not shown cannot be changed either; for anything else there is a refusal.
    assert tried.stderr == "" or "not a council's to write" in tried.stderr, tried.stderr
    assert everything(filled) == before


def everything(server: Cluster) -> str:
    """Return every row of every table."""
    sql = "; ".join(f"SELECT * FROM jobswap.{name}" for name in TABLES)
    return psql(server, cluster.SUPERUSER, sql).stdout
