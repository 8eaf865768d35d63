"""Who may do what with each table: grants and row-level security for everybody but a council.

A table that is not named here is refused: nobody gets at it before it has been thought about.
"""

from collections.abc import Iterator
from types import MappingProxyType

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server import own_tables, tables
from jobswap_desktop.store.server.groups import Groups

_READ, _ALL = "SELECT", "SELECT, INSERT, UPDATE, DELETE"
_NO_NEW = "SELECT, UPDATE, DELETE"
_CASE = (
    "swap",
    "placement",
    "undertaking",
    "approval",
    "participation",
    "agreement",
    "signature",
    "document",
    "attachment",
    "attachment_content",
    "paper_signer",
    "appointment",
    "week_template",
    "calendar_entry",
    "follow_up",
    "journal_entry",
    "closing_report",
    "feedback",
)
_HOUSE = (
    "office",
    "person",
    "participation_rule",
    "wording",
    "statistic",
    "retention_period",
    "erasure",
    "erased",
    "record_seal",
    "audit_checkpoint",
    "setting",
)
_DERIVED = ("case_index", "ledger_index", "deadline_index", "search", "search_word")
_H, _A, _R = Role.HR_CLERK, Role.ADMINISTRATOR, Role.READER

GRANTS = MappingProxyType(
    {
        # An administrator erases and corrects, and begins no case.
        **{table: {_H: _ALL, _A: _NO_NEW, _R: _READ} for table in _CASE},
        **{table: {_H: _ALL, _A: _ALL, _R: _READ} for table in (*_HOUSE, *_DERIVED)},
        "office_key": {_H: _ALL, _A: _ALL, _R: _READ},
        "partner_key": {_H: _ALL, _A: _ALL, _R: _READ},
        "partner_file": {_H: _ALL, _A: _NO_NEW, _R: _READ},
        "account": {_H: _READ, _A: _ALL, _R: _READ},
        # Entries lose their details and expire by erasure; the triggers allow no more than that.
        "audit": {_H: _ALL, _A: _ALL, _R: "SELECT, INSERT"},
        "draft": {_H: _ALL, _A: _ALL, _R: _ALL},
        "schema_version": {_H: _READ, _A: _READ, _R: _READ},
        own_tables.FOLLOWING: {_H: "SELECT, DELETE", _A: "SELECT, DELETE", _R: _READ},
        own_tables.NOTES: {},
        own_tables.OWN: {},
        own_tables.DRAFTS: {},
    }
)
"""What the group of each role is granted on a table; a staff council is granted no table."""

_SELF = "session_user::text"
_TRUE_NAME = f"account = {_SELF} AND role = jobswap.my_role()"
_REFUSED = f"{_TRUE_NAME} AND action = '{Action.ACCESS_REFUSED.value}'"
_OWN_SETTINGS = f"key NOT LIKE 'filters/%' OR key = 'filters/' || {_SELF}"
_OWN = f"account = {_SELF}"


def statements(groups: Groups, held: frozenset[str]) -> Iterator[str]:
    """Yield what gives the groups their rights on the tables that are there, and nobody else any.

    Raises AssertionError for a table that nothing is said of.
    """
    if held != GRANTS.keys():
        raise AssertionError(f"rights of {sorted(held ^ GRANTS.keys())}")
    yield from _none(groups)
    for role in (_H, _A, _R):
        yield f'GRANT USAGE ON SCHEMA {tables.SCHEMA} TO "{groups.of(role)}"'
    for table, granted in GRANTS.items():
        yield f"ALTER TABLE {tables.SCHEMA}.{table} ENABLE ROW LEVEL SECURITY"
        for role, what in granted.items():
            group = groups.of(role)
            yield f'GRANT {what} ON {tables.SCHEMA}.{table} TO "{group}"'
            yield from _policies(table, role, group)


def _none(groups: Groups) -> Iterator[str]:
    """Yield what takes back all that was granted before."""
    listed = ", ".join(f'"{group}"' for group in (*groups.members, groups.submitted))
    for kind in ("TABLES", "SEQUENCES"):
        yield f"REVOKE ALL ON ALL {kind} IN SCHEMA {tables.SCHEMA} FROM PUBLIC, {listed}"
    yield f"REVOKE ALL ON SCHEMA {tables.SCHEMA} FROM PUBLIC, {listed}"
    yield f"""DO $$ DECLARE each record; BEGIN
        FOR each IN SELECT policyname, tablename FROM pg_policies
            WHERE schemaname = '{tables.SCHEMA}' LOOP
            EXECUTE format('DROP POLICY %I ON {tables.SCHEMA}.%I', each.policyname, each.tablename);
        END LOOP; END $$"""


def _policies(table: str, role: Role, group: str) -> Iterator[str]:
    """Yield which rows of a table the group sees and writes."""
    if table == "audit":
        yield policy(table, "read", "SELECT", group, rows="true")
        checked = _REFUSED if role is _R else _TRUE_NAME
        yield policy(table, "append", "INSERT", group, check=checked)
        if role is not _R:
            yield policy(table, "erase", "UPDATE", group, rows="true", check="true")
            yield policy(table, "expire", "DELETE", group, rows="true")
    elif table == "draft":
        yield policy(table, "own", "ALL", group, rows=_OWN, check=_OWN)
        if role is not _R:
            # An erasure takes what speaks of somebody out of everybody's drafts.
            yield policy(table, "read", "SELECT", group, rows="true")
            yield policy(table, "erase", "DELETE", group, rows="true")
    elif table == "office_key" and role is _R:
        # The private halves of the office's keys are for who sends files: a reader sees no row.
        return
    elif table == "setting" and role is _R:
        yield policy(table, "all", "ALL", group, rows=_OWN_SETTINGS, check=_OWN_SETTINGS)
    else:
        yield policy(table, "all", "ALL", group, rows="true", check="true")


def policy(table: str, name: str, command: str, group: str, **what: str) -> str:
    """Return the statement that lets a group see `rows`, and write what `check` says."""
    using = f" USING ({what['rows']})" if "rows" in what else ""
    checking = f" WITH CHECK ({what['check']})" if "check" in what else ""
    return (
        f'CREATE POLICY "{group}_{name}" ON {tables.SCHEMA}.{table}'
        f' FOR {command} TO "{group}"{using}{checking}'
    )
