"""What a council's connection may write: triggers in place of its writing into a table.

They run with the rights of the owner and ask anew, because whoever has the login may use any
program: its own reply while it is awaited, a request as far as `requested`, what it has recorded
itself and nobody has touched since, and the entry of the trail that speaks of exactly that.
"""

from collections.abc import Iterable, Iterator

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.audit import GENESIS, Action
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.council import OPEN
from jobswap_desktop.domain.lateness import REPLIES
from jobswap_desktop.domain.participation import ANSWERS, NEEDS_REASON, ParticipationState
from jobswap_desktop.domain.states import OVER, SwapState
from jobswap_desktop.store.server import submitted
from jobswap_desktop.store.server.functions import ROLE_OF_COUNCIL
from jobswap_desktop.store.versions import STEPS

_LOGIN = "session_user::text"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


_OPEN = _listed([state.value for state in OPEN])
_REPLIES = _listed([state.value for state in REPLIES])
_OVER = _listed([state.value for state in OVER])
_ACTIONS = _listed(
    [
        Action.PARTICIPATION_ANSWERED.value,
        Action.SWAP_CREATED.value,
        Action.ACCESS_REFUSED.value,
        Action.UNDONE.value,
        Action.REDONE.value,
    ]
)
_RECORDED = _listed(submitted.RECORDED)
_REFUSE = "RAISE insufficient_privilege USING MESSAGE = 'not a council''s to write'"
_ANSWERED = ", ".join(
    f"('{kind.value}', '{before.value}', '{after.value}')"
    for kind, known in ANSWERS.items()
    for before, answers in known.items()
    for after in answers
    if before in OPEN and after in REPLIES
)
_NEED_REASON = _listed([state.value for state in NEEDS_REASON & REPLIES])
# A machine's clock may be a little ahead of the server's.
_TODAY = "to_char((now() + interval '1 hour') AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD')"
_LONGEST, _LONGEST_REASONS = 1000, 100_000
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$"
_HEAD = """LANGUAGE plpgsql SECURITY DEFINER SET search_path = jobswap, pg_temp AS $$"""
_ASK = f"IF my_role() IS DISTINCT FROM '{ROLE_OF_COUNCIL}' THEN {_REFUSE}; END IF;"

_INSERT = f"""CREATE OR REPLACE FUNCTION jobswap.council_insert() RETURNS trigger {_HEAD}
DECLARE
    given jsonb := jsonb_strip_nulls(to_jsonb(NEW)) - 'rowid';
    listed text := (SELECT string_agg(format('%I', name), ', ')
        FROM jsonb_object_keys(given) AS name);
    swap_id text := CASE TG_TABLE_NAME WHEN 'swap' THEN given ->> 'id'
        ELSE coalesce(given ->> 'swap_id', '') END;
BEGIN
    {_ASK}
    IF NOT coalesce(CASE TG_TABLE_NAME
        WHEN 'person' THEN true
        WHEN 'office' THEN given ->> 'is_own' = '0'
            AND '[]' = ALL (ARRAY[given ->> 'extra_holidays', given ->> 'closures',
                given ->> 'working_hours', given ->> 'core_hours', given ->> 'break_hours'])
        WHEN 'swap' THEN given ->> 'state' = '{SwapState.REQUESTED.value}'
            AND given ->> 'responsible' = '' AND NOT given ? 'predecessor_id'
        WHEN 'undertaking' THEN is_own('placement', given ->> 'placement_id')
            AND (given ->> 'state' = '{UndertakingState.DRAFT.value}'
                OR given ->> 'act' = '{Act.FORMAL_OBLIGATION.value}'
                AND given ->> 'state' = '{UndertakingState.NOT_REQUIRED.value}')
        WHEN 'approval' THEN is_own('swap', swap_id)
            AND given ->> 'state' = '{ApprovalState.OPEN.value}'
        WHEN 'participation' THEN is_own('swap', swap_id)
            AND given ->> 'state' = '{ParticipationState.DRAFT.value}'
        ELSE is_own('swap', swap_id) END, false)
        OR NOT coalesce((given ->> 'version')::numeric BETWEEN 1 AND {STEPS}, false)
        OR EXISTS (SELECT FROM jsonb_each_text(given) AS each(name, value)
            WHERE length(value) > CASE name WHEN 'occasion' THEN {_LONGEST_REASONS}
                    WHEN 'rule' THEN {_LONGEST_REASONS} ELSE {_LONGEST} END
                OR value ~ '{_DAY}' AND value NOT BETWEEN '1900' AND '2200') THEN
        {_REFUSE};
    END IF;
    EXECUTE format(
        'INSERT INTO jobswap.%1$I (%2$s) SELECT %2$s '
        'FROM jsonb_populate_record(NULL::jobswap.%1$I, $1)',
        TG_TABLE_NAME, listed) USING given;
    INSERT INTO own_record (table_name, record_id, swap_id, login)
        VALUES (TG_TABLE_NAME, given ->> 'id', swap_id, {_LOGIN});
    IF TG_TABLE_NAME = 'swap' THEN
        INSERT INTO case_to_follow VALUES (swap_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NEW;
END $$"""

_DELETE = f"""CREATE OR REPLACE FUNCTION jobswap.council_delete() RETURNS trigger {_HEAD}
DECLARE
    case_id text := (SELECT swap_id FROM own_record
        WHERE table_name = TG_TABLE_NAME AND record_id = OLD.id AND login = {_LOGIN});
BEGIN
    {_ASK}
    IF case_id IS NULL THEN {_REFUSE}; END IF;
    IF case_id <> '' THEN
        -- The office's program may have listed the case already.
        DELETE FROM deadline_index WHERE deadline_index.swap_id = case_id;
        DELETE FROM ledger_index WHERE ledger_index.swap_id = case_id;
        DELETE FROM search USING case_index
            WHERE rowid = number AND case_index.swap_id = case_id;
        DELETE FROM case_index WHERE case_index.swap_id = case_id;
    END IF;
    EXECUTE format('DELETE FROM jobswap.%I WHERE id = $1', TG_TABLE_NAME) USING OLD.id;
    DELETE FROM own_record WHERE table_name = TG_TABLE_NAME AND record_id = OLD.id;
    RETURN OLD;
END $$"""

_ANSWER = f"""CREATE OR REPLACE FUNCTION jobswap.council_answer() RETURNS trigger {_HEAD}
DECLARE
    writable text[] := ARRAY['state', 'reply_on', 'reasons', 'resolution_number', 'meeting_on',
        'signed_by_chair', 'affected_group', 'cosigned_by_group', 'version'];
    held participation;
    kept own_record;
BEGIN
    {_ASK}
    SELECT * INTO held FROM participation WHERE id = OLD.id FOR UPDATE;
    IF NOT FOUND OR held.office_id IS DISTINCT FROM my_office()
        OR held.body IS DISTINCT FROM my_body() OR held.voided_on IS NOT NULL
        OR NOT is_submitted(held.swap_id)
        OR (SELECT state IN ({_OVER}) FROM swap WHERE id = held.swap_id)
        OR to_jsonb(NEW) - writable IS DISTINCT FROM to_jsonb(OLD) - writable
        OR NOT coalesce(NEW.version - held.version BETWEEN 1 AND {STEPS}, false) THEN
        {_REFUSE};
    END IF;
    SELECT * INTO kept FROM own_record
        WHERE table_name = 'reply' AND record_id = held.id AND login = {_LOGIN};
    IF held.state IN ({_OPEN}) AND NEW.state IN ({_REPLIES}) THEN
        IF NOT coalesce((held.kind, held.state, NEW.state) IN ({_ANSWERED})
            AND is_day(NEW.reply_on) AND NEW.reply_on <= {_TODAY}
            AND NEW.reply_on >= coalesce(
                greatest(held.received_on, held.complete_on, held.reply_on), held.sent_on, '1900')
            AND (NEW.meeting_on IS NULL OR is_day(NEW.meeting_on)
                AND NEW.meeting_on BETWEEN '1900' AND NEW.reply_on)
            AND (NEW.state NOT IN ({_NEED_REASON}) OR NEW.reasons ~ '[^[:space:]]'
                OR held.reasons ~ '[^[:space:]]')
            AND length(NEW.reasons) <= {_LONGEST_REASONS}
            AND length(NEW.resolution_number) <= {_LONGEST}, false) THEN
            {_REFUSE};
        END IF;
        INSERT INTO own_record (table_name, record_id, swap_id, login, version, before)
            VALUES ('reply', held.id, held.swap_id, {_LOGIN}, NEW.version, to_jsonb(held))
            ON CONFLICT (table_name, record_id) DO UPDATE SET login = excluded.login,
                version = excluded.version, before = excluded.before;
        -- What the council does not see in a column stays where it says nothing of it.
        UPDATE participation SET state = NEW.state, reply_on = NEW.reply_on,
            reasons = CASE WHEN NEW.reasons = OLD.reasons THEN reasons ELSE NEW.reasons END,
            resolution_number = NEW.resolution_number, meeting_on = NEW.meeting_on,
            signed_by_chair = NEW.signed_by_chair, affected_group = NEW.affected_group,
            cosigned_by_group = NEW.cosigned_by_group, version = NEW.version WHERE id = held.id;
    ELSIF kept.version = held.version AND NEW.state = kept.before ->> 'state' THEN
        UPDATE participation SET state = before.state, reply_on = before.reply_on,
            reasons = before.reasons, resolution_number = before.resolution_number,
            meeting_on = before.meeting_on, signed_by_chair = before.signed_by_chair,
            affected_group = before.affected_group,
            cosigned_by_group = before.cosigned_by_group, version = NEW.version
            FROM jsonb_populate_record(NULL::participation, kept.before) AS before
            WHERE participation.id = held.id;
        DELETE FROM own_record WHERE table_name = 'reply' AND record_id = held.id;
    ELSE
        {_REFUSE};
    END IF;
    INSERT INTO case_to_follow VALUES (held.swap_id) ON CONFLICT DO NOTHING;
    RETURN NEW;
END $$"""

_APPEND = f"""CREATE OR REPLACE FUNCTION jobswap.council_append() RETURNS trigger {_HEAD}
DECLARE
    told text := NEW.details;
    touched jsonb;
    true_digest text;
    head audit;
    who account;
BEGIN
    {_ASK}
    IF NEW.action NOT IN ({_ACTIONS}) OR NEW.swap_id <> '' AND NOT has_reached(NEW.swap_id)
        AND NOT is_own('swap', NEW.swap_id) AND NEW.action <> '{Action.UNDONE.value}' THEN
        {_REFUSE};
    END IF;
    -- A council does not see the whole of what it has written: the server says what is there.
    FOR touched IN SELECT jsonb_array_elements(NEW.details::jsonb -> 'records') LOOP
        IF touched ->> 0 NOT IN ({_RECORDED}) THEN {_REFUSE}; END IF;
        true_digest := digest(record_text(touched ->> 0, touched ->> 1));
        IF true_digest IS NULL THEN
            IF touched ->> 2 IS NOT NULL THEN {_REFUSE}; END IF;
        ELSIF NOT is_own(touched ->> 0, touched ->> 1) AND NOT (touched ->> 0 = 'participation'
            AND EXISTS (SELECT FROM participation WHERE id = touched ->> 1
                AND office_id = my_office() AND body = my_body())) THEN
            {_REFUSE};
        ELSE
            told := replace(told,
                format('[%s,%s,%s]', touched -> 0, touched -> 1, touched -> 2),
                format('[%s,%s,"%s"]', touched -> 0, touched -> 1, true_digest));
        END IF;
    END LOOP;
    SELECT * INTO who FROM account WHERE login = {_LOGIN};
    SELECT * INTO head FROM audit ORDER BY sequence DESC LIMIT 1;
    NEW.sequence := coalesce(head.sequence, 0) + 1;
    NEW.previous := coalesce(head.hash, '{GENESIS}');
    NEW.account := who.login;
    NEW.actor := who.name;
    NEW.role := who.role;
    NEW.details := told;
    NEW.details_digest := digest(NEW.salt || E'\\n' || told);
    NEW.hash := digest('[' || array_to_string(ARRAY[to_json(NEW.previous)::text, NEW.sequence::text,
        to_json(NEW.at)::text, to_json(NEW.actor)::text, to_json(NEW.account)::text,
        to_json(NEW.role)::text, to_json(NEW.action)::text, to_json(NEW.swap_id)::text,
        to_json(NEW.salt)::text, to_json(NEW.details_digest)::text], ',') || ']');
    INSERT INTO audit (sequence, at, actor, account, role, action, swap_id, details, salt,
        details_digest, previous, hash)
        VALUES (NEW.sequence, NEW.at, NEW.actor, NEW.account, NEW.role, NEW.action, NEW.swap_id,
            NEW.details, NEW.salt, NEW.details_digest, NEW.previous, NEW.hash);
    RETURN NEW;
END $$"""

# What a council has changed says an entry of the same write, as the rows lie there in the end.
_TELL = f"""CREATE OR REPLACE FUNCTION jobswap.require_told_by_council() RETURNS trigger {_HEAD}
DECLARE
    touched own_record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    name text := CASE touched.table_name WHEN 'reply' THEN 'participation'
        ELSE touched.table_name END;
    told text := format('[%s,%s,%s]', to_json(name), to_json(touched.record_id),
        coalesce(to_json(digest(record_text(name, touched.record_id)))::text, 'null'));
BEGIN
    IF touched.login = {_LOGIN} AND my_role() = '{ROLE_OF_COUNCIL}' AND NOT EXISTS (
        SELECT FROM audit WHERE sequence > (SELECT max(sequence) - 10 FROM audit)
            AND xmin::text = pg_current_xact_id()::xid::text AND account = {_LOGIN}
            AND strpos(details, told) > 0) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a council writes with an entry';
    END IF;
    RETURN NULL;
END $$"""

_NO_LONGER_OWN = (
    # Whoever else writes about a case has taken it over.
    f"""CREATE OR REPLACE FUNCTION jobswap.case_taken_over() RETURNS trigger {_HEAD}
    BEGIN
        IF NEW.swap_id <> '' THEN
            DELETE FROM own_record WHERE swap_id = NEW.swap_id AND login <> NEW.account
                AND table_name <> 'reply';
        END IF;
        RETURN NULL;
    END $$""",
    """CREATE OR REPLACE TRIGGER audit_taken_over AFTER INSERT ON jobswap.audit
    FOR EACH ROW EXECUTE FUNCTION jobswap.case_taken_over()""",
    f"""CREATE OR REPLACE FUNCTION jobswap.record_taken_over() RETURNS trigger {_HEAD}
    BEGIN
        DELETE FROM own_record WHERE table_name = TG_TABLE_NAME AND record_id = OLD.id;
        RETURN NULL;
    END $$""",
    f"""CREATE OR REPLACE FUNCTION jobswap.note_erased() RETURNS trigger {_HEAD}
    BEGIN
        DELETE FROM council_note WHERE participation_id = OLD.id;
        DELETE FROM own_record WHERE table_name = 'reply' AND record_id = OLD.id;
        RETURN NULL;
    END $$""",
    """CREATE OR REPLACE TRIGGER participation_erased AFTER DELETE ON jobswap.participation
    FOR EACH ROW EXECUTE FUNCTION jobswap.note_erased()""",
)


def statements() -> Iterator[str]:
    """Yield what makes the functions behind a council's views; before the views themselves."""
    yield from (_INSERT, _DELETE, _ANSWER, _APPEND, _TELL, *_NO_LONGER_OWN)
    yield "DROP TRIGGER IF EXISTS council_told ON jobswap.own_record"
    yield """CREATE CONSTRAINT TRIGGER council_told
        AFTER INSERT OR UPDATE OR DELETE ON jobswap.own_record DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION jobswap.require_told_by_council()"""
    for table in submitted.RECORDED:
        yield f"""CREATE OR REPLACE TRIGGER {table}_taken_over AFTER UPDATE OR DELETE
            ON jobswap.{table} FOR EACH ROW EXECUTE FUNCTION jobswap.record_taken_over()"""
    written = ("council_insert", "council_delete", "council_answer", "council_append")
    for name in (*written, "require_told_by_council"):
        yield f"REVOKE ALL ON FUNCTION jobswap.{name}() FROM PUBLIC"
