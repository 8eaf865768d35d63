"""Good input spoilt at random: bytes, parts of archives, values; and strings made to harm."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

HOSTILE = (
    *("=1+1", "=cmd|' /C calc'!A0", "+49 5222 1", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"),  # noqa: RUF001 - the wide form is meant
    *(
        "<b>fett</b>",
        "<img src=file:///etc/passwd>",
        "<a href='http://x'>x</a>",
        "</para>",
        "&amp;",
    ),
    *("{x}", "{", "}", "{{x}}", "{0.__class__}", "%s%n", "${jndi:ldap://x}", "`id`", "$(id)"),
    *("../../flucht", "C:\\flucht.txt", "\\\\server\\share", "CON", "nul.txt", "a:b", "x. ", "/"),
    *("' OR 1=1 --", '"; DROP TABLE swap; --', "%", "_", "*", "NEAR(", "a OR b", '"', "^x", "x:y"),
    *("\x00", "\x1b[31m", "\u202eevil", "\ufeff", "\ud800", "ü" * 300, "e" + "\u0301" * 300),
    *("a" * 20_000, "😀", "ﷺ", "١٢", "²", "--5", "9" * 5000, "1e999", "nan", "-0", "0x10"),
    *("", " ", "\n", "\r\n", "null", "[]", "{}", "true", "31.02.2022", "9999-12-31", "24:61"),
)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with a few things done to its bytes."""
    for _ in range(chance.randint(1, 5)):
        data = chance.choice(_BYTES)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"\x00"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    text = chance.choice(HOSTILE).encode("utf-8", "surrogatepass")[:2000]
    return data[:at] + text + data[at:]


def _drop(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 40) :]


def _double(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at : at + chance.randint(1, 300)] * chance.randint(2, 5) + data[at:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _number(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    value = chance.choice((0, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)).to_bytes(4, "little")
    return data[:at] + value + data[at + 4 :]


_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flip, _flip, _insert, _insert, _drop, _double, _cut, _number),
)


def spoilt_archive(data: bytes, chance: random.Random) -> bytes:
    """Return an archive of which one part is spoilt within, and packed again as it should be."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, spoilt(content, chance) if name == chosen else content)
    return made.getvalue()


def spoilt_value(value: Any, chance: random.Random) -> Any:
    """Return something in the place of a value out of JSON, of the same kind or of another."""
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice((None, True, 0, -1, 2**70, 1.5, [], {}, [[]], "x"))
    if kind == 1 and isinstance(value, list) and value:
        return [*value, chance.choice(value)] * chance.randint(1, 3)
    if isinstance(value, dict) and value:
        name = chance.choice(list(value))
        return value | {name: spoilt_value(value[name], chance)}
    if isinstance(value, list) and value:
        at = chance.randrange(len(value))
        return [*value[:at], spoilt_value(value[at], chance), *value[at + 1 :]]
    return chance.choice(HOSTILE)


def spoilt_json(text: str, chance: random.Random) -> bytes:
    """Return JSON of which a value is another, or whose bytes are spoilt."""
    if chance.random() < 0.1:
        return b"[" * chance.choice((10, 2000, 200_000))
    if chance.random() < 0.4:
        return spoilt(text.encode(), chance)
    return json.dumps(spoilt_value(json.loads(text), chance)).encode()


def spoilt_source(value: Any, chance: random.Random, rate: float = 0.05) -> Any:
    """Return a tree of texts in which some are hostile."""
    if isinstance(value, dict):
        return {key: spoilt_source(each, chance, rate) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(spoilt_source(each, chance, rate) for each in value)
    if isinstance(value, str) and chance.random() < rate:
        hostile = chance.choice(HOSTILE)
        return chance.choice((hostile, value + hostile, hostile + value))
    return value


def several(make: Callable[[random.Random], bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield so many inputs, the same at every run."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    for _ in range(count):
        yield make(chance)
