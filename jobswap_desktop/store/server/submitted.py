"""What a council's connection is shown, whatever program it uses.

A council has no right to any table. It has a schema of its own with a view for every table, of the
same name, so that the program's statements run unchanged. The views belong to a role to which
row-level security shows what was submitted to the council of the login that asks; they blank what
is not the council's in a row it may see. What it has recorded itself it sees whole, until somebody
else touches it. A table that nothing is said of here is empty to a council.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.council import GIVES_ITS_REASONS
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Role, StatusGroup
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.store.council_requests import MADE
from jobswap_desktop.store.server import own_tables
from jobswap_desktop.store.server.functions import DEFINER, UNSEEN_STATES
from jobswap_desktop.store.server.groups import Groups
from jobswap_desktop.store.server.rights import policy
from jobswap_desktop.store.server.tables import COUNCIL_SCHEMA, SCHEMA

RECORDED = (
    "office",
    "person",
    "swap",
    "placement",
    "undertaking",
    "approval",
    "participation",
    "follow_up",
    "appointment",
)
"""What a request that a council records consists of."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table as the database has it."""

    name: str
    kind: str
    is_optional: bool


Columns = Mapping[str, tuple[Column, ...]]

_SELF = "session_user::text"
_MY_OFFICE, _MY_BODY = "(SELECT jobswap.my_office())", "(SELECT jobswap.my_body())"
_PAPERS = f"'{DocumentKind.SUBMISSION.value}', '{DocumentKind.REPLY_SLIP.value}'"
_REASONED = ", ".join(f"'{state.value}'" for state in sorted(GIVES_ITS_REASONS))
_OWN_ASKED = f"office_id = {_MY_OFFICE} AND body = {_MY_BODY} AND state NOT IN ({UNSEEN_STATES})"
_OTHERS_ASKED = f"""office_id = {_MY_OFFICE} AND body <> {_MY_BODY} AND voided_on IS NULL
    AND state <> '{ParticipationState.NOT_REQUIRED.value}' AND jobswap.is_submitted(swap_id)"""


def _own(table: str) -> str:
    return f"""id IN (SELECT record_id FROM {SCHEMA}.{own_tables.OWN}
        WHERE table_name = '{table}' AND login = {_SELF})"""


_ROWS = MappingProxyType(
    {
        "office": "true",
        "participation_rule": "true",
        "wording": "true",
        # How long what is kept is printed for everybody.
        "retention_period": "true",
        "schema_version": "true",
        "account": f"login = {_SELF}",
        "draft": f"account = {_SELF}",
        "swap": f"jobswap.has_reached(id) OR {_own('swap')}",
        "placement": f"jobswap.is_submitted(swap_id) OR {_own('placement')}",
        "person": f"""EXISTS (SELECT FROM {SCHEMA}.placement AS stay
            WHERE stay.visitor_id = person.id) OR {_own("person")}""",
        "participation": f"""({_OWN_ASKED} AND jobswap.is_made(swap_id)) OR ({_OTHERS_ASKED})
            OR {_own("participation")}""",
        "document": f"""kind IN ({_PAPERS}) AND EXISTS (SELECT FROM {SCHEMA}.participation AS asked
            WHERE asked.id = document.participation_id AND asked.voided_on IS NULL
                AND asked.office_id = {_MY_OFFICE} AND asked.body = {_MY_BODY})""",
        **{name: _own(name) for name in ("undertaking", "approval", "follow_up", "appointment")},
        # The last entries alone, so that asking does not become slow with the years.
        "audit": f"""sequence > (SELECT jobswap.head_sequence()) - 500
            AND (account = {_SELF} OR sequence = (SELECT jobswap.head_sequence()))""",
        own_tables.NOTES: f"office_id = {_MY_OFFICE} AND body = {_MY_BODY}",
        own_tables.OWN: f"login = {_SELF}",
    }
)
"""Which rows of a table a council sees; none of any other table."""

VISIBLE = frozenset(_ROWS) - {own_tables.OWN}
"""The tables of which a council sees anything."""

_WRITTEN_PLAINLY = ("draft", own_tables.NOTES)
_LIES_IN = MappingProxyType({"draft": own_tables.DRAFTS})
"""Where a council's rows lie, if not in the table that everybody else has them in."""

_HELD = """LATERAL (SELECT jobswap.is_own('{table}', held.id) AS is_own,
    {is_live} AS is_live OFFSET 0) AS seen"""
_LIVE = MappingProxyType(
    {
        "swap": "jobswap.is_submitted(held.id)",
        "placement": "jobswap.is_submitted(held.swap_id)",
        "person": "jobswap.is_submitted_visitor(held.id)",
        "participation": f"""(held.office_id = {_MY_OFFICE} AND held.body = {_MY_BODY}
            AND held.state NOT IN ({UNSEEN_STATES}))""",
        "document": "true",
    }
)
_FULL = "seen.is_own OR seen.is_live"
_STILL = "seen.is_own OR (seen.is_live AND held.voided_on IS NULL)"
_ALWAYS = "true"
_SHOWN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "swap": {
            **dict.fromkeys(("rowid", "id", "reference"), _ALWAYS),
            **dict.fromkeys(
                ("kind", "created_on", "state", "responsible", "partner_reference", "version"),
                _FULL,
            ),
        },
        "placement": {
            **dict.fromkeys(("rowid", "id", "swap_id", "letter", "visitor_id"), _ALWAYS),
            **dict.fromkeys(("home_id", "host_id", "first_day", "last_day"), _ALWAYS),
            **dict.fromkeys(("instrument", "host_unit", "place", "version"), _ALWAYS),
        },
        "person": {
            **dict.fromkeys(("rowid", "id", "title", "first_name", "last_name"), _ALWAYS),
            **dict.fromkeys(("office_id", "version"), _ALWAYS),
            **dict.fromkeys(("function", "unit", "status_group", "weekly_minutes"), _FULL),
        },
        "participation": {
            **dict.fromkeys(("rowid", "id", "swap_id", "office_id", "body", "kind"), _ALWAYS),
            **dict.fromkeys(("rule", "state", "sent_on", "received_on", "reply_on"), _FULL),
            **dict.fromkeys(("resolution_number", "meeting_on", "voided_on"), _FULL),
            "reasons": f"seen.is_own OR (seen.is_live AND held.state IN ({_REASONED}))",
            **dict.fromkeys(("complete_on", "urgent", "urgent_reason", "suspended_on"), _STILL),
            **dict.fromkeys(("agreed_due_on", "due_on", "discussion_on", "version"), _STILL),
            **dict.fromkeys(("signed_by_chair", "affected_group", "cosigned_by_group"), _STILL),
        },
        "document": {
            **dict.fromkeys(("rowid", "id", "swap_id", "kind", "number", "revision"), _ALWAYS),
            **dict.fromkeys(("material_hash", "printed_on", "participation_id"), _ALWAYS),
            **dict.fromkeys(("wording_version", "handed_over_on", "version"), _ALWAYS),
        },
        "audit": {
            **dict.fromkeys(("sequence", "previous", "hash"), _ALWAYS),
            **dict.fromkeys(("at", "actor", "account", "role"), f"held.account = {_SELF}"),
            **dict.fromkeys(("action", "swap_id"), f"held.account = {_SELF}"),
            "details": f"""held.account = {_SELF}
                AND held.action = '{Action.ACCESS_REFUSED.value}'""",
        },
    }
)
"""Under which condition a column of a row is shown; every other is blank but in an own record."""

_BLANK = MappingProxyType(
    {
        ("swap", "kind"): f"'{SwapKind.MUTUAL.value}'",
        ("swap", "state"): f"'{SwapState.REQUESTED.value}'",
        ("person", "status_group"): f"'{StatusGroup.UNKNOWN.value}'",
        ("participation", "state"): f"'{ParticipationState.DRAFT.value}'",
    }
)
"""What a blank column says where nothing at all would be no value."""

_ASKED = (
    (
        # The highest number that the office has given in a year, those of cases included that
        # were erased. The number of a council's request shows it as well.
        "last_number(integer)",
        "bigint",
        """SELECT max(found[1]::bigint) FROM
            (SELECT reference_prefix || 'JT-' || $1 || '-' AS head
                FROM office WHERE is_own = 1 LIMIT 1) AS own,
            LATERAL (SELECT reference FROM swap
                WHERE reference >= head AND reference < left(head, -1) || '.' UNION ALL
                SELECT subject ->> 'reference' FROM erasure,
                    jsonb_array_elements(subjects::jsonb) AS subject) AS given,
            regexp_match(substr(reference, length(head) + 1), '^([0-9]{1,9})') AS found
        WHERE left(reference, length(head)) = head""",
    ),
    (
        # Who bears exactly this name at the council's own office; nothing where nobody does, or
        # several. Whom other offices have recorded is none of its business.
        "person_named(text, text, text)",
        "text",
        """SELECT min(id) FROM person WHERE office_id = $1 AND $1 = jobswap.my_office()
            AND first_name = $2 AND last_name = $3 HAVING count(*) = 1""",
    ),
    (
        # What members of the council have requested: whom it named, and to who has entered it,
        # as long as nobody has gone on with it, which records are still its own.
        "own_requests()",
        """TABLE (swap_id text, reference text, at text, account text, actor text, subject text,
            records text, is_waiting boolean)""",
        f"""SELECT made.swap_id, made.reference, made.at, made.account, made.actor,
            made.details::json ->> 'subject', CASE WHEN made.account = {_SELF} THEN (
                SELECT json_agg(json_build_array(touched ->> 0, touched ->> 1,
                    CASE WHEN own.login IS NOT NULL THEN touched ->> 2 END))::text
                FROM json_array_elements(made.details::json -> 'records') AS touched
                LEFT JOIN own_record AS own ON own.login = {_SELF}
                    AND own.table_name = touched ->> 0 AND own.record_id = touched ->> 1) END,
            EXISTS (SELECT FROM own_record AS own
                WHERE own.table_name = 'swap' AND own.record_id = made.swap_id)
        FROM ({MADE.replace(":office", "my_office()")}) AS made""",
    ),
)
"""What a council asks by name, and gets an answer to and no more."""


def statements(groups: Groups, columns: Columns) -> Iterator[str]:
    """Yield what makes a council's schema anew; `columns` are those of the tables."""
    council, owner = groups.of(Role.STAFF_COUNCIL), groups.submitted
    yield f"DROP SCHEMA IF EXISTS {COUNCIL_SCHEMA} CASCADE"
    yield f"CREATE SCHEMA {COUNCIL_SCHEMA}"
    yield f'GRANT USAGE ON SCHEMA {COUNCIL_SCHEMA} TO "{council}"'
    yield f'GRANT USAGE ON SCHEMA {SCHEMA} TO "{owner}"'
    for table, rows in _ROWS.items():
        writes = table in _WRITTEN_PLAINLY
        lies_in = _LIES_IN.get(table, table)
        # Column by column: who may change whole rows, or delete them, may lock the table.
        listed = ", ".join(f'"{each.name}"' for each in columns[lies_in])
        granted = f"SELECT, INSERT, UPDATE ({listed})" if writes else "SELECT"
        yield f'GRANT {granted} ON {SCHEMA}.{lies_in} TO "{owner}"'
        if writes:
            yield policy(lies_in, "all", "ALL", owner, rows=rows, check=rows)
        else:
            yield policy(lies_in, "all", "SELECT", owner, rows=rows)
    for name, kind, text in _ASKED:
        function = f"{COUNCIL_SCHEMA}.{name}"
        yield f"""CREATE FUNCTION {function} RETURNS {kind} LANGUAGE sql STABLE {DEFINER}
            AS $${text}$$"""
        yield f'ALTER FUNCTION {function} OWNER TO "{groups.owner}"'
        yield f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC"
        yield f'GRANT EXECUTE ON FUNCTION {function} TO "{council}"'
    for table, held in columns.items():
        yield from _view(table, held, groups)


def _view(table: str, columns: tuple[Column, ...], groups: Groups) -> Iterator[str]:
    name = f"{COUNCIL_SCHEMA}.{table}"
    council = groups.of(Role.STAFF_COUNCIL)
    yield f"CREATE VIEW {name} WITH (security_barrier) AS {_select(table, columns)}"
    yield f'ALTER VIEW {name} OWNER TO "{groups.submitted}"'
    granted = "SELECT"
    if table in _WRITTEN_PLAINLY:
        granted = "SELECT, INSERT, UPDATE, DELETE"
        yield _instead(table, "DELETE", f"{table}_removed")
    elif table in RECORDED:
        granted = "SELECT, INSERT, DELETE"
        yield _instead(table, "INSERT", "council_insert")
        yield _instead(table, "DELETE", "council_delete")
    elif table == "audit":
        granted = "SELECT, INSERT"
        yield _instead(table, "INSERT", "council_append")
    if table == "participation":
        granted += ", UPDATE"
        yield _instead(table, "UPDATE", "council_answer")
    yield f'GRANT {granted} ON {name} TO "{council}"'


def _instead(table: str, event: str, function: str) -> str:
    return f"""CREATE TRIGGER {function} INSTEAD OF {event} ON {COUNCIL_SCHEMA}.{table}
        FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.{function}()"""


def _select(table: str, columns: tuple[Column, ...]) -> str:
    if table not in VISIBLE:
        nothing = ", ".join(f'NULL::{each.kind} AS "{each.name}"' for each in columns)
        return f"SELECT {nothing} WHERE false"
    shown = _SHOWN.get(table)
    if shown is None:
        listed = ", ".join(f'"{each.name}"' for each in columns)
        return f"SELECT {listed} FROM {SCHEMA}.{_LIES_IN.get(table, table)}"
    seen = _LIVE.get(table)
    listed = ", ".join(
        _column(table, each, shown.get(each.name), has_own=seen is not None) for each in columns
    )
    held = f", {_HELD.format(table=table, is_live=seen)}" if seen else ""
    return f"SELECT {listed} FROM {SCHEMA}.{table} AS held{held}"


def _column(table: str, column: Column, shown: str | None, *, has_own: bool) -> str:
    if shown == _ALWAYS:
        return f'held."{column.name}"'
    condition = shown or ("seen.is_own" if has_own else "false")
    blank = _BLANK.get((table, column.name)) or _nothing(column)
    return f'CASE WHEN {condition} THEN held."{column.name}" ELSE {blank} END AS "{column.name}"'


def _nothing(column: Column) -> str:
    if column.name == "version":
        return "1"
    if column.is_optional:
        return f"NULL::{column.kind}"
    return "0" if column.kind == "bigint" else "''"
