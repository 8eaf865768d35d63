"""Who may keep others waiting, and what any login could otherwise make in the database.

Whoever writes takes one lock, with a function of ours: the server's own ones would let a login that
only looks on hold it for good. Such a login may still begin to write and never end. Whoever has
waited for it in vain lets the server end that session.
"""

from collections.abc import Iterator

from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server.functions import DEFINER
from jobswap_desktop.store.server.groups import Groups
from jobswap_desktop.store.server.tables import COUNCIL_SCHEMA, SCHEMA, WRITE_LOCK

LONGEST_SECONDS = 10
"""So long a write of a reader or a council may last while somebody waits for it."""

_WRITERS = f"'{Role.HR_CLERK.value}', '{Role.ADMINISTRATOR.value}'"
_LOCKING = "^pg_(try_)?advisory_"
# Large objects are nobody's table: no right of the schema keeps a login from making them.
_MAKING = "^lo_(creat|create|from_bytea|import|put)$"

_TAKEN_BACK = f"""DO $$ DECLARE each record; BEGIN
    FOR each IN SELECT oid::regprocedure::text AS name FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace
            AND (proname ~ '{_LOCKING}' OR proname ~ '{_MAKING}') LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', each.name);
    END LOOP; END $$"""

END_LINGERING = f"""CREATE OR REPLACE FUNCTION {SCHEMA}.end_lingering() RETURNS bigint
LANGUAGE sql VOLATILE {DEFINER} AS $$
    SELECT count(*) FROM (SELECT pg_terminate_backend(session.pid) AS is_ended
        FROM pg_stat_activity AS session JOIN pg_roles ON pg_roles.oid = session.usesysid
        WHERE session.datname = current_database() AND NOT rolsuper
            AND session.pid <> pg_backend_pid()
            AND session.xact_start < clock_timestamp() - interval '{LONGEST_SECONDS} seconds'
            AND NOT EXISTS (SELECT FROM account
                WHERE login = session.usename::text AND role IN ({_WRITERS}))
            AND EXISTS (SELECT FROM pg_locks AS held LEFT JOIN pg_class ON pg_class.oid = relation
                WHERE held.pid = session.pid AND granted
                    AND (held.locktype = 'advisory' AND held.classid = 0
                        AND held.objid = {WRITE_LOCK}
                    OR held.locktype = 'relation' AND mode <> 'AccessShareLock'
                        AND relnamespace IN ('{SCHEMA}'::regnamespace,
                            '{COUNCIL_SCHEMA}'::regnamespace)))
        ) AS ended WHERE is_ended
$$"""


def statements(groups: Groups) -> Iterator[str]:
    """Yield what takes the rights back and makes the functions; the schemas have to be there."""
    yield _TAKEN_BACK
    yield (
        f'GRANT EXECUTE ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) TO "{groups.owner}"'
    )
    # To see whose transaction is how old, and to end it.
    yield f'GRANT pg_read_all_stats, pg_signal_backend TO "{groups.owner}"'
    yield END_LINGERING
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
