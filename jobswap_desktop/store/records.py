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

from jobswap_desktop.domain.errors import Fault, Unavailable

Value = TypeVar("Value")
Item = TypeVar("Item")
Convert = Callable[[Any], Any]


def encode(value: object, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the fields of the dataclass instance `value` as column values."""
    return {
        name: None if (held := getattr(value, name)) is None else outward(held)
        for name, (outward, _) in _converters(type(value)).items()
        if name not in without
    }


def decode(kind: type[Value], row: Mapping[str, Any], **others: object) -> Value:
    """Return a `kind` made of the row's columns, and of `others` for fields that are no column.

    Raises Unavailable (damaged) where a column holds what the program never writes.
    """
    try:
        fields = {
            name: None if row[name] is None else inward(row[name])
            for name, (_, inward) in _converters(kind).items()
            if name not in others
        }
        return kind(**fields, **others)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # Neither the value nor what is said of it: both may be about a person.
        raise Unavailable(Fault.DAMAGED, "", f"{kind.__name__}: {type(error).__name__}") from error


@contextmanager
def as_damage(what: str) -> Iterator[None]:
    """Turn what reading a column raises into Unavailable (damaged), where no `decode` does it."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise Unavailable(Fault.DAMAGED, "", f"{what}: {type(error).__name__}") from error


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
_KNOWN: dict[type, dict[str, tuple[Convert, Convert]]] = {}


def _converters(kind: type) -> dict[str, tuple[Convert, Convert]]:
    if kind not in _KNOWN:
        hints = typing.get_type_hints(kind)
        _KNOWN[kind] = {
            field.name: _converter(hints[field.name]) for field in dataclasses.fields(kind)
        }
    return _KNOWN[kind]


def _same(value: Any) -> Any:
    return value


def _minutes(value: time | datetime) -> str:
    return value.isoformat(timespec="minutes")


_PLAIN: dict[Any, tuple[Convert, Convert]] = {
    str: (_same, _same),
    int: (_same, _same),
    bool: (int, bool),
    date: (date.isoformat, date.fromisoformat),
    time: (_minutes, time.fromisoformat),
    datetime: (_minutes, datetime.fromisoformat),
}


def _converter(hint: Any) -> tuple[Convert, Convert]:
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
