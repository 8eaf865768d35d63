"""JSON of others: read without surprises, and held against a JSON schema.

Of JSON Schema (https://json-schema.org, draft 2020-12) it knows what our schemas use: `type`,
`const`, `enum`, `required`, `properties`, `additionalProperties`, `items` and the limits of
lengths and numbers, `pattern`, and `$ref` to the schema's own `$defs`.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

Schema = Mapping[str, Any]
_KNOWN = frozenset(
    {
        *("$schema", "$id", "$defs", "$ref", "title", "type", "const", "enum", "required"),
        *("properties", "additionalProperties", "items", "minItems", "maxItems", "minLength"),
        *("maxLength", "pattern", "minimum", "maximum"),
    }
)
_TYPES: Mapping[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
}


class Misshapen(Exception):  # noqa: N818 - said to whoever reads the file, who has the words for it
    """It is no JSON, or not what the schema wants; the text says where."""


def read_json(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return what JSON in UTF-8 says; raises Misshapen.

    Refused are a name that stands twice in one object, of which other readers might take the
    other value, numbers that are none, and halves of characters.
    """
    try:
        text = data.decode("utf-8")
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
        # An escape can name half a character, which no file and no database can hold.
        json.dumps(found, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise Misshapen(type(error).__name__) from error
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_number(_text: str) -> NoReturn:
    raise ValueError("no number")


def require_shape(value: object, schema: Schema, root: Schema, place: str = "$") -> None:
    """Raise Misshapen, naming the place, unless `value` is as `schema`, a part of `root`, wants."""
    unknown = schema.keys() - _KNOWN
    if unknown:
        raise ValueError(f"the schema wants what nobody checks: {sorted(unknown)}")
    if "$ref" in schema:
        require_shape(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
        return
    if not _is_of_type(value, schema) or not _is_in_limits(value, schema):
        raise Misshapen(place)
    if isinstance(value, dict):
        _require_object(value, schema, root, place)
    elif isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            require_shape(item, schema["items"], root, f"{place}[{number}]")


def _is_of_type(value: object, schema: Schema) -> bool:
    if "const" in schema:
        return type(value) is type(schema["const"]) and value == schema["const"]
    if "enum" in schema:
        return any(type(value) is type(each) and value == each for each in schema["enum"])
    return type(value) is _TYPES[schema["type"]]


def _is_in_limits(value: object, schema: Schema) -> bool:
    if isinstance(value, str):
        pattern = schema.get("pattern")
        # The end of a line is no end of the text.
        fits = pattern is None or re.fullmatch(pattern, value) is not None
        return fits and _is_between(len(value), schema, "Length")
    if isinstance(value, list):
        return _is_between(len(value), schema, "Items")
    if isinstance(value, int):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    return True


def _is_between(size: int, schema: Schema, what: str) -> bool:
    return bool(schema.get(f"min{what}", 0) <= size <= schema.get(f"max{what}", size))


def _require_object(value: dict[str, Any], schema: Schema, root: Schema, place: str) -> None:
    known: Schema = schema.get("properties", {})
    missing = [name for name in schema.get("required", ()) if name not in value]
    if missing or value.keys() - known.keys():
        raise Misshapen(place)
    for name, item in value.items():
        require_shape(item, known[name], root, f"{place}.{name}")
