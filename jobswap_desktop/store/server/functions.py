"""What the server itself knows of who asks: functions that run with the rights of the owner.

Each pins its search path, and nobody may call it but who it is granted to.
"""

from collections.abc import Iterator

from jobswap_desktop.domain.council import UNSEEN
from jobswap_desktop.domain.offices import PRIVATE_FORMS, Body
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server import marks
from jobswap_desktop.store.server.groups import Groups

DEFINER = "SECURITY DEFINER SET search_path = jobswap, pg_temp"
_QUESTION = f"LANGUAGE sql STABLE PARALLEL SAFE {DEFINER}"
_PRIVATE = ", ".join(f"'{form.value}'" for form in sorted(PRIVATE_FORMS))
UNSEEN_STATES = ", ".join(f"'{state.value}'" for state in sorted(UNSEEN))
_MINE = f"""p.office_id = jobswap.my_office() AND p.body = jobswap.my_body()
    AND p.state NOT IN ({UNSEEN_STATES})"""

ROLE_OF_COUNCIL = Role.STAFF_COUNCIL.value

_QUESTIONS = (
    # What the account of the login says; nothing without one.
    ("my_role()", "text", "SELECT role FROM account WHERE login = session_user::text"),
    (
        "my_office()",
        "text",
        f"""SELECT office_id FROM account
        WHERE login = session_user::text AND role = '{ROLE_OF_COUNCIL}'""",
    ),
    (
        "my_body()",
        "text",
        f"""SELECT CASE WHEN legal_form IN ({_PRIVATE}) THEN '{Body.WORKS_COUNCIL.value}'
            ELSE '{Body.STAFF_COUNCIL.value}' END
        FROM office WHERE id = jobswap.my_office()""",
    ),
    # Whether a request was made: a draft is the office's own.
    ("is_made(text)", "boolean", "SELECT state <> 'draft' FROM swap WHERE id = $1"),
    # Whether the case was submitted to the council that asks, and still counts.
    (
        "is_submitted(text)",
        "boolean",
        f"""SELECT EXISTS (SELECT FROM participation AS p JOIN swap ON swap.id = p.swap_id
            WHERE p.swap_id = $1 AND swap.state <> 'draft' AND p.voided_on IS NULL AND {_MINE})""",
    ),
    # The same of what a change of the case has made void: its number is known to the council.
    (
        "has_reached(text)",
        "boolean",
        f"""SELECT EXISTS (SELECT FROM participation AS p JOIN swap ON swap.id = p.swap_id
            WHERE p.swap_id = $1 AND swap.state <> 'draft' AND {_MINE})""",
    ),
    # Whether a stay of somebody was submitted.
    (
        "is_submitted_visitor(text)",
        "boolean",
        """SELECT EXISTS (SELECT FROM placement
            WHERE visitor_id = $1 AND jobswap.is_submitted(swap_id))""",
    ),
    ("head_sequence()", "bigint", "SELECT max(sequence) FROM audit"),
    # Whether the login has recorded something itself, untouched by anybody else since.
    (
        "is_own(text, text)",
        "boolean",
        """SELECT EXISTS (SELECT FROM own_record
            WHERE table_name = $1 AND record_id = $2 AND login = session_user::text)""",
    ),
)
_ASKED_BY_POLICIES = ("my_role()",)

_TRAIL = (
    # A record as `domain.audit.canonical` writes it, which its digest is made of.
    (
        "record_text(text, text)",
        "text",
        """DECLARE held jsonb; BEGIN
            EXECUTE format(
                'SELECT to_jsonb(held) - ''rowid'' FROM jobswap.%I AS held WHERE id = $1', $1)
                INTO held USING $2;
            RETURN '{' || (SELECT string_agg(to_json(key)::text || ':' || value::text, ','
                ORDER BY key COLLATE "C") FROM jsonb_each(held)) || '}';
        END""",
    ),
    (
        "digest(text)",
        "text",
        "BEGIN RETURN encode(sha256(convert_to($1, 'UTF8')), 'hex'); END",
    ),
)

_MEMBERSHIP = """CREATE OR REPLACE FUNCTION jobswap.join_group(login text, role_name text)
RETURNS void LANGUAGE plpgsql {definer} AS $$
DECLARE known text;
BEGIN
    IF login = ANY (ARRAY[{owners}]::text[]) THEN RETURN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles
            WHERE rolname = login AND rolcanlogin AND NOT rolsuper) THEN
        RETURN;
    END IF;
    FOR known IN SELECT held.rolname FROM pg_auth_members AS member
            JOIN pg_roles AS held ON held.oid = member.roleid
            JOIN pg_roles AS person ON person.oid = member.member
            WHERE person.rolname = login AND held.rolname = ANY (ARRAY[{groups}]::text[]) LOOP
        EXECUTE format('REVOKE %I FROM %I', known, login);
    END LOOP;
    -- What others are members of is nobody's login: they would come in with it.
    IF role_name = ANY (ARRAY[{roles}]::text[]) AND login <> ALL (ARRAY[{groups}]::text[])
            AND NOT EXISTS (SELECT FROM pg_auth_members AS member
                JOIN pg_roles AS held ON held.oid = member.roleid
                WHERE held.rolname = login AND {is_real}) THEN
        EXECUTE format('GRANT %I TO %I', {database} || '_' || role_name, login);
    END IF;
END $$"""
_FOLLOW_ACCOUNT = f"""CREATE OR REPLACE FUNCTION jobswap.follow_account() RETURNS trigger
LANGUAGE plpgsql {DEFINER} AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM jobswap.join_group(OLD.login, NULL);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM jobswap.join_group(NEW.login, NEW.role);
    END IF;
    RETURN NULL;
END $$"""

# Who may give roles could give themselves a council's: never without the history saying so.
_TELL_ACCOUNT = f"""CREATE OR REPLACE FUNCTION jobswap.require_told() RETURNS trigger
LANGUAGE plpgsql {DEFINER} AS $$
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AND NOT EXISTS (
        SELECT FROM audit WHERE sequence > (SELECT max(sequence) - 10 FROM audit)
            AND xmin::text = pg_current_xact_id()::xid::text AND account = session_user::text
            AND details LIKE '%["account","' || coalesce(NEW.id, OLD.id) || '",%') THEN
        RAISE insufficient_privilege USING MESSAGE = 'accounts change with an entry in the history';
    END IF;
    RETURN NULL;
END $$"""
_ACCOUNT_TRIGGERS = (
    """CREATE OR REPLACE TRIGGER account_followed
    AFTER INSERT OR UPDATE OR DELETE ON jobswap.account
    FOR EACH ROW EXECUTE FUNCTION jobswap.follow_account()""",
    "DROP TRIGGER IF EXISTS account_told ON jobswap.account",
    """CREATE CONSTRAINT TRIGGER account_told
    AFTER INSERT OR UPDATE OR DELETE ON jobswap.account DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION jobswap.require_told()""",
)


def statements(groups: Groups) -> Iterator[str]:
    """Yield what makes the functions, the trigger on accounts, and who may call what."""
    made = []
    for name, kind, text in _QUESTIONS:
        yield f"CREATE OR REPLACE FUNCTION jobswap.{name} RETURNS {kind} {_QUESTION} AS $${text}$$"
        made.append(name)
    for name, kind, text in _TRAIL:
        yield f"""CREATE OR REPLACE FUNCTION jobswap.{name} RETURNS {kind}
            LANGUAGE plpgsql STABLE {DEFINER} AS $${text}$$"""
        made.append(name)
    yield _MEMBERSHIP.format(
        definer=DEFINER,
        groups=", ".join(f"'{group}'" for group in groups.members),
        roles=", ".join(f"'{role.value}'" for role in Role),
        database=f"'{groups.database}'",
        owners=f"'{groups.owner}', '{groups.submitted}'",
        is_real=marks.IS_REAL_MEMBERSHIP,
    )
    yield _FOLLOW_ACCOUNT
    yield _TELL_ACCOUNT
    yield from _ACCOUNT_TRIGGERS
    made += ["join_group(text, text)", "follow_account()", "require_told()"]
    yield from (f"REVOKE ALL ON FUNCTION jobswap.{name} FROM PUBLIC" for name in made)
    yield from _calls(groups)


def _calls(groups: Groups) -> Iterator[str]:
    council = groups.of(Role.STAFF_COUNCIL)
    for name, _kind, _text in _QUESTIONS:
        yield f'GRANT EXECUTE ON FUNCTION jobswap.{name} TO "{council}"'
    for role in Role:
        for name in _ASKED_BY_POLICIES:
            yield f'GRANT EXECUTE ON FUNCTION jobswap.{name} TO "{groups.of(role)}"'
