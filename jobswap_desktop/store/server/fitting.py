"""What the columns of a case may hold: the codes, days and times that every program can read.

A login may use any program, and one row that nobody's program can read would close a case, or a
whole page, to everybody. What each column has to look like follows from the field it is read into
(see `records`). Who administers the server is believed: moving brings what lay in a file.
"""

import dataclasses
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from jobswap_desktop.domain.agreement import Agreement, Approval, Signature
from jobswap_desktop.domain.confidentiality import Undertaking
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.recorded_days import FIRST_RECORDED_YEAR, LAST_RECORDED_YEAR
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period, Unit
from jobswap_desktop.store.server.functions import DEFINER

KINDS: Mapping[str, type] = MappingProxyType(
    {
        "office": Office,
        "person": Person,
        "swap": Swap,
        "placement": Placement,
        "undertaking": Undertaking,
        "approval": Approval,
        "participation": Participation,
        "agreement": Agreement,
        "signature": Signature,
        "document": Document,
        "follow_up": FollowUp,
        "appointment": Appointment,
    }
)
"""What the rows of a table are read into."""

_ROWS_OF_THEIR_OWN = frozenset(
    {
        *("placements", "approvals", "participations", "voided", "former_offices", "follow_ups"),
        *("agreement", "visitor", "home", "host", "undertakings", "signatures"),
    }
)

_FORMS = (
    (
        "is_day",
        f"""SELECT CASE WHEN $1 ~ '^[0-9]{{4}}-(0[1-9]|1[0-2])-[0-3][0-9]$'
                AND left($1, 4)::integer BETWEEN {FIRST_RECORDED_YEAR} AND {LAST_RECORDED_YEAR}
            THEN substr($1, 9)::integer BETWEEN 1 AND CASE
                WHEN substr($1, 6, 2) IN ('04', '06', '09', '11') THEN 30
                WHEN substr($1, 6, 2) <> '02' THEN 31
                WHEN left($1, 4)::integer % 4 = 0 AND (left($1, 4)::integer % 100 <> 0
                    OR left($1, 4)::integer % 400 = 0) THEN 29
                ELSE 28 END
            ELSE false END""",
    ),
    ("is_time", "SELECT $1 ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'"),
    (
        "is_moment",
        """SELECT substr($1, 11, 1) = 'T' AND jobswap.is_day(left($1, 10))
            AND jobswap.is_time(substr($1, 12))""",
    ),
)
_FORM_OF: Mapping[object, str] = MappingProxyType(
    {date: "is_day", time: "is_time", datetime: "is_moment"}
)
_LARGEST = 2**31
_REFUSED = "not as the program writes it"


def statements() -> Iterator[str]:
    """Yield what makes the triggers; the tables have to be there."""
    for name, text in _FORMS:
        yield f"""CREATE OR REPLACE FUNCTION jobswap.{name}(text) RETURNS boolean
            LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $${text}$$"""
    for table, kind in KINDS.items():
        checks = " AND ".join(_checks(kind))
        yield f"""CREATE OR REPLACE FUNCTION jobswap.{table}_fits() RETURNS trigger
            LANGUAGE plpgsql {DEFINER} AS $$
            BEGIN
                IF ({checks}) IS NOT TRUE
                    AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
                    RAISE insufficient_privilege USING MESSAGE = '{_REFUSED}: {table}';
                END IF;
                RETURN NEW;
            EXCEPTION WHEN invalid_text_representation THEN
                RAISE insufficient_privilege USING MESSAGE = '{_REFUSED}: {table}';
            END $$"""
        yield f"REVOKE ALL ON FUNCTION jobswap.{table}_fits() FROM PUBLIC"
        yield f"""CREATE OR REPLACE TRIGGER {table}_fits BEFORE INSERT OR UPDATE ON jobswap.{table}
            FOR EACH ROW EXECUTE FUNCTION jobswap.{table}_fits()"""


def _checks(kind: type) -> Iterator[str]:
    """Yield what has to be true of the columns of a row `NEW`."""
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        hint = _bare(hints[field.name])
        if field.name in _ROWS_OF_THEIR_OWN or hint in {str, bool}:
            continue
        column = f'NEW."{field.name}"'
        if hint is int and field.name == "version":
            # It goes up by long steps (see `store.versions`).
            yield f"{column} > 0"
            continue
        if hint is int:
            # The program goes on counting with it, and no engine counts further.
            yield f"{column} BETWEEN {-_LARGEST} AND {_LARGEST}"
            continue
        flat = _flat(hint, column)
        fits = flat or _nested(hint, f"{column}::jsonb", 0)
        yield f"coalesce({fits}, {column} IS NULL)"


def _bare(hint: Any) -> Any:  # noqa: ANN401 - a type of any kind
    """Return the type of a field without "or nothing", and what a name for an id stands for."""
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    return getattr(hint, "__supertype__", hint)


def _flat(hint: Any, value: str) -> str:  # noqa: ANN401 - a type of any kind
    """Return what has to be true of a text; "" for what is no code, day or time."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return f"{value} IN ({', '.join(_quoted(each.value) for each in hint)})"
    return f"jobswap.{_FORM_OF[hint]}({value})" if hint in _FORM_OF else ""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _nested(hint: Any, value: str, depth: int) -> str:  # noqa: ANN401 - a type of any kind
    """Return what has to be true of a value in JSON."""
    may_lack = type(None) in typing.get_args(hint)
    hint = _bare(hint)
    fits = _of_kind(hint, value, depth)
    return f"(jsonb_typeof({value}) = 'null' OR {fits})" if may_lack else f"({fits})"


def _of_kind(hint: Any, value: str, depth: int) -> str:  # noqa: ANN401 - a type of any kind
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    kind = f"jsonb_typeof({value})"
    if origin is tuple and Ellipsis not in parts:
        each = [_nested(part, f"({value} -> {place})", depth) for place, part in enumerate(parts)]
        of_length = f"jsonb_array_length({value}) = {len(parts)}"
        return f"CASE WHEN {kind} = 'array' THEN {' AND '.join([of_length, *each])} END"
    if origin in {tuple, frozenset}:
        item = f"item_{depth}"
        fits = _nested(parts[0], item, depth + 1)
        return f"""CASE WHEN {kind} = 'array' THEN NOT EXISTS (
            SELECT FROM jsonb_array_elements({value}) AS of_{depth}({item})
            WHERE ({fits}) IS NOT TRUE) END"""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        fields = " AND ".join((*_fields(hint, value, depth), *_besides(hint, value)))
        return f"{kind} = 'object' AND {fields}"
    if hint is int:
        return f"{kind} = 'number' AND ({value})::text ~ '^-?[0-9]{{1,9}}$'"
    if hint is bool:
        return f"{kind} IN ('number', 'boolean')"
    flat = _flat(hint, f"({value} #>> '{{}}')")
    return f"{kind} = 'string'" + (f" AND {flat}" if flat else "")


def _besides(kind: type, value: str) -> Iterator[str]:
    """Yield what a value asks of its fields besides their kinds."""
    if kind is Period:
        units = ", ".join(_quoted(each.value) for each in Unit)
        yield f"({value} ->> 'unit') IN ({units}) AND ({value} ->> 'count')::integer > 0"


def _fields(kind: type, value: str, depth: int) -> Iterator[str]:
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        inner, hint = f"({value} -> '{field.name}')", hints[field.name]
        bare = _bare(hint)
        if bare in {str, int, bool} or _flat(bare, ""):
            fits = _nested(hint, inner, depth)
        else:
            # A value within a value is kept as the text of it.
            within = _nested(bare, f"({inner} #>> '{{}}')::jsonb", depth)
            fits = f"({inner} = 'null' OR {within})"
        is_optional = field.default is not dataclasses.MISSING
        yield f"({inner} IS NULL OR {fits})" if is_optional else f"coalesce({fits}, false)"
