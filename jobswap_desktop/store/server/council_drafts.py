"""What a council has typed and not recorded: apart from everybody else's, and gone with its login.

Its program finds it under the name `draft`. Nobody else has any right to the table it lies in,
whatever becomes of the login: who gets another role, another office or no account has no draft of
a council any more. What is erased is taken out of them by the server, which tells nobody of it.
"""

from collections.abc import Iterator

from jobswap_desktop.domain.drafts import KEPT_FOR
from jobswap_desktop.domain.people import Role

TABLE = "council_draft"
NOTES_CHANNEL = "jobswap_notes"
"""What tells councils, and says nothing more, that a note was written or removed."""
MADE = f"""CREATE TABLE IF NOT EXISTS jobswap.{TABLE} (LIKE jobswap.draft INCLUDING ALL)"""

_OF_COUNCILS = f"""account IN (
    SELECT login FROM jobswap.account WHERE role = '{Role.STAFF_COUNCIL.value}')"""
TAKEN_APART = (
    f"""INSERT INTO jobswap.{TABLE} (account, place, content, saved_at)
    SELECT account, place, content, saved_at FROM jobswap.draft WHERE {_OF_COUNCILS}
    ON CONFLICT (account, place) DO NOTHING""",
    f"DELETE FROM jobswap.draft WHERE {_OF_COUNCILS}",
)
"""What takes drafts of councils out of everybody's, where a file or an older server had them."""

_HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = jobswap, pg_temp AS $$"
_TOO_OLD = f"""saved_at < to_char((now() AT TIME ZONE 'UTC')
    - interval '{KEPT_FOR.days} days', 'YYYY-MM-DD"T"HH24:MI:SS')"""
_TRIGGERS = (
    (
        "drafts_follow_account",
        "AFTER UPDATE OR DELETE ON jobswap.account FOR EACH ROW",
        f"""IF TG_OP = 'DELETE' THEN
            DELETE FROM {TABLE} WHERE account = OLD.login;
        ELSIF (NEW.login, NEW.role, NEW.office_id)
                IS DISTINCT FROM (OLD.login, OLD.role, OLD.office_id) THEN
            DELETE FROM {TABLE} WHERE account = OLD.login;
        END IF;""",
    ),
    (
        "drafts_follow_participation",
        "AFTER DELETE ON jobswap.participation FOR EACH ROW",
        f"DELETE FROM {TABLE} WHERE strpos(place || ' ' || content, OLD.id) > 0;",
    ),
    (
        # At the end, when it is known whether somebody was erased or an entry taken back.
        "drafts_follow_person",
        "AFTER DELETE ON jobswap.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
        f"""IF OLD.last_name <> '' AND EXISTS (SELECT FROM erased WHERE id = OLD.id) THEN
            DELETE FROM {TABLE} WHERE {_TOO_OLD}
                OR strpos(lower(content), lower(OLD.last_name)) > 0
                AND strpos(lower(content), lower(OLD.first_name)) > 0;
        END IF;""",
    ),
)


# A council deletes through its views what it has written itself.
_REMOVALS = (
    ("draft_removed", f"DELETE FROM {TABLE} WHERE account = OLD.account AND place = OLD.place;"),
    (
        "council_note_removed",
        """DELETE FROM council_note WHERE participation_id = OLD.participation_id
            AND office_id = OLD.office_id AND body = OLD.body;""",
    ),
)


_NOTES = (
    f"""CREATE OR REPLACE FUNCTION jobswap.council_note_told() RETURNS trigger {_HEAD}
    BEGIN PERFORM pg_catalog.pg_notify('{NOTES_CHANNEL}', ''); RETURN NULL; END $$""",
    """CREATE OR REPLACE TRIGGER council_note_told
    AFTER INSERT OR UPDATE OR DELETE ON jobswap.council_note
    FOR EACH STATEMENT EXECUTE FUNCTION jobswap.council_note_told()""",
    # What was typed while its submission was erased must not come back.
    f"""CREATE OR REPLACE FUNCTION jobswap.council_note_belongs() RETURNS trigger {_HEAD}
    BEGIN
        IF EXISTS (SELECT FROM participation WHERE id = NEW.participation_id) THEN
            RETURN NEW;
        END IF;
        RETURN NULL;
    END $$""",
    """CREATE OR REPLACE TRIGGER council_note_belongs BEFORE INSERT ON jobswap.council_note
    FOR EACH ROW EXECUTE FUNCTION jobswap.council_note_belongs()""",
    "REVOKE ALL ON FUNCTION jobswap.council_note_told() FROM PUBLIC",
    "REVOKE ALL ON FUNCTION jobswap.council_note_belongs() FROM PUBLIC",
)


def statements() -> Iterator[str]:
    """Yield what takes drafts apart and lets them go; the tables have to be there."""
    yield from _NOTES
    for name, what in _REMOVALS:
        yield f"""CREATE OR REPLACE FUNCTION jobswap.{name}() RETURNS trigger {_HEAD}
            BEGIN {what} RETURN OLD; END $$"""
        yield f"REVOKE ALL ON FUNCTION jobswap.{name}() FROM PUBLIC"
    yield from TAKEN_APART
    for name, when, what in _TRIGGERS:
        yield f"""CREATE OR REPLACE FUNCTION jobswap.{name}() RETURNS trigger {_HEAD}
            BEGIN {what} RETURN NULL; END $$"""
        yield f"REVOKE ALL ON FUNCTION jobswap.{name}() FROM PUBLIC"
        table = when.split(" ON ")[1].split()[0]
        kind = "CONSTRAINT TRIGGER" if "DEFERRABLE" in when else "TRIGGER"
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        yield f"CREATE {kind} {name} {when} EXECUTE FUNCTION jobswap.{name}()"
