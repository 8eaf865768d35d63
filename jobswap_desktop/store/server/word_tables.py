"""What the search of a server looks in: the words of every case, and how many cases have each.

Both are kept by the server itself. A word is what `domain.folding.tokens` calls one: the server's
own idea of it hangs on its language and takes numbers and addresses apart in its own way.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

_WORD = re.compile(r"[^\W_]")
_LAST_OF_PLANE = 0xFFFF

_TABLES = (
    # What is longer than anybody types is cut: the index takes no more.
    """CREATE FUNCTION {schema}.words_of(text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT pg_catalog.array_to_tsvector(ARRAY(
            SELECT pg_catalog.left(word, 200)
            FROM pg_catalog.regexp_split_to_table(pg_catalog.left($1, 200000), '{between}') AS word
            WHERE word <> ''))
    $$""",
    """CREATE TABLE search (
        rowid bigint PRIMARY KEY, facts text NOT NULL, attached text NOT NULL,
        words tsvector GENERATED ALWAYS AS ({schema}.words_of(facts || ' ' || attached)) STORED
    )""",
    "CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off)",
    "CREATE TABLE search_word (term text PRIMARY KEY, cases bigint NOT NULL)",
    """CREATE FUNCTION {schema}.count_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        lost text[] := ARRAY(SELECT unnest(tsvector_to_array(OLD.words))
            EXCEPT SELECT unnest(tsvector_to_array(NEW.words)));
        won text[] := ARRAY(SELECT unnest(tsvector_to_array(NEW.words))
            EXCEPT SELECT unnest(tsvector_to_array(OLD.words)));
    BEGIN
        UPDATE {schema}.search_word SET cases = cases - 1 WHERE term = ANY (lost);
        DELETE FROM {schema}.search_word WHERE term = ANY (lost) AND cases < 1;
        INSERT INTO {schema}.search_word AS known (term, cases) SELECT unnest(won), 1
            ON CONFLICT (term) DO UPDATE SET cases = known.cases + 1;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER search_counted AFTER INSERT OR UPDATE OR DELETE ON search
    FOR EACH ROW EXECUTE FUNCTION {schema}.count_words()""",
    """CREATE FUNCTION {schema}.instr(text, text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT pg_catalog.strpos($1, $2)'""",
)


_COUNT = """INSERT INTO search_word (term, cases)
    SELECT term, count(*) FROM search, unnest(tsvector_to_array(words)) AS term GROUP BY term"""


@contextmanager
def counted_at_once(connection: psycopg.Connection[Any]) -> Iterator[None]:
    """Count the words of all cases that are written in the context at its end, in one go.

    Case by case in one transaction it takes as the square of their number. Wants the owner of the
    tables, and a transaction.
    """
    connection.execute(b"ALTER TABLE search DISABLE TRIGGER USER")
    yield
    connection.execute(b"DELETE FROM search_word")
    connection.execute(_COUNT.encode())
    connection.execute(b"ALTER TABLE search ENABLE TRIGGER USER")


def statements(schema: str) -> tuple[str, ...]:
    """Return what makes the tables, with `schema` the one that things are made in."""
    between = _between()
    return tuple(each.format(schema=schema, between=between) for each in _TABLES)


def _between() -> str:
    """Return the expression for what parts words: every character that is no letter or digit."""
    ranges: list[list[int]] = []
    for number in range(1, _LAST_OF_PLANE + 1):
        if _is_surrogate(number) or _WORD.match(chr(number)):
            continue
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return "[" + "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges) + "]+"


def _is_surrogate(number: int) -> bool:
    return 0xD800 <= number <= 0xDFFF  # noqa: PLR2004 - where Unicode has them
