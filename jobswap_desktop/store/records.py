"""Domain values as flat records and back, by the types of their fields.

Dates, times and wall times become ISO text, enumerations their value, small collections JSON.
Fields that are rows of their own (placements, undertakings …) are left to the repositories.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import partial
from typing import Any, Generic, TypeVar, cast

from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.ids import Nothing
from jobswap_desktop.domain.recorded_days import is_recorded_day, read_recorded_day

Value = TypeVar("Value")
Day = TypeVar("Day", bound=date)
Item = TypeVar("Item")
Convert = Callable[[Any], Any]
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)


class Unreadable(Unavailable):
    """A column holds what the program never writes: its record is damaged, not the whole file."""

    def __init__(self, detail: str) -> None:
        super().__init__(Fault.DAMAGED, "", detail)


def encode(value: object, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the fields of the dataclass instance `value` as column values.

    Raises DomainError (date_too_far, number_out_of_range) for what nobody could read again.
    """
    return {
        name: None if (held := getattr(value, name)) is None else outward(held)
        for name, (outward, _) in _converters(type(value)).items()
        if name not in without
    }


def decode(kind: type[Value], row: Mapping[str, Any], **others: object) -> Value:
    """Return a `kind` made of the row's columns, and of `others` for fields that are no column.

    Raises Unreadable where a column holds what the program never writes.
    """
    try:
        fields = {
            name: None if row[name] is None else inward(row[name])
            for name, (_, inward) in _converters(kind).items()
            if name not in others
        }
        return kind(**fields, **others)
    except _UNREADABLE as error:
        # Neither the value nor what is said of it: both may be about a person.
        raise Unreadable(f"{kind.__name__}: {type(error).__name__}") from error


def read_day(text: Any) -> date:
    """Return the day in a column that is read by itself; raises Unreadable."""
    with as_damage("day"):
        return read_recorded_day(text)


@contextmanager
def as_damage(what: str) -> Iterator[None]:
    """Turn what reading a column raises into Unreadable, where no `decode` does it."""
    try:
        yield
    except _UNREADABLE as error:
        raise Unreadable(f"{what}: {type(error).__name__}") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Legible(Generic[Value]):
    """The values of a table as far as they can be read, and how many of its rows cannot."""

    found: tuple[Value, ...]
    unreadable: int = 0


def decode_legible(kind: type[Value], rows: Iterable[Mapping[str, Any]]) -> Legible[Value]:
    """Return a `kind` of each row that holds what the program writes; the others are counted."""
    return legible_of(partial(decode, kind), rows)


def legible_of(made: Callable[[Item], Value], items: Iterable[Item]) -> Legible[Value]:
    """Return what is made of each item; those whose records cannot be read are counted."""
    found, unreadable = [], 0
    for item in items:
        try:
            found.append(made(item))
        except Unavailable as error:
            if error.fault is not Fault.DAMAGED:
                raise
            unreadable += 1
    return Legible(found=tuple(found), unreadable=unreadable)


def undecodable(kind: type[Value], rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the ids of the rows that hold what the program never writes."""
    return tuple(str(row["id"]) for row in rows if decode_legible(kind, [row]).unreadable)


def decode_shared(kind: type[Value], row: Mapping[str, Any]) -> Value:
    """Return a `kind` made of the row's columns; equal rows give the same value again.

    For records that many others refer to (offices, people), so that they are read once.
    """
    key = (kind, *row.values())
    if key not in _SHARED:
        if len(_SHARED) >= _SHARED_LIMIT:
            _SHARED.clear()
        _SHARED[key] = decode(kind, row)
    return cast("Value", _SHARED[key])


_SHARED: dict[tuple[object, ...], object] = {}
_SHARED_LIMIT = 2048
_MOST = 2**31 - 1
"""What any server and any toolkit can hold and count with; nothing is ever as many."""
_KNOWN: dict[type, dict[str, tuple[Convert, Convert]]] = {}


def _converters(kind: type) -> dict[str, tuple[Convert, Convert]]:
    if kind not in _KNOWN:
        hints = typing.get_type_hints(kind, include_extras=True)
        _KNOWN[kind] = {
            field.name: _VERSION if field.name == "version" else _converter(hints[field.name])
            for field in dataclasses.fields(kind)
        }
    return _KNOWN[kind]


def _same(value: Any) -> Any:
    return value


_VERSION: tuple[Convert, Convert] = (_same, _same)
"""Versions tell one state of a record from others, and count nothing."""


def _countable(value: int) -> int:
    if not -_MOST <= value <= _MOST:
        raise refuse(ProblemCode.NUMBER_OUT_OF_RANGE, first="0", last=str(_MOST))
    return value


def _whole_number(value: Any) -> int:
    if isinstance(value, int) and -_MOST <= value <= _MOST:
        return value
    raise ValueError("a number that no record bears")


def _minutes(value: time) -> str:
    return value.isoformat(timespec="minutes")


def _day_text(value: date) -> str:
    return _recordable(value).isoformat()


def _moment_text(value: datetime) -> str:
    return _recordable(value).isoformat(timespec="minutes")


def _recordable(value: Day) -> Day:
    if not is_recorded_day(value):
        raise refuse(ProblemCode.DATE_TOO_FAR, year=str(value.year))
    return value


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if not is_recorded_day(found):
        raise ValueError("a moment that no record bears")
    return found


_PLAIN: dict[Any, tuple[Convert, Convert]] = {
    str: (_same, _same),
    int: (_countable, _whole_number),
    bool: (int, bool),
    date: (_day_text, read_recorded_day),
    time: (_minutes, time.fromisoformat),
    datetime: (_moment_text, _moment),
}


def _converter(hint: Any) -> tuple[Convert, Convert]:
    if typing.get_origin(hint) is typing.Annotated:
        plain, allowed = typing.get_args(hint)
        return _converter(plain)[0], (lambda text: allowed[allowed.index(text)])
    if Nothing in typing.get_args(hint):
        kind = next(part for part in typing.get_args(hint) if part is not Nothing)
        return str, (lambda text: kind(text) if text else "")
    hint = _without_none(hint)
    hint = getattr(hint, "__supertype__", hint)
    flat = _flat(hint)
    if flat is not None:
        return flat
    outward, inward = _structured(hint)
    return (lambda held: _to_json(outward(held))), (lambda text: inward(json.loads(text)))


def _flat(hint: Any) -> tuple[Convert, Convert] | None:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return (lambda held: held.value), hint
    return _PLAIN.get(hint)


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        return next(part for part in typing.get_args(hint) if part is not type(None))
    return hint


def _structured(hint: Any) -> tuple[Convert, Convert]:
    """Return converters between a nested value and what JSON can hold."""
    hint = _without_none(hint)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in {tuple, frozenset} and (len(parts) == 1 or parts[1] is Ellipsis):
        outward, inward = _structured(parts[0])
        arrange: Convert = sorted if origin is frozenset else list
        return (
            lambda held: arrange(outward(item) for item in held),
            lambda items: origin(inward(item) for item in items),
        )
    if origin is tuple:
        pairs = [_structured(part) for part in parts]
        return (
            lambda held: [out(item) for (out, _), item in zip(pairs, held, strict=True)],
            lambda items: tuple(inw(item) for (_, inw), item in zip(pairs, items, strict=True)),
        )
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _nested, lambda fields: _from_nested(hint, fields)
    return _flat(getattr(hint, "__supertype__", hint)) or (_unsupported, _unsupported)


def _unsupported(held: object) -> object:
    raise TypeError(f"no column can hold a {type(held).__name__}")


def _nested(held: object) -> dict[str, Any]:
    return encode(held)


def _from_nested(kind: type, fields: Mapping[str, Any]) -> Any:
    # A value kept as JSON is not migrated: what it does not say has the default of its kind.
    later = {
        field.name: field.default
        for field in dataclasses.fields(kind)
        if field.name not in fields and field.default is not dataclasses.MISSING
    }
    return decode(kind, fields, **later)


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
