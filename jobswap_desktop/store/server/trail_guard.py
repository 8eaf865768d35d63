"""What the server looks at before it takes an entry of the trail, whoever appends it.

A login may use any program. Only the next entry is taken: with the number, the hashes and the name
that it must have, of a moment that the server's own clock knows, and with details that everybody's
program can read. Who administers the server is believed: moving brings entries that are years old.
"""

from collections.abc import Iterator

from jobswap_desktop.domain.audit import ERASING, GENESIS, Action
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.trail_facts import DAMAGED, GONE, KEY, STEERING
from jobswap_desktop.store.server.functions import DEFINER

TRIGGER = "audit_in_order"
WRONG_CLOCK = "JD001"
"""The code of the error for an entry of another day than the server's."""

MOST_READ = 200_000
"""How long the details of an entry of a reader or a council may be."""
_READ_OF_CLERKS = 20_000
# What clerks write in one go can be long, and would take its time to be read to the last letter.
_LONGEST_SUBJECT = 2000

_NAMES = (
    "canonical(jsonb, integer)",
    "are_rows(json, text)",
    "can_be_read(text, text, boolean)",
    "audit_in_order()",
)
_MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$"
_ACTIONS = ", ".join(f"'{action.value}'" for action in Action)
_ERASING = ", ".join(f"'{action.value}'" for action in sorted(ERASING))
_CLERKS = f"'{Role.HR_CLERK.value}', '{Role.ADMINISTRATOR.value}'"
_DEEPEST = 6

_CANONICAL = f"""CREATE OR REPLACE FUNCTION jobswap.canonical(held jsonb, depth integer)
RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = jobswap, pg_temp AS $$
BEGIN
    -- As `domain.audit.canonical` writes it; nothing for what that never writes.
    IF depth > {_DEEPEST} THEN RETURN NULL; END IF;
    CASE jsonb_typeof(held)
    WHEN 'object' THEN
        RETURN (SELECT '{{' || coalesce(string_agg(to_json(key)::text || ':' ||
            coalesce(canonical(value, depth + 1), 'no'), ',' ORDER BY key COLLATE "C"), '') || '}}'
            FROM jsonb_each(held));
    WHEN 'array' THEN
        RETURN (SELECT '[' || coalesce(string_agg(coalesce(canonical(value, depth + 1), 'no'), ','
            ORDER BY place), '') || ']'
            FROM jsonb_array_elements(held) WITH ORDINALITY AS each(value, place));
    WHEN 'number' THEN
        RETURN CASE WHEN held::text ~ '^-?[0-9]{{1,18}}$' THEN held::text END;
    WHEN 'string' THEN RETURN to_json(held #>> '{{}}')::text;
    ELSE RETURN held::text;
    END CASE;
END $$"""

_ARE_ROWS = """CREATE OR REPLACE FUNCTION jobswap.are_rows(rows json, form text)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = jobswap, pg_temp AS $$
BEGIN
    -- Whether it is a list of rows whose values are of the kinds that `form` matches: a string,
    -- a number, null.
    RETURN rows IS NULL OR json_typeof(rows) = 'array' AND NOT EXISTS (
        SELECT FROM json_array_elements(rows) AS each(held)
        WHERE json_typeof(held) <> 'array' OR (
            SELECT coalesce(string_agg(substr(json_typeof(value), 1, 3), ' '), '')
            FROM json_array_elements(CASE json_typeof(held) WHEN 'array' THEN held
                ELSE '[]' END) AS one(value)) !~ form);
END $$"""

_CAN_BE_READ = f"""CREATE OR REPLACE FUNCTION jobswap.can_be_read(
    details text, action text, is_trusted boolean)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = jobswap, pg_temp AS $$
DECLARE held json;
BEGIN
    -- What `domain.entry_details` asks of it.
    held := details::json;
    IF json_typeof(held) <> 'object' THEN RETURN false; END IF;
    IF NOT is_trusted AND (length(details) > {MOST_READ}
            OR length(held ->> 'subject') > {_LONGEST_SUBJECT}) THEN
        RETURN false;
    END IF;
    IF (NOT is_trusted OR length(details) <= {_READ_OF_CLERKS}
            AND position('\\u0000' IN details) = 0)
            AND canonical(held::jsonb, 0) IS DISTINCT FROM details THEN
        RETURN false;
    END IF;
    RETURN coalesce(json_typeof(held -> 'subject'), 'string') = 'string'
        AND coalesce(json_typeof(held -> '{STEERING}'), 'string') = 'string'
        AND coalesce(json_typeof(held -> '{KEY}'), 'string') = 'string'
        AND coalesce(json_typeof(held -> '{DAMAGED}'), 'array') = 'array'
        AND are_rows(held -> 'records', '^str str (str|nul)$')
        AND are_rows(held -> 'changes', '^str str str( (str|num|nul)){{2}}$')
        AND are_rows(held -> '{GONE}', '^str str str$')
        AND (held -> 'found' IS NULL OR are_rows(json_build_array(held -> 'found'),
                '^((str|nul)( |$))*$')
            AND json_array_length(held -> 'found')
                = coalesce(json_array_length(held -> 'records'), 0))
        AND (action NOT IN ({_ERASING}) OR json_typeof(held -> 'seals') = 'string'
            AND are_rows(held -> 'erased', '^num num$')
            AND held -> 'erased' IS NOT NULL
            AND are_rows(json_build_array(coalesce(held -> 'cut', '[0,""]')), '^num str$'));
EXCEPTION WHEN data_exception OR statement_too_complex THEN
    RETURN false;
END $$"""

_HASHES = """NEW.details_digest = digest(NEW.salt || E'\\n' || NEW.details)
    AND NEW.hash = digest('[' || array_to_string(ARRAY[to_json(NEW.previous)::text,
        NEW.sequence::text, to_json(NEW.at)::text, to_json(NEW.actor)::text,
        to_json(NEW.account)::text, to_json(NEW.role)::text, to_json(NEW.action)::text,
        to_json(NEW.swap_id)::text, to_json(NEW.salt)::text,
        to_json(NEW.details_digest)::text], ',') || ']')"""

_IN_ORDER = f"""CREATE OR REPLACE FUNCTION jobswap.audit_in_order() RETURNS trigger
LANGUAGE plpgsql {DEFINER} AS $$
DECLARE
    head audit;
BEGIN
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN RETURN NEW; END IF;
    -- Nobody else's entry comes between, and whoever waits for this one waits where all wait.
    PERFORM lock_to_write();
    SELECT * INTO head FROM audit ORDER BY sequence DESC LIMIT 1;
    IF NEW.sequence IS DISTINCT FROM coalesce(head.sequence, 0) + 1
        OR NEW.previous IS DISTINCT FROM coalesce(head.hash, '{GENESIS}')
        OR NEW.account IS DISTINCT FROM session_user::text
        OR NEW.role IS DISTINCT FROM my_role()
        OR length(NEW.actor) > 1000 OR length(NEW.swap_id) > 100
        OR NEW.action NOT IN ({_ACTIONS})
        OR NEW.at !~ '{_MOMENT}' OR NEW.salt !~ '^[0-9a-f]{{16}}$' OR NEW.details IS NULL
        OR NOT ({_HASHES})
        OR NOT coalesce(can_be_read(NEW.details, NEW.action,
            my_role() IN ({_CLERKS})), false) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not the next entry of the history';
    END IF;
    IF NEW.at::timestamptz NOT BETWEEN now() - interval '1 day' AND now() + interval '1 day' THEN
        RAISE SQLSTATE '{WRONG_CLOCK}' USING MESSAGE = 'an entry of another day: ' || NEW.at;
    END IF;
    RETURN NEW;
EXCEPTION WHEN data_exception THEN
    RAISE insufficient_privilege USING MESSAGE = 'not the next entry of the history';
END $$"""


def statements() -> Iterator[str]:
    """Yield what makes the trigger; the functions of `functions` have to be there."""
    yield from (_CANONICAL, _ARE_ROWS, _CAN_BE_READ, _IN_ORDER)
    yield f"""CREATE OR REPLACE TRIGGER {TRIGGER} BEFORE INSERT ON jobswap.audit
        FOR EACH ROW EXECUTE FUNCTION jobswap.audit_in_order()"""
    yield from (f"REVOKE ALL ON FUNCTION jobswap.{name} FROM PUBLIC" for name in _NAMES)
