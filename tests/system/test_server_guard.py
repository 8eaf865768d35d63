"""What the server refuses to a login that comes with a program of its own: here, plain SQL."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import builders
import cluster
import psycopg
import pytest
from cluster import Cluster
from server_house import LOGINS, furnish, set_up, submitted, working
from stuffed import OWN, keep_stuffed

from jobswap_desktop.domain.audit import canonical, chain_hash, digest_details
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services import cases, people
from jobswap_desktop.store import audit
from jobswap_desktop.store.server import health

pytestmark = pytest.mark.system
DATABASE = "wache"
_HEAD = "SELECT sequence, hash FROM jobswap.audit ORDER BY sequence DESC LIMIT 1"
_HEADER = ("sequence", "at", "actor", "account", "role", "action", "swap_id", "salt")
_NOT_NEXT = "not the next entry"
_FITS_NOT = "not as the program writes it"
_NOT_THEIRS = "not a council's to write"


@pytest.fixture(scope="module")
def filled(server: Cluster) -> Iterator[Cluster]:
    """Return a server with a case that lies before the councils."""
    with submitted(server, DATABASE) as found:
        yield found


def refusal(server: Cluster, login: str, *deeds: tuple[str, dict[str, Any]] | str) -> str:
    """Return what the server says to statements of a login, "" where it would take them all."""
    schema = "jobswap_council" if LOGINS[login][0] is Role.STAFF_COUNCIL else "jobswap"
    options = f"-c search_path={schema}"
    with psycopg.connect(server.address(DATABASE, login), options=options) as connection:
        try:
            for deed in deeds:
                sql, values = (deed, {}) if isinstance(deed, str) else deed
                connection.execute(sql.encode(), values or None)
            # What waits for the end of the transaction is looked at now.
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error as error:
            return str(error)
        finally:
            connection.rollback()
    return ""


def entry(server: Cluster, login: str, **changes: Any) -> tuple[str, dict[str, Any]]:
    """Return what appends the next entry of a login as the program does, but for `changes`."""
    with psycopg.connect(server.address(DATABASE)) as connection:
        number, previous = connection.execute(_HEAD).fetchone() or (0, "")
    made: dict[str, Any] = {
        "sequence": number + 1,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "actor": login.title(),
        "account": login,
        "role": LOGINS[login][0].value,
        "action": "access.refused",
        "swap_id": "",
        "salt": "0123456789abcdef",
        "details": canonical({"subject": "Personen", "changes": [], "records": []}),
        "previous": previous,
    }
    made |= {name: value for name, value in changes.items() if name in made}
    digest = digest_details(made["salt"], made["details"])
    made["details_digest"] = changes.get("details_digest", digest)
    header = tuple(made[name] for name in _HEADER)
    sealed = chain_hash(made["previous"], header, made["details_digest"])
    made["hash"] = changes.get("hash", sealed)
    names = ", ".join(made)
    return f"INSERT INTO audit ({names}) VALUES ({', '.join(f'%({n})s' for n in made)})", made


_CHANGES = [
    ["swap", "swap-1", "remark", "", 'Ein "Wort"\n\t\\ \u0001 ä 𝄞'],
    ["a", "b", "c", None, 5],
]
_TRUE: tuple[dict[str, Any], ...] = (
    {},
    {"details": canonical({"changes": _CHANGES, "records": [["swap", "x", None]], "found": [""]})},
)


@pytest.mark.parametrize("changes", _TRUE)
@pytest.mark.parametrize("login", ["lea", "kim", "vera"])
def test_the_next_entry_is_taken(filled: Cluster, login: str, changes: dict[str, Any]) -> None:
    assert refusal(filled, login, entry(filled, login, **changes)) == ""


def at(**away: int) -> str:
    return (datetime.now(UTC) + timedelta(**away)).isoformat(timespec="milliseconds")


_FORGED: tuple[dict[str, Any], ...] = (
    {"sequence": 2**63 - 1},
    {"sequence": 1},
    {"previous": "0" * 64},
    {"hash": "f" * 64},
    {"details_digest": "f" * 64},
    {"salt": "d"},
    {"role": "staff_council"},
    {"account": "bodo"},
    {"action": "quatsch"},
    {"at": "kaputt"},
    {"at": "2026-02-31T00:00:00.000+00:00"},
    {"at": datetime.now(UTC).isoformat(timespec="minutes")},
    {"details": "quatsch"},
    {"details": "7"},
    {"details": '{"subject": "mit Leerzeichen"}'},
    {"details": '{"subject":"a","subject":"b"}'},
    {"details": '{"changes":"quatsch","found":5,"records":[]}'},
    {"details": '{"records":[["swap"]]}'},
    {"details": '{"changes":[["swap","s","remark",{"a":1},null]]}'},
    {"details": '{"found":[],"records":[["swap","s",null]]}'},
    {"details": '{"subject":5}'},
    {"details": '{"number":1.50}'},
)


@pytest.mark.parametrize("changes", _FORGED)
@pytest.mark.parametrize("login", ["lea", "kim", "vera"])
def test_no_other_entry_is_taken(filled: Cluster, login: str, changes: dict[str, Any]) -> None:
    assert _NOT_NEXT in refusal(filled, login, entry(filled, login, **changes))


def test_a_reader_tells_of_its_refusals_alone(filled: Cluster) -> None:
    said = refusal(filled, "lea", entry(filled, "lea", action="swap.changed"))
    assert "row-level security" in said


def test_an_account_changes_with_an_entry_about_it(filled: Cluster) -> None:
    change = "UPDATE account SET name = 'V' WHERE login = 'vera'"
    for of, is_told in (("account-other", False), ("account-vera", True)):
        details = canonical({"records": [["account", of, "x"]]})
        told = entry(filled, "vera", action="account.saved", details=details)
        assert ("an entry in the history" not in refusal(filled, "vera", change, told)) is is_told


@pytest.mark.parametrize("away", [{"days": 2}, {"days": -2}, {"days": 365 * 7000}])
def test_an_entry_is_of_the_servers_day(filled: Cluster, away: dict[str, int]) -> None:
    assert refusal(filled, "kim", entry(filled, "kim", at=at(hours=20))) == ""
    assert "of another day" in refusal(filled, "kim", entry(filled, "kim", at=at(**away)))


def test_who_saves_with_a_wrong_clock_is_told_so(filled: Cluster) -> None:
    with working(filled, DATABASE, "kim") as work:
        early = datetime.now(UTC) - timedelta(days=3)
        object.__setattr__(work, "now", lambda: early)
        with pytest.raises(Unavailable) as error:
            people.save(work, builders.a_person(id=PersonId("frueh"), version=0))
    assert error.value.fault is Fault.WRONG_CLOCK


def test_an_entry_that_cannot_be_counted_on_from_is_damage(server: Cluster) -> None:
    set_up(server, "letzte")
    with working(server, "letzte", cluster.SUPERUSER) as work:
        furnish(work)
        server.execute(
            f"""INSERT INTO jobswap.audit SELECT {2**63 - 1}, at, actor, account, role, action,
            swap_id, details, salt, details_digest, previous, hash FROM jobswap.audit LIMIT 1""",
            database="letzte",
        )
        with pytest.raises(Unavailable) as error:
            people.save(work, builders.a_person(id=PersonId("neu"), version=0))
        assert error.value.fault is Fault.DAMAGED
    server.drop("letzte")


def of_council(**changes: str) -> tuple[str, dict[str, Any]]:
    """Return what appends an entry past the council's program; the server seals it itself."""
    made: dict[str, Any] = {
        "at": at(seconds=0),
        "action": "access.refused",
        "swap_id": "",
        "details": '{"subject":"Personen"}',
        "salt": "0123456789abcdef",
    }
    made |= changes
    names = ", ".join(made)
    return f"INSERT INTO audit ({names}) VALUES ({', '.join(f'%({n})s' for n in made)})", made


_UNREADABLE = (
    {"at": "gestern"},
    {"at": ""},
    {"salt": "s" * 50},
    {"details": "7"},
    {"details": "[]"},
    {"details": '{"changes":"quatsch","found":5,"records":[]}'},
    {"details": '{"changes":[["participation","p","reply_on",null,[[]]]]}'},
    {"details": json.dumps({"subject": "x" * 3000}, separators=(",", ":"))},
)


@pytest.mark.parametrize("changes", _UNREADABLE)
def test_a_council_appends_nothing_unreadable(filled: Cluster, changes: dict[str, str]) -> None:
    assert refusal(filled, "rita", of_council()) == ""
    told = {"action": "participation.answered", "swap_id": "swap-1"}
    assert _NOT_NEXT in refusal(filled, "rita", of_council(**(told | changes)))
    assert refusal(filled, "rita", of_council(details='{"subject":"\\u0000"}')) != ""
    assert "another day" in refusal(filled, "rita", of_council(at="9999-12-31T00:00:00.000+00:00"))


_REPLY = """UPDATE participation SET version = version + 1, state = %(state)s,
    reply_on = %(reply_on)s, meeting_on = %(meeting_on)s, reasons = %(reasons)s,
    resolution_number = %(resolution_number)s WHERE id = %(own)s"""


def reply(**changes: str | None) -> tuple[str, dict[str, Any]]:
    fields = {"state": "noted", "reply_on": "2022-02-01", "meeting_on": None, "reasons": ""}
    return _REPLY, fields | {"resolution_number": "", "own": OWN} | changes


_SENSELESS: tuple[dict[str, str | None], ...] = (
    # A body that is only told has nothing to refuse.
    {"state": "refused", "reasons": "Nein"},
    {"state": "consented"},
    {"reply_on": "kein Datum"},
    {"reply_on": "2022-02-30"},
    {"reply_on": None},
    {"reply_on": "1999-01-01"},
    {"reply_on": "2999-01-01"},
    {"meeting_on": "31.02.2026"},
    {"meeting_on": "2022-02-02"},
    {"resolution_number": "X" * 300_000},
    {"reasons": "X" * 300_000},
)


@pytest.mark.parametrize("changes", _SENSELESS)
def test_a_council_replies_with_sense_alone(filled: Cluster, changes: dict[str, str]) -> None:
    assert "a council writes with an entry" in refusal(filled, "rita", reply())
    assert _NOT_THEIRS in refusal(filled, "rita", reply(**changes))


def test_a_reply_is_told_by_an_entry_of_the_same_write(filled: Cluster) -> None:
    of_another = f'{{"records":[["participation","other","x"],["participation","{OWN}",null]]}}'
    for details in ('{"subject":"Nichts"}', of_another):
        told = of_council(action="participation.answered", swap_id="swap-1", details=details)
        assert refusal(filled, "rita", reply(), told) != ""
    true = f'{{"records":[["participation","{OWN}","x"]]}}'
    told = of_council(action="participation.answered", swap_id="swap-1", details=true)
    assert refusal(filled, "rita", reply(), told) == ""
    # Nor is more changed than the entry has seen.
    later = "UPDATE participation SET reasons = 'Doch', version = version + 1"
    assert refusal(filled, "rita", reply(), told, later) != ""


_PERSON = """INSERT INTO person (id, first_name, last_name, office_id, title, function, unit,
    status_group, weekly_minutes, telephone, email, supervisor, version, private_address, under_18)
    VALUES ('p', 'Eve', {name}, 'office-a', '', '', '', {group}, {minutes}, '', '', '', {version},
    '', 0)"""
_SWAP = """INSERT INTO swap (id, reference, kind, created_on, state, occasion, remark, responsible,
    deputy, partner_reference, reason, version)
    VALUES ('s', {reference}, {kind}, {day}, 'requested', '', '', '', '', '', '', 1)"""
_OFFICE = """INSERT INTO office (id, name, employer, legal_form, regime, land, street, postcode,
    city, telephone, email, head_title, head_name, hr_unit, reference_prefix, is_own, bodies,
    extra_holidays, closures, briefing_at, version, working_hours, core_hours, break_hours)
    VALUES ('o', 'Evil', 'Evil', {form}, 'NW', 'NW', '', '', '', '', '', '', '', '', '', 0,
    {bodies}, '[]', {closures}, {time}, 1, '[]', '[]', '[]')"""
_PERSON_OF: dict[str, str] = {
    "name": "'Neu'",
    "group": "'unknown'",
    "minutes": "0",
    "version": "1",
}
_SWAP_OF = {"reference": "'R-1'", "kind": "'mutual'", "day": "'2022-02-01'"}
_OFFICE_OF = {"form": "'municipality'", "bodies": "'[]'", "closures": "'[]'", "time": "'08:00'"}
_UNFIT = (
    (_PERSON, _PERSON_OF, {"group": "'quatsch'"}),
    (_PERSON, _PERSON_OF, {"minutes": "9223372036854775807"}),
    (_PERSON, _PERSON_OF, {"version": "9223372036854775807"}),
    (_PERSON, _PERSON_OF, {"name": "repeat('X', 300000)"}),
    (_SWAP, _SWAP_OF, {"kind": "'quatsch'"}),
    (_SWAP, _SWAP_OF, {"day": "'gestern'"}),
    (_SWAP, _SWAP_OF, {"day": "'9999-12-31'"}),
    (_OFFICE, _OFFICE_OF, {"form": "'quatsch'"}),
    (_OFFICE, _OFFICE_OF, {"bodies": "'kein json'"}),
    (_OFFICE, _OFFICE_OF, {"bodies": """'["quatsch"]'"""}),
    (_OFFICE, _OFFICE_OF, {"closures": "'{'"}),
    (_OFFICE, _OFFICE_OF, {"time": "'25:99'"}),
)


@pytest.mark.parametrize(("sql", "fields", "changes"), _UNFIT)
def test_a_council_brings_in_nothing_unreadable(
    filled: Cluster, sql: str, fields: dict[str, str], changes: dict[str, str]
) -> None:
    assert "with an entry" in refusal(filled, "rita", sql.format(**fields))
    said = refusal(filled, "rita", sql.format(**(fields | changes)))
    assert _FITS_NOT in said or _NOT_THEIRS in said


@pytest.mark.parametrize("login", ["kim", "vera"])
@pytest.mark.parametrize(
    "change",
    [
        "swap SET kind = 'quatsch'",
        "swap SET state = ''",
        "swap SET created_on = '2022-02-30'",
        "placement SET first_time = '25:00'",
        "placement SET first_day = '2022-2-1'",
        "participation SET rule = '[]'",
        """participation SET rule = '{"id":"a","law":"b","period":"{\\"count\\":0}"}'""",
        "participation SET due_on = 'bald'",
        "appointment SET start = '2022-02-01'",
        "appointment SET placement_ids = '[1]'",
        "office SET bodies = '[7]'",
        "undertaking SET dates = '[[\"draft\"]]'",
    ],
)
def test_nor_does_a_clerk(filled: Cluster, login: str, change: str) -> None:
    assert _FITS_NOT in refusal(filled, login, f"UPDATE {change}")


def test_a_damaged_entry_closes_no_case(server: Cluster) -> None:
    set_up(server, "schaden")
    with working(server, "schaden", cluster.SUPERUSER) as work:
        swap = keep_stuffed(furnish(work))
        server.execute(
            f"""INSERT INTO jobswap.audit SELECT max(sequence) + 1, 'gestern', 'Rita', 'rita',
            'staff_council', 'participation.answered', '{swap.id}', '{{"changes":"quatsch"}}',
            's', '', '', '' FROM jobswap.audit""",
            database="schaden",
        )
    with working(server, "schaden", "kim") as work:
        damaged, *others = cases.history(work, swap.id)
        assert (damaged.action, damaged.at, damaged.actor) == (None, None, "")
        assert "nicht so, wie ihn das Programm schreibt" in damaged.subject
        assert others
        assert f"entry {damaged.sequence}" in audit.faults(work.db)
        assert health.foreign_parts(work.db) == ()
        off = "ALTER TABLE jobswap.audit DISABLE TRIGGER audit_in_order"
        server.execute(off, database="schaden")
        assert health.foreign_parts(work.db) == ("audit_in_order",)
    server.drop("schaden")
