"""The lines of a calendar file, from whatever program and in whatever encoding."""

import codecs
import quopri
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jobswap_desktop.domain.calendar_file import CalendarNote
from jobswap_desktop.domain.errors import ProblemCode, refuse

MOST_BYTES = 10 * 1024 * 1024
MOST_EVENTS = 20_000
_MOST_LINES = 60 * MOST_EVENTS
_DEEPEST = 8
_LONGEST_VALUE = 64 * 1024
# A byte of a value quoted as printable takes three.
_LONGEST_QUOTED = 3 * _LONGEST_VALUE
_OFTEN = 1000

_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_BEGIN = re.compile(r"^BEGIN:VEVENT\s*$", re.IGNORECASE | re.MULTILINE)
_HEAD = re.compile(r"([A-Za-z0-9.-]+)((?:;[^\":;]*(?:\"[^\"]*\"[^\":;]*)*)*):", re.ASCII)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=?((?:\"[^\"]*\"|[^\";])*)", re.ASCII)

Check = Callable[[], None]
"""Raises DomainError where reading has taken too long, or nobody waits for it any more."""

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One property: its parameters (names in capitals) and its value as it stands in the file."""

    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as text, its escapes resolved."""
        if "\\" not in self.value:
            return self.value
        return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)


@dataclass(slots=True)
class Block:
    """A component with its properties by name (in capitals) and its parts.

    Not `is_complete` where the file ends, or its surroundings do, before it does.
    """

    name: str
    lines: dict[str, list[Line]] = field(default_factory=dict)
    parts: list["Block"] = field(default_factory=list)
    is_complete: bool = False

    def first(self, name: str) -> Line | None:
        """Return the first property of this name."""
        found = self.lines.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """Return the text of the first property of this name, "" without one."""
        found = self.first(name)
        return found.text.strip() if found else ""


def require_size(name: str, size: int) -> None:
    """Raise DomainError (calendar_too_large) for a file nobody should wait for."""
    if size > MOST_BYTES:
        limit = str(MOST_BYTES // (1024 * 1024))
        raise refuse(ProblemCode.CALENDAR_TOO_LARGE, "file", file=name, limit=limit)


def read_blocks(
    name: str, data: bytes, check: Check
) -> tuple[list[Block], tuple[CalendarNote, ...]]:
    """Return the calendars in a file, and what is to be said of it.

    Raises DomainError: calendar_too_large, calendar_not_readable, too_many_events, and what
    `check` does, which is called now and then.
    """
    require_size(name, len(data))
    text, notes = _decoded(name, data)
    if len(_BEGIN.findall(text)) > MOST_EVENTS:
        limit = str(MOST_EVENTS)
        raise refuse(ProblemCode.TOO_MANY_EVENTS, "file", file=name, limit=limit)
    check()
    root = _tree(_LINE_END.split(_FOLD.sub("", text)), check)
    calendars = [block for block in root.parts if block.name == "VCALENDAR"]
    if not calendars:
        raise refuse(ProblemCode.CALENDAR_NOT_READABLE, "file", file=name)
    if not all(calendar.is_complete for calendar in calendars):
        notes = (*notes, CalendarNote.CUT_OFF)
    if any(calendar.text("VERSION") == "1.0" for calendar in calendars):
        notes = (*notes, CalendarNote.OLD_FORMAT)
    return calendars, notes


def _decoded(name: str, data: bytes) -> tuple[str, tuple[CalendarNote, ...]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), ()
    for codec, sign in (("utf-16-le", b"B\0E\0G\0"), ("utf-16-be", b"\0B\0E\0G")):
        if data.startswith(sign):
            return data.decode(codec, errors="replace"), ()
    if b"BEGIN:VCALENDAR" not in data.upper():
        raise refuse(ProblemCode.CALENDAR_NOT_READABLE, "file", file=name)
    # A fold may stand between the bytes of one letter.
    data = re.sub(rb"(?:\r\n|\n)[ \t]", b"", data)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), (CalendarNote.WINDOWS_ENCODING,)


def _tree(lines: list[str], check: Check) -> Block:
    """Return the components in `lines` beneath a nameless one; what is no property is left out."""
    root = Block("", is_complete=True)
    stack = [root]
    for number, (name, line) in enumerate(_properties(lines[:_MOST_LINES])):
        if number % _OFTEN == 0:
            check()
        if name == "BEGIN":
            block = Block(line.value.strip().upper())
            stack[-1].parts.append(block)
            if len(stack) < _DEEPEST:
                stack.append(block)
        elif name == "END":
            _close(stack, line.value.strip().upper())
        else:
            stack[-1].lines.setdefault(name, []).append(line)
    return root


def _close(stack: list[Block], name: str) -> None:
    """Close the innermost component of this name, and those in it that were never closed."""
    for place in range(len(stack) - 1, 0, -1):
        if stack[place].name == name:
            stack[place].is_complete = True
            del stack[place:]
            return


def _properties(lines: list[str]) -> Iterator[tuple[str, Line]]:
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        head = _HEAD.match(line)
        if head is None:
            continue
        value = line[head.end() :]
        parameters = {name.upper(): text.strip('"') for name, text in _PARAMETER.findall(head[2])}
        if "QUOTED-PRINTABLE" in head[2].upper():
            pieces = [value]
            while pieces[-1].endswith("=") and at < len(lines):
                pieces[-1] = pieces[-1][:-1]
                pieces.append(lines[at].lstrip("\t"))
                at += 1
            value = _unquoted("".join(pieces)[:_LONGEST_QUOTED], parameters.get("CHARSET", ""))
        yield head[1].upper().split(".")[-1], Line(parameters, value[:_LONGEST_VALUE])


def _unquoted(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8"))
    for codec in (charset, "utf-8"):
        try:
            return data.decode(codec)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", errors="replace")
