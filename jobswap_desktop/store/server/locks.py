"""Who may keep others waiting, and what any login could otherwise make in the database.

Whoever writes takes one lock, with a function of ours: the server's own ones would let a login that
only looks on hold it for good. Such a login may still begin to write and never end. Whoever has
waited for it in vain lets the server end that session.

It stands in no queue either, where the next of its sessions would have the lock before the clerk:
it is given what is free while no clerk waits. A clerk who has waited in vain is known to wait for a
moment longer, until the next attempt.
"""

from collections.abc import Iterator

from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server import own_tables
from jobswap_desktop.store.server.functions import DEFINER
from jobswap_desktop.store.server.groups import Groups
from jobswap_desktop.store.server.tables import COUNCIL_SCHEMA, SCHEMA, WRITE_LOCK

LONGEST_SECONDS = 3
"""So long a write of a reader or a council may last while somebody waits for it."""

_WRITERS = f"'{Role.HR_CLERK.value}', '{Role.ADMINISTRATOR.value}'"
_WAITING = 0x4A535743
"""The first number of the lock of a clerk who waits; the second is when, in seconds."""
_WAITS_SECONDS = 2
# Much less than its write may last, whose time counts from the beginning of the waiting.
_LESSER_WAITS = "1 second"
_NOT_YET = "JD002"
_HELD = """pg_locks AS held WHERE locktype = 'advisory' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND {which}"""
_IS_MINE = _HELD.format(
    which=f"classid = 0 AND objid = {WRITE_LOCK} AND objsubid = 1 AND pid = pg_backend_pid()"
)
_A_CLERK_WAITS = _HELD.format(
    which=f"""classid = {_WAITING} AND objsubid = 2 AND CAST(objid AS bigint)
        >= extract(epoch FROM clock_timestamp()) - {_WAITS_SECONDS}"""
)
_LOCK = f"""CREATE OR REPLACE FUNCTION {SCHEMA}.lock_to_write() RETURNS void
LANGUAGE plpgsql {DEFINER} AS $$
DECLARE
    patience interval := current_setting('lock_timeout');
    until timestamptz := clock_timestamp()
        + least(nullif(patience, '0'), interval '{_LESSER_WAITS}');
BEGIN
    IF coalesce(my_role(), '') IN ({_WRITERS})
            OR (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
        IF NOT pg_try_advisory_xact_lock({WRITE_LOCK}) THEN
            BEGIN
                PERFORM pg_advisory_xact_lock({WRITE_LOCK});
            EXCEPTION WHEN lock_not_available THEN
                -- It is held by the session, and stays when the transaction is taken back.
                PERFORM pg_advisory_unlock_all(), pg_advisory_lock_shared({_WAITING},
                    CAST(extract(epoch FROM clock_timestamp()) AS integer));
                RAISE;
            END;
        END IF;
        PERFORM pg_advisory_unlock_all();
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM {_IS_MINE}) THEN RETURN; END IF;
    LOOP
        BEGIN
            IF pg_try_advisory_xact_lock({WRITE_LOCK})
                    AND NOT EXISTS (SELECT FROM {_A_CLERK_WAITS}) THEN
                RETURN;
            END IF;
            -- Gives back what was taken.
            RAISE SQLSTATE '{_NOT_YET}';
        EXCEPTION WHEN SQLSTATE '{_NOT_YET}' THEN NULL;
        END;
        IF clock_timestamp() > until THEN
            RAISE lock_not_available USING MESSAGE = 'somebody else writes';
        END IF;
        PERFORM pg_sleep(0.02);
    END LOOP;
END $$"""
_FIRST = f"""CREATE OR REPLACE FUNCTION {SCHEMA}.lock_first() RETURNS trigger
LANGUAGE plpgsql {DEFINER} AS $$ BEGIN PERFORM lock_to_write(); RETURN NULL; END $$"""
_LOCKED_FIRST = (own_tables.NOTES, own_tables.DRAFTS, "draft")
"""What lesser logins write of their own: never but with the lock that a clerk waits for."""
_LOCKING = "^pg_(try_)?advisory_"
_NEEDED = (
    "pg_advisory_xact_lock(bigint)",
    "pg_try_advisory_xact_lock(bigint)",
    "pg_advisory_lock_shared(integer, integer)",
    "pg_advisory_unlock_all()",
)
# Large objects are nobody's table: no right of the schema keeps a login from making them.
_MAKING = "^lo_(creat|create|from_bytea|import|put)$"

_TAKEN_BACK = f"""DO $$ DECLARE each record; BEGIN
    FOR each IN SELECT oid::regprocedure::text AS name FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace
            AND (proname ~ '{_LOCKING}' OR proname ~ '{_MAKING}') LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', each.name);
    END LOOP; END $$"""

_TOO_LONG = f"""granted
    AND session.xact_start < clock_timestamp() - interval '{LONGEST_SECONDS} seconds'"""
# No program of a reader or a council locks a table: who does is ended with those who wait for it.
_OF_TABLES = """'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
    'AccessExclusiveLock'"""

END_LINGERING = f"""CREATE OR REPLACE FUNCTION {SCHEMA}.end_lingering() RETURNS bigint
LANGUAGE sql VOLATILE {DEFINER} AS $$
    SELECT count(*) FROM (SELECT pg_terminate_backend(session.pid) AS is_ended
        FROM pg_stat_activity AS session JOIN pg_roles ON pg_roles.oid = session.usesysid
        WHERE session.datname = current_database() AND NOT rolsuper
            AND session.pid <> pg_backend_pid()
            AND NOT EXISTS (SELECT FROM account
                WHERE login = session.usename::text AND role IN ({_WRITERS}))
            AND EXISTS (SELECT FROM pg_locks AS held LEFT JOIN pg_class ON pg_class.oid = relation
                WHERE held.pid = session.pid
                    AND (held.locktype = 'advisory' AND held.classid = 0
                        AND held.objid = {WRITE_LOCK} AND {_TOO_LONG}
                    OR held.locktype = 'relation' AND relnamespace IN ('{SCHEMA}'::regnamespace,
                            '{COUNCIL_SCHEMA}'::regnamespace)
                        AND (mode IN ({_OF_TABLES})
                            OR mode <> 'AccessShareLock' AND {_TOO_LONG})))
        ) AS ended WHERE is_ended
$$"""


def statements(groups: Groups) -> Iterator[str]:
    """Yield what takes the rights back and makes the functions; the schemas have to be there."""
    yield _TAKEN_BACK
    for name in _NEEDED:
        yield f'GRANT EXECUTE ON FUNCTION pg_catalog.{name} TO "{groups.owner}"'
    # To see whose transaction is how old, and to end it.
    yield f'GRANT pg_read_all_stats, pg_signal_backend TO "{groups.owner}"'
    yield from (END_LINGERING, _LOCK, _FIRST)
    yield f"REVOKE ALL ON FUNCTION {SCHEMA}.lock_first() FROM PUBLIC"
    for table in _LOCKED_FIRST:
        yield f"""CREATE OR REPLACE TRIGGER {table}_locked_first
            BEFORE INSERT OR UPDATE OR DELETE ON {SCHEMA}.{table}
            FOR EACH STATEMENT EXECUTE FUNCTION {SCHEMA}.lock_first()"""
    council = groups.of(Role.STAFF_COUNCIL)
    for name, kind in (("lock_to_write()", "void"), ("end_lingering()", "bigint")):
        yield f"REVOKE ALL ON FUNCTION {SCHEMA}.{name} FROM PUBLIC"
        for group in groups.members:
            if group != council:
                yield f'GRANT EXECUTE ON FUNCTION {SCHEMA}.{name} TO "{group}"'
        # A council finds everything in its own schema.
        theirs = f"{COUNCIL_SCHEMA}.{name}"
        yield f"""CREATE FUNCTION {theirs} RETURNS {kind} LANGUAGE sql VOLATILE {DEFINER}
            AS $$SELECT {SCHEMA}.{name}$$"""
        yield f'ALTER FUNCTION {theirs} OWNER TO "{groups.owner}"'
        yield f"REVOKE ALL ON FUNCTION {theirs} FROM PUBLIC"
        yield f'GRANT EXECUTE ON FUNCTION {theirs} TO "{council}"'
