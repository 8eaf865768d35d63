"""What a server's database says of itself: references, words, and what keeps the trail."""

from jobswap_desktop.store.database import Database
from jobswap_desktop.store.server import group_standing, tables, trail_guard

_REFERENCES = """SELECT class.relname AS "table", other.relname AS "other",
    here.attname AS "column", there.attname AS "known"
FROM pg_catalog.pg_constraint AS held
    JOIN pg_catalog.pg_class AS class ON class.oid = held.conrelid
    JOIN pg_catalog.pg_class AS other ON other.oid = held.confrelid
    JOIN pg_catalog.pg_attribute AS here
        ON here.attrelid = held.conrelid AND here.attnum = held.conkey[1]
    JOIN pg_catalog.pg_attribute AS there
        ON there.attrelid = held.confrelid AND there.attnum = held.confkey[1]
WHERE held.contype = 'f' AND held.connamespace = CAST(:schema AS regnamespace)
ORDER BY class.relname, here.attname"""
_DANGLING = """SELECT count(*) AS number FROM "{table}" AS held WHERE "{column}" IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM "{other}" AS other WHERE other."{known}" = held."{column}")"""
_WORDS = """SELECT count(*) AS number FROM (
    SELECT unnest(tsvector_to_array(words)) AS term, count(*) AS cases FROM search GROUP BY 1
) AS held FULL JOIN search_word USING (term) WHERE held.cases IS DISTINCT FROM search_word.cases"""
_PARTS = """SELECT relname AS name FROM pg_catalog.pg_class
WHERE relnamespace = CAST(:schema AS regnamespace) AND relkind IN ('r', 'p', 'f', 'm')"""
_GUARDS = """SELECT tgname AS name FROM pg_catalog.pg_trigger
WHERE tgrelid = CAST(:audit AS regclass) AND NOT tgisinternal AND tgenabled IN ('O', 'A')"""


def faults(db: Database) -> tuple[str, ...]:
    """Return which references lead nowhere, whether the words are counted wrongly, and odd roles.

    The server holds references itself, unless whoever administers it has told it not to.
    """
    found = []
    for reference in db.rows(_REFERENCES, schema=tables.SCHEMA):
        number = db.rows(_DANGLING.format(**reference))[0]["number"]
        if number:
            found.append(f"{reference['table']}.{reference['column']} {number}")
    wrong = db.rows(_WORDS)[0]["number"]
    return (*found, *([f"search_word {wrong}"] if wrong else []), *_roles(db))


def _roles(db: Database) -> tuple[str, ...]:
    """Return which roles of the database are not as the set-up makes them."""
    if _is_one_persons(db):
        return ()
    name = db.rows("SELECT current_database() AS name")[0]["name"]
    return group_standing.faults(db, str(name))


def foreign_parts(db: Database) -> tuple[str, ...]:
    """Return the tables that are missing, and the guards of the trail that are off.

    Tables that the program has not made are let pass: what runs by itself on a server is in the
    hands of whoever administers it, and so is the trail.
    """
    held = {str(row["name"]) for row in db.rows(_PARTS, schema=tables.SCHEMA)}
    missing = {*tables.names(), "search", "search_word"} - held
    guards = {str(row["name"]) for row in db.rows(_GUARDS, audit=f"{tables.SCHEMA}.audit")}
    wanted = {*tables.GUARDS, *(() if _is_one_persons(db) else (trail_guard.TRIGGER,))}
    return tuple(sorted(missing | (wanted - guards)))


def _is_one_persons(db: Database) -> bool:
    """Whether no login has any role in the database: its owner alone works in it."""
    return not db.rows("SELECT 1 FROM pg_catalog.pg_proc WHERE proname = 'audit_in_order'")


def schema_number(db: Database) -> int:
    """Return the number of the schema that the server was set up for."""
    return int(db.rows("SELECT number FROM schema_version")[0]["number"])
